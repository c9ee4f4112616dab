"""What can go wrong in the store, in words that the status line can show.

No fault holds anything of a record: names of files and folders, line numbers and reasons only.
"""

import errno

from cpc_tui.storage.refused import whose

_WORDS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "you have no permission to use the data folder",
    errno.EPERM: "you have no permission to use the data folder",
    errno.EIO: "the disk reported an error",
    errno.ENXIO: "something that is no file stands where the file should be",
    errno.EOVERFLOW: "it is larger than any file that this program writes",
    errno.EFBIG: "the file has reached the size limit set on this machine",
    errno.ENOENT: "the data folder is no longer there",
    errno.ENOTDIR: "a file stands where the data folder should be",
    errno.EISDIR: "a folder stands where the file should be",
    errno.ELOOP: "a link stands where the file should be",
    errno.ENAMETOOLONG: "the name of the data folder is too long",
    errno.EMFILE: "too many files are open",
    errno.ENFILE: "too many files are open on this machine",
    errno.ENOLCK: "this disk cannot lock files",
    errno.EOPNOTSUPP: "this disk cannot lock files",
    errno.ESTALE: "the network disk does not answer",
    errno.ETIMEDOUT: "the network disk does not answer",
    errno.ENODEV: "the disk is no longer there",
}


def in_words(error: OSError) -> str:
    """Say in plain words why the system refused to read or write.

    Args:
        error: what the system raised. Its file name is left out, but where what it names is
            another user's, who has not shared it.

    Returns:
        A clause without capital or full stop, such as "the disk is full".
    """
    number = error.errno or 0
    if number in (errno.EACCES, errno.EPERM) and (words := whose(error.filename)):
        return words
    name = errno.errorcode.get(number, "unknown")
    return _WORDS.get(number, f"the system refused ({name})")


class StoreFault(Exception):
    """Any fault of the store; its text is one sentence for the user."""


class NotSaved(StoreFault):
    """Nothing of what was to be saved was kept; trying again later is safe.

    Attributes:
        reason: a clause in plain words, such as "the disk is full".
    """

    def __init__(self, reason: str) -> None:
        super().__init__(f"Not saved: {reason}.")
        self.reason = reason


class StoreBusy(StoreFault):
    """Another session kept the lock for longer than the time allowed.

    Attributes:
        reason: a clause in plain words.
    """

    def __init__(self) -> None:
        self.reason = "another session is busy with this conference"
        super().__init__("Another session is busy with this conference. Try again in a moment.")


class CannotRead(StoreFault):
    """A file of the store is there but the system does not let it be read.

    Attributes:
        name: the file's name without its folder.
        reason: a clause in plain words.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name} cannot be read: {reason}.")
        self.name = name
        self.reason = reason


class BrokenFile(StoreFault):
    """A file of the store was read but does not hold what it should.

    Attributes:
        name: the file's name without its folder.
    """

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} is damaged: it does not hold whole JSON tables.")
        self.name = name


class JournalFault(StoreFault):
    """A line of a journal does not fit; nothing after it may be trusted.

    Attributes:
        name: the journal's file name without its folder.
        line: the first line that does not fit, counted from 1.
        reason: what is wrong with it, without any of its content.
    """

    def __init__(self, name: str, line: int, reason: str) -> None:
        super().__init__(f"Line {line} of {name} does not fit: {reason}.")
        self.name = name
        self.line = line
        self.reason = reason


class SealedFault(JournalFault):
    """A file of a journal's older lines that is missing or damaged."""

    def __init__(self, name: str, first: int, last: int, reason: str) -> None:
        super().__init__(name, first, reason)
        lines = f"lines {first} to {last} of the journal"
        self.args = (f"{name} {reason}: it holds {lines}. Put it back from a backup.",)
