"""Pages of pictures as one document."""

import re
import zipfile
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import img2pdf

# A page of paper has about as many dots to an inch when it is scanned.
DPI = 200
# A page of PDF is at most as long, in inches, as which strips for telephones may not be.
LONGEST = 190
THEN = (1980, 1, 1, 0, 0, 0)

CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
"""
PACKAGE = """<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" prefix="rendition: http://www.idpf.org/vocab/rendition/#">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:comic:{identifier}</dc:identifier>
<dc:title>{title}</dc:title>
<dc:language>{language}</dc:language>
<meta property="dcterms:modified">1980-01-01T00:00:00Z</meta>
<meta property="rendition:layout">pre-paginated</meta>
<meta property="rendition:spread">auto</meta>
<meta name="cover" content="p1"/>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
{items}
</manifest>
<spine page-progression-direction="{direction}">
{spine}
</spine>
</package>
"""
NAVIGATION = """<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>{title}</title></head>
<body><nav epub:type="toc"><ol>{points}</ol></nav></body></html>
"""
PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{number}</title>
<meta name="viewport" content="width={width}, height={height}"/>
<style>html, body {{ margin: 0; padding: 0 }} img {{ width: {width}px; height: {height}px }}</style></head>
<body><img src="{picture}" alt="Page {number}"/></body></html>
"""


def write_pdf(pages, info, output):
    longest = max(max(page.width, page.height) for page in pages)
    size = (img2pdf.ImgSize.dpi, max(DPI, longest / LONGEST))
    layout = img2pdf.get_layout_fun(imgsize=(size, size))
    told = read_info(info)
    title = {'title': told['title']} if told['title'] else {}
    with open(output, 'wb') as file:
        img2pdf.convert([page.path for page in pages], outputstream=file, layout_fun=layout, nodate=True, rotation=img2pdf.Rotation.ifvalid, **title)


def write_epub(pages, info, output):
    told = read_info(info)
    title = escape(told['title'] or 'Comic')
    items, spine, points = [], [], []
    with zipfile.ZipFile(output, 'w') as book:

        def put(name, content, method=zipfile.ZIP_DEFLATED):
            row = zipfile.ZipInfo(name, THEN)
            row.compress_type = method
            book.writestr(row, content)

        put('mimetype', 'application/epub+zip', zipfile.ZIP_STORED)
        put('META-INF/container.xml', CONTAINER)
        for number, page in enumerate(pages, 1):
            picture, sheet = f'pages/{number:05}.{page.kind}', f'page-{number:05}.xhtml'
            with open(page.path, 'rb') as file:
                put(picture, file.read(), zipfile.ZIP_STORED)
            put(sheet, PAGE.format(number=number, width=page.width, height=page.height, picture=picture))
            cover = ' properties="cover-image"' if number == 1 else ''
            kind = 'image/jpeg' if page.kind == 'jpg' else 'image/png'
            items.append(f'<item id="p{number}" href="{picture}" media-type="{kind}"{cover}/>')
            items.append(f'<item id="s{number}" href="{sheet}" media-type="application/xhtml+xml"/>')
            spine.append(f'<itemref idref="s{number}"/>')
            points.append(f'<li><a href="{sheet}">{number}</a></li>')
        # One and the same comic has one and the same name.
        identifier = f'{len(pages)}-{sum(row.CRC for row in book.infolist()) & 0xFFFFFFFF:08x}'
        parts = {'identifier': identifier, 'title': title, 'language': escape(told['language']), 'direction': told['direction']}
        put('content.opf', PACKAGE.format(items='\n'.join(items), spine='\n'.join(spine), **parts))
        put('nav.xhtml', NAVIGATION.format(title=title, points=''.join(points)))


def read_info(info):
    """The title, the language and the direction that ComicInfo.xml tells."""
    told = {'title': '', 'language': 'und', 'direction': 'ltr'}
    if b'<!' in info.replace(b'<!--', b''):
        return told
    try:
        root = ElementTree.fromstring(info)
    except ElementTree.ParseError:
        return told
    said = {name: (root.findtext(name) or '').strip() for name in ('Title', 'Series', 'Number', 'LanguageISO', 'Manga')}
    series = ' '.join(part for part in (said['Series'], said['Number'] and f'#{said["Number"]}') if part)
    told['title'] = ': '.join(part for part in (series, said['Title']) if part)[:500]
    if re.fullmatch(r'[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*', said['LanguageISO']):
        told['language'] = said['LanguageISO']
    if said['Manga'] == 'YesAndRightToLeft':
        told['direction'] = 'rtl'
    return told
