"""A damaged journal is told by its line; a torn last line is kept aside and no more than that."""

import pytest

from cpc_tui.storage.faults import JournalFault, NotSaved
from cpc_tui.storage.journal import Journal
from tests.storage.faulty import fill_the_disk, mode
from tests.storage.journals import AT, add, changes_in


@pytest.mark.parametrize(
    "torn", [b'{"n":2,"at":"', b'{"n":2,"at"\n', b"\0" * 30, b"\xff\xfe\n", b'{"whole":"json"}']
)
def test_a_torn_last_line_is_set_aside_on_opening(journal: Journal, torn: bytes) -> None:
    """A last line without newline or not JSON goes to a private file of its own; the rest stays."""
    add(journal, "kept")
    before = journal.path.read_bytes()
    journal.path.write_bytes(before + torn)
    opened = Journal(journal.path).open()
    assert opened.set_aside == journal.path.with_name("journal.torn-1")
    assert opened.set_aside.read_bytes() == torn
    assert mode(opened.set_aside) == 0o600
    assert journal.path.read_bytes() == before
    assert [entry.change for entry in opened.entries] == ["kept"]


def test_a_second_torn_line_does_not_replace_the_first(journal: Journal) -> None:
    """What was set aside is never overwritten, and appending goes on after each time."""
    add(journal, "a")
    for number, torn in enumerate([b"first", b"second"], 1):
        with journal.path.open("ab") as file:
            file.write(torn)
        opened = Journal(journal.path).open()
        assert opened.set_aside == journal.path.with_name(f"journal.torn-{number}")
    add(journal, "b")
    assert journal.path.with_name("journal.torn-1").read_bytes() == b"first"
    assert changes_in(journal.path) == ["a", "b"]


def test_the_other_seats_torn_line_is_set_aside_on_appending(journal: Journal) -> None:
    """A seat that was killed mid-line does not spoil the line of the seat that goes on."""
    add(journal, "a")
    with journal.path.open("ab") as file:
        file.write(b'{"n":2,"at":"half')
    assert journal.read_new() == []
    appended = journal.append(["b"], at=AT, seat="chair")
    assert appended.set_aside == journal.path.with_name("journal.torn-1")
    assert changes_in(journal.path) == ["a", "b"]


def test_a_torn_line_is_passed_over_while_the_disk_is_full(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With no room to set it aside, the journal still opens; the next append with room mends it."""
    add(journal, "a")
    with journal.path.open("ab") as file:
        file.write(b"half")
    with monkeypatch.context() as full:
        fill_the_disk(full, 2)
        opened = journal.open()
        assert [entry.change for entry in opened.entries] == ["a"]
        assert opened.set_aside is None
        with pytest.raises(NotSaved, match="disk is full"):
            add(journal, "b")
    assert not journal.path.with_name("journal.torn-1").exists()
    assert journal.append(["b"], at=AT, seat="chair").set_aside
    assert changes_in(journal.path) == ["a", "b"]


@pytest.mark.parametrize(
    ("line", "tampering", "named", "reason"),
    [
        (2, (b"second", b"scrubbed"), 3, "does not follow from line 2"),
        (2, (b"{", b"#"), 2, "not JSON"),
        (2, (b'"n":2', b'"n":7'), 2, "number"),
        (2, (b'"n":2', b'"n":2.0'), 2, "number"),
        (2, (b'"seat"', b'"chair"'), 2, "lacks a part"),
        (2, (b'"at":"', b'"at":1,"x":"'), 2, "lacks a part"),
        (3, (b'"seat":"chair"', b'"seat":null'), 3, "by whom"),
        (1, (b'"prev":"0', b'"prev":"1'), 1, "from the start"),
        (1, (b'"journal":1,', b""), 1, "state the journal's format"),
        (1, (b'"journal":1', b'"journal":5'), 1, "newer version"),
        (1, (b'"journal":1', b'"journal":2'), 1, "does not begin a journal of format 2"),
        (3, (b"", b"[]\n"), 3, "not a change"),
    ],
)
def test_a_line_that_does_not_fit_is_named(
    journal: Journal, line: int, tampering: tuple[bytes, bytes], named: int, reason: str
) -> None:
    """A tampered line is refused by number and reason, without a word of its content."""
    add(journal, "zeroth", "second", "third")
    lines = journal.path.read_bytes().splitlines(keepends=True)
    lines[line - 1] = lines[line - 1].replace(*tampering, 1)
    journal.path.write_bytes(b"".join(lines))
    with pytest.raises(JournalFault, match=reason) as caught:
        Journal(journal.path).open()
    assert caught.value.line == named
    assert str(caught.value).startswith(f"Line {named} of journal.jsonl does not fit: ")
    assert not any(word in str(caught.value) for word in ("zeroth", "second", "third", "scrubbed"))


def test_a_line_taken_out_is_noticed(journal: Journal) -> None:
    """Deleting a whole line in the middle breaks the numbering."""
    add(journal, "a", "b", "c")
    lines = journal.path.read_bytes().splitlines(keepends=True)
    journal.path.write_bytes(lines[0] + lines[2])
    with pytest.raises(JournalFault) as caught:
        journal.read_all()
    assert caught.value.line == 2


@pytest.mark.parametrize("change", ["removed", "cut", "replaced"])
def test_a_journal_altered_under_way_is_never_built_upon(journal: Journal, change: str) -> None:
    """A seat that has read a journal will not append to one that is no longer the same."""
    add(journal, "a", "b")
    content = journal.path.read_bytes()
    if change == "cut":
        with journal.path.open("r+b") as file:
            file.truncate(10)
    else:
        journal.path.rename(journal.path.with_name("moved"))
    if change == "replaced":
        journal.path.write_bytes(content)
    assert journal.has_grown()
    with pytest.raises(JournalFault, match=change):
        journal.read_new()
    with pytest.raises(JournalFault, match=change):
        add(journal, "c")
