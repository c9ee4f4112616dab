"""Families for tests of the tree in words: those that can be, and those that cannot."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import strategies as st

from cpc_tui.conference.family_tree.members import FamilyTree, Member, Union

BONDS = ("married", "living_together", "partners", "separated", "divorced", None)
NAMES = st.one_of(
    st.sampled_from(("Ana", "Ed Okafor", "Zoë Łukasz", "山田花子", "")),
    st.text("abcdefgh ijk-’é漢", min_size=1, max_size=60),
)


@st.composite
def members(draw: st.DrawFn, number: int) -> Member:
    """Somebody of any kind."""
    return Member(
        id=f"m{number}",
        name=draw(NAMES),
        sex=draw(st.sampled_from(("F", "M", "U", None))),
        born=draw(st.none() | st.integers(1900, 2026)),
        died=draw(st.none() | st.integers(1950, 2026)),
        has_died=draw(st.booleans()),
        unborn=draw(st.booleans()),
        subject=draw(st.booleans()),
        household=draw(st.booleans()),
        kinship=draw(
            st.sampled_from(("", "", "cousin", "great-aunt of Ana, known\nby no name " * 4))
        ),
    )


@st.composite
def families(draw: st.DrawFn, most: int = 40, generations: int = 4) -> FamilyTree:
    """A family in which everybody is younger than their parents; some belong to nobody."""
    count = draw(st.integers(0, most))
    people = tuple(draw(members(number)) for number in range(count))
    layers = [[each.id for each in people[start::generations]] for start in range(generations)]
    unions = []
    for older, younger in pairwise(layers):
        waiting = list(younger)
        while waiting and older and bool(draw(st.booleans())):
            size = min(draw(st.integers(1, 4)), len(waiting))
            children = tuple(waiting.pop() for _ in range(size))
            adults = draw(st.lists(st.sampled_from(older), max_size=2, unique=True))
            unions.append(
                Union(
                    adults=tuple(adults),
                    bond=draw(st.sampled_from(BONDS)),
                    children=children,
                    adopted=children[: draw(st.integers(0, 1))],
                )
            )
    return FamilyTree(people, tuple(unions))


@st.composite
def odd_families(draw: st.DrawFn, most: int = 8) -> FamilyTree:
    """Anybody with anybody: their own ancestors, their own partners, strangers to the family."""
    count = draw(st.integers(1, most))
    people = tuple(draw(members(number)) for number in range(count))
    ids = st.sampled_from([*(each.id for each in people), "nobody"])
    union = st.builds(
        Union,
        adults=st.lists(ids, max_size=3).map(tuple),
        bond=st.sampled_from(BONDS),
        children=st.lists(ids, max_size=4).map(tuple),
        adopted=st.lists(ids, max_size=2).map(tuple),
    )
    return FamilyTree(people, tuple(draw(st.lists(union, max_size=8))))
