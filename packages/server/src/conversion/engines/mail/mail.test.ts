import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { convert, failureOf, fixture } from '../../../../test/engines/convert.ts';
import type { ConversionWarning } from '../../warning.ts';

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

describe('what a message looks like', () => {
  const red = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';
  const shown = async (message: string) => {
    const warnings: ConversionWarning[] = [];
    const [made] = await convert('eml', 'html', Buffer.from(message), {
      onWarning: (each) => warnings.push(each),
    });
    return { page: await readFile(made?.path ?? '', 'utf8'), warnings };
  };
  const html = (content: string) =>
    `From: a@example.org\nSubject: Looks\nContent-Type: text/html\n\n${content}\n`;

  test('its style sheet is kept for it alone, without what fetches or hides', async () => {
    const { page } = await shown(
      html(
        '<style>@import url(https://spy.example/x.css); .hero, body p { color: #fff; background: url(https://spy.example/a.png); padding: 2px }' +
          '@media (max-width: 9px) { .hero { color: red } } </style><body bgcolor="#eeeeee"><p class="hero" style="color:blue;background-image:url(x)">Hi</p>',
      ),
    );
    expect(page).toContain('#message-1 .hero,#message-1 p{color: #fff; padding: 2px}');
    expect(page).toContain('@media (max-width: 9px){#message-1 .hero{color: red}}');
    expect(page).toMatch(/<p (?=[^>]*class="hero")(?=[^>]*style="color:blue")/);
    expect(page).toContain('background-color:#eeeeee');
    expect(page).not.toMatch(/spy\.example|@import/);
  });

  test('a style sheet cannot leave its element', async () => {
    const { page } = await shown(html('<style>p{color:red}</style ><script>alert(1)</script>p{}<p>x'));
    expect(page).not.toContain('<script');
    const { page: other } = await shown(
      html('<style>a{color:red}/*</*x*/style><img src=x onerror=alert(1)>*/</style><p>x'),
    );
    expect(other).not.toMatch(/onerror|<img/);
  });

  test('pictures that the body does not name stand below it, and others are attachments', async () => {
    const part = (disposition: string, name: string) =>
      `--x\nContent-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Disposition: ${disposition}; filename="${name}"\n\n${red}\n`;
    const { page } = await shown(
      `From: a@example.org\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nSee:\n${part('inline', 'here.png')}${part('attachment', 'there.png')}--x--\n`,
    );
    expect(page).toContain(`<img src="data:image/png;base64,${red}" alt="here.png">`);
    expect(page).toContain('there.png (1 kB)');
    expect(page.match(/<img/g)).toHaveLength(1);
    expect(page).not.toMatch(/\bhere\.png \(/);
  });

  test('pictures that lie elsewhere are told', async () => {
    const { warnings } = await shown(
      html('<img src="https://x.example/1.png"><img src="https://x.example/2.png">'),
    );
    expect(warnings).toEqual([
      {
        code: 'resource_missing',
        detail:
          'The message "Looks" shows "https://x.example/1.png", and 1 more of its pictures: pictures that lie elsewhere are not fetched.',
      },
    ]);
  });

  test('a message without its last boundary is shown, and one that breaks off is refused', async () => {
    const whole =
      'From: a@example.org\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nAll of it.\n';
    const { page, warnings } = await shown(whole);
    expect(page).toContain('All of it.');
    expect(warnings.map(({ code }) => code)).toEqual(['content_left_out']);
    expect((await failureOf(shown(`${whole}and then`))).code).toBe('invalid_input_file');
  });
});

describe('saved pages', () => {
  const archive = (page: string, more = '') =>
    Buffer.from(
      `From: <Saved by a browser>\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="x"\n\n--x\nContent-Type: text/html; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\nContent-Location: https://example.org/a/page.html\n\n${page}\n${more}--x--\n`,
    );

  test('a page holds the pictures, frames and style sheets that were saved with it', async () => {
    const css =
      '--x\nContent-Type: text/css\nContent-Location: https://example.org/a/looks.css\n\np { background: url(../dot.png) }\n';
    const dot =
      '--x\nContent-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Location: https://example.org/dot.png\n\nAAAA\n';
    const frame = '--x\nContent-Type: text/html\nContent-ID: <f@x>\n\n<p>framed</p>\n';
    const page =
      '<html><head><link rel=3D"stylesheet" href=3D"looks.css"></head><body><p>Gr=FC=DFe</p><img src=3D"../dot.png"><img src=3D"lost.png"><iframe src=3D"cid:f@x"></iframe></body></html>';
    const warnings: string[] = [];
    const [made] = await convert('mhtml', 'html', archive(page, css + dot + frame), {
      onWarning: ({ detail }) => warnings.push(detail),
    });
    const html = await readFile(made?.path ?? '', 'utf8');
    expect(html).toContain('<meta charset="utf-8">');
    expect(html).toContain('<p>Grüße</p><img src="data:image/png;base64,AAAA">');
    expect(html).toMatch(/<style>p { background: url\("data:image\/png;base64,AAAA"\) }/);
    expect(html).toContain(
      `<iframe src="data:text/html;charset=utf-8;base64,${Buffer.from('<p>framed</p>').toString('base64')}">`,
    );
    expect(warnings).toEqual(['"lost.png" is not in the archive, and is missing in the result.']);
  });

  test('what has no page in it is refused', async () => {
    const text = Buffer.from('MIME-Version: 1.0\nContent-Type: text/plain\n\nHello\n');
    expect(await failureOf(convert('mhtml', 'html', text))).toEqual({
      code: 'invalid_input_file',
      reason: 'is damaged or not a saved web page',
    });
  });
});
