"""What is found in texts for families, and how hard they are to read."""
