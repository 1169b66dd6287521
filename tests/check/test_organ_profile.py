"""A paper beside its organ's profile: what differs as a slip does is told, the rest is its own."""

from pathlib import Path
from typing import Any

import pytest

import ntmdocs
from build import a_header, a_paper, a_plan, a_profile, a_section, a_signature
from cli.run import run
from ntmdocs import Plan, Severity, check_plan
from ntmdocs.check.slips import is_slip, same_words
from ntmdocs.findings import Finding
from store.test_profile import write_profile

WARNING, INFO = Severity.WARNING, Severity.INFO
KNOWN: dict[str, Any] = {
    "symbols": {"ke-hoach": "KH-UBND"},
    "villages": ["Đa Hội", "Đồng Đạo", "tổ dân phố 1"],
}


def found(paper: Any, **changes: Any) -> list[Finding]:
    """What the rules on the profile say."""
    report = check_plan(paper, profile=a_profile(**KNOWN | changes))
    return [each for each in report.findings if each.rule.endswith("in-profile")]


def said(**changes: Any) -> list[tuple[str, str, str]]:
    return [(each.rule, each.place, each.current) for each in found(a_plan(**changes))]


def in_words(*sentences: str) -> dict[str, Any]:
    return {"sections": [a_section(*sentences, kind="purpose")]}


def test_the_organ_s_own_paper_is_silent() -> None:
    assert found(a_plan()) == found(a_paper()) == []
    assert found(a_plan(signature=a_profile().signers[1])) == []


@pytest.mark.parametrize(
    ("header", "rule", "place"),
    [
        ({"issuing_body": "Ủy ban nhân dân xã Suối Mở"}, "organ", "issuing_body.name"),
        ({"issuing_body": "UBND xã Suôi Mơ"}, "organ", "issuing_body.name"),
        ({"place": "Suối Mờ"}, "place", "place"),
        ({"place": "Khe Nước"}, "place", "place"),
    ],
)
def test_a_slip_in_the_head(header: dict[str, str], rule: str, place: str) -> None:
    ((told, where, current),) = said(header=a_header(**header))
    assert (told, where) == (f"{rule}-not-as-in-profile", f"header.{place}")
    assert current in header.values()


@pytest.mark.parametrize(
    "header",
    [
        {"issuing_body": "UBND xã Suối Mơ"},
        {"issuing_body": ["ỦY BAN NHÂN DÂN", "XÃ SUỐI MƠ"]},
        {"issuing_body": "Ban Chỉ đạo xã Suối Mơ", "place": "Khe Nước"},
        {"issuing_body": "Ủy ban nhân dân xã Khe Nước", "place": "Khe Nước"},
        {"place": "..."},
    ],
)
def test_the_same_in_other_words_and_another_organ_are_silent(header: dict[str, Any]) -> None:
    assert said(header=a_header(**header)) == []


def test_a_parent_organ_with_a_slip() -> None:
    body = {"parent": "UBND tỉnh Bắc Gíang", "name": "UBND xã Suối Mơ"}
    known = {"parent": "UBND tỉnh Bắc Giang", "name": "UBND xã Suối Mơ"}
    (told,) = found(a_plan(header=a_header(issuing_body=body)), issuing_body=known)
    assert told.place == "header.issuing_body.parent"
    assert "UBND tỉnh Bắc Giang" in told.message
    assert found(a_plan(), issuing_body=known) == []


def test_a_symbol_of_another_form() -> None:
    plan = a_plan(header=a_header(symbol="KH-UB"))
    (told,) = found(plan)
    assert (told.rule, told.severity) == ("symbol-not-as-in-profile", WARNING)
    assert found(plan, symbols={}) == []
    assert found(a_plan(header=a_header(symbol="KH-UB", has_number=False))) == []


def test_a_signer_that_is_nearly_known_and_one_that_is_not() -> None:
    (near,) = found(a_plan(signature=a_signature(full_name="Trần Văn Ân")))
    assert (near.rule, near.severity) == ("signer-not-in-profile", WARNING)
    assert near.message == 'co-quan.yaml ghi "Trần Văn An"'
    (other,) = found(a_plan(signature=a_signature(full_name="Đỗ Văn Dũng")))
    assert (other.rule, other.severity) == ("signer-not-in-profile", INFO)
    assert "(Trần Văn An, Lê Thị Bình)" in other.message
    for silent in (a_signature(full_name="..."), a_signature(full_name="TRẦN VĂN AN")):
        assert found(a_plan(signature=silent)) == []
    assert found(a_plan(signature=a_signature(full_name="Đỗ Văn Dũng")), signers=[]) == []


def test_a_signer_in_another_form() -> None:
    deputy = a_signature(full_name="Lê Thị Bình", position="Phó Chủ tịch")
    (told,) = found(a_plan(signature=deputy))
    assert (told.rule, told.place) == ("signature-not-as-in-profile", "signature")
    assert told.current == "TM. Ủy ban nhân dân, Phó Chủ tịch"
    assert "KT. Chủ tịch, Phó Chủ tịch" in told.message
    two_posts = [*a_profile().signers, deputy]
    assert found(a_plan(signature=deputy), signers=two_posts) == []
    third = a_signature(full_name="Lê Thị Bình", position="Trưởng ban")
    (told,) = found(a_plan(signature=third), signers=two_posts)
    assert '" hoặc "' in told.message


def test_a_recipient_that_is_nearly_a_usual_one() -> None:
    told = said(recipients=["UBND tỉnh (b/c)", "Cac thôn", "Phòng Kinh tê", "Đảng ủy xã"])
    assert told == [
        ("recipient-not-as-in-profile", "recipients.1", "Cac thôn"),
        ("recipient-not-as-in-profile", "recipients.2", "Phòng Kinh tê"),
    ]


def test_a_department_but_for_its_marks() -> None:
    told = said(**in_words("Giao phòng Văn hoa - Xã hội và Phòng Kinh tê chủ trì."))
    assert [each[2] for each in told] == ["Phòng Kinh tê", "phòng Văn hoa Xã hội"]
    assert said(**in_words("Phòng Kinh tế và PHÒNG VĂN HÓA - XÃ HỘI, phòng Văn hoá, xã hội.")) == []


def test_a_village_that_the_organ_does_not_have_by_that_name() -> None:
    told = said(**in_words("Thôn sạch: thôn Đa Hôi, thôn Đa Hôi, thôn Đồng Đạo.", "thôn Đa Hội"))
    assert told == [("village-not-as-in-profile", "sections.0.content.0", "thôn Đa Hôi")]
    assert [
        each.rule
        for each in check_plan(
            a_plan(**in_words("Các thôn: thôn Đa Hội, thôn Đa Hội, thôn Đa Hôi.")),
            profile=a_profile(**KNOWN),
        ).findings
        if each.rule.startswith("village")
    ] == ["village-not-as-in-profile"], "it is told once"
    villages = [{"id": "da_hoi", "name": "Đa Hôi"}, {"id": "khe", "name": "Khe"}]
    assert said(villages=villages)[0][1] == "villages.0.name"
    assert said(**in_words("Cùng thôn Nội Trong của xã bạn.")) == []


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("Hợp Thinh", "Hợp Thịnh", True),
        ("Nguyễn Văn Hung", "Nguyễn Văn Hùng", True),
        ("Nguyễn Văn Hùn", "Nguyễn Văn Hùng", True),
        ("Nguyễn Văn Hùngg", "Nguyễn Văn Hùng", True),
        ("Nguyễn Văn Hàng", "Nguyễn Văn Hùng", True),
        ("Hợp Thịnh", "Hợp Thịnh", False),
        ("Nguyễn Văn Hai", "Nguyễn Văn Hùng", False),
        ("Nội", "Mội", False),
        ("Tổ dân phố 1", "Tổ dân phố 2", False),
        ("Tổ dân phố 1", "Tổ dân phố 11", False),
        ("Các thôn trong", "Các thôn", False),
        ("Phòng Kinh tếxã", "Phòng Kinh tế xã", False),
    ],
)
def test_what_is_a_slip(one: str, other: str, is_one: bool) -> None:
    assert is_slip(one, other) is is_one
    assert is_slip(other, one) is is_one


def test_the_same_words() -> None:
    assert same_words("UBND xã Hợp Thịnh", "ỦY BAN NHÂN DÂN  XÃ HỢP THỊNH")
    assert not same_words("UBND xã", "UBND tỉnh")


def test_the_command_compares_with_the_profile_beside_each_file(tmp_path: Path) -> None:
    plan: Plan = a_plan(header=a_header(place="Suối Mờ"))
    ntmdocs.save_plan(plan, tmp_path / "KH.yaml")
    ntmdocs.render_plan(plan).save(tmp_path / "KH.docx")
    (tmp_path / "KH.md").write_text(ntmdocs.render_plan(plan).text, encoding="utf-8")
    files = [str(tmp_path / f"KH.{suffix}") for suffix in ("yaml", "docx", "md")]
    write_profile(tmp_path)
    for file in files:
        told = run("check", file, "--only", "place-not-as-in-profile")
        assert (told.code, told.out.count("[place-not-as-in-profile]")) == (1, 1), file
    (tmp_path / "co-quan.yaml").write_text("place: [", encoding="utf-8")
    for file in files:
        assert "co-quan.yaml:1" in run("check", file).err
