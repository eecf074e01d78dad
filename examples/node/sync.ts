// Converts a file in one request, which stays open until the result is there: for small files.
//
//   CONVERTER_API_KEY=… node sync.ts report.docx pdf report.pdf
import { Converter, isConverterError } from '@converter/sdk';

const [file, target, output] = process.argv.slice(2);
if (!file || !target || !output) {
  console.error('usage: node sync.ts <file> <target format> <output>');
  process.exit(2);
}

try {
  const result = await new Converter().convertSync(file, target);
  console.log(await result.save(output));
} catch (error) {
  if (!isConverterError(error)) throw error;
  console.error(error.detail);
  process.exitCode = 1;
}
