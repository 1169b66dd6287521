#!/bin/sh
# Make ntmdocs/desk/web/vendor/codemirror.js anew; its licences stand beside it in LICENSES.txt.
set -eu
cd "$(dirname "$0")"
npm ci --no-audit --no-fund
npx esbuild entry.js --bundle --minify --format=esm --target=es2022 --legal-comments=none \
  --outfile=../../../ntmdocs/desk/web/vendor/codemirror.js
