"""The dialogue from sitting down to leaving: a line is read and done, and what came of it said."""

from __future__ import annotations

from contextlib import suppress
from functools import partial

from cpc_tui.conference.approval import RecordClosed
from cpc_tui.conference.faults import RecordRefused
from cpc_tui.conference.places import PlaceGone
from cpc_tui.conference.presence import OutOfOrder
from cpc_tui.language import tr
from cpc_tui.plain.arriving import tell_step
from cpc_tui.plain.commands import is_command, named, no_such_command
from cpc_tui.plain.deeds import DEEDS
from cpc_tui.plain.desk import CLEAR, DONE, CannotDo, Desk, Run
from cpc_tui.plain.hearing import EXIT_BY_SIGNAL, Interrupted
from cpc_tui.plain.locking import Gate, GuardedListener
from cpc_tui.plain.news import News
from cpc_tui.plain.noting import READ_ONLY, file_line
from cpc_tui.plain.speaking import Speaker
from cpc_tui.session import ChangedSince, Session, StillNamed
from cpc_tui.stroke import looks_like_command, unescaped
from screens import headings
from screens.kept_words import keep_as_corrections

WELL, COULD_NOT, HUNG_UP = 0, 1, EXIT_BY_SIGNAL + 1

STANDS_THERE = tr(
    "What was said still stands in this terminal: clear or close it before others use it."
)
_GONE = tr("This is no longer in the record.")


class Dialogue:
    """One seat's dialogue over an open conference.

    Attributes:
        desk: What its commands work with.
    """

    def __init__(
        self,
        session: Session,
        descriptor: int,
        run: Run,
        *,
        is_script: bool,
        gate: Gate | None = None,
    ) -> None:
        """Sit down.

        Args:
            session: The open conference.
            descriptor: Where lines come from.
            run: Carries out a command of the command line on this conference.
            is_script: The lines are a file or a pipe: nothing is prompted for, and a line that
                cannot be done makes the exit status 1.
            gate: Locks it after a time without a line.
        """
        self._is_script = is_script
        speaker = Speaker(prompts=not is_script)
        self._listener = listener = GuardedListener(descriptor, self._look, speaker)
        self.desk = Desk(session, speaker, listener, run, is_command, DEEDS)
        if not is_script and gate is not None:
            listener.gate = gate
            self.desk.lock = partial(gate.shut, speaker)
        self._news = News(self.desk)

    def _look(self) -> None:
        if self._listener.gate is not None:
            self._listener.gate.shut_if_due(self.desk.speaker)
        if not self._listener.is_shut:
            self._news.look()
        if self.desk.session.problem:
            self._listener.stir()

    def hold(self) -> int:
        """Go on until somebody leaves, there are no more lines, or a signal comes.

        Returns:
            The exit status: 0; 1 where something is not saved, or a line of a file could not be
            done; 128 and its number for a signal, and 129 where the terminal is gone.
        """
        desk = self.desk
        desk.listener.take_signals()
        desk.listener.told_by = desk.session.listen()
        try:
            self._greet()
            while not desk.leaving and self._one_line():
                pass
            return self._leave()
        finally:
            desk.session.seats.leave()
            desk.listener.hear_no_longer()
            desk.listener.leave_signals()

    def _greet(self) -> None:
        session = self.desk.session
        for notice in session.notices:
            self.desk.say(notice)
        left, right = headings.meeting(session)
        self.desk.say(f"{left.replace('  ', ': ')}, {right.replace('  ', ', ')}.")
        if not self._is_script:
            self.desk.say(
                tr("You are the {seat}. /help says what can be typed.", seat=session.seat)
            )
        tell_step(self.desk)

    def _one_line(self) -> bool:
        """Read a line and do it; false where there are no more."""
        desk = self.desk
        if not self._listener.is_shut:
            self._news.tell()
            desk.speaker.ask(f"{desk.session.profile.step_label(desk.step)}>")
        try:
            line = desk.listener.next_line()
        except Interrupted:
            desk.speaker.end_line()
            desk.say(tr("/quit leaves."))
            return True
        if line is None:
            if desk.listener.signal is None:
                desk.speaker.end_line()
            return False
        if line.strip():
            self._do(line)
        return True

    def _do(self, line: str) -> None:
        desk = self.desk
        try:
            self._carry_out(line)
        except (CannotDo, OutOfOrder) as fault:
            desk.fail(str(fault))
        except (RecordClosed, ChangedSince) as fault:
            desk.fail(fault.words)
        except RecordRefused as refused:
            desk.fail(tr("{problem}. Nothing was stored.", problem=refused.faults[0].problem))
        except StillNamed as still:
            desk.fail(headings.still_named(still.places))
        except PlaceGone:
            desk.fail(_GONE)

    def _carry_out(self, line: str) -> None:
        found = named(line)
        if found is None:
            if line.strip() in (CLEAR, DONE):
                raise CannotDo(tr("No form is open. Nothing was stored."))
            if looks_like_command(line):
                raise CannotDo(no_such_command(line))
            self._file(unescaped(line.strip()))
            return
        command, words = found
        if self.desk.reads_only and not command.reads:
            raise CannotDo(READ_ONLY)
        command.do(self.desk, words)

    def _file(self, line: str) -> None:
        """File a line of quick entry; an approved record keeps it for the chair to look at."""
        try:
            file_line(self.desk, line)
        except RecordClosed as closed:
            keep_as_corrections(self.desk.session, [(tr("quick entry"), line)])
            raise CannotDo(
                tr("{words} Your words are kept as a correction.", words=closed.words)
            ) from None

    def _leave(self) -> int:
        desk = self.desk
        saved = True if desk.reads_only else desk.session.save()
        if not saved:
            desk.speaker.complain(
                tr("NOT SAVED: {problem}. It is lost.", problem=desk.session.problem)
            )
        elif not self._is_script and desk.session.saved_at:
            with suppress(OSError):
                desk.say(tr("Everything is saved."))
        if saved and not self._is_script:
            with suppress(OSError):
                desk.say(STANDS_THERE)
        if desk.listener.signal is not None:
            return EXIT_BY_SIGNAL + desk.listener.signal
        if desk.listener.hung_up:
            return HUNG_UP
        return WELL if saved and not (self._is_script and desk.failed) else COULD_NOT
