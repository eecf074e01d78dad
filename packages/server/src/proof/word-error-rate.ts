/**
 * The share of words that a recogniser got wrong: how many must be inserted, deleted or replaced to make what it heard
 * of what was said. Case and punctuation do not count.
 */
export function wordErrorRate(said: string, heard: string): number {
  const expected = words(said);
  const found = words(heard);
  // The edit distance, row by row: distances[j] is that of the words so far to the first j that were heard.
  let distances = [0, ...found.keys().map((index) => index + 1)];
  for (const [i, word] of expected.entries()) {
    const row = [i + 1];
    for (const [j, other] of found.entries()) {
      const replaced = (distances[j] ?? 0) + Number(word !== other);
      row.push(Math.min(replaced, (distances[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    }
    distances = row;
  }
  return (distances.at(-1) ?? 0) / expected.length;
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
}
