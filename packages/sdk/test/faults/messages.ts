/** Finds where HTTP/1.1 messages begin and end in the bytes of a connection. */

const HEAD_END = Buffer.from('\r\n\r\n');
const LINE_END = Buffer.from('\r\n');

/** What a {@link MessageReader} found, in this order for each message. */
export interface MessageParts {
  head(text: string): void;
  body(bytes: Buffer): void;
  end(): void;
}

/** One direction of a connection. Bytes go through in the pieces in which they come, heads as a whole. */
export class MessageReader {
  readonly #parts: MessageParts;
  /** Whether the next message is the answer to a HEAD, whose length is that of a body which does not come. */
  bodiless = false;
  #held: Buffer = Buffer.alloc(0);
  /** Of the body, or of the current chunk of it; Infinity if the body ends with the connection. */
  #left = 0;
  #state: 'head' | 'body' | 'size' | 'chunk' | 'trailer' = 'head';

  constructor(parts: MessageParts) {
    this.#parts = parts;
  }

  push(bytes: Buffer): void {
    this.#held = this.#held.length ? Buffer.concat([this.#held, bytes]) : bytes;
    while (this.#held.length && this.#step());
  }

  /** False when more bytes are needed. */
  #step(): boolean {
    switch (this.#state) {
      case 'head': {
        const head = this.#takeThrough(HEAD_END);
        if (head) this.#begin(head.toString('latin1'));
        return head !== undefined;
      }
      case 'size': {
        const line = this.#takeThrough(LINE_END);
        if (!line) return false;
        this.#parts.body(line);
        this.#left = Number.parseInt(line.toString('latin1'), 16);
        this.#state = this.#left ? 'chunk' : 'trailer';
        // A chunk is followed by an empty line of its own.
        this.#left += LINE_END.length;
        return true;
      }
      default: {
        const piece = this.#held.subarray(0, this.#left);
        this.#held = this.#held.subarray(piece.length);
        this.#left -= piece.length;
        this.#parts.body(piece);
        if (this.#left === 0) {
          if (this.#state === 'chunk') this.#state = 'size';
          else this.#finish();
        }
        return true;
      }
    }
  }

  #begin(head: string): void {
    this.#parts.head(head);
    const length = /^content-length: *(\d+)/im.exec(head)?.[1];
    if (this.bodiless) {
      this.#finish();
    } else if (/^transfer-encoding: *chunked/im.test(head)) {
      this.#state = 'size';
    } else if (length !== undefined || !head.startsWith('HTTP/') || /^HTTP\/1.1 (1..|204|304)/.test(head)) {
      this.#left = Number(length ?? 0);
      this.#state = 'body';
      if (this.#left === 0) this.#finish();
    } else {
      this.#left = Number.POSITIVE_INFINITY;
      this.#state = 'body';
    }
  }

  #finish(): void {
    this.#state = 'head';
    this.#parts.end();
  }

  #takeThrough(mark: Buffer): Buffer | undefined {
    const at = this.#held.indexOf(mark);
    if (at < 0) return undefined;
    const taken = this.#held.subarray(0, at + mark.length);
    this.#held = this.#held.subarray(taken.length);
    return taken;
  }
}
