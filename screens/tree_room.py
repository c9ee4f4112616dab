"""The family tree and the room, which sees it only when the chair turns it to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpc_tui.conference.shared_screen import is_closed
from cpc_tui.keys_now import key_for
from cpc_tui.language import tr
from cpc_tui.session import Session
from screens.tree_line import WritingTree
from screens.tree_step import TREE_STEP
from widgets.quick_entry import LineEntered

if TYPE_CHECKING:
    from screens.board import BoardScreen

NOT_CLEAR = tr("Not entered. Esc: the tree says why.")
GOES_ON = tr("The room goes on seeing the tree; {key} ends it.")
NO_LONGER = tr("The room no longer sees the tree.")


def room_in_words(session: Session, *, shown: bool) -> str:
    """What the room sees now.

    Args:
        session: The open conference.
        shown: The tree has been turned to the room.
    """
    if is_closed(session.record, session.clock()):
        return tr("CLOSED: the room sees nothing")
    if session.seat != "chair" and any(each.seat == "chair" for each in session.seats.others()):
        return tr("The room follows the chair")
    return tr("THE ROOM SEES THE TREE") if shown else tr("The room does not see this")


class TurnsToRoom(WritingTree):
    """A tree that its writer has for themselves until it is turned to the room.

    Attributes:
        room_sees: It has been turned to the room, which sees what everyone may know of it; the
            room is led here only then.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.room_sees = False
        self._turned: BoardScreen | None = None

    def action_share_tree(self) -> None:
        """Turn the tree to the room, or let the room that goes on seeing it see it no longer."""
        if self.room_sees:
            self._let_room_see(now=False)
            self.tell(NO_LONGER)
            return
        from screens.board import BoardScreen

        self.forms.flush()

        def write(entered: LineEntered) -> None:
            before, self.line.text = self.line.text, ""
            self.enter(entered)
            if self.line.text:
                # Why may name somebody whom the room does not know of.
                board.say(NOT_CLEAR)
            self._add_to_line(before, self.line.text)

        board = self._turned = BoardScreen(self.session, (TREE_STEP,), TREE_STEP, write)

        def back(_: None) -> None:
            self._take_from_board()
            self._turned = None
            self._let_room_see(now=board.draws_on)
            if board.draws_on:
                self.tell(GOES_ON.format(key=key_for("share_tree", "tree")))

        self._let_room_see(now=True)
        self.app.push_screen(board, back)

    def _let_room_see(self, *, now: bool) -> None:
        self.room_sees = now
        self.show()

    def _take_from_board(self) -> None:
        """Let what was typed before the room and not entered stand in the line, behind its own."""
        typed = self._turned.take_typed() if self._turned is not None else ""
        self._add_to_line(self.line.text, typed)

    def _add_to_line(self, *words: str) -> None:
        self.line.text = " ".join(filter(None, map(str.strip, words)))

    def take_typed(self) -> str:
        """Take what was typed and not entered, here or before the room; a form's is stored."""
        self.forms.flush()
        self._take_from_board()
        return super().take_typed()
