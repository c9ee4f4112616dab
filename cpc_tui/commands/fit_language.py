"""Whether the program's words in the user's language can be used."""

from __future__ import annotations

from collections.abc import Iterator

from cpc_tui.catalogues import Told
from cpc_tui.commands.findings import Finding, better, fine
from cpc_tui.language import tr


def look_at_language(told: Told) -> Iterator[Finding]:
    """Look what became of the wish for another language; nothing is said where there was none.

    Args:
        told: What `catalogues.settle` found.
    """
    if not told.wanted:
        return
    subject = tr("Language")
    if told.fault:
        words = tr("{file} is not used: {fault}", file=told.file, fault=told.fault)
        mend = tr("make it again with msgfmt or pybabel compile; English is spoken meanwhile")
        yield Finding(subject, well=False, words=words, mend=mend, loses=False)
    elif told.file:
        yield fine(subject, told.file)
    elif told.asked_for_us:
        words = tr("there are no words in {language}: English is spoken", language=told.wanted[0])
        yield better(subject, words, tr("docs/translating.md says where they may be put"))
