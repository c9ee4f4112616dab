"""What a key costs: how often the screen is arranged, and how many widgets are asked for rows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from textual._compositor import Compositor
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from tests.driver.beside import Beside
from tests.driver.test_whole_program import before_two_terminals
from tests.screens.desk import Desk

PROSE = "and then she said that nobody had come to see the children at all "
"""More than half a line."""
PLACES = {
    "quick entry": ("f2",),
    "the text of a note": ("f9", "insert"),
    "a field of a form": ("f9", "f4", "tab", "tab", "tab"),
}


class Counted:
    """What was done while somebody typed.

    Attributes:
        arranged: How often the screen was.
        asked: The widgets that drew something, each time.
    """

    def __init__(self) -> None:
        self.arranged = 0
        self.asked: list[str] = []


@contextmanager
def counting() -> Iterator[Counted]:
    """Count from here on."""
    counted = Counted()
    arrange, render = Compositor._arrange_root, Widget.render_lines  # noqa: SLF001 - what is counted

    def arranged(self: Compositor, *args: Any, **named: Any) -> Any:
        counted.arranged += 1
        return arrange(self, *args, **named)

    def asked(self: Widget, crop: Region) -> list[Strip]:
        counted.asked.append(type(self).__name__)
        return render(self, crop)

    with (
        patch.object(Compositor, "_arrange_root", arranged),
        patch.object(Widget, "render_lines", asked),
    ):
        yield counted


@pytest.mark.parametrize("place", PLACES)
async def test_a_letter_arranges_nothing_and_is_drawn_by_one_widget(
    place: str, tmp_path: Path
) -> None:
    """Also far beyond the width of a line, where the line is scrolled at each letter."""

    async def doing(desk: Desk, driver: Beside) -> None:
        await desk.press(*PLACES[place])
        for each in PROSE * 2:
            await desk.press("space" if each == " " else each)
        with counting() as counted:
            await desk.press("x")
        assert counted.arranged == 0
        # The line that says so below them is drawn at most once more.
        assert len(counted.asked) <= 2
        assert driver.drawn_anew() == driver.reduced.seen

    await before_two_terminals(tmp_path, doing)


async def test_the_cursor_of_the_terminal_stands_on_the_caret(tmp_path: Path) -> None:
    """Where it is drawn: at the end of a line, within it, scrolled, in a list and in a form."""

    async def doing(desk: Desk, driver: Beside) -> None:
        async def stands_on(text: str, *keys: str) -> None:
            await desk.press(*keys)
            row, column = driver.reduced.cursor
            assert driver.reduced.lines[row][column:].startswith(text)

        await stands_on("›")
        await stands_on("›", "down", "down")
        await stands_on(" ", "f2", *"abc")
        assert driver.reduced.lines[driver.reduced.cursor[0]].startswith("› abc ")
        assert driver.reduced.cursor[1] == len("› abc")
        await stands_on("c", "left")
        await stands_on("abc", "home")
        await stands_on(" ", "end", *"de fgh" * 20)
        assert driver.reduced.cursor[1] == 79
        await stands_on("h ", "left")
        await stands_on(" ", "escape", "f4", *"xyz")
        assert driver.reduced.lines[driver.reduced.cursor[0]].startswith("  xyz ")
        assert driver.reduced.cursor[1] == len("  xyz")

    await before_two_terminals(tmp_path, doing)


async def test_rows_far_apart_are_drawn_alone(tmp_path: Path) -> None:
    """Two rows that change ask nothing of what lies between them."""

    async def doing(desk: Desk, driver: Beside) -> None:
        compositor = desk.program.screen._compositor  # noqa: SLF001 - what is tested
        compositor._dirty_regions = {Region(0, y, 80, 1) for y in (0, 23)}  # noqa: SLF001 - as above
        with counting() as counted:
            compositor.render_update(screen_stack=[])
        assert set(counted.asked) == {"HeadingLine", "KeyBar"}

    await before_two_terminals(tmp_path, doing)
