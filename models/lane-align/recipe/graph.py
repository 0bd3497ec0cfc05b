"""Writes align.onnx: the equations of the alignment network, with its parameters as inputs.

The parameters come in as inputs so that one graph of a few kilobytes serves every network, trained or not, and so that
the numbers lie once, in parameters.bin, for this graph and for the plain TypeScript implementation.

    python3 models/lane-align/recipe/graph.py models/lane-align/align.onnx
"""

import sys

import onnx
from onnx import TensorProto, helper, numpy_helper
import numpy

TINY = 1e-20
OPSET = 17


class Graph:
    """Collects nodes; every method adds one and returns the name of its output."""

    def __init__(self):
        self.nodes = []
        self.constants = []

    def node(self, operator, *inputs, output=None, **attributes):
        name = output or f"{operator.lower()}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(operator, list(inputs), [name], **attributes))
        return name

    def constant(self, value, kind=numpy.float32):
        name = f"constant_{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(numpy.asarray(value, dtype=kind), name))
        return name

    def axes(self, *axes):
        return self.constant(axes, numpy.int64)

    def sum(self, value, *axes, keep=0, output=None):
        return self.node("ReduceSum", value, self.axes(*axes), keepdims=keep, output=output)

    def unit(self, value):
        """Scales the last axis to length 1."""
        square = self.sum(self.node("Mul", value, value), -1, keep=1)
        length = self.node("Sqrt", self.node("Add", square, self.constant(1e-12)))
        return self.node("Div", value, length)

    def correct(self, rows):
        """Title vectors r x d, moved towards what buyers find alike: x + outer . relu(inner . x)."""
        hidden = self.node("Relu", self.node("MatMul", rows, self.node("Transpose", "inner", perm=[1, 0])))
        return self.node("Add", rows, self.node("MatMul", hidden, self.node("Transpose", "outer", perm=[1, 0])))

    def project(self, rows, projection):
        """rows r x d through heads x width x d: heads x r x width, every row of length 1."""
        transposed = self.node("Transpose", projection, perm=[0, 2, 1])
        return self.unit(self.node("MatMul", self.node("Unsqueeze", rows, self.axes(0)), transposed))

    def cosines(self, left, right):
        return self.node("MatMul", left, self.node("Transpose", right, perm=[0, 2, 1]))

    def likelihood(self, mass, prior, slope, intercept, output=None):
        ratio = self.node("Div", self.node("Add", mass, self.constant(TINY)), self.node("Add", prior, self.constant(TINY)))
        logit = self.node("Add", self.node("Mul", self.node("Log", ratio), slope), intercept)
        return self.node("Sigmoid", logit, output=output)


def build():
    graph = Graph()
    add, multiply = (lambda a, b: graph.node("Add", a, b)), (lambda a, b, **rest: graph.node("Mul", a, b, **rest))

    keys = graph.project(graph.correct("history"), "item_projection")  # heads x n x width
    queries = graph.project(graph.correct("candidates"), "item_projection")  # heads x c x width
    phrases = graph.project("preferences", "phrase_projection")  # heads x m x width

    # Ownership with everything that is masked taken out: m x n.
    owned = multiply(
        multiply("ownership", graph.node("Unsqueeze", "history_mask", graph.axes(0))),
        graph.node("Unsqueeze", "preference_mask", graph.axes(1)),
    )
    owners = graph.node("Unsqueeze", owned, graph.axes(0))  # 1 x m x n
    present = graph.sum(owned, 0, keep=1)  # 1 x n: 1 where an item has a say

    # What an item weighs before a candidate comes in: heads x 1 x n.
    closeness = graph.sum(multiply(graph.cosines(phrases, keys), owners), 1, keep=1)
    faded = multiply("fading", graph.node("Log", add("steps_back", graph.constant(1.0))))
    before = add(graph.node("Sub", multiply("evidence_scale", closeness), faded), "offset")
    prior = multiply(graph.node("Exp", before), present)

    # What the candidate makes of it: heads x c x n.
    item_fit = multiply("item_scale", graph.cosines(queries, keys))
    phrase_fit = multiply("phrase_scale", graph.cosines(queries, phrases))  # heads x c x m
    kind_fit = multiply("belonging_scale", graph.node("Unsqueeze", "belonging", graph.axes(0)))
    owner_fit = graph.node("MatMul", add(phrase_fit, kind_fit), owners)
    mass = multiply(graph.node("Exp", add(add(item_fit, owner_fit), before)), present)
    mass = multiply(mass, graph.node("Unsqueeze", "candidate_mask", graph.axes(0, 2)))

    transposed = graph.node("Transpose", owned, perm=[1, 0])  # n x m
    evidence = graph.sum(mass, 0, output="evidence")  # c x n
    contributions = graph.node("MatMul", evidence, transposed, output="contributions")  # c x m
    score = graph.sum(contributions, 1, output="score")  # c
    by_head = graph.node("MatMul", mass, transposed)  # heads x c x m
    total = graph.node("Add", graph.sum(by_head, 2, keep=1), graph.constant(TINY))
    graph.node("Div", by_head, total, output="attention")

    slope = graph.node("Slice", "calibration", graph.axes(0), graph.axes(1))
    intercept = graph.node("Slice", "calibration", graph.axes(1), graph.axes(2))
    prior_by_preference = graph.node("MatMul", graph.sum(prior, 0), transposed)  # 1 x m
    fitness = graph.likelihood(contributions, prior_by_preference, slope, intercept)
    graph.node("Mul", fitness, graph.node("Unsqueeze", "preference_mask", graph.axes(0)), output="fitness")
    everything = graph.sum(prior_by_preference, 1)  # 1
    graph.likelihood(score, everything, slope, intercept, output="likelihood")

    heads, width, size, items, many, candidates = "heads", "width", "dimension", "items", "preferences_count", "candidates_count"
    inputs = {
        "history": [items, size],
        "history_mask": [items],
        "steps_back": [items],
        "preferences": [many, size],
        "preference_mask": [many],
        "ownership": [many, items],
        "candidates": [candidates, size],
        "candidate_mask": [candidates],
        "belonging": [candidates, many],
        "inner": ["hidden", size],
        "outer": [size, "hidden"],
        "item_projection": [heads, width, size],
        "phrase_projection": [heads, width, size],
        "item_scale": [heads, 1, 1],
        "phrase_scale": [heads, 1, 1],
        "belonging_scale": [heads, 1, 1],
        "evidence_scale": [heads, 1, 1],
        "fading": [heads, 1, 1],
        "offset": [heads, 1, 1],
        "calibration": [2],
    }
    outputs = {
        "score": [candidates],
        "contributions": [candidates, many],
        "evidence": [candidates, items],
        "attention": [heads, candidates, many],
        "fitness": [candidates, many],
        "likelihood": [candidates],
    }
    value = lambda shapes: [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in shapes.items()]
    body = helper.make_graph(graph.nodes, "lane-align", value(inputs), value(outputs), graph.constants)
    model = helper.make_model(body, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="lane-explainer")
    model.ir_version = 8
    onnx.checker.check_model(model)
    return model


if __name__ == "__main__":
    onnx.save(build(), sys.argv[1])
