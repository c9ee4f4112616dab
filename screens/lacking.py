"""What a conference lacks, as a seat at it sees it now."""

from __future__ import annotations

from cpc_tui.conference.agenda import Missing, missing
from cpc_tui.session import Session


def missing_at(session: Session) -> tuple[Missing, ...]:
    """All that the conference still lacks, in the order of its agenda."""
    return missing(session.record, session.profile, today=session.clock().date())
