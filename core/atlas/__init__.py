"""What the pages of the atlases say, in plain rows that a table of a page shows."""
