"""A conference whose older lines are sealed, for tests in which few lines are many."""

from __future__ import annotations

from pathlib import Path

from cpc_tui.session import Session
from tests.samples import session_at
from tests.storage.journals import sealed_in


def sealed_session(home: Path) -> Session:
    """A seat whose journal has sealed lines, and of its 23 lines a last one that is not settled."""
    session = session_at(home)
    session.remove(("notes",), "n3")
    write_on(session, 20)
    session.settle()
    session.set(("purpose",), "Why today")
    return session


def write_on(session: Session, times: int) -> None:
    """Type on in a note, so that each line has more of it."""
    for number in range(times):
        session.set(("notes", "n1", "text"), f"{number} {'words ' * 40}")


def sealed(folder: Path) -> Path:
    """Its only sealed file."""
    (name,) = sealed_in(folder)
    return folder / name
