"""Where the system keeps its dictionaries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from cpc_tui.conference.light_dataclasses import dataclass

NAMES = ("en_GB", "en-GB", "en_GB-large", "en_GB-ise")
"""What British English is called, the usual name first."""
_FOLDERS = ("hunspell", "myspell/dicts", "myspell")
_USUAL = "/usr/local/share:/usr/share"


@dataclass(frozen=True, slots=True)
class Dictionary:
    """The two files of a dictionary.

    Attributes:
        affixes: What may stand before and behind a stem: `.aff`.
        stems: The stems: `.dic`.
    """

    affixes: Path
    stems: Path


def find_dictionary(environment: Mapping[str, str]) -> Dictionary | None:
    """The first British English dictionary of this system; None where there is none.

    Args:
        environment: `DICPATH`, as hunspell has it, wins over the data folders of the XDG standard.
    """
    for folder in _folders(environment):
        for name in NAMES:
            found = Dictionary(folder / f"{name}.aff", folder / f"{name}.dic")
            if found.affixes.is_file() and found.stems.is_file():
                return found
    return None


def _folders(environment: Mapping[str, str]) -> Iterator[Path]:
    for each in environment.get("DICPATH", "").split(":"):
        if each:
            yield Path(each)
    own = environment.get("XDG_DATA_HOME") or f"{environment.get('HOME', '')}/.local/share"
    for each in (own, *(environment.get("XDG_DATA_DIRS") or _USUAL).split(":")):
        if each.startswith("/"):
            for folder in _FOLDERS:
                yield Path(each) / folder
