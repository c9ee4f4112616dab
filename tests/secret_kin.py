"""Random relatives and relationships, whose names are words that nobody else has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

Json = dict[str, Any]


def kin(
    draw: st.DrawFn,
    word: Callable[[], str],
    people: list[str],
    children: list[str],
    visible: Callable[[], Json],
) -> Json:
    """Relatives, each with a name of two words, and relationships of them and the others.

    Parents stand before their children, so that nobody is their own ancestor.
    """
    persons = iter(draw(st.permutations(people)))
    relatives = [
        {"id": f"q{number}", "born_year": 1950, **visible()}
        | draw(st.sampled_from(({"name": f"Elder {word()}"}, {"person": next(persons)})))
        for number in range(draw(st.integers(0, 3)))
    ]
    elders = [each["id"] for each in relatives if "name" in each]
    adults = st.lists(st.sampled_from([*elders, "p1"]), max_size=2, unique=True)
    young = st.lists(st.sampled_from(children), max_size=2, unique=True)
    relationships = [
        {
            "id": f"z{number}",
            "adults": draw(adults),
            "bond": draw(st.sampled_from((None, "divorced"))),
            "children": draw(young),
            **visible(),
        }
        for number in range(draw(st.integers(0, 3)))
    ]
    return {"relatives": relatives, "relationships": relationships}
