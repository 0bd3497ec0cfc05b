"""Makes the table that training starts from: token features through one learned linear map.

The map and the token weights see the labelled sentence and product pairs; having few parameters
for each token, they carry over to words that no pair has.

    OMP_NUM_THREADS=1 python start.py --data ... --work ...
"""

import os

import numpy
import torch
import torch.nn.functional as functional

from encoding import table_encoder
from examples import load
from features import FIRST_SIZES, token_features
from losses import correlation_loss, order_loss
from measures import sentence_similarity
from settings import arguments, parser
from texts import drop_tokens

STEPS = 240
PRODUCT_SHARE = 0.2
WEIGHT_EXPONENT = 1.15
CONTINUATION_WEIGHT = 0.6
SEED = 11


def first_weights(texts, pieces):
    """Frequent tokens and punctuation start light."""
    counts = numpy.bincount(texts.flat, minlength=len(pieces)).astype(float)
    weight = 1e-3 / (1e-3 + counts / counts.sum())
    for index, piece in enumerate(pieces):
        if not any(character.isalnum() for character in piece):
            weight[index] *= 0.2
    return weight.astype(numpy.float32)


def first_map(features, dimension, generator):
    blocks = []
    for name, rows in features.items():
        width = rows.shape[1]
        block = numpy.eye(width) if width == dimension else numpy.linalg.qr(generator.standard_normal((width, dimension)))[0]
        blocks.append(FIRST_SIZES[name] * block)
    return torch.from_numpy(numpy.concatenate(blocks).astype(numpy.float32))


def batches(examples):
    """(links, scores, size of a batch, share in the loss, loss of the cosines)."""
    yield (*examples["sts"], 256, 1.0, correlation_loss)
    yield (*examples["sick"], 128, 0.3, correlation_loss)
    for links, scores in examples["products"].values():
        yield (links, scores, 256, PRODUCT_SHARE, lambda cosine, match: order_loss(cosine, match, 20))


def train_map(features, weights, examples, dimension, generator):
    stacked = torch.from_numpy(numpy.concatenate(list(features.values()), axis=1))
    linear = torch.nn.Parameter(first_map(features, dimension, generator))
    log_weight = torch.nn.Parameter(torch.from_numpy(numpy.log(weights)))
    optimiser = torch.optim.Adam([{"params": [linear], "lr": 3e-4}, {"params": [log_weight], "lr": 5e-3}])
    texts = examples["texts"]
    for _ in range(STEPS):
        loss = 0.0
        for links, scores, size, share, loss_of_cosines in batches(examples):
            picked = generator.choice(len(links), size=size, replace=False)
            ids, lengths = drop_tokens(generator, *texts.gather(links[picked].T.ravel()), 0.1)
            owner = torch.from_numpy(numpy.repeat(numpy.arange(len(lengths)), lengths))
            rows = stacked[ids] * log_weight[ids].exp()[:, None]
            summed = torch.zeros(len(lengths), stacked.shape[1]).index_add(0, owner, rows)
            vectors = functional.normalize(summed @ linear, dim=1)
            cosine = (vectors[:size] * vectors[size:]).sum(dim=1)
            loss = loss + share * loss_of_cosines(cosine, torch.from_numpy(scores[picked].astype(numpy.float32)))
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    with torch.no_grad():
        return ((stacked @ linear) * log_weight.exp()[:, None]).numpy()


def sharpen(table, pieces):
    """Rare tokens weigh more and the rest of a broken word less: found on the product pairs' valid parts."""
    norms = numpy.linalg.norm(table, axis=1, keepdims=True)
    size = norms ** WEIGHT_EXPONENT
    size[[piece.startswith("##") for piece in pieces]] *= CONTINUATION_WEIGHT
    return (table / numpy.maximum(norms, 1e-6) * size).astype(numpy.float32)


def main():
    options = parser()
    options.add_argument("--dimension", type=int, default=256)
    options = arguments(options)
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    generator = numpy.random.default_rng(SEED)
    examples = load(options.data, options.work)
    texts, pieces = examples["texts"], examples["pieces"]
    weights = first_weights(texts, pieces)
    features = token_features(pieces, texts.tokenizer, weights, texts.encoded, options.data, options.dimension, generator)
    table = train_map(features, weights, examples, options.dimension, generator)
    table = sharpen(table, pieces)
    numpy.save(os.path.join(options.work, f"start-{options.dimension}.npy"), table)
    encode = table_encoder(table, texts.tokenizer)
    print(f"STS-B dev {sentence_similarity(encode, options.data, 'dev'):.4f}")


if __name__ == "__main__":
    main()
