/** Keeps connections from taking the descriptors that work needs, and silent ones from taking the place of others. */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** For the database, the log, and the pipes and files of conversions. */
const RESERVED_DESCRIPTORS = 256;
/** A connection, and the file that is sent or received over it. */
const DESCRIPTORS_OF_CONNECTION = 2;

/**
 * How many connections a process can hold that may open so many files.
 *
 * @param openFiles the system's limit, as `ulimit -n` tells
 */
export function connectionsFor(openFiles: number): number {
  const reserved = Math.min(RESERVED_DESCRIPTORS, openFiles / 2);
  return Math.max(1, Math.floor((openFiles - reserved) / DESCRIPTORS_OF_CONNECTION));
}

/** How many files this process may open; infinite where the system does not say. */
export function openFileLimit(): number {
  try {
    const [, soft] = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
    return soft === undefined ? Number.POSITIVE_INFINITY : Number(soft);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/**
 * Limits the connections of a server. Half of them may have no request under way: above that, the one that has been
 * quiet for longest is closed, so that a thousand silent clients do not keep the next one out.
 */
export function limitConnections(server: Server, most: number): void {
  if (!Number.isFinite(most)) return;
  server.maxConnections = most;
  /** Those that have been quiet for longest come first. */
  const quiet = new Set<Socket>();
  const settle = (socket: Socket) => {
    quiet.delete(socket);
    if (socket.destroyed) return;
    quiet.add(socket);
    const [longest] = quiet;
    if (quiet.size > most / 2) longest?.destroy();
  };
  server.on('connection', (socket: Socket) => {
    socket.once('close', () => quiet.delete(socket));
    settle(socket);
  });
  server.on('request', ({ socket }, outgoing) => {
    quiet.delete(socket);
    outgoing.once('close', () => settle(socket));
  });
}
