"""Who reads a child's own page, and the words of their age band."""

from __future__ import annotations

from cpc_tui.conference.decided import Decision
from cpc_tui.conference.entry import Visible
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import called
from cpc_tui.conference.papers.book import Book
from cpc_tui.conference.papers.clean import is_blank
from cpc_tui.conference.papers.outcomes import decision_on
from cpc_tui.conference.papers.plain_reader import PlainReader
from cpc_tui.conference.plain_words.lists import grown_up_words
from cpc_tui.conference.plain_words.sentences import words_of
from cpc_tui.conference.planned import Action
from cpc_tui.conference.profile_own_page import OwnPageBand, OwnPart, OwnWord
from cpc_tui.conference.visibility.readership import readership
from cpc_tui.conference.who import Child, Person

_NO_NAME = ("unborn", "baby ")
"""How the name of a baby begins who has none yet."""


@dataclass(frozen=True)
class OwnTold:
    """One child's page.

    Attributes:
        told: The record as this child reads it.
        child: Whose page it is.
        band: The age band.
    """

    told: PlainReader
    child: Child
    band: OwnPageBand

    @property
    def book(self) -> Book:
        """The record, for this child."""
        return self.told.book

    @property
    def decision(self) -> Decision | None:
        """The decision on this child; None where there is none with an outcome."""
        made = decision_on(self.book, self.child.id)
        return made if made is not None and made.outcome is not None else None

    @property
    def worker(self) -> Person | None:
        """The child's lead social worker."""
        return self._person(self.decision.lead_social_worker if self.decision else None)

    @property
    def advocate(self) -> Person | None:
        """Who is there to help this child to say what they think."""
        people = self.book.record.people
        own = (each for each in people if each.kind == "advocate")
        mine = next((each for each in own if each.supports == self.told.person), None)
        if mine is not None:
            return mine
        told_by = (each.conveyed_by for each in self.book.record.voices if self.is_mine(each.child))
        found = (self._person(each) for each in told_by)
        return next((each for each in found if each and each.kind == "advocate"), None)

    def is_open(self, entry: Visible) -> bool:
        """Whether an entry is for everybody: others in the home may read a page that lies there."""
        return readership(self.book.record, entry).visibility == "everyone"

    def is_grown_up(self, action: Action) -> bool:
        """Whether an action has a word of what is between adults."""
        return any(grown_up_words(self.book.profile).hits(action.action))

    @property
    def name(self) -> str:
        """What the child is called; empty for one who has no name yet."""
        has_one = not is_blank(self.child.known_as) or not is_blank(self.child.name)
        name = called(self.child)
        return name if has_one and not name.casefold().startswith(_NO_NAME) else ""

    def is_named(self, text: str) -> bool:
        """Whether a text names the child, as a whole word."""
        words, name = _folded(text), _folded(self.name)
        places = range(len(words) - len(name) + 1)
        return bool(name) and any(words[at : at + len(name)] == name for at in places)

    def is_mine(self, child: str | None) -> bool:
        """Whether something is about this child."""
        return child == self.child.id

    def words(self, key: OwnWord, **given: str) -> str:
        """A sentence of the band, else of all bands; empty where it is not told.

        Args:
            key: Which.
            **given: What stands in it for `{day}`, `{people}` and the like.
        """
        own = self.book.profile.own_page.words
        sentence = self.band.words.get(key, own.get(key, ""))
        for name, value in given.items():
            sentence = sentence.replace(f"{{{name}}}", value)
        return "" if is_blank(sentence) else sentence

    def heading(self, part: OwnPart) -> str:
        """The heading of a part."""
        own = self.book.profile.own_page.headings
        return self.band.headings.get(part, own.get(part, ""))

    def outcome(self, decision: Decision) -> str:
        """What was decided, as a whole sentence."""
        if decision.outcome is None:
            return ""
        if decision.outcome == "end" and decision.end_reason != "no_longer_at_risk":
            return self.words("ended")
        plain = self.told.words.outcome.get(decision.outcome)
        own = self.band.outcome.get(decision.outcome) or plain
        return own or self.book.profile.label("outcome", decision.outcome)

    def categories(self, decision: Decision) -> tuple[str, ...]:
        """What the worries are about, to stand within a sentence."""
        plain, label = self.told.words.category, self.book.profile.label
        return tuple(
            self.band.category.get(each) or plain.get(each) or label("category", each)
            for each in decision.categories
        )

    def _person(self, person: str | None) -> Person | None:
        people = self.book.record.people
        return next((each for each in people if each.id == person), None)


def _folded(text: str) -> list[str]:
    return [each.folded for each in words_of(text)]
