"""What a family reads of a conference: the figure of each paper, and the sentences to mend."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from cpc_tui.conference.choices import PersonKind
from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.naming import child_name
from cpc_tui.conference.papers.catalogue import OneCopy
from cpc_tui.conference.papers.document_keys import DocumentKey
from cpc_tui.conference.plain_words.family_fields import SAYS_WHO, Written, written_for_family
from cpc_tui.conference.plain_words.finding import Finding
from cpc_tui.conference.plain_words.lists import mender_for
from cpc_tui.conference.plain_words.mending import Mender
from cpc_tui.conference.plain_words.names import names_in
from cpc_tui.conference.plain_words.paper_words import everything_in, sentences_in
from cpc_tui.conference.plain_words.readability import Counting, Readability
from cpc_tui.conference.plain_words.sentences import sentences_of
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record
from cpc_tui.conference.visibility import Recipient
from cpc_tui.conference.visibility.recipients import person_recipient
from cpc_tui.language import tr, tr_n

FAMILY: frozenset[PersonKind] = frozenset({"family", "child"})
FOR_FAMILY: tuple[DocumentKey, ...] = ("letter", "own-page", "plain-plan", "plan", "minutes")
"""The documents that a family is given after a conference, the first read first."""


@dataclass(frozen=True, kw_only=True)
class Figure:
    """How hard one paper is to read.

    Attributes:
        document: Which document it is.
        recipient: Whose copy.
        title: What it is called.
        readability: The figure.
    """

    document: DocumentKey
    recipient: Recipient
    title: str
    readability: Readability


@dataclass(frozen=True, kw_only=True)
class ToMend:
    """One sentence with something to mend.

    Attributes:
        written: The text of the record that it stands in.
        sentence: The sentence.
        findings: What is to be mended in it, in order; places are those of the whole text.
    """

    written: Written
    sentence: str
    findings: tuple[Finding, ...]

    @property
    def in_words(self) -> str:
        """What is plainer, all of it."""
        return " · ".join(dict.fromkeys(each.in_words for each in self.findings))


@dataclass(frozen=True, kw_only=True)
class FamilyWords:
    """All figures and all sentences.

    Attributes:
        figures: One for each paper of each reader.
        to_mend: Each sentence once.
    """

    figures: tuple[Figure, ...]
    to_mend: tuple[ToMend, ...]

    @property
    def hardest(self) -> Readability | None:
        """The figure of the paper that is hardest to read; None where none is long enough."""
        found = [each.readability for each in self.figures if each.readability.is_reliable]
        return max(found, key=lambda each: each.grade, default=None)

    @property
    def in_words(self) -> str:
        """All of it in a line; empty where no family member gets anything."""
        if not self.figures:
            return ""
        number = len(self.to_mend)
        words = tr_n(
            "{n} sentence to mend for the family’s copies",
            "{n} sentences to mend for the family’s copies",
            number,
        )
        if not number:
            words = tr("Nothing to mend for the family’s copies")
        return f"{words}; {self.hardest.in_words}" if self.hardest else words


def family_words(
    record: Record,
    profile: Profile,
    *,
    readers: Iterable[Recipient] | None = None,
    documents: Collection[DocumentKey] = FOR_FAMILY,
) -> FamilyWords:
    """The figures and sentences of the papers that a family is given, as the record is now.

    Args:
        record: The whole record.
        profile: Its authority's.
        readers: Whose copies; None is every member of the family who may have any.
        documents: Which documents.
    """
    whose = family_readers(record) if readers is None else tuple(readers)
    copies = [OneCopy(record, profile, each, explains=False) for each in whose]
    count = Counting()
    made = [each for one in copies for each in _papers(one, documents, count)]
    read = "\n".join(dict.fromkeys(_same(text) for _, text in made))
    mender, names = mender_for(profile), names_in(record)
    to_mend = tuple(
        each
        for written in written_for_family(record)
        for each in sentences_to_mend(written, mender, names)
        if _same(each.sentence) in read
    )
    return FamilyWords(figures=tuple(figure for figure, _ in made), to_mend=to_mend)


def family_readers(record: Record) -> tuple[Recipient, ...]:
    """The members of the family among the people of the record, children included."""
    return tuple(person_recipient(each.id) for each in record.people if each.kind in FAMILY)


def sentences_to_mend(written: Written, mender: Mender, names: Collection[str]) -> Iterator[ToMend]:
    """The sentences of one text with something to mend."""
    findings = [
        each
        for each in mender.to_mend(written.text, names)
        if each.kind != "passive" or written.part in SAYS_WHO
    ]
    if not findings:
        return
    for each in sentences_of(written.text):
        here = tuple(one for one in findings if each.start <= one.start < each.end)
        if here:
            sentence = " ".join(written.text[each.start : each.end].split())
            yield ToMend(written=written, sentence=sentence, findings=here)


def _papers(
    one: OneCopy, documents: Collection[DocumentKey], count: Counting
) -> Iterator[tuple[Figure, str]]:
    """The figure of each paper, without what its terms mean, and all that stands in it."""
    for document in documents:
        if one.why_none(document):
            continue
        for named in one.papers(document):
            about = f" ({child_name(one.record, named.child.id)})" if named.child else ""
            figure = Figure(
                document=document,
                recipient=one.recipient,
                title=f"{named.paper.kind}{about}",
                readability=count.all(sentences_in(named.paper.blocks)),
            )
            yield figure, " ".join(everything_in(named.paper.blocks))


def _same(text: str) -> str:
    """A text as it may stand in a paper: other blanks, another first letter, no full stop."""
    return " ".join(text.split()).casefold().rstrip(".")
