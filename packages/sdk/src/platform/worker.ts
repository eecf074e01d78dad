import { prepareUpload } from '../inputs/worker.ts';
import type { Hash, Platform } from '../platform.ts';
import { followRedirects } from '../redirects.ts';
import { save } from './browser-save.ts';
import { fitName } from './fit-name.ts';

/** What Cloudflare's runtime adds to `crypto`: a SHA-256 that is fed in pieces. */
type DigestStream = new (algorithm: string) => WritableStream<Uint8Array> & { digest: Promise<ArrayBuffer> };

/** Runtimes at the edge, such as Cloudflare Workers: no files, but bodies that are streamed. */
export const worker: Platform = {
  fetch: (url, init) => fetch(url, init),
  follow: followRedirects,
  prepareUpload,
  createSha256,
  fitName,
  save,
};

function createSha256(): Hash | undefined {
  const { DigestStream } = crypto as { DigestStream?: DigestStream };
  if (!DigestStream) return undefined;
  const stream = new DigestStream('SHA-256');
  const writer = stream.getWriter();
  return {
    update: (piece) => writer.write(piece),
    async digest() {
      await writer.close();
      return btoa(String.fromCharCode(...new Uint8Array(await stream.digest)));
    },
  };
}
