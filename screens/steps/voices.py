"""Each child's own part, asked for by name, and why a child did not come."""

from __future__ import annotations

from cpc_tui.conference.agenda_case import Case, blank
from cpc_tui.conference.childs_part import (
    Unheard,
    age_words,
    stayed_away,
    still_to_hear,
    unheard,
    voice_of,
)
from cpc_tui.conference.line_parts import joined, label_or_nothing
from cpc_tui.conference.naming import called
from cpc_tui.conference.who import Child
from cpc_tui.language import tr
from screens.page import Page

WHY_FIELDS = (
    "age_judgement",
    "participation",
    "own_words",
    "wishes",
    "conveyed_by",
    "child",
    "visibility",
    "readers",
)
VOICES = ("voices",)


def voices(page: Page) -> None:
    """A line for every child, whether anything was heard or not."""
    page.heading(tr("The children’s own voice"))
    case = Case(record=page.record, profile=page.profile, today=page.now.date())
    if unheard(case):
        page.hint(page.profile.child_invite.rule)
    for child in case.subjects:
        _subject(page, case, child)
    subjects = {child.id for child in case.subjects}
    for voice in page.record.voices:
        if voice.child not in subjects or voice is not _first(case, voice.child):
            page.entry(VOICES, voice)
    for child in case.siblings:
        if voice_of(case, child) is None:
            page.add(
                tr("Add: {child}’s wishes and own words", child=called(child)),
                VOICES,
                child=child.id,
            )


def _subject(page: Page, case: Case, child: Child) -> None:
    lacking, voice = still_to_hear(case, child), voice_of(case, child)
    if voice is None:
        words = (
            _not_heard(case, lacking)
            if lacking
            else tr("Add: {child}’s own part", child=called(child))
        )
        page.add(words, VOICES, child=child.id)
        return
    if lacking is None:
        page.entry(VOICES, voice)
    elif "wishes" in lacking.lacks:
        took_part = label_or_nothing(page.profile, "participation", voice.participation)
        text = joined(_not_heard(case, lacking), took_part)
        page.entry(VOICES, voice, text=text, mark="!")
    else:
        words = tr(
            "{child}: not recorded yet – {in_words}", child=called(child), in_words=lacking.in_words
        )
        text = joined(words, voice.wishes or voice.own_words)
        page.entry(VOICES, voice, text=text, mark="!")
    if stayed_away(case, child) and blank(voice.age_judgement):
        words = tr(
            "Why {child} ({age_words}) did not come: not recorded. ",
            child=called(child),
            age_words=age_words(case, child),
        )
        asked = page.profile.child_invite.judgement
        page.entry(VOICES, voice, fields=WHY_FIELDS, text=f"{words}{asked}", mark="?")


def _not_heard(case: Case, lacking: Unheard) -> str:
    age = age_words(case, lacking.child)
    named = f"{called(lacking.child)} ({age})" if age else called(lacking.child)
    return tr("{named}: not heard yet – {in_words}", named=named, in_words=lacking.in_words)


def _first(case: Case, child_id: str | None) -> object:
    return next((each for each in case.record.voices if each.child == child_id), None)
