import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { MessageReader } from './messages.ts';

/** What goes to the server, and what comes from it. */
export type Direction = 'request' | 'answer';

/** What is done to a request, or to the answer to it. */
export type Fault =
  /** After this many bytes of the head or the body, the connections end or are reset, or nothing moves any more. */
  | { of: Direction; in: 'head' | 'body'; after: number; by: 'cut' | 'reset' | 'stall' }
  /** Not more than this many bytes in each tenth of a second. */
  | { of: Direction; bytesPerTick: number }
  /** This answer comes in place of the server's: without asking it, or once it has done what was `asked`. */
  | { answer: string; asked: boolean };

/** Changes the heads of requests and answers on their way through. */
export type Rewrite = (head: string, of: Direction) => string;

const TICK_MS = 100;

/** One connection of a client, with the connection to the server behind it. */
export class Link {
  readonly #client: Socket;
  readonly #upstream: Socket;
  readonly #rewrite: Rewrite;
  #fault: Fault | undefined;
  /** Bytes of the current body that went through. */
  #passed = 0;
  #broken = false;
  #slow = Promise.resolve();

  constructor(
    client: Socket,
    upstream: Socket,
    faultOf: (line: string) => Fault | undefined,
    rewrite: Rewrite,
  ) {
    this.#client = client;
    this.#upstream = upstream;
    this.#rewrite = rewrite;
    client.on('error', () => {}).on('close', () => upstream.destroy());
    upstream.on('error', () => {}).on('close', () => !this.#broken && client.destroySoon());
    const answers = this.#relay('answer', () => {});
    this.#relay('request', (head) => {
      this.#fault = faultOf(head.slice(0, head.indexOf(' HTTP/')));
      answers.bodiless = head.startsWith('HEAD ');
    });
  }

  /** Sends one direction on, message by message. */
  #relay(of: Direction, onHead: (head: string) => void): MessageReader {
    const reader = new MessageReader({
      head: (head) => {
        onHead(head);
        this.#passed = 0;
        if (!this.#isReplaced(of)) this.#pass(of, 'head', Buffer.from(this.#rewrite(head, of), 'latin1'));
      },
      body: (bytes) => {
        if (!this.#isReplaced(of)) this.#pass(of, 'body', bytes);
      },
      end: () => {
        if (this.#fault && 'answer' in this.#fault && this.#isReplaced(of))
          this.#client.write(this.#fault.answer);
      },
    });
    this.#from(of).on('data', (bytes: Buffer) => {
      if (!this.#broken) reader.push(bytes);
    });
    return reader;
  }

  /** Whether another answer comes when this message is complete, and the message itself goes nowhere. */
  #isReplaced(of: Direction): boolean {
    return this.#fault !== undefined && 'answer' in this.#fault && this.#fault.asked === (of === 'answer');
  }

  #pass(of: Direction, part: 'head' | 'body', bytes: Buffer): void {
    const fault = this.#fault;
    if (this.#broken) return;
    if (!fault || !('of' in fault) || fault.of !== of) this.#write(of, bytes);
    else if ('bytesPerTick' in fault) this.#trickle(of, bytes, fault.bytesPerTick);
    else this.#passUpTo(of, part, bytes, fault);
  }

  #passUpTo(
    of: Direction,
    part: 'head' | 'body',
    bytes: Buffer,
    fault: Extract<Fault, { by: string }>,
  ): void {
    const room = part === fault.in ? fault.after - this.#passed : part === 'head' ? bytes.length + 1 : 0;
    if (part === fault.in) this.#passed += bytes.length;
    if (bytes.length < room) {
      this.#write(of, bytes);
      return;
    }
    this.#broken = true;
    if (room > 0) this.#to(of).write(bytes.subarray(0, room), () => this.#break(of, fault.by));
    else this.#break(of, fault.by);
  }

  #write(of: Direction, bytes: Buffer): void {
    const from = this.#from(of);
    if (this.#to(of).write(bytes)) return;
    from.pause();
    this.#to(of).once('drain', () => from.resume());
  }

  #trickle(of: Direction, bytes: Buffer, size: number): void {
    this.#from(of).pause();
    this.#slow = this.#slow.then(async () => {
      const to = this.#to(of);
      for (let start = 0; start < bytes.length && !to.destroyed; start += size) {
        const piece = bytes.subarray(start, start + size);
        to.write(piece);
        await sleep((TICK_MS * piece.length) / size);
      }
      this.#from(of).resume();
    });
  }

  #break(of: Direction, by: 'cut' | 'reset' | 'stall'): void {
    for (const socket of [this.#client, this.#upstream]) {
      if (by === 'cut') socket.destroySoon();
      if (by === 'reset') socket.resetAndDestroy();
    }
    // The other direction stays open, so that a client that gives up is heard.
    if (by === 'stall') this.#from(of).pause();
  }

  #from(of: Direction): Socket {
    return of === 'request' ? this.#client : this.#upstream;
  }

  #to(of: Direction): Socket {
    return of === 'request' ? this.#upstream : this.#client;
  }
}
