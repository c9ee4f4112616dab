"""How papers were asked for, beyond which and for whom."""

from __future__ import annotations

from cpc_tui.conference.light_dataclasses import dataclass
from cpc_tui.conference.papers.own_eyes import OwnEyes
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.record import Record


@dataclass(frozen=True)
class Translation:
    """A record whose texts are in another language.

    Attributes:
        record: The whole of it, with the ids of the record that it translates.
        profile: The one that it names: fixed words in its language, where it has them.
    """

    record: Record
    profile: Profile


@dataclass(frozen=True)
class TranslatedFrom:
    """What a paper's second column was told from.

    Attributes:
        eyes: The reader's eyes on the translated record.
        copy: The reader's copy of the record itself, told in the other language.
        profile: Of the translated record.
    """

    eyes: OwnEyes
    copy: Record
    profile: Profile


@dataclass(frozen=True, kw_only=True)
class AskedFor:
    """How papers are to be.

    Attributes:
        band: The age band of a child's own page; empty for that of the child's age.
        beside: What can be is laid out in two columns, the second for another language.
        translation: What the second column is filled from; None leaves it empty.
    """

    band: str = ""
    beside: bool = False
    translation: Translation | None = None


AS_USUAL = AskedFor()
