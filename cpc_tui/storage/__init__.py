"""How conferences are kept on disk: journal, record, index, locks. Knows no screen."""
