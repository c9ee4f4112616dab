"""Fields one by one: how each is edited and what it tells."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual.app import App

from cpc_tui.conference.asked import Asked, Option
from tests.widgets.showing import (
    NASTY,
    PEOPLE,
    TODAY,
    Shown,
    asked,
    keep,
    lines_of,
    post_at_once,
    until_answered,
)
from widgets.fields import Field, FieldEdited, ListAsked, field_for
from widgets.fields.one_line import OneLine
from widgets.fields.prose import Prose
from widgets.form import Form

CHOICES = (Option("a", "Apologies"), Option("p", "Present"), Option("e", "Excluded"))


def form_app(*questions: Asked) -> Shown:
    """An app with a form, and a field after it that may take the focus."""
    return Shown(Form(questions, today=TODAY), OneLine(id="after"))


def told(app: Shown) -> list[tuple[str, Any]]:
    """Every change that was told, in order."""
    return [(each.name, each.value) for each in app.of(FieldEdited)]


async def typed(question: Asked, *keys: str, at_once: bool = False) -> tuple[Shown, list[Any]]:
    """What a field tells after some keys and on being left; with the app for a look at it."""
    app = form_app(question)
    async with app.run_test(size=(80, 20), message_hook=keep(app)) as pilot:
        await pilot.pause()
        if at_once:
            post_at_once(app, keys)
        else:
            await pilot.press(*keys)
        await pilot.pause(0.1)
        await until_answered(app)
        app.set_focus(app.query_one("#after"))
        await pilot.pause(0.05)
        app.drawn = lines_of(app)  # type: ignore[attr-defined]
    return app, [value for _, value in told(app)]


@pytest.mark.parametrize(
    ("question", "keys", "values"),
    [
        (asked("line", value="Ann"), ["a"], ["Anna"]),
        (asked("line", value=""), ["paste:one\r\ntwo\nthree"], ["one two three"]),
        (asked("line", value="\x1b[31m\n"), ["x"], ["\x1b[31m\nx"]),
        (asked("prose", value=""), ["a", "enter", "paste:b\r\nc"], ["a\nb\nc"]),
        (asked("prose", value="\x0b\u2028\x00"), ["end", "x"], ["\x0b\u2028\x00x"]),
        (asked("texts", value=["a\nb", "c"]), ["enter", "d"], [["a\nb", "c", "d"]]),
        (asked("number", value=None, nullable=True, limits=(0, 10)), ["7"], [7]),
        (asked("day", value=None, nullable=True), list("+10d"), ["2026-12-24"]),
        (asked("clock", value=None, nullable=True), list("2.30pm"), ["14:30"]),
        (asked("moment", value=None, nullable=True), list("10:05"), ["2026-12-14T10:05:00"]),
        (asked("day", value="2026-12-24", nullable=True), ["backspace"] * 11, [None]),
        (
            asked("spells", value=[]),
            list("10:05 to 11:00"),
            [[{"from": "2026-12-14T10:05:00", "until": "2026-12-14T11:00:00"}]],
        ),
        (asked("yes_no", value=False), ["space"], [True]),
        (asked("yes_no", value=None, nullable=True), ["n"], [False]),
        (asked("yes_no", value=True, nullable=True), ["delete"], [None]),
        (asked("choice", value="a", options=CHOICES), ["right", "space"], ["e"]),
        (asked("choice", value="a", options=CHOICES), ["left"], ["e"]),
        (asked("choice", value=None, nullable=True, options=CHOICES), ["left"], ["e"]),
        (asked("choice", value="a", options=CHOICES), ["p"], ["p"]),
        (asked("choice", value="a", options=CHOICES), ["delete"], []),
        (asked("choice", value="", empty="", nullable=True, options=CHOICES), ["p"], ["p"]),
        (asked("person", value="p2", options=PEOPLE), ["c"], ["p3"]),
        (asked("people", value=["p1"], empty=[], options=PEOPLE), ["backspace"], [[]]),
    ],
)
async def test_a_change_is_told_once_as_json(question: Asked, keys: list[str], values: Any) -> None:
    """Each kind of field tells its new value once, as the record stores it."""
    _, got = await typed(question, *keys, at_once=True)
    assert got == values


@pytest.mark.parametrize(
    "question",
    [
        asked("line", value=NASTY),
        asked("prose", value=f"{NASTY}\nmore\n"),
        asked("texts", value=["one\ntwo", "three"]),
        asked("day", value="2026-12-14"),
        asked("moment", value="2026-12-14T10:05:37"),
        asked("spells", value=[{"from": "2026-12-01T10:05:37", "until": None}]),
        asked("number", value=3, limits=(0, 9)),
        asked("choice", value="gone", options=CHOICES),
        asked("people", value=["p9"], options=PEOPLE),
    ],
    ids=lambda each: each.kind,
)
async def test_looking_at_a_field_changes_nothing(question: Asked) -> None:
    """Loading a value, walking through its field and leaving it tells nothing."""
    _, got = (
        await typed(question, "right", "left")
        if question.kind == "line"
        else await typed(question, "home")
    )
    assert got == []


@pytest.mark.parametrize("kind", ["line", "prose"])
async def test_user_text_is_shown_as_it_is(kind: Any) -> None:
    """Brackets stay, and what a terminal would obey is a symbol in the editors too."""
    app, _ = await typed(asked(kind, value=NASTY))
    text = "\n".join(app.drawn)  # type: ignore[attr-defined]
    assert "[no contact] [/] ␛[31mred␛[0m ␀ �2J ⇄abc 漢字" in text


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        (asked("people", value=["p1", "p2"], options=PEOPLE), "Bo [red] Lyle, father"),
        (asked("choice", value="a", options=(Option("a", NASTY),)), "[/] ␛[31mred"),
        (asked("line", value="", label="[b]x[/"), "[b]x[/"),
        (asked("line", value="", hint="[/] hint"), "[/] hint"),
    ],
)
async def test_labels_and_choices_are_shown_as_they_are(question: Asked, shown: str) -> None:
    """Nothing around or in a field is read as markup."""
    app, _ = await typed(question)
    assert shown in "\n".join(app.drawn)  # type: ignore[attr-defined]


async def test_text_is_told_after_a_pause_and_days_are_not() -> None:
    """Prose is told while the cursor stays in it; half a date is never told as another date."""
    app = form_app(asked("line", "a", value=""), asked("day", "b", value=None, nullable=True))
    async with app.run_test(message_hook=keep(app)) as pilot:
        await pilot.press("x")
        await pilot.pause(0.6)
        assert told(app) == [("a", "x")]
        await pilot.press("tab", "1", "/", "1")
        await pilot.pause(0.6)
        assert told(app) == [("a", "x")]
        assert "  Friday 1 January 2027" in lines_of(app)
        await pilot.press("2", "enter")
        await pilot.pause()
    assert told(app) == [("a", "x"), ("b", "2027-12-01")] or told(app)[-1][1] == "2027-01-12"


async def test_a_wrong_day_stays_and_is_explained() -> None:
    """A day that is none keeps the cursor, says why under the field, and keeps what was typed."""
    app = form_app(asked("day", value=None, nullable=True))
    async with app.run_test(message_hook=keep(app)) as pilot:
        await pilot.press(*"31/2", "enter")
        await pilot.pause()
        lines = lines_of(app)
        form = app.query_one(Form)
        assert form.fields[0].has_focus
        assert form.faults()[0][0] == "Field"
        assert form.take_pending() == []
        await pilot.press("backspace", "backspace", "backspace", *"/1/27", "enter")
        await pilot.pause()
        assert form.faults() == []
    assert lines[1].strip() == "31/2"
    assert lines[2].startswith("  ! ‘31/2’ is not a date")
    assert told(app) == [("field", "2027-01-03")]


async def test_a_list_is_asked_for_with_what_is_chosen_now() -> None:
    """Enter on people asks for a list; the answer is shown and told."""
    question = asked("people", "who", value=["p1"], options=PEOPLE)
    app = form_app(question)
    async with app.run_test(message_hook=keep(app)) as pilot:
        await pilot.press("enter", "space")
        listed = app.of(ListAsked)
        assert [(each.name, each.several, each.asked.value) for each in listed] == [
            ("who", True, ["p1"])
        ] * 2
        app.query_one(Form).choose("who", ["p3", "p1"])
        await pilot.pause()
        assert "  Cara Voss, teacher; Asha Orme, health visitor" in lines_of(app)
    assert told(app) == [("who", ["p3", "p1"])]


async def test_usual_words_are_listed_in_an_empty_line() -> None:
    """Enter in an empty line that has usual answers lists them; typed text goes on instead."""
    app = form_app(asked("line", value="", options=CHOICES), asked("line", "next", value=""))
    async with app.run_test(message_hook=keep(app)) as pilot:
        await pilot.press("enter")
        assert len(app.of(ListAsked)) == 1
        await pilot.press("x", "enter")
        assert app.query_one(Form).field("next").has_focus


async def test_stepping_through_choices_tells_only_the_last() -> None:
    """What is stepped over on the way to a choice never reaches the record."""
    app = form_app(asked("choice", value="a", options=CHOICES))
    async with app.run_test(message_hook=keep(app)) as pilot:
        await pilot.press("right", "right")
        assert told(app) == []
        await pilot.pause(0.6)
    assert told(app) == [("field", "e")]


async def test_a_word_that_wraps_stays_in_view() -> None:
    """In a full editor every letter is seen as it is typed, at the end of a line too."""
    app = Shown(prose := Prose("line\n" * 12))
    async with app.run_test(size=(20, 14)) as pilot:
        await pilot.pause()
        assert prose.size.height == 10
        word = ""
        for letter in "aaaaa bbbbb ccccccc ddddddd":
            word = "" if letter == " " else word + letter
            await pilot.press("space" if letter == " " else letter)
            assert word in "\n".join(lines_of(app))


async def test_an_editor_grows_from_three_lines_to_ten() -> None:
    """Prose takes three lines when empty, and more as it grows."""
    app = Shown(prose := Prose())
    async with app.run_test() as pilot:
        assert prose.size.height == 3
        await pilot.press(*["enter"] * 5)
        await pilot.pause()
        assert prose.size.height == 6


async def test_no_cursor_blinks() -> None:
    """A still screen sends nothing: no editor has a blinking cursor."""
    app = Shown(line := OneLine(), prose := Prose())
    async with app.run_test():
        assert not line.cursor_blink
        assert not prose.cursor_blink


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(st.characters(exclude_categories=["Cs", "Co"]), max_size=60))
async def test_editors_keep_every_character(text: str) -> None:
    """Whatever Unicode a record holds, an editor holds the same."""
    text = text.replace("\r", "")

    class Bare(App[None]):
        pass

    async with Bare().run_test():
        assert Prose(text).written == text
        assert OneLine(text).written == text
        field: Field = field_for(asked("prose", value=text), TODAY)
        assert field.answer == text
        assert not field.touched
