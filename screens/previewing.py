"""What the line being typed will become, and what may be completed in it."""

from __future__ import annotations

from collections.abc import Mapping

from cpc_tui.conference.naming import listed
from cpc_tui.conference.profile import Profile
from cpc_tui.conference.quick_completion import Choice, Completion, complete
from cpc_tui.conference.quick_entry import Here, read_line
from cpc_tui.conference.quick_markers import Unclear
from cpc_tui.conference.quick_words import candidate_name
from cpc_tui.conference.record import Record
from cpc_tui.keymap import COMMANDS, Command, typed_command
from cpc_tui.language import tr
from cpc_tui.session import Session
from cpc_tui.stroke import first_word, looks_like_command, nearest, unescaped
from screens import headings
from screens.quick_deeds import Made, here_again, standing
from widgets.preview import Preview

_OFFERED = 4
"""How many ways to complete are told; Tab goes through all."""


def of_line(line: str, before: str, here: Here) -> Preview:
    """How a new line will be filed.

    Args:
        line: All of it.
        before: What stands before the cursor.
        here: Where and when.
    """
    if line.lstrip().startswith("/"):
        return _of_command(line, here)
    told = _told(line, here)
    return Preview(**told, offers=_offers(complete(before, here.record), before))


def of_correction(line: str, made: Made, session: Session, *, last: bool) -> Preview:
    """What a line that was recalled will change."""
    told = _told(unescaped(line.lstrip()), here_again(session, made), made)
    if standing(session, made) is None:
        return Preview(**told, hint=tr("removed since: files it anew"))
    return Preview(
        **told,
        hint=tr("corrects {words} entry", words=tr("the last") if last else tr("an earlier")),
    )


def completion(before: str, record: Record) -> Completion:
    """The ways to complete what stands before the cursor: names, and commands."""
    if before.startswith("/") and not before.split(maxsplit=1)[1:] and not before[-1].isspace():
        words = (each.typed.partition(" ")[0] for each in _beginning(before))
        return Completion(0, tuple(Choice(word, "") for word in words))
    return complete(before, record)


def _question(unclear: Unclear, record: Record) -> tuple[str, str]:
    """What Enter asks where several may be meant, and the same in fewer words."""
    names = [candidate_name(unclear, each, record) for each in unclear.candidates]
    asks = tr("Enter asks whom “{typed}” means", typed=unclear.typed)
    brief = tr("{asks}: {count} are known so", asks=asks, count=len(names))
    return f"{asks}: {listed(names, last=tr('or'))}", brief


def _told(line: str, here: Here, made: Made | None = None) -> dict[str, str]:
    meant = made.meant if made else None
    filed = read_line(line, here, meant)
    words, brief = filed.words, filed.brief
    if filed.question is not None:
        words, brief = _question(filed.question, here.record)
    elif filed.bare:
        # With a word behind them the marks are understood, so that they can be told already.
        filed = read_line(f"{line} …", here, meant)
        words, brief = (
            tr("{words}, no words yet", words=filed.words),
            tr("{brief}, no words yet", brief=filed.brief),
        )
    return {"words": words, "brief": brief, "place": headings.step_label(here.profile, filed.step)}


def _of_command(line: str, here: Here) -> Preview:
    typed = line.strip()
    if named := typed_command(typed):
        command, words = named
        if command.id == "tree" and words:
            return of_family(words, here.record, here.profile)
        return Preview(words=f"{command.typed}: {command.help}")
    found = _beginning(typed)
    if found and len(typed.split()) == 1:
        return Preview(words=tr("Commands: {found}", found="  ".join(each.typed for each in found)))
    if looks_like_command(typed):
        return Preview(words=no_such_command(typed), brief=_no_such_command(typed))
    return Preview(**_told(unescaped(typed), here))


def of_family(
    line: str, record: Record, profile: Profile, meant: Mapping[str, str] | None = None
) -> Preview:
    """What a line typed about the family will do.

    Args:
        line: Without the command.
        record: The conference.
        profile: The authority's words.
        meant: Ids by folded names, for those whom somebody has pointed at.
    """
    from cpc_tui.conference.family_tree.typed import read_family
    from cpc_tui.conference.family_tree.typed_words import family_words

    typed = read_family(line, record, meant or {})
    return Preview(
        words=family_words(typed, record, profile),
        brief=family_words(typed, record, profile, brief=True),
    )


def no_command(line: str) -> bool:
    """Whether a line is a stroke and a word that is no command."""
    return looks_like_command(line) and typed_command(line) is None


def no_such_command(line: str) -> str:
    """That there is no such command, which may be meant, and how a note begins so."""
    near = nearest(line, {each.typed.partition(" ")[0] for each in COMMANDS if each.typed})
    return _no_such_command(line, tr(" Did you mean {near}?", near=near) if near else "")


def _no_such_command(line: str, hint: str = "") -> str:
    return tr(
        "There is no command {word}.{hint} Begin a note with // to write /.",
        word=first_word(line),
        hint=hint,
    )


def _beginning(typed: str) -> list[Command]:
    """The commands whose word begins so."""
    wanted = typed.casefold()
    return [each for each in COMMANDS if each.typed and each.typed.startswith(wanted)]


def _offers(found: Completion, before: str) -> str:
    """Whom the name that was begun may be, and that Tab completes it."""
    begun = before[found.start :].casefold()
    others = any(each.text.casefold() != begun for each in found.choices)
    # Where one child alone can be meant, it is told among the words already.
    told = len(found.choices) == 1 and before[: found.start].endswith("#")
    if told or not found.choices:
        return ""
    named = ", ".join(f"{each.text} = {each.label}" for each in found.choices[:_OFFERED])
    return tr("Tab: {named}", named=named) if others else named
