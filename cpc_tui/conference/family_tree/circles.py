"""Descents that go in a circle, so that somebody would be their own ancestor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

Family = tuple[Sequence[str], Sequence[str]]
"""Ids of the adults, and ids of their children."""
Node = str | int
"""A member by id, or a family by its place in the list."""


def in_a_circle(families: Sequence[Family]) -> frozenset[tuple[int, str]]:
    """The children who cannot be what a family says, as the family's place and the child's id.

    Without them nobody is their own ancestor. Of families that contradict one another the one that
    stands first is believed. A child that is one of the adults is told too.

    Args:
        families: Where the same id is the same person.
    """
    ring = _Rings(_descents(families)).number
    first: dict[str, int] = {}
    for place, (adults, _) in enumerate(families):
        for adult in adults:
            if ring[adult] == ring[place]:
                first.setdefault(adult, place)
    # Along what is left, the places of the families in a ring only ever grow.
    return frozenset(
        (place, child)
        for place, (_, children) in enumerate(families)
        for child in children
        if ring[child] == ring[place] and first[child] <= place
    )


def _descents(families: Sequence[Family]) -> dict[Node, list[Node]]:
    """Who leads to what: adults to their families, families to their children."""
    leads: dict[Node, list[Node]] = {}
    for place, (adults, children) in enumerate(families):
        leads.setdefault(place, []).extend(children)
        for adult in adults:
            leads.setdefault(adult, []).append(place)
        for child in children:
            leads.setdefault(child, [])
    return leads


class _Rings:
    """Which nodes lead to each other: Tarjan's algorithm.

    It does not call itself, so that no descent is too deep for it.
    """

    def __init__(self, leads: Mapping[Node, Sequence[Node]]) -> None:
        self._leads = leads
        self._order: dict[Node, int] = {}
        self._lowest: dict[Node, int] = {}
        self._open: list[Node] = []
        self._way: list[tuple[Node, Iterator[Node]]] = []
        self.number: dict[Node, int] = {}
        """The number of each node's ring."""
        for root in leads:
            if root not in self._order:
                self._enter(root)
                self._walk()

    def _enter(self, node: Node) -> None:
        self._order[node] = self._lowest[node] = len(self._order)
        self._open.append(node)
        self._way.append((node, iter(self._leads[node])))

    def _walk(self) -> None:
        while self._way:
            node, rest = self._way[-1]
            following = next(rest, None)
            if following is None:
                self._leave()
            elif following not in self._order:
                self._enter(following)
            elif following not in self.number:
                self._lowest[node] = min(self._lowest[node], self._order[following])

    def _leave(self) -> None:
        node, _ = self._way.pop()
        lowest = self._lowest[node]
        if self._way:
            above = self._way[-1][0]
            self._lowest[above] = min(self._lowest[above], lowest)
        if lowest == self._order[node]:
            closed = None
            while closed != node:
                closed = self._open.pop()
                self.number[closed] = lowest
