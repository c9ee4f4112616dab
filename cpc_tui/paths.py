"""Where the program keeps things: the folders of the XDG standard, and how folders are made."""

import os
import re
from pathlib import Path

from cpc_tui.home_folders import OWN_DATA, OWN_SETTINGS, moved, own
from cpc_tui.sharing import PRIVATE_FOLDER, share_as_its_folder

_READABLE = 60
_DIGEST = 12


def data_home(override: Path | None = None, chosen: Path | None = None) -> Path:
    """Find the folder for conferences and their index; it need not be there yet.

    Args:
        override: what `--home` named. It, or else `CPC_TUI_HOME`, moves data and configuration
            together into that one folder.
        chosen: what the settings name, which moves the data alone.

    Returns:
        An absolute path: the override, what was chosen, or else `own_data_home()`.
    """
    return _moved_home(override) or chosen or own_data_home()


def own_data_home() -> Path:
    """The folder for data that is one user's alone: `cpc-tui` in `XDG_DATA_HOME`.

    Returns:
        An absolute path, below `~/.local/share` where the variable is not set.
    """
    return Path(own(*OWN_DATA))


def config_home(override: Path | None = None) -> Path:
    """Find the folder for settings and local profiles; it need not be there yet.

    Args:
        override: as for `data_home`.

    Returns:
        An absolute path: the override, or `cpc-tui` in `XDG_CONFIG_HOME` (`~/.config`).
    """
    return _moved_home(override) or Path(own(*OWN_SETTINGS))


def make_own_folder(path: Path) -> Path:
    """Make a folder, and those above it that are missing, each with mode 0700 whatever the umask.

    A folder that is there already keeps its mode: it may be shared on purpose, or be another's.

    Returns:
        The same path.

    Raises:
        OSError: the system refused, or something else of that name is there.
    """
    _make(path, shared=False)
    return path


def make_private_folder(path: Path) -> Path:
    """Make a folder of the store: as `make_own_folder` does, but shared where its folder is.

    Returns:
        The same path.

    Raises:
        OSError: the system refused, or something else of that name is there.
    """
    _make(path, shared=True)
    return path


def _make(path: Path, *, shared: bool) -> None:
    if path.is_dir():
        return
    if path.parent != path:
        _make(path.parent, shared=shared)
    try:
        path.mkdir(mode=PRIVATE_FOLDER)
    except FileExistsError:
        if not path.is_dir():
            raise
        return
    path.chmod(PRIVATE_FOLDER)
    if shared:
        descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
        try:
            share_as_its_folder(descriptor, path.parent)
        finally:
            os.close(descriptor)


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
    # Whoever only looks where things are has no need of them.
    import hashlib
    import unicodedata

    plain = unicodedata.normalize("NFKD", reference).encode("ascii", "ignore").decode("ascii")
    readable = re.sub(r"[^A-Za-z0-9]+", "-", plain)[:_READABLE].strip("-") or "conference"
    exact = reference.encode("utf-8", "surrogatepass")
    return f"{readable}-{hashlib.sha256(exact).hexdigest()[:_DIGEST]}"


def _moved_home(override: Path | None) -> Path | None:
    folder = moved(None if override is None else str(override))
    return None if folder is None else Path(folder)
