"""One line for each entry that the chair's desk keeps beside the record."""

from __future__ import annotations

from cpc_tui.conference.line_parts import dated, joined, label_or_nothing, labels, span, timed
from cpc_tui.conference.naming import NOT_KNOWN, child_name, person_name
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.room import (
    Answer,
    Approval,
    Arranged,
    Correction,
    Exported,
    FormerDecision,
    KnownWord,
    Pause,
    PrivateNote,
    ReadOut,
    Reopening,
    Speaking,
    StepTurn,
    Waiting,
)
from cpc_tui.language import tr


def _private_note(entry: PrivateNote, record: Record, profile: Profile) -> str:
    del record, profile
    return joined(timed(entry.at), entry.text)


def _waiting(entry: Waiting, record: Record, profile: Profile) -> str:
    del profile
    since = tr("since {timed}", timed=timed(entry.since)) if entry.since else ""
    return joined(person_name(record, entry.person), since)


def _speaking(entry: Speaking, record: Record, profile: Profile) -> str:
    del profile
    return joined(person_name(record, entry.person), span(entry.from_, entry.until))


def _step_turn(entry: StepTurn, record: Record, profile: Profile) -> str:
    del record
    return joined(profile.label("step", entry.step), span(entry.from_, None))


def _pause(entry: Pause, record: Record, profile: Profile) -> str:
    del record
    kind = label_or_nothing(profile, "pause", entry.kind)
    times = span(entry.from_, entry.until)
    return joined(kind, times, dated(tr("goes on on"), entry.resume_on), entry.reason)


def _answer(entry: Answer, record: Record, profile: Profile) -> str:
    del profile
    return joined(
        person_name(record, entry.person),
        dated(tr("invited"), entry.asked_on),
        dated(tr("answered"), entry.answered_on) or tr("has not answered"),
        entry.remark,
    )


def _arranged(entry: Arranged, record: Record, profile: Profile) -> str:
    del profile
    when = dated(tr("arranged"), entry.arranged_on) or tr("arranged")
    return joined(person_name(record, entry.person), when)


def _read_out(entry: ReadOut, record: Record, profile: Profile) -> str:
    del profile
    said = next((each for each in record.contributions if each.id == entry.contribution), None)
    whose = person_name(record, said.person) if said else NOT_KNOWN
    reader = (
        tr("read out by {name}", name=person_name(record, entry.by)) if entry.by else tr("read out")
    )
    return joined(whose, reader, timed(entry.at))


def _approval(entry: Approval, record: Record, profile: Profile) -> str:
    del record, profile
    return joined(timed(entry.at), entry.by, entry.reason)


def _reopening(entry: Reopening, record: Record, profile: Profile) -> str:
    del record, profile
    return joined(timed(entry.at), entry.by, entry.reason)


def _exported(entry: Exported, record: Record, profile: Profile) -> str:
    del record, profile
    return joined(
        timed(entry.at), entry.by, entry.file, tr("version {version}", version=entry.version)
    )


def _correction(entry: Correction, record: Record, profile: Profile) -> str:
    answered = label_or_nothing(profile, "correction_answer", entry.agreed) or tr(
        "not answered yet"
    )
    raised = dated(tr("raised"), entry.raised_on)
    return joined(person_name(record, entry.raised_by), raised, entry.wrong, answered, entry.answer)


def _former_decision(entry: FormerDecision, record: Record, profile: Profile) -> str:
    outcome = label_or_nothing(profile, "outcome", entry.outcome)
    categories = labels(profile, "category", entry.categories)
    return joined(child_name(record, entry.child), outcome, categories, dated("", entry.decided_on))


def _known_word(entry: KnownWord, record: Record, profile: Profile) -> str:
    del record, profile
    return entry.word


LINES = (
    _private_note,
    _waiting,
    _speaking,
    _step_turn,
    _pause,
    _answer,
    _arranged,
    _read_out,
    _approval,
    _reopening,
    _exported,
    _correction,
    _former_decision,
    _known_word,
)
"""A function for each kind of entry, told apart by what it takes."""
