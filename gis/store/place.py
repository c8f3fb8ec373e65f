"""What the place of a store is called, for those who choose one or have chosen none."""

from __future__ import annotations

SUFFIX = ".gpkg"
NAME = f"planstatus{SUFFIX}"
"""What it is called where nobody has said anything else."""
FILTER = f"GeoPackage (*{SUFFIX})"
"""The files that a dialog lists, as Qt has it."""
