"""The commands of an open conference, at any of its steps: a part of the table in `keymap`."""

from __future__ import annotations

from cpc_tui.command import Command
from cpc_tui.language import tr

MEETING: tuple[Command, ...] = (
    Command(
        "quick_entry",
        ("f2", "ctrl+r"),
        tr("Note"),
        tr("Write one line from anywhere: hv: text, hv> action, - worry, + strength, ? grey area."),
        "meeting",
        2,
    ),
    Command(
        "add_action", ("f4", "ctrl+b"), tr("Action"), tr("Add an action to the plan."), "meeting", 5
    ),
    Command(
        "attendance",
        ("f5", "ctrl+right_square_bracket"),
        tr("Present"),
        tr("Go to who is here: arrivals, apologies, quorum."),
        "meeting",
        6,
    ),
    Command(
        "closed_session",
        ("f12", "ctrl+@"),
        tr("Closed"),
        tr("Begin a part without the family and say who stays, or end it."),
        "meeting",
        typed="/closed",
    ),
    Command(
        "invitees", (), tr("Invitees"), tr("Add people of a table."), "meeting", 0, "/invitees FILE"
    ),
    Command("answer", (), tr("Answers"), tr("Who comes, or not."), "meeting", 0, "/answer WHO"),
    Command(
        "roll_call",
        (),
        tr("Roll-call"),
        tr("Mark everybody, a key each."),
        "meeting",
        0,
        "/rollcall",
    ),
    Command(
        "came_in", (), tr("In"), tr("Who comes in, now or at 10:15."), "meeting", 0, "/in WHO 10:15"
    ),
    Command(
        "went_out",
        (),
        tr("Out"),
        tr("Who leaves, now or at 10:15."),
        "meeting",
        0,
        "/out WHO 10:15",
    ),
    Command(
        "exclude", (), tr("Keep out"), tr("Keep out, or let back in."), "meeting", 0, "/exclude WHO"
    ),
    Command("wait", (), tr("Waits"), tr("Who waits to speak, or not."), "meeting", 0, "/wait WHO"),
    Command("next_speaker", (), tr("Next speaks"), tr("Next of the queue."), "meeting", 0, "/next"),
    Command(
        "give_word", (), tr("Word"), tr("Give the word to somebody."), "meeting", 0, "/word WHO"
    ),
    Command("quiet", (), tr("Quiet"), tr("Nobody has the word any more."), "meeting", 0, "/quiet"),
    Command("back", ("f8", "ctrl+up"), tr("Back"), tr("Go to the step before."), "meeting", 3),
    Command(
        "next", ("f9", "ctrl+down", "ctrl+n"), tr("Next"), tr("Go to the next step."), "meeting", 4
    ),
    Command("go_to", ("ctrl+t",), tr("Go to"), tr("Go to any step by its name."), "meeting", 7),
    Command("find", ("ctrl+f",), tr("Find"), tr("Find words in this record."), "meeting"),
    Command(
        "save", ("ctrl+s",), tr("Save"), tr("Save now; everything is saved as you type."), "meeting"
    ),
    Command(
        "export", ("ctrl+o",), tr("Export"), tr("Make the Word documents."), "meeting", 8, "/export"
    ),
    Command(
        "undo",
        ("ctrl+underscore",),
        tr("Undo"),
        tr("Take back the last change, also in a text."),
        "meeting",
    ),
    Command(
        "redo",
        ("ctrl+circumflex_accent",),
        tr("Redo"),
        tr("Do again what was last taken back."),
        "meeting",
    ),
    Command(
        "history",
        ("f7", "ctrl+pageup"),
        tr("History"),
        tr("See who changed what, and bring back what was removed."),
        "meeting",
    ),
    Command(
        "check",
        ("f6", "ctrl+pagedown"),
        tr("Check"),
        tr("See what is missing or doubtful, and what two people wrote at once; Enter goes there."),
        "meeting",
        11,
        "/check",
    ),
    Command(
        "approve",
        (),
        tr("Approve"),
        tr("Approve the record; where something serious is missing, with the reason."),
        "meeting",
        typed="/approve WHY",
    ),
    Command(
        "reopen",
        (),
        tr("Re-open"),
        tr("Open an approved record for changes, with a reason; the next version begins."),
        "meeting",
        typed="/reopen WHY",
    ),
    Command(
        "correction",
        (),
        tr("Correction"),
        tr("Record what somebody says is wrong in a paper that went out, and the chair’s answer."),
        "meeting",
        typed="/correction WHAT",
    ),
    Command(
        "read_out",
        (),
        tr("Read out"),
        tr("Record who reads out the statement or report under the cursor."),
        "meeting",
        typed="/readout WHO",
    ),
    Command("circulation", (), tr("Who gets what"), tr("Papers."), "meeting", 0, "/circulation"),
    Command(
        "handed", (), tr("Handed over"), tr("Papers handed over."), "meeting", 0, "/handed WHO"
    ),
    Command("begin_break", (), tr("Break"), tr("Begin a break."), "meeting", typed="/break"),
    Command("end_break", (), tr("Go on"), tr("End the break."), "meeting", typed="/back"),
    Command("adjourn", (), tr("Adjourn"), tr("Put off the rest."), "meeting", 0, "/adjourn WHY"),
    Command("reconvene", (), tr("Reconvene"), tr("Go on with it."), "meeting", 0, "/reconvene"),
    Command(
        "tree",
        (),
        tr("Family tree"),
        tr("Show the family tree, or write a line of it: /tree mo + fa divorced: Ana, Ben."),
        "meeting",
        0,
        "/tree LINE",
    ),
    Command("share", (), tr("Board"), tr("Turn the screen to the room."), "meeting", 0, "/board"),
    Command(
        "private_note",
        (),
        tr("Private note"),
        tr("Note what only the chair sees; no document ever holds it."),
        "meeting",
        typed="/private TEXT",
    ),
    Command(
        "words",
        (),
        tr("Plain words"),
        tr("List the sentences that could be plainer in the family’s copies."),
        "meeting",
        typed="/words",
    ),
    Command(
        "script",
        (),
        tr("Script"),
        tr("Show all that the chair asks and says in this step."),
        "meeting",
        typed="/script",
    ),
    Command(
        "refile",
        (),
        tr("Elsewhere"),
        tr("File what the cursor is on elsewhere: step, kind, child, reader."),
        "meeting",
        typed="/refile",
    ),
    Command(
        "spelling",
        (),
        tr("Spelling"),
        tr("List the words in doubt; Enter goes there."),
        "meeting",
        typed="/spelling",
    ),
    Command(
        "home", ("ctrl+j",), tr("Conferences"), tr("Close this one and go to the list."), "meeting"
    ),
)
"""In the order in which help and the README name them."""
