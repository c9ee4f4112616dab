"""What a command could not do, in lines for standard error."""

from __future__ import annotations

from cpc_tui.importing import NotImported


class Refused(Exception):
    """A command that could not be carried out.

    Attributes:
        lines: What is wrong and what to do, one fault a line.
    """

    def __init__(self, *lines: str) -> None:
        super().__init__(f"{len(lines)} fault(s)")
        self.lines = lines


class WrongUsage(Refused):
    """A command that was not put as it must be."""


def lines_of(error: Exception) -> tuple[str, ...] | None:
    """The lines to show for an error that is no fault of the program; None for one that is."""
    # Imported here: a command that goes well has no need of them.
    from cpc_tui.conference.approval import RecordClosed
    from cpc_tui.conference.faults import RecordRefused
    from cpc_tui.conference.profile_reader import ProfileError
    from cpc_tui.settings import SettingsError
    from cpc_tui.storage.faults import StoreFault

    if isinstance(error, Refused | NotImported):
        return error.lines
    if isinstance(error, RecordClosed):
        return (error.words,)
    if isinstance(error, RecordRefused):
        return tuple(str(fault) for fault in error.faults)
    if isinstance(error, ProfileError | SettingsError):
        return error.faults
    if isinstance(error, StoreFault):
        return (str(error),)
    return None
