import { once } from 'node:events';
import { createServer } from 'node:net';

/** Where a server listens unless it is told. */
export const USUAL_PLACE: Place = { port: 8080, host: '127.0.0.1' };

/** Where a server should listen. */
interface Place {
  readonly port: number;
  readonly host: string;
}

/**
 * Why a server could not listen there just now; undefined if it could, or the reason is one that it finds itself. That takes
 * a moment, while to load everything takes a second.
 */
export async function findListenProblem(place: Place): Promise<string | undefined> {
  const server = createServer();
  try {
    server.listen(place.port, place.host);
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
    return undefined;
  } catch (error) {
    return listenProblem(error as NodeJS.ErrnoException, place);
  }
}

/** Why a server cannot listen where it should, and what would be right; undefined for what it does not know. */
export function listenProblem(error: NodeJS.ErrnoException, { port, host }: Place): string | undefined {
  const other = port < 65_535 ? port + 1 : port - 1;
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. Choose another with PORT=${other}, or PORT=0 for any free one.`;
    case 'EACCES':
      return `Port ${port} may be used by root alone. Choose another with PORT=8080, or PORT=0 for any free one.`;
    case 'EADDRNOTAVAIL':
      return `${host} is no address of this machine. Set HOST=127.0.0.1 for this machine alone, or HOST=0.0.0.0 for all its networks.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `There is no host ${host}. Set HOST=127.0.0.1 for this machine alone, or HOST=0.0.0.0 for all its networks.`;
    default:
      return undefined;
  }
}
