// Made from the server's catalogue by `pnpm generate`. Do not edit.
interface NoOptions {
  [option: string]: never;
}

interface AudioBitrate {
  /** How many bits a second of sound gets. Without it, what suits the format. From 16 to 1024 kbit/s. */
  audio_bitrate?: number | undefined;
}

interface Channels {
  /** How many channels; they are mixed. Without it, as the input has, where the format allows that. */
  channels?: 1 | 2 | 6 | 8 | undefined;
}

interface End {
  /** Where to stop, from the beginning of the input. Without it, at its end. From 0 to 360000 s. */
  end?: number | undefined;
}

interface Fit {
  /** What happens where width and height have other proportions than the picture: "inside" makes it as large as fits, "cover" cuts off what is too much, "contain" adds edges of the background, "fill" stretches it. Default: "inside". */
  fit?: "inside" | "cover" | "contain" | "fill" | undefined;
}

interface FrameRate {
  /** Pictures a second. Without it, as the input has, where the format allows that. From 1 to 60 fps. */
  frame_rate?: number | undefined;
}

interface Height {
  /** The height of the result. Alone, it keeps the proportions. From 1 to 3840 px. */
  height?: number | undefined;
}

interface Quality {
  /** How well the pictures are kept: 100 is best, and largest. Without it, high. Where video_bitrate is given, that is kept to instead. From 1 to 100 %. */
  quality?: number | undefined;
}

interface Rotate {
  /** Turns the picture clockwise. What its camera says is followed in any case. In °. Default: 0. */
  rotate?: 0 | 90 | 180 | 270 | undefined;
}

interface SampleRate {
  /** Samples a second. Without it, as the input has, where the format allows that. In Hz. */
  sample_rate?: 8000 | 11025 | 12000 | 16000 | 22050 | 24000 | 32000 | 44100 | 48000 | 88200 | 96000 | undefined;
}

interface Start {
  /** Where to begin. Without it, at the beginning. From 0 to 360000 s. */
  start?: number | undefined;
}

interface VideoBitrate {
  /** How many bits a second of video gets. Without it, what keeps a high quality. From 50 to 200000 kbit/s. */
  video_bitrate?: number | undefined;
}

interface Volume {
  /** How much louder, or with a minus sign quieter, than the input. From -60 to 60 dB. */
  volume?: number | undefined;
}

interface Width {
  /** The width of the result. Alone, it keeps the proportions. From 1 to 3840 px. */
  width?: number | undefined;
}

interface AudioBitrate_2 {
  /** How many bits a second of sound gets. Without it, what suits the format. From 32 to 640 kbit/s. */
  audio_bitrate?: number | undefined;
}

interface Channels_2 {
  /** How many channels; they are mixed. Without it, as the input has, where the format allows that. */
  channels?: 1 | 2 | 6 | undefined;
}

interface SampleRate_2 {
  /** Samples a second. Without it, as the input has, where the format allows that. In Hz. */
  sample_rate?: 32000 | 44100 | 48000 | undefined;
}

interface SampleRate_3 {
  /** Samples a second. Without it, as the input has, where the format allows that. In Hz. */
  sample_rate?: 8000 | 11025 | 12000 | 16000 | 22050 | 24000 | 32000 | 44100 | 48000 | 88200 | 96000 | 192000 | undefined;
}

interface AudioBitrate_3 {
  /** How many bits a second of sound gets. Without it, what suits the format. From 32 to 320 kbit/s. */
  audio_bitrate?: number | undefined;
}

interface Channels_3 {
  /** How many channels; they are mixed. Without it, as the input has, where the format allows that. */
  channels?: 1 | 2 | undefined;
}

interface SampleRate_4 {
  /** Samples a second. Without it, as the input has, where the format allows that. In Hz. */
  sample_rate?: 22050 | 32000 | 44100 | 48000 | undefined;
}

interface VideoBitrate_2 {
  /** How many bits a second of video gets. Without it, what keeps a high quality. From 50 to 50000 kbit/s. */
  video_bitrate?: number | undefined;
}

interface AudioBitrate_4 {
  /** How many bits a second of sound gets. Without it, what suits the format. From 8 to 640 kbit/s. */
  audio_bitrate?: number | undefined;
}

interface AudioCodec {
  /** The codec of sound. Without it, as the input has, where the format allows that, else the first of these. */
  audio_codec?: "mp3" | "ac3" | "pcm" | undefined;
}

interface AudioBitrate_5 {
  /** How many bits a second of sound gets. Without it, what suits the format. From 192 to 1509 kbit/s. */
  audio_bitrate?: number | undefined;
}

interface FrameRate_2 {
  /** Pictures a second. Without it, as the input has, where the format allows that. From 1 to 50 fps. */
  frame_rate?: number | undefined;
}

interface Channels_4 {
  /** How many channels; they are mixed. Without it, as the input has, where the format allows that. */
  channels?: 1 | undefined;
}

interface SampleRate_5 {
  /** Samples a second. Without it, as the input has, where the format allows that. In Hz. */
  sample_rate?: 8000 | undefined;
}

interface Language {
  /** The languages to expect, as Tesseract names them, joined by "+". Without it, as the server is set. */
  language?: string | undefined;
}

interface AudioCodec_2 {
  /** The codec of sound. Without it, as the input has, where the format allows that, else the first of these. */
  audio_codec?: "aac" | "alac" | undefined;
}

interface AudioBitrate_6 {
  /** How many bits a second of sound gets. Without it, what suits the format. From 8 to 1024 kbit/s. */
  audio_bitrate?: number | undefined;
}

interface AudioCodec_3 {
  /** The codec of sound. Without it, as the input has, where the format allows that, else the first of these. */
  audio_codec?: "opus" | "aac" | "mp3" | "flac" | "vorbis" | "ac3" | undefined;
}

interface AudioCodec_4 {
  /** The codec of sound. Without it, as the input has, where the format allows that, else the first of these. */
  audio_codec?: "aac" | "opus" | "mp3" | "flac" | "vorbis" | "ac3" | undefined;
}

interface VideoCodec {
  /** The codec of video. Without it, as the input has, where the format allows that, else the first of these. */
  video_codec?: "h264" | "hevc" | "vp9" | "av1" | "mpeg4" | undefined;
}

interface AudioCodec_5 {
  /** The codec of sound. Without it, as the input has, where the format allows that, else the first of these. */
  audio_codec?: "aac" | "alac" | "pcm" | undefined;
}

interface VideoCodec_2 {
  /** The codec of video. Without it, as the input has, where the format allows that, else the first of these. */
  video_codec?: "h264" | "hevc" | "mpeg4" | undefined;
}

interface AudioBitrate_7 {
  /** How many bits a second of sound gets. Without it, what suits the format. From 32 to 384 kbit/s. */
  audio_bitrate?: number | undefined;
}

interface AudioBitrate_8 {
  /** How many bits a second of sound gets. Without it, what suits the format. From 8 to 320 kbit/s. */
  audio_bitrate?: number | undefined;
}

interface SampleRate_6 {
  /** Samples a second. Without it, as the input has, where the format allows that. In Hz. */
  sample_rate?: 8000 | 11025 | 12000 | 16000 | 22050 | 24000 | 32000 | 44100 | 48000 | undefined;
}

interface AudioCodec_6 {
  /** The codec of sound. Without it, as the input has, where the format allows that, else the first of these. */
  audio_codec?: "aac" | "mp3" | "ac3" | "alac" | undefined;
}

interface VideoCodec_3 {
  /** The codec of video. Without it, as the input has, where the format allows that, else the first of these. */
  video_codec?: "h264" | "hevc" | "av1" | "mpeg4" | undefined;
}

interface AudioCodec_7 {
  /** The codec of sound. Without it, as the input has, where the format allows that, else the first of these. */
  audio_codec?: "mp2" | "ac3" | undefined;
}

interface FrameRate_3 {
  /** Pictures a second. Without it, as the input has, where the format allows that. In fps. */
  frame_rate?: 24 | 25 | 30 | 50 | 60 | undefined;
}

interface VideoBitrate_3 {
  /** How many bits a second of video gets. Without it, what keeps a high quality. From 50 to 9000 kbit/s. */
  video_bitrate?: number | undefined;
}

interface SampleRate_7 {
  /** Samples a second. Without it, as the input has, where the format allows that. In Hz. */
  sample_rate?: 48000 | undefined;
}

interface AudioBitrate_9 {
  /** How many bits a second of sound gets. Without it, what suits the format. From 48 to 500 kbit/s. */
  audio_bitrate?: number | undefined;
}

interface AudioBitrate_10 {
  /** How many bits a second of sound gets. Without it, what suits the format. From 8 to 510 kbit/s. */
  audio_bitrate?: number | undefined;
}

interface SampleRate_8 {
  /** Samples a second. Without it, as the input has, where the format allows that. In Hz. */
  sample_rate?: 8000 | 12000 | 16000 | 24000 | 48000 | undefined;
}

interface SampleRate_9 {
  /** Samples a second. Without it, as the input has, where the format allows that. In Hz. */
  sample_rate?: 8000 | 16000 | 32000 | undefined;
}

interface AudioCodec_8 {
  /** The codec of sound. Without it, as the input has, where the format allows that, else the first of these. */
  audio_codec?: "aac" | "mp2" | "ac3" | undefined;
}

interface VideoCodec_4 {
  /** The codec of video. Without it, as the input has, where the format allows that, else the first of these. */
  video_codec?: "h264" | "hevc" | "mpeg2" | undefined;
}

interface AudioCodec_9 {
  /** The codec of sound. Without it, as the input has, where the format allows that, else the first of these. */
  audio_codec?: "ac3" | "mp2" | undefined;
}

interface AudioCodec_10 {
  /** The codec of sound. Without it, as the input has, where the format allows that, else the first of these. */
  audio_codec?: "opus" | "vorbis" | undefined;
}

interface VideoCodec_5 {
  /** The codec of video. Without it, as the input has, where the format allows that, else the first of these. */
  video_codec?: "vp9" | "vp8" | "av1" | undefined;
}

interface Password {
  /** Opens a protected input. The result has no password. */
  password?: string | undefined;
}

interface Compression {
  /** How hard to compress: 0 is fastest, 9 is smallest. From 0 to 9. Default: 9. */
  compression?: number | undefined;
}

interface Compression_2 {
  /** How hard to compress: 0 is fastest, 9 is smallest. From 0 to 9. Default: 6. */
  compression?: number | undefined;
}

interface Compression_3 {
  /** How hard to compress: 0 is fastest, 9 is smallest. From 0 to 9. Default: 3. */
  compression?: number | undefined;
}

interface Background {
  /** The colour behind transparent parts and at added edges. Default: "#ffffff". */
  background?: string | undefined;
}

interface Crop {
  /** The part of the upright picture to keep, before it is turned and resized. In px. */
  crop?: { left: number; top: number; width: number; height: number } | undefined;
}

interface Height_2 {
  /** The height of the result. Alone, it keeps the proportions. From 1 to 16384 px. */
  height?: number | undefined;
}

interface Width_2 {
  /** The width of the result. Alone, it keeps the proportions. From 1 to 16384 px. */
  width?: number | undefined;
}

interface Quality_2 {
  /** How well the picture is kept: 100 is best, and largest. From 1 to 100 %. Default: 85. */
  quality?: number | undefined;
}

interface Quality_3 {
  /** How well the picture is kept: 100 is best, and largest. From 1 to 100 %. Default: 90. */
  quality?: number | undefined;
}

interface TiffCompression {
  /** How the pixels are packed: all but "jpeg" lose nothing, and every program reads "none" and "lzw". Default: "lzw". */
  tiff_compression?: "none" | "lzw" | "deflate" | "jpeg" | undefined;
}

interface Lossless {
  /** Keeps every pixel exactly, and makes larger files. Without it and without a quality, pictures of few, flat colours are kept exactly where that makes them smaller. */
  lossless?: boolean | undefined;
}

interface Quality_4 {
  /** How well the picture is kept: 100 is best, and largest. From 1 to 100 %. Default: 65. */
  quality?: number | undefined;
}

interface Delimiter {
  /** What stands between the cells. Without it, what the input shows, and a comma in results. */
  delimiter?: "," | ";" | "\t" | "|" | ":" | " " | undefined;
}

interface Encoding {
  /** The encoding of the input. Without it, what its bytes show. */
  encoding?: "utf-8" | "utf-16" | "windows-1250" | "windows-1251" | "windows-1252" | "windows-1253" | "windows-1254" | "windows-1255" | "windows-1256" | "iso-8859-1" | "iso-8859-2" | "iso-8859-15" | "koi8-r" | "shift_jis" | "euc-jp" | "gb18030" | "big5" | "euc-kr" | undefined;
}

interface Margin {
  /** The margin on all four sides. Without it, what the input says. From 0 to 100 mm. */
  margin?: number | undefined;
}

interface Orientation {
  /** Whether the pages stand or lie. Without it, what the input says. */
  orientation?: "portrait" | "landscape" | undefined;
}

interface Pages {
  /** The pages to convert, from 1. Without it, all. */
  pages?: string | undefined;
}

interface Paper {
  /** The size of the pages. Without it, what the input says. */
  paper?: "a3" | "a4" | "a5" | "letter" | "legal" | undefined;
}

interface Pdfa {
  /** The level of PDF/A, for documents that are to be kept. Without it, plain PDF. */
  pdfa?: "1b" | "2b" | "3b" | undefined;
}

interface NumberHeadings {
  /** Whether headings get numbers. Default: false. */
  number_headings?: boolean | undefined;
}

interface Toc {
  /** Whether the result begins with a table of contents. Default: false. */
  toc?: boolean | undefined;
}

interface LineWidth {
  /** Where lines of text are broken. Without it, they stay as they are in the input. From 20 to 1000 characters. */
  line_width?: number | undefined;
}

interface Animated {
  /** Keeps the whole animation; else only its first frame. Default: true. */
  animated?: boolean | undefined;
}

interface PairOptions extends AudioBitrate, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate, Start, VideoBitrate, Volume, Width {}

interface PairOptions_2 extends AudioBitrate, Channels, End, SampleRate, Start, Volume {}

interface PairOptions_3 extends AudioBitrate_2, Channels_2, End, SampleRate_2, Start, Volume {}

interface PairOptions_4 extends Channels, End, SampleRate_3, Start, Volume {}

interface PairOptions_5 extends AudioBitrate_3, Channels_3, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_4, Start, VideoBitrate_2, Volume, Width {}

interface PairOptions_6 extends AudioBitrate_4, AudioCodec, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_3, Start, VideoBitrate_2, Volume, Width {}

interface PairOptions_7 extends AudioBitrate_5, Channels_2, End, SampleRate_2, Start, Volume {}

interface PairOptions_8 extends End, Fit, FrameRate_2, Height, Rotate, Start, Width {}

interface PairOptions_9 extends Channels_4, End, SampleRate_5, Start, Volume {}

interface PairOptions_10 extends Language {}

interface PairOptions_11 extends AudioBitrate, AudioCodec_2, Channels, End, SampleRate_3, Start, Volume {}

interface PairOptions_12 extends AudioBitrate_6, AudioCodec_3, Channels, End, SampleRate_3, Start, Volume {}

interface PairOptions_13 extends AudioBitrate_6, AudioCodec_4, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_3, Start, VideoBitrate, VideoCodec, Volume, Width {}

interface PairOptions_14 extends AudioBitrate, AudioCodec_5, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_3, Start, VideoBitrate, VideoCodec_2, Volume, Width {}

interface PairOptions_15 extends AudioBitrate_7, Channels_3, End, SampleRate_2, Start, Volume {}

interface PairOptions_16 extends AudioBitrate_8, Channels_3, End, SampleRate_6, Start, Volume {}

interface PairOptions_17 extends AudioBitrate_6, AudioCodec_6, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_3, Start, VideoBitrate, VideoCodec_3, Volume, Width {}

interface PairOptions_18 extends AudioBitrate_2, AudioCodec_7, Channels_2, End, Fit, FrameRate_3, Height, Quality, Rotate, SampleRate_2, Start, VideoBitrate_3, Volume, Width {}

interface PairOptions_19 extends Channels, End, Fit, FrameRate_3, Height, Quality, Rotate, SampleRate_7, Start, VideoBitrate_3, Volume, Width {}

interface PairOptions_20 extends AudioBitrate_9, Channels, End, SampleRate_3, Start, Volume {}

interface PairOptions_21 extends AudioBitrate_9, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_3, Start, VideoBitrate_2, Volume, Width {}

interface PairOptions_22 extends AudioBitrate_10, Channels, End, SampleRate_8, Start, Volume {}

interface PairOptions_23 extends Channels_3, End, SampleRate_9, Start, Volume {}

interface PairOptions_24 extends AudioBitrate, AudioCodec_8, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate, Start, VideoBitrate, VideoCodec_4, Volume, Width {}

interface PairOptions_25 extends AudioBitrate_2, AudioCodec_9, Channels_2, End, Fit, FrameRate_3, Height, Quality, Rotate, SampleRate_2, Start, VideoBitrate_3, Volume, Width {}

interface PairOptions_26 extends AudioBitrate_10, AudioCodec_10, Channels, End, SampleRate_3, Start, Volume {}

interface PairOptions_27 extends AudioBitrate_10, AudioCodec_10, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_3, Start, VideoBitrate, VideoCodec_5, Volume, Width {}

interface PairOptions_28 extends AudioBitrate_3, Channels_3, End, SampleRate_4, Start, Volume {}

interface PairOptions_29 extends Password {}

interface PairOptions_30 extends Compression, Password {}

interface PairOptions_31 extends Compression_2, Password {}

interface PairOptions_32 extends Compression_3, Password {}

interface PairOptions_33 extends Background, Compression_2, Crop, Fit, Height_2, Rotate, Width_2 {}

interface PairOptions_34 extends Background, Crop, Fit, Height_2, Rotate, Width_2 {}

interface PairOptions_35 extends Background, Compression_2, Crop, Fit, Height_2, Quality_2, Rotate, Width_2 {}

interface PairOptions_36 extends Background, Crop, Fit, Height_2, Quality_3, Rotate, Width_2 {}

interface PairOptions_37 extends Background, Crop, Fit, Height_2, Rotate, TiffCompression, Width_2 {}

interface PairOptions_38 extends Background, Crop, Fit, Height_2, Lossless, Quality_3, Rotate, Width_2 {}

interface PairOptions_39 extends Background, Compression_2, Crop, Fit, Height_2, Lossless, Quality_4, Rotate, Width_2 {}

interface PairOptions_40 extends Background, Compression_2, Crop, Fit, Height_2, Quality_3, Rotate, Width_2 {}

interface PairOptions_41 extends Background, Compression_2, Crop, Fit, Height_2, Rotate, TiffCompression, Width_2 {}

interface PairOptions_42 extends Background, Compression_2, Crop, Fit, Height_2, Lossless, Quality_3, Rotate, Width_2 {}

interface PairOptions_43 extends Delimiter, Encoding, Margin, Orientation, Pages, Paper, Pdfa, Quality_3 {}

interface PairOptions_44 extends Delimiter, Encoding {}

interface PairOptions_45 extends NumberHeadings, Password {}

interface PairOptions_46 extends Margin, Orientation, Pages, Paper, Password, Pdfa, Quality_3 {}

interface PairOptions_47 extends NumberHeadings, Password, Toc {}

interface PairOptions_48 extends LineWidth, Password, Toc {}

interface PairOptions_49 extends LineWidth, Password {}

interface PairOptions_50 extends NumberHeadings {}

interface PairOptions_51 extends NumberHeadings, Toc {}

interface PairOptions_52 extends LineWidth, Toc {}

interface PairOptions_53 extends LineWidth {}

interface PairOptions_54 extends Toc {}

interface PairOptions_55 extends Background, Crop, Fit, Height_2, Lossless, Quality_4, Rotate, Width_2 {}

interface PairOptions_56 extends Animated, Background, Crop, Fit, Height_2, Lossless, Quality_3, Rotate, Width_2 {}

interface PairOptions_57 extends Encoding {}

interface PairOptions_58 extends Encoding, NumberHeadings, Toc {}

interface PairOptions_59 extends Encoding, NumberHeadings {}

interface PairOptions_60 extends Encoding, LineWidth, Toc {}

interface PairOptions_61 extends Encoding, Toc {}

interface PairOptions_62 extends Encoding, LineWidth {}

interface PairOptions_63 extends Encoding, NumberHeadings, Password, Toc {}

interface PairOptions_64 extends Pages, Password, Pdfa, Quality_3 {}

interface PairOptions_65 extends Delimiter, Encoding, Password {}

interface PairOptions_66 extends Background, Crop, Fit, Height_2, Quality_2, Rotate, Width_2 {}

interface PairOptions_67 extends Margin, Orientation, Pages, Paper, Pdfa, Quality_3 {}

interface PairOptions_68 extends Compression_2 {}

interface PairOptions_69 extends Compression {}

interface PairOptions_70 extends Compression_3 {}

interface PairOptions_71 extends Encoding, Margin, Orientation, Pages, Paper, Pdfa, Quality_3 {}

interface PairOptions_72 extends Animated, Background, Crop, Fit, Height_2, Rotate, Width_2 {}

/** Formats with the same targets and options, called like the first of them; each is among the targets of the others. */
interface Groups {
  '3g2': { '3g2': PairOptions; '3gp': PairOptions; aac: PairOptions_2; ac3: PairOptions_3; aiff: PairOptions_4; asf: PairOptions_5; au: PairOptions_4; avi: PairOptions_6; caf: PairOptions_4; dts: PairOptions_7; f4v: PairOptions; flac: PairOptions_4; flv: PairOptions; gif: PairOptions_8; gsm: PairOptions_9; json: PairOptions_10; m4a: PairOptions_11; m4b: PairOptions_2; m4r: PairOptions_2; mka: PairOptions_12; mkv: PairOptions_13; mov: PairOptions_14; mp2: PairOptions_15; mp3: PairOptions_16; mp4: PairOptions_17; mpg: PairOptions_18; mxf: PairOptions_19; ogg: PairOptions_20; ogv: PairOptions_21; opus: PairOptions_22; sf: PairOptions_4; sox: PairOptions_4; spx: PairOptions_23; srt: PairOptions_10; text: PairOptions_10; ts: PairOptions_24; txt: PairOptions_10; vob: PairOptions_25; voc: PairOptions_4; vtt: PairOptions_10; w64: PairOptions_4; wav: PairOptions_4; weba: PairOptions_26; webm: PairOptions_27; wma: PairOptions_28; wmv: PairOptions_5; wv: PairOptions_4; };
  '7z': { '7z': PairOptions_31; tar: PairOptions_29; 'tar.bz2': PairOptions_30; 'tar.gz': PairOptions_31; 'tar.xz': PairOptions_31; 'tar.zst': PairOptions_32; zip: PairOptions_31; };
  '8svx': { aac: PairOptions_2; ac3: PairOptions_3; aiff: PairOptions_4; au: PairOptions_4; caf: PairOptions_4; dts: PairOptions_7; flac: PairOptions_4; gsm: PairOptions_9; json: PairOptions_10; m4a: PairOptions_11; m4b: PairOptions_2; m4r: PairOptions_2; mka: PairOptions_12; mp2: PairOptions_15; mp3: PairOptions_16; ogg: PairOptions_20; opus: PairOptions_22; sf: PairOptions_4; sox: PairOptions_4; spx: PairOptions_23; srt: PairOptions_10; text: PairOptions_10; txt: PairOptions_10; voc: PairOptions_4; vtt: PairOptions_10; w64: PairOptions_4; wav: PairOptions_4; weba: PairOptions_26; wma: PairOptions_28; wv: PairOptions_4; };
  asf: { '3g2': PairOptions; '3gp': PairOptions; aac: PairOptions_2; ac3: PairOptions_3; aiff: PairOptions_4; asf: PairOptions_5; au: PairOptions_4; avi: PairOptions_6; caf: PairOptions_4; dts: PairOptions_7; flac: PairOptions_4; flv: PairOptions; gif: PairOptions_8; gsm: PairOptions_9; json: PairOptions_10; m4a: PairOptions_11; m4b: PairOptions_2; m4r: PairOptions_2; mka: PairOptions_12; mkv: PairOptions_13; mov: PairOptions_14; mp2: PairOptions_15; mp3: PairOptions_16; mp4: PairOptions_17; mpg: PairOptions_18; mxf: PairOptions_19; ogg: PairOptions_20; ogv: PairOptions_21; opus: PairOptions_22; sf: PairOptions_4; sox: PairOptions_4; spx: PairOptions_23; srt: PairOptions_10; text: PairOptions_10; ts: PairOptions_24; txt: PairOptions_10; vob: PairOptions_25; voc: PairOptions_4; vtt: PairOptions_10; w64: PairOptions_4; wav: PairOptions_4; weba: PairOptions_26; webm: PairOptions_27; wma: PairOptions_28; wmv: PairOptions_5; wv: PairOptions_4; };
  avif: { bmp: PairOptions_33; gif: PairOptions_34; heic: PairOptions_35; ico: PairOptions_33; jpg: PairOptions_36; pdf: PairOptions_33; png: PairOptions_33; 'searchable-pdf': PairOptions_33; text: PairOptions_33; tiff: PairOptions_37; txt: PairOptions_33; webp: PairOptions_38; };
  bmp: { avif: PairOptions_39; bmp: PairOptions_33; gif: PairOptions_33; heic: PairOptions_35; ico: PairOptions_33; jpg: PairOptions_40; pdf: PairOptions_33; png: PairOptions_33; 'searchable-pdf': PairOptions_33; text: PairOptions_33; tiff: PairOptions_41; txt: PairOptions_33; webp: PairOptions_42; };
  csv: { jpg: PairOptions_43; ods: PairOptions_44; pdf: PairOptions_43; png: PairOptions_43; svg: PairOptions_43; tiff: PairOptions_43; xls: PairOptions_44; xlsx: PairOptions_44; };
  doc: { docx: PairOptions_29; epub: PairOptions_45; html: PairOptions_29; jpg: PairOptions_46; latex: PairOptions_47; md: PairOptions_48; odt: PairOptions_29; org: PairOptions_49; pdf: PairOptions_46; png: PairOptions_46; rst: PairOptions_48; rtf: PairOptions_29; svg: PairOptions_46; tiff: PairOptions_46; txt: PairOptions_29; };
  docx: { doc: PairOptions_29; docx: PairOptions_29; epub: PairOptions_50; html: PairOptions_29; jpg: PairOptions_46; latex: PairOptions_51; md: PairOptions_52; odt: PairOptions_29; org: PairOptions_53; pdf: PairOptions_46; png: PairOptions_46; rst: PairOptions_52; rtf: PairOptions_29; svg: PairOptions_46; tiff: PairOptions_46; txt: PairOptions_29; };
  epub: { doc: PairOptions_47; docx: PairOptions_51; html: PairOptions_51; latex: PairOptions_51; md: PairOptions_52; odt: PairOptions_54; org: PairOptions_53; rst: PairOptions_52; rtf: PairOptions_47; txt: PairOptions_53; };
  gif: { '3g2': PairOptions; '3gp': PairOptions; asf: PairOptions_5; avi: PairOptions_6; avif: PairOptions_55; bmp: PairOptions_33; f4v: PairOptions; flv: PairOptions; heic: PairOptions_35; ico: PairOptions_33; jpg: PairOptions_36; mkv: PairOptions_13; mov: PairOptions_14; mp4: PairOptions_17; mpg: PairOptions_18; mxf: PairOptions_19; ogv: PairOptions_21; pdf: PairOptions_33; png: PairOptions_33; 'searchable-pdf': PairOptions_33; text: PairOptions_33; tiff: PairOptions_37; ts: PairOptions_24; txt: PairOptions_33; vob: PairOptions_25; webm: PairOptions_27; webp: PairOptions_56; wmv: PairOptions_5; };
  heic: { avif: PairOptions_55; bmp: PairOptions_33; gif: PairOptions_34; ico: PairOptions_33; jpg: PairOptions_36; pdf: PairOptions_36; png: PairOptions_33; 'searchable-pdf': PairOptions_36; text: PairOptions_33; tiff: PairOptions_37; txt: PairOptions_33; webp: PairOptions_38; };
  html: { doc: PairOptions_57; docx: PairOptions_58; epub: PairOptions_59; latex: PairOptions_58; md: PairOptions_60; odt: PairOptions_61; org: PairOptions_62; rst: PairOptions_60; rtf: PairOptions_57; txt: PairOptions_62; };
  jpg: { avif: PairOptions_55; bmp: PairOptions_33; gif: PairOptions_34; heic: PairOptions_35; ico: PairOptions_33; jpg: PairOptions_36; pdf: NoOptions; png: PairOptions_33; 'searchable-pdf': NoOptions; text: NoOptions; tiff: PairOptions_37; txt: NoOptions; webp: PairOptions_38; };
  latex: { doc: PairOptions_63; docx: PairOptions_58; epub: PairOptions_59; html: PairOptions_58; latex: PairOptions_58; md: PairOptions_60; odt: PairOptions_61; org: PairOptions_62; rst: PairOptions_60; rtf: PairOptions_63; txt: PairOptions_62; };
  odp: { jpg: PairOptions_64; odp: PairOptions_29; pdf: PairOptions_64; png: PairOptions_64; ppt: PairOptions_29; pptx: PairOptions_29; svg: PairOptions_64; tiff: PairOptions_64; };
  ods: { csv: PairOptions_65; jpg: PairOptions_46; ods: PairOptions_29; pdf: PairOptions_46; png: PairOptions_46; svg: PairOptions_46; tiff: PairOptions_46; xls: PairOptions_29; xlsx: PairOptions_29; };
  pdf: { html: NoOptions; jpg: NoOptions; png: NoOptions; 'searchable-pdf': NoOptions; svg: NoOptions; text: NoOptions; tiff: NoOptions; txt: NoOptions; };
  png: { avif: PairOptions_55; bmp: PairOptions_34; gif: PairOptions_34; heic: PairOptions_66; ico: PairOptions_34; jpg: PairOptions_36; pdf: NoOptions; png: NoOptions; 'searchable-pdf': NoOptions; text: NoOptions; tiff: PairOptions_37; txt: NoOptions; webp: PairOptions_38; };
  rtf: { doc: NoOptions; docx: NoOptions; html: NoOptions; jpg: PairOptions_67; latex: PairOptions_51; md: PairOptions_52; odt: NoOptions; org: PairOptions_53; pdf: PairOptions_67; png: PairOptions_67; rst: PairOptions_52; svg: PairOptions_67; tiff: PairOptions_67; txt: NoOptions; };
  tar: { '7z': PairOptions_68; tar: NoOptions; 'tar.bz2': PairOptions_69; 'tar.gz': PairOptions_68; 'tar.xz': PairOptions_68; 'tar.zst': PairOptions_70; zip: PairOptions_68; };
  txt: { doc: PairOptions_57; docx: PairOptions_57; html: PairOptions_57; jpg: PairOptions_71; odt: PairOptions_57; pdf: PairOptions_71; png: PairOptions_71; rtf: PairOptions_57; svg: PairOptions_71; tiff: PairOptions_71; };
  webp: { avif: PairOptions_55; bmp: PairOptions_33; gif: PairOptions_72; heic: PairOptions_35; ico: PairOptions_33; jpg: PairOptions_36; pdf: PairOptions_33; png: PairOptions_33; 'searchable-pdf': PairOptions_33; text: PairOptions_33; tiff: PairOptions_37; txt: PairOptions_33; };
}

/** Source format → what it can become. */
export interface Targets {
  '3g2': Exclude<keyof Groups['3g2'], '3g2'>;
  '3gp': Exclude<keyof Groups['3g2'], '3gp'>;
  '7z': Exclude<keyof Groups['7z'], '7z'>;
  '8svx': Exclude<keyof Groups['8svx'], never>;
  aac: Exclude<keyof Groups['8svx'], 'aac'>;
  ac3: Exclude<keyof Groups['8svx'], 'ac3'>;
  aiff: Exclude<keyof Groups['8svx'], 'aiff'>;
  asf: Exclude<keyof Groups['asf'], 'asf'>;
  au: Exclude<keyof Groups['8svx'], 'au'>;
  avi: Exclude<keyof Groups['3g2'], 'avi'>;
  avif: Exclude<keyof Groups['avif'], never>;
  bmp: Exclude<keyof Groups['bmp'], 'bmp'>;
  caf: Exclude<keyof Groups['8svx'], 'caf'>;
  csv: Exclude<keyof Groups['csv'], never>;
  doc: Exclude<keyof Groups['doc'], never>;
  docx: Exclude<keyof Groups['docx'], 'docx'>;
  dts: Exclude<keyof Groups['8svx'], 'dts'>;
  epub: Exclude<keyof Groups['epub'], never>;
  f4v: Exclude<keyof Groups['3g2'], 'f4v'>;
  flac: Exclude<keyof Groups['8svx'], 'flac'>;
  flv: Exclude<keyof Groups['3g2'], 'flv'>;
  gif: Exclude<keyof Groups['gif'], never>;
  gsm: Exclude<keyof Groups['8svx'], 'gsm'>;
  heic: Exclude<keyof Groups['heic'], never>;
  html: Exclude<keyof Groups['html'], never>;
  ico: Exclude<keyof Groups['bmp'], 'ico'>;
  jpg: Exclude<keyof Groups['jpg'], 'jpg'>;
  latex: Exclude<keyof Groups['latex'], 'latex'>;
  m4a: Exclude<keyof Groups['8svx'], 'm4a'>;
  m4b: Exclude<keyof Groups['8svx'], 'm4b'>;
  m4r: Exclude<keyof Groups['8svx'], 'm4r'>;
  md: Exclude<keyof Groups['latex'], 'md'>;
  mka: Exclude<keyof Groups['8svx'], 'mka'>;
  mkv: Exclude<keyof Groups['3g2'], 'mkv'>;
  mov: Exclude<keyof Groups['3g2'], 'mov'>;
  mp2: Exclude<keyof Groups['8svx'], 'mp2'>;
  mp3: Exclude<keyof Groups['8svx'], 'mp3'>;
  mp4: Exclude<keyof Groups['3g2'], 'mp4'>;
  mpc: Exclude<keyof Groups['8svx'], never>;
  mpg: Exclude<keyof Groups['3g2'], 'mpg'>;
  mxf: Exclude<keyof Groups['3g2'], 'mxf'>;
  odp: Exclude<keyof Groups['odp'], 'odp'>;
  ods: Exclude<keyof Groups['ods'], 'ods'>;
  odt: Exclude<keyof Groups['docx'], 'odt'>;
  ogg: Exclude<keyof Groups['8svx'], 'ogg'>;
  ogv: Exclude<keyof Groups['3g2'], 'ogv'>;
  opus: Exclude<keyof Groups['8svx'], 'opus'>;
  org: Exclude<keyof Groups['latex'], 'org'>;
  pdf: Exclude<keyof Groups['pdf'], never>;
  png: Exclude<keyof Groups['png'], 'png'>;
  ppt: Exclude<keyof Groups['odp'], 'ppt'>;
  pptx: Exclude<keyof Groups['odp'], 'pptx'>;
  rst: Exclude<keyof Groups['latex'], 'rst'>;
  rtf: Exclude<keyof Groups['rtf'], never>;
  sf: Exclude<keyof Groups['8svx'], 'sf'>;
  sox: Exclude<keyof Groups['8svx'], 'sox'>;
  spx: Exclude<keyof Groups['8svx'], 'spx'>;
  svg: Exclude<keyof Groups['png'], never>;
  tar: Exclude<keyof Groups['tar'], 'tar'>;
  'tar.bz2': Exclude<keyof Groups['tar'], 'tar.bz2'>;
  'tar.gz': Exclude<keyof Groups['tar'], 'tar.gz'>;
  'tar.xz': Exclude<keyof Groups['tar'], 'tar.xz'>;
  'tar.zst': Exclude<keyof Groups['tar'], 'tar.zst'>;
  tiff: Exclude<keyof Groups['jpg'], 'tiff'>;
  ts: Exclude<keyof Groups['3g2'], 'ts'>;
  txt: Exclude<keyof Groups['txt'], never>;
  vob: Exclude<keyof Groups['3g2'], 'vob'>;
  voc: Exclude<keyof Groups['8svx'], 'voc'>;
  w64: Exclude<keyof Groups['8svx'], 'w64'>;
  wav: Exclude<keyof Groups['8svx'], 'wav'>;
  weba: Exclude<keyof Groups['8svx'], 'weba'>;
  webm: Exclude<keyof Groups['3g2'], 'webm'>;
  webp: Exclude<keyof Groups['webp'], never>;
  wma: Exclude<keyof Groups['8svx'], 'wma'>;
  wmv: Exclude<keyof Groups['asf'], 'wmv'>;
  wv: Exclude<keyof Groups['8svx'], 'wv'>;
  xls: Exclude<keyof Groups['ods'], 'xls'>;
  xlsx: Exclude<keyof Groups['ods'], 'xlsx'>;
  zip: Exclude<keyof Groups['7z'], 'zip'>;
}

/** Source format → what it can become → what can be asked for. */
export interface Options {
  '3g2': Groups['3g2'];
  '3gp': Groups['3g2'];
  '7z': Groups['7z'];
  '8svx': Groups['8svx'];
  aac: Groups['8svx'];
  ac3: Groups['8svx'];
  aiff: Groups['8svx'];
  asf: Groups['asf'];
  au: Groups['8svx'];
  avi: Groups['3g2'];
  avif: Groups['avif'];
  bmp: Groups['bmp'];
  caf: Groups['8svx'];
  csv: Groups['csv'];
  doc: Groups['doc'];
  docx: Groups['docx'];
  dts: Groups['8svx'];
  epub: Groups['epub'];
  f4v: Groups['3g2'];
  flac: Groups['8svx'];
  flv: Groups['3g2'];
  gif: Groups['gif'];
  gsm: Groups['8svx'];
  heic: Groups['heic'];
  html: Groups['html'];
  ico: Groups['bmp'];
  jpg: Groups['jpg'];
  latex: Groups['latex'];
  m4a: Groups['8svx'];
  m4b: Groups['8svx'];
  m4r: Groups['8svx'];
  md: Groups['latex'];
  mka: Groups['8svx'];
  mkv: Groups['3g2'];
  mov: Groups['3g2'];
  mp2: Groups['8svx'];
  mp3: Groups['8svx'];
  mp4: Groups['3g2'];
  mpc: Groups['8svx'];
  mpg: Groups['3g2'];
  mxf: Groups['3g2'];
  odp: Groups['odp'];
  ods: Groups['ods'];
  odt: Groups['docx'];
  ogg: Groups['8svx'];
  ogv: Groups['3g2'];
  opus: Groups['8svx'];
  org: Groups['latex'];
  pdf: Groups['pdf'];
  png: Groups['png'];
  ppt: Groups['odp'];
  pptx: Groups['odp'];
  rst: Groups['latex'];
  rtf: Groups['rtf'];
  sf: Groups['8svx'];
  sox: Groups['8svx'];
  spx: Groups['8svx'];
  svg: Groups['png'];
  tar: Groups['tar'];
  'tar.bz2': Groups['tar'];
  'tar.gz': Groups['tar'];
  'tar.xz': Groups['tar'];
  'tar.zst': Groups['tar'];
  tiff: Groups['jpg'];
  ts: Groups['3g2'];
  txt: Groups['txt'];
  vob: Groups['3g2'];
  voc: Groups['8svx'];
  w64: Groups['8svx'];
  wav: Groups['8svx'];
  weba: Groups['8svx'];
  webm: Groups['3g2'];
  webp: Groups['webp'];
  wma: Groups['8svx'];
  wmv: Groups['asf'];
  wv: Groups['8svx'];
  xls: Groups['ods'];
  xlsx: Groups['ods'];
  zip: Groups['7z'];
}

/** Other names of formats. */
export interface Aliases {
  '1': 'man';
  '2': 'man';
  '3': 'man';
  '4': 'man';
  '5': 'man';
  '6': 'man';
  '7': 'man';
  '8': 'man';
  adoc: 'asciidoc';
  aif: 'aiff';
  asc: 'asciidoc';
  azw: 'azw3';
  bib: 'bibtex';
  bie: 'jbig';
  bw: 'sgi';
  cal: 'cals';
  cfg: 'ini';
  commonmark: 'md';
  db: 'sqlite';
  dbk: 'docbook';
  dfxp: 'ttml';
  dib: 'bmp';
  divx: 'avi';
  epsf: 'eps';
  epsi: 'eps';
  fit: 'fits';
  fts: 'fits';
  heif: 'heic';
  htm: 'html';
  icb: 'tga';
  iff: '8svx';
  ircam: 'sf';
  j2c: 'j2k';
  jacosub: 'jss';
  jbg: 'jbig';
  jfif: 'jpg';
  jpc: 'j2k';
  jpe: 'jpg';
  jpeg: 'jpg';
  jpf: 'jp2';
  jpx: 'jp2';
  jsonc: 'json5';
  kf8: 'azw3';
  lha: 'lzh';
  ltx: 'latex';
  m2ts: 'ts';
  m4v: 'mp4';
  markdown: 'md';
  mdown: 'md';
  microdvd: 'sub';
  mkd: 'md';
  mpa: 'mp2';
  mpeg: 'mpg';
  mts: 'ts';
  ndjson: 'jsonl';
  oga: 'ogg';
  pct: 'pict';
  pic: 'pict';
  pnm: 'ppm';
  prc: 'mobi';
  psb: 'psd';
  qt: 'mov';
  rest: 'rst';
  rgb: 'sgi';
  rgba: 'sgi';
  sami: 'smi';
  snap: 'squashfs';
  snd: 'au';
  sqfs: 'squashfs';
  sqlite3: 'sqlite';
  sun: 'ras';
  sylk: 'slk';
  taz: 'tar.z';
  tbz: 'tar.bz2';
  tbz2: 'tar.bz2';
  tex: 'latex';
  texi: 'texinfo';
  tgz: 'tar.gz';
  tif: 'tiff';
  tlz: 'tar.lz';
  txi: 'texinfo';
  txt2tags: 't2t';
  txz: 'tar.xz';
  tzst: 'tar.zst';
  vda: 'tga';
  vst: 'tga';
  wave: 'wav';
  webvtt: 'vtt';
  wiki: 'mediawiki';
  xv: 'viff';
  yml: 'yaml';
}
