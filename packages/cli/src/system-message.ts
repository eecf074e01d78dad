import { getSystemErrorMessage } from 'node:util';

/** What the operating system refused, without its calls and paths: "no space left on device". */
export function systemMessage(error: unknown): string {
  const { errno, message } = (error ?? {}) as { errno?: unknown; message?: unknown };
  if (typeof errno === 'number' && errno < 0) return upperFirst(`${getSystemErrorMessage(errno)}.`);
  return typeof message === 'string' && message !== '' ? message : String(error);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
