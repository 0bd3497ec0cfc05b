"""The table in half the bytes: two numbers of a row are one byte, an index into a book of 256 pairs.

A vector quantiser with the code book learned by k-means over the rows at unit length (product quantisation with one
book for all subspaces). A pair of numbers costs 8 bits, as with 4 bits for each, but the 256 pairs lie where the
numbers do: closer to the table than 16 levels for each number, and no bits to unpack.
"""

import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper

from graph import OPSET, build_model

BOOK_SIZE = 256
SAMPLE = 400_000
ROUNDS = 30
SEED = 5
CHUNK = 100_000


def nearest(pairs, book):
    """Index of the pair of the book that lies nearest to each pair."""
    half_squares = (book ** 2).sum(axis=1) / 2
    parts = [(half_squares - pairs[start:start + CHUNK] @ book.T).argmin(axis=1) for start in range(0, len(pairs), CHUNK)]
    return numpy.concatenate(parts)


def learn_book(pairs):
    generator = numpy.random.default_rng(SEED)
    sample = pairs[generator.choice(len(pairs), size=min(SAMPLE, len(pairs)), replace=False)]
    book = sample[generator.choice(len(sample), size=BOOK_SIZE, replace=False)].copy()
    for _ in range(ROUNDS):
        owner = nearest(sample, book)
        counts = numpy.bincount(owner, minlength=BOOK_SIZE)
        for axis in range(2):
            means = numpy.bincount(owner, weights=sample[:, axis], minlength=BOOK_SIZE) / numpy.maximum(counts, 1)
            book[:, axis] = numpy.where(counts > 0, means, book[:, axis])
    return book.astype(numpy.float32)


def compress(table):
    """(codes, one byte for two numbers; the book; one scale a row)."""
    norms = numpy.linalg.norm(table, axis=1)
    units = (table / numpy.maximum(norms, 1e-12)[:, None]).astype(numpy.float32)
    # The first row is padding, all zeros.
    book = learn_book(units[1:].reshape(-1, 2))
    codes = nearest(units.reshape(-1, 2), book).astype(numpy.uint8).reshape(len(table), -1)
    rebuilt = book[codes].reshape(table.shape)
    # The length that brings the rebuilt row nearest to the row.
    scale = norms * (units * rebuilt).sum(axis=1) / (rebuilt ** 2).sum(axis=1)
    return codes, book, scale.astype(numpy.float32)


def build_pair_graph(codes, book, scale):
    dimension = 2 * codes.shape[1]
    nodes = [
        helper.make_node("Gather", ["token_codes", "input_ids"], ["codes"], axis=0),
        helper.make_node("Cast", ["codes"], ["codes_as_index"], to=TensorProto.INT32),
        helper.make_node("Gather", ["book", "codes_as_index"], ["pairs"], axis=0),
        helper.make_node("Reshape", ["pairs", "row_shape"], ["rows"]),
        helper.make_node("Gather", ["token_scales", "input_ids"], ["scales"], axis=0),
        helper.make_node("Cast", ["attention_mask"], ["mask_as_float"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["scales", "mask_as_float"], ["masked_scales"]),
        helper.make_node("Unsqueeze", ["masked_scales", "last_axis"], ["column_of_scales"]),
        helper.make_node("Mul", ["rows", "column_of_scales"], ["last_hidden_state"]),
    ]
    return build_model(nodes, dimension, {
        "token_codes": codes, "book": book, "token_scales": scale, "last_axis": numpy.array([-1], dtype=numpy.int64),
        "row_shape": numpy.array([0, 0, dimension], dtype=numpy.int64)})


def read_pair_table(path):
    """The table that a stored graph holds, as floats."""
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in onnx.load(path).graph.initializer}
    codes = stored["token_codes"]
    return stored["book"][codes].reshape(len(codes), -1) * stored["token_scales"][:, None]
