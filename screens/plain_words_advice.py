"""The quiet line under a field that a family will read: what is plainer than the words typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from textual.app import App

from cpc_tui.conference.changes import Path
from cpc_tui.conference.places import part_type
from cpc_tui.conference.plain_words.family_fields import WHILE_WRITING, WRITTEN
from cpc_tui.session import Session
from widgets.knowing_plain_words import KnowsPlainWords


def advice_at(app: App[Any], session: Session, path: Path) -> Mapping[str, Callable[[Any], str]]:
    """What says something about the texts of a form, by the names of its fields.

    Args:
        app: The program.
        session: The open conference.
        path: What the form is of.
    """
    kind = part_type(path)
    if kind not in WHILE_WRITING or not (isinstance(app, KnowsPlainWords) and app.plain_words):
        return {}
    return dict.fromkeys(WRITTEN[kind], partial(_advice, session))


def _advice(session: Session, value: Any) -> str:
    from cpc_tui.conference.plain_words.advice import in_one_line
    from cpc_tui.conference.plain_words.lists import mender_for
    from cpc_tui.conference.plain_words.names import names_in

    text = "\n".join(value) if isinstance(value, list) else value
    mender = mender_for(session.profile)
    return in_one_line(mender.to_mend(text or "", names_in(session.record)))
