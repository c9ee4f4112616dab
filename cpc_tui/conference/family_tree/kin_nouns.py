"""The plain English words for kin, and what each says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from cpc_tui.conference.choices import Sex
from cpc_tui.conference.light_dataclasses import dataclass

Relation = Literal[
    "parent",
    "grandparent",
    "aunt_or_uncle",
    "sibling",
    "half_sibling",
    "child",
    "partner",
    "step_parent",
    "other_kin",
    "no_kin",
]
"""What somebody is to another; `other_kin` and `no_kin` put nobody anywhere in a tree."""


@dataclass(frozen=True, slots=True)
class Kin:
    """What a word says somebody is."""

    relation: Relation
    sex: Sex | None = None
    married: bool = False


def _table() -> Mapping[str, Kin]:
    found: dict[str, Kin] = {}
    for relation, sex, words in _WORDS:
        for word in words.split():
            found[word] = Kin(relation, sex, word in ("husband", "wife"))
    return found


_WORDS: tuple[tuple[Relation, Sex | None, str], ...] = (
    ("parent", "F", "mother mum mom mam mummy mama"),
    ("parent", "M", "father dad daddy papa"),
    ("parent", None, "parent"),
    ("grandparent", "F", "grandmother grandma gran granny grannie nan nana"),
    ("grandparent", "M", "grandfather granddad grandad grandpa"),
    ("grandparent", None, "grandparent"),
    ("aunt_or_uncle", "F", "aunt auntie aunty"),
    ("aunt_or_uncle", "M", "uncle"),
    ("sibling", "F", "sister"),
    ("sibling", "M", "brother"),
    ("sibling", None, "sibling"),
    ("half_sibling", "F", "halfsister"),
    ("half_sibling", "M", "halfbrother"),
    ("half_sibling", None, "halfsibling"),
    ("child", "F", "daughter"),
    ("child", "M", "son"),
    ("child", None, "child"),
    ("partner", "F", "wife girlfriend fiancee"),
    ("partner", "M", "husband boyfriend fiance"),
    ("partner", None, "partner spouse"),
    ("step_parent", "F", "stepmother stepmum"),
    ("step_parent", "M", "stepfather stepdad"),
    ("step_parent", None, "stepparent"),
    ("other_kin", "F", "niece granddaughter stepdaughter stepsister"),
    ("other_kin", "M", "nephew grandson stepson stepbrother"),
    ("other_kin", None, "cousin grandchild stepchild relative"),
    ("no_kin", "F", "godmother goddaughter"),
    ("no_kin", "M", "godfather godson"),
    ("no_kin", None, "godparent guardian carer fosterer childminder friend neighbour"),
)
NOUNS = _table()
"""By the word, small and without hyphens or accents."""

BEFORE: Mapping[str, Mapping[Relation, Relation]] = {
    "step": {"parent": "step_parent"},
    "half": {"sibling": "half_sibling", "half_sibling": "half_sibling"},
    "great": {},
}
"""What each of these before a word makes of it; of any that is not named, `other_kin`."""

SIDES: Mapping[str, Sex] = {"maternal": "F", "paternal": "M"}
FORMER = frozenset({"ex", "former"})
ADOPTED = frozenset({"adoptive", "adopted"})
OUTSIDE = frozenset({"god", "foster", "special"})
"""Words before one that make no kin of it, such as a foster mother."""
SAYING_NOTHING = frozenset(
    {"birth", "biological", "natural", "own", "older", "elder", "eldest", "younger", "youngest"}
    | {"big", "little", "twin", "the", "a", "an", "civil", "late", "only"}
)
