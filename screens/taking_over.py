"""Taking the terminal over from the first picture, and importing the rest while nobody types."""

from __future__ import annotations

import asyncio
import gc
from importlib import import_module
from typing import Any

from textual._xterm_parser import XTermParser
from textual.app import App
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver

from cpc_tui.first_picture import curtain
from screens.home import HomeScreen

NEEDED_SOON = (
    "cpc_tui.conference.entry",
    "cpc_tui.conference.around",
    "cpc_tui.conference.room",
    "cpc_tui.conference.spoken",
    "cpc_tui.conference.record",
    "cpc_tui.conference.profile_rules",
    "cpc_tui.conference.profile_people",
    "cpc_tui.conference.profile",
    "cpc_tui.conference.shapes",
    "cpc_tui.conference.parts",
    "cpc_tui.conference.reading",
    "cpc_tui.conference.profile_reader",
    "tinydb",
    "cpc_tui.storage.index",
    "cpc_tui.storage.conference",
    "cpc_tui.storage.library",
    "cpc_tui.first_picture.keeping",
)
"""What the list of conferences is read with, in steps that hold up a key for a moment only."""
NEEDED_NEXT = (
    "cpc_tui.conference.visibility",
    "cpc_tui.conference.merging",
    "cpc_tui.storage.saver",
    "cpc_tui.session",
    "cpc_tui.conference.forms",
    "textual.widgets._text_area",
    "widgets.fields",
    "screens.dialogs",
    "cpc_tui.conference.circulating",
    "cpc_tui.conference.deadlines",
    "cpc_tui.conference.agenda",
    "cpc_tui.conference.quick_entry",
    "screens.targets",
    "screens.steps",
    "screens.step_pane",
    "widgets.quick_entry",
    "screens.writing",
    "screens.meeting",
)
"""What a conference is opened with."""
_FIRST_PAUSE, _BETWEEN = 0.2, 0.02
"""Seconds that belong to the first keys, and to those that come between two steps."""


class TakesOver(App[Any]):
    """An application that begins behind a picture, and shows what it knows before it knows all."""

    def on_ready(self) -> None:
        """Begin to import what was left out so far."""
        if self.is_headless:
            return
        # All that stands by now stays: looking through it would hold up the first key.
        gc.freeze()
        gc.enable()
        self._importing = asyncio.create_task(self._import_the_rest())

    async def _import_the_rest(self) -> None:
        await asyncio.sleep(_FIRST_PAUSE)
        await _import_all(NEEDED_SOON)
        for screen in self.screen_stack:
            if isinstance(screen, HomeScreen):
                screen.read_library()
        await _import_all(NEEDED_NEXT)


async def _import_all(names: tuple[str, ...]) -> None:
    for name in names:
        import_module(name)
        await asyncio.sleep(_BETWEEN)


class OverPicture(LinuxDriver):
    """A driver that draws over the picture that stands.

    Entering the other screen once more would clear it, and the terminal would be given back with
    the modes that the picture has set.
    """

    def start_application_mode(self) -> None:
        """Take the terminal; called by Textual."""
        typed = curtain.typed_before.decode("utf-8", "replace")
        for message in XTermParser().feed(typed) if typed else ():
            self.process_message(message)
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self.attrs_before = curtain.modes_before

    def write(self, data: str) -> None:
        """Send what Textual writes, but do not enter the screen that the picture stands on."""
        if data != curtain.ENTER or not curtain.hand_over():
            super().write(data)


def over_picture(driver: type[Driver]) -> type[Driver]:
    """The driver that is wanted, made to draw over the picture where one stands."""
    if curtain.modes_before is None:
        return driver
    return type(driver.__name__, (OverPicture, driver), {})
