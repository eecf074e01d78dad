import { hash, randomBytes } from 'node:crypto';

const RANDOM_BYTES = 24;
const VISIBLE_CHARACTERS = 8;

/** A new key's text. It is shown once and not stored. */
export function newKey(): string {
  return `cvt_${randomBytes(RANDOM_BYTES).toString('base64url')}`;
}

/** What is stored of a key. Keys are random and long, so a plain hash cannot be guessed back. */
export function hashKey(text: string): string {
  return hash('sha256', text, 'hex');
}

/** What a key is recognised by in lists and logs. */
export function keyPrefix(text: string): string {
  return text.slice(0, VISIBLE_CHARACTERS);
}
