#!/bin/sh
# Cài ntmdocs vào thư mục này; có thư mục wheels-linux thì không cần mạng.
# Không có thư mục đó thì cài từ thư mục của dự án, hai cấp trên thư mục này.
set -eu
cd "$(dirname "$0")"
python3 -m venv .venv
if [ -d wheels-linux ]; then
  .venv/bin/pip install --no-index --find-links wheels-linux "ntmdocs[all]"
elif [ -f ../../pyproject.toml ]; then
  .venv/bin/pip install "../..[all]"
else
  echo "Không có gì để cài: chạy ở nguyên chỗ trong thư mục của dự án, hoặc dùng tệp ZIP mà make_bundle.py làm ra." >&2
  exit 1
fi
echo "Đã cài xong. Chạy ./desk.sh để mở bàn làm việc."
