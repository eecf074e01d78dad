"""Saved pages under the names of Word and Excel: Office itself, wikis and reports write such files (MHTML, RFC 2557)."""

import base64
import email
import email.policy
import re
from urllib.parse import unquote

# How the head of a message, or of a saved page, begins.
BEGINNING = re.compile(r"(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version|Content-Type):", re.IGNORECASE).match
SOURCE = re.compile(r"""(<(?:img|v:imagedata)\b[^>]*?\ssrc\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.IGNORECASE)
BODY = re.compile(r"<body\b[^>]*>(.*?)(?:</body|$)", re.IGNORECASE | re.DOTALL)
STYLE = re.compile(r"<style\b.*?</style\s*>", re.IGNORECASE | re.DOTALL)
CHARSET = re.compile(r"""(<meta\b[^>]*?charset\s*=\s*["']?)[\w.:-]+""", re.IGNORECASE)


def page_in(path):
    """The page with its pictures in it, or nothing where the file holds none. Excel's pages of several sheets come one below the other."""
    with open(path, "rb") as file:
        message = email.message_from_binary_file(file, policy=email.policy.default)
    parts = [part for part in message.walk() if not part.is_multipart()]
    pages = [text_of(part) for part in parts if part.get_content_type() == "text/html"]
    if not pages:
        return None
    page = pages[0]
    if "<frameset" in page.lower():
        sheets = [other for other in pages[1:] if "<table" in other.lower()]
        styles = "".join(found for sheet in sheets for found in STYLE.findall(sheet)[:1])
        bodies = "".join(found[1] if (found := BODY.search(sheet)) else sheet for sheet in sheets)
        page = f'<html><head><meta charset="utf-8">{styles}</head><body>{bodies}</body></html>'
    pictures = {name: part for part in parts for name in names_of(part)}
    page = SOURCE.sub(lambda found: with_picture(found, pictures), page)
    page = CHARSET.sub(r"\1utf-8", page)
    return page if CHARSET.search(page) else f'<meta charset="utf-8">{page}'


def names_of(part):
    place, identifier = str(part.get("Content-Location", "")), str(part.get("Content-ID", ""))
    return [name for name in (place, place.rsplit("/", 1)[-1], f"cid:{identifier.strip('<> ')}" if identifier else "") if name]


def with_picture(found, pictures):
    address = unquote(found[2] or found[3] or found[4] or "")
    part = pictures.get(address) or pictures.get(address.rsplit("/", 1)[-1])
    if part is None or part.get_content_maintype() == "text":
        return found[0]
    content = base64.b64encode(part.get_payload(decode=True) or b"").decode()
    return f'{found[1]}"data:{kind_of(part)};base64,{content}"'


def kind_of(part):
    """Wikis do not say what their pictures are."""
    kind, start = part.get_content_type(), (part.get_payload(decode=True) or b"")[:4]
    if kind.startswith("image/"):
        return kind
    return "image/jpeg" if start[:2] == b"\xff\xd8" else "image/gif" if start[:3] == b"GIF" else "image/png"


def text_of(part):
    content = part.get_payload(decode=True) or b""
    told = re.search(rb"""<meta\b[^>]*charset\s*=\s*["']?([\w.:-]+)""", content[:4096], re.IGNORECASE)
    for name in (part.get_content_charset(), told and told[1].decode(), "utf-8", "cp1252"):
        try:
            return content.decode(name) if name else content.decode("utf-8")
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("latin-1")
