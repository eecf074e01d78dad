/** PDF documents, object by object. */

/** An object; a stream's data come behind its dictionary. */
export interface PdfObject {
  readonly dictionary: string;
  readonly stream?: Buffer | string;
}

/** A document of these objects, which are numbered from 1; the first is the catalogue. */
export function pdf(objects: readonly (PdfObject | string)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const places: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [index, each] of objects.entries()) {
    const object: PdfObject = typeof each === 'string' ? { dictionary: each } : each;
    const data = object.stream === undefined ? undefined : Buffer.from(object.stream);
    const dictionary = data
      ? object.dictionary.replace(/>>$/, ` /Length ${data.length}>>`)
      : object.dictionary;
    const body = [Buffer.from(`${index + 1} 0 obj\n${dictionary}\n`, 'latin1')];
    if (data) body.push(Buffer.from('stream\n'), data, Buffer.from('\nendstream\n'));
    body.push(Buffer.from('endobj\n'));
    places.push(at);
    const whole = Buffer.concat(body);
    parts.push(whole);
    at += whole.length;
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size} /Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table, 'latin1')]);
}

/** A document of one page. Its own objects are numbered from 5. */
export function onePage(
  content: string | PdfObject,
  {
    catalogue = '',
    page = '',
    resources = '',
  }: { catalogue?: string; page?: string; resources?: string } = {},
  others: readonly (PdfObject | string)[] = [],
): Buffer {
  const drawn = typeof content === 'string' ? { dictionary: '<<>>', stream: content } : content;
  const font = '/Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>';
  return pdf([
    `<</Type /Catalog /Pages 2 0 R ${catalogue}>>`,
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    `<</Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources <<${font} ${resources}>> ${page}>>`,
    drawn,
    ...others,
  ]);
}
