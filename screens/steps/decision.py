"""Each agency's view per child, the chair's decision with reasons, and dissent."""

from __future__ import annotations

from cpc_tui.conference.considered import subject_children
from cpc_tui.conference.decided import Decision
from cpc_tui.conference.entry_lines import entry_line
from cpc_tui.conference.inquorate import decided_without, lacks, lacks_one_now, new_date
from cpc_tui.conference.naming import called, listed
from cpc_tui.conference.quorum_told import told
from cpc_tui.conference.written_dates import clock_in_words, short_weekday
from cpc_tui.language import tr
from screens.page import Page
from screens.steps.last_time import last_decisions
from screens.steps.shared import notes, statements
from screens.targets import PartAt

DECIDING = ("outcome", "likelihood", "reasons", "end_reason", "decided_at", "child")
WITHOUT_QUORUM = ("outcome", "likelihood", "reasons", "inquorate", *DECIDING[3:])
"""The same where there is no quorum: why the conference goes on is asked too."""


def decision(page: Page) -> None:
    """Write the lines of the decision."""
    statements(page, "decision")
    quorum(page)
    views(page)
    page.heading(tr("The chair’s decision for each child"))
    last_decisions(page)
    decided = {each.child for each in page.record.decisions}
    for each in page.record.decisions:
        line = entry_line(each, page.record, page.profile)
        words = f"{line} — {each.reasons}" if each.reasons else line
        fields = WITHOUT_QUORUM if decided_without(page.record, page.profile, each) else DECIDING
        page.entry(("decisions",), each, fields=fields, text=words)
        _inquorate(page, each)
    for child in subject_children(page.record):
        if child.id not in decided:
            page.add(
                tr("Decide for {child}", child=called(child)),
                ("decisions",),
                fields=WITHOUT_QUORUM if lacks_one_now(page.record, page.profile) else DECIDING,
                child=child.id,
                decided_at="now",
            )
    dissent(page)
    notes(page, "decision")


def quorum(page: Page) -> None:
    """Whether there is a quorum; where there is none, what has to be done about it."""
    record, profile = page.record, page.profile
    page.heading(tr("Quorum"))
    for words in told(record, profile):
        page.hint(words)
    now = lacks_one_now(record, profile)
    if now:
        page.hint(profile.quorum.instead)
        page.hint(
            tr("Going on asks for {list}; each decision’s form has them.", list=listed(lacks(None)))
        )
    if now or any(decided_without(record, profile, each) for each in record.decisions):
        _new_date(page)


def _new_date(page: Page) -> None:
    limit = new_date(page.record, page.profile, today=page.now.date())
    if limit is None:
        return
    on = page.record.review.on
    if on is not None and on <= limit.on:
        page.hint(
            tr(
                "The next conference is on {day}; the limit is {words}.",
                day=short_weekday(on),
                words=limit.words,
            )
        )
    else:
        page.do("offer_new_date", tr("Set the new date: {words}", words=limit.words), mark=">")


def views(page: Page) -> None:
    """The way into the grid, and every view with its reason."""
    page.heading(tr("Agencies’ views"))
    page.do("grid", tr("Open the grid: children by agencies"), mark=">")
    for view in page.record.views:
        page.entry(("views",), view)
    page.add(tr("Add: a view of somebody who is not in the grid"), ("views",))


def dissent(page: Page) -> None:
    """Whether anybody was asked to dissent, and who does."""
    page.heading(tr("Dissent"))
    asked = page.record.dissent_asked
    words = (
        tr("Asked at {time}", time=clock_in_words(asked))
        if asked
        else tr("Ask: does anyone formally dissent?")
    )
    page.do("dissent_asked", words, mark="[x]" if asked else "[ ]")
    if asked:
        page.part((), ("dissent_asked",))
    for each in page.record.dissents:
        page.entry(("dissents",), each)
    page.add(tr("Add: a dissent"), ("dissents",), formal=True, at="now")


def _inquorate(page: Page, each: Decision) -> None:
    if not decided_without(page.record, page.profile, each):
        return
    path = ("decisions", each.entry_key, "inquorate")
    ground = each.inquorate.ground if each.inquorate else ""
    missing = lacks(each.inquorate)
    still = tr("still to be given: {list}", list=listed(missing)) if missing else ""
    page.line(
        tr("Not quorate when decided: {value}", value="; ".join(filter(None, (ground, still)))),
        PartAt(path, ("ground", "reason", "interim_safety")),
        mark="!" if missing else "",
    )
    if each.outcome == "end" and page.profile.quorum.to_end_plan:
        page.hint(tr("A plan is ended only with a quorum."))
