"""Families that are hard to draw, each with what makes it so."""

from __future__ import annotations

from cpc_tui.conference.family_tree.members import Member, Union
from tests.conference.family_tree.any_families import member, tree

COUSINS = tree(
    [member(each, sex="FM"[each % 2], household=each == 8) for each in range(9)],
    Union(("m0", "m1"), "married", ("m2", "m3")),
    Union(("m2", "m5"), "divorced", ("m6",)),
    Union(("m3", "m4"), "married", ("m7",)),
    Union(("m6", "m7"), "living_together", ("m8",)),
)
PARTNERS = tree(
    [member(0, sex="F"), *(member(each, sex="M") for each in range(1, 6)), *map(member, (6, 7, 8))],
    *(Union(("m0", f"m{each}"), "separated", (f"m{each + 5}",)) for each in range(1, 4)),
    Union(("m0", "m4"), "divorced"),
    Union(("m0", "m5"), "married"),
)
"""Five partners, of whom but two can stand beside her: the line of the third runs around names."""
GENERATIONS = tree(
    list(map(member, range(6))),
    Union(("m0", "m1"), "married", ("m2",)),
    Union(("m2",), None, ("m3",)),
    Union(("m0", "m3"), "partners", ("m4",)),
)
"""Somebody has a child with their partner's grandchild; and one is of nobody's family."""
ADOPTED = tree(
    list(map(member, range(6))),
    Union(("m0", "m1"), "married", ("m2", "m4"), ("m4",)),
    Union(("m2", "m3"), None, ("m4", "m5")),
)
"""Grandparents adopted one of two grandchildren, who has two pairs of parents then."""
DIAMOND = tree(
    list(map(member, range(7))),
    Union(("m0",), None, ("m1", "m2")),
    Union(("m0", "m3"), "married", ("m4",)),
    Union(("m0", "m5"), "separated", ("m6",)),
    Union(("m3", "m5"), "partners"),
)
"""From one diamond lines go down from below it and from its sides."""
ALONE = tree(
    list(map(member, range(7))),
    Union(("m0",), None, ("m1", "m2")),
    Union(("m0",), None, ("m3",)),
    Union((), None, ("m4", "m5", "m6")),
)
"""A parent alone has children of two who are not known; three are siblings of nobody known."""
SIBLINGS = tree(
    list(map(member, range(7))),
    Union(("m0", "m1"), "married", ("m2", "m3")),
    Union(("m4",), None, ("m5",)),
    Union(("m5",), None, ("m6", "m2")),
    Union(("m2", "m3"), "partners"),
)
"""Two partners who have the same parents, of whom one has parents of a lower generation too."""
MARSH = tree(
    [
        Member("alan", "Alan Marsh", "M", 1948, 2015, has_died=True),
        Member("beth", "Beth Marsh", "F", 1950),
        Member("dana", "Dana Marsh", "F", 1984, household=True),
        Member("ed", "Ed Okafor", "M", 1982),
        Member("zoe", "Zoë Łukasz", "M", 1979, household=True),
        Member("x", "", "U"),
        Member("finn", "Finn Okafor", "M", 2017, subject=True, household=True),
        Member("gia", "Gia Okafor", "F", 2019, subject=True, household=True),
        Member("baby", "Baby", unborn=True, household=True),
        Member("hana", "Hana Lee", "F", 2008),
    ],
    Union(("alan", "beth"), "married", ("dana",)),
    Union(("dana", "ed"), "divorced", ("finn", "gia")),
    Union(("dana", "zoe"), "living_together", ("baby",)),
    Union(("dana", "x"), "separated", ("hana",)),
)
"""Between two who are divorced the line of the household goes down, and that of a third partner."""
SHAPES = {
    "divorced, of two households": MARSH,
    "partners with the same parents": SIBLINGS,
    "cousins who married": COUSINS,
    "five partners": PARTNERS,
    "partners of different generations": GENERATIONS,
    "two pairs of parents": ADOPTED,
    "parents alone": ALONE,
    "lines from below and beside": DIAMOND,
}
