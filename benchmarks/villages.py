"""A thousand villages from one workbook to files, step by step, beside docxtpl.

    python benchmarks/villages.py [villages]

A commune's plan and a workbook with the state, tasks and money of its villages are made in a
temporary folder; then each step is timed. docxtpl fills the same template with as many contexts
that are ready already, which is the last part of the way only: it reads no workbook, drafts
nothing, and computes no number. Processor time, that of both processes where there are two; the
two engines take turns, so that a busy machine slows both alike: read the ratios.
"""

import resource
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import ntmdocs
from ntmdocs.model import Village
from ntmdocs.render.context import printed
from ntmdocs.render.geometry import Geometry
from ntmdocs.template import Template
from ntmdocs.writing import template_path

TURN = 250  # plans
_CRITERIA = (
    *("Giao thông", "Điện", "Nhà văn hóa, khu thể thao", "Thu nhập", "Hộ nghèo"),
    *("Vệ sinh môi trường", "Hệ thống chính trị"),
)
_TASKS = ("Vận động hiến đất mở rộng đường", "Lắp đèn chiếu sáng")
_SOURCES = ("Ngân sách xã", "Nhân dân đóng góp")

T = TypeVar("T")


def a_plan(villages: Sequence[Village] = ()) -> ntmdocs.Plan:
    """The plan of an invented commune."""
    duty = {"text": "Xây dựng kế hoạch riêng, xong trước {{ deadline }}.", "deadline": "30/4/2024"}
    table = {"data_table": {"of": "funding", "localities": []}}
    return ntmdocs.Plan.model_validate(
        {
            "year": 2024,
            "header": {
                "issuing_body": "Ủy ban nhân dân xã Suối Mơ",
                "number": "12",
                "place": "Suối Mơ",
                "issued_on": "05/3/2024",
                "subject": "Xây dựng nông thôn mới năm {{ year }}",
            },
            "commune": {
                "name": "Suối Mơ",
                "criteria_set": "xa_ntm_nang_cao_2021_2025",
                "deadline": "trong năm {{ year }}",
                "unmet": ["6", "7", "14"],
            },
            "villages": villages,
            "sections": [
                {"kind": "budget", "content": [table]},
                {
                    "kind": "implementation",
                    "content": [{"assignment": {"actor": "Các thôn", "duties": [duty]}}],
                },
            ],
            "signature": {"position": "Chủ tịch", "full_name": "Trần Văn An"},
        }
    )


def a_village(number: int) -> Village:
    """Three criteria unmet, two tasks each, two sources of money a task."""
    return Village.model_validate(
        {
            "id": f"thon_{number}",
            "name": f"Số {number}",
            "head": f"Lê Văn {number}",
            "board_head": f"Lê Văn {number}",
            "standard": "thôn NTM kiểu mẫu",
            "deadline": "trong tháng 9/2024",
            "met": _CRITERIA[3:],
            "unmet": [_unmet(name, number) for name in _CRITERIA[:3]],
        }
    )


def _unmet(name: str, number: int) -> dict[str, Any]:
    return {
        "criterion": name,
        "present": f"Đã làm {number % 90} phần trăm",
        "missing": f"Còn {number % 7 + 1} việc của tiêu chí {name}",
        "in_charge": f"Nguyễn Thị {number}",
        "tasks": [
            {
                "what": f"{task} đoạn {number}",
                "who": "Ban phát triển thôn",
                "helpers": "Chi đoàn",
                "starts": "tháng 3/2024",
                "ends": "trong tháng 6/2024",
                "funding": [
                    {"source": source, "amount_vnd": (number + place) * 1_000_000}
                    for place, source in enumerate(_SOURCES, 1)
                ],
            }
            for task in _TASKS
        ],
    }


def processor_time() -> float:
    """Seconds that this process has taken, and those that it started and that have ended."""
    own, ended = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return own.ru_utime + own.ru_stime + ended.ru_utime + ended.ru_stime


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """What it gives, and the seconds of processor time that it takes."""
    begun = processor_time()
    return work(), processor_time() - begun


def by_ntmdocs(plans: Sequence[ntmdocs.Plan], folder: Path, workers: int) -> None:
    """The plans, rendered and saved."""
    batch = ntmdocs.render_plans(plans, folder, workers=workers)
    assert len(batch.written) == len(plans), batch.failed


def by_docxtpl(contexts: Sequence[dict[str, Any]], folder: Path) -> None:
    """The ready contexts in the template that ships, saved."""
    from docxtpl import DocxTemplate

    folder.mkdir()
    path = str(template_path("ke-hoach.docx"))
    for number, context in enumerate(contexts):
        document = DocxTemplate(path)
        document.render(context, autoescape=True)
        document.save(str(folder / f"{number}.docx"))


def render(plans: Sequence[ntmdocs.Plan], folder: Path) -> dict[str, float]:
    """Seconds to files by one process, by two, and by docxtpl; all take turns."""
    geometry = Geometry.of(Template(template_path("ke-hoach.docx")))
    seconds = dict.fromkeys(("1", "2", "docxtpl"), 0.0)
    for start in range(0, len(plans), TURN):
        part = plans[start : start + TURN]
        for workers in (1, 2):
            made = folder / f"{workers}-{start}"
            seconds[str(workers)] += timed(partial(by_ntmdocs, part, made, workers))[1]
        contexts = [printed(plan, geometry).context for plan in part]
        made = folder / f"docxtpl-{start}"
        seconds["docxtpl"] += timed(partial(by_docxtpl, contexts, made))[1]
    return seconds


@dataclass(frozen=True)
class Steps:
    """Seconds of processor time for all villages."""

    workbook_kb: int
    written: float
    read: float
    drafted: float
    rendered: float
    rendered_by_two: float
    docxtpl: float

    @property
    def whole(self) -> float:
        """From the workbook to the files, in one process."""
        return self.read + self.drafted + self.rendered


def village_steps(count: int) -> Steps:
    """Make, read, draft, render."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path, table = folder / "plan.yaml", folder / "villages.xlsx"
        ntmdocs.save_plan(a_plan(), path)
        full = a_plan([a_village(number) for number in range(1, count + 1)])
        book, writing = timed(lambda: ntmdocs.start_workbook(full))
        table.write_bytes(book)
        plan, reading = timed(lambda: ntmdocs.load_plan(path, villages=table))
        assert [village.unmet for village in plan.villages] == [
            village.unmet for village in full.villages
        ]
        drafts, drafting = timed(lambda: ntmdocs.draft_village_plans(plan))
        taken = render([draft.plan for draft in drafts], folder)
    kilobytes = len(book) // 1024
    return Steps(kilobytes, writing, reading, drafting, taken["1"], taken["2"], taken["docxtpl"])


def main(arguments: list[str]) -> None:
    """Print one line a step."""
    count = int(arguments[0]) if arguments else 1000
    steps = village_steps(count)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rows = {
        "workbook written": steps.written,
        "workbook read, with the plan": steps.read,
        "plans drafted, with notes": steps.drafted,
        "rendered to files, 1 process": steps.rendered,
        "rendered to files, 2 processes": steps.rendered_by_two,
        "all of it but writing, 1 process": steps.whole,
        "docxtpl on ready contexts, 1 process": steps.docxtpl,
    }
    print(f"{count} villages, workbook of {steps.workbook_kb} KB, peak memory {peak:.0f} MB\n")
    print("| step | s | ms a village | docxtpl / this |")
    print("|---|---|---|---|")
    for step, seconds in rows.items():
        ratio = steps.docxtpl / seconds
        print(f"| {step} | {seconds:.2f} | {seconds * 1000 / count:.2f} | {ratio:.1f} |")


if __name__ == "__main__":
    main(sys.argv[1:])
