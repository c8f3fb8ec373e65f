"""What follows the two tables while someone edits."""
