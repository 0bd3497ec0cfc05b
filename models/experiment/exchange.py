"""What is exchanged to learn what preferences are worth: phrases, whole sets of preferences, or who owns what."""

import numpy


def shuffled_phrases(phrase, generator):
    """Every phrase of rows × m becomes that of another row; −1, where there is none, stays."""
    shuffled, real = phrase.copy(), phrase >= 0
    shuffled[real] = generator.permutation(shuffled[real])
    return shuffled


def exchanged_phrases(dataset, preferences, owner, generator):
    """Phrase and owner tables in which every phrase at a test target is another user's; who owns which item stays."""
    phrase, rows = preferences.phrase.copy(), judged_rows(dataset, preferences)
    phrase[rows] = shuffled_phrases(phrase[rows], generator)
    return phrase, owner


def exchanged_preferences(dataset, preferences, owner, generator):
    """Tables in which every user gets the set of phrases of another, and each owned item goes to the nearest of these."""
    phrase, owner = preferences.phrase.copy(), owner.copy()
    rows = judged_rows(dataset, preferences)
    rows = rows[(phrase[rows] >= 0).any(1)]
    phrase[rows] = phrase[generator.permutation(rows)]
    for row in rows:
        user, position = preferences.user[row], preferences.position[row]
        history = dataset.sequences[user][max(0, position - owner.shape[1]) : position]
        real = phrase[row][phrase[row] >= 0]
        nearest = (dataset.title_vectors[history] @ preferences.vectors[real].T).argmax(1).numpy()
        owners = owner[row, : len(history)]
        owners[owners >= 0] = nearest[owners >= 0]
    return phrase, owner


def exchanged_owners(dataset, preferences, owner, generator):
    """Tables in which the phrases are the user's own, and each owned item is dealt to one of them by chance."""
    return preferences.phrase, random_partition(preferences)


def random_partition(preferences):
    """Owned items dealt among a user's preferences by chance: the same for every seed."""
    generator = numpy.random.default_rng(2833)
    count = (preferences.phrase >= 0).sum(1, keepdims=True)
    dealt = (generator.random(preferences.owner.shape) * count).astype(numpy.int64)
    return numpy.where(preferences.owner >= 0, dealt, -1)


def judged_rows(dataset, preferences):
    """Rows of the test targets."""
    last = numpy.array([len(sequence) - 1 for sequence in dataset.sequences])
    return preferences.rows(numpy.arange(dataset.users), last)
