/** What answers must not have in them. */
/** What only those understand who wrote the server, and what tells strangers how it is made. */
export const INTERNALS =
  /traceback|\bat \S+ \(.*:\d+:\d+\)|\.py\b|\.[cm]?[jt]s:\d|node_modules|\/(?:tmp|var|home|usr|app|root|opt|srv|mnt|data|Users|private)\/|\b[A-Z]:\\|exit(?:ed)? (?:code|status)|errno|\bE(?:NOENT|ACCES|PERM|EXIST|ISDIR|CONNREFUSED|NOSPC)\b|SQLITE_|\bselect .* from \w|stack trace|0x[0-9a-f]{6,}/i;

/** What is left of UTF-8 that was read as Latin-1, or of letters that were thrown away. */
export const WRONG_LETTERS = /[\u00c2-\u00f4][\u0080-\u00bf]|\uFFFD/;
