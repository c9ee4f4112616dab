"""What is missing of the analysis."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.agenda_case import Case, Lack, Rule, about, blank, concerns, excerpt
from cpc_tui.conference.naming import called, listed
from cpc_tui.language import tr


def board_empty(case: Case) -> Iterator[Lack]:
    """Nothing stands under any heading of the authority's framework."""
    headings = {heading.key for heading in case.profile.framework.headings}
    used = {each.heading for each in case.record.analysis if not blank(each.text)}
    if not headings & used:
        yield Lack(
            words=tr("points on the board ({name})", name=case.profile.framework.name),
            path=("analysis",),
        )


def nobody_finds_out(case: Case) -> Iterator[Lack]:
    """Something is not known, and nobody is to find out, or by no date."""
    asking = {each.key for each in case.profile.framework.headings if each.finds_out}
    for item in case.record.analysis:
        if item.heading not in asking:
            continue
        missing = [tr("who will find out")] if item.who is None else []
        missing += [tr("by when")] if item.by_when is None else []
        if missing:
            words = f"{listed(missing)}: {excerpt(item.text)}"
            yield Lack(words=words, path=("analysis", item.id))


def no_danger_statement(case: Case) -> Iterator[Lack]:
    """No danger statement speaks of a child who has a plan or is likely to have one."""
    for child in case.for_plan:
        if not any(
            concerns(each.children, child) and not blank(each.danger)
            for each in case.record.statements
        ):
            words = tr("a danger statement for {child}", child=called(child))
            yield Lack(words=words, path=("statements",), given=about(child))


def statement_without_goal(case: Case) -> Iterator[Lack]:
    """A danger statement has no goal."""
    for each in case.record.statements:
        if blank(each.goal):
            words = tr("the goal for {text}", text=excerpt(each.danger))
            yield Lack(words=words, path=("statements", each.id, "goal"))


def statement_without_scale(case: Case) -> Iterator[Lack]:
    """Nobody has given a number for a danger statement."""
    scaled = {each.statement for each in case.record.scales if each.value is not None}
    for statement in case.record.statements:
        if statement.id not in scaled:
            words = tr("numbers on the scale for {text}", text=excerpt(statement.danger))
            yield Lack(words=words, path=("scales",), given=(("statement", statement.id),))


def family_without_scale(case: Case) -> Iterator[Lack]:
    """Professionals gave numbers for a danger, and nobody of the family who was there did."""
    family = {each.id for each in case.record.people if each.kind in {"family", "child"}}
    numbers = [each for each in case.record.scales if each.value is not None]
    for statement in case.record.statements:
        givers = {each.person for each in numbers if each.statement == statement.id}
        if givers and family & case.came and not givers & family:
            words = tr("the family’s number for {text}", text=excerpt(statement.danger))
            yield Lack(words=words, path=("scales",), given=(("statement", statement.id),))


WEIGHING: tuple[Rule, ...] = (
    Rule(step="analysis", find=board_empty),
    Rule(step="analysis", find=no_danger_statement),
    Rule(step="analysis", find=statement_without_goal),
    Rule(step="analysis", find=statement_without_scale, weight="to think of"),
    Rule(step="analysis", find=family_without_scale, weight="to think of"),
    Rule(step="analysis", find=nobody_finds_out, weight="to think of"),
)
