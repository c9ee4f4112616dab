"""The Textual application: it brings the screens together and ends well; screens do the work."""

from __future__ import annotations

from textual.events import Event

from cpc_tui.crash import write_crash
from cpc_tui.driver.collecting import CollectsWhenIdle
from cpc_tui.driver.quiet import driver_for, forget_screen
from cpc_tui.driver.waiting import EscapeTakenBack
from cpc_tui.keymap import commands_at
from cpc_tui.opening import Office
from screens.bindings import bindings_at
from screens.closed_record import TellsClosed
from screens.ending import EndingWell
from screens.fitting import FitsTerminal
from screens.hidden import HiddenScreen
from screens.home import HomeScreen
from screens.locking import LocksItself
from screens.looking import StirsWhenTyped
from screens.palette import OffersCommands
from screens.sitting_down import SitsDown
from screens.spelling import Spells
from screens.taking_over import TakesOver, over_picture
from widgets.caret import FollowsCaret
from widgets.expanding import KnowsExpansions
from widgets.high_contrast import HIGH_CONTRAST
from widgets.knowing_plain_words import KnowsPlainWords
from widgets.steadiness import KnowsSteadiness

EVERYWHERE = {command.id for command in commands_at("everywhere")}


class Program(
    LocksItself,
    SitsDown,
    TellsClosed,
    StirsWhenTyped,
    EndingWell,
    TakesOver,
    FitsTerminal,
    CollectsWhenIdle,
    OffersCommands,
    FollowsCaret,
    KnowsExpansions,
    KnowsPlainWords,
    Spells,
    KnowsSteadiness,
):
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
        wanted = office.settings.terminal
        super().__init__(
            driver_class=over_picture(
                driver_for(
                    changed_cells=wanted.changed_cells,
                    blocking_input=wanted.blocking_input,
                    quick_escape=wanted.quick_escape,
                )
            )
        )
        self.office = office
        self.seat = seat
        self._reference = reference
        self._new = new
        self._before = before
        self.animation_level = "none"
        self.register_theme(HIGH_CONTRAST)
        self.theme = office.settings.theme
        self.expansions = office.settings.expansions
        self.plain_words = office.settings.plain_words
        if office.settings.keys:
            from cpc_tui.own_keys import commands_with

            self.give_keys(commands_with(office.settings.keys))
        self.steady_editors = wanted.steady_editors

    async def on_mount(self) -> None:
        """Show the first screen."""
        home = HomeScreen(self.office, is_covered=self._reference is not None)
        await self.push_screen(home)
        if self._reference is not None:
            await self.open_conference(self._reference)
        elif self._new:
            home.begin(self._before)

    def save_all(self) -> bool:
        """Save every open conference; whether all is saved."""
        saved = True
        for screen in self.open_conferences():
            screen.finish()
            saved = screen.session.save() and saved
        return saved

    def tell_closed(self, words: str) -> None:
        """Say on the open conference why nothing was changed, and show it as it is."""
        for screen in self.open_conferences():
            screen.refresh_all()
            screen.tell(words)

    async def on_escape_taken_back(self, event: EscapeTakenBack) -> None:
        """Be where one was: the network has cut a key behind its first byte, which is an Escape."""
        event.stop()
        come_back = getattr(self.screen, "take_back_escape", None)
        is_back = come_back is not None and await come_back()
        # At once, not by a message: what was typed next waits already.
        for each in event.key if is_back else event.for_elsewhere():
            each.set_sender(self)
            if isinstance(each, Event):
                await self.on_event(each)
            else:
                self.post_message(each)

    # -- commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let every key bring a hidden screen back instead of doing what it does elsewhere.

        Of a locked one nothing can be done but to open it, and to leave.
        """
        hidden = isinstance(self.screen_stack[-1], HiddenScreen) if self.screen_stack else False
        if self.is_locked and action != "leave":
            return False
        return not (hidden and action in EVERYWHERE - {"lock"})

    def action_hide(self) -> None:
        """Hide the screen."""
        if not isinstance(self.screen, HiddenScreen):
            self.push_screen(HiddenScreen())

    def copy_to_clipboard(self, text: str) -> None:
        """Keep what is copied for Ctrl+V here; it leaves the program only where settings say so."""
        if self.office.settings.clipboard:
            super().copy_to_clipboard(text)
        else:
            self._clipboard = text

    def action_redraw(self) -> None:
        """Draw the screen again."""
        forget_screen(self._driver)
        self.refresh(repaint=True, layout=True)

    def action_leave(self) -> None:
        """Save and leave; stay where something cannot be saved."""
        if self.save_all():
            self.exit(return_code=0)
            return
        self._leave_unsaved()

    def _leave_unsaved(self) -> None:
        from screens.dialogs import LOSE_IT, AskDialog

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
    program.collects_when_idle = office.settings.terminal.idle_collection
    program.fit_terminal()
    program.take_signals()
    program.run(mouse=False)
    return program.return_code or 0
