"""TOML from outside: what is too much is refused, and what only looks like much is not."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpc_tui.conference.limits import PROFILE, Limit
from cpc_tui.conference.toml_text import NotToml, strict_toml


@pytest.mark.parametrize(
    "text",
    [
        'a = "' + "No. Yes. … etc. " * 400 + '"',
        'a = "' + "www.a.b.c.example.org/x.y " * 40 + '"',
        "a.b.c.d = 1",
        "[a]\nb = [[1.5, 2.5], [3.5]]",
        '# "a"."b"\na = 0xff',
    ],
)
def test_prose_is_no_long_key(text: str) -> None:
    """Full stops in sentences and addresses are not taken for the parts of a key."""
    assert strict_toml(text, PROFILE) == tomllib.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        "a." * 40 + "b = 1",
        '"a" . ' * 40 + "b = 1",
        "'a'.\"b\"." * 20 + "b = 1",
        "[" + "a." * 40 + "b]",
        "a = {" + "b." * 40 + "c = 1}",
        "a = " + "[" * 1000 + "]" * 1000,
        "a = " + "[" * 30 + "]" * 30,
    ],
)
def test_what_is_deep_is_refused(text: str) -> None:
    """However its depth is written."""
    with pytest.raises(NotToml, match="nested too deeply"):
        strict_toml(text, PROFILE)


@pytest.mark.parametrize("number", ["9" * 5000, "0x" + "f" * 4000, "0b" + "1" * 20_000])
def test_long_numbers_are_refused(number: str) -> None:
    """In any notation: none could be told again."""
    with pytest.raises(NotToml, match="a number in it is too long"):
        strict_toml(f"a = {number}", PROFILE)


def test_too_many_parts_are_refused() -> None:
    """A file of nothing but keys is no file of ours."""
    with pytest.raises(NotToml, match="more than 3 keys and values"):
        strict_toml("a = 1\nb = 2\nc = 3\nd = 4\n", Limit(1000, parts=3, depth=5))


@given(st.text(alphabet="ab.=\"'[]{} \n,0", max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    """With one kind of fault alone, and as the standard library reads it."""
    try:
        wanted = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        with pytest.raises(NotToml):
            strict_toml(text, PROFILE)
    else:
        assert strict_toml(text, PROFILE) == wanted
