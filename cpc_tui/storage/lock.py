"""The lock that keeps two writers apart: flock on a side file that is never renamed or removed."""

import errno
import fcntl
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self
from weakref import WeakValueDictionary

from cpc_tui.storage.faults import StoreBusy
from cpc_tui.storage.files import open_private

_RETRY_SECONDS = 0.002
_UNWRITABLE = {errno.EACCES, errno.EPERM, errno.EROFS}


class _Holding:
    """How this process holds one side file: by which thread, how many times over."""

    def __init__(self) -> None:
        self.threads = threading.RLock()
        self.depth = 0
        self.descriptor = -1


# flock counts two descriptors of one process as two holders, so all locks on one path share this.
_holdings: WeakValueDictionary[str, _Holding] = WeakValueDictionary()
_holdings_guard = threading.Lock()


class ConferenceLock:
    """Held by one thread of one process on the machine at a time, and by it as often as it likes.

    Use it with `with`. The system lets go of it when the process ends, however it ends.
    """

    def __init__(self, path: Path, timeout: float = 2.0) -> None:
        """Name the side file; nothing is opened yet.

        Args:
            path: the side file, made when the lock is first taken. Its folder must be there.
            timeout: seconds to keep trying for.
        """
        self._path = path
        self._timeout = timeout
        with _holdings_guard:
            self._holding = _holdings.setdefault(os.path.realpath(path), _Holding())

    def __enter__(self) -> Self:
        """Take the lock.

        Raises:
            StoreBusy: another process or thread kept it for the whole of the timeout.
            OSError: the side file cannot be opened or locked.
        """
        deadline = time.monotonic() + self._timeout
        if not self._holding.threads.acquire(timeout=self._timeout):
            raise StoreBusy
        try:
            if self._holding.depth == 0:
                self._holding.descriptor = self._take(deadline)
            self._holding.depth += 1
        except BaseException:
            self._holding.threads.release()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let go, once as often as it was taken."""
        self._holding.depth -= 1
        if self._holding.depth == 0:
            os.close(self._holding.descriptor)
        self._holding.threads.release()

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Hold the lock for reading, or do without it in a folder that cannot be written to.

        Raises:
            StoreBusy: as on entering.
            OSError: the side file cannot be opened for another reason than permission.
        """
        try:
            self.__enter__()
        except OSError as error:
            if error.errno not in _UNWRITABLE:
                raise
            yield
            return
        try:
            yield
        finally:
            self.__exit__(None, None, None)

    def _take(self, deadline: float) -> int:
        while True:
            descriptor = self._open()
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                if _is_still_named(descriptor, self._path):
                    return descriptor
            except BlockingIOError:
                pass
            except BaseException:
                os.close(descriptor)
                raise
            os.close(descriptor)
            if time.monotonic() >= deadline:
                raise StoreBusy
            time.sleep(_RETRY_SECONDS)

    def _open(self) -> int:
        try:
            return open_private(self._path, os.O_RDWR | os.O_CREAT)
        except OSError as error:
            # Who may only read can still take a lock that a writer made.
            if error.errno not in _UNWRITABLE or not self._path.exists():
                raise
            return open_private(self._path, os.O_RDONLY)


def _is_still_named(descriptor: int, path: Path) -> bool:
    """Whether the locked file is the one others will open, not one removed meanwhile."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.lstat())
    except FileNotFoundError:
        return False
