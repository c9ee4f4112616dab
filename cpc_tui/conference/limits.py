"""How much of each kind of file from outside is read: the one table of these limits.

What is real stays far below each. What is above is refused before it costs time or memory: a
reader takes less than about 2 s and 200 MB, whatever it is given.
"""

from __future__ import annotations

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr


@dataclass(frozen=True)
class Limit:
    """How much is read of one kind of file.

    Attributes:
        size: Bytes of the file.
        parts: Of JSON its values, of a table its lines, of XML its tags and attributes, of a packed
            file what it holds; 0 where its size says enough.
        depth: How deep its parts may stand in one another; 0 where its form says.
        unpacked: Bytes of all that is packed in it; 0 where nothing is.
    """

    size: int
    parts: int = 0
    depth: int = 0
    unpacked: int = 0

    @property
    def in_words(self) -> str:
        """Its size as people say it."""
        if self.size >= 1 << 20:
            return tr("{size} MB", size=self.size >> 20)
        return tr("{size} kB", size=self.size >> 10)


RECORD = Limit(8 << 20, parts=100_000, depth=50)
"""A record as JSON; whole ones have some tens of thousands of bytes."""
INVITEES = Limit(1 << 20, parts=5_000)
"""A table of invitees; those of conferences have some dozens of lines."""
SETTINGS = Limit(128 << 10, parts=5_000, depth=20)
"""`settings.toml` with keys, abbreviations and closure days."""
PROFILE = Limit(256 << 10, parts=6_000, depth=20)
"""An authority's own profile; those that ship have less than 20 kB."""
CATALOGUE = Limit(4 << 20)
"""The program's words in another language; all of them have less than 1 MB."""
AFFIX_FILE = Limit(1 << 20)
"""The rules of a dictionary; those of British English have 33 kB."""
STEM_FILE = Limit(16 << 20)
"""The stems of a dictionary; those of British English have 1.2 MB."""
WORD_LIST = Limit(512 << 10)
"""Words that a dictionary lacks, an authority's or a user's own."""
KEY_FILE = Limit(4 << 10)
"""A key file, or one whose first line is a password."""
WORD_FILE = Limit(10 << 20, parts=1_000, unpacked=60 << 20)
"""A template, or an exported file that somebody edited."""
WORD_PART = Limit(12 << 20, parts=400_000)
"""One part of a Word file that is XML; the minutes of a long conference have a fiftieth of it."""
STORED = Limit(64 << 20, parts=1_000_000)
"""A file in a data folder, which others may share; journals are packed from 1 MB on."""
BACKUP = Limit(STORED.size, parts=100_000)
"""Each file in a backup, and how many there are."""
BACKUP_LIST = Limit(32 << 20, parts=1_000_000)
"""The list of files at a backup's end."""
