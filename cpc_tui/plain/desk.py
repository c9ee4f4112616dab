"""What every command of the dialogue works with: the session, the step, and somebody to ask."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, Any, NamedTuple

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr
from cpc_tui.plain.hearing import Interrupted, Listener
from cpc_tui.plain.speaking import Speaker
from cpc_tui.session import Session
from cpc_tui.stroke import escaped, first_word, looks_like_command, unescaped
from screens.agenda_steps import first_step, steps_of
from screens.quick_deeds import Made

if TYPE_CHECKING:
    from cpc_tui.spelling.speller import Speller

VIEWER = "viewer"
CLEAR, DONE = "/clear", "/done"
"""What is typed in a form to empty a field, and to end the form."""


class CannotDo(Exception):
    """A line that cannot be done; the text is a sentence that says why and what to do."""


class Ran(NamedTuple):
    """What a command of the command line did.

    Attributes:
        status: Its exit status.
        said: What it printed.
        complained: What it printed on standard error.
    """

    status: int
    said: str
    complained: str


Run = Callable[[Sequence[str]], Ran]
"""Carries out a command of the command line, such as `export` with its words."""


@dataclass
class Desk:
    """One seat's place in the dialogue.

    Attributes:
        session: The open conference.
        speaker: Says things.
        listener: Hears lines.
        run: Carries out a command of the command line on this conference.
        is_command: Whether a line is one of the dialogue's own commands.
        deeds: What does what a line of a step does at once, by the deed's name.
        step: The step of the agenda that the seat is at.
        targets: What the numbers of the lines that were read last stand for, the first at 0.
        made: What the last line of quick entry made.
        said_already: What a command has said, and the room need not say again.
        failed: A line could not be done.
        leaving: The dialogue is to end.
        lock: Locks the dialogue; None where nothing is encrypted.
        read_dictionary: Reads the dictionary that is used here; None where nobody looks for one.
        may_lose: Somebody has said that what is not saved may be lost.
    """

    session: Session
    speaker: Speaker
    listener: Listener
    run: Run
    is_command: Callable[[str], bool]
    deeds: Mapping[str, Callable[[Any, str], None]]
    step: str = ""
    targets: list[object] = field(default_factory=list)
    made: Made | None = None
    said_already: str = ""
    failed: bool = False
    leaving: bool = False
    may_lose: bool = False
    lock: Callable[[], None] | None = None
    read_dictionary: Callable[[], Speller] | None = None

    def __post_init__(self) -> None:
        self.step = self.step or first_step(self.session)

    @property
    def steps(self) -> tuple[str, ...]:
        """The steps' keys in order, the preparation first."""
        return steps_of(self.session)

    @property
    def reads_only(self) -> bool:
        """Whether this seat changes nothing and sees only what everyone may read."""
        return self.session.seat == VIEWER

    def say(self, words: str) -> None:
        """Say one thing."""
        if words:
            self.speaker.say(words)

    def stored(self, words: str) -> None:
        """Say that something was stored, or that it waits because the disk refuses it."""
        self.say(
            tr("Not saved yet: {words}", words=words)
            if self.session.problem
            else tr("Noted: {words}", words=words)
        )

    def fail(self, words: str) -> None:
        """Say that a line could not be done, and which; a file of lines has a number for each."""
        self.failed = True
        if self.speaker.prompts:
            self.say(words)
        else:
            self.speaker.complain(
                tr("Line {number}: {words}", number=self.listener.number, words=words)
            )

    def no_answer(self, typed: str, why: str) -> bool:
        """Deal with what is no answer to a question.

        A few words, and any line of a file, are taken for the next line: the question is left, and
        what was typed is read again, so that it is not lost.

        Args:
            typed: What was typed.
            why: What is wrong with it as an answer.

        Returns:
            Whether the question is left; else the sentence was said, and it is asked again.
        """
        if self.speaker.prompts and " " not in typed:
            self.say(why)
            return False
        self.listener.give_back(escaped(typed))
        return True

    def answer(self, prompt: str) -> str | None:
        """Ask something.

        Returns:
            What was typed, without the blanks around it; None where the question was left, by a
            command, by Ctrl-C or because there are no more lines.
        """
        while True:
            self.speaker.ask(prompt)
            try:
                line = self.listener.next_line()
            except Interrupted:
                line = None
            if line is None:
                self.speaker.end_line()
                return None
            if self.is_command(line):
                self.listener.give_back(line)
                return None
            typed = line.strip()
            if not looks_like_command(typed) or typed in (CLEAR, DONE):
                return unescaped(typed)
            self.fail(unknown(typed))


def unknown(line: str) -> str:
    """That there is no such command; nothing of it is stored."""
    return tr(
        "There is no command {word}. /help lists them. Nothing was stored.",
        word=first_word(line),
    )


Do = Callable[[Desk, str], None]
"""Carries a command out; given the desk and the words after it."""
