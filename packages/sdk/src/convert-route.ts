import type { Upload } from './platform.ts';
import type { Transport } from './transport.ts';

/** A common connection uploads this in less than a second, so that a broken request is soon repeated. */
const MAX_SYNC_BYTES = 1024 * 1024;

/**
 * What is converted in a moment where it is small: documents, tables, slides and pictures, from and to each other. Sound,
 * video and archives take their time, and so does what is recognised in pictures, which plain text may be as a target. Of
 * formats that nobody has thought of here it is not known, so that a new one needs no new version of this.
 */
const QUICK = /^(>(docx?|od[tsp]|rtf|html?|md|pdf|xlsx?|csv|pptx?|png|jpe?g|webp|gif|svg|txt(?=>))){2}$/i;

/**
 * Whether files are converted within one request, rather than by a job that is asked about. That request is held until the
 * result is there, so it must not be one that a proxy on the way gives up: a server that would hold it for as long as it
 * takes is asked for a job. One that nothing is known of yet is asked, once; where that fails, a job does no harm.
 */
export async function suitsOneRequest(
  { size, filename, targetFormat }: Upload,
  transport: Pick<Transport, 'mayOffer'>,
  signal: AbortSignal,
): Promise<boolean> {
  if (size === undefined || size > MAX_SYNC_BYTES) return false;
  if (!QUICK.test(`>${lastExtension(filename)}>${lastExtension(targetFormat)}`)) return false;
  return transport.mayOffer('sync-wait', signal);
}

function lastExtension(name: string): string | undefined {
  return name.split('.').pop();
}
