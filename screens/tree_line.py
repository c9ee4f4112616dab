"""The line in which a family is typed at the tree: what it will do is told while one types."""

from __future__ import annotations

from textual import events, on

from cpc_tui.conference.quick_completion import Completion
from cpc_tui.keymap import commands_at, typed_command
from cpc_tui.session import Session
from screens import previewing, tree_deeds
from screens.bindings import commands_of
from screens.command_lines import do_command, told_of_command
from screens.opening_forms import OpensForms
from screens.tree_rows import InTree
from widgets.key_bar import KeyBar
from widgets.outline import Outline
from widgets.parted_outline import PartedOutline
from widgets.preview import Preview
from widgets.quick_entry import LineEdited, LineEntered, QuickEntry

PLACEHOLDER = "mo + fa divorced: Ana, Ben   mo < Al + Bea   Bea b1950 d2015 * F"


class WritingTree(OpensForms[str]):
    """A screen with a tree and a line; a letter typed at the tree begins the line.

    Attributes:
        meant: Ids by folded names, for those of the line whom somebody has pointed at; nobody once
            it is entered.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.meant: dict[str, str] = {}

    @property
    def lines(self) -> PartedOutline:
        """The tree."""
        return self.query_one(PartedOutline)

    @property
    def line(self) -> QuickEntry:
        """The line."""
        return self.query_one(QuickEntry)

    def _begin_line(self) -> None:
        """Go to the line; whoever was meant by one that stands there no more is forgotten."""
        if not self.line.text.strip():
            self.meant = {}
        self.line.begin()

    def action_tree_line(self) -> None:
        """Go to the line."""
        self._begin_line()

    def on_key(self, event: events.Key) -> None:
        """Let a letter typed at the tree begin a line."""
        keys = {key for each in commands_at("tree", among=commands_of(self)) for key in each.keys}
        if self.focused is self.lines and event.key not in keys and event.is_printable:
            event.stop()
            self._begin_line()
            self.line.add(event.character or "")

    def on_paste(self, event: events.Paste) -> None:
        """Take what is pasted at the tree into the line."""
        if self.focused is self.lines:
            event.stop()
            self._begin_line()
            self.line.add(event.text)

    def completion(self, before: str) -> Completion:
        """The ways to complete what stands before the cursor of the line."""
        return previewing.completion(before, self.session.record)

    @on(LineEdited)
    def _line_edited(self, event: LineEdited) -> None:
        event.stop()
        line = self.line
        if not line.is_open or not line.text.strip():
            self.query_one(KeyBar).preview(None)
            return
        session = self.session
        words = _without_command(line.text)
        if command := told_of_command(words):
            preview = Preview(words=command)
        else:
            preview = previewing.of_family(words, session.record, session.profile, self.meant)
        self.query_one(KeyBar).preview(preview)

    @on(LineEntered)
    def _line_entered(self, event: LineEntered) -> None:
        event.stop()
        words = _without_command(event.text)
        if do_command(self, words):
            return
        if command := told_of_command(words):
            # Nobody is called so; who meant a command would find it in the tree.
            self._give_back(event.text, command)
        else:
            self.enter(event)

    def enter(self, event: LineEntered) -> None:
        """Put a line into the record, or give it back where it is not clear."""
        try:
            entered = tree_deeds.enter(self.session, _without_command(event.text), self.meant)
        except tree_deeds.NotEntered as why:
            self._give_back(event.text, str(why))
            return
        self.meant = {}
        with self.lines.prevent(Outline.CursorMoved):
            self.lines.go_to(InTree(entered.first, 0, (), ()))
        self.tell(entered.words)

    def _give_back(self, text: str, words: str) -> None:
        self.line.text = text
        self.tell(words)

    def take_typed(self) -> str:
        """Take what stands in the line and was not entered."""
        words, self.line.text = self.line.text.strip(), ""
        return words


def _without_command(line: str) -> str:
    """A line as it is typed here, though somebody may begin it as in the meeting."""
    command, words = typed_command(line) or (None, "")
    return words if command and command.id == "tree" and words else line.strip()
