"""Whatever is typed into the quick-entry line, nothing of it is lost and all of it is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from cpc_tui.conference.changes import apply
from cpc_tui.conference.edits import add_entry
from cpc_tui.conference.naming import called
from cpc_tui.conference.places import entries_at
from cpc_tui.conference.quick_people import child_called, people_called
from cpc_tui.conference.written_dates import day_in_words, short_day, short_weekday
from tests.conference.quick_lines import RECORD, filed

MARKS = st.one_of(
    st.sampled_from(["hv:", "sw>", "mum, hv>", "dad:", "zz:", ":", ">", "!", "-", "+", "?"]),
    st.sampled_from(['"', "“", "#ana", "#an", "#", ",", "by", "14/12", "by +10d", " ", "\n"]),
    st.sampled_from(["(by fri)", "[14 Dec]", "(+6w).", "within 2 weeks", "Kofi Mensah:", "#ben,"]),
    st.sampled_from(["text", "[b]", "\x1b[31m", "שלום"]),
)
LINES = st.one_of(st.text(), st.lists(MARKS).map(" ".join), st.lists(MARKS).map("".join))


@given(LINES)
@example('! - #ana hv: " hello #ben by 14/12')
@example('hv: "0"')
@example("hv> x by +10d #ana by 14/12")
@example("\ud800 half a character")
@example("#zz " * 3000)
@example("hv> " + "x (by fri) " * 30)
def test_a_line_is_never_lost(line: str) -> None:
    """What is kept stands in the line as it was typed, and what is not is a mark that is told."""
    made = filed(line)
    text = str(made.entry.get("text", made.entry.get("action")))
    after = apply(RECORD, add_entry(RECORD, made.path, made.entry))
    assert entries_at(after, made.path)[-1].entry_key == made.entry["id"]
    typed = line.replace("\ud800", "\ufffd").replace("\r\n", "\n").replace("\r", "\n")
    words = text[1:-1] if made.entry.get("kind") == "quote" and text not in typed else text
    assert words in typed
    assert any(told(*ends, made.words) for ends in around(typed, words))


def around(line: str, words: str) -> Iterator[tuple[str, str]]:
    """What stands before and behind the words, wherever they stand in the line."""
    for start in range(len(line) - len(words) + 1):
        if line.startswith(words, start):
            yield line[:start], line[start + len(words) :]


TAG = r"#([\w’'-]+)[,:]?(?!\S)"
BEFORE = re.compile(rf"(?:\s|!|[-+?]|[\"“]|{TAG}|(?P<who>[^\W\d_][^:>#!]*?) ?[:>])*")
BEHIND = re.compile(
    rf"(?:\s|[\"”]|{TAG}|(?:by|within)\s+(?P<day>[^()#]+)|[(\[](?:by )?(?P<too>[^()]+)[)\]]\.?)*",
    re.IGNORECASE,
)
DATED = re.compile(r"by (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d+ [A-Z][a-z]{2} \d{4}")


def told(before: str, behind: str, words: str) -> bool:
    """Whether what was taken off a line is nothing but marks, each told by the words."""
    first, last = BEFORE.fullmatch(before), BEHIND.fullmatch(behind)
    if first is None or last is None:
        return False
    tags = [found[1] for found in re.finditer(TAG, f"{before} {behind}")]
    children = [child for each in tags if (child := child_called(RECORD, each))]
    people = [
        person.name
        for each in (first["who"] or "").split(",")
        for person in people_called(RECORD, each)
    ]
    return (
        len(children) == len(tags)
        and all(called(child) in words for child in children)
        and all(name in words for name in people)
        and ("!" not in before or "for professionals only" in words)
        and (not (last["day"] or last["too"]) or bool(DATED.search(words)))
    )


@given(st.dates(date(2000, 1, 1), date(2060, 12, 31)), st.sampled_from(["by {}", "(by {})"]))
def test_a_date_is_read_in_every_way_in_which_it_is_written(day: date, form: str) -> None:
    """However the program writes a day, an action that ends with it gets that day, and says so."""
    ways = (short_day(day), short_weekday(day), day_in_words(day), day.isoformat())
    for written in (*ways, f"{day.day}/{day.month}/{day.year}"):
        made = filed(f"hv> visit {form.format(written)}")
        assert made.entry["by_when"] == day.isoformat()
        assert made.entry["action"] == "visit"
        assert f"by {short_weekday(day)}" in made.words
