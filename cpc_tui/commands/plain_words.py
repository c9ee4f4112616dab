"""`plain`: how hard the family's copies are to read, and the sentences that could be plainer."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from cpc_tui.commands.menu import Menu, add_reference
from cpc_tui.commands.office import conference_of, office_of
from cpc_tui.commands.talk import say, say_json, say_table, say_wrapped
from cpc_tui.commands.whose_copy import whose_copy
from cpc_tui.conference.papers.document_keys import DOCUMENT_KEYS
from cpc_tui.language import tr

if TYPE_CHECKING:
    from cpc_tui.conference.plain_words.family import FamilyWords, Figure, ToMend
    from cpc_tui.conference.profile import Profile
    from cpc_tui.conference.record import Record


def add_to(menu: Menu) -> None:
    """Add `plain`."""
    command = menu.add(
        "plain",
        plain,
        tr("say how hard the family’s copies are to read, and what could be plainer"),
        json=True,
    )
    add_reference(command)
    command.add_argument(
        "--document",
        choices=DOCUMENT_KEYS,
        help=tr("of this document alone; else of all that a family is given"),
    )
    command.add_argument(
        "--for",
        dest="recipient",
        metavar="WHOM",
        help=tr("whose copy: full, professionals, or the id of a person; else each of the family"),
    )


def plain(arguments: argparse.Namespace) -> int:
    """Print the figure of each paper, and each sentence with what is plainer."""
    from cpc_tui.conference.plain_words.family import FOR_FAMILY, family_words

    office = office_of(arguments)
    record, profile = conference_of(office, arguments.reference)
    whom = arguments.recipient
    words = family_words(
        record,
        profile,
        readers=[whose_copy(record, whom)] if whom else None,
        documents=(arguments.document,) if arguments.document else FOR_FAMILY,
    )
    if arguments.json:
        say_json(_as_json(words))
    else:
        _tell(words, record, profile)
    return 0


def _tell(words: FamilyWords, record: Record, profile: Profile) -> None:
    from cpc_tui.conference.naming import person_name
    from cpc_tui.conference.plain_words.readability import MEANING

    if not words.figures:
        say(tr("There is no such paper for anybody of the family."))
        return
    rows = [
        (
            each.title,
            person_name(record, each.recipient.person) if each.recipient.person else "",
            each.readability.age_in_words,
        )
        for each in words.figures
    ]
    say_table((tr("Paper"), tr("For"), tr("Reading age")), rows)
    say_wrapped(MEANING)
    say("")
    if not words.to_mend:
        say(tr("Nothing to mend for the family’s copies."))
        return
    step = ""
    for each in words.to_mend:
        here = _step(each, record, profile)
        if here != step:
            say(here)
            step = here
        say_wrapped(each.sentence, indent="  ")
        say_wrapped(tr("Plainer: {words}", words=each.in_words), indent="    ")


def _step(each: ToMend, record: Record, profile: Profile) -> str:
    from cpc_tui.conference.places import at_place
    from cpc_tui.conference.where_shown import step_of

    path = each.written.path
    return profile.step_label(step_of(path, at_place(record, path[:-1])))


def _as_json(words: FamilyWords) -> dict[str, Any]:
    return {
        "papers": [_figure(each) for each in words.figures],
        "sentences": [_sentence(each) for each in words.to_mend],
    }


def _figure(each: Figure) -> dict[str, Any]:
    read = each.readability
    return {
        "document": each.document,
        "for": each.recipient.key,
        "title": each.title,
        "sentences": read.sentences,
        "words": read.words,
        "syllables": read.syllables,
        "reading_ease": round(read.ease, 1),
        "grade": round(read.grade, 1),
        "reading_age": read.age if read.is_reliable else None,
    }


def _sentence(each: ToMend) -> dict[str, Any]:
    return {
        "path": list(each.written.path),
        "sentence": each.sentence,
        "findings": [
            {
                "kind": one.kind,
                "words": one.words,
                "plain": one.plain,
                "advice": one.advice,
                "why": one.why,
            }
            for one in each.findings
        ],
    }
