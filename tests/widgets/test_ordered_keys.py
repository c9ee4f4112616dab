"""Keys that arrive in one packet, as after a stall of the network."""

from unittest.mock import patch

import pytest
from textual.app import ComposeResult
from textual.binding import Binding, BindingsMap
from textual.screen import ModalScreen, Screen
from textual.widgets import Input, TextArea

from tests.widgets.showing import PEOPLE, TODAY, Shown, asked, post_at_once
from widgets.fields import ListAsked
from widgets.fields.one_line import OneLine
from widgets.fields.prose import Prose
from widgets.form import Form
from widgets.ordered_keys import OrderedKeys
from widgets.picker import Picker


async def test_editing_keys_and_letters_keep_their_order() -> None:
    """Backspace and Home act among the letters, not after them."""
    app = Shown(line := OneLine())
    async with app.run_test() as pilot:
        post_at_once(app, [*"hello", "backspace", "backspace", *"XY", "home", "Z"])
        await pilot.pause(0.1)
    assert line.written == "ZhelXY"


async def test_letters_after_tab_go_to_the_next_field() -> None:
    """Each letter goes where the focus was when it was typed."""
    app = Shown(one := OneLine(), two := Prose(), three := OneLine())
    async with app.run_test() as pilot:
        post_at_once(app, ["a", "tab", *"bc", "left", "enter", "paste:p\nq", "tab", *"de"])
        await pilot.pause(0.1)
    assert (one.written, two.written, three.written) == ("a", "b\np\nqc", "de")


async def test_a_letter_is_not_looked_for_among_the_keys() -> None:
    """What a text field takes is bound to nothing; any other key is looked for as ever."""
    app = Shown(line := OneLine())
    looked_for: list[str] = []
    chain = Screen._binding_chain.fget  # type: ignore[attr-defined]  # noqa: SLF001 - what is counted

    def noted(screen: Screen[object]) -> object:
        looked_for.append("all keys")
        return chain(screen)

    async with app.run_test() as pilot:
        with patch.object(Screen, "_binding_chain", property(noted)):
            post_at_once(app, [*"hello you"])
            await pilot.pause(0.1)
            assert (line.written, looked_for) == ("hello you", [])
            post_at_once(app, ["home"])
            await pilot.pause(0.1)
            assert looked_for


class Steps(OrderedKeys):
    """An app with a key that puts another field in the place of the first."""

    def __init__(self, *, priority: bool) -> None:
        super().__init__()
        self.kept = ""
        self._bindings = BindingsMap([Binding("f9", "next", "Next", priority=priority)])

    def compose(self) -> ComposeResult:
        """One field."""
        yield Input()

    async def action_next(self) -> None:
        """Keep what was typed, and put another field in the place of the first."""
        self.kept = self.query_one(Input).value
        await self.query_one(Input).remove()
        await self.mount(TextArea())
        self.query_one(TextArea).focus()


@pytest.mark.parametrize("priority", [False, True])
async def test_letters_around_a_change_of_step_go_where_they_belong(priority: bool) -> None:
    """What is typed before F9 is kept by this step, what is typed behind it lands on the next."""
    app = Steps(priority=priority)
    async with app.run_test() as pilot:
        post_at_once(app, [*"abc", "f9", *"def"])
        await pilot.pause(0.2)
        assert app.kept == "abc"
        assert app.query_one(TextArea).text == "def"


async def test_a_key_without_meaning_holds_nothing_up() -> None:
    """Keys that nothing is bound to are passed over and the next go on."""
    app = Shown(line := OneLine())
    async with app.run_test() as pilot:
        post_at_once(app, ["f12", "a", "f12", "escape", "b"])
        await pilot.pause(0.1)
    assert line.written == "ab"


class Dialog(ModalScreen[str]):
    """A list to choose from."""

    def compose(self) -> ComposeResult:
        """The list alone."""
        yield Picker(PEOPLE)

    def on_picker_picked(self, event: Picker.Picked) -> None:
        """Close with what was chosen."""
        self.dismiss(event.value)


class Asking(OrderedKeys):
    """A form whose lists open in a dialog."""

    def compose(self) -> ComposeResult:
        """Somebody to choose, and a line after it."""
        who = asked("person", "who", value="p1", options=PEOPLE)
        yield Form([who, asked("line", "why", value="")], today=TODAY)

    def on_list_asked(self, event: ListAsked) -> None:
        """Open the list."""
        form = self.query_one(Form)
        self.push_screen(Dialog(), lambda value: form.choose(event.name, value))


async def test_letters_behind_a_key_that_opens_a_dialog_go_into_it() -> None:
    """Enter, letters, Enter, Tab and a letter in one packet choose from the list and go on."""
    app = Asking()
    async with app.run_test() as pilot:
        app.query_one(Form).focus_first()
        await pilot.pause()
        post_at_once(app, ["enter", *"voss", "enter", "tab", "x"])
        await pilot.pause(0.5)
        form = app.query_one(Form)
        assert form.field("who").answer == "p3"
        assert form.field("why").answer == "x"
