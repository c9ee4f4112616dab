"""Late ones, early ones, who is kept out, and the quorum with each of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conference.room_records import here
from tests.screens.desk import Desk, at_desk
from tests.screens.in_room import MOMENT, attendance, command, live_now, status, today, told
from widgets.quick_entry import QuickEntry
from widgets.row_list import RowList


def listed(desk: Desk) -> list[str]:
    """What the list that has been asked for offers."""
    return [row.text for row in desk.program.screen.query_one(RowList).rows]


async def test_who_comes_in_is_typed_from_anywhere(home: Path) -> None:
    """`/in gm` says from any step that somebody comes in now, in the usual way."""
    async with at_desk(home, live_now()) as desk:
        await desk.go("plan")
        await command(desk, "/in grandmother")
        assert attendance(desk, "gm")["times"] == [{"from": MOMENT, "until": None}]
        assert attendance(desk, "gm")["status"] == "present"
        assert told(desk) == "In at 10:42: Ife Okafor."
        assert desk.meeting.step == "plan"


async def test_several_leave_at_a_time(home: Path) -> None:
    """`/out hv, mo 10:15` records both at that time, one step to undo."""
    async with at_desk(home, live_now()) as desk:
        before = desk.stored()
        await command(desk, "/out mum, Mr Lee 10:15")
        for person in ("mo", "le"):
            spell = {"from": today("10:00"), "until": today("10:15")}
            assert attendance(desk, person)["times"] == [spell]
        assert told(desk) == "Out at 10:15: Ama Okafor and Mr Lee."
        await desk.press("escape", "u")
        assert desk.stored() == before


async def test_who_was_not_invited_is_put_on_the_list(home: Path) -> None:
    """Somebody of the people who is on no list comes in all the same."""
    async with at_desk(home, live_now(attendance=here("ch", "sw"))) as desk:
        await command(desk, "/in hv")
        assert attendance(desk, "hv")["times"] == [{"from": MOMENT, "until": None}]


async def test_a_name_of_several_is_asked_about(home: Path) -> None:
    """Where a word may be two people a short list of them resolves it."""
    async with at_desk(home, live_now(attendance=here("ch"))) as desk:
        await command(desk, "/in Okafor")
        assert listed(desk) == ["Ama Okafor, mother", "Ife Okafor, grandmother"]
        await desk.press("down", "enter")
        assert attendance(desk, "gm")["status"] == "present"
        assert attendance(desk, "mo") == {}


async def test_the_one_who_can_leave_is_the_one_meant(home: Path) -> None:
    """Of two people of one name only the one in the room can go."""
    async with at_desk(home, live_now()) as desk:
        await command(desk, "/out Okafor")
        assert attendance(desk, "mo")["times"][0]["until"] == MOMENT


async def test_without_a_name_one_chooses(home: Path) -> None:
    """From the palette those are offered whom it can concern, and several may be ticked."""
    async with at_desk(home, live_now(attendance=here("ch", "sw"))) as desk:
        await desk.press("ctrl+p")
        await desk.type("/in who")
        await desk.press("enter")
        assert "Ama Okafor, mother" in " ".join(listed(desk))
        assert "Nia Hartwell" not in " ".join(listed(desk))
        await desk.press("space", "down", "space", "enter")
        assert [each["person"] for each in desk.stored()["attendance"]] == ["ch", "sw", "mt", "hv"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("/in zz", "Nobody here is known as “zz”."),
        ("/in hv", "Already in: Rhiannon Abara."),
        ("/out Ife", "Already out: Ife Okafor."),
        ("/out hv 11:30", "11:30 is still to come: it is 10:42."),
        ("/out hv 09:30", "This person came in at 10:00; give a later time."),
        ("/out zz, hv", "Nobody here is known as “zz”."),
    ],
)
async def test_what_cannot_be_is_said_and_nothing_changes(
    line: str, words: str, home: Path
) -> None:
    """A name that nobody has, one already in or out, a time that cannot be: each in a sentence."""
    async with at_desk(home, live_now()) as desk:
        before = desk.stored()
        await command(desk, line)
        assert told(desk) == words
        assert desk.stored() == before


async def test_a_line_that_was_not_understood_is_given_back(home: Path) -> None:
    """What was typed stands in the line again, to be put right."""
    async with at_desk(home, live_now()) as desk:
        await command(desk, "/in zz, hv")
        assert desk.program.screen.query_one(QuickEntry).text == "/in zz, hv"


async def test_a_lost_quorum_is_told_at_once(home: Path) -> None:
    """When somebody leaves, the status line says since when there is none, and the step why."""
    async with at_desk(home, live_now()) as desk:
        await desk.go("plan")
        await command(desk, "/out hv")
        assert "Not quorate since 10:42: " in status(desk)
        assert told(desk).endswith("the rule asks for 2. Out at 10:42: Rhiannon Abara.")
        await desk.press("escape")
        await desk.go("decision")
        hints = [row.text for row in desk.rows if row.kind == "hint"]
        assert any(each.startswith("Not quorate since 10:42") for each in hints)
        assert f"The rule: {desk.session.profile.quorum.words}" in hints
        assert "Would count: Rhiannon Abara, health visitor (left 10:42)." in hints
        await command(desk, "/in hv")
        assert told(desk).startswith("Quorate again since 10:42.")


async def test_space_on_the_line_loses_it_too(home: Path) -> None:
    """Leaving by F5 and Space says so as well."""
    async with at_desk(home, live_now()) as desk:
        await desk.press("f5")
        await desk.at("Rhiannon Abara")
        await desk.press("space")
        assert "Not quorate since 10:42: " in status(desk)


async def test_somebody_is_kept_out_and_let_back_in_by_one_key(home: Path) -> None:
    """Ctrl+X on the line keeps out from now and asks why; the same key lets back in."""
    async with at_desk(home, live_now()) as desk:
        await desk.press("f5")
        await desk.at("Ama Okafor")
        await desk.press("ctrl+x")
        (kept,) = desk.stored()["exclusions"]
        assert (kept["person"], kept["extent"], kept["from"]) == ("mo", "part", MOMENT)
        assert attendance(desk, "mo")["times"][-1]["until"] == MOMENT
        assert desk.field("Ground").has_focus
        await desk.press("escape")
        assert "kept out since 10:42" in desk.here.text
        assert any("for keeping out Ama Okafor" in each.words for each in desk.meeting._missing)  # noqa: SLF001 - what the step lacks
        desk.pass_time(minutes=8)
        await desk.press("ctrl+x")
        (kept,) = desk.stored()["exclusions"]
        assert kept["until"] == today("10:50")[:-2] + "07"
        assert attendance(desk, "mo")["times"][-1] == {"from": kept["until"], "until": None}


async def test_ground_and_reason_are_given_in_the_form(home: Path) -> None:
    """What the form asks is stored, and then the step does not ask for it any more."""
    async with at_desk(home, live_now()) as desk:
        await command(desk, "/exclude mum")
        await desk.fill("Ground", "Conduct in the meeting")
        await desk.fill("Why, in the chair’s words", "Shouted at the nurse.")
        await desk.press("escape")
        (kept,) = desk.stored()["exclusions"]
        assert (kept["ground"], kept["reason"]) == ("conduct_in_meeting", "Shouted at the nurse.")
        lacking = [each.words for each in desk.meeting._missing if each.serious]  # noqa: SLF001 - as above
        assert not any("for keeping out" in each for each in lacking)


async def test_several_are_kept_out_and_coming_in_ends_it(home: Path) -> None:
    """`/exclude` takes several and a time; who comes in is kept out no longer."""
    async with at_desk(home, live_now()) as desk:
        await command(desk, "/exclude mum, Mr Lee 10:30")
        kept = desk.stored()["exclusions"]
        assert [(each["person"], each["from"]) for each in kept] == [
            ("mo", today("10:30")),
            ("le", today("10:30")),
        ]
        assert "Ground and reason are to be given" in told(desk)
        await command(desk, "/in mum")
        assert desk.stored()["exclusions"][0]["until"] == MOMENT
        assert "until" not in desk.stored()["exclusions"][1]
        await command(desk, "/exclude Mr Lee")
        assert desk.stored()["exclusions"][1]["until"] == MOMENT


async def test_one_kept_out_of_all_is_let_in(home: Path) -> None:
    """Who was to be kept out of the whole may come, and was kept out of a part of it."""
    whole = [{"person": "gm", "extent": "whole", "ground": "family_conflict", "reason": "So."}]
    async with at_desk(home, live_now(exclusions=whole)) as desk:
        await command(desk, "/exclude Ife")
        (kept,) = desk.stored()["exclusions"]
        assert (kept["extent"], kept["from"], kept["until"]) == ("part", today("10:00"), MOMENT)
        assert attendance(desk, "gm") == {"person": "gm", "status": "expected"}
        await command(desk, "/in Ife")
        assert attendance(desk, "gm")["status"] == "present"


async def test_keeping_out_is_one_step_to_undo(home: Path) -> None:
    """One undo brings back the person and takes the exclusion away."""
    async with at_desk(home, live_now()) as desk:
        before = desk.stored()
        await desk.press("f5")
        await desk.at("Ama Okafor")
        await desk.press("ctrl+x", "escape", "u")
        assert desk.stored() == before


async def test_the_key_cuts_in_a_text(home: Path) -> None:
    """In a text Ctrl+X and Ctrl+W are the text's own keys and keep nobody out."""
    async with at_desk(home, live_now()) as desk:
        before = desk.stored()
        await desk.press("f2")
        await desk.type("some words")
        await desk.press("ctrl+w", "ctrl+x")
        assert desk.stored() == before
        assert "some" in desk.program.screen.query_one(QuickEntry).text
        await desk.press("escape")
        await desk.go("plan")
        await desk.press("ctrl+x")
        assert told(desk).startswith("Put the cursor on a person")


async def test_deciding_without_a_quorum_asks_for_all_that_goes_with_it(home: Path) -> None:
    """The step says what the rule is and what to do, the decision's form asks, and it is missed."""
    record = live_now(attendance=here("ch", "sw", "mo"))
    async with at_desk(home, record) as desk:
        await desk.go("decision")
        assert any(desk.session.profile.quorum.instead in row.text for row in desk.rows)
        await desk.choose("Decide for Ana")
        await desk.fill("What the chair decides", "Child protection plan")
        for label in ("Ground for going on", "Why", "What keeps the children safe"):
            assert any(label in each.asked.label for each in desk.form.fields), label
        await desk.press("escape")
        row = next(each for each in desk.rows if each.text.startswith("Not quorate when decided"))
        assert row.mark == "!"
        assert row.text.endswith("the ground, the reason and what keeps the child safe meanwhile")
        missing = [each for each in desk.meeting._missing if "quorum" in each.words]  # noqa: SLF001 - as above
        assert any(each.step == "decision" and each.serious for each in missing)


async def test_the_new_date_is_offered(home: Path) -> None:
    """One line sets the next conference within the profile's limit, and then says so."""
    record = live_now(attendance=here("ch", "sw", "mo"))
    async with at_desk(home, record) as desk:
        await desk.go("decision")
        await desk.choose("Set the new date: Tue 22 Dec 2026, within 10 working days")
        assert desk.stored()["review"]["on"] == "2026-12-22"
        assert any("The next conference is on Tue 22 Dec 2026" in row.text for row in desk.rows)


async def test_with_a_quorum_nothing_of_it_is_asked(home: Path) -> None:
    """A quorate conference is not bothered with any of it."""
    async with at_desk(home, live_now()) as desk:
        await desk.go("decision")
        assert not any("new date" in row.text for row in desk.rows)
        await desk.choose("Decide for Ana")
        assert not any("quorum" in each.asked.label.lower() for each in desk.form.fields)
