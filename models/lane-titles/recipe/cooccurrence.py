"""Vectors from which words appear together: positive pointwise mutual information, then a truncated SVD."""

import numpy

WINDOW = 10
SMOOTHING = 0.75


def count_pairs(sequences, size):
    flat = numpy.concatenate([numpy.array(list(ids) + [-1] * WINDOW, dtype=numpy.int64) for ids in sequences if len(ids) > 1])
    keys = []
    for distance in range(1, WINDOW + 1):
        first, second = flat[:-distance], flat[distance:]
        # Separators lie between texts, and a pair must not reach across one.
        valid = (first >= 0) & (second >= 0)
        keys.append(first[valid] * size + second[valid])
    unique, counts = numpy.unique(numpy.concatenate(keys), return_counts=True)
    return unique, counts.astype(numpy.float32)


def information_matrix(sequences, size):
    unique, counts = count_pairs(sequences, size)
    rows, columns = unique // size, unique % size
    matrix = numpy.zeros((size, size), dtype=numpy.float32)
    matrix[rows, columns] += counts
    matrix[columns, rows] += counts
    totals = matrix.sum(axis=1)
    context = totals ** SMOOTHING
    context /= context.sum()
    rows, columns = matrix.nonzero()
    information = numpy.log(matrix[rows, columns] / (totals[rows] * context[columns]))
    matrix[rows, columns] = numpy.maximum(information, 0)
    return matrix


def neighbourhoods(sequences, size, dimension, generator):
    matrix = information_matrix(sequences, size)
    sketch = matrix @ generator.standard_normal((size, dimension + 32)).astype(numpy.float32)
    for _ in range(2):
        sketch, _ = numpy.linalg.qr(sketch)
        sketch = matrix @ (matrix.T @ sketch)
    basis, _ = numpy.linalg.qr(sketch)
    left, singular, _ = numpy.linalg.svd(basis.T @ matrix, full_matrices=False)
    vectors = (basis @ left)[:, :dimension] * numpy.sqrt(singular[:dimension])
    return (vectors / numpy.maximum(numpy.linalg.norm(vectors, axis=1, keepdims=True), 1e-4)).astype(numpy.float32)
