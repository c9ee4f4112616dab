"""Words of the opening screen that are known before anything is read."""

HEADING = "cpc-tui  Child protection conferences"
CONFERENCES = "Conferences"
NONE_YET = "There are none yet. Begin one, or import a record."
NEW = "New conference"
IMPORT = "Import a record from a file"
ADD = "+"
