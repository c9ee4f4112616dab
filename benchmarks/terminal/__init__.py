"""How the program feels at a terminal, beside an empty Textual program, nano and vim."""
