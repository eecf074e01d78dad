/** Completion in the shells themselves. */
import { chmod, symlink, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { MAIN, run, start } from './helpers/cli.ts';
import { folderWith } from './helpers/folder.ts';

/** A folder with files to complete and a `converter` on the PATH, and a shell's script sourced before `script`. */
async function inShell(shell: 'bash' | 'zsh' | 'fish', script: string): Promise<string> {
  const cwd = await folderWith({
    'my letter.docx': 'documents/letter.docx',
    'b.docx': 'documents/letter.docx',
  });
  const bin = await folderWith();
  await chmod(MAIN, 0o755);
  await symlink(MAIN, join(bin, 'converter'));
  await writeFile(join(bin, 'completion'), (await run(['completion', shell])).stdout);
  const path = [bin, join(process.execPath, '..'), process.env.PATH].join(delimiter);
  const options = shell === 'fish' ? ['--no-config'] : shell === 'zsh' ? ['-f'] : ['--norc'];
  const { child, ending } = start([shell, ...options, '-c', script, 'test', join(bin, 'completion')], {
    cwd,
    env: { PATH: path, COMPLETION: join(bin, 'completion'), HOME: bin },
  });
  child.stdin?.end();
  const { stdout, stderr } = await ending;
  expect(stderr).toBe('');
  return String(stdout);
}

const CASES = [
  { line: 'converter conv', found: ['convert'] },
  { line: 'converter convert my', found: ['my letter.docx'] },
  { line: 'converter convert a.jpg -t webp --option qu', found: ['quality='] },
  { line: 'converter completely wrong ', found: [] },
];

test('bash', async () => {
  // What bash does at the key: the words are split at "=" too.
  const calls = [
    ...CASES,
    { line: 'converter convert b.docx --to = pd', found: ['pdb', 'pdf'] },
    { line: 'converter convert a.jpg -t webp --option fit = co', found: ['contain', 'cover'] },
  ];
  const script = calls
    .map(({ line }) => {
      const words = line.split(' ').map((word) => `'${word}'`);
      return `COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; _converter; printf '%s\\n' "\${COMPREPLY[@]}" END`;
    })
    .join('\n');
  const shown = await inShell(
    'bash',
    `source "$COMPLETION"; complete -p converter >&3; ${script}`.replace(' >&3', ''),
  );
  const [registered = '', ...rest] = shown.split('\n');
  expect(registered).toBe('complete -F _converter converter');
  const answers = rest.join('\n').split('END\n').slice(0, -1);
  expect(answers.map((answer) => answer.split('\n').filter(Boolean).sort())).toEqual(
    calls.map(({ found }) => found),
  );
});

test('fish', async () => {
  const calls = [
    ...CASES,
    { line: 'converter convert a.jpg -t webp --option fit=co', found: ['fit=contain', 'fit=cover'] },
  ];
  const script = calls.map(({ line }) => `complete -C '${line}'; echo END`).join('\n');
  const answers = (await inShell('fish', `source $COMPLETION\n${script}`)).split(/^END\n/m).slice(0, -1);
  const texts = answers.map((answer) =>
    answer
      .split('\n')
      .map((line) => line.split('\t')[0] ?? '')
      .filter(Boolean)
      .sort(),
  );
  expect(texts).toEqual(calls.map(({ found }) => found));
  expect(answers[0]).toContain('\tconvert files');
});

/** Types into a zsh on a terminal of its own, presses Tab, and reads back what stands on the line. */
const ZSH = `
zmodload zsh/zpty
typeset -a lines
for typed in "\${(@f)LINES_TO_TYPE}"; do
  zpty z zsh -f -i
  zpty -w z 'PS1=; PROMPT_EOL_MARK=; autoload -Uz compinit; compinit -u -D; source $COMPLETION
    show() { print -r -- "<$BUFFER>" }; zle -N show; bindkey "^X" show; print RE"ADY"'
  zpty -r z out '*READY*'
  zpty -w -n z "$typed"$'\\t\\x18'
  zpty -r z out '*<*>*'
  print -r -- "\${\${out##*<}%%>*}"
  zpty -d z
done
`;

test('zsh', async () => {
  const typed = {
    'converter conv': 'converter convert ',
    'converter convert b.docx --to=pn': 'converter convert b.docx --to=png ',
    'converter convert my': 'converter convert my\\ letter.docx ',
    'converter convert a.jpg -t webp --option qual': 'converter convert a.jpg -t webp --option quality=',
    'converter convert a.jpg -t webp --option fit=cov': 'converter convert a.jpg -t webp --option fit=cover ',
  };
  const shown = await inShell('zsh', `LINES_TO_TYPE='${Object.keys(typed).join('\n')}'${ZSH}`);
  expect(shown.split('\n')).toEqual([...Object.values(typed), '']);
});
