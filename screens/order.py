"""Which fields a form asks first: what was said comes before when, where and who may read it."""

from __future__ import annotations

from cpc_tui.conference.decided import View
from cpc_tui.conference.entry import Part
from cpc_tui.conference.parts import fields_of
from cpc_tui.conference.planned import Action, PlannedOutcome
from cpc_tui.conference.room import Correction
from cpc_tui.conference.spoken import Contribution, Note, Report, Response, Voice
from cpc_tui.conference.weighed import BoardItem

_FIRST: dict[type[Part], tuple[str, ...]] = {
    Note: ("text", "speaker", "children", "kind", "visibility", "readers", "at", "step"),
    Contribution: ("text", "read_back", "given", "person", "question"),
    Response: ("person", "agrees", "text"),
    BoardItem: ("text", "children", "raised_by", "who", "by_when"),
    Voice: ("participation", "own_words", "wishes"),
    Report: ("summary", "recommendation", "child_wishes", "family_views"),
    Action: ("action", "who", "by_when", "measure", "children", "outcome", "status"),
    PlannedOutcome: ("text", "children", "statement"),
    Correction: ("raised_by", "wrong", "agreed", "answer", "answered_on", "document", "children"),
    View: ("view", "category", "reason", "child", "person"),
}


def asked_order(kind: type[Part]) -> tuple[str, ...]:
    """All fields of an object, in the order in which its form asks them."""
    first = _FIRST.get(kind, ())
    return (*first, *(name for name in fields_of(kind) if name not in first))
