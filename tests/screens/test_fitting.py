"""What is drawn fits the terminal: its letters, its colours, and its room."""

from __future__ import annotations

from pathlib import Path

from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from cpc_tui.drawn_with import ASCII
from screens.fitting import FewLetters, NoColours
from tests.screens.desk import at_desk, case
from widgets.fields.prose import Prose
from widgets.size_line import SizeLine

BLACK = Color(0, 0, 0)
BOLD_AND_RED = Style(bold=True, reverse=True, color="red", bgcolor="blue")


def test_signs_are_replaced_in_every_segment() -> None:
    """Styles stay with what they are of."""
    drawn = FewLetters(ASCII).apply([Segment("› ✓", BOLD_AND_RED), Segment(" ok")], BLACK)
    assert drawn == [Segment("> v", BOLD_AND_RED), Segment(" ok")]


def test_without_colours_what_is_marked_is_marked() -> None:
    """Colours go; bold and reverse stay."""
    (segment,) = NoColours().apply([Segment("x", BOLD_AND_RED)], BLACK)
    style = segment.style
    assert style is not None
    assert (style.color, style.bgcolor, style.bold, style.reverse) == (None, None, True, True)


async def test_a_small_terminal_is_told_of_and_keys_act(tmp_path: Path) -> None:
    """The sentence names what there is and what is needed; a larger terminal ends it."""
    async with at_desk(tmp_path / "data", case("medway-review-prepared")) as desk:
        program, pilot = desk.program, desk.pilot
        assert not program.screen.query(SizeLine)
        await pilot.resize_terminal(60, 20)
        await pilot.pause(0.2)
        (line,) = program.screen.query(SizeLine)
        assert "60 by 20 here; 80 by 24 are needed" in line.render_line(0).text
        await desk.press("f4", *"Visit")
        await pilot.resize_terminal(30, 8)
        await pilot.pause(0.2)
        assert line.size.height == 8
        await desk.press(*" soon")
        field = program.focused
        assert isinstance(field, Prose)
        assert field.text == "Visit soon"
        await pilot.resize_terminal(80, 23)
        await pilot.pause(0.2)
        assert not program.screen.query(SizeLine)


async def test_what_is_opened_in_a_small_terminal_tells_too(tmp_path: Path) -> None:
    """A dialog and another screen begin with the sentence as well."""
    async with at_desk(tmp_path / "data", case("medway-review-prepared"), size=(60, 20)) as desk:
        for key in ("f1", "f6"):
            await desk.press(key)
            await desk.pilot.pause()
            assert len(desk.program.screen.query(SizeLine)) == 1
            await desk.press("escape")
