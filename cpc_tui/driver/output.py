"""What Textual writes to a terminal, reduced to what the terminal does not show already."""

from __future__ import annotations

import re

from cpc_tui.driver.abilities import Abilities
from cpc_tui.driver.frame import frame_of
from cpc_tui.driver.shown import Shown

_FRAME_BEGINS, _FRAME_ENDS = "\x1b[?2026h", "\x1b[?2026l"
_SEEN_AT_ONCE = 256
"""Characters that come in one packet, so that a terminal never shows a part of them."""
_MOVES_NOTHING = re.compile(
    r"(?:\x07"  # the bell
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"  # the clipboard, the pointer's shape
    r"|\x1b\[[?<>=](?!1049)[\d;]*\$?[a-z]"  # modes and questions, but not the other screen
    r")+"
)


class Output:
    """Takes what is written and gives what is to be sent.

    What is no frame is sent as it is. Unless it surely leaves the screen alone, all that follows is
    then sent whole. A frame's marks, which a terminal gets that understands them, are sent only
    around what changes, if that is much.

    Args:
        can: What the terminal can do.
    """

    def __init__(self, can: Abilities) -> None:
        self._shown = Shown(can)
        self._announced = False

    def resize(self, columns: int, rows: int) -> None:
        """The terminal has another size, and may show anything."""
        self._shown.resize(columns, rows)

    def forget(self) -> None:
        """The terminal may show anything."""
        self._shown.forget()

    def needed(self, written: str) -> str:
        """What is to be sent of something written; empty for nothing."""
        if written in (_FRAME_BEGINS, _FRAME_ENDS):
            self._announced = written == _FRAME_BEGINS
            return ""
        sent = self._changes(written)
        if self._announced and len(sent) > _SEEN_AT_ONCE:
            return f"{_FRAME_BEGINS}{sent}{_FRAME_ENDS}"
        return sent

    def _changes(self, written: str) -> str:
        if _MOVES_NOTHING.fullmatch(written):
            return written
        frame = frame_of(written)
        changes = self._shown.update(frame) if frame is not None else None
        if changes is None:
            plain = self._shown.made_plain()
            self._shown.forget()
            return f"{plain}{written}"
        return changes
