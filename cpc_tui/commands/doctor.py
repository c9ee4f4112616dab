"""`doctor`: whether this machine, terminal and data folder are fit to work with."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from cpc_tui.catalogues import told
from cpc_tui.commands.findings import Finding, fine
from cpc_tui.commands.fit_disk import look_at_disk
from cpc_tui.commands.fit_folders import look_at, look_for_closed, look_inside
from cpc_tui.commands.fit_keys import look_at_key_file, look_at_keys
from cpc_tui.commands.fit_language import look_at_language
from cpc_tui.commands.fit_multiplexer import look_at_multiplexer
from cpc_tui.commands.fit_program import look_at_documents, look_at_program
from cpc_tui.commands.fit_spelling import look_at_spelling
from cpc_tui.commands.fit_terminal import look_at_terminal
from cpc_tui.commands.menu import Menu
from cpc_tui.commands.refusals import lines_of
from cpc_tui.commands.talk import say_json, say_table
from cpc_tui.drawn_with import given
from cpc_tui.language import tr
from cpc_tui.own_keys import commands_with
from cpc_tui.paths import config_home, data_home
from cpc_tui.settings import Settings, SettingsError, load_settings


def add_to(menu: Menu) -> None:
    """Add `doctor`."""
    words = tr("look whether machine, terminal and folders are fit")
    command = menu.add("doctor", examine, words, json=True)
    command.add_argument(
        "--unlock",
        action="store_true",
        help=tr("look at what is encrypted as well; the passphrase is asked for"),
    )


def examine(arguments: argparse.Namespace) -> int:
    """Print every finding; the status is 1 where something can be lost until it is mended."""
    found = list(_findings(arguments.home, unlock=arguments.unlock))
    if arguments.json:
        say_json([asdict(each) for each in found])
    else:
        rows = [(each.mark, each.subject, each.line) for each in found]
        say_table(("", tr("What"), tr("How it is, and how to mend it")), rows)
    return 1 if any(each.loses and not each.well for each in found) else 0


def _findings(home: Path | None, *, unlock: bool) -> Iterator[Finding]:
    yield from look_at_program()
    yield from look_at_language(told)
    settings = _settings(home)
    yield from look_at_terminal({**os.environ, **given()})
    yield from look_at_multiplexer(os.environ, commands_with(settings.keys))
    yield from _places(home, settings, unlock=unlock)
    yield from look_at_documents(settings.template)
    yield look_at_spelling(os.environ, settings)


def _settings(home: Path | None) -> Settings:
    """The settings; the built-in ones where they have faults, which are told of elsewhere."""
    try:
        return load_settings(config_home(home))
    except (SettingsError, RuntimeError):
        return Settings()


def _places(home: Path | None, settings: Settings, *, unlock: bool) -> Iterator[Finding]:
    try:
        configuration = config_home(home)
        data = data_home(home, settings.data_folder)
    except RuntimeError:
        yield Finding(
            tr("Home folder"), well=False, words=tr("cannot be found"), mend=tr("use --home DIR")
        )
        return
    yield look_at(tr("Data folder"), data, may_be_shared=True)
    if configuration != data:
        yield look_at(tr("Settings folder"), configuration)
    yield from filter(None, (look_inside(data), look_for_closed(data)))
    yield from look_at_disk(data)
    yield from _content(home, unlock=unlock)


def _content(home: Path | None, *, unlock: bool) -> Iterator[Finding]:
    """Settings, profiles and conferences: whatever the office cannot use."""
    from cpc_tui.commands.unlocking import ask_for_keys
    from cpc_tui.conference.profile_reader import ProfileError, load_profile, profile_names
    from cpc_tui.opening import open_office
    from cpc_tui.storage.cipher.held import is_unlocked

    try:
        office = open_office(home)
        office.ask_for_keys = ask_for_keys if unlock else None
        yield from filter(None, (look_at_key_file(office),))
        if unlock:
            office.unlock()
        yield from look_at_keys(office)
        if office.is_encrypted and not is_unlocked(office.home):
            return
        unreadable = office.library.unreadable()
        rows = office.library.rows()
    except Exception as error:
        lines = lines_of(error)
        if lines is None:
            raise
        for each in lines:
            yield Finding(tr("Settings and data"), well=False, words=each)
        return
    yield fine(tr("Settings"), tr("can be used"))
    for name in profile_names(office.profile_folders):
        try:
            load_profile(name, folders=office.profile_folders)
        except ProfileError as error:
            for fault in error.faults:
                yield Finding(tr("Profile {name}", name=name), well=False, words=fault)
    for folder, sentence in unreadable:
        yield Finding(tr("Conference"), well=False, words=f"{folder}: {sentence}")
    yield fine(tr("Conferences"), tr("{count} in the list", count=len(rows)))
