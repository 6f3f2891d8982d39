"""Where particles are that stand on the surfaces of a shot, and which of them the camera sees.

A particle stands on what the passes show at its first frame. On what stands still it has a place in the world, so it
does not drift, and comes back when it is uncovered or the camera turns back. On what moves it goes with Vector from
frame to frame, and is gone when it is covered. What a camera sees is covered by about one particle a site, a square of
the picture: where there is none, one is born; where the camera comes near, one becomes four; where many crowd in one
site they become one.

All of this follows from the plates alone, float32 in a fixed order: the same plates give the same bits.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .shot import Pass, PlateFrame, Shot
from .view import APPROACH, REACH, Projection, beside, motion, nearness, slack, still

FREE = np.iinfo(np.int32).min     # `seen` of a row that is no particle
NEAR_TWICE = 2.0                  # magnified so much, a particle becomes four
CROWD = 5                         # so many in a site become one: four are what half the size makes of four sites
AT_ONCE = 1 << 16                 # so that what is at work stays in the processor's cache
AROUND = ((-1, -1), (0, -1), (1, -1), (-1, 0), (1, 0), (-1, 1), (0, 1), (1, 1))      # the pixels beside
LANDED = (0.5, 0.1)               # as in view.py, which loses 15 % a frame of what stands on pieces that tumble
FADE = 8                          # frames until a particle that appears counts as much as those that were there
HIDDEN = 2.0                      # particles a site that may be out of sight; beyond, those not seen for longest go


class Change(NamedTuple):
    """What became of particles in one frame, as row numbers, in the order in which it happened."""

    parents: np.ndarray           # (n,)
    children: np.ndarray          # (n, 4), -1 where a child would stand beside the surface
    merged: np.ndarray            # (m,) these are gone …
    into: np.ndarray              # (m,) … into these
    born: np.ndarray              # (b,)
    sites: np.ndarray             # (b,) where they were born, flat


class Moved(NamedTuple):
    """A part of the particles at the next frame, as far as it is known: arrays to be corrected in place."""

    x: np.ndarray
    y: np.ndarray
    depth: np.ndarray
    pixel: np.ndarray
    visible: np.ndarray
    beside: np.ndarray


class Particles:
    """Call `advance` with every plate of the shot in order. Then `visible` (rows,) says who is seen, at `x`, `y`, and
    `share`, to 1, how much each counts: what appears comes in gradually.

    `size` is the side of a site in pixels; `rows`, `columns` are the sites that cover the picture, and may reach
    beyond its right and lower edges, where the picture's border goes on.
    """

    def __init__(self, shot: Shot, size: float, rows: int, columns: int):
        self.shot, self.size, self.rows, self.columns = shot, size, rows, columns
        self.before: PlateFrame | None = None
        self.projection: Projection | None = None
        self.was = self.near = np.zeros((0, 0), np.float32)
        self.point = np.zeros((3, 0), np.float32)
        self.finite, self.x, self.y, self.first_size, self.share = (np.zeros(0, np.float32) for _ in range(5))
        self.pixel = np.zeros(0, np.int64)
        self.seen = np.zeros(0, np.int32)
        self.visible = np.zeros(0, bool)
        self.beside = np.zeros(0, bool)      # seen though their pixel shows another surface, or there is none

    def advance(self, plate: PlateFrame) -> Change:
        if self.before is None:
            self.origin = plate.camera.position
        self.projected, self.projection = self.projection, Projection(plate.camera, self.shot, self.origin)
        self.was, self.near = self.near, nearness(plate, (self.shot.height, self.shot.width))
        self.slack = slack(self.near, REACH * max(1.0, self.size))
        self._fade_in()
        depth = self._move(plate)
        parents, children = self._split(depth)
        count = np.bincount(self._site(np.flatnonzero(self.visible)), minlength=self.rows * self.columns)
        merged, into = self._merge(count)
        born, sites = self._bear(count)
        self._forget()
        self.seen[self.visible] = plate.frame
        self.before = plate
        return Change(parents, children, merged, into, born, sites)

    def _fade_in(self) -> None:
        self.share *= self.visible                   # who is out of sight begins again
        self.share += np.float32(1 / FADE)
        np.minimum(self.share, np.float32(1), out=self.share)

    # --- Moving -----------------------------------------------------------------------------------------------

    def _move(self, plate: PlateFrame) -> np.ndarray:
        """Bring all to the plate's frame and see who is visible. Returns their depths."""
        depth = np.empty_like(self.x)
        follow = self.before is not None and all(Pass.VECTOR in each.passes for each in (self.before, plate))
        if follow:
            frames = plate.frame - self.before.frame
            was_still = still(self.before, frames, self.was, self.projected, self.projection)
            is_still = still(plate, -frames, self.near, self.projection, self.projected)
            stills = was_still, beside(was_still), beside(is_still)
        for start in range(0, depth.size, AT_ONCE):
            part = slice(start, start + AT_ONCE)
            x, y, depth[part] = self.projection.to_picture(self.point[:, part], self.finite[part])
            moved = Moved(x, y, depth[part], *self._seen(x, y, depth[part], part))
            if follow:
                self._follow(plate, part, moved, *stills)
            self.x[part], self.y[part], _, self.pixel[part], self.visible[part], self.beside[part] = moved
        return depth

    def _seen(self, x: np.ndarray, y: np.ndarray, depth: np.ndarray, part: slice
              ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """The pixels that they are in, whether they are seen, and for which their own pixel is not why.

        Seen is who stands on the surface that the pixel shows; who was seen before is as long as a pixel beside shows
        it. Depth is taken anywhere in a pixel, so at a silhouette half of all would come and go. Who has left the
        picture, not the sites, is as well: what it stands on goes on there, and is not what the border shows.
        """
        inside = (depth > 0) & (self.seen[part] != FREE) & self._inside(x, y)
        pixel = self._pixel(np.where(inside, x, 0), np.where(inside, y, 0))
        near = self.finite[part] / np.where(inside, depth, 1)
        seen, beside = inside & self._shown(pixel, near), np.zeros_like(inside)
        doubtful = np.flatnonzero(inside & ~seen & self.visible[part])
        x, y, near = x[doubtful], y[doubtful], near[doubtful]
        beside[doubtful] = (x < 0) | (x >= self.shot.width) | (y < 0) | (y >= self.shot.height)
        for across, down in AROUND:
            beside[doubtful] |= self._shown(self._pixel(x + np.float32(across), y + np.float32(down)), near)
        return pixel, seen | beside, beside

    def _shown(self, pixel: np.ndarray, near: np.ndarray) -> np.ndarray:
        """Whether a surface of this nearness is what each pixel shows."""
        return np.abs(near - self.near.take(pixel)) <= self.slack.take(pixel)

    def _follow(self, plate: PlateFrame, part: slice, moved: Moved, was_still: np.ndarray, was_beside: np.ndarray,
                is_beside: np.ndarray) -> None:
        """Correct, in place, what holds for still surfaces: carry what moves, and hide what a moving surface covers.

        At silhouettes Vector is a mixture of both sides; what stands there is still if a pixel beside is. Who is seen
        by a pixel beside is not carried: Vector is that of another surface.
        """
        np.logical_and(moved.visible, is_beside.take(moved.pixel), out=moved.visible)
        rows = np.flatnonzero(self.visible[part] & ~self.beside[part] & ~was_still.take(self.pixel[part]))
        if not rows.size:
            return
        stray = rows[~self._carry(plate, part, rows, moved)]
        stray = stray[~was_beside.take(self.pixel[part][stray])]
        self.seen[part][stray], moved.visible[stray] = FREE, False

    def _carry(self, plate: PlateFrame, part: slice, rows: np.ndarray, moved: Moved) -> np.ndarray:
        """Carry some rows of a part by Vector. Returns for which of them the same surface is seen there."""
        frames = plate.frame - self.before.frame
        came_from = self.pixel[part].take(rows)
        across, down = motion(self.before, came_from, frames)
        x, y = self.x[part].take(rows) + across, self.y[part].take(rows) + down
        pixel = self._pixel(x, y)
        back_across, back_down = motion(plate, pixel, -frames)
        length = np.abs(across) + np.abs(down)
        landed = np.abs(across + back_across) + np.abs(down + back_down) <= LANDED[0] + LANDED[1] * length
        near, was = self.near.take(pixel), self.was.take(came_from)
        landed &= (near < APPROACH * was) & (was < APPROACH * near) & self._inside(x, y)
        here, x, y, near = (each.compress(landed) for each in (rows, x, y, near))
        moved.x[here], moved.y[here], moved.depth[here] = x, y, 1 / near
        moved.pixel[here], moved.visible[here], moved.beside[here] = pixel.compress(landed), True, False
        points, _ = self.projection.to_world(x, y, near)
        for row, values in zip(self.point[:, part], points, strict=True):       # all three at once take thrice as long
            row[here] = values
        return landed

    def _inside(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        return (x >= 0) & (x < self.columns * self.size) & (y >= 0) & (y < self.rows * self.size)

    def _pixel(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Flat index of the pixel at x, y; of the nearest one of the border outside."""
        column = np.clip(x, 0, self.shot.width - 1).astype(np.int64)
        row = np.clip(y, 0, self.shot.height - 1).astype(np.int64)
        row *= self.shot.width
        row += column
        return row

    def _site(self, rows: np.ndarray) -> np.ndarray:
        """Flat index of the sites of visible particles."""
        over = np.float32(1 / self.size)             # rounded: a particle at the very border may come out beyond it
        index = np.minimum((self.y[rows] * over).astype(np.int64), self.rows - 1)
        index *= self.columns
        index += np.minimum((self.x[rows] * over).astype(np.int64), self.columns - 1)
        return index

    # --- Fewer and more ---------------------------------------------------------------------------------------

    def _split(self, depth: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Four in the place of one, around it, for those that are magnified."""
        rows = np.flatnonzero(self.visible)
        magnified = self.projection.size(depth[rows]) / self.first_size[rows]
        large = magnified >= NEAR_TWICE
        parents, magnified = rows[large], magnified[large]
        if not parents.size:
            return parents, np.zeros((0, 4), np.int64)
        step = (magnified * np.float32(self.size / 4))[:, None]
        x = self.x[parents, None] + step * np.array([-1, 1, -1, 1], np.float32)
        y = self.y[parents, None] + step * np.array([-1, -1, 1, 1], np.float32)
        pixel = self._pixel(x, y)
        near = self.near.take(pixel)
        stands = np.abs(near - (self.finite[parents] / depth[parents])[:, None]) <= self.slack.take(pixel)
        stands &= self._inside(x, y)
        children = np.full(x.shape, -1)
        first_size = np.repeat(2 * self.first_size[parents, None], 4, axis=1)[stands]
        self._free(parents)
        share = np.repeat(self.share[parents, None], 4, axis=1)[stands]
        children[stands] = self._place(x[stands], y[stands], near[stands], first_size, share)
        return parents, children

    def _merge(self, count: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """One in the place of all where a site is crowded: it stands for them, as large as a new one, and counts
        for as much as the one of them that does for most."""
        crowded = count >= CROWD
        none = np.zeros(0, np.int64)
        if not crowded.any():
            return none, none
        rows = np.flatnonzero(self.visible)
        site = self._site(rows)
        inside = crowded[site]
        rows, site = rows[inside], site[inside]
        _, first, which = np.unique(site, return_index=True, return_inverse=True)
        into = rows[first][which]
        one = rows[first]
        _, _, depth = self.projection.to_picture(self.point[:, one], self.finite[one])
        self.first_size[one] = self.projection.size(depth)
        np.maximum.at(self.share, into, self.share[rows])
        gone = rows != into
        self._free(rows[gone])
        return rows[gone], into[gone]

    def _bear(self, count: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """One in every site that has none in it or beside it: a shift by parts of a site leaves gaps that are none."""
        taken = np.pad((count > 0).reshape(self.rows, self.columns), 1)
        taken = taken[:-2] | taken[1:-1] | taken[2:]
        taken = taken[:, :-2] | taken[:, 1:-1] | taken[:, 2:]
        sites = np.flatnonzero(~taken)
        row, column = np.divmod(sites, self.columns)
        x, y = (((each + 0.5) * self.size).astype(np.float32) for each in (column, row))
        near = self.near.take(self._pixel(x, y))
        depth = 1 / np.where(near > 0, near, np.float32(1))
        share = 1 if self.before is None else 1 / FADE
        return self._place(x, y, near, self.projection.size(depth), share), sites

    def _forget(self) -> None:
        """Let the older half of what is out of sight go when there is too much of it."""
        hidden = np.flatnonzero(~self.visible & (self.seen != FREE))
        if hidden.size > HIDDEN * self.rows * self.columns:
            seen = self.seen[hidden]
            self._free(hidden[seen <= np.partition(seen, seen.size // 2)[seen.size // 2]])

    def _place(self, x: np.ndarray, y: np.ndarray, near: np.ndarray, first_size: np.ndarray,
               share: np.ndarray | float) -> np.ndarray:
        """New particles, seen at x, y; their rows. Rows that were given up are used first."""
        rows = np.flatnonzero(self.seen == FREE)[:x.size]
        if rows.size < x.size:
            rows = np.concatenate([rows, self._grow(x.size - rows.size)])
        self.point[:, rows], self.finite[rows] = self.projection.to_world(x, y, near)
        self.x[rows], self.y[rows], self.first_size[rows], self.share[rows] = x, y, first_size, share
        self.pixel[rows] = self._pixel(x, y)
        self.seen[rows], self.visible[rows], self.beside[rows] = 0, True, False
        return rows

    def _grow(self, count: int) -> np.ndarray:
        """More rows; the new ones' numbers. A sixteenth beyond what is asked for, so that this is rare."""
        had, more = self.seen.size, count + (self.seen.size + count) // 16
        for name, value in (('finite', 0), ('x', 0), ('y', 0), ('first_size', 1), ('share', 0), ('pixel', 0),
                            ('seen', FREE), ('visible', False), ('beside', False)):
            array = getattr(self, name)
            setattr(self, name, np.concatenate([array, np.full(more, value, array.dtype)]))
        self.point = np.concatenate([self.point, np.zeros((3, more), np.float32)], axis=1)
        return np.arange(had, had + count)

    def _free(self, rows: np.ndarray) -> None:
        self.seen[rows], self.visible[rows] = FREE, False

