"""Fields whose value is typed."""

from __future__ import annotations

from typing import Any, ClassVar

from textual import events

from cpc_tui.conference.form_values import NotAValue, as_typed, parse, said
from widgets.fields.field import Field

_READ_BACK = frozenset({"day", "clock", "moment"})


class Typed(Field):
    """Mixed into an editor of text that has the property `written`."""

    TOLD_WHILE_TYPING: ClassVar[bool] = True
    """Whether a pause is enough; else a value is told on leaving, as half a date is another."""

    @property
    def written(self) -> str:
        """The text that stands in the field."""
        raise NotImplementedError

    @written.setter
    def written(self, text: str) -> None:
        raise NotImplementedError

    @property
    def answer(self) -> Any:
        """The JSON value of the text."""
        return parse(self.asked, self.written, self.today)

    def show_answer(self, value: Any) -> None:
        """Show a value as text."""
        self.written = as_typed(self.asked, value, self.today)

    @property
    def being_edited(self) -> bool:
        """A text is left alone while the cursor is in it."""
        return self.has_focus or self.touched

    def words_under(self, value: Any) -> str:
        """A day or time as it was understood; what is plainer, once something was typed."""
        if self.advise is not None:
            words, fault = self.under
            return self.advise(value) if value != self._told else "" if fault else words
        if value is None or self.asked.kind not in _READ_BACK:
            return ""
        return said(self.asked, value)

    def advise_now(self) -> None:
        """Say what is plainer than what stands here, though nothing was typed yet."""
        if self.advise is not None:
            self.say_under(self.advise(self.answer))

    def on_pause(self) -> None:
        """Tell, or show how it is understood so far."""
        if self.TOLD_WHILE_TYPING:
            self.tell()
            return
        try:
            self.say_under(self.words_under(self.answer))
        except NotAValue:
            self.say_under("")

    def on_blur(self, event: events.Blur) -> None:
        """Write a value that was understood in the usual way; what was not stays as it is."""
        if self.TOLD_WHILE_TYPING:
            return
        try:
            self.show_answer(self.answer)
        except NotAValue:
            return
