"""What happens in the room is recorded by one key: coming, going, statements, beginning, ending."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.conference.small_records import at
from tests.screens.desk import NOW, Desk, at_desk
from tests.screens.whole import whole

MOMENT = NOW.isoformat()
INVITED = [
    {"person": "ch", "status": "expected"},
    {"person": "sw", "status": "expected"},
    {"person": "hv", "status": "expected"},
    {"person": "te", "status": "expected"},
    {"person": "mo", "status": "apologies"},
]


def beginning(**other: Any) -> Any:
    """A conference about to begin."""
    fresh: dict[str, Any] = {
        "started_at": None,
        "ended_at": None,
        "status": "preparing",
        "said": [],
        "attendance": INVITED,
        "exclusions": [],
    }
    return whole(**fresh | other)


def attendance(desk: Desk, person: str) -> dict[str, Any]:
    """How a person's attendance stands on the disk."""
    found: dict[str, Any] = next(
        each for each in desk.stored()["attendance"] if each["person"] == person
    )
    return found


async def test_the_meeting_is_started_and_ended(home: Path) -> None:
    """One line starts the meeting, another ends it: moments and state are stored, all leave."""
    async with at_desk(home, beginning()) as desk:
        await desk.go("introductions")
        await desk.choose("Start the meeting now")
        assert desk.stored()["started_at"] == MOMENT
        assert desk.stored()["status"] == "live"
        assert "LIVE 10:42  0 of" in desk.lines[0]
        assert not any("Start the meeting" in row.text for row in desk.rows)
        await desk.at("Nia Hartwell-Boyd")
        await desk.press("space")
        await desk.go("close")
        await desk.choose("End the meeting now")
        assert desk.stored()["ended_at"] == MOMENT
        assert desk.stored()["status"] == "concluded"
        assert attendance(desk, "sw")["times"] == [{"from": MOMENT, "until": MOMENT}]
        assert attendance(desk, "hv") == {"person": "hv", "status": "expected"}


async def test_starting_is_one_step_to_undo(home: Path) -> None:
    """One undo takes back the whole start of a meeting."""
    async with at_desk(home, beginning()) as desk:
        before = desk.stored()
        await desk.go("introductions")
        await desk.choose("Start the meeting now")
        await desk.press("u")
        assert desk.stored() == before


async def test_space_is_coming_and_going(home: Path) -> None:
    """Space brings a person in, lets them out and in again, each time with its moment."""
    async with at_desk(home, beginning()) as desk:
        await desk.go("introductions")
        await desk.at("Nia Hartwell-Boyd")
        await desk.press("space")
        assert attendance(desk, "sw")["status"] == "present"
        assert attendance(desk, "sw")["times"] == [{"from": MOMENT, "until": None}]
        assert desk.here.mark == "✓"
        desk.pass_time(minutes=5)
        await desk.press("space")
        spell = {"from": MOMENT, "until": "2026-12-08T10:47:07"}
        assert attendance(desk, "sw")["times"] == [spell]
        assert desk.here.mark == "–"
        desk.pass_time(minutes=3)
        await desk.press("space")
        again = {"from": "2026-12-08T10:50:07", "until": None}
        assert attendance(desk, "sw")["times"] == [spell, again]
        assert desk.here.mark == "✓"


async def test_who_comes_attends_as_the_profile_has_it(home: Path) -> None:
    """Coming in also says in which way, as the authority has it, where nobody has said so."""
    by_phone = [{**each, "mode": "phone"} for each in INVITED if each["person"] == "hv"]
    others = [each for each in INVITED if each["person"] != "hv"]
    record = beginning(profile="medway", attendance=[*others, *by_phone])
    async with at_desk(home, record) as desk:
        await desk.go("introductions")
        for name in ("Nia Hartwell-Boyd", "Rhiannon Abara", "Tom Oakes"):
            await desk.at(name)
            await desk.press("space")
        modes = {person: attendance(desk, person).get("mode") for person in ("sw", "hv", "te")}
        assert modes == {"sw": "in_person", "hv": "phone", "te": "video"}


async def test_the_minutes_of_a_step_are_told(home: Path) -> None:
    """Beside a step stand its planned minutes, and those it has used once the meeting is on."""
    async with at_desk(home, beginning(notes=[])) as desk:
        await desk.go("introductions")
        step = desk.session.profile.step("introductions")
        planned = step.minutes if step else 0
        assert f"  {planned} min planned" in desk.lines[1]
        await desk.choose("Start the meeting now")
        await desk.note("We begin.")
        desk.pass_time(minutes=3)
        await desk.note("We go on.")
        assert f"  3 of {planned} min" in desk.lines[1]


async def test_apologies_are_taken_back_by_coming(home: Path) -> None:
    """Somebody who sent apologies and comes all the same is present from now."""
    async with at_desk(home, beginning()) as desk:
        await desk.go("introductions")
        await desk.at("Ama Okafor")
        await desk.press("space")
        assert attendance(desk, "mo")["status"] == "present"


async def test_one_who_was_there_throughout_can_leave(home: Path) -> None:
    """Somebody present without a recorded time leaves by Space, and was there from the start."""
    here = [{"person": "sw", "status": "present"}]
    async with at_desk(home, beginning(started_at=at("10:00"), attendance=here)) as desk:
        await desk.go("introductions")
        await desk.at("Nia Hartwell-Boyd")
        await desk.press("space")
        assert attendance(desk, "sw")["times"] == [{"from": at("10:00"), "until": MOMENT}]


async def test_a_time_later_than_now_is_said(home: Path) -> None:
    """Where the clock stands before a time already recorded, that is said and nothing changes."""
    later = [
        {"person": "sw", "status": "present", "times": [{"from": "2026-12-08T11:30:00"}]},
        {
            "person": "hv",
            "status": "present",
            "times": [{"from": at("10:00"), "until": "2026-12-08T12:00:00"}],
        },
    ]
    async with at_desk(home, beginning(attendance=later, started_at=at("10:00"))) as desk:
        before = desk.stored()
        await desk.go("introductions")
        await desk.at("Nia Hartwell-Boyd")
        await desk.press("space")
        assert "give a later time" in desk.lines[-2]
        assert desk.stored() == before
        await desk.go("close")
        await desk.choose("End the meeting now")
        assert desk.stored()["status"] == "concluded"


async def test_the_quorum_is_told_live(home: Path) -> None:
    """The sentence about the quorum changes with who comes and goes, in both of its steps."""
    async with at_desk(home, beginning()) as desk:
        await desk.go("introductions")
        assert any(row.text.startswith("Not quorate") for row in desk.rows), hints(desk)
        for name in ("Nia Hartwell-Boyd", "Rhiannon Abara", "Tom Oakes"):
            await desk.at(name)
            await desk.press("space")
        assert any(row.text.startswith("Quorate") for row in desk.rows), hints(desk)
        await desk.go("decision")
        assert any(row.text.startswith("Quorate") for row in desk.rows), hints(desk)
        await desk.go("introductions")
        await desk.at("Nia Hartwell-Boyd")
        await desk.press("space")
        assert desk.here.mark == "–"
        assert any(row.text.startswith("Not quorate") for row in desk.rows), hints(desk)


def hints(desk: Desk) -> list[str]:
    """What the step says that cannot be chosen."""
    return [row.text for row in desk.rows if row.kind == "hint"]


async def test_a_statement_is_ticked_and_unticked(home: Path) -> None:
    """Space ticks a statement with the moment it was given, and takes the tick back."""
    async with at_desk(home, beginning()) as desk:
        await desk.go("introductions")
        await desk.at("Welcome")
        assert desk.here.mark == "[ ]"
        await desk.press("space")
        assert desk.stored()["said"] == [{"key": "welcome", "at": MOMENT}]
        assert desk.here.mark == "[x]"
        assert "given 10:42" in desk.here.text
        await desk.press("space")
        assert desk.stored()["said"] == []


async def test_the_moment_of_a_statement_is_put_right(home: Path) -> None:
    """Enter on a statement given shows it, and Enter again its moment and its readers."""
    async with at_desk(home, beginning(said=[{"key": "welcome", "at": at("10:01")}])) as desk:
        await desk.go("introductions")
        await desk.choose("Welcome")
        await desk.press("enter")
        await desk.fill("Given at", "8/12/2026 10:05")
        await desk.fill("Who may read this", "Professionals only")
        await desk.press("escape")
        stored = desk.stored()["said"]
        assert [(each["at"], each["visibility"]) for each in stored] == [
            ("2026-12-08T10:05:00", "professionals")
        ]


async def test_somebody_new_is_invited_too(home: Path) -> None:
    """Who is added to the people is on the list of those invited, and can be kept out."""
    async with at_desk(home, beginning()) as desk:
        await desk.go("introductions")
        await desk.choose("Add: somebody new")
        await desk.fill("Name", "Zed Quill")
        await desk.press("escape")
        person = desk.stored()["people"][-1]
        assert person["name"] == "Zed Quill"
        assert attendance(desk, person["id"])["status"] == "expected"
        await desk.choose("Add: person kept out")
        await desk.fill("Who", "Zed Quill")
        await desk.fill("Ground", "Conduct in the meeting")
        await desk.press("escape")
        kept_out = desk.stored()["exclusions"][-1]
        assert kept_out["person"] == person["id"]
        assert kept_out["from"] == MOMENT


async def test_one_kept_out_does_not_count(home: Path) -> None:
    """Somebody who is kept out from now no longer counts for the quorum."""
    here = [
        {"person": each, "status": "present", "times": [{"from": at("10:00")}]}
        for each in ("sw", "hv", "te")
    ]
    async with at_desk(home, beginning(attendance=here, started_at=at("10:00"))) as desk:
        await desk.go("introductions")
        assert any(row.text.startswith("Quorate") for row in desk.rows), hints(desk)
        await desk.choose("Add: person kept out")
        await desk.fill("Who", "Nia Hartwell-Boyd, social worker")
        await desk.press("escape")
        assert any(row.text.startswith("Not quorate") for row in desk.rows), hints(desk)
