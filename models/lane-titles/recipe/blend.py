"""Puts trained runs and the start together, token by token.

Runs that differ in their seed alone begin at one start, so their tables lie in one space and their mean has less of the
noise of either. The start is better at likeness of sentences and of products, training at the interests that titles of
stories (films, series, games, books) speak of: so a token of such titles keeps more of the training than one of goods
or of sentences.
"""

import numpy

STORY_DOMAINS = ("films", "games", "books", "talks")
# Share of training for a token that occurs in titles of stories alone, and for one that never does. Above 1 a token goes
# beyond the trained table, away from the start: averaging runs has made the way that they went shorter.
STORY_SHARE, OTHER_SHARE = 1.1, 0.5
# Occurrences, as a share of all, that a token is believed to have had in each kind of text before any is seen.
PRIOR = 1e-6


def story_share_of_tokens(examples, domains):
    """For each token 0 to 1: how much of its use is in titles of stories, each kind of text counted alike."""
    texts, tokens = examples["texts"], len(examples["pieces"])

    def frequency(numbers):
        counts = numpy.bincount(texts.gather(numpy.asarray(numbers))[0], minlength=tokens)
        return counts / counts.sum()

    titles = {True: [], False: []}
    for catalogue in examples["catalogues"]:
        titles[domains[catalogue.name] in STORY_DOMAINS].append(frequency(catalogue.titles))
    sentences = frequency(numpy.concatenate([examples["sts"][0].ravel(), examples["sick"][0].ravel()]))
    goods = [*titles[False], *(frequency(links.ravel()) for links, _ in examples["products"].values())]
    story = numpy.mean(titles[True], axis=0) + PRIOR
    other = numpy.mean([numpy.mean(goods, axis=0), sentences], axis=0) + PRIOR
    return story / (story + other)


def blend(start, runs, share):
    """The mean of the runs times `share`, a number for each token, and the start for the rest."""
    scaled = lambda table: table / numpy.linalg.norm(table, axis=1).mean()
    trained = numpy.mean([scaled(run) for run in runs], axis=0)
    share = numpy.broadcast_to(share, len(start))[:, None]
    return ((1 - share) * scaled(start) + share * trained).astype(numpy.float32)
