"""The list beside a pack: which file is whose, who gets nothing and why, and what was stopped."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from cpc_tui.conference.fingerprint import fingerprint
from cpc_tui.conference.naming import person_name
from cpc_tui.conference.papers.clean import clean
from cpc_tui.conference.papers.documents import label_of
from cpc_tui.conference.record import Record
from cpc_tui.conference.versions import version_words
from cpc_tui.conference.visibility import Recipient
from cpc_tui.language import tr, tr_n
from exports.names import file_name, nameless_reference
from exports.outcome import MadeFile
from exports.planning import Pack
from exports.search import Leak

FORMAT = "cpc-pack/1"
_GENERAL = {"full": tr("The full copy"), "professionals": tr("Professionals")}


def manifest_files(pack: Pack, made: Sequence[MadeFile], leaks: Sequence[Leak]) -> dict[str, bytes]:
    """The list as text for people and as JSON for programs, by file name.

    Args:
        pack: What was to be made.
        made: What was.
        leaks: What was stopped.
    """
    told = as_json(pack, made, leaks)
    reference = nameless_reference(pack.record)
    return {
        file_name(reference, "manifest", extension="txt"): _text(told).encode("utf-8"),
        file_name(reference, "manifest", extension="json"): _dumped(told),
    }


def as_json(pack: Pack, made: Sequence[MadeFile], leaks: Sequence[Leak]) -> dict[str, Any]:
    """The whole list as JSON.

    Args:
        pack: What was to be made.
        made: What was.
        leaks: What was stopped.
    """
    record, profile = pack.record, pack.profile

    def whose(recipient: Recipient) -> dict[str, str]:
        return {"for": recipient.key, "name": name_of(record, recipient)}

    return {
        "format": FORMAT,
        "reference": record.reference,
        "version": version_words(record),
        "fingerprint": fingerprint(record),
        "files": [
            {
                **whose(each.recipient),
                "document": each.document,
                "label": label_of(each.document, profile),
                "file": each.path.name,
                "version": each.version,
                "sha256": each.digest,
            }
            for each in made
        ],
        "stopped": [
            {
                **whose(each.recipient),
                "document": each.document,
                "label": label_of(each.document, profile),
                "found": each.what,
                "in": each.where_in_file,
                "why": each.told(record),
            }
            for each in leaks
        ],
        "not_made": [
            {
                **whose(each.recipient),
                "document": each.document,
                "label": label_of(each.document, profile),
                "why": each.reason,
            }
            for each in pack.refused
        ],
        "nothing_for": [{**whose(each.recipient), "why": each.reason} for each in pack.nothing_for],
    }


def name_of(record: Record, recipient: Recipient) -> str:
    """A recipient in words: a person's name, or which general copy."""
    return _GENERAL.get(recipient.kind) or person_name(record, recipient.person)


def _dumped(told: dict[str, Any]) -> bytes:
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


def _text(told: dict[str, Any]) -> str:
    return clean("\n".join(_lines(told))) + "\n"


def _lines(told: dict[str, Any]) -> Iterator[str]:
    count = len(told["files"])
    yield tr(
        "Files made of {reference}, version {version}",
        reference=told["reference"],
        version=told["version"],
    )
    yield tr("For the office alone: it says who gets what. Do not hand it out.")
    yield ""
    yield tr_n("{n} file", "{n} files", count)
    for name, files in _by_name(told["files"]):
        yield f"  {name}"
        yield from (f"    {each['label']}: {each['file']}" for each in files)
    for heading, key in (
        (tr("Stopped: not made"), "stopped"),
        (tr("Not made"), "not_made"),
    ):
        if told[key]:
            yield ""
            yield heading
        for each in told[key]:
            yield tr(
                "  {label} for {name}: {why}",
                label=each["label"],
                name=each["name"],
                why=each["why"],
            )
    if told["nothing_for"]:
        yield ""
        yield tr("Nothing is made for")
    for each in told["nothing_for"]:
        yield f"  {each['name']}: {each['why']}"
    yield ""
    yield tr("The SHA-256 of each file is in the list of the same name that ends in .json.")


def _by_name(files: Sequence[dict[str, str]]) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """The files of each recipient, who need not be told apart by name alone."""
    whose = dict.fromkeys(each["for"] for each in files)
    for key in whose:
        theirs = [each for each in files if each["for"] == key]
        yield theirs[0]["name"], theirs
