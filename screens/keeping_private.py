"""The chair's private notes: written from anywhere, and never filed where others read them."""

from __future__ import annotations

from cpc_tui.conference.private import NOTES, may_see
from cpc_tui.keymap import typed_command
from cpc_tui.language import tr
from screens.deeds import stored
from screens.steps.desk import PRIVATE_FIELDS
from screens.targets import AddTo
from screens.writing import Writing
from widgets.preview import Preview
from widgets.quick_entry import LineEntered, QuickEntry

KEPT = tr("Private note kept: only you see it.")
NOT_HERE = tr("Private notes are the chair’s own: nothing was written.")

_ENOUGH = len("/pri")
"""Letters from which the beginning of the word is taken for it: what it begins is never shown."""


class KeepingPrivate(Writing):
    """A screen of a conference where the chair can note what nobody else is to see."""

    async def action_private_note(self, words: str = "") -> None:
        """Keep a private note, or open a form for one."""
        if not may_see(NOTES, self.session.seat):
            self.tell(NOT_HERE)
            self._give_line_back(words)
        elif words:
            self._keep_private(words)
            self.tell(KEPT)
        else:
            given = (("step", self.step), ("at", "now"))
            await self.pane.perform(AddTo(NOTES, given, PRIVATE_FIELDS))

    def _give_line_back(self, words: str) -> None:
        if words:
            quick = self.query_one(QuickEntry)
            quick.begin()
            quick.add(f"/private {words}")

    def _keep_private(self, words: str) -> None:
        now = stored(self.session.clock())
        self.session.add(NOTES, {"step": self.step, "at": now, "text": words})

    def _is_slip(self, line: str) -> bool:
        return _private_words(line) is None and super()._is_slip(line)

    def _file(self, line: LineEntered) -> None:
        """File a line; one that was begun as a private note is not read by others.

        Such a line comes here where the screen ends with it, or its first word was cut short.
        """
        words = _private_words(line.text)
        if words is None:
            super()._file(line)
        elif words and may_see(NOTES, self.session.seat):
            self._keep_private(words)
            self.tell(KEPT)
        elif words:
            self._keep_apart(words, line.text)

    def _preview_of(self, line: str, before: str) -> Preview:
        """How a line will be filed; one that is kept apart although its word was cut short."""
        if _private_words(line) is None or typed_command(line) is not None:
            return super()._preview_of(line, before)
        if may_see(NOTES, self.session.seat):
            return Preview(words=tr("Private note: only you see it"))
        return Preview(words=tr("Note for the chair and the minute-taker alone"))


def _private_words(line: str) -> str | None:
    """The words of a line that begins with `/private`, or a beginning of it; None of any other."""
    word, *rest = line.split(maxsplit=1)
    if len(word) < _ENOUGH or not "/private".startswith(word.casefold()):
        return None
    return rest[0].rstrip() if rest else ""
