"""A desk at which a test works: the whole program on one record, keys, the screen and the disk."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

from textual import events
from textual.css.stylesheet import Stylesheet
from textual.pilot import Pilot
from textual.screen import Screen

from cpc_tui.app import Program
from cpc_tui.conference.reading import read_record
from cpc_tui.conference.record import Record
from cpc_tui.conference.writing import record_to_json
from cpc_tui.opening import Office, open_office
from cpc_tui.session import Session
from cpc_tui.storage.conference import ConferenceStore, OpenedConference
from screens.meeting import MeetingScreen
from tests.samples import AT, library_at
from tests.screens.pressing import key_event, paint_nothing, read_once
from tests.support import shared_case
from widgets.fields.field import Field
from widgets.fields.prose import Prose
from widgets.form import Form
from widgets.outline import Outline
from widgets.outline_rows import Row
from widgets.row_list import RowList

NARROW, WIDE = (80, 24), (120, 40)
NOW = datetime.fromisoformat("2026-12-08T10:42:07")
CASES = ("medway-review-prepared", "medway-review", "redbridge-initial")
_CHOSEN_ONE = frozenset({"choice", "person", "child", "statement", "report", "outcome"})
_CHOSEN_SEVERAL = frozenset({"choices", "people", "children", "members"})


class StillOffice(Office):
    """An office whose clock stands still at `NOW`."""

    def sit_down(self, store: ConferenceStore, opened: OpenedConference, seat: str) -> Session:
        """A session whose clock stands."""
        session = super().sit_down(store, opened, seat)
        session.clock = lambda: NOW
        return session


def still_office(home: Path) -> Office:
    """The office of a data folder."""
    office = open_office(home)
    return StillOffice(office.home, office.settings, office.profile_folders, office.library)


def case(name: str) -> Record:
    """A whole fictional record; the test is skipped where it is not there."""
    return read_record(shared_case(name).read_bytes())


@dataclass
class Desk:
    """The program at work on the conference of this reference, in this data folder."""

    program: Program
    pilot: Pilot[Any]
    home: Path
    reference: str

    # -- keys

    async def press(self, *keys: str) -> None:
        """Press keys one after the other; `down*5` is five times the same."""
        for key in keys:
            name, star, times = key.rpartition("*")
            for _ in range(int(times) if star and name else 1):
                self.program.post_message(key_event(name if star and name else key))
        await self.settle()

    async def type(self, text: str) -> None:
        """Type a text letter by letter."""
        for character in text:
            self.program.post_message(key_event(character))
        await self.settle()

    async def paste(self, text: str) -> None:
        """Paste a text as a terminal hands it on."""
        self.program.post_message(events.Paste(text))
        await self.settle()

    async def settle(self) -> None:
        """Wait until nothing is left to be done but what a timer will do."""
        for _ in range(3):
            await self._until_idle()
            self.program.screen._on_timer_update()  # noqa: SLF001 - draws without the timer
        await self._until_idle()

    async def _until_idle(self) -> None:
        ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]  # noqa: SLF001
        program = self.program
        await asyncio.sleep(0)
        while ready or program._keys_waiting or program._key_under_way:  # noqa: ASYNC110, SLF001 - no event tells
            await asyncio.sleep(0)

    async def wait_until(self, what: Callable[[], bool], *, most: float = 10.0) -> None:
        """Wait until something holds, such as a timer's doing."""
        for _ in range(int(most / 0.02)):
            if what():
                return
            await asyncio.sleep(0.02)
        raise AssertionError("\n".join(self.lines))

    def pass_time(self, **spell: int) -> None:
        """Let the clock go on, such as by `minutes=5`."""
        then = self.session.clock() + timedelta(**spell)
        self.session.clock = lambda: then

    # -- seeing

    @property
    def lines(self) -> list[str]:
        """The lines on the screen, without blanks at their ends."""
        screen = self.program.screen
        screen._on_timer_update()  # noqa: SLF001 - what waits to be drawn is drawn
        strips = screen._compositor.render_strips(self.program.size)  # noqa: SLF001 - no public way
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]

    @property
    def shown(self) -> str:
        """The whole screen as one text."""
        return "\n".join(self.lines)

    @property
    def meeting(self) -> MeetingScreen:
        """The meeting, whatever stands over it."""
        return next(each for each in self.program.screen_stack if isinstance(each, MeetingScreen))

    @property
    def session(self) -> Session:
        """The open conference."""
        return self.meeting.session

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of the list on the screen."""
        return self.program.screen.query_one(Outline).rows

    @property
    def here(self) -> Row:
        """The row under the cursor."""
        row = self.program.screen.query_one(Outline).cursor_row
        assert row is not None
        return row

    @property
    def form(self) -> Form:
        """The open form."""
        return self.program.screen.query_one(Form)

    # -- the disk

    def stored(self) -> dict[str, Any]:
        """The record as another program would read it from the disk now."""
        _, opened = library_at(self.home).open(self.reference)
        return record_to_json(opened.record)

    # -- going about

    async def go(self, step: str) -> None:
        """Go to a step by ctrl+t and the arrows."""
        await self.press("ctrl+t")
        await self.point(step)
        await self.press("enter")
        assert self.meeting.step == step

    async def point(self, key: object) -> None:
        """Move to an option of the list that has been asked for."""
        listed = self.program.screen.query_one(RowList)
        keys = [row.key for row in listed.rows]
        row = listed.cursor_row
        by = keys.index(key) - (keys.index(row.key) if row else 0)
        await self.press(f"{'down' if by > 0 else 'up'}*{abs(by)}")

    async def at(self, words: str, *, nth: int = 0) -> None:
        """Move the cursor to the row that holds these words."""
        places = [row for row in self.rows if row.selectable]
        found = [n for n, row in enumerate(places) if words in row.text]
        assert len(found) > nth, f"{words!r} is in none of {[row.text for row in places]}"
        now = places.index(self.here)
        by = found[nth] - now
        outline = self.program.screen.query_one(Outline)
        while self.here != places[found[nth]]:
            before = self.here, outline._window.top  # noqa: SLF001 - a long row scrolls first
            await self.press(f"{'down' if by > 0 else 'up'}*{max(abs(by), 1)}")
            assert (self.here, outline._window.top) != before  # noqa: SLF001 - as above
            by = found[nth] - places.index(self.here)

    async def choose(self, words: str, *, nth: int = 0) -> None:
        """Open the row that holds these words."""
        await self.at(words, nth=nth)
        await self.press("enter")

    def field(self, label: str) -> Field:
        """The field of the open form with this label."""
        found = [each for each in self.form.fields if each.asked.label == label]
        assert found, f"{label!r} is none of {[each.asked.label for each in self.form.fields]}"
        return found[0]

    async def to_field(self, label: str) -> Field:
        """Move to a field by Tab."""
        fields = self.form.fields
        here = next(n for n, each in enumerate(fields) if each.has_focus)
        field = self.field(label)
        by = fields.index(field) - here
        if by:
            await self.press(f"{'tab' if by > 0 else 'shift+tab'}*{abs(by)}")
        assert field.has_focus
        return field

    async def fill(self, label: str, *values: str) -> None:
        """Give a field of the open form another value by keys.

        Args:
            label: The field's label.
            values: What is typed, or the words of what is chosen, in this order.
        """
        field = await self.to_field(label)
        kind = field.asked.kind
        if kind in _CHOSEN_SEVERAL or kind in _CHOSEN_ONE:
            await self.press("enter")
            for value in values:
                await self.point(next(o.value for o in field.asked.options if o.label == value))
                await self.press(*(["space"] if kind in _CHOSEN_SEVERAL else []))
            await self.press("enter")
        elif kind == "yes_no":
            await self.press(values[0][:1])
        else:
            await self._empty(field)
            text = "\n".join(values)
            await (self.type(text) if text.isprintable() or len(values) > 1 else self.paste(text))

    async def _empty(self, field: Field) -> None:
        if not isinstance(field, Prose):
            await self.press("end", "ctrl+u")
            return
        height = field.wrapped_document.height
        for way, end in (("up", "home"), ("down", "end")):
            await self.press(f"shift+{way}*{height}", f"shift+{end}", "delete")

    async def clear(self, label: str) -> None:
        """Take back what was chosen in a field of the open form."""
        await self.to_field(label)
        await self.press("delete")

    async def note(self, line: str) -> None:
        """Enter a line in the quick-entry line and go back."""
        await self.press("f2")
        await self.type(line)
        await self.press("enter", "escape")


@asynccontextmanager
async def at_desk(
    home: Path,
    record: Record | str | None,
    *,
    size: tuple[int, int] = NARROW,
    seat: str = "chair",
    others: Iterable[Record] = (),
) -> AsyncIterator[Desk]:
    """Sit down at a conference.

    Args:
        home: The data folder.
        record: What is put into it and opened, or the name of a shared case; None opens the list.
        size: Columns and lines of the terminal.
        seat: Who sits here.
        others: Records that are put into the library as well.
    """
    if isinstance(record, str):
        record = case(record)
    office = still_office(home)
    for each in (*others, *([record] if record else [])):
        office.library.add(each, at=AT, seat=seat)
    reference = record.reference if record else None
    program = Program(office, reference=reference, seat=seat)
    with (
        patch.object(Screen, "_compositor_refresh", paint_nothing),
        patch.object(Stylesheet, "_parse_rules", read_once),
    ):
        async with program.run_test(size=size, notifications=True) as pilot:
            desk = Desk(program, pilot, home, reference or "")
            await desk.settle()
            yield desk
            assert desk.lines  # What was never looked at must have been fit to be painted.
