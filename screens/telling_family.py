"""The family tree from anywhere in a conference: the screen for it, and a line typed at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpc_tui.session import Session
from screens.asking_people import AskingPeople
from screens.bindings import bindings_of
from screens.lying_by import LyingBy
from screens.tree_step import TREE_STEP

if TYPE_CHECKING:
    from screens.tree import TreeScreen

TREE_AT_LINES = bindings_of("list", "tree_here")
"""The key that a text field takes for itself."""


class TellingFamily(LyingBy, AskingPeople):
    """A screen of a conference whose family tree is drawn with the family."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._tree: TreeScreen | None = None

    @property
    def whereabouts(self) -> tuple[str, str]:
        """Where the room is led: to the tree only while that is turned to it."""
        if self._tree is not None and self._tree.room_sees:
            return TREE_STEP, ""
        return super().whereabouts

    def action_tree_here(self) -> None:
        """Show the family tree."""
        self.action_tree()

    def action_tree(self, words: str = "") -> None:
        """Show the family tree, or enter what was typed about the family."""
        if words.strip():
            self._enter_family(words)
            return
        from screens.tree import TreeScreen

        self.pane.forms.flush()
        self._tree = TreeScreen(self.session)

        def back(typed: str | None) -> None:
            self._tree = None
            self._keep_typed(typed)

        self.app.push_screen(self._tree, back)

    def _enter_family(self, words: str) -> None:
        from screens.tree_deeds import NotEntered, enter

        try:
            told = enter(self.session, words).words
        except NotEntered as why:
            self._hand_back(f"/tree {words}")
            told = str(why)
        self.tell(told)

    def _keep_typed(self, typed: str | None) -> None:
        if typed:
            self._give_back(f"/tree {typed}")

    def _take_over_tree(self) -> None:
        if self._tree is not None and self._tree.is_mounted:
            self._keep_typed(self._tree.take_typed())

    def lie_by(self) -> None:
        """Store all that is typed, also at the tree."""
        self._take_over_tree()
        super().lie_by()

    def finish(self) -> None:
        """Hand on all that is typed, also at the tree."""
        self._take_over_tree()
        super().finish()
