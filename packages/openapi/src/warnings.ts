/**
 * What a conversion that worked may tell of its result. `detail` is for people and may be reworded; these codes are for
 * programs and stay.
 */
export const WARNING_CODES = [
  /** Something of the input is not in the result, such as a text box, a hidden sheet or a sound track. */
  'content_left_out',
  /** Something is in the result in another way than in the input, such as a formula as its value. */
  'content_changed',
  /** The input does not say how it is to be read; what was taken is named, and the option that says otherwise. */
  'encoding_guessed',
  /** A font that the input names is not here; the detail names it and what stands for it. */
  'font_replaced',
  /** Colours that the result's format cannot hold were brought into those that it can. */
  'colours_mapped',
  /** The input names a file that did not come with it, such as a picture of a page. */
  'resource_missing',
  /** The result is larger than the input, though a smaller one was the aim. */
  'result_larger',
] as const;

/** A stable, machine-readable name of a warning. */
export type WarningCode = (typeof WARNING_CODES)[number];
