// What the package's entries offer in Node, as one module.

export * from '../../src/api.node.ts';
// Only their types are public, but they are classes to those who read.
export { Job } from '../../src/job.ts';
export * from '../../src/node.ts';
export { ConversionResult } from '../../src/result.ts';
