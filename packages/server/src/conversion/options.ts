/**
 * What a client may ask for beside the target format. An edge declares a schema of its options, made of the vocabulary
 * of `options/`, so that the same wish has the same name and meaning everywhere.
 */
import { z } from 'zod';

/** A schema of options: every one of them can be left out. */
export type OptionsSchema = z.ZodObject;

/** Options as a client has sent them, checked against a schema. */
export type Options = Readonly<Record<string, unknown>>;

/** These say how to read the input: the first step that knows them gets them. All others are for the last one. */
const ABOUT_THE_INPUT: readonly string[] = [
  'password',
  'pages',
  'encoding',
  'delimiter',
  'sheet',
  'hidden',
  'language',
];

/** These say how the bytes of the input are to be read: a step in the middle gets a file that needs no such thing. */
const ABOUT_ITS_BYTES: readonly string[] = ['password', 'encoding'];

/** No options at all. */
export const NO_OPTIONS: OptionsSchema = z.strictObject({});

/** The options of several steps as one schema. */
export function joinOptions(steps: readonly (OptionsSchema | undefined)[]): OptionsSchema {
  const shape: Record<string, z.ZodType> = {};
  for (const [index, step] of steps.entries()) {
    for (const [name, option] of Object.entries(step?.shape ?? {})) {
      if (index > 0 && ABOUT_ITS_BYTES.includes(name)) continue;
      if (!(name in shape) || !ABOUT_THE_INPUT.includes(name)) shape[name] = option as z.ZodType;
    }
  }
  return z.strictObject(shape);
}

/** How large the result is to be: what draws needs to know it, or the next step enlarges what was drawn too small. */
const ABOUT_THE_SIZE: readonly string[] = ['width', 'height'];

/** Whether the size that is asked for is that of the whole drawing as it stands. */
const isOfTheWhole = ({ crop, rotate }: Options): boolean =>
  crop === undefined && (rotate === undefined || Number(rotate) % 180 === 0);

/** Which of a client's options each step gets. */
export function shareOptions(steps: readonly (OptionsSchema | undefined)[], options: Options): Options[] {
  const shares: Record<string, unknown>[] = steps.map(() => ({}));
  for (const [name, value] of Object.entries(options)) {
    const knows = (step: OptionsSchema | undefined) => name in (step?.shape ?? {});
    const index = ABOUT_THE_INPUT.includes(name) ? steps.findIndex(knows) : steps.findLastIndex(knows);
    const share = shares[index];
    if (share) share[name] = value;
    const drawing = steps.findIndex((step) => knows(step) && 'dpi' in (step?.shape ?? {}));
    const drawn = ABOUT_THE_SIZE.includes(name) && isOfTheWhole(options) ? shares[drawing] : undefined;
    if (drawn) drawn[name] = value;
  }
  return shares;
}

/** Whether a schema has all of these options, so that none of a client's options is ignored. */
export function knowsAll(schema: OptionsSchema, options: Options): boolean {
  return Object.keys(options).every((name) => Object.hasOwn(schema.shape, name));
}
