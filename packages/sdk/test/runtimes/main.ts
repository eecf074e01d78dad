/** Runs the cases in a runtime that has a file system: `main.ts <place as JSON>`. Prints what it found as JSON. */
import { argv } from 'node:process';
import { fileCases } from './file-cases.ts';
import { runCases } from './run.ts';

const report = await runCases(JSON.parse(argv[2] ?? ''), fileCases);
console.log(JSON.stringify({ build: import.meta.resolve('@converter/sdk'), report }));
