/** How names stand in the text of TypeScript. */

export function key(name: string): string {
  return /^[a-z]\w*$/.test(name) ? name : quote(name);
}

export function quote(name: string): string {
  return `'${name}'`;
}

/** Everywhere in the same order, whatever the locale. */
export function sorted(names: Iterable<string>): string[] {
  return [...names].sort((a, b) => (a < b ? -1 : Number(a > b)));
}
