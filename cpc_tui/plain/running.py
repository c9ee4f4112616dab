"""The meeting as a whole: begun, broken off, put off, ended, approved and opened again."""

from __future__ import annotations

from cpc_tui.approving import approve, reopen, sentence, serious
from cpc_tui.conference import clocks
from cpc_tui.conference.corrections import CORRECTIONS, NOTHING_OUT, has_gone_out
from cpc_tui.conference.versions import version_words
from cpc_tui.conference.written_dates import clock_in_words, short_weekday
from cpc_tui.importing import STANDARD_INPUT, NotImported
from cpc_tui.inviting import invite
from cpc_tui.language import tr
from cpc_tui.plain.arriving import arrive, go_back
from cpc_tui.plain.desk import CannotDo, Desk
from cpc_tui.plain.filling import fill
from cpc_tui.plain.performing import add
from screens import adjourn_deeds, clock_deeds, deeds, room_deeds
from screens.targets import AddTo

_PUT_OFF = ("resume_on", "reason")
NOT_UNDER_WAY = tr("The meeting is not under way.")


def start(desk: Desk, _words: str) -> None:
    """Open the meeting: it is live from now."""
    begun = desk.session.record.started_at
    if begun is not None:
        raise CannotDo(
            tr(
                "The meeting began at {time} already.",
                time=clock_in_words(begun),
            )
        )
    deeds.start(desk.session)
    desk.stored(
        tr(
            "the meeting began at {time}.",
            time=clock_in_words(desk.session.clock()),
        )
    )
    if desk.step == "prepare":
        arrive(desk, "introductions" if "introductions" in desk.steps else desk.steps[1])


def end(desk: Desk, _words: str) -> None:
    """End the meeting; who is still here leaves now."""
    ended = desk.session.record.ended_at
    if ended is not None:
        raise CannotDo(
            tr(
                "The meeting ended at {time} already.",
                time=clock_in_words(ended),
            )
        )
    desk.say(room_deeds.end(desk.session))
    desk.stored(
        tr(
            "the meeting ended at {time}.",
            time=clock_in_words(desk.session.clock()),
        )
    )


def begin_break(desk: Desk, reason: str) -> None:
    """Begin a break: its minutes do not count."""
    desk.say(clock_deeds.begin_break(desk.session, reason))


def end_break(desk: Desk, _words: str) -> None:
    """End the break."""
    desk.say(clock_deeds.end_break(desk.session))


def back(desk: Desk, words: str) -> None:
    """End the break that goes on; without one, go to the step before."""
    pause = clocks.pause_now(desk.session.record)
    if pause is not None and pause.kind == "break" and not desk.reads_only:
        end_break(desk, words)
    else:
        go_back(desk, words)


def adjourn(desk: Desk, reason: str) -> None:
    """Adjourn the meeting now, and ask on which day it goes on."""
    session = desk.session
    if not clocks.is_live(session.record):
        raise CannotDo(NOT_UNDER_WAY)
    pause = clocks.pause_now(session.record)
    if pause is not None and pause.kind == "adjournment":
        key = pause.entry_key
    else:
        key = adjourn_deeds.adjourn(session, reason)
        moment = clock_in_words(session.clock())
        desk.say(
            tr("Adjourned at {moment}; everybody has left. /reconvene goes on.", moment=moment)
        )
    fill(desk, (*adjourn_deeds.PAUSES, key), _PUT_OFF)


def reconvene(desk: Desk, _words: str) -> None:
    """Go on with an adjourned meeting: who is here is marked anew."""
    pause = clocks.pause_now(desk.session.record)
    if not adjourn_deeds.reconvene(desk.session):
        raise CannotDo(tr("The meeting is not adjourned."))
    since = pause.from_ if pause else None
    day = tr(", adjourned on {day}", day=short_weekday(since.date())) if since else ""
    desk.say(tr("The meeting goes on{day}. Mark who is here (/rollcall).", day=day))
    arrive(desk, "introductions")


def approve_record(desk: Desk, reason: str) -> None:
    """Approve the record; where something serious is missing, only with a reason."""
    session = desk.session
    if session.record.status == "approved":
        raise CannotDo(tr("It is approved already."))
    lacking = serious(session)
    if lacking and not reason:
        for each in lacking:
            desk.say(tr("Serious: {sentence}", sentence=sentence(session, each)))
        reason = (
            desk.answer(tr("Why is it approved all the same? Enter does not approve it:")) or ""
        )
        if not reason:
            raise CannotDo(tr("Not approved: no reason was given."))
    approve(session, lacking, reason if lacking else "")
    desk.stored(tr("approved, version {version}.", version=version_words(session.record)))


def reopen_record(desk: Desk, reason: str) -> None:
    """Open an approved record for changes, with a reason: the next version begins."""
    session = desk.session
    if session.record.status != "approved":
        raise CannotDo(tr("It is not approved: there is nothing to re-open."))
    reason = reason or desk.answer(tr("Why is it opened again? Enter leaves it closed:")) or ""
    if not reason:
        raise CannotDo(tr("Not re-opened: no reason was given."))
    reopen(session, reason)
    desk.stored(
        tr(
            "re-opened, this is version {version}.",
            version=version_words(session.record),
        )
    )


def correct_papers(desk: Desk, wrong: str) -> None:
    """Record what somebody says is wrong in a paper that went out, and ask for the rest."""
    if not has_gone_out(desk.session.record):
        raise CannotDo(NOTHING_OUT)
    given = [("raised_on", desk.session.clock().date().isoformat())]
    if wrong:
        given.append(("wrong", wrong))
    add(desk, AddTo(CORRECTIONS, tuple(given)), keep=bool(wrong))


def take_in(desk: Desk, name: str) -> None:
    """Add the people of a table; every fault of it is said, and then nobody is taken in."""
    if not name:
        raise CannotDo(tr("Name the file after /invitees."))
    file = f"./{name}" if name == STANDARD_INPUT else name
    try:
        told = invite(desk.session, file)
    except NotImported as refused:
        for line in refused.lines:
            desk.say(line)
        raise CannotDo(tr("Nobody was taken in.")) from None
    for each in told:
        desk.say(each)
