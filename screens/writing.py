"""Writing in a conference: the quick-entry line, and whatever is typed where no field takes it."""

from __future__ import annotations

from functools import partial
from inspect import isawaitable

from textual import events, on

from cpc_tui.conference.approval import RecordClosed
from cpc_tui.conference.asked import Option
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.quick_completion import Completion
from cpc_tui.conference.quick_entry import Filed, Here, read_line
from cpc_tui.conference.quick_markers import Unclear
from cpc_tui.conference.quick_people import key_of
from cpc_tui.conference.quick_words import candidate_label
from cpc_tui.keymap import commands_at, typed_command
from cpc_tui.language import tr
from cpc_tui.session import Session
from cpc_tui.stroke import looks_like_command, unescaped
from screens import previewing, quick_deeds
from screens.bindings import commands_of
from screens.deeds import stored
from screens.kept_words import keep_as_corrections
from screens.looking_back import LookingBack
from screens.previewing import no_command, no_such_command
from screens.quick_deeds import Made
from screens.which import Which, WhichDialog
from widgets.key_bar import KeyBar
from widgets.outline import Outline
from widgets.preview import Preview
from widgets.quick_entry import LineEdited, LineEntered, QuickEntry


@dataclass(eq=False)
class Line:
    """A line on its way into the record.

    Attributes:
        entered: As it was entered.
        made: What it makes, or has made before.
        filed: It stands in the record already.
    """

    entered: LineEntered
    made: Made
    filed: bool


class Writing(LookingBack):
    """A screen of a conference that has a quick-entry line."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._asking_which: Line | None = None
        self._may_ask = True

    @property
    def here(self) -> Here:
        """Where and when something is entered now."""
        session = self.session
        record, profile = session.record, session.profile
        return Here(record=record, profile=profile, step=self.step, now=session.clock())

    # -- typing

    def action_quick_entry(self) -> None:
        """Go to the quick-entry line."""
        self.query_one(QuickEntry).begin()

    @property
    def _at_lines(self) -> bool:
        """Whether no field would take what is typed."""
        return self.focused is None or isinstance(self.focused, Outline)

    @property
    def _list_keys(self) -> set[str]:
        """The keys that do something at the lines."""
        there = commands_at("list", among=commands_of(self))
        return {key for command in there for key in command.keys}

    def on_key(self, event: events.Key) -> None:
        """Let a letter typed at the lines begin a quick entry, so that no word goes astray."""
        if not self._at_lines or event.key in self._list_keys:
            return
        if event.is_printable and event.character:
            event.stop()
            self._type_on(event.character)

    def on_paste(self, event: events.Paste) -> None:
        """Take what is pasted at the lines into a quick entry."""
        if self._at_lines:
            event.stop()
            self._type_on(event.text)

    def _type_on(self, text: str) -> None:
        quick = self.query_one(QuickEntry)
        quick.begin()
        quick.add(text)

    def completion(self, before: str) -> Completion:
        """The ways to complete what stands before the cursor of the quick-entry line."""
        return previewing.completion(before, self.session.record)

    @on(LineEdited)
    def _line_edited(self, event: LineEdited) -> None:
        event.stop()
        self.show_preview()

    def show_preview(self) -> None:
        """Tell what the line being typed will become; nothing for an empty one."""
        quick, bar = self.query_one(QuickEntry), self.query_one(KeyBar)
        if not quick.is_open or not quick.text.strip():
            bar.preview(None)
        elif corrects := quick.corrects:
            last = quick.corrects_last
            line, session = quick.text, self.session
            bar.preview(previewing.of_correction(line, corrects.made, session, last=last))
        else:
            bar.preview(self._preview_of(quick.text, quick.before_cursor))

    def _preview_of(self, line: str, before: str) -> Preview:
        """How a new line will be filed, of which so much stands before the cursor."""
        return previewing.of_line(line, before, self.here)

    async def go(self, step: str) -> None:
        """Show a step, and where the line being typed goes now."""
        await super().go(step)
        self.show_preview()

    # -- entering

    @on(LineEntered)
    async def _line_entered(self, event: LineEntered) -> None:
        event.stop()
        if (named := typed_command(event.text)) is None:
            if self._is_slip(event.text):
                self._give_back(event.text)
                self.tell(no_such_command(event.text))
            else:
                self._file(event)
            return
        command, words = named
        done = getattr(self, f"action_{command.id}")(*([words] if words else []))
        if isawaitable(done):
            await done

    def _is_slip(self, line: str) -> bool:
        """Whether a line was to be a command and is none: it is given back, and nobody reads it."""
        return no_command(line)

    def _file(self, entered: LineEntered) -> None:
        """Put a line into the record, or change what it made before.

        A command that stands there when the screen ends is not carried out; others than the chair
        and the minute-taker do not read it.
        """
        if not self._may_ask and looks_like_command(entered.text):
            self._keep_apart(entered.text, entered.text)
            return
        made = entered.entered.made if entered.corrects else Made(self.here, {})
        self._enter(Line(entered, made, filed=entered.corrects))

    def _keep_apart(self, words: str, typed: str) -> None:
        """Keep words as a note that only the chair and the minute-taker read.

        Args:
            words: What it says.
            typed: The line as it was typed, which is given back where the record is closed.
        """
        now = stored(self.session.clock())
        note = {"step": self.step, "at": now, "text": words, "visibility": "chair"}
        try:
            self.session.add(("notes",), note)
        except RecordClosed as closed:
            self._give_back(typed)
            self.tell(closed.words)
        else:
            self.tell(tr("Noted for the chair and the minute-taker alone."))

    def _enter(self, line: Line) -> None:
        """Ask for each mark that may stand for several, then put the line into the record."""
        filed = self._as_read(line)
        if filed.question is None or not self._may_ask:
            self._put_in(line, filed)
            return
        self._asking_which = line
        unclear, record = filed.question, self.session.record
        options = [
            Option(each, candidate_label(unclear, each, record)) for each in unclear.candidates
        ]
        dialog = WhichDialog(tr("{typed}: which?", typed=unclear.typed), options)
        self.app.push_screen(dialog, partial(self._which_answered, line, unclear))

    def _which_answered(self, line: Line, unclear: Unclear, answer: Which | None) -> None:
        self._asking_which = None
        answer = answer or Which()
        if answer.id is None:
            if not line.filed or line.entered.corrects:
                self._put_in(line, self._as_read(line))
        elif unclear.of in ("person", "child"):
            line.made.meant = {**line.made.meant, key_of(unclear.of, unclear.typed): answer.id}
            self._enter(line)
        if answer.typed:
            self._type_on(answer.typed)

    def _as_read(self, line: Line) -> Filed:
        here = quick_deeds.here_again(self.session, line.made)
        return read_line(unescaped(line.entered.text.strip()), here, line.made.meant)

    def _put_in(self, line: Line, filed: Filed) -> None:
        do = quick_deeds.correct if line.filed else quick_deeds.file
        try:
            self.tell(do(self.session, line.made, filed))
        except RecordClosed as closed:
            self._give_back(line.entered.text)
            self.tell(closed.words)
        else:
            line.filed, line.entered.entered.made = True, line.made

    def _give_back(self, words: str) -> None:
        """Put a line that was not filed back into the quick-entry line, or keep it at the end."""
        if not self._may_ask:
            keep_as_corrections(self.session, [(tr("quick entry"), words)])
            return
        quick = self.query_one(QuickEntry)
        quick.begin()
        quick.add(f" {words}" if quick.text.strip() else words)

    # -- ending

    def flush(self) -> None:
        """Hand on what is typed and not yet stored."""
        self.pane.forms.flush()

    def finish(self) -> None:
        """Hand on all that is typed, the quick-entry line included, before the screen ends."""
        self.flush()
        if self._asking_which is not None:
            line, self._asking_which = self._asking_which, None
            self._put_in(line, self._as_read(line))
        self._may_ask = False
        if entered := self.query_one(QuickEntry).take():
            self._file(entered)
        self._may_ask = True
        keep_as_corrections(self.session, self.pane.forms.refused.take())
