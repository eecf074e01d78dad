import { CORPUS, type Group } from './index.ts';

/** Inputs of many kinds that cost little, so that they can be tried whenever the tests run. */
const NAMES = [
  'a tar archive with a path of 30 folders of 200 letters',
  'a tar archive with folders that may only be read',
  'a tar archive with links to secrets',
  'zip archives in zip archives',
  'a file that is called like an option',
  'a file that is called like a line break',
  'a PNG image with the largest numbers',
  'a document with an entity that is a file, as xml',
  'a document with an entity of a thousand million words, as xml',
  'a table whose cells are formulas',
  'LaTeX that includes files',
  'PostScript that starts a program',
  'a PDF document with files, scripts, programs and addresses',
  'YAML whose anchors unfold to a thousand million words',
  'JSON nested 100,000 times',
];

/** The short corpus. */
export const SHORT: Group = {
  name: 'short',
  inputs: NAMES.map((name) => {
    const input = CORPUS.flatMap(({ inputs }) => inputs).find((each) => each.name === name);
    if (!input) throw new TypeError(`There is no hostile input "${name}".`);
    return input;
  }),
};
