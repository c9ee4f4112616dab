"""“What these words mean”: which terms are explained, to whom, and that it is no leak."""

from __future__ import annotations

from dataclasses import replace

from cpc_tui.conference.papers.catalogue import OneCopy
from cpc_tui.conference.papers.composing import paragraph
from cpc_tui.conference.papers.document_keys import DocumentKey
from cpc_tui.conference.papers.own_words import own_words
from cpc_tui.conference.papers.paper import Facts, Heading, Paper
from cpc_tui.conference.papers.plain import plain_text
from cpc_tui.conference.plain_words.glossary import HEADING, glossary, with_glossary
from cpc_tui.conference.profile_reader import load_profile
from cpc_tui.conference.visibility import PROFESSIONALS, Recipient, person_recipient
from cpc_tui.conference.visibility.folding import folded
from tests.conference.complete_records import edited

ENGLAND = load_profile("england")


def paper(*texts: str) -> Paper:
    """A paper with these paragraphs."""
    blocks = tuple(map(paragraph, texts))
    return Paper(title="Plan", subtitle=(), kind="Plan", marking="", reference="", blocks=blocks)


def explained(*texts: str) -> list[str]:
    """The terms that are explained in a paper with these paragraphs."""
    blocks = glossary(paper(*texts), ENGLAND)
    return [pair.label for each in blocks if isinstance(each, Facts) for pair in each.pairs]


def test_the_terms_of_the_paper_alone_are_explained_and_sorted() -> None:
    """Each once, the longest of several, in the order of the alphabet, as it is written there."""
    texts = ("The s47 ended.", "A child in need plan by CAMHS and camhs.", "CAMHS again")
    assert explained(*texts) == ["CAMHS", "Child in need plan", "Section 47 (s47)"]


def test_nothing_is_added_where_no_term_stands() -> None:
    """A paper without terms is the same as before, without a heading."""
    plain = paper("We meet on Monday.")
    assert with_glossary(plain, ENGLAND) is plain


def test_a_heading_with_numbers_goes_on_counting() -> None:
    """Where headings are numbered, this one has the next number."""
    numbered = paper("CAMHS")
    blocks = (*numbered.blocks, Heading(1, "7. Review"))
    with_numbers = glossary(replace(numbered, blocks=blocks), ENGLAND)
    assert with_numbers[0] == Heading(1, f"8. {HEADING}")


def texts_of(recipient: Recipient, document: DocumentKey) -> list[str]:
    """The papers of a document for somebody, as text."""
    one = OneCopy(edited({}), ENGLAND, recipient)
    return [plain_text(each.paper) for each in one.papers(document)]


def test_the_family_has_it_and_professionals_have_not() -> None:
    """Letter, plan, plan in plain words and minutes of a parent explain their terms."""
    mother = person_recipient("mo")
    documents: tuple[DocumentKey, ...] = ("letter", "plan", "plain-plan", "minutes")
    for document in documents:
        assert all(HEADING in each for each in texts_of(mother, document))
    for document in ("plan", "minutes"):
        assert not any(HEADING in each for each in texts_of(PROFESSIONALS, document))


def test_the_last_look_knows_its_words() -> None:
    """What is explained belongs to the document, so that it is no sign of what was left out."""
    one = OneCopy(edited({}), ENGLAND, person_recipient("mo"))
    words = own_words(one.copy, ENGLAND, one.recipient, "letter")
    (letter,) = one.papers("letter")
    blocks = glossary(
        OneCopy(edited({}), ENGLAND, one.recipient, explains=False).papers("letter")[0].paper,
        ENGLAND,
    )
    means = [pair.value[0][0] for each in blocks if isinstance(each, Facts) for pair in each.pairs]
    assert means
    assert all(folded(getattr(each, "text", "")) in words.replace("\n", " ") for each in means)
    assert HEADING in plain_text(letter.paper)
