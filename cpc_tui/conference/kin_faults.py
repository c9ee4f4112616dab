"""What cannot be in the relatives and relationships of a file from outside.

What is merely odd, such as a parent younger than the child, is no fault. A record of the store is
not refused for any of it: two seats may have brought it about between them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from cpc_tui.conference.family_tree.circles import in_a_circle
from cpc_tui.conference.faults import Fault
from cpc_tui.conference.kin import MOST_ADULTS
from cpc_tui.language import tr


def kin_faults(value: dict[str, Any]) -> tuple[Fault, ...]:
    """The faults of a family, with the paths of what is wrong.

    Works on parsed JSON, as `reference_faults` does; what has the wrong type is passed over.
    """
    same = _same(value)
    families = [
        (_ids(each, "adults"), _ids(each, "children"), _ids(each, "adopted"))
        for each in _objects(value, "relationships")
    ]
    faults = list(_repeated_people(value))
    for place, (adults, children, adopted) in enumerate(families):
        path = f"relationships[{place}]"
        if len(adults) > MOST_ADULTS:
            problem = tr(
                "{count} adults are named, and there can be no more than two", count=len(adults)
            )
            faults.append(Fault(f"{path}.adults", problem))
        for name, ids in (("adults", adults), ("children", children), ("adopted", adopted)):
            faults += _twice(f"{path}.{name}", ids, same)
        faults += _not_among_children(f"{path}.adopted", adopted, children)
        faults += _own_adult(f"{path}.children", children, [same.get(e, e) for e in adults], same)
    faults += _circles([each[:2] for each in families], same)
    return tuple(faults)


def _repeated_people(value: dict[str, Any]) -> Iterator[Fault]:
    seen: set[str] = set()
    for place, relative in enumerate(_objects(value, "relatives")):
        person = relative.get("person")
        if not isinstance(person, str):
            continue
        if person in seen:
            problem = tr("{person!r} is the person of another relative already", person=person[:40])
            yield Fault(f"relatives[{place}].person", problem)
        seen.add(person)


def _twice(path: str, ids: Sequence[str], same: dict[str, str]) -> Iterator[Fault]:
    seen: set[str] = set()
    for place, id_ in enumerate(ids):
        who = same.get(id_, id_)
        if who in seen:
            yield Fault(
                f"{path}[{place}]", tr("{id!r} is somebody who stands there already", id=id_[:40])
            )
        seen.add(who)


def _not_among_children(
    path: str, adopted: Sequence[str], children: Sequence[str]
) -> Iterator[Fault]:
    for place, id_ in enumerate(adopted):
        if id_ not in children:
            yield Fault(f"{path}[{place}]", tr("{id!r} is not one of its children", id=id_[:40]))


def _own_adult(
    path: str, children: Sequence[str], adults: Sequence[str], same: dict[str, str]
) -> Iterator[Fault]:
    for place, id_ in enumerate(children):
        if same.get(id_, id_) in adults:
            yield Fault(f"{path}[{place}]", tr("{id!r} is one of its adults too", id=id_[:40]))


def _circles(
    families: Sequence[tuple[list[str], list[str]]], same: dict[str, str]
) -> Iterator[Fault]:
    known = [
        ([same.get(each, each) for each in adults], [same.get(each, each) for each in children])
        for adults, children in families
    ]
    wrong = in_a_circle(known)
    for family, (adults, children) in enumerate(known):
        for place, child in enumerate(children):
            if (family, child) in wrong and child not in adults:
                path = f"relationships[{family}].children[{place}]"
                who = families[family][1][place]
                yield Fault(path, tr("{who!r} would be an ancestor of themselves", who=who[:40]))


def _same(value: dict[str, Any]) -> dict[str, str]:
    """The id by which somebody with several is known: the child's, else the person's."""
    same: dict[str, str] = {}
    for child in _objects(value, "children"):
        if isinstance(child.get("person"), str) and isinstance(child.get("id"), str):
            same.setdefault(child["person"], child["id"])
    for relative in _objects(value, "relatives"):
        person = relative.get("person")
        if isinstance(person, str) and isinstance(relative.get("id"), str):
            same.setdefault(relative["id"], same.get(person, person))
    return same


def _objects(value: dict[str, Any], name: str) -> list[dict[str, Any]]:
    """The entries of a list, in their places; an empty one for what is none."""
    entries = value.get(name)
    entries = entries if isinstance(entries, list) else []
    return [each if isinstance(each, dict) else {} for each in entries]


def _ids(entry: dict[str, Any], name: str) -> list[str]:
    """The ids of a list; none where one of them has the wrong type, which is told elsewhere."""
    ids = entry.get(name)
    right = isinstance(ids, list) and all(isinstance(each, str) for each in ids)
    return ids if right and isinstance(ids, list) else []
