"""Fields whose value is chosen: drawn in words, changed by key or from a list."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.content import Content

from cpc_tui.conference.asked import Asked
from cpc_tui.conference.form_values import parse, said
from cpc_tui.language import tr
from widgets.fields.field import Field, ListAsked
from widgets.wrapping import fitted, wrapped


class Chosen(Field, can_focus=True):
    """A value in words; Enter asks for a list, Delete clears it where it may be cleared."""

    DEFAULT_CSS = """
    Chosen {
        height: auto;
        background: $surface;
        &:focus { background: $boost; text-style: reverse; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "ask_for_list", tr("List"), show=False),
        Binding("delete,backspace", "clear", tr("Clear"), show=False),
    ]

    def __init__(self, asked: Asked, today: date) -> None:
        self.prepare(asked, today)
        self._chosen: Any = asked.value
        super().__init__()

    @property
    def answer(self) -> Any:
        """The JSON value chosen."""
        return self._chosen

    def show_answer(self, value: Any) -> None:
        """Show a value."""
        self._chosen = value
        self.refresh(layout=True)

    def choose(self, value: Any) -> None:
        """Take over what was chosen in a list, and tell it.

        Raises:
            NotAValue: It is none of the options.
        """
        super().choose(parse(self.asked, value, self.today))

    def words(self) -> str:
        """What the field shows."""
        return said(self.asked, self._chosen)

    def render(self) -> Content:
        """The value in words."""
        return Content("\n".join(self._lines(self.size.width)))

    def get_content_height(self, container: Any, viewport: Any, width: int) -> int:
        """As many lines as the words take."""
        return len(self._lines(width))

    def _lines(self, width: int) -> list[str]:
        return wrapped(self.words(), max(width, 1))

    def action_ask_for_list(self) -> None:
        """Ask for a list to choose from."""
        self.post_message(ListAsked(self))

    def action_clear(self) -> None:
        """Take the value back."""
        if not isinstance(self._chosen, list) and not self.asked.nullable:
            return
        self.show_answer(self.asked.empty)
        self.tell_soon()

    @property
    def way(self) -> str:
        """What changes the value, for somebody who typed a letter that does not."""
        return tr("Enter shows the list.")

    def on_key(self, event: events.Key) -> None:
        """Let no letter go further: behind the form letters undo, remove and begin lines."""
        if event.is_printable and event.character and not event.character.isspace():
            event.stop()
            event.prevent_default()
            self.say_under(
                tr("“{letter}” is no choice here. {way}", letter=event.character, way=self.way)
            )


class SeveralField(Chosen):
    """Several people, children or words of a list, in the order in which they were chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "ask_for_list", tr("List"), show=False)
    ]

    def words(self) -> str:
        """All of them; of several words, the first is marked, since it is the primary one."""
        return said(self.asked, self._chosen)


class ChoiceField(Chosen):
    """One of a list; Space and Right go to the next, Left back, a letter to one it begins."""

    DEFAULT_CSS = "ChoiceField { height: 1; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,right", "step(1)", tr("Next choice"), show=False),
        Binding("left", "step(-1)", tr("Choice before"), show=False),
    ]

    def _lines(self, width: int) -> list[str]:
        room = max(width - len("<  >"), 1)
        return [f"< {fitted(self.words(), room)} >"]

    @property
    def steps(self) -> list[Any]:
        """The values in the order in which they are stepped through."""
        empty = [self.asked.empty] if self.asked.nullable else []
        return [*empty, *(option.value for option in self.asked.options)]

    def words_of(self, value: Any) -> str:
        """What a value is called."""
        return said(self.asked, value)

    def action_step(self, by: int) -> None:
        """Go to the next or the previous choice, round at the end."""
        steps = self.steps
        if not steps:
            raise SkipAction
        now = steps.index(self._chosen) if self._chosen in steps else -1 if by > 0 else 0
        self._step_to(steps[(now + by) % len(steps)])

    def on_key(self, event: events.Key) -> None:
        """A letter or figure goes to the next choice that begins with it."""
        letter = (event.character or "").casefold()
        if not letter.isalnum():
            return
        steps = self.steps
        now = steps.index(self._chosen) + 1 if self._chosen in steps else 0
        for value in [*steps[now:], *steps[:now]]:
            if self.words_of(value).casefold().startswith(letter):
                event.stop()
                event.prevent_default()
                self._step_to(value)
                return

    def _step_to(self, value: Any) -> None:
        if value != self._chosen:
            self.show_answer(value)
            self.tell_soon()


class FlagField(ChoiceField):
    """Yes or no, or not known where that may be; `y` and `n` choose too."""

    @property
    def steps(self) -> list[Any]:
        """Not known, no, yes."""
        return [*([None] if self.asked.nullable else []), False, True]

    def on_key(self, event: events.Key) -> None:
        """`y` is yes and `n` is no, although "Not known yet" begins with n too."""
        answer = {"y": True, "n": False}.get((event.character or "").casefold())
        if answer is not None:
            event.stop()
            event.prevent_default()
            self._step_to(answer)

    @property
    def way(self) -> str:
        """There is no list of two answers."""
        return tr("Space changes it.")

    def _lines(self, width: int) -> list[str]:
        mark = {True: "[x]", False: "[ ]"}.get(self._chosen, "[?]")
        return [fitted(f"{mark} {self.words()}", width)]

    def action_ask_for_list(self) -> None:
        """There is nothing to list: the form goes on."""
        raise SkipAction
