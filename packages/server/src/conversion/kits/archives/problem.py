"""What a client is told where an archive cannot be converted, or not as it was."""

import json


class Problem(Exception):
    """A reason that ends the sentence «The file "a.zip" …»."""

    def __init__(self, code, reason):
        super().__init__(reason)
        self.code, self.reason = code, reason


class Damaged(Exception):
    """The archive is not whole, or not what it is taken for."""


def locked():
    return Problem('password_protected', 'is protected by a password')


def volume():
    return Problem('invalid_input_file', 'is one of several volumes, and only all of them together can be unpacked: join them, and send the archive whole')


def cannot_hold(what):
    return Problem('conversion_failed', f'holds {what}, which the target format cannot hold')


def warn(code, detail):
    print(json.dumps({'warning': {'code': code, 'detail': shown(detail, 290)}}), flush=True)


def shown(text, most=80):
    return text if len(text) <= most else f'{text[: most - 1]}…'
