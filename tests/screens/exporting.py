"""What the tests of the export screen do: go to it, choose a line, and wait until it is done."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from exports.making import Maker
from screens.export import ExportScreen
from tests.screens.desk import Desk
from widgets.outline_rows import Row


async def to_exports(desk: Desk) -> None:
    """Open the export screen and wait until it is known who gets what."""
    await desk.press("ctrl+o")
    assert isinstance(desk.program.screen, ExportScreen)
    await done(desk)


async def done(desk: Desk) -> None:
    """Wait until nothing is worked out or made any more."""
    await desk.program.workers.wait_for_complete()
    await desk.settle()


async def make(desk: Desk, words: str, *, nth: int = 0) -> None:
    """Choose a line and wait until it is done."""
    await desk.choose(words, nth=nth)
    await done(desk)


async def name_folder(desk: Desk, name: str) -> None:
    """Say where the files go."""
    await desk.choose("Folder:")
    await desk.press("end", "ctrl+u")
    await desk.type(name)
    await desk.press("enter")


def files_in(folder: Path, ending: str = "") -> list[Path]:
    """What stands in a folder, or what of it has such an ending."""
    return sorted(each for each in folder.iterdir() if each.name.endswith(ending))


def told(desk: Desk) -> str:
    """What the status line says."""
    return desk.lines[-2]


def row(desk: Desk, words: str) -> Row:
    """The first line that holds these words."""
    return next(each for each in desk.rows if words in each.text)


class Holding:
    """Keeps the making of files at one of them until it may go on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, at: int) -> None:
        """Hold at the file of this number, from 1."""
        self.reached, self.go_on = threading.Event(), threading.Event()
        self._left = at
        make_content: Callable[..., bytes] = Maker.content_of

        def held(maker: Maker, paper: Any) -> bytes:
            self._left -= 1
            if self._left == 0:
                self.reached.set()
                self.go_on.wait()
            return make_content(maker, paper)

        monkeypatch.setattr(Maker, "content_of", held)
