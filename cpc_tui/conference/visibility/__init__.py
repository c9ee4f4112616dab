"""Who may read what, by the rules of record.md, and the copy of a record for one reader.

What looks through papers for names is imported once it is asked for: no screen of a meeting needs
it.
"""

from typing import TYPE_CHECKING, Any

from cpc_tui.conference.visibility.copying import copy_for
from cpc_tui.conference.visibility.entitlement import entitled, refusal
from cpc_tui.conference.visibility.left_out import LeftOut, left_out
from cpc_tui.conference.visibility.readership import (
    PROFESSIONAL_KINDS,
    Readership,
    effective,
    readership,
    said_in_closed_session,
    shown,
)
from cpc_tui.conference.visibility.recipients import (
    FULL,
    PROFESSIONALS,
    NoRecipient,
    Recipient,
    person_recipient,
    recipient_named,
)

if TYPE_CHECKING:
    from cpc_tui.conference.visibility.searching import Search

__all__ = [
    "FULL",
    "PROFESSIONALS",
    "PROFESSIONAL_KINDS",
    "LeftOut",
    "NoRecipient",
    "Readership",
    "Recipient",
    "Search",
    "copy_for",
    "effective",
    "entitled",
    "left_out",
    "person_recipient",
    "readership",
    "recipient_named",
    "refusal",
    "said_in_closed_session",
    "shown",
]


if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        """`Search`, when it is first asked for."""
        if name == "Search":
            from cpc_tui.conference.visibility import searching

            return searching.Search
        raise AttributeError(name)
