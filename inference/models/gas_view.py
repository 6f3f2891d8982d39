"""The gas seen on a card: a perspective march through it that gives passes instead of a picture.

Imports torch: only load() imports this.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor

from ..shot import ELEMENT_PASSES
from .gas import Air, centred
from .gas_event import SUBSTEPS

PASSES = ELEMENT_PASSES
SLABS = 48               # along a ray
GLOWS_FROM = 0.25        # heat below this is dark


class Frame(NamedTuple):
    """Where the card stands in the grid, and from where it is seen. Lengths in cells."""

    middle: tuple[float, float]      # x and y of the card's middle
    height: float                    # of the card
    foot: float                      # how much of it is below the ground
    size: tuple[int, int]            # rows and columns of the picture; pixels are square
    yaw: float = 0.0                 # of the card about the vertical, radians; at 0 its right is x
    pitch: float = 0.0               # how far the camera looks down, radians
    distance: float = 1e4            # of the camera from the card


class View:
    """The places of one frame in the grid, found once for all of an event's moments."""

    def __init__(self, grid: tuple[int, int, int], frame: Frame):
        """`grid` is the gas's (Z, Y, X)."""
        rows, columns = frame.size
        self.frame, self._cell = frame, frame.height / rows
        right = torch.tensor([math.cos(frame.yaw), math.sin(frame.yaw), 0])
        away = torch.tensor([-math.sin(frame.yaw), math.cos(frame.yaw), 0])
        across = (torch.arange(columns) + 0.5 - columns / 2) * self._cell
        up = frame.height - frame.foot - (torch.arange(rows) + 0.5) * self._cell
        card = torch.tensor([*frame.middle, 0.0]) + across[None, :, None] * right
        card = card + up[:, None, None] * torch.tensor([0.0, 0, 1])                     # (rows, columns, xyz)
        eye = torch.tensor([*frame.middle, frame.height / 2 - frame.foot]) - frame.distance * away
        eye[2] += frame.distance * math.tan(frame.pitch)
        reach = grid[1] / 2 / max(math.cos(frame.yaw), 0.5)
        self._depths = (torch.arange(SLABS) + 0.5) / SLABS * 2 * reach - reach
        self._rays = (card - eye) / frame.distance         # per cell of depth
        self._slab = 2 * reach / SLABS * self._rays.norm(dim=-1)
        places = card + self._depths[:, None, None, None] * self._rays
        self._x, self._y, self._z, self._inside = _in_grid(places, grid)
        self._inside = self._inside * (self._depths > -0.9 * frame.distance)[:, None, None]    # before the camera
        thin = slice(1, None, 2)
        self._coarse = tuple(each[thin, ::2, ::2].contiguous() for each in (self._x, self._y, self._z))
        self._right, self._away = right, away

    def passes(self, air: Air, opacity: float, glow: float) -> Tensor:
        """PASSES as (11, rows, columns) float32, premultiplied and linear. `opacity` is per cell of thick smoke,
        `glow` the heat pass per cell of hot gas.

        Light maps take part of the light that was scattered before (three octaves). Depth is the mean, from the
        card away from the camera; motion is the mean on the card in an event's frame, x to the right and y up; all
        in heights of the card.
        """
        smoke, heat = _sampled(air.carried, self._x, self._y, self._z, self._inside)
        alpha, hot, weight, lights, away = _marched(
            smoke * opacity, heat, self._slab, self._depths, torch.tensor(float(glow)), self._cell)
        height = self.frame.height
        motion = self._motion(air, weight, alpha) * (SUBSTEPS / height)
        return torch.cat([alpha[None], hot[None], lights, away[None] / height, motion])

    def silhouette(self, volume: Tensor) -> Tensor:
        """The most of `volume` (Z, Y, X) along each ray, (rows, columns)."""
        return _sampled(volume[None], self._x, self._y, self._z, self._inside)[0].amax(0)

    def wind(self, wind: tuple[float, float]) -> tuple[float, float]:
        """A wind of the grid as the card has it: to the right, and away from the camera."""
        return (float(self._right[0] * wind[0] + self._right[1] * wind[1]),
                float(self._away[0] * wind[0] + self._away[1] * wind[1]))

    def _motion(self, air: Air, weight: Tensor, alpha: Tensor) -> Tensor:
        """Cells a step on the card, right and up: (2, rows, columns), premultiplied by coverage."""
        rays, depths = self._rays[::2, ::2], self._depths[1::2]
        flow = _sampled(centred(air), *self._coarse, torch.ones(()))
        leaving = self._away[0] * flow[0] + self._away[1] * flow[1]
        nearer = 1 + depths[:, None, None] / self.frame.distance
        right = self._right[0] * flow[0] + self._right[1] * flow[1] - leaving * (rays @ self._right)
        up = flow[2] - leaving * rays[..., 2]
        weight = F.avg_pool3d(weight[None], 2)[0] * 2       # of a coarse slab: two fine ones
        return _full(torch.stack([(weight * right / nearer).sum(0), (weight * up / nearer).sum(0)]), alpha)


def _in_grid(places: Tensor, grid: tuple[int, int, int]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Indices x, y, z into the grid's cells, and 1 where the place is inside, fading over a cell at the ground."""
    x, y, z = (places - 0.5).unbind(-1)
    deep, wide = grid[1], grid[2]
    inside = (x > 0) & (x < wide - 1) & (y > 0) & (y < deep - 1) & (z < grid[0] - 1)
    inside = inside * (z + 1).clamp(0, 1)
    return (x.clamp(0, wide - 1.01).contiguous(), y.clamp(0, deep - 1.01).contiguous(),
            z.clamp(0, grid[0] - 1.01).contiguous(), inside.contiguous())


def _sampled(fields: Tensor, x: Tensor, y: Tensor, z: Tensor, inside: Tensor) -> Tensor:
    """`fields` (c, Z, Y, X) at places of any shape, trilinear: (c, *shape)."""
    count, _, rows, columns = fields.shape
    left, near, below = x.to(torch.int32), y.to(torch.int32), z.to(torch.int32)
    across, away, up = x - left, y - near, z - below
    first = ((below * rows + near) * columns + left).long()
    flat = fields.reshape(count, -1)

    def corner(offset):
        return flat[:, (first + offset).view(-1)].view(count, *x.shape)

    above = rows * columns
    edges = [corner(o) + across * (corner(o + 1) - corner(o)) for o in (0, columns, above, above + columns)]
    low, high = edges[0] + away * (edges[1] - edges[0]), edges[2] + away * (edges[3] - edges[2])
    return (low + up * (high - low)) * inside


def _marched(thickness, heat, slab, depths, glow, cell):
    """Alpha, heat, the weight of each slab, the six light maps and the depth of matter (slabs, rows, columns)."""
    thick = thickness * slab
    before = torch.cumsum(thick, 0) - thick
    weight = torch.exp(-before) * (1 - torch.exp(-thick))
    alpha = weight.sum(0)
    hot = (torch.exp(-before) * (heat - GLOWS_FROM).clamp_min(0)).sum(0) * glow * slab
    # Light falls through half the resolution.
    matter, lit = F.avg_pool2d(thickness[None], 2)[0] * 2 * cell, F.avg_pool2d(weight[None], 2)[0]
    deep = F.avg_pool2d(thick[None], 2)[0]
    shadows = []
    for each, axis in ((matter, 2), (matter, 1), (deep, 0)):
        passed, whole = torch.cumsum(each, axis) - each / 2, each.sum(axis, keepdim=True)
        shadows += [whole - passed, passed] if axis == 2 else [passed, whole - passed]
    small = torch.stack([(_scattered(shadow) * lit).sum(0) for shadow in shadows])
    return alpha, hot, weight, _full(small, alpha), (weight * depths[:, None, None]).sum(0)


def _scattered(depth: Tensor) -> Tensor:
    """What is left of the light behind an optical depth: single scattering, and two octaves of what was scattered
    before, as in Wrenninge et al. 2013, with weights that look like smoke."""
    return 0.55 * torch.exp(-depth) + 0.30 * torch.exp(-0.35 * depth) + 0.15 * torch.exp(-0.1 * depth)


def _full(small: Tensor, alpha: Tensor) -> Tensor:
    """Premultiplied maps (c, h/2, w/2) at the size of `alpha`, with its edges."""
    coarse = F.avg_pool2d(alpha[None, None], 2)
    ratio = F.interpolate(small[None] / (coarse + 1e-4), alpha.shape, mode='bilinear', align_corners=False)[0]
    return ratio * alpha
