"""The table of the dialogue's commands: what is typed, what it does, and its help."""

from __future__ import annotations

from collections.abc import Mapping

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr
from cpc_tui.plain import (
    arriving,
    board,
    family,
    leaving,
    listing,
    noting,
    outside,
    performing,
    plainer,
    room,
    running,
    setting,
    spelling,
)
from cpc_tui.plain.desk import CannotDo, Desk, Do
from cpc_tui.stroke import first_word, nearest


@dataclass(frozen=True, slots=True)
class Spoken:
    """A command of the dialogue.

    Attributes:
        words: What is typed, with what follows it in capitals.
        do: Carries it out; given the desk and the words after the command.
        help: A sentence; the rest of what `/help COMMAND` says is in `more`.
        more: Examples and details, a sentence each.
        reads: It changes nothing, so that a viewer has it too.
    """

    words: str
    do: Do
    help: str
    more: tuple[str, ...] = ()
    reads: bool = False

    @property
    def name(self) -> str:
        """The first word of what is typed."""
        return self.words.partition(" ")[0]


def tell_help(desk: Desk, words: str) -> None:
    """Say what can be typed, or all about one command."""
    if words:
        _help_on(desk, words)
        return
    if not desk.reads_only:
        for line in _WRITING:
            desk.say(line)
    for each in COMMANDS:
        if each.reads or not desk.reads_only:
            desk.say(f"{each.words}: {each.help}")


def _help_on(desk: Desk, words: str) -> None:
    found = NAMED.get(f"/{words.lstrip('/').casefold()}")
    if found is None:
        raise CannotDo(
            tr("There is no command /{words}. /help lists them.", words=words.lstrip("/"))
        )
    desk.say(f"{found.words}: {found.help}")
    for line in found.more:
        desk.say(line)


_WRITING = (
    tr("Whatever is typed without a stroke is a note of this step."),
    tr("hv: words. A note by the person with these initials, role or name."),
    tr("hv> words by 14/12. An action for them, with its day."),
    tr("-, + or ? before the words: a worry, a strength, a grey area."),
    tr("A quotation mark before the words: a quotation."),
    tr("#ana: about this child only. ! in front: for professionals only."),
    tr("Two strokes in front: a note that begins with a stroke."),
)

COMMANDS: tuple[Spoken, ...] = (
    Spoken("/next", arriving.go_next, tr("Go to the next step."), reads=True),
    Spoken(
        "/back",
        running.back,
        tr("Go to the step before; while a break goes on, end it."),
        reads=True,
    ),
    Spoken(
        "/go STEP",
        arriving.go,
        tr("Go to a step."),
        (tr("By its number or name: /go 3, /go plan. /go 0 is the preparation."),),
        reads=True,
    ),
    Spoken(
        "/board HEADING",
        board.read_board,
        tr("Read the board as the room sees it, or one heading of it."),
        reads=True,
    ),
    Spoken(
        "/tree LINE",
        family.tell_family,
        tr("Say who belongs to the family, or enter a line of the family tree."),
        (
            tr("/tree mo + fa divorced: Ana, Ben. A couple and their children."),
            tr("/tree mo < Al + Bea. Parents of somebody; who is unknown is new in the tree."),
            tr("Behind a name: b1950, d2015 or died, * for the household, F or M, adopted."),
        ),
        reads=True,
    ),
    Spoken("/where", listing.where, tr("Say which step this is and what to ask."), reads=True),
    Spoken(
        "/read STEP",
        listing.read,
        tr("Read the lines of this step, or of another."),
        (
            tr("The lines have numbers, for /do, /set, /remove and /move."),
            tr("/read notes reads only the section of this step that is called so."),
        ),
        reads=True,
    ),
    Spoken(
        "/words NUMBER",
        plainer.words,
        tr("Say what could be plainer in the family’s copies; with a number, put it in."),
    ),
    Spoken(
        "/missing",
        listing.tell_missing,
        tr("Name what is missing in this step; /missing all in every step."),
        (tr("The most serious comes first. /fix and its number goes there."),),
    ),
    Spoken("/check", listing.tell_missing, tr("The same as /missing.")),
    Spoken(
        "/fix NUMBER",
        performing.fix,
        tr("Go to something that /missing names, and ask for it."),
        (tr("/fix 2 of this step's, /fix all 2 of those of /missing all."),),
    ),
    Spoken(
        "/do NUMBER",
        setting.do,
        tr("Do what a line of /read offers: tick, in or out, add, begin."),
        (tr("By its number or its first words: /do 3, /do welcome."),),
    ),
    Spoken(
        "/set FIELD VALUE",
        setting.set_field,
        tr("Give a field of this step a value; or a line of /read by its number."),
        (
            tr("/set venue Town Hall. /set 4 speaker hv. /set 4 asks field by field."),
            tr("In a form: Enter keeps a field, twice ends the form, a dot goes on."),
            tr("/clear empties a field, /done ends the form, ? lists what may be chosen."),
            tr("+ and a blank before the words adds them to a long text."),
        ),
    ),
    Spoken(
        "/add WHAT",
        setting.add_line,
        tr("Add something of this step: /add action, /add dissent."),
        (tr("Without a word it lists all that can be added."),),
    ),
    Spoken("/remove NUMBER", performing.remove, tr("Take a line of /read out of the record.")),
    Spoken("/move NUMBER up", performing.move, tr("Move a line up, or down.")),
    Spoken("/correct WORDS", noting.correct, tr("Let the last note say this instead.")),
    Spoken("/undo", noting.undo, tr("Take back the last change.")),
    Spoken("/redo", noting.redo, tr("Do again what was last taken back.")),
    Spoken("/private WORDS", noting.note_privately, tr("A note that only the chair sees.")),
    Spoken("/script", listing.tell_script, tr("Read all that the chair says in this step.")),
    Spoken("/who", listing.who, tr("Say who is here, and how the quorum stands."), reads=True),
    Spoken("/rollcall", room.call_roll, tr("Ask of everybody whether they are here.")),
    Spoken("/in WHO 10:15", room.come_in, tr("Who comes in, now or at 10:15.")),
    Spoken("/out WHO 10:15", room.go_out, tr("Who leaves, now or at 10:15.")),
    Spoken("/exclude WHO", room.exclude, tr("Keep somebody out, or let them back in.")),
    Spoken("/closed", room.close_or_open, tr("Begin a part without the family, or end it.")),
    Spoken("/wait WHO", room.wait, tr("Who waits to speak, or not any more.")),
    Spoken("/speaker", room.next_speaker, tr("Give the word to the next who waits.")),
    Spoken("/word WHO", room.give_word, tr("Give the word to somebody.")),
    Spoken("/quiet", room.quiet, tr("Nobody has the word any more.")),
    Spoken("/readout WHO", room.read_out, tr("Who reads out what was sent in.")),
    Spoken("/views", performing.ask_views, tr("Ask for each agency's view on each child.")),
    Spoken("/answer WHO", room.answer, tr("Who comes, sends apologies or has not answered.")),
    Spoken("/invitees FILE", running.take_in, tr("Add people of a table.")),
    Spoken("/start", running.start, tr("Begin the meeting now.")),
    Spoken("/break WHY", running.begin_break, tr("Begin a break; /back ends it.")),
    Spoken("/adjourn WHY", running.adjourn, tr("Put off the rest to another day.")),
    Spoken("/reconvene", running.reconvene, tr("Go on with an adjourned meeting.")),
    Spoken("/end", running.end, tr("End the meeting now.")),
    Spoken("/approve WHY", running.approve_record, tr("Approve the record.")),
    Spoken("/reopen WHY", running.reopen_record, tr("Open an approved record again.")),
    Spoken(
        "/correction WHAT", running.correct_papers, tr("What is wrong in a paper that went out.")
    ),
    Spoken("/handed WHO", room.hand_over, tr("Who has been handed their papers.")),
    Spoken("/circulation", outside.circulation, tr("Say who gets which papers.")),
    Spoken(
        "/export --to FOLDER",
        outside.export,
        tr("Make everybody's papers."),
        (
            tr("/export --document minutes --for full --to FOLDER makes one document."),
            tr("The words are those of cpc-tui export."),
        ),
    ),
    Spoken("/settle NUMBER", listing.settle, tr("What two people wrote at once.")),
    Spoken("/history", outside.tell_history, tr("Say who changed what, and when.")),
    Spoken("/deadlines", outside.deadlines, tr("Say what is due by when.")),
    Spoken("/find WORDS", listing.find, tr("Say every line that holds these words."), reads=True),
    Spoken(
        "/spelling WORD",
        spelling.tell_doubts,
        tr("WORD is right in this conference; alone: say which are in doubt, and where."),
    ),
    Spoken("/save", leaving.save, tr("Save now; everything is saved as it is typed.")),
    Spoken(
        "/lock",
        leaving.lock,
        tr("Lock what is encrypted until the passphrase is typed."),
        reads=True,
    ),
    Spoken("/help COMMAND", tell_help, tr("Say what can be typed."), reads=True),
    Spoken("/quit", leaving.leave, tr("Save, and leave."), reads=True),
)

NAMED: Mapping[str, Spoken] = {each.name: each for each in COMMANDS}

ON_THE_SCREEN = {
    "/next": tr("/speaker gives the word to the next who waits."),
    "/refile": tr("/refile is only on the screen. /set and a number changes what a line says."),
}
"""What is typed on the screen for something else than here, or only there; with what to do."""


def named(line: str) -> tuple[Spoken, str] | None:
    """The command that a line names, and the words after it; None where it names none."""
    word, _, rest = line.strip().partition(" ")
    found = NAMED.get(word.casefold())
    return (found, rest.strip()) if found else None


def is_command(line: str) -> bool:
    """Whether a line is one of the commands."""
    return named(line) is not None


def no_such_command(line: str) -> str:
    """That a line names no command, and which it may have meant; nothing of it is stored."""
    word = first_word(line).casefold()
    if word in ON_THE_SCREEN:
        return tr("{on_the_screen} Nothing was stored.", on_the_screen=ON_THE_SCREEN[word])
    near = nearest(line, NAMED)
    hint = tr("Did you mean {near}?", near=near) if near else tr("/help lists them.")
    return tr("There is no command {word}. {hint} Nothing was stored.", word=word, hint=hint)
