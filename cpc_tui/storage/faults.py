"""What can go wrong in the store, in words that the status line can show.

No fault holds anything of a record: names of files and folders, line numbers and reasons only.
"""

import errno

from cpc_tui.language import tr
from cpc_tui.storage.refused import whose

_WORDS = {
    errno.ENOSPC: tr("the disk is full"),
    errno.EDQUOT: tr("your share of the disk is used up"),
    errno.EROFS: tr("the disk is read-only"),
    errno.EACCES: tr("you have no permission to use the data folder"),
    errno.EPERM: tr("you have no permission to use the data folder"),
    errno.EIO: tr("the disk reported an error"),
    errno.ENXIO: tr("something that is no file stands where the file should be"),
    errno.EOVERFLOW: tr("it is larger than any file that this program writes"),
    errno.EFBIG: tr("the file has reached the size limit set on this machine"),
    errno.ENOENT: tr("the data folder is no longer there"),
    errno.ENOTDIR: tr("a file stands where the data folder should be"),
    errno.EISDIR: tr("a folder stands where the file should be"),
    errno.ELOOP: tr("a link stands where the file should be"),
    errno.ENAMETOOLONG: tr("the name of the data folder is too long"),
    errno.EMFILE: tr("too many files are open"),
    errno.ENFILE: tr("too many files are open on this machine"),
    errno.ENOLCK: tr("this disk cannot lock files"),
    errno.EOPNOTSUPP: tr("this disk cannot lock files"),
    errno.ESTALE: tr("the network disk does not answer"),
    errno.ETIMEDOUT: tr("the network disk does not answer"),
    errno.ENODEV: tr("the disk is no longer there"),
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
    return _WORDS.get(number, tr("the system refused ({name})", name=name))


class StoreFault(Exception):
    """Any fault of the store; its text is one sentence for the user."""


class NotSaved(StoreFault):
    """Nothing of what was to be saved was kept; trying again later is safe.

    Attributes:
        reason: a clause in plain words, such as "the disk is full".
    """

    def __init__(self, reason: str) -> None:
        super().__init__(tr("Not saved: {reason}.", reason=reason))
        self.reason = reason


class StoreBusy(StoreFault):
    """Another session kept the lock for longer than the time allowed.

    Attributes:
        reason: a clause in plain words.
    """

    def __init__(self) -> None:
        self.reason = tr("another session is busy with this conference")
        super().__init__(tr("Another session is busy with this conference. Try again in a moment."))


class CannotRead(StoreFault):
    """A file of the store is there but the system does not let it be read.

    Attributes:
        name: the file's name without its folder.
        reason: a clause in plain words.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(tr("{name} cannot be read: {reason}.", name=name, reason=reason))
        self.name = name
        self.reason = reason


class BrokenFile(StoreFault):
    """A file of the store was read but does not hold what it should.

    Attributes:
        name: the file's name without its folder.
    """

    def __init__(self, name: str) -> None:
        super().__init__(tr("{name} is damaged: it does not hold whole JSON tables.", name=name))
        self.name = name


class JournalFault(StoreFault):
    """A line of a journal does not fit; nothing after it may be trusted.

    Attributes:
        name: the journal's file name without its folder.
        line: the first line that does not fit, counted from 1.
        reason: what is wrong with it, without any of its content.
    """

    def __init__(self, name: str, line: int, reason: str) -> None:
        super().__init__(
            tr("Line {line} of {name} does not fit: {reason}.", line=line, name=name, reason=reason)
        )
        self.name = name
        self.line = line
        self.reason = reason


class SealedFault(JournalFault):
    """A file of a journal's older lines that is missing or damaged."""

    def __init__(self, name: str, first: int, last: int, reason: str) -> None:
        super().__init__(name, first, reason)
        lines = tr("lines {first} to {last} of the journal", first=first, last=last)
        self.args = (
            tr(
                "{name} {reason}: it holds {lines}. Put it back from a backup.",
                name=name,
                reason=reason,
                lines=lines,
            ),
        )
