"""What the access log says, in plain words; names are looked up when it is read."""

from __future__ import annotations

from cpc_tui.conference.accounting import PERSON, Act, Paper
from cpc_tui.conference.naming import find_child, find_person
from cpc_tui.conference.profile import in_words
from cpc_tui.conference.record import Record

_FINGERPRINT = 12
"""Digits of a fingerprint that are shown; the JSON and the CSV have all."""
_RECIPIENTS = {
    "": "",
    "full": "the file (the full copy)",
    "professionals": "professionals",
    "output": "whoever reads the output",
}
_WORDS = {
    "opened": "opened it",
    "viewed": "opened it to look on",
    "read": "read it",
    "found": "found words in it",
    "approved": "approved it",
    "reopened": "opened the approved record for changes",
    "began": "put it in",
    "backed_up": "copied it into a backup",
    "restored": "put it back from a backup",
    "purged": "purged it",
    "encrypted": "encrypted the data folder",
    "decrypted": "stored the data folder in plain text",
    "key_added": "gave a key to",
    "key_removed": "took the key from",
    "key_changed": "changed a passphrase",
    "key_file_made": "made a key file",
    "readers_chosen": "chose who may read it",
    "looked_up": "listed what is kept",
    "refused": "was refused",
}
NOT_KNOWN = "something that only a newer version of cpc-tui knows"


def act_words(act: Act | None, record: Record | None = None) -> str:
    """An act as a clause that follows who did it, such as "exported minutes for Kofi Mensah".

    Args:
        act: What was done; None where this version does not know it.
        record: The conference, for the names of its people; None where it is not there.
    """
    if act is None:
        return NOT_KNOWN
    if act.deed == "exported":
        said = f"exported {_papers(act, record, ' for ')}"
    elif act.deed == "circulated":
        said = f"noted as sent: {_papers(act, record, ' to ')}"
    else:
        said = " ".join(filter(None, (_WORDS[act.deed], _whom(act, record))))
    if act.digests:
        said += f" (fingerprints {', '.join(each[:_FINGERPRINT] for each in act.digests)})"
    if act.where:
        said += f"; what was there is kept in {act.where}"
    if act.because:
        said += f": {act.because.rstrip('.')}"
    return f"{said} (cpc-tui {act.command})" if act.command else said


def name_of(recipient: str, record: Record | None) -> str:
    """Somebody as the log names them, in words: a name where the record still has one."""
    if not recipient.startswith(PERSON):
        return _RECIPIENTS.get(recipient, recipient)
    number = recipient.removeprefix(PERSON)
    found = (find_person(record, number) or find_child(record, number)) if record else None
    return found.name if found else f"somebody whom the record has no more ({number})"


def _whom(act: Act, record: Record | None) -> str:
    whom = name_of(act.whom, record)
    if not whom:
        return ""
    return f"about {whom}" if act.deed == "looked_up" else whom


def _papers(act: Act, record: Record | None, to: str) -> str:
    return "; ".join(_paper(each, record, to) for each in act.papers)


def _paper(paper: Paper, record: Record | None, to: str) -> str:
    document = in_words(paper.document or "papers").lower()
    whom = name_of(paper.recipient, record)
    said = f"{document}{to}{whom}" if whom else document
    if paper.fingerprint:
        said += f" (fingerprint {paper.fingerprint[:_FINGERPRINT]})"
    return said
