import type { Engine } from '../engine.ts';
import { bsdtar } from './bsdtar.ts';
import { ffmpeg } from './ffmpeg.ts';
import { libreoffice } from './libreoffice.ts';
import { pandoc } from './pandoc.ts';
import { sharp } from './sharp.ts';

/** Every engine. Their order does not matter: the planner goes by fidelity and cost. */
export const ENGINES: readonly Engine[] = [bsdtar, ffmpeg, libreoffice, pandoc, sharp];
