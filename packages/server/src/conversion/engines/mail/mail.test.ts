import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { convert, failureOf, fixture } from '../../../../test/engines/convert.ts';

async function pageOf(name: string): Promise<string> {
  const [page] = await convert('eml', 'html', fixture(`mail/${name}`));
  return readFile(page?.path ?? '', 'utf8');
}

test('a page shows the pictures that came with it, fetches none and runs nothing', async () => {
  const page = await pageOf('pictures.eml');
  expect(page).toContain('<img alt="red" src="data:image/png;base64,');
  expect(page).not.toMatch(/spy\.gif|<script|alert\(1\)/);
  expect(page).toContain('The end');
});

test('attachments are named', async () => {
  expect(await pageOf('pictures.eml')).toContain('Preise für Äpfel – 2024.txt');
});

test('a mailbox becomes a file for each message', async () => {
  const files = await convert('mbox', 'eml', fixture('mail/two.mbox'));
  expect(files.map(({ label }) => label)).toEqual(['1', '2']);
  expect(await readFile(files[1]?.path ?? '', 'utf8')).toMatch(/^From the start of a line,/m);
});

test('text that is no message is refused', async () => {
  const failure = await failureOf(
    convert('eml', 'html', Buffer.from('Once upon a time\n\nthere was a text.\n')),
  );
  expect(failure).toEqual({ code: 'invalid_input_file', reason: 'is damaged or not a mail message' });
});

test('what is encrypted is not shown as an empty message', async () => {
  const head = 'From: a@example.org\nContent-Type: multipart/encrypted; boundary=x\n\n';
  const { reason } = await failureOf(convert('eml', 'txt', Buffer.from(`${head}--x\n\n\n--x--\n`)));
  expect(reason).toBe('is encrypted, so that only who has the key can read it');
});

test('plain text is shown as it was written, whatever it would mean in a page', async () => {
  const text = '1 < 2 && <!-- here --> <b>bold</b> &amp; "done"';
  const [page] = await convert(
    'eml',
    'html',
    Buffer.from(`From: a@example.org\nSubject: ${text}\n\n${text}\n`),
  );
  const shown = '1 &lt; 2 &amp;&amp; &lt;!-- here --&gt; &lt;b&gt;bold&lt;/b&gt; &amp;amp; "done"';
  const html = await readFile(page?.path ?? '', 'utf8');
  expect(html).toContain(`<title>${shown}</title>`);
  expect(html).toContain(`<div class="plain" dir="auto">${shown}`);
});
