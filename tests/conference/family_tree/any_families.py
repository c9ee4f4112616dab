"""Families for tests of the drawing: any at all, up to forty people in four generations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from hypothesis import strategies as st

from cpc_tui.conference.family_tree.members import Bond, FamilyTree, Member, MemberSex, Union

BONDS: tuple[Bond | None, ...] = (
    "married",
    "living_together",
    "partners",
    "separated",
    "divorced",
    None,
)
SEXES: tuple[MemberSex | None, ...] = ("F", "M", "U", None)
_NAMES = (
    "Ama Okafor",
    "Jo",
    "Oluwaseun Featherstonehaugh-Abernethy",
    "Zoë Łukasz",
    "王小明",
    "",
    "Mary Ann Bridget O’Shaughnessy de la Vega",
    "W" * 40,
    "نور الهدى",
    "a\nb <c> & d",
)
_KINSHIPS = ("", "", "", "cousin", "great-aunt of Ana and Ben, on which side is not known " * 4)
_GENERATIONS = 4
_MOST_PARENTS = 3


def member(number: int, **more: object) -> Member:
    """A member with an id and a name made of their number."""
    made = Member(f"m{number}", f"Member {number}")
    return replace(made, **more)  # type: ignore[arg-type]


def tree(members: list[Member], *unions: Union) -> FamilyTree:
    """A family."""
    return FamilyTree(tuple(members), unions)


@st.composite
def families(draw: st.DrawFn, *, most: int = 40) -> FamilyTree:
    """Any family: several partners, half- and step-siblings, cousins who marry, strangers.

    Children are of any later generation than their parents, whom they may have several pairs of;
    partners are of any generation. Nobody is their own ancestor.
    """
    count = draw(st.integers(1, most))
    generation = [draw(st.integers(0, _GENERATIONS - 1)) for _ in range(count)]
    members = tuple(draw(_member(number)) for number in range(count))
    unions = [draw(_union(generation)) for _ in range(draw(st.integers(0, count * 2 // 3)))]
    return FamilyTree(members, tuple(_with_few_parents(unions)))


def _with_few_parents(unions: list[Union]) -> Iterator[Union]:
    """Nobody has more than three pairs of parents: by birth, by adoption, and one more."""
    had: Counter[str] = Counter()
    for union in unions:
        children = tuple(each for each in union.children if had[each] < _MOST_PARENTS)
        had.update(children)
        adopted = tuple(each for each in union.adopted if each in children)
        yield replace(union, children=children, adopted=adopted)


@st.composite
def _member(draw: st.DrawFn, number: int) -> Member:
    born = draw(st.one_of(st.none(), st.integers(1930, 2026)))
    return Member(
        f"m{number}",
        draw(st.sampled_from(_NAMES)),
        draw(st.sampled_from(SEXES)),
        born,
        draw(st.one_of(st.none(), st.integers(1990, 2026))),
        has_died=draw(st.integers(0, 5)) == 0,
        unborn=draw(st.integers(0, 12)) == 0,
        subject=draw(st.integers(0, 7)) == 0,
        household=draw(st.integers(0, 3)) == 0,
        kinship=draw(st.sampled_from(_KINSHIPS)),
        generation=draw(st.sampled_from((None, None, -1, 0, 1, 2, 3))),
    )


@st.composite
def _union(draw: st.DrawFn, generation: list[int]) -> Union:
    people = st.integers(0, len(generation) - 1)
    adults = draw(st.lists(people, max_size=2, unique=True))
    lowest = max((generation[each] for each in adults), default=-1)
    younger = [each for each, own in enumerate(generation) if own > lowest]
    children = draw(st.lists(st.sampled_from(younger), max_size=5, unique=True)) if younger else []
    adopted = draw(st.lists(st.sampled_from(children), max_size=2)) if children else []
    return Union(
        tuple(f"m{each}" for each in adults),
        draw(st.sampled_from(BONDS)) if len(adults) > 1 else None,
        tuple(f"m{each}" for each in children),
        tuple(f"m{each}" for each in adopted),
    )
