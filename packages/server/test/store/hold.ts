import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

/**
 * Lets another process write to a database without coming to an end.
 *
 * @param path of its file
 * @returns what ends it
 */
export async function holdDatabase(path: string): Promise<() => Promise<void>> {
  const code = `
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(process.argv[1]);
    database.exec('begin immediate');
    process.stdout.write('held');
    process.stdin.on('end', () => database.exec('commit')).resume();
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, path], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exited = once(child, 'exit');
  await once(child.stdout, 'data');
  return async () => {
    child.stdin.end();
    await exited;
  };
}
