"""What is doubtful of the relationships in the family, so that its tree leaves something out."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.conference.agenda_case import Case, Lack, Rule
from cpc_tui.conference.kin import MOST_ADULTS
from cpc_tui.conference.kin_words import member_name
from cpc_tui.conference.naming import listed
from cpc_tui.language import tr


def too_many_adults(case: Case) -> Iterator[Lack]:
    """More than two are named as a couple, which two seats may do between them."""
    for each in case.record.relationships:
        if len(each.adults) > MOST_ADULTS:
            names = listed([member_name(case.record, id_) for id_ in each.adults])
            words = tr("one or two parents or partners, not {names}", names=names)
            yield Lack(words=words, path=("relationships", each.id, "adults"))


def own_ancestor(case: Case) -> Iterator[Lack]:
    """Somebody would be their own ancestor."""
    families = case.record.relationships
    if not families:
        return
    from cpc_tui.conference.family_tree.circles import in_a_circle
    from cpc_tui.conference.family_tree.identity import stated_families

    for place, child in sorted(in_a_circle(stated_families(case.record))):
        words = tr("whose child {name} is: not their own", name=member_name(case.record, child))
        yield Lack(words=words, path=("relationships", families[place].id, "children"))


FAMILY: tuple[Rule, ...] = (
    Rule(step="prepare", find=too_many_adults, weight="doubtful"),
    Rule(step="prepare", find=own_ancestor, weight="doubtful"),
)
