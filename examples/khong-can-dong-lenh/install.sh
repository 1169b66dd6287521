#!/bin/sh
# Cài ntmdocs vào thư mục này; có thư mục wheels-linux thì không cần mạng.
set -eu
cd "$(dirname "$0")"
python3 -m venv .venv
if [ -d wheels-linux ]; then
  .venv/bin/pip install --no-index --find-links wheels-linux "ntmdocs[all]"
else
  .venv/bin/pip install "ntmdocs[all]"
fi
echo "Đã cài xong. Chạy ./desk.sh để mở bàn làm việc."
