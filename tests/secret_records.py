"""Random conferences whose every text is a word of its own, so that it is found anywhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import Any

from hypothesis import strategies as st

from tests.secret_kin import kin

KINDS = (
    "professional",
    "family",
    "child",
    "supporter",
    "advocate",
    "interpreter",
    "legal_adviser",
    "observer",
    "network",
)
LIKELY = ("p1", "p2")
"""Ids of people who are kept out more often than others: the first of them is family."""

DETAILS = ("address", "phone", "email", "workplace")
_DAY = "2026-12-08"
_VISIBILITIES = ("everyone", "professionals", "named", "chair")
_STEPS = ("introductions", "reports", "contribution", "analysis", "plan", "close")


@dataclass
class Words:
    """Gives out words that nobody else has."""

    _numbers: Any = field(default_factory=count)

    def __call__(self) -> str:
        """A word of 14 letters and digits, such as `Quernstone0007`."""
        return f"Quernstone{next(self._numbers):04}"

    def phone(self) -> str:
        """A telephone number that nobody else has."""
        return f"07700 9{next(self._numbers):05}"


@st.composite
def conferences(draw: st.DrawFn) -> dict[str, Any]:
    """A conference as JSON: random people, visibilities, exclusions and protected details."""
    word = Words()
    children = [f"c{number}" for number in range(draw(st.integers(1, 3)))]
    people = _people(draw, word, children)
    ids = [each["id"] for each in people]

    def some(of: list[str], most: int = 2) -> list[str]:
        return draw(st.lists(st.sampled_from(of), max_size=most, unique=True))

    def moment() -> str:
        return f"{_DAY}T{draw(st.sampled_from((10, 11)))}:{draw(st.integers(0, 59)):02}:00"

    def visible() -> dict[str, Any]:
        rule = draw(st.sampled_from((None, *_VISIBILITIES)))
        stated = {} if rule is None else {"visibility": rule}
        return stated | ({"readers": some(ids, 3)} if rule == "named" else {})

    def spell() -> dict[str, Any]:
        until = draw(st.sampled_from((f"{_DAY}T11:30:00", None)))
        return {"from": f"{_DAY}T10:{draw(st.integers(0, 40)):02}:00", "until": until}

    def several(make: Any, most: int = 3) -> list[dict[str, Any]]:
        return [make(number) for number in range(draw(st.integers(0, most)))]

    reports = several(
        lambda n: {
            "id": f"r{n}",
            "person": draw(st.sampled_from(ids)),
            "summary": word(),
            "child_wishes": word(),
            "recommendation": word(),
            "children": some(children),
            **visible(),
        }
    )
    outcomes = several(
        lambda n: {"id": f"o{n}", "children": some(children), "text": word(), **visible()}
    )
    statements = several(
        lambda n: {
            "id": f"s{n}",
            "danger": word(),
            "goal": word(),
            "children": some(children),
            **visible(),
        },
        2,
    )
    return {
        "format": "cpc-record/1",
        "reference": "T-1",
        "profile": draw(st.sampled_from(("england", "medway", "kensington-chelsea"))),
        "conference_type": "initial",
        "held_on": _DAY,
        "started_at": f"{_DAY}T10:00:00",
        "chair": "chair",
        "minute_taker": "minutes",
        "people": people,
        "children": [_child(draw, word, each, people) for each in children],
        **kin(draw, word, ids, children, visible),
        "attendance": [
            {
                "person": each,
                "status": "present",
                "times": [{"from": f"{_DAY}T10:00:00", "until": f"{_DAY}T10:40:00"}],
            }
            for each in ids
        ],
        "exclusions": several(
            lambda _: {
                "person": draw(st.sampled_from(LIKELY)),
                "extent": draw(st.sampled_from(("part", "part", "whole"))),
                "reason": word(),
                **spell(),
                **visible(),
            },
            2,
        ),
        "closed_sessions": several(lambda _: {"reason": word(), **spell(), **visible()}, 1),
        "reports": reports,
        "notes": several(
            lambda n: {
                "id": f"n{n}",
                "step": draw(st.sampled_from(_STEPS)),
                "at": moment(),
                "children": some(children),
                "text": word(),
                **visible(),
            },
            6,
        ),
        "voices": [
            {"child": each, "wishes": word(), "own_words": word(), **visible()} for each in children
        ],
        "contributions": several(
            lambda n: {
                "id": f"k{n}",
                "person": draw(st.sampled_from(ids)),
                "question": "works_well",
                "text": word(),
                "at": moment(),
                **visible(),
            }
        ),
        "responses": several(
            lambda _: {
                "person": draw(st.sampled_from(ids)),
                "report": draw(st.sampled_from([each["id"] for each in reports])),
                "agrees": "partly",
                "text": word(),
                **visible(),
            }
        )
        if reports
        else [],
        "analysis": several(
            lambda n: {
                "id": f"m{n}",
                "heading": "strengths",
                "text": word(),
                "children": some(children),
                "at": moment(),
                **visible(),
            }
        ),
        "statements": statements,
        "scales": several(
            lambda _: {
                "person": draw(st.sampled_from(ids)),
                "child": draw(st.sampled_from((None, *children))),
                "value": 3,
                "reason": word(),
                **visible(),
            }
        ),
        "views": several(
            lambda _: {
                "child": draw(st.sampled_from(children)),
                "person": draw(st.sampled_from(ids)),
                "view": "plan",
                "reason": word(),
                **visible(),
            }
        ),
        "decisions": [
            {
                "child": each,
                "outcome": "plan",
                "reasons": word(),
                "categories": ["neglect"],
                "lead_social_worker": draw(st.sampled_from((None, "p0"))),
            }
            for each in children
        ],
        "dissents": several(
            lambda _: {
                "person": draw(st.sampled_from(ids)),
                "children": some(children),
                "reason": word(),
                "at": moment(),
                **visible(),
            },
            2,
        ),
        "plans": {
            "outcomes": outcomes,
            "actions": several(
                lambda n: {
                    "id": f"a{n}",
                    "outcome": draw(st.sampled_from((None, *(each["id"] for each in outcomes)))),
                    "children": some(children),
                    "action": word(),
                    "measure": word(),
                    **visible(),
                },
                4,
            ),
        },
        "core_group": {"members": some(ids, 3), "venue": word()},
        "contingency": several(
            lambda n: {
                "id": f"t{n}",
                "trigger": word(),
                "action": word(),
                "children": some(children),
                **visible(),
            }
        ),
        "pre_meetings": several(
            lambda _: {"with": some(ids), "at": moment(), "worries": word(), **visible()}, 2
        ),
        "breaches": several(lambda _: {"deadline": "minutes", "reason": word(), **visible()}, 1),
        "circulation": several(
            lambda _: {
                "person": draw(st.sampled_from(ids)),
                "documents": some(["letter", "plan", "minutes", "annex"], 4),
            },
            2,
        ),
    }


def _people(draw: st.DrawFn, word: Words, children: list[str]) -> list[dict[str, Any]]:
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=3, max_size=6))
    people: list[dict[str, Any]] = [
        {"id": "chair", "name": "Una Fairlight", "kind": "chair"},
        {"id": "minutes", "name": "Odd Penrose", "kind": "minute_taker"},
        *(
            {"id": f"p{number}", "name": f"Person Number-{number}", "kind": kind}
            for number, kind in enumerate(("professional", "family", *kinds))
        ),
    ]
    ids = [each["id"] for each in people]
    for each in people:
        each |= {name: word.phone() if name == "phone" else word() for name in DETAILS}
        each["protected"] = draw(st.lists(st.sampled_from(DETAILS), max_size=4, unique=True))
        if each["kind"] == "family":
            each["parental_responsibility"] = draw(
                st.lists(st.sampled_from(children), max_size=2, unique=True)
            )
        if each["kind"] in ("family", "child"):
            each["household"] = draw(st.booleans())
        if each["kind"] in ("supporter", "advocate", "interpreter"):
            each["supports"] = draw(st.sampled_from(ids))
    return people


def _child(
    draw: st.DrawFn, word: Words, child: str, people: list[dict[str, Any]]
) -> dict[str, Any]:
    """A child who may be among the people, and may live at the address of one of the family."""
    among = [each["id"] for each in people if each["kind"] == "child"]
    homes = [each["address"] for each in people if each["kind"] == "family"]
    return {
        "id": child,
        "name": f"Child Named-{child}",
        "person": draw(st.sampled_from((None, *among))) if child == "c0" else None,
        "address": draw(st.sampled_from((word(), *homes))),
        "school": word(),
        "protected": draw(
            st.lists(st.sampled_from(("address", "school")), max_size=2, unique=True)
        ),
    }
