"""One figure of the ledger: a number, or the range of several runs."""

from statistics import median
from typing import NamedTuple


class Spread(NamedTuple):
    low: float
    middle: float
    high: float

    @staticmethod
    def of(value: float | list[float]) -> "Spread":
        """A number is one run, [low, high] are several whose single numbers are unknown."""
        if isinstance(value, list):
            return Spread(value[0], sum(value) / 2, value[1])
        return Spread(value, value, value)

    @staticmethod
    def over(spreads: list["Spread"]) -> "Spread":
        return Spread(min(s.low for s in spreads), median(s.middle for s in spreads), max(s.high for s in spreads))

    def meets(self, mark: float, more_is_better: bool) -> bool:
        """Whether every run meets the limit: the worst one counts."""
        return self.low >= mark if more_is_better else self.high <= mark

    def __str__(self) -> str:
        low, high = number(self.low), number(self.high)
        return low if low == high else f"{low}–{high}"


def number(value: float) -> str:
    """For display: three significant figures for small numbers."""
    if value >= 100 or value == round(value):
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 1 else f"{value:.2f}"
