/** Disks of the harness's own, which can be small, full or read-only. They need root. */
import { open, rm, stat, truncate } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { execa } from 'execa';
import type { Lab } from './lab.ts';
import { until } from './patience.ts';

const MIB = 1024 ** 2;

/** Puts a disk in memory over a folder. @returns whether that could be done; else the lab has a note */
export function mountMemory(lab: Lab, folder: string, mebibytes: number): Promise<boolean> {
  return mount(lab, folder, ['-t', 'tmpfs', '-o', `size=${mebibytes}m,mode=0700`, 'tmpfs', folder]);
}

/** Puts a folder over itself, or a file, so that whoever opens it from now on can only read. */
export function mountReadOnly(lab: Lab, path: string): Promise<boolean> {
  return mount(lab, path, ['--bind', '-o', 'ro', path, path]);
}

async function mount(lab: Lab, path: string, args: readonly string[]): Promise<boolean> {
  const { failed, stderr } = await execa('mount', args, { reject: false });
  if (failed) lab.note(`A disk of its own could not be mounted, which takes root: ${stderr || 'no mount'}.`);
  else lab.defer(() => unmount(path));
  return !failed;
}

/** Takes a disk away, also where it was taken away already. */
async function unmount(path: string): Promise<void> {
  await execa('umount', ['--lazy', path], { reject: false });
}

/** A real file system in a file, which can break as a real disk does: it turns read-only while it is in use. */
export class BreakableDisk {
  readonly #image: string;
  readonly #folder: string;

  private constructor(image: string, folder: string) {
    this.#image = image;
    this.#folder = folder;
  }

  /** @returns undefined where that cannot be done; then the lab has a note */
  static async mount(lab: Lab, folder: string, mebibytes: number): Promise<BreakableDisk | undefined> {
    const image = join(await lab.folder(), 'disk.img');
    await (await open(image, 'w')).close();
    await truncate(image, mebibytes * MIB);
    const made = await execa('mkfs.ext4', ['-q', image], { reject: false });
    if (made.failed) lab.note('There is no mkfs.ext4 to make a disk with that breaks.');
    const disk = new BreakableDisk(image, folder);
    if (made.failed || !(await mount(lab, folder, disk.#options))) return undefined;
    return disk;
  }

  get #options(): string[] {
    return ['-o', 'loop,errors=remount-ro', this.#image, this.#folder];
  }

  /** From now on nothing can be written, also by whoever has a file open. */
  async break(): Promise<void> {
    const { stdout } = await execa('findmnt', ['-no', 'SOURCE', this.#folder]);
    const trigger = await open(`/sys/fs/ext4/${basename(stdout.trim())}/trigger_fs_error`, 'w');
    await trigger.write('1');
    await trigger.close();
  }

  /** Checks the disk and mounts it again, as an operator does. Nobody may use it meanwhile. */
  async mend(): Promise<void> {
    await execa('umount', [this.#folder]);
    // A server has mounts of its own, which go a moment after it. Only then is nobody in the way.
    const isFree = await until(async () => {
      const { stdout } = await execa('losetup', ['--associated', this.#image]);
      return stdout === '';
    });
    if (!isFree) throw new Error('Somebody still uses the disk.');
    // 1 says that something was mended.
    const { exitCode } = await execa('e2fsck', ['-fy', this.#image], { reject: false });
    if (exitCode !== 0 && exitCode !== 1) throw new Error(`The disk could not be mended: ${exitCode}`);
    await execa('mount', this.#options);
  }
}

/** Something that takes all the room of a disk. */
export class Filler {
  readonly #path: string;

  constructor(folder: string) {
    this.#path = join(folder, 'filler');
  }

  /** @param leaveBytes room that is left, more or less */
  async fill(leaveBytes = 0): Promise<void> {
    const file = await open(this.#path, 'a');
    for (const size of [256 * 1024, 4096]) {
      while (await tryWrite(file, Buffer.alloc(size)));
    }
    await file.close();
    const { size } = await stat(this.#path);
    await truncate(this.#path, Math.max(0, size - leaveBytes));
  }

  async free(): Promise<void> {
    await rm(this.#path, { force: true });
  }
}

async function tryWrite(file: Awaited<ReturnType<typeof open>>, bytes: Buffer): Promise<boolean> {
  try {
    const { bytesWritten } = await file.write(bytes);
    return bytesWritten === bytes.length;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false;
    throw error;
  }
}
