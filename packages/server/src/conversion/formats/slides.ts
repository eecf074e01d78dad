import { type Format, flatOpenDocument, rowOf } from './format.ts';

const row = rowOf('slides');
const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';
const text = { textual: true };
const powerPoint97 = { container: 'PowerPoint 97' };
const powerPoint = { isAlso: 'zip', container: 'PowerPoint' };
const openSlides = { isAlso: 'zip', container: 'OpenDocument presentation' };
const macros = 'macroEnabled.12';

/** Presentations. */
export const slides: readonly Format[] = [
  row('ppt', 'application/vnd.ms-powerpoint', 'a PowerPoint 97 presentation', powerPoint97),
  row('pps', 'application/vnd.ms-powerpoint', 'a PowerPoint 97 show', powerPoint97),
  row('pot', 'application/vnd.ms-powerpoint', 'a PowerPoint 97 template', powerPoint97),
  row('pptx', `${openXml}.presentationml.presentation`, 'a PowerPoint presentation', powerPoint),
  row(
    'pptm',
    `application/vnd.ms-powerpoint.presentation.${macros}`,
    'a PowerPoint presentation with macros',
    powerPoint,
  ),
  row('ppsx', `${openXml}.presentationml.slideshow`, 'a PowerPoint show', powerPoint),
  row(
    'ppsm',
    `application/vnd.ms-powerpoint.slideshow.${macros}`,
    'a PowerPoint show with macros',
    powerPoint,
  ),
  row('potx', `${openXml}.presentationml.template`, 'a PowerPoint template', powerPoint),
  row(
    'potm',
    `application/vnd.ms-powerpoint.template.${macros}`,
    'a PowerPoint template with macros',
    powerPoint,
  ),
  row('odp', `${openDocument}.presentation`, 'an OpenDocument presentation', openSlides),
  row('otp', `${openDocument}.presentation-template`, 'an OpenDocument presentation template', openSlides),
  row('fodp', `${openDocument}.presentation-flat-xml`, 'an OpenDocument presentation in one XML file', {
    ...text,
    opening: flatOpenDocument('presentation'),
  }),
  row('sxi', 'application/vnd.sun.xml.impress', 'an OpenOffice 1 presentation', { isAlso: 'zip' }),
  row('uop', 'application/vnd.uoml+xml', 'a Uniform Office presentation', text),
];
