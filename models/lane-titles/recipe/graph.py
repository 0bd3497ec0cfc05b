"""The encoder as an ONNX graph: int8 rows times one scale a row, nothing else.

Mean pooling and unit length are left to whoever runs it (transformers.js does both), so the
token weights live in the scales.
"""

import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper

OPSET = 13


def quantise(table):
    """Each row as int8 with its own scale. Padding is zero."""
    table = table.astype(numpy.float32).copy()
    table[0] = 0
    # Only directions count after pooling; one factor for all keeps the numbers near one.
    table /= numpy.linalg.norm(table[1:], axis=1).mean()
    scale = numpy.maximum(numpy.abs(table).max(axis=1), 1e-12) / 127
    rows = numpy.clip(numpy.rint(table / scale[:, None]), -127, 127).astype(numpy.int8)
    return rows, scale.astype(numpy.float32)


def build_graph(rows, scale):
    dimension = rows.shape[1]
    nodes = [
        helper.make_node("Gather", ["token_rows", "input_ids"], ["rows"], axis=0),
        helper.make_node("Cast", ["rows"], ["rows_as_float"], to=TensorProto.FLOAT),
        helper.make_node("Gather", ["token_scales", "input_ids"], ["scales"], axis=0),
        helper.make_node("Cast", ["attention_mask"], ["mask_as_float"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["scales", "mask_as_float"], ["masked_scales"]),
        helper.make_node("Unsqueeze", ["masked_scales", "last_axis"], ["column_of_scales"]),
        helper.make_node("Mul", ["rows_as_float", "column_of_scales"], ["last_hidden_state"]),
    ]
    return build_model(nodes, dimension, {
        "token_rows": rows, "token_scales": scale, "last_axis": numpy.array([-1], dtype=numpy.int64)})


def build_model(nodes, dimension, constants):
    """A model from token ids and mask to one vector a token."""
    shape = ["batch", "sequence"]
    graph = helper.make_graph(
        nodes, "lane-titles",
        [helper.make_tensor_value_info("input_ids", TensorProto.INT64, shape),
         helper.make_tensor_value_info("attention_mask", TensorProto.INT64, shape)],
        [helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, shape + [dimension])],
        [numpy_helper.from_array(values, name) for name, values in constants.items()])
    model = helper.make_model(graph, producer_name="lane-titles", opset_imports=[helper.make_opsetid("", OPSET)])
    model.ir_version = 7
    onnx.checker.check_model(model)
    return model


def read_table(path):
    """The table that a stored graph holds, as floats."""
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in onnx.load(path).graph.initializer}
    return stored["token_rows"].astype(numpy.float32) * stored["token_scales"][:, None]
