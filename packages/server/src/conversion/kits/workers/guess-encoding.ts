/** Tells what encoding old text is in that does not say so, by the letters that it would then be made of. */

/** An alphabet with its letters beyond ASCII, the most frequent first. */
interface Alphabet {
  readonly encoding: string;
  readonly letters: string;
  /** Letters of ASCII stand beside these in the same word. */
  readonly isLatin?: boolean;
}

const ALPHABETS: readonly Alphabet[] = [
  { encoding: 'windows-1252', letters: 'éèàüöäáíóñçßêâôåøæãëîïõúùòìœýðþÿšž', isLatin: true },
  { encoding: 'windows-1250', letters: 'íáéščřžýěůłęążóśćńźőűúťďňăţşâîľöüäđ', isLatin: true },
  { encoding: 'windows-1250', letters: 'áéöőóíüűú', isLatin: true },
  { encoding: 'windows-1254', letters: 'ışüğöçâîû', isLatin: true },
  { encoding: 'windows-1251', letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґўј' },
  { encoding: 'koi8-r', letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё' },
  { encoding: 'ibm866', letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё' },
  { encoding: 'windows-1253', letters: 'αοιετσνηυρπκμλςωάίόέδγχθφβήύώξζψϊ' },
  { encoding: 'windows-1255', letters: 'יוהלאמרבתנשכדעחקפטםגזסןצךץף' },
  { encoding: 'windows-1256', letters: 'اليمنرتبوةدعفهسكقحأجشصخىطزذضإثئغءظآؤ' },
];

/** Signs that stand between words, or before sums, in any language. */
const SIGNS = '“”„‘’‚–—…«»€£§°·№\u00a0';

/** How likely a pair of bytes is a character that is often written, by its first byte and its second. */
interface Pairs {
  readonly encoding: string;
  readonly worth: (lead: number, trail: number) => number;
}

const RARE = -7;
const within = (byte: number, first: number, last: number) => byte >= first && byte <= last;

const PAIRS: readonly Pairs[] = [
  {
    encoding: 'shift_jis',
    worth: (lead) => (within(lead, 0x81, 0x83) ? -1.2 : within(lead, 0x88, 0x97) ? -2.2 : RARE),
  },
  {
    encoding: 'euc-jp',
    worth: (lead, trail) => {
      if (trail < 0xa1) return RARE;
      return within(lead, 0xa4, 0xa5) ? -0.9 : lead === 0xa1 || within(lead, 0xb0, 0xcf) ? -2.2 : RARE;
    },
  },
  {
    encoding: 'euc-kr',
    worth: (lead, trail) => (trail >= 0xa1 && within(lead, 0xb0, 0xc8) ? -1.6 : RARE - 2),
  },
  {
    encoding: 'gb18030',
    worth: (lead, trail) => {
      if (trail < 0xa1) return RARE;
      return within(lead, 0xb0, 0xd7) ? -2 : lead === 0xa1 || lead === 0xa3 ? -2.5 : RARE;
    },
  },
  {
    encoding: 'big5',
    worth: (lead) => (within(lead, 0xa4, 0xc6) ? -2.1 : lead === 0xa1 ? -2.5 : RARE),
  },
];

/** By so much another encoding must be likelier than the western one, which is taken otherwise. */
const THRESHOLD = 0.4;
const WESTERN = 'windows-1252';

/**
 * The likeliest encoding of a text that is not Unicode.
 *
 * @param sample its beginning, which may end within a character
 * @returns a name of the web's
 */
export function guessEncoding(sample: Uint8Array): string {
  const scores = [
    ...ALPHABETS.map((alphabet) => ({ encoding: alphabet.encoding, score: alphabetScore(sample, alphabet) })),
    ...PAIRS.map((pairs) => ({ encoding: pairs.encoding, score: pairScore(sample, pairs) })),
  ].toSorted((a, b) => b.score - a.score);
  const western = scores.find(({ encoding }) => encoding === WESTERN)?.score ?? 0;
  const [best] = scores;
  if (best === undefined || best.score <= western + THRESHOLD) return WESTERN;
  // Where both read the same, the common name says more.
  const read = (encoding: string) => new TextDecoder(encoding).decode(sample);
  return read(best.encoding) === read(WESTERN) ? WESTERN : best.encoding;
}

/** Tells the client what was taken. */
export function guessed(encoding: string): string {
  return `The text does not say its encoding, and was read as ${encoding}. The option "encoding" says otherwise.`;
}

/** How likely the characters beyond ASCII are on average, as a logarithm. */
function alphabetScore(sample: Uint8Array, { encoding, letters, isLatin = false }: Alphabet): number {
  const text = new TextDecoder(encoding).decode(sample);
  let [sum, count] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign < '\u0080') continue;
    count++;
    sum += worthOf(sign, [text.charAt(at - 1), text.charAt(at + 1)], letters, isLatin);
  }
  return count === 0 ? 0 : sum / count;
}

function worthOf(
  sign: string,
  [before = '', after = '']: readonly string[],
  letters: string,
  isLatin: boolean,
): number {
  const small = sign.toLowerCase();
  const rank = letters.indexOf(small);
  if (rank < 0) return SIGNS.includes(sign) ? -3 : /\p{L}/u.test(sign) ? -6 : -9;
  const isCapital = small !== sign;
  const isAmongCapitals = /\p{Lu}/u.test(before) || /\p{Lu}/u.test(after);
  const capital = !isCapital ? 0 : /\p{Ll}/u.test(before) ? -5 : isAmongCapitals ? 0 : -0.7;
  const isBesideOther = [before, after].some((beside) =>
    isLatin ? beside > '\u007f' && /\p{L}/u.test(beside) : /[A-Za-z]/.test(beside),
  );
  return -Math.log(rank + 3) + capital + (isBesideOther ? -2.5 : 0);
}

function pairScore(sample: Uint8Array, { encoding, worth }: Pairs): number {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
  } catch {
    return Number.NEGATIVE_INFINITY;
  }
  let [sum, count] = [0, 0];
  for (let at = 0; at < sample.length - 1; at++) {
    const lead = sample[at] ?? 0;
    if (lead < 0x80) continue;
    count++;
    // A katakana of half the width is one byte.
    if (encoding === 'shift_jis' && within(lead, 0xa0, 0xdf)) sum += RARE;
    else sum += worth(lead, sample[++at] ?? 0);
  }
  // A pair or two may be chance.
  return count === 0 ? 0 : (sum - 2) / count;
}
