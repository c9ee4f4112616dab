"""The user's settings: `settings.toml` in the configuration folder, read strictly."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.language import tr

FILE_NAME = "settings.toml"
ROLES = ("chair", "minute-taker")
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


class SettingsError(Exception):
    """The settings file has faults, and none of it is used.

    Attributes:
        faults: one line each: the file, the key, what is wrong and what to write.
    """

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


def load_settings(folder: Path) -> Settings:
    """Read the settings file of a configuration folder.

    Returns:
        What it sets, and the defaults for the rest; the defaults where there is no file.

    Raises:
        SettingsError: it cannot be read, is not TOML, or has an unknown key or a wrong value.
    """
    path = folder / FILE_NAME
    table = _read_toml(path)
    return _settings_of(table, path) if table else Settings()


def _settings_of(table: Mapping[str, Any], path: Path) -> Settings:
    # Imported for those alone who have set something: most starts do without it.
    from cpc_tui.setting_values import READERS, ValueRefused, ValuesRefused

    values: dict[str, Any] = {}
    faults: list[str] = []
    for key, value in table.items():
        if key not in READERS:
            faults.append(_not_known(key, path))
            continue
        try:
            values[key] = READERS[key](value)
        except ValueRefused as fault:
            faults.append(f"{path}: {key}: {_shown(value)} {fault}")
        except ValuesRefused as wrong:
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


def _not_known(key: str, path: Path) -> str:
    from difflib import get_close_matches

    from cpc_tui.setting_values import READERS

    near = get_close_matches(key.lower().replace("-", "_"), READERS, n=1, cutoff=0.5)
    return tr(
        "{path}: {shown} is not a setting. {nearest}",
        path=path,
        shown=_shown(key),
        nearest=(
            tr("Did you mean {near!r}?", near=near[0])
            if near
            else tr("The settings are: {readers}.", readers=", ".join(READERS))
        ),
    )


def _shown(value: object) -> str:
    longest = 40
    text = repr(value) if isinstance(value, str) else ascii(value)
    return text if len(text) <= longest else f"{text[:longest]}…"
