"""Where the program begins: with a picture, so that nobody waits before an empty screen."""

from __future__ import annotations

import os
import sys

from cpc_tui.private_process import close_up, keep_out_of_sight

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_COULD_NOT = 1


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out a command line, as `cli.main` does; what has a picture shows it first.

    Args:
        argv: The words after the program's name; those it was started with when left out.

    Returns:
        The exit status.
    """
    close_up()
    words = sys.argv[1:] if argv is None else argv
    try:
        # Before all else: whatever is imported from here on may hold words in a table.
        from cpc_tui.catalogues import settle

        settle(os.environ)
        _show(words)
        keep_out_of_sight()
        from cpc_tui.cli import main as carry_out

        return carry_out(words)
    except KeyboardInterrupt:
        # Only while the program is imported: later it is told of by `cli`.
        return _COULD_NOT
    finally:
        # Where nothing could be drawn, it need not be imported to know that.
        if curtain := sys.modules.get("cpc_tui.first_picture.curtain"):
            curtain.lift()


def _show(words: Sequence[str]) -> None:
    """Draw what there is a picture of."""
    from cpc_tui.first_picture.asking import asked

    wanted = asked(words)
    if wanted is None:
        return
    from cpc_tui.first_picture import curtain
    from cpc_tui.first_picture.picture import picture_of

    size = curtain.size()
    if size is None or not curtain.take_terminal():
        return
    picture = picture_of(wanted, *size)
    if picture is None:
        curtain.give_back()
        return
    import gc

    # Thousands of small things are made by imports and stay: looking through them gains nothing.
    gc.disable()
    curtain.draw(picture)
