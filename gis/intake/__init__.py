"""What a source will change in the store, and then doing it."""
