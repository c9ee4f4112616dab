"""Abbreviations that become words as one types."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.widget import Widget

from cpc_tui.conference.asked import Kind
from tests.widgets.showing import TODAY, Shown, asked, post_at_once
from widgets.expanding import KnowsExpansions, expanded
from widgets.fields import Field, field_for
from widgets.fields.typed import Typed
from widgets.quick_entry import QuickEntry

TABLE = {"hx": "history of", "s47": "section 47 enquiry", "w/o": "without", "hv": "health visitor"}


class Expands(Shown, KnowsExpansions):
    """An app with a few abbreviations."""

    expansions = TABLE


async def typed(widget: Widget, *keys: str) -> str:
    """What stands in a field after keys that come in one packet."""
    app = Expands(widget)
    async with app.run_test() as pilot:
        if isinstance(widget, QuickEntry):
            widget.begin()
            await pilot.pause()
        post_at_once(app, keys)
        await pilot.pause(0.1)
        assert isinstance(widget, QuickEntry | Typed)
        return widget.text if isinstance(widget, QuickEntry) else widget.written


def field(kind: Kind) -> Field:
    """A field of a form."""
    return field_for(asked(kind, value=[] if kind == "texts" else ""), TODAY)


@pytest.mark.parametrize(
    ("before", "follows", "words"),
    [
        ("hx", " ", "history of"),
        ("a hx", ",", "history of"),
        ("(hx", ")", "history of"),
        ("“hx", "”", "history of"),
        ("Hx", " ", "History of"),
        ("after a s47", ".", "section 47 enquiry"),
        ("w/o", " ", "without"),
        ("!hx", " ", "history of"),
        ("- hx", " ", "history of"),
        ("-hx", " ", "history of"),
        ("hx", "\n", "history of"),
        ("hx", "’", "history of"),
    ],
)
def test_a_whole_word_is_expanded(before: str, follows: str, words: str) -> None:
    """A blank or a punctuation mark behind an abbreviation makes it words."""
    found = expanded(before, follows, TABLE)
    assert found is not None
    assert found.put == words + follows
    assert before.endswith(found.abbreviation)


@pytest.mark.parametrize(
    ("before", "follows"),
    [
        ("hx", "a"),
        ("hx", "-"),
        ("xhx", " "),
        ("1hx", " "),
        ("HX", " "),
        ("a-hx", " "),
        ("#hx", " "),
        ("/hx", " "),
        ("a@hx", "."),
        ("hx_", " "),
        ("", " "),
        ("zz", " "),
    ],
)
def test_part_of_a_word_is_not(before: str, follows: str) -> None:
    """What belongs to a longer word, a tag, a command or an address stays."""
    assert expanded(before, follows, TABLE) is None


@given(st.text(max_size=60), st.characters())
def test_nothing_else_is_ever_touched(before: str, follows: str) -> None:
    """Whatever stands there, only the abbreviation right before the cursor is replaced."""
    found = expanded(before, follows, TABLE)
    if found is not None:
        assert before.endswith(found.abbreviation)
        assert found.typed == found.abbreviation + follows


@pytest.mark.parametrize("kind", ["line", "prose", "texts"])
async def test_text_fields_expand_as_one_types(kind: Kind) -> None:
    """In the text fields of a form a whole line in one packet is expanded in its order."""
    expected = "no history of asthma, w/ section 47 enquiry."
    assert await typed(field(kind), *"no hx asthma, w/ s47.") == expected


async def test_the_quick_entry_line_expands_but_not_who_speaks() -> None:
    """In the quick-entry line the words are expanded, the letters before a mark are not."""
    line = "!hv: hx asthma, seen by hv."
    assert await typed(QuickEntry(), *line) == "!hv: history of asthma, seen by health visitor."
    assert await typed(QuickEntry(), *"hv, hx> a hx ") == "hv, hx> a history of "


@pytest.mark.parametrize("kind", ["line", "prose"])
async def test_one_backspace_gives_the_abbreviation_back(kind: Kind) -> None:
    """Directly behind the words Backspace undoes them; further on it deletes a letter."""
    assert await typed(field(kind), *"a hx ", "backspace", *"was") == "a hx was"
    assert await typed(field(kind), *"a hx ", "backspace", "backspace") == "a hx"
    assert await typed(field(kind), *"hx a", "backspace", "backspace") == "history of"
    assert await typed(field(kind), *"hx ", "left", "right", "backspace") == "history of"


async def test_a_line_feed_expands_in_prose_and_is_taken_back_too() -> None:
    """In prose Enter ends a word as a blank does."""
    assert await typed(field("prose"), *"hx", "enter", "x") == "history of\nx"
    assert await typed(field("prose"), *"hx", "enter", "backspace", "x") == "hx\nx"


async def test_what_is_pasted_is_never_expanded() -> None:
    """A paste stays as it is, and so does what stood there before it."""
    assert await typed(field("prose"), "h", "x", "paste: a hx b ") == "hx a hx b "


@pytest.mark.parametrize("kind", ["day", "clock", "number", "moment", "spells"])
async def test_dates_times_and_numbers_are_left_alone(kind: Kind) -> None:
    """In a field that is no text nothing is expanded."""
    empty: list[str] | None = [] if kind == "spells" else None
    widget = field_for(asked(kind, value=empty), TODAY)
    assert await typed(widget, *"hx ") == "hx "


async def test_an_app_without_abbreviations_expands_nothing() -> None:
    """Where the user has set none, every letter stays."""
    app = Shown(line := QuickEntry())
    async with app.run_test() as pilot:
        line.begin()
        post_at_once(app, "hx ")
        await pilot.pause(0.1)
        assert line.text == "hx "
