"""Short interest phrases in the forms people use, made from tags and categories.

"Crime" and "Thriller" give "crime thrillers"; "Nails > Nail Polish" gives "nail polish".
A phrase keeps the tags that it was made from, so that a title with all of them is never
used as a negative example for it.
"""

import re

OTHER_NAMES = {
    "sci-fi": ["science fiction", "sci-fi", "science fiction"],
    "children": ["children's", "children's", "kids", "children and family"],
    "film-noir": ["film noir"],
    "kids": ["kids", "children's"],
    "rpg": ["rpg", "role-playing"],
    "role-playing": ["role-playing", "rpg"],
    "documentary": ["documentary", "documentary"],
    "shounen": ["shounen", "shonen"],
    "sci fi": ["science fiction", "sci-fi"],
    "musical": ["musical", "musical", "music"],
}
PLURALS = {
    "comedy": "comedies", "drama": "dramas", "thriller": "thrillers", "western": "westerns", "musical": "musicals",
    "mystery": "mysteries", "documentary": "documentaries", "romance": "romances", "puzzle": "puzzles",
    "adventure": "adventures", "animation": "animations", "platformer": "platformers", "shooter": "shooters",
    "simulation": "simulations",
}
BEFORE_A_NOUN = {"romance": "romantic", "animation": "animated", "documentary": "documentary", "comedy": "comedy"}
# What the things of a catalogue are called after an adjective-like tag.
NOUNS = {
    "movielens25m-movies": ("films", "movies", "film", "movie"), "streaming-titles": ("films", "movies", "series", "shows"),
    "anime": ("anime", "anime series"), "ted-talks": ("talks",), "steam-games": ("games", "video games", "game"),
    "vgsales": ("games", "video games"), "interactive-fiction": ("text adventures", "stories", "games"),
}
SPLIT_SEGMENT = re.compile(r"\s*(?:&|,| and )\s*")


def lowered_name(tag, random):
    name = tag.lower()
    return random.choice(OTHER_NAMES[name]) if name in OTHER_NAMES else name


def plural(name):
    if name in PLURALS:
        return PLURALS[name]
    if name.endswith(("s", "wear", "care", "equipment", "food")) or not name[-1:].isalpha():
        return name
    if name.endswith("y") and name[-2:-1] not in "aeiou":
        return name[:-1] + "ies"
    return name + ("es" if name.endswith(("sh", "ch", "x")) else "s")


def genre_phrase(name, tags, random):
    """One to three tags joined as in "crime thrillers" or "romantic comedy films"."""
    wanted = min(len(tags), random.choices((1, 2, 3), (0.5, 0.35, 0.15))[0])
    chosen = random.sample(tags, wanted)
    names = [lowered_name(tag, random) for tag in chosen]
    form = random.random()
    ends_in_noun = names[-1].split()[-1] in ("movies", "shows", "films", "games", "tv", "series")
    if form < 0.45 or ends_in_noun:
        text = " ".join(names)
    elif form < 0.65:
        text = " ".join([BEFORE_A_NOUN.get(part, part) for part in names[:-1]] + [PLURALS.get(names[-1], names[-1])])
    elif form < 0.75 and wanted > 1:
        text = ", ".join(names[:-1]) + " and " + names[-1]
    else:
        text = " ".join([BEFORE_A_NOUN.get(part, part) for part in names] + [random.choice(NOUNS.get(name, ("",)))])
    return text.strip(), chosen


def product_phrase(record, random):
    """A category segment, sometimes with a tag, its parent or the brand."""
    segments = record["segments"] or record["tags"]
    last = random.choice(segments[-2:]) if random.random() < 0.7 else random.choice(segments)
    text = last.lower()
    used = [last]
    parts = SPLIT_SEGMENT.split(text)
    if len(parts) > 1 and random.random() < 0.3:
        text = random.choice(parts)
    form = random.random()
    if form < 0.25:
        text = plural(text)
    elif form < 0.5 and record["tags"] and record["segments"]:
        tag = random.choice(record["tags"])
        if tag != last:
            text = f"{tag.lower()} {text}"
            used.append(tag)
    elif form < 0.65 and len(segments) > 1:
        other = random.choice(segments)
        if other != last:
            text = f"{other.lower()} {text}"
            used.append(other)
    return text, used


def phrase(name, record, random):
    """(text, tags it stands for), or None when a record has no tags at all."""
    labels = record["tags"] + record["segments"]
    if not labels:
        return None
    if name in NOUNS:
        tags = list(dict.fromkeys(record["tags"] + (record["segments"] if name != "streaming-titles" else [])))
        return genre_phrase(name, tags, random) if tags else None
    return product_phrase(record, random)
