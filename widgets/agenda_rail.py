"""The agenda down the side, or folded into one line where there is little room."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr
from widgets.two_ended import ends
from widgets.wrapping import filled

MARKS = {"done": "✓", "lacking": "!", "open": " "}


@dataclass(frozen=True)
class RailStep:
    """One step of the agenda.

    Attributes:
        key: The step.
        label: What it is called.
        state: `done`, `lacking` or `open`.
    """

    key: str
    label: str
    state: str


class AgendaRail(Widget):
    """The steps with their numbers and how far each is, also in words."""

    DEFAULT_CSS = """
    AgendaRail {
        background: $surface;
        .rail--here { text-style: reverse; }
    }
    """
    COMPONENT_CLASSES = {"rail--here"}

    def __init__(self) -> None:
        super().__init__()
        self._steps: tuple[RailStep, ...] = ()
        self._current = ""
        self._minutes = ""

    def show(self, steps: Sequence[RailStep], current: str, minutes: str = "") -> None:
        """Show the steps as they are now, and the minutes of the one in hand."""
        if (tuple(steps), current, minutes) != (self._steps, self._current, self._minutes):
            self._steps, self._current, self._minutes = tuple(steps), current, minutes
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line; called by Textual."""
        width = self.size.width
        if self.size.height == 1:
            return Strip([Segment(self._folded(width), self.rich_style)])
        if y >= len(self._steps):
            return Strip.blank(width, self.rich_style)
        step = self._steps[y]
        here = step.key == self._current
        style = self.rich_style
        if here:
            style += self.get_component_rich_style("rail--here", partial=True)
        mark = ">" if here else MARKS[step.state]
        return Strip([Segment(filled(f"{y:>2} {mark} {step.label}", width), style)])

    def _folded(self, width: int) -> str:
        place = next((n for n, each in enumerate(self._steps) if each.key == self._current), 0)
        lacking = [str(n) for n, each in enumerate(self._steps) if each.state == "lacking"]
        words = tr("! missing in step {lacking}", lacking=", ".join(lacking)) if lacking else ""
        label = self._steps[place].label if self._steps else ""
        minutes = f"  {self._minutes}" if self._minutes else ""
        number = tr("{place} of {count} ", place=place, count=len(self._steps) - 1) if place else ""
        return ends(f"{number}{label}{minutes}", words, width)
