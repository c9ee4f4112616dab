"""The one line from which anything can be recorded."""

from tests.widgets.showing import NASTY, Shown, keep, lines_of, post_at_once
from widgets.fields.one_line import OneLine
from widgets.quick_entry import LineEntered, QuickEntry


async def entered(*keys: str) -> list[str]:
    """The lines entered by keys that come in one packet."""
    app = Shown(QuickEntry())
    async with app.run_test(message_hook=keep(app)) as pilot:
        app.query_one(QuickEntry).begin()
        post_at_once(app, keys)
        await pilot.pause(0.1)
    return [each.text for each in app.of(LineEntered)]


async def test_enter_hands_the_line_on() -> None:
    """A line is told as typed, and the next begins empty."""
    assert await entered(*"hv: a", "enter", "b", "enter") == ["hv: a", "b"]


async def test_pasted_lines_are_kept() -> None:
    """A paste of several lines is one entry with its line feeds and control characters."""
    assert await entered("paste:one\r\ntwo\x1b[0m\n[/]", "enter") == ["one\ntwo\x1b[0m\n[/]"]


async def test_an_empty_line_is_nothing() -> None:
    """Enter on blanks tells nothing."""
    assert await entered("enter", " ", "enter") == []


async def test_up_brings_back_what_was_entered() -> None:
    """Up recalls the lines entered before, Down comes back to the empty line."""
    assert await entered("a", "enter", "b", "enter", "up", "up", "enter") == ["a", "b", "a"]
    assert await entered("a", "enter", "up", "down", "c", "enter") == ["a", "c"]


async def test_escape_goes_back_and_keeps_the_text() -> None:
    """Leaving the line puts the cursor where it was and loses no letter."""
    app = Shown(one := OneLine(), two := OneLine(), quick := QuickEntry())
    async with app.run_test() as pilot:
        two.focus()
        await pilot.pause()
        quick.begin()
        await pilot.press(*"half", "escape")
        assert two.has_focus
        assert quick.text == "half"
        quick.begin()
        await two.remove()
        await pilot.press("escape")
        assert one.has_focus


async def test_the_line_is_drawn_with_its_prompt() -> None:
    """The prompt stands before the text, which is shown as it is."""
    app = Shown(quick := QuickEntry())
    async with app.run_test(size=(70, 5)) as pilot:
        quick.text = f"{NASTY}\nx"
        await pilot.pause()
        assert lines_of(app)[0].startswith("› [no contact] [/] ␛[31mred␛[0m ␀ �2J ⇄abc 漢字↵x")
