"""What is to be done about corrections that were raised after papers went out."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.agenda_case import Case, Lack, Rule
from cpc_tui.conference.corrections import CORRECTIONS, agreed_and_not_made, unanswered
from cpc_tui.conference.naming import person_name
from cpc_tui.conference.room import Correction
from cpc_tui.language import tr


def not_answered(case: Case) -> Iterator[Lack]:
    """A correction has no answer of the chair."""
    for each in unanswered(case.record):
        words = tr("the chair’s answer to the correction raised{by}", by=_by(case, each))
        yield Lack(words=words, path=(*CORRECTIONS, each.entry_key, "agreed"))


def not_made(case: Case) -> Iterator[Lack]:
    """A correction was agreed, and the record was not opened to make it."""
    for each in agreed_and_not_made(case.record):
        words = tr(
            "the agreed correction raised{by} in the record itself (/reopen), or "
            "only as an addendum",
            by=_by(case, each),
        )
        yield Lack(words=words, path=(*CORRECTIONS, each.entry_key, "agreed"))


def _by(case: Case, correction: Correction) -> str:
    name = person_name(case.record, correction.raised_by) if correction.raised_by else ""
    return tr(" by {name}", name=name) if name else ""


CORRECTING: tuple[Rule, ...] = (
    Rule(step="close", find=not_answered, weight="doubtful"),
    Rule(step="close", find=not_made, weight="to think of"),
)
