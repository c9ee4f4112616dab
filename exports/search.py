"""The last look: a finished file, before it is written, is searched for what is not its reader’s.

The paper was made from a copy that holds none of it. This finds what a fault of the program, a
template, or somebody's own words in a place that all may read have put there all the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cached_property

from cpc_tui.conference.changes import Path
from cpc_tui.conference.kin_words import find_relative
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import find_child, find_person
from cpc_tui.conference.papers.catalogue import NamedPaper, OneCopy
from cpc_tui.conference.papers.document_keys import DocumentKey
from cpc_tui.conference.papers.documents import label_of
from cpc_tui.conference.papers.own_words import own_words
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import FULL, LeftOut, Recipient, Search, copy_for
from cpc_tui.conference.visibility.folding import folded
from cpc_tui.conference.visibility.left_out import texts_of
from cpc_tui.language import tr
from exports.reading_back import FilePart, Passage, parts_in, passages_of
from exports.refused import ExportRefused

_CHANGES: DocumentKey = "changes"
_LISTS_OF_PEOPLE = (("people",), ("children",), ("relatives",))


@dataclass(frozen=True)
class Found:
    """Something in a file that its reader may not have.

    Attributes:
        what: What it is, and where it stands in the record.
        where: In which part of the file, in words.
    """

    what: LeftOut
    where: str


class Leak(ExportRefused):
    """A file that was not written, because its reader may not read all of it.

    Attributes:
        document: Which.
        recipient: Whose copy.
        what: What was found, by kind and entry: "the phone of p16".
        where_in_file: In which part of the file.
        entry: The entry's place in the record.
    """

    def __init__(
        self, document: DocumentKey, recipient: Recipient, found: Found, label: str
    ) -> None:
        """Make the sentence, which names nobody but by id and holds nothing of what was found."""
        self.document = document
        self.recipient = recipient
        self.what = found.what.where
        self.where_in_file = found.where
        self.entry = found.what.path
        self._label = label
        super().__init__(self._sentence(recipient.key, self.what))

    def told(self, record: Record) -> str:
        """The sentence with names, for the person who asked for the file."""
        whom = find_person(record, self.recipient.person)
        owner = self.entry[1] if self.entry[:1] in _LISTS_OF_PEOPLE else None
        whose = (
            find_person(record, owner) or find_child(record, owner) or find_relative(record, owner)
        )
        what = f"{self.what.removesuffix(str(owner))}{whose.name}" if whose else self.what
        return self._sentence(whom.name if whom else self.recipient.key, what)

    def _sentence(self, whom: str, what: str) -> str:
        return tr(
            "{label} for {whom} was not made: {what} was found in {where_in_file}, "
            "and is not theirs to read. Take it out where it was typed, or change "
            "who may read it, and make the file again.",
            label=self._label,
            whom=whom,
            what=what,
            where_in_file=self.where_in_file,
        )


class LastLook:
    """What one reader may not have, ready to be looked for in all their files."""

    def __init__(
        self, one: OneCopy, copy: Record | None = None, besides: Iterable[str] = ()
    ) -> None:
        """Hold what to look for.

        Args:
            one: The reader's copy, and what it was made from.
            copy: What of it may be read, where that is less than the reader's copy of it.
            besides: Texts that may be read in another record.
        """
        self._one = one
        self._copy = copy
        self._besides = "\n".join(map(folded, besides))
        self._clean: set[tuple[bool, bytes]] = set()
        self._by_itself: dict[DocumentKey, str] = {}

    @property
    def one(self) -> OneCopy:
        """The reader's copy, and what it was made from."""
        return self._one

    def check(self, document: DocumentKey, name: str, content: bytes) -> None:
        """Search every part of a file, and its name.

        Args:
            document: Which document it is.
            name: Of the file.
            content: Its bytes, before they are locked with a password.

        Raises:
            Leak: Something was found; the file must not be written.
        """
        if self._one.recipient == FULL:
            return
        found = self._hit(Passage(tr("the file’s name"), name), document)
        if found or (found := self._first(name, content, document)):
            label = label_of(document, self._one.profile)
            raise Leak(document, self._one.recipient, found, label)

    def _first(self, name: str, content: bytes, document: DocumentKey) -> Found | None:
        for part in parts_in(name, content):
            # Styles, fonts and logos are the same in all files: they are read once.
            mark = document == _CHANGES, _mark(part)
            if mark in self._clean:
                continue
            for passage in passages_of(part):
                if found := self._hit(passage, document):
                    return found
            self._clean.add(mark)
        return None

    def _hit(self, passage: Passage, document: DocumentKey) -> Found | None:
        if not passage.text.strip():
            return None
        hits = self._hits(passage.text, document)
        return Found(hits[0], passage.where) if hits else None

    def _hits(self, text: str, document: DocumentKey) -> tuple[LeftOut, ...]:
        hits = self._search.hits(text)
        if any(each.kind == "words" for each in hits):
            hits = self._search.hits(text, besides=self._own_words(document))
        if document != _CHANGES or self._earlier_search is None:
            return hits
        # The list of changes alone is made from an earlier record too.
        earlier = self._earlier_search.hits(text, besides=self._own_words(document))
        return hits + tuple(filter(self._is_not_theirs_now, earlier))

    def _own_words(self, document: DocumentKey) -> str:
        """What the document has by itself; asked only where something was found."""
        if document not in self._by_itself:
            one = self._one
            own = own_words(one.copy, one.profile, one.recipient, document)
            self._by_itself[document] = f"{own}\n{self._besides}"
        return self._by_itself[document]

    @cached_property
    def _search(self) -> Search:
        one = self._one
        return Search(one.record, self._copy or one.copy, one.recipient, one.profile)

    @cached_property
    def _earlier_search(self) -> Search | None:
        one = self._one
        if one.earlier is None:
            return None
        copy = copy_for(one.earlier, one.recipient)
        return Search(one.earlier, copy, one.recipient, one.profile)

    def _is_not_theirs_now(self, item: LeftOut) -> bool:
        return item.path not in self._readable

    @cached_property
    def _readable(self) -> frozenset[Path]:
        return frozenset(path for path, _, _, _ in texts_of(self._one.copy))


def looks(named: NamedPaper, own: LastLook) -> Iterator[LastLook]:
    """By whose eyes a paper is searched: its reader's, and those of whom it was made for.

    Args:
        named: The paper.
        own: Its recipient's.
    """
    one = own.one
    yield own
    if named.eyes is not None:
        one = OneCopy(named.eyes.record, one.profile, named.eyes.recipient)
        yield LastLook(one)
    if named.translated is not None:
        other = named.translated
        texts = (text for _, _, _, text in texts_of(one.copy))
        there = OneCopy(other.eyes.record, other.profile, other.eyes.recipient)
        yield LastLook(there, other.copy, texts)


def _mark(part: FilePart) -> bytes:
    return hashlib.sha256(part.name.encode("utf-8", "replace") + b"\0" + part.content).digest()
