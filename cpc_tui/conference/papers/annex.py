"""The restricted annex: everything in a record that not everybody may read, and who may."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cpc_tui.conference.choices import ProtectedDetail
from cpc_tui.conference.entry import Part, Visible
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.composing import fact, line, paragraph
from cpc_tui.conference.papers.entry_facts import entry_facts
from cpc_tui.conference.papers.heads import copy_line, kind_of_conference, subtitle
from cpc_tui.conference.papers.no_copy import NoCopy
from cpc_tui.conference.papers.paper import Block, Bullets, Fact, Facts, Heading, Paper
from cpc_tui.conference.papers.readers import lists_of_readers, restriction
from cpc_tui.conference.papers.running import notes_table
from cpc_tui.conference.parts import fields_of
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.spoken import Note
from cpc_tui.conference.visibility import FULL, Recipient, effective
from cpc_tui.conference.who import Child, ClosedSession, Exclusion, Person
from cpc_tui.conference.wording import entry_label, field_label, list_label
from cpc_tui.language import tr

_Path = tuple[str, ...]


class NothingRestricted(NoCopy):
    """There is nothing of which an annex could consist."""

    def __init__(self) -> None:
        """Say so; the sentence is the message too."""
        super().__init__(
            tr("There is no restricted annex to make: nothing in this copy is kept from anybody.")
        )


def annex(record: Record, profile: Profile, whose: Recipient = FULL) -> Paper:
    """The restricted annex of a conference.

    Args:
        record: The conference, or a copy of it for one reader.
        profile: Its authority's.
        whose: For whom the copy is.

    Raises:
        NothingRestricted: Everybody may read all of it.
    """
    book = Book(record, profile, lists_readers=True, whose=whose)
    held = (*_entries(book), *_details(book))
    if not held:
        raise NothingRestricted
    blocks = (*_handling(book), *lists_of_readers(book), *held)
    title = profile.label("document", "annex")
    return Paper(
        title=title,
        subtitle=subtitle(
            book, tr("To the minutes of the {conference}", conference=kind_of_conference(book))
        ),
        kind=title,
        marking=profile.marking,
        reference=record.reference,
        blocks=blocks,
        copy=copy_line(book, blocks),
        dated=record.held_on,
    )


def _handling(book: Book) -> Iterator[Block]:
    handling = book.profile.annex.handling
    if handling:
        yield Heading(1, tr("How to handle this annex"))
        yield Bullets(tuple(line(each) for each in handling))


def _entries(book: Book) -> Iterator[Block]:
    """Part by part, in the order of the record."""
    for path, entries in _lists(book.record):
        kept = [each for each in entries if _is_restricted(book.record, each)]
        if kept:
            yield Heading(1, list_label(path))
            yield from _told(book, kept)


def _lists(part: Part, path: _Path = ()) -> Iterator[tuple[_Path, tuple[Visible, ...]]]:
    """Every list whose entries say who may read them, wherever in the record it is."""
    for name, each in fields_of(type(part)).items():
        value = getattr(part, each.attribute)
        if isinstance(value, Part):
            yield from _lists(value, (*path, name))
        elif isinstance(value, tuple):
            yield (*path, name), tuple(one for one in value if isinstance(one, Visible))


def _is_restricted(record: Record, entry: Visible) -> bool:
    """Of an exclusion and a closed session the reason alone is (record.md)."""
    if isinstance(entry, Exclusion | ClosedSession) and is_blank(entry.reason):
        return False
    return effective(record, entry) != "everyone"


def _told(book: Book, entries: Sequence[Visible]) -> Iterator[Block]:
    notes = [each for each in entries if isinstance(each, Note)]
    if notes:
        yield notes_table(book, notes, tr("What was said that not everybody may read"))
        return
    for each in entries:
        for restricted in restriction(book, each):
            yield paragraph(*restricted, style="restricted")
        yield Facts(tuple(entry_facts(book, each)), entry_label(type(each)))


def _details(book: Book) -> Iterator[Block]:
    """Confidential details of others than the reader."""
    owners: tuple[Person | Child, ...] = (*book.record.people, *book.record.children)
    told = tuple(each for owner in owners for each in _details_of(book, owner))
    if told:
        yield Heading(1, tr("Confidential details"))
        yield Facts(told, tr("Details that are kept confidential, and whose they are"))


def _details_of(book: Book, owner: Person | Child) -> Iterator[Fact]:
    if isinstance(owner, Person) and owner == book.reader:
        return
    names: Sequence[ProtectedDetail] = owner.protected
    for name in names:
        text = getattr(owner, name, "")
        if not is_blank(text):
            yield fact(owner.name, f"{field_label(type(owner), name)}: {text}")
