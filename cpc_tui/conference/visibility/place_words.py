"""What streets, houses and schools are called, and what is written where there is no detail."""

from __future__ import annotations


def _each_of(words: str) -> frozenset[str]:
    return frozenset(words.split("|"))


STREETS = {
    "road": "rd", "street": "st", "avenue": "ave|av", "lane": "ln", "close": "cl", "drive": "dr",
    "court": "ct", "gardens": "gdns", "crescent": "cres", "place": "pl", "terrace": "terr?",
    "square": "sq", "grove": "gr", "park": "pk", "way": "", "row": "", "mews": "", "hill": "",
    "walk": "", "rise": "", "green": "", "view": "", "parade": "", "arcade": "", "yard": "",
    "wharf": "", "quay": "", "path": "", "alley": "", "common": "",
}  # fmt: skip
"""What streets are called, and how that is shortened."""

ALONE = _each_of("road|street|avenue|lane|close|drive|crescent|terrace|mews|row|arcade|parade")
"""Those that are streets and nothing else: Wood Green is a town, and Holland Park a park."""

HOUSES = (
    "house", "cottage", "cottages", "court", "farm", "lodge", "villa", "villas", "hall",
    "mansions", "tower", "towers", "heights", "barn", "bungalow", "apartments", "buildings",
)  # fmt: skip
"""What houses that have a name are called."""

COMMON_STREETS = _each_of(
    "high street|church road|church street|church lane|station road|london road"
    "|main street|main road|park road|park street|victoria road|victoria street|mill lane"
    "|green lane|school lane|school road|queens road|kings road|queen street|king street"
    "|new road|the green|the street|manor road|grange road|west street|east street"
    "|north street|south street|market street|market place|the high street|the avenue"
    "|the drive|the close"
)
"""Streets that most towns have: without the number they tell nothing."""

SAYS_NOTHING = _each_of(
    "confidential|strictly confidential|withheld|address withheld|protected|restricted"
    "|private|unknown|not known|none|no|n a|nil|tbc|to be confirmed|not disclosed"
    "|undisclosed|not recorded|refuge|a refuge|in refuge|women s refuge|hostel|prison"
    "|hospital|hotel|temporary accommodation|no fixed abode|nfa|home|at home"
    "|works from home|same address|same as mother|as mother|as father|with mother"
    "|with father|mother|father|see file|school|nursery|primary school|secondary school"
    "|college|academy|pre school|childminder|home educated|educated at home|not at school"
    "|council|local authority|nhs|factory|warehouse|shop|supermarket|restaurant|care home"
    "|office|cleaner|cleaning|retail|agency|self employed|unemployed|not working"
    "|the house|the cottage|the lodge|the farm|the hall|the bungalow|the flat|the barn"
)
"""What is written where there is no detail, or none that tells one place from another."""

ANY_SCHOOL = _each_of(
    "the|a|his|her|their|our|local|village|new|old|same|this|that|special|state|private"
    "|day|infant|junior|catholic|church|mainstream|independent|previous|first|for|at|no"
)
"""Words before “school” that name none."""
