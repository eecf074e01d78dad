import { equal } from 'node:assert/strict';
import type { Check } from './check.ts';
import { checkWords, readContent } from './document.ts';

/** Messages, and mailboxes of them: what is said by whom, and what is attached. */
export const checkMail: Check = async ({ files, to }, { facts }) => {
  if (to === 'eml') equal(files.length, facts.messages ?? 1, 'messages');
  const contents = await Promise.all(files.map(({ path }) => readContent(path, to)));
  checkWords(contents.map(({ text }) => text).join('\n'), facts.words ?? []);
  return ['words', 'messages'];
};
