"""Approving a record, and opening it again; both are kept on the chair's desk."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cpc_tui.conference.approval import REOPENINGS, STATUS

if TYPE_CHECKING:
    from cpc_tui.conference.agenda import Missing
    from cpc_tui.session import Session

__all__ = ["approve", "reopen", "sentence", "serious"]


def serious(session: Session) -> list[Missing]:
    """What serious is missing, for which an approval needs a reason."""
    from cpc_tui.conference.agenda import missing

    found = missing(session.record, session.profile, today=session.clock().date())
    return [each for each in found if each.serious]


def sentence(session: Session, each: Missing) -> str:
    """Something missing as a sentence that begins with its step."""
    return f"{session.profile.step_label(each.step)}: {each.words}."


def approve(session: Session, lacking: Sequence[Missing], reason: str) -> None:
    """Approve the record, and keep by whom, when, and why all the same; one step.

    Args:
        session: The conference.
        lacking: What serious is missing.
        reason: Why it is approved although it is; empty where nothing is.
    """
    entry = {
        **_now(session),
        "reason": reason,
        "lacking": [sentence(session, each) for each in lacking],
    }
    with session.together():
        session.set(STATUS, "approved")
        session.add(("room", "approvals"), entry)


def reopen(session: Session, reason: str) -> None:
    """Open an approved record for changes: the next version begins; one step.

    Args:
        session: The conference.
        reason: Why.

    Raises:
        RecordClosed: There is no reason.
    """
    with session.together():
        session.add(REOPENINGS, {**_now(session), "reason": reason.strip()})
        session.set(STATUS, "concluded")


def _now(session: Session) -> dict[str, str]:
    return {"at": session.clock().isoformat(timespec="seconds"), "by": session.seat}
