"""Where the program keeps things: the folders of the XDG standard, private to their owner."""

import hashlib
import os
import re
import unicodedata
from pathlib import Path

PRIVATE_FOLDER = 0o700
"""The mode of every folder that the program makes."""

_READABLE = 60
_DIGEST = 12


def data_home(override: Path | None = None) -> Path:
    """Find the folder for conferences and their index; it need not be there yet.

    Args:
        override: what `--home` named. It, or else `CPC_TUI_HOME`, moves data and configuration
            together into that one folder.

    Returns:
        An absolute path: the override, or `cpc-tui` in `XDG_DATA_HOME` (`~/.local/share`).
    """
    return _moved_home(override) or _xdg_folder("XDG_DATA_HOME", ".local/share")


def config_home(override: Path | None = None) -> Path:
    """Find the folder for settings and local profiles; it need not be there yet.

    Args:
        override: as for `data_home`.

    Returns:
        An absolute path: the override, or `cpc-tui` in `XDG_CONFIG_HOME` (`~/.config`).
    """
    return _moved_home(override) or _xdg_folder("XDG_CONFIG_HOME", ".config")


def make_private_folder(path: Path) -> Path:
    """Make a folder, and those above it that are missing, each with mode 0700 whatever the umask.

    A folder that is there already keeps its mode: it may be shared on purpose, or be another's.

    Returns:
        The same path.

    Raises:
        OSError: the system refused, or something else of that name is there.
    """
    if path.is_dir():
        return path
    if path.parent != path:
        make_private_folder(path.parent)
    try:
        path.mkdir(mode=PRIVATE_FOLDER)
    except FileExistsError:
        if not path.is_dir():
            raise
        return path
    path.chmod(PRIVATE_FOLDER)
    return path


def folder_name(reference: str) -> str:
    """Make a name for a conference's folder or files of its reference.

    The readable part keeps ASCII letters, digits and dashes; accents are dropped and everything
    else becomes a dash. The part after the last dash tells apart what looks alike once cleaned,
    also where the disk takes capitals and small letters for the same.

    Args:
        reference: any text.

    Returns:
        At most 80 characters, never empty, never starting with a dot, the same each time.
    """
    plain = unicodedata.normalize("NFKD", reference).encode("ascii", "ignore").decode("ascii")
    readable = re.sub(r"[^A-Za-z0-9]+", "-", plain)[:_READABLE].strip("-") or "conference"
    exact = reference.encode("utf-8", "surrogatepass")
    return f"{readable}-{hashlib.sha256(exact).hexdigest()[:_DIGEST]}"


def _moved_home(override: Path | None) -> Path | None:
    if override is None:
        named = os.environ.get("CPC_TUI_HOME")
        if not named:
            return None
        override = Path(named)
    return override.expanduser().absolute()


def _xdg_folder(variable: str, below_home: str) -> Path:
    base = Path(os.environ.get(variable, ""))
    # The standard has relative paths ignored.
    return (base if base.is_absolute() else Path.home() / below_home) / "cpc-tui"
