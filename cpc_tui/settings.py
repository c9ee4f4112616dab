"""The user's settings: `settings.toml` in the configuration folder, read strictly."""

from collections.abc import Callable, Mapping
from dataclasses import field, fields
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.expansions import fault_of
from cpc_tui.language import tr

FILE_NAME = "settings.toml"
ROLES = ("chair", "minute-taker")
_FAULTS_TOLD = 3
_MOST_MINUTES = 24 * 60
_NONE: Mapping[str, str] = MappingProxyType({})
_NO_KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Terminal:
    """What makes the program quiet on its terminal; each may be turned off to find a fault.

    Attributes:
        changed_cells: send only what changes on the screen.
        blocking_input: sleep until a key comes, instead of looking for one ten times a second.
        quick_escape: let Esc act at once where the link has brought keys whole, instead of always
            waiting a quarter of a second for the rest of a key.
        steady_editors: draw only the lines of a text that change.
        idle_collection: let Python collect garbage only while nobody types.
        folder_watch: let the system tell what other seats do, instead of looking for it four times
            a second.
    """

    changed_cells: bool = True
    blocking_input: bool = True
    quick_escape: bool = True
    steady_editors: bool = True
    idle_collection: bool = True
    folder_watch: bool = True


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may set; each attribute is a key of the file.

    Attributes:
        theme: the name of a colour theme.
        animations: whether scrolling is animated. Off, since it is slow over a network.
        role: who sits at this keyboard when the command line does not say: one of `ROLES`.
        export_folder: where documents go when nothing else is said; None = asked for.
        template: the authority's own Word file, `.docx` or `.dotx`, that documents are made on;
            None = the program's own look.
        data_folder: where conferences are kept, such as one that several users share; None = the
            user's own. `--home` and `CPC_TUI_HOME` win over it.
        keys: other keys for commands, by place and id, such as `meeting.next`; see `own_keys`.
        expansions: what abbreviations become as one types, such as `hx`: `history of`.
        closure_days: days that are no working days of this authority, beyond bank holidays.
        key_file: a file that `cpc-tui key` made, which opens encrypted conferences without a
            passphrase; None = the passphrase is asked for.
        terminal: how the screen is drawn and keys are waited for.
        plain: whether a conference opens as a dialogue in plain lines, and tables are printed a
            record a line, as with `--plain`.
        lock_after_minutes: after so long without a key the screen is locked; 0 = never. None = the
            usual time (`locking.USUAL_MINUTES`), but never what is turned to the room.
        clipboard: whether what is copied goes, through the terminal, to the clipboard of the
            computer that one sits at as well. Off, since other programs read it there.
        plain_words: whether a line under what is written for a family says what is plainer.
        spelling: whether words in doubt are underlined, where the system has a dictionary.
    """

    theme: str = "textual-dark"
    animations: bool = False
    role: str = "chair"
    export_folder: Path | None = None
    template: Path | None = None
    data_folder: Path | None = None
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NO_KEYS)
    expansions: Mapping[str, str] = field(default_factory=lambda: _NONE)
    closure_days: tuple[date, ...] = ()
    key_file: Path | None = None
    terminal: Terminal = Terminal()
    plain: bool = False
    lock_after_minutes: int | None = None
    clipboard: bool = False
    plain_words: bool = True
    spelling: bool = True


_TERMINAL = tuple(each.name for each in fields(Terminal))


class SettingsError(Exception):
    """The settings file has faults, and none of it is used.

    Attributes:
        faults: one line each: the file, the key, what is wrong and what to write.
    """

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


class _Fault(Exception):
    """A value that cannot be used; its text says what the value should be."""


class _Faults(Exception):
    """What is wrong within a table, a line for each key.

    Attributes:
        lines: Each begins with the key.
    """

    def __init__(self, lines: tuple[str, ...]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


def load_settings(folder: Path) -> Settings:
    """Read the settings file of a configuration folder.

    Returns:
        What it sets, and the defaults for the rest; the defaults where there is no file.

    Raises:
        SettingsError: it cannot be read, is not TOML, or has an unknown key or a wrong value.
    """
    path = folder / FILE_NAME
    values: dict[str, Any] = {}
    faults: list[str] = []
    for key, value in _read_toml(path).items():
        if key not in _READERS:
            faults.append(
                tr(
                    "{path}: {shown} is not a setting. {nearest}",
                    path=path,
                    shown=_shown(key),
                    nearest=_nearest(key),
                )
            )
            continue
        try:
            values[key] = _READERS[key](value)
        except _Fault as fault:
            faults.append(f"{path}: {key}: {_shown(value)} {fault}")
        except _Faults as wrong:
            faults.extend(f"{path}: {line}" for line in wrong.lines)
    if faults:
        raise SettingsError(tuple(faults))
    return Settings(**values)


def _read_toml(path: Path) -> dict[str, Any]:
    from cpc_tui.conference.limits import SETTINGS
    from cpc_tui.outside import NotTaken, bytes_in

    try:
        data = bytes_in(path, SETTINGS)
    except FileNotFoundError:
        return {}
    except NotTaken as fault:
        raise SettingsError(
            (tr("{path}: the file cannot be read: {why}.", path=path, why=fault.why),)
        ) from fault
    from cpc_tui.conference.toml_text import NotToml, strict_toml

    try:
        return strict_toml(data.decode("utf-8-sig"), SETTINGS)
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise SettingsError(
            (tr("{path}: line {line} is not UTF-8 text.", path=path, line=line),)
        ) from error
    except NotToml as error:
        raise SettingsError(
            (tr("{path}: the file is not TOML: {error}.", path=path, error=error),)
        ) from error


def _nearest(key: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key.lower().replace("-", "_"), _READERS, n=1, cutoff=0.5)
    return (
        tr("Did you mean {near!r}?", near=near[0])
        if near
        else tr("The settings are: {readers}.", readers=", ".join(_READERS))
    )


def _shown(value: object) -> str:
    longest = 40
    text = repr(value) if isinstance(value, str) else ascii(value)
    return text if len(text) <= longest else f"{text[:longest]}…"


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _Fault(tr("is not a text. Write it in quotes."))
    return value


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise _Fault(tr("is neither true nor false."))
    return value


def _minutes(value: Any) -> int:
    if type(value) is not int or not 0 <= value <= _MOST_MINUTES:
        raise _Fault(
            tr(
                "is not a number of minutes from 0 to {most_minutes}. 0 means never.",
                most_minutes=_MOST_MINUTES,
            )
        )
    return value


def _role(value: Any) -> str:
    if value not in ROLES:
        raise _Fault(tr('is not a role. Write "chair" or "minute-taker".'))
    return str(value)


def _path(value: Any) -> Path:
    try:
        path = Path(_text(value)).expanduser()
    except RuntimeError:
        raise _Fault(tr("names a user that this machine does not know.")) from None
    if "\0" in str(path):
        raise _Fault(tr("holds a null character, which no path has."))
    if not path.is_absolute():
        raise _Fault(tr("is not a whole path. Start it with / or ~."))
    return path


def _key_table(value: Any) -> Mapping[str, tuple[str, ...]]:
    from cpc_tui.own_keys import KeysRefused, read_keys

    try:
        return MappingProxyType(dict(read_keys(value)))
    except KeysRefused as refused:
        raise _Faults(refused.faults) from refused


def _expansions(value: Any) -> Mapping[str, str]:
    if not isinstance(value, dict):
        raise _Fault(
            tr(
                "is not a table of abbreviations. "
                'Write [expansions] and, below it, lines like hx = "history of".'
            )
        )
    if faults := list(filter(None, map(fault_of, value, value.values()))):
        raise _Fault(tr("cannot be used: {faults}.", faults="; ".join(faults[:_FAULTS_TOLD])))
    return MappingProxyType(value)


def _days(value: Any) -> tuple[date, ...]:
    days = value if isinstance(value, list) else [value]
    if not isinstance(value, list) or not all(map(_is_day, days)):
        raise _Fault(tr("is not a list of dates. Write [2026-12-24, 2026-12-29], without quotes."))
    return tuple(sorted(set(days)))


def _terminal(value: Any) -> Terminal:
    if not isinstance(value, dict) or not set(value) <= set(_TERMINAL):
        raise _Fault(
            tr(
                "is not a table of {terminal}. Write lines like {terminal_2} = false "
                "below [terminal].",
                terminal=", ".join(_TERMINAL),
                terminal_2=_TERMINAL[0],
            )
        )
    return Terminal(**{key: _yes_or_no(each) for key, each in value.items()})


def _is_day(value: Any) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "theme": _text,
    "animations": _yes_or_no,
    "role": _role,
    "export_folder": _path,
    "template": _path,
    "data_folder": _path,
    "keys": _key_table,
    "expansions": _expansions,
    "closure_days": _days,
    "key_file": _path,
    "terminal": _terminal,
    "plain": _yes_or_no,
    "lock_after_minutes": _minutes,
    "clipboard": _yes_or_no,
    "plain_words": _yes_or_no,
    "spelling": _yes_or_no,
}
