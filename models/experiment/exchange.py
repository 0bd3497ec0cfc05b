"""What is exchanged to learn what preferences are worth: phrases, whole sets of preferences, or who owns what."""

import numpy
import torch


def shuffled_phrases(phrase, generator):
    """Every phrase of rows × m becomes that of another row; −1, where there is none, stays."""
    shuffled, real = phrase.clone(), phrase >= 0
    values = shuffled[real]
    shuffled[real] = values[torch.from_numpy(generator.permutation(len(values))).to(phrase.device)]
    return shuffled


def exchanged_phrases(dataset, preferences, owner, generator):
    """Phrase and owner tables in which every phrase at a test target is another user's; who owns which item stays."""
    phrase, rows = preferences.phrase.clone(), judged_rows(dataset, preferences)
    phrase[rows] = shuffled_phrases(phrase[rows], generator)
    return phrase, owner


def exchanged_preferences(dataset, preferences, owner, generator):
    """Tables in which every user gets the set of phrases of another, and each owned item goes to the nearest of these."""
    phrase, owner = preferences.phrase.clone(), owner.clone()
    rows = judged_rows(dataset, preferences)
    rows = rows[(phrase[rows] >= 0).any(1)]
    phrase[rows] = phrase[rows[torch.from_numpy(generator.permutation(len(rows))).to(rows.device)]]
    for some in rows.split(1024):
        history, _ = dataset.window(preferences.user[some], preferences.position[some], owner.shape[1])
        theirs = phrase[some].long()
        fit = torch.einsum("bnd,bmd->bnm", dataset.title_vectors[history], preferences.vectors[theirs.clamp(min=0)])
        nearest = fit.masked_fill(theirs[:, None] < 0, -2).argmax(2).to(owner.dtype)
        owner[some] = torch.where(owner[some] >= 0, nearest, owner[some])
    return phrase, owner


def exchanged_owners(dataset, preferences, owner, generator):
    """Tables in which the phrases are the user's own, and each owned item is dealt to one of them by chance."""
    return preferences.phrase, random_partition(preferences)


def random_partition(preferences):
    """Owned items dealt among a user's preferences by chance: the same for every seed."""
    generator = numpy.random.default_rng(2833)
    count = (preferences.phrase >= 0).sum(1, keepdim=True)
    chance = torch.from_numpy(generator.random(tuple(preferences.owner.shape), dtype=numpy.float32)).to(count.device)
    # Chance is below 1, but its product with a count may round up to it.
    dealt = torch.minimum((chance * count).long(), (count - 1).clamp(min=0)).to(preferences.owner.dtype)
    return torch.where(preferences.owner >= 0, dealt, -torch.ones_like(dealt))


def judged_rows(dataset, preferences):
    """Rows of the test targets."""
    return preferences.rows(torch.arange(dataset.users, device=dataset.device), dataset.lengths - 1)
