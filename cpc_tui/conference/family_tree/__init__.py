"""The family tree (genogram): who belongs to the family, and how they belong together."""
