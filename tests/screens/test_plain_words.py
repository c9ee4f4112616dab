"""Plain words on screen: the line while writing, the list, and putting plain words in by a key."""

from __future__ import annotations

from pathlib import Path

import pytest

from screens.meeting import MeetingScreen
from screens.words import WordsScreen
from tests.conference.complete_records import edited
from tests.screens.desk import Desk, at_desk
from tests.screens.whole import whole
from widgets.field_box import FieldBox
from widgets.fields.field import Field
from widgets.fields.typed import Typed
from widgets.spelling import Spelled

JARGON = "Ensure Mum engages with CAMHS."
DONE = "What will be done"


async def pause(desk: Desk, field: Field) -> None:
    """Let the pause end that follows a key."""
    field.on_pause()
    await desk.settle()


async def action(desk: Desk) -> Field:
    """Begin an action and go to what will be done."""
    await desk.press("f4")
    return await desk.to_field(DONE)


async def test_after_a_pause_a_line_says_what_is_plainer(home: Path) -> None:
    """While typing the hint stays; then the line takes its place, and nothing moves."""
    async with at_desk(home, whole()) as desk:
        field = await action(desk)
        hint = "One thing that can be seen to be done"
        await desk.type(JARGON)
        at = next(n for n, line in enumerate(desk.lines) if hint in line)
        before = [line for n, line in enumerate(desk.lines) if n != at]
        await pause(desk, field)
        assert desk.lines[at].strip().startswith("Plainer (3): “Ensure” → “Make sure”")
        after = [line for n, line in enumerate(desk.lines) if n != at]
        assert [each for each in after if "Saved" not in each] == [
            each for each in before if "Saved" not in each and "Typing" not in each
        ]
        assert field.has_focus
        assert desk.stored()["plans"]["actions"][-1]["action"] == JARGON


async def test_plain_words_leave_the_hint(home: Path) -> None:
    """Where nothing is to be mended, or no longer, the hint stands there."""
    async with at_desk(home, whole()) as desk:
        field = await action(desk)
        await desk.type("Failed to")
        await pause(desk, field)
        assert "Plainer: “Failed to” → “Did not”" in desk.shown
        await desk.press("backspace*9")
        await desk.type("Ring Nia.")
        await pause(desk, field)
        assert "Plainer" not in desk.shown
        assert "One thing that can be seen to be done" in desk.shown


async def test_a_field_keeps_its_height(home: Path) -> None:
    """A field that may be advised has its line from the start, with a hint or without."""
    async with at_desk(home, whole()) as desk:
        await action(desk)
        field = await desk.to_field("How we will know")
        box = field.parent
        assert isinstance(box, FieldBox)
        height = box.size.height
        await desk.type("CAMHS")
        await pause(desk, field)
        assert "Plainer" in desk.shown
        assert box.size.height == height


async def test_one_setting_turns_the_line_off(home: Path) -> None:
    """With `plain_words = false` nothing is said, and no field is made higher."""
    async with at_desk(home, whole()) as desk:
        desk.program.plain_words = False
        field = await action(desk)
        await desk.type(JARGON)
        await pause(desk, field)
        assert field.advise is None
        assert "Plainer" not in desk.shown


async def test_an_own_account_has_no_line(home: Path) -> None:
    """What people said is never to be mended: such a form says nothing."""
    async with at_desk(home, whole()) as desk:
        await desk.meeting.pane.forms.open(
            ("contributions", desk.session.record.contributions[0].id)
        )
        assert all(each.advise is None for each in desk.form.fields)


@pytest.mark.parametrize("way", ["checks", "line"])
async def test_the_list_is_opened_by_a_line_of_the_checks_and_by_typing(
    way: str, home: Path
) -> None:
    """One quiet line among the checks, and `/words`, lead to the same list."""
    record = edited({"plans.actions.0.action": f"Visit Ana. {JARGON}"})
    async with at_desk(home, record) as desk:
        if way == "checks":
            await desk.press("f6")
            await desk.wait_until(lambda: "to mend" in desk.rows[-1].text)
            assert "reading age about" in desk.rows[-1].text
            await desk.press("end", "enter")
        else:
            await desk.press("f2", *"/words", "enter")
        assert isinstance(desk.program.screen, WordsScreen)
        await desk.wait_until(lambda: any(JARGON in row.text for row in desk.rows))
        assert any("Minutes: reading age about" in row.text for row in desk.rows)
        await desk.press("escape")
        assert isinstance(desk.program.screen_stack[-1], MeetingScreen)


async def test_a_key_puts_the_plain_words_in_and_another_takes_them_back(home: Path) -> None:
    """`r` is one change of the record; `u` undoes it; Enter goes to the field."""
    text = f"Visit Ana. {JARGON}"
    async with at_desk(home, edited({"plans.actions.0.action": text})) as desk:
        await desk.press("f2", *"/words", "enter")
        await desk.wait_until(lambda: any(JARGON in row.text for row in desk.rows))
        await desk.at(JARGON)
        await desk.press("r")
        plain = "Make sure Mum works with the children and young people’s mental health service."
        assert desk.stored()["plans"]["actions"][0]["action"] == f"Visit Ana. {plain}"
        await desk.wait_until(lambda: not any(JARGON in row.text for row in desk.rows))
        await desk.press("u")
        assert desk.stored()["plans"]["actions"][0]["action"] == text
        await desk.wait_until(lambda: any(JARGON in row.text for row in desk.rows))
        await desk.at(JARGON)
        await desk.press("enter")
        here = desk.program.focused
        assert isinstance(here, Typed)
        assert here.asked.label == DONE
        assert isinstance(here, Spelled)
        assert here.cursor_at() == (0, text.index("Ensure"))
        assert "Plainer (3): “Ensure” → “Make sure”" in desk.shown
        await desk.type("Mum")
        assert here.written == text.replace("Ensure", "MumEnsure")


async def test_a_rule_among_several_is_replaced_by_itself(home: Path) -> None:
    """Of a list of texts only the one with the words is changed."""
    rules = ["No shouting.", "Adhere to bedtimes.", "Ring Nia."]
    async with at_desk(home, edited({"plans.rules": rules})) as desk:
        await desk.press("f2", *"/words", "enter")
        await desk.wait_until(lambda: any("Adhere" in row.text for row in desk.rows))
        await desk.at("Adhere")
        await desk.press("r")
        assert desk.stored()["plans"]["rules"] == ["No shouting.", "Keep to bedtimes.", "Ring Nia."]


@pytest.mark.parametrize(
    ("text", "place"), [("Ring as appropriate", (0, 8)), ("Help as appropriate", (1, 14))]
)
async def test_what_needs_another_sentence_is_left_to_the_writer(
    text: str, place: tuple[int, int], home: Path
) -> None:
    """Where no words simply replace others the key changes nothing and goes to them."""
    rules = ["No shouting.", "Ring.\nHelp as appropriate."]
    record = edited({"plans.actions.0.action": "Ring as appropriate.", "plans.rules": rules})
    async with at_desk(home, record) as desk:
        before = desk.stored()
        await desk.press("f2", *"/words", "enter")
        await desk.wait_until(lambda: any(text in row.text for row in desk.rows))
        await desk.at(text)
        await desk.press("space")
        assert "Enter goes there" in desk.shown
        await desk.press("r")
        here = desk.program.focused
        assert isinstance(here, Spelled)
        assert here.cursor_at() == place
        assert "“appropriate”: say what would be right" in desk.shown
        assert desk.stored() == before


async def test_a_note_says_what_is_plainer_on_the_status_line(home: Path) -> None:
    """A form that has no line for it under its fields is opened at the words all the same."""
    note = {"id": "n1", "step": "reports", "text": "He rang. It was an allegation."}
    async with at_desk(home, edited({"notes": [note]})) as desk:
        await desk.press("f2", *"/words", "enter")
        await desk.wait_until(lambda: any("an allegation" in row.text for row in desk.rows))
        await desk.at("an allegation")
        await desk.press("enter")
        here = desk.program.focused
        assert isinstance(here, Spelled)
        assert here.cursor_at() == (0, 19)
        assert "say who is said to have done what" in desk.shown


async def test_the_export_screen_tells_the_reading_age(home: Path, folder: Path) -> None:
    """Before papers go to a family a line says how they read."""
    async with at_desk(home, edited({})) as desk:
        await desk.press("ctrl+o")
        await desk.wait_until(lambda: any("reading age about" in row.text for row in desk.rows))


async def test_leaving_before_it_is_worked_out_does_no_harm(home: Path) -> None:
    """What is worked out for a list that was closed meanwhile is kept for the next time."""
    async with at_desk(home, edited({})) as desk:
        await desk.press("f6", "escape")
        await desk.wait_until(lambda: all(each.is_finished for each in desk.program.workers))
        await desk.settle()
        assert isinstance(desk.program.screen, MeetingScreen)
        await desk.press("f6")
        await desk.wait_until(lambda: "reading age about" in desk.rows[-1].text)
