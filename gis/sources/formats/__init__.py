"""The kinds of files that tables come in, each read as rows of text."""
