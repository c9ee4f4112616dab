"""Papers made from a record: minutes and plan, as plain data that knows no file format."""
