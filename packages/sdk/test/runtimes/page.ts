/** Offers the cases to whoever drives the page. */
import type { Place } from './material.ts';
import { type Report, runCases } from './run.ts';
import { webCases } from './web-cases.ts';

declare global {
  var runInPage: (place: Place) => Promise<Report>;
}

globalThis.runInPage = (place) => runCases(place, webCases);
