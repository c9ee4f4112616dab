"""What is missing of what was heard: reports, and the family's own voices."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.agenda_case import Case, Lack, Rule, blank
from cpc_tui.conference.naming import called, person_name
from cpc_tui.conference.spoken import Report, Voice
from cpc_tui.conference.visibility import readership
from cpc_tui.conference.who import Child, Person

_ASKED_FROM = 4
"""Years from which PN0 no longer holds and a child's views are to be sought (CIN census)."""


def report_not_received(case: Case) -> Iterator[Lack]:
    """A report that was expected has not come."""
    for report in case.record.reports:
        if report.expected and report.received_on is None and blank(report.summary):
            words = f"the report of {_of(case, report)}"
            yield Lack(words=words, path=("reports", report.id, "received_on"))


def report_without_summary(case: Case) -> Iterator[Lack]:
    """A report has come, and its most important points are not written down."""
    for report in case.record.reports:
        if report.received_on is not None and blank(report.summary):
            words = f"the most important points from {_of(case, report)}"
            yield Lack(words=words, path=("reports", report.id, "summary"))


def report_not_shared(case: Case) -> Iterator[Lack]:
    """The family has not seen a report, and it is not said why."""
    for report in case.record.reports:
        shared = report.shared_with_family_on or not blank(report.not_shared_because)
        if report.received_on is not None and not shared and not _is_familys(case, report):
            words = f"when the family saw the report of {_of(case, report)}, or why not"
            yield Lack(words=words, path=("reports", report.id, "shared_with_family_on"))


def child_without_voice(case: Case) -> Iterator[Lack]:
    """What a child who is being considered wishes and feels is not told."""
    return _without_voice(case, case.subjects)


def sibling_without_voice(case: Case) -> Iterator[Lack]:
    """Nor that of a child who is only listed."""
    return _without_voice(case, case.siblings)


def no_participation(case: Case) -> Iterator[Lack]:
    """It is not said how a child who is being considered took part."""
    for child in case.subjects:
        voice = _voice(case, child)
        if not case.is_unborn(child) and (voice is None or voice.participation is None):
            words = f"how {called(child)} took part"
            yield Lack(words=words, path=_voice_path(voice, "participation"))


def no_views_passed_on(case: Case) -> Iterator[Lack]:
    """A child old enough to be asked is recorded as PN7 or PN0."""
    for child in case.subjects:
        voice, age = _voice(case, child), case.age(child)
        if voice is None or age is None or age < _ASKED_FROM:
            continue
        if voice.participation == "PN7":
            words = f"views of {called(child)}, who is {age}: none were passed on"
            yield Lack(words=words, path=_voice_path(voice, "participation"))
        elif voice.participation == "PN0":
            words = f"how {called(child)} took part: PN0 is for children under {_ASKED_FROM}"
            yield Lack(words=words, path=_voice_path(voice, "participation"))


def no_age_judgement(case: Case) -> Iterator[Lack]:
    """It is not said why a child came or did not come."""
    for child in case.subjects:
        voice = _voice(case, child)
        if voice is not None and blank(voice.age_judgement):
            words = f"why {called(child)} came or did not come"
            yield Lack(words=words, path=_voice_path(voice, "age_judgement"))


def present_parent_unheard(case: Case) -> Iterator[Lack]:
    """A parent or carer who was there has given no account of their own."""
    for person in _unheard(case):
        if person.id in case.came:
            words = f"{person.name}’s own account"
            yield Lack(words=words, path=("contributions",))


def absent_parent_unheard(case: Case) -> Iterator[Lack]:
    """Nothing is written down from a parent who could not or did not come."""
    for person in _unheard(case):
        invited = any(each.person == person.id for each in case.record.attendance)
        if invited and person.id not in case.came:
            words = f"anything that {person.name} sent or passed on"
            yield Lack(words=words, path=("contributions",))


def report_unanswered(case: Case) -> Iterator[Lack]:
    """No family member has answered a report that they may read, though some were there."""
    family = {each.id for each in case.record.people if each.kind == "family"}
    answered = {each.report for each in case.record.responses if each.person in family}
    for report in case.record.reports:
        readers = _may_read(case, report, family & case.came)
        if report.id not in answered and readers and _was_heard(report):
            words = f"the family’s answer to {_of(case, report)}"
            yield Lack(words=words, path=("responses",))


def _was_heard(report: Report) -> bool:
    return report.received_on is not None or not blank(report.summary)


def _may_read(case: Case, report: Report, family: set[str]) -> set[str]:
    if _is_familys(case, report):
        return set()
    rule = readership(case.record, report)
    if rule.visibility == "everyone":
        return family
    return family & set(rule.readers)


def _is_familys(case: Case, report: Report) -> bool:
    author = case.people.get(report.person or "")
    return author is not None and author.kind in {"family", "child"}


def _of(case: Case, report: Report) -> str:
    return report.agency.strip() or person_name(case.record, report.person)


def _unheard(case: Case) -> Iterator[Person]:
    heard = {each.person for each in case.record.contributions if not blank(each.text)}
    for person in case.record.people:
        if person.kind == "family" and person.id not in heard:
            yield person


def _without_voice(case: Case, children: tuple[Child, ...]) -> Iterator[Lack]:
    for child in children:
        voice = _voice(case, child)
        told = voice is not None and not (blank(voice.wishes) and blank(voice.own_words))
        none_passed_on = voice is not None and voice.participation == "PN7"
        if not told and not none_passed_on and not case.is_unborn(child):
            words = f"{called(child)}’s wishes and feelings"
            yield Lack(words=words, path=_voice_path(voice, "wishes"))


def _voice(case: Case, child: Child) -> Voice | None:
    return next((each for each in case.record.voices if each.child == child.id), None)


def _voice_path(voice: Voice | None, field: str) -> tuple[str, ...]:
    return ("voices", voice.entry_key, field) if voice else ("voices",)


HEARING: tuple[Rule, ...] = (
    Rule(step="reports", find=report_without_summary),
    Rule(step="reports", find=report_not_received, serious=False),
    Rule(step="reports", find=report_not_shared, serious=False),
    Rule(step="contribution", find=child_without_voice),
    Rule(step="contribution", find=no_participation),
    Rule(step="contribution", find=sibling_without_voice, serious=False),
    Rule(step="contribution", find=no_views_passed_on, serious=False),
    Rule(step="contribution", find=no_age_judgement, serious=False),
    Rule(step="contribution", find=present_parent_unheard),
    Rule(step="contribution", find=absent_parent_unheard, serious=False),
    Rule(step="contribution", find=report_unanswered),
)
