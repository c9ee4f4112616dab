"""Working out in the background what the family's copies are like to read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from textual.message import Message
from textual.screen import Screen

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.language import tr
from cpc_tui.session import Session
from widgets.outline_rows import Row

if TYPE_CHECKING:
    from cpc_tui.conference.plain_words.family import FamilyWords

WAITING = tr("Plain words for the family’s copies: working them out…")
_KINDS = frozenset({"family", "child"})


@dataclass(frozen=True)
class ToWords:
    """A row that leads to the list of sentences to mend."""


class FamilyRead(Message):
    """What the family's copies are like to read is known.

    Attributes:
        words: It.
        record: The record as it was then.
    """

    def __init__(self, words: FamilyWords, record: Record) -> None:
        super().__init__()
        self.words = words
        self.record = record


_known: WeakKeyDictionary[Session, tuple[Record, FamilyWords]] = WeakKeyDictionary()
"""What was worked out last at each open conference, for as long as it is open."""


def read_for_family(screen: Screen[Any], session: Session) -> None:
    """Work it out for the record as it is now; a screen is told by `FamilyRead`."""
    known = _known.get(session)
    if known is not None and known[0] is session.record:
        screen.post_message(FamilyRead(known[1], known[0]))
        return
    work = partial(_read, screen, session, session.record, session.profile)
    screen.run_worker(work, thread=True, group="plain words")


def _read(screen: Screen[Any], session: Session, record: Record, profile: Profile) -> None:
    from cpc_tui.conference.plain_words.family import family_words

    words = family_words(record, profile)
    _known[session] = record, words
    screen.post_message(FamilyRead(words, record))


def words_row(record: Record, words: FamilyWords | None) -> Row | None:
    """The one quiet line that leads to the list; None where no family gets anything.

    Args:
        record: The conference.
        words: What is known; None while it is worked out.
    """
    if not any(each.kind in _KINDS for each in record.people):
        return None
    text = WAITING if words is None else words.in_words
    return Row(key=ToWords(), text=text, kind="quiet", mark="·") if text else None
