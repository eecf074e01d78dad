import { FORMATS, type Format } from '../formats.ts';

const NAME_AT = 30;
const MEDIA_TYPE_MEMBER = 'mimetype';
/** Where an Office document says what its parts are. It need not be the first member. */
const CONTENT_TYPES_MEMBER = '[Content_Types].xml';

/** Whether the beginning of a zip archive has what tells its format, so that what comes after it need not be looked at. */
export function isZipTold(head: Buffer): boolean {
  return hasMediaType(head) || head.includes(CONTENT_TYPES_MEMBER);
}

/**
 * Which of the formats that are packed in zip a file has, for those that `file-type` takes for any zip archive: the first
 * member of many says their media type, of others the name of a member tells.
 */
export function zipFormat(head: Buffer): Format | undefined {
  if (head.length < NAME_AT) return undefined;
  const contentAt = NAME_AT + head.readUInt16LE(26) + head.readUInt16LE(28);
  if (hasMediaType(head)) {
    const mediaType = head.toString('latin1', contentAt, contentAt + head.readUInt32LE(18)).trim();
    return FORMATS.find((format) => format.isAlso === 'zip' && format.mediaType === mediaType);
  }
  return FORMATS.find(({ zipMember }) => zipMember !== undefined && head.includes(zipMember));
}

function hasMediaType(head: Buffer): boolean {
  return head.toString('latin1', NAME_AT, NAME_AT + MEDIA_TYPE_MEMBER.length) === MEDIA_TYPE_MEMBER;
}
