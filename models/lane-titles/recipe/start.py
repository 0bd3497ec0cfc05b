"""Makes the table that training starts from: token features through one learned linear map.

The map and the token weights see the sentence pairs only; having few parameters for each token,
they carry over to words that no sentence pair has.

    OMP_NUM_THREADS=1 python start.py --data ... --work ...
"""

import os

import numpy
import torch
import torch.nn.functional as functional

from encoding import table_encoder
from examples import load
from features import FIRST_SIZES, token_features
from losses import correlation_loss
from measures import sentence_similarity
from settings import arguments, parser
from texts import drop_tokens

STEPS = 200
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


def train_map(features, weights, examples, dimension, generator):
    stacked = torch.from_numpy(numpy.concatenate(list(features.values()), axis=1))
    linear = torch.nn.Parameter(first_map(features, dimension, generator))
    log_weight = torch.nn.Parameter(torch.from_numpy(numpy.log(weights)))
    optimiser = torch.optim.Adam([{"params": [linear], "lr": 3e-4}, {"params": [log_weight], "lr": 5e-3}])
    texts = examples["texts"]
    for _ in range(STEPS):
        loss = 0.0
        for (links, scores), size, share in ((examples["sts"], 256, 1.0), (examples["sick"], 128, 0.3)):
            picked = generator.choice(len(links), size=size, replace=False)
            ids, lengths = drop_tokens(generator, *texts.gather(links[picked].T.ravel()), 0.1)
            owner = torch.from_numpy(numpy.repeat(numpy.arange(len(lengths)), lengths))
            rows = stacked[ids] * log_weight[ids].exp()[:, None]
            summed = torch.zeros(len(lengths), stacked.shape[1]).index_add(0, owner, rows)
            vectors = functional.normalize(summed @ linear, dim=1)
            cosine = (vectors[:size] * vectors[size:]).sum(dim=1)
            loss = loss + share * correlation_loss(cosine, torch.from_numpy(scores[picked].astype(numpy.float32)))
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    with torch.no_grad():
        return ((stacked @ linear) * log_weight.exp()[:, None]).numpy()


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
    numpy.save(os.path.join(options.work, f"start-{options.dimension}.npy"), table)
    encode = table_encoder(table, texts.tokenizer)
    print(f"STS-B dev {sentence_similarity(encode, options.data, 'dev'):.4f}")


if __name__ == "__main__":
    main()
