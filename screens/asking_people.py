"""Whom a command is about: typed after it, chosen from a short list where that is not clear."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import time

from cpc_tui.conference.asked import Option
from cpc_tui.conference.naming import person_short
from cpc_tui.conference.typed_people import Meant, read_people
from cpc_tui.language import tr
from screens.dialogs import PickDialog
from screens.moving import Moving
from widgets.quick_entry import QuickEntry

Do = Callable[[tuple[str, ...], time | None], None]
"""What is done with the people, and the time that was typed after them."""


class AskingPeople(Moving):
    """A screen whose commands are about people."""

    def with_people(
        self, command: str, words: str, title: str, likely: Sequence[str], do: Do
    ) -> None:
        """Do something with the people typed after a command; without words they are asked for.

        Where a word stands for nobody nothing is done, and the line is given back to be put right.

        Args:
            command: The command as it is typed, such as `/in`.
            words: What was typed after it.
            title: What to ask.
            likely: Ids of those whom it can concern; they alone are offered.
            do: What to do.
        """
        meant = read_people(words, self.session.record, likely)
        if meant.unknown:
            self.tell(tr("Nobody here is known as “{unknown}”.", unknown=meant.unknown[0]))
            self._hand_back(f"{command} {words}")
        elif meant.people or meant.unclear:
            self._settle(meant, do)
        elif not likely:
            self.tell(tr("There is nobody to choose."))
        else:
            self._ask_whom(title, likely, lambda chosen: do(chosen, meant.at))

    def _settle(self, meant: Meant, do: Do) -> None:
        """Ask for each word that may be several people, then do it."""
        if not meant.unclear:
            do(meant.people, meant.at)
            return
        (token, candidates), *rest = meant.unclear

        def chosen(person: str | None) -> None:
            if person is not None:
                people = tuple(dict.fromkeys((*meant.people, person)))
                self._settle(Meant(people=people, at=meant.at, unclear=tuple(rest)), do)

        dialog = PickDialog(tr("Who is “{token}”?", token=token), self._options(candidates), None)
        self.app.push_screen(dialog, chosen)

    def _ask_whom(
        self, title: str, people: Sequence[str], take: Callable[[tuple[str, ...]], None]
    ) -> None:
        def chosen(people: list[str] | None) -> None:
            if people:
                take(tuple(people))

        dialog = PickDialog(title, self._options(people), [], several=True)
        self.app.push_screen(dialog, chosen)

    def _options(self, people: Sequence[str]) -> list[Option]:
        return [Option(each, person_short(self.session.record, each)) for each in people]

    def _hand_back(self, line: str) -> None:
        quick = self.query_one(QuickEntry)
        quick.begin()
        quick.text = line
