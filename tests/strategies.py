"""Hypothesis strategies for whole records and for changes to them, made from the format itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from hypothesis import strategies as st

from cpc_tui.conference import shapes
from cpc_tui.conference.parts import PartShape, public_fields_of
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import FORMAT, Record
from cpc_tui.conference.shapes import Shape

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1))  # noqa: DTZ001 - local time
POOLS = {
    "people": "p",
    "children": "c",
    "relatives": "k",
    "statements": "s",
    "reports": "r",
    "outcomes": "o",
}
Ids = dict[str, list[str]]


@st.composite
def records_as_json(draw: st.DrawFn) -> dict[str, Any]:
    """A whole record as a file would hold it, with references that hold."""
    ids = {
        pool: [f"{mark}{n}" for n in range(draw(st.integers(1 if pool == "people" else 0, 2)))]
        for pool, mark in POOLS.items()
    }
    ids["family"] = [*ids["people"], *ids["children"], *ids["relatives"]]
    record: dict[str, Any] = draw(_part(PartShape(Record), ids, root=True))
    _make_kin_possible(record)
    return record | {"format": FORMAT, "reference": "MED/2026 117", "profile": "england"}


def _make_kin_possible(record: dict[str, Any]) -> None:
    """Leave out of a family what no file may hold, so that nobody is their own ancestor.

    Parents come before their children in the order of the lists, by the ids that somebody has.
    """
    persons = [each for each in record.get("relatives", ()) if each.get("person")]
    taken: set[str] = set()
    for relative in persons:
        if relative["person"] in taken:
            relative["person"] = None
        taken.add(relative["person"])
    same = {each["id"]: each["person"] for each in persons if each["person"]}
    for child in record.get("children", ()):
        if child.get("person"):
            same[child["id"]] = child["person"]
    for family in record.get("relationships", ()):
        adults = _each_once(family.get("adults", []), same)
        last = max((same.get(each, each) for each in adults), default="")
        children = [each for each in family.get("children", []) if same.get(each, each) > last]
        if "adults" in family:
            family["adults"] = adults
        if "children" in family:
            family["children"] = _each_once(children, same)
        if "adopted" in family:
            adopted = [each for each in family["adopted"] if each in family.get("children", [])]
            family["adopted"] = _each_once(adopted, same)


def _each_once(ids: list[str], same: dict[str, str]) -> list[str]:
    return list({same.get(each, each): each for each in ids}.values())


def records() -> st.SearchStrategy[Record]:
    """A whole record."""
    return records_as_json().map(record_from_json)


def open_records() -> st.SearchStrategy[Record]:
    """A whole record that is not approved, so that it can be changed."""
    return records().map(
        lambda each: replace(each, status="concluded") if each.status == "approved" else each
    )


def values(shape: Shape, ids: Ids) -> st.SearchStrategy[Any]:
    """A JSON value that fits a shape; references are drawn from `ids`."""
    match shape:
        case shapes.Nullable(shapes.Ref(target=target)) if not ids[target]:
            return st.none()
        case shapes.Nullable(inner):
            return st.none() | values(inner, ids)
        case shapes.Listed(shapes.Ref(target=target)) if not ids[target]:
            return st.just([])
        case shapes.Listed(item):
            return st.lists(values(item, ids), max_size=2)
        case PartShape():
            return _part(shape, ids)
        case _:
            return _single(shape, ids)


def _single(shape: Shape, ids: Ids) -> st.SearchStrategy[Any]:
    match shape:
        case shapes.Ref(target=target):
            return st.sampled_from(ids[target])
        case shapes.Choice(words=words):
            return st.sampled_from(words)
        case shapes.Whole(least, most):
            return st.integers(least, most)
        case shapes.Flag():
            return st.booleans()
        case shapes.Dated(type=kind):
            return _dated(kind)
    return TEXTS


def _dated(kind: type[date | time]) -> st.SearchStrategy[str]:
    if kind is datetime:
        return MOMENTS.map(lambda moment: moment.isoformat(timespec="seconds"))
    if kind is time:
        return st.times().map(lambda clock: clock.isoformat(timespec="minutes"))
    return DAYS.map(date.isoformat)


@st.composite
def _part(draw: st.DrawFn, shape: PartShape, ids: Ids, *, root: bool = False) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for name, each in public_fields_of(shape.type).items():
        pool = ids.get(name) if root or name == "outcomes" else None
        if pool is not None and isinstance(each.shape, shapes.Listed):
            made[name] = [draw(values(each.shape.item, ids)) | {"id": id_} for id_ in pool]
        elif name == "id":
            made[name] = f"x{draw(st.uuids()).hex}"
        elif each.required or draw(st.booleans()):
            made[name] = draw(values(each.shape, ids))
    return made
