"""What the settings say that the picture depends on, read from as little as that needs."""

from __future__ import annotations

import os

from cpc_tui.first_picture.colours import THEME
from cpc_tui.home_folders import OWN_DATA, OWN_SETTINGS, expanded, moved, own

_SETTINGS = "settings.toml"
_NO_PLAIN_TEXTS = ('"""', "'''", "\\")
_LARGEST = 65536


class NotPlain(Exception):
    """The settings are written in a way that only their own reader understands."""


class Places:
    """Where the data is, and how the program looks.

    Args:
        override: What `--home` named.

    Attributes:
        folder: The data folder, a whole path.
        theme: The name of the colour theme.
        has_screen: Whether conferences are opened on the screen, and not as a dialogue in lines.

    Raises:
        NotPlain: The settings say it in a way that is not understood here.
        RuntimeError: The user has no home folder.
    """

    def __init__(self, override: str | None) -> None:
        home = moved(override)
        text = _read(f"{home or own(*OWN_SETTINGS)}/{_SETTINGS}")
        if any(each in text for each in _NO_PLAIN_TEXTS):
            raise NotPlain
        chosen = _text(text, "data_folder")
        self.folder = home or (expanded(chosen) if chosen else own(*OWN_DATA))
        self.theme = _text(text, "theme") or THEME
        self.has_screen = _value(text, "plain") in ("", "false")


def _read(path: str) -> str:
    """The settings; empty where there are none."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    except FileNotFoundError:
        return ""
    except OSError:
        raise NotPlain from None
    try:
        return os.read(descriptor, _LARGEST).decode()
    except (OSError, ValueError):
        raise NotPlain from None
    finally:
        os.close(descriptor)


def _text(settings: str, key: str) -> str:
    """A setting that is a text; empty where it is not set."""
    value = _value(settings, key)
    inner = value[1:-1]
    if value and (value[:1] not in ('"', "'") or value[-1:] != value[:1] or value[:1] in inner):
        raise NotPlain
    return inner


def _value(settings: str, key: str) -> str:
    """What stands behind a key before the first table; empty where it is not set."""
    for line in settings.split("\n"):
        if line.lstrip().startswith("["):
            return ""
        name, _, value = line.partition("=")
        if name.strip() == key:
            return value.partition("#")[0].strip()
        if key in line.partition("#")[0]:
            raise NotPlain
    return ""
