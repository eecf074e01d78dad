"""Converts a file in one request, which stays open until the result is there: for small files.

CONVERTER_API_KEY=… python3 sync.py report.docx pdf report.pdf
"""
import os
import shutil
import sys

import requests

if len(sys.argv) != 4:
    sys.exit('usage: python3 sync.py <file> <target format> <output>')
path, target, output = sys.argv[1:]
base_url = os.environ.get('CONVERTER_BASE_URL', 'https://api.converter.app')

with open(path, 'rb') as source:
    response = requests.post(
        f'{base_url}/convert/sync',
        headers={'X-API-Key': os.environ['CONVERTER_API_KEY']},
        data={'target_format': target},
        files={'files': source},
        stream=True,
        timeout=(60, 1860),  # to connect; until the result begins, for which the server allows itself 30 minutes
    )
if not response.ok:
    sys.exit(f"{response.status_code}: {response.json()['detail']}")
with open(output, 'wb') as file:
    shutil.copyfileobj(response.raw, file)
print(output)
