"""Municipalities and counties: the register, their names, and their numbers through time."""
