#!/bin/sh
# Converts a file in one request, which stays open until the result is there: for small files.
#
#   CONVERTER_API_KEY=… sh sync.sh report.docx pdf report.pdf
set -eu
base_url=${CONVERTER_BASE_URL:-https://api.converter.app}
[ $# -eq 3 ] || { echo "usage: sh sync.sh <file> <target format> <output>" >&2; exit 2; }

# A refusal is a JSON object with a sentence in "detail"; --fail-with-body keeps it and makes curl fail.
curl --silent --show-error --fail-with-body "$base_url/convert/sync" \
  -H "X-API-Key: ${CONVERTER_API_KEY:?is not set}" \
  -F "target_format=$2" \
  -F "files=@$1" \
  -o "$3" || { status=$?; cat "$3" >&2; rm -f "$3"; exit $status; }
