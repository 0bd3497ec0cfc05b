"""The training tasks: each draws a batch of texts and says what their vectors should be like.

A task is a pair (numbers of texts with token drop rate, function from vectors to a loss), so that the
texts of all tasks of a step go through the table together.
"""

import numpy
import torch
import torch.nn.functional as functional

from data import DOMAIN_OF_CATALOGUE
from losses import contrast, correlation_loss, order_loss
from texts import drop_tokens


STORY_DOMAINS = ("films", "games", "talks", "books")


def catalogue_shares(sizes, exponent=0.3):
    """Small catalogues are drawn more often than their size says, so that none rules."""
    weights = numpy.array(sizes, dtype=float) ** exponent
    return weights / weights.sum()


class Tasks:
    def __init__(self, examples, settings, seed):
        self.examples = examples
        self.texts = examples["texts"]
        self.settings = settings
        self.generator = numpy.random.default_rng(seed)
        self.catalogues = examples["catalogues"]
        share = settings.size_exponent
        self.stories = [catalogue for catalogue in self.catalogues if DOMAIN_OF_CATALOGUE[catalogue.name] in STORY_DOMAINS]
        self.goods = [catalogue for catalogue in self.catalogues if DOMAIN_OF_CATALOGUE[catalogue.name] not in STORY_DOMAINS]
        self.story_shares = catalogue_shares([len(catalogue.phrase_rows) for catalogue in self.stories], share)
        self.goods_shares = catalogue_shares([len(catalogue.phrase_rows) for catalogue in self.goods], share)
        self.described = list(examples["described"].values())
        self.described_shares = catalogue_shares([len(links) for links in self.described])
        self.ordered = list(examples["ordered"].values())
        self.ordered_shares = catalogue_shares([len(titles) for titles in self.ordered])
        self.authors = list(examples["authors"].values())
        self.author_shares = catalogue_shares([len(links) for links in self.authors])
        pieces = examples["pieces"]
        self.is_number = numpy.array([piece.lstrip("#").isdigit() for piece in pieces])
        self.first_numbers = numpy.array([index for index, piece in enumerate(pieces) if piece.isdigit()])
        colours = {"black", "white", "red", "blue", "green", "yellow", "pink", "purple", "orange", "brown", "grey", "gray",
                   "silver", "gold", "beige", "navy", "turquoise", "ivory", "bronze", "charcoal"}
        sizes = {"small", "medium", "large", "mini", "xl", "xs", "big", "travel", "jumbo", "oz", "ml", "gb", "tb", "inch", "lb"}
        self.colours = numpy.array([index for index, piece in enumerate(pieces) if piece in colours])
        self.is_colour = numpy.isin(numpy.arange(len(pieces)), self.colours)
        self.sizes = numpy.array([index for index, piece in enumerate(pieces) if piece in sizes])
        self.is_size = numpy.isin(numpy.arange(len(pieces)), self.sizes)

    def draw(self, options, shares):
        return options[self.generator.choice(len(options), p=shares)]

    def cut(self, numbers, drop=0.0):
        ids, lengths = self.texts.gather(numbers)
        return drop_tokens(self.generator, ids, lengths, drop) if drop else (ids, lengths)

    def phrase_batch(self, catalogues, shares, size):
        """(title texts, phrase texts, which phrase also fits which title) of one catalogue."""
        catalogue = self.draw(catalogues, shares)
        count = len(catalogue.phrase_rows)
        picked = self.generator.choice(count, size=min(size, count), replace=False)
        which = self.generator.integers(catalogue.phrase_texts.shape[1], size=len(picked))
        rows = catalogue.phrase_rows[picked]
        labels = catalogue.phrase_labels[picked, which]
        has = catalogue.has[rows]
        fits = has[:, labels[:, 0]] & has[:, labels[:, 1]] & has[:, labels[:, 2]]
        # A phrase whose labels are all too rare to be recorded fits only its own title.
        fits[:, (labels == catalogue.has.shape[1] - 1).all(axis=1)] = False
        return catalogue.titles[rows], catalogue.phrase_texts[picked, which], fits

    def phrases(self):
        """A title and one of its interest phrases, among stories and goods at once.

        Within stories (films, games) or goods, another catalogue's phrase may well fit a title that
        lacks the tag, so a batch has one catalogue of each kind.
        """
        half = self.settings.batch * 3 // 4
        stories, stories_phrases, stories_fit = self.phrase_batch(self.stories, self.story_shares, half)
        goods, goods_phrases, goods_fit = self.phrase_batch(self.goods, self.goods_shares, half)
        titles = numpy.concatenate([stories, goods])
        phrases = numpy.concatenate([stories_phrases, goods_phrases])
        fits = phrases[:, None] == phrases[None, :]
        fits[:len(stories), :len(stories)] |= stories_fit
        fits[len(stories):, len(stories):] |= goods_fit
        numpy.fill_diagonal(fits, False)
        forbidden = torch.from_numpy(fits)
        parts = [self.cut(titles, self.settings.title_drop), self.cut(phrases)]

        def loss(vectors):
            return contrast(vectors[0], vectors[1], self.settings.phrase_scale, forbidden)
        return parts, loss

    def labels(self):
        """A title and all common labels of its catalogue: how likely is each?"""
        settings = self.settings
        if self.generator.random() < settings.story_share:
            catalogue = self.draw(self.stories, self.story_shares)
        else:
            catalogue = self.draw(self.goods, self.goods_shares)
        count = len(catalogue.phrase_rows)
        rows = catalogue.phrase_rows[self.generator.choice(count, size=min(settings.batch, count), replace=False)]
        forms = catalogue.label_forms[numpy.arange(len(catalogue.common)), self.generator.integers(catalogue.label_forms.shape[1], size=len(catalogue.common))]
        has = torch.from_numpy(catalogue.has[rows][:, catalogue.common].astype(numpy.float32))
        target = has / has.sum(dim=1, keepdim=True).clamp(min=1)
        frequency = has.mean(dim=0).clamp(min=1 / (2 * len(rows)))
        correction = settings.label_correction * frequency.log()
        parts = [self.cut(catalogue.titles[rows], settings.title_drop), self.cut(forms)]

        def loss(vectors):
            scores = settings.label_scale * vectors[0] @ vectors[1].T + correction
            return -(target * functional.log_softmax(scores, dim=1)).sum(dim=1).mean()
        return parts, loss

    def linked(self, options, shares, drop_first, drop_second, scale):
        links = self.draw(options, shares)
        picked = links[self.generator.choice(len(links), size=min(self.settings.batch, len(links)), replace=False)]
        first, second = picked[:, 0], picked[:, 1]
        same = (second[:, None] == second[None, :]) | (first[:, None] == first[None, :])
        numpy.fill_diagonal(same, False)
        forbidden = torch.from_numpy(same)
        parts = [self.cut(first, drop_first), self.cut(second, drop_second)]

        def loss(vectors):
            return contrast(vectors[0], vectors[1], scale, forbidden)
        return parts, loss

    def descriptions(self):
        return self.linked(self.described, self.described_shares, self.settings.title_drop, 0.3, self.settings.text_scale)

    def words(self):
        return self.linked([self.examples["words"]], [1.0], 0.0, 0.2, self.settings.text_scale)

    def author_titles(self):
        return self.linked(self.authors, self.author_shares, 0.1, 0.1, self.settings.text_scale)

    def changed(self, ids, lengths):
        """The same titles as other products: another number, colour or size."""
        ids = ids.copy()
        owner = numpy.repeat(numpy.arange(len(lengths)), lengths)
        touched = numpy.zeros(len(lengths), dtype=bool)
        for flags, pool, rate in ((self.is_number, self.first_numbers, 0.4), (self.is_colour, self.colours, 0.8), (self.is_size, self.sizes, 0.6)):
            hit = flags[ids] & (self.generator.random(len(ids)) < rate)
            ids[hit] = pool[self.generator.integers(len(pool), size=int(hit.sum()))]
            touched[owner[hit]] = True
        return ids, lengths, touched

    def views(self):
        """Two shortened forms of one title, among its rivals and among changed copies."""
        settings = self.settings
        titles = self.draw(self.ordered, self.ordered_shares)
        run = 16
        starts = self.generator.integers(max(len(titles) - run, 1), size=max(settings.batch // run, 1))
        picked = numpy.unique(titles[(starts[:, None] + numpy.arange(run)).ravel() % len(titles)])
        ids, lengths = self.texts.gather(picked)
        changed_ids, changed_lengths, touched = self.changed(ids, lengths)
        first = drop_tokens(self.generator, ids, lengths, settings.view_drop)
        second = drop_tokens(self.generator, ids, lengths, settings.view_drop)
        owner = numpy.repeat(numpy.arange(len(lengths)), lengths)
        use = touched[owner]
        parts = [first, second]
        if touched.any():
            parts.append((changed_ids[use], changed_lengths[touched]))

        def loss(vectors):
            candidates = torch.cat([vectors[1]] + list(vectors[2:]))
            return contrast(vectors[0], candidates, settings.view_scale)
        return parts, loss

    def pairs(self, links, scores, size, drop, loss_of_cosines):
        picked = self.generator.choice(len(links), size=min(size, len(links)), replace=False)
        wanted = torch.from_numpy(scores[picked].astype(numpy.float32))
        parts = [self.cut(links[picked, 0], drop), self.cut(links[picked, 1], drop)]

        def loss(vectors):
            return loss_of_cosines((vectors[0] * vectors[1]).sum(dim=1), wanted)
        return parts, loss

    def sentences(self):
        return self.pairs(*self.examples["sts"], 256, self.settings.sentence_drop, correlation_loss)

    def pictures(self):
        return self.pairs(*self.examples["sick"], 128, self.settings.sentence_drop, correlation_loss)

    def products(self):
        """Labelled product pairs of one set: matching pairs above the others."""
        names = list(self.examples["products"])
        links, scores = self.examples["products"][names[self.generator.integers(len(names))]]
        scale = self.settings.product_scale
        return self.pairs(links, scores, 256, self.settings.product_drop, lambda cosine, match: order_loss(cosine, match, scale))
