/** An output among others of the same input, which have other numbers. */
interface Numbered {
  readonly path: string;
  readonly label?: string;
}

/**
 * Where several outputs of one input go, in their order.
 *
 * @param path where a single one belongs
 * @example numbered('out/out.png', 12)[0]; // { path: 'out/out-01.png', label: '01' }
 */
export function numbered(path: string, count: number): Numbered[] {
  if (count === 1) return [{ path }];
  return Array.from({ length: count }, (_, index) => {
    const label = String(index + 1).padStart(String(count).length, '0');
    return { path: labelled(path, label), label };
  });
}

/** Where an output with a label goes, beside a single one's path. */
export function labelled(path: string, label: string): string {
  return path.replace(/(\.\w+)$/, `-${label}$1`);
}
