"""Which language the user reads, and the catalogue of the program's words in it.

For British English nothing is looked for and nothing is imported. A catalogue is a compiled file of
gettext, `LANGUAGE/LC_MESSAGES/cpc-tui.mo`, in `locale` of the user's settings folder or else of the
program. The settings file cannot name the language: its own faults are told in it, and the first
picture stands before that file is read.
"""

from __future__ import annotations

import os

from cpc_tui import language

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from gettext import GNUTranslations

NAME = "cpc-tui.mo"
VARIABLE = "CPC_TUI_LANGUAGE"
_ENGLISH = ("en", "C", "POSIX")
_MAGIC = b"\xde\x12\x04\x95"
"""How a catalogue of a machine with small ends first begins."""
_ORDINARY = "\n\t\xad\u200c\u200d\u200e\u200f"
"""What is no letter and belongs to words all the same; U+200C to U+200F stand in Arabic."""


class Told:
    """What became of the last settling, for `doctor`.

    Attributes:
        wanted: The languages that were asked for, the dearest first; empty for English.
        file: The catalogue in use; empty without one.
        fault: Why a catalogue is not used, in a clause; empty where nothing is wrong.
        asked_for_us: It was asked for from this program, and not from all.
    """

    wanted: tuple[str, ...] = ()
    file: str = ""
    fault: str = ""
    asked_for_us: bool = False


told = Told()


def settle(environment: Mapping[str, str]) -> None:
    """Speak the user's language from now on, or English; whatever is in a file, nothing is raised.

    Args:
        environment: The variables of the process.
    """
    told.wanted, told.file, told.fault = tuple(wanted(environment)), "", ""
    told.asked_for_us = bool(environment.get(VARIABLE))
    language.settle(None)
    for each, path in _places(told.wanted):
        if os.path.isfile(path):  # noqa: PTH113 - pathlib is not imported here
            told.file = path
            catalogue, state = _read(path)
            tag = each.replace("_", "-") if catalogue else language.BRITISH_ENGLISH
            language.settle(catalogue, state, tag)
            return


def wanted(environment: Mapping[str, str]) -> Iterator[str]:
    """The languages to look for, such as `cy_GB` and then `cy`; none where English comes first.

    Args:
        environment: `CPC_TUI_LANGUAGE` wins over `LANGUAGE`, `LC_ALL`, `LC_MESSAGES` and `LANG`.
    """
    order = (VARIABLE, "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    for name in next(filter(None, map(environment.get, order)), "").split(":"):
        whole = name.partition(".")[0].partition("@")[0]
        plain = whole.partition("_")[0]
        if plain in _ENGLISH or not whole.replace("_", "").replace("-", "").isalnum():
            return
        yield whole
        if plain != whole:
            yield plain


def _places(languages: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Each language, and where a catalogue of it may be, the user's own first."""
    if not languages:
        return
    from contextlib import suppress

    from cpc_tui.home_folders import OWN_SETTINGS, moved, own

    folders = [os.path.dirname(__file__)]  # noqa: PTH120 - pathlib is not imported here
    # Whoever needs a home folder and has none is told so later.
    with suppress(RuntimeError):
        folders.insert(0, moved(None) or own(*OWN_SETTINGS))
    for each in languages:
        for folder in folders:
            yield each, f"{folder}/locale/{each}/LC_MESSAGES/{NAME}"


def _read(path: str) -> tuple[GNUTranslations | None, str]:
    """A catalogue and its state; None and nothing, with the fault told, where it is of no use."""
    from gettext import GNUTranslations
    from io import BytesIO
    from pathlib import Path
    from zlib import crc32

    from cpc_tui.conference.limits import CATALOGUE
    from cpc_tui.outside import NotTaken, bytes_in

    try:
        data = bytes_in(Path(path), CATALOGUE)
        _check_lengths(data)
        catalogue = GNUTranslations(BytesIO(data))
        for form in (0, 1, 2, 5, 11, 21, 100):
            catalogue.ngettext("", "", form)
    except NotTaken as fault:
        told.fault = fault.why
    except Exception:  # noqa: BLE001 - whatever is in such a file, the program speaks English
        told.fault = "it is not a compiled catalogue of gettext in UTF-8"
    else:
        if all(map(_is_plain, _texts(catalogue))):
            return catalogue, f" {crc32(data):08x}"
        told.fault = "it holds characters that are not text"
    return None, ""


def _check_lengths(data: bytes) -> None:
    """Make sure that a catalogue's texts are no more than the file holds.

    Many that lie in one place would take memory without end.

    Raises:
        ValueError: They are.
        struct.error: It is cut off.
    """
    from struct import iter_unpack, unpack_from

    order = "<" if data[:4] == _MAGIC else ">"
    _, _, count, *tables = unpack_from(f"{order}5I", data)
    length = 0
    for start in tables:
        table = data[start : start + 8 * count]
        length += sum(each for each, _ in iter_unpack(f"{order}2I", table))
    if length > len(data):
        raise ValueError


def _texts(catalogue: GNUTranslations) -> Iterator[object]:
    # The standard library offers no other way to all of them.
    found: Mapping[object, object] = catalogue._catalog  # type: ignore[attr-defined]  # noqa: SLF001
    return iter(found.values())


def _is_plain(text: object) -> bool:
    """Whether a text can reach a terminal and a document without harm."""
    return isinstance(text, str) and all(
        each in _ORDINARY or each.isprintable() or (each.isspace() and each > "\x9f")
        for each in text
    )
