"""One seat that types without pause, and tells of every word as soon as it is called saved."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from cpc_tui.conference.edits import shown
from cpc_tui.conference.places import PlaceGone, entries_at
from cpc_tui.session import ChangedSince, Session, StillNamed
from cpc_tui.storage.saver import Step
from tests.storage.apart import Tell
from tests.storage.believed import counted, word, words_in, words_of

Place = tuple[str, ...]
SHARED: tuple[Place, ...] = (("purpose",), ("plans", "agreement_note"), ("notes", "n1", "text"))
OWN: dict[str, Place] = {"chair": ("venue",), "minute-taker": ("core_group", "venue")}
NOTES, ACTIONS = ("notes",), ("plans", "actions")
_LONG = 60
"""Words after which a text is left for a newer one."""
_AT_THE_END = 0.4
"""How often a word is typed where the other seat is most likely to type one too."""


class Typist:
    """Somebody who never stops.

    Args:
        session: Their seat.
        program: The number of this program; none has it a second time.
        chance: Where all choices come from.
        tell: Called with what is told of which words, as in `believed`.
    """

    def __init__(self, session: Session, program: int, chance: random.Random, tell: Tell) -> None:
        self._session = session
        self._program = program
        self._chance = chance
        self._tell = tell
        self._typed = 0
        self._fresh: set[str] = set()
        self._mine: list[tuple[Place, str]] = []
        self._places: list[Place] = [*SHARED, OWN[session.seat]]
        self._last: dict[Place, str] = {}

    def go_on(self) -> None:
        """Do one thing or another."""
        doings = (self._type, self._type_late, self._add, self._remove, self._undo, self._idle)
        (doing,) = self._chance.choices(doings, (8, 4, 3, 1, 1, 4))
        doing()

    def finish(self) -> None:
        """Bring everything to the disk."""
        while not self._session.save():
            pass
        self._tell_saved()

    # -- typing

    def _type(self) -> None:
        """A few words one after the other, each saved as it is typed."""
        place = self._some_place()
        for _ in range(self._chance.randint(1, 5)):
            self._set(place, self._text(place))

    def _type_late(self) -> None:
        """A word in a field that still shows what it showed before the other seat wrote."""
        place = self._some_place()
        text = self._text(place)
        self._session.look()
        self._set(place, text, base=text)

    def _set(self, place: Place, text: str, **base: str) -> None:
        """Type a word into a text, unless the entry that holds it was taken out meanwhile."""
        longer = self._longer(place, text)
        try:
            self._session.set(place, longer, **base)
        except PlaceGone:
            self._fresh.discard(self._last[place])
        self._tell_saved()

    def _text(self, place: Place) -> str:
        try:
            return str(shown(self._session.record, place) or "")
        except PlaceGone:
            return ""

    def _longer(self, place: Place, text: str) -> str:
        """The text with one word more: at the end, behind one's own last word, or anywhere."""
        words = text.split(" ") if text else []
        last = self._last.get(place)
        if self._chance.random() < _AT_THE_END:
            at = len(words)
        else:
            at = words.index(last) + 1 if last in words else self._chance.randint(0, len(words))
        self._last[place] = self._new_word()
        return " ".join([*words[:at], self._last[place], *words[at:]])

    def _some_place(self) -> Place:
        """A text to write in; one that has grown long gives way to a new note's."""
        place = self._chance.choice(self._places)
        if len(self._text(place).split(" ")) > _LONG:
            notes = [(*NOTES, each.id, "text") for each in self._session.record.notes]
            return self._chance.choice(notes[-4:]) if notes else place
        return place

    def _new_word(self) -> str:
        self._typed += 1
        new = word(self._program, self._typed)
        self._fresh.add(new)
        return new

    # -- entries

    def _add(self) -> None:
        path = self._chance.choice((NOTES, ACTIONS))
        if path == NOTES:
            entry = {"step": "close", "text": self._new_word()}
        else:
            entry = {"outcome": "o1", "action": self._new_word()}
        self._mine.append((path, self._session.add(path, entry)))
        self._tell_saved()

    def _remove(self) -> None:
        """Take out an entry of one's own, whoever else has written in it."""
        if not self._mine:
            return
        path, key = self._mine.pop(self._chance.randrange(len(self._mine)))
        entries = entries_at(self._session.record, path)
        words = words_in([each for each in entries if each.entry_key == key])
        with self._taking(words, alone=path == ACTIONS):
            self._session.remove(path, key)

    def _undo(self) -> None:
        """Take a step or two back, and now and then do one again."""
        for _ in range(self._chance.randint(1, 2)):
            self._reverse(self._session._done, self._session.undo)  # noqa: SLF001 - to know its words
        if self._chance.random() < 0.5:
            self._reverse(self._session._undone, self._session.redo)  # noqa: SLF001 - as above

    def _reverse(self, steps: list[Step], reverse: Callable[[], object]) -> None:
        # A step of which merging left nothing is passed over.
        changes = next((step.changes for step in reversed(steps) if step.changes), ())
        if not changes:
            return
        words = words_of(changes)
        alone = all(self._is_alone(change.path) for change in changes)  # type: ignore[union-attr]
        with self._taking(words, alone=alone):
            reverse()

    def _is_alone(self, path: Place) -> bool:
        return path == OWN[self._session.seat] or path[: len(ACTIONS)] == ACTIONS

    @contextmanager
    def _taking(self, words: set[str], *, alone: bool) -> Iterator[None]:
        """Tell before words are taken out or put back, and how it went once that is saved."""
        self._tell("taking", words)
        with suppress(PlaceGone, ChangedSince, StillNamed):
            yield
        while self._session.waiting and not self._session.save():
            pass
        there = words & counted(self._session.record).keys()
        self._tell("kept", there)
        self._tell("gone" if alone else "taken", words - there)
        self._tell_saved()

    def _idle(self) -> None:
        """What a program does while nobody types."""
        self._chance.choice(
            (
                self._session.look,
                self._session.settle,
                lambda: self._session.seats.tell("close", str(self._typed)),
                self._session.seats.others,
            )
        )()

    def _tell_saved(self) -> None:
        """What the status line says: once it says saved, all that was typed is believed."""
        if not self._session.problem and not self._session.waiting:
            if self._fresh:
                self._tell("saved", self._fresh)
            self._fresh = set()
