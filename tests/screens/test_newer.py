"""A conference that a newer version kept is refused in the list, in a sentence."""

from __future__ import annotations

from pathlib import Path

from screens.home import HomeScreen
from tests.samples import session_at
from tests.screens.desk import at_desk


def make_newer(home: Path) -> Path:
    """Let the only journal say that it is of a newer format."""
    (journal,) = home.glob("conferences/*/journal.jsonl")
    journal.write_bytes(content(journal).replace(b'{"journal":1,', b'{"journal":9,'))
    return journal


def content(path: Path) -> bytes:
    """The bytes of a file."""
    return path.read_bytes()


async def test_opening_a_newer_conference_says_so_and_changes_nothing(home: Path) -> None:
    """The list stays, with the sentence that names the version that is needed."""
    session_at(home)
    journal = make_newer(home)
    data = content(journal)
    async with at_desk(home, None) as desk:
        await desk.at("ENG/2026 117")
        await desk.press("enter")
        assert isinstance(desk.program.screen, HomeScreen)
        assert "A newer version of cpc-tui kept this conference" in " ".join(desk.lines)
    assert content(journal) == data
