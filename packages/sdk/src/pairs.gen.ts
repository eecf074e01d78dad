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

interface Channels_3 {
  /** How many channels; they are mixed. Without it, as the input has, where the format allows that. */
  channels?: 1 | 2 | undefined;
}

interface SampleRate_3 {
  /** Samples a second. Without it, as the input has, where the format allows that. In Hz. */
  sample_rate?: 8000 | 11025 | 12000 | 16000 | 22050 | 24000 | 32000 | 44100 | 48000 | undefined;
}

interface SampleRate_4 {
  /** Samples a second. Without it, as the input has, where the format allows that. In Hz. */
  sample_rate?: 8000 | 11025 | 12000 | 16000 | 22050 | 24000 | 32000 | 44100 | 48000 | 88200 | 96000 | 192000 | undefined;
}

interface AudioBitrate_3 {
  /** How many bits a second of sound gets. Without it, what suits the format. From 32 to 320 kbit/s. */
  audio_bitrate?: number | undefined;
}

interface SampleRate_5 {
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

interface SampleRate_6 {
  /** Samples a second. Without it, as the input has, where the format allows that. In Hz. */
  sample_rate?: 8000 | undefined;
}

interface VideoCodec {
  /** The codec of video. Without it, as the input has, where the format allows that, else the first of these. */
  video_codec?: "vp9" | "vp8" | "av1" | undefined;
}

interface At {
  /** When the picture is seen. Without it, one that is typical of the film. From 0 to 360000 s. */
  at?: number | undefined;
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

interface Quality_2 {
  /** How well the picture is kept: 100 is best, and largest. From 1 to 100 %. Default: 90. */
  quality?: number | undefined;
}

interface Width_2 {
  /** The width of the result. Alone, it keeps the proportions. From 1 to 16384 px. */
  width?: number | undefined;
}

interface Language {
  /** The languages to expect, as Tesseract names them, joined by "+". Without it, as the server is set; writing is read again where its words are of another language that the server has. */
  language?: string | undefined;
}

interface VideoCodec_2 {
  /** The codec of video. Without it, as the input has, where the format allows that, else the first of these. */
  video_codec?: "h264" | "mpeg2" | undefined;
}

interface FrameRate_3 {
  /** Pictures a second. Without it, as the input has, where the format allows that. In fps. */
  frame_rate?: 24 | 25 | 30 | 50 | 60 | undefined;
}

interface VideoBitrate_3 {
  /** How many bits a second of video gets. Without it, what keeps a high quality. From 50 to 9000 kbit/s. */
  video_bitrate?: number | undefined;
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

interface VideoCodec_3 {
  /** The codec of video. Without it, as the input has, where the format allows that, else the first of these. */
  video_codec?: "h264" | "hevc" | "vp9" | "av1" | "mpeg4" | undefined;
}

interface SampleRate_7 {
  /** Samples a second. Without it, as the input has, where the format allows that. In Hz. */
  sample_rate?: 44100 | 48000 | 88200 | 96000 | 192000 | undefined;
}

interface AudioCodec_5 {
  /** The codec of sound. Without it, as the input has, where the format allows that, else the first of these. */
  audio_codec?: "aac" | "alac" | "pcm" | undefined;
}

interface VideoCodec_4 {
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

interface AudioCodec_6 {
  /** The codec of sound. Without it, as the input has, where the format allows that, else the first of these. */
  audio_codec?: "aac" | "mp3" | "ac3" | "alac" | undefined;
}

interface VideoCodec_5 {
  /** The codec of video. Without it, as the input has, where the format allows that, else the first of these. */
  video_codec?: "h264" | "hevc" | "av1" | "mpeg4" | undefined;
}

interface AudioCodec_7 {
  /** The codec of sound. Without it, as the input has, where the format allows that, else the first of these. */
  audio_codec?: "mp2" | "ac3" | undefined;
}

interface SampleRate_8 {
  /** Samples a second. Without it, as the input has, where the format allows that. In Hz. */
  sample_rate?: 48000 | undefined;
}

interface AudioCodec_8 {
  /** The codec of sound. Without it, as the input has, where the format allows that, else the first of these. */
  audio_codec?: "aac" | "opus" | "flac" | undefined;
}

interface VideoCodec_6 {
  /** The codec of video. Without it, as the input has, where the format allows that, else the first of these. */
  video_codec?: "h264" | "vp9" | "mpeg4" | undefined;
}

interface VideoBitrate_4 {
  /** How many bits a second of video gets. Without it, what keeps a high quality. From 50 to 100000 kbit/s. */
  video_bitrate?: number | undefined;
}

interface AudioBitrate_9 {
  /** How many bits a second of sound gets. Without it, what suits the format. From 48 to 500 kbit/s. */
  audio_bitrate?: number | undefined;
}

interface AudioBitrate_10 {
  /** How many bits a second of sound gets. Without it, what suits the format. From 8 to 510 kbit/s. */
  audio_bitrate?: number | undefined;
}

interface SampleRate_9 {
  /** Samples a second. Without it, as the input has, where the format allows that. In Hz. */
  sample_rate?: 8000 | 12000 | 16000 | 24000 | 48000 | undefined;
}

interface Compression {
  /** How hard to compress: 0 is fastest, 9 is smallest. From 0 to 9. Default: 6. */
  compression?: number | undefined;
}

interface VideoBitrate_5 {
  /** How many bits a second of video gets. Without it, what keeps a high quality. From 50 to 20000 kbit/s. */
  video_bitrate?: number | undefined;
}

interface SampleRate_10 {
  /** Samples a second. Without it, as the input has, where the format allows that. In Hz. */
  sample_rate?: 16000 | 32000 | 44100 | 48000 | undefined;
}

interface SampleRate_11 {
  /** Samples a second. Without it, as the input has, where the format allows that. In Hz. */
  sample_rate?: 8000 | 16000 | 32000 | undefined;
}

interface SampleRate_12 {
  /** Samples a second. Without it, as the input has, where the format allows that. In Hz. */
  sample_rate?: 11025 | 22050 | 44100 | undefined;
}

interface AudioCodec_9 {
  /** The codec of sound. Without it, as the input has, where the format allows that, else the first of these. */
  audio_codec?: "aac" | "mp2" | "ac3" | undefined;
}

interface VideoCodec_7 {
  /** The codec of video. Without it, as the input has, where the format allows that, else the first of these. */
  video_codec?: "h264" | "hevc" | "mpeg2" | undefined;
}

interface AudioCodec_10 {
  /** The codec of sound. Without it, as the input has, where the format allows that, else the first of these. */
  audio_codec?: "ac3" | "mp2" | undefined;
}

interface AudioCodec_11 {
  /** The codec of sound. Without it, as the input has, where the format allows that, else the first of these. */
  audio_codec?: "opus" | "vorbis" | undefined;
}

interface Lossless {
  /** Keeps every pixel exactly, and makes larger files. Without it and without a quality, pictures of few, flat colours are kept exactly where that makes them smaller. */
  lossless?: boolean | undefined;
}

interface Password {
  /** Opens a protected input. The result has no password. */
  password?: string | undefined;
}

interface Compression_2 {
  /** How hard to compress: 0 is fastest, 9 is smallest. From 0 to 9. Default: 9. */
  compression?: number | undefined;
}

interface Compression_3 {
  /** How hard to compress: 0 is fastest, 9 is smallest. From 0 to 9. Default: 1. */
  compression?: number | undefined;
}

interface Compression_4 {
  /** How hard to compress: 0 is fastest, 9 is smallest. From 0 to 9. Default: 5. */
  compression?: number | undefined;
}

interface Compression_5 {
  /** How hard to compress: 0 is fastest, 9 is smallest. From 0 to 9. Default: 3. */
  compression?: number | undefined;
}

interface Comments {
  /** Whether comments are kept as the document's notes. Without it, they are left out, as in print. Default: false. */
  comments?: boolean | undefined;
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

interface Dpi {
  /** How many pixels an inch of the page gets. Very large pages get fewer. From 10 to 1200 dpi. Default: 150. */
  dpi?: number | undefined;
}

interface Quality_3 {
  /** How well the picture is kept: 100 is best, and largest. From 1 to 100 %. Default: 65. */
  quality?: number | undefined;
}

interface Dpi_2 {
  /** Dots an inch of the picture, which is enlarged to be read if they are few. Without it, a guess. From 50 to 2400 dpi. */
  dpi?: number | undefined;
}

interface Ocr {
  /** Which pages are read as pictures: "auto" those that are pictures, with a few lines of text over them or none, and those whose letters form no words; "always" every page; "never" none. Default: "auto". */
  ocr?: "auto" | "always" | "never" | undefined;
}

interface TiffCompression {
  /** How the pixels are packed: all but "jpeg" lose nothing, and every program reads "none" and "lzw". Default: "lzw". */
  tiff_compression?: "none" | "lzw" | "deflate" | "jpeg" | undefined;
}

interface Animated {
  /** Keeps the whole animation; else only its first frame. Default: true. */
  animated?: boolean | undefined;
}

interface Quality_4 {
  /** How well the picture is kept: 100 is best, and largest. From 1 to 100 %. Default: 60. */
  quality?: number | undefined;
}

interface Margin_2 {
  /** The margin on all four sides. Without it, none. From 0 to 100 mm. */
  margin?: number | undefined;
}

interface Orientation_2 {
  /** Whether the pages stand or lie, on A4 where no other paper is asked for. Without it, as each picture does. */
  orientation?: "portrait" | "landscape" | undefined;
}

interface Paper_2 {
  /** The size of the pages, on which each picture is as large as fits. Without it, each page is as large as its picture. */
  paper?: "a3" | "a4" | "a5" | "letter" | "legal" | undefined;
}

interface Encoding {
  /** The encoding of the input. Without it, what its bytes show. */
  encoding?: "utf-8" | "utf-16" | "utf-16le" | "utf-16be" | "windows-1250" | "windows-1251" | "windows-1252" | "windows-1253" | "windows-1254" | "windows-1255" | "windows-1256" | "iso-8859-1" | "iso-8859-2" | "iso-8859-5" | "iso-8859-15" | "koi8-r" | "ibm850" | "ibm866" | "shift_jis" | "euc-jp" | "gb18030" | "big5" | "euc-kr" | undefined;
}

interface Offset {
  /** How much later, or with a minus sign earlier, all cues are shown. From -360000 to 360000 s. Default: 0. */
  offset?: number | undefined;
}

interface FrameRate_4 {
  /** Pictures a second of the film. Without it, what the input says, and else 25. From 1 to 120 fps. */
  frame_rate?: number | undefined;
}

interface Encoding_2 {
  /** The encoding of names that are not in Unicode. Without it, what their bytes show. */
  encoding?: "utf-8" | "ibm437" | "ibm850" | "ibm852" | "ibm857" | "ibm860" | "ibm861" | "ibm862" | "ibm863" | "ibm865" | "ibm866" | "ibm737" | "ibm775" | "ibm864" | "ibm720" | "windows-1250" | "windows-1251" | "windows-1252" | "windows-1253" | "windows-1254" | "windows-1255" | "windows-1256" | "windows-1257" | "windows-1258" | "windows-874" | "macintosh" | "x-mac-cyrillic" | "koi8-r" | "koi8-u" | "iso-8859-1" | "iso-8859-2" | "iso-8859-5" | "iso-8859-7" | "iso-8859-8" | "iso-8859-9" | "iso-8859-13" | "iso-8859-15" | "shift_jis" | "euc-jp" | "gb18030" | "big5" | "euc-kr" | undefined;
}

interface Dpi_3 {
  /** How many pixels an inch of the page gets. Very large pages get fewer. From 10 to 1200 dpi. Default: 96. */
  dpi?: number | undefined;
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

interface Fit_2 {
  /** What happens to a page that is wider than the paper: "width" turns the paper or makes the page smaller, until all of it fits; "none" cuts off what is too much. Default: "width". */
  fit?: "width" | "none" | undefined;
}

interface Delimiter {
  /** What stands between the cells. Without it, what the input shows, and a comma in results. */
  delimiter?: "," | ";" | "\t" | "|" | ":" | " " | undefined;
}

interface Header {
  /** Whether a table's first row holds the names of its columns. Default: true. */
  header?: boolean | undefined;
}

interface Indent {
  /** By how much each level is moved to the right; 0 writes everything in one line. From 0 to 8 spaces. Default: 2. */
  indent?: number | undefined;
}

interface Fit_3 {
  /** Makes all columns fit on the width of a page, or gives each sheet one page that is as large as it. Without it, what the input says. */
  fit?: "width" | "sheet" | undefined;
}

interface Hidden {
  /** Whether hidden sheets, rows, columns and slides are converted too. Without it, they are left out. Default: false. */
  hidden?: boolean | undefined;
}

interface Threshold {
  /** How light a colour may be and still become black. From 1 to 99 %. Default: 50. */
  threshold?: number | undefined;
}

interface Sheet {
  /** The sheet to convert: its name, or its number from 1. Without it, all. */
  sheet?: string | undefined;
}

interface PairOptions extends AudioBitrate, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate, Start, VideoBitrate, Volume, Width {}

interface PairOptions_2 extends AudioBitrate, Channels, End, SampleRate, Start, Volume {}

interface PairOptions_3 extends AudioBitrate_2, Channels_2, End, SampleRate_2, Start, Volume {}

interface PairOptions_4 extends Channels_3, End, SampleRate_3, Start, Volume {}

interface PairOptions_5 extends Channels, End, SampleRate_4, Start, Volume {}

interface PairOptions_6 extends End, Start, Volume {}

interface PairOptions_7 extends AudioBitrate_3, Channels_3, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_5, Start, VideoBitrate_2, Volume, Width {}

interface PairOptions_8 extends AudioBitrate_4, AudioCodec, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_4, Start, VideoBitrate_2, Volume, Width {}

interface PairOptions_9 extends AudioBitrate_5, Channels_2, End, SampleRate_2, Start, Volume {}

interface PairOptions_10 extends End, Fit, FrameRate_2, Height, Rotate, Start, Width {}

interface PairOptions_11 extends Channels_4, End, SampleRate_6, Start, Volume {}

interface PairOptions_12 extends End, Fit, FrameRate, Height, Quality, Rotate, Start, VideoBitrate, VideoCodec, Width {}

interface PairOptions_13 extends At, Background, Crop, Fit, Height_2, Quality_2, Rotate, Width_2 {}

interface PairOptions_14 extends Language {}

interface PairOptions_15 extends AudioBitrate_2, Channels_2, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_2, Start, VideoBitrate, VideoCodec_2, Volume, Width {}

interface PairOptions_16 extends End, Fit, FrameRate_3, Height, Quality, Rotate, Start, VideoBitrate_3, Width {}

interface PairOptions_17 extends AudioBitrate, AudioCodec_2, Channels, End, SampleRate_4, Start, Volume {}

interface PairOptions_18 extends AudioBitrate_6, AudioCodec_3, Channels, End, SampleRate_4, Start, Volume {}

interface PairOptions_19 extends AudioBitrate_6, AudioCodec_4, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_4, Start, VideoBitrate, VideoCodec_3, Volume, Width {}

interface PairOptions_20 extends Channels_2, End, SampleRate_7, Start, Volume {}

interface PairOptions_21 extends AudioBitrate, AudioCodec_5, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_4, Start, VideoBitrate, VideoCodec_4, Volume, Width {}

interface PairOptions_22 extends AudioBitrate_7, Channels_3, End, SampleRate_2, Start, Volume {}

interface PairOptions_23 extends AudioBitrate_8, Channels_3, End, SampleRate_3, Start, Volume {}

interface PairOptions_24 extends AudioBitrate_6, AudioCodec_6, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_4, Start, VideoBitrate, VideoCodec_5, Volume, Width {}

interface PairOptions_25 extends AudioBitrate_2, AudioCodec_7, Channels_2, End, Fit, FrameRate_3, Height, Quality, Rotate, SampleRate_2, Start, VideoBitrate_3, Volume, Width {}

interface PairOptions_26 extends Channels, End, Fit, FrameRate_3, Height, Quality, Rotate, SampleRate_8, Start, VideoBitrate_3, Volume, Width {}

interface PairOptions_27 extends AudioBitrate_6, AudioCodec_8, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_4, Start, VideoBitrate, VideoCodec_6, Volume, Width {}

interface PairOptions_28 extends End, Fit, FrameRate, Height, Quality, Rotate, Start, VideoBitrate_4, Width {}

interface PairOptions_29 extends AudioBitrate_9, Channels, End, SampleRate_4, Start, Volume {}

interface PairOptions_30 extends AudioBitrate_9, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_4, Start, VideoBitrate_2, Volume, Width {}

interface PairOptions_31 extends AudioBitrate_10, Channels, End, SampleRate_9, Start, Volume {}

interface PairOptions_32 extends At, Background, Compression, Crop, Fit, Height_2, Rotate, Width_2 {}

interface PairOptions_33 extends AudioBitrate_2, Channels_2, End, Fit, FrameRate, Height, Rotate, SampleRate_2, Start, VideoBitrate_5, Volume, Width {}

interface PairOptions_34 extends Channels_3, End, SampleRate_10, Start, Volume {}

interface PairOptions_35 extends Channels_3, End, SampleRate_11, Start, Volume {}

interface PairOptions_36 extends AudioBitrate_8, Channels_3, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_12, Start, VideoBitrate_5, Volume, Width {}

interface PairOptions_37 extends AudioBitrate, AudioCodec_9, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate, Start, VideoBitrate, VideoCodec_7, Volume, Width {}

interface PairOptions_38 extends AudioBitrate_2, AudioCodec_10, Channels_2, End, Fit, FrameRate_3, Height, Quality, Rotate, SampleRate_2, Start, VideoBitrate_3, Volume, Width {}

interface PairOptions_39 extends AudioBitrate_10, AudioCodec_11, Channels, End, SampleRate_4, Start, Volume {}

interface PairOptions_40 extends AudioBitrate_10, AudioCodec_11, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_4, Start, VideoBitrate, VideoCodec, Volume, Width {}

interface PairOptions_41 extends At, Background, Crop, Fit, Height_2, Lossless, Quality_2, Rotate, Width_2 {}

interface PairOptions_42 extends AudioBitrate_3, Channels_3, End, SampleRate_5, Start, Volume {}

interface PairOptions_43 extends End, Fit, FrameRate, Height, Rotate, Start, Width {}

interface PairOptions_44 extends Compression, Password {}

interface PairOptions_45 extends Password {}

interface PairOptions_46 extends Compression_2, Password {}

interface PairOptions_47 extends Compression_3, Password {}

interface PairOptions_48 extends Compression_4, Password {}

interface PairOptions_49 extends Compression_5, Password {}

interface PairOptions_50 extends Comments, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface PairOptions_51 extends Comments, Dpi, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface PairOptions_52 extends Background, Crop, Dpi, Fit, Height_2, Lossless, Pages, Password, Quality_3, Rotate, Width_2 {}

interface PairOptions_53 extends Background, Crop, Dpi, Fit, Height_2, Pages, Password, Rotate, Width_2 {}

interface PairOptions_54 extends Pages, Password {}

interface PairOptions_55 extends Dpi_2, Language, Pages, Password {}

interface PairOptions_56 extends Dpi, Pages, Password, Quality_2 {}

interface PairOptions_57 extends Dpi, Pages, Password {}

interface PairOptions_58 extends Language, Ocr, Pages, Password {}

interface PairOptions_59 extends Background, Crop, Dpi, Fit, Height_2, Pages, Password, Rotate, TiffCompression, Width_2 {}

interface PairOptions_60 extends Background, Crop, Dpi, Fit, Height_2, Lossless, Pages, Password, Quality_2, Rotate, Width_2 {}

interface PairOptions_61 extends Animated, Background, Crop, Fit, Height_2, Lossless, Quality_3, Rotate, Width_2 {}

interface PairOptions_62 extends Background, Compression, Crop, Fit, Height_2, Rotate, Width_2 {}

interface PairOptions_63 extends Animated, Background, Crop, Fit, Height_2, Rotate, Width_2 {}

interface PairOptions_64 extends Background, Compression, Crop, Fit, Height_2, Quality_4, Rotate, Width_2 {}

interface PairOptions_65 extends Background, Crop, Fit, Height_2, Quality_2, Rotate, Width_2 {}

interface PairOptions_66 extends Background, Compression, Crop, Fit, Height_2, Lossless, Quality_2, Rotate, Width_2 {}

interface PairOptions_67 extends Background, Compression, Crop, Fit, Height_2, Margin_2, Orientation_2, Paper_2, Rotate, Width_2 {}

interface PairOptions_68 extends Background, Crop, Fit, Height_2, Rotate, TiffCompression, Width_2 {}

interface PairOptions_69 extends Animated, Background, Crop, Fit, Height_2, Lossless, Quality_2, Rotate, Width_2 {}

interface PairOptions_70 extends Encoding, Offset {}

interface PairOptions_71 extends Encoding, FrameRate_4, Offset {}

interface PairOptions_72 extends Compression, Encoding_2 {}

interface PairOptions_73 extends Encoding_2 {}

interface PairOptions_74 extends Compression_2, Encoding_2 {}

interface PairOptions_75 extends Compression_3, Encoding_2 {}

interface PairOptions_76 extends Compression_4, Encoding_2 {}

interface PairOptions_77 extends Compression_5, Encoding_2 {}

interface PairOptions_78 extends Compression {}

interface PairOptions_79 extends Compression_2 {}

interface PairOptions_80 extends Compression_3 {}

interface PairOptions_81 extends Compression_4 {}

interface PairOptions_82 extends Compression_5 {}

interface PairOptions_83 extends Background, Crop, Dpi_3, Fit, Height_2, Lossless, Quality_3, Rotate, Width_2 {}

interface PairOptions_84 extends Background, Crop, Dpi_3, Fit, Height_2, Rotate, Width_2 {}

interface PairOptions_85 extends NumberHeadings, Toc {}

interface PairOptions_86 extends NumberHeadings {}

interface PairOptions_87 extends Background, Crop, Dpi_3, Fit, Height_2, Quality_2, Rotate, Width_2 {}

interface PairOptions_88 extends LineWidth {}

interface PairOptions_89 extends LineWidth, Toc {}

interface PairOptions_90 extends Toc {}

interface PairOptions_91 extends Fit_2, Margin, Orientation, Pages, Paper {}

interface PairOptions_92 extends Dpi_3, Width_2 {}

interface PairOptions_93 extends Background, Crop, Dpi_3, Fit, Height_2, Rotate, TiffCompression, Width_2 {}

interface PairOptions_94 extends Background, Crop, Dpi_3, Fit, Height_2, Lossless, Quality_2, Rotate, Width_2 {}

interface PairOptions_95 extends Delimiter, Header {}

interface PairOptions_96 extends Indent {}

interface PairOptions_97 extends Header {}

interface PairOptions_98 extends Background, Crop, Fit, Height_2, Rotate, Width_2 {}

interface PairOptions_99 extends Background, Compression, Crop, Dpi_2, Fit, Height_2, Language, Rotate, Width_2 {}

interface PairOptions_100 extends Background, Compression, Crop, Fit, Height_2, Language, Margin_2, Ocr, Orientation_2, Paper_2, Rotate, Width_2 {}

interface PairOptions_101 extends Background, Crop, Fit, Height_2, Lossless, Quality_2, Rotate, Width_2 {}

interface PairOptions_102 extends Background, Compression, Crop, Fit, Height_2, Lossless, Quality_3, Rotate, Width_2 {}

interface PairOptions_103 extends Background, Compression, Crop, Fit, Height_2, Quality_2, Rotate, Width_2 {}

interface PairOptions_104 extends Background, Compression, Crop, Fit, Height_2, Rotate, TiffCompression, Width_2 {}

interface PairOptions_105 extends Margin, Paper {}

interface PairOptions_106 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Lossless, NumberHeadings, Quality_3, Rotate, Toc, Width_2 {}

interface PairOptions_107 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, NumberHeadings, Rotate, Toc, Width_2 {}

interface PairOptions_108 extends Encoding {}

interface PairOptions_109 extends Encoding, NumberHeadings, Toc {}

interface PairOptions_110 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, NumberHeadings, Quality_2, Rotate, Toc, Width_2 {}

interface PairOptions_111 extends Encoding, LineWidth, Toc {}

interface PairOptions_112 extends Encoding, Toc {}

interface PairOptions_113 extends Comments, Encoding, Margin, NumberHeadings, Orientation, Pages, Paper, Pdfa, Quality_2, Toc {}

interface PairOptions_114 extends Dpi_3, Encoding, NumberHeadings, Toc, Width_2 {}

interface PairOptions_115 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, NumberHeadings, Rotate, TiffCompression, Toc, Width_2 {}

interface PairOptions_116 extends Encoding, LineWidth {}

interface PairOptions_117 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Lossless, NumberHeadings, Quality_2, Rotate, Toc, Width_2 {}

interface PairOptions_118 extends Background, Comments, Crop, Dpi, Fit, Height_2, Lossless, Pages, Pdfa, Quality_3, Rotate, Width_2 {}

interface PairOptions_119 extends Background, Comments, Crop, Dpi, Fit, Height_2, Pages, Pdfa, Quality_2, Rotate, Width_2 {}

interface PairOptions_120 extends Comments, Pages, Pdfa, Quality_2 {}

interface PairOptions_121 extends Comments, Dpi, Pages, Pdfa, Quality_2 {}

interface PairOptions_122 extends Comments, Language, Ocr, Pages, Pdfa, Quality_2 {}

interface PairOptions_123 extends Background, Comments, Crop, Dpi, Fit, Height_2, Pages, Pdfa, Quality_2, Rotate, TiffCompression, Width_2 {}

interface PairOptions_124 extends Background, Comments, Crop, Dpi, Fit, Height_2, Lossless, Pages, Pdfa, Quality_2, Rotate, Width_2 {}

interface PairOptions_125 extends Encoding, NumberHeadings {}

interface PairOptions_126 extends Encoding, Fit_2, Margin, NumberHeadings, Orientation, Pages, Paper, Toc {}

interface PairOptions_127 extends Delimiter, Encoding, Header {}

interface PairOptions_128 extends Comments, Delimiter, Encoding, Fit_3, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface PairOptions_129 extends Comments, Delimiter, Dpi, Encoding, Fit_3, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface PairOptions_130 extends Delimiter, Encoding, Header, Indent {}

interface PairOptions_131 extends Comments, Delimiter, Encoding, Fit_3, Header, Hidden, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface PairOptions_132 extends Encoding, Indent {}

interface PairOptions_133 extends Encoding, Header {}

interface PairOptions_134 extends Delimiter, Encoding {}

interface PairOptions_135 extends Comments, Fit_3, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface PairOptions_136 extends Comments, Dpi, Fit_3, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface PairOptions_137 extends Background, Crop, Fit, Height_2, Lossless, Quality_3, Rotate, Width_2 {}

interface PairOptions_138 extends Pages {}

interface PairOptions_139 extends LineWidth, Password {}

interface PairOptions_140 extends NumberHeadings, Password, Toc {}

interface PairOptions_141 extends Comments, Margin, Orientation, Pages, Paper, Password, Pdfa, Quality_2 {}

interface PairOptions_142 extends NumberHeadings, Password {}

interface PairOptions_143 extends Comments, Dpi, Margin, Orientation, Pages, Paper, Password, Pdfa, Quality_2 {}

interface PairOptions_144 extends LineWidth, Password, Toc {}

interface PairOptions_145 extends Password, Toc {}

interface PairOptions_146 extends Comments, Language, Margin, Ocr, Orientation, Pages, Paper, Password, Pdfa, Quality_2 {}

interface PairOptions_147 extends Dpi_2, Language {}

interface PairOptions_148 extends Background, Crop, Dpi, Fit, Height_2, Lossless, Pages, Quality_3, Rotate, Width_2 {}

interface PairOptions_149 extends Background, Crop, Dpi, Fit, Height_2, Pages, Rotate, Width_2 {}

interface PairOptions_150 extends Dpi, Pages, Quality_2 {}

interface PairOptions_151 extends Dpi, Pages {}

interface PairOptions_152 extends Language, Ocr {}

interface PairOptions_153 extends Background, Crop, Dpi, Fit, Height_2, Pages, Rotate, TiffCompression, Width_2 {}

interface PairOptions_154 extends Background, Crop, Dpi, Fit, Height_2, Lossless, Pages, Quality_2, Rotate, Width_2 {}

interface PairOptions_155 extends Hidden, NumberHeadings, Toc {}

interface PairOptions_156 extends Comments, Hidden, Pages, Pdfa, Quality_2 {}

interface PairOptions_157 extends Hidden {}

interface PairOptions_158 extends Comments, Dpi, Hidden, Pages, Pdfa, Quality_2 {}

interface PairOptions_159 extends Hidden, LineWidth, Toc {}

interface PairOptions_160 extends Delimiter, Encoding, Hidden {}

interface PairOptions_161 extends Comments, Fit_3, Hidden, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface PairOptions_162 extends Comments, Dpi, Fit_3, Hidden, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface PairOptions_163 extends Margin_2, Orientation_2, Paper_2 {}

interface PairOptions_164 extends Language, Margin_2, Ocr, Orientation_2, Paper_2 {}

interface PairOptions_165 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Lossless, Quality_3, Rotate, Width_2 {}

interface PairOptions_166 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Rotate, Width_2 {}

interface PairOptions_167 extends Encoding, Fit_2, Margin, Orientation, Pages, Paper {}

interface PairOptions_168 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Quality_2, Rotate, Width_2 {}

interface PairOptions_169 extends Dpi_3, Encoding, Width_2 {}

interface PairOptions_170 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Rotate, TiffCompression, Width_2 {}

interface PairOptions_171 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Lossless, Quality_2, Rotate, Width_2 {}

interface PairOptions_172 extends Threshold {}

interface PairOptions_173 extends Language, Offset {}

interface PairOptions_174 extends FrameRate_4, Language, Offset {}

interface PairOptions_175 extends Background, Comments, Crop, Dpi, Fit, Height_2, Lossless, Pages, Password, Pdfa, Quality_3, Rotate, Width_2 {}

interface PairOptions_176 extends Background, Comments, Crop, Dpi, Fit, Height_2, Pages, Password, Pdfa, Quality_2, Rotate, Width_2 {}

interface PairOptions_177 extends Comments, Pages, Password, Pdfa, Quality_2 {}

interface PairOptions_178 extends Comments, Dpi, Pages, Password, Pdfa, Quality_2 {}

interface PairOptions_179 extends Comments, Language, Ocr, Pages, Password, Pdfa, Quality_2 {}

interface PairOptions_180 extends Background, Comments, Crop, Dpi, Fit, Height_2, Pages, Password, Pdfa, Quality_2, Rotate, TiffCompression, Width_2 {}

interface PairOptions_181 extends Background, Comments, Crop, Dpi, Fit, Height_2, Lossless, Pages, Password, Pdfa, Quality_2, Rotate, Width_2 {}

interface PairOptions_182 extends Hidden, NumberHeadings, Password, Toc {}

interface PairOptions_183 extends Comments, Hidden, Pages, Password, Pdfa, Quality_2 {}

interface PairOptions_184 extends Hidden, Password {}

interface PairOptions_185 extends Comments, Dpi, Hidden, Pages, Password, Pdfa, Quality_2 {}

interface PairOptions_186 extends Hidden, LineWidth, Password, Toc {}

interface PairOptions_187 extends Comments, Hidden, Language, Ocr, Pages, Password, Pdfa, Quality_2 {}

interface PairOptions_188 extends Header, Hidden, Password, Sheet {}

interface PairOptions_189 extends Delimiter, Encoding, Hidden, Password {}

interface PairOptions_190 extends Comments, Fit_3, Hidden, Margin, Orientation, Pages, Paper, Password, Pdfa, Quality_2 {}

interface PairOptions_191 extends Comments, Dpi, Fit_3, Hidden, Margin, Orientation, Pages, Paper, Password, Pdfa, Quality_2 {}

interface PairOptions_192 extends Header, Hidden, Indent, Password, Sheet {}

interface PairOptions_193 extends Delimiter, Pages, Password {}

interface PairOptions_194 extends Background, Crop, Fit, Height_2, Quality_4, Rotate, Width_2 {}

interface PairOptions_195 extends Background, Crop, Dpi_3, Fit, Height_2, Quality_4, Rotate, Width_2 {}

interface PairOptions_196 extends Dpi_2, Height_2, Language, Width_2 {}

interface PairOptions_197 extends Dpi_3, Height_2, Width_2 {}

interface PairOptions_198 extends Encoding, Header, Indent {}

interface PairOptions_199 extends Comments, Encoding, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface PairOptions_200 extends Comments, Dpi, Encoding, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface PairOptions_201 extends Header, Hidden, Sheet {}

interface PairOptions_202 extends Header, Hidden, Indent, Sheet {}

interface PairOptions_203 extends Compression, Encoding_2, Password {}

interface PairOptions_204 extends Encoding_2, Password {}

interface PairOptions_205 extends Compression_2, Encoding_2, Password {}

interface PairOptions_206 extends Compression_3, Encoding_2, Password {}

interface PairOptions_207 extends Compression_4, Encoding_2, Password {}

interface PairOptions_208 extends Compression_5, Encoding_2, Password {}

/** Formats with the same targets and options, called like the first of them; each is among the targets of the others. */
interface Groups {
  '3g2': { '3g2': PairOptions; '3gp': PairOptions; aac: PairOptions_2; ac3: PairOptions_3; adx: PairOptions_4; aifc: PairOptions_5; aiff: PairOptions_5; amr: PairOptions_6; asf: PairOptions_7; ast: PairOptions_5; au: PairOptions_5; avi: PairOptions_8; avr: PairOptions_6; caf: PairOptions_5; dts: PairOptions_9; eac3: PairOptions_3; f4v: PairOptions; flac: PairOptions_5; flv: PairOptions; gif: PairOptions_10; gsm: PairOptions_11; hcom: PairOptions_6; ismv: PairOptions; ivf: PairOptions_12; jpg: PairOptions_13; json: PairOptions_14; m2ts: PairOptions_15; m2v: PairOptions_16; m4a: PairOptions_17; m4b: PairOptions_2; m4r: PairOptions_2; mka: PairOptions_18; mkv: PairOptions_19; mlp: PairOptions_20; mov: PairOptions_21; mp2: PairOptions_22; mp3: PairOptions_23; mp4: PairOptions_24; mpg: PairOptions_25; mxf: PairOptions_26; nut: PairOptions_27; obu: PairOptions_28; ogg: PairOptions_29; ogv: PairOptions_30; opus: PairOptions_31; paf: PairOptions_6; png: PairOptions_32; pvf: PairOptions_6; ra: PairOptions_3; rf64: PairOptions_5; rm: PairOptions_33; sbc: PairOptions_34; sf: PairOptions_5; sln: PairOptions_6; sox: PairOptions_5; sph: PairOptions_6; spx: PairOptions_35; srt: PairOptions_14; swf: PairOptions_36; text: PairOptions_14; thd: PairOptions_20; ts: PairOptions_37; tta: PairOptions_5; txt: PairOptions_14; vob: PairOptions_38; voc: PairOptions_5; vtt: PairOptions_14; w64: PairOptions_5; wav: PairOptions_5; weba: PairOptions_39; webm: PairOptions_40; webp: PairOptions_41; wma: PairOptions_42; wmv: PairOptions_7; wtv: PairOptions_38; wv: PairOptions_5; wve: PairOptions_6; y4m: PairOptions_43; };
  '3mf': { '3ds': NoOptions; dae: NoOptions; glb: NoOptions; gltf: NoOptions; obj: NoOptions; ply: NoOptions; stl: NoOptions; x: NoOptions; x3d: NoOptions; };
  '7z': { '7z': PairOptions_44; arj: PairOptions_45; bz2: NoOptions; cab: PairOptions_45; cpio: PairOptions_45; epub: PairOptions_45; gz: NoOptions; iso: PairOptions_45; lz: NoOptions; lz4: NoOptions; lzma: NoOptions; lzo: NoOptions; pdf: PairOptions_45; squashfs: PairOptions_45; tar: PairOptions_45; 'tar.br': PairOptions_45; 'tar.bz2': PairOptions_46; 'tar.gz': PairOptions_44; 'tar.lz': PairOptions_44; 'tar.lz4': PairOptions_47; 'tar.lzma': PairOptions_44; 'tar.lzo': PairOptions_48; 'tar.xz': PairOptions_44; 'tar.z': PairOptions_45; 'tar.zst': PairOptions_49; wim: PairOptions_45; xar: PairOptions_45; xz: NoOptions; zip: PairOptions_44; zst: NoOptions; };
  '8svx': { aac: PairOptions_2; ac3: PairOptions_3; adx: PairOptions_4; aifc: PairOptions_5; aiff: PairOptions_5; amr: PairOptions_6; ast: PairOptions_5; au: PairOptions_5; avr: PairOptions_6; caf: PairOptions_5; dts: PairOptions_9; eac3: PairOptions_3; flac: PairOptions_5; gsm: PairOptions_11; hcom: PairOptions_6; json: PairOptions_14; m4a: PairOptions_17; m4b: PairOptions_2; m4r: PairOptions_2; mka: PairOptions_18; mlp: PairOptions_20; mp2: PairOptions_22; mp3: PairOptions_23; ogg: PairOptions_29; opus: PairOptions_31; paf: PairOptions_6; pvf: PairOptions_6; ra: PairOptions_3; rf64: PairOptions_5; sbc: PairOptions_34; sf: PairOptions_5; sln: PairOptions_6; sox: PairOptions_5; sph: PairOptions_6; spx: PairOptions_35; srt: PairOptions_14; text: PairOptions_14; thd: PairOptions_20; tta: PairOptions_5; txt: PairOptions_14; voc: PairOptions_5; vtt: PairOptions_14; w64: PairOptions_5; wav: PairOptions_5; weba: PairOptions_39; wma: PairOptions_42; wv: PairOptions_5; wve: PairOptions_6; };
  abw: { doc: NoOptions; docm: NoOptions; docx: NoOptions; dot: NoOptions; dotx: NoOptions; eps: PairOptions_50; fodt: NoOptions; html: NoOptions; jpg: PairOptions_51; odt: NoOptions; ott: NoOptions; pdf: PairOptions_50; png: PairOptions_51; ps: PairOptions_50; rtf: NoOptions; svg: PairOptions_50; tiff: PairOptions_51; txt: NoOptions; uot: NoOptions; };
  ai: { avif: PairOptions_52; bmp: PairOptions_53; eps: PairOptions_54; gif: PairOptions_53; hocr: PairOptions_55; jpg: PairOptions_56; json: PairOptions_55; pdf: PairOptions_54; png: PairOptions_57; ps: PairOptions_54; 'searchable-pdf': PairOptions_58; svg: PairOptions_54; text: PairOptions_55; tiff: PairOptions_59; txt: PairOptions_55; webp: PairOptions_60; };
  amr: { aac: PairOptions_2; ac3: PairOptions_3; adx: PairOptions_4; aifc: PairOptions_5; aiff: PairOptions_5; amr: PairOptions_6; ast: PairOptions_5; au: PairOptions_5; avr: PairOptions_6; caf: PairOptions_5; dts: PairOptions_9; eac3: PairOptions_3; flac: PairOptions_5; gsm: PairOptions_11; hcom: PairOptions_6; m4a: PairOptions_17; m4b: PairOptions_2; m4r: PairOptions_2; mka: PairOptions_18; mlp: PairOptions_20; mp2: PairOptions_22; mp3: PairOptions_23; ogg: PairOptions_29; opus: PairOptions_31; paf: PairOptions_6; pvf: PairOptions_6; ra: PairOptions_3; rf64: PairOptions_5; sbc: PairOptions_34; sf: PairOptions_5; sln: PairOptions_6; sox: PairOptions_5; sph: PairOptions_6; spx: PairOptions_35; thd: PairOptions_20; tta: PairOptions_5; voc: PairOptions_5; w64: PairOptions_5; wav: NoOptions; weba: PairOptions_39; wma: PairOptions_42; wv: PairOptions_5; wve: PairOptions_6; };
  apng: { '3g2': PairOptions; '3gp': PairOptions; asf: PairOptions_7; avi: PairOptions_8; avif: PairOptions_61; bmp: PairOptions_62; f4v: PairOptions; flv: PairOptions; gif: PairOptions_63; heic: PairOptions_64; ico: PairOptions_62; ismv: PairOptions; ivf: PairOptions_12; jp2: PairOptions_62; jpg: PairOptions_65; jxl: PairOptions_66; m2ts: PairOptions_15; m2v: PairOptions_16; mkv: PairOptions_19; mov: PairOptions_21; mp4: PairOptions_24; mpg: PairOptions_25; mxf: PairOptions_26; nut: PairOptions_27; obu: PairOptions_28; ogv: PairOptions_30; pdf: PairOptions_67; png: PairOptions_62; psd: PairOptions_62; rm: PairOptions_33; swf: PairOptions_36; tga: PairOptions_62; tiff: PairOptions_68; ts: PairOptions_37; vob: PairOptions_38; webm: PairOptions_40; webp: PairOptions_69; wmv: PairOptions_7; wtv: PairOptions_38; y4m: PairOptions_43; };
  aqt: { ass: PairOptions_70; csv: PairOptions_70; json: PairOptions_70; lrc: PairOptions_70; mpl2: PairOptions_70; pjs: PairOptions_70; rt: PairOptions_70; sbv: PairOptions_70; smi: PairOptions_70; srt: PairOptions_70; ssa: PairOptions_70; sub: PairOptions_71; subviewer: PairOptions_70; ttml: PairOptions_70; txt: PairOptions_70; vplayer: PairOptions_70; vtt: PairOptions_70; };
  ar: { '7z': PairOptions_72; arj: PairOptions_73; cab: PairOptions_73; cpio: PairOptions_73; iso: PairOptions_73; squashfs: PairOptions_73; tar: PairOptions_73; 'tar.br': PairOptions_73; 'tar.bz2': PairOptions_74; 'tar.gz': PairOptions_72; 'tar.lz': PairOptions_72; 'tar.lz4': PairOptions_75; 'tar.lzma': PairOptions_72; 'tar.lzo': PairOptions_76; 'tar.xz': PairOptions_72; 'tar.z': PairOptions_73; 'tar.zst': PairOptions_77; wim: PairOptions_73; xar: PairOptions_73; zip: PairOptions_72; };
  arj: { '7z': PairOptions_78; arj: NoOptions; cab: NoOptions; cpio: NoOptions; iso: NoOptions; squashfs: NoOptions; tar: NoOptions; 'tar.br': NoOptions; 'tar.bz2': PairOptions_79; 'tar.gz': PairOptions_78; 'tar.lz': PairOptions_78; 'tar.lz4': PairOptions_80; 'tar.lzma': PairOptions_78; 'tar.lzo': PairOptions_81; 'tar.xz': PairOptions_78; 'tar.z': NoOptions; 'tar.zst': PairOptions_82; wim: NoOptions; xar: NoOptions; zip: PairOptions_78; };
  asciidoc: { avif: PairOptions_83; bmp: PairOptions_84; context: PairOptions_85; docbook: NoOptions; docx: PairOptions_85; dokuwiki: NoOptions; epub: PairOptions_86; fb2: NoOptions; gif: PairOptions_84; haddock: NoOptions; html: NoOptions; icml: NoOptions; ipynb: NoOptions; jats: NoOptions; jira: NoOptions; jpg: PairOptions_87; latex: PairOptions_85; man: PairOptions_88; md: PairOptions_89; mediawiki: NoOptions; odt: PairOptions_90; org: PairOptions_88; pdf: PairOptions_91; png: PairOptions_92; rst: PairOptions_89; tei: NoOptions; texinfo: NoOptions; textile: NoOptions; tiff: PairOptions_93; txt: PairOptions_88; webp: PairOptions_94; xwiki: NoOptions; zimwiki: NoOptions; };
  asf: { '3g2': PairOptions; '3gp': PairOptions; aac: PairOptions_2; ac3: PairOptions_3; adx: PairOptions_4; aifc: PairOptions_5; aiff: PairOptions_5; amr: PairOptions_6; asf: PairOptions_7; ast: PairOptions_5; au: PairOptions_5; avi: PairOptions_8; avr: PairOptions_6; caf: PairOptions_5; dts: PairOptions_9; eac3: PairOptions_3; flac: PairOptions_5; flv: PairOptions; gif: PairOptions_10; gsm: PairOptions_11; hcom: PairOptions_6; ismv: PairOptions; ivf: PairOptions_12; jpg: PairOptions_13; json: PairOptions_14; m2ts: PairOptions_15; m2v: PairOptions_16; m4a: PairOptions_17; m4b: PairOptions_2; m4r: PairOptions_2; mka: PairOptions_18; mkv: PairOptions_19; mlp: PairOptions_20; mov: PairOptions_21; mp2: PairOptions_22; mp3: PairOptions_23; mp4: PairOptions_24; mpg: PairOptions_25; mxf: PairOptions_26; nut: PairOptions_27; obu: PairOptions_28; ogg: PairOptions_29; ogv: PairOptions_30; opus: PairOptions_31; paf: PairOptions_6; png: PairOptions_32; pvf: PairOptions_6; ra: PairOptions_3; rf64: PairOptions_5; rm: PairOptions_33; sbc: PairOptions_34; sf: PairOptions_5; sln: PairOptions_6; sox: PairOptions_5; sph: PairOptions_6; spx: PairOptions_35; srt: PairOptions_14; swf: PairOptions_36; text: PairOptions_14; thd: PairOptions_20; ts: PairOptions_37; tta: PairOptions_5; txt: PairOptions_14; vob: PairOptions_38; voc: PairOptions_5; vtt: PairOptions_14; w64: PairOptions_5; wav: PairOptions_5; weba: PairOptions_39; webm: PairOptions_40; webp: PairOptions_41; wma: PairOptions_42; wmv: PairOptions_7; wtv: PairOptions_38; wv: PairOptions_5; wve: PairOptions_6; y4m: PairOptions_43; };
  asx: { asx: NoOptions; csv: PairOptions_95; html: NoOptions; json: PairOptions_96; jsonl: NoOptions; m3u: NoOptions; m3u8: NoOptions; md: NoOptions; pls: NoOptions; tsv: PairOptions_97; wpl: NoOptions; xlsx: NoOptions; xml: NoOptions; xspf: NoOptions; yaml: NoOptions; zpl: NoOptions; };
  avif: { avs: PairOptions_62; bmp: PairOptions_62; cals: PairOptions_62; dcx: PairOptions_62; dds: PairOptions_62; dpx: PairOptions_62; exr: PairOptions_62; fits: PairOptions_62; gif: PairOptions_98; hdr: PairOptions_62; heic: PairOptions_64; hocr: PairOptions_99; icns: PairOptions_62; ico: PairOptions_62; j2k: PairOptions_62; jbig: PairOptions_62; jng: PairOptions_62; jp2: PairOptions_62; jpg: PairOptions_65; json: PairOptions_99; jxl: PairOptions_66; mtv: PairOptions_62; pam: PairOptions_62; pbm: PairOptions_62; pcx: PairOptions_62; pdf: PairOptions_67; pfm: PairOptions_62; pgm: PairOptions_62; pict: PairOptions_62; png: PairOptions_62; ppm: PairOptions_62; psd: PairOptions_62; qoi: PairOptions_62; ras: PairOptions_62; 'searchable-pdf': PairOptions_100; sgi: PairOptions_62; text: PairOptions_99; tga: PairOptions_62; tiff: PairOptions_68; txt: PairOptions_99; vicar: PairOptions_62; viff: PairOptions_62; wbmp: PairOptions_62; webp: PairOptions_101; xbm: PairOptions_62; xpm: PairOptions_62; xwd: PairOptions_62; };
  avs: { avif: PairOptions_102; bmp: PairOptions_62; gif: PairOptions_62; heic: PairOptions_64; ico: PairOptions_62; jp2: PairOptions_62; jpg: PairOptions_103; jxl: PairOptions_66; pdf: PairOptions_67; png: PairOptions_62; psd: PairOptions_62; tga: PairOptions_62; tiff: PairOptions_104; webp: PairOptions_66; };
  azw3: { asciidoc: PairOptions_88; azw3: NoOptions; context: PairOptions_85; docbook: NoOptions; docx: NoOptions; dokuwiki: NoOptions; epub: NoOptions; fb2: NoOptions; haddock: NoOptions; html: PairOptions_85; htmlz: NoOptions; icml: NoOptions; ipynb: NoOptions; jats: NoOptions; jira: NoOptions; latex: PairOptions_85; lit: NoOptions; lrf: NoOptions; man: PairOptions_88; md: PairOptions_89; mediawiki: NoOptions; mobi: NoOptions; muse: PairOptions_88; odt: PairOptions_90; opml: NoOptions; org: PairOptions_88; pdb: NoOptions; pdf: PairOptions_105; rst: PairOptions_89; tei: NoOptions; texinfo: NoOptions; textile: NoOptions; txt: NoOptions; txtz: NoOptions; xwiki: NoOptions; zimwiki: NoOptions; };
  bibtex: { avif: PairOptions_106; bibtex: PairOptions_108; bmp: PairOptions_107; csljson: PairOptions_108; doc: PairOptions_109; docx: PairOptions_109; gif: PairOptions_107; html: PairOptions_109; jpg: PairOptions_110; latex: PairOptions_109; md: PairOptions_111; odt: PairOptions_112; pdf: PairOptions_113; png: PairOptions_114; rtf: PairOptions_109; tiff: PairOptions_115; txt: PairOptions_116; webp: PairOptions_117; };
  bmp: { avif: PairOptions_102; avs: PairOptions_62; bmp: PairOptions_62; cals: PairOptions_62; dcx: PairOptions_62; dds: PairOptions_62; dpx: PairOptions_62; exr: PairOptions_62; fits: PairOptions_62; gif: PairOptions_62; hdr: PairOptions_62; heic: PairOptions_64; hocr: PairOptions_99; icns: PairOptions_62; ico: PairOptions_62; j2k: PairOptions_62; jbig: PairOptions_62; jng: PairOptions_62; jp2: PairOptions_62; jpg: PairOptions_103; json: PairOptions_99; jxl: PairOptions_66; mtv: PairOptions_62; pam: PairOptions_62; pbm: PairOptions_62; pcx: PairOptions_62; pdf: PairOptions_67; pfm: PairOptions_62; pgm: PairOptions_62; pict: PairOptions_62; png: PairOptions_62; ppm: PairOptions_62; psd: PairOptions_62; qoi: PairOptions_62; ras: PairOptions_62; 'searchable-pdf': PairOptions_100; sgi: PairOptions_62; text: PairOptions_99; tga: PairOptions_62; tiff: PairOptions_104; txt: PairOptions_99; vicar: PairOptions_62; viff: PairOptions_62; wbmp: PairOptions_62; webp: PairOptions_66; xbm: PairOptions_62; xpm: PairOptions_62; xwd: PairOptions_62; };
  bz2: { '7z': NoOptions; arj: NoOptions; bz2: NoOptions; cab: NoOptions; cpio: NoOptions; gz: NoOptions; iso: NoOptions; lz: NoOptions; lz4: NoOptions; lzma: NoOptions; lzo: NoOptions; squashfs: NoOptions; tar: NoOptions; 'tar.br': NoOptions; 'tar.bz2': PairOptions_79; 'tar.gz': PairOptions_78; 'tar.lz': PairOptions_78; 'tar.lz4': PairOptions_80; 'tar.lzma': PairOptions_78; 'tar.lzo': PairOptions_81; 'tar.xz': PairOptions_78; 'tar.z': NoOptions; 'tar.zst': PairOptions_82; wim: NoOptions; xar: NoOptions; xz: NoOptions; zip: NoOptions; zst: NoOptions; };
  cals: { avif: PairOptions_102; bmp: PairOptions_62; gif: PairOptions_62; heic: PairOptions_64; hocr: PairOptions_99; ico: PairOptions_62; jp2: PairOptions_62; jpg: PairOptions_103; json: PairOptions_99; jxl: PairOptions_66; pdf: PairOptions_67; png: PairOptions_62; 'searchable-pdf': PairOptions_100; text: PairOptions_99; tga: PairOptions_62; tiff: PairOptions_104; txt: PairOptions_99; webp: PairOptions_66; };
  cbor: { cbor: NoOptions; csv: PairOptions_95; html: NoOptions; json: PairOptions_96; jsonl: NoOptions; md: NoOptions; msgpack: NoOptions; ods: NoOptions; parquet: NoOptions; plist: NoOptions; sql: NoOptions; sqlite: NoOptions; toml: NoOptions; tsv: PairOptions_97; xls: NoOptions; xlsx: NoOptions; xml: NoOptions; yaml: NoOptions; };
  cdr: { avif: PairOptions_118; bmp: PairOptions_119; eps: PairOptions_120; fodg: NoOptions; gif: PairOptions_119; jpg: PairOptions_121; odg: NoOptions; otg: NoOptions; pdf: PairOptions_120; png: PairOptions_121; ps: PairOptions_120; 'searchable-pdf': PairOptions_122; svg: PairOptions_120; tiff: PairOptions_123; webp: PairOptions_124; };
  creole: { asciidoc: PairOptions_116; avif: PairOptions_106; azw3: PairOptions_125; bmp: PairOptions_107; context: PairOptions_109; doc: PairOptions_109; docbook: PairOptions_108; docx: PairOptions_109; dokuwiki: PairOptions_108; epub: PairOptions_125; fb2: PairOptions_108; gif: PairOptions_107; haddock: PairOptions_108; html: PairOptions_109; icml: PairOptions_108; ipynb: PairOptions_108; jats: PairOptions_108; jira: PairOptions_108; jpg: PairOptions_110; latex: PairOptions_109; man: PairOptions_116; md: PairOptions_111; mediawiki: PairOptions_108; mobi: PairOptions_125; ms: PairOptions_112; muse: PairOptions_116; odt: PairOptions_112; opml: PairOptions_108; org: PairOptions_116; pdf: PairOptions_126; png: PairOptions_114; rst: PairOptions_111; rtf: PairOptions_109; tei: PairOptions_108; texinfo: PairOptions_108; textile: PairOptions_108; tiff: PairOptions_115; txt: PairOptions_116; webp: PairOptions_117; xwiki: PairOptions_108; zimwiki: PairOptions_108; };
  csv: { cbor: PairOptions_127; eps: PairOptions_128; fods: PairOptions_127; geojson: PairOptions_108; gml: PairOptions_108; gpkg: PairOptions_108; gpx: PairOptions_108; html: PairOptions_127; ics: PairOptions_127; jpg: PairOptions_129; json: PairOptions_130; jsonl: PairOptions_127; kml: PairOptions_108; md: PairOptions_127; msgpack: PairOptions_127; ods: PairOptions_127; ots: PairOptions_127; parquet: PairOptions_127; pdf: PairOptions_131; plist: PairOptions_127; png: PairOptions_129; ps: PairOptions_128; sql: PairOptions_127; sqlite: PairOptions_127; svg: PairOptions_128; tiff: PairOptions_129; toml: PairOptions_127; tsv: PairOptions_127; vcf: PairOptions_127; xls: PairOptions_127; xlsm: PairOptions_127; xlsx: PairOptions_127; xlt: PairOptions_127; xltx: PairOptions_127; xml: PairOptions_127; yaml: PairOptions_127; };
  dbf: { cbor: PairOptions_108; csv: PairOptions_127; html: PairOptions_108; json: PairOptions_132; jsonl: PairOptions_108; md: PairOptions_108; msgpack: PairOptions_108; ods: PairOptions_108; parquet: PairOptions_108; plist: PairOptions_108; sql: PairOptions_108; sqlite: PairOptions_108; toml: PairOptions_108; tsv: PairOptions_133; xls: PairOptions_108; xlsx: PairOptions_108; xml: PairOptions_108; yaml: PairOptions_108; };
  dcx: { avif: PairOptions_102; bmp: PairOptions_62; gif: PairOptions_62; heic: PairOptions_64; ico: PairOptions_62; jp2: PairOptions_62; jpg: PairOptions_103; jxl: PairOptions_66; png: PairOptions_62; psd: PairOptions_62; tga: PairOptions_62; tiff: PairOptions_104; webp: PairOptions_66; };
  dif: { csv: PairOptions_134; eps: PairOptions_135; fods: NoOptions; html: NoOptions; jpg: PairOptions_136; ods: NoOptions; ots: NoOptions; pdf: PairOptions_135; png: PairOptions_136; ps: PairOptions_135; svg: PairOptions_135; tiff: PairOptions_136; xls: NoOptions; xlsm: NoOptions; xlsx: NoOptions; xlt: NoOptions; xltx: NoOptions; };
  djvu: { avif: PairOptions_137; eps: PairOptions_138; gif: PairOptions_98; jpg: PairOptions_65; pdf: NoOptions; png: PairOptions_62; ps: PairOptions_138; svg: PairOptions_138; tiff: PairOptions_68; txt: NoOptions; webp: PairOptions_101; };
  dng: { avif: PairOptions_137; bmp: PairOptions_62; gif: PairOptions_98; heic: PairOptions_64; ico: PairOptions_62; jp2: PairOptions_62; jpg: PairOptions_65; pdf: PairOptions_67; png: PairOptions_62; psd: PairOptions_62; tga: PairOptions_62; tiff: PairOptions_68; webp: PairOptions_101; };
  doc: { asciidoc: PairOptions_139; context: PairOptions_140; docbook: PairOptions_45; docm: PairOptions_45; docx: PairOptions_45; dokuwiki: PairOptions_45; dot: PairOptions_45; dotx: PairOptions_45; eps: PairOptions_141; epub: PairOptions_142; fodt: PairOptions_45; haddock: PairOptions_45; html: PairOptions_45; icml: PairOptions_45; ipynb: PairOptions_45; jats: PairOptions_45; jira: PairOptions_45; jpg: PairOptions_143; latex: PairOptions_140; man: PairOptions_139; md: PairOptions_144; mediawiki: PairOptions_45; ms: PairOptions_145; odt: PairOptions_45; opml: PairOptions_45; org: PairOptions_139; ott: PairOptions_45; pdf: PairOptions_141; png: PairOptions_143; ps: PairOptions_141; rst: PairOptions_144; rtf: PairOptions_45; svg: PairOptions_141; tei: PairOptions_45; texinfo: PairOptions_45; text: PairOptions_146; textile: PairOptions_45; tiff: PairOptions_143; txt: PairOptions_45; uot: PairOptions_45; xwiki: PairOptions_45; zimwiki: PairOptions_45; };
  docbook: { asciidoc: PairOptions_116; avif: PairOptions_106; azw3: PairOptions_125; bmp: PairOptions_107; context: PairOptions_109; doc: PairOptions_109; docbook: PairOptions_108; docx: PairOptions_109; dokuwiki: PairOptions_108; epub: PairOptions_125; fb2: PairOptions_108; gif: PairOptions_107; haddock: PairOptions_108; html: PairOptions_109; icml: PairOptions_108; ipynb: PairOptions_108; jats: PairOptions_108; jira: PairOptions_108; jpg: PairOptions_110; latex: PairOptions_109; man: PairOptions_116; md: PairOptions_111; mediawiki: PairOptions_108; mobi: PairOptions_125; muse: PairOptions_116; odt: PairOptions_112; opml: PairOptions_108; org: PairOptions_116; pdf: PairOptions_126; png: PairOptions_114; rst: PairOptions_111; rtf: PairOptions_109; tei: PairOptions_108; texinfo: PairOptions_108; textile: PairOptions_108; tiff: PairOptions_115; txt: PairOptions_116; webp: PairOptions_117; xwiki: PairOptions_108; zimwiki: PairOptions_108; };
  docm: { doc: PairOptions_45; docm: PairOptions_45; docx: PairOptions_45; dot: PairOptions_45; dotx: PairOptions_45; eps: PairOptions_141; fodt: PairOptions_45; html: PairOptions_45; jpg: PairOptions_143; odt: PairOptions_45; ott: PairOptions_45; pdf: PairOptions_141; png: PairOptions_143; ps: PairOptions_141; rtf: PairOptions_45; svg: PairOptions_141; tiff: PairOptions_143; txt: PairOptions_45; uot: PairOptions_45; };
  docx: { asciidoc: PairOptions_88; azw3: NoOptions; context: PairOptions_85; doc: PairOptions_45; docbook: NoOptions; docm: PairOptions_45; dokuwiki: NoOptions; dot: PairOptions_45; dotx: PairOptions_45; eps: PairOptions_141; epub: PairOptions_86; fb2: NoOptions; fodt: PairOptions_45; haddock: NoOptions; html: PairOptions_45; htmlz: NoOptions; icml: NoOptions; ipynb: NoOptions; jats: NoOptions; jira: NoOptions; jpg: PairOptions_143; latex: PairOptions_85; lit: NoOptions; lrf: NoOptions; man: PairOptions_88; md: PairOptions_89; mediawiki: NoOptions; mobi: NoOptions; ms: PairOptions_90; odt: PairOptions_45; opml: NoOptions; org: PairOptions_88; ott: PairOptions_45; pdb: NoOptions; pdf: PairOptions_141; png: PairOptions_143; ps: PairOptions_141; rst: PairOptions_89; rtf: PairOptions_45; svg: PairOptions_141; tei: NoOptions; texinfo: NoOptions; text: PairOptions_146; textile: NoOptions; tiff: PairOptions_143; txt: PairOptions_45; txtz: NoOptions; uot: PairOptions_45; xwiki: NoOptions; zimwiki: NoOptions; };
  dxf: { avif: PairOptions_137; bmp: PairOptions_98; emf: NoOptions; gif: PairOptions_98; hocr: PairOptions_147; jpg: PairOptions_65; json: PairOptions_147; odg: NoOptions; pdf: PairOptions_120; png: NoOptions; 'searchable-pdf': PairOptions_122; svg: NoOptions; text: PairOptions_147; tiff: PairOptions_68; txt: PairOptions_147; webp: PairOptions_101; wmf: NoOptions; };
  eml: { eml: NoOptions; html: NoOptions; json: NoOptions; mbox: NoOptions; pdf: PairOptions_91; txt: NoOptions; zip: NoOptions; };
  eps: { avif: PairOptions_148; bmp: PairOptions_149; eps: PairOptions_138; gif: PairOptions_149; jpg: PairOptions_150; pdf: NoOptions; png: PairOptions_151; ps: PairOptions_138; 'searchable-pdf': PairOptions_152; svg: PairOptions_138; tiff: PairOptions_153; webp: PairOptions_154; };
  epub: { asciidoc: PairOptions_88; azw3: NoOptions; context: PairOptions_85; doc: PairOptions_85; docbook: NoOptions; docx: PairOptions_85; dokuwiki: NoOptions; fb2: NoOptions; haddock: NoOptions; html: PairOptions_85; htmlz: NoOptions; icml: NoOptions; ipynb: NoOptions; jats: NoOptions; jira: NoOptions; latex: PairOptions_85; lit: NoOptions; lrf: NoOptions; man: PairOptions_88; md: PairOptions_89; mediawiki: NoOptions; mobi: NoOptions; ms: PairOptions_90; muse: PairOptions_88; odt: PairOptions_90; opml: NoOptions; org: PairOptions_88; pdb: NoOptions; pdf: PairOptions_105; rst: PairOptions_89; rtf: PairOptions_85; tei: NoOptions; texinfo: NoOptions; textile: NoOptions; txt: PairOptions_88; txtz: NoOptions; xwiki: NoOptions; zimwiki: NoOptions; };
  exr: { avif: PairOptions_137; bmp: PairOptions_62; gif: PairOptions_98; heic: PairOptions_64; ico: PairOptions_62; jp2: PairOptions_62; jpg: PairOptions_65; jxl: PairOptions_66; pdf: PairOptions_67; png: PairOptions_62; psd: PairOptions_62; tga: PairOptions_62; tiff: PairOptions_68; webp: PairOptions_101; };
  fits: { avif: PairOptions_102; bmp: PairOptions_62; gif: PairOptions_62; heic: PairOptions_64; ico: PairOptions_62; jp2: PairOptions_62; jpg: PairOptions_103; jxl: PairOptions_66; pdf: PairOptions_67; png: PairOptions_62; tga: PairOptions_62; tiff: PairOptions_104; webp: PairOptions_66; };
  fodp: { docx: PairOptions_155; eps: PairOptions_156; fodp: NoOptions; html: PairOptions_157; jpg: PairOptions_158; md: PairOptions_159; odp: NoOptions; otp: NoOptions; pdf: PairOptions_156; png: PairOptions_158; pot: NoOptions; potx: NoOptions; pps: NoOptions; ppsx: NoOptions; ppt: NoOptions; pptm: NoOptions; pptx: NoOptions; ps: PairOptions_156; svg: PairOptions_156; tiff: PairOptions_158; txt: PairOptions_157; };
  fods: { csv: PairOptions_160; eps: PairOptions_161; fods: NoOptions; html: PairOptions_157; jpg: PairOptions_162; ods: NoOptions; ots: NoOptions; pdf: PairOptions_161; png: PairOptions_162; ps: PairOptions_161; svg: PairOptions_161; tiff: PairOptions_162; xls: NoOptions; xlsm: NoOptions; xlsx: NoOptions; xlt: NoOptions; xltx: NoOptions; };
  geojson: { csv: PairOptions_108; gml: PairOptions_108; gpkg: PairOptions_108; gpx: PairOptions_108; html: PairOptions_127; kml: PairOptions_108; md: PairOptions_127; tsv: PairOptions_127; xlsx: PairOptions_127; };
  gif: { '3g2': PairOptions; '3gp': PairOptions; apng: NoOptions; asf: PairOptions_7; avi: PairOptions_8; avif: PairOptions_61; avs: PairOptions_62; bmp: PairOptions_62; cals: PairOptions_62; dcx: PairOptions_62; dds: PairOptions_62; dpx: PairOptions_62; exr: PairOptions_62; f4v: PairOptions; fits: PairOptions_62; flv: PairOptions; hdr: PairOptions_62; heic: PairOptions_64; hocr: PairOptions_99; icns: PairOptions_62; ico: PairOptions_62; ismv: PairOptions; ivf: PairOptions_12; j2k: PairOptions_62; jbig: PairOptions_62; jng: PairOptions_62; jp2: PairOptions_62; jpg: PairOptions_65; json: PairOptions_99; jxl: NoOptions; m2ts: PairOptions_15; m2v: PairOptions_16; mkv: PairOptions_19; mov: PairOptions_21; mp4: PairOptions_24; mpg: PairOptions_25; mtv: PairOptions_62; mxf: PairOptions_26; nut: PairOptions_27; obu: PairOptions_28; ogv: PairOptions_30; pam: PairOptions_62; pbm: PairOptions_62; pcx: PairOptions_62; pdf: PairOptions_67; pfm: PairOptions_62; pgm: PairOptions_62; pict: PairOptions_62; png: PairOptions_62; ppm: PairOptions_62; psd: PairOptions_62; qoi: PairOptions_62; ras: PairOptions_62; rm: PairOptions_33; 'searchable-pdf': PairOptions_100; sgi: PairOptions_62; swf: PairOptions_36; text: PairOptions_99; tga: PairOptions_62; tiff: PairOptions_68; ts: PairOptions_37; txt: PairOptions_99; vicar: PairOptions_62; viff: PairOptions_62; vob: PairOptions_38; wbmp: PairOptions_62; webm: PairOptions_40; webp: PairOptions_69; wmv: PairOptions_7; wtv: PairOptions_38; xbm: PairOptions_62; xpm: PairOptions_62; xwd: PairOptions_62; y4m: PairOptions_43; };
  gml: { csv: NoOptions; geojson: NoOptions; gml: NoOptions; gpkg: NoOptions; gpx: NoOptions; html: PairOptions_95; kml: NoOptions; md: PairOptions_95; tsv: PairOptions_95; xlsx: PairOptions_95; };
  heic: { avif: PairOptions_137; avs: PairOptions_62; bmp: PairOptions_62; cals: PairOptions_62; dcx: PairOptions_62; dds: PairOptions_62; dpx: PairOptions_62; exr: PairOptions_62; fits: PairOptions_62; gif: PairOptions_98; hdr: PairOptions_62; hocr: PairOptions_99; icns: PairOptions_62; ico: PairOptions_62; j2k: PairOptions_62; jbig: PairOptions_62; jng: PairOptions_62; jp2: PairOptions_62; jpg: PairOptions_65; json: PairOptions_99; jxl: PairOptions_66; mtv: PairOptions_62; pam: PairOptions_62; pbm: PairOptions_62; pcx: PairOptions_62; pdf: PairOptions_163; pfm: PairOptions_62; pgm: PairOptions_62; pict: PairOptions_62; png: PairOptions_62; ppm: PairOptions_62; psd: PairOptions_62; qoi: PairOptions_62; ras: PairOptions_62; 'searchable-pdf': PairOptions_164; sgi: PairOptions_62; text: PairOptions_99; tga: PairOptions_62; tiff: PairOptions_68; txt: PairOptions_99; vicar: PairOptions_62; viff: PairOptions_62; wbmp: PairOptions_62; webp: PairOptions_101; xbm: PairOptions_62; xpm: PairOptions_62; xwd: PairOptions_62; };
  html: { asciidoc: PairOptions_116; avif: PairOptions_165; azw3: PairOptions_108; bmp: PairOptions_166; context: PairOptions_109; doc: PairOptions_108; docbook: PairOptions_108; docm: PairOptions_108; docx: PairOptions_109; dokuwiki: PairOptions_108; dot: PairOptions_108; dotx: PairOptions_108; eps: PairOptions_167; epub: PairOptions_125; fb2: PairOptions_108; fodt: PairOptions_108; gif: PairOptions_166; haddock: PairOptions_108; htmlz: PairOptions_108; icml: PairOptions_108; ipynb: PairOptions_108; jats: PairOptions_108; jira: PairOptions_108; jpg: PairOptions_168; latex: PairOptions_109; lit: PairOptions_108; lrf: PairOptions_108; man: PairOptions_116; md: PairOptions_111; mediawiki: PairOptions_108; mobi: PairOptions_108; ms: PairOptions_112; muse: PairOptions_116; odt: PairOptions_112; opml: PairOptions_108; org: PairOptions_116; ott: PairOptions_108; pdb: PairOptions_108; pdf: PairOptions_167; png: PairOptions_169; ps: PairOptions_167; rst: PairOptions_111; rtf: PairOptions_108; svg: PairOptions_167; tei: PairOptions_108; texinfo: PairOptions_108; textile: PairOptions_108; tiff: PairOptions_170; txt: PairOptions_116; txtz: PairOptions_108; webp: PairOptions_171; xwiki: PairOptions_108; zimwiki: PairOptions_108; };
  htmlz: { azw3: NoOptions; docx: NoOptions; epub: NoOptions; fb2: NoOptions; html: PairOptions_85; htmlz: NoOptions; lit: NoOptions; lrf: NoOptions; md: PairOptions_89; mobi: NoOptions; odt: PairOptions_90; pdb: NoOptions; pdf: PairOptions_105; txt: NoOptions; txtz: NoOptions; };
  ics: { csv: PairOptions_95; html: NoOptions; json: PairOptions_96; jsonl: NoOptions; md: NoOptions; ods: NoOptions; tsv: PairOptions_97; xls: NoOptions; xlsx: NoOptions; xml: NoOptions; yaml: NoOptions; };
  ipynb: { asciidoc: PairOptions_116; avif: PairOptions_106; azw3: PairOptions_125; bmp: PairOptions_107; context: PairOptions_109; doc: PairOptions_109; docbook: PairOptions_108; docx: PairOptions_109; dokuwiki: PairOptions_108; epub: PairOptions_125; gif: PairOptions_107; haddock: PairOptions_108; html: PairOptions_109; icml: PairOptions_108; jats: PairOptions_108; jira: PairOptions_108; jpg: PairOptions_110; latex: PairOptions_109; man: PairOptions_116; md: PairOptions_111; mediawiki: PairOptions_108; mobi: PairOptions_125; ms: PairOptions_112; muse: PairOptions_116; odt: PairOptions_112; opml: PairOptions_108; org: PairOptions_116; pdf: PairOptions_126; png: PairOptions_114; py: PairOptions_108; rst: PairOptions_111; rtf: PairOptions_109; tei: PairOptions_108; texinfo: PairOptions_108; textile: PairOptions_108; tiff: PairOptions_115; txt: PairOptions_116; webp: PairOptions_117; xwiki: PairOptions_108; zimwiki: PairOptions_108; };
  ismv: { '3g2': PairOptions; '3gp': PairOptions; aac: PairOptions_2; ac3: PairOptions_3; adx: PairOptions_4; aifc: PairOptions_5; aiff: PairOptions_5; amr: PairOptions_6; ast: PairOptions_5; au: PairOptions_5; avr: PairOptions_6; caf: PairOptions_5; dts: PairOptions_9; eac3: PairOptions_3; f4v: PairOptions; flac: PairOptions_5; gif: PairOptions_10; gsm: PairOptions_11; hcom: PairOptions_6; ivf: PairOptions_12; jpg: PairOptions_13; json: PairOptions_14; m2ts: PairOptions_15; m2v: PairOptions_16; m4a: PairOptions_17; m4b: PairOptions_2; m4r: PairOptions_2; mka: PairOptions_18; mkv: PairOptions_19; mlp: PairOptions_20; mov: PairOptions_21; mp2: PairOptions_22; mp3: PairOptions_23; mp4: PairOptions_24; mpg: PairOptions_25; mxf: PairOptions_26; nut: PairOptions_27; obu: PairOptions_28; ogg: PairOptions_29; ogv: PairOptions_30; opus: PairOptions_31; paf: PairOptions_6; png: PairOptions_32; pvf: PairOptions_6; ra: PairOptions_3; rf64: PairOptions_5; rm: PairOptions_33; sbc: PairOptions_34; sf: PairOptions_5; sln: PairOptions_6; sox: PairOptions_5; sph: PairOptions_6; spx: PairOptions_35; srt: PairOptions_14; swf: PairOptions_36; text: PairOptions_14; thd: PairOptions_20; tta: PairOptions_5; txt: PairOptions_14; vob: PairOptions_38; voc: PairOptions_5; vtt: PairOptions_14; w64: PairOptions_5; wav: PairOptions_5; weba: PairOptions_39; webm: PairOptions_40; webp: PairOptions_41; wma: PairOptions_42; wtv: PairOptions_38; wv: PairOptions_5; wve: PairOptions_6; y4m: PairOptions_43; };
  ivf: { '3g2': PairOptions; '3gp': PairOptions; asf: PairOptions_7; avi: PairOptions_8; f4v: PairOptions; flv: PairOptions; gif: PairOptions_10; ismv: PairOptions; ivf: PairOptions_12; jpg: PairOptions_13; m2ts: PairOptions_15; m2v: PairOptions_16; mkv: PairOptions_19; mov: PairOptions_21; mp4: PairOptions_24; mpg: PairOptions_25; mxf: PairOptions_26; nut: PairOptions_27; obu: PairOptions_28; ogv: PairOptions_30; png: PairOptions_32; rm: PairOptions_33; swf: PairOptions_36; ts: PairOptions_37; vob: PairOptions_38; webm: PairOptions_40; webp: PairOptions_41; wmv: PairOptions_7; wtv: PairOptions_38; y4m: PairOptions_43; };
  j2k: { avif: PairOptions_102; bmp: PairOptions_62; gif: PairOptions_62; heic: PairOptions_64; hocr: PairOptions_99; ico: PairOptions_62; jp2: PairOptions_62; jpg: PairOptions_103; json: PairOptions_99; jxl: PairOptions_66; pdf: PairOptions_67; png: PairOptions_62; psd: PairOptions_62; 'searchable-pdf': PairOptions_100; text: PairOptions_99; tga: PairOptions_62; tiff: PairOptions_104; txt: PairOptions_99; webp: PairOptions_66; };
  jpg: { avif: PairOptions_137; avs: PairOptions_62; bmp: PairOptions_62; cals: PairOptions_62; dcx: PairOptions_62; dds: PairOptions_62; dpx: PairOptions_62; dxf: PairOptions_172; eps: PairOptions_172; exr: PairOptions_62; fits: PairOptions_62; gif: PairOptions_98; hdr: PairOptions_62; heic: PairOptions_64; hocr: PairOptions_147; icns: PairOptions_62; ico: PairOptions_62; j2k: PairOptions_62; jbig: PairOptions_62; jng: PairOptions_62; jp2: PairOptions_62; json: PairOptions_147; jxl: PairOptions_101; mtv: PairOptions_62; pam: PairOptions_62; pbm: PairOptions_62; pcx: PairOptions_62; pdf: PairOptions_163; pfm: PairOptions_62; pgm: PairOptions_62; pict: PairOptions_62; png: PairOptions_62; ppm: PairOptions_62; psd: PairOptions_62; qoi: PairOptions_62; ras: PairOptions_62; 'searchable-pdf': PairOptions_164; sgi: PairOptions_62; svg: PairOptions_172; text: PairOptions_147; tga: PairOptions_62; tiff: PairOptions_68; txt: PairOptions_147; vicar: PairOptions_62; viff: PairOptions_62; wbmp: PairOptions_62; webp: PairOptions_101; xbm: PairOptions_62; xpm: PairOptions_62; xwd: PairOptions_62; };
  json: { cbor: NoOptions; csv: PairOptions_95; geojson: PairOptions_108; gml: PairOptions_108; gpkg: PairOptions_108; gpx: PairOptions_108; html: NoOptions; ics: NoOptions; jsonl: NoOptions; kml: PairOptions_108; md: NoOptions; msgpack: NoOptions; ods: NoOptions; parquet: NoOptions; plist: NoOptions; sql: NoOptions; sqlite: NoOptions; toml: NoOptions; tsv: PairOptions_97; vcf: NoOptions; xls: NoOptions; xlsx: NoOptions; xml: NoOptions; yaml: NoOptions; };
  jxl: { avif: PairOptions_102; avs: PairOptions_62; bmp: PairOptions_62; cals: PairOptions_62; dcx: PairOptions_62; dds: PairOptions_62; dpx: PairOptions_62; exr: PairOptions_62; fits: PairOptions_62; gif: PairOptions_63; hdr: PairOptions_62; heic: PairOptions_64; hocr: PairOptions_99; icns: PairOptions_62; ico: PairOptions_62; j2k: PairOptions_62; jbig: PairOptions_62; jng: PairOptions_62; jp2: PairOptions_62; jpg: PairOptions_65; json: PairOptions_99; mtv: PairOptions_62; pam: PairOptions_62; pbm: PairOptions_62; pcx: PairOptions_62; pdf: PairOptions_67; pfm: PairOptions_62; pgm: PairOptions_62; pict: PairOptions_62; png: PairOptions_62; ppm: PairOptions_62; psd: PairOptions_62; qoi: PairOptions_62; ras: PairOptions_62; 'searchable-pdf': PairOptions_100; sgi: PairOptions_62; text: PairOptions_99; tga: PairOptions_62; tiff: PairOptions_104; txt: PairOptions_99; vicar: PairOptions_62; viff: PairOptions_62; wbmp: PairOptions_62; webp: PairOptions_69; xbm: PairOptions_62; xpm: PairOptions_62; xwd: PairOptions_62; };
  lit: { azw3: NoOptions; epub: NoOptions; fb2: NoOptions; html: PairOptions_85; htmlz: NoOptions; lrf: NoOptions; md: PairOptions_89; mobi: NoOptions; odt: PairOptions_90; pdb: NoOptions; pdf: PairOptions_105; txt: NoOptions; txtz: NoOptions; };
  lrf: { azw3: NoOptions; docx: NoOptions; epub: NoOptions; htmlz: NoOptions; lit: NoOptions; mobi: NoOptions; pdb: NoOptions; pdf: PairOptions_105; txt: NoOptions; txtz: NoOptions; };
  m2v: { '3g2': PairOptions; '3gp': PairOptions; asf: PairOptions_7; avi: PairOptions_8; f4v: PairOptions; flv: PairOptions; gif: PairOptions_10; ismv: PairOptions; ivf: PairOptions_12; jpg: PairOptions_13; mkv: PairOptions_19; mov: PairOptions_21; mp4: PairOptions_24; mpg: PairOptions_25; mxf: PairOptions_26; nut: PairOptions_27; obu: PairOptions_28; ogv: PairOptions_30; png: PairOptions_32; rm: PairOptions_33; swf: PairOptions_36; vob: PairOptions_38; webm: PairOptions_40; webp: PairOptions_41; wmv: PairOptions_7; wtv: PairOptions_38; y4m: PairOptions_43; };
  man: { asciidoc: PairOptions_116; avif: PairOptions_106; azw3: PairOptions_125; bmp: PairOptions_107; context: PairOptions_109; doc: PairOptions_109; docbook: PairOptions_108; docx: PairOptions_109; dokuwiki: PairOptions_108; epub: PairOptions_125; fb2: PairOptions_108; gif: PairOptions_107; haddock: PairOptions_108; html: PairOptions_109; icml: PairOptions_108; ipynb: PairOptions_108; jats: PairOptions_108; jira: PairOptions_108; jpg: PairOptions_110; latex: PairOptions_109; md: PairOptions_111; mediawiki: PairOptions_108; mobi: PairOptions_125; ms: PairOptions_112; muse: PairOptions_116; odt: PairOptions_112; opml: PairOptions_108; org: PairOptions_116; pdf: PairOptions_126; png: PairOptions_114; rst: PairOptions_111; rtf: PairOptions_109; tei: PairOptions_108; texinfo: PairOptions_108; tiff: PairOptions_115; txt: PairOptions_116; webp: PairOptions_117; xwiki: PairOptions_108; zimwiki: PairOptions_108; };
  mhtml: { docx: PairOptions_85; epub: PairOptions_86; html: NoOptions; md: PairOptions_89; odt: PairOptions_90; pdf: PairOptions_91; png: PairOptions_92; txt: PairOptions_88; };
  mkv: { '3g2': PairOptions; '3gp': PairOptions; aac: PairOptions_2; ac3: PairOptions_3; adx: PairOptions_4; aifc: PairOptions_5; aiff: PairOptions_5; amr: PairOptions_6; asf: PairOptions_7; ass: PairOptions_173; ast: PairOptions_5; au: PairOptions_5; avi: PairOptions_8; avr: PairOptions_6; caf: PairOptions_5; dts: PairOptions_9; eac3: PairOptions_3; f4v: PairOptions; flac: PairOptions_5; flv: PairOptions; gif: PairOptions_10; gsm: PairOptions_11; hcom: PairOptions_6; ismv: PairOptions; ivf: PairOptions_12; jpg: PairOptions_13; json: PairOptions_14; lrc: PairOptions_173; m2ts: PairOptions_15; m2v: PairOptions_16; m4a: PairOptions_17; m4b: PairOptions_2; m4r: PairOptions_2; mka: PairOptions_18; mkv: PairOptions_19; mlp: PairOptions_20; mov: PairOptions_21; mp2: PairOptions_22; mp3: PairOptions_23; mp4: PairOptions_24; mpg: PairOptions_25; mpl2: PairOptions_173; mxf: PairOptions_26; nut: PairOptions_27; obu: PairOptions_28; ogg: PairOptions_29; ogv: PairOptions_30; opus: PairOptions_31; paf: PairOptions_6; pjs: PairOptions_173; png: PairOptions_32; pvf: PairOptions_6; ra: PairOptions_3; rf64: PairOptions_5; rm: PairOptions_33; rt: PairOptions_173; sbc: PairOptions_34; sbv: PairOptions_173; sf: PairOptions_5; sln: PairOptions_6; smi: PairOptions_173; sox: PairOptions_5; sph: PairOptions_6; spx: PairOptions_35; srt: PairOptions_173; ssa: PairOptions_173; sub: PairOptions_174; subviewer: PairOptions_173; swf: PairOptions_36; text: PairOptions_14; thd: PairOptions_20; ts: PairOptions_37; tta: PairOptions_5; ttml: PairOptions_173; txt: PairOptions_14; vob: PairOptions_38; voc: PairOptions_5; vplayer: PairOptions_173; vtt: PairOptions_173; w64: PairOptions_5; wav: PairOptions_5; weba: PairOptions_39; webm: PairOptions_40; webp: PairOptions_41; wma: PairOptions_42; wmv: PairOptions_7; wtv: PairOptions_38; wv: PairOptions_5; wve: PairOptions_6; y4m: PairOptions_43; };
  odg: { avif: PairOptions_175; bmp: PairOptions_176; eps: PairOptions_177; fodg: PairOptions_45; gif: PairOptions_176; jpg: PairOptions_178; odg: PairOptions_45; otg: PairOptions_45; pdf: PairOptions_177; png: PairOptions_178; ps: PairOptions_177; 'searchable-pdf': PairOptions_179; svg: PairOptions_177; tiff: PairOptions_180; webp: PairOptions_181; };
  odp: { docx: PairOptions_182; eps: PairOptions_183; fodp: PairOptions_45; html: PairOptions_184; jpg: PairOptions_185; md: PairOptions_186; odp: PairOptions_45; otp: PairOptions_45; pdf: PairOptions_183; png: PairOptions_185; pot: PairOptions_45; potx: PairOptions_45; pps: PairOptions_45; ppsx: PairOptions_45; ppt: PairOptions_45; pptm: PairOptions_45; pptx: PairOptions_45; ps: PairOptions_183; svg: PairOptions_183; text: PairOptions_187; tiff: PairOptions_185; txt: PairOptions_184; };
  ods: { cbor: PairOptions_188; csv: PairOptions_189; eps: PairOptions_190; fods: PairOptions_45; html: PairOptions_184; jpg: PairOptions_191; json: PairOptions_192; jsonl: PairOptions_188; md: PairOptions_188; msgpack: PairOptions_188; ods: PairOptions_45; ots: PairOptions_45; parquet: PairOptions_188; pdf: PairOptions_190; plist: PairOptions_188; png: PairOptions_191; ps: PairOptions_190; sql: PairOptions_188; sqlite: PairOptions_188; svg: PairOptions_190; tiff: PairOptions_191; toml: PairOptions_188; tsv: PairOptions_188; xls: PairOptions_45; xlsm: PairOptions_45; xlsx: PairOptions_45; xlt: PairOptions_45; xltx: PairOptions_45; xml: PairOptions_188; yaml: PairOptions_188; };
  odt: { asciidoc: PairOptions_88; context: PairOptions_85; doc: PairOptions_45; docbook: NoOptions; docm: PairOptions_45; docx: PairOptions_45; dokuwiki: NoOptions; dot: PairOptions_45; dotx: PairOptions_45; eps: PairOptions_141; epub: PairOptions_86; fb2: NoOptions; fodt: PairOptions_45; haddock: NoOptions; html: PairOptions_45; icml: NoOptions; ipynb: NoOptions; jats: NoOptions; jira: NoOptions; jpg: PairOptions_143; latex: PairOptions_85; man: PairOptions_88; md: PairOptions_89; mediawiki: NoOptions; ms: PairOptions_90; muse: PairOptions_88; opml: NoOptions; org: PairOptions_88; ott: PairOptions_45; pdf: PairOptions_141; png: PairOptions_143; ps: PairOptions_141; rst: PairOptions_89; rtf: PairOptions_45; svg: PairOptions_141; tei: NoOptions; texinfo: NoOptions; text: PairOptions_146; textile: NoOptions; tiff: PairOptions_143; txt: PairOptions_45; uot: PairOptions_45; xwiki: NoOptions; zimwiki: NoOptions; };
  otf: { otf: NoOptions; pfa: NoOptions; pfb: NoOptions; sfd: NoOptions; ttf: NoOptions; woff: NoOptions; woff2: NoOptions; };
  otp: { docx: PairOptions_182; eps: PairOptions_183; fodp: PairOptions_45; html: PairOptions_184; jpg: PairOptions_185; md: PairOptions_186; odp: PairOptions_45; otp: PairOptions_45; pdf: PairOptions_183; png: PairOptions_185; pot: PairOptions_45; potx: PairOptions_45; pps: PairOptions_45; ppsx: PairOptions_45; ppt: PairOptions_45; pptm: PairOptions_45; pptx: PairOptions_45; ps: PairOptions_183; svg: PairOptions_183; tiff: PairOptions_185; txt: PairOptions_184; };
  ots: { csv: PairOptions_189; eps: PairOptions_190; fods: PairOptions_45; html: PairOptions_184; jpg: PairOptions_191; ods: PairOptions_45; ots: PairOptions_45; pdf: PairOptions_190; png: PairOptions_191; ps: PairOptions_190; svg: PairOptions_190; tiff: PairOptions_191; xls: PairOptions_45; xlsm: PairOptions_45; xlsx: PairOptions_45; xlt: PairOptions_45; xltx: PairOptions_45; };
  pdf: { asciidoc: PairOptions_54; avif: PairOptions_52; bmp: PairOptions_53; csv: PairOptions_193; docx: PairOptions_54; eps: PairOptions_54; epub: PairOptions_54; fb2: PairOptions_54; gif: PairOptions_53; hocr: PairOptions_152; html: PairOptions_54; jpg: PairOptions_56; json: PairOptions_152; latex: PairOptions_54; md: PairOptions_54; mediawiki: PairOptions_54; odt: PairOptions_54; org: PairOptions_54; png: PairOptions_57; ps: PairOptions_54; rtf: PairOptions_54; 'searchable-pdf': PairOptions_152; svg: PairOptions_54; text: PairOptions_152; tiff: PairOptions_57; txt: PairOptions_54; webp: PairOptions_60; xlsx: PairOptions_54; };
  png: { avif: PairOptions_137; avs: PairOptions_98; bmp: PairOptions_98; cals: PairOptions_98; dcx: PairOptions_98; dds: PairOptions_98; dpx: PairOptions_98; dxf: PairOptions_172; eps: PairOptions_172; exr: PairOptions_98; fits: PairOptions_98; gif: PairOptions_98; hdr: PairOptions_98; heic: PairOptions_194; hocr: PairOptions_147; icns: PairOptions_98; ico: PairOptions_98; j2k: PairOptions_98; jbig: PairOptions_98; jng: PairOptions_98; jp2: PairOptions_98; jpg: PairOptions_65; json: PairOptions_147; jxl: PairOptions_101; mtv: PairOptions_98; pam: PairOptions_98; pbm: PairOptions_98; pcx: PairOptions_98; pdf: PairOptions_163; pfm: PairOptions_98; pgm: PairOptions_98; pict: PairOptions_98; ppm: PairOptions_98; psd: PairOptions_98; qoi: PairOptions_98; ras: PairOptions_98; 'searchable-pdf': PairOptions_164; sgi: PairOptions_98; svg: PairOptions_172; text: PairOptions_147; tga: PairOptions_98; tiff: PairOptions_68; txt: PairOptions_147; vicar: PairOptions_98; viff: PairOptions_98; wbmp: PairOptions_98; webp: PairOptions_101; xbm: PairOptions_98; xpm: PairOptions_98; xwd: PairOptions_98; };
  rar: { '7z': PairOptions_72; arj: PairOptions_73; cab: PairOptions_73; cpio: PairOptions_73; epub: NoOptions; iso: PairOptions_73; pdf: NoOptions; squashfs: PairOptions_73; tar: PairOptions_73; 'tar.br': PairOptions_73; 'tar.bz2': PairOptions_74; 'tar.gz': PairOptions_72; 'tar.lz': PairOptions_72; 'tar.lz4': PairOptions_75; 'tar.lzma': PairOptions_72; 'tar.lzo': PairOptions_76; 'tar.xz': PairOptions_72; 'tar.z': PairOptions_73; 'tar.zst': PairOptions_77; wim: PairOptions_73; xar: PairOptions_73; zip: PairOptions_72; };
  rtf: { asciidoc: PairOptions_88; azw3: NoOptions; context: PairOptions_85; doc: NoOptions; docbook: NoOptions; docm: NoOptions; docx: NoOptions; dokuwiki: NoOptions; dot: NoOptions; dotx: NoOptions; eps: PairOptions_50; epub: NoOptions; fodt: NoOptions; haddock: NoOptions; html: NoOptions; htmlz: NoOptions; icml: NoOptions; ipynb: NoOptions; jats: NoOptions; jira: NoOptions; jpg: PairOptions_51; latex: PairOptions_85; lit: NoOptions; lrf: NoOptions; man: PairOptions_88; md: PairOptions_89; mediawiki: NoOptions; mobi: NoOptions; ms: PairOptions_90; odt: NoOptions; org: PairOptions_88; ott: NoOptions; pdb: NoOptions; pdf: PairOptions_50; png: PairOptions_51; ps: PairOptions_50; rst: PairOptions_89; svg: PairOptions_50; tei: NoOptions; texinfo: NoOptions; textile: NoOptions; tiff: PairOptions_51; txt: NoOptions; txtz: NoOptions; uot: NoOptions; xwiki: NoOptions; zimwiki: NoOptions; };
  spx: { aac: PairOptions_2; ac3: PairOptions_3; adx: PairOptions_4; aifc: PairOptions_5; aiff: PairOptions_5; amr: PairOptions_6; ast: PairOptions_5; au: PairOptions_5; avr: PairOptions_6; caf: PairOptions_5; dts: PairOptions_9; eac3: PairOptions_3; flac: PairOptions_5; gsm: PairOptions_11; hcom: PairOptions_6; json: PairOptions_14; m4a: PairOptions_17; m4b: PairOptions_2; m4r: PairOptions_2; mka: PairOptions_18; mlp: PairOptions_20; mp2: PairOptions_22; mp3: PairOptions_23; ogg: PairOptions_29; opus: PairOptions_31; paf: PairOptions_6; pvf: PairOptions_6; ra: PairOptions_3; rf64: PairOptions_5; sf: PairOptions_5; sln: PairOptions_6; sox: PairOptions_5; sph: PairOptions_6; srt: PairOptions_14; text: PairOptions_14; thd: PairOptions_20; tta: PairOptions_5; txt: PairOptions_14; voc: PairOptions_5; vtt: PairOptions_14; w64: PairOptions_5; wav: PairOptions_5; weba: PairOptions_39; wma: PairOptions_42; wv: PairOptions_5; wve: PairOptions_6; };
  sub: { ass: PairOptions_71; csv: PairOptions_71; json: PairOptions_71; lrc: PairOptions_71; mpl2: PairOptions_71; pjs: PairOptions_71; rt: PairOptions_71; sbv: PairOptions_71; smi: PairOptions_71; srt: PairOptions_71; ssa: PairOptions_71; subviewer: PairOptions_71; ttml: PairOptions_71; txt: PairOptions_71; vplayer: PairOptions_71; vtt: PairOptions_71; };
  svg: { avif: PairOptions_83; bmp: PairOptions_84; emf: NoOptions; eps: NoOptions; gif: PairOptions_84; heic: PairOptions_195; hocr: PairOptions_196; ico: PairOptions_197; jp2: PairOptions_84; jpg: PairOptions_87; json: PairOptions_196; jxl: PairOptions_94; pdf: NoOptions; png: PairOptions_197; ps: NoOptions; psd: PairOptions_84; 'searchable-pdf': PairOptions_152; text: PairOptions_152; tga: PairOptions_84; tiff: PairOptions_93; txt: PairOptions_152; webp: PairOptions_94; wmf: NoOptions; };
  svgz: { avif: PairOptions_148; bmp: PairOptions_149; eps: NoOptions; gif: PairOptions_149; hocr: PairOptions_196; jpg: PairOptions_150; json: PairOptions_196; pdf: NoOptions; png: PairOptions_151; ps: NoOptions; 'searchable-pdf': PairOptions_152; text: PairOptions_196; tiff: PairOptions_153; txt: PairOptions_196; webp: PairOptions_154; };
  tar: { '7z': PairOptions_72; arj: NoOptions; cab: NoOptions; cpio: PairOptions_73; epub: NoOptions; iso: PairOptions_73; pdf: NoOptions; squashfs: NoOptions; tar: PairOptions_73; 'tar.br': NoOptions; 'tar.bz2': PairOptions_74; 'tar.gz': PairOptions_72; 'tar.lz': PairOptions_72; 'tar.lz4': PairOptions_75; 'tar.lzma': PairOptions_72; 'tar.lzo': PairOptions_76; 'tar.xz': PairOptions_72; 'tar.z': PairOptions_73; 'tar.zst': PairOptions_77; wim: NoOptions; xar: PairOptions_73; zip: PairOptions_72; };
  tiff: { avif: PairOptions_137; avs: PairOptions_62; bmp: PairOptions_62; cals: PairOptions_62; dcx: PairOptions_62; dds: PairOptions_62; dpx: PairOptions_62; exr: PairOptions_62; fits: PairOptions_62; gif: PairOptions_98; hdr: PairOptions_62; heic: PairOptions_64; hocr: PairOptions_147; icns: PairOptions_62; ico: PairOptions_62; j2k: PairOptions_62; jbig: PairOptions_62; jng: PairOptions_62; jp2: PairOptions_62; jpg: PairOptions_65; json: PairOptions_147; jxl: PairOptions_66; mtv: PairOptions_62; pam: PairOptions_62; pbm: PairOptions_62; pcx: PairOptions_62; pdf: PairOptions_163; pfm: PairOptions_62; pgm: PairOptions_62; pict: PairOptions_62; png: PairOptions_62; ppm: PairOptions_62; psd: PairOptions_62; qoi: PairOptions_62; ras: PairOptions_62; 'searchable-pdf': PairOptions_164; sgi: PairOptions_62; text: PairOptions_147; tga: PairOptions_62; txt: PairOptions_147; vicar: PairOptions_62; viff: PairOptions_62; wbmp: PairOptions_62; webp: PairOptions_101; xbm: PairOptions_62; xpm: PairOptions_62; xwd: PairOptions_62; };
  tsv: { cbor: PairOptions_133; csv: PairOptions_127; html: PairOptions_133; ics: PairOptions_133; json: PairOptions_198; jsonl: PairOptions_133; md: PairOptions_133; msgpack: PairOptions_133; ods: PairOptions_133; parquet: PairOptions_133; plist: PairOptions_133; sql: PairOptions_133; sqlite: PairOptions_133; toml: PairOptions_133; vcf: PairOptions_133; xls: PairOptions_133; xlsx: PairOptions_133; xml: PairOptions_133; yaml: PairOptions_133; };
  txt: { azw3: PairOptions_108; csv: PairOptions_127; doc: PairOptions_108; docm: PairOptions_108; docx: PairOptions_108; dot: PairOptions_108; dotx: PairOptions_108; eps: PairOptions_199; epub: PairOptions_108; fodt: PairOptions_108; html: PairOptions_108; htmlz: PairOptions_108; jpg: PairOptions_200; json: PairOptions_130; jsonl: PairOptions_127; lit: PairOptions_108; lrf: PairOptions_108; mobi: PairOptions_108; odt: PairOptions_108; ott: PairOptions_108; parquet: PairOptions_127; pdb: PairOptions_108; pdf: PairOptions_199; png: PairOptions_200; ps: PairOptions_199; rtf: PairOptions_108; sqlite: PairOptions_127; svg: PairOptions_199; tiff: PairOptions_200; tsv: PairOptions_127; txtz: PairOptions_108; xlsx: PairOptions_127; };
  uop: { eps: PairOptions_156; jpg: PairOptions_158; pdf: PairOptions_156; png: PairOptions_158; ps: PairOptions_156; svg: PairOptions_156; tiff: PairOptions_158; };
  uot: { docm: NoOptions; docx: NoOptions; dotx: NoOptions; fodt: NoOptions; odt: NoOptions; ott: NoOptions; rtf: NoOptions; txt: NoOptions; };
  webp: { apng: NoOptions; avif: PairOptions_61; avs: PairOptions_62; bmp: PairOptions_62; cals: PairOptions_62; dcx: PairOptions_62; dds: PairOptions_62; dpx: PairOptions_62; exr: PairOptions_62; fits: PairOptions_62; gif: PairOptions_63; hdr: PairOptions_62; heic: PairOptions_64; hocr: PairOptions_99; icns: PairOptions_62; ico: PairOptions_62; j2k: PairOptions_62; jbig: PairOptions_62; jng: PairOptions_62; jp2: PairOptions_62; jpg: PairOptions_65; json: PairOptions_99; jxl: PairOptions_66; mkv: PairOptions_19; mov: PairOptions_21; mp4: PairOptions_24; mtv: PairOptions_62; pam: PairOptions_62; pbm: PairOptions_62; pcx: PairOptions_62; pdf: PairOptions_67; pfm: PairOptions_62; pgm: PairOptions_62; pict: PairOptions_62; png: PairOptions_62; ppm: PairOptions_62; psd: PairOptions_62; qoi: PairOptions_62; ras: PairOptions_62; 'searchable-pdf': PairOptions_100; sgi: PairOptions_62; text: PairOptions_99; tga: PairOptions_62; tiff: PairOptions_68; txt: PairOptions_99; vicar: PairOptions_62; viff: PairOptions_62; wbmp: PairOptions_62; webm: PairOptions_40; xbm: PairOptions_62; xpm: PairOptions_62; xwd: PairOptions_62; };
  xlsx: { cbor: PairOptions_201; csv: PairOptions_189; eps: PairOptions_190; fods: PairOptions_45; html: PairOptions_184; ics: PairOptions_201; jpg: PairOptions_191; json: PairOptions_202; jsonl: PairOptions_201; md: PairOptions_201; msgpack: PairOptions_201; ods: PairOptions_45; ots: PairOptions_45; parquet: PairOptions_201; pdf: PairOptions_190; plist: PairOptions_201; png: PairOptions_191; ps: PairOptions_190; sql: PairOptions_201; sqlite: PairOptions_201; svg: PairOptions_190; tiff: PairOptions_191; toml: PairOptions_201; tsv: PairOptions_201; vcf: PairOptions_201; xls: PairOptions_45; xlsm: PairOptions_45; xlt: PairOptions_45; xltx: PairOptions_45; xml: PairOptions_201; yaml: PairOptions_201; };
  xml: { cbor: NoOptions; csv: PairOptions_95; geojson: NoOptions; gml: NoOptions; gpkg: NoOptions; gpx: NoOptions; html: NoOptions; json: PairOptions_96; jsonl: NoOptions; kml: NoOptions; md: NoOptions; msgpack: NoOptions; ods: NoOptions; parquet: NoOptions; plist: NoOptions; sql: NoOptions; sqlite: NoOptions; toml: NoOptions; tsv: PairOptions_97; xls: NoOptions; xlsx: NoOptions; yaml: NoOptions; };
  zip: { '7z': PairOptions_203; arj: PairOptions_204; bz2: NoOptions; cab: PairOptions_204; cpio: PairOptions_204; epub: PairOptions_45; geojson: NoOptions; gml: NoOptions; gpkg: NoOptions; gpx: NoOptions; gz: NoOptions; iso: PairOptions_204; kml: NoOptions; lz: NoOptions; lz4: NoOptions; lzma: NoOptions; lzo: NoOptions; pdf: PairOptions_45; squashfs: PairOptions_204; tar: PairOptions_204; 'tar.br': PairOptions_204; 'tar.bz2': PairOptions_205; 'tar.gz': PairOptions_203; 'tar.lz': PairOptions_203; 'tar.lz4': PairOptions_206; 'tar.lzma': PairOptions_203; 'tar.lzo': PairOptions_207; 'tar.xz': PairOptions_203; 'tar.z': PairOptions_204; 'tar.zst': PairOptions_208; wim: PairOptions_204; xar: PairOptions_204; xz: NoOptions; zip: PairOptions_203; zst: NoOptions; };
}

/** Source format → what it can become. */
export interface Targets {
  '3g2': Exclude<keyof Groups['3g2'], '3g2'>;
  '3gp': Exclude<keyof Groups['3g2'], '3gp'>;
  '3mf': Exclude<keyof Groups['3mf'], never>;
  '7z': Exclude<keyof Groups['7z'], never>;
  '8svx': Exclude<keyof Groups['8svx'], never>;
  aac: Exclude<keyof Groups['8svx'], 'aac'>;
  abw: Exclude<keyof Groups['abw'], never>;
  ac3: Exclude<keyof Groups['8svx'], 'ac3'>;
  ai: Exclude<keyof Groups['ai'], never>;
  aifc: Exclude<keyof Groups['8svx'], 'aifc'>;
  aiff: Exclude<keyof Groups['8svx'], 'aiff'>;
  amf: Exclude<keyof Groups['3mf'], never>;
  amr: Exclude<keyof Groups['amr'], 'amr'>;
  apng: Exclude<keyof Groups['apng'], never>;
  aqt: Exclude<keyof Groups['aqt'], never>;
  ar: Exclude<keyof Groups['ar'], never>;
  arj: Exclude<keyof Groups['arj'], 'arj'>;
  asciidoc: Exclude<keyof Groups['asciidoc'], never>;
  asf: Exclude<keyof Groups['asf'], 'asf'>;
  ass: Exclude<keyof Groups['aqt'], 'ass'>;
  ast: Exclude<keyof Groups['8svx'], 'ast'>;
  asx: Exclude<keyof Groups['asx'], 'asx'>;
  au: Exclude<keyof Groups['8svx'], 'au'>;
  avi: Exclude<keyof Groups['3g2'], 'avi'>;
  avif: Exclude<keyof Groups['avif'], never>;
  avs: Exclude<keyof Groups['avs'], never>;
  azw3: Exclude<keyof Groups['azw3'], 'azw3'>;
  bibtex: Exclude<keyof Groups['bibtex'], 'bibtex'>;
  bmp: Exclude<keyof Groups['bmp'], 'bmp'>;
  bz2: Exclude<keyof Groups['bz2'], 'bz2'>;
  cab: Exclude<keyof Groups['ar'], 'cab'>;
  caf: Exclude<keyof Groups['8svx'], 'caf'>;
  cals: Exclude<keyof Groups['cals'], never>;
  cbor: Exclude<keyof Groups['cbor'], 'cbor'>;
  cdr: Exclude<keyof Groups['cdr'], never>;
  cpio: Exclude<keyof Groups['ar'], 'cpio'>;
  creole: Exclude<keyof Groups['creole'], never>;
  csljson: Exclude<keyof Groups['bibtex'], 'csljson'>;
  csv: Exclude<keyof Groups['csv'], never>;
  cur: Exclude<keyof Groups['avs'], never>;
  dae: Exclude<keyof Groups['3mf'], 'dae'>;
  dbf: Exclude<keyof Groups['dbf'], never>;
  dcx: Exclude<keyof Groups['dcx'], never>;
  dds: Exclude<keyof Groups['avs'], never>;
  deb: Exclude<keyof Groups['arj'], never>;
  dff: Exclude<keyof Groups['8svx'], never>;
  dif: Exclude<keyof Groups['dif'], never>;
  djvu: Exclude<keyof Groups['djvu'], never>;
  dmg: Exclude<keyof Groups['arj'], never>;
  dng: Exclude<keyof Groups['dng'], never>;
  doc: Exclude<keyof Groups['doc'], never>;
  docbook: Exclude<keyof Groups['docbook'], 'docbook'>;
  docm: Exclude<keyof Groups['docm'], 'docm'>;
  docx: Exclude<keyof Groups['docx'], never>;
  dokuwiki: Exclude<keyof Groups['docbook'], 'dokuwiki'>;
  dot: Exclude<keyof Groups['docm'], 'dot'>;
  dotm: Exclude<keyof Groups['docm'], never>;
  dotx: Exclude<keyof Groups['docm'], 'dotx'>;
  dpx: Exclude<keyof Groups['avs'], never>;
  dsf: Exclude<keyof Groups['8svx'], never>;
  dts: Exclude<keyof Groups['8svx'], 'dts'>;
  dxf: Exclude<keyof Groups['dxf'], never>;
  emf: Exclude<keyof Groups['dxf'], 'emf'>;
  eml: Exclude<keyof Groups['eml'], 'eml'>;
  eps: Exclude<keyof Groups['eps'], 'eps'>;
  epub: Exclude<keyof Groups['epub'], never>;
  exr: Exclude<keyof Groups['exr'], never>;
  f4v: Exclude<keyof Groups['3g2'], 'f4v'>;
  fb2: Exclude<keyof Groups['azw3'], 'fb2'>;
  fits: Exclude<keyof Groups['fits'], never>;
  flac: Exclude<keyof Groups['8svx'], 'flac'>;
  flv: Exclude<keyof Groups['3g2'], 'flv'>;
  fodg: Exclude<keyof Groups['cdr'], 'fodg'>;
  fodp: Exclude<keyof Groups['fodp'], 'fodp'>;
  fods: Exclude<keyof Groups['fods'], 'fods'>;
  fodt: Exclude<keyof Groups['abw'], 'fodt'>;
  geojson: Exclude<keyof Groups['geojson'], never>;
  gif: Exclude<keyof Groups['gif'], never>;
  glb: Exclude<keyof Groups['3mf'], 'glb'>;
  gltf: Exclude<keyof Groups['3mf'], 'gltf'>;
  gml: Exclude<keyof Groups['gml'], 'gml'>;
  gnumeric: Exclude<keyof Groups['fods'], never>;
  gpkg: Exclude<keyof Groups['gml'], 'gpkg'>;
  gpx: Exclude<keyof Groups['gml'], 'gpx'>;
  gsm: Exclude<keyof Groups['8svx'], 'gsm'>;
  gz: Exclude<keyof Groups['bz2'], 'gz'>;
  haddock: Exclude<keyof Groups['creole'], 'haddock'>;
  hdr: Exclude<keyof Groups['exr'], never>;
  heic: Exclude<keyof Groups['heic'], never>;
  html: Exclude<keyof Groups['html'], never>;
  htmlz: Exclude<keyof Groups['htmlz'], 'htmlz'>;
  icns: Exclude<keyof Groups['avs'], never>;
  ico: Exclude<keyof Groups['bmp'], 'ico'>;
  ics: Exclude<keyof Groups['ics'], never>;
  ini: Exclude<keyof Groups['cbor'], never>;
  ipynb: Exclude<keyof Groups['ipynb'], never>;
  ismv: Exclude<keyof Groups['ismv'], never>;
  iso: Exclude<keyof Groups['arj'], 'iso'>;
  ivf: Exclude<keyof Groups['ivf'], 'ivf'>;
  j2k: Exclude<keyof Groups['j2k'], never>;
  jats: Exclude<keyof Groups['creole'], 'jats'>;
  jbig: Exclude<keyof Groups['cals'], never>;
  jira: Exclude<keyof Groups['creole'], 'jira'>;
  jng: Exclude<keyof Groups['avs'], never>;
  jp2: Exclude<keyof Groups['bmp'], 'jp2'>;
  jpg: Exclude<keyof Groups['jpg'], never>;
  json: Exclude<keyof Groups['json'], never>;
  json5: Exclude<keyof Groups['cbor'], never>;
  jsonl: Exclude<keyof Groups['cbor'], 'jsonl'>;
  jss: Exclude<keyof Groups['aqt'], never>;
  jxl: Exclude<keyof Groups['jxl'], never>;
  kml: Exclude<keyof Groups['gml'], 'kml'>;
  kmz: Exclude<keyof Groups['gml'], never>;
  latex: Exclude<keyof Groups['creole'], 'latex'>;
  lit: Exclude<keyof Groups['lit'], never>;
  lrc: Exclude<keyof Groups['aqt'], 'lrc'>;
  lrf: Exclude<keyof Groups['lrf'], never>;
  lz: Exclude<keyof Groups['bz2'], 'lz'>;
  lz4: Exclude<keyof Groups['bz2'], 'lz4'>;
  lzh: Exclude<keyof Groups['ar'], never>;
  lzma: Exclude<keyof Groups['bz2'], 'lzma'>;
  lzo: Exclude<keyof Groups['bz2'], 'lzo'>;
  m2ts: Exclude<keyof Groups['3g2'], 'm2ts'>;
  m2v: Exclude<keyof Groups['m2v'], never>;
  m3u: Exclude<keyof Groups['asx'], 'm3u'>;
  m3u8: Exclude<keyof Groups['asx'], 'm3u8'>;
  m4a: Exclude<keyof Groups['8svx'], 'm4a'>;
  m4b: Exclude<keyof Groups['8svx'], 'm4b'>;
  m4r: Exclude<keyof Groups['8svx'], 'm4r'>;
  man: Exclude<keyof Groups['man'], never>;
  mbox: Exclude<keyof Groups['eml'], 'mbox'>;
  md: Exclude<keyof Groups['docbook'], 'md'>;
  mediawiki: Exclude<keyof Groups['docbook'], 'mediawiki'>;
  mhtml: Exclude<keyof Groups['mhtml'], never>;
  mid: Exclude<keyof Groups['amr'], never>;
  miff: Exclude<keyof Groups['avs'], never>;
  mka: Exclude<keyof Groups['8svx'], 'mka'>;
  mkv: Exclude<keyof Groups['mkv'], 'mkv'>;
  mobi: Exclude<keyof Groups['azw3'], 'mobi'>;
  mov: Exclude<keyof Groups['mkv'], 'mov'>;
  mp2: Exclude<keyof Groups['8svx'], 'mp2'>;
  mp3: Exclude<keyof Groups['8svx'], 'mp3'>;
  mp4: Exclude<keyof Groups['mkv'], 'mp4'>;
  mpc: Exclude<keyof Groups['8svx'], never>;
  mpg: Exclude<keyof Groups['3g2'], 'mpg'>;
  mpl2: Exclude<keyof Groups['aqt'], 'mpl2'>;
  mpsub: Exclude<keyof Groups['aqt'], never>;
  msg: Exclude<keyof Groups['eml'], never>;
  msgpack: Exclude<keyof Groups['cbor'], 'msgpack'>;
  mtv: Exclude<keyof Groups['avs'], never>;
  muse: Exclude<keyof Groups['docbook'], 'muse'>;
  mxf: Exclude<keyof Groups['3g2'], 'mxf'>;
  obj: Exclude<keyof Groups['3mf'], 'obj'>;
  obu: Exclude<keyof Groups['ivf'], 'obu'>;
  odg: Exclude<keyof Groups['odg'], 'odg'>;
  odp: Exclude<keyof Groups['odp'], 'odp'>;
  ods: Exclude<keyof Groups['ods'], 'ods'>;
  odt: Exclude<keyof Groups['odt'], never>;
  off: Exclude<keyof Groups['3mf'], never>;
  ogg: Exclude<keyof Groups['8svx'], 'ogg'>;
  ogv: Exclude<keyof Groups['3g2'], 'ogv'>;
  opml: Exclude<keyof Groups['creole'], 'opml'>;
  opus: Exclude<keyof Groups['8svx'], 'opus'>;
  org: Exclude<keyof Groups['creole'], 'org'>;
  otf: Exclude<keyof Groups['otf'], 'otf'>;
  otg: Exclude<keyof Groups['odg'], 'otg'>;
  otp: Exclude<keyof Groups['otp'], 'otp'>;
  ots: Exclude<keyof Groups['ots'], 'ots'>;
  ott: Exclude<keyof Groups['docm'], 'ott'>;
  pages: Exclude<keyof Groups['abw'], never>;
  palm: Exclude<keyof Groups['avs'], never>;
  pam: Exclude<keyof Groups['avs'], never>;
  parquet: Exclude<keyof Groups['cbor'], 'parquet'>;
  pbm: Exclude<keyof Groups['cals'], never>;
  pcx: Exclude<keyof Groups['j2k'], never>;
  pdb: Exclude<keyof Groups['htmlz'], 'pdb'>;
  pdf: Exclude<keyof Groups['pdf'], never>;
  pfa: Exclude<keyof Groups['otf'], 'pfa'>;
  pfb: Exclude<keyof Groups['otf'], 'pfb'>;
  pfm: Exclude<keyof Groups['avs'], never>;
  pgm: Exclude<keyof Groups['fits'], never>;
  pict: Exclude<keyof Groups['avs'], never>;
  pjs: Exclude<keyof Groups['aqt'], 'pjs'>;
  plist: Exclude<keyof Groups['cbor'], 'plist'>;
  pls: Exclude<keyof Groups['asx'], 'pls'>;
  ply: Exclude<keyof Groups['3mf'], 'ply'>;
  png: Exclude<keyof Groups['png'], never>;
  pot: Exclude<keyof Groups['otp'], 'pot'>;
  potm: Exclude<keyof Groups['otp'], never>;
  potx: Exclude<keyof Groups['otp'], 'potx'>;
  ppm: Exclude<keyof Groups['avs'], never>;
  pps: Exclude<keyof Groups['otp'], 'pps'>;
  ppsm: Exclude<keyof Groups['otp'], never>;
  ppsx: Exclude<keyof Groups['otp'], 'ppsx'>;
  ppt: Exclude<keyof Groups['odp'], 'ppt'>;
  pptm: Exclude<keyof Groups['otp'], 'pptm'>;
  pptx: Exclude<keyof Groups['odp'], 'pptx'>;
  ps: Exclude<keyof Groups['eps'], 'ps'>;
  psd: Exclude<keyof Groups['bmp'], 'psd'>;
  pub: Exclude<keyof Groups['cdr'], never>;
  qoi: Exclude<keyof Groups['avs'], never>;
  ra: Exclude<keyof Groups['8svx'], 'ra'>;
  rar: Exclude<keyof Groups['rar'], never>;
  ras: Exclude<keyof Groups['avs'], never>;
  rf64: Exclude<keyof Groups['8svx'], 'rf64'>;
  ris: Exclude<keyof Groups['bibtex'], never>;
  rm: Exclude<keyof Groups['3g2'], 'rm'>;
  rpm: Exclude<keyof Groups['ar'], never>;
  rst: Exclude<keyof Groups['creole'], 'rst'>;
  rt: Exclude<keyof Groups['aqt'], 'rt'>;
  rtf: Exclude<keyof Groups['rtf'], never>;
  sbv: Exclude<keyof Groups['aqt'], 'sbv'>;
  scc: Exclude<keyof Groups['aqt'], never>;
  sf: Exclude<keyof Groups['8svx'], 'sf'>;
  sfd: Exclude<keyof Groups['otf'], 'sfd'>;
  sgi: Exclude<keyof Groups['avs'], never>;
  slk: Exclude<keyof Groups['dif'], never>;
  smi: Exclude<keyof Groups['aqt'], 'smi'>;
  sox: Exclude<keyof Groups['8svx'], 'sox'>;
  sph: Exclude<keyof Groups['8svx'], 'sph'>;
  spx: Exclude<keyof Groups['spx'], never>;
  sql: Exclude<keyof Groups['cbor'], 'sql'>;
  sqlite: Exclude<keyof Groups['cbor'], 'sqlite'>;
  squashfs: Exclude<keyof Groups['arj'], 'squashfs'>;
  srt: Exclude<keyof Groups['aqt'], 'srt'>;
  ssa: Exclude<keyof Groups['aqt'], 'ssa'>;
  stc: Exclude<keyof Groups['fods'], never>;
  stl: Exclude<keyof Groups['3mf'], 'stl'>;
  stw: Exclude<keyof Groups['abw'], never>;
  sub: Exclude<keyof Groups['sub'], never>;
  subviewer: Exclude<keyof Groups['aqt'], 'subviewer'>;
  svg: Exclude<keyof Groups['svg'], never>;
  svgz: Exclude<keyof Groups['svgz'], never>;
  sxc: Exclude<keyof Groups['fods'], never>;
  sxd: Exclude<keyof Groups['cdr'], never>;
  sxi: Exclude<keyof Groups['fodp'], never>;
  sxw: Exclude<keyof Groups['abw'], never>;
  t2t: Exclude<keyof Groups['creole'], never>;
  tar: Exclude<keyof Groups['tar'], never>;
  'tar.br': Exclude<keyof Groups['arj'], 'tar.br'>;
  'tar.bz2': Exclude<keyof Groups['ar'], 'tar.bz2'>;
  'tar.gz': Exclude<keyof Groups['ar'], 'tar.gz'>;
  'tar.lz': Exclude<keyof Groups['ar'], 'tar.lz'>;
  'tar.lz4': Exclude<keyof Groups['ar'], 'tar.lz4'>;
  'tar.lzma': Exclude<keyof Groups['ar'], 'tar.lzma'>;
  'tar.lzo': Exclude<keyof Groups['ar'], 'tar.lzo'>;
  'tar.xz': Exclude<keyof Groups['ar'], 'tar.xz'>;
  'tar.z': Exclude<keyof Groups['ar'], 'tar.z'>;
  'tar.zst': Exclude<keyof Groups['ar'], 'tar.zst'>;
  tcr: Exclude<keyof Groups['htmlz'], never>;
  tcx: Exclude<keyof Groups['gml'], never>;
  textile: Exclude<keyof Groups['creole'], 'textile'>;
  tga: Exclude<keyof Groups['bmp'], 'tga'>;
  tiff: Exclude<keyof Groups['tiff'], never>;
  tikiwiki: Exclude<keyof Groups['creole'], never>;
  toml: Exclude<keyof Groups['cbor'], 'toml'>;
  ts: Exclude<keyof Groups['3g2'], 'ts'>;
  tsv: Exclude<keyof Groups['tsv'], never>;
  tta: Exclude<keyof Groups['8svx'], 'tta'>;
  ttc: Exclude<keyof Groups['otf'], never>;
  ttf: Exclude<keyof Groups['otf'], 'ttf'>;
  ttml: Exclude<keyof Groups['aqt'], 'ttml'>;
  twiki: Exclude<keyof Groups['creole'], never>;
  txt: Exclude<keyof Groups['txt'], never>;
  txtz: Exclude<keyof Groups['htmlz'], 'txtz'>;
  uop: Exclude<keyof Groups['uop'], never>;
  uot: Exclude<keyof Groups['uot'], never>;
  vcf: Exclude<keyof Groups['ics'], never>;
  vicar: Exclude<keyof Groups['fits'], never>;
  viff: Exclude<keyof Groups['avs'], never>;
  vimwiki: Exclude<keyof Groups['creole'], never>;
  vob: Exclude<keyof Groups['3g2'], 'vob'>;
  voc: Exclude<keyof Groups['8svx'], 'voc'>;
  vplayer: Exclude<keyof Groups['aqt'], 'vplayer'>;
  vsd: Exclude<keyof Groups['cdr'], never>;
  vsdx: Exclude<keyof Groups['cdr'], never>;
  vtt: Exclude<keyof Groups['aqt'], 'vtt'>;
  w64: Exclude<keyof Groups['8svx'], 'w64'>;
  wav: Exclude<keyof Groups['8svx'], 'wav'>;
  wbmp: Exclude<keyof Groups['fits'], never>;
  weba: Exclude<keyof Groups['8svx'], 'weba'>;
  webm: Exclude<keyof Groups['mkv'], 'webm'>;
  webp: Exclude<keyof Groups['webp'], never>;
  wim: Exclude<keyof Groups['arj'], 'wim'>;
  wma: Exclude<keyof Groups['8svx'], 'wma'>;
  wmf: Exclude<keyof Groups['dxf'], 'wmf'>;
  wmv: Exclude<keyof Groups['asf'], 'wmv'>;
  woff: Exclude<keyof Groups['otf'], 'woff'>;
  woff2: Exclude<keyof Groups['otf'], 'woff2'>;
  wpd: Exclude<keyof Groups['abw'], never>;
  wpg: Exclude<keyof Groups['dxf'], never>;
  wpl: Exclude<keyof Groups['asx'], 'wpl'>;
  wtv: Exclude<keyof Groups['3g2'], 'wtv'>;
  wv: Exclude<keyof Groups['8svx'], 'wv'>;
  wve: Exclude<keyof Groups['8svx'], 'wve'>;
  x: Exclude<keyof Groups['3mf'], 'x'>;
  x3d: Exclude<keyof Groups['3mf'], 'x3d'>;
  xar: Exclude<keyof Groups['arj'], 'xar'>;
  xbm: Exclude<keyof Groups['fits'], never>;
  xls: Exclude<keyof Groups['ods'], 'xls'>;
  xlsm: Exclude<keyof Groups['ots'], 'xlsm'>;
  xlsx: Exclude<keyof Groups['xlsx'], never>;
  xlt: Exclude<keyof Groups['ots'], 'xlt'>;
  xltm: Exclude<keyof Groups['ots'], never>;
  xltx: Exclude<keyof Groups['ots'], 'xltx'>;
  xml: Exclude<keyof Groups['xml'], never>;
  xpm: Exclude<keyof Groups['avs'], never>;
  xspf: Exclude<keyof Groups['asx'], 'xspf'>;
  xwd: Exclude<keyof Groups['avs'], never>;
  xz: Exclude<keyof Groups['bz2'], 'xz'>;
  yaml: Exclude<keyof Groups['cbor'], 'yaml'>;
  zip: Exclude<keyof Groups['zip'], never>;
  zpl: Exclude<keyof Groups['asx'], 'zpl'>;
  zst: Exclude<keyof Groups['bz2'], 'zst'>;
}

/** Source format → what it can become → what can be asked for. */
export interface Options {
  '3g2': Groups['3g2'];
  '3gp': Groups['3g2'];
  '3mf': Groups['3mf'];
  '7z': Groups['7z'];
  '8svx': Groups['8svx'];
  aac: Groups['8svx'];
  abw: Groups['abw'];
  ac3: Groups['8svx'];
  ai: Groups['ai'];
  aifc: Groups['8svx'];
  aiff: Groups['8svx'];
  amf: Groups['3mf'];
  amr: Groups['amr'];
  apng: Groups['apng'];
  aqt: Groups['aqt'];
  ar: Groups['ar'];
  arj: Groups['arj'];
  asciidoc: Groups['asciidoc'];
  asf: Groups['asf'];
  ass: Groups['aqt'];
  ast: Groups['8svx'];
  asx: Groups['asx'];
  au: Groups['8svx'];
  avi: Groups['3g2'];
  avif: Groups['avif'];
  avs: Groups['avs'];
  azw3: Groups['azw3'];
  bibtex: Groups['bibtex'];
  bmp: Groups['bmp'];
  bz2: Groups['bz2'];
  cab: Groups['ar'];
  caf: Groups['8svx'];
  cals: Groups['cals'];
  cbor: Groups['cbor'];
  cdr: Groups['cdr'];
  cpio: Groups['ar'];
  creole: Groups['creole'];
  csljson: Groups['bibtex'];
  csv: Groups['csv'];
  cur: Groups['avs'];
  dae: Groups['3mf'];
  dbf: Groups['dbf'];
  dcx: Groups['dcx'];
  dds: Groups['avs'];
  deb: Groups['arj'];
  dff: Groups['8svx'];
  dif: Groups['dif'];
  djvu: Groups['djvu'];
  dmg: Groups['arj'];
  dng: Groups['dng'];
  doc: Groups['doc'];
  docbook: Groups['docbook'];
  docm: Groups['docm'];
  docx: Groups['docx'];
  dokuwiki: Groups['docbook'];
  dot: Groups['docm'];
  dotm: Groups['docm'];
  dotx: Groups['docm'];
  dpx: Groups['avs'];
  dsf: Groups['8svx'];
  dts: Groups['8svx'];
  dxf: Groups['dxf'];
  emf: Groups['dxf'];
  eml: Groups['eml'];
  eps: Groups['eps'];
  epub: Groups['epub'];
  exr: Groups['exr'];
  f4v: Groups['3g2'];
  fb2: Groups['azw3'];
  fits: Groups['fits'];
  flac: Groups['8svx'];
  flv: Groups['3g2'];
  fodg: Groups['cdr'];
  fodp: Groups['fodp'];
  fods: Groups['fods'];
  fodt: Groups['abw'];
  geojson: Groups['geojson'];
  gif: Groups['gif'];
  glb: Groups['3mf'];
  gltf: Groups['3mf'];
  gml: Groups['gml'];
  gnumeric: Groups['fods'];
  gpkg: Groups['gml'];
  gpx: Groups['gml'];
  gsm: Groups['8svx'];
  gz: Groups['bz2'];
  haddock: Groups['creole'];
  hdr: Groups['exr'];
  heic: Groups['heic'];
  html: Groups['html'];
  htmlz: Groups['htmlz'];
  icns: Groups['avs'];
  ico: Groups['bmp'];
  ics: Groups['ics'];
  ini: Groups['cbor'];
  ipynb: Groups['ipynb'];
  ismv: Groups['ismv'];
  iso: Groups['arj'];
  ivf: Groups['ivf'];
  j2k: Groups['j2k'];
  jats: Groups['creole'];
  jbig: Groups['cals'];
  jira: Groups['creole'];
  jng: Groups['avs'];
  jp2: Groups['bmp'];
  jpg: Groups['jpg'];
  json: Groups['json'];
  json5: Groups['cbor'];
  jsonl: Groups['cbor'];
  jss: Groups['aqt'];
  jxl: Groups['jxl'];
  kml: Groups['gml'];
  kmz: Groups['gml'];
  latex: Groups['creole'];
  lit: Groups['lit'];
  lrc: Groups['aqt'];
  lrf: Groups['lrf'];
  lz: Groups['bz2'];
  lz4: Groups['bz2'];
  lzh: Groups['ar'];
  lzma: Groups['bz2'];
  lzo: Groups['bz2'];
  m2ts: Groups['3g2'];
  m2v: Groups['m2v'];
  m3u: Groups['asx'];
  m3u8: Groups['asx'];
  m4a: Groups['8svx'];
  m4b: Groups['8svx'];
  m4r: Groups['8svx'];
  man: Groups['man'];
  mbox: Groups['eml'];
  md: Groups['docbook'];
  mediawiki: Groups['docbook'];
  mhtml: Groups['mhtml'];
  mid: Groups['amr'];
  miff: Groups['avs'];
  mka: Groups['8svx'];
  mkv: Groups['mkv'];
  mobi: Groups['azw3'];
  mov: Groups['mkv'];
  mp2: Groups['8svx'];
  mp3: Groups['8svx'];
  mp4: Groups['mkv'];
  mpc: Groups['8svx'];
  mpg: Groups['3g2'];
  mpl2: Groups['aqt'];
  mpsub: Groups['aqt'];
  msg: Groups['eml'];
  msgpack: Groups['cbor'];
  mtv: Groups['avs'];
  muse: Groups['docbook'];
  mxf: Groups['3g2'];
  obj: Groups['3mf'];
  obu: Groups['ivf'];
  odg: Groups['odg'];
  odp: Groups['odp'];
  ods: Groups['ods'];
  odt: Groups['odt'];
  off: Groups['3mf'];
  ogg: Groups['8svx'];
  ogv: Groups['3g2'];
  opml: Groups['creole'];
  opus: Groups['8svx'];
  org: Groups['creole'];
  otf: Groups['otf'];
  otg: Groups['odg'];
  otp: Groups['otp'];
  ots: Groups['ots'];
  ott: Groups['docm'];
  pages: Groups['abw'];
  palm: Groups['avs'];
  pam: Groups['avs'];
  parquet: Groups['cbor'];
  pbm: Groups['cals'];
  pcx: Groups['j2k'];
  pdb: Groups['htmlz'];
  pdf: Groups['pdf'];
  pfa: Groups['otf'];
  pfb: Groups['otf'];
  pfm: Groups['avs'];
  pgm: Groups['fits'];
  pict: Groups['avs'];
  pjs: Groups['aqt'];
  plist: Groups['cbor'];
  pls: Groups['asx'];
  ply: Groups['3mf'];
  png: Groups['png'];
  pot: Groups['otp'];
  potm: Groups['otp'];
  potx: Groups['otp'];
  ppm: Groups['avs'];
  pps: Groups['otp'];
  ppsm: Groups['otp'];
  ppsx: Groups['otp'];
  ppt: Groups['odp'];
  pptm: Groups['otp'];
  pptx: Groups['odp'];
  ps: Groups['eps'];
  psd: Groups['bmp'];
  pub: Groups['cdr'];
  qoi: Groups['avs'];
  ra: Groups['8svx'];
  rar: Groups['rar'];
  ras: Groups['avs'];
  rf64: Groups['8svx'];
  ris: Groups['bibtex'];
  rm: Groups['3g2'];
  rpm: Groups['ar'];
  rst: Groups['creole'];
  rt: Groups['aqt'];
  rtf: Groups['rtf'];
  sbv: Groups['aqt'];
  scc: Groups['aqt'];
  sf: Groups['8svx'];
  sfd: Groups['otf'];
  sgi: Groups['avs'];
  slk: Groups['dif'];
  smi: Groups['aqt'];
  sox: Groups['8svx'];
  sph: Groups['8svx'];
  spx: Groups['spx'];
  sql: Groups['cbor'];
  sqlite: Groups['cbor'];
  squashfs: Groups['arj'];
  srt: Groups['aqt'];
  ssa: Groups['aqt'];
  stc: Groups['fods'];
  stl: Groups['3mf'];
  stw: Groups['abw'];
  sub: Groups['sub'];
  subviewer: Groups['aqt'];
  svg: Groups['svg'];
  svgz: Groups['svgz'];
  sxc: Groups['fods'];
  sxd: Groups['cdr'];
  sxi: Groups['fodp'];
  sxw: Groups['abw'];
  t2t: Groups['creole'];
  tar: Groups['tar'];
  'tar.br': Groups['arj'];
  'tar.bz2': Groups['ar'];
  'tar.gz': Groups['ar'];
  'tar.lz': Groups['ar'];
  'tar.lz4': Groups['ar'];
  'tar.lzma': Groups['ar'];
  'tar.lzo': Groups['ar'];
  'tar.xz': Groups['ar'];
  'tar.z': Groups['ar'];
  'tar.zst': Groups['ar'];
  tcr: Groups['htmlz'];
  tcx: Groups['gml'];
  textile: Groups['creole'];
  tga: Groups['bmp'];
  tiff: Groups['tiff'];
  tikiwiki: Groups['creole'];
  toml: Groups['cbor'];
  ts: Groups['3g2'];
  tsv: Groups['tsv'];
  tta: Groups['8svx'];
  ttc: Groups['otf'];
  ttf: Groups['otf'];
  ttml: Groups['aqt'];
  twiki: Groups['creole'];
  txt: Groups['txt'];
  txtz: Groups['htmlz'];
  uop: Groups['uop'];
  uot: Groups['uot'];
  vcf: Groups['ics'];
  vicar: Groups['fits'];
  viff: Groups['avs'];
  vimwiki: Groups['creole'];
  vob: Groups['3g2'];
  voc: Groups['8svx'];
  vplayer: Groups['aqt'];
  vsd: Groups['cdr'];
  vsdx: Groups['cdr'];
  vtt: Groups['aqt'];
  w64: Groups['8svx'];
  wav: Groups['8svx'];
  wbmp: Groups['fits'];
  weba: Groups['8svx'];
  webm: Groups['mkv'];
  webp: Groups['webp'];
  wim: Groups['arj'];
  wma: Groups['8svx'];
  wmf: Groups['dxf'];
  wmv: Groups['asf'];
  woff: Groups['otf'];
  woff2: Groups['otf'];
  wpd: Groups['abw'];
  wpg: Groups['dxf'];
  wpl: Groups['asx'];
  wtv: Groups['3g2'];
  wv: Groups['8svx'];
  wve: Groups['8svx'];
  x: Groups['3mf'];
  x3d: Groups['3mf'];
  xar: Groups['arj'];
  xbm: Groups['fits'];
  xls: Groups['ods'];
  xlsm: Groups['ots'];
  xlsx: Groups['xlsx'];
  xlt: Groups['ots'];
  xltm: Groups['ots'];
  xltx: Groups['ots'];
  xml: Groups['xml'];
  xpm: Groups['avs'];
  xspf: Groups['asx'];
  xwd: Groups['avs'];
  xz: Groups['bz2'];
  yaml: Groups['cbor'];
  zip: Groups['zip'];
  zpl: Groups['asx'];
  zst: Groups['bz2'];
}

/** Other names of formats. */
export interface Aliases {
  '001': '7z';
  '1': 'man';
  '2': 'man';
  '3': 'man';
  '3ga': 'm4a';
  '4': 'man';
  '5': 'man';
  '6': 'man';
  '7': 'man';
  '8': 'man';
  a: 'ar';
  aab: 'zip';
  aar: 'zip';
  adoc: 'asciidoc';
  aif: 'aiff';
  apk: 'zip';
  apks: 'zip';
  appx: 'zip';
  arw: 'dng';
  asc: 'asciidoc';
  avifs: 'avif';
  azw: 'azw3';
  bib: 'bibtex';
  bie: 'jbig';
  bw: 'sgi';
  cal: 'cals';
  cb7: '7z';
  cbr: 'rar';
  cbt: 'tar';
  cbz: 'zip';
  cfg: 'ini';
  commonmark: 'md';
  cr2: 'dng';
  cr3: 'dng';
  db: 'sqlite';
  dbk: 'docbook';
  dfxp: 'ttml';
  dib: 'bmp';
  divx: 'avi';
  djv: 'djvu';
  ear: 'zip';
  ec3: 'eac3';
  epsf: 'eps';
  epsi: 'eps';
  esd: 'wim';
  fap: 'paf';
  fit: 'fits';
  fts: 'fits';
  gem: 'tar';
  heics: 'heic';
  heif: 'heic';
  heifs: 'heic';
  hif: 'heic';
  htm: 'html';
  ical: 'ics';
  icalendar: 'ics';
  icb: 'tga';
  ifb: 'ics';
  iff: '8svx';
  img: 'iso';
  ipa: 'zip';
  ipk: 'deb';
  ircam: 'sf';
  j2c: 'j2k';
  jacosub: 'jss';
  jar: 'zip';
  jbg: 'jbig';
  jfif: 'jpg';
  jpc: 'j2k';
  jpe: 'jpg';
  jpeg: 'jpg';
  jpf: 'jp2';
  jpx: 'jp2';
  jsonc: 'json5';
  kar: 'mid';
  kf8: 'azw3';
  lha: 'lzh';
  lib: 'ar';
  ltx: 'latex';
  m2t: 'ts';
  m4v: 'mp4';
  markdown: 'md';
  mcpack: 'zip';
  mcworld: 'zip';
  mdown: 'md';
  mht: 'mhtml';
  microdvd: 'sub';
  midi: 'mid';
  mkd: 'md';
  mpa: 'mp2';
  mpeg: 'mpg';
  msix: 'zip';
  msixbundle: 'zip';
  mts: 'm2ts';
  ndjson: 'jsonl';
  nef: 'dng';
  nist: 'sph';
  nupkg: 'zip';
  oga: 'ogg';
  orf: 'dng';
  otc: 'ttc';
  ova: 'tar';
  oxt: 'zip';
  pct: 'pict';
  pef: 'dng';
  pic: 'pict';
  pnm: 'ppm';
  prc: 'mobi';
  psb: 'psd';
  qt: 'mov';
  raf: 'dng';
  rest: 'rst';
  rgb: 'sgi';
  rgba: 'sgi';
  rgbe: 'hdr';
  rw2: 'dng';
  sami: 'smi';
  sfs: 'squashfs';
  snap: 'squashfs';
  snd: 'au';
  snupkg: 'zip';
  sqfs: 'squashfs';
  sqlite3: 'sqlite';
  srw: 'dng';
  sun: 'ras';
  swm: 'wim';
  sylk: 'slk';
  t1: 'pfa';
  taz: 'tar.z';
  tbz: 'tar.bz2';
  tbz2: 'tar.bz2';
  tex: 'latex';
  texi: 'texinfo';
  tgz: 'tar.gz';
  tif: 'tiff';
  tlz: 'tar.lz';
  truehd: 'thd';
  txi: 'texinfo';
  txt2tags: 't2t';
  txz: 'tar.xz';
  tzst: 'tar.zst';
  udeb: 'deb';
  udf: 'iso';
  vcard: 'vcf';
  vcs: 'ics';
  vda: 'tga';
  vsix: 'zip';
  vst: 'tga';
  war: 'zip';
  wave: 'wav';
  wax: 'asx';
  webvtt: 'vtt';
  whl: 'zip';
  wiki: 'mediawiki';
  wvx: 'asx';
  xapk: 'zip';
  xpi: 'zip';
  xv: 'viff';
  yml: 'yaml';
  zipx: 'zip';
}
