import type { CatalogueFile } from '@converter/server/catalogue';
import { key, sorted } from './text.ts';

/** A JSON Schema: of all options of a pair, or of one of them. */
export type Schema = CatalogueFile['options'][number];

/**
 * The types of options. An option is an interface of its own, since many pairs share some of their options; what a pair has
 * is an interface that extends those of its options. Its name says which pairs those are: an editor shows it.
 */
export class OptionTypes {
  /** The member of an option → the name of the interface that has it. */
  readonly #options = new Map<string, string>();
  /** The names of such interfaces → the pairs that have just these. */
  readonly #sets = new Map<string, Pair[]>();
  /** The same → the name of the interface that extends them. */
  readonly #names = new Map<string, string>();
  /** The name of the interface of a target → its members. */
  readonly #unions = new Map<string, string>();
  readonly #interfaces = new Map<Schema, readonly string[]>();
  readonly #families: ReadonlyMap<string, string>;

  /** @param families format → the kind of things that it is one of */
  constructor(families: ReadonlyMap<string, string>) {
    this.#families = families;
  }

  /** Every pair is told before the name of any is asked for. */
  add(schema: Schema, pair: Pair): void {
    const set = this.#interfacesOf(schema).join(', ');
    const known = this.#sets.get(set);
    if (known) known.push(pair);
    else this.#sets.set(set, [pair]);
  }

  /** The name of the type of what a schema allows. */
  nameOf(schema: Schema): string {
    const set = this.#interfacesOf(schema).join(', ');
    const known = set === '' ? 'NoOptions' : this.#names.get(set);
    if (known !== undefined) return known;
    const pairs = this.#sets.get(set) ?? [];
    const [first] = [...pairs].sort((a, b) => rank(a.from) - rank(b.from) || rank(a.to) - rank(b.to));
    const side = (of: keyof Pair) => commonName(new Set(pairs.map((pair) => pair[of])), this.#families);
    const wide = `${side('from')}To${side('to')}Options`;
    const narrow = first ? `${formatName(first.from)}To${formatName(first.to)}Options` : wide;
    const taken = new Set(this.#names.values());
    const name = taken.has(wide) ? nameIn(this.#names, set, narrow) : wide;
    this.#names.set(set, name);
    return name;
  }

  /** The name of the type of what may be asked for of a target, whatever it is made of. */
  nameOfTarget(target: string, schemas: ReadonlySet<Schema>): string {
    const variants = new Map<string, Set<string>>();
    for (const schema of schemas) {
      const names = sorted(Object.keys(schema.properties ?? {}));
      for (const [place, type] of this.#interfacesOf(schema).entries()) {
        const option = names[place] ?? '';
        variants.set(option, (variants.get(option) ?? new Set()).add(type));
      }
    }
    if (variants.size === 0) return 'NoOptions';
    const plain = [...variants].flatMap(([, types]) => (types.size === 1 ? [...types] : []));
    const mixed = [...variants].filter(([, types]) => types.size > 1);
    const known = mixed.length === 0 ? this.#names.get(plain.join(', ')) : undefined;
    if (known !== undefined) return known;
    const members = mixed.map(([option, types]) => {
      const kinds = [...types].map((type) => `${type}[${JSON.stringify(option)}]`);
      return `  /** What is allowed depends on the file. */\n  ${key(option)}?: ${kinds.join(' | ')};\n`;
    });
    const name = `FileTo${formatName(target)}Options`;
    const parents = plain.length === 0 ? '' : ` extends ${sorted(plain).join(', ')}`;
    this.#unions.set(name, `interface ${name}${parents} {\n${members.join('')}}\n`);
    return name;
  }

  /** Every type that was named. */
  get text(): string {
    const options = [...this.#options].map(([member, name]) => `interface ${name} {\n${member}\n}\n`);
    const sets = [...this.#names].map(([names, name]) => `interface ${name} extends ${names} {}\n`);
    const none = 'interface NoOptions {\n  [option: string]: never;\n}\n';
    return [none, ...options, ...sets, ...this.#unions.values()].join('\n');
  }

  /** The interfaces of the options of a schema, in the order of their names. */
  #interfacesOf(schema: Schema): readonly string[] {
    const known = this.#interfaces.get(schema) ?? this.#nameInterfaces(schema);
    this.#interfaces.set(schema, known);
    return known;
  }

  #nameInterfaces({ properties = {} }: Schema): string[] {
    return sorted(Object.keys(properties)).map((name) => {
      const option = properties[name];
      const schema = typeof option === 'object' ? option : {};
      const member = `  /** ${explain(schema)} */\n  ${key(name)}?: ${typeOf(schema)} | undefined;`;
      return nameIn(this.#options, member, pascal(name));
    });
  }
}

/** A conversion, by the names of its formats. */
interface Pair {
  readonly from: string;
  readonly to: string;
}

/** What people know best stands for the others. */
const WELL_KNOWN = 'jpg png mp4 mp3 docx pdf xlsx pptx html md csv svg gif webp mov wav zip txt'.split(' ');

function rank(format: string): number {
  const place = WELL_KNOWN.indexOf(format);
  return place < 0 ? WELL_KNOWN.length : place;
}

/** What some formats are called together: by their name, their family, or nothing that they share. */
function commonName(formats: ReadonlySet<string>, families: ReadonlyMap<string, string>): string {
  const [first = ''] = formats;
  if (formats.size === 1) return formatName(first);
  const kinds = new Set([...formats].map((format) => families.get(format)));
  const [family] = kinds;
  return kinds.size === 1 && family !== undefined ? formatName(family) : 'Any';
}

/** `tar.gz` → `TarGz` */
function formatName(format: string): string {
  const name = format.replace(/(?:^|[^a-z0-9]+)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return /^\d/.test(name) ? `Of${name}` : name;
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
