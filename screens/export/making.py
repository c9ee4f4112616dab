"""Making files in the background: how far it is, stopping it, and the questions that arise."""

from __future__ import annotations

import asyncio
import sys
import threading
from abc import abstractmethod
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual import on, work
from textual.message import Message
from textual.screen import Screen

from cpc_tui.file_faults import why
from cpc_tui.language import tr, tr_n
from cpc_tui.paths import make_own_folder
from cpc_tui.session import Session
from screens.dialogs import AskDialog
from screens.export.options import Options

if TYPE_CHECKING:
    from exports.pack import Progress
    from exports.refused import AlreadyThere, ExportRefused
    from screens.export.jobs import Job, Outcome


class Making(Screen[Any]):
    """A screen on which one thing at a time is made.

    Attributes:
        session: The open conference.
        options: How files are made.
    """

    class Progressed(Message):
        """One more file is about to be made."""

        def __init__(self, progress: Progress) -> None:
            super().__init__()
            self.progress = progress

    class Ended(Message):
        """Nothing is being made any more."""

        def __init__(self, job: Job, outcome: Outcome | ExportRefused) -> None:
            super().__init__()
            self.job = job
            self.outcome = outcome

    def __init__(self, session: Session, options: Options) -> None:
        super().__init__()
        self.session = session
        self.options = options
        self._stop = threading.Event()
        self._idle = threading.Event()
        self._idle.set()
        self._last: Outcome | None = None
        self._question: Callable[[], None] | None = None

    @abstractmethod
    def say(self, words: str) -> None:
        """Say something in the status line."""

    @abstractmethod
    def show_outcome(self, outcome: Outcome) -> None:
        """Show what was made, and what was not."""

    # -- beginning and stopping

    @property
    def is_making(self) -> bool:
        """Whether something is being made now."""
        return not self._idle.is_set()

    def begin(self, job: Job) -> None:
        """Make something; a folder that is not there is offered to be made first."""
        if self.is_making:
            self.say(tr("Still making files: Esc stops it."))
        elif self.options.folder.expanduser().exists():
            self._start(job, force=False)
        else:
            self._ask(
                tr("There is no folder {folder}. Make it?", folder=self.options.folder),
                lambda: self._make_folder_for(job),
                tr("Nothing was made."),
            )

    def _start(self, job: Job, *, force: bool) -> None:
        self._stop.clear()
        self._idle.clear()
        self.say(tr("Working out what to make… Esc stops it"))
        self._make(job, force=force)

    def stop(self) -> None:
        """Stop before the next file; what has been made so far is not written."""
        self._stop.set()
        self.say(tr("Stopping…"))

    async def on_unmount(self) -> None:
        """Leave nothing half-made, and note down what was written meanwhile."""
        self._stop.set()
        if making := sys.modules.get("exports.pdf"):
            making.stop()
        await asyncio.to_thread(self._idle.wait)
        self._note_down()

    @work(thread=True, exclusive=True, group="making")
    def _make(self, job: Job, *, force: bool) -> None:
        from exports.pack import Watch
        from exports.refused import ExportRefused

        watch = Watch(on_progress=self._tell_progress, should_stop=self._stop.is_set)
        outcome: Outcome | ExportRefused
        try:
            outcome = self._last = job.run(force=force, watch=watch)
        except ExportRefused as refused:
            outcome = refused
        finally:
            self._idle.set()
        self.post_message(self.Ended(job, outcome))

    def _tell_progress(self, progress: Progress) -> None:
        self.post_message(self.Progressed(progress))

    def _make_folder_for(self, job: Job) -> None:
        try:
            make_own_folder(self.options.folder.expanduser().absolute())
        except OSError as error:
            self.say(tr("The folder cannot be made: {reason}. Choose another.", reason=why(error)))
        else:
            self.begin(job)

    # -- hearing of it

    @on(Progressed)
    def _progressed(self, event: Progressed) -> None:
        event.stop()
        if self.is_making and not self._stop.is_set():
            at = event.progress
            self.say(
                tr(
                    "{words}, {done} of {of} (Esc stops)",
                    words=at.words,
                    done=at.done + 1,
                    of=at.of,
                )
            )

    @on(Ended)
    def _ended(self, event: Ended) -> None:
        from exports.refused import AlreadyThere, ExportRefused

        event.stop()
        match event.outcome:
            case AlreadyThere() as there:
                self._ask_to_replace(event.job, there)
            case ExportRefused() as refused:
                self.say(refused.sentence)
            case outcome:
                self._note_down()
                self.show_outcome(outcome)

    def _note_down(self) -> None:
        """Keep what was made on the desk, so that a file edited by hand later is noticed."""
        outcome, self._last = self._last, None
        if outcome is None or outcome.made is None or not outcome.made.files:
            return
        from exports.pack import log_of

        rows = log_of(outcome.made, self.session.clock(), self.session.seat)
        self.session.note_down(("room", "exported"), *rows)

    # -- asking

    def _ask_to_replace(self, job: Job, there: AlreadyThere) -> None:
        from exports.refused import EditedByHand

        self._ask(
            _edited(there.places) if isinstance(there, EditedByHand) else _there(there.place),
            lambda: self._start(job, force=True),
            tr("Nothing was replaced."),
        )

    def _ask(self, question: str, do: Callable[[], object], otherwise: str) -> None:
        """Ask for a yes; while another screen hides this one, the question waits."""

        def answered(yes: bool | None) -> None:
            if yes:
                do()
            else:
                self.say(otherwise)

        def ask() -> None:
            self.app.push_screen(AskDialog(question), answered)

        if self.app.screen is self:
            ask()
        else:
            self._question = ask

    def on_screen_resume(self) -> None:
        """Ask what waited."""
        question, self._question = self._question, None
        if question is not None:
            self.call_later(question)


def _there(place: Path) -> str:
    return tr(
        "{name} is there already, in {parent}. Replace it, and others of the same names?",
        name=place.name,
        parent=place.parent,
    )


def _edited(places: Sequence[Path]) -> str:
    names = ", ".join(place.name for place in places)
    since = tr_n(
        "Edited by hand since it was made: {names}.",
        "Edited by hand since they were made: {names}.",
        len(places),
        names=names,
    )
    return tr(
        "{since} What was changed there is lost when it is replaced; "
        "`cpc-tui corrections REF --from FILE` reads it back. Replace all the same?",
        since=since,
    )
