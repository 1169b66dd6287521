"""A thousand villages from one workbook to files, step by step, beside docxtpl.

    python benchmarks/villages.py [villages]

A commune's plan and a workbook with the state, tasks and money of its villages are made in a
temporary folder; then each step is timed. docxtpl fills the same template with as many contexts
that are ready already, which is the last part of the way only: it reads no workbook, drafts
nothing, and computes no number. The two take turns, so that a busy machine slows both alike:
read the ratios.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
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


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """What it gives, and the seconds it takes."""
    begun = time.perf_counter()
    return work(), time.perf_counter() - begun


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


def main(arguments: list[str]) -> None:
    """Make, read, draft, render; one line a step."""
    count = int(arguments[0]) if arguments else 1000
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
        rendering = render([draft.plan for draft in drafts], folder)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rows = {
        "workbook written": writing,
        "workbook read, with the plan": reading,
        "plans drafted, with notes": drafting,
        "rendered to files, 1 process": rendering["1"],
        "rendered to files, 2 processes": rendering["2"],
        "all of it but writing, 1 process": reading + drafting + rendering["1"],
        "all of it but writing, 2 processes": reading + drafting + rendering["2"],
        "docxtpl on ready contexts, 1 process": rendering["docxtpl"],
    }
    print(f"{count} villages, workbook of {len(book) // 1024} KB, peak memory {peak:.0f} MB\n")
    print("| step | s | ms a village | docxtpl / this |")
    print("|---|---|---|---|")
    for step, seconds in rows.items():
        ratio = rendering["docxtpl"] / seconds
        print(f"| {step} | {seconds:.2f} | {seconds * 1000 / count:.2f} | {ratio:.1f} |")


if __name__ == "__main__":
    main(sys.argv[1:])
