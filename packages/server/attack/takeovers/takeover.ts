/** A scripted takeover: code of an attacker that runs as a tool, and what it would like to get at. */
import type { Act } from '../project.ts';

/** What of the host a takeover aims at. */
export interface Scene {
  /** A file that nobody but the server may read, and the folder that it lies in. */
  readonly secret: string;
  readonly folder: string;
  /** A file that everybody may read. */
  readonly open: string;
  /** The server's data. */
  readonly data: string;
  /** What every secret begins with. */
  readonly token: string;
  /** The server's process, and its user. */
  readonly pid: number;
  readonly uid: number;
  /** How soon the server is ended where memory runs out, as the kernel counts. */
  readonly oom: number;
  readonly port: number;
  readonly socket: string;
  /** The name of an abstract socket. */
  readonly abstract: string;
}

/** What a takeover is after. */
export type Subject =
  | 'outputs'
  | 'races'
  | 'processes'
  | 'disk'
  | 'kernel'
  | 'host'
  | 'workers'
  | 'leftovers'
  | 'view';

/** One takeover. What its program could do that it must not do, it says itself, as notes in its result. */
export interface Takeover {
  readonly name: string;
  readonly subject: Subject;
  /** It depends on the moment, and is run often. */
  readonly isRace?: boolean;
  /** Takes long, and is left out of the short run. */
  readonly isLong?: boolean;
  act(scene: Scene): Act;
}

/** What programs have in common: names of the scene, and a list of notes that becomes the result. */
function python(scene: Scene, program: string): string {
  return `
import ctypes, errno, json, os, signal, socket, stat, struct, subprocess, sys, threading, time
SCENE = json.loads(${JSON.stringify(JSON.stringify(scene))})
SECRET, FOLDER, OPEN, DATA, PID = (SCENE[name] for name in ('secret', 'folder', 'open', 'data', 'pid'))
libc = ctypes.CDLL(None, use_errno=True)
notes = []
def attempt(what, action):
    """Notes what could be done. An action that returns False could not."""
    try:
        got = action()
    except BaseException:
        return None
    if got is not False:
        notes.append(what if got in (None, True) else f'{what}: {got!r}'[:400])
    return got
def call(number, *args):
    """A system call. Whoever gets an error that says more than "not permitted" got through to it."""
    result = libc.syscall(ctypes.c_long(number), *args)
    return result if result >= 0 else False
def finish():
    os.makedirs('out', exist_ok=True)
    with open('out/out.json', 'w') as file:
        json.dump(notes, file)
def write(path, data):
    # Without a buffer: an error when one is emptied in the end would go unnoticed.
    fd = os.open(path, os.O_WRONLY)
    try: os.write(fd, data)
    finally: os.close(fd)
def read(path):
    with open(path, 'rb') as file:
        return file.read(400)
${program}
`;
}

/** A takeover whose program notes what it could do. */
export function takeover(
  subject: Subject,
  name: string,
  program: string,
  act: Omit<Act, 'program'> | ((scene: Scene) => Omit<Act, 'program'>) = {},
  others: Partial<Takeover> = {},
): Takeover {
  return {
    subject,
    name,
    act: (scene) => ({
      program: python(scene, program),
      ...(typeof act === 'function' ? act(scene) : act),
    }),
    ...others,
  };
}
