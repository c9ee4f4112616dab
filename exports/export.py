"""From a record to Word files in a folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, get_args

from cpc_tui.conference.considered import subject_children
from cpc_tui.conference.papers.minutes import minutes
from cpc_tui.conference.papers.paper import Paper
from cpc_tui.conference.papers.plan import plan
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from exports.files import ExportRefused, write_files
from exports.names import child_document, file_name
from exports.word import word_bytes

__all__ = ["DOCUMENTS", "Document", "ExportRefused", "export"]

Document = Literal["minutes", "plan"]

DOCUMENTS: tuple[Document, ...] = get_args(Document)
"""What can be exported, in the order of the files."""


def export(
    record: Record,
    profile: Profile,
    documents: Sequence[Document],
    folder: Path,
    *,
    force: bool = False,
) -> tuple[Path, ...]:
    """Write documents as Word files: all of them or none.

    The plan is written for the whole family and, where several children are considered, for each
    of them too.

    Args:
        record: The conference.
        profile: Its authority's.
        documents: Which; see `DOCUMENTS`.
        folder: Where to; it has to be there.
        force: Put them in the place of files of the same names.

    Returns:
        The files that were written.

    Raises:
        ExportRefused: With a sentence for the person who asked.
    """
    papers = (each for document in documents for each in _papers(record, profile, document))
    files = {file_name(record.reference, name): word_bytes(paper) for name, paper in papers}
    return write_files(_known(folder), files, force=force)


def _known(folder: Path) -> Path:
    try:
        return folder.expanduser()
    except RuntimeError:
        raise ExportRefused(
            f"This machine does not know the user that {folder} names. Choose another folder."
        ) from None


def _papers(record: Record, profile: Profile, document: Document) -> Iterator[tuple[str, Paper]]:
    if document == "minutes":
        yield document, minutes(record, profile)
        return
    yield document, plan(record, profile)
    children = subject_children(record)
    if len(children) > 1:
        for child in children:
            yield child_document(children, child), plan(record, profile, child.id)
