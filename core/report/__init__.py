"""The report: a page anyone can read, made of what is known, whoever drew its map."""
