"""Who may read what, told once more and plainly from the rules of `record.md`, for tests alone.

Nothing here asks the program. Where the rules leave something open it is not told as forbidden.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]

CLOSE = ("family", "child", "supporter", "advocate", "interpreter", "network", "observer")
NO_COPY = ("supporter", "advocate", "interpreter", "observer", "network")
PROFESSIONAL = ("professional", "chair", "minute_taker")

_NOT_IN_A_LETTER = (
    "reports",
    "notes",
    "voices",
    "contributions",
    "responses",
    "analysis",
    "statements",
    "scales",
    "views",
    "dissents",
    "plans",
    "contingency",
    "pre_meetings",
    "breaches",
    "exclusions",
    "closed_sessions",
    "relatives",
    "relationships",
)
_TEXTS = (
    "name",
    "summary",
    "child_wishes",
    "recommendation",
    "text",
    "wishes",
    "own_words",
    "danger",
    "goal",
    "reason",
    "reasons",
    "action",
    "measure",
    "trigger",
    "worries",
)


def documents_refused(record: Json, recipient: str) -> set[str]:
    """Documents of which there may be no file at all."""
    person = _person(record, recipient)
    if person is None:
        return set()
    rows = [each for each in record["circulation"] if each["person"] == recipient]
    added = {document for row in rows for document in row["documents"]}
    refused = {"annex"} if person["kind"] in CLOSE else set()
    whole = any(
        each["person"] == recipient and each["extent"] == "whole" for each in record["exclusions"]
    )
    for document in ("letter", "plan", "minutes", "annex"):
        beside = person["kind"] in NO_COPY
        if document not in added and (beside or (whole and document != "letter")):
            refused.add(document)
    if "plan" in refused:
        refused |= {"plain-plan", "own-page"}
    if recipient not in {each["person"] for each in record["children"]}:
        refused.add("own-page")
    return refused


def forbidden(record: Json, recipient: str, document: str) -> set[str]:
    """Words that may stand in no part of a file.

    Args:
        record: As JSON.
        recipient: `professionals` or the id of a person.
        document: As on the command line.
    """
    words = set(_details(record, recipient))
    for name, entry in _entries(record):
        if not _may_read(record, recipient, name, entry):
            words |= _words(name, entry)
    if document == "letter":
        for name, entry in _entries(record):
            if name.split(".")[0] in _NOT_IN_A_LETTER:
                words |= _words(name, entry)
    return words


def _words(name: str, entry: Json) -> set[str]:
    texts = ("reason",) if name in ("exclusions", "closed_sessions") else _TEXTS
    return {entry[each] for each in texts if entry.get(each)}


def _entries(record: Json) -> Iterator[tuple[str, Json]]:
    for name, value in record.items():
        if name in ("people", "children", "attendance", "circulation"):
            continue
        if isinstance(value, list):
            yield from ((name, each) for each in value)
    for name in ("outcomes", "actions"):
        yield from ((f"plans.{name}", each) for each in record["plans"][name])


def _person(record: Json, recipient: str) -> Json | None:
    return next((each for each in record["people"] if each["id"] == recipient), None)


def _may_read(record: Json, recipient: str, name: str, entry: Json) -> bool:
    person = _person(record, recipient)
    kind = person["kind"] if person else "professional"
    if name == "decisions":
        return _about(record, person, name, entry)
    if _kept_out(record, recipient, entry.get("at")):
        return False
    rules = [_rule(record, name, entry)]
    if name == "responses":
        report = next(each for each in record["reports"] if each["id"] == entry["report"])
        of_report = _rule(record, "reports", report)
        rules.append(of_report)
        # Whoever is named as a reader of the report reads all of it.
        if of_report[0] != "named" and not _about(record, person, "reports", report):
            return False
    at = entry.get("at")
    there = kind == "legal_adviser" and _was_there(record, recipient, at)
    keeps = kind in ("chair", "minute_taker")
    for rule, readers in rules:
        allowed = {
            "everyone": True,
            "professionals": kind in PROFESSIONAL or there,
            "named": keeps or recipient in readers,
            "chair": keeps,
        }
        if not allowed[rule]:
            return False
    return rules[0][0] == "named" or _about(record, person, name, entry)


def _rule(record: Json, name: str, entry: Json) -> tuple[str, list[str]]:
    usual = "chair" if name in ("exclusions", "closed_sessions", "pre_meetings") else "everyone"
    rule = entry.get("visibility")
    if rule is None:
        at = entry.get("at")
        closed = at and any(_within(each, at) for each in record["closed_sessions"])
        rule = "professionals" if closed and usual == "everyone" else usual
    return rule, entry.get("readers", [])


def _within(spell: Json, at: str) -> bool:
    return spell["from"] <= at and (spell["until"] is None or at <= spell["until"])


def _kept_out(record: Json, recipient: str, at: str | None) -> bool:
    return at is not None and any(
        each["person"] == recipient and each["extent"] == "part" and _within(each, at)
        for each in record["exclusions"]
    )


def _was_there(record: Json, recipient: str, at: str | None) -> bool:
    spells = (each["times"] for each in record["attendance"] if each["person"] == recipient)
    return at is not None and any(_within(each, at) for one in spells for each in one)


def _about(record: Json, person: Json | None, name: str, entry: Json) -> bool:
    """Whether what concerns only certain children is theirs to read."""
    if person is None or person["kind"] not in ("family", "child"):
        return True
    of_the_plan = name in ("plans.outcomes", "plans.actions", "contingency")
    if of_the_plan and person["id"] in record["core_group"]["members"]:
        return True
    concerned = set(entry.get("children", [])) | ({entry["child"]} if entry.get("child") else set())
    if not concerned and entry.get("outcome") and name == "plans.actions":
        outcomes = record["plans"]["outcomes"]
        concerned = set(
            next(each["children"] for each in outcomes if each["id"] == entry["outcome"])
        )
    return not concerned or bool(concerned & _own_children(record, person))


def _own_children(record: Json, person: Json) -> set[str]:
    own = set(person.get("parental_responsibility", []))
    for child in record["children"]:
        among = _person(record, child["person"]) if child["person"] else None
        at_home = among is None or among.get("household", False)
        if child["person"] == person["id"] or (person.get("household") and at_home):
            own.add(child["id"])
    return own


def _details(record: Json, recipient: str) -> Iterator[str]:
    """Protected details that are neither theirs nor for a lead social worker."""
    if any(each["lead_social_worker"] == recipient for each in record["decisions"]):
        return
    person = _person(record, recipient)
    own_homes = {person["address"]} if person else set()
    own_homes |= {each["address"] for each in record["children"] if each["person"] == recipient}
    for owner in (*record["people"], *record["children"]):
        if recipient in (owner["id"], owner.get("person")):
            continue
        for name in owner["protected"]:
            # Whoever lives there too may know where it is; the rest of the rule is left open.
            if owner[name] not in own_homes and _always_protected(record, name, owner[name]):
                yield owner[name]


def _always_protected(record: Json, name: str, text: str) -> bool:
    owners = (*record["people"], *record["children"])
    return all(name in each["protected"] for each in owners if each.get(name) == text)
