"""Whatever a table of invitees holds, it is taken in whole or every fault is named by its line."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.choices import PersonKind
from cpc_tui.conference.faults import RecordRefused
from cpc_tui.conference.invitees import MOST
from cpc_tui.conference.reading import record_from_json
from cpc_tui.conference.writing import record_to_json
from tests.conference.invitee_tables import HEAD, faults, read
from tests.conference.small_records import small_record

KINDS = ", ".join(get_args(PersonKind))


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
