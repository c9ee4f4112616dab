"""Before the meeting by keys: the readiness board, answers, invitees from a file, a review."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.readiness import Ready
from cpc_tui.conference.record import Record
from cpc_tui.storage.library import Library
from screens.dialogs import LinesDialog
from screens.new import NewScreen
from screens.targets import ReadyFor
from tests.conference.test_readiness import record_with
from tests.samples import library_at
from tests.screens.desk import NARROW, NOW, WIDE, Desk, at_desk, case
from tests.screens.reach import page_of
from tests.screens.whole import NASTY, whole
from widgets.form import Form

REVIEW = "redbridge-initial"


@pytest.fixture(autouse=True)
def still_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """A day on which what is due does not depend on when the tests are run."""
    monkeypatch.setattr("screens.home.now", lambda: NOW)
    monkeypatch.setattr("cpc_tui.opening.now", lambda: NOW)


def room_of(desk: Desk) -> Any:
    """The chair's desk of a conference, as the disk has it."""
    return library_at(desk.home).open(desk.reference)[1].record.room


def attendance(desk: Desk, person: str) -> str:
    """A person's status on the disk."""
    statuses = {each["person"]: each["status"] for each in desk.stored()["attendance"]}
    return str(statuses[person])


def board(desk: Desk) -> list[str]:
    """The lines of the readiness board."""
    return [row.text for row in desk.rows if isinstance(row.key, ReadyFor)]


# -- the board


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "120x40"])
async def test_the_board_says_what_is_ready(size: tuple[int, int], home: Path) -> None:
    """Each line says in words whether it is ready, and the heading how many are."""
    async with at_desk(home, record_with({"chair_independent": None}), size=size) as desk:
        await desk.go("prepare")
        assert "Before the day: 8 of 9 ready" in desk.shown
        assert any("Chair – to do: Dr Una Fairlight has not" in line for line in desk.lines)
        assert all(" – ready: " in each for each in board(desk)[1:])


async def test_a_line_opens_its_field(home: Path) -> None:
    """Enter goes to the field that is missing; filled in, the line is ready."""
    async with at_desk(home, record_with({"chair_independent": None})) as desk:
        await desk.go("prepare")
        await desk.choose("Chair – to do")
        assert desk.field("Chair is independent").has_focus
        await desk.press("y", "escape")
        assert desk.stored()["chair_independent"] is True
        assert "9 of 9 ready" in desk.shown


async def test_a_line_opens_an_entry_at_its_field(home: Path) -> None:
    """A report that has not come is opened where the day of its coming is filled in."""
    edits = {"reports.0.received_on": None, "reports.0.shared_with_family_on": None}
    async with at_desk(home, record_with(edits)) as desk:
        await desk.go("prepare")
        await desk.choose("Report of Social care – to do")
        assert desk.field("Received on").has_focus
        await desk.type("8/11/2026")
        await desk.press("escape")
        assert desk.stored()["reports"][0]["received_on"] == "2026-11-08"


async def test_a_line_begins_what_is_missing(home: Path) -> None:
    """Where an entry is missing Enter begins it with what is known; left alone, it is gone."""
    async with at_desk(home, record_with({"people.5.language": "Twi"})) as desk:
        await desk.go("prepare")
        before = desk.stored()
        await desk.choose("Interpreter – to do")
        await desk.press("escape")
        assert desk.stored() == before
        await desk.choose("Interpreter – to do")
        await desk.fill("Name", "Ivo Words")
        await desk.press("escape")
        person = desk.stored()["people"][-1]
        assert (person["kind"], person["supports"]) == ("interpreter", "mo")
        assert attendance(desk, person["id"]) == "expected"
        assert any(each.startswith("Interpreter – ready") for each in board(desk))


async def test_a_talk_is_begun_with_those_it_is_with(home: Path) -> None:
    """The line of a talk not held begins one with the parents it names."""
    async with at_desk(home, record_with({"pre_meetings": []})) as desk:
        await desk.go("prepare")
        await desk.choose("Talk beforehand with parents – to do")
        await desk.fill("It took place", "yes")
        await desk.press("escape")
        (talk,) = desk.stored()["pre_meetings"]
        assert (talk["with"], talk["held"]) == (["mo"], True)


async def test_help_is_ticked_as_arranged(home: Path) -> None:
    """Space ticks help with today's date and unticks it; Enter opens what was asked for."""
    async with at_desk(home, record_with({"people.5.adjustments": NASTY})) as desk:
        await desk.go("prepare")
        await desk.at("Help for Ama Okafor – to do")
        await desk.press("space")
        assert str(room_of(desk).arranged[0].arranged_on) == "2026-12-08"
        assert "Help for Ama Okafor: arranged." in desk.lines[-2]
        assert desk.here.text.startswith("Help for Ama Okafor – ready")
        await desk.press("space")
        assert room_of(desk).arranged == ()
        await desk.press("enter")
        assert desk.field("Help needed to take part").has_focus


async def test_what_is_ready_is_only_gone_to(home: Path) -> None:
    """Enter on a line that is ready shows where it stands, and opens and adds nothing."""
    async with at_desk(home, record_with({})) as desk:
        await desk.go("prepare")
        before = desk.stored()
        for words in ("Quorum", "Interpreter", "Chair", "Reports"):
            await desk.choose(f"{words} – ready")
            assert desk.meeting.pane.forms.form is None
        assert desk.here.text == "Add: report"
        assert desk.stored() == before


async def test_the_board_is_gone_when_the_meeting_is_over(home: Path) -> None:
    """After the end nothing is left to be made ready."""
    async with at_desk(home, whole()) as desk:
        await desk.go("prepare")
        assert board(desk) == []


def test_readiness_is_worked_out_for_its_step_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No other step asks for it, so that it costs nothing while people talk."""
    asked: list[Record] = []

    def note(record: Record, *_: object, **__: object) -> tuple[Ready, ...]:
        asked.append(record)
        return ()

    monkeypatch.setattr("screens.steps.board.readiness", note)
    record, profile = record_with({}), load_profile("england")
    for step in ("introductions", "reports", "analysis", "decision", "plan", "close"):
        page_of(step, record, profile)
    assert asked == []
    page_of("prepare", record, profile)
    assert asked == [record]


# -- answers


async def test_space_records_an_answer(home: Path) -> None:
    """Space goes from not answered over coming and apologies back, with today's date."""
    async with at_desk(home, record_with({"room": {}})) as desk:
        await desk.go("prepare")
        await desk.at("Tom Oakes — Headteacher")
        assert "not answered" in desk.here.text
        await desk.press("space")
        assert attendance(desk, "te") == "expected"
        (answer,) = room_of(desk).answers
        assert (answer.person, str(answer.answered_on)) == ("te", "2026-12-08")
        assert "comes, answered 8 Dec 2026" in desk.here.text
        assert desk.here.mark == "✓"
        await desk.press("space")
        assert attendance(desk, "te") == "apologies"
        await desk.press("space")
        assert (attendance(desk, "te"), room_of(desk).answers) == ("expected", ())
        await desk.press("u")
        assert attendance(desk, "te") == "apologies"


async def test_an_answer_keeps_what_else_is_known(home: Path) -> None:
    """Taking an answer back leaves the day of the invitation and the remark."""
    room = {"answers": [{"person": "te", "asked_on": "2026-11-01", "remark": "Away on Mondays"}]}
    async with at_desk(home, record_with({"room": room})) as desk:
        await desk.go("prepare")
        await desk.at("Tom Oakes — Headteacher")
        await desk.press("space", "space", "space")
        (answer,) = room_of(desk).answers
        assert (answer.answered_on, answer.remark) == (None, "Away on Mondays")
        await desk.choose("Tom Oakes — invited 1 Nov 2026")
        await desk.fill("Remark", "Rings back")
        await desk.press("escape")
        assert room_of(desk).answers[0].remark == "Rings back"


async def test_somebody_not_on_the_list_is_invited_by_space(home: Path) -> None:
    """The first Space on a person who is not invited puts them on the list."""
    async with at_desk(home, record_with({"attendance": []})) as desk:
        await desk.go("prepare")
        await desk.at("Tom Oakes — Headteacher")
        await desk.press("space")
        assert attendance(desk, "te") == "expected"
        assert "not answered" in desk.here.text


async def test_what_the_day_has_settled_is_left_alone(home: Path) -> None:
    """Space changes nothing of somebody who has been in the meeting or sent another."""
    edits = {"attendance.4.status": "represented"}
    async with at_desk(home, record_with(edits)) as desk:
        await desk.go("prepare")
        before = desk.stored()
        await desk.at("Tom Oakes — Headteacher")
        await desk.press("space")
        assert desk.stored() == before
        assert "Tom Oakes: F5 changes what is recorded." in desk.lines[-2]


async def test_the_board_leads_to_who_has_not_answered(home: Path) -> None:
    """Enter on the answers goes to the first who has not answered; Space there records it."""
    async with at_desk(home, record_with({"room.answers.2": {}})) as desk:
        await desk.go("prepare")
        await desk.choose("Answers – to do")
        assert desk.here.text.startswith("Tom Oakes")
        await desk.press("space")
        assert any(each.startswith("Answers – ready") for each in board(desk))


async def test_answers_are_typed(home: Path) -> None:
    """`/answer` records those named, or those chosen from a list of who has not answered."""
    async with at_desk(home, record_with({"room": {}})) as desk:
        await desk.go("plan")
        await desk.note("/answer tos, Ama")
        assert {each.person for each in room_of(desk).answers} == {"te", "mo"}
        assert "Tom Oakes: comes" in desk.meeting._told  # noqa: SLF001 - the line is cut at 80
        await desk.press("f2")
        await desk.type("/answer")
        await desk.press("enter", "space", "enter")
        assert {each.person for each in room_of(desk).answers} == {"te", "mo", "sw"}


# -- invitees from a file


def write(path: Path, text: str) -> None:
    """Write a table."""
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A file of invitees."""
    path = tmp_path / "invitees [x].csv"
    write(path, "name,role,kind\nZed [b]Quill,Uncle,family\n")
    return path


async def test_invitees_are_added_from_a_file_by_their_line(home: Path, table: Path) -> None:
    """The line of the prepare step asks for the file; one undo takes its people out again."""
    async with at_desk(home, record_with({})) as desk:
        await desk.go("prepare")
        before = desk.stored()
        await desk.choose("Add invitees from a file")
        await desk.paste(str(table))
        await desk.press("enter")
        assert desk.stored()["people"][-1]["name"] == "Zed [b]Quill"
        assert "Invitees: 1 person added." in desk.lines[-2]
        assert any("Zed [b]Quill" in row.text for row in desk.rows)
        await desk.press("u")
        assert desk.stored() == before


async def test_invitees_are_added_by_a_typed_command(home: Path, table: Path) -> None:
    """`/invitees FILE` does it from any step; what was left as it stood is shown."""
    async with at_desk(home, record_with({})) as desk:
        await desk.go("plan")
        write(table, "name,role,kind\nTom Oakes,Head,family\nZed,Uncle,family\n")
        await desk.press("f2")
        await desk.paste(f"/invitees {table}")
        await desk.press("enter")
        assert [each["name"] for each in desk.stored()["people"][-2:]] == ["Tom Oakes", "Zed"]
        await desk.press("f2")
        write(table, "name,role,kind\nZed,Uncle,professional\n")
        await desk.paste(f"/invitees {table}")
        await desk.press("enter")
        assert isinstance(desk.program.screen, LinesDialog)
        assert "Zed was there already; left as it stands: part in the conference." in desk.shown


async def test_a_faulty_table_is_shown_and_nobody_taken_in(home: Path, table: Path) -> None:
    """Every fault stands in a list; Escape goes back to a conference as it was."""
    async with at_desk(home, record_with({})) as desk:
        before = desk.stored()
        write(table, "name,kind\nZed,Nurse\n,family\n")
        await desk.press("f2")
        await desk.paste(f"/invitees {table}")
        await desk.press("enter")
        assert "Not taken in" in desk.shown
        assert any("line 2, kind: 'Nurse' is not one of" in row.text for row in desk.rows)
        assert any("line 3, name: is missing" in row.text for row in desk.rows)
        await desk.press("escape")
        assert "Nobody was taken in." in desk.lines[-2]
        assert desk.stored() == before


# -- a review


def after(home: Path, reference: str) -> Record:
    """A conference as the disk has it."""
    library: Library = library_at(home)
    return library.open(reference)[1].record


async def test_a_review_is_begun_from_the_list(home: Path) -> None:
    """`r` on a conference asks for the reference alone, and the review opens with all it has."""
    async with at_desk(home, None, others=[case(REVIEW)]) as desk:
        await desk.at("Initial · Harbottle")
        await desk.press("r")
        assert desk.field("Review of").asked.value == "RB-CPC-2026-0412"
        assert desk.field("Date of the conference").asked.value == "2027-02-23"
        assert desk.field("Family name").asked.value == "Harbottle"
        await desk.type("RB/2 [b]")
        await desk.press("f9")
        assert isinstance(desk.program.screen, LinesDialog)
        assert "Wren is listed and not considered" in desk.shown
        await desk.press("escape")
        desk.reference = "RB/2 [b]"
        stored = desk.stored()
        assert (stored["conference_type"], stored["profile"]) == ("review", "redbridge")
        assert stored["previous"]["review_number"] == 0
        assert [each["carried_from"] for each in stored["plans"]["actions"][:1]] == [
            "RB-CPC-2026-0412, 30 Nov 2026"
        ]
        assert len(room_of(desk).former) == 2


async def test_a_review_is_chosen_in_the_form(home: Path) -> None:
    """The form of a new conference offers those there are; what is typed goes before the rest."""
    async with at_desk(home, None, others=[case(REVIEW)]) as desk:
        await desk.press("n")
        await desk.fill("Reference", "RB/2")
        await desk.fill("Review of", "RB-CPC-2026-0412 Harbottle")
        assert desk.field("Authority").asked.value == "redbridge"
        await desk.fill("Date of the conference", "1/2/2027")
        await desk.press("f9", "escape")
        made = after(home, "RB/2")
        assert (str(made.held_on), made.family_name) == ("2027-02-01", "Harbottle")
        assert made.children[0].subject


async def test_a_choice_taken_back_begins_empty(home: Path) -> None:
    """Without a conference before, nothing of it is left in the form or the record."""
    async with at_desk(home, None, others=[case(REVIEW)]) as desk:
        await desk.press("n")
        await desk.fill("Reference", "RB/2")
        await desk.fill("Review of", "RB-CPC-2026-0412 Harbottle")
        await desk.clear("Review of")
        await desk.to_field("Family name")
        assert desk.field("Family name").asked.value == ""
        await desk.press("f9")
        made = after(home, "RB/2")
        assert (made.people, made.previous, made.profile) == ((), None, "england")


async def test_without_a_conference_under_the_cursor_it_is_said(home: Path) -> None:
    """`r` on a line that is no conference says what to do."""
    async with at_desk(home, None) as desk:
        await desk.press("r")
        assert "Go to the conference that is to be reviewed" in desk.lines[-2]
        await desk.press("n")
        assert isinstance(desk.program.screen, NewScreen)
        fields = desk.program.screen.query_one(Form).fields
        assert "Review of" not in [each.asked.label for each in fields]


async def test_last_decisions_stand_beside_the_new_ones(home: Path) -> None:
    """Decision, category and analysis show what was decided last time."""
    async with at_desk(home, None, others=[case(REVIEW)]) as desk:
        await desk.at("Initial · Harbottle")
        await desk.press("r")
        await desk.type("RB2")
        await desk.press("f9", "escape")
        texts: dict[str, list[str]] = {}
        for step in ("prepare", "decision", "category", "analysis"):
            await desk.go(step)
            texts[step] = [row.text for row in desk.rows]
        last = "Jude, last time (30 Nov 2026): "
        assert f"{last}Child protection plan — Emotional abuse, Neglect" in texts["decision"]
        assert f"{last}Emotional abuse, Neglect" in texts["category"]
        assert any("no number (last time 8;" in each for each in texts["analysis"])
        assert any(each.startswith("Wren — Child in need") for each in texts["prepare"])


async def test_what_has_changed_is_asked_and_shown(home: Path) -> None:
    """What changed is written in the preparation, and stands in introductions and analysis."""
    review = {"conference_type": "review", "previous": {"held_on": "2026-05-01"}}
    async with at_desk(home, record_with(review)) as desk:
        await desk.go("prepare")
        await desk.choose("What has changed since:")
        await desk.type(NASTY.replace("\x1b", ""))
        await desk.press("escape")
        assert "no contact" in room_of(desk).changed_since
        assert "changed_since" not in str(desk.stored())
        await desk.go("introductions")
        assert any(row.text.startswith("Changed since 1 May 2026: [no") for row in desk.rows)
        await desk.go("analysis")
        await desk.choose("What has changed since:")
        await desk.press("escape")
        desk.session.set(("room", "changed_since"), "")
        await desk.go("introductions")
        assert not any("Changed since" in row.text for row in desk.rows)


async def test_an_initial_conference_is_not_asked_what_changed(home: Path) -> None:
    """Where nothing came before, neither the field nor former decisions are in the way."""
    async with at_desk(home, record_with({})) as desk:
        for step in ("prepare", "analysis"):
            await desk.go(step)
            assert not any("changed since" in row.text.lower() for row in desk.rows)
