"""Whether encryption keeps what it should keep: parts of `doctor`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cpc_tui.commands.findings import Finding, better, fine
from cpc_tui.language import tr, tr_n

if TYPE_CHECKING:
    from cpc_tui.opening import Office
    from cpc_tui.storage.cipher.circle import Circle

_SUBJECT = tr("Encryption")
_SHOWN = 3


def look_at_keys(office: Office) -> Iterator[Finding]:
    """Look at what can be looked at without a key; and with one, where it is here."""
    from cpc_tui.storage.cipher.held import circle_of, is_unlocked
    from cpc_tui.storage.cipher.looking import is_unfinished, number_of_people

    home = office.home
    if is_unfinished(home):
        again = "encrypt" if office.is_encrypted else "decrypt"
        yield _wrong(
            tr("encrypting or decrypting was cut off"),
            tr("cpc-tui {again} goes on with it", again=again),
        )
    if not office.is_encrypted:
        yield from _left_by_decrypting(home)
        return
    opened = is_unlocked(home)
    people = number_of_people(home)
    whose = tr_n("1 person has a key", "{n} people have keys", people)
    seen = (
        "" if opened else tr("; without a key the conferences were not looked at (doctor --unlock)")
    )
    yield fine(_SUBJECT, tr("on, {whose}{seen}", whose=whose, seen=seen))
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
        return Finding(tr("Key file"), well=False, words=str(fault))
    if office.home.resolve() in file.resolve().parents:
        words = tr("{file} lies in the folder that it opens", file=file)
        return Finding(tr("Key file"), well=False, words=words, mend=tr("keep it elsewhere"))
    return fine(tr("Key file"), tr("{file} opens the conferences", file=file))


def _files(home: Path, circle: Circle | None) -> Iterator[Finding]:
    from cpc_tui.storage.cipher.looking import in_plain_text, nobodys, open_to_others

    if plain := in_plain_text(home):
        yield _wrong(
            tr("in plain text still: {named}", named=_named(plain, home)),
            tr("cpc-tui encrypt encrypts it"),
        )
    if loose := open_to_others(home):
        modes = ", ".join(f"{each.lstat().st_mode & 0o777:o}" for each in loose[:_SHOWN])
        words = tr(
            "others may read keys: {named} (mode {modes})", named=_named(loose, home), modes=modes
        )
        yield _wrong(words, tr("chmod o= and, where no group shares them, g= closes them"))
    if strange := nobodys(home, circle):
        words = tr("of nobody who has a key: {named}", named=_named(strange, home))
        yield _wrong(words, tr("look who put it there, and remove it"))


def _settings(office: Office) -> Iterator[Finding]:
    from cpc_tui.sealed_settings import FORMER, sealed_words
    from cpc_tui.settings import load_settings
    from cpc_tui.storage.cipher.held import is_unlocked
    from cpc_tui.storage.faults import StoreFault

    file = office.settings_file
    if file is None:
        return
    if load_settings(file.parent).expansions:
        yield _wrong(
            tr("abbreviations in {file} are in plain text", file=file), tr("cpc-tui settings seal")
        )
    if file.resolve().with_name(FORMER).exists():
        yield _wrong(
            tr("{former} is in plain text", former=FORMER), tr("cpc-tui settings seal wipes it")
        )
    yield from _profiles(office, opened=is_unlocked(office.home))
    if is_unlocked(office.home):
        try:
            sealed_words(file.parent, office.home)
        except StoreFault as fault:
            yield _wrong(str(fault), tr("remove it, and give them again with cpc-tui settings add"))


def _profiles(office: Office, *, opened: bool) -> Iterator[Finding]:
    from cpc_tui.named_in_profiles import named_in, own_profiles

    profiles = own_profiles(office)
    named = named_in(office) if opened else []
    for path, words in named:
        told = tr(
            "{name} holds names of a conference: {words}", name=path.name, words=", ".join(words)
        )
        subject = tr("Own profiles") if path in profiles else tr("Own words")
        yield Finding(subject, well=False, words=told, mend=tr("take them out"))
    if profiles and not any(path in profiles for path, _ in named):
        yield fine(
            tr("Own profiles"),
            tr("{count}, not encrypted: keep names out of them", count=len(profiles)),
        )


def _conferences(home: Path, circle: Circle) -> Iterator[Finding]:
    from cpc_tui.storage.cipher.looking import key_faults

    hidden, behind, wrong = key_faults(home, circle)
    if hidden:
        yield fine(tr("Conferences"), tr("{hidden} that you have no key to", hidden=hidden))
    if behind:
        words = tr("{behind} with keys of former people: nobody can write there", behind=behind)
        yield Finding(tr("Conferences"), well=False, words=words, mend=tr("cpc-tui key finish"))
    for each in wrong:
        yield Finding(tr("Conference"), well=False, words=each)


def _left_by_decrypting(home: Path) -> Iterator[Finding]:
    from cpc_tui.storage.cipher.converting import FORMER_PEOPLE

    if (home / FORMER_PEOPLE).is_dir():
        yield better(
            tr("Former keys"),
            tr(
                "{home} holds keys of people who may have encrypted abbreviations",
                home=home / FORMER_PEOPLE,
            ),
            tr("cpc-tui settings puts theirs back; then it can be removed"),
        )


def _named(paths: Sequence[Path], home: Path) -> str:
    shown = ", ".join(str(each.relative_to(home)) for each in paths[:_SHOWN])
    more = len(paths) - _SHOWN
    return tr("{shown} and {more} more", shown=shown, more=more) if more > 0 else shown


def _wrong(words: str, mend: str) -> Finding:
    return Finding(_SUBJECT, well=False, words=words, mend=mend)
