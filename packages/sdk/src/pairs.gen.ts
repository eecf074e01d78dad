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

interface Quality_2 {
  /** How well the picture is kept: 100 is best, and largest. From 1 to 100 %. Default: 90. */
  quality?: number | undefined;
}

interface Dpi {
  /** How many pixels an inch of the page gets. Very large pages get fewer. From 10 to 1200 dpi. Default: 150. */
  dpi?: number | undefined;
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

interface Lossless {
  /** Keeps every pixel exactly, and makes larger files. Without it and without a quality, pictures of few, flat colours are kept exactly where that makes them smaller. */
  lossless?: boolean | undefined;
}

interface Quality_3 {
  /** How well the picture is kept: 100 is best, and largest. From 1 to 100 %. Default: 65. */
  quality?: number | undefined;
}

interface Width_2 {
  /** The width of the result. Alone, it keeps the proportions. From 1 to 16384 px. */
  width?: number | undefined;
}

interface Dpi_2 {
  /** Dots an inch of the picture, which is enlarged to be read if they are few. Without it, a guess. From 50 to 2400 dpi. */
  dpi?: number | undefined;
}

interface TiffCompression {
  /** How the pixels are packed: all but "jpeg" lose nothing, and every program reads "none" and "lzw". Default: "lzw". */
  tiff_compression?: "none" | "lzw" | "deflate" | "jpeg" | undefined;
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

interface Quality_4 {
  /** How well the picture is kept: 100 is best, and largest. From 1 to 100 %. Default: 85. */
  quality?: number | undefined;
}

interface Animated {
  /** Keeps the whole animation; else only its first frame. Default: true. */
  animated?: boolean | undefined;
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

interface PairOptions_13 extends Language {}

interface PairOptions_14 extends AudioBitrate_2, Channels_2, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_2, Start, VideoBitrate, VideoCodec_2, Volume, Width {}

interface PairOptions_15 extends End, Fit, FrameRate_3, Height, Quality, Rotate, Start, VideoBitrate_3, Width {}

interface PairOptions_16 extends AudioBitrate, AudioCodec_2, Channels, End, SampleRate_4, Start, Volume {}

interface PairOptions_17 extends AudioBitrate_6, AudioCodec_3, Channels, End, SampleRate_4, Start, Volume {}

interface PairOptions_18 extends AudioBitrate_6, AudioCodec_4, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_4, Start, VideoBitrate, VideoCodec_3, Volume, Width {}

interface PairOptions_19 extends Channels_2, End, SampleRate_7, Start, Volume {}

interface PairOptions_20 extends AudioBitrate, AudioCodec_5, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_4, Start, VideoBitrate, VideoCodec_4, Volume, Width {}

interface PairOptions_21 extends AudioBitrate_7, Channels_3, End, SampleRate_2, Start, Volume {}

interface PairOptions_22 extends AudioBitrate_8, Channels_3, End, SampleRate_3, Start, Volume {}

interface PairOptions_23 extends AudioBitrate_6, AudioCodec_6, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_4, Start, VideoBitrate, VideoCodec_5, Volume, Width {}

interface PairOptions_24 extends AudioBitrate_2, AudioCodec_7, Channels_2, End, Fit, FrameRate_3, Height, Quality, Rotate, SampleRate_2, Start, VideoBitrate_3, Volume, Width {}

interface PairOptions_25 extends Channels, End, Fit, FrameRate_3, Height, Quality, Rotate, SampleRate_8, Start, VideoBitrate_3, Volume, Width {}

interface PairOptions_26 extends AudioBitrate_6, AudioCodec_8, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_4, Start, VideoBitrate, VideoCodec_6, Volume, Width {}

interface PairOptions_27 extends End, Fit, FrameRate, Height, Quality, Rotate, Start, VideoBitrate_4, Width {}

interface PairOptions_28 extends AudioBitrate_9, Channels, End, SampleRate_4, Start, Volume {}

interface PairOptions_29 extends AudioBitrate_9, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_4, Start, VideoBitrate_2, Volume, Width {}

interface PairOptions_30 extends AudioBitrate_10, Channels, End, SampleRate_9, Start, Volume {}

interface PairOptions_31 extends AudioBitrate_2, Channels_2, End, Fit, FrameRate, Height, Rotate, SampleRate_2, Start, VideoBitrate_5, Volume, Width {}

interface PairOptions_32 extends Channels_3, End, SampleRate_10, Start, Volume {}

interface PairOptions_33 extends Channels_3, End, SampleRate_11, Start, Volume {}

interface PairOptions_34 extends AudioBitrate_8, Channels_3, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_12, Start, VideoBitrate_5, Volume, Width {}

interface PairOptions_35 extends AudioBitrate, AudioCodec_9, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate, Start, VideoBitrate, VideoCodec_7, Volume, Width {}

interface PairOptions_36 extends AudioBitrate_2, AudioCodec_10, Channels_2, End, Fit, FrameRate_3, Height, Quality, Rotate, SampleRate_2, Start, VideoBitrate_3, Volume, Width {}

interface PairOptions_37 extends AudioBitrate_10, AudioCodec_11, Channels, End, SampleRate_4, Start, Volume {}

interface PairOptions_38 extends AudioBitrate_10, AudioCodec_11, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_4, Start, VideoBitrate, VideoCodec, Volume, Width {}

interface PairOptions_39 extends AudioBitrate_3, Channels_3, End, SampleRate_5, Start, Volume {}

interface PairOptions_40 extends End, Fit, FrameRate, Height, Rotate, Start, Width {}

interface PairOptions_41 extends Password {}

interface PairOptions_42 extends Compression, Password {}

interface PairOptions_43 extends Compression_2, Password {}

interface PairOptions_44 extends Compression_3, Password {}

interface PairOptions_45 extends Compression_4, Password {}

interface PairOptions_46 extends Compression_5, Password {}

interface PairOptions_47 extends Margin, Orientation, Pages, Paper, Password, Pdfa, Quality_2 {}

interface PairOptions_48 extends Dpi, Margin, Orientation, Pages, Paper, Password, Pdfa, Quality_2 {}

interface PairOptions_49 extends Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface PairOptions_50 extends Background, Crop, Dpi, Fit, Height_2, Lossless, Pages, Password, Quality_3, Rotate, Width_2 {}

interface PairOptions_51 extends Background, Crop, Dpi, Fit, Height_2, Pages, Password, Rotate, Width_2 {}

interface PairOptions_52 extends Pages, Password {}

interface PairOptions_53 extends Dpi_2, Language, Pages, Password {}

interface PairOptions_54 extends Dpi, Pages, Password, Quality_2 {}

interface PairOptions_55 extends Dpi, Pages, Password {}

interface PairOptions_56 extends Language, Pages, Password {}

interface PairOptions_57 extends Background, Crop, Dpi, Fit, Height_2, Pages, Password, Rotate, TiffCompression, Width_2 {}

interface PairOptions_58 extends Background, Crop, Dpi, Fit, Height_2, Lossless, Pages, Password, Quality_2, Rotate, Width_2 {}

interface PairOptions_59 extends Encoding, Offset {}

interface PairOptions_60 extends Encoding, FrameRate_4, Offset {}

interface PairOptions_61 extends Compression_2 {}

interface PairOptions_62 extends Compression {}

interface PairOptions_63 extends Compression_3 {}

interface PairOptions_64 extends Compression_4 {}

interface PairOptions_65 extends Compression_5 {}

interface PairOptions_66 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Lossless, Quality_3, Rotate, Width_2 {}

interface PairOptions_67 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Rotate, Width_2 {}

interface PairOptions_68 extends Encoding, NumberHeadings, Toc {}

interface PairOptions_69 extends Encoding {}

interface PairOptions_70 extends Encoding, NumberHeadings {}

interface PairOptions_71 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Quality_2, Rotate, Width_2 {}

interface PairOptions_72 extends Encoding, LineWidth {}

interface PairOptions_73 extends Encoding, LineWidth, Toc {}

interface PairOptions_74 extends Encoding, Toc {}

interface PairOptions_75 extends Encoding, Margin, Orientation, Pages, Paper {}

interface PairOptions_76 extends Dpi_3, Encoding, Width_2 {}

interface PairOptions_77 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Rotate, TiffCompression, Width_2 {}

interface PairOptions_78 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Lossless, Quality_2, Rotate, Width_2 {}

interface PairOptions_79 extends Delimiter, Header {}

interface PairOptions_80 extends Indent {}

interface PairOptions_81 extends Header {}

interface PairOptions_82 extends Background, Compression_2, Crop, Fit, Height_2, Rotate, Width_2 {}

interface PairOptions_83 extends Background, Crop, Fit, Height_2, Rotate, Width_2 {}

interface PairOptions_84 extends Background, Compression_2, Crop, Fit, Height_2, Quality_4, Rotate, Width_2 {}

interface PairOptions_85 extends Background, Compression_2, Crop, Dpi_2, Fit, Height_2, Language, Rotate, Width_2 {}

interface PairOptions_86 extends Background, Crop, Fit, Height_2, Quality_2, Rotate, Width_2 {}

interface PairOptions_87 extends Background, Compression_2, Crop, Fit, Height_2, Lossless, Quality_2, Rotate, Width_2 {}

interface PairOptions_88 extends Background, Compression_2, Crop, Fit, Height_2, Language, Rotate, Width_2 {}

interface PairOptions_89 extends Background, Crop, Fit, Height_2, Rotate, TiffCompression, Width_2 {}

interface PairOptions_90 extends Background, Crop, Fit, Height_2, Lossless, Quality_2, Rotate, Width_2 {}

interface PairOptions_91 extends Background, Compression_2, Crop, Fit, Height_2, Lossless, Quality_3, Rotate, Width_2 {}

interface PairOptions_92 extends Background, Compression_2, Crop, Fit, Height_2, Quality_2, Rotate, Width_2 {}

interface PairOptions_93 extends Background, Compression_2, Crop, Fit, Height_2, Rotate, TiffCompression, Width_2 {}

interface PairOptions_94 extends LineWidth {}

interface PairOptions_95 extends NumberHeadings, Toc {}

interface PairOptions_96 extends LineWidth, Toc {}

interface PairOptions_97 extends Toc {}

interface PairOptions_98 extends Margin, Paper {}

interface PairOptions_99 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Lossless, NumberHeadings, Quality_3, Rotate, Toc, Width_2 {}

interface PairOptions_100 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, NumberHeadings, Rotate, Toc, Width_2 {}

interface PairOptions_101 extends Encoding, NumberHeadings, Password, Toc {}

interface PairOptions_102 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, NumberHeadings, Quality_2, Rotate, Toc, Width_2 {}

interface PairOptions_103 extends Encoding, Margin, NumberHeadings, Orientation, Pages, Paper, Password, Pdfa, Quality_2, Toc {}

interface PairOptions_104 extends Dpi_3, Encoding, NumberHeadings, Toc, Width_2 {}

interface PairOptions_105 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, NumberHeadings, Rotate, TiffCompression, Toc, Width_2 {}

interface PairOptions_106 extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Lossless, NumberHeadings, Quality_2, Rotate, Toc, Width_2 {}

interface PairOptions_107 extends Background, Crop, Dpi, Fit, Height_2, Lossless, Pages, Password, Pdfa, Quality_3, Rotate, Width_2 {}

interface PairOptions_108 extends Background, Crop, Dpi, Fit, Height_2, Pages, Password, Pdfa, Quality_2, Rotate, Width_2 {}

interface PairOptions_109 extends Pages, Password, Pdfa, Quality_2 {}

interface PairOptions_110 extends Dpi, Pages, Password, Pdfa, Quality_2 {}

interface PairOptions_111 extends Pages, Pdfa, Quality_2 {}

interface PairOptions_112 extends Language, Pages, Pdfa, Quality_2 {}

interface PairOptions_113 extends Background, Crop, Dpi, Fit, Height_2, Pages, Password, Pdfa, Quality_2, Rotate, TiffCompression, Width_2 {}

interface PairOptions_114 extends Background, Crop, Dpi, Fit, Height_2, Lossless, Pages, Password, Pdfa, Quality_2, Rotate, Width_2 {}

interface PairOptions_115 extends Encoding, Margin, NumberHeadings, Orientation, Pages, Paper, Toc {}

interface PairOptions_116 extends Delimiter, Encoding, Header {}

interface PairOptions_117 extends Delimiter, Encoding, Margin, Orientation, Pages, Paper, Password, Pdfa, Quality_2 {}

interface PairOptions_118 extends Delimiter, Encoding, Header, Password {}

interface PairOptions_119 extends Delimiter, Dpi, Encoding, Margin, Orientation, Pages, Paper, Password, Pdfa, Quality_2 {}

interface PairOptions_120 extends Delimiter, Encoding, Header, Indent {}

interface PairOptions_121 extends Delimiter, Encoding, Header, Margin, Orientation, Pages, Paper, Password, Pdfa, Quality_2 {}

interface PairOptions_122 extends Delimiter, Encoding {}

interface PairOptions_123 extends LineWidth, Password {}

interface PairOptions_124 extends NumberHeadings, Password, Toc {}

interface PairOptions_125 extends NumberHeadings, Password {}

interface PairOptions_126 extends LineWidth, Password, Toc {}

interface PairOptions_127 extends Password, Toc {}

interface PairOptions_128 extends Language, Margin, Orientation, Pages, Paper, Password, Pdfa, Quality_2 {}

interface PairOptions_129 extends NumberHeadings {}

interface PairOptions_130 extends Background, Crop, Fit, Height_2, Lossless, Quality_3, Rotate, Width_2 {}

interface PairOptions_131 extends Dpi_2, Language {}

interface PairOptions_132 extends Animated, Background, Crop, Fit, Height_2, Lossless, Quality_2, Rotate, Width_2 {}

interface PairOptions_133 extends Background, Crop, Fit, Height_2, Language, Quality_2, Rotate, Width_2 {}

interface PairOptions_134 extends Encoding, Margin, Orientation, Pages, Paper, Password {}

interface PairOptions_135 extends Threshold {}

interface PairOptions_136 extends Language, Pages, Password, Pdfa, Quality_2 {}

interface PairOptions_137 extends Header, Password, Sheet {}

interface PairOptions_138 extends Delimiter, Encoding, Password {}

interface PairOptions_139 extends Header, Indent, Password, Sheet {}

interface PairOptions_140 extends Background, Crop, Fit, Height_2, Quality_4, Rotate, Width_2 {}

interface PairOptions_141 extends Background, Crop, Dpi_3, Fit, Height_2, Lossless, Quality_3, Rotate, Width_2 {}

interface PairOptions_142 extends Background, Crop, Dpi_3, Fit, Height_2, Rotate, Width_2 {}

interface PairOptions_143 extends Background, Crop, Dpi_3, Fit, Height_2, Quality_4, Rotate, Width_2 {}

interface PairOptions_144 extends Dpi_2, Height_2, Language, Width_2 {}

interface PairOptions_145 extends Background, Crop, Dpi_3, Fit, Height_2, Quality_2, Rotate, Width_2 {}

interface PairOptions_146 extends Background, Crop, Dpi_3, Fit, Height_2, Lossless, Quality_2, Rotate, Width_2 {}

interface PairOptions_147 extends Dpi_3, Height_2, Width_2 {}

interface PairOptions_148 extends Background, Crop, Dpi_3, Fit, Height_2, Rotate, TiffCompression, Width_2 {}

interface PairOptions_149 extends Encoding, Header {}

interface PairOptions_150 extends Encoding, Header, Indent {}

interface PairOptions_151 extends Encoding, Header, Password {}

interface PairOptions_152 extends Encoding, Margin, Orientation, Pages, Paper, Password, Pdfa, Quality_2 {}

interface PairOptions_153 extends Dpi, Encoding, Margin, Orientation, Pages, Paper, Password, Pdfa, Quality_2 {}

interface PairOptions_154 extends Encoding, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface PairOptions_155 extends Animated, Background, Crop, Fit, Height_2, Rotate, Width_2 {}

interface PairOptions_156 extends Header, Sheet {}

interface PairOptions_157 extends Header, Indent, Sheet {}

/** Formats with the same targets and options, called like the first of them; each is among the targets of the others. */
interface Groups {
  '3g2': { '3g2': PairOptions; '3gp': PairOptions; aac: PairOptions_2; ac3: PairOptions_3; adx: PairOptions_4; aifc: PairOptions_5; aiff: PairOptions_5; amr: PairOptions_6; asf: PairOptions_7; ast: PairOptions_5; au: PairOptions_5; avi: PairOptions_8; avr: PairOptions_6; caf: PairOptions_5; dts: PairOptions_9; eac3: PairOptions_3; f4v: PairOptions; flac: PairOptions_5; flv: PairOptions; gif: PairOptions_10; gsm: PairOptions_11; hcom: PairOptions_6; ismv: PairOptions; ivf: PairOptions_12; json: PairOptions_13; m2ts: PairOptions_14; m2v: PairOptions_15; m4a: PairOptions_16; m4b: PairOptions_2; m4r: PairOptions_2; mka: PairOptions_17; mkv: PairOptions_18; mlp: PairOptions_19; mov: PairOptions_20; mp2: PairOptions_21; mp3: PairOptions_22; mp4: PairOptions_23; mpg: PairOptions_24; mxf: PairOptions_25; nut: PairOptions_26; obu: PairOptions_27; ogg: PairOptions_28; ogv: PairOptions_29; opus: PairOptions_30; paf: PairOptions_6; pvf: PairOptions_6; ra: PairOptions_3; rf64: PairOptions_5; rm: PairOptions_31; sbc: PairOptions_32; sf: PairOptions_5; sln: PairOptions_6; sox: PairOptions_5; sph: PairOptions_6; spx: PairOptions_33; srt: PairOptions_13; swf: PairOptions_34; text: PairOptions_13; thd: PairOptions_19; ts: PairOptions_35; tta: PairOptions_5; txt: PairOptions_13; vob: PairOptions_36; voc: PairOptions_5; vtt: PairOptions_13; w64: PairOptions_5; wav: PairOptions_5; weba: PairOptions_37; webm: PairOptions_38; wma: PairOptions_39; wmv: PairOptions_7; wtv: PairOptions_36; wv: PairOptions_5; wve: PairOptions_6; y4m: PairOptions_40; };
  '7z': { '7z': PairOptions_43; arj: PairOptions_41; cab: PairOptions_41; cpio: PairOptions_41; iso: PairOptions_41; squashfs: PairOptions_41; tar: PairOptions_41; 'tar.br': PairOptions_41; 'tar.bz2': PairOptions_42; 'tar.gz': PairOptions_43; 'tar.lz': PairOptions_43; 'tar.lz4': PairOptions_44; 'tar.lzma': PairOptions_43; 'tar.lzo': PairOptions_45; 'tar.xz': PairOptions_43; 'tar.z': PairOptions_41; 'tar.zst': PairOptions_46; wim: PairOptions_41; xar: PairOptions_41; zip: PairOptions_43; };
  '8svx': { aac: PairOptions_2; ac3: PairOptions_3; adx: PairOptions_4; aifc: PairOptions_5; aiff: PairOptions_5; amr: PairOptions_6; ast: PairOptions_5; au: PairOptions_5; avr: PairOptions_6; caf: PairOptions_5; dts: PairOptions_9; eac3: PairOptions_3; flac: PairOptions_5; gsm: PairOptions_11; hcom: PairOptions_6; json: PairOptions_13; m4a: PairOptions_16; m4b: PairOptions_2; m4r: PairOptions_2; mka: PairOptions_17; mlp: PairOptions_19; mp2: PairOptions_21; mp3: PairOptions_22; ogg: PairOptions_28; opus: PairOptions_30; paf: PairOptions_6; pvf: PairOptions_6; ra: PairOptions_3; rf64: PairOptions_5; sbc: PairOptions_32; sf: PairOptions_5; sln: PairOptions_6; sox: PairOptions_5; sph: PairOptions_6; spx: PairOptions_33; srt: PairOptions_13; text: PairOptions_13; thd: PairOptions_19; tta: PairOptions_5; txt: PairOptions_13; voc: PairOptions_5; vtt: PairOptions_13; w64: PairOptions_5; wav: PairOptions_5; weba: PairOptions_37; wma: PairOptions_39; wv: PairOptions_5; wve: PairOptions_6; };
  abw: { doc: NoOptions; docm: NoOptions; docx: NoOptions; dot: NoOptions; dotx: NoOptions; eps: PairOptions_47; fodt: NoOptions; html: NoOptions; jpg: PairOptions_48; odt: NoOptions; ott: NoOptions; pdf: PairOptions_49; png: PairOptions_48; ps: PairOptions_47; rtf: NoOptions; svg: PairOptions_47; tiff: PairOptions_48; txt: NoOptions; uot: NoOptions; };
  ai: { avif: PairOptions_50; bmp: PairOptions_51; eps: PairOptions_52; gif: PairOptions_51; hocr: PairOptions_53; jpg: PairOptions_54; json: PairOptions_53; pdf: PairOptions_52; png: PairOptions_55; ps: PairOptions_52; 'searchable-pdf': PairOptions_56; svg: PairOptions_52; text: PairOptions_53; tiff: PairOptions_57; txt: PairOptions_53; webp: PairOptions_58; };
  aqt: { ass: PairOptions_59; csv: PairOptions_59; json: PairOptions_59; lrc: PairOptions_59; mpl2: PairOptions_59; pjs: PairOptions_59; rt: PairOptions_59; sbv: PairOptions_59; smi: PairOptions_59; srt: PairOptions_59; ssa: PairOptions_59; sub: PairOptions_60; subviewer: PairOptions_59; ttml: PairOptions_59; txt: PairOptions_59; vplayer: PairOptions_59; vtt: PairOptions_59; };
  arj: { '7z': PairOptions_61; arj: NoOptions; cab: NoOptions; cpio: NoOptions; iso: NoOptions; squashfs: NoOptions; tar: NoOptions; 'tar.br': NoOptions; 'tar.bz2': PairOptions_62; 'tar.gz': PairOptions_61; 'tar.lz': PairOptions_61; 'tar.lz4': PairOptions_63; 'tar.lzma': PairOptions_61; 'tar.lzo': PairOptions_64; 'tar.xz': PairOptions_61; 'tar.z': NoOptions; 'tar.zst': PairOptions_65; wim: NoOptions; xar: NoOptions; zip: PairOptions_61; };
  asciidoc: { avif: PairOptions_66; bmp: PairOptions_67; context: PairOptions_68; docbook: NoOptions; docx: PairOptions_68; dokuwiki: PairOptions_69; epub: PairOptions_70; fb2: PairOptions_69; gif: PairOptions_67; haddock: PairOptions_69; html: NoOptions; icml: PairOptions_69; ipynb: PairOptions_69; jats: PairOptions_69; jira: PairOptions_69; jpg: PairOptions_71; latex: PairOptions_68; man: PairOptions_72; md: PairOptions_73; mediawiki: PairOptions_69; odt: PairOptions_74; org: PairOptions_72; pdf: PairOptions_75; png: PairOptions_76; rst: PairOptions_73; tei: PairOptions_69; texinfo: PairOptions_69; textile: PairOptions_69; tiff: PairOptions_77; txt: PairOptions_72; webp: PairOptions_78; xwiki: PairOptions_69; zimwiki: PairOptions_69; };
  asf: { '3g2': PairOptions; '3gp': PairOptions; aac: PairOptions_2; ac3: PairOptions_3; adx: PairOptions_4; aifc: PairOptions_5; aiff: PairOptions_5; amr: PairOptions_6; asf: PairOptions_7; ast: PairOptions_5; au: PairOptions_5; avi: PairOptions_8; avr: PairOptions_6; caf: PairOptions_5; dts: PairOptions_9; eac3: PairOptions_3; flac: PairOptions_5; flv: PairOptions; gif: PairOptions_10; gsm: PairOptions_11; hcom: PairOptions_6; ismv: PairOptions; ivf: PairOptions_12; json: PairOptions_13; m2ts: PairOptions_14; m2v: PairOptions_15; m4a: PairOptions_16; m4b: PairOptions_2; m4r: PairOptions_2; mka: PairOptions_17; mkv: PairOptions_18; mlp: PairOptions_19; mov: PairOptions_20; mp2: PairOptions_21; mp3: PairOptions_22; mp4: PairOptions_23; mpg: PairOptions_24; mxf: PairOptions_25; nut: PairOptions_26; obu: PairOptions_27; ogg: PairOptions_28; ogv: PairOptions_29; opus: PairOptions_30; paf: PairOptions_6; pvf: PairOptions_6; ra: PairOptions_3; rf64: PairOptions_5; rm: PairOptions_31; sbc: PairOptions_32; sf: PairOptions_5; sln: PairOptions_6; sox: PairOptions_5; sph: PairOptions_6; spx: PairOptions_33; srt: PairOptions_13; swf: PairOptions_34; text: PairOptions_13; thd: PairOptions_19; ts: PairOptions_35; tta: PairOptions_5; txt: PairOptions_13; vob: PairOptions_36; voc: PairOptions_5; vtt: PairOptions_13; w64: PairOptions_5; wav: PairOptions_5; weba: PairOptions_37; webm: PairOptions_38; wma: PairOptions_39; wmv: PairOptions_7; wtv: PairOptions_36; wv: PairOptions_5; wve: PairOptions_6; y4m: PairOptions_40; };
  asx: { asx: NoOptions; csv: PairOptions_79; html: NoOptions; json: PairOptions_80; jsonl: NoOptions; m3u: NoOptions; m3u8: NoOptions; md: NoOptions; pls: NoOptions; tsv: PairOptions_81; xlsx: NoOptions; xml: NoOptions; xspf: NoOptions; yaml: NoOptions; };
  avif: { avs: PairOptions_82; bmp: PairOptions_82; cals: PairOptions_82; dcx: PairOptions_82; dds: PairOptions_82; dpx: PairOptions_82; exr: PairOptions_82; fits: PairOptions_82; gif: PairOptions_83; heic: PairOptions_84; hocr: PairOptions_85; ico: PairOptions_82; j2k: PairOptions_82; jbig: PairOptions_82; jng: PairOptions_82; jp2: PairOptions_82; jpg: PairOptions_86; json: PairOptions_85; jxl: PairOptions_87; mtv: PairOptions_82; palm: PairOptions_82; pam: PairOptions_82; pbm: PairOptions_82; pcx: PairOptions_82; pdf: PairOptions_82; pfm: PairOptions_82; pgm: PairOptions_82; pict: PairOptions_82; png: PairOptions_82; ppm: PairOptions_82; psd: PairOptions_82; qoi: PairOptions_82; ras: PairOptions_82; 'searchable-pdf': PairOptions_88; sgi: PairOptions_82; text: PairOptions_85; tga: PairOptions_82; tiff: PairOptions_89; txt: PairOptions_85; vicar: PairOptions_82; viff: PairOptions_82; wbmp: PairOptions_82; webp: PairOptions_90; xbm: PairOptions_82; xpm: PairOptions_82; xwd: PairOptions_82; };
  avs: { avif: PairOptions_91; bmp: PairOptions_82; gif: PairOptions_82; heic: PairOptions_84; ico: PairOptions_82; jp2: PairOptions_82; jpg: PairOptions_92; jxl: PairOptions_87; pdf: PairOptions_82; png: PairOptions_82; psd: PairOptions_82; tga: PairOptions_82; tiff: PairOptions_93; webp: PairOptions_87; };
  azw3: { asciidoc: PairOptions_94; azw3: NoOptions; context: PairOptions_95; docbook: NoOptions; docx: NoOptions; dokuwiki: NoOptions; epub: NoOptions; fb2: NoOptions; haddock: NoOptions; html: PairOptions_95; htmlz: NoOptions; icml: NoOptions; ipynb: NoOptions; jats: NoOptions; jira: NoOptions; latex: PairOptions_95; lit: NoOptions; lrf: NoOptions; man: PairOptions_94; md: PairOptions_96; mediawiki: NoOptions; mobi: NoOptions; muse: PairOptions_94; odt: PairOptions_97; opml: NoOptions; org: PairOptions_94; pdb: NoOptions; pdf: PairOptions_98; rst: PairOptions_96; tei: NoOptions; texinfo: NoOptions; textile: NoOptions; txt: NoOptions; txtz: NoOptions; xwiki: NoOptions; zimwiki: NoOptions; };
  bibtex: { avif: PairOptions_99; bibtex: PairOptions_69; bmp: PairOptions_100; csljson: PairOptions_69; doc: PairOptions_101; docx: PairOptions_68; gif: PairOptions_100; html: PairOptions_68; jpg: PairOptions_102; latex: PairOptions_68; md: PairOptions_73; odt: PairOptions_74; pdf: PairOptions_103; png: PairOptions_104; rtf: PairOptions_101; tiff: PairOptions_105; txt: PairOptions_72; webp: PairOptions_106; };
  bmp: { avif: PairOptions_91; avs: PairOptions_82; bmp: PairOptions_82; cals: PairOptions_82; dcx: PairOptions_82; dds: PairOptions_82; dpx: PairOptions_82; exr: PairOptions_82; fits: PairOptions_82; gif: PairOptions_82; heic: PairOptions_84; hocr: PairOptions_85; ico: PairOptions_82; j2k: PairOptions_82; jbig: PairOptions_82; jng: PairOptions_82; jp2: PairOptions_82; jpg: PairOptions_92; json: PairOptions_85; jxl: PairOptions_87; mtv: PairOptions_82; palm: PairOptions_82; pam: PairOptions_82; pbm: PairOptions_82; pcx: PairOptions_82; pdf: PairOptions_82; pfm: PairOptions_82; pgm: PairOptions_82; pict: PairOptions_82; png: PairOptions_82; ppm: PairOptions_82; psd: PairOptions_82; qoi: PairOptions_82; ras: PairOptions_82; 'searchable-pdf': PairOptions_88; sgi: PairOptions_82; text: PairOptions_85; tga: PairOptions_82; tiff: PairOptions_93; txt: PairOptions_85; vicar: PairOptions_82; viff: PairOptions_82; wbmp: PairOptions_82; webp: PairOptions_87; xbm: PairOptions_82; xpm: PairOptions_82; xwd: PairOptions_82; };
  bz2: { bz2: NoOptions; gz: NoOptions; lz: NoOptions; lz4: NoOptions; lzma: NoOptions; lzo: NoOptions; xz: NoOptions; zst: NoOptions; };
  cals: { avif: PairOptions_91; bmp: PairOptions_82; gif: PairOptions_82; heic: PairOptions_84; hocr: PairOptions_85; ico: PairOptions_82; jp2: PairOptions_82; jpg: PairOptions_92; json: PairOptions_85; jxl: PairOptions_87; pdf: PairOptions_82; png: PairOptions_82; 'searchable-pdf': PairOptions_88; text: PairOptions_85; tga: PairOptions_82; tiff: PairOptions_93; txt: PairOptions_85; webp: PairOptions_87; };
  cbor: { cbor: NoOptions; csv: PairOptions_79; html: NoOptions; json: PairOptions_80; jsonl: NoOptions; md: NoOptions; msgpack: NoOptions; ods: PairOptions_41; parquet: NoOptions; plist: NoOptions; sql: NoOptions; sqlite: NoOptions; toml: NoOptions; tsv: PairOptions_81; xls: PairOptions_41; xlsx: NoOptions; xml: NoOptions; yaml: NoOptions; };
  cdr: { avif: PairOptions_107; bmp: PairOptions_108; eps: PairOptions_109; fodg: NoOptions; gif: PairOptions_108; jpg: PairOptions_110; odg: NoOptions; otg: NoOptions; pdf: PairOptions_111; png: PairOptions_110; ps: PairOptions_109; 'searchable-pdf': PairOptions_112; svg: PairOptions_109; tiff: PairOptions_113; webp: PairOptions_114; };
  creole: { asciidoc: PairOptions_72; avif: PairOptions_99; azw3: PairOptions_70; bmp: PairOptions_100; context: PairOptions_68; doc: PairOptions_101; docbook: PairOptions_69; docx: PairOptions_68; dokuwiki: PairOptions_69; epub: PairOptions_70; fb2: PairOptions_69; gif: PairOptions_100; haddock: PairOptions_69; html: PairOptions_68; icml: PairOptions_69; ipynb: PairOptions_69; jats: PairOptions_69; jira: PairOptions_69; jpg: PairOptions_102; latex: PairOptions_68; man: PairOptions_72; md: PairOptions_73; mediawiki: PairOptions_69; mobi: PairOptions_70; ms: PairOptions_74; muse: PairOptions_72; odt: PairOptions_74; opml: PairOptions_69; org: PairOptions_72; pdf: PairOptions_115; png: PairOptions_104; rst: PairOptions_73; rtf: PairOptions_101; tei: PairOptions_69; texinfo: PairOptions_69; textile: PairOptions_69; tiff: PairOptions_105; txt: PairOptions_72; webp: PairOptions_106; xwiki: PairOptions_69; zimwiki: PairOptions_69; };
  csv: { cbor: PairOptions_116; eps: PairOptions_117; fods: PairOptions_118; html: PairOptions_116; jpg: PairOptions_119; json: PairOptions_120; jsonl: PairOptions_116; md: PairOptions_116; msgpack: PairOptions_116; ods: PairOptions_118; ots: PairOptions_118; parquet: PairOptions_116; pdf: PairOptions_121; plist: PairOptions_116; png: PairOptions_119; ps: PairOptions_117; sql: PairOptions_116; sqlite: PairOptions_116; svg: PairOptions_117; tiff: PairOptions_119; toml: PairOptions_116; tsv: PairOptions_116; xls: PairOptions_118; xlsm: PairOptions_118; xlsx: PairOptions_116; xlt: PairOptions_118; xltx: PairOptions_118; xml: PairOptions_116; yaml: PairOptions_116; };
  dae: { '3ds': NoOptions; dae: NoOptions; glb: NoOptions; obj: NoOptions; ply: NoOptions; stl: NoOptions; x3d: NoOptions; };
  dcx: { avif: PairOptions_91; bmp: PairOptions_82; gif: PairOptions_82; heic: PairOptions_84; ico: PairOptions_82; jp2: PairOptions_82; jpg: PairOptions_92; jxl: PairOptions_87; png: PairOptions_82; psd: PairOptions_82; tga: PairOptions_82; tiff: PairOptions_93; webp: PairOptions_87; };
  dif: { csv: PairOptions_122; eps: PairOptions_47; fods: NoOptions; html: NoOptions; jpg: PairOptions_48; ods: NoOptions; ots: NoOptions; pdf: PairOptions_49; png: PairOptions_48; ps: PairOptions_47; svg: PairOptions_47; tiff: PairOptions_48; xls: NoOptions; xlsm: NoOptions; xlsx: NoOptions; xlt: NoOptions; xltx: NoOptions; };
  doc: { asciidoc: PairOptions_123; context: PairOptions_124; docbook: PairOptions_41; docm: PairOptions_41; docx: PairOptions_41; dokuwiki: PairOptions_41; dot: PairOptions_41; dotx: PairOptions_41; eps: PairOptions_47; epub: PairOptions_125; fodt: PairOptions_41; haddock: PairOptions_41; html: PairOptions_41; icml: PairOptions_41; ipynb: PairOptions_41; jats: PairOptions_41; jira: PairOptions_41; jpg: PairOptions_48; latex: PairOptions_124; man: PairOptions_123; md: PairOptions_126; mediawiki: PairOptions_41; ms: PairOptions_127; odt: PairOptions_41; opml: PairOptions_41; org: PairOptions_123; ott: PairOptions_41; pdf: PairOptions_47; png: PairOptions_48; ps: PairOptions_47; rst: PairOptions_126; rtf: PairOptions_41; svg: PairOptions_47; tei: PairOptions_41; texinfo: PairOptions_41; text: PairOptions_128; textile: PairOptions_41; tiff: PairOptions_48; txt: PairOptions_41; uot: PairOptions_41; xwiki: PairOptions_41; zimwiki: PairOptions_41; };
  docbook: { asciidoc: PairOptions_72; avif: PairOptions_99; azw3: PairOptions_70; bmp: PairOptions_100; context: PairOptions_68; doc: PairOptions_101; docbook: PairOptions_69; docx: PairOptions_68; dokuwiki: PairOptions_69; epub: PairOptions_70; fb2: PairOptions_69; gif: PairOptions_100; haddock: PairOptions_69; html: PairOptions_68; icml: PairOptions_69; ipynb: PairOptions_69; jats: PairOptions_69; jira: PairOptions_69; jpg: PairOptions_102; latex: PairOptions_68; man: PairOptions_72; md: PairOptions_73; mediawiki: PairOptions_69; mobi: PairOptions_70; muse: PairOptions_72; odt: PairOptions_74; opml: PairOptions_69; org: PairOptions_72; pdf: PairOptions_115; png: PairOptions_104; rst: PairOptions_73; rtf: PairOptions_101; tei: PairOptions_69; texinfo: PairOptions_69; textile: PairOptions_69; tiff: PairOptions_105; txt: PairOptions_72; webp: PairOptions_106; xwiki: PairOptions_69; zimwiki: PairOptions_69; };
  docm: { doc: PairOptions_41; docm: PairOptions_41; docx: PairOptions_41; dot: PairOptions_41; dotx: PairOptions_41; eps: PairOptions_47; fodt: PairOptions_41; html: PairOptions_41; jpg: PairOptions_48; odt: PairOptions_41; ott: PairOptions_41; pdf: PairOptions_47; png: PairOptions_48; ps: PairOptions_47; rtf: PairOptions_41; svg: PairOptions_47; tiff: PairOptions_48; txt: PairOptions_41; uot: PairOptions_41; };
  docx: { asciidoc: PairOptions_94; azw3: NoOptions; context: PairOptions_95; doc: PairOptions_41; docbook: NoOptions; docm: PairOptions_41; dokuwiki: NoOptions; dot: PairOptions_41; dotx: PairOptions_41; eps: PairOptions_47; epub: PairOptions_129; fb2: NoOptions; fodt: PairOptions_41; haddock: NoOptions; html: PairOptions_41; htmlz: NoOptions; icml: NoOptions; ipynb: NoOptions; jats: NoOptions; jira: NoOptions; jpg: PairOptions_48; latex: PairOptions_95; lit: NoOptions; lrf: NoOptions; man: PairOptions_94; md: PairOptions_96; mediawiki: NoOptions; mobi: NoOptions; ms: PairOptions_97; odt: PairOptions_41; opml: NoOptions; org: PairOptions_94; ott: PairOptions_41; pdb: NoOptions; pdf: PairOptions_47; png: PairOptions_48; ps: PairOptions_47; rst: PairOptions_96; rtf: PairOptions_41; svg: PairOptions_47; tei: NoOptions; texinfo: NoOptions; text: PairOptions_128; textile: NoOptions; tiff: PairOptions_48; txt: PairOptions_41; txtz: NoOptions; uot: PairOptions_41; xwiki: NoOptions; zimwiki: NoOptions; };
  dxf: { avif: PairOptions_130; bmp: PairOptions_83; emf: NoOptions; gif: PairOptions_83; hocr: PairOptions_131; jpg: PairOptions_86; json: PairOptions_131; odg: NoOptions; pdf: PairOptions_111; png: NoOptions; 'searchable-pdf': PairOptions_112; svg: NoOptions; text: PairOptions_131; tiff: PairOptions_89; txt: PairOptions_131; webp: PairOptions_90; wmf: NoOptions; };
  eml: { eml: NoOptions; html: NoOptions; json: NoOptions; mbox: NoOptions; pdf: PairOptions_75; txt: NoOptions; };
  eps: { avif: PairOptions_50; bmp: PairOptions_51; eps: PairOptions_52; gif: PairOptions_51; jpg: PairOptions_54; pdf: NoOptions; png: PairOptions_55; ps: PairOptions_52; 'searchable-pdf': PairOptions_13; svg: PairOptions_52; tiff: PairOptions_57; webp: PairOptions_58; };
  epub: { asciidoc: PairOptions_94; azw3: NoOptions; context: PairOptions_95; doc: PairOptions_124; docbook: NoOptions; docx: PairOptions_95; dokuwiki: NoOptions; fb2: NoOptions; haddock: NoOptions; html: PairOptions_95; htmlz: NoOptions; icml: NoOptions; ipynb: NoOptions; jats: NoOptions; jira: NoOptions; latex: PairOptions_95; lit: NoOptions; lrf: NoOptions; man: PairOptions_94; md: PairOptions_96; mediawiki: NoOptions; mobi: NoOptions; ms: PairOptions_97; muse: PairOptions_94; odt: PairOptions_97; opml: NoOptions; org: PairOptions_94; pdb: NoOptions; pdf: PairOptions_98; rst: PairOptions_96; rtf: PairOptions_124; tei: NoOptions; texinfo: NoOptions; textile: NoOptions; txt: PairOptions_94; txtz: NoOptions; xwiki: NoOptions; zimwiki: NoOptions; };
  exr: { avif: PairOptions_91; bmp: PairOptions_82; gif: PairOptions_82; heic: PairOptions_84; ico: PairOptions_82; jp2: PairOptions_82; jpg: PairOptions_92; jxl: PairOptions_87; pdf: PairOptions_82; png: PairOptions_82; psd: PairOptions_82; tga: PairOptions_82; tiff: PairOptions_89; webp: PairOptions_87; };
  fits: { avif: PairOptions_91; bmp: PairOptions_82; gif: PairOptions_82; heic: PairOptions_84; ico: PairOptions_82; jp2: PairOptions_82; jpg: PairOptions_92; jxl: PairOptions_87; pdf: PairOptions_82; png: PairOptions_82; tga: PairOptions_82; tiff: PairOptions_93; webp: PairOptions_87; };
  fodp: { eps: PairOptions_109; fodp: NoOptions; jpg: PairOptions_110; odp: NoOptions; otp: NoOptions; pdf: PairOptions_111; png: PairOptions_110; pot: NoOptions; potx: NoOptions; pps: NoOptions; ppsx: NoOptions; ppt: NoOptions; pptm: NoOptions; pptx: NoOptions; ps: PairOptions_109; svg: PairOptions_109; tiff: PairOptions_110; };
  gif: { '3g2': PairOptions; '3gp': PairOptions; asf: PairOptions_7; avi: PairOptions_8; avif: PairOptions_130; avs: PairOptions_82; bmp: PairOptions_82; cals: PairOptions_82; dcx: PairOptions_82; dds: PairOptions_82; dpx: PairOptions_82; exr: PairOptions_82; f4v: PairOptions; fits: PairOptions_82; flv: PairOptions; heic: PairOptions_84; hocr: PairOptions_85; ico: PairOptions_82; ismv: PairOptions; ivf: PairOptions_12; j2k: PairOptions_82; jbig: PairOptions_82; jng: PairOptions_82; jp2: PairOptions_82; jpg: PairOptions_86; json: PairOptions_85; jxl: NoOptions; m2ts: PairOptions_14; m2v: PairOptions_15; mkv: PairOptions_18; mov: PairOptions_20; mp4: PairOptions_23; mpg: PairOptions_24; mtv: PairOptions_82; mxf: PairOptions_25; nut: PairOptions_26; obu: PairOptions_27; ogv: PairOptions_29; pam: PairOptions_82; pbm: PairOptions_82; pcx: PairOptions_82; pdf: PairOptions_82; pfm: PairOptions_82; pgm: PairOptions_82; pict: PairOptions_82; png: PairOptions_82; ppm: PairOptions_82; psd: PairOptions_82; qoi: PairOptions_82; ras: PairOptions_82; rm: PairOptions_31; 'searchable-pdf': PairOptions_88; sgi: PairOptions_82; swf: PairOptions_34; text: PairOptions_85; tga: PairOptions_82; tiff: PairOptions_89; ts: PairOptions_35; txt: PairOptions_85; vicar: PairOptions_82; viff: PairOptions_82; vob: PairOptions_36; wbmp: PairOptions_82; webm: PairOptions_38; webp: PairOptions_132; wmv: PairOptions_7; wtv: PairOptions_36; xbm: PairOptions_82; xpm: PairOptions_82; xwd: PairOptions_82; y4m: PairOptions_40; };
  heic: { avif: PairOptions_130; avs: PairOptions_82; bmp: PairOptions_82; cals: PairOptions_82; dcx: PairOptions_82; dds: PairOptions_82; dpx: PairOptions_82; exr: PairOptions_82; fits: PairOptions_82; gif: PairOptions_83; hocr: PairOptions_85; ico: PairOptions_82; j2k: PairOptions_82; jbig: PairOptions_82; jng: PairOptions_82; jp2: PairOptions_82; jpg: PairOptions_86; json: PairOptions_85; jxl: PairOptions_87; mtv: PairOptions_82; palm: PairOptions_82; pam: PairOptions_82; pbm: PairOptions_82; pcx: PairOptions_82; pdf: PairOptions_86; pfm: PairOptions_82; pgm: PairOptions_82; pict: PairOptions_82; png: PairOptions_82; ppm: PairOptions_82; psd: PairOptions_82; qoi: PairOptions_82; ras: PairOptions_82; 'searchable-pdf': PairOptions_133; sgi: PairOptions_82; text: PairOptions_85; tga: PairOptions_82; tiff: PairOptions_89; txt: PairOptions_85; vicar: PairOptions_82; viff: PairOptions_82; wbmp: PairOptions_82; webp: PairOptions_90; xbm: PairOptions_82; xpm: PairOptions_82; xwd: PairOptions_82; };
  html: { asciidoc: PairOptions_72; avif: PairOptions_66; azw3: PairOptions_69; bmp: PairOptions_67; context: PairOptions_68; doc: PairOptions_69; docbook: PairOptions_69; docm: PairOptions_69; docx: PairOptions_68; dokuwiki: PairOptions_69; dot: PairOptions_69; dotx: PairOptions_69; eps: PairOptions_134; epub: PairOptions_70; fb2: PairOptions_69; fodt: PairOptions_69; gif: PairOptions_67; haddock: PairOptions_69; htmlz: PairOptions_69; icml: PairOptions_69; ipynb: PairOptions_69; jats: PairOptions_69; jira: PairOptions_69; jpg: PairOptions_71; latex: PairOptions_68; lit: PairOptions_69; lrf: PairOptions_69; man: PairOptions_72; md: PairOptions_73; mediawiki: PairOptions_69; mobi: PairOptions_69; ms: PairOptions_74; muse: PairOptions_72; odt: PairOptions_74; opml: PairOptions_69; org: PairOptions_72; ott: PairOptions_69; pdb: PairOptions_69; pdf: PairOptions_75; png: PairOptions_76; ps: PairOptions_134; rst: PairOptions_73; rtf: PairOptions_69; svg: PairOptions_134; tei: PairOptions_69; texinfo: PairOptions_69; textile: PairOptions_69; tiff: PairOptions_77; txt: PairOptions_72; txtz: PairOptions_69; webp: PairOptions_78; xwiki: PairOptions_69; zimwiki: PairOptions_69; };
  htmlz: { azw3: NoOptions; docx: NoOptions; epub: NoOptions; fb2: NoOptions; html: PairOptions_95; htmlz: NoOptions; lit: NoOptions; lrf: NoOptions; md: PairOptions_96; mobi: NoOptions; odt: PairOptions_97; pdb: NoOptions; pdf: PairOptions_98; txt: NoOptions; txtz: NoOptions; };
  ico: { avif: PairOptions_91; avs: PairOptions_82; bmp: PairOptions_82; cals: PairOptions_82; dcx: PairOptions_82; dds: PairOptions_82; dpx: PairOptions_82; exr: PairOptions_82; fits: PairOptions_82; gif: PairOptions_82; heic: PairOptions_84; hocr: PairOptions_85; j2k: PairOptions_82; jbig: PairOptions_82; jng: PairOptions_82; jp2: PairOptions_82; jpg: PairOptions_92; json: PairOptions_85; jxl: PairOptions_87; mtv: PairOptions_82; pam: PairOptions_82; pbm: PairOptions_82; pcx: PairOptions_82; pdf: PairOptions_82; pfm: PairOptions_82; pgm: PairOptions_82; pict: PairOptions_82; png: PairOptions_82; ppm: PairOptions_82; psd: PairOptions_82; qoi: PairOptions_82; ras: PairOptions_82; 'searchable-pdf': PairOptions_88; sgi: PairOptions_82; text: PairOptions_85; tga: PairOptions_82; tiff: PairOptions_93; txt: PairOptions_85; vicar: PairOptions_82; viff: PairOptions_82; wbmp: PairOptions_82; webp: PairOptions_87; xbm: PairOptions_82; xpm: PairOptions_82; xwd: PairOptions_82; };
  ipynb: { asciidoc: PairOptions_72; avif: PairOptions_99; azw3: PairOptions_70; bmp: PairOptions_100; context: PairOptions_68; doc: PairOptions_101; docbook: PairOptions_69; docx: PairOptions_68; dokuwiki: PairOptions_69; epub: PairOptions_70; gif: PairOptions_100; haddock: PairOptions_69; html: PairOptions_68; icml: PairOptions_69; jats: PairOptions_69; jira: PairOptions_69; jpg: PairOptions_102; latex: PairOptions_68; man: PairOptions_72; md: PairOptions_73; mediawiki: PairOptions_69; mobi: PairOptions_70; ms: PairOptions_74; muse: PairOptions_72; odt: PairOptions_74; opml: PairOptions_69; org: PairOptions_72; pdf: PairOptions_115; png: PairOptions_104; rst: PairOptions_73; rtf: PairOptions_101; tei: PairOptions_69; texinfo: PairOptions_69; textile: PairOptions_69; tiff: PairOptions_105; txt: PairOptions_72; webp: PairOptions_106; xwiki: PairOptions_69; zimwiki: PairOptions_69; };
  ismv: { '3g2': PairOptions; '3gp': PairOptions; aac: PairOptions_2; ac3: PairOptions_3; adx: PairOptions_4; aifc: PairOptions_5; aiff: PairOptions_5; amr: PairOptions_6; ast: PairOptions_5; au: PairOptions_5; avr: PairOptions_6; caf: PairOptions_5; dts: PairOptions_9; eac3: PairOptions_3; f4v: PairOptions; flac: PairOptions_5; gif: PairOptions_10; gsm: PairOptions_11; hcom: PairOptions_6; ivf: PairOptions_12; json: PairOptions_13; m2ts: PairOptions_14; m2v: PairOptions_15; m4a: PairOptions_16; m4b: PairOptions_2; m4r: PairOptions_2; mka: PairOptions_17; mkv: PairOptions_18; mlp: PairOptions_19; mov: PairOptions_20; mp2: PairOptions_21; mp3: PairOptions_22; mp4: PairOptions_23; mpg: PairOptions_24; mxf: PairOptions_25; nut: PairOptions_26; obu: PairOptions_27; ogg: PairOptions_28; ogv: PairOptions_29; opus: PairOptions_30; paf: PairOptions_6; pvf: PairOptions_6; ra: PairOptions_3; rf64: PairOptions_5; rm: PairOptions_31; sbc: PairOptions_32; sf: PairOptions_5; sln: PairOptions_6; sox: PairOptions_5; sph: PairOptions_6; spx: PairOptions_33; srt: PairOptions_13; swf: PairOptions_34; text: PairOptions_13; thd: PairOptions_19; tta: PairOptions_5; txt: PairOptions_13; vob: PairOptions_36; voc: PairOptions_5; vtt: PairOptions_13; w64: PairOptions_5; wav: PairOptions_5; weba: PairOptions_37; webm: PairOptions_38; wma: PairOptions_39; wtv: PairOptions_36; wv: PairOptions_5; wve: PairOptions_6; y4m: PairOptions_40; };
  ivf: { '3g2': PairOptions; '3gp': PairOptions; asf: PairOptions_7; avi: PairOptions_8; f4v: PairOptions; flv: PairOptions; gif: PairOptions_10; ismv: PairOptions; ivf: PairOptions_12; m2ts: PairOptions_14; m2v: PairOptions_15; mkv: PairOptions_18; mov: PairOptions_20; mp4: PairOptions_23; mpg: PairOptions_24; mxf: PairOptions_25; nut: PairOptions_26; obu: PairOptions_27; ogv: PairOptions_29; rm: PairOptions_31; swf: PairOptions_34; ts: PairOptions_35; vob: PairOptions_36; webm: PairOptions_38; wmv: PairOptions_7; wtv: PairOptions_36; y4m: PairOptions_40; };
  j2k: { avif: PairOptions_91; bmp: PairOptions_82; gif: PairOptions_82; heic: PairOptions_84; hocr: PairOptions_85; ico: PairOptions_82; jp2: PairOptions_82; jpg: PairOptions_92; json: PairOptions_85; jxl: PairOptions_87; pdf: PairOptions_82; png: PairOptions_82; psd: PairOptions_82; 'searchable-pdf': PairOptions_88; text: PairOptions_85; tga: PairOptions_82; tiff: PairOptions_93; txt: PairOptions_85; webp: PairOptions_87; };
  jpg: { avif: PairOptions_130; avs: PairOptions_82; bmp: PairOptions_82; cals: PairOptions_82; dcx: PairOptions_82; dds: PairOptions_82; dpx: PairOptions_82; dxf: PairOptions_135; eps: PairOptions_135; exr: PairOptions_82; fits: PairOptions_82; gif: PairOptions_83; heic: PairOptions_84; hocr: PairOptions_131; ico: PairOptions_82; j2k: PairOptions_82; jbig: PairOptions_82; jng: PairOptions_82; jp2: PairOptions_82; json: PairOptions_131; jxl: PairOptions_90; mtv: PairOptions_82; palm: PairOptions_82; pam: PairOptions_82; pbm: PairOptions_82; pcx: PairOptions_82; pdf: NoOptions; pfm: PairOptions_82; pgm: PairOptions_82; pict: PairOptions_82; png: PairOptions_82; ppm: PairOptions_82; psd: PairOptions_82; qoi: PairOptions_82; ras: PairOptions_82; 'searchable-pdf': PairOptions_13; sgi: PairOptions_82; svg: PairOptions_135; text: PairOptions_131; tga: PairOptions_82; tiff: PairOptions_89; txt: PairOptions_131; vicar: PairOptions_82; viff: PairOptions_82; wbmp: PairOptions_82; webp: PairOptions_90; xbm: PairOptions_82; xpm: PairOptions_82; xwd: PairOptions_82; };
  lit: { azw3: NoOptions; epub: NoOptions; fb2: NoOptions; html: PairOptions_95; htmlz: NoOptions; lrf: NoOptions; md: PairOptions_96; mobi: NoOptions; odt: PairOptions_97; pdb: NoOptions; pdf: PairOptions_98; txt: NoOptions; txtz: NoOptions; };
  lrf: { azw3: NoOptions; docx: NoOptions; epub: NoOptions; htmlz: NoOptions; lit: NoOptions; mobi: NoOptions; pdb: NoOptions; pdf: PairOptions_98; txt: NoOptions; txtz: NoOptions; };
  m2v: { '3g2': PairOptions; '3gp': PairOptions; asf: PairOptions_7; avi: PairOptions_8; f4v: PairOptions; flv: PairOptions; gif: PairOptions_10; ismv: PairOptions; ivf: PairOptions_12; mkv: PairOptions_18; mov: PairOptions_20; mp4: PairOptions_23; mpg: PairOptions_24; mxf: PairOptions_25; nut: PairOptions_26; obu: PairOptions_27; ogv: PairOptions_29; rm: PairOptions_31; swf: PairOptions_34; vob: PairOptions_36; webm: PairOptions_38; wmv: PairOptions_7; wtv: PairOptions_36; y4m: PairOptions_40; };
  man: { asciidoc: PairOptions_72; avif: PairOptions_99; azw3: PairOptions_70; bmp: PairOptions_100; context: PairOptions_68; doc: PairOptions_101; docbook: PairOptions_69; docx: PairOptions_68; dokuwiki: PairOptions_69; epub: PairOptions_70; fb2: PairOptions_69; gif: PairOptions_100; haddock: PairOptions_69; html: PairOptions_68; icml: PairOptions_69; ipynb: PairOptions_69; jats: PairOptions_69; jira: PairOptions_69; jpg: PairOptions_102; latex: PairOptions_68; md: PairOptions_73; mediawiki: PairOptions_69; mobi: PairOptions_70; ms: PairOptions_74; muse: PairOptions_72; odt: PairOptions_74; opml: PairOptions_69; org: PairOptions_72; pdf: PairOptions_115; png: PairOptions_104; rst: PairOptions_73; rtf: PairOptions_101; tei: PairOptions_69; texinfo: PairOptions_69; tiff: PairOptions_105; txt: PairOptions_72; webp: PairOptions_106; xwiki: PairOptions_69; zimwiki: PairOptions_69; };
  mid: { aac: PairOptions_2; ac3: PairOptions_3; adx: PairOptions_4; aifc: PairOptions_5; aiff: PairOptions_5; amr: PairOptions_6; ast: PairOptions_5; au: PairOptions_5; avr: PairOptions_6; caf: PairOptions_5; dts: PairOptions_9; eac3: PairOptions_3; flac: PairOptions_5; gsm: PairOptions_11; hcom: PairOptions_6; m4a: PairOptions_16; m4b: PairOptions_2; m4r: PairOptions_2; mka: PairOptions_17; mlp: PairOptions_19; mp2: PairOptions_21; mp3: PairOptions_22; ogg: PairOptions_28; opus: PairOptions_30; paf: PairOptions_6; pvf: PairOptions_6; ra: PairOptions_3; rf64: PairOptions_5; sbc: PairOptions_32; sf: PairOptions_5; sln: PairOptions_6; sox: PairOptions_5; sph: PairOptions_6; spx: PairOptions_33; thd: PairOptions_19; tta: PairOptions_5; voc: PairOptions_5; w64: PairOptions_5; wav: NoOptions; weba: PairOptions_37; wma: PairOptions_39; wv: PairOptions_5; wve: PairOptions_6; };
  odg: { avif: PairOptions_107; bmp: PairOptions_108; eps: PairOptions_109; fodg: PairOptions_41; gif: PairOptions_108; jpg: PairOptions_110; odg: PairOptions_41; otg: PairOptions_41; pdf: PairOptions_109; png: PairOptions_110; ps: PairOptions_109; 'searchable-pdf': PairOptions_136; svg: PairOptions_109; tiff: PairOptions_113; webp: PairOptions_114; };
  odp: { eps: PairOptions_109; fodp: PairOptions_41; jpg: PairOptions_110; odp: PairOptions_41; otp: PairOptions_41; pdf: PairOptions_109; png: PairOptions_110; pot: PairOptions_41; potx: PairOptions_41; pps: PairOptions_41; ppsx: PairOptions_41; ppt: PairOptions_41; pptm: PairOptions_41; pptx: PairOptions_41; ps: PairOptions_109; svg: PairOptions_109; text: PairOptions_136; tiff: PairOptions_110; txt: PairOptions_136; };
  ods: { cbor: PairOptions_137; csv: PairOptions_138; eps: PairOptions_47; fods: PairOptions_41; html: PairOptions_137; jpg: PairOptions_48; json: PairOptions_139; jsonl: PairOptions_137; md: PairOptions_137; msgpack: PairOptions_137; ods: PairOptions_41; ots: PairOptions_41; parquet: PairOptions_137; pdf: PairOptions_47; plist: PairOptions_137; png: PairOptions_48; ps: PairOptions_47; sql: PairOptions_137; sqlite: PairOptions_137; svg: PairOptions_47; tiff: PairOptions_48; toml: PairOptions_137; tsv: PairOptions_137; xls: PairOptions_41; xlsm: PairOptions_41; xlsx: PairOptions_41; xlt: PairOptions_41; xltx: PairOptions_41; xml: PairOptions_137; yaml: PairOptions_137; };
  odt: { asciidoc: PairOptions_94; context: PairOptions_95; doc: PairOptions_41; docbook: NoOptions; docm: PairOptions_41; docx: PairOptions_41; dokuwiki: NoOptions; dot: PairOptions_41; dotx: PairOptions_41; eps: PairOptions_47; epub: PairOptions_129; fb2: NoOptions; fodt: PairOptions_41; haddock: NoOptions; html: PairOptions_41; icml: NoOptions; ipynb: NoOptions; jats: NoOptions; jira: NoOptions; jpg: PairOptions_48; latex: PairOptions_95; man: PairOptions_94; md: PairOptions_96; mediawiki: NoOptions; ms: PairOptions_97; muse: PairOptions_94; opml: NoOptions; org: PairOptions_94; ott: PairOptions_41; pdf: PairOptions_47; png: PairOptions_48; ps: PairOptions_47; rst: PairOptions_96; rtf: PairOptions_41; svg: PairOptions_47; tei: NoOptions; texinfo: NoOptions; text: PairOptions_128; textile: NoOptions; tiff: PairOptions_48; txt: PairOptions_41; uot: PairOptions_41; xwiki: NoOptions; zimwiki: NoOptions; };
  otf: { otf: NoOptions; pfa: NoOptions; pfb: NoOptions; sfd: NoOptions; ttf: NoOptions; woff: NoOptions; woff2: NoOptions; };
  otp: { eps: PairOptions_109; fodp: PairOptions_41; jpg: PairOptions_110; odp: PairOptions_41; otp: PairOptions_41; pdf: PairOptions_109; png: PairOptions_110; pot: PairOptions_41; potx: PairOptions_41; pps: PairOptions_41; ppsx: PairOptions_41; ppt: PairOptions_41; pptm: PairOptions_41; pptx: PairOptions_41; ps: PairOptions_109; svg: PairOptions_109; tiff: PairOptions_110; };
  ots: { csv: PairOptions_138; eps: PairOptions_47; fods: PairOptions_41; html: PairOptions_41; jpg: PairOptions_48; ods: PairOptions_41; ots: PairOptions_41; pdf: PairOptions_47; png: PairOptions_48; ps: PairOptions_47; svg: PairOptions_47; tiff: PairOptions_48; xls: PairOptions_41; xlsm: PairOptions_41; xlsx: PairOptions_41; xlt: PairOptions_41; xltx: PairOptions_41; };
  pdf: { asciidoc: PairOptions_52; avif: PairOptions_50; bmp: PairOptions_51; docx: PairOptions_52; eps: PairOptions_52; epub: PairOptions_52; fb2: PairOptions_52; gif: PairOptions_51; hocr: PairOptions_13; html: PairOptions_52; jpg: PairOptions_54; json: PairOptions_13; latex: PairOptions_52; md: PairOptions_52; mediawiki: PairOptions_52; odt: PairOptions_52; org: PairOptions_52; png: PairOptions_55; ps: PairOptions_52; rtf: PairOptions_52; 'searchable-pdf': PairOptions_13; svg: PairOptions_52; text: PairOptions_13; tiff: PairOptions_55; txt: PairOptions_52; webp: PairOptions_58; };
  png: { avif: PairOptions_130; avs: PairOptions_83; bmp: PairOptions_83; cals: PairOptions_83; dcx: PairOptions_83; dds: PairOptions_83; dpx: PairOptions_83; dxf: PairOptions_135; eps: PairOptions_135; exr: PairOptions_83; fits: PairOptions_83; gif: PairOptions_83; heic: PairOptions_140; hocr: PairOptions_131; ico: PairOptions_83; j2k: PairOptions_83; jbig: PairOptions_83; jng: PairOptions_83; jp2: PairOptions_83; jpg: PairOptions_86; json: PairOptions_131; jxl: PairOptions_90; mtv: PairOptions_83; palm: PairOptions_83; pam: PairOptions_83; pbm: PairOptions_83; pcx: PairOptions_83; pdf: NoOptions; pfm: PairOptions_83; pgm: PairOptions_83; pict: PairOptions_83; ppm: PairOptions_83; psd: PairOptions_83; qoi: PairOptions_83; ras: PairOptions_83; 'searchable-pdf': PairOptions_13; sgi: PairOptions_83; svg: PairOptions_135; text: PairOptions_131; tga: PairOptions_83; tiff: PairOptions_89; txt: PairOptions_131; vicar: PairOptions_83; viff: PairOptions_83; wbmp: PairOptions_83; webp: PairOptions_90; xbm: PairOptions_83; xpm: PairOptions_83; xwd: PairOptions_83; };
  rtf: { asciidoc: PairOptions_94; azw3: NoOptions; context: PairOptions_95; doc: NoOptions; docbook: NoOptions; docm: NoOptions; docx: NoOptions; dokuwiki: NoOptions; dot: NoOptions; dotx: NoOptions; eps: PairOptions_47; epub: NoOptions; fodt: NoOptions; haddock: NoOptions; html: NoOptions; htmlz: NoOptions; icml: NoOptions; ipynb: NoOptions; jats: NoOptions; jira: NoOptions; jpg: PairOptions_48; latex: PairOptions_95; lit: NoOptions; lrf: NoOptions; man: PairOptions_94; md: PairOptions_96; mediawiki: NoOptions; mobi: NoOptions; ms: PairOptions_97; odt: NoOptions; org: PairOptions_94; ott: NoOptions; pdb: NoOptions; pdf: PairOptions_49; png: PairOptions_48; ps: PairOptions_47; rst: PairOptions_96; svg: PairOptions_47; tei: NoOptions; texinfo: NoOptions; textile: NoOptions; tiff: PairOptions_48; txt: NoOptions; txtz: NoOptions; uot: NoOptions; xwiki: NoOptions; zimwiki: NoOptions; };
  spx: { aac: PairOptions_2; ac3: PairOptions_3; adx: PairOptions_4; aifc: PairOptions_5; aiff: PairOptions_5; amr: PairOptions_6; ast: PairOptions_5; au: PairOptions_5; avr: PairOptions_6; caf: PairOptions_5; dts: PairOptions_9; eac3: PairOptions_3; flac: PairOptions_5; gsm: PairOptions_11; hcom: PairOptions_6; json: PairOptions_13; m4a: PairOptions_16; m4b: PairOptions_2; m4r: PairOptions_2; mka: PairOptions_17; mlp: PairOptions_19; mp2: PairOptions_21; mp3: PairOptions_22; ogg: PairOptions_28; opus: PairOptions_30; paf: PairOptions_6; pvf: PairOptions_6; ra: PairOptions_3; rf64: PairOptions_5; sf: PairOptions_5; sln: PairOptions_6; sox: PairOptions_5; sph: PairOptions_6; srt: PairOptions_13; text: PairOptions_13; thd: PairOptions_19; tta: PairOptions_5; txt: PairOptions_13; voc: PairOptions_5; vtt: PairOptions_13; w64: PairOptions_5; wav: PairOptions_5; weba: PairOptions_37; wma: PairOptions_39; wv: PairOptions_5; wve: PairOptions_6; };
  sub: { ass: PairOptions_60; csv: PairOptions_60; json: PairOptions_60; lrc: PairOptions_60; mpl2: PairOptions_60; pjs: PairOptions_60; rt: PairOptions_60; sbv: PairOptions_60; smi: PairOptions_60; srt: PairOptions_60; ssa: PairOptions_60; subviewer: PairOptions_60; ttml: PairOptions_60; txt: PairOptions_60; vplayer: PairOptions_60; vtt: PairOptions_60; };
  svg: { avif: PairOptions_141; bmp: PairOptions_142; emf: NoOptions; eps: NoOptions; gif: PairOptions_142; heic: PairOptions_143; hocr: PairOptions_144; ico: PairOptions_142; jp2: PairOptions_142; jpg: PairOptions_145; json: PairOptions_144; jxl: PairOptions_146; pdf: NoOptions; png: PairOptions_147; ps: NoOptions; psd: PairOptions_142; 'searchable-pdf': PairOptions_13; text: PairOptions_13; tga: PairOptions_142; tiff: PairOptions_148; txt: PairOptions_13; webp: PairOptions_146; wmf: NoOptions; };
  svgz: { avif: PairOptions_50; bmp: PairOptions_51; eps: NoOptions; gif: PairOptions_51; hocr: PairOptions_144; jpg: PairOptions_54; json: PairOptions_144; pdf: NoOptions; png: PairOptions_55; ps: NoOptions; 'searchable-pdf': PairOptions_13; text: PairOptions_144; tiff: PairOptions_57; txt: PairOptions_144; webp: PairOptions_58; };
  tiff: { avif: PairOptions_130; avs: PairOptions_82; bmp: PairOptions_82; cals: PairOptions_82; dcx: PairOptions_82; dds: PairOptions_82; dpx: PairOptions_82; exr: PairOptions_82; fits: PairOptions_82; gif: PairOptions_83; heic: PairOptions_84; hocr: PairOptions_131; ico: PairOptions_82; j2k: PairOptions_82; jbig: PairOptions_82; jng: PairOptions_82; jp2: PairOptions_82; jpg: PairOptions_86; json: PairOptions_131; jxl: PairOptions_87; mtv: PairOptions_82; palm: PairOptions_82; pam: PairOptions_82; pbm: PairOptions_82; pcx: PairOptions_82; pdf: NoOptions; pfm: PairOptions_82; pgm: PairOptions_82; pict: PairOptions_82; png: PairOptions_82; ppm: PairOptions_82; psd: PairOptions_82; qoi: PairOptions_82; ras: PairOptions_82; 'searchable-pdf': PairOptions_13; sgi: PairOptions_82; text: PairOptions_131; tga: PairOptions_82; txt: PairOptions_131; vicar: PairOptions_82; viff: PairOptions_82; wbmp: PairOptions_82; webp: PairOptions_90; xbm: PairOptions_82; xpm: PairOptions_82; xwd: PairOptions_82; };
  tsv: { cbor: PairOptions_149; csv: PairOptions_116; html: PairOptions_149; json: PairOptions_150; jsonl: PairOptions_149; md: PairOptions_149; msgpack: PairOptions_149; ods: PairOptions_151; parquet: PairOptions_149; plist: PairOptions_149; sql: PairOptions_149; sqlite: PairOptions_149; toml: PairOptions_149; xls: PairOptions_151; xlsx: PairOptions_149; xml: PairOptions_149; yaml: PairOptions_149; };
  txt: { azw3: PairOptions_69; doc: PairOptions_69; docm: PairOptions_69; docx: PairOptions_69; dot: PairOptions_69; dotx: PairOptions_69; eps: PairOptions_152; epub: PairOptions_69; fodt: PairOptions_69; html: PairOptions_69; htmlz: PairOptions_69; jpg: PairOptions_153; lit: PairOptions_69; lrf: PairOptions_69; mobi: PairOptions_69; odt: PairOptions_69; ott: PairOptions_69; pdb: PairOptions_69; pdf: PairOptions_154; png: PairOptions_153; ps: PairOptions_152; rtf: PairOptions_69; svg: PairOptions_152; tiff: PairOptions_153; txtz: PairOptions_69; };
  uop: { eps: PairOptions_109; jpg: PairOptions_110; pdf: PairOptions_111; png: PairOptions_110; ps: PairOptions_109; svg: PairOptions_109; tiff: PairOptions_110; };
  uot: { docm: NoOptions; docx: NoOptions; dotx: NoOptions; fodt: NoOptions; odt: NoOptions; ott: NoOptions; rtf: NoOptions; txt: NoOptions; };
  webp: { avif: PairOptions_130; avs: PairOptions_82; bmp: PairOptions_82; cals: PairOptions_82; dcx: PairOptions_82; dds: PairOptions_82; dpx: PairOptions_82; exr: PairOptions_82; fits: PairOptions_82; gif: PairOptions_155; heic: PairOptions_84; hocr: PairOptions_85; ico: PairOptions_82; j2k: PairOptions_82; jbig: PairOptions_82; jng: PairOptions_82; jp2: PairOptions_82; jpg: PairOptions_86; json: PairOptions_85; jxl: PairOptions_87; mtv: PairOptions_82; palm: PairOptions_82; pam: PairOptions_82; pbm: PairOptions_82; pcx: PairOptions_82; pdf: PairOptions_82; pfm: PairOptions_82; pgm: PairOptions_82; pict: PairOptions_82; png: PairOptions_82; ppm: PairOptions_82; psd: PairOptions_82; qoi: PairOptions_82; ras: PairOptions_82; 'searchable-pdf': PairOptions_88; sgi: PairOptions_82; text: PairOptions_85; tga: PairOptions_82; tiff: PairOptions_89; txt: PairOptions_85; vicar: PairOptions_82; viff: PairOptions_82; wbmp: PairOptions_82; xbm: PairOptions_82; xpm: PairOptions_82; xwd: PairOptions_82; };
  xlsb: { csv: PairOptions_138; ods: PairOptions_41; ots: PairOptions_41; ps: PairOptions_47; };
  xlsx: { cbor: PairOptions_156; csv: PairOptions_138; eps: PairOptions_47; fods: PairOptions_41; html: PairOptions_156; jpg: PairOptions_48; json: PairOptions_157; jsonl: PairOptions_156; md: PairOptions_156; msgpack: PairOptions_156; ods: PairOptions_41; ots: PairOptions_41; parquet: PairOptions_156; pdf: PairOptions_47; plist: PairOptions_156; png: PairOptions_48; ps: PairOptions_47; sql: PairOptions_156; sqlite: PairOptions_156; svg: PairOptions_47; tiff: PairOptions_48; toml: PairOptions_156; tsv: PairOptions_156; xls: PairOptions_41; xlsm: PairOptions_41; xlt: PairOptions_41; xltx: PairOptions_41; xml: PairOptions_156; yaml: PairOptions_156; };
}

/** Source format → what it can become. */
export interface Targets {
  '3g2': Exclude<keyof Groups['3g2'], '3g2'>;
  '3gp': Exclude<keyof Groups['3g2'], '3gp'>;
  '7z': Exclude<keyof Groups['7z'], '7z'>;
  '8svx': Exclude<keyof Groups['8svx'], never>;
  aac: Exclude<keyof Groups['8svx'], 'aac'>;
  abw: Exclude<keyof Groups['abw'], never>;
  ac3: Exclude<keyof Groups['8svx'], 'ac3'>;
  ai: Exclude<keyof Groups['ai'], never>;
  aifc: Exclude<keyof Groups['8svx'], 'aifc'>;
  aiff: Exclude<keyof Groups['8svx'], 'aiff'>;
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
  dae: Exclude<keyof Groups['dae'], 'dae'>;
  dcx: Exclude<keyof Groups['dcx'], never>;
  dds: Exclude<keyof Groups['avs'], never>;
  deb: Exclude<keyof Groups['arj'], never>;
  dif: Exclude<keyof Groups['dif'], never>;
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
  fods: Exclude<keyof Groups['dif'], 'fods'>;
  fodt: Exclude<keyof Groups['abw'], 'fodt'>;
  gif: Exclude<keyof Groups['gif'], never>;
  glb: Exclude<keyof Groups['dae'], 'glb'>;
  gnumeric: Exclude<keyof Groups['dif'], never>;
  gsm: Exclude<keyof Groups['8svx'], 'gsm'>;
  gz: Exclude<keyof Groups['bz2'], 'gz'>;
  haddock: Exclude<keyof Groups['creole'], 'haddock'>;
  heic: Exclude<keyof Groups['heic'], never>;
  html: Exclude<keyof Groups['html'], never>;
  htmlz: Exclude<keyof Groups['htmlz'], 'htmlz'>;
  ico: Exclude<keyof Groups['ico'], never>;
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
  mkv: Exclude<keyof Groups['3g2'], 'mkv'>;
  mobi: Exclude<keyof Groups['azw3'], 'mobi'>;
  mov: Exclude<keyof Groups['3g2'], 'mov'>;
  mp2: Exclude<keyof Groups['8svx'], 'mp2'>;
  mp3: Exclude<keyof Groups['8svx'], 'mp3'>;
  mp4: Exclude<keyof Groups['3g2'], 'mp4'>;
  mpc: Exclude<keyof Groups['8svx'], never>;
  mpg: Exclude<keyof Groups['3g2'], 'mpg'>;
  mpl2: Exclude<keyof Groups['aqt'], 'mpl2'>;
  mpsub: Exclude<keyof Groups['aqt'], never>;
  msg: Exclude<keyof Groups['eml'], never>;
  msgpack: Exclude<keyof Groups['cbor'], 'msgpack'>;
  mtv: Exclude<keyof Groups['avs'], never>;
  muse: Exclude<keyof Groups['docbook'], 'muse'>;
  mxf: Exclude<keyof Groups['3g2'], 'mxf'>;
  obj: Exclude<keyof Groups['dae'], 'obj'>;
  obu: Exclude<keyof Groups['ivf'], 'obu'>;
  odg: Exclude<keyof Groups['odg'], 'odg'>;
  odp: Exclude<keyof Groups['odp'], 'odp'>;
  ods: Exclude<keyof Groups['ods'], 'ods'>;
  odt: Exclude<keyof Groups['odt'], never>;
  off: Exclude<keyof Groups['dae'], never>;
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
  ply: Exclude<keyof Groups['dae'], 'ply'>;
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
  stc: Exclude<keyof Groups['dif'], never>;
  stl: Exclude<keyof Groups['dae'], 'stl'>;
  stw: Exclude<keyof Groups['abw'], never>;
  sub: Exclude<keyof Groups['sub'], never>;
  subviewer: Exclude<keyof Groups['aqt'], 'subviewer'>;
  svg: Exclude<keyof Groups['svg'], never>;
  svgz: Exclude<keyof Groups['svgz'], never>;
  sxc: Exclude<keyof Groups['dif'], never>;
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
  webm: Exclude<keyof Groups['3g2'], 'webm'>;
  webp: Exclude<keyof Groups['webp'], never>;
  wim: Exclude<keyof Groups['arj'], 'wim'>;
  wma: Exclude<keyof Groups['8svx'], 'wma'>;
  wmf: Exclude<keyof Groups['dxf'], 'wmf'>;
  wmv: Exclude<keyof Groups['asf'], 'wmv'>;
  woff: Exclude<keyof Groups['otf'], 'woff'>;
  woff2: Exclude<keyof Groups['otf'], 'woff2'>;
  wpg: Exclude<keyof Groups['dxf'], never>;
  wtv: Exclude<keyof Groups['3g2'], 'wtv'>;
  wv: Exclude<keyof Groups['8svx'], 'wv'>;
  wve: Exclude<keyof Groups['8svx'], 'wve'>;
  x3d: Exclude<keyof Groups['dae'], 'x3d'>;
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
  zst: Exclude<keyof Groups['bz2'], 'zst'>;
}

/** Source format → what it can become → what can be asked for. */
export interface Options {
  '3g2': Groups['3g2'];
  '3gp': Groups['3g2'];
  '7z': Groups['7z'];
  '8svx': Groups['8svx'];
  aac: Groups['8svx'];
  abw: Groups['abw'];
  ac3: Groups['8svx'];
  ai: Groups['ai'];
  aifc: Groups['8svx'];
  aiff: Groups['8svx'];
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
  dae: Groups['dae'];
  dcx: Groups['dcx'];
  dds: Groups['avs'];
  deb: Groups['arj'];
  dif: Groups['dif'];
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
  fods: Groups['dif'];
  fodt: Groups['abw'];
  gif: Groups['gif'];
  glb: Groups['dae'];
  gnumeric: Groups['dif'];
  gsm: Groups['8svx'];
  gz: Groups['bz2'];
  haddock: Groups['creole'];
  heic: Groups['heic'];
  html: Groups['html'];
  htmlz: Groups['htmlz'];
  ico: Groups['ico'];
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
  mkv: Groups['3g2'];
  mobi: Groups['azw3'];
  mov: Groups['3g2'];
  mp2: Groups['8svx'];
  mp3: Groups['8svx'];
  mp4: Groups['3g2'];
  mpc: Groups['8svx'];
  mpg: Groups['3g2'];
  mpl2: Groups['aqt'];
  mpsub: Groups['aqt'];
  msg: Groups['eml'];
  msgpack: Groups['cbor'];
  mtv: Groups['avs'];
  muse: Groups['docbook'];
  mxf: Groups['3g2'];
  obj: Groups['dae'];
  obu: Groups['ivf'];
  odg: Groups['odg'];
  odp: Groups['odp'];
  ods: Groups['ods'];
  odt: Groups['odt'];
  off: Groups['dae'];
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
  ply: Groups['dae'];
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
  stc: Groups['dif'];
  stl: Groups['dae'];
  stw: Groups['abw'];
  sub: Groups['sub'];
  subviewer: Groups['aqt'];
  svg: Groups['svg'];
  svgz: Groups['svgz'];
  sxc: Groups['dif'];
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
  webm: Groups['3g2'];
  webp: Groups['webp'];
  wim: Groups['arj'];
  wma: Groups['8svx'];
  wmf: Groups['dxf'];
  wmv: Groups['asf'];
  woff: Groups['otf'];
  woff2: Groups['otf'];
  wpg: Groups['dxf'];
  wtv: Groups['3g2'];
  wv: Groups['8svx'];
  wve: Groups['8svx'];
  x3d: Groups['dae'];
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
  ec3: 'eac3';
  epsf: 'eps';
  epsi: 'eps';
  fap: 'paf';
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
