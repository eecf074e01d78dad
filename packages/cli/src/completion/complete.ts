import type { Command, Option } from 'commander';
import { profileNames } from '../credentials.ts';
import { FORMATS, type Format, findFormat, splitName } from '../formats.ts';
import type { KnownOption } from './options.ts';

/** The hidden command that the shells' scripts call. */
export const COMPLETE_COMMAND = '__complete';

/** Makes the shell complete the names of files by itself. */
const FILES = ':files';

interface Candidate {
  text: string;
  description?: string;
}

/**
 * What could stand at the end of a command line, a candidate a line, with its description after a tab; or a line that
 * asks for files. It goes by the program's own commands and options, and by formats that are known without a server.
 *
 * @param typed the words after the command's name, of which the last is the one to complete, perhaps still empty
 */
export async function completeWords(program: Command, typed: readonly string[]): Promise<string> {
  const { words, current, shown } = joined(typed);
  // What else bash has split; an equals sign by itself means nothing else here.
  const before = words.filter((word) => word !== '=');

  const inline = /^(--[\w-]+=)(.*)$/.exec(current);
  const prefix = inline?.[1] ?? '';
  const partial = inline?.[2] ?? current;
  if (inline) before.push(prefix.slice(0, -1));

  const found = await candidates(program, before, partial);
  if (found === FILES) return `${FILES}\n`;
  return found
    .filter(({ text }) => text.startsWith(partial))
    .map(({ text, description }) => ({ text: `${prefix}${text}`.slice(shown), description }))
    .map(({ text, description }) => `${text}${description === undefined ? '' : `\t${description}`}\n`)
    .join('');
}

/**
 * bash hands `--to=pdf` and `fit=cover` over in three words, and takes answers for the last of them alone.
 *
 * @returns the word to complete, those before it, and how many of its letters the answer leaves out
 */
function joined(typed: readonly string[]): { words: string[]; current: string; shown: number } {
  const isAtSign = typed.at(-1) === '=';
  const sign = isAtSign ? typed.length - 1 : typed.length - 2;
  const name = typed[sign - 1] ?? '';
  const last = isAtSign ? '' : (typed.at(-1) ?? '');
  if (typed[sign] !== '=' || name.startsWith('-'))
    return { words: typed.slice(0, -1), current: last, shown: 0 };
  return { words: typed.slice(0, sign - 1), current: `${name}=${last}`, shown: name.length + 1 };
}

async function candidates(
  program: Command,
  before: readonly string[],
  partial: string,
): Promise<Candidate[] | typeof FILES> {
  const command = program.commands.find((each) => each.name() === before[0]);
  if (!command) {
    if (before.length > 0) return [];
    return partial.startsWith('-') ? options(program, before) : commands(program);
  }
  const last = before.at(-1) ?? '';
  const pending = command.options.find((option) => option.required && isCalled(option, last));
  if (pending) return values(pending, command, before.slice(1), partial);
  if (partial.startsWith('-')) return options(command, before);
  const said = filesOn(command, before.slice(1));
  const argument = command.registeredArguments.find((each, index) => each.variadic || index === said.length);
  if (argument?.name() === 'from') return sources(before).map(({ id }) => ({ text: id }));
  if (argument?.name() === 'to') return targetsOf(said).map(({ id }) => ({ text: id }));
  if (argument?.argChoices) return argument.argChoices.map((text) => ({ text }));
  return argument?.variadic ? FILES : [];
}

function commands(program: Command): Candidate[] {
  return program
    .createHelp()
    .visibleCommands(program)
    .map((command) => ({ text: command.name(), description: command.summary() || command.description() }));
}

/** Those that are not there yet, or may be repeated, by their long names. */
function options(command: Command, before: readonly string[]): Candidate[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .filter((option) => option.flags.includes('=') || !before.some((word) => isCalled(option, word)))
    .map(({ long, description }) => ({ text: long ?? '', description }));
}

/** By what the option's value is called in the help. */
async function values(
  option: Option,
  command: Command,
  before: readonly string[],
  partial: string,
): Promise<Candidate[] | typeof FILES> {
  const kind = /<(.+)>/.exec(option.flags)?.[1];
  if (kind === 'path') return FILES;
  if (kind === 'profile') return profileNames().map((text) => ({ text }));
  if (kind === 'name=value') return settings(await optionsOn(command, before), partial);
  if (kind !== 'format') return [];
  const formats = option.long === '--to' ? targets(command, before) : sources(before);
  return formats.map(({ id }) => ({ text: id }));
}

/** The options of the conversions that the line asks for. */
async function optionsOn(command: Command, before: readonly string[]): Promise<KnownOption[]> {
  const said = saidBy('--from', before);
  const [first = '', ...others] = filesOn(command, before);
  const named = saidBy('--to', before) ?? saidBy('-t', before);
  const out = saidBy('--out', before) ?? saidBy('-o', before) ?? (others.length === 1 ? others[0] : '');
  const target = findFormat(named ?? extensionOf(out ?? ''));
  if (!target) return [];
  const names = said === undefined ? [first, ...others].map(extensionOf) : [said];
  const sources = names.map((name) => findFormat(name)).filter((format) => format !== undefined);
  const { optionsOf } = await import('./options.ts');
  return optionsOf(sources, target.id);
}

/** Names with an equals sign; values, where a name stands there already. */
function settings(known: readonly KnownOption[], partial: string): Candidate[] {
  if (!partial.includes('='))
    return known.map(({ name, description }) => ({ text: `${name}=`, description }));
  return known.flatMap(({ name, values }) => values.map((value) => ({ text: `${name}=${value}` })));
}

/** What everything on the line can become, or all targets if nothing tells. */
function targets(command: Command, before: readonly string[]): Format[] {
  const said = saidBy('--from', before);
  const names = command.registeredArguments[0]?.variadic ? filesOn(command, before) : [];
  return targetsOf(said === undefined ? names.map(extensionOf) : [said]);
}

/** What formats of these names can all become, or all targets if there is none. */
function targetsOf(names: readonly string[]): Format[] {
  const from = names.map((name) => findFormat(name)).filter((format) => format !== undefined);
  if (from.length > 0) return FORMATS.filter(({ id }) => from.every((format) => format.targets.includes(id)));
  return FORMATS.filter(({ id }) => FORMATS.some((format) => format.targets.includes(id)));
}

/** The words that are neither options nor their values. */
function filesOn(command: Command, before: readonly string[]): string[] {
  return before.filter((word, index) => {
    const previous = before[index - 1] ?? '';
    const isValue = command.options.some((option) => option.required && isCalled(option, previous));
    return !isValue && !word.startsWith('-');
  });
}

/** What can become what is asked for. */
function sources(before: readonly string[]): Format[] {
  const to = findFormat(saidBy('--to', before) ?? saidBy('-t', before) ?? '');
  return FORMATS.filter(({ targets }) => (to ? targets.includes(to.id) : targets.length > 0));
}

function extensionOf(name: string): string {
  return splitName(name).extension;
}

function saidBy(option: string, before: readonly string[]): string | undefined {
  const index = before.indexOf(option);
  return index === -1 ? undefined : before[index + 1];
}

function isCalled({ short, long }: Option, word: string): boolean {
  return word === short || word === long;
}
