"""The list of what is to be settled, missing or doubtful, the most serious first."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.screen import Screen

from cpc_tui.conference.agenda import Missing, most_serious_first
from cpc_tui.conference.agenda_case import WEIGHT_WORDS, WEIGHTS, Weight
from cpc_tui.conference.clash_words import clash_in_words
from cpc_tui.conference.clashes import Clash
from cpc_tui.keymap import Where
from cpc_tui.language import tr
from cpc_tui.session import Session
from screens.bindings import bar_of, bindings_at
from screens.family_reading import FamilyRead, ToWords, read_for_family, words_row
from screens.headings import step_label
from screens.lacking import missing_at
from widgets.heading_line import HeadingLine
from widgets.outline import Outline
from widgets.outline_rows import Row
from widgets.status_line import StatusLine

if TYPE_CHECKING:
    from cpc_tui.conference.plain_words.family import FamilyWords

MARKS: dict[Weight, str] = {"serious": "!", "doubtful": "?", "to think of": "·"}
SETTLED = tr(" (ticked as settled)")
"""Said of a line that leaves the list when the user does."""

TITLES: dict[Weight, str] = {
    "serious": tr("Serious: to be put right before papers go out"),
    "doubtful": tr("Doubtful: likely to be wrong or too vague"),
    "to think of": tr("To think of"),
}


class ChecksScreen(Screen[Missing | Clash | ToWords | None]):
    """Clashes to tick as settled, and all that is missing; the result is where to go.

    What is ticked as settled is taken off the list of clashes when the list is left.

    Attributes:
        cursor: What the cursor is on, and which of the lines that is.
    """

    BINDINGS = bindings_at("checks", priority=False)
    PLACES: ClassVar[tuple[Where, ...]] = ("checks", "everywhere")

    def __init__(self, session: Session, cursor: tuple[Hashable, int] = (None, 0)) -> None:
        super().__init__()
        self._session = session
        self._settled: set[str] = set()
        self._family: FamilyWords | None = None
        self.cursor = cursor

    def compose(self) -> ComposeResult:
        """Heading, list, status and keys."""
        yield HeadingLine()
        yield Outline()
        yield StatusLine()
        yield bar_of(self, *self.PLACES)

    def on_mount(self) -> None:
        """Show the list, with the cursor where it was left."""
        self._session.on_change.append(self._show)
        self._show()
        read_for_family(self, self._session)
        lines = self.query_one(Outline)
        if not lines.go_to(self.cursor[0]):
            places = [row.key for row in lines.rows if row.selectable]
            if places:
                lines.go_to(places[min(self.cursor[1], len(places) - 1)])
        lines.focus()

    def on_unmount(self) -> None:
        """Stop listening."""
        self._session.forget(self._show)

    def _show(self) -> None:
        found = most_serious_first(missing_at(self._session))
        counts = [(each, sum(one.weight == each for one in found)) for each in WEIGHTS]
        words = ", ".join(f"{number} {WEIGHT_WORDS[each]}" for each, number in counts if number)
        self.query_one(HeadingLine).show(
            tr("Check  {reference}", reference=self._session.record.reference), words
        )
        self.query_one(Outline).set_rows(self._rows(found))

    def _rows(self, found: tuple[Missing, ...]) -> Iterator[Row]:
        clashes = self._session.clashes
        if clashes:
            words = tr("Written by two at once: Space ticks what is settled")
            yield Row(key="h-clashes", text=words, kind="heading")
        for clash in clashes:
            is_settled = clash.key in self._settled
            words = f"{clash_in_words(clash)}{SETTLED if is_settled else ''}"
            yield Row(key=clash.key, text=words, mark="[x]" if is_settled else "[ ]")
        for weight, title in TITLES.items():
            of_weight = [each for each in found if each.weight == weight]
            if of_weight:
                yield Row(key=f"h-{weight}", text=title, kind="heading")
            for each in of_weight:
                step = step_label(self._session.profile, each.step)
                yield Row(key=each, text=f"{step}: {each.words}", mark=MARKS[weight])
        if not found:
            yield Row(key="h-nothing", text=tr("Nothing is missing."), kind="hint")
        if (row := words_row(self._session.record, self._family)) is not None:
            yield Row(key="h-words", text=tr("Advice"), kind="heading")
            yield row

    @on(FamilyRead)
    def _family_read(self, event: FamilyRead) -> None:
        event.stop()
        self._family = event.words
        if self in self.app.screen_stack:
            self._show()

    # -- doing

    def _clash(self, row: Row | None) -> Clash | None:
        clashes = self._session.clashes
        return next((each for each in clashes if row and each.key == row.key), None)

    @on(Outline.Chosen)
    def _chosen(self, event: Outline.Chosen) -> None:
        event.stop()
        chosen = event.row.key
        if isinstance(chosen, Missing | ToWords):
            self._leave(chosen)
        else:
            self._leave(self._clash(event.row))

    @on(Outline.Toggled)
    def _toggled(self, event: Outline.Toggled) -> None:
        event.stop()
        clash = self._clash(event.row)
        if clash is None:
            self.query_one(StatusLine).show(
                tr("Enter goes there. It leaves the list when it is put right."), ""
            )
            return
        self._settled ^= {clash.key}
        self._show()

    def action_go_there(self) -> None:
        """Go to what is under the cursor."""
        self.query_one(Outline).action_choose()

    def action_settle(self) -> None:
        """Tick or untick the clash under the cursor."""
        self.query_one(Outline).action_tick()

    def action_close(self) -> None:
        """Go back to the meeting."""
        self._leave(None)

    def _leave(self, where: Missing | Clash | ToWords | None) -> None:
        lines = self.query_one(Outline)
        row = lines.cursor_row
        places = [each.key for each in lines.rows if each.selectable]
        self.cursor = (row.key, places.index(row.key)) if row else (None, 0)
        for clash in self._session.clashes:
            if clash.key in self._settled:
                self._session.clear_clash(clash)
        self.dismiss(where)
