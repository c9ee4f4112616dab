"""The colours of the picture against those of the program."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.color import ColorSystem
from rich.style import Style

from cpc_tui.app import Program
from cpc_tui.first_picture import colours
from cpc_tui.first_picture.colours import FEW, LOOKS, MANY, NONE, THEME, WHOLE, colours_here
from cpc_tui.opening import open_office
from widgets.heading_line import HeadingLine
from widgets.key_bar import KeyBar
from widgets.outline import Outline
from widgets.row_list import RowList
from widgets.status_line import StatusLine

SYSTEMS = (ColorSystem.TRUECOLOR, ColorSystem.EIGHT_BIT, ColorSystem.STANDARD)


def codes(style: Style, system: ColorSystem) -> str:
    """The SGR codes that Textual's renderer writes for a style."""
    return style.render("x", color_system=system).partition("m")[0].removeprefix("\x1b[")


async def test_each_look_is_the_programs_own(home: Path) -> None:
    """In every number of colours, what the program paints over the picture looks the same."""
    program = Program(open_office(home), seat="chair")
    async with program.run_test() as pilot:
        await pilot.pause()
        assert program.theme == THEME
        outline = program.screen.query_one(Outline)
        assert outline.has_focus
        base = outline.rich_style
        styles = {
            "ground": base,
            "entry": base,
            "heading_line": program.screen.query_one(HeadingLine).rich_style,
            "status": program.screen.query_one(StatusLine).rich_style,
            "keys": program.screen.query_one(KeyBar).rich_style,
        }
        for name in RowList.COMPONENT_CLASSES:
            part = outline.get_component_rich_style(name, partial=True)
            styles[name.removeprefix("row-list--")] = base + part
    for name, look in LOOKS.items():
        style = styles[name]
        plain = (style.color, style.bgcolor, style.bold, style.italic, style.reverse)
        made = [
            codes(
                Style(
                    color=plain[0],
                    bgcolor=plain[1],
                    bold=plain[2],
                    italic=plain[3],
                    reverse=plain[4],
                ),
                system,
            )
            for system in SYSTEMS
        ]
        assert list(look[:NONE]) == made, name


@pytest.mark.parametrize(
    ("environment", "colour"),
    [
        ({"TERM": "xterm-256color"}, MANY),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, WHOLE),
        ({"TERM": "xterm-kitty"}, MANY),
        ({"TERM": "linux"}, FEW),
        ({"TERM": "vt220"}, NONE),
        ({"TERM": "xterm-mono"}, NONE),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, MANY),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, NONE),
        ({"TERM": "xterm-256color", "TEXTUAL_COLOR_SYSTEM": "standard"}, FEW),
    ],
)
def test_the_terminal_is_judged_by_its_description(
    environment: dict[str, str], colour: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sixteen million colours, 256, 16 or none, as the program itself will use."""
    for name in ("TERM", "COLORTERM", "NO_COLOR", "TEXTUAL_COLOR_SYSTEM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert colours_here(THEME) == colour
    assert colours_here("nord") == colours.NONE
