/** All codecs of sound. */
export * from './lossless-codecs.ts';
export * from './lossy-codecs.ts';
