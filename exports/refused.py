"""Documents that could not be written, and why, in a sentence for the person who asked."""

from __future__ import annotations

from pathlib import Path

from cpc_tui.conference.told_why import ToldWhy
from cpc_tui.language import tr


class ExportRefused(ToldWhy):
    """Documents that could not be written."""


class AlreadyThere(ExportRefused):
    """Refused only because a file of that name is there; it may be replaced when asked.

    Attributes:
        place: The file.
    """

    def __init__(self, place: Path) -> None:
        """Name the file that is there."""
        self.place = place
        super().__init__(
            tr(
                "{place} is there already. Choose another folder, or say that it may be "
                "replaced (--force on the command line).",
                place=place,
            )
        )


class EditedByHand(AlreadyThere):
    """Refused because a file that was exported has been changed by somebody since.

    Attributes:
        places: Every such file, of those that were to be written.
    """

    def __init__(self, place: Path, *others: Path) -> None:
        """Name the file, and say how to keep what was changed in it."""
        self.place = place
        self.places = (place, *others)
        ExportRefused.__init__(
            self,
            tr(
                "{place} was edited by hand since it was exported. Read its changes back "
                "with `cpc-tui corrections REF --from FILE`, choose another folder, or "
                "say that it may be replaced (--force on the command line).",
                place=place,
            ),
        )
