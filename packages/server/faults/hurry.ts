/**
 * Loaded into a server before it starts: what it does every half a minute, it does several times a second. That way
 * minutes of tidying up fit into a moment, by the server's own code.
 */
import { SWEEP_MS } from './sweep.ts';

const HURRY_MS = 250;
const { setInterval: usual } = globalThis;

const hurried = (...[work, ms, ...args]: Parameters<typeof usual>) =>
  usual(work, ms === SWEEP_MS ? HURRY_MS : ms, ...args);
globalThis.setInterval = Object.assign(hurried, usual);
