"""Whether tmux or screen, where the program runs inside one, hands on keys, letters and colours."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from cpc_tui.command import Command
from cpc_tui.commands.findings import Finding, better, fine
from cpc_tui.conference.limits import SETTINGS
from cpc_tui.key_names import key_called, key_name
from cpc_tui.language import tr
from cpc_tui.outside import NotTaken, bytes_in

_LEAST_WAIT, _MOST_WAIT = 10, 300
"""Milliseconds that a multiplexer may wait for the rest of a key."""
_PATIENCE = 5
_GOOD_KINDS = ("tmux", "screen")
_SCREEN_WAIT = 300
"""What screen waits where nothing else is set."""
_SCREEN_FILES = ("/etc/screenrc", "~/.screenrc")


def look_at_multiplexer(
    environment: Mapping[str, str], commands: tuple[Command, ...]
) -> Iterator[Finding]:
    """Look at the multiplexer that the program runs in; nothing is found where it runs in none.

    Args:
        environment: The variables of the session.
        commands: All commands with their keys, of which the multiplexer may keep some.
    """
    if environment.get("TMUX"):
        yield from _tmux(commands)
    elif environment.get("STY"):
        yield from _screen(environment)
    elif environment.get("SSH_CONNECTION"):
        yield better(
            tr("Dropped links"),
            tr("over SSH, and not inside tmux: a dropped link ends the program (nothing is lost)"),
            tr("tmux new -A -s conference cpc-tui"),
        )


def _tmux(commands: tuple[Command, ...]) -> Iterator[Finding]:
    asked = {
        "wait": ("show-options", "-sqv", "escape-time"),
        "kind": ("show-options", "-gqv", "default-terminal"),
        "focus": ("show-options", "-gqv", "focus-events"),
        "keys": ("show-options", "-sqv", "extended-keys"),
        "clipboard": ("show-options", "-sqv", "set-clipboard"),
        "prefix": ("show-options", "-gqv", "prefix"),
        "utf8": ("display-message", "-p", "#{client_utf8}"),
    }
    said = {name: _ask_tmux(*words) for name, words in asked.items()}
    if not any(said.values()):
        yield better("tmux", tr("does not answer"), tr("detach and attach again: tmux attach"))
        return
    yield _tmux_wait(said["wait"])
    kind = said["kind"]
    if kind.startswith(_GOOD_KINDS):
        yield fine(tr("tmux default-terminal"), kind)
    else:
        mend = tr("set -g default-terminal tmux-256color in ~/.tmux.conf")
        yield better(
            tr("tmux default-terminal"),
            tr("{kind}: keys and colours are mistaken", kind=kind),
            mend,
        )
    if said["utf8"] == "0":
        yield better(
            tr("tmux letters"), tr("not UTF-8: many show as _"), tr("detach; tmux -u attach")
        )
    if said["keys"] == "always":
        mend = tr("set -s extended-keys on in ~/.tmux.conf")
        yield better(tr("tmux extended-keys"), tr("always: some keys arrive otherwise"), mend)
    if said["focus"] == "on":
        words = tr("on: each change of window is told to the program, which draws again")
        yield fine(tr("tmux focus-events"), words)
    if said["clipboard"] == "off":
        mend = tr("set -s set-clipboard on in ~/.tmux.conf")
        yield better(tr("tmux set-clipboard"), tr("off: what is copied stays in the program"), mend)
    yield from _kept_key("tmux", said["prefix"].replace("C-", "ctrl+"), commands)


def _tmux_wait(said: str) -> Finding:
    subject = tr("tmux escape-time")
    mend = tr("set -sg escape-time 50 in ~/.tmux.conf")
    if not said.isdecimal():
        return better(subject, tr("is not known"), mend)
    if int(said) < _LEAST_WAIT:
        return better(
            subject, tr("{said} ms: keys that the network splits are mistaken", said=said), mend
        )
    if int(said) > _MOST_WAIT:
        return better(subject, tr("{said} ms: Esc is late", said=said), mend)
    return fine(subject, tr("{said} ms", said=said))


def _ask_tmux(*words: str) -> str:
    program = shutil.which("tmux")
    if program is None:
        return ""
    try:
        done = subprocess.run(  # noqa: S603 - the words are the ones above
            [program, *words], capture_output=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode(errors="replace").strip()


def _kept_key(of: str, name: str, commands: tuple[Command, ...]) -> Iterator[Finding]:
    """What of the program's keys the multiplexer keeps for itself, and which else does it."""
    key = key_called(name)
    for command in commands:
        if key is not None and key in command.keys:
            others = [key_name(each) for each in command.keys if each != key]
            instead = ", ".join([*others, *filter(None, (command.typed,))]) or tr("the palette")
            words = tr(
                "{key} is {of}’s own: {label} is also {instead}",
                key=key_name(key),
                of=of,
                label=command.label,
                instead=instead,
            )
            yield fine(tr("{of} prefix", of=of), words)


def _screen(environment: Mapping[str, str]) -> Iterator[Finding]:
    wait = _SCREEN_WAIT
    for each in (*_SCREEN_FILES, environment.get("SCREENRC", "")):
        found = re.findall(r"^\s*maptimeout\s+(\d+)", _text(each), re.MULTILINE)
        wait = int(found[-1]) if found else wait
    mend = tr("maptimeout 100 in ~/.screenrc")
    if wait < _LEAST_WAIT:
        told = tr("{wait} ms: keys that the network splits are mistaken", wait=wait)
        yield better(tr("screen maptimeout"), told, mend)
    elif wait > _MOST_WAIT:
        yield better(tr("screen maptimeout"), tr("{wait} ms: Esc is late", wait=wait), mend)
    else:
        yield fine(tr("screen maptimeout"), tr("{wait} ms", wait=wait))
    if not environment.get("TERM", "").startswith("screen"):
        mend = tr("term screen-256color in ~/.screenrc")
        yield better(tr("screen TERM"), environment.get("TERM") or tr("not set"), mend)


def _text(name: str) -> str:
    try:
        return bytes_in(Path(name), SETTINGS).decode("utf-8", "replace") if name else ""
    except (FileNotFoundError, NotTaken):
        return ""
