"""The family's answers to the reports, asked for by name."""

from __future__ import annotations

from cpc_tui.conference.answers import ToAsk, answers_to, says, source, to_ask
from cpc_tui.conference.naming import listed, person_name
from cpc_tui.conference.spoken import Report
from cpc_tui.language import tr
from screens.page import Page

ANSWER_FIELDS = ("agrees", "text", "person", "report", "visibility", "readers")
TITLE = tr("What the parents say of each report")


def answers_by_report(page: Page) -> None:
    """For each report one line of the answers given, then who has still to be asked."""
    asking = to_ask(page.record)
    heard = [each for each in page.record.reports if _answered(page, each)]
    if not asking and not heard:
        return
    page.heading(TITLE)
    for report in page.record.reports:
        if report in heard:
            page.hint(f"{source(page.record, report)}: {_answers(page, report)}")
        for each in asking:
            if each.report == report:
                ask(page, each)


def answers_in_full(page: Page) -> None:
    """Every answer in a line of its own, and below them who has still to be asked."""
    page.heading(tr("Answers to the reports"))
    asking = to_ask(page.record)
    begun = [each.response for each in asking]
    for response in page.record.responses:
        if response not in begun:
            page.entry(("responses",), response)
    for each in asking:
        ask(page, each)
    page.add(tr("Add: another answer"), ("responses",))


def ask(page: Page, each: ToAsk) -> None:
    """The line on which a parent's answer to a report is recorded."""
    of = source(page.record, each.report)
    words = tr("{name} on {of}: not asked yet", name=each.person.name, of=of)
    if each.response is not None:
        page.entry(("responses",), each.response, fields=ANSWER_FIELDS, text=words, mark="?")
    else:
        given = {"person": each.person.id, "report": each.report.id}
        page.add(words, ("responses",), fields=ANSWER_FIELDS, **given)


def _answered(page: Page, report: Report) -> bool:
    return any(map(says, answers_to(page.record, report)))


def _answers(page: Page, report: Report) -> str:
    """Who said what of a report, in one line: "Ama Okafor: agrees in part; Dan Okafor: agrees"."""
    told = []
    for each in filter(says, answers_to(page.record, report)):
        words = page.profile.label("agrees", each.agrees) if each.agrees else each.text
        told.append(f"{person_name(page.record, each.person)}: {words[:1].lower()}{words[1:]}")
    return listed(told)
