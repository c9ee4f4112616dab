"""The whole program in front of two terminals, one of which is sent only what changes."""

from __future__ import annotations

import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual import events
from textual.pilot import Pilot

from cpc_tui.app import Program
from tests.driver.beside import Beside
from tests.samples import AT
from tests.screens.desk import Desk, still_office
from tests.screens.live import live
from tests.screens.pressing import key_event

SIZES = ((80, 24), (120, 40), (60, 20), (33, 9), (80, 25))
KEYS = (
    *("f2", "f4", "f8", "f9", "f1", "f6", "escape", "tab", "shift+tab", "enter", "space", "delete"),
    *("up", "down", "left", "right", "home", "end", "pageup", "pagedown", "backspace"),
    *("ctrl+t", "ctrl+p", "ctrl+l", "ctrl+z", "shift+left"),
    *"ab -é漢",
)
WORDS = "and then he said that nobody came, twice."
DEEDS = st.one_of(
    st.sampled_from(KEYS),
    st.sampled_from(KEYS),
    st.just(WORDS),
    st.sampled_from(SIZES),
)


async def before_two_terminals(
    home: Path, doing: Callable[[Desk, Beside], Awaitable[None]]
) -> None:
    """Run the program, and do something with it."""
    office = still_office(home)
    record = live()
    office.library.add(record, at=AT, seat="chair")
    program = Program(office, reference=record.reference, seat="chair")
    program.driver_class = Beside
    done = []

    async def sit_down(pilot: Pilot[Any]) -> None:
        driver = program._driver  # noqa: SLF001 - the test's own
        assert isinstance(driver, Beside)
        desk = Desk(program, pilot, home, record.reference)
        await desk.settle()
        await doing(desk, driver)
        done.append(True)
        program.exit()

    with patch("screens.ending.terminal_is_there", return_value=True):
        await program.run_async(size=(80, 24), auto_pilot=sit_down)
    assert done


async def do(desk: Desk, driver: Beside, deed: str | tuple[int, int]) -> None:
    """Press a key, paste words, or resize; compare both terminals, and with all drawn anew."""
    if isinstance(deed, tuple):
        driver.resize(*deed)
        await desk.wait_until(lambda: not driver.whole.is_rubbish)
    elif deed == WORDS:
        desk.program.post_message(events.Paste(deed))
    else:
        desk.program.post_message(key_event(deed))
    await desk.settle()
    seen = driver.reduced.seen
    assert seen == driver.whole.seen
    assert driver.reduced.cursor == driver.whole.cursor
    assert driver.drawn_anew() == seen


@settings(max_examples=8)
@given(st.lists(DEEDS, min_size=1, max_size=25))
async def test_any_keys_and_sizes_leave_the_same_screen(
    deeds: list[str | tuple[int, int]],
) -> None:
    """After each key and each resize every cell and the cursor are as with all that is drawn."""

    async def doing(desk: Desk, driver: Beside) -> None:
        for deed in deeds:
            await do(desk, driver, deed)

    with tempfile.TemporaryDirectory() as home:
        await before_two_terminals(Path(home), doing)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_conference_is_drawn_with_a_fraction_of_the_bytes(
    size: tuple[int, int], tmp_path: Path
) -> None:
    """Steps, a form, the list of steps and words: alike, with less than a quarter of the bytes."""

    async def doing(desk: Desk, driver: Beside) -> None:
        await do(desk, driver, size)
        typed = [*"the mother said so"]
        keys = [
            "f9",
            "f9",
            "f4",
            *typed,
            "tab",
            "escape",
            "f2",
            *typed,
            "enter",
            "escape",
            "ctrl+t",
        ]
        for key in [*keys, "escape", "f8", "down", "down", "up", "f1"]:
            await do(desk, driver, key)
        assert driver.reduced.received < driver.whole.received / 4

    await before_two_terminals(tmp_path, doing)
