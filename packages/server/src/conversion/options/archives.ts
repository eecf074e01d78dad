/** What can be asked for of archives and other compressed files. */
import { z } from 'zod';
import { option } from './option.ts';

/** How hard to compress. */
export const compression = (usual: number) =>
  option(z.int().min(0).max(9).default(usual), {
    description: 'How hard to compress: 0 is fastest, 9 is smallest.',
    example: 9,
  });
