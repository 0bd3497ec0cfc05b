"""Token ids of many texts in one flat array, so that a batch is cut out quickly."""

import numpy


class Texts:
    def __init__(self, tokenizer):
        self.tokenizer = tokenizer
        self.index = {}
        self.encoded = []
        self.flat = None

    def add(self, text):
        """The number of a text; the same text always has the same number."""
        number = self.index.get(text)
        if number is None:
            number = len(self.encoded)
            self.index[text] = number
            self.encoded.append(self.tokenizer.encode(text) or [self.tokenizer.unknown])
        return number

    def freeze(self):
        self.lengths = numpy.array([len(ids) for ids in self.encoded], dtype=numpy.int64)
        self.starts = numpy.concatenate([[0], numpy.cumsum(self.lengths)[:-1]])
        self.flat = numpy.concatenate([numpy.array(ids, dtype=numpy.int64) for ids in self.encoded])

    def gather(self, numbers):
        """(flat ids, lengths) of the texts with these numbers, in order."""
        lengths = self.lengths[numbers]
        ends = numpy.cumsum(lengths)
        positions = numpy.arange(ends[-1]) - numpy.repeat(ends - lengths, lengths) + numpy.repeat(self.starts[numbers], lengths)
        return self.flat[positions], lengths


def drop_tokens(generator, ids, lengths, probability):
    """Leaves tokens out at random, but never a whole text."""
    keep = generator.random(len(ids)) >= probability
    ends = numpy.cumsum(lengths)
    starts = ends - lengths
    keep[starts + (generator.random(len(lengths)) * lengths).astype(numpy.int64)] = True
    owner = numpy.repeat(numpy.arange(len(lengths)), lengths)
    return ids[keep], numpy.bincount(owner[keep], minlength=len(lengths))
