"""«Kontroller samarbeid»: the findings in a dock, followed by a click to where they are mended."""
