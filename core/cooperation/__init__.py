"""Cooperation between municipalities: forms, agreements, and what the rules of the law find."""
