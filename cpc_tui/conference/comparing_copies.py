"""What has changed for one reader: only what both of their copies let them read is told.

What has become restricted since is not mentioned at all, and nothing that is kept from the reader
now is repeated as what stood there before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from cpc_tui.conference.changes import Path
from cpc_tui.conference.comparing import Altered, compare
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.places import PlaceGone, at_place
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import FULL, Recipient, Search, copy_for, left_out

_OWN_WAYS = frozenset({"circulation", "breaches", "status"})
"""What goes on after an approval, and is no matter of a version."""

_WHO_READS = frozenset({"visibility", "readers", "protected"})
"""Fields that tell what is kept from whom."""

_SHORT = 4
"""Letters and digits below which words stand by chance in others."""

_NO_WORD = re.compile(r"[\W_]+")


def changes_for(
    before: Record, after: Record, recipient: Recipient, profile: Profile
) -> tuple[Altered, ...]:
    """What has changed for a reader from one version to another.

    Args:
        before: The whole record as it was when the reader's copy was made.
        after: The whole record as it is.
        recipient: The reader.
        profile: The authority's.
    """
    told = _Telling(before, after, recipient, profile)
    but = () if recipient == FULL else _WHO_READS
    found = compare(told.had, told.has, profile, but=but)
    mine = (each for each in found if each.path[0] not in _OWN_WAYS)
    return tuple(mine) if recipient == FULL else tuple(told.readable(mine))


@dataclass(frozen=True)
class _Telling:
    before: Record
    after: Record
    recipient: Recipient
    profile: Profile

    @cached_property
    def had(self) -> Record:
        """The reader's copy of the version before."""
        return copy_for(self.before, self.recipient)

    @cached_property
    def has(self) -> Record:
        """The reader's copy as it is now."""
        return copy_for(self.after, self.recipient)

    @cached_property
    def kept_back(self) -> tuple[str, ...]:
        """What the reader may not read now, letters and digits alone."""
        notes = (each.text for each in self.after.room.private_notes)
        texts = (each.text for each in left_out(self.after, self.has, self.recipient))
        return tuple(filter(None, {_bare(each) for each in (*texts, *notes)}))

    @cached_property
    def search(self) -> Search:
        """What is looked for in the reader's finished files too."""
        return Search(self.after, self.has, self.recipient, self.profile)

    def readable(self, found: Iterator[Altered]) -> Iterator[Altered]:
        for each in found:
            if each.what == "put in order":
                continue
            if each.what == "taken out":
                # What is in the whole record still has only become restricted.
                if not _is_there(self.after, each.path) and self.may_repeat(each.before):
                    yield each
            elif each.what == "added":
                yield each
            elif _same(self.has, self.after, each.path):
                known = _same(self.had, self.before, each.path) and self.may_repeat(each.before)
                yield each if known else replace(each, before="")

    def may_repeat(self, words: str) -> bool:
        """Whether words of the version before hold nothing that is kept from the reader now."""
        said = _bare(words)
        return not self.search.hits(words) and not any(_meet(said, each) for each in self.kept_back)


def _is_there(record: Record, path: Path) -> bool:
    try:
        return at_place(record, path) is not None
    except PlaceGone:
        return False


def _same(copy: Record, whole: Record, path: Path) -> bool:
    """Whether a copy holds at a place what the whole record does."""
    try:
        return bool(at_place(copy, path) == at_place(whole, path))
    except PlaceGone:
        return False


def _meet(one: str, other: str) -> bool:
    """Whether either stands in the other."""
    if min(len(one), len(other)) < _SHORT:
        return one == other
    return one in other or other in one


def _bare(text: str) -> str:
    return _NO_WORD.sub("", text.casefold())
