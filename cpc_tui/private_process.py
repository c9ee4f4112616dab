"""A process that lets nobody in: no core dump, files for their owner alone, no debugging.

It is set up before anything of a conference is read. Only what costs next to nothing is imported.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping

PRIVATE_UMASK = 0o077
REFUSED = 2
"""The exit status where the program does not run at all."""

_HARMLESS = frozenset(
    {
        "TEXTUAL_ALLOW_SIGNALS",
        "TEXTUAL_ANIMATIONS",
        "TEXTUAL_COLOR_SYSTEM",
        "TEXTUAL_DIM_FACTOR",
        "TEXTUAL_DISABLE_KITTY_KEY",
        "TEXTUAL_FILTERS",
        "TEXTUAL_FPS",
        "TEXTUAL_SLOW_THRESHOLD",
        "TEXTUAL_SMOOTH_SCROLL",
        "TEXTUAL_SPEEDUPS",
        "TEXTUAL_THEME",
    }
)
"""Variables of Textual that change looks and pace alone; another may do anything."""
_OF_PYTHON = ("PYTHONASYNCIODEBUG",)
"""It writes down what was at work when something was slow, words and all."""
_NOT_DUMPABLE = 4, 0
"""PR_SET_DUMPABLE of prctl(2), and that nobody may dump, trace or look into the process."""


def close_up() -> None:
    """Set the process up; to be called before anything else.

    The process ends where Python itself would show all that it holds when the program is left.
    """
    os.umask(PRIVATE_UMASK)
    _dump_nothing()
    removed = remove_debugging(os.environ)
    if sys.flags.inspect:
        _say_nothing_runs()
        os._exit(REFUSED)
    if removed:
        _say_what_is_not_used(removed)


def remove_debugging(environment: MutableMapping[str, str]) -> list[str]:
    """Take the variables away that write keys or the screen to files, open ports or press keys.

    Args:
        environment: The variables, changed in place.

    Returns:
        The names of those that were set.
    """
    found = [each for each in environment if each.startswith("TEXTUAL") and each not in _HARMLESS]
    found += [each for each in _OF_PYTHON if each in environment]
    for name in found:
        del environment[name]
    return sorted(found)


def keep_out_of_sight() -> None:
    """Let no other process of this user look into this one, nor the system dump it anywhere.

    Where the system knows no such thing, that its core has no size has to do.
    """
    if sys.platform != "linux":
        return
    from cpc_tui.drawn_with import given

    # What it was started with can be read only before.
    given()
    import ctypes

    ctypes.CDLL(None).prctl(*_NOT_DUMPABLE, 0, 0, 0)


def _dump_nothing() -> None:
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, OSError, ValueError):
        return


def _say_nothing_runs() -> None:
    tr = _speaking()
    _say(tr("cpc-tui does not run with PYTHONINSPECT or python -i, which show all it holds."))


def _say_what_is_not_used(removed: list[str]) -> None:
    tr, names = _speaking(), ", ".join(removed)
    _say(tr("Not used, since it could write down what is typed: {names}.", names=names))


def _speaking() -> Callable[..., str]:
    """The user's language already; it is imported only where there is anything to say."""
    from cpc_tui.catalogues import settle
    from cpc_tui.language import tr

    settle(os.environ)
    return tr


def _say(words: str) -> None:
    if sys.stderr is not None:
        print(words, file=sys.stderr, flush=True)  # noqa: T201 - before anything else is imported
