"""The form: moving between fields, and values from outside."""

from dataclasses import replace

import pytest

from cpc_tui.conference.forms import asked_of
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.record import FORMAT, Record
from cpc_tui.conference.who import Person
from tests.widgets.showing import PEOPLE, TODAY, Shown, asked, keep, lines_of, post_at_once
from widgets.fields import FieldEdited
from widgets.fields.one_line import OneLine
from widgets.form import Form

QUESTIONS = (
    asked("line", "name", value="Ann", hint="As in the register"),
    asked("prose", "reason", value="one\ntwo"),
    asked("yes_no", "held", value=False),
    asked("day", "on", value=None, nullable=True),
)


def focused_name(app: Shown) -> str:
    """The name of the field that has the focus."""
    fields = app.query_one(Form).fields
    return next((each.asked.name for each in fields if each.has_focus), "")


def refresh(form: Form, **values: object) -> None:
    """Show other values, as the record has them now."""
    form.refresh_from(replace(form.field(name).asked, value=each) for name, each in values.items())


async def test_a_form_is_drawn_with_labels_and_hints() -> None:
    """Title, labels, values and hints stand below each other; "›" marks where one is."""
    app = Shown(Form(QUESTIONS, title="Person", today=TODAY))
    async with app.run_test(size=(50, 16)):
        lines = lines_of(app)
    assert lines[:5] == ["Person", "› Name", "  Ann", "  As in the register", "  Reason"]
    assert lines[5:7] == ["  one", "  two"]
    assert "  [ ] No" in lines


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        (["tab"], "reason"),
        (["enter"], "reason"),
        (["down"], "reason"),
        (["down", "up", "up"], "name"),
        (["down", "enter"], "reason"),
        (["tab", "tab", "enter"], "on"),
        (["tab", "tab", "tab", "shift+tab"], "held"),
        (["tab", "tab", "tab", "down"], "on"),
        (["tab", "tab", "tab", "tab"], ""),
        (["pagedown"], "on"),
    ],
)
async def test_keys_move_between_fields(keys: list[str], name: str) -> None:
    """Enter, Down, Up and Tab move where the field does not use them; Tab leaves at the end."""
    app = Shown(Form(QUESTIONS, today=TODAY), OneLine(id="after"))
    async with app.run_test() as pilot:
        await pilot.press(*keys)
        assert focused_name(app) == name


async def test_up_leaves_a_text_only_from_its_first_line() -> None:
    """In a text of two lines Up first goes to its first line."""
    app = Shown(Form(QUESTIONS, today=TODAY))
    async with app.run_test() as pilot:
        app.query_one(Form).field("reason").focus()
        await pilot.press("up")
        assert focused_name(app) in ("reason", "name")
        app.query_one(Form).field("reason").focus()
        await pilot.press("down", "down")
        assert focused_name(app) == "held"


async def test_a_packet_of_keys_fills_a_form() -> None:
    """Type-ahead through several fields lands where it was meant."""
    app = Shown(Form(QUESTIONS, today=TODAY))
    async with app.run_test(message_hook=keep(app)) as pilot:
        post_at_once(app, ["a", "tab", "x", "tab", "y", "tab", *"1/2", "enter"])
        while not any(each.name == "on" for each in app.of(FieldEdited)):
            await pilot.pause(0.02)
        pending = app.query_one(Form).take_pending()
    told = {each.name: each.value for each in app.of(FieldEdited)} | dict(pending)
    assert told == {"name": "Anna", "reason": "one\ntwox", "held": True, "on": "2027-02-01"}


async def test_values_from_outside_are_shown_and_not_told() -> None:
    """Another seat's change is drawn at once and posts nothing."""
    app = Shown(Form(QUESTIONS, today=TODAY))
    async with app.run_test(message_hook=keep(app)) as pilot:
        form = app.query_one(Form)
        refresh(form, held=True, on="2026-12-24", reason="three")
        await pilot.pause(0.6)
        lines = lines_of(app)
    assert "  [x] Yes" in lines
    assert "  24 Dec 2026" in lines
    assert "  three" in lines
    assert app.of(FieldEdited) == []


async def test_the_field_being_edited_is_left_alone() -> None:
    """A value from outside never touches the text in which the cursor stands."""
    app = Shown(Form(QUESTIONS, today=TODAY))
    async with app.run_test() as pilot:
        form = app.query_one(Form)
        await pilot.press("x")
        refresh(form, name="Ben")
        await pilot.pause()
        assert lines_of(app)[1] == "  Annx"


async def test_nothing_typed_is_lost_when_a_form_closes() -> None:
    """What was typed a moment ago is handed over on request, once."""
    app = Shown(Form(QUESTIONS, today=TODAY))
    async with app.run_test() as pilot:
        form = app.query_one(Form)
        await pilot.press("x", "tab", "tab", "space")
        pending = form.take_pending()
        assert ("held", True) in pending
        assert form.take_pending() == []
        assert form.values()["name"] == "Annx"


async def test_new_options_reach_an_open_form() -> None:
    """Somebody added to the record meanwhile can be chosen without closing the form."""
    question = asked("person", value="p1", options=PEOPLE[:1])
    app = Shown(Form([question], today=TODAY))
    async with app.run_test() as pilot:
        app.query_one(Form).refresh_from([asked("person", value="p1", options=PEOPLE)])
        await pilot.press("right")
        assert "  < Bo [red] Lyle, father >" in lines_of(app)


async def test_the_largest_form_is_light() -> None:
    """A person's twenty fields take fewer than fifty widgets, and each can be reached."""
    record = Record(format=FORMAT, reference="R", profile="england")
    questions = asked_of(Person, record, load_profile("england"))
    app = Shown(Form(questions, title="Person", today=TODAY))
    async with app.run_test(size=(80, 24)) as pilot:
        assert len(app.screen.query("*")) < 50
        for question in questions:
            app.query_one(Form).field(question.name).focus()
            await pilot.pause()
            assert any(line.startswith(f"› {question.label}") for line in lines_of(app))
