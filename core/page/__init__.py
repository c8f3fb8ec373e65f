"""Where things stand on a page, in plain numbers: round scales and room for names."""
