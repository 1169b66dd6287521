"""Many plans at once: lazily, best effort, on threads, processes or a cluster, again and again."""

import gc
import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import docx as python_docx
import pytest

import ntmdocs
from build import a_header, a_plan, a_section
from ntmdocs.model import Plan, Text

EXAMPLES = Path(__file__).parents[2] / "examples"


def some_plans(count: int) -> Iterator[Plan]:
    for number in range(1, count + 1):
        yield a_plan(header=a_header(subject=f"Kế hoạch thôn {number}"))


def a_faulty_plan() -> Plan:
    return a_plan(sections=[a_section(Text("Năm {{ yaer }}"), title="Mục")])


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_each_plan_becomes_a_file_named_by_its_subject(tmp_path: Path) -> None:
    batch = ntmdocs.render_plans(some_plans(3), tmp_path)
    assert [path.name for path in batch.written] == [
        f"KH-ke-hoach-thon-{n}.docx" for n in (1, 2, 3)
    ]
    assert batch.failed == ()
    assert names(tmp_path) == sorted(path.name for path in batch.written)


def test_a_file_of_a_batch_is_the_file_of_the_plan_alone(tmp_path: Path) -> None:
    plan = a_plan()
    [path] = ntmdocs.render_plans([plan], tmp_path).written
    assert path.read_bytes() == ntmdocs.render_plan(plan).bytes


class FirstOnly(Executor):
    """Does the first piece of work and keeps the rest waiting."""

    def __init__(self) -> None:
        self.given: list[Future[Any]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **options: Any) -> Future[Any]:
        future: Future[Any] = Future()
        if not self.given:
            future.set_result(fn(*args, **options))
        self.given.append(future)
        return future


def stop(done: int, name: str) -> None:
    raise RuntimeError(f"dừng ở {done} {name}")


def test_what_still_waits_is_called_off_where_the_batch_is_given_up(tmp_path: Path) -> None:
    executor = FirstOnly()
    with pytest.raises(RuntimeError, match="dừng ở 1"):
        ntmdocs.render_plans(some_plans(200), tmp_path, executor=executor, progress=stop)
    gc.collect()
    waiting = executor.given[1:]
    assert waiting
    assert all(future.cancelled() for future in waiting)


def test_a_bad_plan_is_named_and_does_not_stop_the_others(tmp_path: Path) -> None:
    plans = [*some_plans(2), a_faulty_plan(), *some_plans(1)]
    batch = ntmdocs.render_plans(plans, tmp_path)
    assert len(batch.written) == 3
    [failure] = batch.failed
    assert failure.position == 3
    assert isinstance(failure.error, ntmdocs.DataError)
    assert "yaer" in str(failure)
    assert "văn bản thứ 3" in str(failure)


def test_what_is_no_plan_at_all_fails_alone(tmp_path: Path) -> None:
    plans: list[Plan] = ["plan.yaml", *some_plans(1)]  # type: ignore[list-item]
    batch = ntmdocs.render_plans(plans, tmp_path)
    assert [failure.position for failure in batch.failed] == [1]
    assert isinstance(batch.failed[0].error, ntmdocs.NtmdocsError)
    assert len(batch.written) == 1


def test_plans_of_one_name_do_not_overwrite_each_other(tmp_path: Path) -> None:
    subjects = ["Vệ sinh", "Vệ sinh", "VỆ SINH", "Vệ sinh 2"]
    plans = [a_plan(header=a_header(subject=subject)) for subject in subjects]
    batch = ntmdocs.render_plans(plans, tmp_path)
    assert [path.name for path in batch.written] == [
        "KH-ve-sinh.docx",
        "KH-ve-sinh-2.docx",
        "KH-ve-sinh-3.docx",
        "KH-ve-sinh-2-2.docx",
    ]
    assert len(names(tmp_path)) == 4


def test_a_file_changed_by_hand_is_left_alone_and_reported(tmp_path: Path) -> None:
    [path] = ntmdocs.render_plans(some_plans(1), tmp_path).written
    document = python_docx.Document(str(path))
    document.add_paragraph("Thêm bằng tay")
    document.save(str(path))
    changed = path.read_bytes()
    batch = ntmdocs.render_plans(some_plans(2), tmp_path)
    assert [failure.name for failure in batch.failed] == [path.name]
    assert isinstance(batch.failed[0].error, ntmdocs.OverwriteRefused)
    assert path.read_bytes() == changed
    assert len(batch.written) == 1
    assert ntmdocs.render_plans(some_plans(1), tmp_path, force=True).failed == ()


def test_plans_are_taken_lazily(tmp_path: Path) -> None:
    taken: list[int] = []

    def counted() -> Iterator[Plan]:
        for number, plan in enumerate(some_plans(100)):
            taken.append(number)
            yield plan

    seen: list[int] = []
    with ThreadPoolExecutor(1) as pool:
        ntmdocs.render_plans(
            counted(),
            tmp_path,
            executor=pool,
            workers=1,
            progress=lambda done, name: seen.append(len(taken) - done),
        )
    assert len(taken) == 100
    assert max(seen) < 50


def test_progress_is_told_after_each_plan(tmp_path: Path) -> None:
    told: list[tuple[int, str]] = []
    plans = [*some_plans(1), a_faulty_plan()]
    ntmdocs.render_plans(plans, tmp_path, progress=lambda done, name: told.append((done, name)))
    assert told == [(1, "KH-ke-hoach-thon-1.docx"), (2, "")]


EXECUTORS = {"threads": ThreadPoolExecutor, "processes": ProcessPoolExecutor}


@pytest.mark.parametrize("kind", EXECUTORS)
def test_an_executor_gives_the_same_files_in_the_same_order(tmp_path: Path, kind: str) -> None:
    alone = ntmdocs.render_plans([*some_plans(20), a_faulty_plan()], tmp_path / "alone")
    pool: Executor
    with EXECUTORS[kind](2) as pool:
        batch = ntmdocs.render_plans(
            [*some_plans(20), a_faulty_plan()], tmp_path / "many", executor=pool
        )
        assert pool.submit(len, "open").result() == 4
    assert [path.name for path in batch.written] == [path.name for path in alone.written]
    assert [path.read_bytes() for path in batch.written] == [
        path.read_bytes() for path in alone.written
    ]
    assert [str(failure) for failure in batch.failed] == [str(failure) for failure in alone.failed]


def test_two_workers_give_the_same_files(tmp_path: Path) -> None:
    batch = ntmdocs.render_plans(some_plans(20), tmp_path, workers=2)
    assert len(batch.written) == len(names(tmp_path)) == 20
    assert batch.failed == ()


class Noting(ThreadPoolExecutor):
    """Knows how many plans it was given at a time."""

    def __init__(self) -> None:
        super().__init__(2)
        self.sizes: list[int] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **options: Any) -> Future[Any]:
        self.sizes.append(len(args[0]))
        return super().submit(fn, *args, **options)


@pytest.mark.parametrize(
    ("count", "sizes"),
    [(1, [1]), (2, [1, 1]), (5, [3, 1, 1]), (60, [16, 16, 14, 7, 4, 2, 1]), (0, [])],
)
def test_workers_share_the_last_plans_so_that_they_end_together(
    tmp_path: Path, count: int, sizes: list[int]
) -> None:
    with Noting() as pool:
        batch = ntmdocs.render_plans(some_plans(count), tmp_path, executor=pool, workers=2)
    assert pool.sizes == sizes
    assert len(batch.written) == count


def test_a_plan_may_be_loaded_where_it_is_rendered(tmp_path: Path) -> None:
    paths = [*sorted(EXAMPLES.glob("*/plan.yaml")), tmp_path / "khong-co.yaml"]
    loaders = [partial(ntmdocs.load_plan, path) for path in paths]
    batch = ntmdocs.render_plans(loaders, tmp_path / "out", workers=2)
    assert len(batch.written) == len(paths) - 1
    [failure] = batch.failed
    assert isinstance(failure.error, ntmdocs.DataError)
    assert "khong-co.yaml" in failure.error.problems[0].file


def die() -> Plan:
    os._exit(1)


@pytest.mark.parametrize("place", [0, 5, 60])
def test_a_worker_that_dies_fails_the_plan_that_killed_it_and_no_other(
    place: int, tmp_path: Path
) -> None:
    plans: list[Any] = list(some_plans(100))
    plans[place] = die
    batch = ntmdocs.render_plans(plans, tmp_path, workers=2)
    [failure] = batch.failed
    assert failure.position == place + 1
    assert "tiến trình con" in str(failure)
    assert len(batch.written) == len(names(tmp_path)) == 99


def test_a_plan_that_cannot_be_sent_to_a_worker_is_told(tmp_path: Path) -> None:
    batch = ntmdocs.render_plans([lambda: a_plan(), *some_plans(9)], tmp_path, workers=2)
    assert {failure.position for failure in batch.failed} == set(range(1, 6))
    assert "tiến trình con" in str(batch.failed[0])
    assert len(batch.written) == 5


def test_several_plans_that_kill_are_each_named(tmp_path: Path) -> None:
    batch = ntmdocs.render_plans([die, *some_plans(20), die], tmp_path, workers=2)
    assert [failure.position for failure in batch.failed] == [1, 22]
    assert len(batch.written) == 20


def test_an_executor_of_somebody_elses_that_breaks_leaves_every_plan_accounted_for(
    tmp_path: Path,
) -> None:
    with ProcessPoolExecutor(2) as pool:
        batch = ntmdocs.render_plans([die, *some_plans(120)], tmp_path, executor=pool)
    assert len(batch.written) + len(batch.failed) == 121
    assert batch.failed[0].position == 1
    assert all(isinstance(failure.error, ntmdocs.NtmdocsError) for failure in batch.failed)


def test_a_target_that_cannot_be_read_fails_alone(tmp_path: Path) -> None:
    (tmp_path / "KH-ke-hoach-thon-1.docx").mkdir()
    batch = ntmdocs.render_plans(some_plans(3), tmp_path)
    assert [failure.position for failure in batch.failed] == [1]
    assert isinstance(batch.failed[0].error, ntmdocs.OverwriteRefused)
    assert len(batch.written) == 2


def test_a_dask_cluster_serves_as_executor(tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    with (
        distributed.LocalCluster(
            n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        batch = ntmdocs.render_plans(some_plans(10), tmp_path, executor=client.get_executor())
    assert len(batch.written) == len(names(tmp_path)) == 10
    assert batch.failed == ()


# More plans than two workers hold at a time (96): the last ones are never all under way at once.
SLOW_BATCH = """
    import sys
    sys.path.insert(0, sys.argv[1])
    import ntmdocs
    from build import a_header, a_plan

    def plans():
        for number in range(1, 121):
            if number == 100:
                sys.stdin.read()  # never ends: this process does
            yield a_plan(header=a_header(subject=f"Kế hoạch thôn {number}"))

    ntmdocs.render_plans(plans(), sys.argv[2], workers=int(sys.argv[3]))
"""


def children_of(process: int) -> list[int]:
    """The processes that one has started, as the system lists them."""
    listed = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(process)], capture_output=True, text=True, check=False
    )
    return list(map(int, listed.stdout.split()))


def is_alive(process: int) -> bool:
    listed = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True, check=False
    )
    return listed.stdout.strip()[:1] not in ("", "Z")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks ps for the processes")
def test_workers_end_with_the_process_that_was_killed(tmp_path: Path) -> None:
    script, out = tmp_path / "batch.py", tmp_path / "out"
    script.write_text(textwrap.dedent(SLOW_BATCH), encoding="utf-8")
    command = [sys.executable, str(script), str(Path(__file__).parents[1]), str(out), "2"]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as running:
        while not out.exists() or len(list(out.glob("*.docx"))) < 5:
            assert running.poll() is None
            time.sleep(0.01)
        workers = children_of(running.pid)
        running.kill()
        running.wait()
    assert len(workers) == 2
    waited = 0
    while any(map(is_alive, workers)):
        assert waited < 500
        time.sleep(0.02)
        waited += 1


@pytest.mark.skipif(os.name == "nt", reason="ends a process by a POSIX signal")
@pytest.mark.parametrize("workers", [1, 2])
def test_a_batch_killed_in_the_middle_goes_on_when_started_again(
    tmp_path: Path, workers: int
) -> None:
    script, out = tmp_path / "batch.py", tmp_path / "out"
    script.write_text(textwrap.dedent(SLOW_BATCH), encoding="utf-8")
    command = [sys.executable, str(script), str(Path(__file__).parents[1]), str(out), str(workers)]
    running = subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True)
    while not out.exists() or len(list(out.glob("*.docx"))) < 5:
        assert running.poll() is None
        time.sleep(0.01)
    os.killpg(running.pid, signal.SIGKILL)
    with running:  # closes the pipe it waited at, and waits for its end
        pass
    done = [path for path in out.iterdir() if path.suffix == ".docx"]
    assert 5 <= len(done) < 100
    for path in done:
        python_docx.Document(str(path))  # whole, each of them
    batch = ntmdocs.render_plans(some_plans(120), out)
    assert batch.failed == ()
    assert len(list(out.glob("*.docx"))) == 120
