"""parameters.bin: the four matrices of a network, each number a byte beside the scale of its row.

First the scale of every row as a little-endian 32-bit float, of inner (hidden rows), outer (d rows), item and phrase
projection (heads × width rows each), then the numbers of these rows as int8 in the same order. A matrix's number is the
byte times its row's scale.
"""

import numpy
import torch

MOST = 127


def matrices_of(network):
    """inner, outer, item and phrase projection, each as rows × columns."""
    return [parameter.reshape(-1, parameter.shape[-1]) for parameter in (network.inner, network.outer, network.item, network.phrase)]


def as_bytes(matrix):
    """Scale of each row, and its numbers as int8: the number farthest from 0 is 127 or -127."""
    rows = matrix.detach().cpu().float()
    scales = rows.abs().amax(1) / MOST
    numbers = torch.round(rows / scales.clamp(min=torch.finfo(torch.float32).tiny)[:, None])
    return scales.numpy().astype("<f4"), numbers.numpy().astype("i1")


def write_matrices(network, path):
    scales, numbers = zip(*map(as_bytes, matrices_of(network)))
    with open(path, "wb") as file:
        for part in (*scales, *numbers):
            part.tofile(file)


def read_matrices(network, path):
    """Sets the network's matrices to those of the file."""
    content, matrices = numpy.fromfile(path, dtype="u1"), matrices_of(network)
    rows = sum(len(matrix) for matrix in matrices)
    scales = torch.from_numpy(content[: 4 * rows].view("<f4").copy())
    numbers = torch.from_numpy(content[4 * rows :].view("i1").astype("f4"))
    row, first = 0, 0
    with torch.no_grad():
        for matrix in matrices:
            part = numbers[first : first + matrix.numel()].view_as(matrix)
            matrix.copy_(part * scales[row : row + len(matrix), None])
            row, first = row + len(matrix), first + matrix.numel()


def write_exactly(network, path):
    """The numbers of all matrices as they were trained, 32-bit floats: to tell what rounding costs."""
    numpy.concatenate([matrix.detach().cpu().numpy().astype("<f4").ravel() for matrix in matrices_of(network)]).tofile(path)


def read_exactly(network, path):
    numbers, first = torch.from_numpy(numpy.fromfile(path, dtype="<f4")), 0
    with torch.no_grad():
        for matrix in matrices_of(network):
            matrix.copy_(numbers[first : first + matrix.numel()].view_as(matrix))
            first += matrix.numel()
