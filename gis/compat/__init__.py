"""What only QGIS older than 3.44 needs, each in a function with a line where it is called.

When the plugin asks for a newer QGIS, what it brings goes here first: a module of its own, the line
that imports it, and the line that calls it. No other room asks which version of QGIS it runs on.
"""
