"""What is missing of the parts held without somebody: closed sessions and exclusions."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.agenda_case import Case, Lack, Rule, blank
from cpc_tui.conference.closed_session import out_of_place
from cpc_tui.conference.naming import listed, people_names, person_name
from cpc_tui.conference.who import ClosedSession
from cpc_tui.conference.written_dates import clock_in_words
from cpc_tui.language import tr


def session_left_open(case: Case) -> Iterator[Lack]:
    """A closed session has no end; what is recorded goes on being for professionals only."""
    for each in case.record.closed_sessions:
        if each.from_ and each.until is None:
            words = tr("the end of the closed session{since}", since=_since(each))
            yield Lack(words=words, path=("closed_sessions", each.entry_key, "until"))


def session_incomplete(case: Case) -> Iterator[Lack]:
    """Of a closed session it is not said from when it was, who stayed, or why it was held."""
    for each in case.record.closed_sessions:
        missing = [(tr("from when"), "from")] if each.from_ is None else []
        missing += [(tr("who stayed in"), "present")] if not each.present else []
        missing += [(tr("the reason"), "reason")] if blank(each.reason) else []
        if missing:
            words = tr(
                "{list} of the closed session{since}",
                list=listed([word for word, _ in missing]),
                since=_since(each),
            )
            yield Lack(words=words, path=("closed_sessions", each.entry_key, missing[0][1]))


def stranger_in_session(case: Case) -> Iterator[Lack]:
    """Somebody is listed in a closed session who may not read what was said in it."""
    for each in case.record.closed_sessions:
        if strangers := out_of_place(case.record, each):
            names = people_names(case.record, strangers)
            words = tr("a closed session{since} without {names}", since=_since(each), names=names)
            yield Lack(words=words, path=("closed_sessions", each.entry_key, "present"))


def kept_out_unrecorded(case: Case) -> Iterator[Lack]:
    """Somebody counts as kept out, and nothing says on what ground and for how long."""
    recorded = {each.person for each in case.record.exclusions}
    for row in case.record.attendance:
        if row.status == "excluded" and row.person not in recorded:
            words = tr(
                "the ground for keeping out {name}",
                name=person_name(case.record, row.person),
            )
            yield Lack(words=words, path=("exclusions",), given=(("person", row.person),))


def views_of_kept_out(case: Case) -> Iterator[Lack]:
    """It is not said how somebody who is kept out gives their views all the same."""
    for each in case.record.exclusions:
        if blank(each.views_obtained_by):
            words = tr(
                "how {name}, who is kept out, gives views",
                name=person_name(case.record, each.person),
            )
            yield Lack(words=words, path=("exclusions", each.entry_key, "views_obtained_by"))


def exclusion_left_open(case: Case) -> Iterator[Lack]:
    """Somebody was kept out of part of a conference that has ended, and it is not said how long."""
    for each in case.record.exclusions:
        if case.record.ended_at and each.extent == "part" and each.from_ and each.until is None:
            words = tr(
                "until when {name} was kept out",
                name=person_name(case.record, each.person),
            )
            yield Lack(words=words, path=("exclusions", each.entry_key, "until"))


def _since(session: ClosedSession) -> str:
    return tr(" of {time}", time=clock_in_words(session.from_)) if session.from_ else ""


APART: tuple[Rule, ...] = (
    Rule(step="introductions", find=session_left_open),
    Rule(step="introductions", find=kept_out_unrecorded),
    Rule(step="introductions", find=stranger_in_session, weight="doubtful"),
    Rule(step="introductions", find=session_incomplete, weight="doubtful"),
    Rule(step="introductions", find=views_of_kept_out, weight="doubtful"),
    Rule(step="introductions", find=exclusion_left_open, weight="doubtful"),
)
