"""Converts a file as a job: uploads it, asks how far the job is until it is done, and downloads the result.

CONVERTER_API_KEY=… python3 async.py talk.mp4 mp3 talk.mp3
"""
import os
import shutil
import sys
import time

import requests

if len(sys.argv) != 4:
    sys.exit('usage: python3 async.py <file> <target format> <output>')
path, target, output = sys.argv[1:]
base_url = os.environ.get('CONVERTER_BASE_URL', 'https://api.converter.app')
session = requests.Session()
session.headers['X-API-Key'] = os.environ['CONVERTER_API_KEY']


def call(method, path, **options):
    response = session.request(method, base_url + path, timeout=60, **options)
    if not response.ok:
        sys.exit(f"{response.status_code}: {response.json()['detail']}")
    return response


# requests holds the whole upload in memory; for files of gigabytes, use MultipartEncoder of requests-toolbelt.
with open(path, 'rb') as source:
    job = call('POST', '/convert', data={'target_format': target}, files={'files': source}).json()

while True:
    state = call('GET', f"/progress/{job['jobid']}").json()
    print(f"{state['progress']:.0%}", file=sys.stderr)
    if state['status'] == 'failed':
        sys.exit(state['error'])
    if state['status'] == 'completed':
        break
    time.sleep(1)

with call('GET', f"/download/{job['jobid']}", stream=True) as response, open(output, 'wb') as file:
    shutil.copyfileobj(response.raw, file)
print(output)
