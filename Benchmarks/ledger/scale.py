"""Maps a figure to a height."""

import math


class Scale:
    """From zero to a round number above all values."""

    def __init__(self, largest: float, top: float, bottom: float) -> None:
        step = nice(largest / 3)
        count = max(1, math.ceil(largest * 1.04 / step))
        self.ticks = [step * index for index in range(count + 1)]
        self.top, self.bottom = top, bottom

    def __call__(self, value: float) -> float:
        return self.bottom - (self.bottom - self.top) * value / self.ticks[-1]


def nice(rough: float) -> float:
    """The smallest of 1, 2, 2.5, 5, 10 … times a power of ten that is not below."""
    power = 10 ** math.floor(math.log10(rough)) if rough > 0 else 1
    return next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= rough * 0.999)
