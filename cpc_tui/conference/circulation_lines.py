"""Who gets what, in words: a line for each lot of papers."""

from __future__ import annotations

from collections.abc import Iterable

from cpc_tui.conference.choices import DocumentKind, SentHow
from cpc_tui.conference.circulating import Lot, Share
from cpc_tui.conference.naming import listed
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.written_dates import short_day
from cpc_tui.language import tr

NOTHING = "nothing"


def documents_in_words(profile: Profile, documents: Iterable[DocumentKind]) -> str:
    """Papers in a few words: "decision letter, plan and minutes"; `NOTHING` for none."""
    return listed([profile.label("document", each).lower() for each in documents]) or NOTHING


def how_in_words(profile: Profile, how: SentHow | None) -> str:
    """A way of sending inside a sentence; that it is not said, for None."""
    if how is None:
        return tr("how is not said")
    label = profile.label("how", how)
    return f"{label[:1].lower()}{label[1:]}"


def lot_in_words(profile: Profile, lot: Lot) -> str:
    """One lot: "decision letter and plan · by hand · sent 17 Nov 2026 · version 1"."""
    parts = [documents_in_words(profile, lot.documents), how_in_words(profile, lot.how)]
    if lot.row is not None and lot.row.sent_on:
        parts.append(tr("sent {day}", day=short_day(lot.row.sent_on)))
        parts += [tr("version {version}", version=lot.row.version)] if lot.row.version else []
    return " · ".join(parts)


def default_in_words(profile: Profile, share: Share) -> str:
    """What somebody gets by default, all lots in one line."""
    return "; ".join(lot_in_words(profile, lot) for lot in share.lots)
