import { defineConfig } from 'tsup';

// What a command needs is loaded when it is called: the pieces stay apart.
export default defineConfig({
  entry: ['src/main.ts'],
  format: 'esm',
  target: 'node22',
  splitting: true,
  clean: true,
});
