#!/bin/sh
# Converts a file as a job: uploads it, asks how far the job is until it is done, and downloads the result.
#
#   CONVERTER_API_KEY=… sh async.sh talk.mp4 mp3 talk.mp3
set -eu
base_url=${CONVERTER_BASE_URL:-https://api.converter.app}
[ $# -eq 3 ] || { echo "usage: sh async.sh <file> <target format> <output>" >&2; exit 2; }

call() {
  curl --silent --show-error --fail-with-body -H "X-API-Key: ${CONVERTER_API_KEY:?is not set}" "$@"
}

# field <name>: the value of a field in the flat JSON object on standard input. With jq: jq -r ".$1"
field() {
  sed -n "s/.*\"$1\" *: *\"\{0,1\}\([^\",}]*\).*/\1/p"
}

job=$(call "$base_url/convert" -F "target_format=$2" -F "files=@$1") || { echo "$job" >&2; exit 1; }
id=$(echo "$job" | field jobid)

while :; do
  state=$(call "$base_url/progress/$id") || { echo "$state" >&2; exit 1; }
  echo "$state" | field progress >&2
  case $(echo "$state" | field status) in
    completed) break ;;
    failed) echo "$state" >&2; exit 1 ;;
  esac
  sleep 1
done

call --location "$base_url/download/$id" -o "$3" || { cat "$3" >&2; rm -f "$3"; exit 1; }
