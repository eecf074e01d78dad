/** Which families are tried together: four groups of about the same length, which several workers can take. */
import type { Family } from '@converter/server/internal';

export const GROUPS = ['papers', 'pictures', 'media', 'data'] as const;
export type Group = (typeof GROUPS)[number];

/** A file of tests for each group; a family without one is an error of types. */
export const GROUP_OF: Readonly<Record<Family, Group>> = {
  document: 'papers',
  sheet: 'papers',
  slides: 'papers',
  mail: 'papers',
  calendar: 'papers',
  contacts: 'papers',
  image: 'pictures',
  drawing: 'pictures',
  font: 'pictures',
  recognition: 'pictures',
  model: 'pictures',
  audio: 'media',
  video: 'media',
  subtitle: 'media',
  playlist: 'media',
  archive: 'data',
  data: 'data',
  geodata: 'data',
};
