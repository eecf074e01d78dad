/** What the engines that draw SVG have in common. */
import { z } from 'zod';
import { dpi, shape } from '../../options/pictures.ts';

/** CSS counts 96 pixels an inch. */
export const CSS_DPI = 96;

/** What can be asked of a drawing that becomes a picture. */
export const DrawingOptions = z.strictObject({
  width: shape.width,
  height: shape.height,
  dpi: dpi(CSS_DPI),
});
