/** What the process ends with. A signal ends it with 128 and the signal's number, as shells count. */
export const EXIT = {
  /** All that was asked for is done. */
  done: 0,
  /** Something could not be done, of one file or of all. */
  failed: 1,
  /** The command line or the configuration is wrong; nothing was sent. */
  usage: 2,
} as const;

/** The command line cannot be followed: the message says what would be right. Nothing was sent. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
