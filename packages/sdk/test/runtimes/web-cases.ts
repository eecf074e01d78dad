/** What runtimes without a file system can do besides. */
import { check } from './check.ts';
import { archiveOf, type Case, checkArchive, client } from './material.ts';

const content = new TextEncoder().encode('Some content of a file. '.repeat(10_000));

export const webCases: Record<string, Case> = {
  async 'a result is saved to a stream'(place) {
    const result = await client(place).convert(archiveOf(content), 'tar.gz');
    const saved: Uint8Array<ArrayBuffer>[] = [];
    let closed = false;
    const target = new WritableStream<Uint8Array<ArrayBuffer>>({
      write: (piece) => void saved.push(piece.slice()),
      close: () => {
        closed = true;
      },
    });
    // The types are those of Node.
    await (result.save as (target: unknown) => Promise<string>).call(result, target);
    check(closed, 'the stream is closed');
    await checkArchive(new Blob(saved), content);
  },
};
