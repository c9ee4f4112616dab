"""A field with its label above and its hint or fault below, drawn by one widget."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual import events, on
from textual.app import ComposeResult
from textual.strip import Strip
from textual.widget import Widget

from widgets.fields.field import Field, UnderChanged
from widgets.outline_rows import HERE
from widgets.wrapping import filled, fitted, wrapped

_INSET = len(HERE)
_FAULT = "! "


class FieldBox(Widget):
    """Draws what stands around a field; the label begins with "›" while the field has the focus."""

    DEFAULT_CSS = """
    FieldBox {
        height: auto;
        .field-box--label { text-style: bold; }
        .field-box--hint { color: $text-muted; }
        .field-box--fault { color: $text-error; text-style: bold; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "field-box--label",
        "field-box--hint",
        "field-box--fault",
    }

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.field = field
        self._below: list[str] = []
        self._marked = False

    def compose(self) -> ComposeResult:
        """The field, with room for the lines around it."""
        yield self.field

    def on_mount(self) -> None:
        """Make room for the lines around the field."""
        self._make_room()

    def on_resize(self, event: events.Resize) -> None:
        """Wrap the line below anew."""
        self._make_room()

    @on(UnderChanged)
    def _under_changed(self, event: UnderChanged) -> None:
        event.stop()
        rows = len(self._below)
        self._make_room()
        if self._marked and len(self._below) > rows:
            self.call_after_refresh(self.scroll_visible, animate=False)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Mark the label."""
        self._marked = True
        self.refresh()

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """Unmark the label."""
        self._marked = False
        self.refresh()

    @property
    def fault(self) -> str:
        """What is wrong in the field, in a sentence; empty for nothing."""
        words, fault = self.field.under
        return words if fault else ""

    def _make_room(self) -> None:
        words, fault = self.field.under
        text = f"{_FAULT}{words}" if fault else words or self.field.asked.hint
        width = self.size.width or self.app.size.width
        self._below = wrapped(text, width - _INSET) if text else []
        if self.field.advise is not None and not fault:
            self._below = self._advised(words, width - _INSET)
        self.field.styles.margin = (1, 1, len(self._below), _INSET)
        self.refresh()

    def _advised(self, words: str, width: int) -> list[str]:
        """What is plainer in the place of the hint; the lines are as many with and without it."""
        hint = wrapped(self.field.asked.hint, width)
        return [fitted(words, width), *[""] * (len(hint) - 1)] if words else hint

    def render_line(self, y: int) -> Strip:
        """The label, and the hint or fault; the field itself lies over the lines between."""
        width, below = self.size.width, y - (self.size.height - len(self._below))
        if y == 0:
            lead = HERE if self._marked else " " * _INSET
            text, style = f"{lead}{self.field.asked.label}", "field-box--label"
        elif below >= 0:
            text = " " * _INSET + self._below[below]
            style = "field-box--fault" if self.field.under[1] else "field-box--hint"
        else:
            return Strip.blank(width, self.rich_style)
        look = self.rich_style + self.get_component_rich_style(style, partial=True)
        return Strip([Segment(filled(text, width), look)], width)
