"""The questions the plugin asks, and the tables it shows."""
