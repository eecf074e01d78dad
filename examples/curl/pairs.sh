#!/bin/sh
# What can be converted: everything, and what your key may use.
#
#   CONVERTER_API_KEY=… sh pairs.sh
set -eu
base_url=${CONVERTER_BASE_URL:-https://api.converter.app}

curl --silent --show-error --fail-with-body "$base_url/public/pairs"
echo

curl --silent --show-error --fail-with-body "$base_url/pairs" \
  -H "X-API-Key: ${CONVERTER_API_KEY:?is not set}"
echo
