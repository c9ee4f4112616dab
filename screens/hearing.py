"""The family's voice at one seat: no child is passed over unnoticed, statements are read out."""

from __future__ import annotations

from cpc_tui.conference.agenda_case import Case
from cpc_tui.conference.asked import Option
from cpc_tui.conference.changes import Path
from cpc_tui.conference.childs_part import passed_over
from cpc_tui.conference.naming import person_short
from cpc_tui.conference.quick_people import people_called
from cpc_tui.language import tr
from screens import voice_deeds
from screens.dialogs import PickDialog
from screens.moving import Moving
from screens.targets import EntryAt

_READ_ALOUD = ("contributions", "reports")


class Hearing(Moving):
    """A screen of a conference that sees to it that the family is heard."""

    async def go(self, step: str) -> None:
        """Show a step; leaving the contributions names the children who were not heard."""
        left = self.step
        await super().go(step)
        if left == "contribution" != step and (words := self._passed_over()):
            self.tell(words)

    def _passed_over(self) -> str:
        session = self.session
        today = session.clock().date()
        return passed_over(Case(record=session.record, profile=session.profile, today=today))

    def action_read_out(self, who: str = "") -> None:
        """Record who reads out the statement or report under the cursor, or one of a list."""
        row = self.pane.lines.cursor_row
        target = row.key if row else None
        if isinstance(target, EntryAt) and target.path[0] in _READ_ALOUD:
            self._ask_reader((*target.path, target.key), who)
            return
        found = dict(voice_deeds.to_read_out(self.session))
        if not found:
            self.tell(tr("Nothing was sent in that is still to be read out."))
            return
        options = [Option(path[1], line) for path, line in found.items()]
        paths = {path[1]: path for path in found}

        def chosen(key: str | None) -> None:
            if key is not None:
                self._ask_reader(paths[key], who)

        self.app.push_screen(PickDialog(tr("What was read out?"), options, None), chosen)

    def _ask_reader(self, entry: Path, who: str) -> None:
        record = self.session.record
        named = people_called(record, who)
        if len(named) == 1:
            self.tell(voice_deeds.read_out(self.session, entry, named[0].id))
            return
        people = named or voice_deeds.readers_here(record)
        options = [Option(each.id, person_short(record, each.id)) for each in people]

        def chosen(person: str | None) -> None:
            if person is not None:
                self.tell(voice_deeds.read_out(self.session, entry, person))

        self.app.push_screen(PickDialog(tr("Who read it out?"), options, None), chosen)
