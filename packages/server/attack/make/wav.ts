/** WAVE files whose head may say what is not so. */

/** What a head says. */
export interface WaveHead {
  readonly channels?: number;
  readonly rate?: number;
  readonly bits?: number;
  readonly dataBytes?: number;
  readonly riffBytes?: number;
}

/** A file with this head and these samples. */
export function wav(samples: Buffer, head: WaveHead = {}, extra: Buffer = Buffer.alloc(0)): Buffer {
  const { channels = 1, rate = 8000, bits = 16 } = head;
  const format = Buffer.alloc(24);
  format.write('fmt ', 0, 'latin1');
  format.writeUInt32LE(16, 4);
  format.writeUInt16LE(1, 8);
  format.writeUInt16LE(channels, 10);
  format.writeUInt32LE(rate, 12);
  format.writeUInt32LE((((rate * channels * bits) / 8) % 2 ** 32) >>> 0, 16);
  format.writeUInt16LE(((channels * bits) / 8) % 65_536, 20);
  format.writeUInt16LE(bits, 22);
  const data = Buffer.alloc(8);
  data.write('data', 0, 'latin1');
  data.writeUInt32LE(head.dataBytes ?? samples.length, 4);
  const body = Buffer.concat([Buffer.from('WAVE', 'latin1'), format, extra, data, samples]);
  const riff = Buffer.alloc(8);
  riff.write('RIFF', 0, 'latin1');
  riff.writeUInt32LE(head.riffBytes ?? body.length, 4);
  return Buffer.concat([riff, body]);
}

/** A second of a quiet tone, with a text inside. */
export function silentWav(samples: number, text = ''): Buffer {
  const padded = Buffer.from(text.length % 2 === 0 ? text : `${text} `, 'latin1');
  const list = Buffer.alloc(20);
  list.write('LIST', 0, 'latin1');
  list.writeUInt32LE(12 + padded.length, 4);
  list.write('INFOICMT', 8, 'latin1');
  list.writeUInt32LE(padded.length, 16);
  const tone = Buffer.alloc(samples * 2);
  for (let at = 0; at < samples; at++) tone.writeInt16LE(Math.round(9000 * Math.sin(at / 5)), at * 2);
  return wav(tone, {}, Buffer.concat([list, padded]));
}
