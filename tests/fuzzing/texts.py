"""The parsers of what people write or bring as text: records, tables, settings, profiles, keys."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from hypothesis import strategies as st

from cpc_tui.conference.faults import RecordRefused
from cpc_tui.conference.invitees import read_invitees
from cpc_tui.conference.profile_reader import ProfileError, load_profile
from cpc_tui.conference.reading import read_record
from cpc_tui.conference.writing import record_to_json
from cpc_tui.first_picture.folders import NotPlain, Places
from cpc_tui.importing import NotImported
from cpc_tui.inviting import text_in
from cpc_tui.settings import SettingsError, load_settings
from cpc_tui.storage.cipher.locks import read_key_file
from cpc_tui.storage.faults import StoreFault
from cpc_tui.storage.plain_json import encode
from tests.conference.small_records import base_profile
from tests.fuzzing.harness import Harness, by_file, scratch
from tests.fuzzing.mutated import ORDERS, as_bytes, json_files
from tests.samples import SMALL, small
from tests.screens.whole import whole_json

_SETTINGS = (
    b'theme = "textual-light"\nanimations = true\nrole = "chair"\nexport_folder = "~/exports"\n'
    b'closure_days = [2026-12-24]\nkey_file = "/safe/key"\nplain = false\n[expansions]\n'
    b'hx = "history of"\n[keys]\nnext = ["f9", "ctrl+n"]\n[keys.checks]\nclose = ["f6"]\n'
    b"[terminal]\nchanged_cells = false\n"
)
_TOML = (
    b"a.b.c = 1\n",
    b"[[a]]\n",
    b'"""',
    b"'''",
    b"0x" + b"f" * 5000,
    b"a." * 40,
    b"2026-12-24T10:00:00",
    b"{a = ",
    b"\\u0000",
    b"\\ud800",
    b"nan",
    b"-inf",
    b"remove = true\n",
    b"order = [1]\n",
    b'extends = "x"\n',
    b"[keys]\n",
    b"[expansions]\n",
    ORDERS.encode(),
)
_TABLE = (
    b"name,role,agency,kind,email,phone\n"
    b"Ann Ferrars,Chair,Council,chair,ann@example.org,020 7946 0000\n"
    b'"Okafor, Bel",Mother,,family,,07700 900000\n'
)


def _record(data: bytes) -> None:
    encode(record_to_json(read_record(data)))


def _table(data: bytes) -> None:
    read_invitees(text_in(data, "guests.csv"), small(), base_profile())


def _profile(path: Path) -> None:
    load_profile("x", folders=[path.parent])


def _picture(data: bytes) -> None:
    with scratch() as folder:
        (folder / "settings.toml").write_bytes(data)
        Places(str(folder))


def _shipped(name: str) -> bytes:
    return resources.files("cpc_tui").joinpath(f"profiles/{name}.toml").read_bytes()


def harnesses() -> list[Harness]:
    """One for each of these parsers."""
    records = (SMALL, whole_json())
    by_settings = by_file(lambda path: load_settings(path.parent), "settings.toml")
    return [
        Harness(
            "record",
            _record,
            (RecordRefused,),
            tuple(map(as_bytes, records)),
            cases=json_files(records),
        ),
        Harness(
            "invitees",
            _table,
            (RecordRefused, NotImported),
            (_TABLE, _TABLE.replace(b",", b";"), _TABLE.replace(b",", b"\t")),
            (b";", b",", b"\t", b'""', b"\r", b"invited", b"child", b"quorum"),
        ),
        Harness("settings", by_settings, (SettingsError,), (_SETTINGS,), _TOML),
        Harness(
            "profile",
            by_file(_profile, "x.toml"),
            (ProfileError,),
            (b'extends = "england"\n', _shipped("kent"), b'extends = "england"\n' + _SETTINGS),
            (*_TOML, b"[steps.reports]\n", b"[labels]\n", b"[deadlines]\n"),
            weight=0.4,
        ),
        Harness("picture-settings", _picture, (NotPlain, RuntimeError), (_SETTINGS,), _TOML),
        Harness(
            "key-file",
            by_file(read_key_file, "safe.key"),
            (StoreFault,),
            (b"cpc-tui key file 1\n" + b"QUFB" * 10 + b"QUE=\n",),
            cases=st.binary(max_size=60).map(lambda data: b"cpc-tui key file 1\n" + data),
        ),
    ]
