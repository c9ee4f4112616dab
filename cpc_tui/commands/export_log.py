"""That files were made, noted down in the conference by the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cpc_tui.opening import Office

_PLACE = ("room", "exported")


def note_exports(office: Office, reference: str, rows: list[dict[str, Any]]) -> str:
    """Note down files that were made, as one step.

    Args:
        office: The user's data.
        reference: The conference's.
        rows: JSON for the store, one for each file.

    Returns:
        Why they could not be noted down, in words; empty where they were, or there are none.
    """
    from cpc_tui.conference.profile_reader import ProfileError
    from cpc_tui.storage.faults import StoreFault

    if not rows:
        return ""
    try:
        session = office.open(reference, office.settings.role)
        session.note_down(_PLACE, *rows)
    except (StoreFault, ProfileError) as fault:
        return str(fault).rstrip(".")
    return "" if session.save() else session.problem
