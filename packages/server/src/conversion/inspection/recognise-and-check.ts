import { containersOf, MAGIC_BYTES } from '../containers.ts';
import type { FileProbe } from '../file-probe.ts';
import { recognise } from '../file-type/inside.ts';
import { checkDeclaredType, type Recognised } from '../file-type.ts';
import { formatById } from '../formats.ts';
import { isComplete } from '../integrity.ts';
import type { Answer } from './protocol.ts';
import { SAMPLE_BYTES, withUnmarkedText } from './unmarked-text.ts';

/** Says what a file is whose name says that it has a format, and whether it is whole as what it is. */
export async function recogniseAndCheck(file: FileProbe, named: string): Promise<Answer> {
  const format = formatById(named);
  const recognised = withUnmarkedText(format, await recognise(file), await file.read(0, SAMPLE_BYTES));
  const judgement = checkDeclaredType(format, recognised);
  // What is refused for its kind need not be whole.
  if ('mismatch' in judgement) return { recognised: asData(recognised), isComplete: true };
  const containers = containersOf(await file.read(0, MAGIC_BYTES), judgement.format);
  return { recognised: asData(recognised), isComplete: await isComplete(file, containers) };
}

function asData({ format, ...others }: Recognised): NonNullable<Answer['recognised']> {
  return { ...others, ...(format && { format: format.id }) };
}
