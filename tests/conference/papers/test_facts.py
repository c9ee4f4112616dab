"""What is known of the papers of the whole fictional records, reader by reader."""

from __future__ import annotations

import pytest

from cpc_tui.conference.visibility import recipient_named
from tests.conference.papers.copies import every_paper
from tests.conference.papers.words import shared_record, words_of

FACTS = [
    ("redbridge-initial", "p14", "has", "sertraline"),
    ("redbridge-initial", "p14", "has", "Becca can fetch Jude"),
    ("redbridge-initial", "p14", "lacks", "strangled"),
    ("redbridge-initial", "p14", "lacks", "07700 900564"),
    ("redbridge-initial", "p15", "has", "Jude has suffered significant harm"),
    ("redbridge-initial", "p15", "has", "neighbours rang police out of spite"),
    ("redbridge-initial", "p15", "lacks", "Pain, tiredness and fear keep Jude out of school"),
    ("redbridge-initial", "p15", "lacks", "We eat tea together"),
    ("redbridge-initial", "p15", "lacks", "Larkmere"),
    ("redbridge-initial", "p15", "lacks", "Wren has been worried by what she heard"),
    ("redbridge-initial", "p16", "has", "take Wren to the Talking Tots drop-in"),
    ("redbridge-initial", "p16", "lacks", "Jude has suffered significant harm"),
    (
        "redbridge-initial",
        "professionals",
        "lacks",
        "asked twice what time Tamsin would be joining",
    ),
    (
        "redbridge-initial",
        "professionals",
        "lacks",
        "could not speak freely with Craig on the line",
    ),
    ("redbridge-initial", "full", "has", "parcel firm"),
    ("medway-review", "p13", "has", "The family has done most of what was asked in August"),
    ("medway-review", "p13", "has", "We stopped the bottle"),
    ("medway-review", "p13", "has", "It was 5 in August"),
    ("medway-review", "p13", "lacks", "bag packed behind the shed"),
    ("medway-review", "p13", "lacks", "threw a chair"),
    ("medway-review", "p14", "has", "Dziecko nie jest sędzią. A child is not a judge"),
    ("medway-review", "p14", "has", "In the week it is quiet and we cook"),
    ("medway-review", "p14", "lacks", "07700 900733"),
    ("medway-review", "p15", "has", "When they shout I count the tiles"),
    ("medway-review", "p15", "lacks", "would really leave the house at night"),
    ("medway-review", "p16", "has", "Go to the Friday evening group at Harbour Turn"),
    ("medway-review", "p16", "lacks", "her parents would be cross in the car"),
    ("medway-review", "professionals", "has", "threw a chair"),
    ("medway-review", "professionals", "lacks", "bag packed behind the shed"),
    ("medway-review", "p7", "has", "bag packed behind the shed"),
    ("medway-review-prepared", "p13", "lacks", "07700 900754"),
    ("medway-review-prepared", "p13", "lacks", "The family has done most of what was asked"),
    ("medway-review-prepared", "p14", "lacks", "07700 900733"),
    ("medway-review-prepared", "p16", "lacks", "07700 900733"),
    ("medway-review-prepared", "professionals", "lacks", "07700 900754"),
    ("medway-review-prepared", "professionals", "lacks", "threw a chair"),
    ("medway-review-prepared", "full", "lacks", "Go to the Friday evening group"),
]
"""What is known of the papers of the whole records."""


@pytest.mark.parametrize(("name", "recipient", "has", "text"), FACTS)
def test_each_reader_finds_what_is_theirs(name: str, recipient: str, has: str, text: str) -> None:
    """Letter, plan, minutes and annex of a reader hold what they are to, and not what not."""
    record = shared_record(name)
    papers = every_paper(record, recipient_named(record, recipient))
    assert any(text in words_of(each) for each in papers) is (has == "has")
