"""A form: one field below the other, made from what is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, ClassVar

from textual import events
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from cpc_tui.conference.asked import Asked
from cpc_tui.language import tr
from widgets.field_box import FieldBox
from widgets.fields import Field, FieldEdited, field_for
from widgets.two_ended import TwoEnded


class Form(VerticalScroll, can_focus=False):
    """Fields that tell each change by `FieldEdited` and ask for a list by `ListAsked`.

    Enter, Down and Tab go to the next field, Up and Shift+Tab to the one before, where the field
    itself does not use the key. Nothing that was typed is dropped: before a form is taken away, ask
    it for what it has not told yet (`take_pending`).
    """

    DEFAULT_CSS = """
    Form { height: 1fr; scrollbar-size-vertical: 1; }
    Form > TwoEnded { text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,enter", "step(1)", tr("Next field"), show=False),
        Binding("up", "step(-1)", tr("Field before"), show=False),
        Binding("tab", "step(1, True)", tr("Next field"), show=False),
        Binding("shift+tab", "step(-1, True)", tr("Field before"), show=False),
        Binding("pagedown", "page(1)", tr("Page down"), show=False),
        Binding("pageup", "page(-1)", tr("Page up"), show=False),
    ]

    def __init__(
        self,
        asked: Iterable[Asked],
        *,
        title: str = "",
        today: date | None = None,
        advice: Mapping[str, Callable[[Any], str]] | None = None,
        id: str | None = None,  # noqa: A002 - the name that every widget gives it
    ) -> None:
        super().__init__(id=id)
        self._title = title
        day = today or date.today()  # noqa: DTZ011 - the day on the wall, as people mean it
        self._fields = {each.name: field_for(each, day) for each in asked}
        for name, advise in (advice or {}).items():
            if name in self._fields:
                self._fields[name].advise = advise

    def compose(self) -> ComposeResult:
        """The title, and a box around each field."""
        if self._title:
            yield TwoEnded(self._title)
        for field in self._fields.values():
            yield FieldBox(field)

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields from top to bottom."""
        return tuple(self._fields.values())

    def field(self, name: str) -> Field:
        """The field of that name.

        Raises:
            KeyError: The form does not ask it.
        """
        return self._fields[name]

    def values(self) -> dict[str, Any]:
        """What each field was last told to be or told itself, by name."""
        return {name: field.asked.value for name, field in self._fields.items()}

    def refresh_from(self, asked: Iterable[Asked]) -> bool:
        """Show values, options and hints as they are now, but not in a field being edited.

        Returns:
            Whether a field that is being edited would show something else.
        """
        behind = False
        for each in asked:
            field = self._fields.get(each.name)
            if field is None or each == field.asked:
                continue
            if field.being_edited:
                behind = True
            else:
                field.load(each)
        return behind

    def choose(self, name: str, value: Any) -> None:
        """Take over what was chosen in a list, and tell it by `FieldEdited`.

        Raises:
            NotAValue: It does not fit.
        """
        self._fields[name].choose(value)

    def take_pending(self) -> list[tuple[str, Any]]:
        """What was typed or chosen and not told yet, once: names and JSON values.

        A field with a fault is left out; `faults` names it.
        """
        return [(each.name, each.value) for each in self.take_edits()]

    def take_edits(self) -> list[FieldEdited]:
        """The same with what each field showed before."""
        edited = [field.take() for field in self._fields.values() if field.touched]
        return [each for each in edited if each is not None]

    def faults(self) -> list[tuple[str, str]]:
        """The fields whose text is no value: label and sentence."""
        found = ((field.asked.label, *field.under) for field in self._fields.values())
        return [(label, words) for label, words, fault in found if fault]

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        for field in self._fields.values():
            self._focus(field)
            return

    def focus_on(self, name: str) -> None:
        """Put the cursor into the field of that name, or the first of the object of that name.

        Nothing happens where the form asks for no such field.
        """
        for key, field in self._fields.items():
            if key == name or key.startswith(f"{name}."):
                self._focus(field)
                return

    def _focus(self, field: Field) -> None:
        self.screen.set_focus(field, scroll_visible=False)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Bring the field with its label into view, without animation."""
        if isinstance(event.widget.parent, FieldBox):
            self.scroll_to_widget(event.widget.parent, animate=False, immediate=True)

    def action_step(self, by: int, leave: bool = False) -> None:
        """Go to another field; Tab leaves the form at its ends."""
        fields = self.fields
        here = next((n for n, each in enumerate(fields) if each.has_focus), None)
        there = 0 if here is None else here + by
        if 0 <= there < len(fields):
            self._focus(fields[there])
        elif leave:
            raise SkipAction

    def action_page(self, by: int) -> None:
        """Go on by as many fields as fill the form."""
        fields = self.fields
        here = next((n for n, each in enumerate(fields) if each.has_focus), 0)
        there, lines = here, 0
        while 0 <= there + by < len(fields) and lines < self.size.height - 2:
            there += by
            lines += fields[there].outer_size.height + 1
        self._focus(fields[there])
