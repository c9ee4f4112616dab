"""The one line from which anything can be recorded."""

from cpc_tui.conference.quick_completion import NOTHING, Choice, Completion
from tests.widgets.showing import NASTY, Shown, keep, lines_of, post_at_once
from widgets.fields.one_line import OneLine
from widgets.quick_entry import LineEdited, LineEntered, QuickEntry


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


async def test_what_was_begun_is_kept_while_one_looks_back() -> None:
    """Up from a line that is being typed loses nothing of it, nor of what is changed on the way."""
    assert await entered("a", "enter", *"new", "up", "down", "!", "enter") == ["a", "new!"]
    back = ("up", "x", "up", "y", "down", "enter")
    assert await entered("a", "enter", "b", "enter", *back) == ["a", "b", "bx"]
    emptied = ("up", "ctrl+u", "down", "!", "enter")
    assert await entered("a", "enter", *"new", *emptied) == ["a", "new!"]


class Noting(Shown):
    """An app that notes something for each line, as the screen does for what it makes of it."""

    def __init__(self, quick: QuickEntry) -> None:
        super().__init__(quick)
        self.told: list[tuple[str, bool]] = []

    def on_line_entered(self, event: LineEntered) -> None:
        """Note the line."""
        self.told.append((event.text, event.corrects))
        event.entered.made = event.entered.made or event.text


async def corrected(*keys: str) -> tuple[list[tuple[str, bool]], QuickEntry]:
    """The lines entered by keys in one packet, each with whether it corrects an earlier one."""
    app = Noting(quick := QuickEntry())
    async with app.run_test() as pilot:
        quick.begin()
        post_at_once(app, keys)
        await pilot.pause(0.1)
    return app.told, quick


async def test_a_recalled_line_corrects_the_one_it_was() -> None:
    """A line brought back and entered takes the place of the earlier one, again and again."""
    told, quick = await corrected(*"ab", "enter", "up", "c", "enter", "up", "d", "enter")
    assert told == [("ab", False), ("abc", True), ("abcd", True)]
    assert quick.made == ("ab",)


async def test_an_earlier_line_is_corrected_too() -> None:
    """Up again goes to the line before, and the order of the lines stays."""
    keys = ("a", "enter", "b", "enter", "up", "up", "!", "enter", "up", "enter")
    told, _ = await corrected(*keys)
    assert told == [("a", False), ("b", False), ("a!", True), ("b", True)]


async def test_escape_makes_a_recalled_line_a_new_one() -> None:
    """Escape takes the mark off and leaves the text; the second Escape leaves the line."""
    told, _ = await corrected("a", "enter", "up", "escape", "!", "enter")
    assert told == [("a", False), ("a!", False)]


async def test_an_emptied_line_corrects_nothing() -> None:
    """Whoever empties a recalled line begins a new one."""
    told, _ = await corrected(*"ab", "enter", "up", "ctrl+u", "c", "enter")
    assert told == [("ab", False), ("c", False)]
    told, _ = await corrected(*"ab", "enter", "up", "backspace", "backspace", "c", "enter")
    assert told == [("ab", False), ("c", False)]


async def test_what_is_taken_at_the_end_says_something_new() -> None:
    """A line that was only recalled is not taken out; one that was typed or changed is."""
    for keys, taken in (
        (("a",), "a"),
        (("b", "enter", "up"), None),
        (("b", "enter", "up", "c"), "bc"),
    ):
        app = Noting(quick := QuickEntry())
        async with app.run_test() as pilot:
            quick.begin()
            post_at_once(app, keys)
            await pilot.pause(0.1)
            event = quick.take()
        assert (event and event.text) == taken
        assert event is None or event.corrects == ("up" in keys)


def names(before: str) -> Completion:
    """A few names to complete."""
    start = before.rfind(" ") + 1
    found = [each for each in ("ama", "amir", "bo") if each.startswith(before[start:])]
    if not before[start:]:
        return NOTHING
    return Completion(start, tuple(Choice(each, each.capitalize()) for each in found))


async def completed(*keys: str) -> str:
    """What stands in the line after keys in one packet; `tab` completes, or leaves."""
    app = Shown(quick := QuickEntry("", names), OneLine())
    async with app.run_test() as pilot:
        quick.begin()
        post_at_once(app, keys)
        await pilot.pause(0.1)
        return quick.text


async def test_tab_completes_what_was_begun() -> None:
    """Tab takes the first, then the next, and in the end what was typed comes back."""
    assert await completed("b", "tab", ":") == "bo:"
    assert await completed("a", "tab", ":") == "ama:"
    assert await completed("a", "tab", "tab", ":") == "amir:"
    assert await completed("a", "tab", "tab", "tab", ":") == "a:"
    assert await completed(*"x b", "tab", "!") == "x bo!"
    assert await completed(*"b: c", "left", "left", "left", "tab") == "bo: c"


async def test_tab_with_nothing_to_complete_leaves_the_line() -> None:
    """Where nothing begins so, or all stands there already, Tab goes on as it does elsewhere."""
    app = Shown(quick := QuickEntry("", names), other := OneLine())
    async with app.run_test() as pilot:
        for line in ("", "zz", "bo"):
            quick.begin()
            quick.text = line
            await pilot.pause()
            await pilot.press("tab")
            assert other.has_focus
            assert quick.text == line


async def test_every_change_is_told() -> None:
    """Typing, Tab, Up, Escape, what others put there, and coming and going all tell of it."""
    app = Shown(quick := QuickEntry("", names), OneLine())
    async with app.run_test(message_hook=keep(app)) as pilot:

        async def told(*keys: str) -> bool:
            app.posted.clear()
            post_at_once(app, keys)
            await pilot.pause(0.1)
            return bool(app.of(LineEdited))

        quick.begin()
        assert await told("b")
        assert await told("tab")
        assert await told("enter")
        assert await told("up")
        app.posted.clear()
        quick.add("!")
        await pilot.pause()
        assert app.of(LineEdited)
        assert quick.text == "bo!"
        assert await told("escape")


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
