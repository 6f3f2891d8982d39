"""A gas on a grid: incompressible flow that carries smoke and heat, the truth behind the embedded element.

Staggered grid (velocities on the cells' faces), MacCormack advection with the corners' own limits (Selle et al.
2008), vorticity confinement, and a pressure solve that is exact: the Laplacian of a box with solid ground and open
sides is diagonal in the eigenvectors of its three axes, so six matrix products take the divergence away.

Axes are z (up), y (away), x (right); lengths in cells, times in steps. Imports torch: only load() imports this.
"""

from __future__ import annotations

from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor

FASTEST = 4.0        # cells a step; more than this leaves the reach of the advection
SPONGE = 8           # cells at the open sides in which the air calms to the wind and the smoke ends


class Air(NamedTuple):
    """The gas at one moment: face velocities u (Z, Y, X+1), v (Z, Y+1, X), w (Z+1, Y, X); `carried` (2, Z, Y, X),
    smoke and heat."""

    u: Tensor
    v: Tensor
    w: Tensor
    carried: Tensor


class Forces(NamedTuple):
    """What moves the gas in one step."""

    buoyancy: float              # upwards, by heat
    weight: float                # downwards, by smoke
    swirl: float                 # vorticity confinement (Fedkiw et al. 2001), within smoke
    drag: float                  # share by which the air takes on the wind
    wind: tuple[float, float]    # x and y; less near the ground


class Box:
    """The grid and its pressure solve."""

    def __init__(self, size: tuple[int, int, int]):
        """`size` is (Z, Y, X) in cells."""
        self.size = size
        (down, self._z), (near, self._y), (left, self._x) = (
            _modes(size[0], ground=True), _modes(size[1]), _modes(size[2]))
        self._inverse = 1 / (down[:, None, None] + near[None, :, None] + left[None, None, :])
        self._calm = 1 - 0.3 * _sponge(size)
        self._clear = 1 - 0.15 * _sponge(size)

    def still(self) -> Air:
        z, y, x = self.size
        return Air(torch.zeros(z, y, x + 1), torch.zeros(z, y + 1, x), torch.zeros(z + 1, y, x),
                   torch.zeros(2, z, y, x))

    def breeze(self, wind: tuple[float, float]) -> Air:
        """Air without smoke that already moves with the wind."""
        air = self.still()
        profile = _profile(self.size[0])[:, None, None]
        return air._replace(u=air.u + wind[0] * profile, v=air.v + wind[1] * profile)

    def pressure(self, divergence: Tensor) -> Tensor:
        """The field whose Laplacian is `divergence`: no flux through the ground, none of it outside the sides."""
        z = self.size[0]
        modes = torch.matmul(self._y.T, divergence @ self._x)
        modes = (self._z.T @ modes.reshape(z, -1)).view(self.size) * self._inverse
        modes = (self._z @ modes.reshape(z, -1)).view(self.size)
        return torch.matmul(self._y, modes) @ self._x.T

    def project(self, air: Air, sources: Tensor | None = None, solid: Tensor | None = None) -> Air:
        """The nearest flow that has `sources` (volumes made per cell and step) as its divergence.

        Around what is solid the flow is stopped and projected by turns, which converges to the flow around it;
        three turns leave 2 % of the velocity in its outermost cells, and the last word is the solid's.
        """
        air = self._once(air, sources)
        for _ in range(3 if solid is not None else 0):
            air = self._once(_stopped(air, solid), sources)
        return _stopped(air, solid) if solid is not None else air

    def _once(self, air: Air, sources: Tensor | None) -> Air:
        wanted = divergence(air)
        p = self.pressure(wanted - sources if sources is not None else wanted)
        # Outside the open sides pressure is 0; beneath the ground it is that above it.
        return air._replace(
            u=air.u - torch.diff(F.pad(p, (1, 1)), dim=2), v=air.v - torch.diff(F.pad(p, (0, 0, 1, 1)), dim=1),
            w=air.w - torch.diff(torch.cat([p[:1], p, torch.zeros_like(p[:1])]), dim=0))

    def step(self, air: Air, forces: Forces, sources: Tensor | None = None, solid: Tensor | None = None) -> Air:
        """The gas one step later. `solid` (Z, Y, X) is 1 where nothing flows."""
        u, v, w = _pushed(air.u, air.v, air.w, air.carried, self._calm, _profile(self.size[0]), *_plain(forces))
        u, v, w, _ = self.project(Air(u, v, w, air.carried), sources, solid)
        u, v, w, carried = _moved(u, v, w, air.carried)
        carried = carried * self._clear
        return Air(u, v, w, carried * (1 - solid) if solid is not None else carried)


def divergence(air: Air) -> Tensor:
    return torch.diff(air.u, dim=2) + torch.diff(air.v, dim=1) + torch.diff(air.w, dim=0)


def centred(air: Air) -> Tensor:
    """Velocities (x, y, z) in the cells' middles, (3, Z, Y, X)."""
    return _centred(air.u, air.v, air.w)


def between(before: Air, after: Air, share: float) -> Air:
    """The gas at a moment between two steps, `share` above 0 and up to 1: what is carried is that of both, moved
    along the flow to where it is by then. A plain mix of the two would show edges twice."""
    if share == 1:
        return after
    x, y, z = share * centred(before)
    onward = _advected(before.carried, x, y, z)
    x, y, z = (share - 1) * centred(after)
    back = _advected(after.carried, x, y, z)
    flow = (a + share * (b - a) for a, b in zip(before[:3], after[:3], strict=True))
    return Air(*flow, onward + share * (back - onward))


# --- Within a step ------------------------------------------------------------------------------------------

def _modes(cells: int, ground: bool = False) -> tuple[Tensor, Tensor]:
    """Eigenvalues and eigenvectors of the Laplacian along one axis, zero outside, or with a solid lower end."""
    laplacian = torch.diag(torch.full((cells,), -2.0, dtype=torch.float64))
    beside = torch.ones(cells - 1, dtype=torch.float64)
    laplacian += torch.diag(beside, 1) + torch.diag(beside, -1)
    if ground:
        laplacian[0, 0] = -1
    values, vectors = torch.linalg.eigh(laplacian)
    return values.float(), vectors.float()


def _sponge(size: tuple[int, int, int]) -> Tensor:
    """1 at the open sides and the top, 0 from SPONGE cells inwards."""
    z, y, x = size
    def ramp(cells, both=True):
        place = torch.arange(cells) + 0.5
        inside = torch.minimum(place, cells - place) if both else cells - place
        return (1 - inside / SPONGE).clamp(0, 1) ** 2
    return torch.maximum(torch.maximum(ramp(z, False)[:, None, None], ramp(y)[None, :, None]), ramp(x)[None, None, :])


def _profile(cells: int) -> Tensor:
    """The share of the wind at each height: the ground holds it back."""
    height = torch.arange(cells) + 0.5
    return height / (height + 6)


def _plain(forces: Forces) -> tuple[Tensor, ...]:
    """As tensors, so that another value does not compile the loops again."""
    flat = (forces.buoyancy, forces.weight, forces.swirl, forces.drag, *forces.wind)
    return tuple(torch.tensor(float(value)) for value in flat)


def _stopped(air: Air, solid: Tensor) -> Air:
    def faces(axis, pads):
        padded = F.pad(solid, pads)
        return 1 - torch.maximum(padded.narrow(axis, 0, padded.shape[axis] - 1),
                                 padded.narrow(axis, 1, padded.shape[axis] - 1))
    return air._replace(u=air.u * faces(2, (1, 1)), v=air.v * faces(1, (0, 0, 1, 1)),
                        w=air.w * faces(0, (0, 0, 0, 0, 1, 1)))


def _centred(u: Tensor, v: Tensor, w: Tensor) -> Tensor:
    return 0.5 * torch.stack([u[:, :, 1:] + u[:, :, :-1], v[:, 1:] + v[:, :-1], w[1:] + w[:-1]])


def _slope(a: Tensor, axis: int) -> Tensor:
    """Central differences; at the ends against the end itself."""
    n = a.shape[axis]
    after = torch.cat([a.narrow(axis, 1, n - 1), a.narrow(axis, n - 1, 1)], axis)
    before = torch.cat([a.narrow(axis, 0, 1), a.narrow(axis, 0, n - 1)], axis)
    return 0.5 * (after - before)


def _to_faces(a: Tensor, axis: int) -> Tensor:
    """Means of neighbouring cells; at the ends the cell's own value."""
    n = a.shape[axis]
    ends = torch.cat([a.narrow(axis, 0, 1), a, a.narrow(axis, n - 1, 1)], axis)
    return 0.5 * (ends.narrow(axis, 0, n + 1) + ends.narrow(axis, 1, n + 1))


def _pushed(u, v, w, carried, calm, profile, buoyancy, weight, swirl, drag, wind_x, wind_y):
    smoke, heat = carried[0], carried[1]
    x, y, z = _centred(u, v, w)
    turn_x = _slope(z, 1) - _slope(y, 0)
    turn_y = _slope(x, 0) - _slope(z, 2)
    turn_z = _slope(y, 2) - _slope(x, 1)
    strength = torch.sqrt(turn_x ** 2 + turn_y ** 2 + turn_z ** 2 + 1e-8)
    to_x, to_y, to_z = _slope(strength, 2), _slope(strength, 1), _slope(strength, 0)
    scale = torch.rsqrt(to_x ** 2 + to_y ** 2 + to_z ** 2 + 1e-8) * swirl * (smoke * 4).clamp(0, 1)
    push_x = (to_y * turn_z - to_z * turn_y) * scale
    push_y = (to_z * turn_x - to_x * turn_z) * scale
    push_z = (to_x * turn_y - to_y * turn_x) * scale + buoyancy * heat - weight * smoke
    wind_x, wind_y = wind_x * profile[:, None, None], wind_y * profile[:, None, None]
    keep = 1 - drag
    u = (wind_x + (u + _to_faces(push_x, 2) - wind_x) * keep * _to_faces(calm, 2)).clamp(-FASTEST, FASTEST)
    v = (wind_y + (v + _to_faces(push_y, 1) - wind_y) * keep * _to_faces(calm, 1)).clamp(-FASTEST, FASTEST)
    w = ((w + _to_faces(push_z, 0)) * keep * _to_faces(calm, 0)).clamp(-FASTEST, FASTEST)
    return u, v, torch.cat([torch.zeros_like(w[:1]), w[1:]])


def _moved(u, v, w, carried):
    """Everything carried along by the flow, velocities too."""
    fields = (u[None], v[None], w[None], carried)
    flows = (_at_u(u, v, w), _at_v(u, v, w), _at_w(u, v, w), tuple(_centred(u, v, w)))
    u, v, w, carried = (_advected(field, *flow) for field, flow in zip(fields, flows, strict=True))
    return u[0], v[0], torch.cat([torch.zeros_like(w[0, :1]), w[0, 1:]]), carried


def _advected(field: Tensor, x: Tensor, y: Tensor, z: Tensor) -> Tensor:
    """A field (c, Z, Y, X) a step along the flow (x, y, z): MacCormack, within what the flow came from."""
    forward, low, high = _gathered(field, x, y, z)
    back, _, _ = _gathered(forward, -x, -y, -z)
    return torch.minimum(torch.maximum(forward + 0.5 * (field - back), low), high)


def _at_u(u, v, w):
    """The velocity (x, y, z) where u is known; the other two are the means of the four around it."""
    return u, _to_faces(0.5 * (v[:, 1:] + v[:, :-1]), 2), _to_faces(0.5 * (w[1:] + w[:-1]), 2)


def _at_v(u, v, w):
    return _to_faces(0.5 * (u[:, :, 1:] + u[:, :, :-1]), 1), v, _to_faces(0.5 * (w[1:] + w[:-1]), 1)


def _at_w(u, v, w):
    return _to_faces(0.5 * (u[:, :, 1:] + u[:, :, :-1]), 0), _to_faces(0.5 * (v[:, 1:] + v[:, :-1]), 0), w


def _gathered(field: Tensor, x: Tensor, y: Tensor, z: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """What each place of `field` (c, Z, Y, X) gets from where the flow comes from: the trilinear value, and the
    lowest and highest of the eight that it is made of."""
    count, depth, rows, columns = field.shape
    at_x = (torch.arange(columns, dtype=torch.float32) - x).clamp(0, columns - 1.001)
    at_y = (torch.arange(rows, dtype=torch.float32)[:, None] - y).clamp(0, rows - 1.001)
    at_z = (torch.arange(depth, dtype=torch.float32)[:, None, None] - z).clamp(0, depth - 1.001)
    left, near, below = at_x.to(torch.int32), at_y.to(torch.int32), at_z.to(torch.int32)
    across, away, up = at_x - left, at_y - near, at_z - below
    first = ((below * rows + near) * columns + left).long()
    flat = field.reshape(count, -1)

    def corner(offset):
        return flat[:, (first + offset).view(-1)].view(count, depth, rows, columns)

    above = rows * columns
    c = [corner(o) for o in (0, 1, columns, columns + 1, above, above + 1, above + columns, above + columns + 1)]
    low, high = c[0], c[0]
    for each in c[1:]:
        low, high = torch.minimum(low, each), torch.maximum(high, each)
    edges = [c[i] + across * (c[i + 1] - c[i]) for i in (0, 2, 4, 6)]
    sides = [edges[i] + away * (edges[i + 1] - edges[i]) for i in (0, 2)]
    return sides[0] + up * (sides[1] - sides[0]), low, high
