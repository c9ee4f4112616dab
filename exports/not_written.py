"""Why nothing could be written to a folder, in words."""

from __future__ import annotations

import errno
from pathlib import Path

from cpc_tui.language import tr

_REASONS = {
    errno.ENOSPC: tr("there is no space left. Make room, or choose another folder"),
    errno.EDQUOT: tr("your quota is used up. Make room, or choose another folder"),
    errno.EROFS: tr("it can only be read. Choose another folder"),
    errno.EACCES: tr("you may not write there. Choose another folder"),
    errno.EPERM: tr("you may not write there. Choose another folder"),
    errno.EFBIG: tr("a file would be larger than is allowed there. Choose another folder"),
    errno.ENAMETOOLONG: tr("the name would be too long. Choose another folder"),
}


def not_written(folder: Path, fault: OSError) -> str:
    """Why the system let nothing be written to a folder, and what to do: a sentence."""
    usual = tr(
        "{strerror}. Choose another folder",
        strerror=fault.strerror or tr("the system gave no reason"),
    )
    reason = _REASONS.get(fault.errno or 0, usual)
    return tr("Nothing was written to {folder}: {reason}.", folder=folder, reason=reason)
