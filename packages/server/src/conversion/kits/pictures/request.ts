/** What the worker for pictures is asked for. */

/** A picture's format. */
export interface PictureFormat {
  readonly id: string;
  /** What people call it, such as "a PNG image". */
  readonly name: string;
}

/** How large a picture is, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle in a picture. */
export interface CropArea extends Size {
  readonly left: number;
  readonly top: number;
}

/** What the client has asked for; the names are those of its options. */
export interface PictureOptions {
  readonly quality?: number;
  readonly lossless?: boolean;
  readonly compression?: number;
  readonly tiff_compression?: 'none' | 'lzw' | 'deflate' | 'jpeg';
  readonly animated?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly fit?: 'inside' | 'cover' | 'contain' | 'fill';
  readonly crop?: CropArea;
  readonly rotate?: 0 | 90 | 180 | 270;
  readonly background?: string;
}

/** One picture to convert. */
export interface Request {
  readonly input: string;
  readonly output: string;
  readonly from: PictureFormat;
  readonly to: PictureFormat;
  readonly options: PictureOptions;
  /** The pixels are as they should be seen, whatever the EXIF data say. */
  readonly isUpright?: boolean;
  /** The colours must be those that are taken for granted, without a profile that says so. */
  readonly isSrgb?: boolean;
  /** The same, of pictures in grey alone. */
  readonly hasSrgbGrey?: boolean;
  /** A file of the same picture that tells by numbers, without a profile, which colours are meant. */
  readonly coloursIn?: string;
  /** Notes go into a file of their own, as this format has them. */
  readonly notesAs?: 'jp2' | 'psd';
}

/** The default background of transparent parts. */
export const WHITE = '#ffffff';
