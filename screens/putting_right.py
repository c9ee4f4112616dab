"""Words in doubt of a conference: all of them as a list, and one put right where it is written."""

from __future__ import annotations

from functools import partial
from typing import Any

from cpc_tui.conference.asked import Option
from cpc_tui.language import tr
from screens.checking import Checking
from screens.dialogs import PickDialog
from screens.spelling import Spells
from widgets.spelling import Doubt, Spelled

_KNOW = "\0know"
"""What stands for the choice that a word is known from now on; no word is this."""


class PutsRight(Checking):
    """A screen of a conference where words in doubt are found and put right."""

    def action_spelling(self, _words: str = "") -> None:
        """List the words in doubt of the whole record; Enter goes there."""
        program = self.app
        if not isinstance(program, Spells) or program.speller is None:
            self.tell(_why_not(program))
            return
        from cpc_tui.spelling.in_record import doubts_in

        self.pane.forms.flush()
        program.begin_spelling()
        found = tuple(doubts_in(self.session.record, self.session.profile, program.speller))
        if not found:
            self.tell(tr("No word is in doubt."))
            return
        options = [Option(str(n), each.line) for n, each in enumerate(found)]

        def go(number: str | None) -> None:
            if number is not None:
                self.call_later(self._go_to_word, found[int(number)])

        self.app.push_screen(PickDialog(tr("Words in doubt: Enter goes there"), options, None), go)

    async def _go_to_word(self, doubt: Any) -> None:
        await self.go_to_field(self._step_of(doubt.path), doubt.path)
        if isinstance(self.focused, Spelled):
            self.focused.go_to_word(doubt.word)

    def action_put_right(self) -> None:
        """Offer what the word in doubt at the cursor may have meant, or else the next such word."""
        program, editor = self.app, self.focused
        if not isinstance(program, Spells) or program.speller is None:
            self.tell(_why_not(program))
            return
        doubt = editor.next_doubt() if isinstance(editor, Spelled) else None
        if doubt is None or not isinstance(editor, Spelled):
            self.tell(tr("No word is in doubt here."))
            return
        from cpc_tui.spelling.looked_at import words_of
        from cpc_tui.spelling.suggesting import suggestions

        word = next((each.word for each in words_of(doubt.word)), doubt.word)
        ways = suggestions(program.speller, word)
        options = [Option(each, each) for each in ways]
        options.append(Option(_KNOW, tr("“{word}” is right: one of my words", word=doubt.word)))
        title = tr("{word}: what is meant?", word=doubt.word)
        self.app.push_screen(
            PickDialog(title, options, None), partial(self._put, editor, doubt, word)
        )

    def _put(self, editor: Spelled, doubt: Doubt, word: str, chosen: str | None) -> None:
        if chosen is None:
            return
        if chosen != _KNOW:
            if not editor.put_right(doubt, chosen):
                self.tell(tr("The text has changed meanwhile; nothing was put in."))
            return
        if isinstance(self.app, Spells):
            self.tell(self.app.know_word(word))


def _why_not(program: object) -> str:
    if isinstance(program, Spells) and not program.office.settings.spelling:
        return tr("Spelling is off in the settings.")
    if isinstance(program, Spells) and program.is_reading:
        return tr("The dictionary is being read; try again.")
    return tr("There is no dictionary here: see cpc-tui doctor.")
