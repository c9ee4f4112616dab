"""A text of one line; a number, a day, a time or a moment."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual.actions import SkipAction
from textual.widgets import Input

from cpc_tui.conference.asked import Asked
from cpc_tui.conference.form_values import as_typed
from cpc_tui.language import tr
from widgets.fields.field import ListAsked
from widgets.fields.one_line import OneLine
from widgets.fields.typed import Typed

__all__ = ["ClockField", "DayField", "LineField", "MomentField", "NumberField", "OneLine"]


class LineField(OneLine, Typed):
    """A text of one line; where there are usual ones, Enter in the empty field lists them."""

    EXPANDS: ClassVar[bool] = True
    SPELLED: ClassVar[bool] = True

    def __init__(self, asked: Asked, today: date) -> None:
        self.prepare(asked, today)
        super().__init__(as_typed(asked, asked.value, today))
        if asked.options:
            self.placeholder = tr("Type, or press Enter for a list")

    def in_doubt(self, line: str, cursor: int | None) -> Sequence[tuple[int, int]]:
        """The words in doubt but for names: what is asked for on one line is often one."""
        return [each for each in super().in_doubt(line, cursor) if not line[each[0]].isupper()]

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell what was typed after a pause."""
        event.stop()
        self.tell_soon()

    async def action_submit(self) -> None:
        """Tell at once and let the form go on; stay where there is a fault or a list to show."""
        if self.asked.options and not self.value:
            self.post_message(ListAsked(self))
            return
        self.tell()
        if not self.under[1]:
            raise SkipAction


class SettledField(LineField):
    """A value of which half may be another: it is told on Enter or on leaving."""

    TOLD_WHILE_TYPING: ClassVar[bool] = False
    EXPANDS: ClassVar[bool] = False
    SPELLED: ClassVar[bool] = False


class NumberField(SettledField):
    """A whole number within limits."""


class DayField(SettledField):
    """A day, typed as in `14/12`, `14 Dec` or `+10d`."""


class ClockField(SettledField):
    """A time of day, typed as in `14:30` or `2.30pm`."""


class MomentField(SettledField):
    """A day and a time; a time alone is on the day of the conference."""
