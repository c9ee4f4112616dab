"""Files that appear whole or not at all, readable by their owner alone."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from collections.abc import Iterable, Mapping
from pathlib import Path


class ExportRefused(Exception):
    """Documents that could not be written.

    Attributes:
        sentence: What is wrong, where, and what to do, for the person who asked.
    """

    def __init__(self, sentence: str) -> None:
        """Hold the sentence; it is the message too."""
        self.sentence = sentence
        super().__init__(sentence)


class AlreadyThere(ExportRefused):
    """Refused only because a file of that name is there; it may be replaced when asked."""

    def __init__(self, place: Path) -> None:
        """Name the file that is there."""
        super().__init__(
            f"{place} is there already. Choose another folder, or say that it may be replaced"
            " (--force on the command line)."
        )


_REASONS = {
    errno.ENOSPC: "there is no space left. Make room, or choose another folder",
    errno.EDQUOT: "your quota is used up. Make room, or choose another folder",
    errno.EROFS: "it can only be read. Choose another folder",
    errno.EACCES: "you may not write there. Choose another folder",
    errno.EPERM: "you may not write there. Choose another folder",
    errno.ENAMETOOLONG: "the name would be too long. Choose another folder",
}


def write_files(folder: Path, files: Mapping[str, bytes], *, force: bool) -> tuple[Path, ...]:
    """Write all files into a folder, or none of them.

    Each is written beside its place, synced and then moved into it, with mode 0600. With `force`,
    files that have been replaced when the folder fails stay replaced, and the refusal says so.

    Args:
        folder: Where; it has to be there.
        files: Their names and bytes.
        force: Put them in the place of files of the same names.

    Returns:
        The files, in order.

    Raises:
        ExportRefused: The folder is missing, cannot be written or is full, or a file is there.
    """
    waiting: dict[Path, Path] = {}
    moved: list[Path] = []
    try:
        _check(folder, files, force=force)
        for name, content in files.items():
            beside = folder / f".{secrets.token_hex(8)}.part"
            waiting[folder / name] = beside
            _write(beside, content)
        for place, beside in waiting.items():
            _move(beside, place, force=force)
            moved.append(place)
        _sync(folder)
    except (OSError, ExportRefused) as fault:
        if not force:
            _remove(moved)
        if isinstance(fault, ExportRefused):
            raise
        what = "Not every file" if force and moved else "Nothing"
        raise ExportRefused(_sentence(what, folder, fault)) from None
    finally:
        _remove(waiting.values())
    return tuple(waiting)


def _remove(places: Iterable[Path]) -> None:
    for place in places:
        with contextlib.suppress(OSError):
            place.unlink()


def _check(folder: Path, names: Mapping[str, bytes], *, force: bool) -> None:
    if not folder.is_dir():
        what = "is not a folder" if folder.exists() else "is not there"
        raise ExportRefused(f"{folder} {what}. Make the folder first, or choose another one.")
    there = [name for name in names if (folder / name).exists() or (folder / name).is_symlink()]
    folders = [name for name in there if (folder / name).is_dir()]
    if folders:
        raise ExportRefused(
            f"{folder / folders[0]} is a folder. Choose another folder to write to."
        )
    if there and not force:
        raise AlreadyThere(folder / there[0])


def _write(place: Path, content: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    descriptor = os.open(place, flags, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _move(beside: Path, place: Path, *, force: bool) -> None:
    if force:
        beside.replace(place)
        return
    # A link is refused where a file has come to be since the check; a move would replace it.
    try:
        os.link(beside, place)
    except FileExistsError:
        raise AlreadyThere(place) from None
    except OSError:
        # Some file systems know no links.
        if place.exists():
            raise AlreadyThere(place) from None
        beside.rename(place)


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sentence(what: str, folder: Path, fault: OSError) -> str:
    usual = f"{fault.strerror or 'the system gave no reason'}. Choose another folder"
    reason = _REASONS.get(fault.errno or 0, usual)
    return f"{what} was written to {folder}: {reason}."
