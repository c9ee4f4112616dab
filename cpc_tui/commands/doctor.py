"""`doctor`: whether this machine, terminal and data folder are fit to work with."""

from __future__ import annotations

import argparse
import locale
import os
import platform
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from cpc_tui import __version__
from cpc_tui.commands.findings import Finding
from cpc_tui.commands.fit_folders import look_at, look_for_closed
from cpc_tui.commands.menu import Menu
from cpc_tui.commands.refusals import lines_of
from cpc_tui.commands.talk import say_json, say_table
from cpc_tui.file_faults import why
from cpc_tui.paths import config_home, data_home

_LEAST_FREE = 100 * 10**6
_LEAST_COLUMNS, _LEAST_ROWS = 80, 24
_PACKAGES = ("textual", "tinydb", "python-docx", "holidays")


def add_to(menu: Menu) -> None:
    """Add `doctor`."""
    menu.add("doctor", examine, "look whether machine, terminal and folders are fit", json=True)


def examine(arguments: argparse.Namespace) -> int:
    """Print every finding; the status is 1 where something has to be put right."""
    found = [*_program(), *_terminal(os.environ), *_places(arguments.home)]
    if arguments.json:
        say_json([asdict(each) for each in found])
    else:
        rows = [("ok" if each.well else "LOOK", each.subject, each.words) for each in found]
        say_table(("", "What", "How it is"), rows)
    return 0 if all(each.well for each in found) else 1


def _program() -> Iterator[Finding]:
    yield Finding("cpc-tui", well=True, words=__version__)
    yield Finding("Python", well=True, words=f"{platform.python_version()}, {sys.platform}")
    for package in _PACKAGES:
        try:
            yield Finding(package, well=True, words=version(package))
        except PackageNotFoundError:
            yield Finding(package, well=False, words="is missing; install cpc-tui again")


def _terminal(environment: Mapping[str, str]) -> Iterator[Finding]:
    if not (sys.stdout and sys.stdout.isatty()):
        yield Finding("Terminal", well=True, words="none: the output is a file or a pipe")
    else:
        columns, rows = shutil.get_terminal_size()
        wide = columns >= _LEAST_COLUMNS and rows >= _LEAST_ROWS
        least = "" if wide else f"; make it {_LEAST_COLUMNS} by {_LEAST_ROWS} or larger"
        kind = environment.get("TERM") or "TERM is not set"
        colour = environment.get("COLORTERM") or "16 or 256 colours"
        yield Finding("Terminal", wide, f"{kind}, {columns} by {rows}, {colour}{least}")
    encoding = locale.getpreferredencoding(do_setlocale=False)
    well = encoding.upper().replace("-", "") == "UTF8"
    advice = "" if well else "; set LANG to one that ends in UTF-8, or some letters show as ?"
    yield Finding("Letters", well, f"{encoding}{advice}")


def _places(home: Path | None) -> Iterator[Finding]:
    try:
        configuration = config_home(home)
        data = data_home(home, _data_folder_in(configuration))
    except RuntimeError:
        yield Finding("Home folder", well=False, words="cannot be found; use --home DIR")
        return
    yield look_at("Data folder", data, may_be_shared=True)
    if configuration != data:
        yield look_at("Settings folder", configuration)
    yield _room(data)
    yield from _content(home)
    if closed := look_for_closed(data):
        yield closed


def _data_folder_in(configuration: Path) -> Path | None:
    """The data folder that the settings name; their faults are told of elsewhere."""
    from cpc_tui.settings import SettingsError, load_settings

    try:
        return load_settings(configuration).data_folder
    except SettingsError:
        return None


def _room(folder: Path) -> Finding:
    there = next(each for each in (folder, *folder.parents) if os.access(each, os.F_OK))
    try:
        free = shutil.disk_usage(there).free
    except OSError as error:
        return Finding("Disk", well=False, words=why(error))
    well = free >= _LEAST_FREE
    advice = "" if well else "; make room before the next conference"
    return Finding("Disk", well, f"{free // 10**6} MB free{advice}")


def _content(home: Path | None) -> Iterator[Finding]:
    """Settings, profiles and conferences: whatever the office cannot use."""
    from cpc_tui.conference.profile_reader import ProfileError, load_profile, profile_names
    from cpc_tui.opening import open_office

    try:
        office = open_office(home)
        unreadable = office.library.unreadable()
        rows = office.library.rows()
    except Exception as error:
        lines = lines_of(error)
        if lines is None:
            raise
        for each in lines:
            yield Finding("Settings and data", well=False, words=each)
        return
    yield Finding("Settings", well=True, words="can be used")
    for name in profile_names(office.profile_folders):
        try:
            load_profile(name, folders=office.profile_folders)
        except ProfileError as error:
            for fault in error.faults:
                yield Finding(f"Profile {name}", well=False, words=fault)
    for folder, sentence in unreadable:
        yield Finding("Conference", well=False, words=f"{folder}: {sentence}")
    yield Finding("Conferences", well=True, words=f"{len(rows)} in the list")
