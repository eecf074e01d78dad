/** Which engines can work on a host: those whose tools are there, with what they need. */
import type { DetectedEngine, Engine, Source } from './engine.ts';
import type { Host } from './sandbox/host.ts';

/** Looks for every engine's tools. */
export function detectEngines(engines: readonly Engine[], host: Host): Promise<DetectedEngine[]> {
  return Promise.all(
    engines.map(async (engine) => {
      const isHere = (await missingParts(engine, host)).length === 0;
      return { engine, version: isHere ? await engine.detect(host) : undefined };
    }),
  );
}

/** The tools and files of an engine that this host has not, but for those that it does without. */
export async function missingParts({ tools, needs = {} }: Engine, host: Host): Promise<string[]> {
  const required = (parts: Readonly<Record<string, Source>>) =>
    Object.keys(parts).filter((name) => typeof parts[name] === 'string');
  const looked = await Promise.all([
    ...required(tools).map(async (tool) => ((await host.find(tool)) === undefined ? [tool] : [])),
    ...required(needs).map(async (path) => ((await host.has(path)) ? [] : [path])),
  ]);
  return looked.flat();
}

/** The Debian packages that bring all that an engine uses, sorted; empty where that comes with this package. */
export function packagesOf({ tools, needs = {} }: Engine): string[] {
  const sources = [...Object.values(tools), ...Object.values(needs)];
  return [
    ...new Set(sources.map((source) => (typeof source === 'string' ? source : source.optional))),
  ].sort();
}

/**
 * Makes sure that an engine may start a tool.
 *
 * @param others what it may start beside the tools that it declares
 * @throws TypeError if the engine does not declare it
 */
export function assertDeclared(engine: Engine, tool: string, others: readonly string[]): void {
  if (Object.hasOwn(engine.tools, tool) || others.includes(tool)) return;
  throw new TypeError(
    `The engine ${engine.name} starts ${tool}, which it does not declare: add it to \`tools\` in engines/${engine.name}/engine.ts, with the Debian package that brings it.`,
  );
}
