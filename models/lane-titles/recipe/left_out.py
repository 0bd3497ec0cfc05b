"""Which titles are left out of training, so that they can be used to judge the encoder.

The rule depends on the title alone, so that every catalogue leaves out the same works and
an evaluator in another language can repeat it.
"""

import re

TRAILING_YEAR = re.compile(r"\s*\(\d{4}\)\s*$")
TRAILING_ARTICLE = re.compile(r", (the|a|an)$")
LEADING_ARTICLE = re.compile(r"^(the|a|an) ")
NOT_KEPT = re.compile(r"[^a-z0-9]")
BRACKETED = re.compile(r"\s*\([^()]*\)")


def title_key(title):
    """The part of a title that is the same in every catalogue."""
    key = TRAILING_YEAR.sub("", title.lower().strip())
    key = TRAILING_ARTICLE.sub("", key)
    key = LEADING_ARTICLE.sub("", key)
    return NOT_KEPT.sub("", key)


def fnv1a(text):
    """FNV-1a, 32 bits, over the bytes of an ASCII text."""
    value = 0x811C9DC5
    for byte in text.encode("ascii"):
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


def is_left_out(title):
    return fnv1a(title_key(title)) % 10 == 0


def must_not_be_trained_on(title):
    """Left out itself, or left out under its name without the bracketed other names.

    Catalogues add an original title in brackets ("The City of Lost Children (Cité des
    enfants perdus, La)"); the plain name must not come in by that door.
    """
    if is_left_out(title):
        return True
    plain = BRACKETED.sub("", title).strip()
    return bool(plain) and is_left_out(plain)
