"""A whole conference, held by key presses alone: what is pressed and typed in each step."""

from __future__ import annotations

from pathlib import Path

from cpc_tui.conference.decided import Decision, View
from cpc_tui.conference.planned import Action, Contingency, PlannedOutcome
from cpc_tui.conference.spoken import Contribution, Report, Response, Voice
from cpc_tui.conference.weighed import BoardItem, DangerStatement, ScaleMark
from cpc_tui.conference.wording import field_label
from tests.terminal import cast as said
from tests.terminal.cast import Cast
from tests.terminal.meeting import Meeting
from tests.terminal.sight import NO_QUICK_ENTRY


def introduce(meeting: Meeting, cast: Cast) -> None:
    """Begin, see who comes, and give two statements."""
    meeting.next_step("Introductions")
    meeting.to_line("Start the meeting now")
    meeting.seat.press("enter")
    meeting.seat.wait_for("LIVE")
    for name in cast.come:
        meeting.tick(name, "✓")
    for statement in ("Welcome", "Confidentiality"):
        meeting.tick(statement)


def hear_reports(meeting: Meeting, cast: Cast) -> None:
    """Fill the most important points of a report, and two lines of quick entry."""
    meeting.next_step("Reports")
    meeting.open_line(cast.school)
    meeting.write(field_label(Report, "summary"), said.SUMMARY)
    meeting.close_form()
    meeting.note(f"{cast.teacher}: {said.NOTE}")
    meeting.note(f"{cast.teacher}> {said.QUICK_ACTION} by +10d")


def hear_the_family(meeting: Meeting, cast: Cast) -> None:
    """The child's own voice, a parent's account read back, and the answer to a report."""
    meeting.next_step("Contribution")
    meeting.open_line(f"{cast.child} (")
    meeting.choose(field_label(Voice, "participation"), "PN2")
    meeting.write(field_label(Voice, "own_words"), said.OWN_WORDS)
    meeting.write(field_label(Voice, "wishes"), said.WISHES)
    meeting.close_form()
    meeting.open_line("How are things at home?")
    meeting.write(field_label(Contribution, "text"), said.ACCOUNT)
    meeting.choose(field_label(Contribution, "read_back"), "Read back and agreed")
    meeting.close_form()
    meeting.open_line(f"{cast.parent} on {cast.school}")
    meeting.choose(field_label(Response, "agrees"), "Agrees in part")
    meeting.write(field_label(Response, "text"), said.ANSWER)
    meeting.close_form()


def weigh(meeting: Meeting, cast: Cast) -> None:
    """A point on the board, a danger statement with its goal, and a scale."""
    meeting.next_step("Analysis")
    meeting.open_line("Add: point on the board")
    meeting.write(field_label(BoardItem, "text"), said.BOARD)
    meeting.close_form()
    meeting.open_line("Add: danger statement and goal")
    meeting.write(field_label(DangerStatement, "danger"), said.DANGER)
    meeting.write(field_label(DangerStatement, "goal"), said.GOAL)
    meeting.close_form()
    meeting.open_line("Add: number on the scale")
    meeting.pick_one(field_label(ScaleMark, "person"), cast.parent)
    meeting.write(field_label(ScaleMark, "value"), "6")
    meeting.write(field_label(ScaleMark, "reason"), said.SCALE_REASON)
    meeting.close_form()


def decide(meeting: Meeting, cast: Cast) -> None:
    """Each agency's view in the grid, the chair's decision with reasons, and dissent asked."""
    meeting.next_step("Decision")
    give_views(meeting, cast)
    meeting.open_line(f"Decide for {cast.child}")
    meeting.choose(field_label(Decision, "outcome"), cast.outcome)
    meeting.pick(field_label(Decision, "likelihood"), "Harm is likely")
    meeting.write(field_label(Decision, "reasons"), said.REASONS)
    meeting.close_form()
    meeting.tick("Ask: does anyone formally dissent?")


def give_views(meeting: Meeting, cast: Cast) -> None:
    """A letter for each agency in the grid; the last with its reason."""
    meeting.open_grid()
    for name, key in cast.views:
        meeting.give_view(name, key)
    meeting.seat.press("enter")
    meeting.seat.wait_for(field_label(View, "reason"))
    meeting.in_form()
    meeting.write(field_label(View, "reason"), said.VIEW_REASON)
    meeting.close_form()


def categorise(meeting: Meeting, cast: Cast) -> None:
    """The primary category and a second one."""
    meeting.next_step("Category")
    meeting.open_line(f"{cast.child}: not recorded")
    meeting.pick(field_label(Decision, "categories"), "Emotional", "Neglect")
    meeting.close_form()


def plan(meeting: Meeting, cast: Cast) -> None:
    """An outcome, and an action for it with who, by when and how it will be known."""
    meeting.next_step("Plan")
    meeting.open_line("Add: an outcome")
    meeting.write(field_label(PlannedOutcome, "text"), said.OUTCOME)
    meeting.close_form()
    meeting.to_line(said.OUTCOME[:30])
    meeting.open_line("Add: an action for this outcome")
    meeting.write(field_label(Action, "action"), said.ACTION)
    meeting.pick(field_label(Action, "who"), cast.parent, cast.social_worker)
    meeting.write(field_label(Action, "by_when"), "+10d")
    meeting.write(field_label(Action, "measure"), said.MEASURE)
    meeting.close_form()


def choose_core_group(meeting: Meeting, cast: Cast) -> None:
    """The lead social worker, and the first date offered."""
    meeting.next_step("Core group")
    meeting.open_line(f"{cast.child}: Not known yet")
    meeting.pick_one(field_label(Decision, "lead_social_worker"), cast.social_worker)
    meeting.close_form()
    meeting.do("Set the first meeting to")


def prepare_for_the_worst(meeting: Meeting, cast: Cast) -> None:
    """What sets the contingency plan off, and what happens then."""
    meeting.next_step("Contingency")
    meeting.open_line("Add: if things go wrong")
    meeting.write(field_label(Contingency, "trigger"), said.TRIGGER)
    meeting.write(field_label(Contingency, "action"), said.THEN)
    meeting.close_form()


def close(meeting: Meeting, cast: Cast) -> None:
    """The review's date, and the end of the meeting."""
    meeting.next_step("Close")
    meeting.do("Set the review to")
    meeting.to_line("End the meeting now")
    meeting.seat.press("enter")
    meeting.seat.wait_without("LIVE")


def export(meeting: Meeting, folder: Path) -> None:
    """The full copy's documents, once the conference is over."""
    made_full_copy(meeting, folder)
    meeting.at_step("Close")


def made_full_copy(meeting: Meeting, folder: Path) -> None:
    """The full copy's documents, into a folder whose name is typed."""
    seat = meeting.seat
    seat.press("ctrl+o")
    seat.wait(lambda: seat.lines[0].startswith("Export"), "the export screen")
    # The lines move once it is known who gets what.
    seat.wait_for("own copies (")
    papers = Meeting(seat, beside_agenda=False, below=NO_QUICK_ENTRY)
    papers.to_line("Folder:")
    seat.press("enter")
    seat.wait_for("Folder for the files")
    seat.press("ctrl+u")
    seat.type(str(folder))
    seat.press("enter")
    seat.wait_for(f"Folder: {folder}")
    papers.to_line("The full copy")
    seat.press("enter")
    seat.wait_for("files made in")
    meeting.close_form()
