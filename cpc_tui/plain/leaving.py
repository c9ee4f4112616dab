"""Saving, locking and leaving a conference in the dialogue."""

from __future__ import annotations

from cpc_tui.language import tr
from cpc_tui.plain.desk import CannotDo, Desk


def leave(desk: Desk, _words: str) -> None:
    """Save, and leave; what cannot be saved is lost only where somebody says so."""
    if desk.reads_only or desk.session.save():
        desk.leaving = True
        return
    desk.say(tr("NOT SAVED: {problem}.", problem=desk.session.problem))
    typed = desk.answer(tr("Leave all the same, and lose it? yes or no:"))
    desk.leaving = desk.may_lose = (typed or "").casefold() in ("y", "yes")
    if not desk.leaving:
        desk.say(tr("Still here; saving is tried again."))


def lock(desk: Desk, _words: str) -> None:
    """Let the keys go until the passphrase is typed."""
    if desk.lock is None:
        raise CannotDo(tr("Nothing is encrypted here, so that a lock would keep nobody out."))
    desk.lock()


def save(desk: Desk, _words: str) -> None:
    """Save now, and say when it was saved last."""
    if not desk.session.save():
        raise CannotDo(tr("NOT SAVED: {problem}. It is tried again.", problem=desk.session.problem))
    saved = desk.session.saved_at
    desk.say(
        tr("Saved at {saved:%H:%M:%S}.", saved=saved) if saved else tr("Nothing was changed yet.")
    )
