"""A process that measures itself: it is asked a line, and answers with a number."""

import subprocess
from collections.abc import Sequence


class Asked:
    """The process of a command, as long as it is asked."""

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, line: str) -> float:
        """What it answers to a line."""
        assert self._process.stdin is not None
        print(line, file=self._process.stdin, flush=True)
        return self.answer()

    def answer(self) -> float:
        """What it says next."""
        assert self._process.stdout is not None
        return float(self._process.stdout.readline())

    def end(self) -> None:
        """Nothing more is asked: it sees the end of its lines."""
        self._process.communicate()
