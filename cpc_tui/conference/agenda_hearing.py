"""What is missing of what was heard: reports, and the family's own voices."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.agenda_case import Case, Lack, Rule, blank
from cpc_tui.conference.answers import is_familys, may_read, source, to_ask, was_heard
from cpc_tui.conference.childs_part import ASKED_FROM, stayed_away, voice_of, wishes_told
from cpc_tui.conference.naming import called, listed
from cpc_tui.conference.read_aloud import read_out_of, report_to_be_read, to_be_read
from cpc_tui.conference.spoken import Contribution, Voice
from cpc_tui.conference.who import Child, Person
from cpc_tui.language import tr


def report_not_received(case: Case) -> Iterator[Lack]:
    """A report that was expected has not come."""
    for report in case.record.reports:
        if report.expected and report.received_on is None and blank(report.summary):
            words = tr("the report of {source}", source=source(case.record, report))
            yield Lack(words=words, path=("reports", report.id, "received_on"))


def report_without_summary(case: Case) -> Iterator[Lack]:
    """A report has come, and its most important points are not written down."""
    for report in case.record.reports:
        if report.received_on is not None and blank(report.summary):
            words = tr(
                "the most important points from {source}", source=source(case.record, report)
            )
            yield Lack(words=words, path=("reports", report.id, "summary"))


def report_not_shared(case: Case) -> Iterator[Lack]:
    """The family has not seen a report, and it is not said why."""
    for report in case.record.reports:
        shared = report.shared_with_family_on or not blank(report.not_shared_because)
        if report.received_on is not None and not shared and not is_familys(case.record, report):
            words = tr(
                "when the family saw the report of {source}, or why not",
                source=source(case.record, report),
            )
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
        voice = voice_of(case, child)
        if not case.is_unborn(child) and (voice is None or voice.participation is None):
            words, path = (
                tr("how {child} took part", child=called(child)),
                _voice_path(voice, "participation"),
            )
            yield Lack(words=words, path=path, given=(("child", child.id),))


def no_views_passed_on(case: Case) -> Iterator[Lack]:
    """A child old enough to be asked is recorded as PN7 or PN0."""
    for child in case.subjects:
        voice, age = voice_of(case, child), case.age(child)
        if voice is None or age is None or age < ASKED_FROM:
            continue
        if voice.participation == "PN7":
            words = tr(
                "views of {child}, who is {age}: none were passed on",
                child=called(child),
                age=age,
            )
            yield Lack(words=words, path=_voice_path(voice, "participation"))
        elif voice.participation == "PN0":
            words = tr(
                "how {child} took part: PN0 is for children under {asked_from}",
                child=called(child),
                asked_from=ASKED_FROM,
            )
            yield Lack(words=words, path=_voice_path(voice, "participation"))


def no_age_judgement(case: Case) -> Iterator[Lack]:
    """It is not said why a child came or did not come."""
    for child in case.subjects:
        voice = voice_of(case, child)
        if voice is not None and blank(voice.age_judgement):
            words = tr("why {child} came or did not come", child=called(child))
            if stayed_away(case, child):
                words = tr(
                    "why {child}, who is {age}, did not come",
                    child=called(child),
                    age=case.age(child),
                )
            yield Lack(words=words, path=_voice_path(voice, "age_judgement"))


def present_parent_unheard(case: Case) -> Iterator[Lack]:
    """A parent or carer who was there has given no account of their own."""
    for person in _unheard(case):
        if person.id in case.came:
            words = tr("{name}’s own account", name=person.name)
            yield Lack(words=words, path=("contributions",), given=(("person", person.id),))


def absent_parent_unheard(case: Case) -> Iterator[Lack]:
    """Nothing is written down from a parent who could not or did not come."""
    for person in _unheard(case):
        invited = any(each.person == person.id for each in case.record.attendance)
        if invited and person.id not in case.came:
            words = tr("anything that {name} sent or passed on", name=person.name)
            yield Lack(words=words, path=("contributions",), given=(("person", person.id),))


def report_unanswered(case: Case) -> Iterator[Lack]:
    """No family member has answered a report that they may read, though some were there."""
    family = {each.id for each in case.record.people if each.kind == "family"}
    answered = {each.report for each in case.record.responses if each.person in family}
    for report in case.record.reports:
        readers = may_read(case.record, report, family & case.came)
        if report.id not in answered and readers and was_heard(report):
            words = tr("the family’s answer to {source}", source=source(case.record, report))
            yield Lack(words=words, path=("responses",), given=(("report", report.id),))


def parent_unanswered(case: Case) -> Iterator[Lack]:
    """A parent who is here has not been asked about a report that another has answered."""
    answered = {each.report for each in case.record.responses}
    asking = [each for each in to_ask(case.record) if each.report.id in answered]
    for person in dict.fromkeys(each.person for each in asking):
        reports = [each.report for each in asking if each.person == person]
        names = listed([source(case.record, each) for each in reports])
        given = (("person", person.id), ("report", reports[0].id))
        yield Lack(
            words=tr("{name}’s answer to {names}", name=person.name, names=names),
            path=("responses",),
            given=given,
        )


def not_read_back(case: Case) -> Iterator[Lack]:
    """What somebody of the family said was not read back to them."""
    for person, said in _accounts(case):
        open_ones = [each for each in said if each.read_back is None and not blank(each.text)]
        if open_ones and person.id in case.came:
            words = tr("reading back what {name} said", name=person.name)
            yield Lack(words=words, path=("contributions", open_ones[0].id, "read_back"))


def statement_not_read_out(case: Case) -> Iterator[Lack]:
    """What somebody sent in was not read out."""
    for person, said in _accounts(case):
        open_ones = [each for each in said if to_be_read(case.record, each)]
        if open_ones:
            words = tr("reading out what {name} sent in", name=person.name)
            yield Lack(words=words, path=("contributions", open_ones[0].id))


def statement_read_by_nobody(case: Case) -> Iterator[Lack]:
    """What somebody sent in was read out, and it is not told by whom; asked while it is known.

    The public format has no place for it, so of a conference held elsewhere nobody could say.
    """
    if case.record.ended_at is not None:
        return
    for person, said in _accounts(case):
        read = [each for each in said if each.given == "read_out"]
        open_ones = [each for each in read if read_out_of(case.record, each) is None]
        if open_ones:
            words = tr("who read out what {name} sent in", name=person.name)
            yield Lack(words=words, path=("contributions", open_ones[0].id))


def report_not_read_out(case: Case) -> Iterator[Lack]:
    """The author of a report did not come, and nobody has read it out."""
    for report in case.record.reports:
        if report_to_be_read(case.record, report):
            words = tr("who read out the report of {source}", source=source(case.record, report))
            yield Lack(words=words, path=("reports", report.id, "read_out_by"))


def _accounts(case: Case) -> Iterator[tuple[Person, list[Contribution]]]:
    """What each of the family said or sent in."""
    for person in case.record.people:
        if person.kind in {"family", "child"}:
            yield person, [each for each in case.record.contributions if each.person == person.id]


def _unheard(case: Case) -> Iterator[Person]:
    heard = {each.person for each in case.record.contributions if not blank(each.text)}
    for person in case.record.people:
        if person.kind == "family" and person.id not in heard:
            yield person


def _without_voice(case: Case, children: tuple[Child, ...]) -> Iterator[Lack]:
    for child in children:
        voice = voice_of(case, child)
        if not wishes_told(voice) and not case.is_unborn(child):
            words, path = (
                tr("{child}’s wishes and feelings", child=called(child)),
                _voice_path(voice, "wishes"),
            )
            yield Lack(words=words, path=path, given=(("child", child.id),))


def _voice_path(voice: Voice | None, field: str) -> tuple[str, ...]:
    return ("voices", voice.entry_key, field) if voice else ("voices",)


HEARING: tuple[Rule, ...] = (
    Rule(step="reports", find=report_without_summary),
    Rule(step="reports", find=report_not_received, weight="to think of"),
    Rule(step="reports", find=report_not_shared, weight="doubtful"),
    Rule(step="reports", find=report_not_read_out, weight="to think of"),
    Rule(step="contribution", find=child_without_voice),
    Rule(step="contribution", find=no_participation),
    Rule(step="contribution", find=sibling_without_voice, weight="to think of"),
    Rule(step="contribution", find=no_views_passed_on, weight="doubtful"),
    Rule(step="contribution", find=no_age_judgement, weight="to think of"),
    Rule(step="contribution", find=present_parent_unheard),
    Rule(step="contribution", find=absent_parent_unheard, weight="to think of"),
    Rule(step="contribution", find=report_unanswered),
    Rule(step="contribution", find=parent_unanswered, weight="to think of"),
    Rule(step="contribution", find=not_read_back, weight="to think of"),
    Rule(step="contribution", find=statement_not_read_out, weight="doubtful"),
    Rule(step="contribution", find=statement_read_by_nobody, weight="to think of"),
)
