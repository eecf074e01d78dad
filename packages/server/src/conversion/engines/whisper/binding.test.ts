import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { convert, failureOf, fixture, temporaryFolder } from '../../../../test/engines/convert.ts';
import { detectHere } from '../../../../test/harness.ts';
import { loadConfig } from '../../../config.ts';
import { wordsOf } from './binding/binding.ts';
import { engine as whisper } from './engine.ts';

test('tokens become words, which end with the recording', () => {
  const segments = [
    { text: '[_BEG_]', t0: 0, t1: 0 },
    { text: ' Hel', t0: 100, t1: 300 },
    { text: 'lo', t0: 300, t1: 420 },
    { text: ',', t0: 420, t1: 430 },
    { text: ' you', t0: 900, t1: 1600 },
  ];
  expect(wordsOf({ segments }, { path: 'speech.wav', seconds: 1.5 })).toEqual([
    { text: 'Hello,', start: 0.1, end: 0.43 },
    { text: 'you', start: 0.9, end: 1.5 },
  ]);
});

test('a model is enough, and a file that is none is told, at the start and by a conversion', async () => {
  const model = join(await temporaryFolder(), 'model.bin');
  await writeFile(model, 'weights');
  expect(() => loadConfig({ CONVERTER_WHISPER_MODEL: model })).toThrow(
    'CONVERTER_WHISPER_MODEL: must be a model of whisper.cpp',
  );
  expect(() => loadConfig({ CONVERTER_WHISPER_MODEL: '/no/model.bin' })).toThrow('a file that can be read');
  const settings = { languages: ['eng'], whisperModel: model };
  const [detected] = await detectHere(settings, [whisper]);
  expect(detected?.version).toBe('1.1.3');
  const failure = await failureOf(
    convert('mp3', 'text', fixture('media/speech.mp3'), { engine: 'whisper', settings }),
  );
  expect(failure).toEqual({
    code: 'tool_unavailable',
    reason:
      'cannot be heard: the file that CONVERTER_WHISPER_MODEL names is no model of whisper.cpp, or is damaged',
  });
});
