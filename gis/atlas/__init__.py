"""The atlases: pages of QGIS's own for plan offices and municipalities, and their PDF."""
