import { ExecaError } from 'execa';

const LONGEST_REASON = 300;

/** Why something failed, in one line: what a reader says last, since its command line would hold folders of this machine. */
export function errorMessageOf(error: unknown): string {
  const isReader = error instanceof ExecaError;
  const said = isReader ? textOf(error.stderr) : String(error instanceof Error ? error.message : error);
  return (
    said
      .trim()
      .split('\n')
      .at(isReader ? -1 : 0) ?? ''
  ).slice(0, LONGEST_REASON);
}

function textOf(printed: unknown): string {
  return printed instanceof Uint8Array ? Buffer.from(printed).toString() : String(printed);
}
