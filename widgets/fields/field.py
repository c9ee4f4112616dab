"""What every field of a form has in common, and what it tells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from time import monotonic
from typing import Any

from textual import events
from textual.message import Message
from textual.timer import Timer
from textual.widget import Widget

from cpc_tui.conference.asked import Asked
from cpc_tui.conference.form_values import NotAValue

PAUSE = 0.4
"""Seconds without a key after which what was typed or chosen is told."""
_SHORTEST_WAIT = 0.01


class FieldEdited(Message):
    """A field has another value.

    Attributes:
        field: The field.
        name: What it is asked as: its key in JSON.
        value: The JSON value.
        base: The JSON value that the person began with: what the field showed or told before.
    """

    def __init__(self, field: Field, value: Any, base: Any) -> None:
        super().__init__()
        self.field = field
        self.name = field.asked.name
        self.value = value
        self.base = base

    @property
    def control(self) -> Field:
        """The field that it comes from."""
        return self.field


class ListAsked(Message):
    """The person wants to choose from a list; answer with `Form.choose`.

    Attributes:
        field: The field.
        name: What it is asked as.
        asked: The options and the value it has now.
        several: More than one may be chosen; the answer is a list then.
    """

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field
        self.name = field.asked.name
        self.asked = replace(field.asked, value=field.answer)
        self.several = field.asked.kind in ("choices", "people", "children", "members")

    @property
    def control(self) -> Field:
        """The field that it comes from."""
        return self.field


class UnderChanged(Message):
    """The line under a field is to say something else; for the box around it."""


class Field(Widget):
    """Mixed into a widget that edits one value of the record.

    A value is loaded without a word and told by `FieldEdited` when the person has changed it:
    after a short pause, or at once on leaving the field.
    """

    asked: Asked
    today: date
    advise: Callable[[Any], str] | None = None
    """What says in one line how a value could be put more plainly; None where nothing does."""

    def prepare(self, asked: Asked, today: date) -> None:
        """Take in what is asked; for `__init__`, before the value is loaded."""
        self.asked = asked
        self.today = today
        self._told: Any = asked.value
        self._under = ("", False)
        self._pause: Timer | None = None
        self._touched_at = 0.0

    @property
    def answer(self) -> Any:
        """The JSON value that the field shows.

        Raises:
            NotAValue: What stands in it is no value.
        """
        raise NotImplementedError

    def show_answer(self, value: Any) -> None:
        """Show a JSON value; posts nothing."""
        raise NotImplementedError

    @property
    def touched(self) -> bool:
        """Whether something stands here that was not told yet."""
        try:
            return bool(self.answer != self._told)
        except NotAValue:
            return True

    @property
    def being_edited(self) -> bool:
        """Whether a value from outside would disturb the person typing."""
        return self.touched

    @property
    def under(self) -> tuple[str, bool]:
        """What the line under the field says, and whether it is a fault."""
        return self._under

    def load(self, asked: Asked) -> None:
        """Show what is asked now, options and value; posts nothing."""
        self.asked = asked
        self._told = asked.value
        self.show_answer(asked.value)
        self.say_under("")

    def take(self) -> FieldEdited | None:
        """What is to be told now, once; a fault is shown under the field instead."""
        self._stop_pause()
        try:
            value = self.answer
        except NotAValue as fault:
            self.say_under(str(fault), fault=True)
            return None
        self.say_under(self.words_under(value))
        if value == self._told:
            return None
        base, self._told = self._told, value
        self.asked = replace(self.asked, value=value)
        return FieldEdited(self, value, base)

    def keep(self, base: Any) -> None:
        """Let what was told stand as not told yet: nobody took it.

        Args:
            base: The JSON value that the record still has.
        """
        self._told = base
        self.asked = replace(self.asked, value=base)

    def tell(self) -> None:
        """Post what is to be told now."""
        if edited := self.take():
            self.post_message(edited)

    def choose(self, value: Any) -> None:
        """Take over a value that was chosen elsewhere, and tell it."""
        self.show_answer(value)
        self.tell()

    def words_under(self, value: Any) -> str:
        """What to say under the field about a value that fits; empty for its hint."""
        del value
        return ""

    def say_under(self, text: str, *, fault: bool = False) -> None:
        """Say something under the field."""
        if (text, fault) != self._under:
            self._under = (text, fault)
            self.post_message(UnderChanged())

    def tell_soon(self) -> None:
        """Tell after a pause, counted from now."""
        self._touched_at = monotonic()
        if self._pause is None:
            self._pause = self.set_timer(PAUSE, self._after_pause)

    def _after_pause(self) -> None:
        rest = PAUSE - (monotonic() - self._touched_at)
        if rest > _SHORTEST_WAIT:
            self._pause = self.set_timer(rest, self._after_pause)
            return
        self._pause = None
        self.on_pause()

    def on_pause(self) -> None:
        """What happens when the person has stopped for a moment."""
        self.tell()

    def _stop_pause(self) -> None:
        if self._pause is not None:
            self._pause.stop()
            self._pause = None

    def on_blur(self, event: events.Blur) -> None:
        """Tell at once on leaving."""
        self.tell()
