"""The table of commands: with `meeting_keys` the only place where a key is written down.

Bindings, key bar, palette, help screen, `cpc-tui keys` and the README's table are made from it.
Keys are named as Textual names them. What terminals and desktops take for themselves is never
used: ctrl+h, i, m and [ are other keys in disguise, alt and shift+F differ between terminals, F10
and F11 belong to the desktop.
"""

from __future__ import annotations

from collections.abc import Iterable

from cpc_tui.command import PLACES, Command, Where
from cpc_tui.key_names import key_name
from cpc_tui.language import tr
from cpc_tui.meeting_keys import MEETING
from cpc_tui.tree_keys import TREE
from cpc_tui.words_keys import WORDS

__all__ = [
    "COMMANDS",
    "PLACES",
    "Command",
    "Where",
    "as_markdown",
    "bar_items",
    "binding_id",
    "commands_at",
    "key_name",
    "typed_command",
]

COMMANDS: tuple[Command, ...] = (
    Command(
        "help", ("f1", "ctrl+g"), tr("Help"), tr("Show what the keys do here."), "everywhere", 1
    ),
    Command(
        "hide",
        ("f3", "ctrl+backslash"),
        tr("Hide"),
        tr("Hide the screen at once; any key brings it back."),
        "everywhere",
        9,
    ),
    Command(
        "lock",
        (),
        tr("Lock"),
        tr("Lock the screen until your passphrase, or Enter; while it is hidden, l does it too."),
        "everywhere",
        typed="/lock",
    ),
    Command(
        "palette", ("ctrl+p",), tr("Commands"), tr("Find any command by its name."), "everywhere"
    ),
    Command("redraw", ("ctrl+l",), tr("Redraw"), tr("Draw the screen again."), "everywhere"),
    Command(
        "leave", ("ctrl+q",), tr("Leave"), tr("Save, and leave the program."), "everywhere", 10
    ),
    Command("open", ("enter",), tr("Open"), tr("Open the conference under the cursor."), "home", 2),
    Command("new", ("n", "f2"), tr("New"), tr("Begin a new conference."), "home", 3),
    Command(
        "import", ("i", "f4"), tr("Import"), tr("Read a conference record from a file."), "home", 4
    ),
    Command("review", ("r",), tr("Review"), tr("Begin the review that follows it."), "home", 5),
    Command("find_all", ("f", "ctrl+f"), tr("Find"), tr("Find words everywhere."), "home", 6),
    Command(
        "purge", ("delete",), tr("Purge"), tr("Destroy a conference no longer needed here."), "home"
    ),
    Command("encrypt", ("e",), tr("Encrypt"), tr("Encrypt all that is kept here."), "home"),
    Command("begin", ("f9", "ctrl+s"), tr("Begin"), tr("Begin the conference."), "new", 1),
    Command("close", ("escape",), tr("Close"), tr("Go back without beginning one."), "new", 2),
    *MEETING,
    Command(
        "choose", ("enter",), tr("Open"), tr("Open the line under the cursor to change it."), "list"
    ),
    Command(
        "toggle",
        ("space",),
        tr("Tick"),
        tr("Tick or untick the line: given, here, gone, read back."),
        "list",
    ),
    Command("add", ("insert",), tr("Add"), tr("Add another line of this kind."), "list"),
    Command(
        "remove", ("delete",), tr("Remove"), tr("Remove the line; undo brings it back."), "list"
    ),
    Command("move_up", ("less_than_sign",), tr("Up"), tr("Move the line up."), "list"),
    Command("move_down", ("greater_than_sign",), tr("Down"), tr("Move the line down."), "list"),
    Command("undo_here", ("u",), tr("Undo"), tr("Take back the last change."), "list"),
    Command(
        "keep_out_here",
        ("ctrl+x",),
        tr("Keep out"),
        tr("Keep the person out, or in again."),
        "list",
    ),
    Command(
        "wait_here", ("ctrl+w",), tr("Waits"), tr("The person waits to speak, or not."), "list"
    ),
    Command(
        "refile_here",
        ("ctrl+e",),
        tr("Elsewhere"),
        tr("File the note, action or point elsewhere: step, kind, child, reader."),
        "list",
    ),
    Command("tree_here", ("ctrl+k",), tr("Family tree"), tr("Show the family tree."), "list"),
    Command("share_here", ("ctrl+d",), tr("Board"), tr("Turn the screen to the room."), "list"),
    Command("close", ("escape",), tr("Close"), tr("Close the form; what was typed stays."), "form"),
    Command(
        "put_right",
        ("insert",),
        tr("Spelling"),
        tr("Put the word in doubt at the cursor right, or go to the next one."),
        "form",
    ),
    Command(
        "make", ("enter",), tr("Make"), tr("Make what the line says, or go there."), "export", 1
    ),
    Command("unfold", ("space", "right"), tr("Show"), tr("Show each document."), "export", 2),
    Command("close", ("escape",), tr("Close"), tr("Stop what is made, or go back."), "export", 3),
    Command(
        "bring_back",
        ("enter",),
        tr("Bring back"),
        tr("Bring back the removed entry under the cursor."),
        "history",
        1,
    ),
    Command(
        "filter",
        ("f", "ctrl+f"),
        tr("Filter"),
        tr("Show only one step, one person or one child."),
        "history",
        2,
    ),
    Command("close", ("escape",), tr("Close"), tr("Go back to the meeting."), "history", 3),
    Command(
        "go_there", ("enter",), tr("Go there"), tr("Go to the field of the line."), "checks", 1
    ),
    Command(
        "settle",
        ("space",),
        tr("Settled"),
        tr("Tick what two people wrote at once as settled; it leaves the list when you do."),
        "checks",
        2,
    ),
    Command("close", ("escape", "f6"), tr("Close"), tr("Go back to the meeting."), "checks", 3),
    Command("board_back", ("f8", "ctrl+up"), tr("Back"), tr("Show the step before."), "shared", 1),
    Command("board_next", ("f9", "ctrl+down"), tr("Next"), tr("Show the next step."), "shared", 2),
    Command("close", ("escape",), tr("Close"), tr("Go back to the meeting."), "shared", 4),
    Command(
        "note_here",
        ("f2", "ctrl+r"),
        tr("Note"),
        tr("Write one line; the room sees it."),
        "shared",
        3,
    ),
    Command(
        "draw_on",
        ("ctrl+d",),
        tr("Draw on"),
        tr("At the family tree: go on drawing while the room goes on seeing it."),
        "shared",
        5,
    ),
    Command("enlarge", ("plus", "equals_sign"), tr("Larger"), tr("Larger letters."), "board", 5),
    Command("reduce", ("minus",), tr("Smaller"), tr("More headings side by side."), "board", 6),
    Command("heading_right", ("right",), tr("Heading"), tr("Go to the next heading."), "board", 7),
    Command("heading_left", ("left",), tr("Before"), tr("Go to the heading before."), "board", 8),
    Command("hand_over", ("space",), tr("Handed"), tr("Mark it as handed over."), "circulation", 1),
    Command(
        "open_row", ("enter",), tr("Open"), tr("Open the line to change it."), "circulation", 2
    ),
    Command("add_row", ("insert",), tr("Add"), tr("Add a line for the person."), "circulation", 3),
    Command("remove_row", ("delete",), tr("Remove"), tr("Take the line off."), "circulation"),
    Command("take_back", ("u", "ctrl+underscore"), tr("Undo"), tr("Take it back."), "circulation"),
    Command("close", ("escape",), tr("Close"), tr("Go back to the meeting."), "circulation", 4),
    *TREE,
    *WORDS,
    Command("view_plan", ("p",), tr("Plan"), tr("This agency sees the need for a plan."), "grid"),
    Command("view_child_in_need", ("c",), tr("Child in need"), tr("A child in need plan."), "grid"),
    Command("view_no_plan", ("n",), tr("No plan"), tr("No plan."), "grid"),
    Command("view_unable", ("u",), tr("Unable"), tr("Unable to give a view."), "grid"),
    Command("view_not_asked", ("x",), tr("Not asked"), tr("Was not asked."), "grid"),
    Command("mark_here", ("space",), tr("Here"), tr("Is here, in the usual way."), "roll_call"),
    Command("mark_in_person", ("p",), tr("In the room"), tr("Is in the room."), "roll_call"),
    Command("mark_video", ("v",), tr("Video"), tr("Is here by video."), "roll_call"),
    Command("mark_phone", ("t",), tr("Phone"), tr("Is here by telephone."), "roll_call"),
    Command("mark_apologies", ("a",), tr("Apologies"), tr("Has sent apologies."), "roll_call"),
    Command("mark_absent", ("x",), tr("Absent"), tr("Is absent."), "roll_call"),
    Command("mark_represented", ("r",), tr("Other sent"), tr("Has sent another."), "roll_call"),
    Command("mark_report_only", ("o",), tr("Report only"), tr("Sends a report only."), "roll_call"),
    Command("mark_expected", ("e",), tr("Not known"), tr("Is not known yet."), "roll_call"),
)


def binding_id(command: Command) -> str:
    """What a command is called among those of all places, such as `meeting.next`."""
    return f"{command.where}.{command.id}"


def commands_at(*places: Where, among: Iterable[Command] = COMMANDS) -> tuple[Command, ...]:
    """The commands that hold in these places, in the order of the table.

    Args:
        *places: The places.
        among: All commands, with the user's own keys where they are asked for.
    """
    return tuple(command for command in among if command.where in places)


def typed_command(line: str) -> tuple[Command, str] | None:
    """The command that a line of quick entry names, and the words after it; None for a note.

    Args:
        line: What was entered, such as `/wait hv, mo`.
    """
    word, _, rest = line.strip().partition(" ")
    if not word.startswith("/"):
        return None
    found = (each for each in COMMANDS if each.typed.partition(" ")[0] == word.casefold())
    return next(((each, rest.strip()) for each in found), None)


def bar_items(*places: Where, among: Iterable[Command] = COMMANDS) -> tuple[tuple[str, str], ...]:
    """What a key bar shows: short key names and labels, most needed first."""
    there = commands_at(*places, among=among)
    shown = sorted((each for each in there if each.bar), key=lambda each: each.bar)
    return tuple((key_name(each.keys[0], short=True), each.label) for each in shown)


def as_markdown() -> str:
    """All keys as the table in the README."""
    lines = ["| where | key | what it does |", "|---|---|---|"]
    for place, name in PLACES.items():
        for command in commands_at(place):
            keys = ", ".join(f"`{each}`" for each in command.ways)
            lines.append(f"| {name} | {keys} | {command.help} |")
    return "\n".join(lines)
