/**
 * What the proof and other programs of this repository use of the server beside its public face. It is not published,
 * and changes without notice.
 */
export { readCommandLine } from './command-line.ts';
export { type ConversionContext, type ConvertedFile, Converter } from './conversion/convert.ts';
export { detectEngines, packagesOf } from './conversion/detect.ts';
export { type Engine, edgesBetween, type Task } from './conversion/engine.ts';
export { ENGINES } from './conversion/engines/index.gen.ts';
export { ConversionFailure } from './conversion/failure.ts';
export { recogniseFile as recognise } from './conversion/file-type/inside.ts';
export { checkDeclaredType } from './conversion/file-type.ts';
export {
  type Family,
  FORMATS,
  type Format,
  findFormat,
  formatById,
  splitFileName,
} from './conversion/formats.ts';
export { describeOptions, type OptionsDescription } from './conversion/options/description.ts';
export { Catalogue, type Pair } from './conversion/routes/catalogue.ts';
export { Planner, pairName, type Route, type Step } from './conversion/routes/planner.ts';
export {
  onTrial,
  PROVEN_FILE,
  type Proof,
  type ProofTable,
  provenAnywhere,
  provenHere,
  readProofTable,
} from './conversion/routes/proven.ts';
export { openDetectionCache } from './conversion/sandbox/detection-cache.ts';
export { type EngineSettings, localHost } from './conversion/sandbox/host.ts';
export { createOwnRunner, createToolRunner, type ToolRunner } from './conversion/sandbox/runner.ts';
export type { ToolOutput } from './conversion/sandbox/tool-io.ts';
