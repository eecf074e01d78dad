#!/bin/sh
# Makes fixtures/content: one small file of each Office format, and encrypted ones (the password is "secret"), by
# LibreOffice. Run it from anywhere.
set -eu
cd "$(dirname "$0")/../fixtures/content"
rm -f ./*.*
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
soffice --headless --norestore "-env:UserInstallation=file://$profile" \
  '--accept=pipe,name=converter-fixtures;urp;' >/dev/null 2>&1 &
/usr/bin/python3 - "$PWD" <<'PYTHON'
import sys, time, uno
from com.sun.star.beans import NamedValue, PropertyValue

def options(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())

local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)
for attempt in range(100):
    try:
        context = resolver.resolve('uno:pipe,name=converter-fixtures;urp;StarOffice.ComponentContext')
        break
    except Exception:
        time.sleep(0.2)
desktop = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)

def write(document, name, filter_name, **more):
    url = uno.systemPathToFileUrl(f'{sys.argv[1]}/{name}')
    document.storeToURL(url, options(FilterName=filter_name, **more))

secret = uno.Any('[]com.sun.star.beans.NamedValue', (
    NamedValue(Name='CryptoType', Value='Standard'), NamedValue(Name='OOXPassword', Value='secret')))

text = desktop.loadComponentFromURL('private:factory/swriter', '_blank', 0, options(Hidden=True))
text.Text.String = 'Grüße aus dem Text'
write(text, 'text.doc', 'MS Word 97')
write(text, 'text.docx', 'MS Word 2007 XML')
write(text, 'text.odt', 'writer8')
write(text, 'text.rtf', 'Rich Text Format')
write(text, 'text.epub', 'EPUB')
write(text, 'encrypted.docx', 'MS Word 2007 XML', EncryptionData=secret)

sheet = desktop.loadComponentFromURL('private:factory/scalc', '_blank', 0, options(Hidden=True))
sheet.Sheets.getByIndex(0).getCellByPosition(0, 0).String = 'Grüße'
write(sheet, 'sheet.xls', 'MS Excel 97')
write(sheet, 'sheet.xlsx', 'Calc MS Excel 2007 XML')
write(sheet, 'sheet.ods', 'calc8')
write(sheet, 'encrypted.xlsx', 'Calc MS Excel 2007 XML', EncryptionData=secret)

slides = desktop.loadComponentFromURL('private:factory/simpress', '_blank', 0, options(Hidden=True))
write(slides, 'slides.ppt', 'MS PowerPoint 97')
write(slides, 'slides.pptx', 'Impress MS PowerPoint 2007 XML')
write(slides, 'slides.odp', 'impress8')
write(slides, 'encrypted.pptx', 'Impress MS PowerPoint 2007 XML', EncryptionData=secret)
desktop.terminate()
PYTHON
wait
ls -l
