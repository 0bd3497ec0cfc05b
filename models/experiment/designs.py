"""The bottlenecks of the experiment, by the names of their cells."""

from dataclasses import replace

from bottleneck import Design

CONTRAST = Design(belonging=True, contrast=0.4, falling_rate=True)
ALIGNED = replace(CONTRAST, shared_projection=True)
DESIGNS = {
    "bottleneck": Design(),
    "bottleneck-random-partition": Design(random_partition=True),
    "bottleneck-phrases-alone": Design(phrases_alone=0.5),
    "bottleneck-contrast": CONTRAST,
    "bottleneck-contrast-random-partition": replace(CONTRAST, random_partition=True),
    "bottleneck-contrast-0.3": replace(CONTRAST, contrast=0.3),
    "bottleneck-contrast-0.5": replace(CONTRAST, contrast=0.5),
    "bottleneck-aligned": ALIGNED,
    "bottleneck-aligned-0.5": replace(ALIGNED, contrast=0.5),
    "bottleneck-aligned-random-partition": replace(ALIGNED, random_partition=True),
    "bottleneck-aligned-no-contrast": replace(ALIGNED, contrast=0.0),
    "bottleneck-aligned-no-phrases": replace(ALIGNED, contrast=0.0, phrases=False),
    **{f"bottleneck-aligned-m{count}": replace(ALIGNED, count=count) for count in (1, 3, 10)},
    **{f"bottleneck-aligned-h{heads}": replace(ALIGNED, heads=heads) for heads in (1, 8)},
}
