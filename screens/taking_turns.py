"""Who speaks, who waits to, and how long each side has: kept and shown at the chair’s seat."""

from __future__ import annotations

from datetime import time

from cpc_tui.conference import floor
from cpc_tui.conference.naming import person_name
from cpc_tui.keys_now import key_for
from cpc_tui.language import tr
from screens import floor_deeds
from screens.in_the_room import InTheRoom
from widgets.floor_line import FloorLine

CHAIRS_OWN = tr("Who waits to speak is kept at the chair’s seat.")


class TakingTurns(InTheRoom):
    """A screen of a conference at which the chair gives people the word."""

    def follow_room(self) -> None:
        """Tell what has come about in the room, and show who speaks and waits."""
        super().follow_room()
        self.show_floor()

    def show_floor(self) -> None:
        """Show the queue while somebody speaks or waits, to the chair alone."""
        line = self.query_one(FloorLine)
        record, now = self.session.record, self.session.clock()
        ways = floor.floor_in_words(record, now) if self._is_chair else ()
        line.show(ways, floor.sides_in_words(record, now) if ways else "")

    @property
    def _is_chair(self) -> bool:
        return self.session.seat == "chair"

    def _refused(self) -> bool:
        if not self._is_chair:
            self.tell(CHAIRS_OWN)
        return not self._is_chair

    def action_wait_here(self) -> None:
        """Put the person under the cursor into the queue, or take them out."""
        if self._refused():
            return
        person = self.pane.person_here
        if person is None:
            key = key_for("attendance")
            self.tell(
                tr(
                    "Put the cursor on a person who waits to speak ({key}), or type /wait WHO.",
                    key=key,
                )
            )
        else:
            self._wait((person,), None)

    def action_wait(self, words: str = "") -> None:
        """Put people into the queue; those who are in it go out of it."""
        if not self._refused():
            self.with_people(
                "/wait", words, tr("Who waits to speak?"), self.in_the_room(), self._wait
            )

    def _wait(self, people: tuple[str, ...], _at: time | None) -> None:
        floor_deeds.wait_or_not(self.session, people)
        self.tell(floor.queue_in_words(self.session.record))

    def action_next_speaker(self, _words: str = "") -> None:
        """Give the word to the next in the queue."""
        if self._refused():
            return
        person = floor_deeds.next_speaker(self.session)
        self.tell(self._has_word(person) if person else floor.queue_in_words(self.session.record))

    def action_give_word(self, words: str = "") -> None:
        """Give the word to somebody, whoever waits."""
        if not self._refused():
            self.with_people(
                "/word", words, tr("Who has the word?"), self.in_the_room(), self._word
            )

    def _word(self, people: tuple[str, ...], _at: time | None) -> None:
        floor_deeds.give_word(self.session, people[0])
        self.tell(self._has_word(people[0]))

    def _has_word(self, person: str) -> str:
        return tr("{name} has the word.", name=person_name(self.session.record, person))

    def action_quiet(self, _words: str = "") -> None:
        """Take the word back, and tell how long each side has spoken."""
        if self._refused():
            return
        floor_deeds.quiet(self.session, self.session.clock())
        sides = floor.sides_in_words(self.session.record, self.session.clock())
        self.tell(tr("Nobody has the word. Spoken so far: {sides}.", sides=sides))
