import type { Facts } from '@converter/fixtures';

/** How many pages a fixture has, or becomes: each of their sheets and slides fits on one. */
export function pagesOf({ pages, slides, sheets }: Facts): number | undefined {
  return pages ?? slides ?? sheets;
}
