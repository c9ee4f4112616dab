"""The table of the dialogue's commands: what is typed, what it does, and its help."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.plain import (
    arriving,
    listing,
    noting,
    outside,
    performing,
    room,
    running,
    setting,
)
from cpc_tui.plain.desk import CannotDo, Desk
from cpc_tui.stroke import first_word, nearest

Do = Callable[[Desk, str], None]


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
        raise CannotDo(f"There is no command /{words.lstrip('/')}. /help lists them.")
    desk.say(f"{found.words}: {found.help}")
    for line in found.more:
        desk.say(line)


def leave(desk: Desk, _words: str) -> None:
    """Save, and leave; what cannot be saved is lost only where somebody says so."""
    if desk.reads_only or desk.session.save():
        desk.leaving = True
        return
    desk.say(f"NOT SAVED: {desk.session.problem}.")
    typed = desk.answer("Leave all the same, and lose it? yes or no:")
    desk.leaving = desk.may_lose = (typed or "").casefold() in ("y", "yes")
    if not desk.leaving:
        desk.say("Still here; saving is tried again.")


def lock(desk: Desk, _words: str) -> None:
    """Let the keys go until the passphrase is typed."""
    if desk.lock is None:
        raise CannotDo("Nothing is encrypted here, so that a lock would keep nobody out.")
    desk.lock()


def save(desk: Desk, _words: str) -> None:
    """Save now, and say when it was saved last."""
    if not desk.session.save():
        raise CannotDo(f"NOT SAVED: {desk.session.problem}. It is tried again.")
    saved = desk.session.saved_at
    desk.say(f"Saved at {saved:%H:%M:%S}." if saved else "Nothing was changed yet.")


_WRITING = (
    "Whatever is typed without a stroke is a note of this step.",
    "hv: words. A note by the person with these initials, role or name.",
    "hv> words by 14/12. An action for them, with its day.",
    "-, + or ? before the words: a worry, a strength, a grey area.",
    "A quotation mark before the words: a quotation.",
    "#ana: about this child only. ! in front: for professionals only.",
    "Two strokes in front: a note that begins with a stroke.",
)

COMMANDS: tuple[Spoken, ...] = (
    Spoken("/next", arriving.go_next, "Go to the next step.", reads=True),
    Spoken(
        "/back",
        running.back,
        "Go to the step before; while a break goes on, end it.",
        reads=True,
    ),
    Spoken(
        "/go STEP",
        arriving.go,
        "Go to a step.",
        ("By its number or name: /go 3, /go plan. /go 0 is the preparation.",),
        reads=True,
    ),
    Spoken("/where", listing.where, "Say which step this is and what to ask.", reads=True),
    Spoken(
        "/read STEP",
        listing.read,
        "Read the lines of this step, or of another.",
        (
            "The lines have numbers, for /do, /set, /remove and /move.",
            "/read notes reads only the section of this step that is called so.",
        ),
        reads=True,
    ),
    Spoken(
        "/missing",
        listing.tell_missing,
        "Name what is missing in this step; /missing all in every step.",
        ("The most serious comes first. /fix and its number goes there.",),
    ),
    Spoken("/check", listing.tell_missing, "The same as /missing."),
    Spoken(
        "/fix NUMBER",
        performing.fix,
        "Go to something that /missing names, and ask for it.",
        ("/fix 2 of this step's, /fix all 2 of those of /missing all.",),
    ),
    Spoken(
        "/do NUMBER",
        setting.do,
        "Do what a line of /read offers: tick, in or out, add, begin.",
        ("By its number or its first words: /do 3, /do welcome.",),
    ),
    Spoken(
        "/set FIELD VALUE",
        setting.set_field,
        "Give a field of this step a value; or a line of /read by its number.",
        (
            "/set venue Town Hall. /set 4 speaker hv. /set 4 asks field by field.",
            "In a form: Enter keeps a field, twice ends the form, a dot goes on.",
            "/clear empties a field, /done ends the form, ? lists what may be chosen.",
            "+ and a blank before the words adds them to a long text.",
        ),
    ),
    Spoken(
        "/add WHAT",
        setting.add_line,
        "Add something of this step: /add action, /add dissent.",
        ("Without a word it lists all that can be added.",),
    ),
    Spoken("/remove NUMBER", performing.remove, "Take a line of /read out of the record."),
    Spoken("/move NUMBER up", performing.move, "Move a line up, or down."),
    Spoken("/correct WORDS", noting.correct, "Let the last note say this instead."),
    Spoken("/undo", noting.undo, "Take back the last change."),
    Spoken("/redo", noting.redo, "Do again what was last taken back."),
    Spoken("/private WORDS", noting.note_privately, "A note that only the chair sees."),
    Spoken("/script", listing.tell_script, "Read all that the chair says in this step."),
    Spoken("/who", listing.who, "Say who is here, and how the quorum stands.", reads=True),
    Spoken("/rollcall", room.call_roll, "Ask of everybody whether they are here."),
    Spoken("/in WHO 10:15", room.come_in, "Who comes in, now or at 10:15."),
    Spoken("/out WHO 10:15", room.go_out, "Who leaves, now or at 10:15."),
    Spoken("/exclude WHO", room.exclude, "Keep somebody out, or let them back in."),
    Spoken("/closed", room.close_or_open, "Begin a part without the family, or end it."),
    Spoken("/wait WHO", room.wait, "Who waits to speak, or not any more."),
    Spoken("/speaker", room.next_speaker, "Give the word to the next who waits."),
    Spoken("/word WHO", room.give_word, "Give the word to somebody."),
    Spoken("/quiet", room.quiet, "Nobody has the word any more."),
    Spoken("/readout WHO", room.read_out, "Who reads out what was sent in."),
    Spoken("/views", performing.ask_views, "Ask for each agency's view on each child."),
    Spoken("/answer WHO", room.answer, "Who comes, sends apologies or has not answered."),
    Spoken("/invitees FILE", running.take_in, "Add people of a table."),
    Spoken("/start", running.start, "Begin the meeting now."),
    Spoken("/break WHY", running.begin_break, "Begin a break; /back ends it."),
    Spoken("/adjourn WHY", running.adjourn, "Put off the rest to another day."),
    Spoken("/reconvene", running.reconvene, "Go on with an adjourned meeting."),
    Spoken("/end", running.end, "End the meeting now."),
    Spoken("/approve WHY", running.approve_record, "Approve the record."),
    Spoken("/reopen WHY", running.reopen_record, "Open an approved record again."),
    Spoken("/correction WHAT", running.correct_papers, "What is wrong in a paper that went out."),
    Spoken("/handed WHO", room.hand_over, "Who has been handed their papers."),
    Spoken("/circulation", outside.circulation, "Say who gets which papers."),
    Spoken(
        "/export --to FOLDER",
        outside.export,
        "Make everybody's papers.",
        (
            "/export --document minutes --for full --to FOLDER makes one document.",
            "The words are those of cpc-tui export.",
        ),
    ),
    Spoken("/settle NUMBER", listing.settle, "What two people wrote at once."),
    Spoken("/history", outside.tell_history, "Say who changed what, and when."),
    Spoken("/deadlines", outside.deadlines, "Say what is due by when."),
    Spoken("/find WORDS", listing.find, "Say every line that holds these words.", reads=True),
    Spoken("/save", save, "Save now; everything is saved as it is typed."),
    Spoken("/lock", lock, "Lock what is encrypted until the passphrase is typed.", reads=True),
    Spoken("/help COMMAND", tell_help, "Say what can be typed.", reads=True),
    Spoken("/quit", leave, "Save, and leave.", reads=True),
)

NAMED: Mapping[str, Spoken] = {each.name: each for each in COMMANDS}

ON_THE_SCREEN = {
    "/next": "/speaker gives the word to the next who waits.",
    "/board": "/board is only on the screen.",
    "/refile": "/refile is only on the screen. /set and a number changes what a line says.",
}
"""What is typed on the screen for something else than here, or only there; with what to do."""

DEEDS: Mapping[str, Do] = {
    "start": running.start,
    "end": running.end,
    "grid": performing.ask_views,
    "dissent_asked": performing.ask_dissent,
    "export": outside.export,
    "approve": running.approve_record,
    "reopen": running.reopen_record,
    "offer_core_group": performing.offer_core_group,
    "offer_review": performing.offer_review,
    "begin_break": running.begin_break,
    "end_break": running.end_break,
    "script": listing.tell_script,
    "roll_call": room.call_roll,
    "closed_session": room.close_or_open,
    "offer_new_date": performing.offer_new_date,
    "invitees": running.take_in,
    "adjourn": running.adjourn,
    "reconvene": running.reconvene,
    "circulation": outside.circulation,
}
"""What a line of a step does at once, by the deed's name."""


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
        return f"{ON_THE_SCREEN[word]} Nothing was stored."
    near = nearest(line, NAMED)
    hint = f"Did you mean {near}?" if near else "/help lists them."
    return f"There is no command {word}. {hint} Nothing was stored."
