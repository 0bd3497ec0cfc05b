"""What is known of each token before training, as groups of vectors.

Every token has a random direction of its own, so that unrelated words are orthogonal. Beside it
stand a direction for its stem (dogs, dog), its synonyms, the words of its definition, and a
neighbourhood from which words appear together. A linear map, trained afterwards, weighs them.
"""

import collections

import numpy

from cooccurrence import neighbourhoods
from data import read_catalogue

IRREGULAR_STEMS = {
    "men": "man", "women": "woman", "children": "child", "people": "person", "ran": "run", "sat": "sit", "rode": "ride",
    "went": "go", "took": "take", "made": "make", "wrote": "write", "said": "say", "feet": "foot", "teeth": "tooth",
    "mice": "mouse", "wives": "wife", "knives": "knife", "wolves": "wolf", "lives": "life", "leaves": "leaf",
}
ENDINGS = (("ies", ("y",)), ("es", ("e", "")), ("s", ("",)), ("ied", ("y",)), ("ed", ("e", "")), ("ing", ("e", "")),
           ("ers", ("er", "e", "")), ("ly", ("",)))
FIRST_SIZES = {"own": 1.0, "stem": 1.5, "synonyms": 0.5, "meaning": 0.8, "definition": 0.3, "neighbourhood": 0.0}


def unit_rows(matrix):
    norms = numpy.linalg.norm(matrix, axis=1, keepdims=True)
    return numpy.where(norms > 1e-6, matrix / numpy.maximum(norms, 1e-6), 0).astype(numpy.float32)


def stem_of(word, known):
    if word in IRREGULAR_STEMS:
        return IRREGULAR_STEMS[word]
    for ending, replacements in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            base = word[:-len(ending)]
            for replacement in replacements:
                if base + replacement in known:
                    return base + replacement
            if len(base) > 3 and base[-1] == base[-2] and base[:-1] in known:
                return base[:-1]
    return word


def weighted_mean(ids, vectors, weights):
    if not ids:
        return numpy.zeros(vectors.shape[1], dtype=numpy.float32)
    mean = (vectors[ids] * weights[ids][:, None]).sum(axis=0)
    return mean / max(float(numpy.linalg.norm(mean)), 1e-6)


def share_with_inflections(matrix, stems, pieces, index):
    """An inflected form means mostly what its stem means."""
    matrix = unit_rows(matrix)
    shared = matrix.copy()
    for row, stem in enumerate(stems):
        if stem != pieces[row] and stem in index:
            shared[row] = 0.5 * matrix[row] + matrix[index[stem]]
    return unit_rows(shared)


def word_senses(records, index):
    """(synset, tokens that are whole words of it, text that explains it), in the order of the file."""
    for number, record in enumerate(records):
        members = [index[word] for word in (part.strip().lower() for part in record["title"].split(",")) if word in index]
        if members:
            path = (record.get("category") or "").split(">")
            yield number, members, record["description"], path[-1].strip() if len(path) > 1 else ""


def token_features(pieces, tokenizer, weights, sequences, data_folder, dimension, generator):
    """{group: one vector a token}; `weights` is how much each token counts in a mean."""
    size = len(pieces)
    index = {piece: number for number, piece in enumerate(pieces)}

    def random_rows(count):
        return unit_rows(generator.standard_normal((count, dimension)))

    own = random_rows(size)
    stems = [stem_of(piece, index) if piece.isalpha() else piece for piece in pieces]
    stem_rows = {stem: number for number, stem in enumerate(dict.fromkeys(stems))}
    stem = random_rows(len(stem_rows))[[stem_rows[name] for name in stems]]

    senses = list(word_senses(read_catalogue(data_folder, "wordnet"), index))
    synonyms = numpy.zeros((size, dimension), dtype=numpy.float32)
    definition = numpy.zeros_like(synonyms)
    sense_rows = random_rows(1 + max(number for number, *_ in senses))
    seen = collections.Counter()
    for number, members, explanation, _ in senses:
        explained = weighted_mean(tokenizer.encode(explanation), own, weights)
        for token in members:
            seen[token] += 1
            # Earlier senses weigh more.
            share = 1 / seen[token]
            others = sum((own[other] for other in members if other != token), numpy.zeros(dimension, dtype=numpy.float32))
            synonyms[token] += share * (sense_rows[number] + 0.7 * others)
            definition[token] += share * explained
    synonyms = share_with_inflections(synonyms, stems, pieces, index)
    definition = share_with_inflections(definition, stems, pieces, index)

    # Once more, with words that by now know their stems, synonyms and definitions.
    informed = unit_rows(own + 1.5 * stem + 0.5 * synonyms + 0.7 * definition)
    meaning = numpy.zeros_like(synonyms)
    seen.clear()
    for _, members, explanation, kind in senses:
        explained = weighted_mean(tokenizer.encode(f"{explanation} {kind} {kind}"), informed, weights)
        for token in members:
            seen[token] += 1
            meaning[token] += explained / seen[token]
    meaning = share_with_inflections(meaning, stems, pieces, index)
    return {"own": own, "stem": stem, "synonyms": synonyms, "meaning": meaning, "definition": definition,
            "neighbourhood": neighbourhoods(sequences, size, 2 * dimension, generator)}
