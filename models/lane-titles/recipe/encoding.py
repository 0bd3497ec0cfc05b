"""Texts to unit vectors with a token table, as mean pooling and unit length give them."""

import numpy


def table_encoder(table, tokenizer):
    def encode(texts):
        vectors = numpy.zeros((len(texts), table.shape[1]), dtype=numpy.float32)
        for row, text in enumerate(texts):
            ids = tokenizer.encode(text)
            if ids:
                vectors[row] = table[ids].sum(axis=0)
        return vectors / numpy.maximum(numpy.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return encode
