import { z } from 'zod';

/** What a worker answers that has made files: where they lie in the step's folder, and what tells them apart. */
export const Made = z.object({
  outputs: z.array(z.object({ path: z.string(), label: z.string().optional() })),
});
