import type { WarningCode } from '@converter/openapi';

/** What a client should know of a result that lacks something of its input, or has it in another way. */
export interface ConversionWarning {
  readonly code: WarningCode;
  /** A sentence that names what it is about: which page, sheet, track, cue or font. No path, and no tool's output. */
  readonly detail: string;
}

/** How many warnings are kept of one input. */
const MAX_WARNINGS = 20;

/** Warnings of one input, each once, as far as they are kept. */
export class Warnings {
  readonly #kept = new Map<string, ConversionWarning>();

  /** Adds a warning. One that is there already, or one too many, is passed over. */
  add({ code, detail }: ConversionWarning): void {
    if (this.#kept.size < MAX_WARNINGS) this.#kept.set(`${code} ${detail}`, { code, detail });
  }

  get all(): readonly ConversionWarning[] {
    return [...this.#kept.values()];
  }
}
