"""Whatever comes from outside: each parser gives a value or its own one-sentence fault."""
