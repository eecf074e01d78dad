#!/bin/sh
# Makes a PDF file of every Word document in docs/, in dist/. It needs @converter/cli and CONVERTER_API_KEY.
set -eu
converter convert docs/*.docx --to pdf --out dist/
