#!/bin/sh
# Mở bàn làm việc ở thư mục này, hoặc ở tệp, thư mục được ghi theo sau.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
exec "$here/.venv/bin/ntmdocs" desk "${1:-$here}"
