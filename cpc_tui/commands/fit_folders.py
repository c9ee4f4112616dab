"""Whether the folders for data and settings are there, private, or shared as they should be."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from cpc_tui.commands.findings import Finding
from cpc_tui.file_faults import why
from cpc_tui.sharing import (
    commands_to_share,
    group_name,
    is_shared,
    is_shared_mode,
    user_name,
)


def look_at(subject: str, folder: Path, *, may_be_shared: bool = False) -> Finding:
    """Look whether a folder can be used, and who else can use it.

    Args:
        subject: What it is for.
        folder: It need not be there yet.
        may_be_shared: A group may share it; otherwise it should be its owner's alone.
    """
    try:
        status = folder.stat()
    except FileNotFoundError:
        return Finding(subject, well=True, words=f"{folder}: is made when it is needed")
    except OSError as error:
        return Finding(subject, well=False, words=f"{folder}: {why(error)}")
    if not stat.S_ISDIR(status.st_mode):
        return Finding(subject, well=False, words=f"{folder}: is a file; move it away")
    if may_be_shared and is_shared_mode(status.st_mode):
        whom = f"shared with the group {group_name(status.st_gid)}"
        fault = _not_in_the_group(status.st_gid) or _cannot_be_used(folder, status)
        words = f"{folder}: {whom}, {fault or 'can be written to'}"
    else:
        fault = _cannot_be_used(folder, status) or _too_open(status, may_be_shared=may_be_shared)
        words = f"{folder}: {fault or 'private, can be written to'}"
    return Finding(subject, well=not fault, words=words)


def look_inside(home: Path) -> Finding | None:
    """Look whether this user can use all that is in a private data folder; None where it is so.

    What the administrator made there, or brought back from a backup, can belong to another.
    """
    if not home.is_dir() or is_shared(home) or os.geteuid() == 0:
        return None
    others = [each for each in _all_in(home) if not _is_usable(each)]
    if not others:
        return None
    owners = ", ".join(sorted({user_name(each.lstat().st_uid) for each in others}))
    number = "1 file or folder" if len(others) == 1 else f"{len(others)} files and folders"
    words = f"{number} in {home} cannot be read and written ({owners}), such as {others[0].name}"
    mend = f"the administrator types: chown -R {user_name(os.geteuid())}: {home}"
    return Finding("Inside", well=False, words=words, mend=mend)


def _all_in(home: Path) -> Iterator[Path]:
    for folder, folders, files in os.walk(home):
        yield from (Path(folder, each) for each in (*folders, *files))


def _is_usable(path: Path) -> bool:
    wanted = os.R_OK | os.W_OK | (os.X_OK if path.is_dir() else 0)
    return path.is_symlink() or os.access(path, wanted)


def look_for_closed(home: Path) -> Finding | None:
    """Look whether all that is in a shared data folder is shared too; None where it is private."""
    from cpc_tui.storage.closed import closed_to_the_group

    if not is_shared(home):
        return None
    group = group_name(home.stat().st_gid)
    closed = closed_to_the_group(home)
    if not closed:
        return Finding("Sharing", well=True, words=f"the group {group} can use all that is in it")
    places = Counter(each.place for each in closed)
    where = ", ".join(f"{number} in {place}" for place, number in places.items())
    owners = ", ".join(sorted({user_name(each.owner) for each in closed}))
    number = "1 file or folder is" if len(closed) == 1 else f"{len(closed)} files and folders are"
    top = home / next(iter(places)) if len(places) == 1 else home
    words = (
        f"{number} closed to the group {group} ({where}); {owners} or the administrator types: "
        f"{commands_to_share(top, group)}"
    )
    return Finding("Sharing", well=False, words=words)


def _cannot_be_used(folder: Path, status: os.stat_result) -> str:
    if os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        return ""
    if status.st_uid == os.geteuid():
        return "cannot be written to"
    return f"cannot be written to; it belongs to {user_name(status.st_uid)}, who can share it"


def _not_in_the_group(number: int) -> str:
    me = os.geteuid()
    if me == 0 or number in (os.getegid(), *os.getgroups()):
        return ""
    group, user = group_name(number), user_name(me)
    if user != str(me) and number in os.getgrouplist(user, os.getegid()):
        return f"which {user} is in only after the next login: log out and in again"
    return (
        f"which {user} is not in; the administrator types: usermod -aG {group} {user}; "
        "then log in again"
    )


def _too_open(status: os.stat_result, *, may_be_shared: bool) -> str:
    mode = stat.S_IMODE(status.st_mode)
    if not mode & (stat.S_IRWXG | stat.S_IRWXO):
        return ""
    meant = may_be_shared and (mode & stat.S_ISGID or not mode & stat.S_IRWXO)
    if not meant:
        # Such as a folder that the user made by hand and thought private.
        return f"others on this machine may enter (mode {mode:o}); chmod 700 closes it"
    group = group_name(status.st_gid)
    return (
        f"half shared with the group {group} (mode {mode:o}): {', '.join(_lacking(mode))}; "
        f"chmod 2770 shares it with {group}, chmod 700 closes it"
    )


def _lacking(mode: int) -> list[str]:
    asked = {
        "others on this machine may enter": mode & stat.S_IRWXO,
        "the group may not write": mode & stat.S_IRWXG != stat.S_IRWXG,
        "what is made in it is not the group’s (the setgid bit is missing)": not mode
        & stat.S_ISGID,
        "nobody can replace what another user made (the sticky bit is set)": mode & stat.S_ISVTX,
    }
    return [words for words, is_so in asked.items() if is_so]
