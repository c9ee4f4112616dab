"""Writing in a conference: the quick-entry line, and whatever is typed where no field takes it."""

from __future__ import annotations

from inspect import isawaitable

from textual import events, on

from cpc_tui.conference.quick_entry import read_line
from cpc_tui.keymap import commands_at, typed_command
from screens.looking_back import LookingBack
from widgets.outline import Outline
from widgets.quick_entry import LineEntered, QuickEntry

LIST_KEYS = {key for command in commands_at("list") for key in command.keys}


class Writing(LookingBack):
    """A screen of a conference that has a quick-entry line."""

    def action_quick_entry(self) -> None:
        """Go to the quick-entry line."""
        self.query_one(QuickEntry).begin()

    @property
    def _at_lines(self) -> bool:
        """Whether no field would take what is typed."""
        return self.focused is None or isinstance(self.focused, Outline)

    def on_key(self, event: events.Key) -> None:
        """Let a letter typed at the lines begin a quick entry, so that no word goes astray."""
        if not self._at_lines or event.key in LIST_KEYS:
            return
        if event.is_printable and event.character:
            event.stop()
            quick = self.query_one(QuickEntry)
            quick.begin()
            quick.text += event.character

    def on_paste(self, event: events.Paste) -> None:
        """Take what is pasted at the lines into a quick entry."""
        if self._at_lines:
            event.stop()
            quick = self.query_one(QuickEntry)
            quick.begin()
            quick.text += event.text.replace("\r\n", "\n").replace("\r", "\n")

    @on(LineEntered)
    async def _line_entered(self, event: LineEntered) -> None:
        event.stop()
        if (named := typed_command(event.text)) is None:
            self._file(event.text)
            return
        command, words = named
        done = getattr(self, f"action_{command.id}")(*([words] if words else []))
        if isawaitable(done):
            await done

    def _file(self, line: str) -> None:
        session = self.session
        filed = read_line(line, session.record, session.profile, self.step, now=session.clock())
        session.add(filed.path, filed.entry)
        self.tell(filed.words)

    def flush(self) -> None:
        """Hand on what is typed and not yet stored."""
        self.pane.forms.flush()

    def finish(self) -> None:
        """Hand on all that is typed, the quick-entry line included, before the screen ends."""
        self.flush()
        quick = self.query_one(QuickEntry)
        if quick.text.strip():
            self._file(quick.text)
            quick.text = ""
