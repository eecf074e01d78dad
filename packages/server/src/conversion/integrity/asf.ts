/** ASF, of which WMA and WMV are made: its header says how large the file was when it was written. */
import type { FileProbe } from '../file-probe.ts';

/** The object that says it; it may stand behind others. */
const PROPERTIES = Buffer.from('a1dcab8c47a9cf118ee400c00c205365', 'hex');
const PROPERTIES_BYTES = 92;
const MAX_HEAD_BYTES = 4096;

/** Whether a file is as large as it says. What was sent live does not say it. */
export async function isComplete({ read, bytes }: FileProbe): Promise<boolean> {
  const head = await read(0, MAX_HEAD_BYTES);
  const at = head.indexOf(PROPERTIES);
  if (at < 0 || head.length < at + PROPERTIES_BYTES) return true;
  const isLive = (head.readUInt32LE(at + 88) & 1) === 1;
  return isLive || bytes >= Number(head.readBigUInt64LE(at + 40));
}
