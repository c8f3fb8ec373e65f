"""«Kontroller samarbeid»: what is looked at, and what the rules of the law find in it."""
