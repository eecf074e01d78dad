/**
 * What the compiler knows of the catalogue: types only, nothing of them is in a build.
 */
import type { Aliases, Options, TargetOptions, Targets } from './pairs.gen.ts';

/** What may be asked for where nothing is known of a pair: options by their names. */
export type FreeOptions = Readonly<Record<string, unknown>>;

/** A format that the catalogue of this version converts from. */
export type SourceFormat = keyof Targets;

/**
 * What a format can become, by the catalogue of this version: `TargetFormat<'docx'>` is `'pdf' | 'odt' | …`, and
 * `TargetFormat` alone everything that something can become. A server may know more, or have fewer tools:
 * `converter.pairs()` asks it.
 */
export type TargetFormat<S extends SourceFormat = SourceFormat> = Targets[S];

/**
 * The target of a call. Where both the name of the file and the target are literals, only what the catalogue has for
 * them, in any case and by any of its names; else any format. For one that only a newer server knows, write
 * `'newformat' as string`.
 *
 * The first branch is also where the compiler finds out what T is; the last one is what an editor offers.
 */
export type Target<F, T extends string> = string extends T
  ? T
  : IsOtherName<T, TargetsOf<F>> extends true
    ? T
    : TargetsOf<F>;

type IsOtherName<T extends string, Targets> = [T] extends [Targets]
  ? false
  : Canonical<Lowercase<T>> extends Targets
    ? true
    : false;

/** What all of some files can become. */
type TargetsOf<F> = Common<SourcesOf<F>>;

/**
 * What can be asked for of the result, by the catalogue of this version: `PairOptions<'jpg', 'webp'>` has `quality`,
 * `width` and so on. A server may know more: `converter.pairOptions` asks it.
 */
export type PairOptions<S extends SourceFormat, T extends TargetFormat<S>> = OptionsIn<S, T>;

/**
 * The options of a call. Where both the name of the file and the target are literals, only what the catalogue has for
 * them; where the target is one, what it has for any file; else any.
 */
export type OptionsOf<F, T extends string> = [SourcesOf<F>] extends [never]
  ? Canonical<Lowercase<T>> extends infer Known extends keyof TargetOptions
    ? TargetOptions[Known]
    : FreeOptions
  : OptionsIn<SourcesOf<F>, Canonical<Lowercase<T>>>;

type OptionsIn<S extends SourceFormat, T extends string> = S extends S
  ? T extends keyof Options[S]
    ? Options[S][T]
    : FreeOptions
  : never;

type SourcesOf<F> = F extends readonly (infer Each)[] ? SourceOf<Each> : SourceOf<F>;

/** The targets that some sources share; all targets and any other string where nothing is known of them. */
type Common<S extends SourceFormat> = [S] extends [never]
  ? TargetFormat | (string & {})
  : (S extends S ? (targets: Targets[S]) => void : never) extends (
        targets: infer Shared extends string,
      ) => void
    ? Shared
    : never;

/** The source format of a file, never if its name is not a literal or tells none. */
type SourceOf<F> = F extends string
  ? FormatOf<Lowercase<F>>
  : F extends { filename: infer Name extends string }
    ? FormatOf<Lowercase<Name>>
    : F extends { path: infer Path extends string }
      ? FormatOf<Lowercase<Path>>
      : never;

/** By the longest extension that is one, as servers do: `photos.tar.gz` is a tar.gz. */
type FormatOf<Name extends string> = Name extends `${string}.${infer Rest}`
  ? Canonical<Rest> extends SourceFormat
    ? Canonical<Rest>
    : FormatOf<Rest>
  : never;

type Canonical<Name extends string> = Name extends keyof Aliases ? Aliases[Name] : Name;
