"""Ways to judge a bottleneck that was trained before, beside judging it as it is."""

from exchange import exchanged_owners, exchanged_phrases, exchanged_preferences

EXCHANGES = {"exchanged-phrases": exchanged_phrases, "exchanged-preferences": exchanged_preferences, "exchanged-owners": exchanged_owners}
PHRASES_ONLY = "phrases-only"
CONTROLS = [*EXCHANGES, PHRASES_ONLY]


def split(variant):
    """What is trained, and the control by which it is judged: none, "", or one of `CONTROLS`."""
    for control in CONTROLS:
        if variant.endswith(f"-{control}"):
            return variant[: -len(control) - 1], control
    return variant, ""


def apply_control(control, model, dataset, generator):
    """Sets a trained bottleneck up to be judged under a control, whatever it was judged under before."""
    model.phrase, model.owner, model.phrases_only = model.preferences.phrase, model.own_owner, control == PHRASES_ONLY
    if control in EXCHANGES:
        model.phrase, model.owner = EXCHANGES[control](dataset, model.preferences, model.owner, generator)
