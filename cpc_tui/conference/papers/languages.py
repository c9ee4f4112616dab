"""How languages are called: in English, and as a reader knows their own."""

from __future__ import annotations

from cpc_tui.language import tr

_OWN_NAMES = {
    "albanian": "shqip",
    "amharic": "አማርኛ",
    "arabic": "العربية",
    "bengali": "বাংলা",
    "bulgarian": "български",
    "cantonese": "中文",
    "chinese": "中文",
    "czech": "čeština",
    "dari": "دری",
    "farsi": "فارسی",
    "french": "français",
    "gujarati": "ગુજરાતી",
    "hebrew": "עברית",
    "hindi": "हिन्दी",
    "hungarian": "magyar",
    "italian": "italiano",
    "kurdish": "کوردی",
    "kurdish sorani": "سۆرانی",
    "latvian": "latviešu",
    "lithuanian": "lietuvių",
    "mandarin": "中文",
    "nepali": "नेपाली",
    "pashto": "پښتو",
    "persian": "فارسی",
    "polish": "polski",
    "portuguese": "português",
    "punjabi": "ਪੰਜਾਬੀ",
    "romanian": "română",
    "russian": "русский",
    "slovak": "slovenčina",
    "somali": "Soomaali",
    "sorani": "سۆرانی",
    "spanish": "español",
    "sylheti": "বাংলা",
    "tamil": "தமிழ்",
    "tigrinya": "ትግርኛ",
    "turkish": "Türkçe",
    "ukrainian": "українська",
    "urdu": "اردو",
    "vietnamese": "tiếng Việt",
    "welsh": "Cymraeg",
    "yiddish": "ייִדיש",
}
"""How languages are called in themselves."""


def column_name(language: str) -> str:
    """What the column of a language is called: in English, and in the language itself.

    Args:
        language: Its English name; empty where nobody recorded one.
    """
    own = _OWN_NAMES.get(language.casefold(), "")
    return " / ".join(filter(None, (language, own))) or tr("Translation")
