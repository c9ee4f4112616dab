"""`approve` and `reopen`: closing a record, and opening it again with a reason."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from cpc_tui.commands.menu import Menu, add_reference
from cpc_tui.commands.office import office_of
from cpc_tui.commands.refusals import Refused
from cpc_tui.commands.talk import say
from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.session import Session


def add_to(menu: Menu) -> None:
    """Add `approve` and `reopen`."""
    approving = menu.add(
        "approve", approve_record, tr("approve a record, which closes it to changes")
    )
    add_reference(approving)
    approving.add_argument(
        "--because", metavar="TEXT", help=tr("why, where something serious is missing")
    )
    reopening = menu.add("reopen", reopen_record, tr("open an approved record for changes"))
    add_reference(reopening)
    reopening.add_argument("--because", metavar="TEXT", required=True, help="why")


def approve_record(arguments: argparse.Namespace) -> int:
    """Approve a record; where something serious is missing, only with a reason."""
    from cpc_tui.approving import approve, sentence, serious
    from cpc_tui.conference.versions import version_words

    session = _session(arguments)
    if session.record.status == "approved":
        raise Refused(tr("{reference} is approved already.", reference=session.record.reference))
    lacking, because = serious(session), (arguments.because or "").strip()
    if lacking and not because:
        raise Refused(
            *(sentence(session, each) for each in lacking),
            tr(
                "Not approved: put this right, or say with --because TEXT why it is approved all "
                "the same."
            ),
        )
    approve(session, lacking, because if lacking else "")
    _save(session)
    say(
        tr(
            "Approved: {reference}, version {version}.",
            reference=session.record.reference,
            version=version_words(session.record),
        )
    )
    return 0


def reopen_record(arguments: argparse.Namespace) -> int:
    """Open an approved record for changes: the next version begins."""
    from cpc_tui.approving import reopen
    from cpc_tui.conference.versions import version_words

    if not arguments.because.strip():
        raise Refused(tr("Not re-opened: say why with --because TEXT."))
    session = _session(arguments)
    if session.record.status != "approved":
        raise Refused(
            tr(
                "{reference} is not approved: there is nothing to re-open.",
                reference=session.record.reference,
            )
        )
    reopen(session, arguments.because)
    _save(session)
    say(
        tr(
            "Re-opened: {reference}, version {version}.",
            reference=session.record.reference,
            version=version_words(session.record),
        )
    )
    return 0


def _session(arguments: argparse.Namespace) -> Session:
    office = office_of(arguments)
    return office.open(arguments.reference, office.settings.role)


def _save(session: Session) -> None:
    if not session.save():
        raise Refused(tr("Nothing was saved: {problem}. Try again.", problem=session.problem))
