/** An upload that stops before its end, and goes on when it is told to. */
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Entry } from './books.ts';
import { codeOf, formOf } from './client.ts';
import { patiently } from './patience.ts';

/** A form ends with its closing boundary; without these bytes a server cannot know that it has all. */
const HELD_BYTES = 8;

/** One request whose last bytes are held back. */
export class HeldUpload {
  readonly #request: ClientRequest;
  readonly #rest: Buffer;
  readonly #entry: Entry;
  readonly #answer: Promise<IncomingMessage>;

  private constructor(sending: ClientRequest, rest: Buffer, entry: Entry) {
    this.#request = sending;
    this.#rest = rest;
    this.#entry = entry;
    this.#answer = new Promise((resolve, reject) => {
      sending.once('response', resolve);
      sending.on('error', reject);
    });
    this.#answer.catch(() => undefined);
  }

  /** Sends all but the end. @param share how much of the rest is sent, from 0 to 1 */
  static async begin(url: string, entry: Entry, share = 1): Promise<HeldUpload> {
    const form = new Response(formOf(entry.sample));
    const body = Buffer.from(await form.arrayBuffer());
    const sending = request(`${url}${entry.isSync ? '/convert/sync' : '/convert'}`, {
      method: 'POST',
      agent: false,
      headers: {
        'X-API-Key': entry.account.key,
        'Content-Type': form.headers.get('Content-Type') ?? '',
        'Content-Length': body.length,
      },
    });
    const sent = Math.floor((body.length - HELD_BYTES) * share);
    const held = new HeldUpload(sending, body.subarray(sent), entry);
    sending.write(body.subarray(0, sent));
    return held;
  }

  /** Sends the rest, and writes down what came back. */
  async finish(): Promise<void> {
    this.#request.end(this.#rest);
    try {
      const answer = await patiently('an upload is answered', this.#answer);
      const body = await text(answer);
      if (answer.statusCode === 200) this.#entry.jobId = (JSON.parse(body) as { jobid: string }).jobid;
      else this.#entry.refusals.push(codeOf(body));
    } catch {
      this.#entry.cuts++;
    }
  }

  /** Sends a byte of the rest, and so on. */
  trickle(at: number): void {
    this.#request.write(this.#rest.subarray(at, at + 1));
  }

  /** Whether the server has ended the connection, with an answer or without. */
  get isClosed(): boolean {
    return this.#request.socket?.destroyed ?? false;
  }

  /** Leaves as a client that has crashed. */
  reset(): void {
    this.#request.socket?.resetAndDestroy();
  }
}
