"""A profile fills what a plan leaves out and overrules nothing; saving is loading backwards."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import ntmdocs
from build import a_paper, a_plan, a_profile, a_signature
from model.strategies import plans
from ntmdocs import DataError, OrganProfile, Plan
from ntmdocs.sources import read_yaml, write_yaml
from ntmdocs.store import file_lines
from ntmdocs.store.filling import read_filled
from ntmdocs.store.load import load_with_notes
from store.test_profile import PROFILE, write_profile

PLAN = """\
year: 2024
header:
  issued_on: 2024
  subject: Vệ sinh môi trường nông thôn năm 2024
sections:
  - kind: purpose
    content:
      - Làm sạch đường làng.
"""
SIGNERS = a_profile().signers
FEW = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def write(folder: Path, text: str = PLAN, name: str = "plan.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def loaded(text: str, **changes: Any) -> Plan:
    """The plan in a text, with the profile of the builder."""
    plan: Plan = ntmdocs.load_plan(text.encode(), profile=a_profile(**changes))
    return plan


def told(text: str, **changes: Any) -> list[str]:
    with pytest.raises(DataError) as caught:
        loaded(text, **changes)
    return str(caught.value).splitlines()


# What is filled


def test_a_plan_says_only_what_is_its_own(tmp_path: Path) -> None:
    write_profile(tmp_path)
    plan = ntmdocs.load_plan(write(tmp_path))
    assert plan.header.issuing_body.full_name == "Ủy ban nhân dân xã Suối Mơ"
    assert (plan.header.place, plan.header.symbol, plan.archive) == ("Suối Mơ", None, "VT, KT")
    assert [str(each) for each in plan.recipients] == ["UBND tỉnh (b/c)", "Các thôn"]
    assert plan.signature == a_signature()
    assert plan.villages == (), "which villages a plan is about is its own to say"
    assert plan == loaded(PLAN)
    assert "Suối Mơ, ngày" in ntmdocs.render_plan(plan).text


def test_what_it_says_is_never_overruled() -> None:
    whole = a_plan(
        header={
            "issuing_body": "Ủy ban nhân dân xã Khe Nước",
            "symbol": "KH-UBND",
            "place": "Khe Nước",
            "issued_on": "2024",
            "subject": "Vệ sinh môi trường",
        },
        recipients=["Lãnh đạo xã"],
        archive="VP",
        signature=a_signature(full_name="Người Khác"),
    )
    said = whole.model_dump(mode="json", exclude_defaults=True)
    profile = a_profile(symbols={"ke-hoach": "KH-UB"})
    assert ntmdocs.load_plan(said, profile=profile) == whole


def test_what_is_said_to_be_empty_stays_so() -> None:
    said = PLAN.replace("  subject", "  symbol:\n  subject") + "recipients: []\n"
    plan = loaded(said, symbols={"ke-hoach": "KH-UB"})
    assert (plan.recipients, plan.header.symbol, plan.symbol) == ((), None, "KH-UBND")


@pytest.mark.parametrize(("kind", "symbol"), [("", "KH-UB"), ("type: bao-cao\n", None)])
def test_the_symbol_is_that_of_the_type(kind: str, symbol: str | None) -> None:
    text = kind + (PLAN.replace("year: 2024\n", "") if kind else PLAN)
    assert loaded(text, symbols={"ke-hoach": "KH-UB"}).header.symbol == symbol


def test_a_paper_of_another_type_is_filled_too(tmp_path: Path) -> None:
    write_profile(tmp_path)
    text = "type: thong-bao\n" + PLAN.replace("year: 2024\n", "")
    assert ntmdocs.load_plan(write(tmp_path, text)).signature == SIGNERS[0]


@pytest.mark.parametrize(
    ("said", "index"),
    [
        ("signature: Lê Thị Bình", 1),
        ("signature: phó chủ tịch", 1),
        ("signature: Chủ tịch", 0),
        ("signature: {full_name: Lê Thị Bình}", 1),
        ("signature: {position: Phó Chủ tịch}", 1),
        ("signature: {full_name: Lê Thị Bình, position: Phó Chủ tịch}", 1),
        ("signature: {}", 0),
    ],
)
def test_a_signer_is_chosen_by_name_or_position(said: str, index: int) -> None:
    assert loaded(f"{PLAN}{said}\n").signature == SIGNERS[index]


def test_what_differs_of_a_signature_is_said_beside_the_name() -> None:
    said = "signature: {full_name: Lê Thị Bình, authority: TUQ. Chủ tịch}\n"
    signature = loaded(PLAN + said).signature
    assert [line.as_text() for line in signature.authority] == ["TUQ. Chủ tịch"]
    assert (signature.position, signature.full_name) == ("Phó Chủ tịch", "Lê Thị Bình")
    other = loaded(PLAN + "signature: {other_position: Trưởng ban}\n").signature
    assert other == a_signature(other_position="Trưởng ban")


def test_a_right_to_sign_without_a_name_is_nobody_s() -> None:
    """`KT.` is a deputy's, and which one no machine knows."""
    (line,) = told(PLAN + "signature: {authority: [TM. Ủy ban nhân dân, KT. Chủ tịch]}\n")
    assert "full_name" in line


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Lê Thị Bìn", "một trong: Trần Văn An, Lê Thị Bình, Hà Văn Cường; người khác thì ghi đủ"),
        (
            "Phó Chủ tịch",
            "của nhiều người ký ở co-quan.yaml; ghi họ tên một trong: Lê Thị Bình, Hà",
        ),
        ("Hà Văn Cường", "ghi cả full_name và position"),
    ],
)
def test_a_signer_that_is_not_there_or_not_one(said: str, words: str) -> None:
    third = a_signature(full_name="Hà Văn Cường", position="Phó Chủ tịch")
    signers = [*SIGNERS, third, a_signature(full_name="Hà Văn Cường", position="Trưởng ban")]
    (line,) = told(f"{PLAN}signature: {said}\n", signers=signers)
    assert line.startswith(f'<dữ liệu>:9:12: Chữ ký: "{said}"')
    assert words in line


def test_a_profile_without_signers() -> None:
    (line,) = told(PLAN + "signature: Chủ tịch\n", signers=[])
    assert "không kể người ký (signers)" in line
    (line,) = told(PLAN, signers=[])
    assert 'thiếu; ghi thêm khóa "signature"' in line
    assert len(told(PLAN + "signature: [a]\n", signers=[])) == 1


def test_a_village_s_names_come_by_its_id_or_by_its_name() -> None:
    known = [
        {"name": "Suối Trong", "id": "st", "head": "Đỗ Văn Dũng", "board_head": "Đỗ Văn Dũng"},
        {"name": "Khe Sâu", "board_head": "Đỗ Văn Dũng"},
        "tổ dân phố 1",
    ]
    said = (
        "villages:\n  - {id: st, unmet: [Giao thông]}\n  - {name: Khe sâu, id: khac}\n"
        "  - {name: '1'}\n  - {id: la, name: Lạ, head: A}\n"
    )
    first, second, third, fourth = loaded(PLAN + said, villages=known).villages
    assert (first.name, first.head, len(first.unmet)) == ("Suối Trong", "Đỗ Văn Dũng", 1)
    assert (second.name, second.id, second.board_head) == ("Khe sâu", "khac", "Đỗ Văn Dũng")
    assert (third.id, third.full_name) == ("to_dan_pho_1", "tổ dân phố 1")
    assert (fourth.kind, fourth.head) == ("thôn", "A")


@pytest.mark.parametrize("said", ["villages: Suối Trong", "villages: [Suối Trong]", "header: x"])
def test_what_is_of_another_form_is_told_as_ever(said: str) -> None:
    text = PLAN if said.startswith("villages") else "year: 2024\nsections: []\n"
    assert any(word in told(f"{text}{said}\n")[0] for word in ("danh sách", "nhóm khóa"))


def test_what_is_no_group_of_keys_is_told_as_ever() -> None:
    assert "cần một nhóm khóa" in told("- một dòng\n")[0]


# Where it is


def test_the_line_of_what_was_filled_is_the_profile_s(tmp_path: Path) -> None:
    profile = write_profile(tmp_path)
    text = PLAN + "signature: Lê Thị Bình\nvillages:\n  - {name: Suối Trong}\n"
    plan = write(tmp_path, text)
    places = {
        "header.subject": f"{plan}:4",
        "header.place": f"{profile}:2",
        "signature.position": f"{profile}:8",
        "recipients.1": f"{profile}:10",
        "villages.0.name": f"{plan}:11",
        "villages.0.id": f"{profile}:13",
        "": str(plan),
    }
    assert dict(zip(places, file_lines(plan, places), strict=True)) == places


def test_what_was_filled_is_known(tmp_path: Path) -> None:
    write_profile(tmp_path)
    known = load_with_notes(write(tmp_path, PLAN + "signature: Phó Chủ tịch\n"))
    assert known.profile == a_profile()
    assert {".".join(map(str, path)) for path in known.filled} == {
        *("header.issuing_body", "header.place", "recipients", "archive"),
        *("signature.authority", "signature.position", "signature.full_name"),
    }


def test_a_broken_profile_is_told_with_its_lines_and_no_more_than_that(tmp_path: Path) -> None:
    broken = PROFILE.replace("place:", "plce:").replace("seal_diameter_mm: 36", "one_series: x")
    profile = write_profile(tmp_path, broken)
    text = PLAN.replace("issued_on: 2024", "issued_on: 30/02/2024") + (
        "signature: Phó Chủ tịch\nvillages: [{id: suoi_trong}]\n"
    )
    plan = write(tmp_path, text)
    with pytest.raises(DataError) as caught:
        ntmdocs.load_plan(plan)
    places = [problem.place for problem in caught.value.problems]
    assert places == [f"{plan}:3:14", f"{profile}:2:1", f"{profile}:14:13"]


def test_a_broken_profile_is_told_beside_a_whole_plan(tmp_path: Path) -> None:
    """It may not matter to this plan; to be silent of it would be worse."""
    ntmdocs.save_plan(a_plan(), tmp_path / "plan.yaml")
    write_profile(tmp_path, "place: [")
    with pytest.raises(DataError, match=r"co-quan\.yaml"):
        ntmdocs.load_plan(tmp_path / "plan.yaml")


def test_a_profile_is_given_as_a_file_too(tmp_path: Path) -> None:
    write_profile(tmp_path / "khac")
    plan = ntmdocs.load_plan(write(tmp_path), profile=tmp_path / "khac" / "co-quan.yaml")
    assert plan == loaded(PLAN) == ntmdocs.load_plan(PLAN.encode(), profile=PROFILE.encode())


def test_without_a_path_no_profile_is_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_profile(tmp_path)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DataError, match="issuing_body"):
        ntmdocs.load_plan(PLAN.encode())


def test_a_plan_taken_out_of_its_folder_is_told_what_it_lacks(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        ntmdocs.load_plan(write(tmp_path, PLAN.replace("  subject", "  subjct")))
    hint = ", hoặc đặt co-quan.yaml của cơ quan vào thư mục này"
    told = {problem.field: problem.message for problem in caught.value.problems}
    assert told.pop("Phần đầu").startswith('không có khóa "subjct"')
    assert set(told) == {"Cơ quan ban hành", "Địa danh", "Chữ ký"}
    assert all(message.endswith(hint) for message in told.values())


# Saving


def saved(plan: Any, folder: Path, **how: Any) -> dict[str, Any]:
    ntmdocs.save_plan(plan, folder / "plan.yaml", **how)
    assert ntmdocs.load_plan(folder / "plan.yaml") == plan
    values: Any = read_yaml((folder / "plan.yaml").read_text(encoding="utf-8")).value
    return dict(values)


def test_what_the_profile_fills_is_not_written(tmp_path: Path) -> None:
    write_profile(tmp_path, PROFILE + "symbols: {ke-hoach: KH-UBND}\n")
    plan = a_plan(archive="VT, KT").model_copy(
        update={"header": a_plan().header.model_copy(update={"symbol": "KH-UBND"})}
    )
    values = saved(plan, tmp_path)
    assert set(values["header"]) == {"issued_on", "subject"}
    assert not {"recipients", "archive", "signature"} & set(values)


def test_what_it_would_fill_otherwise_is_written_though_it_is_usual(tmp_path: Path) -> None:
    write_profile(tmp_path, PROFILE + "symbols: {ke-hoach: KH-UB, bao-cao: BC-UB}\n")
    values = saved(a_plan(recipients=[]), tmp_path)
    assert (values["recipients"], values["archive"]) == ([], "VT")
    assert values["header"]["symbol"] is None
    assert saved(a_paper(), tmp_path)["header"]["symbol"] is None


@pytest.mark.parametrize(
    ("signature", "written"),
    [
        (SIGNERS[1], "Lê Thị Bình"),
        (a_signature(full_name="Người Khác"), {"authority", "position", "full_name"}),
        (a_signature(authority=()), {"authority", "position", "full_name"}),
        (a_signature(other_position="Trưởng ban"), {"position", "full_name", "other_position"}),
    ],
)
def test_of_a_signature_what_differs_is_written(
    tmp_path: Path, signature: Any, written: Any
) -> None:
    write_profile(tmp_path)
    said = saved(a_plan(signature=signature), tmp_path)["signature"]
    assert said == written or set(said) == written


def test_a_person_of_two_posts_is_named_by_the_post(tmp_path: Path) -> None:
    signers = [*SIGNERS, a_signature(authority=(), position="Trưởng ban")]
    profile = a_profile(signers=signers)
    text = profile.model_dump_json(exclude_defaults=True)  # JSON is YAML
    write_profile(tmp_path, text)
    assert saved(a_plan(signature=signers[2]), tmp_path)["signature"] == "Trưởng ban"
    write_profile(
        tmp_path,
        a_profile(
            signers=[
                *signers,
                SIGNERS[1].model_copy(update={"full_name": "Trần Văn An", "authority": ()}),
            ]
        ).model_dump_json(),
    )
    said = saved(a_plan(signature=a_signature(authority=(), position="Phó Chủ tịch")), tmp_path)
    assert set(said["signature"]) == {"position", "full_name"}


def test_of_villages_what_differs_is_written(tmp_path: Path) -> None:
    write_profile(
        tmp_path,
        PROFILE.replace(
            "[Suối Trong, ",
            "[{name: Suối Trong, kind: bản, head: Đỗ Văn Dũng}, {name: Khe, kind: bản, head: A}, ",
        ),
    )
    villages = [
        {
            "id": "suoi_trong",
            "name": "Suối Trong",
            "kind": "bản",
            "head": "Lê Văn B",
            "unmet": ["A"],
        },
        {"id": "khac", "name": "Khe"},
        {"id": "to_dan_pho_1", "name": "1", "kind": "tổ dân phố"},
        {"id": "la", "name": "Lạ"},
    ]
    assert saved(a_plan(villages=villages), tmp_path)["villages"] == [
        {"head": "Lê Văn B", "unmet": ["A"], "id": "suoi_trong"},
        {"name": "Khe", "kind": "thôn", "id": "khac", "head": None},
        {"id": "to_dan_pho_1"},
        {"name": "Lạ", "id": "la"},
    ]


def test_json_is_saved_so_too(tmp_path: Path) -> None:
    write_profile(tmp_path)
    plan = a_plan(archive="VT, KT")
    ntmdocs.save_plan(plan, tmp_path / "plan.json")
    assert ntmdocs.load_plan(tmp_path / "plan.json") == plan
    assert "Trần Văn An" not in (tmp_path / "plan.json").read_text(encoding="utf-8")


def test_beside_a_broken_profile_nothing_is_saved(tmp_path: Path) -> None:
    write_profile(tmp_path, "place: [")
    with pytest.raises(DataError, match=r"co-quan\.yaml"):
        ntmdocs.save_plan(a_plan(), tmp_path / "plan.yaml")
    assert [path.name for path in tmp_path.iterdir()] == ["co-quan.yaml"]


def test_like_keeps_out_what_is_out_and_in_what_is_in(tmp_path: Path) -> None:
    write_profile(tmp_path)
    text = PLAN + "archive: VT, KT   # như mọi khi\nsignature: phó chủ tịch\n"
    like = write(tmp_path, text, "cu.yaml")
    plan = ntmdocs.load_plan(like)
    ntmdocs.save_plan(plan, tmp_path / "plan.yaml", like=like)
    assert (tmp_path / "plan.yaml").read_text(encoding="utf-8") == text
    changed = plan.model_copy(update={"recipients": (), "signature": SIGNERS[0]})
    saved(changed, tmp_path, like=like)
    said = (tmp_path / "plan.yaml").read_text(encoding="utf-8")
    assert "recipients: []\n" in said
    assert "VT, KT   # như mọi khi" in said


def test_like_of_another_organ_gives_comments_but_hides_nothing(tmp_path: Path) -> None:
    write_profile(tmp_path / "a", PROFILE.replace("place: Suối Mơ", "place: Khe Nước"))
    like = write(tmp_path / "a", "# của tôi\n" + PLAN)
    plan = ntmdocs.load_plan(like)
    write_profile(tmp_path / "b")
    assert saved(plan, tmp_path / "b", like=like)["header"]["place"] == "Khe Nước"
    alone = tmp_path / "b/c/d/e"
    alone.mkdir(parents=True)
    assert saved(plan, alone, like=like)["signature"]["full_name"] == "Trần Văn An"
    assert (alone / "plan.yaml").read_text(encoding="utf-8").startswith("# của tôi\n")


@FEW
@given(plan=plans, chosen=st.sampled_from([0, 1, None]), taken=st.sets(st.integers(0, 5)))
def test_any_plan_saved_beside_any_profile_is_the_same_again(  # its prose may be faulty
    plan: Plan, chosen: int | None, taken: set[int], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("f")
    header = plan.header
    kept = {
        "issuing_body": header.issuing_body,
        "place": header.place,
        "recipients": plan.recipients,
        "archive": plan.archive,
        "villages": _known(plan),
        "symbols": {"ke-hoach": header.symbol or "KH-UB"},
    }
    own = {name: kept[name] for index, name in enumerate(kept) if index in taken}
    profile: OrganProfile = a_profile(**own)
    write_profile(folder, write_yaml(profile.model_dump(mode="json")))
    if chosen is not None:
        plan = plan.model_copy(update={"signature": SIGNERS[chosen]})
    ntmdocs.save_plan(plan, folder / "plan.yaml")
    filled = read_filled(folder / "plan.yaml").source
    assert (filled.problems, Plan.model_validate(filled.value)) == ((), plan)


def _known(plan: Plan) -> list[dict[str, Any]]:
    found = {each.id: {"id": each.id, "name": each.name, "head": "A"} for each in plan.villages}
    return list(found.values())
