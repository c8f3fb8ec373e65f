"""From counts of land per square to polygons of municipalities.

`raster` puts the land of each cell of 1 km where its neighbours say, `ponds` opens the fjords,
`arcs` draws the borders between the pixels, and `faces` makes polygons of them. `abroad` adds the
land around, `geopackage` writes it all.
"""
