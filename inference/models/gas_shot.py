"""An event of the gas in a shot: the grid around its card, the emitter from its anchor, the view from its cameras.

The grid stands in the scene as the card does when the event starts: x to the card's right, y away from the camera,
ground at its foot. Later cameras see it from where they are. Imports torch: only load() imports this.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..condition import Bounds, emission_matte
from ..errors import GenerateError
from ..keyed import at
from ..model import Assignment, Ticket
from ..shot import AnchorFrame, Camera, PlateFrame
from .debris import Flight, Flow, throws
from .debris_view import debris_passes
from .element_card import anchor_matte, obstacle_matte, reach
from .element_controls import Controls, event_frame, event_frames, margin, shot_frame
from .gas import SPONGE, Air, Box, between, centred
from .gas_event import CELLS, FALLS, RANGES, SUBSTEPS, Event, banked, burning, steps, sunk, unevenness
from .gas_view import Frame, View

MATTE = 64               # cells of the emission matte along each side of the card
FAR = 1e4                # cells from which an orthographic camera looks
BESIDE = SPONGE - 2      # cells of the grid beyond the card, at its sides and above it


class GasShot:
    """One event, which is advanced from plate to plate. Depends on the seed, the controls and the plates of the range
    alone, never on which frames are wanted."""

    def __init__(self, plate: PlateFrame, controls: Controls, task: Assignment, cells: int, picture: tuple[int, int]):
        """`plate` is the first of the event, `cells` those along the longer side of the card, `picture` its rows and
        columns. Raises GenerateError when the anchor is not on the card."""
        card = task.card
        self._task, self._controls, self._picture = task, controls, picture
        self._scale = cells / max(card.width, card.height)       # cells in a unit of the scene
        self._height, self._width = card.height * self._scale, card.width * self._scale
        self._right, _, towards = card.axes(plate.camera)
        self._away = -towards
        middling = math.sqrt(self._height * self._width)
        self.box = Box((math.ceil(self._height) + BESIDE, round(2 * reach(card) * self._scale),
                        math.ceil(self._width) + 2 * BESIDE))
        self._heights = torch.arange(self.box.size[0]).view(-1, 1, 1) + 0.5
        self._event = _event(controls, middling / CELLS, task, self._emission)._replace(
            solid=lambda frame: self._solid)
        like = RANGES[controls.kind]
        self._opacity = _middle(like.opacity) / self._event.fineness
        self._glow = _middle(like.glow) / self._event.fineness
        self._stop = event_frames(controls, controls.emission) or _middle(like.emits)
        self._fades = min(like.fades, self._stop / 2)
        self._grain = unevenness(self.box.size, torch.Generator().manual_seed(task.seed % 2**63), self._event.fineness)
        matte = anchor_matte(plate, task, MATTE)
        self._tall = _reach(matte) * self._height
        self._steps, self._count = steps(self.box, self._event), 0
        self._before = self._after = self.box.breeze(self._event.wind(0.0))
        self._flight = Flight(matte, controls, card, plate, task.seed,
                              self._stop * _middle(FALLS)) if throws(controls) else None
        self._fly()
        self._emitter: tuple[AnchorFrame, Frame, Tensor] | None = None
        self._solid: Tensor | None = None
        self._obstacle: tuple[AnchorFrame, Frame] | None = None      # what it was made of
        self._view: View | None = None

    @torch.inference_mode()
    def advance(self, plate: PlateFrame, ticket: Ticket) -> None:
        """Bring the gas to the plate's frame. Anchor and obstacle as they stand there act in the steps since the last
        plate."""
        self._set_emitter(plate)
        self._set_solid(plate)
        wanted = self._task.frames
        done, last = sum(frame < plate.frame for frame in wanted), math.ceil(self._steps_at(max(wanted)))
        while self._count < self._steps_at(plate.frame):
            ticket.progress(f'Frame {plate.frame}, step {self._count + 1}/{last}', done, len(wanted))
            self._before, self._after = self._after, next(self._steps)
            self._count += 1
            if self._count % SUBSTEPS == 0:
                self._fly()

    @torch.inference_mode()
    def passes(self, plate: PlateFrame) -> np.ndarray:
        """gas_view.PASSES (11, rows, columns) at the plate's frame, to which the gas was advanced.

        Between two steps, the gas of both moves along its own flow to where it meets: at 24 frames a second and
        speed 1, a frame takes three quarters of a step, and the nearest one would stand still every fourth frame.
        """
        share = self._steps_at(plate.frame) - (self._count - 1) if self._count else 1
        air = between(self._before, self._after, share)
        frame = self._frame(plate.camera)
        if self._view is None or self._view.frame != frame:
            self._view = View(self.box.size, frame)
        opacity = self._opacity * at(self._controls, plate.frame).density
        return self._view.passes(air, opacity, self._glow).numpy()

    def debris(self, plate: PlateFrame, passes: np.ndarray) -> np.ndarray | None:
        """Its DEBRIS_PASSES at the plate's frame, amid these passes; None where it throws none."""
        if self._flight is None:
            return None
        frame = event_frame(self._controls, self._task, plate.frame)
        return debris_passes(self._flight, frame, plate.camera, passes)

    def _fly(self) -> None:
        """Let the debris fly through the next frame of the event, in the air as it is at its start."""
        if self._flight is not None:
            self._flight.fly(_across(self._after, self._height))

    def _steps_at(self, frame: int) -> float:
        # Rounded, because a step too many for the sake of 1e-16 takes a second.
        return round(event_frame(self._controls, self._task, frame) * SUBSTEPS, 6)

    def _frame(self, camera: Camera) -> Frame:
        """The card in the grid, as a camera sees it."""
        card = self._task.card
        right, up, towards = card.axes(camera)
        if up[2] < 0.999:
            raise GenerateError('The camera looks straight down on the card, which has no height from there.',
                                'Tilt the camera, or choose another model.')
        offset = camera.backward if camera.kind == 'ORTHO' else camera.position - np.array(card.centre)
        near = float(offset @ towards)
        return Frame((self.box.size[2] / 2, self.box.size[1] / 2), self._height,
                     margin(self._controls).foot * self._height, self._picture,
                     math.atan2(right @ self._away, right @ self._right), math.atan2(offset[2], near),
                     FAR if camera.kind == 'ORTHO' else near * self._scale)

    def _emission(self, frame: float) -> Tensor | None:
        strength = burning(frame, self._stop, self._fades)
        if strength <= 0:
            return None
        if self._event.kind == 'dust':
            strength = strength * sunk(self._heights, self._tall, frame / self._stop / _middle(FALLS))
        return self._emitter[2] * strength

    def _set_emitter(self, plate: PlateFrame) -> None:
        """The anchor's silhouette, rounded in depth: made anew only when the anchor or the camera has moved."""
        frame = self._frame(plate.camera)
        if self._emitter is not None and frame == self._emitter[1] and _same(plate.anchor, self._emitter[0]):
            return
        task = self._task
        matte = emission_matte(plate.anchor, task.card, plate.camera, task.shot, MATTE)
        # The card may stand before its anchor: what comes out does so where the anchor is.
        middle = np.mean(plate.anchor.bounds, axis=0) - np.array(task.card.centre)
        room = self.box.size[1] / 2 - SPONGE
        depth = float(np.clip(-(middle @ task.card.axes(plate.camera)[2]) * self._scale, -room / 2, room / 2))
        emitter = extruded(torch.from_numpy(matte), frame, self.box.size, self._width, depth, room / 2)
        emitter = (emitter * (1.1 + 0.4 * self._grain)).clamp(0, 1)
        if self._event.kind == 'mist':
            emitter = emitter * banked(self._heights, self._event.fineness)
        self._emitter = plate.anchor, frame, emitter

    def _set_solid(self, plate: PlateFrame) -> None:
        """What of the obstacle's bounds is seen within its silhouette: made anew only when it or the camera has moved.

        How fast it moves is not told to the gas: it stands still in each step.
        """
        if plate.obstacle is None:
            return
        frame = self._frame(plate.camera)
        if self._obstacle is not None and frame == self._obstacle[1] and _same(plate.obstacle, self._obstacle[0]):
            return
        matte = torch.from_numpy(obstacle_matte(plate, self._task, MATTE))
        place, _ = _seen(frame, self.box.size, self._width)
        # What goes on beyond the card, below it for one, does so as at its edge.
        seen = F.grid_sample(matte[None, None], place, padding_mode='border', align_corners=False).view(self.box.size)
        solid = ((seen > 0.5) & self._within(plate.obstacle.bounds)).float()
        self._solid, self._obstacle = solid if solid.any() else None, (plate.obstacle, frame)

    def _within(self, bounds: Bounds) -> Tensor:
        """Which cells (Z, Y, X) have anything of the bounds in the world."""
        middle = np.array([0, 0, (0.5 - margin(self._controls).foot) * self._height])     # of the card
        z, y, x = (np.arange(side) + 0.5 for side in self.box.size)
        across, away = (x - len(x) / 2)[:, None] * self._right, (y - len(y) / 2)[:, None] * self._away
        cells = z[:, None, None, None] * [0, 0, 1] + away[:, None] + across - middle
        low, high = (np.array(corner) - self._task.card.centre for corner in bounds)
        inside = (cells > low * self._scale - 0.5) & (cells < high * self._scale + 0.5)
        return torch.from_numpy(inside.all(-1))


def _across(air: Air, height: float) -> Flow:
    """How the air moves in the plane of the card, which is `height` cells high: the mean over what is near it."""
    flow = centred(air)
    deep = flow.shape[2]
    near = flow[[0, 2], :, deep // 3:deep - deep // 3].mean(2).flip(1) * (SUBSTEPS / height)
    return Flow(near.numpy(), near.shape[2] / 2, near.shape[1], height)


def extruded(matte: Tensor, frame: Frame, grid: tuple[int, int, int], width: float, depth: float,
             thickest: float) -> Tensor:
    """A body in the grid, 0 to 1, that has this matte on the card (its height and `width`) from the camera.

    It is `depth` cells behind the card, and half as thick as the matte is wide on average, `thickest` at most;
    thinner towards the matte's sides.
    """
    place, away = _seen(frame, grid, width)
    drawn = torch.stack([matte, _thickness(matte, width, thickest)])
    cover, thick = F.grid_sample(drawn[None], place, align_corners=False).view(2, *grid)
    return cover * (thick - (away - depth).abs() + 0.5).clamp(0, 1)


def _seen(frame: Frame, grid: tuple[int, int, int], width: float) -> tuple[Tensor, Tensor]:
    """Where on the card each cell is seen, (1, Z, Y * X, 2) as F.grid_sample has it, and how many cells behind it."""
    z, y, x = (torch.arange(side) + 0.5 for side in grid)
    x, y = (x - frame.middle[0])[None, None, :], (y - frame.middle[1])[None, :, None]
    cos, sin = math.cos(frame.yaw), math.sin(frame.yaw)
    right, away = cos * x + sin * y, cos * y - sin * x
    up = z[:, None, None] + frame.foot                                             # above the card's lower edge
    eye = frame.height / 2 + frame.distance * math.tan(frame.pitch)
    nearer = frame.distance / (frame.distance + away).clamp_min(1.0)               # along the ray, to the card
    across = (right * nearer).expand(grid) / width * 2
    down = 1 - (eye + (up - eye) * nearer).expand(grid) / frame.height * 2
    return torch.stack([across, down], -1).view(1, grid[0], -1, 2), away


def _thickness(matte: Tensor, width: float, thickest: float) -> Tensor:
    """Half the depth in cells at each place of a matte: that of a round body, and never less than a cell."""
    rows = matte.sum(1)
    wide = float(rows.sum() / (rows > 0).sum().clamp_min(1))                       # in cells of the matte
    reach = int(wide / 2)
    inner = F.avg_pool1d(matte, 2 * reach + 1, 1, reach)
    half = min(wide / matte.shape[1] * width / 2, thickest)
    return (half * (2 * inner - 1).clamp_min(0).sqrt()).clamp_min(1.0)


def _event(controls: Controls, fineness: float, task: Assignment, emission: Callable[[float], Tensor | None]) -> Event:
    like = RANGES[controls.kind]

    def wind(frame: float) -> tuple[float, float]:
        return at(controls, shot_frame(controls, task, frame)).wind * like.wind * fineness, 0.0
    return Event(controls.kind, emission, wind, _middle(like.smoke),
                 _middle(like.buoyancy) * controls.buoyancy * fineness, _middle(like.expansion) * controls.expansion,
                 None, task.seed, fineness)


def _middle(ends: tuple[float, float]) -> float:
    return (ends[0] + ends[1]) / 2


def _reach(matte: np.ndarray) -> float:
    """How far up a matte reaches, of its height."""
    return 1 - float(np.flatnonzero(matte.any(1))[0]) / len(matte)


def _same(one: AnchorFrame, other: AnchorFrame) -> bool:
    return (one.window, one.bounds) == (other.window, other.bounds) and np.array_equal(one.silhouette, other.silhouette)
