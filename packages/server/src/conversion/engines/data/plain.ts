/** Tables that are as most are, so that their bytes can be gone over; see `plain-rows.ts`. */

/** How separated values are written. */
export interface PlainStyle {
  readonly delimiter: string;
  /** Quotation marks stand around cells. */
  readonly hasMarks: boolean;
}

/** Where separated values are that `plain-rows.ts` can read, and how they are written. */
export interface PlainTable extends PlainStyle {
  readonly path: string;
  /** The first row has the names. */
  readonly header: boolean;
  /** A comma may stand before decimals. */
  readonly hasDecimalCommas: boolean;
  /** Every other reader of such values takes it for the same: no line ends in cells, and none without cells. */
  readonly isSimple: boolean;
  readonly rows: number;
}
