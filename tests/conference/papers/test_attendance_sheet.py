"""The sheet that is passed round the table: who is on it, and what is never on it."""

from typing import Any

import pytest

from cpc_tui.conference.papers.attendance_sheet import BLANK_ROWS, attendance_sheet
from cpc_tui.conference.papers.paper import Blank, Paper, Table, Tick, pieces_of
from cpc_tui.conference.profile_reader import load_profile
from tests.conference.papers.words import gaps_of, shared_record, words_of
from tests.conference.small_records import PEOPLE, at, base_profile, small_record

INVITED = [{"person": each["id"], "status": "expected"} for each in PEOPLE]


def sheet(**parts: Any) -> Paper:
    """The sheet of a small record to which everybody is invited."""
    return attendance_sheet(small_record(**{"attendance": INVITED, **parts}), base_profile())


def table_of(paper: Paper) -> Table:
    """The table to sign."""
    return next(block for block in paper.blocks if isinstance(block, Table))


def test_everybody_invited_has_a_row_to_sign_and_others_can_be_added() -> None:
    """One row each with room for two signatures, then rows for people who are not listed."""
    rows = table_of(sheet()).rows
    assert len(rows) == len(PEOPLE) + BLANK_ROWS
    for row in rows:
        room = [piece for line in (*row[2], *row[4]) for piece in line]
        wanted = [Blank("Signature: I was there", 2), Blank("Signature: received", 2)]
        assert room == wanted


def test_the_letter_and_the_plan_can_be_ticked_as_received() -> None:
    """Both papers have a box to tick in each row, and a screen reader hears which."""
    row = table_of(sheet()).rows[0]
    ticks = [piece.words for line in row[3] for piece in line if isinstance(piece, Tick)]
    assert ticks == ["Decision letter received", "Plan received"]


def test_name_role_and_agency_are_told() -> None:
    """Everybody at the table can find their own row."""
    assert "Nia Hartwell-Boyd Social worker Children’s social care" in words_of(sheet())


def test_reference_date_and_place_stand_at_the_head() -> None:
    """What is known of the conference is printed; what is not can be written in, and is no gap."""
    told = words_of(sheet(venue="Room 3", starts_at="10:00"))
    assert "Reference: T-1 Date: Monday 30 November 2026 Begins at: 10:00 Place: Room 3" in told
    unknown = attendance_sheet(small_record(held_on=None, attendance=INVITED), base_profile())
    assert "Date: ____" in words_of(unknown)
    assert not gaps_of(unknown)


@pytest.mark.parametrize("detail", ["address", "phone", "email", "workplace"])
def test_no_detail_of_anybody_is_on_it(detail: str) -> None:
    """Everybody sees the sheet, so it holds no detail, protected or not."""
    people = [{**each, detail: "Hidden 1"} for each in PEOPLE]
    assert "Hidden 1" not in words_of(sheet(people=people))


def test_an_agency_is_left_out_where_the_workplace_is_protected() -> None:
    """The agency could give the workplace away."""
    people = [{**each, "protected": ["workplace"]} for each in PEOPLE]
    told = words_of(sheet(people=people))
    assert "Hill Road School" not in told
    assert "Tom Oakes Headteacher" in told


def test_whoever_is_kept_out_of_all_of_it_is_not_on_the_sheet() -> None:
    """Neither the name, nor why."""
    out = [{"person": "mo", "extent": "whole", "ground": "family_conflict", "reason": "Threats."}]
    told = words_of(sheet(exclusions=out))
    assert "Ama Okafor" not in told
    assert "Threats." not in told
    rows = [*INVITED[:-1], {"person": "mo", "status": "excluded"}]
    assert "Ama Okafor" not in words_of(sheet(attendance=rows))


def test_whoever_was_there_for_a_time_is_on_the_sheet() -> None:
    """Somebody kept out of a part, or put out later, signs for having been there."""
    part = [{"person": "mo", "extent": "part", "from": at("10:40")}]
    assert "Ama Okafor" in words_of(sheet(exclusions=part))
    times = [{"from": at("10:00"), "until": at("10:20")}]
    rows = [*INVITED[:-1], {"person": "mo", "status": "excluded", "times": times}]
    assert "Ama Okafor" in words_of(sheet(attendance=rows))


def test_those_who_do_not_come_are_listed_apart() -> None:
    """Apologies and somebody sent instead have no row to sign."""
    rows = [
        *INVITED[:4],
        {"person": "te", "status": "represented", "represented_by": "hv"},
        {"person": "mo", "status": "apologies"},
    ]
    paper = sheet(attendance=rows)
    assert len(table_of(paper).rows) == 4 + BLANK_ROWS
    told = words_of(paper)
    assert "Invited and not here" in told
    assert "Hill Road School How: Represented by another by Rhiannon Abara" in told


def test_how_people_come_is_as_recorded_or_as_laid_down() -> None:
    """Medway has professionals on video; what is recorded of one of them goes before it."""
    rows = [{"person": "hv", "status": "expected"}]
    medway = load_profile("medway")
    record = small_record(mode="hybrid", attendance=rows)
    assert "Community health How: By video" in words_of(attendance_sheet(record, medway))
    rows[0]["mode"] = "in_person"
    record = small_record(mode="hybrid", attendance=rows)
    assert "Community health How: In the room" in words_of(attendance_sheet(record, medway))


@pytest.mark.parametrize("name", ["redbridge-initial", "medway-review", "medway-review-prepared"])
def test_a_whole_record_gives_nothing_away(name: str) -> None:
    """No protected detail, no reason and no gap stands on the sheet of a whole record."""
    record = shared_record(name)
    paper = attendance_sheet(record, load_profile(record.profile))
    told = words_of(paper)
    asked = {row.person for row in record.attendance}
    for each in record.people:
        assert (each.name in told) == (each.id in asked)
        for detail in (each.address, each.phone, each.email, each.workplace):
            assert not detail or detail not in told
    for out in record.exclusions:
        assert out.reason not in told
    assert not gaps_of(paper)
    assert any(isinstance(each, Blank) for block in paper.blocks for each in pieces_of(block))
