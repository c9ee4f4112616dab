"""Reading files from outside: whole, but never more of one than its limit, and never waiting.

Every such file is opened here. A pipe, a device or a folder is refused instead of waited for, and
one that is too large, or grows while it is read, is refused instead of read.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from cpc_tui.conference.limits import Limit
from cpc_tui.language import tr

_LEAST = 1 << 16
"""Bytes that are asked for at a time."""


class NotTaken(Exception):
    """A file that is not read.

    Attributes:
        why: A clause without capital or full stop, such as "it is larger than 8 MB".
        is_too_large: Whether it is refused for its size.
    """

    def __init__(self, why: str, *, is_too_large: bool = False) -> None:
        super().__init__(why)
        self.why = why
        self.is_too_large = is_too_large


def bytes_in(path: Path, limit: Limit) -> bytes:
    """What a file holds.

    Args:
        path: The file; `~` is the user's home, and links are followed.
        limit: What kind of file it should be.

    Raises:
        FileNotFoundError: There is none.
        NotTaken: It cannot be read, is no plain file, or is larger than its limit.
    """
    descriptor = _opened(path)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise NotTaken(_no_file(status.st_mode))
        if status.st_size > limit.size:
            raise _too_large(limit)
        return within(at_most(descriptor, limit.size + 1), limit)
    except OSError as error:
        raise _refused(error) from error
    finally:
        os.close(descriptor)


def pieces_in(path: Path, limit: Limit, size: int) -> Iterator[bytes]:
    """What a file holds, piece after piece; it is never in memory as a whole.

    Args:
        path: The file, as for `bytes_in`.
        limit: What kind of file it should be.
        size: Bytes of a piece; the last has what is left.

    Raises:
        FileNotFoundError: There is none.
        NotTaken: As for `bytes_in`.
    """
    descriptor = _opened(path)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise NotTaken(_no_file(status.st_mode))
        left = limit.size
        while piece := os.read(descriptor, size):
            left -= len(piece)
            if left < 0:
                raise _too_large(limit)
            yield piece
    except OSError as error:
        raise _refused(error) from error
    finally:
        os.close(descriptor)


def within(data: bytes, limit: Limit) -> bytes:
    """The same bytes, where they are not too many.

    Raises:
        NotTaken: They are.
    """
    if len(data) > limit.size:
        raise _too_large(limit)
    return data


def _opened(path: Path) -> int:
    try:
        # Without O_NONBLOCK a pipe would be waited for.
        return os.open(path.expanduser(), os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise _refused(error) from error
    except ValueError:
        raise NotTaken(tr("its name holds a null character")) from None
    except RuntimeError:
        raise NotTaken(tr("there is no such user")) from None


def at_most(descriptor: int, most: int) -> bytes:
    """The rest of an open file, but never more than that: it may grow at this moment.

    Raises:
        OSError: As `os.read` does.
    """
    found: list[bytes] = []
    # The system is given room for all that is asked for, before it says how little there is.
    at_once = max(_LEAST, os.fstat(descriptor).st_size)
    while most and (more := os.read(descriptor, min(most, at_once))):
        found.append(more)
        most -= len(more)
        at_once = _LEAST
    return b"".join(found)


def _too_large(limit: Limit) -> NotTaken:
    return NotTaken(tr("it is larger than {in_words}", in_words=limit.in_words), is_too_large=True)


def _no_file(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return tr("it is a folder, not a file")
    kind = tr("a pipe") if stat.S_ISFIFO(mode) else tr("a device")
    return tr("it is {kind}, not a file", kind=kind)


def _refused(error: OSError) -> NotTaken:
    from cpc_tui.file_faults import why

    return NotTaken(why(error))
