/** The only file here that knows how the server is put together: what it calls, an attack calls through here. */
import { fileURLToPath } from 'node:url';

/** The server's own program. */
export const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
