"""Kế hoạch năm 2024 của từng thôn trong xã Hợp Thịnh, soạn từ plan.yaml và villages.xlsx bên cạnh.

    python make_village_plans.py [THƯ-MỤC]

Trưởng thôn, công việc, tiền trong villages.xlsx là tự đặt ra. Chỗ nào của thôn không khớp với
kế hoạch của xã, hoặc chưa có dữ liệu, được kể ra ở đây để người soạn xem lại.
"""

import sys
from pathlib import Path

import ntmdocs

here = Path(__file__).parent
plan = ntmdocs.load_plan(here / "plan.yaml", villages=here / "villages.xlsx")
drafts = ntmdocs.draft_village_plans(plan)
folder = Path(sys.argv[1] if sys.argv[1:] else "ke-hoach-thon")
batch = ntmdocs.render_plans([draft.plan for draft in drafts], folder)

for path in batch.written:
    print(f"Đã tạo {path}")
for failure in batch.failed:
    print(failure)
for note in dict.fromkeys(note for draft in drafts for note in draft.notes):
    print(f"- {note}")
