"""What a single document does not show: ten thousand in one process."""

import resource
import statistics
import time
from pathlib import Path

from sample import context

from ntmdocs.template import Template


def ten_thousand(template_path: Path, target: Path) -> None:
    """Time per thousand, and memory after the first thousand and at the end."""
    thousands, memory = [], []
    for thousand in range(10):
        begun = time.perf_counter()
        for number in range(1000):
            data = context(thousand * 1000 + number)
            target.write_bytes(Template(template_path).fill(data))
        thousands.append(time.perf_counter() - begun)
        memory.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    first, last = statistics.mean(thousands[:5]), statistics.mean(thousands[5:])
    print(
        f"\n10,000 documents (data included): second half {last / first:.2f} × the first, "
        f"memory {memory[0]:.0f} MB after 1,000 and {memory[-1]:.0f} MB at the end"
    )
