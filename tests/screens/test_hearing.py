"""The family's voice by keys alone: each child, each parent on each report, read back, read out."""

from __future__ import annotations

from pathlib import Path
from time import monotonic

import pytest

from cpc_tui.conference.record import Record
from screens.keeping_up import TOLD_SECONDS
from tests.samples import library_at, session_at
from tests.screens.desk import Desk, at_desk
from tests.screens.live import live

NOT_HEARD = "Not heard yet: Ana and Ben."


def texts(desk: Desk) -> list[str]:
    """What the lines of the step say."""
    return [row.text for row in desk.rows]


def kept(desk: Desk) -> Record:
    """The record on the disk, the desk included."""
    return library_at(desk.home).open(desk.reference)[1].record


async def command(desk: Desk, line: str) -> None:
    """Enter a line of quick entry, and leave open what it asks."""
    await desk.press("f2")
    await desk.type(line)
    await desk.press("enter")


# -- each child


async def test_each_child_has_a_line_before_anything_is_recorded(home: Path) -> None:
    """Enter on it opens the form of that child's voice, and it is gone once both are told."""
    async with at_desk(home, live()) as desk:
        await desk.go("contribution")
        assert "Ana (9): not heard yet – her wishes, and how she took part" in texts(desk)
        await desk.choose("Ben (4): not heard yet – his wishes, and how he took part")
        await desk.fill("What the child wishes and feels", "Home.")
        await desk.press("escape")
        (voice,) = desk.stored()["voices"]
        assert (voice["child"], voice["wishes"]) == ("c2", "Home.")
        assert desk.here.text == "Ben: not recorded yet – how he took part — Home."
        assert desk.here.mark == "!"
        await desk.press("enter")
        assert desk.form.fields[0].asked.label == "How the child took part"
        await desk.press("right", "escape")
        assert "not recorded yet" not in desk.here.text


async def test_leaving_names_the_children_who_were_not_heard(home: Path) -> None:
    """By every way out, once for each leaving, and not when going about elsewhere."""
    async with at_desk(home, live()) as desk:
        await desk.go("contribution")
        assert NOT_HEARD not in desk.shown
        await desk.press("f9")
        assert NOT_HEARD in desk.lines[-2]
        await desk.press("f9")
        desk.meeting.tell("")
        await desk.press("f8", "f8")
        assert NOT_HEARD not in desk.shown
        await desk.press("f8")
        assert NOT_HEARD in desk.lines[-2]
        desk.meeting.tell("")
        await desk.go("contribution")
        await desk.press("f5")
        assert NOT_HEARD in desk.lines[-2]


async def test_nothing_is_said_where_all_were_heard(home: Path) -> None:
    """Leaving the step with every child heard says nothing."""
    voices = [{"child": each, "participation": "PN6", "wishes": "Home."} for each in ("c1", "c2")]
    async with at_desk(home, live(voices=voices)) as desk:
        await desk.go("contribution")
        await desk.press("f9")
        assert "Not heard" not in desk.shown


async def test_the_other_seat_is_named_beside_it_later(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was just said has the room of who else is here; then they are told of again."""
    async with at_desk(home, live(), size=(120, 40)) as desk:
        other = session_at(home, "minute-taker", desk.session.record)
        other.seats.tell("plan")
        await desk.go("contribution")
        await desk.press("f9")
        desk.meeting.look(at_seats=True)
        assert NOT_HEARD in desk.lines[-2]
        assert "also here" not in desk.lines[-2]
        monkeypatch.setattr("screens.pace.monotonic", lambda: monotonic() + TOLD_SECONDS)
        desk.meeting.look()
        assert NOT_HEARD in desk.lines[-2]
        assert "also here: minute-taker at Plan" in desk.lines[-2]
        other.seats.leave()


async def test_the_rail_keeps_an_unheard_child_as_serious(home: Path) -> None:
    """The step is marked as lacking, and says what, for as long as a child was not heard."""
    async with at_desk(home, live(), size=(120, 40)) as desk:
        await desk.go("contribution")
        assert "Ana’s wishes and feelings" in desk.shown
        await desk.press("f9")
        assert any(line.strip().startswith("3 ! Contribution") for line in desk.lines)


async def test_why_a_child_did_not_come_is_asked_by_age(home: Path) -> None:
    """A child old enough to be invited has a line of its own, which asks for it first."""
    voices = [{"child": each, "participation": "PN6", "wishes": "Home."} for each in ("c1", "c2")]
    async with at_desk(home, live(voices=voices, profile="kensington-chelsea")) as desk:
        await desk.go("contribution")
        assert sum("did not come: not recorded" in each for each in texts(desk)) == 1
        await desk.choose("Why Ana (9, invited from 7) did not come")
        await desk.type("She wished to be at school.")
        await desk.press("escape")
        assert desk.stored()["voices"][0]["age_judgement"] == "She wished to be at school."
        assert not any("did not come: not recorded" in each for each in texts(desk))


# -- each parent on each report


async def test_each_parent_is_offered_an_answer_to_each_report(home: Path) -> None:
    """Both parents here for both reports, in both steps; the answer goes where it belongs."""
    async with at_desk(home, live()) as desk:
        for step in ("contribution", "reports"):
            await desk.go(step)
            assert sum("not asked yet" in each for each in texts(desk)) == 4
        await desk.choose("Dan Okafor on Hill Road School: not asked yet")
        assert desk.form.fields[0].asked.label == "Agrees with it"
        await desk.fill("What they say about it", "Mostly so.")
        await desk.press("shift+tab", "right*2", "escape")
        (response,) = desk.stored()["responses"]
        assert (response["person"], response["report"]) == ("fa", "r2")
        assert response["text"] == "Mostly so."
        assert sum("not asked yet" in each for each in texts(desk)) == 3
        assert "Hill Road School: Dan Okafor: agrees in part" in texts(desk)
        await desk.go("contribution")
        assert any(each.startswith("Dan Okafor — Hill Road School") for each in texts(desk))


async def test_two_parents_and_eight_reports_fit_the_screen(home: Path) -> None:
    """Answers given take one line for each report; only those lacking have lines of their own."""
    reports = [
        {"id": f"r{n}", "agency": f"Agency {n}", "received_on": "2026-12-01"} for n in range(8)
    ]
    responses = [
        {"person": person, "report": f"r{n}", "agrees": "yes"}
        for n in range(8)
        for person in ("mo", "fa")
        if (n, person) != (3, "fa")
    ]
    async with at_desk(home, live(reports=reports, responses=responses)) as desk:
        await desk.go("reports")
        rows = texts(desk)
        first = rows.index("What the parents say of each report")
        assert rows[first + 5] == "Dan Okafor on Agency 3: not asked yet"
        assert rows.index("Notes") == first + 1 + 8 + 1


async def test_an_answer_not_given_leaves_nothing(home: Path) -> None:
    """Opening the form and closing it again records no answer."""
    async with at_desk(home, live()) as desk:
        await desk.go("reports")
        await desk.choose("Ama Okafor on Social care")
        await desk.press("escape")
        assert desk.stored()["responses"] == []


# -- read back


async def test_space_goes_through_read_back(home: Path) -> None:
    """Not yet, agreed, not agreed, not yet; each in words in the line, and each undone by u."""
    said = [{"id": "g1", "person": "mo", "text": "It is hard.", "given": "spoken"}]
    async with at_desk(home, live(contributions=said)) as desk:
        await desk.go("contribution")
        await desk.at("It is hard.")
        assert desk.here.text == "It is hard. — Spoken — Not read back yet"
        seen = []
        for _ in range(3):
            await desk.press("space")
            seen.append((desk.stored()["contributions"][0]["read_back"], desk.here.text[23:]))
        assert seen == [
            ("agreed", "Read back and agreed"),
            ("not_agreed", "Read back, not agreed"),
            (None, "Not read back yet"),
        ]
        await desk.press("u", "u")
        assert desk.stored()["contributions"][0]["read_back"] == "agreed"
        await desk.press("enter")
        assert desk.field("Their own account").answer == "It is hard."


async def test_what_was_not_read_back_is_told_as_missing(home: Path) -> None:
    """It is told, and not seriously, until it is marked one way or the other."""
    said = [{"id": "g1", "person": "mo", "text": "It is hard."}]
    async with at_desk(home, live(contributions=said)) as desk:
        found = {each.words: each.serious for each in desk.meeting._missing}  # noqa: SLF001 - not all are named on the screen
        assert found["reading back what Ama Okafor said"] is False
        await desk.go("contribution")
        await desk.at("It is hard.")
        await desk.press("space", "space")
        assert not any("reading back" in each.words for each in desk.meeting._missing)  # noqa: SLF001 - as above


# -- read out

SENT = [{"id": "g1", "person": "gm", "text": "I help on Fridays.", "given": "written"}]


async def test_a_statement_sent_in_is_marked_read_out_by_whom(home: Path) -> None:
    """The line under the cursor is taken, the people here are offered, and the time is kept."""
    async with at_desk(home, live(contributions=SENT)) as desk:
        await desk.go("contribution")
        await desk.at("I help on Fridays.")
        assert "sent in, not read out yet" in desk.here.text
        await command(desk, "/readout")
        assert "Who read it out?" in desk.shown
        assert "Ife Okafor" not in desk.shown
        await desk.point("sw")
        await desk.press("enter")
        assert desk.stored()["contributions"][0]["given"] == "read_out"
        (read,) = kept(desk).room.read_out
        assert (read.contribution, read.by, str(read.at)) == ("g1", "sw", "2026-12-08 10:42:07")
        assert any("read out by Nia Hartwell-Boyd at 10:42" in each for each in texts(desk))
        await desk.press("escape", "u")
        assert desk.stored()["contributions"][0]["given"] == "written"
        assert kept(desk).room.read_out == ()


async def test_the_reader_is_named_by_initials(home: Path) -> None:
    """`/readout nhb` asks nothing more; a second time it takes the place of the first."""
    async with at_desk(home, live(contributions=SENT)) as desk:
        await desk.go("contribution")
        await desk.at("I help on Fridays.")
        await desk.note("/readout nhb")
        await desk.note("/readout tos")
        assert [each.by for each in kept(desk).room.read_out] == ["te"]


async def test_an_absent_authors_report_is_read_out(home: Path) -> None:
    """From anywhere the list of what is to be read out is asked for; a report keeps its reader."""
    reports = [{"id": "r1", "person": "gm", "agency": "The practice", "summary": "Well."}]
    async with at_desk(home, live(contributions=SENT, reports=reports)) as desk:
        await desk.go("reports")
        assert any("author not here, not read out yet" in each for each in texts(desk))
        await desk.go("plan")
        await command(desk, "/readout nhb")
        assert "What was read out?" in desk.shown
        await desk.point("r1")
        await desk.press("enter")
        assert desk.stored()["reports"][0]["read_out_by"] == "sw"
        await desk.go("reports")
        assert any("read out by Nia Hartwell-Boyd" in each for each in texts(desk))


async def test_what_is_gone_meanwhile_is_said(home: Path) -> None:
    """A statement that another seat removes while the reader is chosen does no harm."""
    async with at_desk(home, live(contributions=SENT)) as desk:
        await desk.go("contribution")
        await desk.at("I help on Fridays.")
        await command(desk, "/readout")
        desk.session.remove(("contributions",), "g1")
        await desk.press("enter")
        assert "This is no longer in the record." in desk.shown
        assert kept(desk).room.read_out == ()


async def test_nothing_to_read_out_is_said(home: Path) -> None:
    """Without anything sent in the command says so."""
    async with at_desk(home, live()) as desk:
        await command(desk, "/readout")
        assert "Nothing was sent in" in desk.shown
