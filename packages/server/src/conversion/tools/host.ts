import { access, constants, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { execa } from 'execa';

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

/** Never the caller's PATH: a folder that somebody else can write to may stand in it. */
const TOOL_FOLDERS = ['/usr/bin', '/usr/lib/libreoffice/program', '/usr/local/bin'];

/** The whole environment of every tool. */
export const TOOL_ENVIRONMENT: Readonly<Record<string, string>> = {
  PATH: '/usr/bin:/bin',
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
};

const VERSION_TIMEOUT_MS = 20_000;

/** This machine. */
export function localHost(settings: EngineSettings): Host {
  return {
    settings,
    find: findTool,
    has: (path) => canRead(path, constants.R_OK),
    async version(tool, args, pattern = /(\d+\.\d[\w.]*)/) {
      const path = await findTool(tool);
      if (!path) return undefined;
      // Some tools leave files in their home even when they are only asked for their version.
      const home = await mkdtemp(join(tmpdir(), 'converter-home-'));
      const { all } = await execa(path, args, {
        all: true,
        env: { ...TOOL_ENVIRONMENT, HOME: home },
        extendEnv: false,
        stdin: 'ignore',
        reject: false,
        timeout: VERSION_TIMEOUT_MS,
      });
      await rm(home, { recursive: true, force: true });
      return pattern.exec(all ?? '')?.[1];
    },
  };
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
