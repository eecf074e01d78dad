#!/usr/bin/python3
"""
Makes fixtures/subtitles: three cues in every format, by aeidon (Debian's python3-aeidon), which is no engine, where it
writes the format, and else by hand; and files with what is hard.
"""

import pathlib
import sys

sys.path.insert(0, '/usr/share/gaupol')
import aeidon  # noqa: E402

FOLDER = pathlib.Path(__file__).parent.parent / 'fixtures' / 'subtitles'
FOLDER.mkdir(exist_ok=True)
for old in FOLDER.iterdir():
    old.unlink()

LINES = [
    (1.0, 3.5, 'Grüße aus Zürich\nΕλληνικά'),
    (4.0, 6.2, 'עברית 日本語'),
    (7.0, 9.48, 'Äpfel & Birnen'),
]


def write(name, text, encoding='utf-8', newline='\n'):
    (FOLDER / name).write_bytes(text.replace('\n', newline).encode(encoding))


def clock(seconds, decimals=3, hour_digits=2, point='.'):
    units = round(seconds * 10**decimals)
    whole, rest = divmod(units, 10**decimals)
    hours, minutes, seconds = whole // 3600, whole // 60 % 60, whole % 60
    return f'{hours:0{hour_digits}}:{minutes:02}:{seconds:02}{point}{rest:0{decimals}}'


def by_aeidon(name, format, newline=aeidon.newlines.UNIX):
    write('source.srt', ''.join(
        f'{number}\n{clock(start, point=",")} --> {clock(end, point=",")}\n{text.replace("Ελληνικά", "<i>Ελληνικά</i>")}\n\n'
        for number, (start, end, text) in enumerate(LINES, 1)
    ))
    project = aeidon.Project(aeidon.framerates.FPS_25_000)
    project.open_main(str(FOLDER / 'source.srt'), 'utf_8')
    target = aeidon.files.new(format, str(FOLDER / name), 'utf_8')
    target.newline = newline
    project.save_main(target)
    (FOLDER / 'source.srt').unlink()


by_aeidon('three.srt', aeidon.formats.SUBRIP)
by_aeidon('three.vtt', aeidon.formats.WEBVTT)
by_aeidon('three.ass', aeidon.formats.ASS)
by_aeidon('three.ssa', aeidon.formats.SSA)
by_aeidon('three.sub', aeidon.formats.MICRODVD, aeidon.newlines.WINDOWS)
by_aeidon('three.mpl2', aeidon.formats.MPL2)
by_aeidon('three.subviewer', aeidon.formats.SUBVIEWER2)
by_aeidon('three.lrc', aeidon.formats.LRC)

write('three.sbv', ''.join(f'{clock(s, hour_digits=1)},{clock(e, hour_digits=1)}\n{t}\n\n' for s, e, t in LINES))
write('three.pjs', ''.join(f'{round(s * 10):8},{round(e * 10):8},"{t.replace(chr(10), "|")}"\n' for s, e, t in LINES))
write('three.vplayer', ''.join(f'{clock(s, 0)[:8]}:{t.replace(chr(10), "|")}\n' for s, e, t in LINES))
write('three.jss', '#T100\n' + ''.join(
    f'{clock(s, 2, 1)} {clock(e, 2, 1)} D {t.replace(chr(10), chr(92) + "n")}\n' for s, e, t in LINES))
write('three.aqt', ''.join(f'-->> {round(s * 25):06}\n{t}\n\n-->> {round(e * 25):06}\n\n\n' for s, e, t in LINES))
html = [(s, e, t.replace('&', '&amp;').replace('\n', '<br>')) for s, e, t in LINES]
write('three.smi', '<SAMI>\n<HEAD>\n<TITLE>Three</TITLE>\n<STYLE TYPE="text/css"><!--\nP { color: white; }\n'
      '.ENCC { Name: English; lang: en-US; }\n--></STYLE>\n</HEAD>\n<BODY>\n' + ''.join(
          f'<SYNC Start={round(s * 1000)}><P Class=ENCC>{t}\n<SYNC Start={round(e * 1000)}><P Class=ENCC>&nbsp;\n'
          for s, e, t in html) + '</BODY>\n</SAMI>\n')
write('three.rt', '<window type="generic" duration="0:00:10.00">\n' + ''.join(
    f'<time begin="{clock(s, 2, 1)}" end="{clock(e, 2, 1)}"/><clear/>{t}\n' for s, e, t in html) + '</window>\n')
write('three.ttml', '<?xml version="1.0" encoding="utf-8"?>\n<tt xmlns="http://www.w3.org/ns/ttml" '
      'xmlns:ttp="http://www.w3.org/ns/ttml#parameter" xmlns:tts="http://www.w3.org/ns/ttml#styling" '
      'ttp:frameRate="25">\n<head><styling><style xml:id="s1" tts:fontStyle="italic"/></styling></head>\n'
      '<body><div begin="1s">\n'
      '<p begin="0s" dur="2.5s">Grüße aus\n    Zürich<br/><span style="s1">Ελληνικά</span></p>\n'
      '<p begin="00:00:03:00" end="00:00:05:05">עברית 日本語</p>\n'
      '<p begin="6000ms" end="8480ms">Äpfel &amp; Birnen</p>\n</div></body></tt>\n')

before = 0
waits = []
for start, end, text in LINES:
    waits.append(f'{start - before:.2f} {end - start:.2f}\n{text}\n\n')
    before = end
write('three.mpsub', 'TITLE=Three\nFORMAT=TIME\n\n' + ''.join(waits))

# Closed captions of American television: two bytes a picture, each with odd parity; only Western letters.
CONTROLS = {'load': 0x1420, 'clear buffer': 0x142E, 'bottom row': 0x1470, 'show': 0x142F, 'clear': 0x142C}


def word(pair):
    return ''.join(f'{byte | 0x80 if byte.bit_count() % 2 == 0 else byte:02x}' for byte in (pair >> 8, pair & 255))


def caption(text):
    padded = text + '\0' * (len(text) % 2)
    letters = [ord(padded[at]) << 8 | ord(padded[at + 1]) for at in range(0, len(padded), 2)]
    codes = [CONTROLS['load']] * 2 + [CONTROLS['clear buffer']] * 2 + [CONTROLS['bottom row']] * 2
    return ' '.join(word(code) for code in codes + letters + [CONTROLS['show']] * 2)


cleared = ' '.join([word(CONTROLS['clear'])] * 2)
write('three.scc', 'Scenarist_SCC V1.0\n\n'
      f'00:00:01:00\t{caption("APPLES AND PEARS")}\n\n00:00:03:15\t{cleared}\n\n'
      f'00:00:04:00\t{caption("Nuts in 1984")}\n\n00:00:06:06\t{cleared}\n\n')

# What is hard.
write('windows.srt', '''1
00:00:01,000 --> 00:00:03,500
{\\an8}<font color="#FFFF00">Grüße</font> aus <i>Zürich
and one more line</i>

2
00:00:04,000 --> 00:00:06,200
Tom &amp; Jerry: 1 < 2, <laughs>

3
00:00:05,000 --> 00:00:09,480 X1:100 X2:200 Y1:10 Y2:20
- Who?
- <B>Me.</B>
''', 'utf-8-sig', '\r\n')
write('wide.srt', '''3
25:00:07,000 --> 25:00:09,480
The last one comes first

1
00:00:01,000 --> 00:00:03,500
עברית: שלום!
العربية

2
00:00:04,000 --> 00:00:06,200
日本語 😀
''', 'utf-16', '\r\n')
write('old.srt', '''1
0:00:01,0 --> 0:00:03,500
Größe: 5 €

2
00:00:04,000-->00:00:06,200
déjà vu
3
00:00:07,000 --> 00:00:09,480

An empty line is before
''', 'windows-1252', '\n')
write('styled.vtt', '''WEBVTT - with a title

STYLE
::cue { color: lime }

REGION
id:top
width:40%

NOTE
This is not said --> at all

intro
00:01.000 --> 00:03.500 region:top line:0 position:50% align:center
<v Anna><i>Grüße</i> aus <c.yellow.loud>Zürich</c>

00:00:04.000 --> 00:00:06.200 align:left
1 &lt; 2 &amp;&nbsp;3 <00:00:05.000>now

100:00:07.000 --> 100:00:09.480
<ruby>漢<rt>kan</rt></ruby> <lang en>word</lang>
''')
write('right-to-left.vtt', '\ufeffWEBVTT\n\n00:01.000 --> 00:03.500\n&rlm;עברית: שלום!\nالعربية\n\n'
      '00:04.000 --> 00:06.200\nفارسی 123\n', newline='\r\n')
write('overlapping.vtt', 'WEBVTT\n\n2\n00:05.000 --> 00:09.000\nSecond\n\n1\n00:01.000 --> 00:06.000\nFirst\n\n'
      '3\n00:05.000 --> 00:07.000\nThird\n')
write('signs.ass', '''[Script Info]
; Several styles, signs that are drawn, and a song
ScriptType: v4.00+
PlayResX: 640

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, Bold, Italic, Underline, Alignment
Style: Default,Arial,20,&H00FFFFFF,0,0,0,2
Style: Sign,Arial,20,&H0000FFFF,-1,0,0,8

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Comment: 0,0:00:00.00,0:00:10.00,Default,,0,0,0,,not shown
Dialogue: 0,0:00:01.00,0:00:03.50,Default,Anna,0,0,0,,{\\pos(10,20)\\i1}Grüße{\\i0}, aus\\NZürich\\h2
Dialogue: 0,0:00:02.00,0:00:03.00,Sign,,0,0,0,,{\\p1}m 0 0 l 100 0 100 100{\\p0}
Dialogue: 0,0:00:04.00,0:00:06.20,Sign,,0,0,0,,{\\fad(100,200)\\bord2}CLOSED
Dialogue: 0,0:00:07.00,0:00:09.48,Default,,0,0,0,,{\\k20}la {\\kf30}la {\\c&HFF0000&\\b1}la{\\r}, one, two
''')
write('right-to-left.ass', '''[Script Info]
ScriptType: v4.00+
WrapStyle: 0

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, Alignment, Encoding
Style: Default,Arial,20,&H00FFFFFF,2,177

[Fonts]
fontname: none.ttf
!!!!!!!!

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,1:00:07.00,1:00:09.48,Default,,0,0,0,,日本語 😀
Dialogue: 0,0:00:01.00,0:00:03.50,Default,,0,0,0,,עברית: שלום!\\Nالعربية
Dialogue: 0,0:00:04.00,0:00:06.20,Default,,0,0,0,,فارسی 123
''', 'utf-16', '\r\n')
write('overlapping.ass', '''[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize
Style: Default,Arial,20

[Events]
Format: Start, End, Style, Layer, Text
Dialogue: 0:00:05.00,0:00:09.00,Default,1,Second, {a remark}with {\\t(0,500,\\frz30)}commas
Dialogue: 0:00:01.00,0:00:06.00,*Default,0,{\\an8\\fs30}First
Dialogue: 0:00:05.00,0:00:07.00,Nobody,0,{\\k50}Th{\\ko50}ird
''', 'utf-8-sig')
