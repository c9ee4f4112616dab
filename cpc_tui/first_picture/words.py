"""Words of the opening screen that are known before anything is read."""

from cpc_tui.language import tr

HEADING = tr("cpc-tui  Child protection conferences")
CONFERENCES = tr("Conferences")
NONE_YET = tr("There are none yet. Begin one, or import a record.")
NEW = tr("New conference")
IMPORT = tr("Import a record from a file")
ADD = "+"
