"""Whether the folders for data and settings are there, private, or shared as they should be."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from cpc_tui.commands.findings import Finding
from cpc_tui.file_faults import why
from cpc_tui.language import tr, tr_n
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
        return Finding(
            subject, well=True, words=tr("{folder}: is made when it is needed", folder=folder)
        )
    except OSError as error:
        return Finding(subject, well=False, words=f"{folder}: {why(error)}")
    if not stat.S_ISDIR(status.st_mode):
        return Finding(
            subject, well=False, words=tr("{folder}: is a file; move it away", folder=folder)
        )
    if may_be_shared and is_shared_mode(status.st_mode):
        whom = tr("shared with the group {group}", group=group_name(status.st_gid))
        fault = _not_in_the_group(status.st_gid) or _cannot_be_used(folder, status)
        words = f"{folder}: {whom}, {fault or tr('can be written to')}"
    else:
        fault = _cannot_be_used(folder, status) or _too_open(status, may_be_shared=may_be_shared)
        words = f"{folder}: {fault or tr('private, can be written to')}"
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
    number = tr_n("1 file or folder", "{n} files and folders", len(others))
    words = tr(
        "{number} in {home} cannot be read and written ({owners}), such as {name}",
        number=number,
        home=home,
        owners=owners,
        name=others[0].name,
    )
    mend = tr(
        "the administrator types: chown -R {user}: {home}",
        user=user_name(os.geteuid()),
        home=home,
    )
    return Finding(tr("Inside"), well=False, words=words, mend=mend)


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
        return Finding(
            tr("Sharing"),
            well=True,
            words=tr("the group {group} can use all that is in it", group=group),
        )
    places = Counter(each.place for each in closed)
    where = ", ".join(
        tr("{number} in {place}", number=number, place=place) for place, number in places.items()
    )
    owners = ", ".join(sorted({user_name(each.owner) for each in closed}))
    number = tr_n("1 file or folder is", "{n} files and folders are", len(closed))
    top = home / next(iter(places)) if len(places) == 1 else home
    words = tr(
        "{number} closed to the group {group} ({where}); {owners} or the "
        "administrator types: {commands_to_share}",
        number=number,
        group=group,
        where=where,
        owners=owners,
        commands_to_share=commands_to_share(top, group),
    )
    return Finding(tr("Sharing"), well=False, words=words)


def _cannot_be_used(folder: Path, status: os.stat_result) -> str:
    if os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        return ""
    if status.st_uid == os.geteuid():
        return tr("cannot be written to")
    return tr(
        "cannot be written to; it belongs to {user}, who can share it",
        user=user_name(status.st_uid),
    )


def _not_in_the_group(number: int) -> str:
    me = os.geteuid()
    if me == 0 or number in (os.getegid(), *os.getgroups()):
        return ""
    group, user = group_name(number), user_name(me)
    if user != str(me) and number in os.getgrouplist(user, os.getegid()):
        return tr("which {user} is in only after the next login: log out and in again", user=user)
    return tr(
        "which {user} is not in; the administrator types: usermod -aG {group} "
        "{user}; then log in again",
        user=user,
        group=group,
    )


def _too_open(status: os.stat_result, *, may_be_shared: bool) -> str:
    mode = stat.S_IMODE(status.st_mode)
    if not mode & (stat.S_IRWXG | stat.S_IRWXO):
        return ""
    meant = may_be_shared and (mode & stat.S_ISGID or not mode & stat.S_IRWXO)
    if not meant:
        # Such as a folder that the user made by hand and thought private.
        return tr(
            "others on this machine may enter (mode {mode:o}); chmod 700 closes it", mode=mode
        )
    group = group_name(status.st_gid)
    return tr(
        "half shared with the group {group} (mode {mode:o}): {lacking}; chmod "
        "2770 shares it with {group}, chmod 700 closes it",
        group=group,
        mode=mode,
        lacking=", ".join(_lacking(mode)),
    )


def _lacking(mode: int) -> list[str]:
    asked = (
        (tr("others on this machine may enter"), mode & stat.S_IRWXO),
        (tr("the group may not write"), mode & stat.S_IRWXG != stat.S_IRWXG),
        (
            tr("what is made in it is not the group’s (the setgid bit is missing)"),
            not mode & stat.S_ISGID,
        ),
        (
            tr("nobody can replace what another user made (the sticky bit is set)"),
            mode & stat.S_ISVTX,
        ),
    )
    return [words for words, is_so in asked if is_so]
