"""What the line being typed will become is told before Enter."""

from __future__ import annotations

from pathlib import Path

from cpc_tui.conference.reading import record_from_json
from cpc_tui.keymap import COMMANDS
from tests.screens.desk import WIDE, Desk, at_desk
from tests.screens.whole import whole
from tests.transcript.record import transcript_json, transcript_record


def preview(desk: Desk) -> str:
    """The line at the foot, single spaced."""
    return " ".join(desk.lines[-1].split())


async def typed(desk: Desk, line: str) -> str:
    """What is told of a line; the line is taken out again."""
    await desk.press("f2")
    await desk.type(line)
    told = preview(desk)
    await desk.press("end", "ctrl+u")
    return told


REFILE = next(each.help for each in COMMANDS if each.id == "refile")
PREVIEWS = [
    ("The family is here", "Note → Contribution"),
    (
        "! hv: thin #ana",
        "Note by Rhiannon Abara, about Ana, for professionals only → Contribution",
    ),
    (
        "hv> weigh by 14/12 #ben",
        "Action for Rhiannon Abara, by Mon 14 Dec 2026, about Benedict → Plan",
    ),
    ("hv> weigh", "Action for Rhiannon Abara, no date yet → Plan"),
    (
        "hv> visit by 31/4",
        "Action for Rhiannon Abara, no date: “31/4” is not one (April has 30 days) → Plan",
    ),
    ("- tos: damp", "Dangers, raised by Tom Oakes → Analysis"),
    ('ao: "No', "Quotation by Ama Okafor → Contribution"),
    ("hv:", "Note by Rhiannon Abara, no words yet → Contribution"),
    ("zz: hm", "Note, kept as typed: nobody here is known as “zz” → Contribution"),
    ("hm #zoey", "Note, no child is called “zoey” → Contribution"),
    ("dad: hm", "Enter asks whom “dad” means: Kofi Bonsu or Radosław Łęcki → Contribution"),
    ("#jude hm", "Enter asks whom “jude” means: Jude Okafor or Jude Łęcki → Contribution"),
    ("/refile", f"/refile: {REFILE}"),
    ("/wa", "Commands: /wait WHO"),
    ("/nonsense hm", "There is no command /nonsense. Begin a note with // to write /."),
    ("//nonsense hm", "Note → Contribution"),
]


async def test_each_line_is_told_before_enter(home: Path) -> None:
    """People, children, readers, date and step are told in words as they will be filed."""
    async with at_desk(home, transcript_record()) as desk:
        await desk.go("contribution")
        assert preview(desk).startswith("F1 Help")
        for line, told in PREVIEWS:
            assert await typed(desk, line) == told
        assert preview(desk).startswith("F1 Help")


async def test_a_name_that_is_begun_is_told_with_those_it_may_be(home: Path) -> None:
    """Those whom Tab completes to are listed, and the one whom letters stand for already."""
    async with at_desk(home, transcript_record()) as desk:
        assert "Tab: Kit = Kit Moreau" in await typed(desk, "ki")
        assert (await typed(desk, "hv")).endswith("hv = Rhiannon Abara")
        assert "Tab: Ana = Anastasia Okafor-Łęcka" in await typed(desk, "hm #")
        await desk.press("f2")
        await desk.type("rh")
        await desk.press("tab")
        await desk.type(": hm")
        assert preview(desk).startswith("Note by Rhiannon Abara")
        await desk.press("enter")
        assert desk.stored()["notes"][-1]["speaker"] == "hv"


async def test_tab_completes_a_command(home: Path) -> None:
    """The word of a command is completed as a name is."""
    async with at_desk(home, transcript_record()) as desk:
        await desk.press("f2")
        await desk.type("/refi")
        await desk.press("tab")
        assert preview(desk).startswith("/refile: ")


async def test_tab_in_plain_words_leaves_the_line(home: Path) -> None:
    """Tab in a sentence goes on to the lines, as it did, and takes no letter away."""
    async with at_desk(home, transcript_record()) as desk:
        await desk.press("f2")
        line = desk.program.focused
        await desk.type("Everybody is here")
        await desk.press("tab")
        assert desk.program.focused is not line
        assert preview(desk).startswith("F1 Help")
        assert "Everybody is here" in desk.lines[-3]


async def test_a_letter_typed_at_the_lines_is_previewed_too(home: Path) -> None:
    """Whoever just types sees at once what becomes of it, and where it goes after a step on."""
    async with at_desk(home, transcript_record()) as desk:
        await desk.go("reports")
        await desk.type("It rains.")
        assert preview(desk) == "Note → Reports"
        await desk.press("f9", "f2")
        assert preview(desk) == "Note → Contribution"
        await desk.press("escape")
        assert preview(desk).startswith("F1 Help")


async def test_a_pasted_text_is_previewed(home: Path) -> None:
    """Three paragraphs with tabs and 60,000 letters are told by their first and last marks."""
    text = "hv: one\r\n\r\n\ttwo\r\n\r\n" + "three [b] " * 6000 + "#ana"
    async with at_desk(home, transcript_record()) as desk:
        await desk.go("reports")
        await desk.press("f2")
        await desk.paste(text)
        assert preview(desk) == "Note by Rhiannon Abara, about Ana → Reports"
        await desk.press("enter")
        stored = desk.stored()["notes"][-1]
        assert stored["text"] == text[4:-4].replace("\r\n", "\n").strip()
        assert (stored["speaker"], stored["children"]) == ("hv", ["ana"])


async def test_in_a_closed_session_it_is_told(home: Path) -> None:
    """While the session is closed, every line is told to be for professionals."""
    closed = transcript_json() | {"closed_sessions": [{"from": "2026-12-08T10:30:00"}]}
    async with at_desk(home, record_from_json(closed), size=WIDE) as desk:
        await desk.go("reports")
        told = await typed(desk, "hv: hm")
        assert told == "Note by Rhiannon Abara, for professionals only (closed session) → Reports"
        await desk.note("hv> ring the police")
        assert desk.stored()["plans"]["actions"][-1]["visibility"] == "professionals"


async def test_a_dialog_and_a_form_do_not_keep_the_preview(home: Path) -> None:
    """The keys come back when the cursor leaves the line, whatever opens."""
    async with at_desk(home, whole()) as desk:
        await desk.type("half")
        await desk.press("f4")
        assert preview(desk).startswith("F1 Help")
