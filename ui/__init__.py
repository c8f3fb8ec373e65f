"""What the officer sees and clicks."""
