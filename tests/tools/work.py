"""How much work a call is, counted, so that a busy machine changes nothing.

Time says what a person waits, but the same call takes ten times as long beside other programs.
These count what grows with the input: calls, characters, bytes.
"""

from __future__ import annotations

import sys
import tracemalloc
from collections.abc import Callable
from types import FrameType, FunctionType, MethodType
from typing import Any

from ntmdocs.model import Text

__all__ = ["WeighedText", "calls_in", "calls_of", "characters_given_to", "growth", "peak_bytes_in"]

Action = Callable[[], object]


def calls_in(action: Action) -> int:
    """How many calls are made on the way, of functions in Python and of those in C."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    _profiled(action, count)
    return calls


def calls_of(function: Callable[..., Any], action: Action) -> int:
    """How many times a function in Python is called on the way."""
    calls = 0

    def count(frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal calls
        calls += event == "call" and frame.f_code is function.__code__

    _profiled(action, count)
    return calls


def characters_given_to(function: Callable[..., Any], action: Action) -> int:
    """How long, in all, the strings are that `function` is given on the way."""
    if isinstance(function, MethodType):
        function = function.__func__
    assert isinstance(function, FunctionType)
    code, characters = function.__code__, 0

    def count(frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal characters
        if event == "call" and frame.f_code is code:
            characters += sum(len(one) for one in frame.f_locals.values() if isinstance(one, str))

    _profiled(action, count)
    return characters


def peak_bytes_in(action: Action) -> int:
    """How much memory is held at once on the way, beyond what was held before."""
    tracemalloc.start()
    try:
        action()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


class WeighedText(Text):
    """A text that knows how many characters were cut out of it: copies cost, calls alone do not."""

    characters_cut = 0

    def __getitem__(self, key: Any) -> str:
        cut = str.__getitem__(self, key)
        self.characters_cut += len(cut)
        return cut


def _profiled(action: Action, count: Callable[[FrameType, str, Any], None]) -> None:
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        action()
    finally:
        sys.setprofile(before)


def growth(action: Callable[[int], object], count: int = 60) -> float:
    """How many times as many calls four times as much to do makes: about 4 where it is linear."""
    return calls_in(lambda: action(4 * count)) / calls_in(lambda: action(count))
