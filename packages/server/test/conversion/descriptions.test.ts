import { PairOptions } from '@converter/openapi';
import { expect, test } from 'vitest';
import { ENGINES } from '../../src/conversion/engines/index.gen.ts';
import { describeOptions, faultsIn } from '../../src/conversion/options/description.ts';

test('the options of every edge are described as the contract says, with examples that they allow', () => {
  const wrong: string[] = [];
  let count = 0;
  for (const { name, edges } of ENGINES) {
    for (const { from, to, options } of edges) {
      if (!options) continue;
      count++;
      const { schema, example } = describeOptions(options);
      const { error } = PairOptions.safeParse({ from, to, options: schema, example });
      const problems = error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
      for (const problem of [...problems, ...faultsIn(example, options, 'it')])
        wrong.push(`${name} ${from} ${to}: ${problem}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(100);
});
