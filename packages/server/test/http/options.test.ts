/** What a client may ask for beside the target: how it is told, read, refused, and brought to the engine. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../src/index.ts';
import { fixture, refusal, TestClient, testConfig } from '../harness.ts';
import { WITHOUT_TOOLS } from '../stand-in-server.ts';
import { standIn } from './stand-in.ts';

let server: RunningServer;
let client: TestClient;
let jpg: Buffer<ArrayBuffer>;
let png: Buffer<ArrayBuffer>;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'converter-test-'));
  server = await startServer(testConfig(folder, WITHOUT_TOOLS), { engines: [standIn] });
  client = await TestClient.of(server);
  jpg = await readFile(fixture('images/turned.jpg'));
  png = await readFile(fixture('images/picture.png'));
  return async () => {
    await server.close();
    await rm(folder, { recursive: true });
  };
});

type Fields = readonly (readonly [name: string, value: string | Blob, filename?: string])[];

function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value, filename] of fields) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, filename ?? 'photo.jpg');
  }
  return form;
}

/** A conversion of a photo to webp with these options, as they stand in the form. */
function webp(options: string, path = '/convert/sync'): Promise<Response> {
  const body = formOf([
    ['options', options],
    ['target_format', 'webp'],
    ['files', new File([jpg], 'photo.jpg')],
  ]);
  return client.send(path, { method: 'POST', body });
}

describe('options of a request', () => {
  test('reach the engine, and what is not said is as usual', async () => {
    const crop = { left: 1, top: 2, width: 3, height: 4 };
    expect(await (await webp(JSON.stringify({ width: 800, crop }))).json()).toEqual({
      quality: 80,
      width: 800,
      fit: 'inside',
      crop,
      rotate: 0,
    });
    expect(await (await webp('{}')).json()).toEqual({ quality: 80, fit: 'inside', rotate: 0 });
  });

  test.each<[string, (photo: File) => Fields]>([
    [
      'first',
      (photo) => [
        ['options', '{"quality":7}'],
        ['files', photo],
        ['target_format', 'webp'],
      ],
    ],
    [
      'between',
      (photo) => [
        ['files', photo],
        ['options', '{"quality":7}'],
        ['target_format', 'webp'],
      ],
    ],
    [
      'last',
      (photo) => [
        ['files', photo],
        ['target_format', 'webp'],
        ['options', '{"quality":7}'],
      ],
    ],
    [
      'as a file',
      (photo) => [
        ['files', photo],
        ['target_format', 'webp'],
        ['options', new Blob(['{"quality":7}'], { type: 'application/json' }), 'blob'],
      ],
    ],
  ])('may come %s', async (_, fields) => {
    const body = formOf(fields(new File([jpg], 'photo.jpg')));
    const response = await client.send('/convert/sync', { method: 'POST', body });
    expect(await response.json()).toMatchObject({ quality: 7 });
  });

  test('are the same for a job', async () => {
    const { jobid } = (await (await webp('{"quality":7}', '/convert')).json()) as { jobid: string };
    await client.waitFor(jobid);
    expect(await (await client.send(`/download/${jobid}`)).json()).toMatchObject({ quality: 7 });
  });

  test.each([
    ['{"quality":0}', '"quality" must be a whole number from 1 to 100 (%)'],
    ['{"quality":"80"}', '"quality" must be a whole number from 1 to 100 (%)'],
    ['{"quality":1.5}', '"quality" must be a whole number from 1 to 100 (%)'],
    ['{"quality":null}', '"quality" must be a whole number from 1 to 100 (%)'],
    ['{"fit":"out"}', '"fit" must be one of "inside", "cover", "contain", "fill"'],
    ['{"rotate":45}', '"rotate" must be one of 0, 90, 180, 270'],
    ['{"pages":"one"}', '"pages" must be a list of pages such as 1-3,5,8-'],
    ['{"pages":3}', '"pages" must be text such as "1-3,5,8-"'],
    ['{"crop":7}', '"crop" must be an object with left, top, width, height'],
    ['{"crop":{"left":-1,"top":0,"width":5,"height":5}}', '"crop.left" must be a whole number of at least 0'],
    ['{"crop":{"left":0,"top":0,"width":5}}', '"crop.height" must be a whole number from 1 to 16384'],
    [
      '{"crop":{"left":0,"top":0,"width":5,"height":5,"depth":5}}',
      '"crop" has no option "depth"; it has only left, top, width, height',
    ],
    [
      '{"dpi":300}',
      'jpg2webp has no option "dpi"; it has only quality, width, height, fit, crop, rotate, pages',
    ],
    ['{"constructor":1,"__proto__":{}}', 'jpg2webp has no option "constructor", "__proto__"'],
  ])('%s is refused with what is allowed', async (options, reason) => {
    for (const path of ['/convert', '/convert/sync']) {
      const { status, code, detail } = await refusal(await webp(options, path));
      expect([status, code]).toEqual([400, 'invalid_options']);
      expect(detail).toContain(reason);
    }
  });

  test('are refused all at once', async () => {
    expect(await refusal(await webp('{"quality":0,"dpi":300,"width":-1}'))).toEqual({
      status: 400,
      code: 'invalid_options',
      detail:
        '"quality" must be a whole number from 1 to 100 (%). "width" must be a whole number from 1 to 16384 (px). ' +
        'jpg2webp has no option "dpi"; it has only quality, width, height, fit, crop, rotate, pages. See /public/pairs/jpg/webp.',
    });
  });

  test.each(['', 'quality=80', '[]', '"quality"', 'null', '7'])('%j is no JSON object', async (options) => {
    expect(await refusal(await webp(options))).toEqual({
      status: 400,
      code: 'invalid_options',
      detail: 'The field "options" must be a JSON object, such as {"quality": 80}.',
    });
  });

  test('are refused if there are two, or too much', async () => {
    const twice = formOf([
      ['options', '{}'],
      ['options', '{}'],
    ]);
    expect(await refusal(await client.send('/convert', { method: 'POST', body: twice }))).toEqual({
      status: 400,
      code: 'invalid_options',
      detail: 'Send the field "options" only once.',
    });
    const long = JSON.stringify({ pages: '1,'.repeat(10_000) });
    for (const value of [long, new Blob([long])]) {
      const body = formOf([['options', value]]);
      expect(await refusal(await client.send('/convert', { method: 'POST', body }))).toEqual({
        status: 400,
        code: 'invalid_options',
        detail: 'The field "options" is longer than 16384 bytes.',
      });
    }
  });

  test('are refused where a pair has none', async () => {
    const body = formOf([
      ['options', '{"quality":80}'],
      ['target_format', 'webp'],
      ['files', new File([await readFile(fixture('images/moving.gif'))], 'a.gif')],
    ]);
    const { detail } = await refusal(await client.send('/convert', { method: 'POST', body }));
    expect(detail).toContain('gif2webp has no option "quality"; it has none');
  });

  test('must suit what the content is, too', async () => {
    const named = (options: string) =>
      formOf([
        ['options', options],
        ['target_format', 'webp'],
        ['files', new File([png], 'photo.jpg')],
      ]);
    const post = (options: string) => client.send('/convert/sync', { method: 'POST', body: named(options) });
    expect((await post('{"quality":7}')).status).toBe(200);
    expect(await refusal(await post('{"width":800}'))).toMatchObject({
      code: 'invalid_options',
      detail: expect.stringContaining('png2webp has no option "width"; it has only quality'),
    });
  });

  test('a refused request takes nothing from the quota, and its options come before the rights of the key', async () => {
    const limited = await TestClient.of(server, { quota: 1, pairs: ['png2webp'] });
    const fields = (options: string) =>
      formOf([
        ['options', options],
        ['target_format', 'webp'],
        ['files', new File([jpg], 'photo.jpg')],
      ]);
    const post = async (options: string) =>
      (await refusal(await limited.send('/convert', { method: 'POST', body: fields(options) }))).code;
    expect(await post('{"dpi":300}')).toBe('invalid_options');
    expect(await post('{"quality":80}')).toBe('pair_not_allowed');
    expect(await limited.remainingQuota()).toBe(1);
  });

  test('make a repeat another request, unless only their order differs', async () => {
    const post = (options: string | undefined, idempotencyKey = 'once') => {
      const fields: Fields = [
        ['target_format', 'webp'],
        ['files', new File([jpg], 'photo.jpg')],
      ];
      return client.post(
        '/convert',
        idempotencyKey,
        formOf(options === undefined ? fields : [['options', options], ...fields]),
      );
    };
    const first = await (await post('{"width":800,"quality":7}')).json();
    expect(await (await post('{"quality":7, "width":800}')).json()).toEqual(first);
    expect(await refusal(await post('{"quality":8,"width":800}'))).toMatchObject({
      status: 409,
      code: 'idempotency_key_reused',
    });
    expect((await post(undefined)).status).toBe(409);
    const bare = await (await post(undefined, 'bare')).json();
    expect(await (await post('{}', 'bare')).json()).toEqual(bare);
  });
});

describe('GET /public/pairs/{from}/{to}', () => {
  test('describes the options of a pair, which are what it takes', async () => {
    const response = await fetch(`${server.url}/public/pairs/JPEG/.webp`);
    const { from, to, options, example } = (await response.json()) as {
      from: string;
      to: string;
      options: { properties: object };
      example: object;
    };
    expect({ from, to }).toEqual({ from: 'jpg', to: 'webp' });
    expect(options).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
      properties: {
        quality: { type: 'integer', minimum: 1, maximum: 100, default: 80, unit: '%', examples: [80] },
        fit: { enum: ['inside', 'cover', 'contain', 'fill'], default: 'inside' },
      },
    });
    expect(options).not.toHaveProperty('required');
    expect(JSON.stringify(options)).not.toContain(String(Number.MAX_SAFE_INTEGER));
    expect(Object.keys(example)).toEqual(Object.keys(options.properties));
    expect(await (await webp(JSON.stringify(example))).json()).toEqual(example);
  });

  test('says where there are none', async () => {
    const { options, example } = (await (await fetch(`${server.url}/public/pairs/gif/webp`)).json()) as {
      options: object;
      example: object;
    };
    expect(options).toMatchObject({ type: 'object', properties: {}, additionalProperties: false });
    expect(example).toEqual({});
  });

  test.each([
    ['jpg/mp3', 'The pair jpg2mp3 is not supported. jpg can become: txt, webp.'],
    ['jpg/nosuch', 'The pair jpg2nosuch is not supported. jpg can become: txt, webp.'],
    ['nosuch/webp', 'The format "nosuch" is not known.'],
  ])('404 for %s', async (path, detail) => {
    const response = await fetch(`${server.url}/public/pairs/${path}`);
    expect(await refusal(response)).toEqual({ status: 404, code: 'not_found', detail });
  });
});

describe('what a conversion makes beside its result', () => {
  const recognise = (query = '') => {
    const body = formOf([
      ['target_format', 'txt'],
      ['files', new File([jpg], 'photo.jpg')],
    ]);
    return client.send(`/convert/sync${query}`, { method: 'POST', body });
  };

  test('is not in the way of the result', async () => {
    const sync = await recognise();
    expect(sync.headers.get('Content-Disposition')).toBe('attachment; filename=photo.txt');
    expect(await sync.text()).toBe('"words"');
    const download = await client.send(`/download/${sync.headers.get('X-Job-Id')}?files=main`);
    expect(await download.text()).toBe('"words"');
  });

  test('comes with everything, if all is wanted', async () => {
    const sync = await recognise('?files=all');
    const download = await client.send(`/download/${sync.headers.get('X-Job-Id')}?files=all`);
    for (const answer of [sync, download]) {
      expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename=photo.zip');
      const content = Buffer.from(await answer.arrayBuffer()).toString('latin1');
      expect(content).toContain('photo.txt');
      expect(content).toContain('photo-times.html');
    }
  });

  test('400 for another wish', async () => {
    expect(await refusal(await recognise('?files=some'))).toEqual({
      status: 400,
      code: 'invalid_request',
      detail: '"files" must be "main" or "all".',
    });
  });
});
