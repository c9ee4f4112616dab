"""A file with a password: the whole document inside, and nothing of it outside."""

import io

import pytest
from msoffcrypto.exceptions import DecryptionError, InvalidKeyError
from msoffcrypto.format.ooxml import OOXMLFile

from cpc_tui.conference.papers.composing import paragraph
from exports.protect import LONGEST, protected
from exports.refused import ExportRefused
from tests.exports.word_files import written

WORDS = "Becca can fetch Jude"
DOCUMENT = written(paragraph(WORDS))


def unlocked(content: bytes, password: str) -> bytes:
    """What is inside a file, by its password."""
    sealed = OOXMLFile(io.BytesIO(content))
    sealed.load_key(password=password, verify_password=True)
    made = io.BytesIO()
    sealed.decrypt(made, verify_integrity=True)
    return made.getvalue()


@pytest.mark.parametrize("password", ["correct horse", "Pässwörd £1!", "x" * LONGEST, "王 小明"])
def test_the_password_opens_it(password: str) -> None:
    """What comes out is the document to the last byte."""
    assert unlocked(protected(DOCUMENT, password), password) == DOCUMENT


def test_another_password_does_not() -> None:
    """A wrong password, one in other capitals, and none at all are refused."""
    content = protected(DOCUMENT, "correct horse")
    for wrong in ("Correct horse", "correct horse ", ""):
        with pytest.raises((InvalidKeyError, DecryptionError)):
            unlocked(content, wrong)


def test_nothing_can_be_read_from_outside() -> None:
    """The file is no zip file any more, and holds no word, name of a part, or password."""
    content = protected(DOCUMENT, "correct horse")
    for told in (WORDS, "word/document.xml", "correct horse", "T-1", "OFFICIAL"):
        assert told.encode() not in content
        assert told.encode("utf-16-le") not in content


def test_an_altered_file_is_noticed() -> None:
    """One bit changed in the document, and it is not opened."""
    content = bytearray(protected(DOCUMENT, "x"))
    place = content.find(b"<encryption") - 4096
    content[place] ^= 1
    with pytest.raises((InvalidKeyError, DecryptionError)):
        unlocked(bytes(content), "x")


@pytest.mark.parametrize(
    ("password", "words"),
    [
        ("", "is empty"),
        ("   ", "is empty"),
        ("x" * (LONGEST + 1), "is longer than 255"),
        ("a\nb", "cannot be typed"),
        ("a\x00", "cannot be typed"),
        ("a\udfff", "cannot be typed"),
    ],
)
def test_a_password_that_is_none_is_refused(password: str, words: str) -> None:
    """An empty one would leave the file open to all; others could never be typed again."""
    with pytest.raises(ExportRefused, match=words):
        protected(DOCUMENT, password)
