"""Files as the store needs them: private, whole or not at all, and synced to the disk."""

import errno
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from cpc_tui.conference.limits import STORED
from cpc_tui.outside import at_most
from cpc_tui.sharing import PRIVATE_FILE, share_as_its_folder
from cpc_tui.storage.faults import CannotRead, NotSaved, in_words

Opening = Callable[[Path, int], int]
"""Opens a file by its path and the flags of `os.open`."""


def open_own(path: Path, flags: int) -> int:
    """Open a file; one that this makes is its owner's alone, whatever the umask.

    Args:
        path: the file. A symbolic link is never followed, and a pipe or device never waited for.
        flags: of `os.open`.

    Returns:
        A file descriptor, for the caller to close.

    Raises:
        OSError: as `os.open` does; ENXIO where something else than a file is there.
    """
    wanted = flags | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK
    descriptor = os.open(path, wanted, PRIVATE_FILE)
    mode = os.fstat(descriptor).st_mode
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        os.close(descriptor)
        raise OSError(errno.ENXIO, os.strerror(errno.ENXIO))
    return descriptor


def read_within(descriptor: int) -> bytes:
    """The rest of an open file of the store.

    Raises:
        OSError: as `os.read` does; EOVERFLOW where it is larger than any that this program writes.
    """
    too_large = os.fstat(descriptor).st_size > STORED.size
    data = b"" if too_large else at_most(descriptor, STORED.size + 1)
    if too_large or len(data) > STORED.size:
        raise OSError(errno.EOVERFLOW, os.strerror(errno.EOVERFLOW))
    return data


def open_private(path: Path, flags: int) -> int:
    """Open a file of the store: as `open_own` does, but shared where its folder is.

    That holds for a file as well which its owner made before the folder was shared.

    Args:
        path: the file. A symbolic link is never followed.
        flags: of `os.open`.

    Returns:
        A file descriptor, for the caller to close.

    Raises:
        OSError: as `os.open` does.
    """
    descriptor = open_own(path, flags)
    share_as_its_folder(descriptor, path.parent)
    return descriptor


def write_fully(descriptor: int, data: bytes) -> None:
    """Write all of the data, however few bytes the system takes at a time.

    Raises:
        OSError: some or none of it was written.
    """
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def sync_folder(folder: Path) -> None:
    """Make names that were made, renamed or removed in a folder last through a power cut.

    Raises:
        OSError: the folder cannot be opened or synced.
    """
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def read_whole(path: Path) -> bytes | None:
    """Read a file of the store.

    Returns:
        Its bytes, or None where there is no such file.

    Raises:
        CannotRead: it is there but the system does not let it be read, or it is far too large.
    """
    try:
        descriptor = open_private(path, os.O_RDONLY)
        try:
            return read_within(descriptor)
        finally:
            os.close(descriptor)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise CannotRead(path.name, in_words(error)) from error


def write_new(path: Path, data: bytes) -> None:
    """Make a file that must not be there yet, and sync it; on failure no part of it stays.

    Raises:
        FileExistsError: something of that name is there; it is not touched.
        OSError: the system refused.
    """
    _write_and_sync(path, data, os.O_WRONLY | os.O_CREAT | os.O_EXCL, open_private)
    sync_folder(path.parent)


def write_atomically(path: Path, data: bytes) -> None:
    """Replace a file so that a reader, or a crash, finds the old content or the new, whole.

    The caller holds the lock of the folder: the temporary file has one fixed name, so that a
    killed program leaves at most one, and the next write takes it over.

    Raises:
        NotSaved: the former content still stands (or, where syncing the folder failed, the new
            one does but may not outlast a power cut).
    """
    _replace(path, data, open_private)


def write_own(path: Path, data: bytes) -> None:
    """Replace a file as `write_atomically` does by one that is its owner's alone.

    Raises:
        NotSaved: as there.
    """
    _replace(path, data, open_own)


def _replace(path: Path, data: bytes, opening: Opening) -> None:
    temporary = leftover_of(path)
    try:
        _write_and_sync(temporary, data, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, opening)
        try:
            temporary.rename(path)
        except BaseException:
            _remove(temporary)
            raise
        sync_folder(path.parent)
    except OSError as error:
        raise NotSaved(in_words(error)) from error


def discard_leftover(path: Path) -> None:
    """Remove the temporary file that a program killed within `write_atomically` left behind.

    The caller holds the lock of the folder. Where it cannot be removed it stays until the next
    write takes it over.
    """
    _remove(leftover_of(path))


def leftover_of(path: Path) -> Path:
    """Where a program that was killed while it replaced a file left the new content."""
    return path.with_name(path.name + ".tmp")


def _write_and_sync(path: Path, data: bytes, flags: int, opening: Opening) -> None:
    descriptor = opening(path, flags)
    try:
        write_fully(descriptor, data)
        os.fsync(descriptor)
    except BaseException:
        _remove(path)
        raise
    finally:
        os.close(descriptor)


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
