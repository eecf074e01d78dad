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
  /** The languages to expect, as Tesseract names them, joined by "+". Without it, as the server is set. */
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

interface TiffCompression {
  /** How the pixels are packed: all but "jpeg" lose nothing, and every program reads "none" and "lzw". Default: "lzw". */
  tiff_compression?: "none" | "lzw" | "deflate" | "jpeg" | undefined;
}

interface Animated {
  /** Keeps the whole animation; else only its first frame. Default: true. */
  animated?: boolean | undefined;
}

interface Quality_4 {
  /** How well the picture is kept: 100 is best, and largest. From 1 to 100 %. Default: 85. */
  quality?: number | undefined;
}

interface Encoding {
  /** The encoding of the input. Without it, what its bytes show. */
  encoding?: "utf-8" | "utf-16" | "windows-1250" | "windows-1251" | "windows-1252" | "windows-1253" | "windows-1254" | "windows-1255" | "windows-1256" | "iso-8859-1" | "iso-8859-2" | "iso-8859-15" | "koi8-r" | "shift_jis" | "euc-jp" | "gb18030" | "big5" | "euc-kr" | undefined;
}

interface Offset {
  /** How much later, or with a minus sign earlier, all cues are shown. From -360000 to 360000 s. Default: 0. */
  offset?: number | undefined;
}

interface FrameRate_4 {
  /** Pictures a second of the film. Without it, what the input says, and else 25. From 1 to 120 fps. */
  frame_rate?: number | undefined;
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

interface Fit_2 {
  /** Makes all columns fit on the width of a page, or gives each sheet one page that is as large as it. Without it, what the input says. */
  fit?: "width" | "sheet" | undefined;
}

interface Hidden {
  /** Whether hidden sheets are converted too. Without it, they are left out. Default: false. */
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

interface PairOptions_44 extends Password {}

interface PairOptions_45 extends Compression_2, Password {}

interface PairOptions_46 extends Compression, Password {}

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

interface PairOptions_58 extends Language, Pages, Password {}

interface PairOptions_59 extends Background, Crop, Dpi, Fit, Height_2, Pages, Password, Rotate, TiffCompression, Width_2 {}

interface PairOptions_60 extends Background, Crop, Dpi, Fit, Height_2, Lossless, Pages, Password, Quality_2, Rotate, Width_2 {}

interface PairOptions_61 extends Background, Crop, Fit, Height_2, Lossless, Quality_3, Rotate, Width_2 {}

interface PairOptions_62 extends Background, Compression, Crop, Fit, Height_2, Rotate, Width_2 {}

interface PairOptions_63 extends Animated, Background, Crop, Fit, Height_2, Rotate, Width_2 {}

interface PairOptions_64 extends Background, Compression, Crop, Fit, Height_2, Quality_4, Rotate, Width_2 {}

interface PairOptions_65 extends Background, Crop, Fit, Height_2, Quality_2, Rotate, Width_2 {}

interface PairOptions_66 extends Background, Compression, Crop, Fit, Height_2, Lossless, Quality_2, Rotate, Width_2 {}

interface PairOptions_67 extends Background, Crop, Fit, Height_2, Rotate, TiffCompression, Width_2 {}

interface PairOptions_68 extends Animated, Background, Crop, Fit, Height_2, Lossless, Quality_2, Rotate, Width_2 {}

interface PairOptions_69 extends Encoding, Offset {}

interface PairOptions_70 extends Encoding, FrameRate_4, Offset {}

interface PairOptions_71 extends Compression {}

interface PairOptions_72 extends Compression_2 {}

interface PairOptions_73 extends Compression_3 {}

interface PairOptions_74 extends Compression_4 {}

interface PairOptions_75 extends Compression_5 {}

interface PairOptions_76 extends Background, Crop, Dpi_3, Fit, Height_2, Lossless, Quality_3, Rotate, Width_2 {}

interface PairOptions_77 extends Background, Crop, Dpi_3, Fit, Height_2, Rotate, Width_2 {}

interface PairOptions_78 extends NumberHeadings, Toc {}

interface PairOptions_79 extends NumberHeadings {}

interface PairOptions_80 extends Background, Crop, Dpi_3, Fit, Height_2, Quality_2, Rotate, Width_2 {}

interface PairOptions_81 extends LineWidth {}

interface PairOptions_82 extends LineWidth, Toc {}

interface PairOptions_83 extends Toc {}

interface PairOptions_84 extends Margin, Orientation, Pages, Paper {}

interface PairOptions_85 extends Dpi_3, Width_2 {}

interface PairOptions_86 extends Background, Crop, Dpi_3, Fit, Height_2, Rotate, TiffCompression, Width_2 {}

interface PairOptions_87 extends Background, Crop, Dpi_3, Fit, Height_2, Lossless, Quality_2, Rotate, Width_2 {}

interface PairOptions_88 extends Delimiter, Header {}

interface PairOptions_89 extends Indent {}

interface PairOptions_90 extends Header {}

interface PairOptions_91 extends Background, Crop, Fit, Height_2, Rotate, Width_2 {}

interface PairOptions_92 extends Background, Compression, Crop, Dpi_2, Fit, Height_2, Language, Rotate, Width_2 {}

interface PairOptions_93 extends Background, Compression, Crop, Fit, Height_2, Language, Rotate, Width_2 {}

interface PairOptions_94 extends Background, Crop, Fit, Height_2, Lossless, Quality_2, Rotate, Width_2 {}

interface PairOptions_95 extends Background, Compression, Crop, Fit, Height_2, Lossless, Quality_3, Rotate, Width_2 {}

interface PairOptions_96 extends Background, Compression, Crop, Fit, Height_2, Quality_2, Rotate, Width_2 {}

interface PairOptions_97 extends Background, Compression, Crop, Fit, Height_2, Rotate, TiffCompression, Width_2 {}

interface PairOptions_98 extends Margin, Paper {}

interface PairOptions_99 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Lossless, NumberHeadings, Quality_3, Rotate, Toc, Width_2 {}

interface PairOptions_100 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, NumberHeadings, Rotate, Toc, Width_2 {}

interface PairOptions_101 extends Encoding {}

interface PairOptions_102 extends Encoding, NumberHeadings, Toc {}

interface PairOptions_103 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, NumberHeadings, Quality_2, Rotate, Toc, Width_2 {}

interface PairOptions_104 extends Encoding, LineWidth, Toc {}

interface PairOptions_105 extends Encoding, Toc {}

interface PairOptions_106 extends Comments, Encoding, Margin, NumberHeadings, Orientation, Pages, Paper, Pdfa, Quality_2, Toc {}

interface PairOptions_107 extends Dpi_3, Encoding, NumberHeadings, Toc, Width_2 {}

interface PairOptions_108 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, NumberHeadings, Rotate, TiffCompression, Toc, Width_2 {}

interface PairOptions_109 extends Encoding, LineWidth {}

interface PairOptions_110 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Lossless, NumberHeadings, Quality_2, Rotate, Toc, Width_2 {}

interface PairOptions_111 extends Background, Comments, Crop, Dpi, Fit, Height_2, Lossless, Pages, Pdfa, Quality_3, Rotate, Width_2 {}

interface PairOptions_112 extends Background, Comments, Crop, Dpi, Fit, Height_2, Pages, Pdfa, Quality_2, Rotate, Width_2 {}

interface PairOptions_113 extends Comments, Pages, Pdfa, Quality_2 {}

interface PairOptions_114 extends Comments, Dpi, Pages, Pdfa, Quality_2 {}

interface PairOptions_115 extends Comments, Language, Pages, Pdfa, Quality_2 {}

interface PairOptions_116 extends Background, Comments, Crop, Dpi, Fit, Height_2, Pages, Pdfa, Quality_2, Rotate, TiffCompression, Width_2 {}

interface PairOptions_117 extends Background, Comments, Crop, Dpi, Fit, Height_2, Lossless, Pages, Pdfa, Quality_2, Rotate, Width_2 {}

interface PairOptions_118 extends Encoding, NumberHeadings {}

interface PairOptions_119 extends Encoding, Margin, NumberHeadings, Orientation, Pages, Paper, Toc {}

interface PairOptions_120 extends Delimiter, Encoding, Header {}

interface PairOptions_121 extends Comments, Delimiter, Encoding, Fit_2, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface PairOptions_122 extends Comments, Delimiter, Dpi, Encoding, Fit_2, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface PairOptions_123 extends Delimiter, Encoding, Header, Indent {}

interface PairOptions_124 extends Comments, Delimiter, Encoding, Fit_2, Header, Hidden, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface PairOptions_125 extends Delimiter, Encoding {}

interface PairOptions_126 extends Comments, Fit_2, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface PairOptions_127 extends Comments, Dpi, Fit_2, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface PairOptions_128 extends Pages {}

interface PairOptions_129 extends LineWidth, Password {}

interface PairOptions_130 extends NumberHeadings, Password, Toc {}

interface PairOptions_131 extends Comments, Margin, Orientation, Pages, Paper, Password, Pdfa, Quality_2 {}

interface PairOptions_132 extends NumberHeadings, Password {}

interface PairOptions_133 extends Comments, Dpi, Margin, Orientation, Pages, Paper, Password, Pdfa, Quality_2 {}

interface PairOptions_134 extends LineWidth, Password, Toc {}

interface PairOptions_135 extends Password, Toc {}

interface PairOptions_136 extends Comments, Language, Margin, Orientation, Pages, Paper, Password, Pdfa, Quality_2 {}

interface PairOptions_137 extends Dpi_2, Language {}

interface PairOptions_138 extends Background, Crop, Dpi, Fit, Height_2, Lossless, Pages, Quality_3, Rotate, Width_2 {}

interface PairOptions_139 extends Background, Crop, Dpi, Fit, Height_2, Pages, Rotate, Width_2 {}

interface PairOptions_140 extends Dpi, Pages, Quality_2 {}

interface PairOptions_141 extends Dpi, Pages {}

interface PairOptions_142 extends Background, Crop, Dpi, Fit, Height_2, Pages, Rotate, TiffCompression, Width_2 {}

interface PairOptions_143 extends Background, Crop, Dpi, Fit, Height_2, Lossless, Pages, Quality_2, Rotate, Width_2 {}

interface PairOptions_144 extends Delimiter, Encoding, Hidden {}

interface PairOptions_145 extends Comments, Fit_2, Hidden, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface PairOptions_146 extends Hidden {}

interface PairOptions_147 extends Comments, Dpi, Fit_2, Hidden, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface PairOptions_148 extends Background, Crop, Fit, Height_2, Language, Quality_2, Rotate, Width_2 {}

interface PairOptions_149 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Lossless, Quality_3, Rotate, Width_2 {}

interface PairOptions_150 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Rotate, Width_2 {}

interface PairOptions_151 extends Encoding, Margin, Orientation, Pages, Paper {}

interface PairOptions_152 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Quality_2, Rotate, Width_2 {}

interface PairOptions_153 extends Dpi_3, Encoding, Width_2 {}

interface PairOptions_154 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Rotate, TiffCompression, Width_2 {}

interface PairOptions_155 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Lossless, Quality_2, Rotate, Width_2 {}

interface PairOptions_156 extends Threshold {}

interface PairOptions_157 extends Language, Offset {}

interface PairOptions_158 extends FrameRate_4, Language, Offset {}

interface PairOptions_159 extends Background, Comments, Crop, Dpi, Fit, Height_2, Lossless, Pages, Password, Pdfa, Quality_3, Rotate, Width_2 {}

interface PairOptions_160 extends Background, Comments, Crop, Dpi, Fit, Height_2, Pages, Password, Pdfa, Quality_2, Rotate, Width_2 {}

interface PairOptions_161 extends Comments, Pages, Password, Pdfa, Quality_2 {}

interface PairOptions_162 extends Comments, Dpi, Pages, Password, Pdfa, Quality_2 {}

interface PairOptions_163 extends Comments, Language, Pages, Password, Pdfa, Quality_2 {}

interface PairOptions_164 extends Background, Comments, Crop, Dpi, Fit, Height_2, Pages, Password, Pdfa, Quality_2, Rotate, TiffCompression, Width_2 {}

interface PairOptions_165 extends Background, Comments, Crop, Dpi, Fit, Height_2, Lossless, Pages, Password, Pdfa, Quality_2, Rotate, Width_2 {}

interface PairOptions_166 extends Header, Hidden, Password, Sheet {}

interface PairOptions_167 extends Delimiter, Encoding, Hidden, Password {}

interface PairOptions_168 extends Comments, Fit_2, Hidden, Margin, Orientation, Pages, Paper, Password, Pdfa, Quality_2 {}

interface PairOptions_169 extends Hidden, Password {}

interface PairOptions_170 extends Comments, Dpi, Fit_2, Hidden, Margin, Orientation, Pages, Paper, Password, Pdfa, Quality_2 {}

interface PairOptions_171 extends Header, Hidden, Indent, Password, Sheet {}

interface PairOptions_172 extends Background, Crop, Fit, Height_2, Quality_4, Rotate, Width_2 {}

interface PairOptions_173 extends Background, Crop, Dpi_3, Fit, Height_2, Quality_4, Rotate, Width_2 {}

interface PairOptions_174 extends Dpi_2, Height_2, Language, Width_2 {}

interface PairOptions_175 extends Dpi_3, Height_2, Width_2 {}

interface PairOptions_176 extends Encoding, Header {}

interface PairOptions_177 extends Encoding, Header, Indent {}

interface PairOptions_178 extends Comments, Encoding, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface PairOptions_179 extends Comments, Dpi, Encoding, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface PairOptions_180 extends Header, Hidden, Sheet {}

interface PairOptions_181 extends Header, Hidden, Indent, Sheet {}

/** Formats with the same targets and options, called like the first of them; each is among the targets of the others. */
interface Groups {
  '3g2': { '3g2': PairOptions; '3gp': PairOptions; aac: PairOptions_2; ac3: PairOptions_3; adx: PairOptions_4; aifc: PairOptions_5; aiff: PairOptions_5; amr: PairOptions_6; asf: PairOptions_7; ast: PairOptions_5; au: PairOptions_5; avi: PairOptions_8; avr: PairOptions_6; caf: PairOptions_5; dts: PairOptions_9; eac3: PairOptions_3; f4v: PairOptions; flac: PairOptions_5; flv: PairOptions; gif: PairOptions_10; gsm: PairOptions_11; hcom: PairOptions_6; ismv: PairOptions; ivf: PairOptions_12; jpg: PairOptions_13; json: PairOptions_14; m2ts: PairOptions_15; m2v: PairOptions_16; m4a: PairOptions_17; m4b: PairOptions_2; m4r: PairOptions_2; mka: PairOptions_18; mkv: PairOptions_19; mlp: PairOptions_20; mov: PairOptions_21; mp2: PairOptions_22; mp3: PairOptions_23; mp4: PairOptions_24; mpg: PairOptions_25; mxf: PairOptions_26; nut: PairOptions_27; obu: PairOptions_28; ogg: PairOptions_29; ogv: PairOptions_30; opus: PairOptions_31; paf: PairOptions_6; png: PairOptions_32; pvf: PairOptions_6; ra: PairOptions_3; rf64: PairOptions_5; rm: PairOptions_33; sbc: PairOptions_34; sf: PairOptions_5; sln: PairOptions_6; sox: PairOptions_5; sph: PairOptions_6; spx: PairOptions_35; srt: PairOptions_14; swf: PairOptions_36; text: PairOptions_14; thd: PairOptions_20; ts: PairOptions_37; tta: PairOptions_5; txt: PairOptions_14; vob: PairOptions_38; voc: PairOptions_5; vtt: PairOptions_14; w64: PairOptions_5; wav: PairOptions_5; weba: PairOptions_39; webm: PairOptions_40; webp: PairOptions_41; wma: PairOptions_42; wmv: PairOptions_7; wtv: PairOptions_38; wv: PairOptions_5; wve: PairOptions_6; y4m: PairOptions_43; };
  '3mf': { '3ds': NoOptions; dae: NoOptions; glb: NoOptions; gltf: NoOptions; obj: NoOptions; ply: NoOptions; stl: NoOptions; x: NoOptions; x3d: NoOptions; };
  '7z': { '7z': PairOptions_46; arj: PairOptions_44; cab: PairOptions_44; cpio: PairOptions_44; iso: PairOptions_44; squashfs: PairOptions_44; tar: PairOptions_44; 'tar.br': PairOptions_44; 'tar.bz2': PairOptions_45; 'tar.gz': PairOptions_46; 'tar.lz': PairOptions_46; 'tar.lz4': PairOptions_47; 'tar.lzma': PairOptions_46; 'tar.lzo': PairOptions_48; 'tar.xz': PairOptions_46; 'tar.z': PairOptions_44; 'tar.zst': PairOptions_49; wim: PairOptions_44; xar: PairOptions_44; zip: PairOptions_46; };
  '8svx': { aac: PairOptions_2; ac3: PairOptions_3; adx: PairOptions_4; aifc: PairOptions_5; aiff: PairOptions_5; amr: PairOptions_6; ast: PairOptions_5; au: PairOptions_5; avr: PairOptions_6; caf: PairOptions_5; dts: PairOptions_9; eac3: PairOptions_3; flac: PairOptions_5; gsm: PairOptions_11; hcom: PairOptions_6; json: PairOptions_14; m4a: PairOptions_17; m4b: PairOptions_2; m4r: PairOptions_2; mka: PairOptions_18; mlp: PairOptions_20; mp2: PairOptions_22; mp3: PairOptions_23; ogg: PairOptions_29; opus: PairOptions_31; paf: PairOptions_6; pvf: PairOptions_6; ra: PairOptions_3; rf64: PairOptions_5; sbc: PairOptions_34; sf: PairOptions_5; sln: PairOptions_6; sox: PairOptions_5; sph: PairOptions_6; spx: PairOptions_35; srt: PairOptions_14; text: PairOptions_14; thd: PairOptions_20; tta: PairOptions_5; txt: PairOptions_14; voc: PairOptions_5; vtt: PairOptions_14; w64: PairOptions_5; wav: PairOptions_5; weba: PairOptions_39; wma: PairOptions_42; wv: PairOptions_5; wve: PairOptions_6; };
  abw: { doc: NoOptions; docm: NoOptions; docx: NoOptions; dot: NoOptions; dotx: NoOptions; eps: PairOptions_50; fodt: NoOptions; html: NoOptions; jpg: PairOptions_51; odt: NoOptions; ott: NoOptions; pdf: PairOptions_50; png: PairOptions_51; ps: PairOptions_50; rtf: NoOptions; svg: PairOptions_50; tiff: PairOptions_51; txt: NoOptions; uot: NoOptions; };
  ai: { avif: PairOptions_52; bmp: PairOptions_53; eps: PairOptions_54; gif: PairOptions_53; hocr: PairOptions_55; jpg: PairOptions_56; json: PairOptions_55; pdf: PairOptions_54; png: PairOptions_57; ps: PairOptions_54; 'searchable-pdf': PairOptions_58; svg: PairOptions_54; text: PairOptions_55; tiff: PairOptions_59; txt: PairOptions_55; webp: PairOptions_60; };
  apng: { '3g2': PairOptions; '3gp': PairOptions; asf: PairOptions_7; avi: PairOptions_8; avif: PairOptions_61; bmp: PairOptions_62; f4v: PairOptions; flv: PairOptions; gif: PairOptions_63; heic: PairOptions_64; ico: PairOptions_62; ismv: PairOptions; ivf: PairOptions_12; jp2: PairOptions_62; jpg: PairOptions_65; jxl: PairOptions_66; m2ts: PairOptions_15; m2v: PairOptions_16; mkv: PairOptions_19; mov: PairOptions_21; mp4: PairOptions_24; mpg: PairOptions_25; mxf: PairOptions_26; nut: PairOptions_27; obu: PairOptions_28; ogv: PairOptions_30; pdf: PairOptions_62; png: PairOptions_62; psd: PairOptions_62; rm: PairOptions_33; swf: PairOptions_36; tga: PairOptions_62; tiff: PairOptions_67; ts: PairOptions_37; vob: PairOptions_38; webm: PairOptions_40; webp: PairOptions_68; wmv: PairOptions_7; wtv: PairOptions_38; y4m: PairOptions_43; };
  aqt: { ass: PairOptions_69; csv: PairOptions_69; json: PairOptions_69; lrc: PairOptions_69; mpl2: PairOptions_69; pjs: PairOptions_69; rt: PairOptions_69; sbv: PairOptions_69; smi: PairOptions_69; srt: PairOptions_69; ssa: PairOptions_69; sub: PairOptions_70; subviewer: PairOptions_69; ttml: PairOptions_69; txt: PairOptions_69; vplayer: PairOptions_69; vtt: PairOptions_69; };
  arj: { '7z': PairOptions_71; arj: NoOptions; cab: NoOptions; cpio: NoOptions; iso: NoOptions; squashfs: NoOptions; tar: NoOptions; 'tar.br': NoOptions; 'tar.bz2': PairOptions_72; 'tar.gz': PairOptions_71; 'tar.lz': PairOptions_71; 'tar.lz4': PairOptions_73; 'tar.lzma': PairOptions_71; 'tar.lzo': PairOptions_74; 'tar.xz': PairOptions_71; 'tar.z': NoOptions; 'tar.zst': PairOptions_75; wim: NoOptions; xar: NoOptions; zip: PairOptions_71; };
  asciidoc: { avif: PairOptions_76; bmp: PairOptions_77; context: PairOptions_78; docbook: NoOptions; docx: PairOptions_78; dokuwiki: NoOptions; epub: PairOptions_79; fb2: NoOptions; gif: PairOptions_77; haddock: NoOptions; html: NoOptions; icml: NoOptions; ipynb: NoOptions; jats: NoOptions; jira: NoOptions; jpg: PairOptions_80; latex: PairOptions_78; man: PairOptions_81; md: PairOptions_82; mediawiki: NoOptions; odt: PairOptions_83; org: PairOptions_81; pdf: PairOptions_84; png: PairOptions_85; rst: PairOptions_82; tei: NoOptions; texinfo: NoOptions; textile: NoOptions; tiff: PairOptions_86; txt: PairOptions_81; webp: PairOptions_87; xwiki: NoOptions; zimwiki: NoOptions; };
  asf: { '3g2': PairOptions; '3gp': PairOptions; aac: PairOptions_2; ac3: PairOptions_3; adx: PairOptions_4; aifc: PairOptions_5; aiff: PairOptions_5; amr: PairOptions_6; asf: PairOptions_7; ast: PairOptions_5; au: PairOptions_5; avi: PairOptions_8; avr: PairOptions_6; caf: PairOptions_5; dts: PairOptions_9; eac3: PairOptions_3; flac: PairOptions_5; flv: PairOptions; gif: PairOptions_10; gsm: PairOptions_11; hcom: PairOptions_6; ismv: PairOptions; ivf: PairOptions_12; jpg: PairOptions_13; json: PairOptions_14; m2ts: PairOptions_15; m2v: PairOptions_16; m4a: PairOptions_17; m4b: PairOptions_2; m4r: PairOptions_2; mka: PairOptions_18; mkv: PairOptions_19; mlp: PairOptions_20; mov: PairOptions_21; mp2: PairOptions_22; mp3: PairOptions_23; mp4: PairOptions_24; mpg: PairOptions_25; mxf: PairOptions_26; nut: PairOptions_27; obu: PairOptions_28; ogg: PairOptions_29; ogv: PairOptions_30; opus: PairOptions_31; paf: PairOptions_6; png: PairOptions_32; pvf: PairOptions_6; ra: PairOptions_3; rf64: PairOptions_5; rm: PairOptions_33; sbc: PairOptions_34; sf: PairOptions_5; sln: PairOptions_6; sox: PairOptions_5; sph: PairOptions_6; spx: PairOptions_35; srt: PairOptions_14; swf: PairOptions_36; text: PairOptions_14; thd: PairOptions_20; ts: PairOptions_37; tta: PairOptions_5; txt: PairOptions_14; vob: PairOptions_38; voc: PairOptions_5; vtt: PairOptions_14; w64: PairOptions_5; wav: PairOptions_5; weba: PairOptions_39; webm: PairOptions_40; webp: PairOptions_41; wma: PairOptions_42; wmv: PairOptions_7; wtv: PairOptions_38; wv: PairOptions_5; wve: PairOptions_6; y4m: PairOptions_43; };
  asx: { asx: NoOptions; csv: PairOptions_88; html: NoOptions; json: PairOptions_89; jsonl: NoOptions; m3u: NoOptions; m3u8: NoOptions; md: NoOptions; pls: NoOptions; tsv: PairOptions_90; wpl: NoOptions; xlsx: NoOptions; xml: NoOptions; xspf: NoOptions; yaml: NoOptions; zpl: NoOptions; };
  avif: { avs: PairOptions_62; bmp: PairOptions_62; cals: PairOptions_62; dcx: PairOptions_62; dds: PairOptions_62; dpx: PairOptions_62; exr: PairOptions_62; fits: PairOptions_62; gif: PairOptions_91; hdr: PairOptions_62; heic: PairOptions_64; hocr: PairOptions_92; icns: PairOptions_62; ico: PairOptions_62; j2k: PairOptions_62; jbig: PairOptions_62; jng: PairOptions_62; jp2: PairOptions_62; jpg: PairOptions_65; json: PairOptions_92; jxl: PairOptions_66; mtv: PairOptions_62; pam: PairOptions_62; pbm: PairOptions_62; pcx: PairOptions_62; pdf: PairOptions_62; pfm: PairOptions_62; pgm: PairOptions_62; pict: PairOptions_62; png: PairOptions_62; ppm: PairOptions_62; psd: PairOptions_62; qoi: PairOptions_62; ras: PairOptions_62; 'searchable-pdf': PairOptions_93; sgi: PairOptions_62; text: PairOptions_92; tga: PairOptions_62; tiff: PairOptions_67; txt: PairOptions_92; vicar: PairOptions_62; viff: PairOptions_62; wbmp: PairOptions_62; webp: PairOptions_94; xbm: PairOptions_62; xpm: PairOptions_62; xwd: PairOptions_62; };
  avs: { avif: PairOptions_95; bmp: PairOptions_62; gif: PairOptions_62; heic: PairOptions_64; ico: PairOptions_62; jp2: PairOptions_62; jpg: PairOptions_96; jxl: PairOptions_66; pdf: PairOptions_62; png: PairOptions_62; psd: PairOptions_62; tga: PairOptions_62; tiff: PairOptions_97; webp: PairOptions_66; };
  azw3: { asciidoc: PairOptions_81; azw3: NoOptions; context: PairOptions_78; docbook: NoOptions; docx: NoOptions; dokuwiki: NoOptions; epub: NoOptions; fb2: NoOptions; haddock: NoOptions; html: PairOptions_78; htmlz: NoOptions; icml: NoOptions; ipynb: NoOptions; jats: NoOptions; jira: NoOptions; latex: PairOptions_78; lit: NoOptions; lrf: NoOptions; man: PairOptions_81; md: PairOptions_82; mediawiki: NoOptions; mobi: NoOptions; muse: PairOptions_81; odt: PairOptions_83; opml: NoOptions; org: PairOptions_81; pdb: NoOptions; pdf: PairOptions_98; rst: PairOptions_82; tei: NoOptions; texinfo: NoOptions; textile: NoOptions; txt: NoOptions; txtz: NoOptions; xwiki: NoOptions; zimwiki: NoOptions; };
  bibtex: { avif: PairOptions_99; bibtex: PairOptions_101; bmp: PairOptions_100; csljson: PairOptions_101; doc: PairOptions_102; docx: PairOptions_102; gif: PairOptions_100; html: PairOptions_102; jpg: PairOptions_103; latex: PairOptions_102; md: PairOptions_104; odt: PairOptions_105; pdf: PairOptions_106; png: PairOptions_107; rtf: PairOptions_102; tiff: PairOptions_108; txt: PairOptions_109; webp: PairOptions_110; };
  bmp: { avif: PairOptions_95; avs: PairOptions_62; bmp: PairOptions_62; cals: PairOptions_62; dcx: PairOptions_62; dds: PairOptions_62; dpx: PairOptions_62; exr: PairOptions_62; fits: PairOptions_62; gif: PairOptions_62; hdr: PairOptions_62; heic: PairOptions_64; hocr: PairOptions_92; icns: PairOptions_62; ico: PairOptions_62; j2k: PairOptions_62; jbig: PairOptions_62; jng: PairOptions_62; jp2: PairOptions_62; jpg: PairOptions_96; json: PairOptions_92; jxl: PairOptions_66; mtv: PairOptions_62; pam: PairOptions_62; pbm: PairOptions_62; pcx: PairOptions_62; pdf: PairOptions_62; pfm: PairOptions_62; pgm: PairOptions_62; pict: PairOptions_62; png: PairOptions_62; ppm: PairOptions_62; psd: PairOptions_62; qoi: PairOptions_62; ras: PairOptions_62; 'searchable-pdf': PairOptions_93; sgi: PairOptions_62; text: PairOptions_92; tga: PairOptions_62; tiff: PairOptions_97; txt: PairOptions_92; vicar: PairOptions_62; viff: PairOptions_62; wbmp: PairOptions_62; webp: PairOptions_66; xbm: PairOptions_62; xpm: PairOptions_62; xwd: PairOptions_62; };
  bz2: { bz2: NoOptions; gz: NoOptions; lz: NoOptions; lz4: NoOptions; lzma: NoOptions; lzo: NoOptions; xz: NoOptions; zst: NoOptions; };
  cals: { avif: PairOptions_95; bmp: PairOptions_62; gif: PairOptions_62; heic: PairOptions_64; hocr: PairOptions_92; ico: PairOptions_62; jp2: PairOptions_62; jpg: PairOptions_96; json: PairOptions_92; jxl: PairOptions_66; pdf: PairOptions_62; png: PairOptions_62; 'searchable-pdf': PairOptions_93; text: PairOptions_92; tga: PairOptions_62; tiff: PairOptions_97; txt: PairOptions_92; webp: PairOptions_66; };
  cbor: { cbor: NoOptions; csv: PairOptions_88; html: NoOptions; json: PairOptions_89; jsonl: NoOptions; md: NoOptions; msgpack: NoOptions; ods: NoOptions; parquet: NoOptions; plist: NoOptions; sql: NoOptions; sqlite: NoOptions; toml: NoOptions; tsv: PairOptions_90; xls: NoOptions; xlsx: NoOptions; xml: NoOptions; yaml: NoOptions; };
  cdr: { avif: PairOptions_111; bmp: PairOptions_112; eps: PairOptions_113; fodg: NoOptions; gif: PairOptions_112; jpg: PairOptions_114; odg: NoOptions; otg: NoOptions; pdf: PairOptions_113; png: PairOptions_114; ps: PairOptions_113; 'searchable-pdf': PairOptions_115; svg: PairOptions_113; tiff: PairOptions_116; webp: PairOptions_117; };
  creole: { asciidoc: PairOptions_109; avif: PairOptions_99; azw3: PairOptions_118; bmp: PairOptions_100; context: PairOptions_102; doc: PairOptions_102; docbook: PairOptions_101; docx: PairOptions_102; dokuwiki: PairOptions_101; epub: PairOptions_118; fb2: PairOptions_101; gif: PairOptions_100; haddock: PairOptions_101; html: PairOptions_102; icml: PairOptions_101; ipynb: PairOptions_101; jats: PairOptions_101; jira: PairOptions_101; jpg: PairOptions_103; latex: PairOptions_102; man: PairOptions_109; md: PairOptions_104; mediawiki: PairOptions_101; mobi: PairOptions_118; ms: PairOptions_105; muse: PairOptions_109; odt: PairOptions_105; opml: PairOptions_101; org: PairOptions_109; pdf: PairOptions_119; png: PairOptions_107; rst: PairOptions_104; rtf: PairOptions_102; tei: PairOptions_101; texinfo: PairOptions_101; textile: PairOptions_101; tiff: PairOptions_108; txt: PairOptions_109; webp: PairOptions_110; xwiki: PairOptions_101; zimwiki: PairOptions_101; };
  csv: { cbor: PairOptions_120; eps: PairOptions_121; fods: PairOptions_120; html: PairOptions_120; jpg: PairOptions_122; json: PairOptions_123; jsonl: PairOptions_120; md: PairOptions_120; msgpack: PairOptions_120; ods: PairOptions_120; ots: PairOptions_120; parquet: PairOptions_120; pdf: PairOptions_124; plist: PairOptions_120; png: PairOptions_122; ps: PairOptions_121; sql: PairOptions_120; sqlite: PairOptions_120; svg: PairOptions_121; tiff: PairOptions_122; toml: PairOptions_120; tsv: PairOptions_120; xls: PairOptions_120; xlsm: PairOptions_120; xlsx: PairOptions_120; xlt: PairOptions_120; xltx: PairOptions_120; xml: PairOptions_120; yaml: PairOptions_120; };
  dcx: { avif: PairOptions_95; bmp: PairOptions_62; gif: PairOptions_62; heic: PairOptions_64; ico: PairOptions_62; jp2: PairOptions_62; jpg: PairOptions_96; jxl: PairOptions_66; png: PairOptions_62; psd: PairOptions_62; tga: PairOptions_62; tiff: PairOptions_97; webp: PairOptions_66; };
  dif: { csv: PairOptions_125; eps: PairOptions_126; fods: NoOptions; html: NoOptions; jpg: PairOptions_127; ods: NoOptions; ots: NoOptions; pdf: PairOptions_126; png: PairOptions_127; ps: PairOptions_126; svg: PairOptions_126; tiff: PairOptions_127; xls: NoOptions; xlsm: NoOptions; xlsx: NoOptions; xlt: NoOptions; xltx: NoOptions; };
  djvu: { avif: PairOptions_61; eps: PairOptions_128; gif: PairOptions_91; jpg: PairOptions_65; pdf: NoOptions; png: PairOptions_62; ps: PairOptions_128; svg: PairOptions_128; tiff: PairOptions_67; txt: NoOptions; webp: PairOptions_94; };
  dng: { avif: PairOptions_61; bmp: PairOptions_62; gif: PairOptions_91; heic: PairOptions_64; ico: PairOptions_62; jp2: PairOptions_62; jpg: PairOptions_65; pdf: PairOptions_62; png: PairOptions_62; psd: PairOptions_62; tga: PairOptions_62; tiff: PairOptions_67; webp: PairOptions_94; };
  doc: { asciidoc: PairOptions_129; context: PairOptions_130; docbook: PairOptions_44; docm: PairOptions_44; docx: PairOptions_44; dokuwiki: PairOptions_44; dot: PairOptions_44; dotx: PairOptions_44; eps: PairOptions_131; epub: PairOptions_132; fodt: PairOptions_44; haddock: PairOptions_44; html: PairOptions_44; icml: PairOptions_44; ipynb: PairOptions_44; jats: PairOptions_44; jira: PairOptions_44; jpg: PairOptions_133; latex: PairOptions_130; man: PairOptions_129; md: PairOptions_134; mediawiki: PairOptions_44; ms: PairOptions_135; odt: PairOptions_44; opml: PairOptions_44; org: PairOptions_129; ott: PairOptions_44; pdf: PairOptions_131; png: PairOptions_133; ps: PairOptions_131; rst: PairOptions_134; rtf: PairOptions_44; svg: PairOptions_131; tei: PairOptions_44; texinfo: PairOptions_44; text: PairOptions_136; textile: PairOptions_44; tiff: PairOptions_133; txt: PairOptions_44; uot: PairOptions_44; xwiki: PairOptions_44; zimwiki: PairOptions_44; };
  docbook: { asciidoc: PairOptions_109; avif: PairOptions_99; azw3: PairOptions_118; bmp: PairOptions_100; context: PairOptions_102; doc: PairOptions_102; docbook: PairOptions_101; docx: PairOptions_102; dokuwiki: PairOptions_101; epub: PairOptions_118; fb2: PairOptions_101; gif: PairOptions_100; haddock: PairOptions_101; html: PairOptions_102; icml: PairOptions_101; ipynb: PairOptions_101; jats: PairOptions_101; jira: PairOptions_101; jpg: PairOptions_103; latex: PairOptions_102; man: PairOptions_109; md: PairOptions_104; mediawiki: PairOptions_101; mobi: PairOptions_118; muse: PairOptions_109; odt: PairOptions_105; opml: PairOptions_101; org: PairOptions_109; pdf: PairOptions_119; png: PairOptions_107; rst: PairOptions_104; rtf: PairOptions_102; tei: PairOptions_101; texinfo: PairOptions_101; textile: PairOptions_101; tiff: PairOptions_108; txt: PairOptions_109; webp: PairOptions_110; xwiki: PairOptions_101; zimwiki: PairOptions_101; };
  docm: { doc: PairOptions_44; docm: PairOptions_44; docx: PairOptions_44; dot: PairOptions_44; dotx: PairOptions_44; eps: PairOptions_131; fodt: PairOptions_44; html: PairOptions_44; jpg: PairOptions_133; odt: PairOptions_44; ott: PairOptions_44; pdf: PairOptions_131; png: PairOptions_133; ps: PairOptions_131; rtf: PairOptions_44; svg: PairOptions_131; tiff: PairOptions_133; txt: PairOptions_44; uot: PairOptions_44; };
  docx: { asciidoc: PairOptions_81; azw3: NoOptions; context: PairOptions_78; doc: PairOptions_44; docbook: NoOptions; docm: PairOptions_44; dokuwiki: NoOptions; dot: PairOptions_44; dotx: PairOptions_44; eps: PairOptions_131; epub: PairOptions_79; fb2: NoOptions; fodt: PairOptions_44; haddock: NoOptions; html: PairOptions_44; htmlz: NoOptions; icml: NoOptions; ipynb: NoOptions; jats: NoOptions; jira: NoOptions; jpg: PairOptions_133; latex: PairOptions_78; lit: NoOptions; lrf: NoOptions; man: PairOptions_81; md: PairOptions_82; mediawiki: NoOptions; mobi: NoOptions; ms: PairOptions_83; odt: PairOptions_44; opml: NoOptions; org: PairOptions_81; ott: PairOptions_44; pdb: NoOptions; pdf: PairOptions_131; png: PairOptions_133; ps: PairOptions_131; rst: PairOptions_82; rtf: PairOptions_44; svg: PairOptions_131; tei: NoOptions; texinfo: NoOptions; text: PairOptions_136; textile: NoOptions; tiff: PairOptions_133; txt: PairOptions_44; txtz: NoOptions; uot: PairOptions_44; xwiki: NoOptions; zimwiki: NoOptions; };
  dxf: { avif: PairOptions_61; bmp: PairOptions_91; emf: NoOptions; gif: PairOptions_91; hocr: PairOptions_137; jpg: PairOptions_65; json: PairOptions_137; odg: NoOptions; pdf: PairOptions_113; png: NoOptions; 'searchable-pdf': PairOptions_115; svg: NoOptions; text: PairOptions_137; tiff: PairOptions_67; txt: PairOptions_137; webp: PairOptions_94; wmf: NoOptions; };
  eml: { eml: NoOptions; html: NoOptions; json: NoOptions; mbox: NoOptions; pdf: PairOptions_84; txt: NoOptions; };
  eps: { avif: PairOptions_138; bmp: PairOptions_139; eps: PairOptions_128; gif: PairOptions_139; jpg: PairOptions_140; pdf: NoOptions; png: PairOptions_141; ps: PairOptions_128; 'searchable-pdf': PairOptions_14; svg: PairOptions_128; tiff: PairOptions_142; webp: PairOptions_143; };
  epub: { asciidoc: PairOptions_81; azw3: NoOptions; context: PairOptions_78; doc: PairOptions_78; docbook: NoOptions; docx: PairOptions_78; dokuwiki: NoOptions; fb2: NoOptions; haddock: NoOptions; html: PairOptions_78; htmlz: NoOptions; icml: NoOptions; ipynb: NoOptions; jats: NoOptions; jira: NoOptions; latex: PairOptions_78; lit: NoOptions; lrf: NoOptions; man: PairOptions_81; md: PairOptions_82; mediawiki: NoOptions; mobi: NoOptions; ms: PairOptions_83; muse: PairOptions_81; odt: PairOptions_83; opml: NoOptions; org: PairOptions_81; pdb: NoOptions; pdf: PairOptions_98; rst: PairOptions_82; rtf: PairOptions_78; tei: NoOptions; texinfo: NoOptions; textile: NoOptions; txt: PairOptions_81; txtz: NoOptions; xwiki: NoOptions; zimwiki: NoOptions; };
  exr: { avif: PairOptions_61; bmp: PairOptions_62; gif: PairOptions_91; heic: PairOptions_64; ico: PairOptions_62; jp2: PairOptions_62; jpg: PairOptions_65; jxl: PairOptions_66; pdf: PairOptions_62; png: PairOptions_62; psd: PairOptions_62; tga: PairOptions_62; tiff: PairOptions_67; webp: PairOptions_94; };
  fits: { avif: PairOptions_95; bmp: PairOptions_62; gif: PairOptions_62; heic: PairOptions_64; ico: PairOptions_62; jp2: PairOptions_62; jpg: PairOptions_96; jxl: PairOptions_66; pdf: PairOptions_62; png: PairOptions_62; tga: PairOptions_62; tiff: PairOptions_97; webp: PairOptions_66; };
  fodp: { eps: PairOptions_113; fodp: NoOptions; jpg: PairOptions_114; odp: NoOptions; otp: NoOptions; pdf: PairOptions_113; png: PairOptions_114; pot: NoOptions; potx: NoOptions; pps: NoOptions; ppsx: NoOptions; ppt: NoOptions; pptm: NoOptions; pptx: NoOptions; ps: PairOptions_113; svg: PairOptions_113; tiff: PairOptions_114; txt: NoOptions; };
  fods: { csv: PairOptions_144; eps: PairOptions_145; fods: NoOptions; html: PairOptions_146; jpg: PairOptions_147; ods: NoOptions; ots: NoOptions; pdf: PairOptions_145; png: PairOptions_147; ps: PairOptions_145; svg: PairOptions_145; tiff: PairOptions_147; xls: NoOptions; xlsm: NoOptions; xlsx: NoOptions; xlt: NoOptions; xltx: NoOptions; };
  geojson: { csv: NoOptions; geojson: NoOptions; gml: NoOptions; gpkg: NoOptions; html: PairOptions_88; kml: NoOptions; md: PairOptions_88; tsv: PairOptions_88; xlsx: PairOptions_88; };
  gif: { '3g2': PairOptions; '3gp': PairOptions; asf: PairOptions_7; avi: PairOptions_8; avif: PairOptions_61; avs: PairOptions_62; bmp: PairOptions_62; cals: PairOptions_62; dcx: PairOptions_62; dds: PairOptions_62; dpx: PairOptions_62; exr: PairOptions_62; f4v: PairOptions; fits: PairOptions_62; flv: PairOptions; hdr: PairOptions_62; heic: PairOptions_64; hocr: PairOptions_92; icns: PairOptions_62; ico: PairOptions_62; ismv: PairOptions; ivf: PairOptions_12; j2k: PairOptions_62; jbig: PairOptions_62; jng: PairOptions_62; jp2: PairOptions_62; jpg: PairOptions_65; json: PairOptions_92; jxl: NoOptions; m2ts: PairOptions_15; m2v: PairOptions_16; mkv: PairOptions_19; mov: PairOptions_21; mp4: PairOptions_24; mpg: PairOptions_25; mtv: PairOptions_62; mxf: PairOptions_26; nut: PairOptions_27; obu: PairOptions_28; ogv: PairOptions_30; pam: PairOptions_62; pbm: PairOptions_62; pcx: PairOptions_62; pdf: PairOptions_62; pfm: PairOptions_62; pgm: PairOptions_62; pict: PairOptions_62; png: PairOptions_62; ppm: PairOptions_62; psd: PairOptions_62; qoi: PairOptions_62; ras: PairOptions_62; rm: PairOptions_33; 'searchable-pdf': PairOptions_93; sgi: PairOptions_62; swf: PairOptions_36; text: PairOptions_92; tga: PairOptions_62; tiff: PairOptions_67; ts: PairOptions_37; txt: PairOptions_92; vicar: PairOptions_62; viff: PairOptions_62; vob: PairOptions_38; wbmp: PairOptions_62; webm: PairOptions_40; webp: PairOptions_68; wmv: PairOptions_7; wtv: PairOptions_38; xbm: PairOptions_62; xpm: PairOptions_62; xwd: PairOptions_62; y4m: PairOptions_43; };
  heic: { avif: PairOptions_61; avs: PairOptions_62; bmp: PairOptions_62; cals: PairOptions_62; dcx: PairOptions_62; dds: PairOptions_62; dpx: PairOptions_62; exr: PairOptions_62; fits: PairOptions_62; gif: PairOptions_91; hdr: PairOptions_62; hocr: PairOptions_92; icns: PairOptions_62; ico: PairOptions_62; j2k: PairOptions_62; jbig: PairOptions_62; jng: PairOptions_62; jp2: PairOptions_62; jpg: PairOptions_65; json: PairOptions_92; jxl: PairOptions_66; mtv: PairOptions_62; pam: PairOptions_62; pbm: PairOptions_62; pcx: PairOptions_62; pdf: PairOptions_65; pfm: PairOptions_62; pgm: PairOptions_62; pict: PairOptions_62; png: PairOptions_62; ppm: PairOptions_62; psd: PairOptions_62; qoi: PairOptions_62; ras: PairOptions_62; 'searchable-pdf': PairOptions_148; sgi: PairOptions_62; text: PairOptions_92; tga: PairOptions_62; tiff: PairOptions_67; txt: PairOptions_92; vicar: PairOptions_62; viff: PairOptions_62; wbmp: PairOptions_62; webp: PairOptions_94; xbm: PairOptions_62; xpm: PairOptions_62; xwd: PairOptions_62; };
  html: { asciidoc: PairOptions_109; avif: PairOptions_149; azw3: PairOptions_101; bmp: PairOptions_150; context: PairOptions_102; doc: PairOptions_101; docbook: PairOptions_101; docm: PairOptions_101; docx: PairOptions_102; dokuwiki: PairOptions_101; dot: PairOptions_101; dotx: PairOptions_101; eps: PairOptions_151; epub: PairOptions_118; fb2: PairOptions_101; fodt: PairOptions_101; gif: PairOptions_150; haddock: PairOptions_101; htmlz: PairOptions_101; icml: PairOptions_101; ipynb: PairOptions_101; jats: PairOptions_101; jira: PairOptions_101; jpg: PairOptions_152; latex: PairOptions_102; lit: PairOptions_101; lrf: PairOptions_101; man: PairOptions_109; md: PairOptions_104; mediawiki: PairOptions_101; mobi: PairOptions_101; ms: PairOptions_105; muse: PairOptions_109; odt: PairOptions_105; opml: PairOptions_101; org: PairOptions_109; ott: PairOptions_101; pdb: PairOptions_101; pdf: PairOptions_151; png: PairOptions_153; ps: PairOptions_151; rst: PairOptions_104; rtf: PairOptions_101; svg: PairOptions_151; tei: PairOptions_101; texinfo: PairOptions_101; textile: PairOptions_101; tiff: PairOptions_154; txt: PairOptions_109; txtz: PairOptions_101; webp: PairOptions_155; xwiki: PairOptions_101; zimwiki: PairOptions_101; };
  htmlz: { azw3: NoOptions; docx: NoOptions; epub: NoOptions; fb2: NoOptions; html: PairOptions_78; htmlz: NoOptions; lit: NoOptions; lrf: NoOptions; md: PairOptions_82; mobi: NoOptions; odt: PairOptions_83; pdb: NoOptions; pdf: PairOptions_98; txt: NoOptions; txtz: NoOptions; };
  ics: { csv: PairOptions_88; html: NoOptions; json: PairOptions_89; jsonl: NoOptions; md: NoOptions; ods: NoOptions; tsv: PairOptions_90; xls: NoOptions; xlsx: NoOptions; xml: NoOptions; yaml: NoOptions; };
  ipynb: { asciidoc: PairOptions_109; avif: PairOptions_99; azw3: PairOptions_118; bmp: PairOptions_100; context: PairOptions_102; doc: PairOptions_102; docbook: PairOptions_101; docx: PairOptions_102; dokuwiki: PairOptions_101; epub: PairOptions_118; gif: PairOptions_100; haddock: PairOptions_101; html: PairOptions_102; icml: PairOptions_101; jats: PairOptions_101; jira: PairOptions_101; jpg: PairOptions_103; latex: PairOptions_102; man: PairOptions_109; md: PairOptions_104; mediawiki: PairOptions_101; mobi: PairOptions_118; ms: PairOptions_105; muse: PairOptions_109; odt: PairOptions_105; opml: PairOptions_101; org: PairOptions_109; pdf: PairOptions_119; png: PairOptions_107; rst: PairOptions_104; rtf: PairOptions_102; tei: PairOptions_101; texinfo: PairOptions_101; textile: PairOptions_101; tiff: PairOptions_108; txt: PairOptions_109; webp: PairOptions_110; xwiki: PairOptions_101; zimwiki: PairOptions_101; };
  ismv: { '3g2': PairOptions; '3gp': PairOptions; aac: PairOptions_2; ac3: PairOptions_3; adx: PairOptions_4; aifc: PairOptions_5; aiff: PairOptions_5; amr: PairOptions_6; ast: PairOptions_5; au: PairOptions_5; avr: PairOptions_6; caf: PairOptions_5; dts: PairOptions_9; eac3: PairOptions_3; f4v: PairOptions; flac: PairOptions_5; gif: PairOptions_10; gsm: PairOptions_11; hcom: PairOptions_6; ivf: PairOptions_12; jpg: PairOptions_13; json: PairOptions_14; m2ts: PairOptions_15; m2v: PairOptions_16; m4a: PairOptions_17; m4b: PairOptions_2; m4r: PairOptions_2; mka: PairOptions_18; mkv: PairOptions_19; mlp: PairOptions_20; mov: PairOptions_21; mp2: PairOptions_22; mp3: PairOptions_23; mp4: PairOptions_24; mpg: PairOptions_25; mxf: PairOptions_26; nut: PairOptions_27; obu: PairOptions_28; ogg: PairOptions_29; ogv: PairOptions_30; opus: PairOptions_31; paf: PairOptions_6; png: PairOptions_32; pvf: PairOptions_6; ra: PairOptions_3; rf64: PairOptions_5; rm: PairOptions_33; sbc: PairOptions_34; sf: PairOptions_5; sln: PairOptions_6; sox: PairOptions_5; sph: PairOptions_6; spx: PairOptions_35; srt: PairOptions_14; swf: PairOptions_36; text: PairOptions_14; thd: PairOptions_20; tta: PairOptions_5; txt: PairOptions_14; vob: PairOptions_38; voc: PairOptions_5; vtt: PairOptions_14; w64: PairOptions_5; wav: PairOptions_5; weba: PairOptions_39; webm: PairOptions_40; webp: PairOptions_41; wma: PairOptions_42; wtv: PairOptions_38; wv: PairOptions_5; wve: PairOptions_6; y4m: PairOptions_43; };
  ivf: { '3g2': PairOptions; '3gp': PairOptions; asf: PairOptions_7; avi: PairOptions_8; f4v: PairOptions; flv: PairOptions; gif: PairOptions_10; ismv: PairOptions; ivf: PairOptions_12; jpg: PairOptions_13; m2ts: PairOptions_15; m2v: PairOptions_16; mkv: PairOptions_19; mov: PairOptions_21; mp4: PairOptions_24; mpg: PairOptions_25; mxf: PairOptions_26; nut: PairOptions_27; obu: PairOptions_28; ogv: PairOptions_30; png: PairOptions_32; rm: PairOptions_33; swf: PairOptions_36; ts: PairOptions_37; vob: PairOptions_38; webm: PairOptions_40; webp: PairOptions_41; wmv: PairOptions_7; wtv: PairOptions_38; y4m: PairOptions_43; };
  j2k: { avif: PairOptions_95; bmp: PairOptions_62; gif: PairOptions_62; heic: PairOptions_64; hocr: PairOptions_92; ico: PairOptions_62; jp2: PairOptions_62; jpg: PairOptions_96; json: PairOptions_92; jxl: PairOptions_66; pdf: PairOptions_62; png: PairOptions_62; psd: PairOptions_62; 'searchable-pdf': PairOptions_93; text: PairOptions_92; tga: PairOptions_62; tiff: PairOptions_97; txt: PairOptions_92; webp: PairOptions_66; };
  jpg: { avif: PairOptions_61; avs: PairOptions_62; bmp: PairOptions_62; cals: PairOptions_62; dcx: PairOptions_62; dds: PairOptions_62; dpx: PairOptions_62; dxf: PairOptions_156; eps: PairOptions_156; exr: PairOptions_62; fits: PairOptions_62; gif: PairOptions_91; hdr: PairOptions_62; heic: PairOptions_64; hocr: PairOptions_137; icns: PairOptions_62; ico: PairOptions_62; j2k: PairOptions_62; jbig: PairOptions_62; jng: PairOptions_62; jp2: PairOptions_62; json: PairOptions_137; jxl: PairOptions_94; mtv: PairOptions_62; pam: PairOptions_62; pbm: PairOptions_62; pcx: PairOptions_62; pdf: NoOptions; pfm: PairOptions_62; pgm: PairOptions_62; pict: PairOptions_62; png: PairOptions_62; ppm: PairOptions_62; psd: PairOptions_62; qoi: PairOptions_62; ras: PairOptions_62; 'searchable-pdf': PairOptions_14; sgi: PairOptions_62; svg: PairOptions_156; text: PairOptions_137; tga: PairOptions_62; tiff: PairOptions_67; txt: PairOptions_137; vicar: PairOptions_62; viff: PairOptions_62; wbmp: PairOptions_62; webp: PairOptions_94; xbm: PairOptions_62; xpm: PairOptions_62; xwd: PairOptions_62; };
  lit: { azw3: NoOptions; epub: NoOptions; fb2: NoOptions; html: PairOptions_78; htmlz: NoOptions; lrf: NoOptions; md: PairOptions_82; mobi: NoOptions; odt: PairOptions_83; pdb: NoOptions; pdf: PairOptions_98; txt: NoOptions; txtz: NoOptions; };
  lrf: { azw3: NoOptions; docx: NoOptions; epub: NoOptions; htmlz: NoOptions; lit: NoOptions; mobi: NoOptions; pdb: NoOptions; pdf: PairOptions_98; txt: NoOptions; txtz: NoOptions; };
  m2v: { '3g2': PairOptions; '3gp': PairOptions; asf: PairOptions_7; avi: PairOptions_8; f4v: PairOptions; flv: PairOptions; gif: PairOptions_10; ismv: PairOptions; ivf: PairOptions_12; jpg: PairOptions_13; mkv: PairOptions_19; mov: PairOptions_21; mp4: PairOptions_24; mpg: PairOptions_25; mxf: PairOptions_26; nut: PairOptions_27; obu: PairOptions_28; ogv: PairOptions_30; png: PairOptions_32; rm: PairOptions_33; swf: PairOptions_36; vob: PairOptions_38; webm: PairOptions_40; webp: PairOptions_41; wmv: PairOptions_7; wtv: PairOptions_38; y4m: PairOptions_43; };
  man: { asciidoc: PairOptions_109; avif: PairOptions_99; azw3: PairOptions_118; bmp: PairOptions_100; context: PairOptions_102; doc: PairOptions_102; docbook: PairOptions_101; docx: PairOptions_102; dokuwiki: PairOptions_101; epub: PairOptions_118; fb2: PairOptions_101; gif: PairOptions_100; haddock: PairOptions_101; html: PairOptions_102; icml: PairOptions_101; ipynb: PairOptions_101; jats: PairOptions_101; jira: PairOptions_101; jpg: PairOptions_103; latex: PairOptions_102; md: PairOptions_104; mediawiki: PairOptions_101; mobi: PairOptions_118; ms: PairOptions_105; muse: PairOptions_109; odt: PairOptions_105; opml: PairOptions_101; org: PairOptions_109; pdf: PairOptions_119; png: PairOptions_107; rst: PairOptions_104; rtf: PairOptions_102; tei: PairOptions_101; texinfo: PairOptions_101; tiff: PairOptions_108; txt: PairOptions_109; webp: PairOptions_110; xwiki: PairOptions_101; zimwiki: PairOptions_101; };
  mid: { aac: PairOptions_2; ac3: PairOptions_3; adx: PairOptions_4; aifc: PairOptions_5; aiff: PairOptions_5; amr: PairOptions_6; ast: PairOptions_5; au: PairOptions_5; avr: PairOptions_6; caf: PairOptions_5; dts: PairOptions_9; eac3: PairOptions_3; flac: PairOptions_5; gsm: PairOptions_11; hcom: PairOptions_6; m4a: PairOptions_17; m4b: PairOptions_2; m4r: PairOptions_2; mka: PairOptions_18; mlp: PairOptions_20; mp2: PairOptions_22; mp3: PairOptions_23; ogg: PairOptions_29; opus: PairOptions_31; paf: PairOptions_6; pvf: PairOptions_6; ra: PairOptions_3; rf64: PairOptions_5; sbc: PairOptions_34; sf: PairOptions_5; sln: PairOptions_6; sox: PairOptions_5; sph: PairOptions_6; spx: PairOptions_35; thd: PairOptions_20; tta: PairOptions_5; voc: PairOptions_5; w64: PairOptions_5; wav: NoOptions; weba: PairOptions_39; wma: PairOptions_42; wv: PairOptions_5; wve: PairOptions_6; };
  mkv: { '3g2': PairOptions; '3gp': PairOptions; aac: PairOptions_2; ac3: PairOptions_3; adx: PairOptions_4; aifc: PairOptions_5; aiff: PairOptions_5; amr: PairOptions_6; asf: PairOptions_7; ass: PairOptions_157; ast: PairOptions_5; au: PairOptions_5; avi: PairOptions_8; avr: PairOptions_6; caf: PairOptions_5; dts: PairOptions_9; eac3: PairOptions_3; f4v: PairOptions; flac: PairOptions_5; flv: PairOptions; gif: PairOptions_10; gsm: PairOptions_11; hcom: PairOptions_6; ismv: PairOptions; ivf: PairOptions_12; jpg: PairOptions_13; json: PairOptions_14; lrc: PairOptions_157; m2ts: PairOptions_15; m2v: PairOptions_16; m4a: PairOptions_17; m4b: PairOptions_2; m4r: PairOptions_2; mka: PairOptions_18; mkv: PairOptions_19; mlp: PairOptions_20; mov: PairOptions_21; mp2: PairOptions_22; mp3: PairOptions_23; mp4: PairOptions_24; mpg: PairOptions_25; mpl2: PairOptions_157; mxf: PairOptions_26; nut: PairOptions_27; obu: PairOptions_28; ogg: PairOptions_29; ogv: PairOptions_30; opus: PairOptions_31; paf: PairOptions_6; pjs: PairOptions_157; png: PairOptions_32; pvf: PairOptions_6; ra: PairOptions_3; rf64: PairOptions_5; rm: PairOptions_33; rt: PairOptions_157; sbc: PairOptions_34; sbv: PairOptions_157; sf: PairOptions_5; sln: PairOptions_6; smi: PairOptions_157; sox: PairOptions_5; sph: PairOptions_6; spx: PairOptions_35; srt: PairOptions_157; ssa: PairOptions_157; sub: PairOptions_158; subviewer: PairOptions_157; swf: PairOptions_36; text: PairOptions_14; thd: PairOptions_20; ts: PairOptions_37; tta: PairOptions_5; ttml: PairOptions_157; txt: PairOptions_14; vob: PairOptions_38; voc: PairOptions_5; vplayer: PairOptions_157; vtt: PairOptions_157; w64: PairOptions_5; wav: PairOptions_5; weba: PairOptions_39; webm: PairOptions_40; webp: PairOptions_41; wma: PairOptions_42; wmv: PairOptions_7; wtv: PairOptions_38; wv: PairOptions_5; wve: PairOptions_6; y4m: PairOptions_43; };
  odg: { avif: PairOptions_159; bmp: PairOptions_160; eps: PairOptions_161; fodg: PairOptions_44; gif: PairOptions_160; jpg: PairOptions_162; odg: PairOptions_44; otg: PairOptions_44; pdf: PairOptions_161; png: PairOptions_162; ps: PairOptions_161; 'searchable-pdf': PairOptions_163; svg: PairOptions_161; tiff: PairOptions_164; webp: PairOptions_165; };
  odp: { eps: PairOptions_161; fodp: PairOptions_44; jpg: PairOptions_162; odp: PairOptions_44; otp: PairOptions_44; pdf: PairOptions_161; png: PairOptions_162; pot: PairOptions_44; potx: PairOptions_44; pps: PairOptions_44; ppsx: PairOptions_44; ppt: PairOptions_44; pptm: PairOptions_44; pptx: PairOptions_44; ps: PairOptions_161; svg: PairOptions_161; text: PairOptions_163; tiff: PairOptions_162; txt: PairOptions_44; };
  ods: { cbor: PairOptions_166; csv: PairOptions_167; eps: PairOptions_168; fods: PairOptions_44; html: PairOptions_169; jpg: PairOptions_170; json: PairOptions_171; jsonl: PairOptions_166; md: PairOptions_166; msgpack: PairOptions_166; ods: PairOptions_44; ots: PairOptions_44; parquet: PairOptions_166; pdf: PairOptions_168; plist: PairOptions_166; png: PairOptions_170; ps: PairOptions_168; sql: PairOptions_166; sqlite: PairOptions_166; svg: PairOptions_168; tiff: PairOptions_170; toml: PairOptions_166; tsv: PairOptions_166; xls: PairOptions_44; xlsm: PairOptions_44; xlsx: PairOptions_44; xlt: PairOptions_44; xltx: PairOptions_44; xml: PairOptions_166; yaml: PairOptions_166; };
  odt: { asciidoc: PairOptions_81; context: PairOptions_78; doc: PairOptions_44; docbook: NoOptions; docm: PairOptions_44; docx: PairOptions_44; dokuwiki: NoOptions; dot: PairOptions_44; dotx: PairOptions_44; eps: PairOptions_131; epub: PairOptions_79; fb2: NoOptions; fodt: PairOptions_44; haddock: NoOptions; html: PairOptions_44; icml: NoOptions; ipynb: NoOptions; jats: NoOptions; jira: NoOptions; jpg: PairOptions_133; latex: PairOptions_78; man: PairOptions_81; md: PairOptions_82; mediawiki: NoOptions; ms: PairOptions_83; muse: PairOptions_81; opml: NoOptions; org: PairOptions_81; ott: PairOptions_44; pdf: PairOptions_131; png: PairOptions_133; ps: PairOptions_131; rst: PairOptions_82; rtf: PairOptions_44; svg: PairOptions_131; tei: NoOptions; texinfo: NoOptions; text: PairOptions_136; textile: NoOptions; tiff: PairOptions_133; txt: PairOptions_44; uot: PairOptions_44; xwiki: NoOptions; zimwiki: NoOptions; };
  otf: { otf: NoOptions; pfa: NoOptions; pfb: NoOptions; sfd: NoOptions; ttf: NoOptions; woff: NoOptions; woff2: NoOptions; };
  otp: { eps: PairOptions_161; fodp: PairOptions_44; jpg: PairOptions_162; odp: PairOptions_44; otp: PairOptions_44; pdf: PairOptions_161; png: PairOptions_162; pot: PairOptions_44; potx: PairOptions_44; pps: PairOptions_44; ppsx: PairOptions_44; ppt: PairOptions_44; pptm: PairOptions_44; pptx: PairOptions_44; ps: PairOptions_161; svg: PairOptions_161; tiff: PairOptions_162; txt: PairOptions_44; };
  ots: { csv: PairOptions_167; eps: PairOptions_168; fods: PairOptions_44; html: PairOptions_169; jpg: PairOptions_170; ods: PairOptions_44; ots: PairOptions_44; pdf: PairOptions_168; png: PairOptions_170; ps: PairOptions_168; svg: PairOptions_168; tiff: PairOptions_170; xls: PairOptions_44; xlsm: PairOptions_44; xlsx: PairOptions_44; xlt: PairOptions_44; xltx: PairOptions_44; };
  pdf: { asciidoc: PairOptions_54; avif: PairOptions_52; bmp: PairOptions_53; docx: PairOptions_54; eps: PairOptions_54; epub: PairOptions_54; fb2: PairOptions_54; gif: PairOptions_53; hocr: PairOptions_14; html: PairOptions_54; jpg: PairOptions_56; json: PairOptions_14; latex: PairOptions_54; md: PairOptions_54; mediawiki: PairOptions_54; odt: PairOptions_54; org: PairOptions_54; png: PairOptions_57; ps: PairOptions_54; rtf: PairOptions_54; 'searchable-pdf': PairOptions_14; svg: PairOptions_54; text: PairOptions_14; tiff: PairOptions_57; txt: PairOptions_54; webp: PairOptions_60; };
  png: { avif: PairOptions_61; avs: PairOptions_91; bmp: PairOptions_91; cals: PairOptions_91; dcx: PairOptions_91; dds: PairOptions_91; dpx: PairOptions_91; dxf: PairOptions_156; eps: PairOptions_156; exr: PairOptions_91; fits: PairOptions_91; gif: PairOptions_91; hdr: PairOptions_91; heic: PairOptions_172; hocr: PairOptions_137; icns: PairOptions_91; ico: PairOptions_91; j2k: PairOptions_91; jbig: PairOptions_91; jng: PairOptions_91; jp2: PairOptions_91; jpg: PairOptions_65; json: PairOptions_137; jxl: PairOptions_94; mtv: PairOptions_91; pam: PairOptions_91; pbm: PairOptions_91; pcx: PairOptions_91; pdf: NoOptions; pfm: PairOptions_91; pgm: PairOptions_91; pict: PairOptions_91; ppm: PairOptions_91; psd: PairOptions_91; qoi: PairOptions_91; ras: PairOptions_91; 'searchable-pdf': PairOptions_14; sgi: PairOptions_91; svg: PairOptions_156; text: PairOptions_137; tga: PairOptions_91; tiff: PairOptions_67; txt: PairOptions_137; vicar: PairOptions_91; viff: PairOptions_91; wbmp: PairOptions_91; webp: PairOptions_94; xbm: PairOptions_91; xpm: PairOptions_91; xwd: PairOptions_91; };
  rtf: { asciidoc: PairOptions_81; azw3: NoOptions; context: PairOptions_78; doc: NoOptions; docbook: NoOptions; docm: NoOptions; docx: NoOptions; dokuwiki: NoOptions; dot: NoOptions; dotx: NoOptions; eps: PairOptions_50; epub: NoOptions; fodt: NoOptions; haddock: NoOptions; html: NoOptions; htmlz: NoOptions; icml: NoOptions; ipynb: NoOptions; jats: NoOptions; jira: NoOptions; jpg: PairOptions_51; latex: PairOptions_78; lit: NoOptions; lrf: NoOptions; man: PairOptions_81; md: PairOptions_82; mediawiki: NoOptions; mobi: NoOptions; ms: PairOptions_83; odt: NoOptions; org: PairOptions_81; ott: NoOptions; pdb: NoOptions; pdf: PairOptions_50; png: PairOptions_51; ps: PairOptions_50; rst: PairOptions_82; svg: PairOptions_50; tei: NoOptions; texinfo: NoOptions; textile: NoOptions; tiff: PairOptions_51; txt: NoOptions; txtz: NoOptions; uot: NoOptions; xwiki: NoOptions; zimwiki: NoOptions; };
  spx: { aac: PairOptions_2; ac3: PairOptions_3; adx: PairOptions_4; aifc: PairOptions_5; aiff: PairOptions_5; amr: PairOptions_6; ast: PairOptions_5; au: PairOptions_5; avr: PairOptions_6; caf: PairOptions_5; dts: PairOptions_9; eac3: PairOptions_3; flac: PairOptions_5; gsm: PairOptions_11; hcom: PairOptions_6; json: PairOptions_14; m4a: PairOptions_17; m4b: PairOptions_2; m4r: PairOptions_2; mka: PairOptions_18; mlp: PairOptions_20; mp2: PairOptions_22; mp3: PairOptions_23; ogg: PairOptions_29; opus: PairOptions_31; paf: PairOptions_6; pvf: PairOptions_6; ra: PairOptions_3; rf64: PairOptions_5; sf: PairOptions_5; sln: PairOptions_6; sox: PairOptions_5; sph: PairOptions_6; srt: PairOptions_14; text: PairOptions_14; thd: PairOptions_20; tta: PairOptions_5; txt: PairOptions_14; voc: PairOptions_5; vtt: PairOptions_14; w64: PairOptions_5; wav: PairOptions_5; weba: PairOptions_39; wma: PairOptions_42; wv: PairOptions_5; wve: PairOptions_6; };
  sub: { ass: PairOptions_70; csv: PairOptions_70; json: PairOptions_70; lrc: PairOptions_70; mpl2: PairOptions_70; pjs: PairOptions_70; rt: PairOptions_70; sbv: PairOptions_70; smi: PairOptions_70; srt: PairOptions_70; ssa: PairOptions_70; subviewer: PairOptions_70; ttml: PairOptions_70; txt: PairOptions_70; vplayer: PairOptions_70; vtt: PairOptions_70; };
  svg: { avif: PairOptions_76; bmp: PairOptions_77; emf: NoOptions; eps: NoOptions; gif: PairOptions_77; heic: PairOptions_173; hocr: PairOptions_174; ico: PairOptions_77; jp2: PairOptions_77; jpg: PairOptions_80; json: PairOptions_174; jxl: PairOptions_87; pdf: NoOptions; png: PairOptions_175; ps: NoOptions; psd: PairOptions_77; 'searchable-pdf': PairOptions_14; text: PairOptions_14; tga: PairOptions_77; tiff: PairOptions_86; txt: PairOptions_14; webp: PairOptions_87; wmf: NoOptions; };
  svgz: { avif: PairOptions_138; bmp: PairOptions_139; eps: NoOptions; gif: PairOptions_139; hocr: PairOptions_174; jpg: PairOptions_140; json: PairOptions_174; pdf: NoOptions; png: PairOptions_141; ps: NoOptions; 'searchable-pdf': PairOptions_14; text: PairOptions_174; tiff: PairOptions_142; txt: PairOptions_174; webp: PairOptions_143; };
  tiff: { avif: PairOptions_61; avs: PairOptions_62; bmp: PairOptions_62; cals: PairOptions_62; dcx: PairOptions_62; dds: PairOptions_62; dpx: PairOptions_62; exr: PairOptions_62; fits: PairOptions_62; gif: PairOptions_91; hdr: PairOptions_62; heic: PairOptions_64; hocr: PairOptions_137; icns: PairOptions_62; ico: PairOptions_62; j2k: PairOptions_62; jbig: PairOptions_62; jng: PairOptions_62; jp2: PairOptions_62; jpg: PairOptions_65; json: PairOptions_137; jxl: PairOptions_66; mtv: PairOptions_62; pam: PairOptions_62; pbm: PairOptions_62; pcx: PairOptions_62; pdf: NoOptions; pfm: PairOptions_62; pgm: PairOptions_62; pict: PairOptions_62; png: PairOptions_62; ppm: PairOptions_62; psd: PairOptions_62; qoi: PairOptions_62; ras: PairOptions_62; 'searchable-pdf': PairOptions_14; sgi: PairOptions_62; text: PairOptions_137; tga: PairOptions_62; txt: PairOptions_137; vicar: PairOptions_62; viff: PairOptions_62; wbmp: PairOptions_62; webp: PairOptions_94; xbm: PairOptions_62; xpm: PairOptions_62; xwd: PairOptions_62; };
  tsv: { cbor: PairOptions_176; csv: PairOptions_120; html: PairOptions_176; json: PairOptions_177; jsonl: PairOptions_176; md: PairOptions_176; msgpack: PairOptions_176; ods: PairOptions_176; parquet: PairOptions_176; plist: PairOptions_176; sql: PairOptions_176; sqlite: PairOptions_176; toml: PairOptions_176; xls: PairOptions_176; xlsx: PairOptions_176; xml: PairOptions_176; yaml: PairOptions_176; };
  txt: { azw3: PairOptions_101; doc: PairOptions_101; docm: PairOptions_101; docx: PairOptions_101; dot: PairOptions_101; dotx: PairOptions_101; eps: PairOptions_178; epub: PairOptions_101; fodt: PairOptions_101; html: PairOptions_101; htmlz: PairOptions_101; jpg: PairOptions_179; lit: PairOptions_101; lrf: PairOptions_101; mobi: PairOptions_101; odt: PairOptions_101; ott: PairOptions_101; pdb: PairOptions_101; pdf: PairOptions_178; png: PairOptions_179; ps: PairOptions_178; rtf: PairOptions_101; svg: PairOptions_178; tiff: PairOptions_179; txtz: PairOptions_101; };
  uop: { eps: PairOptions_113; jpg: PairOptions_114; pdf: PairOptions_113; png: PairOptions_114; ps: PairOptions_113; svg: PairOptions_113; tiff: PairOptions_114; };
  uot: { docm: NoOptions; docx: NoOptions; dotx: NoOptions; fodt: NoOptions; odt: NoOptions; ott: NoOptions; rtf: NoOptions; txt: NoOptions; };
  webp: { avif: PairOptions_61; avs: PairOptions_62; bmp: PairOptions_62; cals: PairOptions_62; dcx: PairOptions_62; dds: PairOptions_62; dpx: PairOptions_62; exr: PairOptions_62; fits: PairOptions_62; gif: PairOptions_63; hdr: PairOptions_62; heic: PairOptions_64; hocr: PairOptions_92; icns: PairOptions_62; ico: PairOptions_62; j2k: PairOptions_62; jbig: PairOptions_62; jng: PairOptions_62; jp2: PairOptions_62; jpg: PairOptions_65; json: PairOptions_92; jxl: PairOptions_66; mtv: PairOptions_62; pam: PairOptions_62; pbm: PairOptions_62; pcx: PairOptions_62; pdf: PairOptions_62; pfm: PairOptions_62; pgm: PairOptions_62; pict: PairOptions_62; png: PairOptions_62; ppm: PairOptions_62; psd: PairOptions_62; qoi: PairOptions_62; ras: PairOptions_62; 'searchable-pdf': PairOptions_93; sgi: PairOptions_62; text: PairOptions_92; tga: PairOptions_62; tiff: PairOptions_67; txt: PairOptions_92; vicar: PairOptions_62; viff: PairOptions_62; wbmp: PairOptions_62; xbm: PairOptions_62; xpm: PairOptions_62; xwd: PairOptions_62; };
  xlsb: { csv: PairOptions_167; ods: PairOptions_44; ots: PairOptions_44; ps: PairOptions_168; };
  xlsx: { cbor: PairOptions_180; csv: PairOptions_167; eps: PairOptions_168; fods: PairOptions_44; html: PairOptions_169; jpg: PairOptions_170; json: PairOptions_181; jsonl: PairOptions_180; md: PairOptions_180; msgpack: PairOptions_180; ods: PairOptions_44; ots: PairOptions_44; parquet: PairOptions_180; pdf: PairOptions_168; plist: PairOptions_180; png: PairOptions_170; ps: PairOptions_168; sql: PairOptions_180; sqlite: PairOptions_180; svg: PairOptions_168; tiff: PairOptions_170; toml: PairOptions_180; tsv: PairOptions_180; xls: PairOptions_44; xlsm: PairOptions_44; xlt: PairOptions_44; xltx: PairOptions_44; xml: PairOptions_180; yaml: PairOptions_180; };
}

/** Source format → what it can become. */
export interface Targets {
  '3g2': Exclude<keyof Groups['3g2'], '3g2'>;
  '3gp': Exclude<keyof Groups['3g2'], '3gp'>;
  '3mf': Exclude<keyof Groups['3mf'], never>;
  '7z': Exclude<keyof Groups['7z'], '7z'>;
  '8svx': Exclude<keyof Groups['8svx'], never>;
  aac: Exclude<keyof Groups['8svx'], 'aac'>;
  abw: Exclude<keyof Groups['abw'], never>;
  ac3: Exclude<keyof Groups['8svx'], 'ac3'>;
  ai: Exclude<keyof Groups['ai'], never>;
  aifc: Exclude<keyof Groups['8svx'], 'aifc'>;
  aiff: Exclude<keyof Groups['8svx'], 'aiff'>;
  amf: Exclude<keyof Groups['3mf'], never>;
  apng: Exclude<keyof Groups['apng'], never>;
  aqt: Exclude<keyof Groups['aqt'], never>;
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
  cab: Exclude<keyof Groups['arj'], 'cab'>;
  caf: Exclude<keyof Groups['8svx'], 'caf'>;
  cals: Exclude<keyof Groups['cals'], never>;
  cbor: Exclude<keyof Groups['cbor'], 'cbor'>;
  cdr: Exclude<keyof Groups['cdr'], never>;
  cpio: Exclude<keyof Groups['arj'], 'cpio'>;
  creole: Exclude<keyof Groups['creole'], never>;
  csljson: Exclude<keyof Groups['bibtex'], 'csljson'>;
  csv: Exclude<keyof Groups['csv'], never>;
  cur: Exclude<keyof Groups['avs'], never>;
  dae: Exclude<keyof Groups['3mf'], 'dae'>;
  dcx: Exclude<keyof Groups['dcx'], never>;
  dds: Exclude<keyof Groups['avs'], never>;
  deb: Exclude<keyof Groups['arj'], never>;
  dif: Exclude<keyof Groups['dif'], never>;
  djvu: Exclude<keyof Groups['djvu'], never>;
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
  geojson: Exclude<keyof Groups['geojson'], 'geojson'>;
  gif: Exclude<keyof Groups['gif'], never>;
  glb: Exclude<keyof Groups['3mf'], 'glb'>;
  gltf: Exclude<keyof Groups['3mf'], 'gltf'>;
  gml: Exclude<keyof Groups['geojson'], 'gml'>;
  gnumeric: Exclude<keyof Groups['fods'], never>;
  gpkg: Exclude<keyof Groups['geojson'], 'gpkg'>;
  gpx: Exclude<keyof Groups['geojson'], never>;
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
  json: Exclude<keyof Groups['cbor'], 'json'>;
  json5: Exclude<keyof Groups['cbor'], never>;
  jsonl: Exclude<keyof Groups['cbor'], 'jsonl'>;
  jss: Exclude<keyof Groups['aqt'], never>;
  jxl: Exclude<keyof Groups['bmp'], 'jxl'>;
  kml: Exclude<keyof Groups['geojson'], 'kml'>;
  latex: Exclude<keyof Groups['creole'], 'latex'>;
  lit: Exclude<keyof Groups['lit'], never>;
  lrc: Exclude<keyof Groups['aqt'], 'lrc'>;
  lrf: Exclude<keyof Groups['lrf'], never>;
  lz: Exclude<keyof Groups['bz2'], 'lz'>;
  lz4: Exclude<keyof Groups['bz2'], 'lz4'>;
  lzh: Exclude<keyof Groups['arj'], never>;
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
  mid: Exclude<keyof Groups['mid'], never>;
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
  rar: Exclude<keyof Groups['arj'], never>;
  ras: Exclude<keyof Groups['avs'], never>;
  rf64: Exclude<keyof Groups['8svx'], 'rf64'>;
  rm: Exclude<keyof Groups['3g2'], 'rm'>;
  rpm: Exclude<keyof Groups['arj'], never>;
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
  tar: Exclude<keyof Groups['arj'], 'tar'>;
  'tar.br': Exclude<keyof Groups['arj'], 'tar.br'>;
  'tar.bz2': Exclude<keyof Groups['arj'], 'tar.bz2'>;
  'tar.gz': Exclude<keyof Groups['arj'], 'tar.gz'>;
  'tar.lz': Exclude<keyof Groups['arj'], 'tar.lz'>;
  'tar.lz4': Exclude<keyof Groups['arj'], 'tar.lz4'>;
  'tar.lzma': Exclude<keyof Groups['arj'], 'tar.lzma'>;
  'tar.lzo': Exclude<keyof Groups['arj'], 'tar.lzo'>;
  'tar.xz': Exclude<keyof Groups['arj'], 'tar.xz'>;
  'tar.z': Exclude<keyof Groups['arj'], 'tar.z'>;
  'tar.zst': Exclude<keyof Groups['arj'], 'tar.zst'>;
  tcr: Exclude<keyof Groups['htmlz'], never>;
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
  xlsb: Exclude<keyof Groups['xlsb'], never>;
  xlsm: Exclude<keyof Groups['ots'], 'xlsm'>;
  xlsx: Exclude<keyof Groups['xlsx'], never>;
  xlt: Exclude<keyof Groups['ots'], 'xlt'>;
  xltm: Exclude<keyof Groups['ots'], never>;
  xltx: Exclude<keyof Groups['ots'], 'xltx'>;
  xml: Exclude<keyof Groups['cbor'], 'xml'>;
  xpm: Exclude<keyof Groups['avs'], never>;
  xspf: Exclude<keyof Groups['asx'], 'xspf'>;
  xwd: Exclude<keyof Groups['avs'], never>;
  xz: Exclude<keyof Groups['bz2'], 'xz'>;
  yaml: Exclude<keyof Groups['cbor'], 'yaml'>;
  zip: Exclude<keyof Groups['7z'], 'zip'>;
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
  apng: Groups['apng'];
  aqt: Groups['aqt'];
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
  cab: Groups['arj'];
  caf: Groups['8svx'];
  cals: Groups['cals'];
  cbor: Groups['cbor'];
  cdr: Groups['cdr'];
  cpio: Groups['arj'];
  creole: Groups['creole'];
  csljson: Groups['bibtex'];
  csv: Groups['csv'];
  cur: Groups['avs'];
  dae: Groups['3mf'];
  dcx: Groups['dcx'];
  dds: Groups['avs'];
  deb: Groups['arj'];
  dif: Groups['dif'];
  djvu: Groups['djvu'];
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
  gml: Groups['geojson'];
  gnumeric: Groups['fods'];
  gpkg: Groups['geojson'];
  gpx: Groups['geojson'];
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
  json: Groups['cbor'];
  json5: Groups['cbor'];
  jsonl: Groups['cbor'];
  jss: Groups['aqt'];
  jxl: Groups['bmp'];
  kml: Groups['geojson'];
  latex: Groups['creole'];
  lit: Groups['lit'];
  lrc: Groups['aqt'];
  lrf: Groups['lrf'];
  lz: Groups['bz2'];
  lz4: Groups['bz2'];
  lzh: Groups['arj'];
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
  mid: Groups['mid'];
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
  rar: Groups['arj'];
  ras: Groups['avs'];
  rf64: Groups['8svx'];
  rm: Groups['3g2'];
  rpm: Groups['arj'];
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
  tar: Groups['arj'];
  'tar.br': Groups['arj'];
  'tar.bz2': Groups['arj'];
  'tar.gz': Groups['arj'];
  'tar.lz': Groups['arj'];
  'tar.lz4': Groups['arj'];
  'tar.lzma': Groups['arj'];
  'tar.lzo': Groups['arj'];
  'tar.xz': Groups['arj'];
  'tar.z': Groups['arj'];
  'tar.zst': Groups['arj'];
  tcr: Groups['htmlz'];
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
  xlsb: Groups['xlsb'];
  xlsm: Groups['ots'];
  xlsx: Groups['xlsx'];
  xlt: Groups['ots'];
  xltm: Groups['ots'];
  xltx: Groups['ots'];
  xml: Groups['cbor'];
  xpm: Groups['avs'];
  xspf: Groups['asx'];
  xwd: Groups['avs'];
  xz: Groups['bz2'];
  yaml: Groups['cbor'];
  zip: Groups['7z'];
  zpl: Groups['asx'];
  zst: Groups['bz2'];
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
  djv: 'djvu';
  ec3: 'eac3';
  epsf: 'eps';
  epsi: 'eps';
  fap: 'paf';
  fit: 'fits';
  fts: 'fits';
  heif: 'heic';
  htm: 'html';
  ical: 'ics';
  icalendar: 'ics';
  icb: 'tga';
  ifb: 'ics';
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
  kar: 'mid';
  kf8: 'azw3';
  lha: 'lzh';
  ltx: 'latex';
  m4v: 'mp4';
  markdown: 'md';
  mdown: 'md';
  microdvd: 'sub';
  midi: 'mid';
  mkd: 'md';
  mpa: 'mp2';
  mpeg: 'mpg';
  mts: 'm2ts';
  ndjson: 'jsonl';
  nist: 'sph';
  oga: 'ogg';
  otc: 'ttc';
  pct: 'pict';
  pic: 'pict';
  pnm: 'ppm';
  prc: 'mobi';
  psb: 'psd';
  qt: 'mov';
  rest: 'rst';
  rgb: 'sgi';
  rgba: 'sgi';
  rgbe: 'hdr';
  sami: 'smi';
  snap: 'squashfs';
  snd: 'au';
  sqfs: 'squashfs';
  sqlite3: 'sqlite';
  sun: 'ras';
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
  vcard: 'vcf';
  vda: 'tga';
  vst: 'tga';
  wave: 'wav';
  wax: 'asx';
  webvtt: 'vtt';
  wiki: 'mediawiki';
  wvx: 'asx';
  xv: 'viff';
  yml: 'yaml';
}
