"""The plugin's Processing provider and algorithms.

They are registered when the plugin is loaded, so `gis` is imported first when one is run.
"""
