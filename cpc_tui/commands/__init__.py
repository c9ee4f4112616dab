"""The commands of the command line, one small module for each thing a person asks for."""
