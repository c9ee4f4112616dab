"""Whether encryption keeps what it should keep: parts of `doctor`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cpc_tui.commands.findings import Finding, better, fine

if TYPE_CHECKING:
    from cpc_tui.opening import Office
    from cpc_tui.storage.cipher.circle import Circle

_SUBJECT = "Encryption"
_SHOWN = 3


def look_at_keys(office: Office) -> Iterator[Finding]:
    """Look at what can be looked at without a key; and with one, where it is here."""
    from cpc_tui.storage.cipher.held import circle_of, is_unlocked
    from cpc_tui.storage.cipher.looking import is_unfinished, number_of_people

    home = office.home
    if is_unfinished(home):
        again = "encrypt" if office.is_encrypted else "decrypt"
        yield _wrong("encrypting or decrypting was cut off", f"cpc-tui {again} goes on with it")
    if not office.is_encrypted:
        yield from _left_by_decrypting(home)
        return
    opened = is_unlocked(home)
    people = number_of_people(home)
    whose = "1 person has a key" if people == 1 else f"{people} people have keys"
    seen = "" if opened else "; without a key the conferences were not looked at (doctor --unlock)"
    yield fine(_SUBJECT, f"on, {whose}{seen}")
    circle = circle_of(home) if opened else None
    yield from _files(home, circle)
    yield from _settings(office)
    if circle:
        yield from _conferences(home, circle)


def look_at_key_file(office: Office) -> Finding | None:
    """Look at the key file that the settings name, and open what is encrypted by it."""
    from cpc_tui.commands.unlocking import open_by_file
    from cpc_tui.storage.faults import StoreFault

    file = office.settings.key_file
    if file is None or not office.is_encrypted:
        return None
    try:
        open_by_file(office.home, file)
    except StoreFault as fault:
        return Finding("Key file", well=False, words=str(fault))
    if office.home.resolve() in file.resolve().parents:
        words = f"{file} lies in the folder that it opens"
        return Finding("Key file", well=False, words=words, mend="keep it elsewhere")
    return fine("Key file", f"{file} opens the conferences")


def _files(home: Path, circle: Circle | None) -> Iterator[Finding]:
    from cpc_tui.storage.cipher.looking import in_plain_text, nobodys, open_to_others

    if plain := in_plain_text(home):
        yield _wrong(f"in plain text still: {_named(plain, home)}", "cpc-tui encrypt encrypts it")
    if loose := open_to_others(home):
        modes = ", ".join(f"{each.lstat().st_mode & 0o777:o}" for each in loose[:_SHOWN])
        words = f"others may read keys: {_named(loose, home)} (mode {modes})"
        yield _wrong(words, "chmod o= and, where no group shares them, g= closes them")
    if strange := nobodys(home, circle):
        words = f"of nobody who has a key: {_named(strange, home)}"
        yield _wrong(words, "look who put it there, and remove it")


def _settings(office: Office) -> Iterator[Finding]:
    from cpc_tui.sealed_settings import FORMER, sealed_words
    from cpc_tui.settings import load_settings
    from cpc_tui.storage.cipher.held import is_unlocked
    from cpc_tui.storage.faults import StoreFault

    file = office.settings_file
    if file is None:
        return
    if load_settings(file.parent).expansions:
        yield _wrong(f"abbreviations in {file} are in plain text", "cpc-tui settings seal")
    if file.resolve().with_name(FORMER).exists():
        yield _wrong(f"{FORMER} is in plain text", "cpc-tui settings seal wipes it")
    yield from _profiles(office, opened=is_unlocked(office.home))
    if is_unlocked(office.home):
        try:
            sealed_words(file.parent, office.home)
        except StoreFault as fault:
            yield _wrong(str(fault), "remove it, and give them again with cpc-tui settings add")


def _profiles(office: Office, *, opened: bool) -> Iterator[Finding]:
    from cpc_tui.named_in_profiles import named_in, own_profiles

    profiles = own_profiles(office)
    named = named_in(office) if opened else []
    for path, words in named:
        told = f"{path.name} holds names of a conference: {', '.join(words)}"
        yield Finding("Own profiles", well=False, words=told, mend="take them out")
    if profiles and not named:
        yield fine("Own profiles", f"{len(profiles)}, not encrypted: keep names out of them")


def _conferences(home: Path, circle: Circle) -> Iterator[Finding]:
    from cpc_tui.storage.cipher.looking import key_faults

    hidden, behind, wrong = key_faults(home, circle)
    if hidden:
        yield fine("Conferences", f"{hidden} that you have no key to")
    if behind:
        words = f"{behind} with keys of former people: nobody can write there"
        yield Finding("Conferences", well=False, words=words, mend="cpc-tui key finish")
    for each in wrong:
        yield Finding("Conference", well=False, words=each)


def _left_by_decrypting(home: Path) -> Iterator[Finding]:
    from cpc_tui.storage.cipher.converting import FORMER_PEOPLE

    if (home / FORMER_PEOPLE).is_dir():
        yield better(
            "Former keys",
            f"{home / FORMER_PEOPLE} holds keys of people who may have encrypted abbreviations",
            "cpc-tui settings puts theirs back; then it can be removed",
        )


def _named(paths: Sequence[Path], home: Path) -> str:
    shown = ", ".join(str(each.relative_to(home)) for each in paths[:_SHOWN])
    more = len(paths) - _SHOWN
    return f"{shown} and {more} more" if more > 0 else shown


def _wrong(words: str, mend: str) -> Finding:
    return Finding(_SUBJECT, well=False, words=words, mend=mend)
