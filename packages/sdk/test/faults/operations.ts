/** What the SDK is asked to do while something breaks. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { ConversionResult, Converter } from '../../src/node.ts';
import type { Lane, Material, Scene } from './scene.ts';

/** Done through a lane's proxy by `converter`; throws unless everything is right in the end. */
export interface Operation {
  /** The first line of the request that is broken. */
  to: RegExp;
  /** A place in the middle of its body, and of the answer's, in bytes. */
  middle: { request: number; answer: number };
  /** What it leaves in the store, and takes from the quota. */
  leaves: { jobs: number; quota: number };
  /** Whether a broken answer goes on where it was. */
  resumes?: true;
  /** Whether it is done in another way where this one breaks: a server that cannot be silent is asked without waiting. */
  recovers?: true;
  run(converter: Converter, lane: Lane): Promise<unknown>;
}

export const OPERATIONS = [
  'the list of pairs',
  'an upload for a job',
  'an upload that waits for its result',
  'a conversion in one request',
  'the state of a job',
  'the wait for a job',
  'the download of a file',
  'the download of an archive',
  'the end of a job',
] as const;

function require(right: boolean, what: string): void {
  if (!right) throw new Error(what);
}

export async function checkArchive(result: ConversionResult, { content }: Material): Promise<void> {
  const bytes = gunzipSync(await result.bytes());
  require(bytes.includes(content), 'The archive does not hold what was sent.');
}

/** The operations on this scene, some of which need jobs that exist. */
export function operationsOn(scene: Scene): Record<(typeof OPERATIONS)[number], Operation> {
  const { archive, note } = scene.material;
  const check = (result: ConversionResult) => checkArchive(result, scene.material);
  const none = { jobs: 0, quota: 0 };
  const one = { jobs: 1, quota: 1 };

  return {
    'the list of pairs': {
      to: /^GET \/pairs$/,
      middle: { request: 0, answer: 1000 },
      leaves: none,
      async run(converter, { direct }) {
        const [found, expected] = await Promise.all([converter.pairs(), direct.pairs()]);
        require(JSON.stringify(found) === JSON.stringify(expected), 'Pairs are missing.');
      },
    },
    'an upload for a job': {
      to: /^POST \/convert$/,
      middle: { request: 100_000, answer: 20 },
      leaves: one,
      async run(converter) {
        const job = await converter.createJob(archive, 'tar.gz');
        await job.wait();
        await check(await job.download());
      },
    },
    'an upload that waits for its result': {
      to: /^POST \/convert\/sync$/,
      middle: { request: 100_000, answer: 100_000 },
      leaves: one,
      resumes: true,
      run: async (converter) => check(await converter.convertSync(archive, 'tar.gz')),
    },
    'a conversion in one request': {
      to: /^POST \/convert\/sync\?wait=/,
      middle: { request: 1000, answer: 500 },
      leaves: one,
      resumes: true,
      async run(converter) {
        const html = await (await converter.convert(note, 'html')).text();
        require(html.split('Some text.').length === 301, 'The page does not hold what was sent.');
      },
    },
    'the state of a job': {
      to: /^GET \/progress\/\w+$/,
      middle: { request: 0, answer: 20 },
      leaves: none,
      run: async (converter, { completed }) => (await converter.jobs.get(completed.single)).wait(),
    },
    'the wait for a job': {
      to: /^GET \/progress\/\w+\?wait=/,
      middle: { request: 0, answer: 20 },
      leaves: one,
      recovers: true,
      async run(converter, { direct }) {
        const { id } = await direct.createJob(archive, 'tar.gz');
        await (await converter.jobs.get(id)).wait();
        const { status } = await (await direct.jobs.get(id)).state();
        require(status === 'completed', 'It did not wait.');
      },
    },
    'the download of a file': {
      to: /^GET \/download\//,
      middle: { request: 0, answer: 100_000 },
      leaves: none,
      resumes: true,
      run: async (converter, { completed }) =>
        check(await (await converter.jobs.get(completed.single)).download()),
    },
    'the download of an archive': {
      to: /^GET \/download\//,
      middle: { request: 0, answer: 200_000 },
      leaves: none,
      resumes: true,
      async run(converter, { completed }) {
        const job = await converter.jobs.get(completed.several);
        const zip = await (await job.download()).bytes();
        // What gunzip gets is its two members, one after the other.
        const { stdout } = spawnSync('bsdtar', ['-xOf', '-'], { input: zip, maxBuffer: 2 * zip.length });
        require(gunzipSync(stdout).length === 2 * statSync(archive).size, 'The archive is not whole.');
      },
    },
    'the end of a job': {
      to: /^DELETE \/convert\//,
      middle: { request: 0, answer: 0 },
      leaves: { jobs: 0, quota: 1 },
      async run(converter, { direct }) {
        const job = await direct.createJob(archive, 'tar.gz');
        await (await converter.jobs.get(job.id)).cancel();
        require(!(await job.cancel()), 'The job is still there.');
      },
    },
  };
}
