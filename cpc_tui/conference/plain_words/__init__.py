"""What in a text is hard to read for a family, and what is plainer; how hard a text is to read."""
