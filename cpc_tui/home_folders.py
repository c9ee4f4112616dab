"""Where data and settings are, as plain text: all that is known without importing anything."""

from __future__ import annotations

import os

OWN_DATA = ("XDG_DATA_HOME", ".local/share")
OWN_SETTINGS = ("XDG_CONFIG_HOME", ".config")
"""Variables of the XDG standard, each with the folder in the user's home that holds else."""


def moved(override: str | None) -> str | None:
    """The one folder for data and settings that `--home`, or else `CPC_TUI_HOME`, names.

    Args:
        override: What `--home` named.

    Returns:
        A whole path; None where neither names one.

    Raises:
        RuntimeError: It begins with `~` and this machine does not know that user.
    """
    named = os.environ.get("CPC_TUI_HOME") if override is None else override
    if override is None and not named:
        return None
    return os.path.join(os.getcwd(), expanded(named or ""))  # noqa: PTH109, PTH118 - see above


def own(variable: str, below_home: str) -> str:
    """The folder of the program in one of the XDG standard's.

    Raises:
        RuntimeError: The user has no home folder.
    """
    base = os.environ.get(variable, "")
    # The standard has relative paths ignored.
    if not base.startswith("/"):
        base = f"{expanded('~')}/{below_home}"
    return f"{base.rstrip('/')}/cpc-tui"


def expanded(path: str) -> str:
    """A path with `~` or `~user` at its beginning replaced by that user's home folder.

    Raises:
        RuntimeError: There is no such user, or they have no home folder.
    """
    whole = os.path.expanduser(path)  # noqa: PTH111 - pathlib is not imported here
    if whole.startswith("~"):
        raise RuntimeError("the home folder cannot be determined")
    return whole
