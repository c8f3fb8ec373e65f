"""Everything an officer edits, in one place outside the plugin's folder."""
