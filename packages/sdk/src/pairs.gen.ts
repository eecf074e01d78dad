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

interface Background {
  /** The colour behind transparent parts and at added edges. Default: "#ffffff". */
  background?: string | undefined;
}

interface Compression {
  /** How hard to compress: 0 is fastest, 9 is smallest. From 0 to 9. Default: 6. */
  compression?: number | undefined;
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

interface Encoding {
  /** The encoding of the input. Without it, what its bytes show. */
  encoding?: "utf-8" | "utf-16" | "windows-1250" | "windows-1251" | "windows-1252" | "windows-1253" | "windows-1254" | "windows-1255" | "windows-1256" | "iso-8859-1" | "iso-8859-2" | "iso-8859-15" | "koi8-r" | "shift_jis" | "euc-jp" | "gb18030" | "big5" | "euc-kr" | undefined;
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

interface PairOptions_10 extends AudioBitrate, AudioCodec_2, Channels, End, SampleRate_3, Start, Volume {}

interface PairOptions_11 extends AudioBitrate_6, AudioCodec_3, Channels, End, SampleRate_3, Start, Volume {}

interface PairOptions_12 extends AudioBitrate_6, AudioCodec_4, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_3, Start, VideoBitrate, VideoCodec, Volume, Width {}

interface PairOptions_13 extends AudioBitrate, AudioCodec_5, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_3, Start, VideoBitrate, VideoCodec_2, Volume, Width {}

interface PairOptions_14 extends AudioBitrate_7, Channels_3, End, SampleRate_2, Start, Volume {}

interface PairOptions_15 extends AudioBitrate_8, Channels_3, End, SampleRate_6, Start, Volume {}

interface PairOptions_16 extends AudioBitrate_6, AudioCodec_6, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_3, Start, VideoBitrate, VideoCodec_3, Volume, Width {}

interface PairOptions_17 extends AudioBitrate_2, AudioCodec_7, Channels_2, End, Fit, FrameRate_3, Height, Quality, Rotate, SampleRate_2, Start, VideoBitrate_3, Volume, Width {}

interface PairOptions_18 extends Channels, End, Fit, FrameRate_3, Height, Quality, Rotate, SampleRate_7, Start, VideoBitrate_3, Volume, Width {}

interface PairOptions_19 extends AudioBitrate_9, Channels, End, SampleRate_3, Start, Volume {}

interface PairOptions_20 extends AudioBitrate_9, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_3, Start, VideoBitrate_2, Volume, Width {}

interface PairOptions_21 extends AudioBitrate_10, Channels, End, SampleRate_8, Start, Volume {}

interface PairOptions_22 extends Channels_3, End, SampleRate_9, Start, Volume {}

interface PairOptions_23 extends AudioBitrate, AudioCodec_8, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate, Start, VideoBitrate, VideoCodec_4, Volume, Width {}

interface PairOptions_24 extends AudioBitrate_2, AudioCodec_9, Channels_2, End, Fit, FrameRate_3, Height, Quality, Rotate, SampleRate_2, Start, VideoBitrate_3, Volume, Width {}

interface PairOptions_25 extends AudioBitrate_10, AudioCodec_10, Channels, End, SampleRate_3, Start, Volume {}

interface PairOptions_26 extends AudioBitrate_10, AudioCodec_10, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_3, Start, VideoBitrate, VideoCodec_5, Volume, Width {}

interface PairOptions_27 extends AudioBitrate_3, Channels_3, End, SampleRate_4, Start, Volume {}

interface PairOptions_28 extends Background, Compression, Crop, Fit, Height_2, Rotate, Width_2 {}

interface PairOptions_29 extends Background, Crop, Fit, Height_2, Rotate, Width_2 {}

interface PairOptions_30 extends Background, Compression, Crop, Fit, Height_2, Quality_2, Rotate, Width_2 {}

interface PairOptions_31 extends Background, Crop, Fit, Height_2, Quality_3, Rotate, Width_2 {}

interface PairOptions_32 extends Background, Crop, Fit, Height_2, Rotate, TiffCompression, Width_2 {}

interface PairOptions_33 extends Background, Crop, Fit, Height_2, Lossless, Quality_3, Rotate, Width_2 {}

interface PairOptions_34 extends Background, Crop, Fit, Height_2, Lossless, Quality_4, Rotate, Width_2 {}

interface PairOptions_35 extends Background, Crop, Fit, Height_2, Quality_2, Rotate, Width_2 {}

interface PairOptions_36 extends NumberHeadings {}

interface PairOptions_37 extends NumberHeadings, Toc {}

interface PairOptions_38 extends LineWidth, Toc {}

interface PairOptions_39 extends LineWidth {}

interface PairOptions_40 extends Toc {}

interface PairOptions_41 extends Animated, Background, Crop, Fit, Height_2, Lossless, Quality_3, Rotate, Width_2 {}

interface PairOptions_42 extends Encoding, NumberHeadings, Toc {}

interface PairOptions_43 extends Encoding, NumberHeadings {}

interface PairOptions_44 extends Encoding, LineWidth, Toc {}

interface PairOptions_45 extends Encoding, Toc {}

interface PairOptions_46 extends Encoding, LineWidth {}

interface PairOptions_47 extends Animated, Background, Crop, Fit, Height_2, Rotate, Width_2 {}

/** Formats with the same targets and options, called like the first of them; each is among the targets of the others. */
interface Groups {
  '3g2': { '3g2': PairOptions; '3gp': PairOptions; aac: PairOptions_2; ac3: PairOptions_3; aiff: PairOptions_4; asf: PairOptions_5; au: PairOptions_4; avi: PairOptions_6; caf: PairOptions_4; dts: PairOptions_7; f4v: PairOptions; flac: PairOptions_4; flv: PairOptions; gif: PairOptions_8; gsm: PairOptions_9; m4a: PairOptions_10; m4b: PairOptions_2; m4r: PairOptions_2; mka: PairOptions_11; mkv: PairOptions_12; mov: PairOptions_13; mp2: PairOptions_14; mp3: PairOptions_15; mp4: PairOptions_16; mpg: PairOptions_17; mxf: PairOptions_18; ogg: PairOptions_19; ogv: PairOptions_20; opus: PairOptions_21; sf: PairOptions_4; sox: PairOptions_4; spx: PairOptions_22; srt: NoOptions; text: NoOptions; ts: PairOptions_23; txt: NoOptions; vob: PairOptions_24; voc: PairOptions_4; vtt: NoOptions; w64: PairOptions_4; wav: PairOptions_4; weba: PairOptions_25; webm: PairOptions_26; wma: PairOptions_27; wmv: PairOptions_5; wv: PairOptions_4; };
  '7z': { '7z': NoOptions; tar: NoOptions; 'tar.bz2': NoOptions; 'tar.gz': NoOptions; 'tar.xz': NoOptions; 'tar.zst': NoOptions; zip: NoOptions; };
  '8svx': { aac: PairOptions_2; ac3: PairOptions_3; aiff: PairOptions_4; au: PairOptions_4; caf: PairOptions_4; dts: PairOptions_7; flac: PairOptions_4; gsm: PairOptions_9; m4a: PairOptions_10; m4b: PairOptions_2; m4r: PairOptions_2; mka: PairOptions_11; mp2: PairOptions_14; mp3: PairOptions_15; ogg: PairOptions_19; opus: PairOptions_21; sf: PairOptions_4; sox: PairOptions_4; spx: PairOptions_22; srt: NoOptions; text: NoOptions; txt: NoOptions; voc: PairOptions_4; vtt: NoOptions; w64: PairOptions_4; wav: PairOptions_4; weba: PairOptions_25; wma: PairOptions_27; wv: PairOptions_4; };
  asf: { '3g2': PairOptions; '3gp': PairOptions; aac: PairOptions_2; ac3: PairOptions_3; aiff: PairOptions_4; asf: PairOptions_5; au: PairOptions_4; avi: PairOptions_6; caf: PairOptions_4; dts: PairOptions_7; flac: PairOptions_4; flv: PairOptions; gif: PairOptions_8; gsm: PairOptions_9; m4a: PairOptions_10; m4b: PairOptions_2; m4r: PairOptions_2; mka: PairOptions_11; mkv: PairOptions_12; mov: PairOptions_13; mp2: PairOptions_14; mp3: PairOptions_15; mp4: PairOptions_16; mpg: PairOptions_17; mxf: PairOptions_18; ogg: PairOptions_19; ogv: PairOptions_20; opus: PairOptions_21; sf: PairOptions_4; sox: PairOptions_4; spx: PairOptions_22; srt: NoOptions; text: NoOptions; ts: PairOptions_23; txt: NoOptions; vob: PairOptions_24; voc: PairOptions_4; vtt: NoOptions; w64: PairOptions_4; wav: PairOptions_4; weba: PairOptions_25; webm: PairOptions_26; wma: PairOptions_27; wmv: PairOptions_5; wv: PairOptions_4; };
  avif: { bmp: PairOptions_28; gif: PairOptions_29; heic: PairOptions_30; ico: PairOptions_28; jpg: PairOptions_31; pdf: PairOptions_28; png: PairOptions_28; 'searchable-pdf': PairOptions_28; text: PairOptions_28; tiff: PairOptions_32; txt: PairOptions_28; webp: PairOptions_33; };
  bmp: { avif: PairOptions_34; bmp: NoOptions; gif: PairOptions_29; heic: PairOptions_35; ico: NoOptions; jpg: PairOptions_31; pdf: NoOptions; png: NoOptions; 'searchable-pdf': NoOptions; text: NoOptions; tiff: PairOptions_32; txt: NoOptions; webp: PairOptions_33; };
  csv: { csv: NoOptions; jpg: NoOptions; ods: NoOptions; pdf: NoOptions; png: NoOptions; svg: NoOptions; tiff: NoOptions; xls: NoOptions; xlsx: NoOptions; };
  doc: { doc: NoOptions; docx: NoOptions; epub: PairOptions_36; html: NoOptions; jpg: NoOptions; latex: PairOptions_37; md: PairOptions_38; odt: NoOptions; org: PairOptions_39; pdf: NoOptions; png: NoOptions; rst: PairOptions_38; rtf: NoOptions; svg: NoOptions; tiff: NoOptions; txt: NoOptions; };
  epub: { doc: PairOptions_37; docx: PairOptions_37; html: PairOptions_37; jpg: PairOptions_37; latex: PairOptions_37; md: PairOptions_38; odt: PairOptions_40; org: PairOptions_39; pdf: PairOptions_37; png: PairOptions_37; rst: PairOptions_38; rtf: PairOptions_37; svg: PairOptions_37; tiff: PairOptions_37; txt: PairOptions_39; };
  gif: { '3g2': PairOptions; '3gp': PairOptions; asf: PairOptions_5; avi: PairOptions_6; avif: PairOptions_34; bmp: PairOptions_28; f4v: PairOptions; flv: PairOptions; heic: PairOptions_30; ico: PairOptions_28; jpg: PairOptions_31; mkv: PairOptions_12; mov: PairOptions_13; mp4: PairOptions_16; mpg: PairOptions_17; mxf: PairOptions_18; ogv: PairOptions_20; pdf: PairOptions_28; png: PairOptions_28; 'searchable-pdf': PairOptions_28; text: PairOptions_28; tiff: PairOptions_32; ts: PairOptions_23; txt: PairOptions_28; vob: PairOptions_24; webm: PairOptions_26; webp: PairOptions_41; wmv: PairOptions_5; };
  heic: { avif: PairOptions_34; bmp: PairOptions_28; gif: PairOptions_29; ico: PairOptions_28; jpg: PairOptions_31; pdf: PairOptions_31; png: PairOptions_28; 'searchable-pdf': PairOptions_31; text: PairOptions_28; tiff: PairOptions_32; txt: PairOptions_28; webp: PairOptions_33; };
  html: { doc: NoOptions; docx: PairOptions_42; epub: PairOptions_43; jpg: NoOptions; latex: PairOptions_42; md: PairOptions_44; odt: PairOptions_45; org: PairOptions_46; pdf: NoOptions; png: NoOptions; rst: PairOptions_44; rtf: NoOptions; svg: NoOptions; tiff: NoOptions; txt: PairOptions_46; };
  jpg: { avif: PairOptions_34; bmp: PairOptions_28; gif: PairOptions_29; heic: PairOptions_30; ico: PairOptions_28; jpg: PairOptions_31; pdf: NoOptions; png: PairOptions_28; 'searchable-pdf': NoOptions; text: NoOptions; tiff: PairOptions_32; txt: NoOptions; webp: PairOptions_33; };
  latex: { doc: PairOptions_42; docx: PairOptions_42; epub: PairOptions_43; html: PairOptions_42; jpg: PairOptions_42; md: PairOptions_44; odt: PairOptions_45; org: PairOptions_46; pdf: PairOptions_42; png: PairOptions_42; rst: PairOptions_44; rtf: PairOptions_42; svg: PairOptions_42; tiff: PairOptions_42; txt: PairOptions_46; };
  md: { doc: PairOptions_42; docx: PairOptions_42; epub: PairOptions_43; html: PairOptions_42; latex: PairOptions_42; md: PairOptions_44; odt: PairOptions_45; org: PairOptions_46; rst: PairOptions_44; rtf: PairOptions_42; txt: PairOptions_46; };
  odp: { jpg: NoOptions; odp: NoOptions; pdf: NoOptions; png: NoOptions; ppt: NoOptions; pptx: NoOptions; svg: NoOptions; tiff: NoOptions; };
  pdf: { html: NoOptions; jpg: NoOptions; png: NoOptions; 'searchable-pdf': NoOptions; svg: NoOptions; text: NoOptions; tiff: NoOptions; txt: NoOptions; };
  txt: { doc: NoOptions; docx: NoOptions; html: NoOptions; jpg: NoOptions; odt: NoOptions; pdf: NoOptions; png: NoOptions; rtf: NoOptions; svg: NoOptions; tiff: NoOptions; };
  webp: { avif: PairOptions_34; bmp: PairOptions_28; gif: PairOptions_47; heic: PairOptions_30; ico: PairOptions_28; jpg: PairOptions_31; pdf: PairOptions_28; png: PairOptions_28; 'searchable-pdf': PairOptions_28; text: PairOptions_28; tiff: PairOptions_32; txt: PairOptions_28; };
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
  csv: Exclude<keyof Groups['csv'], 'csv'>;
  doc: Exclude<keyof Groups['doc'], 'doc'>;
  docx: Exclude<keyof Groups['doc'], 'docx'>;
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
  latex: Exclude<keyof Groups['latex'], never>;
  m4a: Exclude<keyof Groups['8svx'], 'm4a'>;
  m4b: Exclude<keyof Groups['8svx'], 'm4b'>;
  m4r: Exclude<keyof Groups['8svx'], 'm4r'>;
  md: Exclude<keyof Groups['md'], 'md'>;
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
  ods: Exclude<keyof Groups['csv'], 'ods'>;
  odt: Exclude<keyof Groups['doc'], 'odt'>;
  ogg: Exclude<keyof Groups['8svx'], 'ogg'>;
  ogv: Exclude<keyof Groups['3g2'], 'ogv'>;
  opus: Exclude<keyof Groups['8svx'], 'opus'>;
  org: Exclude<keyof Groups['md'], 'org'>;
  pdf: Exclude<keyof Groups['pdf'], never>;
  png: Exclude<keyof Groups['bmp'], 'png'>;
  ppt: Exclude<keyof Groups['odp'], 'ppt'>;
  pptx: Exclude<keyof Groups['odp'], 'pptx'>;
  rst: Exclude<keyof Groups['md'], 'rst'>;
  rtf: Exclude<keyof Groups['doc'], 'rtf'>;
  sf: Exclude<keyof Groups['8svx'], 'sf'>;
  sox: Exclude<keyof Groups['8svx'], 'sox'>;
  spx: Exclude<keyof Groups['8svx'], 'spx'>;
  svg: Exclude<keyof Groups['bmp'], never>;
  tar: Exclude<keyof Groups['7z'], 'tar'>;
  'tar.bz2': Exclude<keyof Groups['7z'], 'tar.bz2'>;
  'tar.gz': Exclude<keyof Groups['7z'], 'tar.gz'>;
  'tar.xz': Exclude<keyof Groups['7z'], 'tar.xz'>;
  'tar.zst': Exclude<keyof Groups['7z'], 'tar.zst'>;
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
  xls: Exclude<keyof Groups['csv'], 'xls'>;
  xlsx: Exclude<keyof Groups['csv'], 'xlsx'>;
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
  docx: Groups['doc'];
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
  md: Groups['md'];
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
  ods: Groups['csv'];
  odt: Groups['doc'];
  ogg: Groups['8svx'];
  ogv: Groups['3g2'];
  opus: Groups['8svx'];
  org: Groups['md'];
  pdf: Groups['pdf'];
  png: Groups['bmp'];
  ppt: Groups['odp'];
  pptx: Groups['odp'];
  rst: Groups['md'];
  rtf: Groups['doc'];
  sf: Groups['8svx'];
  sox: Groups['8svx'];
  spx: Groups['8svx'];
  svg: Groups['bmp'];
  tar: Groups['7z'];
  'tar.bz2': Groups['7z'];
  'tar.gz': Groups['7z'];
  'tar.xz': Groups['7z'];
  'tar.zst': Groups['7z'];
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
  xls: Groups['csv'];
  xlsx: Groups['csv'];
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
  commonmark: 'md';
  dbk: 'docbook';
  dib: 'bmp';
  divx: 'avi';
  heif: 'heic';
  htm: 'html';
  iff: '8svx';
  ircam: 'sf';
  jfif: 'jpg';
  jpe: 'jpg';
  jpeg: 'jpg';
  kf8: 'azw3';
  ltx: 'latex';
  m2ts: 'ts';
  m4v: 'mp4';
  markdown: 'md';
  mdown: 'md';
  mkd: 'md';
  mpa: 'mp2';
  mpeg: 'mpg';
  mts: 'ts';
  oga: 'ogg';
  prc: 'mobi';
  qt: 'mov';
  rest: 'rst';
  snd: 'au';
  tbz: 'tar.bz2';
  tbz2: 'tar.bz2';
  tex: 'latex';
  texi: 'texinfo';
  tgz: 'tar.gz';
  tif: 'tiff';
  txi: 'texinfo';
  txt2tags: 't2t';
  txz: 'tar.xz';
  tzst: 'tar.zst';
  wave: 'wav';
  wiki: 'mediawiki';
}
