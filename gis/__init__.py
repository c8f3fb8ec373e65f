"""QGIS without a screen: working file, layers, style, layouts, export and the use cases."""
