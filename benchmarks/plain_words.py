"""`python -m benchmarks.plain_words`: how hard the family's copies are to read, and once mended.

The fictional cases are in the folder `shared` beside the checkout. A case is mended in two ways: by
the key of the list of sentences alone, which puts plain words in the place of others, and by hand
as well where a sentence is too long (`plain_words_by_hand.toml`). The cases are written with care;
a passage as reports often are stands beside them.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from cpc_tui.conference.changes import SetField, apply
from cpc_tui.conference.papers.documents import label_of
from cpc_tui.conference.places import at_place
from cpc_tui.conference.plain_words.family import FOR_FAMILY, FamilyWords, family_words
from cpc_tui.conference.plain_words.family_fields import Written
from cpc_tui.conference.plain_words.finding import Finding
from cpc_tui.conference.plain_words.lists import mender_for
from cpc_tui.conference.plain_words.mending import all_mended
from cpc_tui.conference.plain_words.readability import Readability, readability
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.reading import read_record
from cpc_tui.conference.record import Record
from tests.support import SHARED

CASES = ("medway-review-prepared", "medway-review", "redbridge-initial")
BY_HAND = Path(__file__).with_name("plain_words_by_hand.toml")


def main() -> int:
    """Print the table; 1 where the cases are not there."""
    files = [SHARED / "cases" / f"{name}.json" for name in CASES]
    if not all(each.is_file() for each in files):
        print("The cases are not beside the checkout.", file=sys.stderr)
        return 1
    print("| case | paper | as written | plain words by key | and long sentences by hand |")
    print("|---|---|---|---|---|")
    for file in files:
        for line in rows(read_record(file.read_bytes())):
            print(f"| {file.stem} | {line} |")
    print(f"| – | {usual_row()} |")
    return 0


USUAL = """
Initial Child Protection Conference convened following s47 enquiries which substantiated significant
harm. Mother has failed to engage with CAMHS and minimises concerns regarding substance misuse.
Disguised compliance was evidenced by a lack of consistent engagement with professionals. The
children are exposed to domestic incidents and their emotional wellbeing is impacted. Parents to
ensure that the children access education and that boundaries are implemented. SW to undertake
direct work in relation to wishes and feelings and to liaise with the DSL on an ongoing basis.
Should parents fail to adhere to the safety plan, the LA will escalate to a LPM to consider
initiating PLO. Statutory visits will be undertaken in a timely manner and core group will be
facilitated prior to RCPC.
""".replace("\n", " ")


def usual_row() -> str:
    """The passage as it is, and with the plain words that simply replace others."""
    plain = all_mended(USUAL, mender_for(load_profile("england")).to_mend(USUAL))
    told = [_told(readability([each])) for each in (USUAL, plain)]
    return " | ".join(("*a passage as reports often are*", *told, "–"))


def rows(record: Record) -> Iterator[str]:
    """A row for each paper, for the reader whose copy was hardest, and one for the sentences."""
    profile = load_profile(record.profile)
    by_hand = _mended(record, profile, _by_hand)
    stages = [record, _mended(record, profile, _by_key), _mended(by_hand, profile, _by_key)]
    words = [family_words(each, profile) for each in stages]
    for document in FOR_FAMILY:
        told = [_hardest(each, document) for each in words]
        if all(told):
            yield " | ".join((label_of(document, profile), *told))
    yield " | ".join(("*sentences to mend*", *(str(len(each.to_mend)) for each in words)))


def _hardest(words: FamilyWords, document: str) -> str:
    found = [each.readability for each in words.figures if each.document == document]
    if not found:
        return ""
    return _told(max(found, key=lambda each: each.grade))


def _told(one: Readability) -> str:
    return f"age {one.age}, ease {one.ease:.0f}, grade {one.grade:.1f}"


def _by_key(words: FamilyWords) -> Mapping[Written, str]:
    """Each text with all plain words that there are."""
    findings: dict[Written, list[Finding]] = {}
    for each in words.to_mend:
        findings.setdefault(each.written, []).extend(each.findings)
    return {written: all_mended(written.text, found) for written, found in findings.items()}


def _by_hand(words: FamilyWords) -> Mapping[Written, str]:
    known = tomllib.loads(BY_HAND.read_text(encoding="utf-8"))["long"]
    texts = {}
    for each in words.to_mend:
        text = each.written.text
        for one in known:
            text = text.replace(one["was"], one["now"])
        texts[each.written] = text
    return texts


def _mended(
    record: Record, profile: Profile, mend: Callable[[FamilyWords], Mapping[Written, str]]
) -> Record:
    for written, text in mend(family_words(record, profile)).items():
        before = at_place(record, written.path)
        value: object = text
        if written.index is not None:
            value = [*before[: written.index], text, *before[written.index + 1 :]]
        record = apply(record, SetField(written.path, value, before))
    return record


if __name__ == "__main__":
    sys.exit(main())
