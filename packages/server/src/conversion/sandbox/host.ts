import { mkdtempSync, rmSync } from 'node:fs';
import { access, constants, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import type { DetectionCache } from './detection-cache.ts';

/** What the configuration tells the engines. */
export interface EngineSettings {
  /** Languages of OCR and speech, as Tesseract calls them. */
  readonly languages: readonly string[];
  /** whisper.cpp's `whisper-cli` and its model, both absolute paths. */
  readonly whisperBin?: string | undefined;
  readonly whisperModel?: string | undefined;
}

/** The machine that conversions run on. */
export interface Host {
  readonly settings: EngineSettings;
  /** The absolute path of a tool, or undefined where it is not installed. */
  find(tool: string): Promise<string | undefined>;
  /**
   * Asks a tool for its version.
   *
   * @param pattern its first group is the version; the default is the first number with a dot
   * @returns undefined where the tool is missing, does not start, or says something else
   */
  version(tool: string, args: readonly string[], pattern?: RegExp): Promise<string | undefined>;
  /** Whether a file or folder is there, for data that a tool needs, such as a language model. */
  has(path: string): Promise<boolean>;
}

/** A fixed PATH: the caller's may contain a folder that other users can write to. */
const TOOL_FOLDERS = ['/usr/bin', '/usr/lib/libreoffice/program', '/usr/local/bin'];

/** How tools choose a font, in fontconfig's language. */
export const FONT_RULES = fileURLToPath(new URL('fonts.conf', import.meta.url));

/** The whole environment of every tool. */
export const TOOL_ENVIRONMENT: Readonly<Record<string, string>> = {
  PATH: '/usr/bin:/bin',
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
};

const VERSION_TIMEOUT_MS = 20_000;
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** How tools are asked for their versions. */
export interface HostOptions {
  /** What they have said before; without it they are asked each time. */
  readonly cache?: DetectionCache;
  /** A folder that is emptied by its owner, for what tools leave in their homes. The default is the system's. */
  readonly homes?: string;
}

/** This machine. */
export function localHost(settings: EngineSettings, { cache, homes }: HostOptions = {}): Host {
  return {
    settings,
    find: findTool,
    has: (path) => canRead(path, constants.R_OK),
    async version(tool, args, pattern = /(\d+\.\d[\w.]*)/) {
      const path = await findTool(tool);
      if (!path) return undefined;
      const ask = async () => pattern.exec(await outputOf(path, args, homes))?.[1];
      return cache ? cache.answer({ path, args, pattern }, ask) : ask();
    },
  };
}

/** All that a tool prints. Some leave files in their home even when they are only asked for their version. */
async function outputOf(path: string, args: readonly string[], homes: string | undefined): Promise<string> {
  const home = homes === undefined ? makeHome() : await mkdtemp(join(homes, HOME_PREFIX));
  try {
    const { all } = await execa(path, args, {
      all: true,
      env: { ...TOOL_ENVIRONMENT, HOME: home },
      extendEnv: false,
      stdin: 'ignore',
      reject: false,
      timeout: VERSION_TIMEOUT_MS,
    });
    return all ?? '';
  } finally {
    await rm(home, REMOVAL);
    forgetHome(home);
  }
}

const HOME_PREFIX = 'converter-home-';
const REMOVAL = { recursive: true, force: true, maxRetries: 3 };
const ownHomes = new Set<string>();

/** A folder that is removed too if the process is told to end meanwhile, which then ends as it would have. */
function makeHome(): string {
  // First, so that there is no moment in which the folder would stay.
  if (ownHomes.size === 0) for (const signal of SIGNALS) process.once(signal, removeHomesAndEnd);
  const home = mkdtempSync(join(tmpdir(), HOME_PREFIX));
  ownHomes.add(home);
  return home;
}

function forgetHome(home: string): void {
  if (!ownHomes.delete(home) || ownHomes.size > 0) return;
  for (const signal of SIGNALS) process.off(signal, removeHomesAndEnd);
}

function removeHomesAndEnd(signal: NodeJS.Signals): void {
  for (const home of ownHomes) rmSync(home, REMOVAL);
  process.kill(process.pid, signal);
}

/** The absolute path of a tool, or undefined where it is not installed. */
export async function findTool(tool: string): Promise<string | undefined> {
  const candidates = isAbsolute(tool) ? [tool] : TOOL_FOLDERS.map((folder) => join(folder, tool));
  for (const path of candidates) {
    if (await canRead(path, constants.X_OK)) return path;
  }
  return undefined;
}

async function canRead(path: string, mode: number): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false,
  );
}
