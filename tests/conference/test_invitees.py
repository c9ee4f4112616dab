"""A table of invitees: taken in whole, or every fault named by its line and nothing taken in."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.choices import PersonKind
from cpc_tui.conference.faults import RecordRefused
from cpc_tui.conference.invitee_columns import BY_NAME, COLUMNS, column_named
from cpc_tui.conference.invitees import MOST, Invitees, read_invitees
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.record import Record
from cpc_tui.conference.writing import record_to_json
from tests.conference.small_records import base_profile, small_record

HEAD = "name,role,agency,kind,email"
KINDS = ", ".join(get_args(PersonKind))
DOC = Path(__file__).resolve().parents[2] / "docs" / "invitees.md"


def ids() -> Callable[[], str]:
    """Makes the ids n1, n2, and so on."""
    numbers = count(1)
    return lambda: f"n{next(numbers)}"


def read(text: str, record: Record | None = None) -> Invitees:
    """Read a table into the small conference, or another."""
    return read_invitees(text, record or small_record(), base_profile(), new_id=ids())


def faults(text: str, record: Record | None = None) -> list[str]:
    """The faults of a table."""
    with pytest.raises(RecordRefused) as refused:
        read(text, record)
    return [str(each) for each in refused.value.faults]


def people(text: str) -> list[dict[str, Any]]:
    """The new people of a table."""
    return list(read(text).people)


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


# -- faults


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["line 1: is empty; a header line that names the columns is needed"]),
        ("\n \n", ["line 1: is empty; a header line that names the columns is needed"]),
        (
            "Zed,Quill\nA,B",
            [
                (
                    "line 1: names no column that is known; the first line names the columns, "
                    "such as name, role, agency, kind and email"
                )
            ],
        ),
        (
            "name,kindd\nZ,family",
            [
                "line 1: 'kindd' is no known column; the nearest is \"kind\"",
                "line 2, kind: is missing: what part have they here?",
            ],
        ),
        ("kind\nfamily", ["line 1: there is no column for the name", "line 2, name: is missing"]),
        ("name,kind,Name\nZ,family,Z", ["line 1: the column name is there twice"]),
        ("name,kind,\nZ,family,?", ["line 1: a column that holds something has no name"]),
        ("name,kind\nZ,family,x", ["line 2: has 3 fields, but the header names 2"]),
        (
            "name,Kind\n\nZ,Nurse",
            [f"line 3, Kind: 'Nurse' is not one of {KINDS}"],
        ),
        (
            "name,kind\n,family\nZ,\n",
            ["line 2, name: is missing", "line 3, kind: is missing: what part have they here?"],
        ),
        (
            'name,kind\n"Z,family\nY,family',
            ["line 2: a quotation mark is opened here and never closed"],
        ),
        (
            'name,kind\n"Z"x,family',
            ["line 2: a closed quotation mark is followed by something other than the next field"],
        ),
        (
            "name,kind,PR\nZ,family,Zed",
            ["line 2, PR: 'Zed' is none of the children (Ana or Benedict)"],
        ),
        ("name,kind,household\nZ,family,maybe", ["line 2, household: 'maybe' is not yes or no"]),
        (
            "name,kind,mail\nZ,family,zed at home",
            ["line 2, mail: 'zed at home' is not an email address"],
        ),
        (
            "name,kind,protected\nZ,family,face",
            ["line 2, protected: 'face' is not one of address, phone, email, workplace"],
        ),
        (
            "name,kind,mode\nZ,family,by boat",
            ["line 2, mode: 'by boat' is not one of in_person, video, phone"],
        ),
        (
            "name,kind,here for\nZ,supporter,Xavier",
            ["line 2, supports: 'Xavier' is nobody of the people"],
        ),
        ("name,kind\nZ\ud800,family", ["line 2, name: holds half a character (a lone surrogate)"]),
    ],
)
def test_every_fault_is_named_by_its_line(text: str, expected: list[str]) -> None:
    """Each thing that can be wrong is told with its line and column."""
    assert faults(text) == expected


def test_all_faults_are_told_at_once_in_the_order_of_the_file() -> None:
    """One reading names everything that is wrong, the first line first."""
    text = 'name,kind,email,extra\nA,Nurse,b,\n,family,,\n"C\nD",x,y@z,\n'
    places = [each.partition(":")[0] for each in faults(text)]
    assert places == [
        "line 1",
        "line 2, kind",
        "line 2, email",
        "line 3, name",
        "line 4, kind",
    ]


def test_a_child_that_may_be_several_is_asked_about() -> None:
    """A name that two children begin with is a fault, not a guess."""
    record = small_record(children=[{"id": "c1", "name": "Ana A"}, {"id": "c2", "name": "Ana B"}])
    (fault,) = faults("name,kind,PR\nZ,family,Ana", record)
    assert "may be several of the children" in fault


def test_a_table_of_too_many_is_refused() -> None:
    """A list that is no list of invitees is refused before it fills the conference."""
    rows = "\n".join(f"P{n},family" for n in range(MOST + 1))
    assert faults(f"name,kind\n{rows}") == [f"line {MOST + 2}: there are more than {MOST} people"]


# -- whatever a file holds


CELLS = st.text(st.characters(), max_size=12) | st.sampled_from(
    [
        "family",
        "Ama Okafor",
        "Mother",
        "Ana",
        "yes",
        '"',
        '""',
        ",",
        "\r",
        "\n",
        "a@b",
        "professional",
    ]
)
ROWS = st.lists(st.lists(CELLS, max_size=7), max_size=6)


def quoted(cell: str) -> str:
    """A field as a spreadsheet writes it."""
    doubled = cell.replace('"', '""')
    return f'"{doubled}"'


@given(st.text(max_size=200), st.booleans())
def test_any_text_is_read_or_refused(text: str, with_header: bool) -> None:
    """No file of whatever content does anything but give invitees or name its faults."""
    try:
        found = read(f"{HEAD}\n{text}" if with_header else text)
    except RecordRefused as refused:
        told = [str(each) for each in refused.faults]
    else:
        told = [f"line: {each}" for each in found.told]
    assert told
    assert all(each.startswith("line") for each in told)


@given(
    ROWS,
    st.sampled_from([",", ";", "\t"]),
    st.permutations(["name", "kind", "PR", "email", "role"]),
)
def test_what_is_taken_in_makes_a_sound_record(
    rows: list[list[str]], delimiter: str, head: list[str]
) -> None:
    """What is read fits the public format as it stands, and names nobody twice."""
    lines = [head, *rows]
    text = "\n".join(delimiter.join(map(quoted, line)) for line in lines)
    record = small_record()
    try:
        found = read(text)
    except RecordRefused:
        return
    value = record_to_json(record)
    by_id = {each["id"]: each for each in value["people"]}
    for path, filled in found.filled:
        assert path[0] == "people"
        assert path[2] not in by_id[path[1]] or by_id[path[1]][path[2]] in ("", None, [], False)
        by_id[path[1]][path[2]] = filled
    value["people"] += found.people
    value["attendance"] = [*value.get("attendance", []), *found.attendance]
    made = record_from_json(value)
    invited = [each.person for each in made.attendance]
    assert len(invited) == len(set(invited))
    called = [(each.name.casefold(), each.role.casefold()) for each in made.people]
    assert len(called) == len(set(called))
