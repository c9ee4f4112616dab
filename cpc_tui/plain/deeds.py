"""What a line of a step does at once in the dialogue, by the deed's name."""

from __future__ import annotations

from collections.abc import Mapping

from cpc_tui.plain import listing, outside, performing, room, running
from cpc_tui.plain.desk import Do

DEEDS: Mapping[str, Do] = {
    "start": running.start,
    "end": running.end,
    "grid": performing.ask_views,
    "dissent_asked": performing.ask_dissent,
    "export": outside.export,
    "approve": running.approve_record,
    "reopen": running.reopen_record,
    "offer_core_group": performing.offer_core_group,
    "offer_review": performing.offer_review,
    "begin_break": running.begin_break,
    "end_break": running.end_break,
    "script": listing.tell_script,
    "roll_call": room.call_roll,
    "closed_session": room.close_or_open,
    "offer_new_date": performing.offer_new_date,
    "invitees": running.take_in,
    "adjourn": running.adjourn,
    "reconvene": running.reconvene,
    "circulation": outside.circulation,
}
