/** Dates and times as people and programs write them in tables. */
import { sayWarning } from '../../kits/workers/answer.ts';

/** A day, with the time of the day where that is told. */
export interface Dated {
  readonly date: string;
  readonly time?: string;
  readonly isUtc?: boolean;
}

const ISO = /^(\d{4})-(\d\d?)-(\d\d?)(?:[T ](.*))?$/;
const YEAR_FIRST = /^(\d{4})[./](\d\d?)[./](\d\d?)(?:,?\s+(.*))?$/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/;
const PARTS = /^(\d\d?)([./-])(\d\d?)[./-](\d{4}|\d\d)(?:,?\s+(.*))?$/;
const NAMED =
  /^(?:\p{L}+,\s*)?(?:(\d\d?)\.?\s+(\p{L}+)\.?,?\s+(\d{4})|(\p{L}+)\.?\s+(\d\d?),?\s+(\d{4}))(?:,?\s+(.*))?$/u;
const TIME = /^(\d\d?)(?::(\d\d))?(?::(\d\d)(?:\.\d+)?)?\s*([ap])?\.?(?:m\.?)?\s*(Z|[+-]\d\d:?\d\d)?$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads the dates of a table, whose order of day and month all of them together tell. */
export class DateReader {
  readonly #isMonthFirst: boolean;
  readonly #isGuess: boolean;

  /** @param isAmerican the hours are told as in America, so that months come first where nothing else tells */
  constructor(texts: readonly string[], isAmerican: boolean) {
    const parts = texts.flatMap((text) => {
      const found = PARTS.exec(text);
      return found ? [{ first: Number(found[1]), second: Number(found[3]), mark: found[2] ?? '' }] : [];
    });
    const isDayFirst = parts.some(({ first, mark }) => first > 12 || mark === '.');
    const isMonthFirst = parts.some(({ second }) => second > 12);
    this.#isMonthFirst = isMonthFirst || !isDayFirst;
    this.#isGuess =
      parts.length > 0 &&
      !isMonthFirst &&
      !isDayFirst &&
      !(isAmerican || texts.some((text) => /\d\s*[ap]\.?m/i.test(text)));
  }

  /** Tells the client what was taken. */
  sayGuess(): void {
    if (this.#isGuess)
      sayWarning(
        'content_changed',
        'Nothing tells whether days or months come first in its dates: they were read as month/day/year.',
      );
  }

  read(text: string, timeText: string): Dated | undefined {
    const found = this.#date(text.trim());
    if (!found) return undefined;
    const said = timeText.trim() || found.rest.trim();
    const time = said === '' ? undefined : timeOf(said);
    if (said !== '' && !time) return undefined;
    return time ? shifted(found.date, time) : { date: found.date };
  }

  #date(text: string): { date: string; rest: string } | undefined {
    const compact = COMPACT.exec(text);
    if (compact) {
      const [, year = '', month = '', day = '', hour, minute, second, zone = ''] = compact;
      return dated(year, month, day, hour ? `${hour}:${minute}:${second}${zone}` : '');
    }
    const ordered = ISO.exec(text) ?? YEAR_FIRST.exec(text);
    if (ordered) return dated(ordered[1], ordered[2], ordered[3], ordered[4]);
    const parts = PARTS.exec(text);
    if (parts) {
      const [, first = '', , second = '', given = '', rest] = parts;
      const year = given.length === 2 ? `${Number(given) < 70 ? 20 : 19}${given}` : given;
      return this.#isMonthFirst ? dated(year, first, second, rest) : dated(year, second, first, rest);
    }
    const named = NAMED.exec(text);
    if (!named) return undefined;
    const [, day1, month1, year1, month2, day2, year2, rest] = named;
    const month = MONTHS.indexOf((month1 ?? month2 ?? '').slice(0, 3).toLowerCase()) + 1;
    return month > 0 ? dated(year1 ?? year2, String(month), day1 ?? day2, rest) : undefined;
  }
}

function dated(year = '', month = '', day = '', rest = ''): { date: string; rest: string } | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date) ? { date, rest } : undefined;
}

function timeOf(text: string): { time: string; zone: string } | undefined {
  const [, hours, minutes = '00', seconds = '00', half = '', zone = ''] = TIME.exec(text) ?? [];
  if (hours === undefined) return undefined;
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59) return undefined;
  return { time: `${String(hour).padStart(2, '0')}:${minutes}:${seconds}`, zone };
}

/** With an offset, the time becomes that of UTC. */
function shifted(date: string, { time, zone }: { time: string; zone: string }): Dated {
  if (zone === '') return { date, time };
  const utc = new Date(`${date}T${time}${zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`).toISOString();
  return { date: utc.slice(0, 10), time: utc.slice(11, 19), isUtc: true };
}
