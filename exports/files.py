"""Files that appear whole or not at all, readable by their owner alone."""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import stat
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from cpc_tui.conference.limits import STORED
from cpc_tui.language import tr
from cpc_tui.outside import NotTaken, bytes_in
from exports.not_written import not_written
from exports.refused import AlreadyThere, EditedByHand, ExportRefused

Digests = Mapping[str, Collection[str]]
"""Of files that were exported before: by name, the digests that they had."""


def digest(content: bytes) -> str:
    """The SHA-256 of a file's bytes, as hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def known_folder(folder: Path) -> Path:
    """The folder with `~` as its user's home; it has to be there.

    Raises:
        ExportRefused: It is not there, is no folder, or names a user whom nobody knows.
    """
    try:
        known = folder.expanduser()
    except RuntimeError:
        raise ExportRefused(
            tr(
                "This machine does not know the user that {folder} names. Choose another folder.",
                folder=folder,
            )
        ) from None
    try:
        _check_folder(known)
    except OSError as fault:
        raise ExportRefused(not_written(known, fault)) from None
    return known


def check_free(folder: Path, names: Collection[str], known: Digests) -> None:
    """Make sure that no file of these names is there.

    Args:
        folder: Where they are to be written.
        names: Of the files.
        known: Of files that were exported before.

    Raises:
        EditedByHand: One of them is, and is not as it was exported; this goes first.
        AlreadyThere: One of them is there.
        ExportRefused: The folder cannot be looked into.
    """
    try:
        there = [name for name in names if _is_there(folder / name)]
    except OSError as fault:
        raise ExportRefused(not_written(folder, fault)) from None
    edited = [
        folder / name
        for name in there
        if known.get(name)
        and not (folder / name).is_dir()
        and not _is_one_of(folder / name, known[name])
    ]
    if edited:
        raise EditedByHand(*edited)
    if there:
        raise AlreadyThere(folder / there[0])


def write_files(
    folder: Path, files: Mapping[str, bytes], *, force: bool, known: Digests | None = None
) -> tuple[Path, ...]:
    """Write all files into a folder, or none of them.

    Each is written beside its place, synced and then moved into it, with mode 0600. Where that
    comes to nothing, or is stopped, files that had been replaced are put back.

    Args:
        folder: Where; it has to be there.
        files: Their names and bytes.
        force: Put them in the place of files of the same names.
        known: Of files that were exported before, so that one edited since is told from others.

    Returns:
        The files, in order.

    Raises:
        ExportRefused: The folder is missing, cannot be written or is full, or a file is there.
    """
    writing = _Writing(folder, force=force)
    try:
        _check(folder, files, force=force, known=known or {})
        for name, content in files.items():
            writing.write_beside(name, content)
        writing.move_all()
        _sync(folder)
    except BaseException as fault:
        writing.take_back()
        if isinstance(fault, OSError):
            raise ExportRefused(not_written(folder, fault)) from None
        raise
    finally:
        writing.clear()
    return tuple(folder / name for name in files)


class _Writing:
    """Files on their way into a folder, and those whose place they take."""

    def __init__(self, folder: Path, *, force: bool) -> None:
        self._folder = folder
        self._force = force
        self._waiting: dict[Path, Path] = {}
        self._moved: list[Path] = []
        self._former: dict[Path, Path] = {}

    def write_beside(self, name: str, content: bytes) -> None:
        beside = self._beside()
        self._waiting[self._folder / name] = beside
        _write(beside, content)

    def move_all(self) -> None:
        for place, beside in self._waiting.items():
            if self._force:
                self._put_by(place)
                beside.replace(place)
            else:
                _move(beside, place)
            self._moved.append(place)

    def take_back(self) -> None:
        """Leave the folder as it was."""
        _remove(place for place in self._moved if place not in self._former)
        for place, former in self._former.items():
            with contextlib.suppress(OSError):
                former.replace(place)

    def clear(self) -> None:
        _remove(self._waiting.values())
        _remove(self._former.values())

    def _put_by(self, place: Path) -> None:
        """Keep the file that is to be replaced until all have been written."""
        if not place.is_symlink() and not place.exists():
            return
        former = self._beside()
        try:
            os.link(place, former, follow_symlinks=False)
        except OSError:
            # Some file systems know no links.
            place.rename(former)
        self._former[place] = former

    def _beside(self) -> Path:
        return self._folder / f".{secrets.token_hex(8)}.part"


def _remove(places: Iterable[Path]) -> None:
    for place in places:
        with contextlib.suppress(OSError):
            place.unlink()


def _check(folder: Path, names: Collection[str], *, force: bool, known: Digests) -> None:
    _check_folder(folder)
    folders = [name for name in names if (folder / name).is_dir()]
    if folders:
        raise ExportRefused(
            tr(
                "{folder} is a folder. Choose another folder to write to.",
                folder=folder / folders[0],
            )
        )
    if not force:
        check_free(folder, names, known)


def _check_folder(folder: Path) -> None:
    if _is_anothers_link(folder):
        raise ExportRefused(
            tr(
                "{folder} is a link that another user made, to wherever they like. "
                "Choose another folder.",
                folder=folder,
            )
        )
    if not folder.is_dir():
        what = tr("is not a folder") if folder.exists() else tr("is not there")
        raise ExportRefused(
            tr(
                "{folder} {what}. Make the folder first, or choose another one.",
                folder=folder,
                what=what,
            )
        )


def _is_anothers_link(folder: Path) -> bool:
    """Whether somebody else, and not the system, decides where what is written goes."""
    try:
        status = folder.lstat()
    except OSError:
        return False
    return stat.S_ISLNK(status.st_mode) and status.st_uid not in (os.geteuid(), 0)


def _is_there(place: Path) -> bool:
    return place.exists() or place.is_symlink()


def _is_one_of(place: Path, digests: Collection[str]) -> bool:
    """Whether a file is as it was exported; one that cannot be read is not."""
    try:
        return digest(bytes_in(place, STORED)) in digests
    except (FileNotFoundError, NotTaken):
        return False


def _write(place: Path, content: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    descriptor = os.open(place, flags, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _move(beside: Path, place: Path) -> None:
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
