"""The folder for signature: what is in it, under which number, and what happens the second time."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import ntmdocs
from build import a_header, a_paper, a_table, an_annex
from issue.ready import DAY, MORNING, a_ready_plan, issued_into, names_in, register_in
from ntmdocs import DataError, NtmdocsError, OverwriteRefused, PublishError, RegisterError, Step
from ntmdocs.issue import issuing
from ntmdocs.issue.record import Record, State
from ntmdocs.publish import with_rdocx
from ntmdocs.publish.pages import pages_of

NAME = "2024.03.05. Vệ sinh môi trường nông thôn năm 2024"
NOT_FILLED = "Giao ông ........ thực hiện"
ANNEXED = {
    "sections": [{"title": "Nội dung", "content": ["Theo Phụ lục I, Phụ lục II kèm theo."]}],
    "annexes": [an_annex(), an_annex(title="Danh mục công việc")],
}
VILLAGES = [
    {"id": "da_hoi", "name": "Đa Hội", "head": "Lê Văn Ba", "board_head": "Lê Văn Tư"},
    {"id": "dong_dao", "name": "Đồng Đạo"},
]


def text_of(pdf: Path) -> str:
    return "\n".join(page.text for page in pages_of(pdf.read_bytes()))


def test_the_folder_holds_the_paper_and_what_goes_with_it(tmp_path: Path) -> None:
    issued = issued_into(tmp_path, seal_diameter_mm=36)
    folder = tmp_path / "ky"
    assert issued.folder == folder
    assert names_in(folder) == sorted(issued.files)
    assert {f"{NAME}.docx", f"{NAME}.pdf", "Kết quả kiểm tra.txt", "SHA256SUMS"} <= {*issued.files}
    docx = folder / f"{NAME}.docx"
    assert "Số: 57/KH-UBND" in ntmdocs.Docx(docx.read_bytes(), "").text
    assert ntmdocs.Docx(docx.read_bytes(), "").places == (), "nothing but what is printed"
    assert [one.role for one in issued.printed.fields] == ["person", "organ"]
    assert issued.printed.left_out == ()
    for line in (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
    line = (folder / "Dòng sổ đăng ký.txt").read_text(encoding="utf-8")
    assert line.startswith("Số, ký hiệu văn bản: 57/KH-UBND\nNgày tháng văn bản: 05/03/2024\n")
    assert issued.paper.header.number == "57"


def test_the_register_has_the_paper_checked_and_numbered(tmp_path: Path) -> None:
    issued_into(tmp_path)
    (entry,) = register_in(tmp_path).entries(2024)
    assert (entry.number, entry.issued_on, entry.version) == (57, DAY, 1)
    assert (entry.type, entry.symbol) == ("Kế hoạch", "KH-UBND")
    assert entry.subject == "Vệ sinh môi trường nông thôn năm 2024"
    assert entry.recipients == ("UBND tỉnh (b/c)", "Các thôn")
    assert entry.steps == {Step.CHECKED: MORNING, Step.NUMBERED: MORNING}


def test_the_next_number_is_taken_where_none_is_said(tmp_path: Path) -> None:
    first = issued_into(tmp_path, number=None)
    second = issued_into(tmp_path, a_ready_plan("Làm đường"), number=None, into=tmp_path / "hai")
    assert [first.record.number, second.record.number] == [1, 2]
    assert "01/KH-UBND" in text_of(first.folder / first.record.pdf)


def test_number_and_day_may_stand_in_the_plan(tmp_path: Path) -> None:
    plan = a_ready_plan(header=a_header(number="9", issued_on="05/03/2024"))
    assert issued_into(tmp_path, plan, number=None, on=None).record.number == 9
    with pytest.raises(DataError, match="đã có số 9"):
        issued_into(tmp_path, plan, number=10, into=tmp_path / "hai")
    with pytest.raises(NtmdocsError, match="thiếu ngày ban hành"):
        issued_into(tmp_path, on=None, into=tmp_path / "hai")


def test_without_a_register_the_number_must_be_said(tmp_path: Path) -> None:
    with pytest.raises(NtmdocsError, match="chưa có số"):
        issued_into(tmp_path, register=None, number=None)
    assert issued_into(tmp_path, register=None).record.number == 57
    assert not (tmp_path / "so.db").exists()


def test_what_is_not_ready_is_refused_and_nothing_is_left(tmp_path: Path) -> None:
    plan = a_ready_plan(closing=NOT_FILLED, open_notes=["Xem lại"])
    with pytest.raises(DataError) as caught:
        issued_into(tmp_path, plan)
    assert [one.path for one in caught.value.problems] == ["closing", "open_notes.0"]
    assert names_in(tmp_path) == []


def test_a_draft_is_made_all_the_same_and_marked(tmp_path: Path) -> None:
    plan = a_ready_plan(closing=NOT_FILLED, open_notes=["Xem lại"])
    issued = issued_into(tmp_path, plan, draft=True)
    assert issued.record.state is State.DRAFT
    assert "DỰ THẢO" in text_of(issued.folder / issued.record.pdf)
    assert "Dòng sổ đăng ký.txt" not in issued.files
    assert issued.printed.fields == ()
    assert "chưa điền" in (issued.folder / "Kết quả kiểm tra.txt").read_text(encoding="utf-8")
    assert not (tmp_path / "so.db").exists()
    marked = a_ready_plan(header=a_header(draft="Dự thảo lần 2"))
    with pytest.raises(DataError, match='còn dấu "Dự thảo lần 2"'):
        issued_into(tmp_path, marked, into=tmp_path / "hai")


def test_the_same_again_writes_nothing(tmp_path: Path) -> None:
    first = issued_into(tmp_path)
    stamp = (first.folder / first.record.pdf).stat().st_mtime_ns
    again = issued_into(tmp_path, number=None)
    assert not again.is_new
    assert again.record.version == 1
    assert again.record.number == 57, "the number of the folder"
    assert (first.folder / first.record.pdf).stat().st_mtime_ns == stamp
    assert [entry.version for entry in register_in(tmp_path).entries()] == [1]


def test_a_changed_paper_is_the_next_version_and_the_former_one_stays(tmp_path: Path) -> None:
    issued_into(tmp_path, archive=True)
    signed = tmp_path / "ky" / "anh ký.png"
    signed.write_bytes(b"a person put it there")
    second = issued_into(tmp_path, a_ready_plan(closing="Trên đây là Kế hoạch của UBND xã"))
    assert (second.is_new, second.record.version) == (True, 2)
    assert (tmp_path / "ky-ban-1" / "anh ký.png").exists()
    assert not (tmp_path / "ky.zip").exists(), "it would be taken for the new one"
    assert (tmp_path / "ky-ban-1.zip").exists()
    third = issued_into(tmp_path)
    assert third.record.version == 3
    assert (tmp_path / "ky-ban-2").is_dir()
    (entry,) = register_in(tmp_path).entries()
    assert (entry.number, entry.version) == (57, 3)


def test_what_was_sent_is_not_changed(tmp_path: Path) -> None:
    issued_into(tmp_path)
    register = register_in(tmp_path)
    for step in (Step.SIGNED, Step.SEALED, Step.SENT):
        register.mark(57, step, year=2024, at=MORNING)
    assert not issued_into(tmp_path).is_new
    changed = a_ready_plan(closing="Trên đây là Kế hoạch của UBND xã")
    with pytest.raises(RegisterError, match="đính chính bằng công văn"):
        issued_into(tmp_path, changed)
    assert names_in(tmp_path / "ky")
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_a_folder_is_of_one_paper(tmp_path: Path) -> None:
    issued_into(tmp_path)
    words = (
        'là của văn bản 57/KH-UBND "Vệ sinh môi trường nông thôn năm 2024" '
        r"\(ghi --number 57 nếu sửa nó\); chọn thư mục khác"
    )
    other = a_ready_plan("Làm đường")
    with pytest.raises(NtmdocsError, match=words):
        issued_into(tmp_path, number=58)
    later = {"number": None, "on": None, "number_later": True}
    with pytest.raises(NtmdocsError, match=words):
        issued_into(tmp_path, **later)
    for options in ({"number": None}, {"number": None, "on": None, "draft": True}, later):
        with pytest.raises(NtmdocsError, match=words):
            issued_into(tmp_path, other, **options)
    assert issued_into(tmp_path, other).record.version == 2, "its subject is mended"
    (entry,) = register_in(tmp_path).entries()
    assert (entry.number, entry.subject, entry.version) == (57, "Làm đường", 2)


def test_what_was_a_draft_is_numbered_in_its_folder(tmp_path: Path) -> None:
    unnumbered: dict[str, Any] = {"number": None, "on": None}
    assert issued_into(tmp_path, draft=True, **unnumbered).record.version == 1
    changed = a_ready_plan(closing="Trên đây là Kế hoạch của UBND xã")
    assert issued_into(tmp_path, changed, draft=True, **unnumbered).record.version == 2
    with pytest.raises(NtmdocsError, match='"Vệ sinh môi trường nông thôn năm 2024"; chọn'):
        issued_into(tmp_path, a_ready_plan("Làm đường"), draft=True, **unnumbered)
    numbered = issued_into(tmp_path)
    assert numbered.record.version == 1
    assert sorted(one.name for one in tmp_path.iterdir()) == [
        "ky",
        "ky-du-thao",
        "ky-du-thao-2",
        "so.db",
    ]


@pytest.mark.parametrize("name", [".", "..", "/"])
def test_a_folder_without_a_name_is_the_folder_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / "ky").mkdir()
    monkeypatch.chdir(tmp_path / "ky")
    if name == ".":
        assert issued_into(tmp_path, into=name).folder == tmp_path / "ky"
    else:
        with pytest.raises(OverwriteRefused, match="không phải thư mục trình ký"):
            issued_into(tmp_path, into=name)


def test_a_paper_gets_no_second_number_by_mistake(tmp_path: Path) -> None:
    issued_into(tmp_path)
    with pytest.raises(NtmdocsError, match="sổ đã có văn bản này, số 57/KH-UBND"):
        issued_into(tmp_path, number=None, into=tmp_path / "hai")
    assert len(register_in(tmp_path).entries()) == 1
    assert issued_into(tmp_path, into=tmp_path / "hai").record.number == 57
    assert issued_into(tmp_path, number=58, into=tmp_path / "ba").record.number == 58
    assert [one.number for one in register_in(tmp_path).entries()] == [57, 58]


def test_a_used_number_is_refused_and_nothing_is_left(tmp_path: Path) -> None:
    issued_into(tmp_path)
    with pytest.raises(RegisterError, match="đã cấp cho"):
        issued_into(tmp_path, a_ready_plan("Làm đường"), into=tmp_path / "hai")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ky", "so.db"]


def test_a_number_that_another_clerk_takes_meanwhile_is_let_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def printed(*arguments: Any) -> Any:
        if not made:
            issued_into(tmp_path, a_ready_plan("Làm đường"), number=1, into=tmp_path / "hai")
        made.append("once")
        return plain(*arguments)

    plain: Callable[..., Any] = issuing.printed
    with monkeypatch.context() as patch:
        patch.setattr(issuing, "printed", lambda *given: (patch.undo(), printed(*given))[1])
        issued = issued_into(tmp_path, number=None)
    assert issued.record.number == 2
    assert "02/KH-UBND" in text_of(issued.folder / issued.record.pdf)


def test_a_folder_of_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "ky").mkdir()
    assert issued_into(tmp_path).is_new, "an empty one is taken"
    other = tmp_path / "nha"
    other.mkdir()
    (other / "anh.png").write_bytes(b"x")
    with pytest.raises(OverwriteRefused, match="không phải thư mục trình ký do ntmdocs tạo"):
        issued_into(tmp_path, into=other)
    assert names_in(other) == ["anh.png"]
    file = tmp_path / "tep"
    file.write_bytes(b"x")
    with pytest.raises(OverwriteRefused):
        issued_into(tmp_path, into=file / "ky")


def test_a_record_that_was_changed_is_told(tmp_path: Path) -> None:
    issued = issued_into(tmp_path)
    record = issued.folder / "phat-hanh.json"
    for content in ('{"state": "numbered"}', "[]", '{"state": 1}'):
        record.write_text(content, encoding="utf-8")
        with pytest.raises(NtmdocsError, match="không còn như ntmdocs đã ghi"):
            issued_into(tmp_path)
    record.write_text("{", encoding="utf-8")
    with pytest.raises(DataError):
        issued_into(tmp_path)


def test_a_list_of_sums_that_is_gone_is_made_anew(tmp_path: Path) -> None:
    issued = issued_into(tmp_path)
    (issued.folder / "SHA256SUMS").unlink()
    assert issued_into(tmp_path).record.version == 2


def test_annexes_may_have_files_of_their_own(tmp_path: Path) -> None:
    issued = issued_into(tmp_path, a_ready_plan(**ANNEXED), separate_annexes=True)
    folder = issued.folder
    paper = text_of(folder / f"{NAME}.pdf")
    assert "Danh mục công việc".upper() not in paper
    first, second = (text_of(folder / f"{NAME} - Phụ lục {n}.pdf") for n in ("I", "II"))
    assert "Phụ lục I" in first
    assert "DANH MỤC CÔNG VIỆC" in second
    assert "(Kèm theo Kế hoạch số 57/KH-UBND ngày 05 tháng 3 năm 2024" in " ".join(second.split())
    assert "CỘNG HÒA" not in first + second
    assert (issued.printed.pages, issued.printed.annex_pages) == (1, 2)
    sheet = text_of(folder / "Phiếu trình ký.pdf")
    assert "01 trang, phụ lục riêng 02 trang, rdocx" in sheet
    with pytest.raises(NtmdocsError, match="không có phụ lục nào"):
        issued_into(tmp_path, separate_annexes=True, into=tmp_path / "hai")


def test_the_notes_and_footnotes_of_an_annex_go_with_it(tmp_path: Path) -> None:
    annexes = [
        an_annex("Việc chung.^[Ghi chú của phụ lục]", title=None, heading="Phụ lục số 01"),
    ]
    sections = [{"title": "Nội dung", "content": ["Theo Phụ lục số 01.^[Ghi chú của kế hoạch]"]}]
    plan = a_ready_plan(annexes=annexes, sections=sections)
    issued = issued_into(tmp_path, plan, separate_annexes=True)
    annex = issued.folder / f"{NAME} - Phụ lục số 01.docx"
    with zipfile.ZipFile(annex) as package:
        notes = package.read("word/footnotes.xml").decode()
        assert "Ghi chú của phụ lục" in notes
        assert "Ghi chú của kế hoạch" not in notes
        assert "<dc:title>Phụ lục số 01</dc:title>" in package.read("docProps/core.xml").decode()


def test_an_annex_after_a_wide_table_is_found(tmp_path: Path) -> None:
    columns = [{"title": f"Nội dung thứ {n}", "width": 3} for n in range(12)]
    wide = a_table(["Chỉnh trang đường làng"] * 12, columns=columns)
    sections = [{"title": "Nội dung", "content": ["Theo Phụ lục kèm theo.", wide]}]
    plan = a_ready_plan(sections=sections, annexes=[an_annex(orientation="landscape")])
    issued = issued_into(tmp_path, plan, separate_annexes=True)
    text = text_of(issued.folder / f"{NAME} - Phụ lục.pdf")
    assert "Chỉnh trang" not in text
    assert "Phụ lục" in text


def test_an_electronic_paper_leaves_the_notes_of_its_annexes_blank(tmp_path: Path) -> None:
    issued = issued_into(tmp_path, a_ready_plan(**ANNEXED), electronic=True)
    text = " ".join(text_of(issued.folder / issued.record.pdf).split())
    assert "Số: 57/KH-UBND" in text
    assert text.count("(Kèm theo Kế hoạch số /KH-UBND ngày tháng năm 2024") == 2


def test_village_plans_cite_the_number(tmp_path: Path) -> None:
    plan = a_ready_plan(villages=VILLAGES)
    issued = issued_into(tmp_path, plan, village_plans=True)
    of_villages = [name for name in issued.files if name.startswith("Kế hoạch các thôn/")]
    assert len(of_villages) == 2
    for name in of_villages:
        text = ntmdocs.Docx((issued.folder / name).read_bytes(), "").text
        assert "Kế hoạch số 57/KH-UBND ngày 05 tháng 3 năm 2024" in text
    report = (issued.folder / "Kết quả kiểm tra.txt").read_text(encoding="utf-8")
    assert "Kế hoạch các thôn: " in report
    with pytest.raises(NtmdocsError, match="không khai thôn nào"):
        issued_into(tmp_path, village_plans=True, into=tmp_path / "hai")
    with pytest.raises(NtmdocsError, match="có số rồi mới soạn được"):
        issued_into(tmp_path, plan, village_plans=True, draft=True, into=tmp_path / "hai")


def test_what_changed_since_last_year_lies_beside_it(tmp_path: Path) -> None:
    old = a_ready_plan(closing="Trên đây là Kế hoạch của UBND xã")
    issued = issued_into(tmp_path, since=old)
    text = ntmdocs.Docx((issued.folder / "Thay đổi so với bản trước.docx").read_bytes(), "").text
    assert "Trên đây" in text


def test_the_archive_is_the_folder_and_the_same_bytes_each_time(tmp_path: Path) -> None:
    first = issued_into(tmp_path, archive=True)
    assert first.archive == tmp_path / "ky.zip"
    content = first.archive.read_bytes()
    with zipfile.ZipFile(first.archive) as package:
        assert sorted(package.namelist()) == [f"ky/{name}" for name in names_in(tmp_path / "ky")]
        assert package.read(f"ky/{NAME}.pdf") == (first.folder / f"{NAME}.pdf").read_bytes()
    assert issued_into(tmp_path, archive=True).archive == first.archive
    assert first.archive.read_bytes() == content


def test_what_cannot_be_signed_there_is_told_and_the_rest_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    issued = issued_into(tmp_path)
    assert issued.printed.left_out == (
        "chưa đặt ô ký của cơ quan: chưa biết đường kính con dấu (--seal)",
    )
    report = (issued.folder / "Kết quả kiểm tra.txt").read_text(encoding="utf-8")
    assert "chưa biết đường kính con dấu" in report
    monkeypatch.setattr("ntmdocs.publish.with_pyhanko.find_spec", lambda name: None)
    issued = issued_into(tmp_path, into=tmp_path / "hai")
    assert issued.printed.left_out == (
        'chưa đặt ô ký số: chưa cài phần ký số; pip install "ntmdocs[sign]"',
    )
    with pytest.raises(PublishError, match="chưa cài phần ký số"):
        issued_into(tmp_path, a_ready_plan(), number_later=True, into=tmp_path / "ba")


def test_a_pdf_that_lost_words_goes_to_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = issued_into(tmp_path, a_ready_plan("Làm đường"), register=None).folder
    pdf = next(other.glob("*.pdf")).read_bytes()
    monkeypatch.setattr(with_rdocx, "_pdf", lambda _: pdf)
    with pytest.raises(PublishError, match="PDF thiếu chữ có trong tệp Word"):
        issued_into(tmp_path, into=tmp_path / "hai")
    monkeypatch.setattr(with_rdocx, "_pdf", lambda _: PublishError("rdocx không tạo được PDF"))
    with pytest.raises(PublishError, match="rdocx không tạo được PDF"):
        issued_into(tmp_path, into=tmp_path / "hai")
    assert register_in(tmp_path).entries() == []


def test_a_proof_sheet_that_cannot_be_made_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain, made = with_rdocx._pdf, list[str]()

    def second_fails(*given: Any) -> Any:
        made.append("once")
        return plain(*given) if len(made) == 1 else PublishError("rdocx không tạo được PDF")

    monkeypatch.setattr(with_rdocx, "_pdf", second_fails)
    with pytest.raises(PublishError, match="rdocx không tạo được PDF"):
        issued_into(tmp_path)
    assert names_in(tmp_path) == []


def test_a_day_before_the_last_one_is_refused(tmp_path: Path) -> None:
    issued_into(tmp_path)
    earlier = {"number": None, "on": date(2024, 3, 4), "into": tmp_path / "hai"}
    with pytest.raises(RegisterError, match="số và ngày theo cùng một thứ tự"):
        issued_into(tmp_path, a_ready_plan("Làm đường"), **earlier)


def test_another_paper_is_issued_in_the_same_way(tmp_path: Path) -> None:
    report = a_paper(header=a_header(subject="Kết quả 6 tháng năm 2024"), archive="VT, KT")
    issued = issued_into(tmp_path, report)
    assert issued.record.type == "Báo cáo"
    assert issued.record.docx == "2024.03.05. Báo cáo kết quả 6 tháng năm 2024.docx"


@pytest.mark.parametrize(
    ("header", "words"),
    [({"has_number": False}, "không qua văn thư"), ({"secrecy": "mật"}, "có hệ thống số và sổ")],
)
def test_what_has_no_number_here_is_refused(
    tmp_path: Path, header: dict[str, Any], words: str
) -> None:
    plan = a_ready_plan(header=a_header(**header))
    for options in ({}, {"number_later": True, "number": None, "on": None}):
        with pytest.raises(NtmdocsError, match=words):
            issued_into(tmp_path, plan, **options)


def test_the_record_reads_back(tmp_path: Path) -> None:
    issued = issued_into(tmp_path)
    assert Record.read(issued.folder) == issued.record
    assert issued.record.checked_at == MORNING
    assert issued.record.printed_day == "05/03/2024"
