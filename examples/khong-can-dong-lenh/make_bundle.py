"""Lập bộ cài không cần mạng: `python make_bundle.py -o bo-cai.zip`, ở máy có mạng.

One ZIP with this project's wheel and all that it needs, for Windows and Linux, and the scripts
that install from them. A machine without Python gets one beside them, in the folder `python` (the
"embeddable" one of python.org has no venv; take the NuGet package `python`, folder `tools`).
"""

import argparse
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
SCRIPTS = ("install.bat", "desk.bat", "install.sh", "desk.sh", "DOC-TRUOC.txt")
PLATFORMS = {
    "windows": ("win_amd64",),
    "linux": ("manylinux2014_x86_64", "manylinux_2_28_x86_64", "manylinux_2_34_x86_64"),
}


def main(arguments: list[str]) -> None:
    """Download, and put it all in one ZIP."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-o", "--output", type=Path, default=Path("ntmdocs-bo-cai.zip"))
    parser.add_argument("--python", default="3.12", help="the version on the other machine")
    parser.add_argument("--platform", choices=PLATFORMS, action="append", dest="platforms")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as made:
        wheels = Path(made)
        own = wheel_of_project(wheels / "own")
        for name in asked.platforms or PLATFORMS:
            run(download(own, wheels / f"wheels-{name}", PLATFORMS[name], asked.python))
        write_zip(asked.output, wheels)
    print(f"Đã lập {asked.output}")


def wheel_of_project(folder: Path) -> Path:
    """Of the checkout that this script stands in."""
    run(
        [
            sys.executable,
            "-m",
            "pip",
            "wheel",
            "--quiet",
            "--no-deps",
            "-w",
            str(folder),
            str(HERE.parents[1]),
        ]
    )
    return next(folder.glob("ntmdocs-*.whl"))


def download(own: Path, folder: Path, platforms: tuple[str, ...], python: str) -> list[str]:
    """The command that fetches the wheels of all extras for another machine."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--only-binary=:all:"]
    command += [f"--python-version={python}", "--implementation=cp", "-d", str(folder)]
    command += [f"--platform={each}" for each in platforms]
    return [*command, f"ntmdocs[all] @ {own.as_uri()}"]


def run(command: list[str]) -> None:
    subprocess.run(command, check=True)


def write_zip(output: Path, wheels: Path) -> None:
    with zipfile.ZipFile(output, "w") as archive:
        for script in SCRIPTS:
            archive.write(HERE / script, script)
        for path in sorted(wheels.glob("wheels-*/*.whl")):
            archive.write(path, path.relative_to(wheels))


if __name__ == "__main__":
    main(sys.argv[1:])
