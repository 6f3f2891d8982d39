"""Finished frames are written by threads beside the model, which makes the next ones meanwhile."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

Item = TypeVar('Item')


def each_beside(items: Iterable[Item], work: Callable[[Item], None], done: Callable[[Item], None],
                threads: int) -> None:
    """Do `work` with each of `items`, as many at once as there are `threads`, and go on to the next meanwhile.

    `done` is called for each in their order, here. With no threads everything happens here, one after the other.
    However it ends, what was begun is ended first. The first error is raised.
    """
    if not threads:
        for item in items:
            work(item)
            done(item)
        return
    begun: deque[tuple[Item, Future]] = deque()

    def end(all_but: int) -> None:
        while len(begun) > all_but:
            item, future = begun.popleft()
            future.result()
            done(item)
    with ThreadPoolExecutor(threads, 'Second Unit frame') as pool:
        try:
            for item in items:
                begun.append((item, pool.submit(work, item)))
                end(threads)
        finally:
            end(0)
