"""The last entry recalled and corrected: it is changed where it stands, and no second one made."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.samples import session_at, small
from tests.screens.desk import Desk, at_desk


def notes(desk: Desk) -> list[dict[str, Any]]:
    """The notes on the disk behind the three of the small record."""
    found: list[dict[str, Any]] = desk.stored()["notes"][3:]
    return found


def actions(desk: Desk) -> list[dict[str, Any]]:
    """The actions on the disk behind the one of the small record."""
    found: list[dict[str, Any]] = desk.stored()["plans"]["actions"][1:]
    return found


async def enter(desk: Desk, *lines: str) -> None:
    """Enter lines at the step of reports, and stay in the line."""
    await desk.go("reports")
    await desk.press("f2")
    for line in lines:
        await desk.type(line)
        await desk.press("enter")


async def correct(desk: Desk, line: str, *, ups: int = 1) -> None:
    """Recall a line, type another over it, and enter it."""
    await desk.press(f"up*{ups}", "home")
    await desk.type(line)
    await desk.press("ctrl+k", "enter")


async def test_the_last_entry_is_corrected_with_one_key(home: Path) -> None:
    """Up, a letter and Enter change the note that stands there; one undo takes that back."""
    async with at_desk(home, small()) as desk:
        await enter(desk, "hv: she is thin")
        (before,) = notes(desk)
        await desk.press("up")
        assert "corrects the last entry" in desk.lines[-1]
        await desk.type(" now")
        await desk.press("enter")
        (after,) = notes(desk)
        assert after == before | {"text": "she is thin now"}
        assert "Corrected: Note by Cyd Marlow" in desk.lines[-2]
        await desk.press("ctrl+underscore")
        assert notes(desk) == [before]


async def test_every_mark_can_be_corrected(home: Path) -> None:
    """Speaker, child, readers, date and heading change in the entry that the line made."""
    async with at_desk(home, small()) as desk:
        await enter(desk, "cm: thin", "hv> weigh by 14/12", "- thin")
        ids = [notes(desk)[0]["id"], actions(desk)[0]["id"], desk.stored()["analysis"][0]["id"]]
        await correct(desk, "+ cm: eats well #ana")
        await correct(desk, "! mum, hv> weigh again by 15/12", ups=2)
        await correct(desk, 'mum: "No', ups=3)
        stored = desk.stored()
        (note,), (action,), (point,) = notes(desk), actions(desk), stored["analysis"]
        assert [note["id"], action["id"], point["id"]] == ids
        assert (note["speaker"], note["kind"], note["text"]) == ("p2", "quote", "“No”")
        assert (action["who"], action["by_when"]) == (["p2", "p3"], "2026-12-15")
        assert action["visibility"] == "professionals"
        assert action["action"] == "weigh again"
        assert (point["heading"], point["children"]) == ("strengths", ["c1"])
        assert (point["raised_by"], point["text"]) == ("p3", "eats well")
        await correct(desk, "hv> weigh again", ups=2)
        (action,) = actions(desk)
        assert (action["who"], action["by_when"]) == (["p3"], None)
        assert action.get("visibility", "everyone") == "everyone"


async def test_a_corrected_kind_moves_the_entry(home: Path) -> None:
    """A note that was to be an action becomes one, in one step, with what was added to it since."""
    async with at_desk(home, small()) as desk:
        await enter(desk, "hv: visit Ana by 14/12")
        (note,) = notes(desk)
        desk.session.set(("notes", note["id"], "visibility"), "chair")
        await correct(desk, "hv> visit Ana by 14/12")
        assert notes(desk) == []
        (action,) = actions(desk)
        expected = {"action": "visit Ana", "who": ["p3"], "by_when": "2026-12-14"}
        assert {name: action[name] for name in expected} == expected
        assert action["visibility"] == "chair"
        await correct(desk, "- visit Ana, she waits")
        (point,) = desk.stored()["analysis"]
        assert (point["heading"], point["text"]) == ("risks", "visit Ana, she waits")
        assert (point.get("raised_by"), point.get("by_when"), actions(desk)) == (None, None, [])
        await desk.press("ctrl+underscore", "ctrl+underscore")
        assert [each["text"] for each in notes(desk)] == ["visit Ana by 14/12"]


async def test_a_line_is_corrected_after_its_correction_was_taken_back(home: Path) -> None:
    """After undo the next correction starts from what stands there then."""
    async with at_desk(home, small()) as desk:
        await enter(desk, "one")
        await correct(desk, "two")
        await desk.press("ctrl+underscore", "f2")
        await correct(desk, "three")
        assert [each["text"] for each in notes(desk)] == ["three"]
        assert desk.session.clashes == ()


async def test_nothing_changes_where_nothing_was_corrected(home: Path) -> None:
    """Enter on a recalled line as it is stores nothing, and says so."""
    async with at_desk(home, small()) as desk:
        await enter(desk, "hv> weigh by +10d")
        before = desk.stored()
        desk.pass_time(days=1)
        await desk.press("up", "enter")
        assert desk.stored() == before
        assert "Nothing was changed." in desk.lines[-2]


async def test_the_step_moment_and_day_stay_those_of_the_first_time(home: Path) -> None:
    """A correction made later, at another step, changes neither where it stands nor its date."""
    async with at_desk(home, small()) as desk:
        await enter(desk, "cm: thin", "hv> weigh by +10d")
        (note,), (action,) = notes(desk), actions(desk)
        desk.pass_time(days=1)
        await desk.go("plan")
        await desk.press("f2", "up*2")
        assert "→ Reports" in desk.lines[-1]
        assert "corrects an earlier entry" in desk.lines[-1]
        await desk.type("!")
        await desk.press("enter")
        await correct(desk, "hv> weigh him by +10d")
        assert notes(desk) == [note | {"text": "thin!"}]
        assert actions(desk) == [action | {"action": "weigh him"}]


async def test_escape_files_a_recalled_line_as_a_new_one(home: Path) -> None:
    """Up, Escape, Enter makes a second entry; the hint is gone before."""
    async with at_desk(home, small()) as desk:
        await enter(desk, "one")
        await desk.press("up", "escape")
        assert "corrects" not in desk.lines[-1]
        assert desk.lines[-1].startswith("Note → Reports")
        await desk.press("enter")
        assert [each["text"] for each in notes(desk)] == ["one", "one"]


async def test_what_another_seat_changed_is_merged(home: Path) -> None:
    """Words that the other seat added meanwhile stay, and so does what it set beside them."""
    async with at_desk(home, small()) as desk:
        await enter(desk, "hv: the weight is low")
        (note,) = notes(desk)
        other = session_at(home)
        other.set(("notes", note["id"], "text"), "Today the weight is low")
        other.set(("notes", note["id"], "kind"), "fact")
        desk.session.look()
        await correct(desk, "hv: the weight is very low")
        (merged,) = notes(desk)
        assert merged["text"] == "Today the weight is very low"
        assert (merged["kind"], merged["id"]) == ("fact", note["id"])


async def test_what_the_person_added_in_the_form_stays(home: Path) -> None:
    """A correction changes what the line says, and nothing that was filled in since."""
    async with at_desk(home, small()) as desk:
        await enter(desk, "hv> weigh by 14/12")
        (action,) = actions(desk)
        desk.session.set(("plans", "actions", action["id"], "measure"), "On the chart.")
        await correct(desk, "hv> weigh Ana by 14/12")
        (corrected,) = actions(desk)
        assert (corrected["action"], corrected["measure"]) == ("weigh Ana", "On the chart.")


async def test_a_removed_entry_is_not_brought_back(home: Path) -> None:
    """Where the entry was removed, by whomever, the line is filed anew, and that is told before."""
    async with at_desk(home, small()) as desk:
        await enter(desk, "one")
        (note,) = notes(desk)
        session_at(home).remove(("notes",), note["id"])
        desk.session.look()
        await desk.press("up")
        assert "removed since: files it anew" in desk.lines[-1]
        await desk.type(" more")
        await desk.press("enter")
        (again,) = notes(desk)
        assert (again["text"], again["id"] != note["id"]) == ("one more", True)
        await correct(desk, "two")
        assert notes(desk) == [again | {"text": "two"}]


async def test_an_entry_filed_elsewhere_is_corrected_there(home: Path) -> None:
    """A note that was made an action since gets its words in the plan."""
    async with at_desk(home, small()) as desk:
        await enter(desk, "hv: visit Ana")
        await desk.type("/refile action")
        await desk.press("enter")
        assert notes(desk) == []
        await correct(desk, "hv: visit Ana soon", ups=2)
        (action,) = actions(desk)
        assert (action["action"], action["who"]) == ("visit Ana soon", ["p3"])
        await desk.press("ctrl+underscore", "ctrl+underscore", "f2")
        await correct(desk, "hv: visit Ana at once", ups=2)
        assert [each["text"] for each in notes(desk)] == ["visit Ana at once"]


async def test_a_recalled_line_is_not_filed_again_on_leaving(home: Path) -> None:
    """Whoever only looks at the last line and leaves makes no second entry; a change is kept."""
    async with at_desk(home, small()) as desk:
        await enter(desk, "one")
        await desk.press("up", "escape", "escape")
        desk.meeting.finish()
        assert [each["text"] for each in notes(desk)] == ["one"]
        await desk.press("f2", "ctrl+u", "up")
        await desk.type("!")
        desk.meeting.finish()
        assert [each["text"] for each in notes(desk)] == ["one!"]


async def test_a_command_is_recalled_as_a_command(home: Path) -> None:
    """A typed command that is brought back is done again, and corrects nothing."""
    async with at_desk(home, small()) as desk:
        await enter(desk, "one", "/export")
        await desk.press("escape", "f2", "up")
        assert "corrects" not in desk.lines[-1]
        assert desk.lines[-1].startswith("/export: ")
