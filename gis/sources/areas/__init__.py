"""Municipality polygons from whatever layer or file people have."""
