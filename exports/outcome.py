"""What became of a pack: the files that were written, and those that were stopped."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.papers.document_keys import DocumentKey
from cpc_tui.conference.visibility import Recipient
from exports.search import Leak


@dataclass(frozen=True, kw_only=True)
class MadeFile:
    """A file that was made.

    Attributes:
        path: Where it is; before it is written, its name alone.
        recipient: Whose copy.
        document: Which.
        version: Of the record, as printed in it.
        digest: The SHA-256 of its bytes, as hexadecimal digits.
    """

    path: Path
    recipient: Recipient
    document: DocumentKey
    version: str
    digest: str

    def at(self, path: Path) -> MadeFile:
        """The same file where it was written to."""
        return replace(self, path=path)


@dataclass(frozen=True, kw_only=True)
class PackMade:
    """What became of a pack.

    Attributes:
        files: The files that were written, in order.
        leaks: Files that were not, because something was found in them.
        manifest: The lists of all of it.
        stopped: Somebody stopped it, and nothing was written.
        notes: What to tell of the papers, a sentence each.
    """

    files: tuple[MadeFile, ...] = ()
    leaks: tuple[Leak, ...] = ()
    manifest: tuple[Path, ...] = ()
    stopped: bool = False
    notes: tuple[str, ...] = ()

    @property
    def paths(self) -> tuple[Path, ...]:
        """Every file that was written, the lists too."""
        return (*(each.path for each in self.files), *self.manifest)
