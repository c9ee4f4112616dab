"""Looking for what was left out of a reader's copy in the finished text that they are to get.

The copy holds nothing else than what its reader may read; this finds what somebody wrote into a
place that they may: an address in a note that is for everyone, or a fault of the program.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from cpc_tui.conference.entry import Visible
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.papers.clean import clean
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility.detail_words import Known, detail_patterns, loosely
from cpc_tui.conference.visibility.details import DETAILS, bare
from cpc_tui.conference.visibility.folding import folded
from cpc_tui.conference.visibility.left_out import LeftOut, left_out, texts_of
from cpc_tui.conference.visibility.readership import effective
from cpc_tui.conference.visibility.recipients import Recipient

SHORTEST_WORDS = 12
"""Characters below which words are not looked for: "No." stands in every document."""

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")

_WORDS = re.compile(r"[^\W_]+")
_WORDS_OF_A_NAME = 2

_MAY_BE_SAID = frozenset({"agency", "role", "quorum_group"})
"""Fields of a person that name where a professional works, and so may name a child's school."""


@dataclass(frozen=True)
class _Wanted:
    """Something to look for: either words as they stand, or a pattern.

    A pattern is only tried where its letters and digits follow one another: that is found faster.
    """

    found: LeftOut
    words: str = ""
    letters: str = ""
    pattern: re.Pattern[str] | None = None

    def is_in(self, text: str, letters: str) -> bool:
        if self.pattern is None:
            return self.words in text
        return self.letters in letters and bool(self.pattern.search(text))


class Search:
    """What was left out of one reader's copy, ready to be looked for in many texts."""

    def __init__(
        self, record: Record, copy: Record, recipient: Recipient, profile: Profile
    ) -> None:
        """Make out what to look for.

        Args:
            record: The whole record.
            copy: What `copy_for` made of it.
            recipient: Whose copy it is.
            profile: Whose words stand in every document.
        """
        self._record = record
        self._copy = copy
        self._recipient = recipient
        self._profile = profile
        self._wanted = tuple(self._make_out(left_out(record, copy, recipient)))

    def hits(self, text: str, besides: str = "") -> tuple[LeftOut, ...]:
        """What of it stands in a text, each once.

        A protected detail or a name that is quoted in something kept for named readers, or for the
        chair, is theirs to read there.

        Args:
            text: All words of a part of a file, the runs of a paragraph joined.
            besides: Folded words that the document has by itself: those that were left out and
                are the same, such as a date, are no find.
        """
        whole = folded(text)
        outside = whole
        for passage in self._quoting:
            outside = outside.replace(passage, " ")
        letters = bare(outside)
        found = (
            each.found
            for each in self._wanted
            if each.is_in(outside if each.pattern else whole, letters)
            and not (each.words and each.words in besides)
        )
        return tuple(dict.fromkeys(found))

    def _make_out(self, items: Iterable[LeftOut]) -> Iterator[_Wanted]:
        for each in items:
            if each.kind == "detail":
                yield from self._detail(each)
            elif each.path[0] == "relatives":
                yield from self._name(each)
            else:
                yield from self._words(each)

    def _words(self, item: LeftOut) -> Iterator[_Wanted]:
        whole = folded(item.text)
        sentences = {folded(each) for each in _SENTENCE_END.split(clean(item.text))}
        if all(each in self._may_read for each in sentences):
            # Several lines of which each may be read, such as a list of names.
            return
        for words in {whole, *sentences}:
            if len(words) >= SHORTEST_WORDS and words not in self._may_read:
                yield _Wanted(item, words=words)

    def _name(self, item: LeftOut) -> Iterator[_Wanted]:
        """The name of a relative whom the reader is not to know of, wherever it stands.

        A single word, such as "Grandad" or "May", may mean anybody and anything.
        """
        letters, found = loosely(item.text)
        if len(_WORDS.findall(clean(item.text))) < _WORDS_OF_A_NAME:
            yield from self._words(item)
        elif letters not in self._names and not re.search(found, self._known.profile):
            yield _Wanted(item, letters=letters, pattern=re.compile(found))

    def _detail(self, item: LeftOut) -> Iterator[_Wanted]:
        for letters, pattern in detail_patterns(item.name, item.text, self._known):
            yield _Wanted(item, letters=letters, pattern=re.compile(pattern))

    # -- what the reader may read all the same

    @cached_property
    def _may_read(self) -> str:
        """All words of the copy and of the profile, one after the other."""
        texts = (text for _, _, _, text in texts_of(self._copy))
        return "\n".join(map(folded, (*texts, *_words_of(self._profile))))

    @cached_property
    def _names(self) -> frozenset[str]:
        """Letters of the names of everybody whom the reader may know of."""
        of_children = (name for each in self._copy.children for name in (each.name, each.known_as))
        people = (each.name for each in self._copy.people)
        relatives = (each.name for each in self._copy.relatives)
        return frozenset(bare(folded(each)) for each in (*people, *of_children, *relatives))

    @cached_property
    def _known(self) -> Known:
        people, children = self._copy.people, self._copy.children
        profile = "\n".join(map(folded, _words_of(self._profile)))
        agencies = (getattr(each, name) for each in people for name in sorted(_MAY_BE_SAID))
        venues = (self._copy.core_group.venue, self._copy.review.venue)
        homes = (*(each.address for each in people), *(each.address for each in children))
        return Known(
            own=tuple(dict.fromkeys(filter(None, map(folded, self._own_details())))),
            agencies="\n".join((*map(folded, agencies), profile)),
            venue=folded(self._copy.venue),
            venues="\n".join(map(folded, venues)),
            homes="\n".join(map(folded, homes)),
            profile=profile,
            all_words=self._may_read,
        )

    def _own_details(self) -> Iterator[str]:
        """Those of the reader's own entries, as a person and as a child."""
        own = self._recipient.person
        if own is None:
            return
        for person in self._copy.people:
            if person.id == own:
                yield from (getattr(person, name, "") for name in DETAILS)
        for child in self._copy.children:
            if child.person == own:
                yield from (getattr(child, name, "") for name in DETAILS)

    @cached_property
    def _quoting(self) -> tuple[str, ...]:
        """Texts of what is for named readers or the chair and is in this copy, longest first."""
        narrow = {
            folded(text)
            for _, part, _, text in texts_of(self._copy)
            if isinstance(part, Visible) and effective(self._record, part) in ("named", "chair")
        }
        return tuple(sorted(filter(None, narrow), key=len, reverse=True))


def _words_of(value: object) -> Iterator[str]:
    """Every text of a profile, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _words_of(each)
    elif hasattr(value, "values"):
        for each in value.values():
            yield from _words_of(each)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from _words_of(getattr(value, name))
