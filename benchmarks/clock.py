"""Timing two things against each other, in turns, so that a busy machine slows both."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds of each repeat: by the clock, and of the processor over all threads."""

    wall: tuple[float, ...]
    cpu: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.wall)

    @property
    def spread(self) -> tuple[float, float]:
        return min(self.wall), max(self.wall)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One line of the page: what was timed `per` what, and the plain work that it is measured against."""

    name: str
    case: Timing
    against: str
    baseline: Timing
    per: str = 'frame'

    @property
    def ratio(self) -> float:
        """The median over repeats of case over baseline, each taken within one turn."""
        return statistics.median(a / b for a, b in zip(self.case.wall, self.baseline.wall, strict=True))

    @property
    def cpu_ratio(self) -> float:
        return statistics.median(a / b for a, b in zip(self.case.cpu, self.baseline.cpu, strict=True))


def compare(name: str, case: Work, against: str, baseline: Work, repeats: int, count: int = 1,
            per: str = 'frame', warm: int = 1) -> Comparison:
    """Time `case` and `baseline` in turns, after `warm` turns that do not count. Both do `count` frames a call."""
    timed = [(_timed(case, count), _timed(baseline, count)) for _ in range(warm + repeats)][warm:]
    cases, baselines = zip(*timed, strict=True)
    return Comparison(name, _timing(cases), against, _timing(baselines), per)


def _timed(work: Work, count: int) -> tuple[float, float]:
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - wall) / count, (time.process_time() - cpu) / count


def _timing(pairs: tuple[tuple[float, float], ...]) -> Timing:
    wall, cpu = zip(*pairs, strict=True)
    return Timing(wall, cpu)
