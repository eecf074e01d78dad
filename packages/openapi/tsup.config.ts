import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { index: 'src/index.ts', conformance: 'src/conformance/main.ts' },
  format: 'esm',
  // The types of the routes are an entry of their own, and nothing at run time.
  dts: { entry: ['src/index.ts', 'src/types.gen.ts'] },
  clean: true,
});
