"""Opening conferences; what that needs is imported when the first is opened."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual import on
from textual.app import App

from cpc_tui.language import tr
from cpc_tui.opening import Office, StoreFault
from screens.finding_all import GoAsked
from screens.home import BeginAsked, HomeScreen, ImportAsked, OpenAsked

if TYPE_CHECKING:
    from cpc_tui.conference.following import Following
    from cpc_tui.conference.profile_reader import ProfileError
    from cpc_tui.session import Session
    from screens.meeting import MeetingScreen


class SitsDown(App[Any]):
    """An application that opens conferences from the opening screen.

    Attributes:
        office: The user's data.
        seat: Who sits here.
    """

    office: Office
    seat: str

    @property
    def export_folder(self) -> Path:
        """Where Word files go unless another folder is typed."""
        return self.office.settings.export_folder or Path.cwd()

    def open_conferences(self) -> Iterator[MeetingScreen]:
        """The screens of conferences that are open."""
        if "screens.meeting" not in sys.modules:
            return
        from screens.meeting import MeetingScreen

        for screen in self.screen_stack:
            if isinstance(screen, MeetingScreen):
                yield screen

    @on(OpenAsked)
    async def _open_asked(self, event: OpenAsked) -> None:
        await self.open_conference(event.reference)

    @on(GoAsked)
    async def _go_asked(self, event: GoAsked) -> None:
        await self.open_conference(event.reference)
        for screen in self.open_conferences():
            if screen is self.screen:
                await screen.reveal(event.step, event.path)

    @on(BeginAsked)
    async def _begin_asked(self, event: BeginAsked) -> None:
        await self.begin(event.begun)

    @on(ImportAsked)
    async def _import_asked(self, event: ImportAsked) -> None:
        await self.import_file(event.name)

    async def open_conference(self, reference: str) -> None:
        """Open a conference of the library; a fault is said on the opening screen."""
        from cpc_tui.conference.profile_reader import ProfileError

        try:
            session = self.office.open(reference, self.seat)
        except (StoreFault, ProfileError) as fault:
            await self._refuse(fault)
            return
        await self._sit_down(session)

    async def begin(self, begun: Following) -> None:
        """Put a new record into the library, open it, and tell what was carried over to it."""
        from cpc_tui.conference.profile_reader import ProfileError

        try:
            session = self.office.add(begun.record, self.seat)
        except (StoreFault, ProfileError) as fault:
            await self._refuse(fault)
            return
        await self._sit_down(session)
        if begun.told:
            await self._list(tr("Carried over"), begun.told)

    async def import_file(self, name: str) -> None:
        """Read a record from a file into the library and open it; every fault is shown."""
        from cpc_tui.conference.following import Following
        from cpc_tui.importing import STANDARD_INPUT, NotImported, record_in

        try:
            # On the screen there is no standard input to read: `-` is a file of that name.
            file = f"./{name}" if name == STANDARD_INPUT else name
            record = record_in(file, self.office.profile_folders)
        except NotImported as refused:
            self._say(tr("Nothing was imported."))
            await self._list(tr("Not imported"), refused.lines)
        else:
            await self.begin(Following(record=record, told=()))

    async def _sit_down(self, session: Session) -> None:
        if session.seat == "viewer":
            from screens.viewer import ViewerScreen

            await self.push_screen(ViewerScreen(session))
            return
        from screens.meeting import MeetingScreen

        await self.push_screen(MeetingScreen(session, self.export_folder, self._profiles))

    def _profiles(self) -> dict[str, str]:
        from screens.new import named_profiles

        return named_profiles(self.office.profile_folders)

    async def _refuse(self, fault: StoreFault | ProfileError) -> None:
        lines = (str(fault),) if isinstance(fault, StoreFault) else fault.faults
        self._say(lines[0])
        if len(lines) > 1:
            await self._list(tr("Not opened"), lines)

    async def _list(self, title: str, lines: tuple[str, ...]) -> None:
        from screens.dialogs import LinesDialog

        await self.push_screen(LinesDialog(title, lines))

    def _say(self, words: str) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, HomeScreen):
                screen.tell(words)
