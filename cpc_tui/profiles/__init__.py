"""The ways of each authority, one TOML file each, over a base for England."""
