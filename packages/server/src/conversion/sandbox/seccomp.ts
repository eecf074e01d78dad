/** Which calls of the kernel a tool may make. */
import { readFileSync } from 'node:fs';
import { arch } from 'node:process';

/** The kernel's names for the processors that there are filters for. */
const MACHINES: Partial<Record<typeof arch, string>> = { x64: 'x86_64', arm64: 'aarch64' };

/**
 * The filter for this machine, in the form that the kernel takes. `scripts/make-seccomp.py` makes it.
 *
 * @returns undefined where there is none for its processor
 */
export function systemCallFilter(): Uint8Array | undefined {
  const machine = MACHINES[arch];
  return machine === undefined ? undefined : readFileSync(new URL(`seccomp/${machine}.bpf`, import.meta.url));
}
