"""What is seen of the plugin before anything is clicked. Loads with QGIS; knows core only."""
