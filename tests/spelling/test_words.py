"""Words are known as hunspell knows them, by stems, what may stand around them, and capitals."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpc_tui.spelling.affixes import Affixes, UnknownDictionary, reading
from cpc_tui.spelling.finding import Dictionary, find_dictionary
from cpc_tui.spelling.loading import Loading, loaded
from cpc_tui.spelling.stems import _MORPHOLOGY, Stems
from tests.spelling.small_dictionary import AFFIXES, STEMS, put_dictionary, small_speller

KNOWN = (
    *("children", "children's", "children’s", "worries", "worried", "worrying", "plays", "played"),
    *("received", "receiving", "helps", "unkind", "unlucky", "illegal", "insane", "non-kind"),
    *("Children", "CHILDREN", "Paris", "PARIS", "NASA", "iPod", "iPods", "IPODS", "naïve", "NAÏVE"),
    *(
        "well-known",
        "Well-Known",
        "health-visitors",
        "kilo",
        "run",
        "ran",
        "damn",
        "-home",
        "home-",
    ),
)
UNKNOWN = (
    *(
        "childrens",
        "worryed",
        "plaies",
        "playied",
        "receiveing",
        "recieved",
        "paris",
        "ipod",
        "unwere",
    ),
    *(
        "inlegal",
        "ilsane",
        "Kilo",
        "KILO",
        "th",
        "th_",
        "wont",
        "non-kinds",
        "well-knwon",
        "teh",
        "-",
    ),
    *("visitors's", "nonkind", "helpds", "", "x" * 200, "a" + "-a" * 50),
)


def test_forms_that_the_rules_allow_are_known(tmp_path: Path) -> None:
    """Endings, beginnings, capitals, hyphens and apostrophes are taken as hunspell does."""
    words = small_speller(tmp_path).words
    assert [each for each in KNOWN if not words.knows(each)] == []


def test_forms_that_no_rule_allows_are_not_known(tmp_path: Path) -> None:
    """Conditions, flags and capitals are kept; a stem that is forbidden or half a word is none."""
    words = small_speller(tmp_path).words
    assert [each for each in UNKNOWN if words.knows(each)] == []


def test_a_rude_word_is_known_and_never_suggested(tmp_path: Path) -> None:
    """What the dictionary marks so is right in a quotation, and put into nobody's mouth."""
    words = small_speller(tmp_path).words
    assert words.knows("damn")
    assert not words.knows("damn", to_suggest=True)


def test_the_order_of_the_stems_does_not_matter(tmp_path: Path) -> None:
    """A file that nobody sorted is read to the same words."""
    shuffled = "".join(
        f"{line}\n" for line in sorted(STEMS.split("\n"), key=lambda each: each[::-1])
    )
    words = loaded(put_dictionary(tmp_path, stems=shuffled)).words
    assert [each for each in KNOWN if not words.knows(each)] == []
    assert [each for each in UNKNOWN if words.knows(each)] == []


def test_a_dictionary_in_another_encoding_is_read(tmp_path: Path) -> None:
    """Older dictionaries are in Latin-1, some with the line ends of Windows."""
    found = put_dictionary(tmp_path)
    found.affixes.write_bytes(AFFIXES.replace("UTF-8", "ISO8859-1").encode("latin-1", "replace"))
    found.stems.write_bytes("3\r\nnaïve\r\ncafé/S\r\nhome".encode("latin-1"))
    words = loaded(found).words
    assert all(map(words.knows, ("naïve", "cafés", "Café", "home")))


@pytest.mark.parametrize(
    "line", ["FLAG long", "FLAG num", "AF 2", "SET nonsense", "SFX AB Y 1\nSFX AB 0 s ."]
)
def test_a_dictionary_of_another_kind_is_refused(line: str) -> None:
    """What is not understood is said, instead of marking every word."""
    with pytest.raises(UnknownDictionary):
        list(reading(Affixes(), line.encode()))


@pytest.mark.parametrize(
    "lines",
    [
        "SFX A Y 41\n" + "".join(f"SFX A {n} s .\n" for n in range(41)),
        "SFX A Y 5001\n" + "".join(f"SFX A 0 s{n} .\n" for n in range(5001)),
    ],
)
def test_far_too_many_rules_are_refused(lines: str) -> None:
    """Each is tried for every word, while somebody types."""
    with pytest.raises(UnknownDictionary):
        list(reading(Affixes(), lines.encode()))


@pytest.mark.parametrize("stems", ["aaa" * 200_000, "".join(f"aaa{n}\n" for n in range(40_000))])
def test_stems_that_would_cost_time_at_every_key_are_refused(tmp_path: Path, stems: str) -> None:
    """A line without an end, or all words in one piece that is looked through each time."""
    with pytest.raises(UnknownDictionary):
        loaded(put_dictionary(tmp_path, stems=stems))


def test_a_long_row_of_blanks_is_looked_at_once() -> None:
    """What follows a stem is looked for without trying every blank before it."""
    line = b"home" + b" " * 30_000 + b"x"
    assert _MORPHOLOGY.sub(b"", line) == line
    assert _MORPHOLOGY.sub(b"", b"ran  po:verb") == b"ran"
    assert _MORPHOLOGY.pattern.count(rb"(?<! ) +") == 1


def test_what_is_taken_for_more_and_more_ends(tmp_path: Path) -> None:
    """Characters that are exchanged for two of the next, again and again, make no endless word."""
    chain = "".join(f"ICONV {chr(0x4E00 + n)} {chr(0x4E01 + n) * 2}\n" for n in range(60))
    words = loaded(put_dictionary(tmp_path, affixes=AFFIXES + chain)).words
    assert not words.knows("\u4e00")
    assert words.knows("home")


def test_reading_goes_in_small_pieces(tmp_path: Path) -> None:
    """A large dictionary is read in many steps, between which keys are answered."""
    stems = "".join(f"word{n:05}\n" for n in range(20_000))
    loading = Loading(put_dictionary(tmp_path, stems=stems))
    steps = sum(1 for _ in loading)
    assert steps > len(stems) // 30_000
    assert loading.speller is not None
    assert loading.speller.words.knows("word19999")


def test_stems_take_little_memory() -> None:
    """A hundred thousand stems are some thousands of pieces of bytes, and not as many objects."""
    stems = Stems()
    lines = "".join(
        f"{a}{b}{c}{n}/SM\n" for a in "abcde" for b in "fgh" for c in "ijk" for n in range(99)
    )
    list(stems.reading(Affixes(encoding="UTF-8"), [f"0\n{lines}".encode()]))
    assert len(stems._pieces) == 5 * 3 * 3  # noqa: SLF001 - what takes the memory


def test_a_dictionary_is_found_where_systems_keep_it(tmp_path: Path) -> None:
    """`DICPATH` wins over the user's data folder, and that over those of the system."""
    own, system, named = (tmp_path / each for each in ("own", "system", "named"))
    environment = {"XDG_DATA_HOME": str(own), "XDG_DATA_DIRS": f"/nowhere:{system}"}
    assert find_dictionary(environment) is None
    found = put_dictionary(system)
    assert find_dictionary(environment) == found
    mine = put_dictionary(own)
    assert find_dictionary(environment) == mine
    (named / "x").mkdir(parents=True)
    for each in (found.affixes, found.stems):
        (named / each.name).write_bytes(each.read_bytes())
    first = find_dictionary({**environment, "DICPATH": str(named)})
    assert first == Dictionary(named / "en_GB.aff", named / "en_GB.dic")


def test_half_a_dictionary_is_none(tmp_path: Path) -> None:
    """Stems without affixes are of no use."""
    put_dictionary(tmp_path).affixes.unlink()
    assert find_dictionary({"XDG_DATA_DIRS": str(tmp_path)}) is None
