"""The plugin's layers in a project: joined, edited, described and remembered."""
