/** What has to work in every runtime: written with the SDK and what the web has, and nothing else. */
import { type ConvertProgress, InputError, isApiError, isConverterError, type Outcome } from '@converter/sdk';
import { check, equal, failureOf, matches } from './check.ts';
import {
  archiveOf,
  type Case,
  checkArchive,
  client,
  damagedArchive,
  MEGABYTE,
  randomBytes,
  slow,
} from './material.ts';

export const cases: Record<string, Case> = {
  async 'pairs and publicPairs'(place) {
    const limited = await client({ ...place, apiKey: place.limitedKey }).pairs();
    equal(limited.supported_pairs, [{ from: 'tar', to: 'tar.gz' }], 'the list of pairs');
    check((limited.remaining_quota ?? 0) > 0, 'some of the quota is left');
    const { supported_pairs: all } = await client(place).publicPairs();
    check(
      all.some(({ from, to }) => from === 'docx' && to === 'pdf'),
      'docx becomes pdf',
    );
  },

  async 'convert: a small document, in one request'(place) {
    const file = new File(['# Größe\n\nSome text.\n'], 'note.md');
    const result = await client(place).convert(file, 'html');
    equal([result.filename, result.mediaType.split(';')[0]], ['note.html', 'text/html'], 'the result');
    check(/^[0-9a-f]{32}$/.test(result.jobId ?? ''), 'the result knows its job');
    const text = await result.text();
    equal(new TextEncoder().encode(text).length, result.size, 'its size');
    check(text.includes('Größe'), 'the page holds what was sent');
  },

  async 'convert: a file of several megabytes'(place) {
    const content = randomBytes(12 * MEGABYTE);
    const result = await client(place).convert(archiveOf(content), 'tar.gz');
    equal(result.filename, 'data.tar.gz', 'the name');
    await checkArchive(await result.blob(), content);
  },

  async 'convertSync, and several files in a zip archive'(place) {
    const files = [archiveOf(randomBytes(100), 'a.tar'), archiveOf(randomBytes(100), 'b.tar')];
    const result = await client(place).convertSync(files, 'tar.gz');
    equal(result.mediaType, 'application/zip', 'the media type');
    equal(String.fromCharCode(...(await result.bytes()).subarray(0, 4)), 'PK\x03\x04', 'the start');
  },

  async 'a job: created, followed, downloaded, ended'(place) {
    const content = randomBytes(MEGABYTE);
    const job = await client(place).createJob(archiveOf(content), 'tar.gz');
    equal([job.pair, job.remainingQuota], ['tar2tar.gz', -1], 'the job');
    let last = 0;
    for await (const { progress, status } of job.progress()) {
      check(progress >= last, 'progress never goes back');
      check(status === 'processing' || progress === 1, 'a completed job has a progress of 1');
      last = progress;
    }
    equal(last, 1, 'the last progress');
    equal((await job.state()).status, 'completed', 'the state');
    await checkArchive(await (await job.download()).blob(), content);
    equal(await job.cancel(), true, 'what cancel says');
    equal(await job.cancel(), false, 'what cancel says afterwards');
  },

  async 'a job is picked up by its id'(place) {
    const content = randomBytes(1000);
    const { id } = await client(place).createJob(archiveOf(content), 'tar.gz');
    const job = await client(place).jobs.get(id);
    equal([job.id, job.pair], [id, undefined], 'the job');
    await job.wait();
    await checkArchive(await (await job.download()).blob(), content);
    const unknown = '0'.repeat(32);
    matches(await failureOf(client(place).jobs.get(unknown)), { name: 'NotFoundError', jobId: unknown });
  },

  async 'convertAll, of which one file fails'(place) {
    const content = randomBytes(1000);
    const files = ['a', 'b', 'c', 'd', 'e'].map((name) => archiveOf(content, `${name}.tar`));
    files[2] = damagedArchive();
    const outcomes: Outcome[] = [];
    for await (const outcome of client(place).convertAll(files, 'tar.gz', { concurrency: 2 })) {
      outcomes.push(outcome);
      if (outcome.ok) await checkArchive(await outcome.result.blob(), content);
      else matches(outcome.error, { name: 'ConversionFailedError', code: 'invalid_input_file' });
      check(outcome.input === files[outcome.index], 'an outcome has its own input');
    }
    outcomes.sort((a, b) => a.index - b.index);
    equal(
      outcomes.map(({ ok }) => ok),
      [true, true, false, true, true],
      'what became of them',
    );
  },

  async 'errors have their status, detail and code'(place) {
    const file = archiveOf(randomBytes(100));
    const wrongKey = client({ ...place, apiKey: 'not-a-key-that-exists' });
    matches(await failureOf(wrongKey.convert(file, 'tar.gz')), { name: 'UnauthorizedError', status: 401 });
    const limited = client({ ...place, apiKey: place.limitedKey });
    const forbidden = { name: 'ForbiddenError', status: 403, code: 'pair_not_allowed' };
    matches(await failureOf(limited.convert(file, 'zip')), forbidden);
    const empty = client({ ...place, apiKey: place.emptyKey });
    const exhausted = { name: 'QuotaExhaustedError', status: 429, code: 'quota_exhausted' };
    matches(await failureOf(empty.createJob(file, 'tar.gz')), exhausted);
    const unsupported = await failureOf(client(place).convert(file, 'mp3' as string));
    matches(unsupported, { name: 'InvalidRequestError', status: 400, code: 'unsupported_pair' });
    check(isApiError(unsupported) && unsupported.detail.includes('mp3'), 'the detail names the format');
    check(unsupported.requestId, 'the error has the id of its request');
  },

  async 'a file that cannot be converted'(place) {
    for (const method of ['convert', 'convertSync'] as const) {
      const failure = await failureOf(client(place)[method](damagedArchive(), 'tar.gz'));
      matches(failure, { name: 'ConversionFailedError', code: 'invalid_input_file' });
      check(isConverterError(failure) && failure.detail.includes('damaged.tar'), 'the reason names the file');
      check(/^[0-9a-f]{32}$/.test(failure.jobId ?? ''), 'the error knows the job');
    }
  },

  async 'arguments that are wrong, and a server that is not there'(place) {
    const converter = client(place);
    check((await failureOf(converter.convert([], 'pdf'))) instanceof InputError, 'an empty list is refused');
    const nameless = await failureOf(converter.convert(new Uint8Array(1) as never, 'pdf'));
    matches(nameless, { name: 'InputError' });
    const gone = client({ ...place, baseUrl: 'http://127.0.0.1:9' }, { retries: 0 });
    matches(await failureOf(gone.pairs()), { name: 'ConnectionError' });
  },

  async 'an abort before the call'(place) {
    const reason = new Error('no longer');
    const call = client(place).convert(archiveOf(randomBytes(10)), 'tar.gz', {
      signal: AbortSignal.abort(reason),
    });
    const failure = await failureOf(call);
    matches(failure, { name: 'AbortError' });
    check(isConverterError(failure) && failure.cause === reason, 'the reason is the cause');
  },

  async 'an abort during the upload leaves no job'(place) {
    const converter = client({ ...place, apiKey: place.limitedKey });
    const { remaining_quota: before } = await converter.pairs();
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 20);
    const file = archiveOf(randomBytes(48 * MEGABYTE));
    matches(await failureOf(converter.convert(file, 'tar.gz', { signal: abort.signal })), {
      name: 'AbortError',
    });
    equal((await converter.pairs()).remaining_quota, before, 'the quota');
  },

  async 'an abort while a stream is read that never ends'(place) {
    const abort = new AbortController();
    async function* endless() {
      for (let piece = 0; ; piece++) {
        if (piece === 5) setTimeout(() => abort.abort(), 50);
        if (piece > 5) await new Promise(() => {});
        yield randomBytes(1000);
      }
    }
    const input = { data: endless(), filename: 'endless.tar' };
    const call = client(place).convert(input, 'tar.gz', { signal: abort.signal });
    matches(await failureOf(call), { name: 'AbortError' });
  },

  // Long before the server has anything to tell of the conversion.
  async 'an abort while a job is waited for ends the job'(place) {
    const abort = new AbortController();
    let jobId = '';
    const onProgress = (now: ConvertProgress) => {
      if (now.phase !== 'converting' || !now.jobId) return;
      jobId = now.jobId;
      abort.abort();
    };
    const call = client(place).convert(slow.file(), slow.target, { signal: abort.signal, onProgress });
    matches(await failureOf(call), { name: 'AbortError' });
    matches(await failureOf(client(place).jobs.get(jobId)), { name: 'NotFoundError' });
  },

  async 'a time limit'(place) {
    const call = client(place).convert(slow.file(), slow.target, { timeout: 1000 });
    matches(await failureOf(call), { name: 'TimeoutError' });
  },

  async 'a name beyond ASCII'(place) {
    const content = randomBytes(100);
    const result = await client(place).convert(archiveOf(content, 'Größe ü 日本 🚀.tar'), 'tar.gz');
    equal(result.filename, 'Größe ü 日本 🚀.tar.gz', 'the name');
    await checkArchive(await result.blob(), content);
  },
};
