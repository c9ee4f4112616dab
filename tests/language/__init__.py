"""The language that the program speaks: its words, catalogues of them, and what they reach."""
