"""The panel «Planstatus»."""
