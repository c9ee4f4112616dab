"""The part of a file that lists its fonts: Word asks for one, and it can hold whole fonts."""

from __future__ import annotations

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls

from exports.looks import FONT

_FONTS = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts {nsdecls("w")}><w:font w:name="{FONT}"><w:charset w:val="00"/><w:family w:val="swiss"/>
<w:pitch w:val="variable"/></w:font></w:fonts>"""


def list_fonts(document: Document) -> None:
    """List our own font in the place of whatever is there.

    A template's fonts are found by name on the machine that opens the file; none is sent with it.
    """
    for key, each in list(document.part.rels.items()):
        if each.reltype == RELATIONSHIP_TYPE.FONT_TABLE:
            del document.part.rels[key]
    part = Part(
        PackURI("/word/fontTable.xml"),
        CONTENT_TYPE.WML_FONT_TABLE,
        _FONTS.encode(),
        document.part.package,
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.FONT_TABLE)
