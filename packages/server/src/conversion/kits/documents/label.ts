/** What tells one output from the others. */

/** A sheet's or a table's name as a part of a file's name. */
export function safeLabel(name: string): string {
  return name.replace(/[\p{C}/\\:*?"<>|]/gu, '_').slice(0, 64);
}
