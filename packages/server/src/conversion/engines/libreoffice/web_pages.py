"""What LibreOffice's pages for the web lack."""

import base64
import mimetypes
import os


def embed_pictures(path):
    """Puts what the filter for workbooks leaves beside a page into it."""
    folder, page = os.path.split(path)
    with open(path, "rb") as file:
        content = file.read()
    for name in os.listdir(folder):
        if name != page:
            with open(os.path.join(folder, name), "rb") as picture:
                data = base64.b64encode(picture.read())
            kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
            content = content.replace(f'"{name}"'.encode(), b'"data:%s;base64,%s"' % (kind.encode(), data))
    with open(path, "wb") as file:
        file.write(content)
