import { fileURLToPath } from 'node:url';

/** Lets lines run on that were broken by hand, for programs in Python that import it. */
export const BROKEN_LINES = fileURLToPath(new URL('broken_lines.py', import.meta.url));
