"""What only an old QGIS needs; deleted with it."""
