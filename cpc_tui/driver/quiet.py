"""The driver that the program is run with, put together from what the user wants of it."""

from __future__ import annotations

from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver

from cpc_tui.driver.blocking_input import BlockingInput
from cpc_tui.driver.changed_cells import ChangedCells

_DRIVERS: dict[tuple[bool, bool], type[LinuxDriver]] = {
    (True, True): type("QuietDriver", (ChangedCells, BlockingInput), {}),
    (True, False): ChangedCells,
    (False, True): BlockingInput,
    (False, False): LinuxDriver,
}


def driver_for(
    *, changed_cells: bool, blocking_input: bool, quick_escape: bool = True
) -> type[Driver]:
    """The class of the driver.

    Args:
        changed_cells: Send only the cells that change; else every frame as Textual makes it.
        blocking_input: Sleep until a key comes; else look ten times a second, as Textual does.
        quick_escape: Let an Escape act at once where the link brings keys whole; Textual's own
            input always waits for `ESCDELAY`.
    """
    driver = _DRIVERS[changed_cells, blocking_input]
    if quick_escape or not blocking_input:
        return driver
    return type("PatientDriver", (driver,), {"quick_escape": False})


def forget_screen(driver: Driver | None) -> None:
    """Let the next frame be sent whole: the terminal may show anything."""
    if isinstance(driver, ChangedCells):
        driver.forget()
