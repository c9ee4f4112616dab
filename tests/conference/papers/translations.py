"""A translation made by a machine that knows no language: each word is turned into another."""

from __future__ import annotations

import re

from cpc_tui.conference.papers.asked_for import Translation
from cpc_tui.conference.papers.translating import SAME_IN_ALL, texts_in_place, told_record
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record

_WORD = re.compile(r"[A-Za-z]+")


def turned(text: str) -> str:
    """A text in no language; every word begins with ż and ends with ć."""
    return _WORD.sub(lambda found: f"ż{found[0]}ć", text)


def turned_record(record: Record) -> Record:
    """A record whose texts are turned, and whose names are not."""
    kept = {*SAME_IN_ALL, "initials", "language", "quorum_group"}
    met = texts_in_place(record)
    texts = {each.place: turned(each.text) for each in met if each.name not in kept}
    return told_record(record, texts)


def translation_of(record: Record, profile: Profile) -> Translation:
    """The record turned, with a profile that is not."""
    return Translation(turned_record(record), profile)
