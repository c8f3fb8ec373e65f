"""The look of the map of cooperation: offices and outlines, legend, names and words."""
