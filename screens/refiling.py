"""Filing a note, an action or a point on the board elsewhere, from where its line stands."""

from __future__ import annotations

from collections.abc import Sequence

from cpc_tui.conference import refiling_ways
from cpc_tui.conference.asked import Option
from cpc_tui.conference.changes import Path
from cpc_tui.conference.entry_lines import entry_line
from cpc_tui.conference.naming import person_short
from cpc_tui.conference.places import PlaceGone, at_place
from cpc_tui.language import tr
from screens import quick_deeds
from screens.bindings import bindings_of
from screens.dialogs import PickDialog
from screens.targets import EntryAt
from screens.writing import Writing
from widgets.quick_entry import QuickEntry
from widgets.wrapping import fitted

NOT_HERE = tr("Put the cursor on a note, an action or a point on the board.")
GONE = tr("This is no longer in the record.")
ON_ENTRIES = bindings_of("list", "refile_here")
"""The key that a text field takes for itself, and that is free where an entry's line is."""

_TITLE_CELLS = 60


class Refiling(Writing):
    """A screen of a conference on which an entry can be filed elsewhere."""

    def action_refile_here(self) -> None:
        """File the entry under the cursor elsewhere."""
        self.action_refile()

    def action_refile(self, words: str = "") -> None:
        """File the entry under the cursor elsewhere, else the one that was typed last.

        Args:
            words: What one of the ways says, such as `action`; where it fits one alone, that is
                done at once.
        """
        place = self._place_at_hand()
        if place is None:
            self.tell(NOT_HERE)
            return
        session = self.session
        entry = at_place(session.record, place)
        ways = refiling_ways.ways(entry, session.record, session.profile)
        fitting = [each for each in ways if _fits(each, words)]
        if words and len(fitting) == 1:
            self._refile_by(place, [fitting[0].value], ways)
            return
        line = entry_line(entry, session.record, session.profile)
        title = tr("Elsewhere: {text}", text=fitted(line, _TITLE_CELLS))
        dialog = PickDialog(title, fitting or ways, [], several=True)
        self.app.push_screen(dialog, lambda keys: self._refile_by(place, keys or [], ways))

    def _place_at_hand(self) -> Path | None:
        row = self.pane.lines.cursor_row
        target = row.key if row is not None else None
        places = [(*target.path, target.key)] if isinstance(target, EntryAt) else []
        made = self.query_one(QuickEntry).made[-1:]
        places += [
            place for each in made for place in [quick_deeds.standing(self.session, each)] if place
        ]
        return next(
            (each for each in places if quick_deeds.can_be_refiled(self.session, each)), None
        )

    def _refile_by(self, place: Path, keys: Sequence[str], ways: Sequence[Option]) -> None:
        if refiling_ways.NAMED in keys:
            self._ask_readers(place, keys, ways)
        elif keys:
            self._refile_so(place, keys, ways, ())

    def _ask_readers(self, place: Path, keys: Sequence[str], ways: Sequence[Option]) -> None:
        record = self.session.record
        options = [Option(each.id, person_short(record, each.id)) for each in record.people]
        dialog = PickDialog(tr("Who is to read it?"), options, [], several=True)

        def chosen(readers: list[str] | None) -> None:
            if readers:
                self._refile_so(place, keys, ways, readers)

        self.app.push_screen(dialog, chosen)

    def _refile_so(
        self, place: Path, keys: Sequence[str], ways: Sequence[Option], readers: Sequence[str]
    ) -> None:
        refiling = refiling_ways.chosen(keys, readers)
        try:
            now_at = quick_deeds.refile(self.session, place, refiling, self.here)
        except PlaceGone:
            self.tell(GONE)
            return
        for made in self.query_one(QuickEntry).made:
            quick_deeds.moved(made, place, now_at)
        self.pane.reveal(now_at)
        done = "; ".join(each.label for each in ways if each.value in keys)
        self.tell(tr("Filed elsewhere: {done}.", done=done))


def _fits(way: Option, words: str) -> bool:
    return all(word in way.label.casefold() for word in words.casefold().split())
