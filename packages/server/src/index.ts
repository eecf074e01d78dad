/**
 * The Converter server, for use in another program.
 *
 * @module
 */
export { type Config, ConfigError, loadConfig } from './config.ts';
export type { DetectedEngine, Engine } from './conversion/engine.ts';
export { SandboxError } from './conversion/sandbox/self-test.ts';
export type { ToolCount } from './conversion/sandbox/tool-counts.ts';
export type { ApiKey, KeySettings } from './domain/store.ts';
export { FolderInUseError } from './files/lock.ts';
export { type AppOptions, createApp } from './http/app.ts';
export type { Keys } from './keys/keys.ts';
export { type RunningServer, type StartOptions, startServer } from './server.ts';
export { StartError } from './start-checks.ts';
