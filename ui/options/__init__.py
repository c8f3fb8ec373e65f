"""The page «Planstatus» in QGIS's own options dialog."""
