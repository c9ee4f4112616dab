"""A dialogue at which nobody types rests, where the system tells of what others do."""

from __future__ import annotations

import os
import select
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from cpc_tui.plain import hearing
from cpc_tui.plain.hearing import Listener
from cpc_tui.session import FolderWatch
from cpc_tui.storage.watching import Heard
from tests.plain.talking import talk
from tests.samples import session_at


class Watch:
    """Tells of others what a test says."""

    def __init__(self) -> None:
        self.heard = Heard()
        self.is_closed = False

    def fileno(self) -> int:
        """None that there is."""
        return -1

    def take(self) -> Heard:
        """What is told, once."""
        heard, self.heard = self.heard, Heard()
        return heard

    def close(self) -> None:
        """Tell no more."""
        self.is_closed = True


class Waits:
    """A clock that goes on by waiting alone; the waits, and how often was looked."""

    def __init__(self, listener: Listener, happens: Callable[[Waits], None]) -> None:
        self.seconds: list[float] = []
        self.now = 100.0
        self.looks = 0
        self._listener, self._happens = listener, happens

    def select(
        self, _of: object, _to: object, _or: object, seconds: float
    ) -> tuple[list[int], ...]:
        """Wait for as long as is allowed."""
        self.seconds.append(seconds)
        self.now += seconds
        self._happens(self)
        return ([], [], [])


@pytest.fixture
def listener() -> Iterator[Listener]:
    """One at a pipe that nobody writes to."""
    reading, writing = os.pipe()
    yield Listener(reading, lambda: None)
    os.close(reading)
    os.close(writing)


def waits(
    listener: Listener,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    happens: Callable[[Waits], None] = lambda _: None,
) -> Waits:
    """How long is waited for lines that never come, so many times."""
    found = Waits(listener, happens)
    monkeypatch.setattr(select, "select", found.select)
    monkeypatch.setattr(hearing, "time", SimpleNamespace(monotonic=lambda: found.now))

    def look() -> None:
        found.looks += 1

    monkeypatch.setattr(listener, "_look", look)
    listener.stir()
    for _ in range(number):
        listener._wait()  # noqa: SLF001 - one wait of many
    return found


def test_it_rests_once_all_is_quiet(listener: Listener, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a minute after the last line it wakes four times a minute, and looks then."""
    listener.told_by = cast("FolderWatch", Watch())
    found = waits(listener, monkeypatch, 40)
    assert found.seconds == [1.0] * 30 + [15.0] * 10
    assert found.looks == 39


def test_what_others_do_wakes_it(listener: Listener, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once the system tells of something it looks each second again, for half a minute."""
    watch = Watch()
    listener.told_by = cast("FolderWatch", watch)

    def write(so_far: Waits) -> None:
        if len(so_far.seconds) == 35:
            watch.heard = Heard(journal=True)

    found = waits(listener, monkeypatch, 70, write)
    assert found.seconds[33:36] == [15.0, 15.0, 1.0]
    assert found.seconds[60:] == [1.0] * 5 + [15.0] * 5


def test_where_nobody_tells_of_others_it_looks(
    listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Over a network, and once the folder is gone, it looks each second as long as it waits."""
    assert set(waits(listener, monkeypatch, 40).seconds) == {1.0}
    watch = Watch()
    listener.told_by = cast("FolderWatch", watch)
    watch.heard = Heard(over=True)
    assert set(waits(listener, monkeypatch, 40).seconds) == {1.0}
    assert watch.is_closed


def test_what_cannot_be_saved_is_tried_each_second(
    listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that refuses is asked again and again, however quiet it is."""
    listener.told_by = cast("FolderWatch", Watch())
    assert set(waits(listener, monkeypatch, 60, lambda _: listener.stir()).seconds) == {1.0}


def test_nothing_is_left_open(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dialogue that ends listens no longer."""
    session, watch = session_at(home, "chair"), Watch()
    monkeypatch.setattr(session, "listen", lambda: cast("FolderWatch", watch))
    monkeypatch.setattr(Listener, "_ready", lambda self, _: [self._descriptor])
    talk(session, "a note")
    assert watch.is_closed
