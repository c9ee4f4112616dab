"""The history of a conference: who changed what, and bringing back what was removed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.screen import Screen

from cpc_tui.conference.approval import RecordClosed
from cpc_tui.conference.asked import Option
from cpc_tui.conference.bringing_back import (
    NamesSomebodyGone,
    Removed,
    removed_entries,
    restoring,
)
from cpc_tui.conference.faults import RecordRefused
from cpc_tui.conference.history import EVERYTHING, HistoryLine, Wanted, history
from cpc_tui.conference.naming import child_name, listed, person_short
from cpc_tui.conference.past import PastUnreadable, Written
from cpc_tui.conference.places import PlaceGone
from cpc_tui.conference.private import may_see
from cpc_tui.conference.written_dates import short_moment
from cpc_tui.keymap import Where
from cpc_tui.language import tr, tr_n
from cpc_tui.session import Session
from screens.bindings import bar_of, bindings_at
from screens.dialogs import PickDialog
from screens.headings import step_label
from widgets.heading_line import HeadingLine
from widgets.outline import Outline
from widgets.outline_rows import Row
from widgets.status_line import StatusLine

Read = Callable[[], tuple[Written, ...]]
"""Reads every change of the conference from the disk; raises PastUnreadable."""


class HistoryScreen(Screen[None]):
    """Every change, the newest first; Enter brings back an entry that was removed."""

    BINDINGS = bindings_at("history", priority=False)
    PLACES: ClassVar[tuple[Where, ...]] = ("history", "everywhere")

    def __init__(self, session: Session, read: Read) -> None:
        super().__init__()
        self._session = session
        self._read = read
        self._wanted = EVERYTHING
        self._words = tr("everything")
        self._lines: tuple[HistoryLine, ...] = ()
        self._removed: dict[int, Removed] = {}

    def compose(self) -> ComposeResult:
        """Heading, list, status and keys."""
        yield HeadingLine()
        yield Outline()
        yield StatusLine()
        yield bar_of(self, *self.PLACES)

    def on_mount(self) -> None:
        """Begin to read."""
        self.query_one(Outline).focus()
        self._say(tr("Reading the history…"))
        self._load("")

    # -- showing

    @work(thread=True, exclusive=True)
    def _load(self, told: str) -> None:
        """Read and put into words beside the screen, which goes on taking keys."""
        try:
            entries = self._read()
            found = history(entries, self._session.profile, self._wanted)
            lines = tuple(each for each in found if may_see(each.path, self._session.seat))
            removed = {each.number: each for each in removed_entries(entries)}
        except PastUnreadable as fault:
            self.app.call_from_thread(self._say, str(fault))
        except RecordRefused:
            self.app.call_from_thread(
                self._say, tr("The history cannot be read; see cpc-tui verify.")
            )
        else:
            self.app.call_from_thread(self._show, lines, removed, told)

    def _show(self, lines: tuple[HistoryLine, ...], removed: dict[int, Removed], told: str) -> None:
        self._lines, self._removed = lines, removed
        count = tr_n("1 change", "{n} changes", len(lines))
        left = tr(
            "History  {reference}  {words}",
            reference=self._session.record.reference,
            words=self._words,
        )
        self.query_one(HeadingLine).show(left, count)
        self.query_one(Outline).set_rows(self._rows())
        self._say(told)

    def _rows(self) -> Iterator[Row]:
        if not self._lines:
            yield Row(key="none", text=tr("Nothing of that kind was changed."), kind="hint")
        for line in reversed(self._lines):
            yield self._row(line)

    def _row(self, line: HistoryLine) -> Row:
        step = step_label(self._session.profile, line.step) if line.step else ""
        head = "  ".join(filter(None, (_when(line.at), line.seat, step, line.words)))
        said = [f"{word}: {text}" for word, text in _sides(line) if text]
        back = line.number in self._removed
        tail = [tr("Enter brings it back.")] if back else []
        return Row(
            key=line.number,
            text="\n".join([head, *said, *tail]),
            kind="entry" if back else "text",
            mark="-" if back else "·",
        )

    def _say(self, words: str) -> None:
        self.query_one(StatusLine).show(words, "")

    # -- doing

    @on(Outline.Chosen)
    def _chosen(self, event: Outline.Chosen) -> None:
        event.stop()
        removed = self._removed.get(event.row.key) if isinstance(event.row.key, int) else None
        if removed is None:
            self._say(tr("Only what was removed, and is not there again, can be brought back."))
            return
        self._bring_back(removed)

    def _bring_back(self, removed: Removed) -> None:
        session = self._session
        try:
            change = restoring(session.record, removed)
            session.add(change.path, change.entry)
        except NamesSomebodyGone as gone:
            lists = listed(gone.lists)
            self._say(tr("It names what is gone from {lists}; bring that back first.", lists=lists))
        except RecordClosed as closed:
            self._say(closed.words)
        except (PlaceGone, RecordRefused):
            self._say(tr("It cannot be brought back: it does not fit the record as it is now."))
        else:
            self._load(tr("Brought back. Undo takes it away again."))

    def action_bring_back(self) -> None:
        """Bring back the entry under the cursor."""
        self.query_one(Outline).action_choose()

    def action_filter(self) -> None:
        """Choose a step, a person or a child, and show only what is about them."""
        chosen = dict(self._filters())
        options = [Option(words, words) for words in chosen]

        def show(words: str | None) -> None:
            if words is not None:
                self._wanted, self._words = chosen[words], words
                self._load("")

        self.app.push_screen(PickDialog(tr("Show only"), options, self._words), show)

    def _filters(self) -> Iterator[tuple[str, Wanted]]:
        record, profile = self._session.record, self._session.profile
        yield tr("everything"), EVERYTHING
        for key in ("prepare", *(step.key for step in profile.steps)):
            yield tr("Step: {step}", step=step_label(profile, key)), Wanted(step=key)
        for child in record.children:
            yield tr("Child: {child}", child=child_name(record, child.id)), Wanted(child=child.id)
        for person in record.people:
            yield (
                tr("Person: {name}", name=person_short(record, person.id)),
                Wanted(person=person.id),
            )

    def action_close(self) -> None:
        """Go back to the meeting."""
        self.dismiss()


def _when(at: str) -> str:
    try:
        return short_moment(datetime.fromisoformat(at))
    except ValueError:
        return at


def _sides(line: HistoryLine) -> tuple[tuple[str, str], ...]:
    return ("before", line.before), ("after", line.after)
