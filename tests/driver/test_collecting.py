"""When Python's collector runs: after a pause in typing, and never before it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from unittest.mock import Mock, call

import pytest
from textual.app import ComposeResult
from textual.widgets import Input

from cpc_tui.driver import collecting
from cpc_tui.driver.collecting import CollectsWhenIdle


class Typed(CollectsWhenIdle):
    """An app with a line to type in, and timers that wait to be run."""

    def __init__(self, *, collects: bool) -> None:
        super().__init__()
        self.collects_when_idle = collects
        self.waiting: list[Callable[[], None]] = []

    def compose(self) -> ComposeResult:
        """The line."""
        yield Input()

    def wait(self, delay: float, callback: Callable[[], None]) -> None:
        """Take a timer of the collector's."""
        self.waiting.append(callback)


@pytest.fixture
def collector(monkeypatch: pytest.MonkeyPatch) -> Iterator[Mock]:
    """Python's collector, of which only is noted what it is told."""
    noted = Mock()
    for name in ("collect", "freeze", "unfreeze", "set_threshold"):
        monkeypatch.setattr(gc, name, getattr(noted, name))
    return noted


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The moment that it is."""
    moment = [100.0]
    monkeypatch.setattr(collecting, "monotonic", lambda: moment[0])
    return moment


async def test_it_collects_after_a_pause_in_typing(
    collector: Mock, clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keys put it off; a second behind the last it collects once, and then rests."""
    monkeypatch.setattr(Typed, "set_timer", Typed.wait)
    app = Typed(collects=True)
    async with app.run_test() as pilot:
        clock[0] += 1.0
        app.waiting.pop()()
        collector.reset_mock()
        await pilot.press("a")
        clock[0] += 0.9
        await pilot.press("b")
        assert len(app.waiting) == 1
        clock[0] += 0.1
        app.waiting.pop()()
        assert not collector.collect.called
        clock[0] += 0.9
        app.waiting.pop()()
        assert collector.method_calls == [call.collect()]
        assert not app.waiting
        await pilot.press("c")
        assert len(app.waiting) == 1


async def test_what_was_only_needed_to_begin_is_not_kept_for_ever(
    collector: Mock, clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands is out of sight at once; the first pause looks through it, and hides the rest."""
    monkeypatch.setattr(Typed, "set_timer", Typed.wait)
    app = Typed(collects=True)
    async with app.run_test() as pilot:
        assert [each for each in collector.method_calls if each == call.freeze()] == [call.freeze()]
        assert not collector.collect.called
        clock[0] += 0.9
        await pilot.press("a")
        assert len(app.waiting) == 1
        clock[0] += 0.1
        app.waiting.pop()()
        assert not collector.collect.called
        collector.reset_mock()
        clock[0] += 0.9
        app.waiting.pop()()
        assert collector.method_calls == [call.unfreeze(), call.collect(), call.freeze()]


async def test_python_collects_as_it_likes_where_that_is_turned_off(collector: Mock) -> None:
    """Then nothing is told to the collector."""
    app = Typed(collects=False)
    async with app.run_test() as pilot:
        await pilot.press("a")
        assert not app.waiting
    assert not collector.method_calls
