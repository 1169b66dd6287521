"""What a rule makes of a fault, and what a report tells of findings."""

from collections.abc import Iterator

import pytest

from ntmdocs.findings import (
    Also,
    Fault,
    Finding,
    Report,
    Rule,
    Severity,
    Source,
    find_all,
    grouped,
    rule,
)

ERROR, WARNING, INFO = Severity


@rule("Số chẵn", Source("Luật Số", "Điều 2"), severity=(WARNING, INFO))
def odd_number(numbers: tuple[int, ...]) -> Iterator[Fault]:
    for index, number in enumerate(numbers):
        if number % 2:
            yield Fault(("numbers", index), f"{number} là số lẻ", severity=INFO if index else None)


@rule("Số dương")
def negative_number(numbers: tuple[int, ...]) -> Iterator[Fault]:
    for number in numbers:
        if number < 0:
            yield Fault("dòng đầu", "số âm", source="Sổ tay", current=str(number), suggestion="0")


def test_the_name_of_the_function_is_the_id_and_the_rule_knows_its_requirement() -> None:
    assert isinstance(odd_number, Rule)
    assert (odd_number.id, odd_number.title) == ("odd-number", "Số chẵn")
    assert odd_number.severities == (WARNING, INFO)
    assert negative_number.severities == (ERROR,)
    assert negative_number.source is None


def test_a_fault_becomes_a_finding_with_id_severity_and_source() -> None:
    assert list(odd_number.find((1, 2, 3))) == [
        Finding("odd-number", WARNING, "numbers.0", "1 là số lẻ", source="Điều 2 Luật Số"),
        Finding("odd-number", INFO, "numbers.2", "3 là số lẻ", source="Điều 2 Luật Số"),
    ]


def test_a_fault_may_have_a_source_of_its_own_and_a_place_in_words() -> None:
    (found,) = negative_number.find((-4,))
    assert (found.place, found.source) == ("dòng đầu", "Sổ tay")
    assert str(found) == 'dòng đầu: "-4": số âm; đề xuất: 0 (nguồn: Sổ tay)'


def test_a_severity_that_the_rule_does_not_list_is_refused() -> None:
    @rule("Không có gì", severity=WARNING)
    def anything(_: None) -> Iterator[Fault]:
        yield Fault("đây", "có", severity=ERROR)

    with pytest.raises(ValueError, match="anything: error"):
        list(anything.find(None))


def test_rules_find_in_the_order_they_are_listed() -> None:
    found = find_all((negative_number, odd_number), (-3, 2))
    assert [each.rule for each in found] == ["negative-number", "odd-number"]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (Source("Nghị định số 30/2020/NĐ-CP"), "Nghị định số 30/2020/NĐ-CP"),
        (Source("Luật Số", "khoản 3 Điều 51"), "khoản 3 Điều 51 Luật Số"),
    ],
)
def test_a_source_is_said_as_a_clerk_cites_it(source: Source, words: str) -> None:
    assert str(source) == words


def a_finding(severity: Severity, message: str = "có chỗ lệch") -> Finding:
    return Finding("a-rule", severity, "villages.0", message)


def test_a_finding_prints_its_place_before_its_sentence() -> None:
    finding = Finding("a-rule", Severity.WARNING, "villages.0", "có chỗ lệch")
    assert str(finding) == "villages.0: có chỗ lệch"


def test_a_question_is_followed_by_its_suggestion_as_a_sentence() -> None:
    finding = Finding("a-rule", ERROR, "year", "năm nào?", suggestion="2025")
    assert finding.sentence == "năm nào? Đề xuất: 2025"


@pytest.mark.parametrize(
    ("severities", "code"),
    [((), 0), ((INFO,), 0), ((WARNING,), 1), ((ERROR,), 1), ((INFO, WARNING), 1)],
)
def test_the_exit_code_is_one_where_there_is_an_error_or_a_warning(
    severities: tuple[Severity, ...], code: int
) -> None:
    assert Report(tuple(map(a_finding, severities))).exit_code == code


def test_findings_are_told_by_weight_in_their_order() -> None:
    info, warning, error = a_finding(INFO), a_finding(WARNING), a_finding(ERROR)
    other = a_finding(ERROR, "chỗ khác")
    told = Report((info, error, warning, other)).by_severity()
    assert list(told.items()) == [(ERROR, (error, other)), (WARNING, (warning,)), (INFO, (info,))]
    assert Report((info,)).by_severity() == {INFO: (info,)}


def test_severities_are_labelled_by_what_they_ask() -> None:
    assert [severity.label for severity in Severity] == ["Phải sửa", "Xem lại", "Lưu ý"]


def test_json_has_every_field_of_a_finding() -> None:
    finding = Finding("a-rule", ERROR, "year", "sai", "Luật Số", "2024", "2025")
    assert Report((finding,)).to_json() == [
        {
            "rule": "a-rule",
            "severity": "error",
            "place": "year",
            "current": "2024",
            "message": "sai",
            "suggestion": "2025",
            "source": "Luật Số",
        }
    ]


def test_findings_that_say_the_same_are_told_once_with_all_their_places() -> None:
    def at(place: str, current: str, message: str = "sai") -> Finding:
        return Finding("a-rule", ERROR, place, message, current=current)

    every = [at("a", "1"), at("b", "2"), at("a", "1"), at("c", "3", "sai khác"), at("b", "4")]
    first, other = grouped(every)
    assert (first.place, first.also) == ("a", (Also("b", "2"), Also("b", "4")))
    assert first.sentence == '"1": sai (và 02 chỗ nữa)'
    assert other == every[3]
    (said, _) = Report((first, other)).to_json()
    assert said["also"] == [{"place": "b", "current": "2"}, {"place": "b", "current": "4"}]


def test_a_notebook_shows_a_report_as_a_table_and_nothing_of_it_as_html() -> None:
    found = (
        Finding("a", Severity.INFO, "mục <1>", "xem & sửa"),
        Finding("b", Severity.ERROR, "", "sai"),
    )
    shown = Report(found)._repr_html_()
    assert shown.index("Phải sửa") < shown.index("Lưu ý")
    assert "mục &lt;1&gt;" in shown
    assert "xem &amp; sửa" in shown
