"""Words in doubt of a conference: all of them as a list, and one put right where it is written."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from cpc_tui.conference.asked import Option
from cpc_tui.language import tr
from screens.checking import Checking
from screens.dialogs import PickDialog
from screens.spelling import Spells
from widgets.fields.typed import Typed
from widgets.spelling import Doubt, Spelled

if TYPE_CHECKING:
    from cpc_tui.spelling.in_record import Doubted
    from cpc_tui.spelling.speller import Speller

_HERE, _MINE = "\0here", "\0mine"
"""What stands for the choices that a word is right, here or anywhere; no word is one of these."""


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

    async def _go_to_word(self, doubt: Doubted) -> None:
        await self.go_to_field(self._step_of(doubt.path), doubt.path)
        if doubt.word and isinstance(self.focused, Spelled):
            self.focused.go_to_word(doubt.word)

    def action_put_right(self) -> None:
        """Offer what the word in doubt at the cursor may have meant, or else the next such word."""
        program, editor = self.app, self.focused
        if not isinstance(program, Spells) or program.speller is None:
            self.tell(_why_not(program))
            return
        doubt = editor.next_doubt() if isinstance(editor, Spelled) else None
        if doubt is None or not isinstance(editor, Spelled):
            self.tell(_none_here(editor, program.speller))
            return
        from cpc_tui.spelling.looked_at import plain, without_possessive
        from cpc_tui.spelling.suggesting import suggestions

        word = plain(doubt.word)
        name = without_possessive(word)
        meant = [Option(each, each) for each in suggestions(program.speller, word)]
        options = (*meant, *self._it_is_right(name, editor))
        title = tr("{word}: what is meant?", word=doubt.word)
        self.app.push_screen(
            PickDialog(title, options, None), partial(self._put, editor, doubt, name)
        )

    def _it_is_right(self, name: str, editor: Spelled) -> Iterator[Option]:
        if not self._is_private(editor):
            yield Option(_HERE, tr("“{word}” is right in this conference", word=name))
        yield Option(_MINE, tr("“{word}” is right anywhere: my own word", word=name))

    def _put(self, editor: Spelled, doubt: Doubt, name: str, chosen: str | None) -> None:
        if chosen == _HERE:
            self._know_here(name)
        elif chosen == _MINE and isinstance(self.app, Spells):
            self.tell(self.app.know_word(name))
        elif chosen is not None and not editor.put_right(doubt, chosen):
            self.tell(tr("The text has changed meanwhile; nothing was put in."))

    def _is_private(self, editor: Spelled) -> bool:
        """Whether no other seat is told of what is written there: nor of a word of it."""
        return isinstance(editor, Typed) and not self.pane.forms.field_label

    def _know_here(self, word: str) -> None:
        from cpc_tui.spelling.known_here import know_here

        self.pane.forms.flush()
        self.tell(know_here(self.session, word))
        if isinstance(self.app, Spells):
            self.app.begin_spelling()


def _none_here(editor: object, speller: Speller) -> str:
    if isinstance(editor, Spelled):
        lines = "\n".join(editor.written_lines())
        if any(True for _ in speller.other_languages(lines)):
            return tr("None is in doubt: what is not English is not looked at.")
    return tr("No word is in doubt here.")


def _why_not(program: object) -> str:
    if isinstance(program, Spells) and not program.office.settings.spelling:
        return tr("Spelling is off in the settings.")
    if isinstance(program, Spells) and program.is_reading:
        return tr("The dictionary is being read; try again.")
    if isinstance(program, Spells) and program.is_unusable:
        return tr("The dictionary here cannot be used: see cpc-tui doctor.")
    return tr("There is no dictionary here: see cpc-tui doctor.")
