"""Kế hoạch năm 2024 của từng thôn trong xã Hợp Thịnh, soạn từ plan.yaml bên cạnh.

    python make_village_plans.py [THƯ-MỤC]

Những gì kế hoạch của xã chưa nói (trưởng thôn, công việc, kinh phí) được in "..." hoặc để trống,
và kể ra ở đây để người soạn bổ sung.
"""

import sys
from pathlib import Path

import ntmdocs

plan = ntmdocs.load_plan(Path(__file__).with_name("plan.yaml"))
drafts = ntmdocs.draft_village_plans(plan)
folder = Path(sys.argv[1] if sys.argv[1:] else "ke-hoach-thon")
batch = ntmdocs.render_plans([draft.plan for draft in drafts], folder)

for path in batch.written:
    print(f"Đã tạo {path}")
for failure in batch.failed:
    print(failure)
for draft in drafts:
    for note in draft.notes:
        print(f"- {note}")
