"""What the READMEs and the guides in `docs/` show is what happens."""

import io
import re
import shlex
import shutil
from pathlib import Path
from typing import Any

import docx as python_docx
import pytest

import ntmdocs
from cli.run import run
from ntmdocs import DataError
from ntmdocs.sources import read_yaml, write_yaml
from ntmdocs.writing import template_path
from store.planted import PLAN
from tools.command_list import every_command, options_of
from tools.references import PAGES as MADE

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
IN_VIETNAMESE = (ROOT / "README.vi.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "docs" / "ke-hoach.md").read_text(encoding="utf-8")
PYTHON = ROOT / "docs" / "python.md"
PAGES = [*sorted(ROOT.glob("*.md")), ROOT / "templates" / "README.md"]
PAGES += sorted((ROOT / "docs").rglob("*.md"))


def blocks(language: str, page: str = README) -> list[str]:
    """The fenced blocks of a language, in order; one inside a list without its indent."""
    found = re.findall(rf"^( *)```{language}\n(.*?)^ *```$", page, re.MULTILINE | re.DOTALL)
    return [re.sub(rf"^{indent}", "", block, flags=re.MULTILINE) for indent, block in found]


def shell_lines() -> list[str]:
    """Every command line in a fenced block, chained ones apart, comments left out."""
    lines = [line for block in blocks("sh") for line in block.split("\n") if line]
    return [part.split("  #")[0].strip() for line in lines for part in line.split("&&")]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What somebody has who has downloaded the project, without the package."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", [README, IN_VIETNAMESE], ids=["en", "vi"])
def test_it_can_be_read_in_one_sitting(page: str) -> None:
    assert 60 < page.count("\n") < 130


def test_there_is_something_to_try() -> None:
    assert len(blocks("python")) == 1
    assert len(blocks("text")) == 1
    assert len(blocks("yaml", GUIDE)) >= 2
    assert len([line for line in shell_lines() if "ntmdocs" in line]) == 4


def without_comments(block: str) -> str:
    return re.sub(r"  #.*", "", block)


def test_both_languages_show_the_same() -> None:
    assert README.count("\n## ") == IN_VIETNAMESE.count("\n## ")
    for language in ("sh", "python", "text"):
        for_finders, for_users = blocks(language), blocks(language, IN_VIETNAMESE)
        assert [*map(without_comments, for_finders)] == [*map(without_comments, for_users)]
    for shown in (r"^\(Windows: .*\)$", r"\]\((docs/images/.*)\)$"):
        found = re.findall(shown, README, re.MULTILINE)
        assert found == re.findall(shown, IN_VIETNAMESE, re.MULTILINE) != []


def test_both_languages_give_the_same_figures() -> None:
    def figures(page: str) -> list[list[str]]:
        rows = re.findall(r"^\| .*\d.* \|$", page, re.MULTILINE)
        return [re.findall(r"\d+(?:\.\d+)?", row.replace(",", ".")) for row in rows]

    assert len(figures(README)) >= 4
    assert figures(README) == figures(IN_VIETNAMESE)


def test_the_pictures_are_there_and_small() -> None:
    for name in re.findall(r"\]\((docs/images/.*)\)$", README, re.MULTILINE):
        picture = (ROOT / name).read_bytes()
        assert picture.startswith(b"\x89PNG")
        assert len(picture) < 150_000


def test_the_python_runs(folder: Path) -> None:
    names: dict[str, Any] = {}
    for block in blocks("python"):
        exec(compile(block, "README.md", "exec"), names)
    assert (folder / "KH.docx").stat().st_size > 10_000
    assert names["draft"].plan.year == 2025
    assert len(names["villages"]) == 3
    assert names["findings"]


def test_the_python_of_the_guide_runs_and_prints_what_it_says(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    form = python_docx.Document(str(template_path("ke-hoach.docx")))
    form.paragraphs[0].insert_paragraph_before("{{ ho_ten }}, {{ so_to }} tờ")
    form.save("mau.docx")
    paper = python_docx.Document()
    paper.add_paragraph("Kính mời: {{ ho_ten }}")
    paper.save("giay-moi.docx")
    names: dict[str, Any] = {}
    page = PYTHON.read_text(encoding="utf-8")
    for block in blocks("python", page):
        exec(compile(block, "python.md", "exec"), names)
    assert capsys.readouterr().out == blocks("text", page)[0]
    assert names["same"] == names["also"] == names["issued"]
    assert names["next_plan"].year == 2025
    assert names["content"] == ntmdocs.render_plan(names["issued"]).bytes
    assert "Nguyễn Văn An, 3 tờ" in names["docx"].text
    plan = ntmdocs.load_plan("examples/hop-thinh-2024/plan.yaml")
    assert ntmdocs.load_plan("plan.json") == plan
    assert len(names["batch"].written) == 1
    filled = python_docx.Document(io.BytesIO(names["invitation"]))
    assert filled.paragraphs[0].text == "Kính mời: Nguyễn Văn An"


def test_the_python_of_the_register_runs(folder: Path) -> None:
    page = (ROOT / "docs" / "phat-hanh.md").read_text(encoding="utf-8")
    names: dict[str, Any] = {}
    for block in blocks("python", page):
        exec(compile(block, "phat-hanh.md", "exec"), names)
    (entry,) = names["register"].entries()
    assert (entry.number, list(entry.steps)) == (1, ["checked", "signed", "numbered"])
    assert (folder / "so-van-ban-di.db").exists()


def test_the_chapter_on_the_organ_s_profile_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (ROOT / "docs" / "co-quan.md").read_text(encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    profile, *signatures = blocks("yaml", page)
    folder = Path("van-ban-xa")
    assert run("new", folder).code == 0
    (folder / "co-quan.yaml").write_text(profile, encoding="utf-8")
    plan = (folder / "plan.yaml").read_text(encoding="utf-8")
    signers = []
    for said in signatures:
        (folder / "plan.yaml").write_text(plan + said, encoding="utf-8")
        signers.append(ntmdocs.load_plan(folder / "plan.yaml").signature.full_name)
    assert signers == ["Lê Thị Bình", "Lê Thị Bình"]
    names: dict[str, Any] = {}
    (python,) = blocks("python", page)
    exec(compile(python, "co-quan.md", "exec"), names)
    assert names["other"] == names["plan"]
    assert names["profile"].villages[1].village.full_name == "tổ dân phố Tân Tiến"
    dotted = profile.replace("place: Suối Mơ", 'place: "..."').replace("archive: VT, KT", "")
    (folder / "co-quan.yaml").write_text(dotted.replace("symbols:", "# "), encoding="utf-8")
    (folder / "plan.yaml").write_text(plan, encoding="utf-8")
    told = run("render", folder / "plan.yaml")
    lines = blocks("text", page)[1].splitlines()
    assert lines[0] in told.out.splitlines()
    assert lines[1] in told.err.splitlines()


def test_the_command_lines_run_one_after_the_other(folder: Path) -> None:
    codes = {}
    for line in shell_lines():
        program, *arguments = shlex.split(line)
        if program.endswith("ntmdocs"):
            engine = (
                ["--engine", "rdocx"] if arguments[0] == "issue" else []
            )  # it is here, and quick
            codes[arguments[0]] = run(*arguments, *engine).code
    assert codes == {"render": 0, "next-year": 1, "villages": 0, "issue": 0}
    assert (folder / "KH-xay-dung-nong-thon-moi-nam-2024.docx").exists()
    assert ntmdocs.load_plan("plan-2025.yaml").year == 2025
    assert (folder / "changes.docx").exists()
    assert len(list((folder / "villages").glob("*.docx"))) == 3
    assert len(ntmdocs.Register("register.db").entries()) == 1
    assert len(list((folder / "to-sign").glob("*.pdf"))) == 2


def test_the_real_plan_of_2024_is_not_issued_and_it_says_why(folder: Path) -> None:
    (words,) = re.findall('says "(chỉ đạo .*)", a year that had passed', README)
    assert words in IN_VIETNAMESE
    plan, numbered = "examples/hop-thinh-2024/plan.yaml", ["--number", "57", "--date", "05/03/2024"]
    told = run("issue", plan, *numbered, "--register", "so.db", "-o", "ky", "--engine", "rdocx")
    assert told.code == 2
    assert words in told.err
    assert "Có 01 chỗ phải sửa; chưa ghi tệp nào." in told.err


def test_the_file_it_promises_is_the_one_that_is_made() -> None:
    plan = ntmdocs.load_plan(ROOT / "examples" / "hop-thinh-2024" / "plan.yaml")
    assert f"`{ntmdocs.render_plan(plan).name}`" in README


def test_the_windows_line_is_the_same_line() -> None:
    (chain,) = [line for line in README.split("\n") if line.startswith("python3 -m venv")]
    found = re.search(r"\(Windows: `(.+)`\)", README)
    assert found
    translated = chain.replace("python3", "py").replace("/bin/", "/Scripts/").replace("/", "\\")
    assert found[1] == translated


def test_each_page_of_the_documents_stands_in_the_navigation() -> None:
    config = (ROOT / "properdocs.yml").read_text(encoding="utf-8")
    docs = ROOT / "docs"
    pages = {page.relative_to(docs).as_posix() for page in PAGES if page.is_relative_to(docs)}
    assert "index.md" in pages
    assert {page for page in pages if f": {page}\n" not in config} == set()


@pytest.mark.parametrize("page", MADE, ids=lambda page: page.name)
def test_a_page_made_from_the_code_is_made_anew(page: Path) -> None:
    is_new = page.read_text(encoding="utf-8") == MADE[page]()
    assert is_new, "run: PYTHONPATH=tests python tests/tools/references.py"


def commands_in(page: Path) -> list[str]:
    """What a page says that one may type, in a line of code or in a block of commands."""
    text = page.read_text(encoding="utf-8")
    spans = re.findall(r"`(ntmdocs [^`]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))
    lines = [line for block in blocks("sh", text) for line in block.splitlines()]
    return [*spans, *(line.partition("  #")[0] for line in lines if line.startswith("ntmdocs "))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name + page.stem)
def test_every_command_it_names_exists_and_has_the_options_it_names(page: Path) -> None:
    known = {
        path: {name for option in options_of(command) for name in option.opts}
        for path, command in every_command()
    }
    for line in commands_in(page):
        words = line.removeprefix("ntmdocs ").removeprefix("--lang en ").split()
        command = next((at for at in (" ".join(words[:2]), words[0]) if at in known), "")
        assert command or words[0] in {"--help", "--version", "COMMAND", "LỆNH"}, line
        options = {word.split("=")[0] for word in words if re.match("--?[a-z]", word)}
        assert options - {"--help"} <= known.get(command, {"--version"}), line


def test_commands_are_looked_for_everywhere() -> None:
    assert sum(len(commands_in(page)) for page in PAGES) > 150


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name + page.stem)
def test_the_files_and_folders_it_names_exist(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)[^)]*\)", text) if "://" not in link]
    named = re.findall(r"`((?:ntmdocs|templates|examples|tests|docs|benchmarks)/[\w./-]*)", text)
    assert [link for link in links if not (page.parent / link).exists()] == []
    assert [name for name in named if not (ROOT / name).exists()] == []


def parts_of_plan() -> list[str]:
    """The YAML of the guide that is part of a plan; the report in it is whole."""
    return [block for block in blocks("yaml", GUIDE) if not block.startswith("type:")]


def test_the_report_in_the_guide_is_whole(tmp_path: Path) -> None:
    (report,) = set(blocks("yaml", GUIDE)) - set(parts_of_plan())
    path = tmp_path / "bao-cao.yaml"
    path.write_text(report, encoding="utf-8")
    assert run("render", path, folder=tmp_path).code == 0
    text = ntmdocs.render_plan(ntmdocs.load_plan(path)).text
    assert "Kính gửi: UBND tỉnh" in text
    assert text.count("/BC-UBND") == 1


def test_the_yaml_is_part_of_a_plan(tmp_path: Path) -> None:
    values: dict[str, Any] = read_yaml(PLAN).value
    for block in parts_of_plan():
        for key, value in read_yaml(block).value.items():
            values[key] = {**values[key], **value} if key == "header" else value
    path = tmp_path / "plan.yaml"
    path.write_text(write_yaml(values), encoding="utf-8")
    text = ntmdocs.render_plan(ntmdocs.load_plan(path)).text
    assert "xong trước 15/03/2024." in text
    assert "thôn NTM kiểu mẫu" in text


WRONG = """\
year: 2024
header:
  issuing_body: Ủy ban nhân dân xã Suối Mơ
  number: 5
  symbl: KH-UBND
  place: Suối Mơ
  subject: Vệ sinh môi trường
  subtitle: (Dự thảo)
  issued_on: 30/02/2024
sections:
  - {kind: purpose, content: [Làm sạch đường làng.]}
signature: {position: Chủ tịch, full_name: Trần Văn An}
"""


def test_the_problems_it_shows_are_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plan.yaml").write_text(WRONG, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        ntmdocs.load_plan("plan.yaml")
    assert f"{caught.value}\n" == blocks("text")[0]


def test_the_names_it_gives_for_prose_are_all_there_are() -> None:
    from ntmdocs.prose import FILTERS, known_names

    named = set(re.findall(r"`\{\{ (\w+) \}\}`", GUIDE))
    assert named == set(known_names()) - {"commune", "villages"}
    (filters,) = re.findall(r"Bộ lọc: (.*?)\.\n", GUIDE, re.DOTALL)
    assert set(re.findall(r"`(\w+)`", filters)) == set(FILTERS)


def test_the_figures_it_prints_for_a_commune_are_those(tmp_path: Path) -> None:
    found = re.search(r'^"(Còn `.*`)"\nin ra "(.*)"\.$', GUIDE, re.MULTILINE)
    assert found
    values: dict[str, Any] = read_yaml(PLAN).value
    values |= read_yaml(parts_of_plan()[1]).value
    values["sections"] = [{"title": "A", "content": [found[1].replace("`", "")]}]
    path = tmp_path / "plan.yaml"
    path.write_text(write_yaml(values), encoding="utf-8")
    assert found[2] in ntmdocs.render_plan(ntmdocs.load_plan(path)).text
