"""Soạn kế hoạch năm 2025 từ kế hoạch năm 2024: plan.yaml cạnh tệp này do chính lệnh dưới đây ghi.

Chạy: python make_next_year.py [THƯ-MỤC]. Trong thư mục đó (mặc định: thư mục hiện tại) có plan.yaml
và so-voi-2024.docx, tệp Word ghi mỗi chỗ đổi thành một sửa đổi được theo dõi.
"""

import subprocess
import sys
from pathlib import Path

OLD = Path(__file__).parents[1] / "hop-thinh-2024" / "plan.yaml"


def main() -> int:
    """Run the command as a person would; 1: done, with things to decide."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path()
    command = [sys.executable, "-m", "ntmdocs", "next-year", str(OLD), "--year", "2025"]
    command += ["--today", "02/12/2024", "-o", str(folder / "plan.yaml")]
    command += ["--redline", str(folder / "so-voi-2024.docx"), "--force"]
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
