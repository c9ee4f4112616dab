"""What another user has to do when the system does not let this one use what is theirs."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from cpc_tui.language import tr
from cpc_tui.sharing import commands_to_share, group_name, is_shared, user_name


def whose(name: object) -> str | None:
    """Say whose file or folder it is that the system refused, and how its owner shares it.

    Args:
        name: What the system's error names.

    Returns:
        A clause without capital or full stop; None where it is not another user's, or where this
        user may read and write it.
    """
    found = _nearest(Path(os.fsdecode(name))) if isinstance(name, str | bytes | Path) else None
    if found is None:
        return None
    path, status = found
    owner = status.st_uid
    if owner == os.geteuid() or _may_use(path, status):
        return None
    folder = stat.S_ISDIR(status.st_mode)
    begun = tr(
        "the {words} {name} belongs to {user}",
        words=tr("folder") if folder else tr("file"),
        name=path.name,
        user=user_name(owner),
    )
    if not is_shared(path.parent):
        return tr(
            "{begun} and is closed to you; cpc-tui doctor says how a folder is shared", begun=begun
        )
    group = group_name(path.parent.stat().st_gid)
    commands = commands_to_share(path if folder else path.parent, group)
    return tr(
        "{begun} and is closed to the group {group}; whoever owns it types: {commands}",
        begun=begun,
        group=group,
        commands=commands,
    )


def _nearest(path: Path) -> tuple[Path, os.stat_result] | None:
    """The path itself, or the nearest above it that can be looked at."""
    for each in (path.absolute(), *path.absolute().parents):
        try:
            return each, each.lstat()
        except OSError:
            continue
    return None


def _may_use(path: Path, status: os.stat_result) -> bool:
    asked = os.R_OK | os.W_OK | (os.X_OK if stat.S_ISDIR(status.st_mode) else 0)
    return os.access(path, asked, effective_ids=True)
