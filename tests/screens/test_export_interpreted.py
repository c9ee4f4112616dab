"""A child's own page and two columns for an interpreter, from the keyboard."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from cpc_tui.conference.writing import record_to_json
from tests.conference.papers.translations import turned_record
from tests.conference.papers.words import shared_record
from tests.exports.word_files import text_of
from tests.screens.desk import at_desk
from tests.screens.exporting import done, files_in, make, row, to_exports, told

CASE = "medway-review"


async def test_a_childs_own_page_is_made_for_the_band_chosen(home: Path, folder: Path) -> None:
    """It is among the child's copies; Space on the option chooses another age band."""
    async with at_desk(home, CASE) as desk:
        await to_exports(desk)
        assert "own page" in row(desk, "Maja Sobczyńska").text
        await desk.at("A child’s own page:")
        assert desk.here.text == "A child’s own page: by the child’s age (Space: the next)"
        await desk.press("space")
        assert "4 to 7 years" in desk.here.text
        await desk.at("Maja Sobczyńska")
        await desk.press("space")
        await make(desk, "Child’s own page")
        (file,) = files_in(folder)
        assert "-own-page-4-7-" in file.name
        assert told(desk).startswith("1 file made in ")


async def test_two_columns_are_offered_chosen_and_filled(home: Path, folder: Path) -> None:
    """The option makes every file in two columns, filled from a translated record."""
    translated = folder.parent / "polish.json"
    turned = turned_record(shared_record(CASE))
    translated.write_text(json.dumps(record_to_json(turned)), "utf-8")
    async with at_desk(home, CASE) as desk:
        await to_exports(desk)
        await desk.choose("Two columns for an interpreter: no")
        assert "yes (Space: no)" in desk.here.text
        await desk.choose("Translation for the second:")
        await desk.type(str(translated))
        await desk.press("enter")
        await desk.at("Grażyna Majewska-Kruk")
        await desk.press("space")
        await make(desk, "in plain words")
        (file,) = files_in(folder)
        assert "-plain-plan-beside-" in file.name
        assert "żMajać" in text_of(file.read_bytes())
        assert "no whole translation" in row(desk, "passages have").text


async def test_who_reads_another_language_gets_two_columns_with_the_rest(
    home: Path, folder: Path
) -> None:
    """Where the list is silent, they are among the papers of whoever does not read English well."""
    record = replace(shared_record(CASE), circulation=())
    async with at_desk(home, record) as desk:
        await to_exports(desk)
        assert "plain-words plan, two columns, minutes" in row(desk, "Radosław Sobczyński").text
        assert "two columns" not in row(desk, "Agnieszka Sobczyńska").text
        assert not any("Reads Polish" in each.text for each in desk.rows)
        await desk.at("Radosław Sobczyński")
        await desk.press("space")
        await make(desk, "Two columns for an interpreter")
        names = [each.name.removeprefix("MED-CPC-2026-1093-") for each in files_in(folder)]
        assert names == [
            "letter-beside-RS.docx",
            "plain-plan-beside-RS.docx",
            "plan-beside-RS.docx",
        ]


async def test_where_an_authority_gives_none_a_quiet_line_offers_them(home: Path) -> None:
    """It stands below whoever reads another language, until two columns are chosen."""
    (home / "profiles").mkdir(parents=True)
    ways = 'extends = "medway"\n[circulation]\ntwo_columns = false\n'
    (home / "profiles" / "ours.toml").write_text(ways, "utf-8")
    async with at_desk(home, replace(shared_record(CASE), profile="ours")) as desk:
        await to_exports(desk)
        assert "two columns" not in row(desk, "Grażyna Majewska-Kruk").text
        assert row(desk, "Reads Polish: two columns for an interpreter").kind == "hint"
        await desk.choose("Two columns for an interpreter: no")
        assert not any("Reads Polish" in each.text for each in desk.rows)


async def test_a_translation_that_is_none_is_refused(home: Path, folder: Path) -> None:
    """The status line says why, and nothing is written."""
    (folder.parent / "other.json").write_text("{}", "utf-8")
    async with at_desk(home, CASE) as desk:
        await to_exports(desk)
        await desk.choose("Two columns for an interpreter: no")
        await desk.choose("Translation for the second:")
        await desk.type(str(folder.parent / "other.json"))
        await desk.press("enter")
        await desk.choose("Grażyna Majewska-Kruk")
        await done(desk)
        assert files_in(folder) == []
        assert "reference" in "".join(desk.lines)
