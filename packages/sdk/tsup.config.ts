import { defineConfig } from 'tsup';

// The contract's types are inlined, since the published package knows nothing of the workspace. What a path leads to is
// taken for the package's own.
const dts = {
  compilerOptions: { paths: { '@converter/openapi/types': ['../openapi/src/types.gen.ts'] } },
};

export default defineConfig([
  { entry: ['src/node.ts'], format: ['esm', 'cjs'], target: 'node22', dts, clean: true },
  {
    entry: ['src/browser.ts'],
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    dts,
    // One file with all it needs, so that a page can import it without a bundler.
    noExternal: [/.*/],
    minify: true,
  },
]);
