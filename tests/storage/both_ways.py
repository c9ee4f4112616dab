"""The tests of storage run for what is kept in plain text, and again for what is encrypted."""

from __future__ import annotations

import os
from pathlib import Path
from types import ModuleType

import pytest

from cpc_tui.storage.cipher import changing, giving, held, locks
from cpc_tui.storage.cipher.folder import Passage

PLAIN, ENCRYPTED = "plain", "encrypted"
IN_A_FOLDER = {
    "test_durable",
    "test_journal",
    "test_journal_damage",
    "test_journal_refusals",
    "test_sealing",
    "test_sealing_cut_off",
    "test_sealing_seats",
    "test_seats",
}
"""The modules whose `tmp_path` is the folder of one conference."""
BOTH_WAYS = IN_A_FOLDER | {
    "test_access_copies",
    "test_access_log",
    "test_conference",
    "test_faults_at_every_call",
    "test_full_disk",
    "test_index",
    "test_library",
    "test_library_references",
    "test_purging",
    "test_restoring",
    "test_saver",
    "test_sealed_conferences",
    "test_sealed_copies",
    "test_two_seats",
    "test_two_seats_killed",
    "test_verifying",
}
"""The modules that do."""
ALTERED = {
    "test_a_change_that_does_not_fit_is_named_though_the_chain_holds",
    "test_a_conference_that_cannot_be_read_is_named_and_the_others_are_listed",
    "test_a_damaged_index_is_made_again",
    "test_a_digest_that_is_no_text_is_damage",
    "test_a_forged_last_line_is_found_where_record_json_goes_up_to_it",
    "test_a_journal_that_is_not_as_it_was_read_is_not_sealed",
    "test_a_journal_without_its_beginning_is_named",
    "test_a_line_that_does_not_fit_is_named",
    "test_a_record_file_that_is_not_the_sum_is_named",
    "test_a_record_file_that_states_no_digest_is_read",
    "test_a_row_of_another_form_is_left_out_until_made_again",
    "test_a_sealed_journal_of_another_history_is_never_built_upon",
    "test_all_conferences_or_the_one_of_a_reference",
    "test_an_altered_sealed_line_is_named",
    "test_nothing_is_written_behind_a_line_that_was_altered",
    "test_tables_of_an_older_format_are_made_again_from_sealed_lines",
    "test_the_first_line_that_does_not_fit_is_named",
    "test_verify_names_a_sealed_line_and_its_file",
    "test_verify_names_a_sealed_line_that_holds_no_change",
    "test_without_a_record_file_sealed_lines_are_read_as_well",
}
"""They alter words on the disk. Who alters something encrypted cannot make it say anything else: it
is refused for its seal, before what these tests are about is looked at (`cipher/test_pieces`)."""
RESTORED = {
    "test_a_backup_takes_sealed_lines_along",
    "test_a_conference_finds_its_place_though_its_folder_is_taken",
    "test_a_disk_that_fails_while_replacing_leaves_one_or_the_other",
    "test_a_line_that_was_cut_off_does_not_keep_a_conference_back",
    "test_a_restore_that_is_cut_off_leaves_a_whole_conference",
    "test_only_what_is_asked_for_comes_back",
    "test_what_is_replaced_is_kept_aside_whole",
    "test_what_was_backed_up_comes_back_the_same",
}
"""They restore file by file; what is encrypted is put in its place whole, after its keys were asked
for, which is another way through the program (`cipher/test_backups`, `cipher/test_for_some`)."""
OF_PLAIN_TEXT = {
    "test_a_failing_disk_leaves_the_former_content",
    "test_a_folder_that_may_not_be_entered_is_said_in_words",
    "test_a_full_disk_leaves_the_former_content",
    "test_a_reference_that_was_given_up_is_free_again",
    "test_an_empty_library_has_no_rows_and_makes_no_folder",
    "test_characters_are_written_as_themselves",
    "test_each_line_carries_the_hash_of_the_one_before",
    "test_every_byte_of_the_older_lines_stands_in_the_sealed_file",
    "test_nobody_sits_at_a_conference_without_the_folder",
}
"""They are about how plain text stands on the disk, about folders named for references, or about a
folder that is not there, where one that is encrypted has its keys."""
PLAIN_ALONE = ALTERED | RESTORED | OF_PLAIN_TEXT
"""Tests of those modules that are of plain text alone."""

_HOME = "CPC_TUI_TEST_HOME"
_KEY_FILE = "key-of-the-test"


def encrypted_home(home: Path, keys: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder that is encrypted, and open for this process and those that it starts.

    Args:
        home: The data folder, which need not be there.
        keys: A folder for the key file.
        monkeypatch: That of the test.
    """
    key = keys / _KEY_FILE
    changing.begin(home, locks.new_key_file(key), "Test")
    monkeypatch.setenv(_HOME, f"{home}\t{key}")
    return home


def encrypted_folder(folder: Path, keys: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a conference that is encrypted and holds nothing but its keys."""
    made = encrypted_home(folder / "around", keys, monkeypatch) / "conferences" / "conference"
    made.mkdir(parents=True)
    giving.give_keys(made)
    return made


def module_of(module: ModuleType) -> str:
    """The name of a module of tests, without its package."""
    return module.__name__.rpartition(".")[2]


def is_encrypted_here() -> bool:
    """Whether what this test keeps is encrypted."""
    return bool(os.environ.get(_HOME))


def unlock_again() -> None:
    """In a process that a test has started: open what the test has."""
    if is_encrypted_here():
        home, _ = os.environ[_HOME].split("\t")
        held.unlock(Path(home), _key())


def encrypt_too(home: Path) -> None:
    """Let another data folder that is not there yet be encrypted, where the test's is."""
    if is_encrypted_here():
        changing.begin(home, _key(), "Test")


def unlock_too(home: Path) -> None:
    """Open a copy of a data folder that was encrypted so."""
    if is_encrypted_here():
        held.unlock(home, _key())


def _key() -> locks.Secret:
    _, key = os.environ[_HOME].split("\t")
    return locks.read_key_file(Path(key))


def plain_in(path: Path) -> bytes:
    """What a file of the store holds, whichever way it is kept.

    Args:
        path: A file of a conference, or of the data folder itself.
    """
    of_conference = path.parent.parent.name == "conferences"
    passage = (Passage.of_conference if of_conference else Passage.of_home)(path.parent)
    return passage.open(path.name, path.read_bytes())
