import type { CatalogueFile } from '@converter/server/catalogue';
import { key, sorted } from './text.ts';

/** A JSON Schema: of all options of a pair, or of one of them. */
export type Schema = CatalogueFile['options'][number];

/**
 * The types of options. An option is an interface of its own, since many pairs share some of their options; what a pair has
 * is an interface that extends those of its options.
 */
export class OptionTypes {
  /** The member of an option → the name of the interface that has it. */
  readonly #options = new Map<string, string>();
  /** The names of such interfaces → the name of the one that extends them. */
  readonly #sets = new Map<string, string>();

  /** The name of the type of what a schema allows. */
  nameOf({ properties = {} }: Schema): string {
    const names = sorted(Object.keys(properties)).map((name) => {
      const option = properties[name];
      const schema = typeof option === 'object' ? option : {};
      const member = `  /** ${explain(schema)} */\n  ${key(name)}?: ${typeOf(schema)} | undefined;`;
      return nameIn(this.#options, member, pascal(name));
    });
    return names.length === 0 ? 'NoOptions' : nameIn(this.#sets, names.join(', '), 'PairOptions');
  }

  /** Every type that was named. */
  get text(): string {
    const options = [...this.#options].map(([member, name]) => `interface ${name} {\n${member}\n}\n`);
    const sets = [...this.#sets].map(([names, name]) => `interface ${name} extends ${names} {}\n`);
    return ['interface NoOptions {\n  [option: string]: never;\n}\n', ...options, ...sets].join('\n');
  }
}

/** The name under which something is known; a new one if it is not. */
function nameIn(known: Map<string, string>, content: string, name: string): string {
  const given = known.get(content);
  if (given !== undefined) return given;
  const others = [...known.values()].filter((other) => other.replace(/_\d+$/, '') === name);
  const own = others.length === 0 ? name : `${name}_${others.length + 1}`;
  known.set(content, own);
  return own;
}

/** `audio_bitrate` → `AudioBitrate` */
function pascal(name: string): string {
  return name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** What an option does, what is allowed, and what is usual. */
function explain({ description = '', minimum, maximum, default: usual, ...schema }: Schema): string {
  const unit = typeof schema.unit === 'string' ? schema.unit : '';
  const range = minimum !== undefined && maximum !== undefined ? `From ${minimum} to ${maximum}` : '';
  const facts = unit && range ? `${range} ${unit}.` : range ? `${range}.` : unit && `In ${unit}.`;
  const sentences = [description, facts, usual !== undefined && `Default: ${JSON.stringify(usual)}.`];
  return sentences.filter(Boolean).join(' ').replaceAll('*/', '*\\/');
}

function typeOf({
  type,
  enum: values,
  const: value,
  anyOf,
  items,
  properties = {},
  required = [],
}: Schema): string {
  const kinds = values ?? (value === undefined ? undefined : [value]);
  if (kinds) return kinds.map((kind) => JSON.stringify(kind)).join(' | ');
  if (anyOf) return anyOf.map((kind) => typeOf(kind as Schema)).join(' | ');
  switch (type) {
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
    case 'string':
      return type;
    case 'array':
      return `readonly (${typeof items === 'object' && !Array.isArray(items) ? typeOf(items) : 'unknown'})[]`;
    case 'object': {
      const members = Object.entries(properties).map(([name, part]) => {
        const mark = required.includes(name) ? '' : '?';
        return `${key(name)}${mark}: ${typeof part === 'object' ? typeOf(part) : 'unknown'}`;
      });
      return `{ ${members.join('; ')} }`;
    }
    default:
      return 'unknown';
  }
}
