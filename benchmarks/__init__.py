"""How fast the program is: what is measured, and the one command that measures it."""
