/**
 * Loaded into a server before it starts: what it does every half a minute or hour to keep order, it does several times a
 * second. That way hours of housekeeping fit into a moment, by the server's own code. Like inside.ts, this changes with
 * the server.
 */
import { setTimeout } from 'node:timers/promises';
import { SteadyClock } from '../src/jobs/clock.ts';
import { Maintenance } from '../src/jobs/maintenance.ts';

const PAUSE_MS = 250;
/** Makes more than an hour of a pause. */
const HASTE = 20_000;

/** Those that were told to stop. */
const stopped = new WeakSet<Maintenance>();
const { stop } = Maintenance.prototype;

Maintenance.prototype.start = async function start(this: Maintenance) {
  while (!stopped.has(this)) {
    await this.run();
    await setTimeout(PAUSE_MS, undefined, { ref: false });
  }
};

Maintenance.prototype.stop = function stopSoon(this: Maintenance) {
  stopped.add(this);
  stop.call(this);
};

// Only what comes again and again asks for this.
SteadyClock.prototype.monotonic = () => performance.now() * HASTE;
