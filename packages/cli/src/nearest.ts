/** A name this close to another is taken for a slip of the fingers. */
const SLIPS_PER_LETTER = 1 / 3;

/** The one of `names` that somebody meant who wrote `word`; undefined if none is close. */
export function nearest(word: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length * SLIPS_PER_LETTER)) + 1;
  for (const name of names) {
    const slips = slipsBetween(word, name);
    if (slips < least) [best, least] = [name, slips];
  }
  return best;
}

/** How many letters were left out, added, mistaken, or exchanged with their neighbour (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const options = [
        at(last, column - 1) + (isSame ? 0 : 1),
        at(last, column) + 1,
        at(current, column - 1) + 1,
      ];
      const isExchanged = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (row > 1 && column > 1 && isExchanged) options.push(at(older, column - 2) + 1);
      current.push(Math.min(...options));
    }
    older = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
