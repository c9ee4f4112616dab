"""Initials and names that several share are asked about, and no line is lost or guessed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from screens.which import WhichDialog
from tests.screens.desk import Desk, at_desk
from tests.transcript.record import transcript_record


def notes(desk: Desk) -> list[dict[str, Any]]:
    """The notes on the disk."""
    found: list[dict[str, Any]] = desk.stored().get("notes", [])
    return found


async def ask(desk: Desk, line: str = "dad: never there") -> None:
    """Enter a line at the step of reports that has to be asked about."""
    await desk.go("reports")
    await desk.press("f2")
    await desk.type(line)
    await desk.press("enter")
    assert isinstance(desk.program.screen, WhichDialog)
    assert notes(desk) == []


async def test_several_people_are_offered(home: Path) -> None:
    """A short list names those who may be meant; the one taken has said it."""
    async with at_desk(home, transcript_record()) as desk:
        await ask(desk)
        assert "dad: which?" in desk.shown
        assert "Kofi Bonsu, father of Jude Okafor" in desk.shown
        assert "Radosław Łęcki, father of Ana, Ben and Jude Łęcki" in desk.shown
        await desk.press("down", "down", "enter")
        assert [(each["speaker"], each["text"]) for each in notes(desk)] == [("f2", "never there")]
        await desk.type("next")
        assert desk.lines[-3] == "› next"


async def test_two_children_of_one_name_are_offered_with_their_birthdays(home: Path) -> None:
    """Each is named in full with the date of birth."""
    async with at_desk(home, transcript_record()) as desk:
        await ask(desk, "tired #jude")
        assert "Jude Okafor, born 14 Sep 2012" in desk.shown
        await desk.press("down", "enter")
        assert notes(desk)[0]["children"] == ["jo"]


async def test_one_question_follows_the_other(home: Path) -> None:
    """Initials and a child that are both shared are asked about one after the other."""
    async with at_desk(home, transcript_record()) as desk:
        await ask(desk, "km: tired #jude")
        await desk.press("down", "enter")
        assert "jude: which?" in desk.shown
        await desk.press("down", "down", "enter")
        (note,) = notes(desk)
        assert (note["speaker"], note["children"], note["text"]) == ("sn", ["jl"], "tired")


async def test_escape_and_enter_keep_the_line_as_typed(home: Path) -> None:
    """Who answers nothing gets a plain note, and is told why; nobody is chosen unasked."""
    async with at_desk(home, transcript_record()) as desk:
        for key in ("escape", "enter"):
            await desk.go("reports")
            await desk.press("f2")
            await desk.type("dad: never there")
            await desk.press("enter", key)
            assert notes(desk)[-1]["text"] == "dad: never there"
            assert "speaker" not in notes(desk)[-1]
            assert "kept as typed: “dad” may be" in desk.lines[-2]


async def test_typing_on_without_looking_answers_nothing(home: Path) -> None:
    """Keys that come in one packet behind the line go into the next line, every one of them."""
    async with at_desk(home, transcript_record()) as desk:
        await desk.go("reports")
        await desk.press("f2", *"dad: no", "enter", *"hv: yes", "enter", *"1 more", "enter")
        assert [each["text"] for each in notes(desk)] == ["dad: no", "yes", "1 more"]
        await desk.press(*"dad: no", "enter")
        await desk.paste("hv: a\nb")
        await desk.press("enter")
        assert [each["text"] for each in notes(desk)][3:] == ["dad: no", "a\nb"]


async def test_a_line_that_waits_for_an_answer_is_not_lost_at_the_end(home: Path) -> None:
    """Where the program ends under the question, the line is filed as typed; an answer corrects."""
    async with at_desk(home, transcript_record()) as desk:
        await ask(desk)
        desk.meeting.finish()
        assert [each["text"] for each in notes(desk)] == ["dad: never there"]
        await desk.press("down", "enter")
        (note,) = notes(desk)
        assert (note["speaker"], note["text"]) == ("f1", "never there")


async def test_what_stands_in_the_line_at_the_end_is_never_asked_about(home: Path) -> None:
    """Leaving with a line that several may have said files it as typed, without a question."""
    async with at_desk(home, transcript_record()) as desk:
        await desk.go("reports")
        await desk.type("dad: half a line")
        desk.meeting.finish()
        await desk.settle()
        assert not isinstance(desk.program.screen, WhichDialog)
        assert [each["text"] for each in notes(desk)] == ["dad: half a line"]


async def test_the_answer_is_kept_for_a_correction(home: Path) -> None:
    """A line that was answered for is not asked about again when it is corrected."""
    async with at_desk(home, transcript_record()) as desk:
        await ask(desk)
        await desk.press("down", "enter", "up")
        assert desk.lines[-1].startswith("Note by Kofi Bonsu → Reports")
        await desk.type("!")
        await desk.press("enter")
        assert [(each["speaker"], each["text"]) for each in notes(desk)] == [("f1", "never there!")]


async def test_a_correction_may_have_to_be_asked_about(home: Path) -> None:
    """A corrected line whose initials are shared asks, and changes the entry by the answer."""
    async with at_desk(home, transcript_record()) as desk:
        await desk.go("reports")
        await desk.press("f2", *"never there", "enter", "up", "home", *"dad: ", "enter")
        assert isinstance(desk.program.screen, WhichDialog)
        await desk.press("down", "enter")
        assert [(each["speaker"], each["text"]) for each in notes(desk)] == [("f1", "never there")]
