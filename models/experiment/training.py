"""A training step, on a processor as it stands, on a GPU recorded once and played back.

These networks are so small that a GPU would spend its time on being told what to do. A recorded step (a CUDA graph) tells
it once: all shapes are fixed, and nothing is read back until the epoch is over.
"""

import torch

WARMING_UP = 3


class Stepper:
    """Adam (0.9, 0.98) on `loss_of(rows)`, gradients cut to length `longest` where one is given, `recorded` on a GPU."""

    def __init__(self, parameters, loss_of, rate, longest=None, recorded=False):
        self.parameters, self.loss_of, self.longest = list(parameters), loss_of, longest
        groups = self.parameters if isinstance(self.parameters[0], dict) else [{"params": self.parameters, "lr": rate}]
        self.all = [parameter for group in groups for parameter in group["params"]]
        self.device = self.all[0].device
        self.recorded = recorded
        if self.recorded:
            groups = [{**group, "lr": torch.tensor(group["lr"], device=self.device)} for group in groups]
        self.optimiser = torch.optim.Adam(groups, betas=(0.9, 0.98), **({"capturable": True} if self.recorded else {}))
        self.rates = [float(group["lr"]) for group in self.optimiser.param_groups]
        self.graph, self.rows, self.total, self.count = None, None, torch.zeros((), device=self.device), 0

    def slow_down(self, factor):
        """Sets the rates to this share of the first ones."""
        for group, first in zip(self.optimiser.param_groups, self.rates):
            if self.recorded:
                group["lr"].fill_(first * factor)
            else:
                group["lr"] = first * factor

    def step(self, rows):
        self.count += 1
        if not self.recorded:
            return self._step(rows)
        if self.graph is None:
            self._record(rows)
        self.rows.copy_(rows)
        self.graph.replay()

    def mean_loss(self):
        """Of the steps since it was asked last."""
        mean = float(self.total) / max(1, self.count)
        self.total.zero_()
        self.count = 0
        return mean

    def _step(self, rows):
        loss = self.loss_of(rows)
        self.optimiser.zero_grad(set_to_none=not self.recorded)
        loss.backward()
        if self.longest:
            torch.nn.utils.clip_grad_norm_(self.all, self.longest)
        self.optimiser.step()
        self.total += loss.detach()

    def _record(self, rows):
        self.rows = rows.clone()
        beside = torch.cuda.Stream()
        beside.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(beside):
            for _ in range(WARMING_UP):
                self._step(self.rows)
        torch.cuda.current_stream().wait_stream(beside)
        self.graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(self.graph):
            self._step(self.rows)
        self.total.zero_()
