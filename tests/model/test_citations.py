import datetime
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import ValidationError

from ntmdocs.model import CitedAct
from ntmdocs.vietnamese import clean, with_end_mark

# Invented acts, in the patterns of real plans: the text, and the parts that it must fall into.
CITATIONS: dict[str, dict[str, str]] = {
    "Kế hoạch số 56/KH-UBND ngày 19/02/2024 của UBND huyện Sông Lam về trồng cây năm 2024": {
        "kind": "Kế hoạch",
        "number_symbol": "56/KH-UBND",
        "issued_on": "19/02/2024",
        "issuer": "UBND huyện Sông Lam",
        "joining": "về",
        "subject": "trồng cây năm 2024",
    },
    "Nghị quyết số 92-NQ/ĐU ngày 26/02/2024 của Đảng ủy xã Suối Mơ về thực hiện vệ sinh": {
        "kind": "Nghị quyết",
        "number_symbol": "92-NQ/ĐU",
        "issued_on": "26/02/2024",
        "issuer": "Đảng ủy xã Suối Mơ",
        "joining": "về",
        "subject": "thực hiện vệ sinh",
    },
    "Kế hoạch số 14-KH/TU ngày 29/7/2025 của Ban Thường vụ Tỉnh ủy": {
        "kind": "Kế hoạch",
        "number_symbol": "14-KH/TU",
        "issued_on": "29/7/2025",
        "issuer": "Ban Thường vụ Tỉnh ủy",
    },
    "Kế hoạch số 5/KH-UBND ngày 05/3/2025 của UBND TP. Sông Lam thực hiện Nghị quyết số 57-NQ/TW "
    "và Chỉ thị số 7/CT-TTg": {
        "kind": "Kế hoạch",
        "number_symbol": "5/KH-UBND",
        "issued_on": "05/3/2025",
        "issuer": "UBND TP. Sông Lam",
        "joining": "thực hiện",
        "subject": "Nghị quyết số 57-NQ/TW và Chỉ thị số 7/CT-TTg",
    },
    "Thông báo số 3-TB/TGV ngày 13/6/2025 của Ban Chỉ đạo Trung ương về phát triển khoa học, "
    "công nghệ về kết luận phiên họp": {
        "kind": "Thông báo",
        "number_symbol": "3-TB/TGV",
        "issued_on": "13/6/2025",
        "issuer": "Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ",
        "joining": "về",
        "subject": "kết luận phiên họp",
    },
    "Kế hoạch số 3/KH-BCĐ ngày 13/6/2025 của Ban Chỉ đạo tỉnh về chuyển đổi số": {
        "kind": "Kế hoạch",
        "number_symbol": "3/KH-BCĐ",
        "issued_on": "13/6/2025",
        "issuer": "Ban Chỉ đạo tỉnh",
        "joining": "về",
        "subject": "chuyển đổi số",
    },
    "Nghị định số 5/2020/NĐ-CP ngày 05/3/2020 của Chính phủ (được sửa đổi, bổ sung tại Nghị định "
    "số 6/2023/NĐ-CP)": {
        "kind": "Nghị định",
        "number_symbol": "5/2020/NĐ-CP",
        "issued_on": "05/3/2020",
        "issuer": "Chính phủ",
        "subject": "(được sửa đổi, bổ sung tại Nghị định số 6/2023/NĐ-CP)",
    },
    "Luật sửa đổi, bổ sung một số điều của Luật Đất đai, Luật Nhà ở ngày 29/6/2024": {
        "kind": "Luật",
        "issued_on": "29/6/2024",
        "subject": "sửa đổi, bổ sung một số điều của Luật Đất đai, Luật Nhà ở",
    },
    "Kết luận số 21-KL/TW ngày 05/11/2025 của Ban Bí thư": {
        "kind": "Kết luận",
        "number_symbol": "21-KL/TW",
        "issued_on": "05/11/2025",
        "issuer": "Ban Bí thư",
    },
    "Chỉ thị số 04-CT/HU ngày 12/01/2024": {
        "kind": "Chỉ thị",
        "number_symbol": "04-CT/HU",
        "issued_on": "12/01/2024",
    },
    "Thông tri số 02-TT/TU ngày 03 tháng 10 năm 2025 của Thành ủy Sông Lam về nêu gương": {
        "kind": "Thông tri",
        "number_symbol": "02-TT/TU",
        "issued_on": "03 tháng 10 năm 2025",
        "issuer": "Thành ủy Sông Lam",
        "joining": "về",
        "subject": "nêu gương",
    },
    "Chương trình hành động số 10-CTr/TU ngày 13/8/2025 của Ban Thường vụ Tỉnh ủy "
    "thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị": {
        "kind": "Chương trình hành động",
        "number_symbol": "10-CTr/TU",
        "issued_on": "13/8/2025",
        "issuer": "Ban Thường vụ Tỉnh ủy",
        "joining": "thực hiện",
        "subject": "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị",
    },
    "Luật Tổ chức chính quyền địa phương": {
        "kind": "Luật",
        "subject": "Tổ chức chính quyền địa phương",
    },
    "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025": {
        "kind": "Luật",
        "subject": "Tổ chức chính quyền địa phương",
        "issued_on": "16 tháng 6 năm 2025",
    },
    "Luật Tổ chức chính quyền địa phương số 72/2025/QH15": {
        "kind": "Luật",
        "subject": "Tổ chức chính quyền địa phương",
        "number_symbol": "72/2025/QH15",
    },
    "Luật Đường làng số 9/2019/QH14 ngày 05/6/2019 của Quốc hội": {
        "kind": "Luật",
        "subject": "Đường làng",
        "number_symbol": "9/2019/QH14",
        "issued_on": "05/6/2019",
        "issuer": "Quốc hội",
    },
    "Luật số 47/2019/QH14 ngày 22/11/2019 sửa đổi, bổ sung một số điều của Luật Đường làng": {
        "kind": "Luật",
        "number_symbol": "47/2019/QH14",
        "issued_on": "22/11/2019",
        "joining": "sửa đổi, bổ sung",
        "subject": "một số điều của Luật Đường làng",
    },
    "Luật sửa đổi, bổ sung một số điều của Luật Đường làng ngày 22/11/2019": {
        "kind": "Luật",
        "subject": "sửa đổi, bổ sung một số điều của Luật Đường làng",
        "issued_on": "22/11/2019",
    },
    "Bộ luật Dân sự năm 2015": {"kind": "Bộ luật", "subject": "Dân sự năm 2015"},
    "Pháp lệnh Dân quân ngày 01/02/2010": {
        "kind": "Pháp lệnh",
        "subject": "Dân quân",
        "issued_on": "01/02/2010",
    },
    "khoản 2 Điều 26 Nghị định số 27/2022/NĐ-CP ngày 19/4/2022 của Chính phủ": {
        "provision": "khoản 2 Điều 26",
        "kind": "Nghị định",
        "number_symbol": "27/2022/NĐ-CP",
        "issued_on": "19/4/2022",
        "issuer": "Chính phủ",
    },
    "điểm a, b khoản 1 và khoản 3 Điều 5 Thông tư số 8/2023/TT-BTC": {
        "provision": "điểm a, b khoản 1 và khoản 3 Điều 5",
        "kind": "Thông tư",
        "number_symbol": "8/2023/TT-BTC",
    },
    "Khoản 1, 2, Điều 4, Luật Đường làng": {
        "provision": "Khoản 1, 2, Điều 4,",
        "kind": "Luật",
        "subject": "Đường làng",
    },
    "Mục II Phụ lục I Quyết định số 30/QĐ-UBND": {
        "provision": "Mục II Phụ lục I",
        "kind": "Quyết định",
        "number_symbol": "30/QĐ-UBND",
    },
    "Nghị quyết số 25/2021/QH15 ngày 28/7/2021 của Quốc hội phê duyệt chủ trương đầu tư": {
        "kind": "Nghị quyết",
        "number_symbol": "25/2021/QH15",
        "issued_on": "28/7/2021",
        "issuer": "Quốc hội",
        "joining": "phê duyệt",
        "subject": "chủ trương đầu tư",
    },
    "Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính phủ ban hành Bộ tiêu chí": {
        "kind": "Quyết định",
        "number_symbol": "318/QĐ-TTg",
        "issued_on": "08/3/2022",
        "issuer": "Thủ tướng Chính phủ",
        "joining": "ban hành",
        "subject": "Bộ tiêu chí",
    },
    "Quyết định số 18/2022/QĐ-TTg của Thủ tướng Chính phủ Ban hành quy định điều kiện": {
        "kind": "Quyết định",
        "number_symbol": "18/2022/QĐ-TTg",
        "issuer": "Thủ tướng Chính phủ",
        "joining": "Ban hành",
        "subject": "quy định điều kiện",
    },
    "Quyết định số 15/2023/QĐ-UBND ngày 02/5/2023 về việc phân cấp quản lý": {
        "kind": "Quyết định",
        "number_symbol": "15/2023/QĐ-UBND",
        "issued_on": "02/5/2023",
        "joining": "về việc",
        "subject": "phân cấp quản lý",
    },
    "Quyết định số 1491/QĐ-BGDĐT": {"kind": "Quyết định", "number_symbol": "1491/QĐ-BGDĐT"},
    "Hướng dẫn số 1064/HD-BVHTTDL ngày 30/3/2022": {
        "kind": "Hướng dẫn",
        "number_symbol": "1064/HD-BVHTTDL",
        "issued_on": "30/3/2022",
    },
    "Thông tư số 10/2022/TT-BLĐTBXH ngày 31 tháng 5 năm 2022 của Bộ trưởng Bộ Lao động - "
    "Thương binh và Xã hội hướng dẫn giám sát": {
        "kind": "Thông tư",
        "number_symbol": "10/2022/TT-BLĐTBXH",
        "issued_on": "31 tháng 5 năm 2022",
        "issuer": "Bộ trưởng Bộ Lao động - Thương binh và Xã hội",
        "joining": "hướng dẫn",
        "subject": "giám sát",
    },
    "Thông tư số 75/2024/TT-BTC ngày 31/10/2024 của Bộ Tài chính sửa đổi, bổ sung một số điều "
    "của Thông tư số 55/2023/TT-BTC ngày 15/8/2023 của Bộ Tài chính quy định quản lý": {
        "kind": "Thông tư",
        "number_symbol": "75/2024/TT-BTC",
        "issued_on": "31/10/2024",
        "issuer": "Bộ Tài chính",
        "joining": "sửa đổi, bổ sung",
        "subject": "một số điều của Thông tư số 55/2023/TT-BTC ngày 15/8/2023 của Bộ Tài chính "
        "quy định quản lý",
    },
    "Thông tư liên tịch số 07/TTLT-BNV-BTC ngày 01-9-2012": {
        "kind": "Thông tư liên tịch",
        "number_symbol": "07/TTLT-BNV-BTC",
        "issued_on": "01-9-2012",
    },
    "Nghị định số 20/2023/NĐ-CP ngày 28.12.2023 của Chính phủ quy định chi tiết một số điều": {
        "kind": "Nghị định",
        "number_symbol": "20/2023/NĐ-CP",
        "issued_on": "28.12.2023",
        "issuer": "Chính phủ",
        "joining": "quy định",
        "subject": "chi tiết một số điều",
    },
    "Quy chế phối hợp số 49/QCPH-UBND-UBMT-HCTĐ ngày 24/01/2025 về vận động nguồn lực": {
        "kind": "Quy chế phối hợp",
        "number_symbol": "49/QCPH-UBND-UBMT-HCTĐ",
        "issued_on": "24/01/2025",
        "joining": "về",
        "subject": "vận động nguồn lực",
    },
    "Công văn số 8935/BNV-CTTN&BĐG ngày 03 tháng 10 năm 2025 về việc hướng dẫn truyền thông": {
        "kind": "Công văn",
        "number_symbol": "8935/BNV-CTTN&BĐG",
        "issued_on": "03 tháng 10 năm 2025",
        "joining": "về việc",
        "subject": "hướng dẫn truyền thông",
    },
    "Công văn số 12/UBND-VX của UBND tỉnh v/v dọn vệ sinh": {
        "kind": "Công văn",
        "number_symbol": "12/UBND-VX",
        "issuer": "UBND tỉnh",
        "joining": "v/v",
        "subject": "dọn vệ sinh",
    },
    "Phương án 02600/PA-UBND ngày 18/8/2025 của UBND tỉnh về ứng phó thiên tai": {
        "kind": "Phương án",
        "number_word": "",
        "number_symbol": "02600/PA-UBND",
        "issued_on": "18/8/2025",
        "issuer": "UBND tỉnh",
        "joining": "về",
        "subject": "ứng phó thiên tai",
    },
    "Kế hoạch số: 12/KH-UBND ngày 05/3/2024": {
        "kind": "Kế hoạch",
        "number_word": "số:",
        "number_symbol": "12/KH-UBND",
        "issued_on": "05/3/2024",
    },
    "kế hoạch số 12/KH-UBND của UBND xã": {
        "kind": "kế hoạch",
        "number_symbol": "12/KH-UBND",
        "issuer": "UBND xã",
    },
    "Thông báo kết luận số 196-TB/TW của Ban Bí thư về Đề án “Làng xanh; làng sạch”": {
        "kind": "Thông báo kết luận",
        "number_symbol": "196-TB/TW",
        "issuer": "Ban Bí thư",
        "joining": "về",
        "subject": "Đề án “Làng xanh; làng sạch”",
    },
    "Thông báo số 31/TB-UBND ngày 02/4/2024 kết luận của Chủ tịch tại hội nghị ngày 01/4/2024": {
        "kind": "Thông báo",
        "number_symbol": "31/TB-UBND",
        "issued_on": "02/4/2024",
        "subject": "kết luận của Chủ tịch tại hội nghị ngày 01/4/2024",
    },
    "Tờ trình số 07a/TTr-VP ngày 09/9/2024 của Văn phòng UBND xã": {
        "kind": "Tờ trình",
        "number_symbol": "07a/TTr-VP",
        "issued_on": "09/9/2024",
        "issuer": "Văn phòng UBND xã",
    },
    "Quyết định số 5/QĐ-SGTVT của Sở Giao thông vận tải giao chỉ tiêu năm 2024": {
        "kind": "Quyết định",
        "number_symbol": "5/QĐ-SGTVT",
        "issuer": "Sở Giao thông vận tải",
        "joining": "giao",
        "subject": "chỉ tiêu năm 2024",
    },
    "Nghị quyết Đại hội Đảng bộ xã Suối Mơ lần thứ X": {
        "kind": "Nghị quyết",
        "subject": "Đại hội Đảng bộ xã Suối Mơ lần thứ X",
    },
    "Nghị quyết của Đảng ủy xã về chuyển đổi số": {
        "kind": "Nghị quyết",
        "issuer": "Đảng ủy xã",
        "joining": "về",
        "subject": "chuyển đổi số",
    },
    "Kế hoạch triển khai Đề án Làng xanh": {
        "kind": "Kế hoạch",
        "subject": "triển khai Đề án Làng xanh",
    },
    "Báo cáo nhanh tình hình mưa lũ đến sáng ngày 21/11/2025": {
        "kind": "Báo cáo",
        "subject": "nhanh tình hình mưa lũ đến sáng ngày 21/11/2025",
    },
}

NO_CITATIONS = [
    "tình hình thực tế của địa phương",
    "chức năng, nhiệm vụ được giao",
    "các văn bản, quy định, hướng dẫn của cấp trên",
    "Quy định của pháp luật",
    "Luật",
    "Nghị quyết",
    # two acts, or none that a reader could name
    "Kế hoạch số 14-KH/TU ngày 29/7/2025 của Tỉnh ủy và Kế hoạch số 24/KH-UBND của UBND tỉnh về A",
    "Kế hoạch số 14-KH/TU và Kế hoạch số 24/KH-UBND của UBND tỉnh",
    "Quyết định số 5/QĐ-UBND ngày 05/3/2025 của UBND tỉnh về cây và Chỉ thị số 7/CT-UBND",
    "Quyết định số 5/QĐ-UBND ngày 05/3/2025 của UBND tỉnh về cây, Chỉ thị số 7/CT-UBND",
    "Luật An ninh mạng, Chỉ thị số 32/CT-TTg ngày 21/10/2025",
    "Căn cứ Kế hoạch số 5/KH-UBND ngày 05/3/2025 của UBND tỉnh về cây xanh",
    # what follows is another sentence
    "Kế hoạch số 5/KH-UBND ngày 05/3/2025 của UBND tỉnh về cây xanh. Trong năm, xã làm",
    "Kế hoạch số 5/KH-UBND kèm theo (được sửa đổi một phần",
    "Các Công điện: số 007/CĐ-UBND, số 008/CĐ-UBND ngày 19/11/2025",
    "Các Quyết định số 7/QĐ-UBND ngày 19/11/2025",
    "số 010/CĐ-UBND ngày 20/11/2025",
    "hướng dẫn tại Công văn số 12/UBND-VX",
    # parts in another order, or not written out
    "Kế hoạch số 5/KH-UBND của UBND tỉnh ngày 05/3/2024 về A",
    "Kế hoạch số 5/KH-UBND ngày 5/3/24 của UBND tỉnh về A",
    "Kế hoạch số 5/KH-UBND ngày    tháng 3 năm 2024 của UBND tỉnh",
    "Quyết định số 318/QĐ-TTg, ngày 08/3/2022",
    "Quyết định số 318 /QĐ-TTg ngày 08/3/2022",
    "",
]


@pytest.mark.parametrize(("text", "parts"), CITATIONS.items())
def test_citation_falls_into_its_parts(text: str, parts: dict[str, str]) -> None:
    act = CitedAct.model_validate(text)
    named = {name: getattr(act, name) for name in CitedAct.model_fields}
    nothing = dict.fromkeys(CitedAct.model_fields) | {"number_word": "số"}
    assert named == nothing | parts


@pytest.mark.parametrize("text", CITATIONS)
def test_citation_prints_back_to_the_letter_and_is_saved_as_one_string(text: str) -> None:
    act = CitedAct.model_validate(text)
    assert str(act) == text
    assert act.model_dump() == text


@pytest.mark.parametrize("text", CITATIONS)
def test_parts_given_instead_of_the_string_are_the_same_act(text: str) -> None:
    act = CitedAct.model_validate(text)
    parts = {name: getattr(act, name) for name in CitedAct.model_fields}
    assert CitedAct.model_validate(parts) == act


@pytest.mark.parametrize("text", NO_CITATIONS)
def test_what_is_no_citation_is_refused_with_the_order_asked(text: str) -> None:
    with pytest.raises(ValidationError, match='ghi theo thứ tự: tên loại, "số" và ký hiệu'):
        CitedAct.model_validate(text)


@pytest.mark.parametrize(
    "end", [";", ".", " ;", ",", "./.", ":"], ids=["semi", "dot", "space", "comma", "end", "colon"]
)
def test_closing_mark_is_no_part_of_the_act(end: str) -> None:
    assert str(CitedAct.model_validate(f"Luật Đường làng{end}")) == "Luật Đường làng"


def test_subject_keeps_the_dots_that_are_words() -> None:
    text = "Quyết định số 5/QĐ-UBND về thu gom rác, v.v."
    assert str(CitedAct.model_validate(text)) == text


def test_layout_of_the_file_does_not_matter() -> None:
    folded = "Nghị quyết số 92-NQ/ĐU ngày\n  26/02/2024 của\u2028Đảng ủy xã\tSuối Mơ"
    assert str(CitedAct.model_validate(folded)).endswith("ngày 26/02/2024 của Đảng ủy xã Suối Mơ")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("30/02/2024", "không có ngày 30/02/2024"),
        ("31/4/2024", "không có ngày 31/04/2024"),
        ("29 tháng 02 năm 2023", "không có ngày 29/02/2023"),
        ("05/13/2024", "không có tháng 13/2024"),
        ("05/3/1824", "năm 1824 nằm ngoài khoảng"),
    ],
)
def test_impossible_date_is_an_error_that_says_so(written: str, said: str) -> None:
    with pytest.raises(ValidationError, match=said) as caught:
        CitedAct.model_validate(f"Kế hoạch số 5/KH-UBND ngày {written} của UBND tỉnh")
    assert caught.value.errors()[0]["loc"] == ("issued_on",)


@pytest.mark.parametrize("written", ["2024", "3/2024", "tháng 3 năm 2024"])
def test_date_of_a_cited_act_is_whole(written: str) -> None:
    with pytest.raises(ValidationError, match=r"thiếu ngày hoặc tháng|không phải là ngày"):
        CitedAct.model_validate({"kind": "Kế hoạch", "number_symbol": "5/KH", "issued_on": written})


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("05/03/2024", "05/03/2024"),
        ("05/3/2024", "05/3/2024"),
        ("05-03-2024", "05-03-2024"),
        ("05 tháng 3 năm 2024", "05 tháng 3 năm 2024"),
        ("ngày 05 tháng 03 năm 2024", "05 tháng 03 năm 2024"),
        ("2024-03-05", "05/3/2024"),
    ],
)
def test_date_keeps_its_printed_form_and_knows_its_day(written: str, printed: str) -> None:
    act = CitedAct.model_validate(
        {"kind": "Kế hoạch", "number_symbol": "5/KH-UBND", "issued_on": written}
    )
    assert act.issued_on is not None
    assert act.issued_on == printed
    assert act.issued_on.date == datetime.date(2024, 3, 5)
    assert str(act) == f"Kế hoạch số 5/KH-UBND ngày {printed}"


def test_act_needs_a_number_or_a_subject() -> None:
    with pytest.raises(ValidationError, match="phải có số, ký hiệu hoặc trích yếu"):
        CitedAct.model_validate({"kind": "Kế hoạch", "issuer": "UBND tỉnh"})


def test_parts_that_no_string_says_are_saved_as_parts() -> None:
    parts = {"kind": "Sắc lệnh của Chủ tịch nước", "number_symbol": "15/SL"}
    act = CitedAct.model_validate(parts)
    assert str(act) == "Sắc lệnh của Chủ tịch nước số 15/SL"
    assert act.model_dump(mode="json", exclude_defaults=True) == parts


@pytest.mark.parametrize(
    ("text", "is_law"),
    [
        ("Luật Đường làng", True),
        ("Bộ luật Dân sự", True),
        ("Pháp lệnh Dân quân", True),
        ("Hiến pháp năm 2013", True),
        ("Nghị quyết số 25/2021/QH15", False),
        ("Kế hoạch triển khai Luật Đường làng", False),
    ],
)
def test_laws_have_their_name_after_the_kind(text: str, is_law: bool) -> None:
    assert CitedAct.model_validate(text).is_law is is_law


def test_same_act_cited_twice_in_other_words_still_shares_its_number() -> None:
    short = CitedAct.model_validate("Quyết định 5/QĐ-UBND")
    long = CitedAct.model_validate("Quyết định số 5/QĐ-UBND ngày 01/02/2024 của UBND xã")
    assert short.number_symbol == long.number_symbol


PIECES = st.sampled_from(
    [
        *("Kế hoạch", "Luật", "Bộ luật", "kế hoạch", "Quy chế phối hợp", "Các", "khoản 2 Điều 5"),
        *("số", "số:", "5/KH-UBND", "92-NQ/ĐU", "25/2021/QH15", "05/3/2024", "318", "ngày"),
        *("ngày 05/3/2024", "ngày 05 tháng 3 năm 2024", "của", "của UBND tỉnh", "và", "về"),
        *("về việc", "ban hành", "sửa đổi, bổ sung", "giao", "Đề án", ";", ",", ".", "“xanh”"),
    ]
)


def assert_prints_back(text: str) -> None:
    try:
        act = CitedAct.model_validate(text)
    except ValidationError:
        return
    unmarked = with_end_mark(clean(text), ";").removesuffix(";")
    assert str(act) == unmarked
    assert CitedAct.model_validate(str(act)) == act


@given(st.lists(PIECES, min_size=1, max_size=9).map(" ".join))
def test_words_of_citations_in_any_order_print_back_if_they_are_read(text: str) -> None:
    assert_prints_back(text)


@given(st.text() | st.sampled_from(list(CITATIONS)).flatmap(lambda text: st.just(text + " ")))
@example("Luật \u00a0")
@example("Kế hoạch số ٥/KH-UBND ngày ٣٠/٠٢/٢٠٢٤")
def test_any_text_prints_back_if_it_is_read(text: str) -> None:
    assert_prints_back(text)


@given(st.data())
def test_citation_cut_or_doubled_anywhere_prints_back_if_it_is_read(data: Any) -> None:
    text = data.draw(st.sampled_from(list(CITATIONS)))
    other = data.draw(st.sampled_from(list(CITATIONS)))
    at, start = (data.draw(st.integers(0, len(one))) for one in (text, other))
    assert_prints_back(text[:at] + other[start:])


def test_a_law_with_thousands_of_dates_behind_it_is_read_in_one_walk() -> None:
    long = "Luật Đất đai" + " ngày 18/01/2024 của Quốc hội;" * 20_000 + " x"
    assert CitedAct.model_validate(long).subject == long.removeprefix("Luật ")
