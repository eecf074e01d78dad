import { defineConfig } from 'tsup';

// The contract's types are inlined, since the published package knows nothing of the workspace. What a path leads to is
// taken for the package's own.
const dts = {
  compilerOptions: { paths: { '@converter/openapi/types': ['../openapi/src/types.gen.ts'] } },
};

const bundled = ['openapi-fetch', 'p-retry', 'is-network-error'];
const notice = `/*! Holds openapi-fetch, (c) 2023 Drew Powers, p-retry and is-network-error, (c) Sindre Sorhus. MIT License. */`;

export default defineConfig([
  { entry: ['src/node.ts'], format: 'esm', target: 'node22', dts },
  {
    entry: ['src/node.ts'],
    format: 'cjs',
    target: 'node22',
    dts,
    // A default export comes out differently from a CommonJS and an ESM package, when required.
    noExternal: bundled,
    banner: { js: notice },
  },
  {
    entry: ['src/browser.ts'],
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    dts,
    // One file with all it needs, so that a page can import it without a bundler.
    noExternal: bundled,
    minify: 'terser',
    terserOptions: { module: true, ecma: 2020, compress: { passes: 3 } },
    banner: { js: notice },
  },
]);
