"""Why the system refused a file of the user's, in words."""

from __future__ import annotations

import errno

from cpc_tui.language import tr


def why(error: OSError) -> str:
    """Why the system refused, as a clause that follows a colon."""
    # These say what is wrong with a file of the user's, not with the program's own data folder.
    own = {
        errno.ENOENT: tr("there is no such file or folder"),
        errno.EISDIR: tr("it is a folder, not a file"),
        errno.ENOTDIR: tr("part of its path is a file, not a folder"),
        errno.EACCES: tr("you have no permission"),
        errno.EPERM: tr("you have no permission"),
        errno.ENAMETOOLONG: tr("its name is too long"),
        errno.ELOOP: tr("its links lead round in a circle"),
    }
    if error.errno in own:
        return own[error.errno]
    from cpc_tui.storage.faults import in_words

    return in_words(error)
