"""The Textual application: it brings the screens together and ends well; screens do the work."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from pathlib import Path

from textual import on

from cpc_tui.conference.asked import Option
from cpc_tui.conference.following import Following
from cpc_tui.conference.profile_reader import ProfileError
from cpc_tui.crash import write_crash
from cpc_tui.importing import STANDARD_INPUT, NotImported, record_in
from cpc_tui.keymap import Where, commands_at
from cpc_tui.opening import Office
from cpc_tui.session import Session
from cpc_tui.storage.faults import StoreFault
from screens.bindings import bindings_at
from screens.dialogs import LOSE_IT, AskDialog, LinesDialog, PickDialog
from screens.ending import EndingWell
from screens.finding_all import GoAsked
from screens.help import HelpScreen
from screens.hidden import HiddenScreen
from screens.home import BeginAsked, HomeScreen, ImportAsked, OpenAsked
from screens.meeting import MeetingScreen
from screens.new import named_profiles
from screens.viewer import ViewerScreen
from widgets.expanding import KnowsExpansions

EVERYWHERE = {command.id for command in commands_at("everywhere")}


class Program(EndingWell, KnowsExpansions):
    """The program at a terminal."""

    CSS_PATH = "app.tcss"
    TITLE = "cpc-tui"
    BINDINGS = bindings_at("everywhere")
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self,
        office: Office,
        *,
        reference: str | None = None,
        seat: str,
        new: bool = False,
        before: str = "",
    ) -> None:
        """Begin.

        Args:
            office: The user's data.
            reference: A conference to open at once.
            seat: Who sits here.
            new: Begin with a new conference.
            before: The conference that the new one follows; empty for none.
        """
        super().__init__()
        self.office = office
        self.seat = seat
        self._reference = reference
        self._new = new
        self._before = before
        self.animation_level = "none"
        self.theme = office.settings.theme
        self.expansions = office.settings.expansions

    @property
    def export_folder(self) -> Path:
        """Where Word files go unless another folder is typed."""
        return self.office.settings.export_folder or Path.cwd()

    async def on_mount(self) -> None:
        """Show the first screen."""
        home = HomeScreen(self.office)
        await self.push_screen(home)
        if self._reference is not None:
            await self.open_conference(self._reference)
        elif self._new:
            home.begin(self._before)

    def save_all(self) -> bool:
        """Save every open conference; whether all is saved."""
        saved = True
        for screen in self.screen_stack:
            if isinstance(screen, MeetingScreen):
                screen.finish()
                saved = screen.session.save() and saved
        return saved

    # -- conferences

    @on(OpenAsked)
    async def _open_asked(self, event: OpenAsked) -> None:
        await self.open_conference(event.reference)

    @on(GoAsked)
    async def _go_asked(self, event: GoAsked) -> None:
        await self.open_conference(event.reference)
        if isinstance(self.screen, MeetingScreen):
            await self.screen.reveal(event.step, event.path)

    @on(BeginAsked)
    async def _begin_asked(self, event: BeginAsked) -> None:
        await self.begin(event.begun)

    @on(ImportAsked)
    async def _import_asked(self, event: ImportAsked) -> None:
        await self.import_file(event.name)

    async def open_conference(self, reference: str) -> None:
        """Open a conference of the library; a fault is said on the opening screen."""
        try:
            session = self.office.open(reference, self.seat)
        except (StoreFault, ProfileError) as fault:
            await self._refuse(fault)
            return
        await self._sit_down(session)

    async def begin(self, begun: Following) -> None:
        """Put a new record into the library, open it, and tell what was carried over to it."""
        try:
            session = self.office.add(begun.record, self.seat)
        except (StoreFault, ProfileError) as fault:
            await self._refuse(fault)
            return
        await self._sit_down(session)
        if begun.told:
            await self.push_screen(LinesDialog("Carried over", begun.told))

    async def import_file(self, name: str) -> None:
        """Read a record from a file into the library and open it; every fault is shown."""
        try:
            # On the screen there is no standard input to read: `-` is a file of that name.
            file = f"./{name}" if name == STANDARD_INPUT else name
            record = record_in(file, self.office.profile_folders)
        except NotImported as refused:
            self._say("Nothing was imported.")
            await self.push_screen(LinesDialog("Not imported", refused.lines))
        else:
            await self.begin(Following(record=record, told=()))

    async def _sit_down(self, session: Session) -> None:
        if session.seat == "viewer":
            await self.push_screen(ViewerScreen(session))
            return
        await self.push_screen(MeetingScreen(session, self.export_folder, self._profiles))

    def _profiles(self) -> dict[str, str]:
        return named_profiles(self.office.profile_folders)

    async def _refuse(self, fault: StoreFault | ProfileError) -> None:
        lines = fault.faults if isinstance(fault, ProfileError) else (str(fault),)
        self._say(lines[0])
        if len(lines) > 1:
            await self.push_screen(LinesDialog("Not opened", lines))

    def _say(self, words: str) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, HomeScreen):
                screen.tell(words)

    # -- commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let every key bring a hidden screen back instead of doing what it does elsewhere."""
        hidden = isinstance(self.screen_stack[-1], HiddenScreen) if self.screen_stack else False
        return not (hidden and action in EVERYWHERE)

    def action_help(self) -> None:
        """Show what the keys do here."""
        if isinstance(self.screen, HelpScreen):
            self.screen.dismiss()
        else:
            self.push_screen(HelpScreen(self._places()))

    def _places(self) -> tuple[Where, ...]:
        return getattr(self.screen, "PLACES", ("everywhere",))

    def action_hide(self) -> None:
        """Hide the screen."""
        if not isinstance(self.screen, HiddenScreen):
            self.push_screen(HiddenScreen())

    def action_palette(self) -> None:
        """Find any command by its name."""
        found = list(self._commands())
        options = [Option(str(number), words) for number, (words, _) in enumerate(found)]

        def do(number: str | None) -> None:
            if number is not None:
                self.call_later(found[int(number)][1])

        self.push_screen(PickDialog("Commands", options, None), do)

    def _commands(self) -> Iterator[tuple[str, Callable[[], Awaitable[object]]]]:
        """What the palette offers: every command that holds here, and every step."""
        for command in commands_at(*self._places()):
            if command.where not in ("list", "form", "grid", "roll_call"):
                keys = ", ".join(command.ways)
                scope = "app" if command.where == "everywhere" else "screen"
                words = f"{command.label} ({keys}): {command.help}"
                yield words, partial(self.run_action, f"{scope}.{command.id}")
        if isinstance(self.screen, MeetingScreen):
            yield from self.screen.palette()

    def action_redraw(self) -> None:
        """Draw the screen again."""
        self.refresh(repaint=True, layout=True)

    def action_leave(self) -> None:
        """Save and leave; stay where something cannot be saved."""
        if self.save_all():
            self.exit(return_code=0)
            return
        self._leave_unsaved()

    def _leave_unsaved(self) -> None:
        self.push_screen(AskDialog(LOSE_IT), lambda yes: self.exit(return_code=1) if yes else None)

    def _fatal_error(self) -> None:
        """Say calmly that the program stopped; Textual's own report prints names."""
        self.save_all()
        self._exit_renderables.clear()
        self._exit_renderables.append(write_crash(self.office.home))
        self._close_messages_no_wait()


def run(
    office: Office,
    *,
    reference: str | None = None,
    seat: str = "minute-taker",
    new: bool = False,
    before: str = "",
) -> int:
    """Run the program at this terminal until the user leaves.

    Args:
        office: The user's data.
        reference: A conference to open at once.
        seat: Who sits here.
        new: Begin with a new conference.
        before: The conference that the new one follows; empty for none.

    Returns:
        The exit status.
    """
    program = Program(office, reference=reference, seat=seat, new=new, before=before)
    program.take_signals()
    program.run(mouse=False)
    return program.return_code or 0
