"""Tình trạng ba thôn của xã Hợp Thịnh trong villages.xlsx, để thử `load_plan(villages=…)`.

    python make_villages_xlsx.py [TỆP.xlsx]

Thôn, tiêu chí, nội dung còn thiếu về giao thông lấy từ plan.yaml bên cạnh. Hiện trạng, nội dung
còn thiếu khác, công việc, người, thời gian và số tiền là TỰ ĐẶT RA cho ví dụ; chính sổ tính
cũng ghi như vậy.
"""

import sys
from pathlib import Path

import ntmdocs
from ntmdocs.model import CriterionState, LocalTask, Plan, Village

HERE = Path(__file__).parent
NOTE = (
    "Ví dụ: thôn và tiêu chí lấy từ kế hoạch năm 2024 của xã Hợp Thịnh; "
    "hiện trạng, công việc, người, thời gian và số tiền là tự đặt ra, không phải số liệu thật."
)

BOARD = "Ban phát triển thôn"
COMMUNE, PEOPLE, DISTRICT = "Ngân sách xã", "Nhân dân đóng góp", "Ngân sách huyện hỗ trợ"

HEADS = {
    "huong_ninh": "Nguyễn Văn Thắng",
    "da_hoi": "Ngô Thị Lan",
    "dong_dao": "Trần Văn Hùng",
}
BOARD_HEADS = {
    "huong_ninh": "Nguyễn Thị Hòa",
    "da_hoi": "Ngô Thị Lan",
    "dong_dao": "Trần Văn Hùng",
}


def task(what: str, who: str, helpers: str, dates: str, **millions: int) -> LocalTask:
    """Một công việc; `dates` là "bắt đầu - hoàn thành", tiền tính bằng triệu đồng."""
    sources = {"commune": COMMUNE, "people": PEOPLE, "district": DISTRICT}
    starts, _, ends = dates.partition(" - ")
    return LocalTask.model_validate(
        {
            "what": what,
            "who": who,
            "helpers": helpers,
            "starts": starts,
            "ends": ends,
            "funding": [
                {"source": sources[source], "amount_vnd": amount * 1_000_000}
                for source, amount in millions.items()
            ],
        }
    )


def hall_tasks(seats: int, commune: int, people: int) -> tuple[LocalTask, ...]:
    """Nhà văn hóa, khu thể thao."""
    return (
        task(
            f"Sửa mái, sơn lại nhà văn hóa; mua thêm {seats} ghế",
            BOARD,
            "Công chức Văn hóa - xã hội",
            "01/4/2024 - 30/6/2024",
            commune=commune,
            people=people,
        ),
        task(
            "San nền khu thể thao, lắp bốn bộ dụng cụ tập ngoài trời",
            BOARD,
            "Đoàn Thanh niên",
            "15/5/2024 - 15/8/2024",
            people=30,
        ),
    )


def clean_tasks(street: str, commune: int) -> tuple[LocalTask, ...]:
    """Vệ sinh môi trường."""
    return (
        task(
            "Xây điểm tập kết rác có mái che",
            BOARD,
            "Công chức Địa chính - xây dựng",
            "15/3/2024 - 31/5/2024",
            commune=commune,
        ),
        task(
            f"Tổng vệ sinh {street}, hướng dẫn từng hộ phân loại rác tại nguồn",
            "Chi hội Phụ nữ",
            "Các hộ gia đình",
            "Thứ Bảy hằng tuần, từ tháng 3/2024 - trong tháng 9/2024",
        ),
    )


def road_tasks(lamps: int, trees: int) -> tuple[LocalTask, ...]:
    """Giao thông."""
    return (
        task(
            f"Lắp {lamps} bóng đèn chiếu sáng trên đường trục thôn",
            BOARD,
            "Điện lực",
            "01/4/2024 - 31/7/2024",
            district=2 * lamps,
            people=lamps,
        ),
        task(
            f"Trồng {trees} cây bóng mát, làm đường hoa và biển báo chỉ dẫn",
            "Hội Cựu chiến binh",
            "Hội Phụ nữ, Đoàn Thanh niên",
            "15/3/2024 - 30/4/2024",
            people=trees // 5,
        ),
    )


# Tiêu chí: hiện trạng, nội dung còn thiếu (plan.yaml có ghi thì giữ theo đó).
GAPS = {
    "Giao thông": ("Đường trục đã bê tông hóa, ban đêm chưa có đèn", ""),
    "Nhà văn hóa": (
        "Nhà văn hóa có mái dột, thiếu ghế; sân thể thao là đất trũng",
        "Mái, ghế của nhà văn hóa; mặt sân và dụng cụ của khu thể thao",
    ),
    "Vệ sinh môi trường": (
        "Rác thu gom hai lần một tuần, tập kết lộ thiên",
        "Điểm tập kết rác có mái che; phân loại rác tại nguồn",
    ),
}

STATES = {
    "huong_ninh": {
        "Nhà văn hóa khu thể thao thôn": ("Lê Văn Bình", hall_tasks(60, 120, 80)),
        "Vệ sinh môi trường": ("Hoàng Thị Mai", clean_tasks("đường trục thôn", 45)),
    },
    "da_hoi": {
        "Giao thông": ("Ngô Văn Tuấn", road_tasks(40, 200)),
        "Nhà văn hóa, khu thể thao thôn": ("Ngô Thị Hoa", hall_tasks(50, 90, 60)),
        "Vệ sinh môi trường": ("Nguyễn Thị Thu", clean_tasks("các ngõ xóm", 40)),
    },
    "dong_dao": {
        "Giao thông": ("Trần Văn Lâm", road_tasks(35, 150)),
        "Nhà văn hóa, khu thể thao thôn": ("Phạm Thị Nga", hall_tasks(40, 100, 70)),
        "Vệ sinh môi trường": ("Trần Thị Huệ", clean_tasks("đường ra đồng", 35)),
    },
}


def filled(village: Village) -> Village:
    """Thôn của kế hoạch, thêm trưởng thôn, Trưởng Ban, người phụ trách, công việc tự đặt ra."""
    states = STATES[village.id]

    def with_work(state: CriterionState) -> CriterionState:
        in_charge, tasks = states[state.criterion]
        present, missing = next(
            gap for name, gap in GAPS.items() if state.criterion.startswith(name)
        )
        said = {"present": present, "missing": state.missing or missing}
        return state.model_copy(update={**said, "in_charge": in_charge, "tasks": tasks})

    unmet = tuple(with_work(state) for state in village.unmet)
    heads = {"head": HEADS[village.id], "board_head": BOARD_HEADS[village.id]}
    return village.model_copy(update={**heads, "unmet": unmet})


def filled_plan() -> Plan:
    """Kế hoạch của xã với ba thôn như trên."""
    plan = ntmdocs.load_plan(HERE / "plan.yaml")
    return plan.model_copy(update={"villages": tuple(map(filled, plan.villages))})


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "villages.xlsx"
    target.write_bytes(ntmdocs.start_workbook(filled_plan(), note=NOTE))
    print(f"Đã tạo {target}")
