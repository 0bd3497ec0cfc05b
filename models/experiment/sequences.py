"""Preferences over sequences: what an item of the history says depends on the items of the same preference before it.

The items of a preference run in their order through one recurrent network, and each state gives a candidate a mass, as an
item does in bottleneck.py. One further preference, "lately", owns the latest items once more, with all that came before
them. A score is the sum of these masses and nothing else, so shares are exact: a preference that is left out takes just
its part along. What one item adds is found by leaving it out of its sequences and computing anew.
"""

from dataclasses import dataclass

import torch
from torch import nn
from torch.nn import functional

from bottleneck import FAR_BELOW, MARGIN
from exchange import random_partition
from preferences import LONGEST_HISTORY
from protocol import SPLITS, width_of

TINY = 1e-30
# Latest training targets of a user, and latest items that "lately" hears.
LONGEST_TRAINING = 200


@dataclass(frozen=True)
class SequenceDesign:
    """What tells one bottleneck over sequences from another."""

    # Most preferences of a user, without "lately".
    count: int = 5
    # How many states of "lately" give masses; none: there is no such preference.
    lately: int = 10
    random_partition: bool = False
    contrast: float = 0.1
    dropout: float = 0.3
    others: int = 128
    # Epochs over which the rate of learning falls evenly to nothing.
    falling_over: int = 40
    # Users a step.
    batch: int = 32


class SequenceBottleneck(nn.Module):
    """The aligner with an item table and a recurrent network."""

    def __init__(self, dataset, preferences, design):
        super().__init__()
        self.dataset, self.preferences, self.design = dataset, preferences, design
        dimension = dataset.title_vectors.shape[1]
        self.item = nn.Embedding.from_pretrained(dataset.title_vectors.cpu().clone(), freeze=False)
        self.key, self.candidate, self.phrase_view = (nn.Linear(dimension, dimension, bias=False) for _ in range(3))
        for view in (self.key, self.candidate, self.phrase_view):
            nn.init.eye_(view.weight)
        self.recurrent = nn.GRU(dimension, dimension)
        self.log_item_scale, self.log_phrase_scale = nn.Parameter(torch.tensor([2.3])), nn.Parameter(torch.tensor([0.7]))
        self.log_belonging_scale, self.lately_offset = nn.Parameter(torch.zeros(1)), nn.Parameter(torch.zeros(1))
        # ln of what a state weighs, by how many steps back it is.
        fading = -0.5 * torch.log1p(torch.arange(float(LONGEST_HISTORY)))
        self.fading, self.lately_fading = nn.Parameter(fading.clone()), nn.Parameter(fading[: design.lately].clone())
        self.factor = nn.Embedding(dataset.items, 1)
        nn.init.zeros_(self.factor.weight)
        self.dropout = nn.Dropout(design.dropout)
        self.phrases_only = False
        self.phrase, self.owner = preferences.phrase, preferences.owner
        if design.random_partition:
            self.owner = random_partition(preferences)
        self.own_owner = self.owner
        self.training_rows = torch.arange(dataset.users, device=dataset.device)
        self.met_as = self._met_as()
        self.phrase_pool = preferences.phrase[preferences.phrase >= 0].long()

    def _met_as(self):
        """For each item of all sequences the phrase that owned it when it was met, or at the first row that knows it; −1
        where none did. Preferences change as a history grows; a sequence that is learned from whole needs one owner each.
        """
        preferences, dataset = self.preferences, self.dataset
        phrases = self.owners(torch.arange(len(preferences.user), device=dataset.device))
        met_as = torch.full((len(dataset.flat),), -1, dtype=torch.long, device=dataset.device)
        for column in range(LONGEST_HISTORY):
            places = preferences.earliest - LONGEST_HISTORY + column
            there = places >= 0
            met_as[(dataset.starts + places)[there]] = phrases[preferences.first_row, column][there]
        met_as[dataset.starts[preferences.user] + preferences.position - 1] = phrases[:, -1]
        return met_as

    def owners(self, rows):
        """The phrase that owns each of the 50 items before a row's target, rows × 50; −1 where none does."""
        owner = self.owner[rows].long()
        return torch.where(owner >= 0, self.phrase[rows].long().gather(1, owner.clamp(min=0)), -1)

    def view(self, vectors, projection):
        return functional.normalize(projection(vectors), dim=-1, eps=1e-6)

    def states(self, vectors, owners):
        """vectors b × n × d, owners b × n: each item's own vector and what the items of its owner up to it add."""
        users = torch.arange(len(owners), device=owners.device)[:, None].expand_as(owners)
        groups = (users * (len(self.preferences.vectors) + 1) + owners + 1).flatten()
        order = groups.argsort(stable=True)
        order = order[owners.flatten()[order] >= 0]
        if len(order) == 0:
            return vectors
        _, lengths = groups[order].unique_consecutive(return_counts=True)
        starts, longest_first = lengths.cumsum(0) - lengths, lengths.argsort(descending=True, stable=True)
        alive = [int((lengths > step).sum()) for step in range(int(lengths.max()))]
        places = order[torch.cat([starts[longest_first[:count]] + step for step, count in enumerate(alive)])]
        rows = vectors.flatten(0, 1)
        found = self.run_along(rows[places], alive)
        return vectors + torch.zeros_like(rows).index_copy(0, places, found).view_as(vectors)

    def run_along(self, inputs, alive):
        """The states of `self.recurrent` over sequences that are given step by step, inputs Σ alive × d; at each step the
        first `alive` of them still go on. PyTorch's own packed run takes, backwards, time by the square of the steps.
        """
        gates = functional.linear(inputs, self.recurrent.weight_ih_l0, self.recurrent.bias_ih_l0).split(alive)
        states = [inputs.new_zeros(alive[0], inputs.shape[1])]
        for heard, count in zip(gates, alive):
            before = states[-1][:count]
            kept = functional.linear(before, self.recurrent.weight_hh_l0, self.recurrent.bias_hh_l0)
            (reset, update, fresh), (reset_kept, update_kept, fresh_kept) = heard.chunk(3, 1), kept.chunk(3, 1)
            fresh = torch.tanh(fresh + torch.sigmoid(reset + reset_kept) * fresh_kept)
            states.append(fresh + torch.sigmoid(update + update_kept) * (before - fresh))
        return torch.cat(states[1:])

    def keys(self, items, real, owners):
        """What the states of the preferences and those of "lately" are matched by, each b × n × d of length 1."""
        vectors = self.dropout(self.item(items) * self.item.embedding_dim**0.5) * real[..., None]
        everything = torch.zeros_like(owners).masked_fill(~real, -1)
        return [self.view(self.states(vectors, some), self.key) for some in (owners, everything)]

    def queries(self, items):
        return self.view(self.dropout(self.item(items)), self.candidate)

    def kinds(self, phrases, items):
        """How surely items are of the kinds of phrases, 0 to 1; shapes as in indexing."""
        return self.preferences.belonging[phrases, items].float() / 255

    def masses(self, items, real, owners, candidates):
        """What each state gives each candidate, the latest at the end: of preferences b × 50 × k, of "lately" b × l × k.
        Items are b × n with n ≥ 50, owners b × 50: of what came before those, only "lately" hears."""
        before = items.shape[1] - LONGEST_HISTORY
        owned, lately = self.keys(items, real, functional.pad(owners, (before, 0), value=-1))
        owned, heard = owned[:, before:], real[:, before:]
        queries, phrases = self.queries(candidates), owners.clamp(min=0)
        match = lambda keys: (keys @ queries.transpose(1, 2)) * self.log_item_scale.exp() * float(not self.phrases_only)
        spoken = self.view(self.preferences.vectors[phrases], self.phrase_view) @ queries.transpose(1, 2)
        fit = match(owned) + spoken * self.log_phrase_scale.exp()
        fit = fit + self.kinds(phrases[:, :, None], candidates[:, None]) * self.log_belonging_scale.exp()
        mass = (fit + self.fading.flip(0)[:, None]).exp() * ((owners >= 0) & heard)[..., None]
        latest = lately[:, lately.shape[1] - self.design.lately :]
        late = (match(latest) + self.lately_offset + self.lately_fading.flip(0)[:, None]).exp()
        return mass, late * real[:, real.shape[1] - self.design.lately :, None]

    def score(self, users, split, candidates):
        """ln of the score of candidates b × k."""
        positions = self.dataset.lengths[users] - SPLITS[split]
        width = max(LONGEST_HISTORY, width_of(positions, LONGEST_TRAINING, False))
        items, real = self.dataset.window(users, positions, width)
        owners = self.owners(self.preferences.rows(users, positions))
        total = sum(mass.sum(1) for mass in self.masses(items, real, owners, candidates))
        return (total + TINY).log() + self.factor(candidates)[..., 0]

    def loss(self, users, full=False):
        """Every target of some users, the latest 200 at most, among random items that all share, by the log of the score;
        true phrases against exchanged ones as in bottleneck.py."""
        dataset, end = self.dataset, self.dataset.lengths[users] - 2
        width = LONGEST_TRAINING if full else int(min(LONGEST_TRAINING, (end - 1).max()))
        items, real = dataset.window(users, end - 1, width)
        targets, _ = dataset.window(users, end, width)
        places = (dataset.starts[users] + end - 1)[:, None] - width + torch.arange(width, device=users.device)
        owners = self.met_as[places.clamp(min=0)].masked_fill(~real, -1)
        others = dataset.met[torch.randint(len(dataset.met), (self.design.others,), device=users.device)]
        met = dataset.trained[users[:, None], others][:, None]
        # Nothing is learned before the first item that a preference owns.
        learned = real & ((owners >= 0).cumsum(1) > 0)
        readings = [owners] + ([self._strange(owners)] if self.design.contrast else [])
        mean = lambda values: (values * learned).sum() / learned.sum().clamp(min=1)
        chances = [
            own - torch.cat([own[..., None], shared.masked_fill(met, FAR_BELOW)], 2).logsumexp(2)
            for own, shared in self._along(items, real, owners, targets, others, readings)
        ]
        loss = -mean(chances[0])
        if self.design.contrast:
            loss = loss + self.design.contrast * mean(functional.relu(MARGIN - (chances[0] - chances[1])))
        return loss

    def _strange(self, owners):
        """The same owners, each with the phrase of some other user."""
        users = torch.arange(len(owners), device=owners.device)[:, None]
        groups, places = (users * (len(self.preferences.vectors) + 1) + owners + 1).unique(return_inverse=True)
        drawn = self.phrase_pool[torch.randint(len(self.phrase_pool), (len(groups),), device=owners.device)]
        return drawn[places].masked_fill(owners < 0, -1)

    def _along(self, items, real, owners, targets, others, readings):
        """Along sequences b × t: ln of the score of the target of each place, b × t, and of items `others` there, b × t × c,
        for each reading of who is called what. A place sees the items up to it."""
        width = items.shape[1]
        owned, lately = self.keys(items, real, owners)
        shared, own = self.queries(others), self.queries(targets)
        scale, phrase_scale, kind_scale = (one.exp() for one in (self.log_item_scale, self.log_phrase_scale, self.log_belonging_scale))
        back = torch.arange(width, device=items.device)[:, None] - torch.arange(width, device=items.device)
        weights = lambda fading: fading[back.clamp(0, len(fading) - 1)].exp() * ((back >= 0) & (back < len(fading)))
        # Of the targets, place × place: what the item of the second gives the target of the first.
        across = lambda keys: (own @ keys.transpose(1, 2)) * scale
        late, heard = weights(self.lately_fading), real[..., None].float()
        late_shared = late @ (((lately @ shared.T) * scale + self.lately_offset).exp() * heard)
        late_own = ((across(lately) + self.lately_offset).exp() * late * heard.transpose(1, 2)).sum(2)
        match_shared, match_own = (owned @ shared.T) * scale, across(owned)
        weight, has = weights(self.fading), ((owners >= 0) & real)[..., None].float()
        for reading in readings:
            phrases, places = reading.clamp(min=0).unique(return_inverse=True)
            spoken = self.view(self.preferences.vectors[phrases], self.phrase_view)
            fit = (spoken @ shared.T) * phrase_scale + self.kinds(phrases[:, None], others) * kind_scale
            fit_own = (own @ spoken[places].transpose(1, 2)) * phrase_scale
            fit_own = fit_own + self.kinds(phrases[places][:, None], targets[:, :, None]) * kind_scale
            of_shared = weight @ ((match_shared + fit[places]).exp() * has)
            of_own = ((match_own + fit_own).exp() * weight * has.transpose(1, 2)).sum(2)
            yield (
                (of_own + late_own + TINY).log() + self.factor(targets)[..., 0],
                (of_shared + late_shared + TINY).log() + self.factor(others)[:, 0],
            )

    def parameter_groups(self, rate):
        """Scalars and fadings learn ten times as fast as vectors, as in lane-align."""
        scalars = ("log_item_scale", "log_phrase_scale", "log_belonging_scale", "lately_offset", "fading", "lately_fading")
        few = [parameter for name, parameter in self.named_parameters() if name in scalars]
        others = [parameter for name, parameter in self.named_parameters() if name not in scalars]
        return [{"params": others, "lr": rate}, {"params": few, "lr": 10 * rate}]
