"""The one line from which anything can be recorded."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from time import monotonic
from typing import Any, ClassVar

from rich.segment import Segment
from textual import events
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input

from cpc_tui.conference.quick_completion import NOTHING, Completion
from cpc_tui.language import tr
from widgets.completing import Cycle
from widgets.expanding import Expanded
from widgets.fields.one_line import OneLine
from widgets.literal import as_meant
from widgets.outline_rows import HERE
from widgets.recalling import Entered, Recalling

_MENTIONS = re.compile(r"#\S+")
_AT_SPEAKER = re.compile(r"\W*[^\s:>]*(?:, ?[^\s:>]*)*\Z")


JUST_NOW = 5.0
"""Seconds for which it is known that the line was left, should the key have been another."""


class LineEdited(Message):
    """Another text stands in the line, or it means something else: look at the `QuickEntry`."""


class LineEntered(Message):
    """A line was entered; pasted line feeds stand in it as they were.

    Attributes:
        text: The line.
        entered: What is remembered of it.
        corrects: It takes the place of an earlier line, whose `made` stands in `entered`.
    """

    def __init__(self, entered: Entered, *, corrects: bool) -> None:
        super().__init__()
        self.text = entered.text
        self.entered = entered
        self.corrects = corrects


class QuickLine(OneLine):
    """The line itself; what is pasted keeps its line feeds, shown as a symbol."""

    EXPANDS: ClassVar[bool] = True
    SPELLED: ClassVar[bool] = True

    def in_doubt(self, line: str, cursor: int | None) -> Sequence[tuple[int, int]]:
        """The words in doubt of what is noted: not who speaks, which child, nor a command."""
        found = super().in_doubt(line, cursor)
        if not found or line.startswith("/"):
            return ()
        begins = _behind_speakers(line)
        named = [each.span() for each in _MENTIONS.finditer(line)]
        return [
            (start, end)
            for start, end in found
            if start >= begins and not any(a <= start < b for a, b in named)
        ]

    def pasted(self, text: str) -> str:
        """The text with one kind of line feed."""
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def expansion(self, before: str, follows: str | None) -> Expanded | None:
        """What becomes of the word before the cursor; who speaks is never expanded."""
        if follows and follows in ":>," and _AT_SPEAKER.match(before):
            return None
        return super().expansion(before, follows)


def _behind_speakers(line: str) -> int:
    """Where the words of a line begin that names who speaks; 0 where it names nobody."""
    end = next((n for n, each in enumerate(line) if each in ":>"), -1)
    return end + 1 if " " not in line[: max(end, 0)].replace(", ", ",").strip() else 0


class QuickEntry(Widget):
    """A line with a prompt; Enter hands it on, Escape goes back and keeps what was typed.

    Up recalls the lines entered before, to be corrected; Escape then makes the line a new one. Tab
    completes a name that was begun.
    """

    DEFAULT_CSS = """
    QuickEntry { height: 1; }
    QuickEntry > QuickLine { margin-left: 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", tr("Leave the line"), show=False),
        Binding("up", "recall(-1)", tr("Line before"), show=False),
        Binding("down", "recall(1)", tr("Line after"), show=False),
        Binding("tab", "complete", tr("Complete"), show=False),
    ]

    def __init__(
        self, placeholder: str = "", complete: Callable[[str], Completion] = lambda _: NOTHING
    ) -> None:
        """An empty line.

        Args:
            placeholder: What stands in the empty line.
            complete: The ways to complete what stands before the cursor.
        """
        super().__init__()
        self._line = QuickLine(placeholder=placeholder)
        self._complete = complete
        self._cycle = Cycle()
        self._before: Widget | None = None
        self._left_at: float | None = None
        self._recalling = Recalling()

    def compose(self) -> ComposeResult:
        """The line, beside the prompt."""
        yield self._line

    def render_line(self, y: int) -> Strip:
        """The prompt; the line lies over the rest."""
        return Strip([Segment(HERE, self.rich_style)]).adjust_cell_length(
            self.size.width, self.rich_style
        )

    # -- what stands in it

    @property
    def text(self) -> str:
        """What stands in the line."""
        return self._line.written

    @text.setter
    def text(self, text: str) -> None:
        self._line.written = text
        self.post_message(LineEdited())

    @property
    def before_cursor(self) -> str:
        """What stands in the line before the cursor."""
        return as_meant(self._line.value[: self._line.cursor_position])

    @property
    def is_open(self) -> bool:
        """Whether the cursor is in the line."""
        return self._line.has_focus

    @property
    def corrects(self) -> Entered | None:
        """The line entered before that this one takes the place of; None for a new one."""
        return self._recalling.corrects

    @property
    def corrects_last(self) -> bool:
        """Whether that is the one entered last."""
        return self._recalling.is_last

    @property
    def made(self) -> tuple[Any, ...]:
        """What the lines entered here made, as the screen noted it, the last at the end."""
        return self._recalling.made

    def add(self, text: str) -> None:
        """Put something that was typed or pasted elsewhere behind what stands here."""
        self._line.cursor_position = len(self._line.value)
        self._line.insert_text_at_cursor(self._line.for_line(text))

    def begin(self) -> None:
        """Put the cursor into the line; `leave` goes back to where it was."""
        focused = self.screen.focused
        if focused is not self._line:
            self._before = focused
            self.screen.set_focus(self._line, scroll_visible=False)

    def come_back(self) -> bool:
        """Put the cursor where it was before it left the line just now; whether it has."""
        if self._left_at is None or monotonic() - self._left_at > JUST_NOW or self.is_open:
            return False
        self.begin()
        return True

    def take(self) -> LineEntered | None:
        """Take the line out as if Enter were pressed; None for one that says nothing new."""
        if not self.text.strip() or self._recalling.unchanged(self.text):
            return None
        return self._entered()

    def _entered(self) -> LineEntered:
        entered, corrects = self._recalling.enter(self.text)
        self.text = ""
        return LineEntered(entered, corrects=corrects)

    # -- keys

    def action_leave(self) -> None:
        """Go back to where the cursor was; the text stays. A recalled line becomes a new one."""
        if self._recalling.corrects is not None:
            self._recalling.let_go()
            self.post_message(LineEdited())
            return
        self._left_at = monotonic()
        before = self._before
        back = before if before is not None and before.is_attached and before.focusable else None
        self.screen.set_focus(back, scroll_visible=False)
        if back is None:
            self.screen.focus_next()

    def action_recall(self, by: int) -> None:
        """Bring back a line that was entered before, or what was typed last; edits are kept."""
        recalled = self._recalling.go(by, self.text)
        if recalled is not None:
            self.text = recalled

    def action_complete(self) -> None:
        """Complete the name that was begun; again, to the next; nothing to complete leaves."""
        line = self._line
        if not line.selection.is_empty:
            raise SkipAction
        change = self._cycle.next(line.value, line.cursor_position, self._complete)
        if change is None:
            raise SkipAction
        line.replace(*change)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep each letter to itself; an emptied line corrects nothing."""
        event.stop()
        if not event.value:
            self._recalling.emptied()
        self.post_message(LineEdited())

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Tell that the line is looked at."""
        self.post_message(LineEdited())

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """Tell that it is looked at no longer."""
        self.post_message(LineEdited())

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand the line on and begin another; an empty one is nothing."""
        event.stop()
        if self.text.strip():
            self.post_message(self._entered())
