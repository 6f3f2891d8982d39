"""The third rung of coherence, 'final': key frames by an image pipeline, and what is between by a video pipeline.

The key frames are those of 'standard', and some more. The video pipeline is given them as frames that are known, and
makes the shot in windows from key frame to key frame, smaller and softer than they are. What its picture of a key frame
lacks is carried by the renderer's motion to the frames before and after: so key frames stay as the image pipeline made
them, and none of them stands out. See docs/decisions/0026. Imported in the worker thread, with torch.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np

from .coherence import reprojected
from .diffusers_runs import Coded, Made, ShotRun
from .memory import freed
from .shot import PlateFrame

MUCH = 0.25            # of the picture: when so much is new since a key frame, there is another
KNOWN = 1e-6           # a smaller share of a pixel is none


def final_frames(begin_keys: Callable[[], KeyFrames], begin_between: Callable[[], InBetween], every: int, window: int,
                 plates: Iterable[Coded], again: Callable[[int], Coded]) -> Iterator[Made]:
    """The wanted frames. Each of the two begins with loading its pipeline, of which one is in memory at a time.

    `every`: frames from key frame to key frame, at most; `window`: of the video pipeline; `again`: a plate once more.
    """
    freed()                                    # what a run that was cancelled has left
    keys = begin_keys().pictures(plates, every, window)
    freed()
    yield from begin_between().frames_between(keys, again)
    freed()


class KeyFrames(ShotRun):
    """The run of the image pipeline."""

    def pictures(self, plates: Iterable[Coded], every: int, window: int) -> dict[int, np.ndarray]:
        """The key frames that the wanted frames need, by index in the range: (h, w, 3) in codes.

        They are the first frame and the last, every so many from the first, and one wherever much new surface was seen
        since. So they hang on the plates alone; no window ends farther beyond a wanted frame than one window.
        """
        starts, keys, new = self._starts(), {}, 0.0
        count = len(self.shot.frames)
        last = self.last_wanted + window
        for index, (plate, code) in enumerate(plates):
            start = starts.advance(plate)
            self._note_depth(plate)
            new += start.new
            if index % every == 0 or new > MUCH or index + 1 == count:
                keys[index], = self._made([plate], [code], [start], [plate.matte])
                new = 0.0
            if index == last:
                break
        self.ticket.note(f'{len(keys)} key frames of {count} frames')
        return keys


class InBetween(ShotRun):
    """The run of the video pipeline."""

    def frames_between(self, keys: Mapping[int, np.ndarray], again: Callable[[int], Coded]) -> Iterator[Made]:
        """The wanted frames, key frames as they are. `again`: the plate of a frame, and its picture in codes."""
        self._note_depth(again(self.numbers[0])[0])
        if self.numbers[0] in self.wanted:
            yield self.numbers[0], keys[0]
        made: list[Any] = []
        done = 0
        for number, (start, stop) in enumerate(windows(sorted(keys), self.pipeline.window, self.pipeline.overlap)):
            made = self._window_of(keys, again, range(start, stop), made[-self.pipeline.overlap:], number)
            for first, second in pairwise(sorted(key for key in keys if done <= key < stop)):
                softly = {index: made[index - start] for index in range(first, second + 1)}
                yield from self._between(softly, keys, again)
            done = stop - 1
            if done >= self.last_wanted:
                return

    def _window_of(self, keys: Mapping[int, np.ndarray], again: Callable[[int], Coded], indices: range,
                   made: Sequence[Any], number: int) -> list[Any]:
        """The video pipeline's pictures of a window; the first are there from the one before."""
        inputs = []
        for index in indices:
            plate, code = again(self.numbers[index])
            mask = np.ones(code.shape[:2]) if plate.matte is None else plate.matte
            known = index in keys
            inputs.append(self._inputs(plate, keys[index] if known else code, mask * (not known), self.fit))
        self.constants = self.constants | {'reference_images': [looked_at(keys[min(set(keys) & set(indices))])]}
        return self._window([self.numbers[index] for index in indices], inputs, made, number)

    def _between(self, softly: Mapping[int, Any], keys: Mapping[int, np.ndarray], again: Callable[[int], Coded]
                 ) -> Iterator[Made]:
        """The wanted frames from after one key frame to the next; `softly`: the video pipeline's pictures of both, and
        of what is between."""
        (first, *inside, second), numbers = sorted(softly), self.numbers
        if not any(numbers[index] in self.wanted for index in (*inside, second)):
            return

        def lacking(index: int) -> np.ndarray:
            return keys[index] - self.fit.returned(softly[index], self.shot)

        def plates(indices: Iterable[int]) -> Iterator[PlateFrame]:
            return (again(numbers[index])[0] for index in indices)
        from_second = list(carried(lacking(second), plates((second, *reversed(inside)))))
        from_first = carried(lacking(first), plates((first, *inside)))
        for index, one, other in zip(inside, from_first, reversed(from_second)):
            if numbers[index] in self.wanted:
                share = (index - first) / (second - first)
                detail = mixed(one, other, np.float32(share))
                yield numbers[index], np.clip(self.fit.returned(softly[index], self.shot) + detail, 0, 1)
        if numbers[second] in self.wanted:
            yield numbers[second], keys[second]


def windows(keys: Sequence[int], window: int, overlap: int) -> Iterator[tuple[int, int]]:
    """From and up to which index each window goes: to the last of the key frames that fit. The next one has the last
    `overlap` frames once more.

    `window` is larger than `overlap` and the frames from any key frame to the next.
    """
    done = 0
    while done < len(keys) - 1:
        start = max(0, keys[done] + 1 - overlap) if done else 0
        done = max(number for number, key in enumerate(keys) if key - start < window)
        yield start, keys[done] + 1


def carried(picture: np.ndarray, plates: Iterable[PlateFrame]) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """What the surfaces of the first plate take of a picture (h, w, 3) to each of the others: that, and the share of a
    pixel (h, w, 1) that goes back to it. In half precision, since those of all frames between key frames are kept."""
    both = np.concatenate([picture, np.ones_like(picture[..., :1])], axis=2)
    for before, now in pairwise(plates):
        both, known = reprojected(both, before, now)
        both[..., 3] *= known
        kept = both.astype(np.float16)
        yield kept[..., :3], kept[..., 3:]


def mixed(one: tuple[np.ndarray, np.ndarray], other: tuple[np.ndarray, np.ndarray], share: np.float32) -> np.ndarray:
    """From one to the other by `share`, as far as each is known; where one alone is, that one: (h, w, 3)."""
    (first, known), (second, known_too) = ([each.astype(np.float32) for each in pair] for pair in (one, other))
    near, far = known * (1 - share), known_too * share
    return (near * first + far * second) / np.maximum(near + far, KNOWN) * np.maximum(known, known_too)


def looked_at(code: np.ndarray) -> Any:
    """A picture (h, w, 3) in codes for Pillow. It is only looked at by the model, and may have 8 bits."""
    from PIL import Image
    return Image.fromarray(np.rint(code * 255).astype(np.uint8))
