/**
 * Whether a file is as long as it says, and what is in it has the checksums that it says. Many tools take what is left of
 * a damaged file for the whole, so what can be seen without them is looked at before them.
 *
 * Runs in the sandbox alone: `inspection/worker.ts` is the only one that imports it.
 */
import type { Container } from './containers.ts';
import { type FileProbe, SeenEnough } from './file-probe.ts';

type Check = (file: FileProbe) => Promise<boolean>;

/** Each is loaded when it is needed: most of a look's time is that its program starts. */
const CHECKS: Readonly<Record<Container, () => Promise<Check>>> = {
  zip: async () => (await import('./integrity/zip.ts')).isComplete,
  zipMembers: async () => (await import('./integrity/zip-members.ts')).isComplete,
  compound: async () => (await import('./integrity/compound.ts')).isComplete,
  isoMedia: async () => (await import('./integrity/iso-media.ts')).isComplete,
  png: async () => (await import('./integrity/png.ts')).isComplete,
  icns: async () => (await import('./integrity/icns.ts')).isComplete,
  sevenZip: async () => (await import('./integrity/seven-zip.ts')).isComplete,
  rar: async () => (await import('./integrity/rar.ts')).isComplete,
  sqlite: async () => (await import('./integrity/sqlite.ts')).isComplete,
  matroska: async () => (await import('./integrity/matroska.ts')).isComplete,
  ogg: async () => (await import('./integrity/ogg.ts')).isComplete,
  asf: async () => (await import('./integrity/asf.ts')).isComplete,
  riff: async () => (await import('./integrity/riff.ts')).isComplete,
  iff: async () => (await import('./integrity/iff.ts')).isComplete,
  mp3: async () => (await import('./integrity/mp3.ts')).isComplete,
  gsm: async () => (await import('./integrity/gsm.ts')).isComplete,
  amr: async () => (await import('./integrity/amr.ts')).isComplete,
  sox: async () => (await import('./integrity/sox.ts')).isComplete,
  gif: async () => (await import('./integrity/gif.ts')).isComplete,
  psd: async () => (await import('./integrity/psd.ts')).isComplete,
  qoi: async () => (await import('./integrity/qoi.ts')).isComplete,
  emf: async () => (await import('./integrity/emf.ts')).isComplete,
  wmf: async () => (await import('./integrity/wmf.ts')).isComplete,
  postScript: async () => (await import('./integrity/post-script.ts')).isComplete,
  font: async () => (await import('./integrity/font.ts')).isComplete,
  ply: async () => (await import('./integrity/ply.ts')).isComplete,
  stl: async () => (await import('./integrity/stl.ts')).isComplete,
  palm: async () => (await import('./integrity/palm.ts')).isComplete,
  fictionBook: async () => (await import('./integrity/fiction-book.ts')).isComplete,
  dif: async () => (await import('./integrity/last-word.ts')).endsWith('EOD'),
  slk: async () => (await import('./integrity/last-word.ts')).endsWith('E'),
};

/** Whether nothing shows that a file is damaged, as far as it is looked at. */
export async function isComplete(file: FileProbe, containers: readonly Container[]): Promise<boolean> {
  try {
    for (const container of containers) {
      const check = await CHECKS[container]();
      if (!(await check(file))) return false;
    }
  } catch (error) {
    // It goes on to its tool, which has limits of its own.
    if (!(error instanceof SeenEnough)) throw error;
  }
  return true;
}
