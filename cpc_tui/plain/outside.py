"""Commands of the command line within the dialogue: papers, who gets what, history, deadlines."""

from __future__ import annotations

import shlex

from cpc_tui.language import tr
from cpc_tui.plain.desk import CannotDo, Desk


def export(desk: Desk, words: str) -> None:
    """Make everybody's papers: `/export --to DIR`, or the words of `cpc-tui export`."""
    typed = _split(words)
    if not any(each in typed for each in ("--for", "--document", "--all-recipients")):
        typed = ["--all-recipients", *typed]
    _run(desk, "export", typed)


def circulation(desk: Desk, words: str) -> None:
    """Say who gets which papers, how and when."""
    _run(desk, "circulation", _split(words))


def tell_history(desk: Desk, words: str) -> None:
    """Say who changed what, when, before and after; `--step STEP` for one step."""
    _run(desk, "history", _split(words))


def deadlines(desk: Desk, words: str) -> None:
    """Say what is due by when."""
    _run(desk, "deadlines", _split(words))


def _split(words: str) -> list[str]:
    try:
        return shlex.split(words)
    except ValueError:
        raise CannotDo(tr("A quotation mark has no partner. Nothing was done.")) from None


def _run(desk: Desk, command: str, words: list[str]) -> None:
    desk.session.save()
    ran = desk.run([command, *words])
    for line in ran.said.splitlines():
        desk.say(line)
    *before, last = ran.complained.splitlines() or [""]
    for line in before:
        desk.say(line)
    if ran.status:
        raise CannotDo(last or tr("It could not be done."))
    desk.say(last)
