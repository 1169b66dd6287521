"""The file with the words of village plans → VillageText, tried on before any village is.

A text is no plan until a village fills it. So it is filled for a village of which everything is
known: what is wrong then is wrong for every village, and is told as of any plan file.
What depends on the village (a list that is empty, a value that does not fit its field) is told
when its plan is drafted, at its line too.
"""

from collections.abc import Iterator

from pydantic import ValidationError

from ntmdocs.errors import DataError, Problem
from ntmdocs.given import Given
from ntmdocs.language import msgids, tr
from ntmdocs.model import Plan, Text
from ntmdocs.model.messages import PydanticError
from ntmdocs.model.walk import DataPath, strings
from ntmdocs.patterns import regex
from ntmdocs.prose import (
    DutiesOfVillages,
    FilledText,
    ProseError,
    VillageText,
    commune_plan_data,
    paper_data,
    village_data,
)
from ntmdocs.sources import Value, read_source, steps_in
from ntmdocs.store.error_placer import ErrorPlacer
from ntmdocs.store.load import text_check
from ntmdocs.store.plan_source import SETS, PlanSource

__all__ = ["load_village_text"]

_NO_MAPPING = msgids("mẫu kế hoạch thôn phải là một nhóm khóa")
_LEFT = regex(r"\{\{.{0,200}?\}\}")
_AS_TYPED = msgids(
    "{sign} sẽ in nguyên như đã gõ; ở chỗ này chỉ điền {{{{ village.… }}}} và "
    "{{{{ commune_plan.… }}}}"
)
_TAKEN = msgids("mẫu kế hoạch thôn không ghi bộ tiêu chí: lấy từ kế hoạch của xã; bỏ khóa này")
_QUOTES_A_VALUE = regex(r'không phải "|" trong "')
_TRIED = msgids(" (thử với xã A, thôn B giả định)")
"""Added to what speaks of values: no person typed those."""
_COMMUNE_PLAN: Value = {
    "year": "2024",
    "header": {
        "issuing_body": "Ủy ban nhân dân xã A",
        "number": "12",
        "symbol": "KH-UBND",
        "place": "A",
        "issued_on": "05/3/2024",
        "subject": "Xây dựng nông thôn mới năm 2024",
    },
    "commune": {
        "name": "A",
        "standard": "xã NTM nâng cao",
        "deadline": "trong năm 2024",
        "criteria_count": "2",
        "met": ["Điện"],
        "unmet": ["Giao thông"],
    },
    "villages": [
        {
            "id": "thon",
            "name": "B",
            "head": "Nguyễn Văn C",
            "board_head": "Nguyễn Văn C",
            "standard": "thôn NTM kiểu mẫu",
            "deadline": "trong tháng 9/2024",
            "criteria_count": "2",
            "met": ["Điện"],
            "unmet": [
                {
                    "criterion": "Giao thông",
                    "tasks": [
                        {
                            "what": "Lắp đèn đường",
                            "funding": [{"source": "ngân sách xã", "amount_vnd": "50000000"}],
                        }
                    ],
                }
            ],
        }
    ],
    "sections": [
        {
            "kind": "implementation",
            "content": [{"assignment": {"actor": "Các thôn", "duties": ["Làm đẹp làng xóm."]}}],
        }
    ],
    "signature": {
        "authority": "TM. Ủy ban nhân dân",
        "position": "Chủ tịch",
        "full_name": "Nguyễn Văn D",
    },
}


def load_village_text(path: Given) -> VillageText:
    """The words of village plans in a YAML or JSON file, a changed copy of `ke-hoach-thon.yaml`.

    DataError with every problem at its line.
    """
    file = read_source(path)
    if not isinstance(file.value, dict):
        raise DataError([Problem(tr(_NO_MAPPING), file=file.name, line=1, column=1)])
    source = PlanSource(file, file.value)
    placer = ErrorPlacer(source)
    if SETS in file.value:
        raise DataError([placer.problem_at((SETS,), tr(_TAKEN), at_key=True)])
    text = VillageText(file.value, placer)
    if problems := _problems(text, placer):
        raise DataError(sorted(dict.fromkeys(problems), key=source.order))
    return text


def _problems(text: VillageText, placer: ErrorPlacer) -> list[Problem]:
    """What is wrong with a text for every village."""
    plan = Plan.model_validate(_COMMUNE_PLAN)
    (village,) = plan.villages
    data = paper_data(plan)
    names = {
        "village": village_data(plan, village, DutiesOfVillages(plan, data)),
        "commune_plan": commune_plan_data(plan, data),
    }
    filled = text.filled(names)
    problems = [placer.problem_at(path, _told(message)) for path, message in filled.problems]
    try:
        made = Plan.model_validate(filled.values, context=text_check())
    except ValidationError as error:
        problems += placer.problems(
            each for each in error.errors() if _is_of_the_text(each, filled)
        )
    else:
        problems += [placer.problem_at(*fault) for fault in _printed_as_typed(made, filled)]
    return problems


def _printed_as_typed(made: Plan, filled: FilledText) -> Iterator[tuple[DataPath, str]]:
    """Where `{{ }}` is left in a plain field: its name is no village's and no commune plan's."""
    told = {path for path, _ in filled.problems}
    for path, words in strings(made):
        origin = filled.origin(path)
        if not isinstance(words, Text) and origin not in told and (found := _LEFT.search(words)):
            yield origin, tr(_AS_TYPED, sign=found[0])


def _told(message: str) -> str:
    """What is wrong; with a value quoted, whose it is."""
    return f"{message}{tr(_TRIED)}" if _QUOTES_A_VALUE.search(message) else message


def _is_of_the_text(error: PydanticError, filled: FilledText) -> bool:
    """Whether an error is the text's own, and neither that of a name nor of what a name gave."""
    path = steps_in(filled.values, error["loc"])
    if error["type"] == "extra_forbidden" or path not in filled.named:
        return True
    names_are_known = path not in {place for place, _ in filled.problems}
    return names_are_known and isinstance(error.get("ctx", {}).get("error"), ProseError)
