import { type Format, rowOf } from './format.ts';

const row = rowOf('slides');
const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** Presentations. */
export const slides: readonly Format[] = [
  row('ppt', 'application/vnd.ms-powerpoint', 'a PowerPoint 97 presentation'),
  row('pptx', `${openXml}.presentationml.presentation`, 'a PowerPoint presentation', { isAlso: 'zip' }),
  row('odp', `${openDocument}.presentation`, 'an OpenDocument presentation', { isAlso: 'zip' }),
];
