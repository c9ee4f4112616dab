"""What is written of those whom nothing joins to the children: "aunt of Ana", side not known.

Whose sister the aunt is nobody has said, so that no line can be drawn to her without inventing it.
She is told in the words that were written, and stands in the generation that they tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from cpc_tui.conference.family_tree.kin_nouns import Relation
from cpc_tui.conference.family_tree.members import Union
from cpc_tui.conference.family_tree.phrases import EVERY_CHILD, Phrase
from cpc_tui.conference.family_tree.read_from_words import Said
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.record import Record
from cpc_tui.language import tr


@dataclass(frozen=True)
class Unjoined:
    """What is written of somebody whom no line of the tree joins to those it is written of.

    Attributes:
        words: As it was written, with what is not known; empty for those who are joined.
        generation: How many generations above the children of the record; None is not told.
    """

    words: str = ""
    generation: int | None = None


JOINED = Unjoined()

_ABOVE: Mapping[Relation, int] = {
    "parent": 1,
    "step_parent": 1,
    "aunt_or_uncle": 1,
    "grandparent": 2,
    "sibling": 0,
    "half_sibling": 0,
    "partner": 0,
    "child": -1,
}
"""How many generations somebody stands above whose kin they are."""

_NOT_TOLD: Mapping[Relation, str] = {
    "aunt_or_uncle": tr("{words}, on which side is not known"),
    "grandparent": tr("{words}, on which side is not known"),
    "half_sibling": tr("{words}, by which parent is not known"),
}
_ALWAYS_JOINED: frozenset[Relation] = frozenset({"parent", "sibling", "child", "partner"})
"""Where these are not joined, what is stated says otherwise and stands."""


def unjoined(record: Record, said: Iterable[Said], unions: Sequence[Union]) -> dict[str, Unjoined]:
    """Those of whom something is written that the tree does not show, by the member's id.

    Args:
        record: A whole record or somebody's copy.
        said: What the words of its people say.
        unions: Those of the tree.
    """
    children = tuple(each.id for each in record.children)
    family = _families(unions)
    found: dict[str, Unjoined] = {}
    for each in said:
        own = family.get(each.member, each.member)
        loose = [
            phrase
            for phrase in each.phrases
            if _may_be_loose(phrase)
            and own not in {family.get(id_, id_) for id_ in _whose(phrase, children)}
        ]
        if loose:
            words = "; ".join(map(_in_words, loose))
            found.setdefault(each.member, Unjoined(words, _generation(loose[0], children)))
    return found


def _may_be_loose(phrase: Phrase) -> bool:
    """Whether it says what somebody is, and of a kind that may not be joined by it."""
    relation = phrase.kin.relation
    if relation == "no_kin" or not (phrase.of or phrase.chain or phrase.alone):
        return False
    return bool(phrase.chain) or relation not in _ALWAYS_JOINED


def _whose(phrase: Phrase, children: Sequence[str]) -> Sequence[str]:
    return children if not phrase.of or EVERY_CHILD in phrase.of else phrase.of


def _in_words(phrase: Phrase) -> str:
    words = " ".join(phrase.words.split())
    not_told = None if phrase.side else _NOT_TOLD.get(phrase.kin.relation)
    return not_told.format(words=words) if not_told else words


def _generation(phrase: Phrase, children: Sequence[str]) -> int | None:
    steps = [_ABOVE.get(each.relation) for each in (*phrase.chain, phrase.kin)]
    if None in steps or not set(_whose(phrase, children)) <= set(children):
        return None
    return sum(filter(None, steps))


def _families(unions: Iterable[Union]) -> dict[str, str]:
    """Of everybody in a union one who stands for all whom the lines of the tree join to them."""
    groups: dict[str, list[str]] = {}
    for union in unions:
        named = (*union.adults, *union.children)
        together = {id(group): group for each in named if (group := groups.get(each))}
        joined = list(dict.fromkeys([*named, *(one for each in together.values() for one in each)]))
        groups |= dict.fromkeys(joined, joined)
    return {each: group[0] for each, group in groups.items()}
