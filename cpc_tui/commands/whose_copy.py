"""Whose copy a command was asked for with `--for`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpc_tui.commands.refusals import Refused

if TYPE_CHECKING:
    from cpc_tui.conference.record import Record
    from cpc_tui.conference.visibility import Recipient


def whose_copy(record: Record, typed: str) -> Recipient:
    """The recipient that was typed: `full`, `professionals` or the id of a person.

    Raises:
        Refused: The record has nobody of that id, or no copy for them.
    """
    from cpc_tui.conference.visibility import NoRecipient, recipient_named

    try:
        return recipient_named(record, typed)
    except NoRecipient as nobody:
        raise Refused(nobody.sentence) from None
