/** Says of a request whether it may be accepted, as far as it is known. It touches neither files nor the store. */

import { checkDeclaredType, type Recognised } from '../conversion/file-type.ts';
import { type Format, findFormat } from '../conversion/formats.ts';
import type { Options } from '../conversion/options.ts';
import type { Catalogue, Pair } from '../conversion/routes/catalogue.ts';
import { pairName } from '../conversion/routes/planner.ts';
import { ApiError } from '../domain/api-error.ts';
import type { ApiKey } from '../domain/store.ts';
import { cleanFileName } from './names.ts';
import {
  assertOptions,
  contentMismatch,
  formatOfName,
  invalidOptions,
  missingTargetFormat,
  parseOptions,
  quotaExhausted,
  unsupportedPair,
} from './problems.ts';

/** What the answer depends on, beside the request. */
export interface JudgeContext {
  readonly catalogue: Pick<Catalogue, 'byName' | 'find' | 'targetsOf'>;
  readonly maxFiles: number;
}

/** What is known of one request. Its parts may come in any order. */
export class Judge {
  readonly #context: JudgeContext;
  readonly #key: ApiKey;
  readonly #isReplay: boolean;
  #target: string | undefined;
  #options: Options | undefined;
  #source: Format | undefined;
  #pair: Pair | undefined;
  #files = 0;
  #otherField: string | undefined;

  /** @param isReplay the same request may have been paid for */
  constructor(context: JudgeContext, key: ApiKey, isReplay: boolean) {
    this.#context = context;
    this.#key = key;
    this.#isReplay = isReplay;
  }

  /** What the client has asked for. */
  get options(): Options {
    return this.#options ?? {};
  }

  /** @throws ApiError if there was one already, or it cannot be the target of what came before */
  setTarget(value: string): void {
    if (this.#target !== undefined) {
      throw new ApiError('repeated_target_format', 'Send the field "target_format" only once.');
    }
    if (value.trim() === '') throw missingTargetFormat();
    this.#target = value.trim();
    this.#judgePair();
  }

  /** @throws ApiError if there were some already, or the pair does not allow them */
  setOptions(text: string): void {
    if (this.#options) throw invalidOptions('Send the field "options" only once.');
    this.#options = parseOptions(text);
    if (this.#pair) assertOptions(this.#options, this.#pair);
  }

  /** Takes the name of a field with a file that is not looked at, since it is not the one for files. */
  noteField(name: string): void {
    this.#otherField ??= name.replace(/[^\x20-\x7e]/g, '?').slice(0, 40);
  }

  /**
   * Takes a further file's name.
   *
   * @param rawName as the client sent it
   * @returns what the file is called
   * @throws ApiError if the name rules the request out
   */
  addFile(rawName: string): string {
    const name = cleanFileName(rawName);
    const { maxFiles } = this.#context;
    if (this.#files >= maxFiles) {
      throw new ApiError('too_many_files', `A request may carry ${maxFiles} files at most.`);
    }
    const format = formatOfName(name);
    this.#source ??= format;
    if (format.id !== this.#source.id) {
      const both = `${this.#source.id} and ${format.id}`;
      throw new ApiError(
        'mixed_formats',
        `All files of a request must have the same format, but these have ${both}.`,
      );
    }
    this.#judgePair();
    this.#files++;
    return name;
  }

  /**
   * The format that the names of the files say, of a request that has all its parts.
   *
   * @throws ApiError if something is missing
   */
  named(): Format {
    if (this.#target === undefined) throw missingTargetFormat();
    if (!this.#source || this.#files === 0) {
      const came = this.#otherField === undefined ? '' : ` What came was in "${this.#otherField}".`;
      throw new ApiError('missing_files', `Send at least one file in the field "files".${came}`);
    }
    return this.#source;
  }

  /**
   * The pair of a request that has all its parts, after the files were looked at.
   *
   * @throws ApiError if something is missing, or there is no such pair
   */
  pair(): Pair {
    const source = this.named();
    const pair = this.#judgePair();
    if (!pair) throw unsupportedPair(this.#context.catalogue, source, this.#target ?? '');
    return pair;
  }

  /**
   * The format that a file really has. It may be another one of the same family, if the key allows that pair too.
   *
   * @throws ApiError if the content rules the request out
   */
  formatOf(name: string, content: Recognised): Format {
    const judgement = checkDeclaredType(this.named(), content);
    if ('mismatch' in judgement) throw contentMismatch(name, judgement.mismatch);
    const { format } = judgement;
    this.#pair ??= this.#judgeAs(format);
    const pair = this.pair();
    if (format.id === pair.from.id) return format;
    const real = this.#context.catalogue.byName(pairName(format.id, pair.to.id));
    if (!real || !mayUse(this.#key, real.name)) throw contentMismatch(name, format.name);
    if (this.#options) assertOptions(this.#options, real);
    return format;
  }

  /**
   * @returns undefined while one side of the pair is not known yet, or where a file's name says that it has its target's format
   * already: what it really is tells more
   */
  #judgePair(): Pair | undefined {
    if (this.#pair || !this.#source || this.#target === undefined) return this.#pair;
    const isItself = findFormat(this.#target)?.id === this.#source.id;
    const isOpen = isItself && !this.#context.catalogue.find(this.#source, this.#target);
    const pair = isOpen ? undefined : this.#judgeAs(this.#source);
    if (this.#key.quota === 0 && !this.#isReplay) throw quotaExhausted();
    this.#pair = pair;
    return pair;
  }

  #judgeAs(source: Format): Pair {
    const { catalogue } = this.#context;
    const pair = catalogue.find(source, this.#target ?? '');
    if (!pair) throw unsupportedPair(catalogue, source, this.#target ?? '');
    if (this.#options) assertOptions(this.#options, pair);
    if (!mayUse(this.#key, pair.name)) {
      throw new ApiError('pair_not_allowed', `This API key is not authorized for ${pair.name} conversions.`);
    }
    return pair;
  }
}

/** Whether a key is allowed a pair. */
function mayUse(key: ApiKey, pair: string): boolean {
  return key.pairs === undefined || key.pairs.includes(pair);
}
