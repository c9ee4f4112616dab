"""The conference of the transcript: shared initials, two fathers, two children of one name."""

from __future__ import annotations

from typing import Any

from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record

REFERENCE = "TRANSCRIPT/2026 7"

_PROFESSIONALS = (
    ("sw", "Nia Hartwell-Boyd", "NHB", "Social worker"),
    ("tm", "Gwen O’Dwyer", "", "Team manager"),
    ("hv", "Rhiannon Abara", "", "Health visitor"),
    ("sn", "Kit Moreau", "", "School nurse"),
    ("gp", "Dr Kwame Mensah", "", "GP"),
    ("te", "Tom Oakes", "TOS", "Headteacher"),
    ("po", "DC Siobhán Ó Briain", "", "Detective constable, child protection"),
    ("mh", "Marta Łuczak", "", "Adult mental health nurse"),
    ("ho", "Bartholomew Quill", "", "Housing officer"),
    ("dv", "Jocasta Finch-Ade", "", "Domestic abuse advocate"),
)
_FAMILY = (
    ("mo", "Ama Okafor", "Mother"),
    ("f1", "Kofi Bonsu", "Father of Jude Okafor"),
    ("f2", "Radosław Łęcki", "Father of Ana, Ben and Jude Łęcki"),
    ("gm", "Efua Okafor", "Grandmother"),
)
_CHILDREN = (
    ("ana", "Anastasia Okafor-Łęcka", "Ana", "2017-03-02"),
    ("ben", "Benedict Łęcki", "", "2022-05-06"),
    ("jo", "Jude Okafor", "", "2012-09-14"),
    ("jl", "Jude Łęcki", "", "2014-01-30"),
    ("zoe", "Zoë Okafor", "", "2024-10-01"),
)


def transcript_json() -> dict[str, Any]:
    """The conference before the first line is typed, under way."""
    people: list[dict[str, Any]] = [
        {"id": "ch", "name": "Dr Una Fairlight", "kind": "chair", "role": "Independent chair"},
        {"id": "mt", "name": "Odd Penrose", "kind": "minute_taker", "role": "Minute-taker"},
        {"id": "ad", "name": "Peregrine Vale", "kind": "advocate", "role": "Children’s advocate"},
        {"id": "in", "name": "Halina Nowak", "kind": "interpreter", "role": "Interpreter"},
    ]
    people += [
        {"id": key, "name": name, "initials": given, "role": role, "kind": "professional"}
        for key, name, given, role in _PROFESSIONALS
    ]
    people += [
        {"id": key, "name": name, "role": role, "kind": "family"} for key, name, role in _FAMILY
    ]
    children = [
        {"id": key, "name": name, "known_as": known_as, "born_on": born}
        for key, name, known_as, born in _CHILDREN
    ]
    return {
        "format": "cpc-record/1",
        "reference": REFERENCE,
        "profile": "kensington-chelsea",
        "family_name": "Okafor",
        "conference_type": "initial",
        "held_on": "2026-12-08",
        "started_at": "2026-12-08T10:00:00",
        "status": "live",
        "chair": "ch",
        "minute_taker": "mt",
        "people": people,
        "children": children,
    }


def transcript_record() -> Record:
    """That conference, read."""
    return record_from_json(transcript_json())
