"""What the access log says, in plain words; names are looked up when it is read."""

from __future__ import annotations

from cpc_tui.conference.accounting import PERSON, Act, Paper
from cpc_tui.conference.naming import find_child, find_person
from cpc_tui.conference.profile_words import in_words
from cpc_tui.conference.record import Record
from cpc_tui.language import tr

_FINGERPRINT = 12
"""Digits of a fingerprint that are shown; the JSON and the CSV have all."""
_RECIPIENTS = {
    "": "",
    "full": tr("the file (the full copy)"),
    "professionals": tr("professionals"),
    "output": tr("whoever reads the output"),
}
_WORDS = {
    "opened": tr("opened it"),
    "viewed": tr("opened it to look on"),
    "read": tr("read it"),
    "found": tr("found words in it"),
    "approved": tr("approved it"),
    "reopened": tr("opened the approved record for changes"),
    "began": tr("put it in"),
    "backed_up": tr("copied it into a backup"),
    "restored": tr("put it back from a backup"),
    "purged": tr("purged it"),
    "encrypted": tr("encrypted the data folder"),
    "decrypted": tr("stored the data folder in plain text"),
    "key_added": tr("gave a key to"),
    "key_removed": tr("took the key from"),
    "key_changed": tr("changed a passphrase"),
    "key_file_made": tr("made a key file"),
    "readers_chosen": tr("chose who may read it"),
    "looked_up": tr("listed what is kept"),
    "refused": tr("was refused"),
}
NOT_KNOWN = tr("something that only a newer version of cpc-tui knows")


def act_words(act: Act | None, record: Record | None = None) -> str:
    """An act as a clause that follows who did it, such as "exported minutes for Kofi Mensah".

    Args:
        act: What was done; None where this version does not know it.
        record: The conference, for the names of its people; None where it is not there.
    """
    if act is None:
        return NOT_KNOWN
    if act.deed == "exported":
        said = tr("exported {papers}", papers=_papers(act, record, tr(" for ")))
    elif act.deed == "circulated":
        said = tr("noted as sent: {papers}", papers=_papers(act, record, tr(" to ")))
    else:
        said = " ".join(filter(None, (_WORDS[act.deed], _whom(act, record))))
    if act.digests:
        said += tr(
            " (fingerprints {digests})",
            digests=", ".join(each[:_FINGERPRINT] for each in act.digests),
        )
    if act.where:
        said += tr("; what was there is kept in {where}", where=act.where)
    if act.because:
        said += f": {act.because.rstrip('.')}"
    return f"{said} (cpc-tui {act.command})" if act.command else said


def name_of(recipient: str, record: Record | None) -> str:
    """Somebody as the log names them, in words: a name where the record still has one."""
    if not recipient.startswith(PERSON):
        return _RECIPIENTS.get(recipient, recipient)
    number = recipient.removeprefix(PERSON)
    found = (find_person(record, number) or find_child(record, number)) if record else None
    return (
        found.name
        if found
        else tr("somebody whom the record has no more ({number})", number=number)
    )


def _whom(act: Act, record: Record | None) -> str:
    whom = name_of(act.whom, record)
    if not whom:
        return ""
    return tr("about {whom}", whom=whom) if act.deed == "looked_up" else whom


def _papers(act: Act, record: Record | None, to: str) -> str:
    return "; ".join(_paper(each, record, to) for each in act.papers)


def _paper(paper: Paper, record: Record | None, to: str) -> str:
    document = in_words(paper.document or "papers").lower()
    whom = name_of(paper.recipient, record)
    said = f"{document}{to}{whom}" if whom else document
    if paper.fingerprint:
        said += tr(" (fingerprint {fingerprint})", fingerprint=paper.fingerprint[:_FINGERPRINT])
    return said
