"""Words: the language of the interface, the texts of the map, dates, causes and paths."""
