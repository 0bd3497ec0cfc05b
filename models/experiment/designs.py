"""The bottlenecks of the experiment, by the names of their cells."""

from dataclasses import replace

from bottleneck import Design
from sequences import SequenceDesign

CONTRAST = Design(belonging=True, contrast=0.4, falling_over=4)
ALIGNED = replace(CONTRAST, shared_projection=True)
# Beside what the one with contrast has: candidates with a projection of their own, a weight for each step back, a factor
# for each candidate, more and wider heads, and dropout against learning the training by heart.
DIRECTED = replace(CONTRAST, directed=True, item_factor=True, heads=8, width=64, dropout=0.2, others=256, falling_over=12)
DESIGNS = {
    "bottleneck-aligned": ALIGNED,
    "bottleneck-aligned-dropout": replace(ALIGNED, dropout=0.3, falling_over=10),
    "bottleneck-aligned-dropout-brief": replace(ALIGNED, dropout=0.3, falling_over=5),
    "bottleneck-aligned-dropout-brief-random-partition": replace(ALIGNED, dropout=0.3, falling_over=5, random_partition=True),
    "bottleneck-aligned-dropout-0.5": replace(ALIGNED, dropout=0.3, falling_over=10, contrast=0.5),
    "bottleneck-aligned-random-partition": replace(ALIGNED, random_partition=True),
    "bottleneck-aligned-dropout-random-partition": replace(ALIGNED, dropout=0.3, falling_over=10, random_partition=True),
    "bottleneck-aligned-no-contrast": replace(ALIGNED, contrast=0.0),
    "bottleneck-aligned-no-phrases": replace(ALIGNED, contrast=0.0, phrases=False),
    **{f"bottleneck-aligned-m{count}": replace(ALIGNED, count=count) for count in (1, 3, 10)},
    **{f"bottleneck-aligned-h{heads}": replace(ALIGNED, heads=heads) for heads in (1, 8)},
    "bottleneck-contrast": CONTRAST,
    "bottleneck-contrast-random-partition": replace(CONTRAST, random_partition=True),
    "bottleneck-directed": DIRECTED,
    "bottleneck-directed-no-contrast": replace(DIRECTED, contrast=0.0),
    "bottleneck-directed-dropout": replace(DIRECTED, dropout=0.5, falling_over=30),
    "bottleneck-sequences": SequenceDesign(),
    "bottleneck-sequences-brief": SequenceDesign(falling_over=8, dropout=0.5),
    "bottleneck-sequences-random-partition": SequenceDesign(random_partition=True),
}
