"""The outline with rows of several parts: which is chosen, and where it is drawn."""

from __future__ import annotations

from dataclasses import dataclass, field

from textual.geometry import Offset

from tests.widgets.showing import Shown
from widgets.outline import Row
from widgets.parted_outline import PartedOutline


@dataclass(frozen=True)
class Parts:
    """The key of a row of parts."""

    name: str
    spans: tuple[tuple[int, int], ...] = field(compare=False)


def row(name: str, *parts: str, mark: str = "") -> Row:
    """A row whose parts stand in a line."""
    spans, begins = [], 0
    for part in parts:
        spans.append((begins, begins + len(part)))
        begins += len(part) + 1
    return Row(Parts(name, tuple(spans)), " ".join(parts), "text", mark=mark)


ROWS = (
    row("couple", "Dana Marsh", "married to", "Ed Okafor", mark="  ├─"),
    row("one", "Ana"),
)


def reversed_words(outline: PartedOutline) -> str:
    """What is drawn in reverse."""
    drawn = [
        segment.text
        for y in range(outline.size.height)
        for segment in outline.render_line(y)
        if segment.style and segment.style.reverse
    ]
    return "|".join(each.strip() for each in drawn if each.strip())


async def test_only_the_chosen_part_is_drawn_in_reverse() -> None:
    """The arrows go from part to part and no further; in another row the first is chosen."""
    app = Shown(outline := PartedOutline(ROWS))
    async with app.run_test(size=(60, 6)) as pilot:
        outline.focus()
        await pilot.pause()
        seen = [reversed_words(outline)]
        for key in ("right", "right", "right", "left", "down", "right", "up"):
            await pilot.press(key)
            seen.append(f"{outline.part} {reversed_words(outline)}")
    assert seen == [
        "Dana Marsh",
        "1 married to",
        "2 Ed Okafor",
        "2 Ed Okafor",
        "1 married to",
        "0 › Ana",
        "0 › Ana",
        "0 Dana Marsh",
    ]


async def test_a_part_is_found_where_its_row_goes_on_below() -> None:
    """Also half of it, and beside letters that take two columns; the caret stands there."""
    rows = (
        row("wide", "山田 花子 of the North", "married to", "Ed Okafor of the South", mark="└─"),
    )
    app = Shown(outline := PartedOutline(rows))
    async with app.run_test(size=(30, 8)) as pilot:
        outline.focus()
        await pilot.press("right")
        assert reversed_words(outline) == "married to"
        first = outline.cursor_screen_offset
        assert first == outline.content_region.offset + Offset(len("› └─ "), 1)
        await pilot.press("right")
        assert reversed_words(outline) == "Ed Okafor of|the South"
        assert outline.cursor_screen_offset == first + Offset(len("married to "), 0)


async def test_the_part_stays_chosen_where_its_row_stays() -> None:
    """What others write elsewhere moves nobody; where the row is gone the first is chosen."""
    app = Shown(outline := PartedOutline(ROWS))
    async with app.run_test(size=(60, 6)) as pilot:
        await pilot.press("right", "right")
        outline.set_rows([row("new", "Al"), *ROWS])
        assert outline.part == 2
        outline.set_rows([row("new", "Al", "and", "Bea")])
        assert outline.part == 0
