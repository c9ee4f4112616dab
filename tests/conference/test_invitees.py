"""A table of invitees: what it may look like, and what becomes of those who are there already."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.conference.invitee_columns import BY_NAME, COLUMNS, column_named
from tests.conference.invitee_tables import HEAD, people, read
from tests.conference.small_records import small_record

DOC = Path(__file__).resolve().parents[2] / "docs" / "invitees.md"


# -- what a table may look like


def test_a_person_is_added_and_expected() -> None:
    """A line makes a person with an id and initials, and an invitation that is expected."""
    found = read(f"{HEAD}\nZoë Quill,Police officer,Police,professional,zoe@example.org\n")
    assert found.people == (
        {
            "id": "n1",
            "name": "Zoë Quill",
            "role": "Police officer",
            "agency": "Police",
            "kind": "professional",
            "email": "zoe@example.org",
            "quorum_group": "police",
            "initials": "ZQ",
        },
    )
    assert found.attendance == ({"person": "n1", "status": "expected"},)
    assert found.told == ("Invitees: 1 person added.",)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_the_ways_of_spreadsheets_are_read(delimiter: str, ending: str, mark: str) -> None:
    """Comma, semicolon and tab, all line endings, and a byte-order mark come to the same."""
    lines = [("Kind", "NAME", "Access needs"), ("Family", "Zed Quill", '"Breaks,\n""often"""')]
    text = mark + "".join(f"{delimiter.join(line)}{ending}" for line in lines)
    (person,) = people(text)
    assert (person["name"], person["kind"]) == ("Zed Quill", "family")
    assert person["adjustments"] == 'Breaks,\n"often"'


def test_empty_lines_and_columns_are_passed_over() -> None:
    """Lines and columns that a spreadsheet leaves empty are no faults."""
    assert len(people(f"\n{HEAD},,\n,,,,,,\nZed,,,family,,,\n\n")) == 1


def test_a_line_break_in_a_name_is_a_blank() -> None:
    """What belongs on one line is put on one."""
    (person,) = people('name,kind\n"Zed\r\nQuill",family\n')
    assert person["name"] == "Zed Quill"


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_every_name_of_a_column_is_understood(name: str) -> None:
    """Each name that is listed for a column leads to it, whatever its letters look like."""
    assert column_named(f" {name.upper()} (if known)") is BY_NAME[name]


def test_the_manual_names_every_column() -> None:
    """The page for offices lists all the columns there are."""
    text = DOC.read_text(encoding="utf-8")
    table = text[text.index("| column |") :]
    assert [each.key for each in COLUMNS if f"`{each.key}`" not in table] == []


def test_all_that_a_person_has_can_be_given() -> None:
    """Every kind of field is read in people's words."""
    head = "name,kind,PR,household,supports,direct contact,gives a view,confidential,joins by"
    rows = "Zed,family,Ana and Benedict,x,,no,,phone; address,By video\n"
    rows += "Ivo,Interpreter,,,ZED,yes,y,yes,online"
    one, two = people(f"{head}\n{rows}")
    assert one["parental_responsibility"] == ["c1", "c2"]
    assert one["household"] is True
    assert one["protected"] == ["phone", "address"]
    assert "direct_contact" not in one
    assert two["supports"] == "n1"
    assert two["protected"] == ["address", "phone", "email", "workplace"]
    assert two["direct_contact"] is two["gives_view"] is True
    found = read(f"{head}\n{rows}")
    assert [each.get("mode") for each in found.attendance] == ["video", "video"]


def test_yes_means_every_child() -> None:
    """Parental responsibility may be ticked."""
    (person,) = people("name,kind,PR\nZed,family,yes")
    assert person["parental_responsibility"] == ["c1", "c2"]


def test_initials_are_made_unlike_all_others() -> None:
    """Initials that somebody has already get more letters of the last name, then a number."""
    names = ("Ned Hartley Boyd", "Ned Horace Boyd", "Ned Hugo Boyd", "N H B", "N H B II")
    rows = "\n".join(f"{name},Worker {n},professional" for n, name in enumerate(names))
    made = [each["initials"] for each in people(f"name,role,kind\n{rows}")]
    assert made == ["NHBO", "NHBOY", "NHBOYD", "NHB2", "NHBI"]


# -- somebody who is there already


def test_somebody_there_is_filled_in_and_never_doubled() -> None:
    """The same name and role, however typed, is the same person; only what is empty is filled."""
    found = read(f"{HEAD}\nama OKAFOR,mother,Bakery,family,ama@example.org\n")
    assert found.people == ()
    assert dict(found.filled) == {
        ("people", "mo", "agency"): "Bakery",
        ("people", "mo", "email"): "ama@example.org",
    }
    assert found.attendance == ({"person": "mo", "status": "expected"},)
    assert found.told == ("Invitees: 1 filled in.",)


def test_what_stands_is_left_and_told() -> None:
    """A field that says something else keeps it, and the sentence names the field."""
    found = read(f"{HEAD}\nTom Oakes,Headteacher,Another school,professional,\n")
    assert found.filled == ()
    assert found.told == (
        "Invitees: 1 left as it stood.",
        "Tom Oakes was there already; left as it stands: agency.",
    )


def test_an_email_tells_who_somebody_is() -> None:
    """A new role or surname with the same email is the same person."""
    record = small_record(
        people=[{"id": "p", "name": "Rhi Abara", "kind": "family", "email": "r@example.org"}],
        chair=None,
        minute_taker=None,
    )
    found = read(f"{HEAD}\nRhi Winter,Aunt,,family,R@Example.org\n", record)
    assert found.people == ()
    assert dict(found.filled) == {("people", "p", "role"): "Aunt"}


def test_a_shared_mailbox_makes_nobody_one_person() -> None:
    """Two who share an address and no part of their names are two, and that is told."""
    rows = "A Bee,Nurse,,professional,x@example.org\nC Dee,Doctor,,professional,x@example.org"
    found = read(f"{HEAD}\n{rows}")
    assert [each["name"] for each in found.people] == ["A Bee", "C Dee"]
    assert "C Dee has the same email as A Bee." in found.told


def test_somebody_named_twice_is_one() -> None:
    """A person of two lines is added once with what both say."""
    found = read(f"{HEAD}\nA Bee,Nurse,,professional,\nA Bee,Nurse,Clinic,professional,\n")
    (person,) = found.people
    assert person["agency"] == "Clinic"
    assert found.told[1:] == ("A Bee is there twice: lines 2 and 3.",)


def test_more_can_be_kept_back_but_never_less() -> None:
    """What a person keeps confidential grows by what the table says."""
    record = small_record(
        people=[{"id": "p", "name": "A Bee", "kind": "family", "protected": ["email"]}],
        chair=None,
        minute_taker=None,
    )
    found = read("name,kind,protected\nA Bee,family,phone", record)
    assert dict(found.filled) == {("people", "p", "protected"): ["email", "phone"]}


def test_chair_and_child_find_their_places() -> None:
    """A chair where none is named chairs; a child is linked to the child of that name."""
    found = read(
        "name,kind\nC Air,chair\nAna,child", small_record(people=[], chair=None, minute_taker=None)
    )
    assert dict(found.filled) == {("chair",): "n1", ("children", "c1", "person"): "n2"}
