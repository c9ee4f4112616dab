"""What is missing or doubtful of who gets which papers, as the agenda tells it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps

from cpc_tui.conference import circulation_left_out as left_out
from cpc_tui.conference import circulation_sending as sending
from cpc_tui.conference.agenda_case import Case, Lack, Rule, Weight
from cpc_tui.conference.circulation_case import Finder, listed_sendings


def _rule(find: Finder, weight: Weight) -> Rule:
    """A rule that looks at the record's own list, not at what would be sent by default."""
    return Rule(step="close", find=_lacks(find), weight=weight)


def _lacks(find: Finder) -> Callable[[Case], Iterator[Lack]]:
    @wraps(find)
    def lacks(case: Case) -> Iterator[Lack]:
        found = {each.wanted: each for each in find(case, listed_sendings(case.record))}
        for each in found.values():
            yield Lack(words=each.wanted, path=each.path, given=each.given)

    return lacks


CIRCULATION: tuple[Rule, ...] = (
    _rule(left_out.parent_without_papers, "doubtful"),
    _rule(left_out.core_group_without_papers, "doubtful"),
    _rule(left_out.reader_without_papers, "doubtful"),
    _rule(left_out.more_than_allowed, "doubtful"),
    _rule(sending.parents_apart, "doubtful"),
    _rule(sending.no_way_to_reach, "doubtful"),
    _rule(sending.older_version, "doubtful"),
    _rule(left_out.agency_without_papers, "to think of"),
    _rule(left_out.child_for_the_chair, "to think of"),
    _rule(left_out.kept_out_of_all, "to think of"),
    _rule(left_out.added_by_the_chair, "to think of"),
    _rule(sending.protected_by_post, "to think of"),
    _rule(sending.not_in_english, "to think of"),
)
