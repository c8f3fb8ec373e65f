"""The report of a project or a working file: what is read, and the file that comes of it."""
