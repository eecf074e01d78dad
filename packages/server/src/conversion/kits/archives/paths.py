"""What members are called in the target: their names decoded, inside of the archive, with slashes."""

import names as naming


class NeedsSurvey(Exception):
    """What was met can only be copied by one who knows all members."""


class Paths:
    """Names of one archive, by an encoding that it does not say, or that a client has said."""

    def __init__(self, source, encoding, isForced, isTar):
        self.source, self.encoding, self.isTar = source, encoding, isTar
        self.isForced = isForced and source.kind == 'zip'
        self.codec = naming.CODECS.get(encoding or '')

    def take(self, encoding):
        self.encoding = encoding
        self.codec = naming.CODECS.get(encoding or '', 'latin_1')

    def decoded(self, raw, isUnicode=False):
        if raw.isascii():
            return raw.decode('ascii')
        if not self.isForced or isUnicode:
            try:
                return raw.decode('utf-8')
            except UnicodeDecodeError:
                pass
        if self.codec is None:
            raise NeedsSurvey
        try:
            return raw.decode(self.codec)
        except UnicodeDecodeError:
            return raw.decode('cp437' if self.source.kind == 'zip' else 'latin_1')

    def name(self, raw, member=None, isUnicode=False):
        text = self.decoded(raw, isUnicode)
        if '\\' in text and self._has_backslashes(text, member):
            text = text.replace('\\', '/')
        if text.startswith('/'):
            text = text.lstrip('/')
        if '..' in text:
            text = '/'.join('__' if part == '..' else part for part in text.split('/'))
        if text.startswith('.') and not self.isTar:
            while text.startswith('./'):
                text = text[2:].lstrip('/')
            text = '' if text == '.' else text
        return text

    def _has_backslashes(self, text, member):
        kind = self.source.kind
        if kind == 'zip':
            return self.source.tree is None and ('/' not in text or (member is not None and member.system not in (3, 19)))
        return kind in ('cab', 'rar')
