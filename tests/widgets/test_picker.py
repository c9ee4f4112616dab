"""Choosing from a list that gets shorter as one types."""

from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.asked import Option
from tests.widgets.showing import NASTY, PEOPLE, Shown, keep, lines_of, post_at_once
from widgets.narrowing import OptionRows, Options
from widgets.picker import Picker


async def picked(picker: Picker, *keys: str) -> list[Any]:
    """What is picked after some keys that come in one packet."""
    app = Shown(picker)
    async with app.run_test(message_hook=keep(app)) as pilot:
        post_at_once(app, keys)
        await pilot.pause(0.1)
    return [each.value for each in app.of(Picker.Picked)]


@pytest.mark.parametrize(
    ("chosen", "keys", "value"),
    [
        (None, ["enter"], "p1"),
        ("p2", ["enter"], "p2"),
        (None, ["down", "down", "enter"], "p3"),
        (None, [*"voss", "enter"], "p3"),
        (None, [*"teacher c", "enter"], "p3"),
        (None, [*"[red]", "enter"], "p2"),
        (None, ["x", "backspace", "enter"], "p1"),
    ],
)
async def test_one_is_picked(chosen: Any, keys: list[str], value: str) -> None:
    """Enter takes the option under the cursor, found by moving or by any part of its words."""
    assert await picked(Picker(PEOPLE, chosen=chosen), *keys) == [value]


@pytest.mark.parametrize(
    ("chosen", "keys", "value"),
    [
        ([], ["space", "down", "space", "enter"], ["p1", "p2"]),
        ([], ["down", "space", "up", "space", "enter"], ["p2", "p1"]),
        (["p3", "p1"], ["space", "enter"], ["p3"]),
        (["p3"], ["enter"], ["p3"]),
        (["p3"], [*"asha", "space", "enter"], ["p3", "p1"]),
        ([], ["enter"], []),
        ([], [*"voss", "enter"], ["p3"]),
        (["p1"], ["space", "enter"], []),
    ],
)
async def test_several_are_picked_in_the_order_of_ticking(
    chosen: Any, keys: list[str], value: list[str]
) -> None:
    """Space ticks, Enter takes what is ticked; with nothing ticked, only what was looked for."""
    assert await picked(Picker(PEOPLE, chosen=chosen, several=True), *keys) == [value]


async def test_nothing_fitting_picks_nothing() -> None:
    """Enter over an empty list does nothing and says so."""
    app = Shown(Picker(PEOPLE))
    async with app.run_test(message_hook=keep(app)) as pilot:
        await pilot.press(*"zzz", "enter")
        assert "Nothing fits; take letters away." in "\n".join(lines_of(app))
    assert app.of(Picker.Picked) == []


async def test_escape_changes_nothing() -> None:
    """Escape tells that nothing is to change, whatever was ticked."""
    app = Shown(Picker(PEOPLE, chosen=["p1"], several=True))
    async with app.run_test(message_hook=keep(app)) as pilot:
        await pilot.press("down", "space", "escape")
    assert len(app.of(Picker.Cancelled)) == 1
    assert app.of(Picker.Picked) == []


async def test_ticks_are_numbered_and_words_are_shown_as_they_are() -> None:
    """The order of ticking stands beside each option, since the first category is primary."""
    options = (*PEOPLE, Option("n", NASTY))
    app = Shown(Picker(options, chosen=["p2", "n"], several=True))
    async with app.run_test(size=(60, 10)) as pilot:
        await pilot.pause()
        lines = lines_of(app)
    assert lines[1] == "› [ ] Asha Orme, health visitor"
    assert lines[2] == "  [1] Bo [red] Lyle, father"
    assert lines[4].startswith("  [2] [no contact] [/] ␛[31mred␛[0m")


async def test_of_a_long_list_only_what_is_in_view_is_made() -> None:
    """Opening it at its last option, moving, typing and ticking make some rows of ten thousand."""
    options = [Option(str(n), f"option {n}") for n in range(10_000)]
    made: list[int] = []
    make = OptionRows.made

    def noted(rows: OptionRows, place: int) -> Any:
        made.append(place)
        return make(rows, place)

    with patch.object(OptionRows, "made", noted):
        picker = Picker(options, chosen=["9999"], several=True)
        app = Shown(picker)
        async with app.run_test(size=(60, 10)) as pilot:
            post_at_once(app, ["down", "pagedown", *"on", "space", "backspace", "up"])
            await pilot.pause(0.1)
    assert len(made) < 600


@given(st.text("ab ßSs", max_size=5), st.lists(st.text("ab ßSs", max_size=8), max_size=6))
def test_what_fits_holds_every_word(text: str, labels: list[str]) -> None:
    """In capitals or not, in the order in which they were offered, early or later."""
    options = [Option(str(n % 4), label) for n, label in enumerate(labels)]
    offered = Options(options[:2])
    offered.offer(options[2:])
    words = text.casefold().split()
    fitting = [each for each in options if all(word in each.label.casefold() for word in words)]
    assert offered.fitting(text) == fitting
    rows = OptionRows(fitting, lambda value: f"<{value}>")
    assert [(row.key, row.text, row.mark) for row in rows] == [
        (each.value, each.label, f"<{each.value}>") for each in fitting
    ]
    keys = [row.key for row in rows]
    for key in "0123x":
        assert rows.place_of(key) == (keys.index(key) if key in keys else None)


async def test_a_long_list_is_found_in_at_once() -> None:
    """Ten thousand options are narrowed by typing."""
    options = [Option(str(n), f"option {n}") for n in range(10_000)]
    assert await picked(Picker(options), *"9999", "enter") == ["9999"]
