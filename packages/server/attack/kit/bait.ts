/** Files with secrets that an attack would like to have, at several places of the host. */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { solidPng } from '../make/png.ts';
import { silentWav } from '../make/wav.ts';
import { deleteAtExit, removeFolder } from './folder.ts';

/** The colour of the secret picture: no other picture of an attack has it. */
export const SECRET_COLOUR = [183, 29, 111] as const;

/** Where secrets lie, as the report calls it. */
export type Place =
  | 'beside the data'
  | 'the temporary folder'
  | 'the home'
  | 'the configuration'
  | 'the memory disk';

const KINDS = ['txt', 'png', 'csv', 'html', 'xml', 'json', 'wav', 'ps', 'rst', 'tex', 'geojson'] as const;
export type SecretKind = (typeof KINDS)[number];

/** What an attack aims at. */
export interface Bait {
  /** In every name that an attack tries to write. */
  readonly marker: string;
  /** What every secret begins with: whoever finds it has found one. */
  readonly secret: string;
  /** Folders with secrets, by place. All are readable and writable for everybody, so that only the sandbox protects them. */
  readonly places: Readonly<Record<Place, string>>;
  /** The secret of a kind in the temporary folder, where most attacks look. */
  file(kind: SecretKind, place?: Place): string;
  /** What an attack may try to write: the path of a file that is not there. */
  target(name: string): string;
  /** Where the listener is called. */
  readonly url: string;
  readonly port: number;
  readonly socket: string;
}

/** Where the listener is. */
export interface Address {
  readonly port: number;
  readonly socket: string;
}

/** Lays out the secrets. @param folder of this run; the server's data lie in it too */
export async function layBait(folder: string, { port, socket }: Address): Promise<Bait> {
  const marker = `converter-bait-${randomBytes(5).toString('hex')}`;
  const secret = `LEAK${randomBytes(9).toString('hex')}`;
  const places: Record<Place, string> = {
    'beside the data': join(folder, 'beside'),
    'the temporary folder': join(tmpdir(), marker),
    'the home': join(folder, 'home'),
    'the configuration': join(folder, 'etc'),
    'the memory disk': join('/dev/shm', marker),
  };
  const bait: Bait = {
    marker,
    secret,
    places,
    file: (kind, place = 'the temporary folder') => join(places[place], `secret.${kind}`),
    target: (name) => join(places['the temporary folder'], `pwned-${name}`),
    url: `http://127.0.0.1:${port}/${marker}`,
    port,
    socket,
  };
  for (const path of Object.values(places)) deleteAtExit(path);
  await restoreBait(bait);
  return bait;
}

/** Puts every secret where it was, and takes away what an attack has put beside it. */
export async function restoreBait(bait: Bait): Promise<void> {
  for (const [place, path] of Object.entries(bait.places)) {
    await rm(path, { recursive: true, force: true });
    await mkdir(path, { recursive: true });
    await chmod(path, 0o777);
    for (const kind of KINDS) {
      const file = join(path, `secret.${kind}`);
      await writeFile(file, contentOf(kind, `${bait.secret}-${kind}-${place.replaceAll(' ', '-')}-`));
      await chmod(file, 0o666);
    }
  }
}

/** Takes the secrets away that lie outside of the run's own folder. */
export async function takeBait({ places }: Bait): Promise<void> {
  for (const path of Object.values(places)) await removeFolder(path);
}

/** Folders in which an attack may have left something, beside those with secrets. */
export const COMMON_FOLDERS: readonly string[] = ['/', '/tmp', '/var/tmp', '/dev/shm', tmpdir(), homedir()];

function contentOf(kind: SecretKind, token: string): string | Buffer {
  switch (kind) {
    case 'png':
      return solidPng(64, 64, SECRET_COLOUR, token);
    case 'wav':
      return silentWav(8000, token);
    case 'csv':
      return `name,secret\nx,${token}\n`;
    case 'html':
      return `<!DOCTYPE html><title>${token}</title><p>${token}</p>`;
    case 'xml':
      return `<?xml version="1.0"?><secret>${token}</secret>`;
    case 'json':
      return JSON.stringify({ secret: token });
    case 'ps':
      return `%!PS\n/Helvetica findfont 12 scalefont setfont 72 72 moveto (${token}) show\n`;
    case 'geojson':
      return JSON.stringify({
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: { secret: token },
            geometry: { type: 'Point', coordinates: [1, 2] },
          },
        ],
      });
    default:
      return `${token}\n${token}\n`;
  }
}
