"""The outline: what is drawn, where the cursor goes, and what it tells."""

import pytest

from tests.widgets.showing import NASTY, Shown, keep, lines_of, post_at_once
from widgets.outline import Outline, Row
from widgets.row_list import RowList

ROWS = (
    Row("h", "People", "heading"),
    Row("p1", "Asha Orme", mark="✓"),
    Row("p2", "Bo Lyle", mark="!", restricted="professionals only"),
    Row("gap", "", "gap"),
    Row("hint", "Nobody else was invited", "hint"),
    Row("add", "Add a person", "add", mark="+", indent=1),
)


def many(count: int) -> list[Row]:
    """Rows enough to scroll."""
    return [Row(n, f"row {n}") for n in range(count)]


async def test_rows_are_drawn_with_marks_and_words() -> None:
    """Headings, marks, indents, restrictions and the cursor are all there as characters."""
    app = Shown(Outline(ROWS))
    async with app.run_test(size=(60, 10)):
        lines = lines_of(app)
    assert lines[0].startswith("  ── People ──")
    assert lines[1] == "› ✓ Asha Orme"
    assert lines[2] == "  ! Bo Lyle (professionals only)"
    assert lines[4].strip() == "Nobody else was invited"
    assert lines[5] == "    + Add a person"


async def test_user_text_is_drawn_as_it_is() -> None:
    """Brackets stay, control characters become symbols, wide characters keep the line straight."""
    app = Shown(Outline([Row(1, NASTY), Row(2, "漢" * 40)]))
    async with app.run_test(size=(60, 8)):
        lines = lines_of(app)
    assert "[no contact] [/] ␛[31mred␛[0m ␀ �2J ⇄abc 漢字" in lines[0]
    assert lines[1].strip() == "漢" * 28
    assert lines[2].strip() == "漢" * 12
    assert not any(ord(each) < 0x20 for line in lines for each in line)


async def test_the_cursor_passes_over_what_cannot_be_chosen() -> None:
    """Down goes from entry to entry, past headings, gaps and hints."""
    app = Shown(outline := Outline(ROWS))
    async with app.run_test() as pilot:
        seen = []
        for key in ("down", "down", "down", "up", "home", "end"):
            await pilot.press(key)
            seen.append(outline.cursor_row and outline.cursor_row.key)
    assert seen == ["p2", "add", "add", "p2", "p1", "add"]


@pytest.mark.parametrize(
    ("key", "message"),
    [
        ("enter", Outline.Chosen),
        ("space", Outline.Toggled),
        ("insert", Outline.AddAsked),
        ("delete", Outline.RemoveAsked),
        ("<", Outline.MoveAsked),
        (">", Outline.MoveAsked),
    ],
)
async def test_keys_tell_what_is_wanted_of_the_row(key: str, message: type) -> None:
    """Each key of a list becomes its message about the row under the cursor."""
    app = Shown(Outline(ROWS))
    async with app.run_test(message_hook=keep(app)) as pilot:
        await pilot.press("down", key)
    (told,) = app.of(message)
    assert told.row.key == "p2"
    if message is Outline.MoveAsked:
        assert told.by == (-1 if key == "<" else 1)


async def test_an_empty_list_can_still_be_added_to() -> None:
    """Without rows only adding is told, and with no row."""
    app = Shown(Outline())
    async with app.run_test(message_hook=keep(app)) as pilot:
        await pilot.press("enter", "down", "pagedown", "end", "delete", "insert")
    assert [each.row for each in app.of(Outline.AddAsked)] == [None]
    assert not app.of(Outline.Chosen)
    assert not app.of(Outline.RemoveAsked)


async def test_the_cursor_stays_with_its_row() -> None:
    """When rows come and go, cursor and screen line stay with the same entry."""
    app = Shown(outline := Outline(many(50)))
    async with app.run_test(size=(40, 10)) as pilot:
        outline.go_to(30)
        await pilot.pause()
        before = next(n for n, line in enumerate(lines_of(app)) if line.startswith("›"))
        outline.set_rows([Row("new", "a new first row"), *many(50)])
        await pilot.pause()
        lines = lines_of(app)
    assert lines[before].startswith("› row 30")
    assert not app.of(RowList.CursorMoved)


async def test_the_cursor_goes_to_the_next_row_when_its_own_is_removed() -> None:
    """Removing the row under the cursor leaves the cursor where it was."""
    app = Shown(outline := Outline(many(5)))
    async with app.run_test() as pilot:
        await pilot.press("down", "down")
        outline.set_rows([row for row in many(5) if row.key != 2])
        assert outline.cursor_row == Row(3, "row 3")
        outline.set_rows(many(2))
        assert outline.cursor_row == Row(1, "row 1")


async def test_ten_thousand_rows_are_wrapped_only_where_they_are_seen() -> None:
    """A very long list opens and moves with only the rows in view wrapped."""
    app = Shown(outline := Outline(many(10_000)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("pagedown", "pagedown", "end")
        lines = lines_of(app)
        wrapped = len(outline._lines)  # noqa: SLF001 - what was measured is not public
    assert "› row 9999" in lines
    assert wrapped < 200


async def test_a_row_taller_than_the_screen_is_scrolled_through() -> None:
    """Down reads on in a long row before it goes to the next, and Up reads back."""
    app = Shown(outline := Outline([Row(1, "word " * 300), Row(2, "last")]))
    async with app.run_test(size=(42, 10)) as pilot:
        await pilot.press("down")
        assert outline.cursor_row == outline.rows[0]
        assert lines_of(app)[0].endswith("↑")
        await pilot.press(*["down"] * 60)
        assert outline.cursor_row == outline.rows[1]
        await pilot.press("up", "home")
        assert lines_of(app)[0].startswith("› word")


async def test_more_above_and_below_is_shown() -> None:
    """An arrow at the edge says that the list goes on."""
    app = Shown(Outline(many(30)))
    async with app.run_test(size=(40, 10)) as pilot:
        assert lines_of(app)[-1].endswith("↓")
        await pilot.press("pagedown")
        assert lines_of(app)[0].endswith("↑")
        await pilot.press("end")
        assert not lines_of(app)[-1].endswith("↓")


async def test_moving_redraws_two_lines() -> None:
    """A step of the cursor that does not scroll repaints only the rows it left and came to."""
    app = Shown(outline := Outline(many(9)))
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.press("down", "up")
        await pilot.pause()
        drawn: list[int] = []
        draw = outline.render_line
        outline.render_line = lambda y: drawn.append(y) or draw(y)  # type: ignore[method-assign,func-returns-value]
        await pilot.press("down")
        await pilot.pause()
    assert set(drawn) == {0, 1}


async def test_keys_of_one_packet_move_before_they_choose() -> None:
    """Down and Enter that arrive together choose the second row."""
    app = Shown(Outline(many(5)))
    async with app.run_test(message_hook=keep(app)) as pilot:
        post_at_once(app, ["down", "down", "enter", "up", "space"])
        await pilot.pause(0.1)
    assert [each.row.key for each in app.of(Outline.Chosen)] == [2]
    assert [each.row.key for each in app.of(Outline.Toggled)] == [1]
