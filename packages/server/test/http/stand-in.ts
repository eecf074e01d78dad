/** An engine whose conversions tell what they were asked for, so that the way from a request to an engine can be tested. */
import { z } from 'zod';
import type { Engine } from '../../src/conversion/engine.ts';
import { pages } from '../../src/conversion/options/pages.ts';
import { quality, shape } from '../../src/conversion/options/pictures.ts';

const PictureOptions = z.strictObject({ quality: quality(80), ...shape, pages });

/** Stands in for a tool that every host has. */
export const standIn: Engine = {
  name: 'stand-in',
  detect: async () => '1',
  tools: { tee: 'coreutils' },
  weight: 1,
  unproven: 'it converts nothing',
  edges: [
    { from: 'jpg', to: 'webp', fidelity: 1, cost: 1, options: PictureOptions },
    { from: 'png', to: 'webp', fidelity: 1, cost: 1, options: z.strictObject({ quality: quality(90) }) },
    { from: 'gif', to: 'webp', fidelity: 1, cost: 1 },
    { from: 'jpg', to: 'txt', fidelity: 1, cost: 1 },
  ],
  async convert({ to, options, output, outputFolder }, run) {
    const text = JSON.stringify(to.id === 'webp' ? PictureOptions.parse(options) : 'words');
    await run.tool('tee', [output], { stdin: text });
    if (to.id === 'webp') return [{ path: output }];
    const beside = `${outputFolder}/times.html`;
    await run.tool('tee', [beside], { stdin: 'times' });
    return [{ path: output }, { path: beside, label: 'times', format: 'html', isByProduct: true }];
  },
};
