/** Keeps one key from taking all connections and all of the disk with what it uploads. */
import type { ApiError } from '../domain/api-error.ts';
import { tooMany } from './rate-limit.ts';

/** A key that waits for its own uploads looks again so soon. */
const PLACE_RETRY_S = 5;
const DISK_RETRY_S = 30;
/** The room on the disk is looked at again after so much has come. */
const LOOK_BYTES = 64 * 1024 ** 2;

interface Options {
  /** Of one key. */
  readonly atOnce: number;
  readonly maxUploadBytes: number;
  /** Where uploads go. */
  readonly freeBytes: () => Promise<number>;
}

/** An upload that is under way. */
export interface Upload {
  /** Counts what has come. @returns why no more of it is taken, if so */
  add(bytes: number): ApiError | undefined;
  /** To be called in every case. */
  end(): void;
}

interface Share {
  uploads: number;
  bytes: number;
}

/**
 * The uploads that are under way. A key may have so many at once, and all of them together may take half of the disk
 * that was free without them; a single one of the largest size is never refused for that.
 */
export class Uploads {
  readonly #options: Options;
  readonly #shares = new Map<number, Share>();
  /** What was free when it was looked at, with what uploads had taken of it then. */
  #room = 0;
  #unseen = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  /** @throws ApiError if the key has too many already */
  async begin(keyId: number): Promise<Upload> {
    const { atOnce } = this.#options;
    const share = this.#shares.get(keyId) ?? { uploads: 0, bytes: 0 };
    if (share.uploads >= atOnce)
      throw tooMany(
        `This API key has ${atOnce} uploads under way, and no more are allowed at once.`,
        PLACE_RETRY_S,
      );
    share.uploads++;
    this.#shares.set(keyId, share);
    let own = 0;
    let ended = false;
    const upload: Upload = {
      add: (bytes) => {
        own += bytes;
        share.bytes += bytes;
        this.#unseen += bytes;
        if (this.#unseen >= LOOK_BYTES) void this.#look();
        return share.bytes > own && share.bytes > this.#limit() ? noRoom() : undefined;
      },
      end: () => {
        if (ended) return;
        ended = true;
        share.uploads--;
        share.bytes -= own;
        if (share.uploads === 0) this.#shares.delete(keyId);
      },
    };
    await this.#look();
    return upload;
  }

  async #look(): Promise<void> {
    this.#unseen = 0;
    // If the free space is unknown, the write itself will fail.
    const free = await this.#options.freeBytes().catch(() => Number.POSITIVE_INFINITY);
    let staged = 0;
    for (const { bytes } of this.#shares.values()) staged += bytes;
    this.#room = free + staged;
  }

  #limit(): number {
    return Math.max(this.#options.maxUploadBytes, this.#room / 2);
  }
}

function noRoom(): ApiError {
  return tooMany(
    'The uploads of this API key together take too much of the disk of this server.',
    DISK_RETRY_S,
  );
}
