"""The opening screen while most of the program is not imported yet, and with many conferences."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import pytest

from cpc_tui.opening import open_office
from screens.home import HomeScreen
from screens.home_rows import home_rows, kept_rows
from screens.taking_over import NEEDED_NEXT, NEEDED_SOON
from tests.samples import small
from tests.screens.desk import NOW, at_desk
from tests.screens.whole import whole
from widgets.outline import Outline


@pytest.fixture(autouse=True)
def still_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """A day of looking that does not depend on when the tests are run."""
    for place in ("screens.home.now", "cpc_tui.opening.now", "cpc_tui.first_picture.keeping.now"):
        monkeypatch.setattr(place, lambda: NOW)


@pytest.mark.parametrize("name", [*NEEDED_SOON, *NEEDED_NEXT])
def test_what_is_imported_while_nobody_types_is_there(name: str) -> None:
    """No module of the lists was renamed."""
    assert import_module(name)


def test_rows_that_were_kept_are_those_that_are_read(home: Path) -> None:
    """Each row has the words, the kind and the key that it will have once the library is read."""
    office = open_office(home)
    for reference in ("A/1", "B/2", "C/3"):
        office.add(small(reference=reference), "chair")
    rows = office.library.rows()
    kept = kept_rows(office, NOW.date())
    assert kept is not None
    assert list(kept) == list(home_rows(rows, office, NOW.date()))
    assert kept[1:3] == list(kept)[1:3]


async def test_the_list_is_shown_before_the_library_is_imported(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was kept stands there at once; reading the library leaves cursor and lines in place."""
    others = [whole(reference=reference) for reference in ("A/1", "B/2", "C/3")]
    async with at_desk(home, None, others=others) as desk:
        office = desk.program.office
        office.library.rows()
        screen = desk.program.screen
        assert isinstance(screen, HomeScreen)
        outline = screen.query_one(Outline)
        read = outline.rows
        outline.set_rows([])
        with monkeypatch.context() as without:
            without.delitem(sys.modules, "cpc_tui.storage.library")
            screen.refresh_list()
        assert outline.rows == read
        await desk.press("end", "up")
        here = outline.cursor_row
        screen.read_library()
        assert (outline.rows, outline.cursor_row) == (read, here)


async def test_a_large_library_is_read_beside_what_is_typed(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The list of many conferences is the same, though nothing waits for it."""
    monkeypatch.setattr("cpc_tui.storage.library._LARGE", 1)
    others = [whole(reference=reference) for reference in ("A/1", "B/2")]
    async with at_desk(home, None, others=others) as desk:
        await desk.program.workers.wait_for_complete()
        await desk.settle()
        assert any("A/1" in row.text for row in desk.rows)
        assert any("B/2" in row.text for row in desk.rows)


def test_of_many_conferences_the_index_is_not_written_at_each_pause(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What follows a change costs as little with thousands; the next reading makes it good."""
    office = open_office(home)
    office.add(small(reference="A/1"), "chair")
    monkeypatch.setattr("cpc_tui.storage.library._LARGE", 1)
    before = (home / "index.json").read_bytes()
    session = office.open("A/1", "chair")
    session.set(("family_name",), "Pryce")
    session.save()
    session.settle()
    assert (home / "index.json").read_bytes() == before
    assert [row.family_name for row in office.library.rows()] == ["Pryce"]
