/** Everything that FFmpeg writes with tracks; pictures are made otherwise. */
import type { Container } from '../../kits/media/codec.ts';
import { SOUND_CONTAINERS } from './sound-targets.ts';
import { VIDEO_CONTAINERS } from './video-targets.ts';

/** By the formats' ids. */
export const CONTAINERS: Readonly<Record<string, Container>> = { ...SOUND_CONTAINERS, ...VIDEO_CONTAINERS };
