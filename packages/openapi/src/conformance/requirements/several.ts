/** Several files in one request, and several results in one archive. */
import { isKnown, otherThan } from '../content.ts';
import { type Context, see } from '../context.ts';
import { type Exchange, mediaTypeOf } from '../exchange.ts';
import { lastStatus } from '../job-run.ts';
import type { Requirement } from '../requirement.ts';
import { assert, assertStatus, Skipped } from '../verdict.ts';
import { isZip, type Member, readZip } from '../zip.ts';
import { assertFileName, extensionsOf } from './result.ts';

const uses = ['several'] as const;
/** Formats of which one file cannot hold what several did. */
const SINGLE = /^(jpe?g|png|webp|bmp|avif|svg|md|csv)$/;

async function archiveOf(context: Context): Promise<Exchange> {
  const { download, polls } = await context.perform('several');
  if (!download || lastStatus(polls) !== 'completed') throw see('progress.ends');
  if (download.status !== 200) throw see('several.zip');
  return download;
}

async function membersOf(context: Context): Promise<Member[]> {
  const { body } = await archiveOf(context);
  return await readZip(body).catch(() => {
    throw see('several.zip');
  });
}

export const several: readonly Requirement[] = [
  {
    id: 'several.accepted',
    statement: 'A request may have several files in fields of the name "files".',
    level: 'required',
    uses,
    run: async (context) => assertStatus((await context.perform('several')).answer, 200),
  },
  {
    id: 'several.zip',
    statement: 'Several results come as one zip archive, whose members are whole.',
    level: 'required',
    uses,
    run: async (context) => {
      const { download, polls } = await context.perform('several');
      if (!download || lastStatus(polls) !== 'completed') throw see('progress.ends');
      assertStatus(download, 200);
      const { to } = context.conversion;
      if (!isZip(download.body) && !SINGLE.test(to) && (await otherThan(to, download.body)) === undefined)
        throw new Skipped(`the server made one ${to} file of all`);
      assert(
        isZip(download.body),
        'a zip archive',
        `a body that begins ${JSON.stringify(download.body.toString('latin1', 0, 12))}`,
        download,
      );
      const reason = await readZip(download.body).then(() => undefined, String);
      assert(reason === undefined, 'a sound archive', reason ?? '', download);
    },
  },
  {
    id: 'several.all-there',
    statement: 'The archive has a result of every file that was sent, also of those with the same name.',
    level: 'required',
    uses,
    run: async (context) => {
      const { files } = await context.perform('several');
      const names = (await membersOf(context)).map(({ name }) => name);
      const count = new Set(names).size;
      assert(
        count >= files.length,
        `${files.length} members with different names`,
        `${count}: ${names.join(', ')}`,
      );
    },
  },
  {
    id: 'several.formats',
    statement: 'Every file in the archive is in the target format.',
    level: 'required',
    uses,
    run: async (context) => {
      const { to } = context.conversion;
      if (!isKnown(to)) throw new Skipped(`the suite cannot tell ${to} by its bytes`);
      for (const { name, content } of await membersOf(context)) {
        const other = await otherThan(to, content);
        assert(other === undefined, `a file in the format ${to}`, `"${name}" is ${other}`);
      }
    },
  },
  {
    id: 'several.names',
    statement:
      'The files in the archive are named after those that were sent, also with letters beyond ASCII.',
    level: 'recommended',
    uses,
    run: async (context) => {
      const { had } = await context.perform('several');
      const names = (await membersOf(context)).map(({ name }) => name.normalize('NFC'));
      const stem = had.includes('unusual names') ? 'Übersicht – 文件' : 'plain';
      assert(
        names.some((name) => name.startsWith(stem)),
        `a name that begins with "${stem}"`,
        names.join(', '),
      );
      const extensions = extensionsOf(context.conversion.to);
      const odd = names.find((name) => !extensions.some((extension) => name.endsWith(`.${extension}`)));
      assert(odd === undefined, `names in .${extensions.join(' or .')}`, `"${odd}"`);
    },
  },
  {
    id: 'several.media-type',
    statement: 'The archive is sent as application/zip, with a name in .zip.',
    level: 'recommended',
    uses,
    run: async (context) => {
      const archive = await archiveOf(context);
      if (!isZip(archive.body)) throw see('several.zip');
      const type = mediaTypeOf(archive);
      assert(type === 'application/zip', 'Content-Type: application/zip', `Content-Type: ${type}`);
      assertFileName(['zip'], archive);
    },
  },
];
