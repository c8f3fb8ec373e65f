"""Templates, styles, theme, layouts, legends, and where names stand."""
