/** What went over the wire, and how requirements read it. */
import type { IncomingHttpHeaders } from 'node:http';

/** A request and its answer, as they were. Keys are blotted out. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly sent: { readonly headers: Readonly<Record<string, string>>; readonly body: string | undefined };
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Milliseconds until the whole answer was there. */
  readonly ms: number;
}

/** The text of an answer's JSON body, parsed; undefined if it is none. */
export function jsonOf({ body }: Pick<Exchange, 'body'>): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

/** A field of an answer's JSON object; undefined if it is not there. */
export function fieldOf(exchange: Pick<Exchange, 'body'>, name: string): unknown {
  const json = jsonOf(exchange);
  return typeof json === 'object' && json !== null ? (json as Record<string, unknown>)[name] : undefined;
}

/** A header's value; several of the same name are joined. */
export function headerOf({ headers }: Pick<Exchange, 'headers'>, name: string): string | undefined {
  const value = headers[name.toLowerCase()];
  return Array.isArray(value) ? value.join(', ') : value;
}

/** The media type of an answer, without parameters and in lower case; empty if there is none. */
export function mediaTypeOf(exchange: Pick<Exchange, 'headers'>): string {
  return (headerOf(exchange, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}
