"""The alignment network in PyTorch, batched over visitors: the same equations as graph.py."""

import torch
from torch import nn

LONGEST_FADING = 200.0


class Alignment(nn.Module):
    """Item vectors x are corrected first: x + outer · relu(inner · x). Phrases are not. A score is a sum of masses, one for each head and each history item that a preference owns.

    ln mass = itemScale·cos(item, candidate) + phraseScale·cos(phrase, candidate)
              + belongingScale·belonging(phrase, candidate) + evidenceScale·cos(phrase, item)
              − fading·ln(1 + stepsBack) + offset, every cosine within the head's projection.
    """

    def __init__(self, dimension=256, heads=4, width=64, hidden=512):
        super().__init__()
        self.dimension, self.heads, self.width = dimension, heads, width
        # Orthogonal rows: at the start the heads see different parts of the whole vector, and lose nothing of it.
        basis = torch.linalg.qr(torch.randn(dimension, dimension))[0][: heads * width]
        self.item = nn.Parameter(basis.view(heads, width, dimension).clone())
        self.phrase = nn.Parameter(basis.view(heads, width, dimension).clone())
        # A correction of the title vectors, nothing at first: what is alike in words need not be alike to buyers.
        self.inner = nn.Parameter(torch.randn(hidden, dimension) / dimension**0.5)
        self.outer = nn.Parameter(torch.zeros(dimension, hidden))
        # Scales stay positive: a better match must never count against an item.
        self.log_item_scale = nn.Parameter(torch.full((heads,), 8.0).log())
        self.log_phrase_scale = nn.Parameter(torch.full((heads,), 2.0).log())
        self.log_belonging_scale = nn.Parameter(torch.full((heads,), 1.0).log())
        self.log_evidence_scale = nn.Parameter(torch.full((heads,), 0.5).log())
        self.log_fading = nn.Parameter(torch.linspace(0.2, 0.8, heads).log())
        self.offset = nn.Parameter(torch.zeros(heads))

    def correct(self, vectors):
        """Title vectors, … × d, moved towards what buyers find alike."""
        return vectors + torch.relu(vectors @ self.inner.T) @ self.outer.T

    def project(self, vectors, projection):
        """… × d to heads × … × width, rows of length 1."""
        shape = vectors.shape[:-1]
        flat = torch.matmul(vectors.reshape(1, -1, self.dimension), projection.transpose(1, 2))
        return nn.functional.normalize(flat, dim=-1, eps=1e-6).view(self.heads, *shape, self.width)

    def prior(self, keys, phrases, ownership, steps):
        """ln of what items weigh before a candidate comes in: heads × b × n; −inf where nobody owns an item."""
        per_head = lambda values: values.view(-1, 1, 1)
        closeness = (torch.einsum("hbmw,hbnw->hbmn", phrases, keys) * ownership).sum(2)
        logit = per_head(self.log_evidence_scale.exp()) * closeness
        logit = logit - per_head(self.log_fading.exp()) * torch.log1p(steps.clamp(max=LONGEST_FADING))
        logit = logit + per_head(self.offset)
        return logit.masked_fill(ownership.sum(1) == 0, float("-inf"))

    def see(self, items):
        """How each head sees item vectors, … × d: corrected and projected, heads × … × width. None stays None."""
        return None if items is None else self.project(self.correct(items), self.item)

    def forward(self, history, steps, preferences, ownership, candidates, own_candidates=None, belonging=None, own_belonging=None):
        """ln score and ln of the prior mass, for candidates c × d that all visitors share, and own ones b × k × d.

        history b × n × d, steps b × n, preferences b × m × d, ownership b × m × n (0 or 1); belonging b × m × c and
        own_belonging b × m × k, 0 to 1, or nothing where it is not known.
        """
        seen = (self.see(vectors) for vectors in (history, candidates, own_candidates))
        return self.align(*seen, steps, preferences, ownership, belonging, own_belonging)

    def align(self, keys, queries, own_queries, steps, preferences, ownership, belonging=None, own_belonging=None):
        """As forward, of items as the heads see them: an item that occurs often needs to be looked at once."""
        phrases = self.project(preferences, self.phrase)
        prior = self.prior(keys, phrases, ownership, steps)
        owners = ownership.argmax(1)  # b × n
        masses = []
        per_head = lambda values: values.view(-1, 1, 1, 1)

        def mass(item_fit, phrase_fit, kind):
            owner_fit = per_head(self.log_phrase_scale.exp()) * phrase_fit
            if kind is not None:
                owner_fit = owner_fit + per_head(self.log_belonging_scale.exp()) * kind[None]
            spread = torch.gather(owner_fit, 2, owners[None, :, :, None].expand(self.heads, -1, -1, owner_fit.shape[-1]))
            logit = per_head(self.log_item_scale.exp()) * item_fit + spread + prior[..., None]
            return torch.logsumexp(logit.permute(1, 0, 2, 3).flatten(1, 2), 1)  # b × c

        if queries is not None:  # heads × c × w
            masses.append(mass(torch.einsum("hbnw,hcw->hbnc", keys, queries), torch.einsum("hbmw,hcw->hbmc", phrases, queries), belonging))
        if own_queries is not None:  # heads × b × k × w
            masses.append(mass(torch.einsum("hbnw,hbkw->hbnk", keys, own_queries), torch.einsum("hbmw,hbkw->hbmk", phrases, own_queries), own_belonging))
        total = torch.logsumexp(prior.permute(1, 0, 2).flatten(1), 1)  # b
        return torch.cat(masses, 1), total
