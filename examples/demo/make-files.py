#!/usr/bin/env python3
"""Makes the files of the demo: python3 make-files.py

It needs ffmpeg, ImageMagick 6, the Liberation fonts and Debian's pocketsphinx-testdata. The files are kept in the
repository, so only those who change them run it.
"""
import subprocess
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

FILES = Path(__file__).parent / 'files'
FONT = '/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf'
RECORDING = '/usr/share/pocketsphinx/test/data/librivox/sense_and_sensibility_01_austen_64kb-0920.wav'

LETTER = """Harbour Office, North Pier
14 October

Dear Mrs Lindqvist,

Thank you for the drawings of the old lighthouse stair. We measured the tower again last week and found that your \
figures were right: there are 196 steps, not 199 as our own records have said since the repairs of the last century.

The keeper's room is dry, and the lamp turns without a sound. Two of the windows on the west side must be replaced \
before the winter storms. The glazier asks for the height and width of each pane; we would be grateful if you could \
send them to him directly, since nobody here has a ladder that is long enough.

Visitors may climb the stair again from the first of May. Please tell us how many of your students would like to come, \
and on which day. The boat leaves the small jetty at half past nine and returns at four in the afternoon. Warm coats \
are needed in any weather, because the wind on the gallery never rests.

With kind regards,
the harbour master
"""


def run(*arguments):
    subprocess.run(arguments, check=True)


def make_document():
    """Two pages: headings, paragraphs and a table."""
    def paragraph(text, style=None, page_break=False):
        properties = f'<w:pStyle w:val="{style}"/>' if style else ''
        if page_break:
            properties += '<w:pageBreakBefore/>'
        return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'

    def table(rows):
        border = ''.join(
            f'<w:{side} w:val="single" w:sz="4" w:color="808080"/>'
            for side in ('top', 'left', 'bottom', 'right', 'insideH', 'insideV')
        )
        cells = ''.join(
            '<w:tr>' + ''.join(f'<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>{paragraph(cell)}</w:tc>' for cell in row) + '</w:tr>'
            for row in rows
        )
        return f'<w:tbl><w:tblPr><w:tblBorders>{border}</w:tblBorders></w:tblPr>{cells}</w:tbl>'

    body = ''.join([
        paragraph('Lighthouse report', 'Heading1'),
        paragraph('The tower was inspected on a calm day in October. The stair has 196 steps of granite, and none of them is loose.'),
        paragraph('The lamp turns once in twelve seconds. Its lens was cleaned and its bearing oiled; nothing else had to be done.'),
        table([['Part', 'Condition', 'Next inspection'], ['Stair', 'good', 'in two years'], ['Lamp', 'good', 'in one year'],
               ['West windows', 'to be replaced', 'before winter']]),
        paragraph('Work before winter', 'Heading1', page_break=True),
        paragraph('Two windows on the west side let water in. The glazier needs the height and width of each pane.'),
        paragraph('Visitors are welcome again from the first of May, in groups of up to twelve.'),
    ])
    namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    package = 'http://schemas.openxmlformats.org/package/2006'
    media = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
    parts = {
        '[Content_Types].xml': f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{media}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{media}.styles+xml"/></Types>',
        '_rels/.rels': f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/_rels/document.xml.rels': f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}/styles" Target="styles.xml"/></Relationships>',
        'word/styles.xml': f'<w:styles {namespace}><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif"/><w:sz w:val="24"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:rPr><w:b/><w:sz w:val="36"/></w:rPr>'
        '</w:style></w:styles>',
        'word/document.xml': f'<w:document {namespace}><w:body>{body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/></w:sectPr></w:body></w:document>',
    }
    with zipfile.ZipFile(FILES / 'report.docx', 'w', zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            # A fixed date, so that the same script makes the same file.
            archive.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), declaration + content, zipfile.ZIP_DEFLATED)


def make_video():
    """Four minutes of a test picture, with three notes in turn: long enough to see the progress."""
    notes = 'sin(2*PI*t*(330+110*mod(floor(t),3)))*0.3*exp(-2*mod(t,1))'
    run('ffmpeg', '-v', 'error', '-y', '-f', 'lavfi', '-i', 'testsrc=size=320x180:rate=2',
        '-f', 'lavfi', '-i', f"aevalsrc='{notes}|{notes}':sample_rate=44100", '-t', '240', '-fflags', '+bitexact', '-flags', '+bitexact',
        '-c:v', 'libx264', '-preset', 'slow', '-crf', '34', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-b:a', '20k',
        '-movflags', '+faststart', str(FILES / 'clip.mp4'))


def make_scan():
    """A letter on A4 as a scanner at 300 dpi gives it: black and white, a little askew, with specks."""
    (FILES / 'letter.txt').write_text(LETTER, encoding='utf-8')
    run('convert-im6.q16', '-seed', '7', '-density', '300', '-units', 'PixelsPerInch', '-size', '1900x2900',
        '-background', 'white', '-fill', 'black', '-font', FONT, '-pointsize', '12', '-interline-spacing', '12',
        f'caption:{LETTER}', '-gravity', 'center', '-extent', '2480x3508', '-rotate', '0.4',
        '-gravity', 'center', '-extent', '2480x3508', '-blur', '0x0.7', '-colorspace', 'Gray', '-attenuate', '0.01',
        '+noise', 'Impulse', '-threshold', '62%', '-type', 'bilevel', '-define', 'png:exclude-chunks=date,time',
        str(FILES / 'letter.png'))


def make_speech():
    """The recording as the mp3 file that people have."""
    run('ffmpeg', '-v', 'error', '-y', '-bitexact', '-i', RECORDING, '-c:a', 'libmp3lame', '-b:a', '64k',
        str(FILES / 'speech.mp3'))
    (FILES / 'speech.txt').write_text(
        'had he married a more amiable woman he might have been made still more respectable than he was\n')


def make_pictures():
    """The same hills at four times of a day."""
    skies = {
        'dawn': ('#6d9dc5-#f7c59f', '620,330', '#fff1d0'),
        'noon': ('#4a90d9-#cfe8ff', '480,110', '#fffbe6'),
        'dusk': ('#3b2f63-#f28f6b', '250,350', '#ffd9a0'),
        'night': ('#060b1f-#26365e', '700,130', '#f2f4ff'),
    }
    for name, (sky, sun, light) in skies.items():
        x, y = map(int, sun.split(','))
        run('convert-im6.q16', '-seed', '11', '-size', '960x640', f'gradient:{sky}', '-fill', light,
            '-draw', f'circle {x},{y} {x + 48},{y}', '-fill', '#00000055',
            '-draw', 'path "M 0,430 C 180,330 320,470 520,390 S 800,350 960,440 L 960,640 L 0,640 Z"',
            '-fill', '#00000088', '-draw', 'path "M 0,540 C 240,440 420,600 640,510 S 880,520 960,500 L 960,640 L 0,640 Z"',
            '-attenuate', '0.2', '+noise', 'Gaussian', '-quality', '82', '-strip', str(FILES / f'{name}.jpg'))


FILES.mkdir(exist_ok=True)
make_document()
make_video()
make_scan()
make_speech()
make_pictures()
