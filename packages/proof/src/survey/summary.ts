import type { SurveyOutcome } from './try.ts';

/** What part of well-formed files must convert, and of cut ones must be refused. */
const ENOUGH = { whole: 0.98, cut: 1 };

/** Counts outcomes, and says whether they are good enough. */
export class SurveySummary {
  readonly #outcomes: SurveyOutcome[] = [];

  /** Counts an outcome, and prints it if it is not good. */
  add(outcome: SurveyOutcome): void {
    this.#outcomes.push(outcome);
    if (!isGood(outcome))
      console.log(`${outcome.input} ${outcome.result}  ${outcome.pair}  ${outcome.name}: ${outcome.reason}`);
  }

  /** Whether enough of each kind came out as they should. */
  get isGood(): boolean {
    return (
      this.#share('whole') >= ENOUGH.whole && this.#share('cut') >= ENOUGH.cut && this.#share('odd') === 1
    );
  }

  /** A line for each kind. */
  report(): string {
    const count = (input: SurveyOutcome['input']) =>
      this.#outcomes.filter((each) => each.input === input).length;
    const line = (input: SurveyOutcome['input'], text: string) =>
      `${count(input)} conversions of ${text}: ${(100 * this.#share(input)).toFixed(1)} %`;
    return [
      line('whole', 'well-formed files, right results'),
      line('odd', 'odd files, a right result or a clear failure'),
      line('cut', 'halves of files, a clear failure'),
    ].join('\n');
  }

  #share(input: SurveyOutcome['input']): number {
    const all = this.#outcomes.filter((each) => each.input === input);
    return all.length === 0 ? 1 : all.filter(isGood).length / all.length;
  }
}

function isGood({ input, result }: SurveyOutcome): boolean {
  switch (input) {
    case 'whole':
      return result === 'right';
    case 'cut':
      return result === 'refused';
    case 'odd':
      // Some are made to unpack to more than anybody has time for.
      return result === 'right' || result === 'refused' || result === 'stopped';
  }
}
