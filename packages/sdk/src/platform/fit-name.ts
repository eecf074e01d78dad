const DEVICES = /^(?=(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))/i;
/** File systems allow 255 bytes; this leaves room for " (2)" and the like. */
const MAX_BYTES = 240;

/** Makes a bare name one that every file system takes: no device of Windows, and not too long. */
export function fitName(name: string): string {
  return shorten(name.replace(DEVICES, '_'));
}

/** Cuts the stem and keeps the extension. */
function shorten(name: string): string {
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= 16 ? name.slice(dot) : '';
  const stem = [...name.slice(0, name.length - extension.length)];
  while (bytes(stem.join('') + extension) > MAX_BYTES) stem.pop();
  return stem.join('') + extension;
}
