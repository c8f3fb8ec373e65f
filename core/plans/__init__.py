"""Plan years and what they mean: years, bands, and which plan is in force."""
