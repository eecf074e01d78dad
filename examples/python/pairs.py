"""What can be converted: everything, and what your key may use.

CONVERTER_API_KEY=… python3 pairs.py
"""
import os

import requests

base_url = os.environ.get('CONVERTER_BASE_URL', 'https://api.converter.app')

response = requests.get(f'{base_url}/public/pairs', timeout=60)
response.raise_for_status()
everything = response.json()['supported_pairs']
for pair in everything:
    print(f"{pair['from']} → {pair['to']}")

response = requests.get(f'{base_url}/pairs', headers={'X-API-Key': os.environ['CONVERTER_API_KEY']}, timeout=60)
response.raise_for_status()
print(f"{len(response.json()['supported_pairs'])} of these {len(everything)} conversions are open to your key.")
