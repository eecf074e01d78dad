// Converts a file as a job, shows how far it is, and stops at Ctrl-C, also on the server.
//
//   CONVERTER_API_KEY=… node async.ts talk.mp4 mp3 talk.mp3
import { Converter, isConverterError } from '@converter/sdk';

const [file, target, output] = process.argv.slice(2);
if (!file || !target || !output) {
  console.error('usage: node async.ts <file> <target format> <output>');
  process.exit(2);
}

const interrupt = new AbortController();
process.once('SIGINT', () => interrupt.abort());

try {
  const result = await new Converter().convert(file, target, {
    onProgress: ({ phase, progress = 0 }) => console.error(`${phase} ${Math.round(progress * 100)} %`),
    signal: interrupt.signal,
  });
  console.log(await result.save(output));
} catch (error) {
  if (!isConverterError(error)) throw error;
  console.error(error.detail);
  process.exitCode = 1;
}
