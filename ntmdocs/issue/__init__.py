"""The clerk's step: a paper gets its number, and the register says what became of it.

`register` is the sổ đăng ký văn bản đi, in one file (`register_file`, `rows`); `entry` is a line of
it and the order of steps, `refusals` what it does not take.
"""

from ntmdocs.issue.entry import RegisterEntry, Step
from ntmdocs.issue.register import Register

__all__ = ["Register", "RegisterEntry", "Step"]
