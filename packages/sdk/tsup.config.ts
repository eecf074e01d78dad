import { defineConfig, type Options } from 'tsup';

/** A default export comes out differently from a CommonJS and an ESM package, when required. */
const bundled = ['openapi-fetch'];
/** Whose they are is said where it costs pages nothing. */
const notice = '/*! THIRD-PARTY.txt */';

/** With maps, so that a stack leads to lines that can be read. */
const node: Options = { entry: ['src/node.ts', 'src/api.node.ts'], target: 'node22', sourcemap: true };

/** What the parts of a build call each other by, and nobody else does, no object of a platform either: it needs no name that can be read. */
const INTERNAL = [
  ...[
    'prepareUpload',
    'createSha256',
    'fitName',
    'targetFormat',
    'consumedInput',
    'onSent',
    'onLate',
    'explain',
    'report',
  ],
  ...[
    'transport',
    'platform',
    'config',
    'hooks',
    'follow',
    'place',
    'retrying',
    'mayOffer',
    'held',
    'longestWait',
  ],
  ...[
    'json',
    'file',
    'repeat',
    'outcome',
    'sha256',
    'etag',
    'label',
    'idempotent',
    'restart',
    'fresh',
    'createSha256',
  ],
  ...['knows', 'offers', 'checked', 'readJson', 'toError', 'ownsPieces', 'unchecked'],
];

/** One file with all it needs and as small as it can be, so that a page can import it without a bundler. */
const standalone: Options = {
  format: 'esm',
  platform: 'browser',
  target: 'es2023',
  splitting: false,
  noExternal: bundled,
  esbuildOptions(options) {
    options.minifySyntax = true;
  },
  minify: 'terser',
  terserOptions: {
    module: true,
    ecma: 2020,
    compress: {
      passes: 5,
      pure_getters: true,
      hoist_funs: true,
      unsafe: true,
      unsafe_methods: true,
    },
    mangle: { properties: { builtins: true, regex: new RegExp(`^(${INTERNAL.join('|')})$`) } },
  },
};

/** What `src/build.ts` reads. */
const web = { 'globalThis.CONVERTER_FOR_WEB': 'true' };

/** Pages have no environment to take a key from. */
const page: Options = {
  define: {
    ...web,
    process: 'undefined',
    'globalThis.process': 'undefined',
    'globalThis.CONVERTER_FOR_PAGES': 'true',
  },
};

// The contract's types are inlined, since the published package knows nothing of the workspace. What a path leads to is
// taken for the package's own.
const dts = {
  only: true,
  compilerOptions: { paths: { '@converter/openapi/types': ['../openapi/src/types.gen.ts'] } },
};

export default defineConfig([
  // Both entries throw the same classes of errors.
  { ...node, format: 'esm', splitting: true },
  { ...node, format: 'cjs', splitting: false, noExternal: bundled, banner: { js: notice } },
  { ...standalone, ...page, entry: ['src/browser.ts'] },
  { ...standalone, ...page, entry: ['src/api.browser.ts'], banner: { js: notice } },
  { ...standalone, define: web, entry: ['src/worker.ts'] },
  // One by one: what several share would get a file of its own, with names that nobody can import.
  { entry: ['src/node.ts'], format: ['esm', 'cjs'], dts },
  { entry: ['src/api.node.ts'], format: ['esm', 'cjs'], dts },
  { entry: ['src/browser.ts'], format: 'esm', dts },
  { entry: ['src/worker.ts'], format: 'esm', dts },
]);
