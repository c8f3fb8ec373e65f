"""All that is read from outside: files, layers of the project, the office's own tables."""
