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

interface AnyToVideoOptions extends AudioBitrate, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate, Start, VideoBitrate, Volume, Width {}

interface AnyToAudioOptions extends AudioBitrate, Channels, End, SampleRate, Start, Volume {}

interface Mp4ToAc3Options extends AudioBitrate_2, Channels_2, End, SampleRate_2, Start, Volume {}

interface AnyToAdxOptions extends Channels_3, End, SampleRate_3, Start, Volume {}

interface Mp4ToWavOptions extends Channels, End, SampleRate_4, Start, Volume {}

interface Mp4ToAmrOptions extends End, Start, Volume {}

interface Mp4ToAsfOptions extends AudioBitrate_3, Channels_3, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_5, Start, VideoBitrate_2, Volume, Width {}

interface AnyToAviOptions extends AudioBitrate_4, AudioCodec, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_4, Start, VideoBitrate_2, Volume, Width {}

interface AnyToDtsOptions extends AudioBitrate_5, Channels_2, End, SampleRate_2, Start, Volume {}

interface VideoToGifOptions extends End, Fit, FrameRate_2, Height, Rotate, Start, Width {}

interface AnyToGsmOptions extends Channels_4, End, SampleRate_6, Start, Volume {}

interface AnyToIvfOptions extends End, Fit, FrameRate, Height, Quality, Rotate, Start, VideoBitrate, VideoCodec, Width {}

interface VideoToJpgOptions extends At, Background, Crop, Fit, Height_2, Quality_2, Rotate, Width_2 {}

interface AnyToAnyOptions extends Language {}

interface AnyToM2tsOptions extends AudioBitrate_2, Channels_2, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_2, Start, VideoBitrate, VideoCodec_2, Volume, Width {}

interface AnyToM2vOptions extends End, Fit, FrameRate_3, Height, Quality, Rotate, Start, VideoBitrate_3, Width {}

interface AnyToM4aOptions extends AudioBitrate, AudioCodec_2, Channels, End, SampleRate_4, Start, Volume {}

interface AnyToMkaOptions extends AudioBitrate_6, AudioCodec_3, Channels, End, SampleRate_4, Start, Volume {}

interface AnyToMkvOptions extends AudioBitrate_6, AudioCodec_4, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_4, Start, VideoBitrate, VideoCodec_3, Volume, Width {}

interface Mp4ToMlpOptions extends Channels_2, End, SampleRate_7, Start, Volume {}

interface AnyToMovOptions extends AudioBitrate, AudioCodec_5, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_4, Start, VideoBitrate, VideoCodec_4, Volume, Width {}

interface AnyToMp2Options extends AudioBitrate_7, Channels_3, End, SampleRate_2, Start, Volume {}

interface AnyToMp3Options extends AudioBitrate_8, Channels_3, End, SampleRate_3, Start, Volume {}

interface AnyToMp4Options extends AudioBitrate_6, AudioCodec_6, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_4, Start, VideoBitrate, VideoCodec_5, Volume, Width {}

interface AnyToMpgOptions extends AudioBitrate_2, AudioCodec_7, Channels_2, End, Fit, FrameRate_3, Height, Quality, Rotate, SampleRate_2, Start, VideoBitrate_3, Volume, Width {}

interface AnyToMxfOptions extends Channels, End, Fit, FrameRate_3, Height, Quality, Rotate, SampleRate_8, Start, VideoBitrate_3, Volume, Width {}

interface AnyToNutOptions extends AudioBitrate_6, AudioCodec_8, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_4, Start, VideoBitrate, VideoCodec_6, Volume, Width {}

interface AnyToObuOptions extends End, Fit, FrameRate, Height, Quality, Rotate, Start, VideoBitrate_4, Width {}

interface AnyToOggOptions extends AudioBitrate_9, Channels, End, SampleRate_4, Start, Volume {}

interface AnyToOgvOptions extends AudioBitrate_9, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_4, Start, VideoBitrate_2, Volume, Width {}

interface AnyToOpusOptions extends AudioBitrate_10, Channels, End, SampleRate_9, Start, Volume {}

interface VideoToPngOptions extends At, Background, Compression, Crop, Fit, Height_2, Rotate, Width_2 {}

interface AnyToRmOptions extends AudioBitrate_2, Channels_2, End, Fit, FrameRate, Height, Rotate, SampleRate_2, Start, VideoBitrate_5, Volume, Width {}

interface AnyToSbcOptions extends Channels_3, End, SampleRate_10, Start, Volume {}

interface AnyToSpxOptions extends Channels_3, End, SampleRate_11, Start, Volume {}

interface AnyToSwfOptions extends AudioBitrate_8, Channels_3, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_12, Start, VideoBitrate_5, Volume, Width {}

interface AnyToTsOptions extends AudioBitrate, AudioCodec_9, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate, Start, VideoBitrate, VideoCodec_7, Volume, Width {}

interface Mp4ToVobOptions extends AudioBitrate_2, AudioCodec_10, Channels_2, End, Fit, FrameRate_3, Height, Quality, Rotate, SampleRate_2, Start, VideoBitrate_3, Volume, Width {}

interface AnyToWebaOptions extends AudioBitrate_10, AudioCodec_11, Channels, End, SampleRate_4, Start, Volume {}

interface AnyToWebmOptions extends AudioBitrate_10, AudioCodec_11, Channels, End, Fit, FrameRate, Height, Quality, Rotate, SampleRate_4, Start, VideoBitrate, VideoCodec, Volume, Width {}

interface VideoToWebpOptions extends At, Background, Crop, Fit, Height_2, Lossless, Quality_2, Rotate, Width_2 {}

interface AnyToWmaOptions extends AudioBitrate_3, Channels_3, End, SampleRate_5, Start, Volume {}

interface AnyToY4mOptions extends End, Fit, FrameRate, Height, Rotate, Start, Width {}

interface Of7zToArchiveOptions extends Compression, Password {}

interface DocxToHtmlOptions extends Password {}

interface Of7zToTarBz2Options extends Compression_2, Password {}

interface Of7zToTarLz4Options extends Compression_3, Password {}

interface Of7zToTarLzoOptions extends Compression_4, Password {}

interface Of7zToTarZstOptions extends Compression_5, Password {}

interface DocumentToAnyOptions extends Comments, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface DocumentToImageOptions extends Comments, Dpi, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface AnyToAvifOptions extends Background, Crop, Dpi, Fit, Height_2, Lossless, Pages, Password, Quality_3, Rotate, Width_2 {}

interface AnyToImageOptions extends Background, Crop, Dpi, Fit, Height_2, Pages, Password, Rotate, Width_2 {}

interface PdfToDocxOptions extends Pages, Password {}

interface AiToAnyOptions extends Dpi_2, Language, Pages, Password {}

interface AnyToJpgOptions extends Dpi, Pages, Password, Quality_2 {}

interface PdfToPngOptions extends Dpi, Pages, Password {}

interface AiToSearchablePdfOptions extends Language, Ocr, Pages, Password {}

interface AiToTiffOptions extends Background, Crop, Dpi, Fit, Height_2, Pages, Password, Rotate, TiffCompression, Width_2 {}

interface AnyToWebpOptions extends Background, Crop, Dpi, Fit, Height_2, Lossless, Pages, Password, Quality_2, Rotate, Width_2 {}

interface ImageToAvifOptions extends Animated, Background, Crop, Fit, Height_2, Lossless, Quality_3, Rotate, Width_2 {}

interface JpgToPngOptions extends Background, Compression, Crop, Fit, Height_2, Rotate, Width_2 {}

interface ImageToGifOptions extends Animated, Background, Crop, Fit, Height_2, Rotate, Width_2 {}

interface ImageToHeicOptions extends Background, Compression, Crop, Fit, Height_2, Quality_4, Rotate, Width_2 {}

interface PngToJpgOptions extends Background, Crop, Fit, Height_2, Quality_2, Rotate, Width_2 {}

interface ImageToImageOptions extends Background, Compression, Crop, Fit, Height_2, Lossless, Quality_2, Rotate, Width_2 {}

interface ImageToPdfOptions extends Background, Compression, Crop, Fit, Height_2, Margin_2, Orientation_2, Paper_2, Rotate, Width_2 {}

interface AnyToTiffOptions extends Background, Crop, Fit, Height_2, Rotate, TiffCompression, Width_2 {}

interface ImageToWebpOptions extends Animated, Background, Crop, Fit, Height_2, Lossless, Quality_2, Rotate, Width_2 {}

interface SubtitleToAnyOptions extends Encoding, Offset {}

interface SubToCsvOptions extends Encoding, FrameRate_4, Offset {}

interface ArchiveToArchiveOptions extends Compression, Encoding_2 {}

interface ArToArjOptions extends Encoding_2 {}

interface ArchiveToTarBz2Options extends Compression_2, Encoding_2 {}

interface ArchiveToTarLz4Options extends Compression_3, Encoding_2 {}

interface ArchiveToTarLzoOptions extends Compression_4, Encoding_2 {}

interface ArchiveToTarZstOptions extends Compression_5, Encoding_2 {}

interface ArjToZipOptions extends Compression {}

interface ArjToTarBz2Options extends Compression_2 {}

interface ArjToTarLz4Options extends Compression_3 {}

interface ArjToTarLzoOptions extends Compression_4 {}

interface ArjToTarZstOptions extends Compression_5 {}

interface SvgToAvifOptions extends Background, Crop, Dpi_3, Fit, Height_2, Lossless, Quality_3, Rotate, Width_2 {}

interface SvgToGifOptions extends Background, Crop, Dpi_3, Fit, Height_2, Rotate, Width_2 {}

interface DocumentToDocumentOptions extends NumberHeadings, Toc {}

interface DocumentToEpubOptions extends NumberHeadings {}

interface SvgToJpgOptions extends Background, Crop, Dpi_3, Fit, Height_2, Quality_2, Rotate, Width_2 {}

interface DocxToAsciidocOptions extends LineWidth {}

interface DocxToMdOptions extends LineWidth, Toc {}

interface DocxToMsOptions extends Toc {}

interface AnyToPdfOptions extends Fit_2, Margin, Orientation, Pages, Paper {}

interface DocumentToPngOptions extends Dpi_3, Width_2 {}

interface SvgToTiffOptions extends Background, Crop, Dpi_3, Fit, Height_2, Rotate, TiffCompression, Width_2 {}

interface SvgToWebpOptions extends Background, Crop, Dpi_3, Fit, Height_2, Lossless, Quality_2, Rotate, Width_2 {}

interface GmlToXlsxOptions extends Delimiter, Header {}

interface AnyToJsonOptions extends Indent {}

interface AnyToTsvOptions extends Header {}

interface JpgToGifOptions extends Background, Crop, Fit, Height_2, Rotate, Width_2 {}

interface ImageToAnyOptions extends Background, Compression, Crop, Dpi_2, Fit, Height_2, Language, Rotate, Width_2 {}

interface ImageToSearchablePdfOptions extends Background, Compression, Crop, Fit, Height_2, Language, Margin_2, Ocr, Orientation_2, Paper_2, Rotate, Width_2 {}

interface JpgToWebpOptions extends Background, Crop, Fit, Height_2, Lossless, Quality_2, Rotate, Width_2 {}

interface AvsToAvifOptions extends Background, Compression, Crop, Fit, Height_2, Lossless, Quality_3, Rotate, Width_2 {}

interface ImageToJpgOptions extends Background, Compression, Crop, Fit, Height_2, Quality_2, Rotate, Width_2 {}

interface ImageToTiffOptions extends Background, Compression, Crop, Fit, Height_2, Rotate, TiffCompression, Width_2 {}

interface DocumentToPdfOptions extends Margin, Paper {}

interface DocumentToAvifOptions extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Lossless, NumberHeadings, Quality_3, Rotate, Toc, Width_2 {}

interface MdToGifOptions extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, NumberHeadings, Rotate, Toc, Width_2 {}

interface HtmlToAzw3Options extends Encoding {}

interface HtmlToDocxOptions extends Encoding, NumberHeadings, Toc {}

interface DocumentToJpgOptions extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, NumberHeadings, Quality_2, Rotate, Toc, Width_2 {}

interface HtmlToMdOptions extends Encoding, LineWidth, Toc {}

interface HtmlToMsOptions extends Encoding, Toc {}

interface BibtexToPdfOptions extends Comments, Encoding, Margin, NumberHeadings, Orientation, Pages, Paper, Pdfa, Quality_2, Toc {}

interface MdToPngOptions extends Dpi_3, Encoding, NumberHeadings, Toc, Width_2 {}

interface DocumentToTiffOptions extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, NumberHeadings, Rotate, TiffCompression, Toc, Width_2 {}

interface HtmlToTxtOptions extends Encoding, LineWidth {}

interface DocumentToWebpOptions extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Lossless, NumberHeadings, Quality_2, Rotate, Toc, Width_2 {}

interface DrawingToAvifOptions extends Background, Comments, Crop, Dpi, Fit, Height_2, Lossless, Pages, Pdfa, Quality_3, Rotate, Width_2 {}

interface DrawingToImageOptions extends Background, Comments, Crop, Dpi, Fit, Height_2, Pages, Pdfa, Quality_2, Rotate, Width_2 {}

interface DrawingToAnyOptions extends Comments, Pages, Pdfa, Quality_2 {}

interface CdrToJpgOptions extends Comments, Dpi, Pages, Pdfa, Quality_2 {}

interface DrawingToSearchablePdfOptions extends Comments, Language, Ocr, Pages, Pdfa, Quality_2 {}

interface DrawingToTiffOptions extends Background, Comments, Crop, Dpi, Fit, Height_2, Pages, Pdfa, Quality_2, Rotate, TiffCompression, Width_2 {}

interface DrawingToWebpOptions extends Background, Comments, Crop, Dpi, Fit, Height_2, Lossless, Pages, Pdfa, Quality_2, Rotate, Width_2 {}

interface HtmlToEpubOptions extends Encoding, NumberHeadings {}

interface MdToPdfOptions extends Encoding, Fit_2, Margin, NumberHeadings, Orientation, Pages, Paper, Toc {}

interface CsvToXlsxOptions extends Delimiter, Encoding, Header {}

interface CsvToDrawingOptions extends Comments, Delimiter, Encoding, Fit_3, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface CsvToImageOptions extends Comments, Delimiter, Dpi, Encoding, Fit_3, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface CsvToJsonOptions extends Delimiter, Encoding, Header, Indent {}

interface CsvToPdfOptions extends Comments, Delimiter, Encoding, Fit_3, Header, Hidden, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface DbfToJsonOptions extends Encoding, Indent {}

interface TsvToXlsxOptions extends Encoding, Header {}

interface SheetToCsvOptions extends Delimiter, Encoding {}

interface SheetToAnyOptions extends Comments, Fit_3, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface SheetToImageOptions extends Comments, Dpi, Fit_3, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface JpgToAvifOptions extends Background, Crop, Fit, Height_2, Lossless, Quality_3, Rotate, Width_2 {}

interface AnyToDrawingOptions extends Pages {}

interface DocToDocumentOptions extends LineWidth, Password {}

interface DocToContextOptions extends NumberHeadings, Password, Toc {}

interface DocxToPdfOptions extends Comments, Margin, Orientation, Pages, Paper, Password, Pdfa, Quality_2 {}

interface DocToEpubOptions extends NumberHeadings, Password {}

interface DocxToJpgOptions extends Comments, Dpi, Margin, Orientation, Pages, Paper, Password, Pdfa, Quality_2 {}

interface DocToMdOptions extends LineWidth, Password, Toc {}

interface DocToMsOptions extends Password, Toc {}

interface DocumentToTextOptions extends Comments, Language, Margin, Ocr, Orientation, Pages, Paper, Password, Pdfa, Quality_2 {}

interface JpgToTxtOptions extends Dpi_2, Language {}

interface EpsToAvifOptions extends Background, Crop, Dpi, Fit, Height_2, Lossless, Pages, Quality_3, Rotate, Width_2 {}

interface EpsToGifOptions extends Background, Crop, Dpi, Fit, Height_2, Pages, Rotate, Width_2 {}

interface DrawingToJpgOptions extends Dpi, Pages, Quality_2 {}

interface DrawingToPngOptions extends Dpi, Pages {}

interface PdfToHocrOptions extends Language, Ocr {}

interface EpsToTiffOptions extends Background, Crop, Dpi, Fit, Height_2, Pages, Rotate, TiffCompression, Width_2 {}

interface EpsToWebpOptions extends Background, Crop, Dpi, Fit, Height_2, Lossless, Pages, Quality_2, Rotate, Width_2 {}

interface SlidesToDocxOptions extends Hidden, NumberHeadings, Toc {}

interface SlidesToAnyOptions extends Comments, Hidden, Pages, Pdfa, Quality_2 {}

interface AnyToDocumentOptions extends Hidden {}

interface SlidesToImageOptions extends Comments, Dpi, Hidden, Pages, Pdfa, Quality_2 {}

interface SlidesToMdOptions extends Hidden, LineWidth, Toc {}

interface FodsToCsvOptions extends Delimiter, Encoding, Hidden {}

interface FodsToPdfOptions extends Comments, Fit_3, Hidden, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface FodsToJpgOptions extends Comments, Dpi, Fit_3, Hidden, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface JpgToPdfOptions extends Margin_2, Orientation_2, Paper_2 {}

interface JpgToSearchablePdfOptions extends Language, Margin_2, Ocr, Orientation_2, Paper_2 {}

interface HtmlToAvifOptions extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Lossless, Quality_3, Rotate, Width_2 {}

interface HtmlToImageOptions extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Rotate, Width_2 {}

interface HtmlToAnyOptions extends Encoding, Fit_2, Margin, Orientation, Pages, Paper {}

interface HtmlToJpgOptions extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Quality_2, Rotate, Width_2 {}

interface HtmlToPngOptions extends Dpi_3, Encoding, Width_2 {}

interface HtmlToTiffOptions extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Rotate, TiffCompression, Width_2 {}

interface HtmlToWebpOptions extends Background, Crop, Dpi_3, Encoding, Fit, Height_2, Lossless, Quality_2, Rotate, Width_2 {}

interface ImageToDrawingOptions extends Threshold {}

interface VideoToSubtitleOptions extends Language, Offset {}

interface VideoToSubOptions extends FrameRate_4, Language, Offset {}

interface OdgToAvifOptions extends Background, Comments, Crop, Dpi, Fit, Height_2, Lossless, Pages, Password, Pdfa, Quality_3, Rotate, Width_2 {}

interface OdgToGifOptions extends Background, Comments, Crop, Dpi, Fit, Height_2, Pages, Password, Pdfa, Quality_2, Rotate, Width_2 {}

interface OdgToPdfOptions extends Comments, Pages, Password, Pdfa, Quality_2 {}

interface OdgToJpgOptions extends Comments, Dpi, Pages, Password, Pdfa, Quality_2 {}

interface OdgToSearchablePdfOptions extends Comments, Language, Ocr, Pages, Password, Pdfa, Quality_2 {}

interface OdgToTiffOptions extends Background, Comments, Crop, Dpi, Fit, Height_2, Pages, Password, Pdfa, Quality_2, Rotate, TiffCompression, Width_2 {}

interface OdgToWebpOptions extends Background, Comments, Crop, Dpi, Fit, Height_2, Lossless, Pages, Password, Pdfa, Quality_2, Rotate, Width_2 {}

interface PptxToDocxOptions extends Hidden, NumberHeadings, Password, Toc {}

interface PptxToPdfOptions extends Comments, Hidden, Pages, Password, Pdfa, Quality_2 {}

interface XlsxToHtmlOptions extends Hidden, Password {}

interface PptxToJpgOptions extends Comments, Dpi, Hidden, Pages, Password, Pdfa, Quality_2 {}

interface PptxToMdOptions extends Hidden, LineWidth, Password, Toc {}

interface SlidesToTextOptions extends Comments, Hidden, Language, Ocr, Pages, Password, Pdfa, Quality_2 {}

interface OdsToMdOptions extends Header, Hidden, Password, Sheet {}

interface XlsxToCsvOptions extends Delimiter, Encoding, Hidden, Password {}

interface XlsxToPdfOptions extends Comments, Fit_3, Hidden, Margin, Orientation, Pages, Paper, Password, Pdfa, Quality_2 {}

interface XlsxToJpgOptions extends Comments, Dpi, Fit_3, Hidden, Margin, Orientation, Pages, Paper, Password, Pdfa, Quality_2 {}

interface SheetToJsonOptions extends Header, Hidden, Indent, Password, Sheet {}

interface PdfToCsvOptions extends Delimiter, Pages, Password {}

interface PngToHeicOptions extends Background, Crop, Fit, Height_2, Quality_4, Rotate, Width_2 {}

interface SvgToHeicOptions extends Background, Crop, Dpi_3, Fit, Height_2, Quality_4, Rotate, Width_2 {}

interface SvgToHocrOptions extends Dpi_2, Height_2, Language, Width_2 {}

interface SvgToImageOptions extends Dpi_3, Height_2, Width_2 {}

interface TsvToJsonOptions extends Encoding, Header, Indent {}

interface TxtToAnyOptions extends Comments, Encoding, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface TxtToImageOptions extends Comments, Dpi, Encoding, Margin, Orientation, Pages, Paper, Pdfa, Quality_2 {}

interface XlsxToAnyOptions extends Header, Hidden, Sheet {}

interface XlsxToJsonOptions extends Header, Hidden, Indent, Sheet {}

interface ZipToArchiveOptions extends Compression, Encoding_2, Password {}

interface ZipToArjOptions extends Encoding_2, Password {}

interface ZipToTarBz2Options extends Compression_2, Encoding_2, Password {}

interface ZipToTarLz4Options extends Compression_3, Encoding_2, Password {}

interface ZipToTarLzoOptions extends Compression_4, Encoding_2, Password {}

interface ZipToTarZstOptions extends Compression_5, Encoding_2, Password {}

interface FileToOf7zOptions extends Compression, Encoding_2, Password {
}

interface FileToArjOptions extends Encoding_2, Password {
}

interface FileToAsciidocOptions extends Encoding, LineWidth, Pages, Password {
}

interface FileToAssOptions extends Encoding, FrameRate_4, Language, Offset {
}

interface FileToAvifOptions extends Animated, Background, Comments, Compression, Crop, Encoding, Fit, Height_2, Lossless, NumberHeadings, Pages, Password, Pdfa, Quality_3, Rotate, Toc, Width_2 {
  /** What is allowed depends on the file. */
  dpi?: Dpi["dpi"] | Dpi_3["dpi"];
}

interface FileToBmpOptions extends Background, Comments, Compression, Crop, Encoding, Fit, Height_2, NumberHeadings, Pages, Password, Pdfa, Quality_2, Rotate, Toc, Width_2 {
  /** What is allowed depends on the file. */
  dpi?: Dpi["dpi"] | Dpi_3["dpi"];
}

interface FileToCabOptions extends Encoding_2, Password {
}

interface FileToCborOptions extends Delimiter, Encoding, Header, Hidden, Password, Sheet {
}

interface FileToContextOptions extends Encoding, NumberHeadings, Password, Toc {
}

interface FileToCpioOptions extends Encoding_2, Password {
}

interface FileToCsvOptions extends Delimiter, Encoding, FrameRate_4, Header, Hidden, Offset, Pages, Password {
}

interface FileToDocOptions extends Encoding, NumberHeadings, Password, Toc {
}

interface FileToDocbookOptions extends Encoding, Password {
}

interface FileToDocmOptions extends Encoding, Password {
}

interface FileToDocxOptions extends Encoding, Hidden, NumberHeadings, Pages, Password, Toc {
}

interface FileToDokuwikiOptions extends Encoding, Password {
}

interface FileToDotOptions extends Encoding, Password {
}

interface FileToDotxOptions extends Encoding, Password {
}

interface FileToEpsOptions extends Comments, Delimiter, Encoding, Hidden, Margin, Orientation, Pages, Paper, Password, Pdfa, Quality_2, Threshold {
  /** What is allowed depends on the file. */
  fit?: Fit_3["fit"] | Fit_2["fit"];
}

interface FileToEpubOptions extends Encoding, NumberHeadings, Pages, Password {
}

interface FileToFb2Options extends Encoding, Pages, Password {
}

interface FileToFodsOptions extends Delimiter, Encoding, Header, Password {
}

interface FileToFodtOptions extends Encoding, Password {
}

interface FileToGifOptions extends Animated, Background, Comments, Compression, Crop, Encoding, End, Fit, FrameRate_2, NumberHeadings, Pages, Password, Pdfa, Quality_2, Rotate, Start, Toc {
  /** What is allowed depends on the file. */
  height?: Height["height"] | Height_2["height"];
  /** What is allowed depends on the file. */
  width?: Width["width"] | Width_2["width"];
  /** What is allowed depends on the file. */
  dpi?: Dpi["dpi"] | Dpi_3["dpi"];
}

interface FileToHaddockOptions extends Encoding, Password {
}

interface FileToHeicOptions extends Background, Compression, Crop, Dpi_3, Fit, Height_2, Quality_4, Rotate, Width_2 {
}

interface FileToHocrOptions extends Background, Compression, Crop, Dpi_2, Fit, Height_2, Language, Ocr, Pages, Password, Rotate, Width_2 {
}

interface FileToHtmlOptions extends Delimiter, Encoding, Header, Hidden, NumberHeadings, Pages, Password, Toc {
}

interface FileToIcmlOptions extends Encoding, Password {
}

interface FileToIcoOptions extends Background, Compression, Crop, Dpi_3, Fit, Height_2, Rotate, Width_2 {
}

interface FileToIcsOptions extends Delimiter, Encoding, Header, Hidden, Sheet {
}

interface FileToIpynbOptions extends Encoding, Password {
}

interface FileToIsoOptions extends Encoding_2, Password {
}

interface FileToJatsOptions extends Encoding, Password {
}

interface FileToJiraOptions extends Encoding, Password {
}

interface FileToJp2Options extends Background, Compression, Crop, Dpi_3, Fit, Height_2, Rotate, Width_2 {
}

interface FileToJpgOptions extends At, Background, Comments, Compression, Crop, Delimiter, Encoding, Height_2, Hidden, Margin, NumberHeadings, Orientation, Pages, Paper, Password, Pdfa, Quality_2, Rotate, Toc, Width_2 {
  /** What is allowed depends on the file. */
  fit?: Fit["fit"] | Fit_3["fit"];
  /** What is allowed depends on the file. */
  dpi?: Dpi["dpi"] | Dpi_3["dpi"];
}

interface FileToJsonOptions extends Background, Compression, Crop, Delimiter, Dpi_2, Encoding, Fit, FrameRate_4, Header, Height_2, Hidden, Indent, Language, Ocr, Offset, Pages, Password, Rotate, Sheet, Width_2 {
}

interface FileToJsonlOptions extends Delimiter, Encoding, Header, Hidden, Password, Sheet {
}

interface FileToJxlOptions extends Background, Compression, Crop, Dpi_3, Fit, Height_2, Lossless, Quality_2, Rotate, Width_2 {
}

interface FileToLatexOptions extends Encoding, NumberHeadings, Pages, Password, Toc {
}

interface FileToLrcOptions extends Encoding, FrameRate_4, Language, Offset {
}

interface FileToManOptions extends Encoding, LineWidth, Password {
}

interface FileToMdOptions extends Delimiter, Encoding, Header, Hidden, LineWidth, Pages, Password, Sheet, Toc {
}

interface FileToMediawikiOptions extends Encoding, Pages, Password {
}

interface FileToMpl2Options extends Encoding, FrameRate_4, Language, Offset {
}

interface FileToMsOptions extends Encoding, Password, Toc {
}

interface FileToMsgpackOptions extends Delimiter, Encoding, Header, Hidden, Password, Sheet {
}

interface FileToMuseOptions extends Encoding, LineWidth {
}

interface FileToOdsOptions extends Delimiter, Encoding, Header, Password {
}

interface FileToOdtOptions extends Encoding, Pages, Password, Toc {
}

interface FileToOpmlOptions extends Encoding, Password {
}

interface FileToOrgOptions extends Encoding, LineWidth, Pages, Password {
}

interface FileToOtsOptions extends Delimiter, Encoding, Header, Password {
}

interface FileToOttOptions extends Encoding, Password {
}

interface FileToParquetOptions extends Delimiter, Encoding, Header, Hidden, Password, Sheet {
}

interface FileToPdfOptions extends Background, Comments, Compression, Crop, Delimiter, Encoding, Header, Height_2, Hidden, NumberHeadings, Pages, Password, Pdfa, Quality_2, Rotate, Toc, Width_2 {
  /** What is allowed depends on the file. */
  margin?: Margin["margin"] | Margin_2["margin"];
  /** What is allowed depends on the file. */
  orientation?: Orientation["orientation"] | Orientation_2["orientation"];
  /** What is allowed depends on the file. */
  paper?: Paper["paper"] | Paper_2["paper"];
  /** What is allowed depends on the file. */
  fit?: Fit["fit"] | Fit_2["fit"] | Fit_3["fit"];
}

interface FileToPjsOptions extends Encoding, FrameRate_4, Language, Offset {
}

interface FileToPlistOptions extends Delimiter, Encoding, Header, Hidden, Password, Sheet {
}

interface FileToPngOptions extends At, Background, Comments, Compression, Crop, Delimiter, Encoding, Height_2, Hidden, Margin, NumberHeadings, Orientation, Pages, Paper, Password, Pdfa, Quality_2, Rotate, Toc, Width_2 {
  /** What is allowed depends on the file. */
  fit?: Fit["fit"] | Fit_3["fit"];
  /** What is allowed depends on the file. */
  dpi?: Dpi["dpi"] | Dpi_3["dpi"];
}

interface FileToPsOptions extends Comments, Delimiter, Encoding, Hidden, Margin, Orientation, Pages, Paper, Password, Pdfa, Quality_2 {
  /** What is allowed depends on the file. */
  fit?: Fit_3["fit"] | Fit_2["fit"];
}

interface FileToPsdOptions extends Background, Compression, Crop, Dpi_3, Fit, Height_2, Rotate, Width_2 {
}

interface FileToRstOptions extends Encoding, LineWidth, Password, Toc {
}

interface FileToRtOptions extends Encoding, FrameRate_4, Language, Offset {
}

interface FileToRtfOptions extends Encoding, NumberHeadings, Pages, Password, Toc {
}

interface FileToSbvOptions extends Encoding, FrameRate_4, Language, Offset {
}

interface FileToSearchablePdfOptions extends Background, Comments, Compression, Crop, Fit, Height_2, Language, Margin_2, Ocr, Orientation_2, Pages, Paper_2, Password, Pdfa, Quality_2, Rotate, Width_2 {
}

interface FileToSmiOptions extends Encoding, FrameRate_4, Language, Offset {
}

interface FileToSqlOptions extends Delimiter, Encoding, Header, Hidden, Password, Sheet {
}

interface FileToSqliteOptions extends Delimiter, Encoding, Header, Hidden, Password, Sheet {
}

interface FileToSquashfsOptions extends Encoding_2, Password {
}

interface FileToSrtOptions extends Encoding, FrameRate_4, Language, Offset {
}

interface FileToSsaOptions extends Encoding, FrameRate_4, Language, Offset {
}

interface FileToSubOptions extends Encoding, FrameRate_4, Language, Offset {
}

interface FileToSubviewerOptions extends Encoding, FrameRate_4, Language, Offset {
}

interface FileToSvgOptions extends Comments, Delimiter, Encoding, Hidden, Margin, Orientation, Pages, Paper, Password, Pdfa, Quality_2, Threshold {
  /** What is allowed depends on the file. */
  fit?: Fit_3["fit"] | Fit_2["fit"];
}

interface FileToTarOptions extends Encoding_2, Password {
}

interface FileToTarBrOptions extends Encoding_2, Password {
}

interface FileToTarBz2Options extends Compression_2, Encoding_2, Password {
}

interface FileToTarGzOptions extends Compression, Encoding_2, Password {
}

interface FileToTarLzOptions extends Compression, Encoding_2, Password {
}

interface FileToTarLz4Options extends Compression_3, Encoding_2, Password {
}

interface FileToTarLzmaOptions extends Compression, Encoding_2, Password {
}

interface FileToTarLzoOptions extends Compression_4, Encoding_2, Password {
}

interface FileToTarXzOptions extends Compression, Encoding_2, Password {
}

interface FileToTarZOptions extends Encoding_2, Password {
}

interface FileToTarZstOptions extends Compression_5, Encoding_2, Password {
}

interface FileToTeiOptions extends Encoding, Password {
}

interface FileToTexinfoOptions extends Encoding, Password {
}

interface FileToTextOptions extends Background, Comments, Compression, Crop, Dpi_2, Fit, Height_2, Hidden, Language, Margin, Ocr, Orientation, Pages, Paper, Password, Pdfa, Quality_2, Rotate, Width_2 {
}

interface FileToTextileOptions extends Encoding, Password {
}

interface FileToTgaOptions extends Background, Compression, Crop, Dpi_3, Fit, Height_2, Rotate, Width_2 {
}

interface FileToTiffOptions extends Background, Comments, Compression, Crop, Delimiter, Encoding, Height_2, Hidden, Margin, NumberHeadings, Orientation, Pages, Paper, Password, Pdfa, Quality_2, Rotate, TiffCompression, Toc, Width_2 {
  /** What is allowed depends on the file. */
  dpi?: Dpi["dpi"] | Dpi_3["dpi"];
  /** What is allowed depends on the file. */
  fit?: Fit["fit"] | Fit_3["fit"];
}

interface FileToTomlOptions extends Delimiter, Encoding, Header, Hidden, Password, Sheet {
}

interface FileToTsvOptions extends Delimiter, Encoding, Header, Hidden, Password, Sheet {
}

interface FileToTtmlOptions extends Encoding, FrameRate_4, Language, Offset {
}

interface FileToTxtOptions extends Background, Compression, Crop, Dpi_2, Encoding, Fit, FrameRate_4, Height_2, Hidden, Language, LineWidth, Ocr, Offset, Pages, Password, Rotate, Width_2 {
}

interface FileToVcfOptions extends Delimiter, Encoding, Header, Hidden, Sheet {
}

interface FileToVplayerOptions extends Encoding, FrameRate_4, Language, Offset {
}

interface FileToVttOptions extends Encoding, FrameRate_4, Language, Offset {
}

interface FileToWebpOptions extends Animated, At, Background, Comments, Compression, Crop, Encoding, Fit, Height_2, Lossless, NumberHeadings, Pages, Password, Pdfa, Quality_2, Rotate, Toc, Width_2 {
  /** What is allowed depends on the file. */
  dpi?: Dpi["dpi"] | Dpi_3["dpi"];
}

interface FileToWimOptions extends Encoding_2, Password {
}

interface FileToXarOptions extends Encoding_2, Password {
}

interface FileToXlsOptions extends Delimiter, Encoding, Header, Password {
}

interface FileToXlsmOptions extends Delimiter, Encoding, Header, Password {
}

interface FileToXlsxOptions extends Delimiter, Encoding, Header, Pages, Password {
}

interface FileToXltOptions extends Delimiter, Encoding, Header, Password {
}

interface FileToXltxOptions extends Delimiter, Encoding, Header, Password {
}

interface FileToXmlOptions extends Delimiter, Encoding, Header, Hidden, Password, Sheet {
}

interface FileToXwikiOptions extends Encoding, Password {
}

interface FileToYamlOptions extends Delimiter, Encoding, Header, Hidden, Password, Sheet {
}

interface FileToZimwikiOptions extends Encoding, Password {
}

interface FileToZipOptions extends Compression, Encoding_2, Password {
}

/** Formats with the same targets and options, called like the first of them; each is among the targets of the others. */
interface Groups {
  '3g2': { '3g2': AnyToVideoOptions; '3gp': AnyToVideoOptions; aac: AnyToAudioOptions; ac3: Mp4ToAc3Options; adx: AnyToAdxOptions; aifc: Mp4ToWavOptions; aiff: Mp4ToWavOptions; amr: Mp4ToAmrOptions; asf: Mp4ToAsfOptions; ast: Mp4ToWavOptions; au: Mp4ToWavOptions; avi: AnyToAviOptions; avr: Mp4ToAmrOptions; caf: Mp4ToWavOptions; dts: AnyToDtsOptions; eac3: Mp4ToAc3Options; f4v: AnyToVideoOptions; flac: Mp4ToWavOptions; flv: AnyToVideoOptions; gif: VideoToGifOptions; gsm: AnyToGsmOptions; hcom: Mp4ToAmrOptions; ismv: AnyToVideoOptions; ivf: AnyToIvfOptions; jpg: VideoToJpgOptions; json: AnyToAnyOptions; m2ts: AnyToM2tsOptions; m2v: AnyToM2vOptions; m4a: AnyToM4aOptions; m4b: AnyToAudioOptions; m4r: AnyToAudioOptions; mka: AnyToMkaOptions; mkv: AnyToMkvOptions; mlp: Mp4ToMlpOptions; mov: AnyToMovOptions; mp2: AnyToMp2Options; mp3: AnyToMp3Options; mp4: AnyToMp4Options; mpg: AnyToMpgOptions; mxf: AnyToMxfOptions; nut: AnyToNutOptions; obu: AnyToObuOptions; ogg: AnyToOggOptions; ogv: AnyToOgvOptions; opus: AnyToOpusOptions; paf: Mp4ToAmrOptions; png: VideoToPngOptions; pvf: Mp4ToAmrOptions; ra: Mp4ToAc3Options; rf64: Mp4ToWavOptions; rm: AnyToRmOptions; sbc: AnyToSbcOptions; sf: Mp4ToWavOptions; sln: Mp4ToAmrOptions; sox: Mp4ToWavOptions; sph: Mp4ToAmrOptions; spx: AnyToSpxOptions; srt: AnyToAnyOptions; swf: AnyToSwfOptions; text: AnyToAnyOptions; thd: Mp4ToMlpOptions; ts: AnyToTsOptions; tta: Mp4ToWavOptions; txt: AnyToAnyOptions; vob: Mp4ToVobOptions; voc: Mp4ToWavOptions; vtt: AnyToAnyOptions; w64: Mp4ToWavOptions; wav: Mp4ToWavOptions; weba: AnyToWebaOptions; webm: AnyToWebmOptions; webp: VideoToWebpOptions; wma: AnyToWmaOptions; wmv: Mp4ToAsfOptions; wtv: Mp4ToVobOptions; wv: Mp4ToWavOptions; wve: Mp4ToAmrOptions; y4m: AnyToY4mOptions; };
  '3mf': { '3ds': NoOptions; dae: NoOptions; glb: NoOptions; gltf: NoOptions; obj: NoOptions; ply: NoOptions; stl: NoOptions; x: NoOptions; x3d: NoOptions; };
  '7z': { '7z': Of7zToArchiveOptions; arj: DocxToHtmlOptions; bz2: NoOptions; cab: DocxToHtmlOptions; cpio: DocxToHtmlOptions; epub: DocxToHtmlOptions; gz: NoOptions; iso: DocxToHtmlOptions; lz: NoOptions; lz4: NoOptions; lzma: NoOptions; lzo: NoOptions; pdf: DocxToHtmlOptions; squashfs: DocxToHtmlOptions; tar: DocxToHtmlOptions; 'tar.br': DocxToHtmlOptions; 'tar.bz2': Of7zToTarBz2Options; 'tar.gz': Of7zToArchiveOptions; 'tar.lz': Of7zToArchiveOptions; 'tar.lz4': Of7zToTarLz4Options; 'tar.lzma': Of7zToArchiveOptions; 'tar.lzo': Of7zToTarLzoOptions; 'tar.xz': Of7zToArchiveOptions; 'tar.z': DocxToHtmlOptions; 'tar.zst': Of7zToTarZstOptions; wim: DocxToHtmlOptions; xar: DocxToHtmlOptions; xz: NoOptions; zip: Of7zToArchiveOptions; zst: NoOptions; };
  '8svx': { aac: AnyToAudioOptions; ac3: Mp4ToAc3Options; adx: AnyToAdxOptions; aifc: Mp4ToWavOptions; aiff: Mp4ToWavOptions; amr: Mp4ToAmrOptions; ast: Mp4ToWavOptions; au: Mp4ToWavOptions; avr: Mp4ToAmrOptions; caf: Mp4ToWavOptions; dts: AnyToDtsOptions; eac3: Mp4ToAc3Options; flac: Mp4ToWavOptions; gsm: AnyToGsmOptions; hcom: Mp4ToAmrOptions; json: AnyToAnyOptions; m4a: AnyToM4aOptions; m4b: AnyToAudioOptions; m4r: AnyToAudioOptions; mka: AnyToMkaOptions; mlp: Mp4ToMlpOptions; mp2: AnyToMp2Options; mp3: AnyToMp3Options; ogg: AnyToOggOptions; opus: AnyToOpusOptions; paf: Mp4ToAmrOptions; pvf: Mp4ToAmrOptions; ra: Mp4ToAc3Options; rf64: Mp4ToWavOptions; sbc: AnyToSbcOptions; sf: Mp4ToWavOptions; sln: Mp4ToAmrOptions; sox: Mp4ToWavOptions; sph: Mp4ToAmrOptions; spx: AnyToSpxOptions; srt: AnyToAnyOptions; text: AnyToAnyOptions; thd: Mp4ToMlpOptions; tta: Mp4ToWavOptions; txt: AnyToAnyOptions; voc: Mp4ToWavOptions; vtt: AnyToAnyOptions; w64: Mp4ToWavOptions; wav: Mp4ToWavOptions; weba: AnyToWebaOptions; wma: AnyToWmaOptions; wv: Mp4ToWavOptions; wve: Mp4ToAmrOptions; };
  abw: { doc: NoOptions; docm: NoOptions; docx: NoOptions; dot: NoOptions; dotx: NoOptions; eps: DocumentToAnyOptions; fodt: NoOptions; html: NoOptions; jpg: DocumentToImageOptions; odt: NoOptions; ott: NoOptions; pdf: DocumentToAnyOptions; png: DocumentToImageOptions; ps: DocumentToAnyOptions; rtf: NoOptions; svg: DocumentToAnyOptions; tiff: DocumentToImageOptions; txt: NoOptions; uot: NoOptions; };
  ai: { avif: AnyToAvifOptions; bmp: AnyToImageOptions; eps: PdfToDocxOptions; gif: AnyToImageOptions; hocr: AiToAnyOptions; jpg: AnyToJpgOptions; json: AiToAnyOptions; pdf: PdfToDocxOptions; png: PdfToPngOptions; ps: PdfToDocxOptions; 'searchable-pdf': AiToSearchablePdfOptions; svg: PdfToDocxOptions; text: AiToAnyOptions; tiff: AiToTiffOptions; txt: AiToAnyOptions; webp: AnyToWebpOptions; };
  amr: { aac: AnyToAudioOptions; ac3: Mp4ToAc3Options; adx: AnyToAdxOptions; aifc: Mp4ToWavOptions; aiff: Mp4ToWavOptions; amr: Mp4ToAmrOptions; ast: Mp4ToWavOptions; au: Mp4ToWavOptions; avr: Mp4ToAmrOptions; caf: Mp4ToWavOptions; dts: AnyToDtsOptions; eac3: Mp4ToAc3Options; flac: Mp4ToWavOptions; gsm: AnyToGsmOptions; hcom: Mp4ToAmrOptions; m4a: AnyToM4aOptions; m4b: AnyToAudioOptions; m4r: AnyToAudioOptions; mka: AnyToMkaOptions; mlp: Mp4ToMlpOptions; mp2: AnyToMp2Options; mp3: AnyToMp3Options; ogg: AnyToOggOptions; opus: AnyToOpusOptions; paf: Mp4ToAmrOptions; pvf: Mp4ToAmrOptions; ra: Mp4ToAc3Options; rf64: Mp4ToWavOptions; sbc: AnyToSbcOptions; sf: Mp4ToWavOptions; sln: Mp4ToAmrOptions; sox: Mp4ToWavOptions; sph: Mp4ToAmrOptions; spx: AnyToSpxOptions; thd: Mp4ToMlpOptions; tta: Mp4ToWavOptions; voc: Mp4ToWavOptions; w64: Mp4ToWavOptions; wav: NoOptions; weba: AnyToWebaOptions; wma: AnyToWmaOptions; wv: Mp4ToWavOptions; wve: Mp4ToAmrOptions; };
  apng: { '3g2': AnyToVideoOptions; '3gp': AnyToVideoOptions; asf: Mp4ToAsfOptions; avi: AnyToAviOptions; avif: ImageToAvifOptions; bmp: JpgToPngOptions; f4v: AnyToVideoOptions; flv: AnyToVideoOptions; gif: ImageToGifOptions; heic: ImageToHeicOptions; ico: JpgToPngOptions; ismv: AnyToVideoOptions; ivf: AnyToIvfOptions; jp2: JpgToPngOptions; jpg: PngToJpgOptions; jxl: ImageToImageOptions; m2ts: AnyToM2tsOptions; m2v: AnyToM2vOptions; mkv: AnyToMkvOptions; mov: AnyToMovOptions; mp4: AnyToMp4Options; mpg: AnyToMpgOptions; mxf: AnyToMxfOptions; nut: AnyToNutOptions; obu: AnyToObuOptions; ogv: AnyToOgvOptions; pdf: ImageToPdfOptions; png: JpgToPngOptions; psd: JpgToPngOptions; rm: AnyToRmOptions; swf: AnyToSwfOptions; tga: JpgToPngOptions; tiff: AnyToTiffOptions; ts: AnyToTsOptions; vob: Mp4ToVobOptions; webm: AnyToWebmOptions; webp: ImageToWebpOptions; wmv: Mp4ToAsfOptions; wtv: Mp4ToVobOptions; y4m: AnyToY4mOptions; };
  aqt: { ass: SubtitleToAnyOptions; csv: SubtitleToAnyOptions; json: SubtitleToAnyOptions; lrc: SubtitleToAnyOptions; mpl2: SubtitleToAnyOptions; pjs: SubtitleToAnyOptions; rt: SubtitleToAnyOptions; sbv: SubtitleToAnyOptions; smi: SubtitleToAnyOptions; srt: SubtitleToAnyOptions; ssa: SubtitleToAnyOptions; sub: SubToCsvOptions; subviewer: SubtitleToAnyOptions; ttml: SubtitleToAnyOptions; txt: SubtitleToAnyOptions; vplayer: SubtitleToAnyOptions; vtt: SubtitleToAnyOptions; };
  ar: { '7z': ArchiveToArchiveOptions; arj: ArToArjOptions; cab: ArToArjOptions; cpio: ArToArjOptions; iso: ArToArjOptions; squashfs: ArToArjOptions; tar: ArToArjOptions; 'tar.br': ArToArjOptions; 'tar.bz2': ArchiveToTarBz2Options; 'tar.gz': ArchiveToArchiveOptions; 'tar.lz': ArchiveToArchiveOptions; 'tar.lz4': ArchiveToTarLz4Options; 'tar.lzma': ArchiveToArchiveOptions; 'tar.lzo': ArchiveToTarLzoOptions; 'tar.xz': ArchiveToArchiveOptions; 'tar.z': ArToArjOptions; 'tar.zst': ArchiveToTarZstOptions; wim: ArToArjOptions; xar: ArToArjOptions; zip: ArchiveToArchiveOptions; };
  arj: { '7z': ArjToZipOptions; arj: NoOptions; cab: NoOptions; cpio: NoOptions; iso: NoOptions; squashfs: NoOptions; tar: NoOptions; 'tar.br': NoOptions; 'tar.bz2': ArjToTarBz2Options; 'tar.gz': ArjToZipOptions; 'tar.lz': ArjToZipOptions; 'tar.lz4': ArjToTarLz4Options; 'tar.lzma': ArjToZipOptions; 'tar.lzo': ArjToTarLzoOptions; 'tar.xz': ArjToZipOptions; 'tar.z': NoOptions; 'tar.zst': ArjToTarZstOptions; wim: NoOptions; xar: NoOptions; zip: ArjToZipOptions; };
  asciidoc: { avif: SvgToAvifOptions; bmp: SvgToGifOptions; context: DocumentToDocumentOptions; docbook: NoOptions; docx: DocumentToDocumentOptions; dokuwiki: NoOptions; epub: DocumentToEpubOptions; fb2: NoOptions; gif: SvgToGifOptions; haddock: NoOptions; html: NoOptions; icml: NoOptions; ipynb: NoOptions; jats: NoOptions; jira: NoOptions; jpg: SvgToJpgOptions; latex: DocumentToDocumentOptions; man: DocxToAsciidocOptions; md: DocxToMdOptions; mediawiki: NoOptions; odt: DocxToMsOptions; org: DocxToAsciidocOptions; pdf: AnyToPdfOptions; png: DocumentToPngOptions; rst: DocxToMdOptions; tei: NoOptions; texinfo: NoOptions; textile: NoOptions; tiff: SvgToTiffOptions; txt: DocxToAsciidocOptions; webp: SvgToWebpOptions; xwiki: NoOptions; zimwiki: NoOptions; };
  asf: { '3g2': AnyToVideoOptions; '3gp': AnyToVideoOptions; aac: AnyToAudioOptions; ac3: Mp4ToAc3Options; adx: AnyToAdxOptions; aifc: Mp4ToWavOptions; aiff: Mp4ToWavOptions; amr: Mp4ToAmrOptions; asf: Mp4ToAsfOptions; ast: Mp4ToWavOptions; au: Mp4ToWavOptions; avi: AnyToAviOptions; avr: Mp4ToAmrOptions; caf: Mp4ToWavOptions; dts: AnyToDtsOptions; eac3: Mp4ToAc3Options; flac: Mp4ToWavOptions; flv: AnyToVideoOptions; gif: VideoToGifOptions; gsm: AnyToGsmOptions; hcom: Mp4ToAmrOptions; ismv: AnyToVideoOptions; ivf: AnyToIvfOptions; jpg: VideoToJpgOptions; json: AnyToAnyOptions; m2ts: AnyToM2tsOptions; m2v: AnyToM2vOptions; m4a: AnyToM4aOptions; m4b: AnyToAudioOptions; m4r: AnyToAudioOptions; mka: AnyToMkaOptions; mkv: AnyToMkvOptions; mlp: Mp4ToMlpOptions; mov: AnyToMovOptions; mp2: AnyToMp2Options; mp3: AnyToMp3Options; mp4: AnyToMp4Options; mpg: AnyToMpgOptions; mxf: AnyToMxfOptions; nut: AnyToNutOptions; obu: AnyToObuOptions; ogg: AnyToOggOptions; ogv: AnyToOgvOptions; opus: AnyToOpusOptions; paf: Mp4ToAmrOptions; png: VideoToPngOptions; pvf: Mp4ToAmrOptions; ra: Mp4ToAc3Options; rf64: Mp4ToWavOptions; rm: AnyToRmOptions; sbc: AnyToSbcOptions; sf: Mp4ToWavOptions; sln: Mp4ToAmrOptions; sox: Mp4ToWavOptions; sph: Mp4ToAmrOptions; spx: AnyToSpxOptions; srt: AnyToAnyOptions; swf: AnyToSwfOptions; text: AnyToAnyOptions; thd: Mp4ToMlpOptions; ts: AnyToTsOptions; tta: Mp4ToWavOptions; txt: AnyToAnyOptions; vob: Mp4ToVobOptions; voc: Mp4ToWavOptions; vtt: AnyToAnyOptions; w64: Mp4ToWavOptions; wav: Mp4ToWavOptions; weba: AnyToWebaOptions; webm: AnyToWebmOptions; webp: VideoToWebpOptions; wma: AnyToWmaOptions; wmv: Mp4ToAsfOptions; wtv: Mp4ToVobOptions; wv: Mp4ToWavOptions; wve: Mp4ToAmrOptions; y4m: AnyToY4mOptions; };
  asx: { asx: NoOptions; csv: GmlToXlsxOptions; html: NoOptions; json: AnyToJsonOptions; jsonl: NoOptions; m3u: NoOptions; m3u8: NoOptions; md: NoOptions; pls: NoOptions; tsv: AnyToTsvOptions; wpl: NoOptions; xlsx: NoOptions; xml: NoOptions; xspf: NoOptions; yaml: NoOptions; zpl: NoOptions; };
  avif: { avs: JpgToPngOptions; bmp: JpgToPngOptions; cals: JpgToPngOptions; dcx: JpgToPngOptions; dds: JpgToPngOptions; dpx: JpgToPngOptions; exr: JpgToPngOptions; fits: JpgToPngOptions; gif: JpgToGifOptions; hdr: JpgToPngOptions; heic: ImageToHeicOptions; hocr: ImageToAnyOptions; icns: JpgToPngOptions; ico: JpgToPngOptions; j2k: JpgToPngOptions; jbig: JpgToPngOptions; jng: JpgToPngOptions; jp2: JpgToPngOptions; jpg: PngToJpgOptions; json: ImageToAnyOptions; jxl: ImageToImageOptions; mtv: JpgToPngOptions; pam: JpgToPngOptions; pbm: JpgToPngOptions; pcx: JpgToPngOptions; pdf: ImageToPdfOptions; pfm: JpgToPngOptions; pgm: JpgToPngOptions; pict: JpgToPngOptions; png: JpgToPngOptions; ppm: JpgToPngOptions; psd: JpgToPngOptions; qoi: JpgToPngOptions; ras: JpgToPngOptions; 'searchable-pdf': ImageToSearchablePdfOptions; sgi: JpgToPngOptions; text: ImageToAnyOptions; tga: JpgToPngOptions; tiff: AnyToTiffOptions; txt: ImageToAnyOptions; vicar: JpgToPngOptions; viff: JpgToPngOptions; wbmp: JpgToPngOptions; webp: JpgToWebpOptions; xbm: JpgToPngOptions; xpm: JpgToPngOptions; xwd: JpgToPngOptions; };
  avs: { avif: AvsToAvifOptions; bmp: JpgToPngOptions; gif: JpgToPngOptions; heic: ImageToHeicOptions; ico: JpgToPngOptions; jp2: JpgToPngOptions; jpg: ImageToJpgOptions; jxl: ImageToImageOptions; pdf: ImageToPdfOptions; png: JpgToPngOptions; psd: JpgToPngOptions; tga: JpgToPngOptions; tiff: ImageToTiffOptions; webp: ImageToImageOptions; };
  azw3: { asciidoc: DocxToAsciidocOptions; azw3: NoOptions; context: DocumentToDocumentOptions; docbook: NoOptions; docx: NoOptions; dokuwiki: NoOptions; epub: NoOptions; fb2: NoOptions; haddock: NoOptions; html: DocumentToDocumentOptions; htmlz: NoOptions; icml: NoOptions; ipynb: NoOptions; jats: NoOptions; jira: NoOptions; latex: DocumentToDocumentOptions; lit: NoOptions; lrf: NoOptions; man: DocxToAsciidocOptions; md: DocxToMdOptions; mediawiki: NoOptions; mobi: NoOptions; muse: DocxToAsciidocOptions; odt: DocxToMsOptions; opml: NoOptions; org: DocxToAsciidocOptions; pdb: NoOptions; pdf: DocumentToPdfOptions; rst: DocxToMdOptions; tei: NoOptions; texinfo: NoOptions; textile: NoOptions; txt: NoOptions; txtz: NoOptions; xwiki: NoOptions; zimwiki: NoOptions; };
  bibtex: { avif: DocumentToAvifOptions; bibtex: HtmlToAzw3Options; bmp: MdToGifOptions; csljson: HtmlToAzw3Options; doc: HtmlToDocxOptions; docx: HtmlToDocxOptions; gif: MdToGifOptions; html: HtmlToDocxOptions; jpg: DocumentToJpgOptions; latex: HtmlToDocxOptions; md: HtmlToMdOptions; odt: HtmlToMsOptions; pdf: BibtexToPdfOptions; png: MdToPngOptions; rtf: HtmlToDocxOptions; tiff: DocumentToTiffOptions; txt: HtmlToTxtOptions; webp: DocumentToWebpOptions; };
  bmp: { avif: AvsToAvifOptions; avs: JpgToPngOptions; bmp: JpgToPngOptions; cals: JpgToPngOptions; dcx: JpgToPngOptions; dds: JpgToPngOptions; dpx: JpgToPngOptions; exr: JpgToPngOptions; fits: JpgToPngOptions; gif: JpgToPngOptions; hdr: JpgToPngOptions; heic: ImageToHeicOptions; hocr: ImageToAnyOptions; icns: JpgToPngOptions; ico: JpgToPngOptions; j2k: JpgToPngOptions; jbig: JpgToPngOptions; jng: JpgToPngOptions; jp2: JpgToPngOptions; jpg: ImageToJpgOptions; json: ImageToAnyOptions; jxl: ImageToImageOptions; mtv: JpgToPngOptions; pam: JpgToPngOptions; pbm: JpgToPngOptions; pcx: JpgToPngOptions; pdf: ImageToPdfOptions; pfm: JpgToPngOptions; pgm: JpgToPngOptions; pict: JpgToPngOptions; png: JpgToPngOptions; ppm: JpgToPngOptions; psd: JpgToPngOptions; qoi: JpgToPngOptions; ras: JpgToPngOptions; 'searchable-pdf': ImageToSearchablePdfOptions; sgi: JpgToPngOptions; text: ImageToAnyOptions; tga: JpgToPngOptions; tiff: ImageToTiffOptions; txt: ImageToAnyOptions; vicar: JpgToPngOptions; viff: JpgToPngOptions; wbmp: JpgToPngOptions; webp: ImageToImageOptions; xbm: JpgToPngOptions; xpm: JpgToPngOptions; xwd: JpgToPngOptions; };
  bz2: { '7z': NoOptions; arj: NoOptions; bz2: NoOptions; cab: NoOptions; cpio: NoOptions; gz: NoOptions; iso: NoOptions; lz: NoOptions; lz4: NoOptions; lzma: NoOptions; lzo: NoOptions; squashfs: NoOptions; tar: NoOptions; 'tar.br': NoOptions; 'tar.bz2': ArjToTarBz2Options; 'tar.gz': ArjToZipOptions; 'tar.lz': ArjToZipOptions; 'tar.lz4': ArjToTarLz4Options; 'tar.lzma': ArjToZipOptions; 'tar.lzo': ArjToTarLzoOptions; 'tar.xz': ArjToZipOptions; 'tar.z': NoOptions; 'tar.zst': ArjToTarZstOptions; wim: NoOptions; xar: NoOptions; xz: NoOptions; zip: NoOptions; zst: NoOptions; };
  cals: { avif: AvsToAvifOptions; bmp: JpgToPngOptions; gif: JpgToPngOptions; heic: ImageToHeicOptions; hocr: ImageToAnyOptions; ico: JpgToPngOptions; jp2: JpgToPngOptions; jpg: ImageToJpgOptions; json: ImageToAnyOptions; jxl: ImageToImageOptions; pdf: ImageToPdfOptions; png: JpgToPngOptions; 'searchable-pdf': ImageToSearchablePdfOptions; text: ImageToAnyOptions; tga: JpgToPngOptions; tiff: ImageToTiffOptions; txt: ImageToAnyOptions; webp: ImageToImageOptions; };
  cbor: { cbor: NoOptions; csv: GmlToXlsxOptions; html: NoOptions; json: AnyToJsonOptions; jsonl: NoOptions; md: NoOptions; msgpack: NoOptions; ods: NoOptions; parquet: NoOptions; plist: NoOptions; sql: NoOptions; sqlite: NoOptions; toml: NoOptions; tsv: AnyToTsvOptions; xls: NoOptions; xlsx: NoOptions; xml: NoOptions; yaml: NoOptions; };
  cdr: { avif: DrawingToAvifOptions; bmp: DrawingToImageOptions; eps: DrawingToAnyOptions; fodg: NoOptions; gif: DrawingToImageOptions; jpg: CdrToJpgOptions; odg: NoOptions; otg: NoOptions; pdf: DrawingToAnyOptions; png: CdrToJpgOptions; ps: DrawingToAnyOptions; 'searchable-pdf': DrawingToSearchablePdfOptions; svg: DrawingToAnyOptions; tiff: DrawingToTiffOptions; webp: DrawingToWebpOptions; };
  creole: { asciidoc: HtmlToTxtOptions; avif: DocumentToAvifOptions; azw3: HtmlToEpubOptions; bmp: MdToGifOptions; context: HtmlToDocxOptions; doc: HtmlToDocxOptions; docbook: HtmlToAzw3Options; docx: HtmlToDocxOptions; dokuwiki: HtmlToAzw3Options; epub: HtmlToEpubOptions; fb2: HtmlToAzw3Options; gif: MdToGifOptions; haddock: HtmlToAzw3Options; html: HtmlToDocxOptions; icml: HtmlToAzw3Options; ipynb: HtmlToAzw3Options; jats: HtmlToAzw3Options; jira: HtmlToAzw3Options; jpg: DocumentToJpgOptions; latex: HtmlToDocxOptions; man: HtmlToTxtOptions; md: HtmlToMdOptions; mediawiki: HtmlToAzw3Options; mobi: HtmlToEpubOptions; ms: HtmlToMsOptions; muse: HtmlToTxtOptions; odt: HtmlToMsOptions; opml: HtmlToAzw3Options; org: HtmlToTxtOptions; pdf: MdToPdfOptions; png: MdToPngOptions; rst: HtmlToMdOptions; rtf: HtmlToDocxOptions; tei: HtmlToAzw3Options; texinfo: HtmlToAzw3Options; textile: HtmlToAzw3Options; tiff: DocumentToTiffOptions; txt: HtmlToTxtOptions; webp: DocumentToWebpOptions; xwiki: HtmlToAzw3Options; zimwiki: HtmlToAzw3Options; };
  csv: { cbor: CsvToXlsxOptions; eps: CsvToDrawingOptions; fods: CsvToXlsxOptions; geojson: HtmlToAzw3Options; gml: HtmlToAzw3Options; gpkg: HtmlToAzw3Options; gpx: HtmlToAzw3Options; html: CsvToXlsxOptions; ics: CsvToXlsxOptions; jpg: CsvToImageOptions; json: CsvToJsonOptions; jsonl: CsvToXlsxOptions; kml: HtmlToAzw3Options; md: CsvToXlsxOptions; msgpack: CsvToXlsxOptions; ods: CsvToXlsxOptions; ots: CsvToXlsxOptions; parquet: CsvToXlsxOptions; pdf: CsvToPdfOptions; plist: CsvToXlsxOptions; png: CsvToImageOptions; ps: CsvToDrawingOptions; sql: CsvToXlsxOptions; sqlite: CsvToXlsxOptions; svg: CsvToDrawingOptions; tiff: CsvToImageOptions; toml: CsvToXlsxOptions; tsv: CsvToXlsxOptions; vcf: CsvToXlsxOptions; xls: CsvToXlsxOptions; xlsm: CsvToXlsxOptions; xlsx: CsvToXlsxOptions; xlt: CsvToXlsxOptions; xltx: CsvToXlsxOptions; xml: CsvToXlsxOptions; yaml: CsvToXlsxOptions; };
  dbf: { cbor: HtmlToAzw3Options; csv: CsvToXlsxOptions; html: HtmlToAzw3Options; json: DbfToJsonOptions; jsonl: HtmlToAzw3Options; md: HtmlToAzw3Options; msgpack: HtmlToAzw3Options; ods: HtmlToAzw3Options; parquet: HtmlToAzw3Options; plist: HtmlToAzw3Options; sql: HtmlToAzw3Options; sqlite: HtmlToAzw3Options; toml: HtmlToAzw3Options; tsv: TsvToXlsxOptions; xls: HtmlToAzw3Options; xlsx: HtmlToAzw3Options; xml: HtmlToAzw3Options; yaml: HtmlToAzw3Options; };
  dcx: { avif: AvsToAvifOptions; bmp: JpgToPngOptions; gif: JpgToPngOptions; heic: ImageToHeicOptions; ico: JpgToPngOptions; jp2: JpgToPngOptions; jpg: ImageToJpgOptions; jxl: ImageToImageOptions; png: JpgToPngOptions; psd: JpgToPngOptions; tga: JpgToPngOptions; tiff: ImageToTiffOptions; webp: ImageToImageOptions; };
  dif: { csv: SheetToCsvOptions; eps: SheetToAnyOptions; fods: NoOptions; html: NoOptions; jpg: SheetToImageOptions; ods: NoOptions; ots: NoOptions; pdf: SheetToAnyOptions; png: SheetToImageOptions; ps: SheetToAnyOptions; svg: SheetToAnyOptions; tiff: SheetToImageOptions; xls: NoOptions; xlsm: NoOptions; xlsx: NoOptions; xlt: NoOptions; xltx: NoOptions; };
  djvu: { avif: JpgToAvifOptions; eps: AnyToDrawingOptions; gif: JpgToGifOptions; jpg: PngToJpgOptions; pdf: NoOptions; png: JpgToPngOptions; ps: AnyToDrawingOptions; svg: AnyToDrawingOptions; tiff: AnyToTiffOptions; txt: NoOptions; webp: JpgToWebpOptions; };
  dng: { avif: JpgToAvifOptions; bmp: JpgToPngOptions; gif: JpgToGifOptions; heic: ImageToHeicOptions; ico: JpgToPngOptions; jp2: JpgToPngOptions; jpg: PngToJpgOptions; pdf: ImageToPdfOptions; png: JpgToPngOptions; psd: JpgToPngOptions; tga: JpgToPngOptions; tiff: AnyToTiffOptions; webp: JpgToWebpOptions; };
  doc: { asciidoc: DocToDocumentOptions; context: DocToContextOptions; docbook: DocxToHtmlOptions; docm: DocxToHtmlOptions; docx: DocxToHtmlOptions; dokuwiki: DocxToHtmlOptions; dot: DocxToHtmlOptions; dotx: DocxToHtmlOptions; eps: DocxToPdfOptions; epub: DocToEpubOptions; fodt: DocxToHtmlOptions; haddock: DocxToHtmlOptions; html: DocxToHtmlOptions; icml: DocxToHtmlOptions; ipynb: DocxToHtmlOptions; jats: DocxToHtmlOptions; jira: DocxToHtmlOptions; jpg: DocxToJpgOptions; latex: DocToContextOptions; man: DocToDocumentOptions; md: DocToMdOptions; mediawiki: DocxToHtmlOptions; ms: DocToMsOptions; odt: DocxToHtmlOptions; opml: DocxToHtmlOptions; org: DocToDocumentOptions; ott: DocxToHtmlOptions; pdf: DocxToPdfOptions; png: DocxToJpgOptions; ps: DocxToPdfOptions; rst: DocToMdOptions; rtf: DocxToHtmlOptions; svg: DocxToPdfOptions; tei: DocxToHtmlOptions; texinfo: DocxToHtmlOptions; text: DocumentToTextOptions; textile: DocxToHtmlOptions; tiff: DocxToJpgOptions; txt: DocxToHtmlOptions; uot: DocxToHtmlOptions; xwiki: DocxToHtmlOptions; zimwiki: DocxToHtmlOptions; };
  docbook: { asciidoc: HtmlToTxtOptions; avif: DocumentToAvifOptions; azw3: HtmlToEpubOptions; bmp: MdToGifOptions; context: HtmlToDocxOptions; doc: HtmlToDocxOptions; docbook: HtmlToAzw3Options; docx: HtmlToDocxOptions; dokuwiki: HtmlToAzw3Options; epub: HtmlToEpubOptions; fb2: HtmlToAzw3Options; gif: MdToGifOptions; haddock: HtmlToAzw3Options; html: HtmlToDocxOptions; icml: HtmlToAzw3Options; ipynb: HtmlToAzw3Options; jats: HtmlToAzw3Options; jira: HtmlToAzw3Options; jpg: DocumentToJpgOptions; latex: HtmlToDocxOptions; man: HtmlToTxtOptions; md: HtmlToMdOptions; mediawiki: HtmlToAzw3Options; mobi: HtmlToEpubOptions; muse: HtmlToTxtOptions; odt: HtmlToMsOptions; opml: HtmlToAzw3Options; org: HtmlToTxtOptions; pdf: MdToPdfOptions; png: MdToPngOptions; rst: HtmlToMdOptions; rtf: HtmlToDocxOptions; tei: HtmlToAzw3Options; texinfo: HtmlToAzw3Options; textile: HtmlToAzw3Options; tiff: DocumentToTiffOptions; txt: HtmlToTxtOptions; webp: DocumentToWebpOptions; xwiki: HtmlToAzw3Options; zimwiki: HtmlToAzw3Options; };
  docm: { doc: DocxToHtmlOptions; docm: DocxToHtmlOptions; docx: DocxToHtmlOptions; dot: DocxToHtmlOptions; dotx: DocxToHtmlOptions; eps: DocxToPdfOptions; fodt: DocxToHtmlOptions; html: DocxToHtmlOptions; jpg: DocxToJpgOptions; odt: DocxToHtmlOptions; ott: DocxToHtmlOptions; pdf: DocxToPdfOptions; png: DocxToJpgOptions; ps: DocxToPdfOptions; rtf: DocxToHtmlOptions; svg: DocxToPdfOptions; tiff: DocxToJpgOptions; txt: DocxToHtmlOptions; uot: DocxToHtmlOptions; };
  docx: { asciidoc: DocxToAsciidocOptions; azw3: NoOptions; context: DocumentToDocumentOptions; doc: DocxToHtmlOptions; docbook: NoOptions; docm: DocxToHtmlOptions; dokuwiki: NoOptions; dot: DocxToHtmlOptions; dotx: DocxToHtmlOptions; eps: DocxToPdfOptions; epub: DocumentToEpubOptions; fb2: NoOptions; fodt: DocxToHtmlOptions; haddock: NoOptions; html: DocxToHtmlOptions; htmlz: NoOptions; icml: NoOptions; ipynb: NoOptions; jats: NoOptions; jira: NoOptions; jpg: DocxToJpgOptions; latex: DocumentToDocumentOptions; lit: NoOptions; lrf: NoOptions; man: DocxToAsciidocOptions; md: DocxToMdOptions; mediawiki: NoOptions; mobi: NoOptions; ms: DocxToMsOptions; odt: DocxToHtmlOptions; opml: NoOptions; org: DocxToAsciidocOptions; ott: DocxToHtmlOptions; pdb: NoOptions; pdf: DocxToPdfOptions; png: DocxToJpgOptions; ps: DocxToPdfOptions; rst: DocxToMdOptions; rtf: DocxToHtmlOptions; svg: DocxToPdfOptions; tei: NoOptions; texinfo: NoOptions; text: DocumentToTextOptions; textile: NoOptions; tiff: DocxToJpgOptions; txt: DocxToHtmlOptions; txtz: NoOptions; uot: DocxToHtmlOptions; xwiki: NoOptions; zimwiki: NoOptions; };
  dxf: { avif: JpgToAvifOptions; bmp: JpgToGifOptions; emf: NoOptions; gif: JpgToGifOptions; hocr: JpgToTxtOptions; jpg: PngToJpgOptions; json: JpgToTxtOptions; odg: NoOptions; pdf: DrawingToAnyOptions; png: NoOptions; 'searchable-pdf': DrawingToSearchablePdfOptions; svg: NoOptions; text: JpgToTxtOptions; tiff: AnyToTiffOptions; txt: JpgToTxtOptions; webp: JpgToWebpOptions; wmf: NoOptions; };
  eml: { eml: NoOptions; html: NoOptions; json: NoOptions; mbox: NoOptions; pdf: AnyToPdfOptions; txt: NoOptions; zip: NoOptions; };
  eps: { avif: EpsToAvifOptions; bmp: EpsToGifOptions; eps: AnyToDrawingOptions; gif: EpsToGifOptions; jpg: DrawingToJpgOptions; pdf: NoOptions; png: DrawingToPngOptions; ps: AnyToDrawingOptions; 'searchable-pdf': PdfToHocrOptions; svg: AnyToDrawingOptions; tiff: EpsToTiffOptions; webp: EpsToWebpOptions; };
  epub: { asciidoc: DocxToAsciidocOptions; azw3: NoOptions; context: DocumentToDocumentOptions; doc: DocumentToDocumentOptions; docbook: NoOptions; docx: DocumentToDocumentOptions; dokuwiki: NoOptions; fb2: NoOptions; haddock: NoOptions; html: DocumentToDocumentOptions; htmlz: NoOptions; icml: NoOptions; ipynb: NoOptions; jats: NoOptions; jira: NoOptions; latex: DocumentToDocumentOptions; lit: NoOptions; lrf: NoOptions; man: DocxToAsciidocOptions; md: DocxToMdOptions; mediawiki: NoOptions; mobi: NoOptions; ms: DocxToMsOptions; muse: DocxToAsciidocOptions; odt: DocxToMsOptions; opml: NoOptions; org: DocxToAsciidocOptions; pdb: NoOptions; pdf: DocumentToPdfOptions; rst: DocxToMdOptions; rtf: DocumentToDocumentOptions; tei: NoOptions; texinfo: NoOptions; textile: NoOptions; txt: DocxToAsciidocOptions; txtz: NoOptions; xwiki: NoOptions; zimwiki: NoOptions; };
  exr: { avif: JpgToAvifOptions; bmp: JpgToPngOptions; gif: JpgToGifOptions; heic: ImageToHeicOptions; ico: JpgToPngOptions; jp2: JpgToPngOptions; jpg: PngToJpgOptions; jxl: ImageToImageOptions; pdf: ImageToPdfOptions; png: JpgToPngOptions; psd: JpgToPngOptions; tga: JpgToPngOptions; tiff: AnyToTiffOptions; webp: JpgToWebpOptions; };
  fits: { avif: AvsToAvifOptions; bmp: JpgToPngOptions; gif: JpgToPngOptions; heic: ImageToHeicOptions; ico: JpgToPngOptions; jp2: JpgToPngOptions; jpg: ImageToJpgOptions; jxl: ImageToImageOptions; pdf: ImageToPdfOptions; png: JpgToPngOptions; tga: JpgToPngOptions; tiff: ImageToTiffOptions; webp: ImageToImageOptions; };
  fodp: { docx: SlidesToDocxOptions; eps: SlidesToAnyOptions; fodp: NoOptions; html: AnyToDocumentOptions; jpg: SlidesToImageOptions; md: SlidesToMdOptions; odp: NoOptions; otp: NoOptions; pdf: SlidesToAnyOptions; png: SlidesToImageOptions; pot: NoOptions; potx: NoOptions; pps: NoOptions; ppsx: NoOptions; ppt: NoOptions; pptm: NoOptions; pptx: NoOptions; ps: SlidesToAnyOptions; svg: SlidesToAnyOptions; tiff: SlidesToImageOptions; txt: AnyToDocumentOptions; };
  fods: { csv: FodsToCsvOptions; eps: FodsToPdfOptions; fods: NoOptions; html: AnyToDocumentOptions; jpg: FodsToJpgOptions; ods: NoOptions; ots: NoOptions; pdf: FodsToPdfOptions; png: FodsToJpgOptions; ps: FodsToPdfOptions; svg: FodsToPdfOptions; tiff: FodsToJpgOptions; xls: NoOptions; xlsm: NoOptions; xlsx: NoOptions; xlt: NoOptions; xltx: NoOptions; };
  geojson: { csv: HtmlToAzw3Options; gml: HtmlToAzw3Options; gpkg: HtmlToAzw3Options; gpx: HtmlToAzw3Options; html: CsvToXlsxOptions; kml: HtmlToAzw3Options; md: CsvToXlsxOptions; tsv: CsvToXlsxOptions; xlsx: CsvToXlsxOptions; };
  gif: { '3g2': AnyToVideoOptions; '3gp': AnyToVideoOptions; apng: NoOptions; asf: Mp4ToAsfOptions; avi: AnyToAviOptions; avif: ImageToAvifOptions; avs: JpgToPngOptions; bmp: JpgToPngOptions; cals: JpgToPngOptions; dcx: JpgToPngOptions; dds: JpgToPngOptions; dpx: JpgToPngOptions; exr: JpgToPngOptions; f4v: AnyToVideoOptions; fits: JpgToPngOptions; flv: AnyToVideoOptions; hdr: JpgToPngOptions; heic: ImageToHeicOptions; hocr: ImageToAnyOptions; icns: JpgToPngOptions; ico: JpgToPngOptions; ismv: AnyToVideoOptions; ivf: AnyToIvfOptions; j2k: JpgToPngOptions; jbig: JpgToPngOptions; jng: JpgToPngOptions; jp2: JpgToPngOptions; jpg: PngToJpgOptions; json: ImageToAnyOptions; jxl: NoOptions; m2ts: AnyToM2tsOptions; m2v: AnyToM2vOptions; mkv: AnyToMkvOptions; mov: AnyToMovOptions; mp4: AnyToMp4Options; mpg: AnyToMpgOptions; mtv: JpgToPngOptions; mxf: AnyToMxfOptions; nut: AnyToNutOptions; obu: AnyToObuOptions; ogv: AnyToOgvOptions; pam: JpgToPngOptions; pbm: JpgToPngOptions; pcx: JpgToPngOptions; pdf: ImageToPdfOptions; pfm: JpgToPngOptions; pgm: JpgToPngOptions; pict: JpgToPngOptions; png: JpgToPngOptions; ppm: JpgToPngOptions; psd: JpgToPngOptions; qoi: JpgToPngOptions; ras: JpgToPngOptions; rm: AnyToRmOptions; 'searchable-pdf': ImageToSearchablePdfOptions; sgi: JpgToPngOptions; swf: AnyToSwfOptions; text: ImageToAnyOptions; tga: JpgToPngOptions; tiff: AnyToTiffOptions; ts: AnyToTsOptions; txt: ImageToAnyOptions; vicar: JpgToPngOptions; viff: JpgToPngOptions; vob: Mp4ToVobOptions; wbmp: JpgToPngOptions; webm: AnyToWebmOptions; webp: ImageToWebpOptions; wmv: Mp4ToAsfOptions; wtv: Mp4ToVobOptions; xbm: JpgToPngOptions; xpm: JpgToPngOptions; xwd: JpgToPngOptions; y4m: AnyToY4mOptions; };
  gml: { csv: NoOptions; geojson: NoOptions; gml: NoOptions; gpkg: NoOptions; gpx: NoOptions; html: GmlToXlsxOptions; kml: NoOptions; md: GmlToXlsxOptions; tsv: GmlToXlsxOptions; xlsx: GmlToXlsxOptions; };
  heic: { avif: JpgToAvifOptions; avs: JpgToPngOptions; bmp: JpgToPngOptions; cals: JpgToPngOptions; dcx: JpgToPngOptions; dds: JpgToPngOptions; dpx: JpgToPngOptions; exr: JpgToPngOptions; fits: JpgToPngOptions; gif: JpgToGifOptions; hdr: JpgToPngOptions; hocr: ImageToAnyOptions; icns: JpgToPngOptions; ico: JpgToPngOptions; j2k: JpgToPngOptions; jbig: JpgToPngOptions; jng: JpgToPngOptions; jp2: JpgToPngOptions; jpg: PngToJpgOptions; json: ImageToAnyOptions; jxl: ImageToImageOptions; mtv: JpgToPngOptions; pam: JpgToPngOptions; pbm: JpgToPngOptions; pcx: JpgToPngOptions; pdf: JpgToPdfOptions; pfm: JpgToPngOptions; pgm: JpgToPngOptions; pict: JpgToPngOptions; png: JpgToPngOptions; ppm: JpgToPngOptions; psd: JpgToPngOptions; qoi: JpgToPngOptions; ras: JpgToPngOptions; 'searchable-pdf': JpgToSearchablePdfOptions; sgi: JpgToPngOptions; text: ImageToAnyOptions; tga: JpgToPngOptions; tiff: AnyToTiffOptions; txt: ImageToAnyOptions; vicar: JpgToPngOptions; viff: JpgToPngOptions; wbmp: JpgToPngOptions; webp: JpgToWebpOptions; xbm: JpgToPngOptions; xpm: JpgToPngOptions; xwd: JpgToPngOptions; };
  html: { asciidoc: HtmlToTxtOptions; avif: HtmlToAvifOptions; azw3: HtmlToAzw3Options; bmp: HtmlToImageOptions; context: HtmlToDocxOptions; doc: HtmlToAzw3Options; docbook: HtmlToAzw3Options; docm: HtmlToAzw3Options; docx: HtmlToDocxOptions; dokuwiki: HtmlToAzw3Options; dot: HtmlToAzw3Options; dotx: HtmlToAzw3Options; eps: HtmlToAnyOptions; epub: HtmlToEpubOptions; fb2: HtmlToAzw3Options; fodt: HtmlToAzw3Options; gif: HtmlToImageOptions; haddock: HtmlToAzw3Options; htmlz: HtmlToAzw3Options; icml: HtmlToAzw3Options; ipynb: HtmlToAzw3Options; jats: HtmlToAzw3Options; jira: HtmlToAzw3Options; jpg: HtmlToJpgOptions; latex: HtmlToDocxOptions; lit: HtmlToAzw3Options; lrf: HtmlToAzw3Options; man: HtmlToTxtOptions; md: HtmlToMdOptions; mediawiki: HtmlToAzw3Options; mobi: HtmlToAzw3Options; ms: HtmlToMsOptions; muse: HtmlToTxtOptions; odt: HtmlToMsOptions; opml: HtmlToAzw3Options; org: HtmlToTxtOptions; ott: HtmlToAzw3Options; pdb: HtmlToAzw3Options; pdf: HtmlToAnyOptions; png: HtmlToPngOptions; ps: HtmlToAnyOptions; rst: HtmlToMdOptions; rtf: HtmlToAzw3Options; svg: HtmlToAnyOptions; tei: HtmlToAzw3Options; texinfo: HtmlToAzw3Options; textile: HtmlToAzw3Options; tiff: HtmlToTiffOptions; txt: HtmlToTxtOptions; txtz: HtmlToAzw3Options; webp: HtmlToWebpOptions; xwiki: HtmlToAzw3Options; zimwiki: HtmlToAzw3Options; };
  htmlz: { azw3: NoOptions; docx: NoOptions; epub: NoOptions; fb2: NoOptions; html: DocumentToDocumentOptions; htmlz: NoOptions; lit: NoOptions; lrf: NoOptions; md: DocxToMdOptions; mobi: NoOptions; odt: DocxToMsOptions; pdb: NoOptions; pdf: DocumentToPdfOptions; txt: NoOptions; txtz: NoOptions; };
  ics: { csv: GmlToXlsxOptions; html: NoOptions; json: AnyToJsonOptions; jsonl: NoOptions; md: NoOptions; ods: NoOptions; tsv: AnyToTsvOptions; xls: NoOptions; xlsx: NoOptions; xml: NoOptions; yaml: NoOptions; };
  ipynb: { asciidoc: HtmlToTxtOptions; avif: DocumentToAvifOptions; azw3: HtmlToEpubOptions; bmp: MdToGifOptions; context: HtmlToDocxOptions; doc: HtmlToDocxOptions; docbook: HtmlToAzw3Options; docx: HtmlToDocxOptions; dokuwiki: HtmlToAzw3Options; epub: HtmlToEpubOptions; gif: MdToGifOptions; haddock: HtmlToAzw3Options; html: HtmlToDocxOptions; icml: HtmlToAzw3Options; jats: HtmlToAzw3Options; jira: HtmlToAzw3Options; jpg: DocumentToJpgOptions; latex: HtmlToDocxOptions; man: HtmlToTxtOptions; md: HtmlToMdOptions; mediawiki: HtmlToAzw3Options; mobi: HtmlToEpubOptions; ms: HtmlToMsOptions; muse: HtmlToTxtOptions; odt: HtmlToMsOptions; opml: HtmlToAzw3Options; org: HtmlToTxtOptions; pdf: MdToPdfOptions; png: MdToPngOptions; py: HtmlToAzw3Options; rst: HtmlToMdOptions; rtf: HtmlToDocxOptions; tei: HtmlToAzw3Options; texinfo: HtmlToAzw3Options; textile: HtmlToAzw3Options; tiff: DocumentToTiffOptions; txt: HtmlToTxtOptions; webp: DocumentToWebpOptions; xwiki: HtmlToAzw3Options; zimwiki: HtmlToAzw3Options; };
  ismv: { '3g2': AnyToVideoOptions; '3gp': AnyToVideoOptions; aac: AnyToAudioOptions; ac3: Mp4ToAc3Options; adx: AnyToAdxOptions; aifc: Mp4ToWavOptions; aiff: Mp4ToWavOptions; amr: Mp4ToAmrOptions; ast: Mp4ToWavOptions; au: Mp4ToWavOptions; avr: Mp4ToAmrOptions; caf: Mp4ToWavOptions; dts: AnyToDtsOptions; eac3: Mp4ToAc3Options; f4v: AnyToVideoOptions; flac: Mp4ToWavOptions; gif: VideoToGifOptions; gsm: AnyToGsmOptions; hcom: Mp4ToAmrOptions; ivf: AnyToIvfOptions; jpg: VideoToJpgOptions; json: AnyToAnyOptions; m2ts: AnyToM2tsOptions; m2v: AnyToM2vOptions; m4a: AnyToM4aOptions; m4b: AnyToAudioOptions; m4r: AnyToAudioOptions; mka: AnyToMkaOptions; mkv: AnyToMkvOptions; mlp: Mp4ToMlpOptions; mov: AnyToMovOptions; mp2: AnyToMp2Options; mp3: AnyToMp3Options; mp4: AnyToMp4Options; mpg: AnyToMpgOptions; mxf: AnyToMxfOptions; nut: AnyToNutOptions; obu: AnyToObuOptions; ogg: AnyToOggOptions; ogv: AnyToOgvOptions; opus: AnyToOpusOptions; paf: Mp4ToAmrOptions; png: VideoToPngOptions; pvf: Mp4ToAmrOptions; ra: Mp4ToAc3Options; rf64: Mp4ToWavOptions; rm: AnyToRmOptions; sbc: AnyToSbcOptions; sf: Mp4ToWavOptions; sln: Mp4ToAmrOptions; sox: Mp4ToWavOptions; sph: Mp4ToAmrOptions; spx: AnyToSpxOptions; srt: AnyToAnyOptions; swf: AnyToSwfOptions; text: AnyToAnyOptions; thd: Mp4ToMlpOptions; tta: Mp4ToWavOptions; txt: AnyToAnyOptions; vob: Mp4ToVobOptions; voc: Mp4ToWavOptions; vtt: AnyToAnyOptions; w64: Mp4ToWavOptions; wav: Mp4ToWavOptions; weba: AnyToWebaOptions; webm: AnyToWebmOptions; webp: VideoToWebpOptions; wma: AnyToWmaOptions; wtv: Mp4ToVobOptions; wv: Mp4ToWavOptions; wve: Mp4ToAmrOptions; y4m: AnyToY4mOptions; };
  ivf: { '3g2': AnyToVideoOptions; '3gp': AnyToVideoOptions; asf: Mp4ToAsfOptions; avi: AnyToAviOptions; f4v: AnyToVideoOptions; flv: AnyToVideoOptions; gif: VideoToGifOptions; ismv: AnyToVideoOptions; ivf: AnyToIvfOptions; jpg: VideoToJpgOptions; m2ts: AnyToM2tsOptions; m2v: AnyToM2vOptions; mkv: AnyToMkvOptions; mov: AnyToMovOptions; mp4: AnyToMp4Options; mpg: AnyToMpgOptions; mxf: AnyToMxfOptions; nut: AnyToNutOptions; obu: AnyToObuOptions; ogv: AnyToOgvOptions; png: VideoToPngOptions; rm: AnyToRmOptions; swf: AnyToSwfOptions; ts: AnyToTsOptions; vob: Mp4ToVobOptions; webm: AnyToWebmOptions; webp: VideoToWebpOptions; wmv: Mp4ToAsfOptions; wtv: Mp4ToVobOptions; y4m: AnyToY4mOptions; };
  j2k: { avif: AvsToAvifOptions; bmp: JpgToPngOptions; gif: JpgToPngOptions; heic: ImageToHeicOptions; hocr: ImageToAnyOptions; ico: JpgToPngOptions; jp2: JpgToPngOptions; jpg: ImageToJpgOptions; json: ImageToAnyOptions; jxl: ImageToImageOptions; pdf: ImageToPdfOptions; png: JpgToPngOptions; psd: JpgToPngOptions; 'searchable-pdf': ImageToSearchablePdfOptions; text: ImageToAnyOptions; tga: JpgToPngOptions; tiff: ImageToTiffOptions; txt: ImageToAnyOptions; webp: ImageToImageOptions; };
  jpg: { avif: JpgToAvifOptions; avs: JpgToPngOptions; bmp: JpgToPngOptions; cals: JpgToPngOptions; dcx: JpgToPngOptions; dds: JpgToPngOptions; dpx: JpgToPngOptions; dxf: ImageToDrawingOptions; eps: ImageToDrawingOptions; exr: JpgToPngOptions; fits: JpgToPngOptions; gif: JpgToGifOptions; hdr: JpgToPngOptions; heic: ImageToHeicOptions; hocr: JpgToTxtOptions; icns: JpgToPngOptions; ico: JpgToPngOptions; j2k: JpgToPngOptions; jbig: JpgToPngOptions; jng: JpgToPngOptions; jp2: JpgToPngOptions; json: JpgToTxtOptions; jxl: JpgToWebpOptions; mtv: JpgToPngOptions; pam: JpgToPngOptions; pbm: JpgToPngOptions; pcx: JpgToPngOptions; pdf: JpgToPdfOptions; pfm: JpgToPngOptions; pgm: JpgToPngOptions; pict: JpgToPngOptions; png: JpgToPngOptions; ppm: JpgToPngOptions; psd: JpgToPngOptions; qoi: JpgToPngOptions; ras: JpgToPngOptions; 'searchable-pdf': JpgToSearchablePdfOptions; sgi: JpgToPngOptions; svg: ImageToDrawingOptions; text: JpgToTxtOptions; tga: JpgToPngOptions; tiff: AnyToTiffOptions; txt: JpgToTxtOptions; vicar: JpgToPngOptions; viff: JpgToPngOptions; wbmp: JpgToPngOptions; webp: JpgToWebpOptions; xbm: JpgToPngOptions; xpm: JpgToPngOptions; xwd: JpgToPngOptions; };
  json: { cbor: NoOptions; csv: GmlToXlsxOptions; geojson: HtmlToAzw3Options; gml: HtmlToAzw3Options; gpkg: HtmlToAzw3Options; gpx: HtmlToAzw3Options; html: NoOptions; ics: NoOptions; jsonl: NoOptions; kml: HtmlToAzw3Options; md: NoOptions; msgpack: NoOptions; ods: NoOptions; parquet: NoOptions; plist: NoOptions; sql: NoOptions; sqlite: NoOptions; toml: NoOptions; tsv: AnyToTsvOptions; vcf: NoOptions; xls: NoOptions; xlsx: NoOptions; xml: NoOptions; yaml: NoOptions; };
  jxl: { avif: AvsToAvifOptions; avs: JpgToPngOptions; bmp: JpgToPngOptions; cals: JpgToPngOptions; dcx: JpgToPngOptions; dds: JpgToPngOptions; dpx: JpgToPngOptions; exr: JpgToPngOptions; fits: JpgToPngOptions; gif: ImageToGifOptions; hdr: JpgToPngOptions; heic: ImageToHeicOptions; hocr: ImageToAnyOptions; icns: JpgToPngOptions; ico: JpgToPngOptions; j2k: JpgToPngOptions; jbig: JpgToPngOptions; jng: JpgToPngOptions; jp2: JpgToPngOptions; jpg: PngToJpgOptions; json: ImageToAnyOptions; mtv: JpgToPngOptions; pam: JpgToPngOptions; pbm: JpgToPngOptions; pcx: JpgToPngOptions; pdf: ImageToPdfOptions; pfm: JpgToPngOptions; pgm: JpgToPngOptions; pict: JpgToPngOptions; png: JpgToPngOptions; ppm: JpgToPngOptions; psd: JpgToPngOptions; qoi: JpgToPngOptions; ras: JpgToPngOptions; 'searchable-pdf': ImageToSearchablePdfOptions; sgi: JpgToPngOptions; text: ImageToAnyOptions; tga: JpgToPngOptions; tiff: ImageToTiffOptions; txt: ImageToAnyOptions; vicar: JpgToPngOptions; viff: JpgToPngOptions; wbmp: JpgToPngOptions; webp: ImageToWebpOptions; xbm: JpgToPngOptions; xpm: JpgToPngOptions; xwd: JpgToPngOptions; };
  lit: { azw3: NoOptions; epub: NoOptions; fb2: NoOptions; html: DocumentToDocumentOptions; htmlz: NoOptions; lrf: NoOptions; md: DocxToMdOptions; mobi: NoOptions; odt: DocxToMsOptions; pdb: NoOptions; pdf: DocumentToPdfOptions; txt: NoOptions; txtz: NoOptions; };
  lrf: { azw3: NoOptions; docx: NoOptions; epub: NoOptions; htmlz: NoOptions; lit: NoOptions; mobi: NoOptions; pdb: NoOptions; pdf: DocumentToPdfOptions; txt: NoOptions; txtz: NoOptions; };
  m2v: { '3g2': AnyToVideoOptions; '3gp': AnyToVideoOptions; asf: Mp4ToAsfOptions; avi: AnyToAviOptions; f4v: AnyToVideoOptions; flv: AnyToVideoOptions; gif: VideoToGifOptions; ismv: AnyToVideoOptions; ivf: AnyToIvfOptions; jpg: VideoToJpgOptions; mkv: AnyToMkvOptions; mov: AnyToMovOptions; mp4: AnyToMp4Options; mpg: AnyToMpgOptions; mxf: AnyToMxfOptions; nut: AnyToNutOptions; obu: AnyToObuOptions; ogv: AnyToOgvOptions; png: VideoToPngOptions; rm: AnyToRmOptions; swf: AnyToSwfOptions; vob: Mp4ToVobOptions; webm: AnyToWebmOptions; webp: VideoToWebpOptions; wmv: Mp4ToAsfOptions; wtv: Mp4ToVobOptions; y4m: AnyToY4mOptions; };
  man: { asciidoc: HtmlToTxtOptions; avif: DocumentToAvifOptions; azw3: HtmlToEpubOptions; bmp: MdToGifOptions; context: HtmlToDocxOptions; doc: HtmlToDocxOptions; docbook: HtmlToAzw3Options; docx: HtmlToDocxOptions; dokuwiki: HtmlToAzw3Options; epub: HtmlToEpubOptions; fb2: HtmlToAzw3Options; gif: MdToGifOptions; haddock: HtmlToAzw3Options; html: HtmlToDocxOptions; icml: HtmlToAzw3Options; ipynb: HtmlToAzw3Options; jats: HtmlToAzw3Options; jira: HtmlToAzw3Options; jpg: DocumentToJpgOptions; latex: HtmlToDocxOptions; md: HtmlToMdOptions; mediawiki: HtmlToAzw3Options; mobi: HtmlToEpubOptions; ms: HtmlToMsOptions; muse: HtmlToTxtOptions; odt: HtmlToMsOptions; opml: HtmlToAzw3Options; org: HtmlToTxtOptions; pdf: MdToPdfOptions; png: MdToPngOptions; rst: HtmlToMdOptions; rtf: HtmlToDocxOptions; tei: HtmlToAzw3Options; texinfo: HtmlToAzw3Options; tiff: DocumentToTiffOptions; txt: HtmlToTxtOptions; webp: DocumentToWebpOptions; xwiki: HtmlToAzw3Options; zimwiki: HtmlToAzw3Options; };
  mhtml: { docx: DocumentToDocumentOptions; epub: DocumentToEpubOptions; html: NoOptions; md: DocxToMdOptions; odt: DocxToMsOptions; pdf: AnyToPdfOptions; png: DocumentToPngOptions; txt: DocxToAsciidocOptions; };
  mkv: { '3g2': AnyToVideoOptions; '3gp': AnyToVideoOptions; aac: AnyToAudioOptions; ac3: Mp4ToAc3Options; adx: AnyToAdxOptions; aifc: Mp4ToWavOptions; aiff: Mp4ToWavOptions; amr: Mp4ToAmrOptions; asf: Mp4ToAsfOptions; ass: VideoToSubtitleOptions; ast: Mp4ToWavOptions; au: Mp4ToWavOptions; avi: AnyToAviOptions; avr: Mp4ToAmrOptions; caf: Mp4ToWavOptions; dts: AnyToDtsOptions; eac3: Mp4ToAc3Options; f4v: AnyToVideoOptions; flac: Mp4ToWavOptions; flv: AnyToVideoOptions; gif: VideoToGifOptions; gsm: AnyToGsmOptions; hcom: Mp4ToAmrOptions; ismv: AnyToVideoOptions; ivf: AnyToIvfOptions; jpg: VideoToJpgOptions; json: AnyToAnyOptions; lrc: VideoToSubtitleOptions; m2ts: AnyToM2tsOptions; m2v: AnyToM2vOptions; m4a: AnyToM4aOptions; m4b: AnyToAudioOptions; m4r: AnyToAudioOptions; mka: AnyToMkaOptions; mkv: AnyToMkvOptions; mlp: Mp4ToMlpOptions; mov: AnyToMovOptions; mp2: AnyToMp2Options; mp3: AnyToMp3Options; mp4: AnyToMp4Options; mpg: AnyToMpgOptions; mpl2: VideoToSubtitleOptions; mxf: AnyToMxfOptions; nut: AnyToNutOptions; obu: AnyToObuOptions; ogg: AnyToOggOptions; ogv: AnyToOgvOptions; opus: AnyToOpusOptions; paf: Mp4ToAmrOptions; pjs: VideoToSubtitleOptions; png: VideoToPngOptions; pvf: Mp4ToAmrOptions; ra: Mp4ToAc3Options; rf64: Mp4ToWavOptions; rm: AnyToRmOptions; rt: VideoToSubtitleOptions; sbc: AnyToSbcOptions; sbv: VideoToSubtitleOptions; sf: Mp4ToWavOptions; sln: Mp4ToAmrOptions; smi: VideoToSubtitleOptions; sox: Mp4ToWavOptions; sph: Mp4ToAmrOptions; spx: AnyToSpxOptions; srt: VideoToSubtitleOptions; ssa: VideoToSubtitleOptions; sub: VideoToSubOptions; subviewer: VideoToSubtitleOptions; swf: AnyToSwfOptions; text: AnyToAnyOptions; thd: Mp4ToMlpOptions; ts: AnyToTsOptions; tta: Mp4ToWavOptions; ttml: VideoToSubtitleOptions; txt: AnyToAnyOptions; vob: Mp4ToVobOptions; voc: Mp4ToWavOptions; vplayer: VideoToSubtitleOptions; vtt: VideoToSubtitleOptions; w64: Mp4ToWavOptions; wav: Mp4ToWavOptions; weba: AnyToWebaOptions; webm: AnyToWebmOptions; webp: VideoToWebpOptions; wma: AnyToWmaOptions; wmv: Mp4ToAsfOptions; wtv: Mp4ToVobOptions; wv: Mp4ToWavOptions; wve: Mp4ToAmrOptions; y4m: AnyToY4mOptions; };
  odg: { avif: OdgToAvifOptions; bmp: OdgToGifOptions; eps: OdgToPdfOptions; fodg: DocxToHtmlOptions; gif: OdgToGifOptions; jpg: OdgToJpgOptions; odg: DocxToHtmlOptions; otg: DocxToHtmlOptions; pdf: OdgToPdfOptions; png: OdgToJpgOptions; ps: OdgToPdfOptions; 'searchable-pdf': OdgToSearchablePdfOptions; svg: OdgToPdfOptions; tiff: OdgToTiffOptions; webp: OdgToWebpOptions; };
  odp: { docx: PptxToDocxOptions; eps: PptxToPdfOptions; fodp: DocxToHtmlOptions; html: XlsxToHtmlOptions; jpg: PptxToJpgOptions; md: PptxToMdOptions; odp: DocxToHtmlOptions; otp: DocxToHtmlOptions; pdf: PptxToPdfOptions; png: PptxToJpgOptions; pot: DocxToHtmlOptions; potx: DocxToHtmlOptions; pps: DocxToHtmlOptions; ppsx: DocxToHtmlOptions; ppt: DocxToHtmlOptions; pptm: DocxToHtmlOptions; pptx: DocxToHtmlOptions; ps: PptxToPdfOptions; svg: PptxToPdfOptions; text: SlidesToTextOptions; tiff: PptxToJpgOptions; txt: XlsxToHtmlOptions; };
  ods: { cbor: OdsToMdOptions; csv: XlsxToCsvOptions; eps: XlsxToPdfOptions; fods: DocxToHtmlOptions; html: XlsxToHtmlOptions; jpg: XlsxToJpgOptions; json: SheetToJsonOptions; jsonl: OdsToMdOptions; md: OdsToMdOptions; msgpack: OdsToMdOptions; ods: DocxToHtmlOptions; ots: DocxToHtmlOptions; parquet: OdsToMdOptions; pdf: XlsxToPdfOptions; plist: OdsToMdOptions; png: XlsxToJpgOptions; ps: XlsxToPdfOptions; sql: OdsToMdOptions; sqlite: OdsToMdOptions; svg: XlsxToPdfOptions; tiff: XlsxToJpgOptions; toml: OdsToMdOptions; tsv: OdsToMdOptions; xls: DocxToHtmlOptions; xlsm: DocxToHtmlOptions; xlsx: DocxToHtmlOptions; xlt: DocxToHtmlOptions; xltx: DocxToHtmlOptions; xml: OdsToMdOptions; yaml: OdsToMdOptions; };
  odt: { asciidoc: DocxToAsciidocOptions; context: DocumentToDocumentOptions; doc: DocxToHtmlOptions; docbook: NoOptions; docm: DocxToHtmlOptions; docx: DocxToHtmlOptions; dokuwiki: NoOptions; dot: DocxToHtmlOptions; dotx: DocxToHtmlOptions; eps: DocxToPdfOptions; epub: DocumentToEpubOptions; fb2: NoOptions; fodt: DocxToHtmlOptions; haddock: NoOptions; html: DocxToHtmlOptions; icml: NoOptions; ipynb: NoOptions; jats: NoOptions; jira: NoOptions; jpg: DocxToJpgOptions; latex: DocumentToDocumentOptions; man: DocxToAsciidocOptions; md: DocxToMdOptions; mediawiki: NoOptions; ms: DocxToMsOptions; muse: DocxToAsciidocOptions; opml: NoOptions; org: DocxToAsciidocOptions; ott: DocxToHtmlOptions; pdf: DocxToPdfOptions; png: DocxToJpgOptions; ps: DocxToPdfOptions; rst: DocxToMdOptions; rtf: DocxToHtmlOptions; svg: DocxToPdfOptions; tei: NoOptions; texinfo: NoOptions; text: DocumentToTextOptions; textile: NoOptions; tiff: DocxToJpgOptions; txt: DocxToHtmlOptions; uot: DocxToHtmlOptions; xwiki: NoOptions; zimwiki: NoOptions; };
  opml: { asciidoc: HtmlToTxtOptions; avif: DocumentToAvifOptions; azw3: HtmlToEpubOptions; bmp: MdToGifOptions; context: HtmlToDocxOptions; csv: GmlToXlsxOptions; doc: HtmlToDocxOptions; docbook: HtmlToAzw3Options; docx: HtmlToDocxOptions; dokuwiki: HtmlToAzw3Options; epub: HtmlToEpubOptions; fb2: HtmlToAzw3Options; gif: MdToGifOptions; haddock: HtmlToAzw3Options; html: HtmlToDocxOptions; icml: HtmlToAzw3Options; ipynb: HtmlToAzw3Options; jats: HtmlToAzw3Options; jira: HtmlToAzw3Options; jpg: DocumentToJpgOptions; json: AnyToJsonOptions; latex: HtmlToDocxOptions; man: HtmlToTxtOptions; md: HtmlToMdOptions; mediawiki: HtmlToAzw3Options; mobi: HtmlToEpubOptions; ms: HtmlToMsOptions; muse: HtmlToTxtOptions; odt: HtmlToMsOptions; org: HtmlToTxtOptions; pdf: MdToPdfOptions; png: MdToPngOptions; rst: HtmlToMdOptions; rtf: HtmlToDocxOptions; tei: HtmlToAzw3Options; texinfo: HtmlToAzw3Options; textile: HtmlToAzw3Options; tiff: DocumentToTiffOptions; tsv: AnyToTsvOptions; txt: HtmlToTxtOptions; webp: DocumentToWebpOptions; xlsx: NoOptions; xwiki: HtmlToAzw3Options; zimwiki: HtmlToAzw3Options; };
  otf: { otf: NoOptions; pfa: NoOptions; pfb: NoOptions; sfd: NoOptions; ttf: NoOptions; woff: NoOptions; woff2: NoOptions; };
  otp: { docx: PptxToDocxOptions; eps: PptxToPdfOptions; fodp: DocxToHtmlOptions; html: XlsxToHtmlOptions; jpg: PptxToJpgOptions; md: PptxToMdOptions; odp: DocxToHtmlOptions; otp: DocxToHtmlOptions; pdf: PptxToPdfOptions; png: PptxToJpgOptions; pot: DocxToHtmlOptions; potx: DocxToHtmlOptions; pps: DocxToHtmlOptions; ppsx: DocxToHtmlOptions; ppt: DocxToHtmlOptions; pptm: DocxToHtmlOptions; pptx: DocxToHtmlOptions; ps: PptxToPdfOptions; svg: PptxToPdfOptions; tiff: PptxToJpgOptions; txt: XlsxToHtmlOptions; };
  ots: { csv: XlsxToCsvOptions; eps: XlsxToPdfOptions; fods: DocxToHtmlOptions; html: XlsxToHtmlOptions; jpg: XlsxToJpgOptions; ods: DocxToHtmlOptions; ots: DocxToHtmlOptions; pdf: XlsxToPdfOptions; png: XlsxToJpgOptions; ps: XlsxToPdfOptions; svg: XlsxToPdfOptions; tiff: XlsxToJpgOptions; xls: DocxToHtmlOptions; xlsm: DocxToHtmlOptions; xlsx: DocxToHtmlOptions; xlt: DocxToHtmlOptions; xltx: DocxToHtmlOptions; };
  pdf: { asciidoc: PdfToDocxOptions; avif: AnyToAvifOptions; bmp: AnyToImageOptions; csv: PdfToCsvOptions; docx: PdfToDocxOptions; eps: PdfToDocxOptions; epub: PdfToDocxOptions; fb2: PdfToDocxOptions; gif: AnyToImageOptions; hocr: PdfToHocrOptions; html: PdfToDocxOptions; jpg: AnyToJpgOptions; json: PdfToHocrOptions; latex: PdfToDocxOptions; md: PdfToDocxOptions; mediawiki: PdfToDocxOptions; odt: PdfToDocxOptions; org: PdfToDocxOptions; png: PdfToPngOptions; ps: PdfToDocxOptions; rtf: PdfToDocxOptions; 'searchable-pdf': PdfToHocrOptions; svg: PdfToDocxOptions; text: PdfToHocrOptions; tiff: PdfToPngOptions; txt: PdfToDocxOptions; webp: AnyToWebpOptions; xlsx: PdfToDocxOptions; };
  png: { avif: JpgToAvifOptions; avs: JpgToGifOptions; bmp: JpgToGifOptions; cals: JpgToGifOptions; dcx: JpgToGifOptions; dds: JpgToGifOptions; dpx: JpgToGifOptions; dxf: ImageToDrawingOptions; eps: ImageToDrawingOptions; exr: JpgToGifOptions; fits: JpgToGifOptions; gif: JpgToGifOptions; hdr: JpgToGifOptions; heic: PngToHeicOptions; hocr: JpgToTxtOptions; icns: JpgToGifOptions; ico: JpgToGifOptions; j2k: JpgToGifOptions; jbig: JpgToGifOptions; jng: JpgToGifOptions; jp2: JpgToGifOptions; jpg: PngToJpgOptions; json: JpgToTxtOptions; jxl: JpgToWebpOptions; mtv: JpgToGifOptions; pam: JpgToGifOptions; pbm: JpgToGifOptions; pcx: JpgToGifOptions; pdf: JpgToPdfOptions; pfm: JpgToGifOptions; pgm: JpgToGifOptions; pict: JpgToGifOptions; ppm: JpgToGifOptions; psd: JpgToGifOptions; qoi: JpgToGifOptions; ras: JpgToGifOptions; 'searchable-pdf': JpgToSearchablePdfOptions; sgi: JpgToGifOptions; svg: ImageToDrawingOptions; text: JpgToTxtOptions; tga: JpgToGifOptions; tiff: AnyToTiffOptions; txt: JpgToTxtOptions; vicar: JpgToGifOptions; viff: JpgToGifOptions; wbmp: JpgToGifOptions; webp: JpgToWebpOptions; xbm: JpgToGifOptions; xpm: JpgToGifOptions; xwd: JpgToGifOptions; };
  rar: { '7z': ArchiveToArchiveOptions; arj: ArToArjOptions; cab: ArToArjOptions; cpio: ArToArjOptions; epub: NoOptions; iso: ArToArjOptions; pdf: NoOptions; squashfs: ArToArjOptions; tar: ArToArjOptions; 'tar.br': ArToArjOptions; 'tar.bz2': ArchiveToTarBz2Options; 'tar.gz': ArchiveToArchiveOptions; 'tar.lz': ArchiveToArchiveOptions; 'tar.lz4': ArchiveToTarLz4Options; 'tar.lzma': ArchiveToArchiveOptions; 'tar.lzo': ArchiveToTarLzoOptions; 'tar.xz': ArchiveToArchiveOptions; 'tar.z': ArToArjOptions; 'tar.zst': ArchiveToTarZstOptions; wim: ArToArjOptions; xar: ArToArjOptions; zip: ArchiveToArchiveOptions; };
  rtf: { asciidoc: DocxToAsciidocOptions; azw3: NoOptions; context: DocumentToDocumentOptions; doc: NoOptions; docbook: NoOptions; docm: NoOptions; docx: NoOptions; dokuwiki: NoOptions; dot: NoOptions; dotx: NoOptions; eps: DocumentToAnyOptions; epub: NoOptions; fodt: NoOptions; haddock: NoOptions; html: NoOptions; htmlz: NoOptions; icml: NoOptions; ipynb: NoOptions; jats: NoOptions; jira: NoOptions; jpg: DocumentToImageOptions; latex: DocumentToDocumentOptions; lit: NoOptions; lrf: NoOptions; man: DocxToAsciidocOptions; md: DocxToMdOptions; mediawiki: NoOptions; mobi: NoOptions; ms: DocxToMsOptions; odt: NoOptions; org: DocxToAsciidocOptions; ott: NoOptions; pdb: NoOptions; pdf: DocumentToAnyOptions; png: DocumentToImageOptions; ps: DocumentToAnyOptions; rst: DocxToMdOptions; svg: DocumentToAnyOptions; tei: NoOptions; texinfo: NoOptions; textile: NoOptions; tiff: DocumentToImageOptions; txt: NoOptions; txtz: NoOptions; uot: NoOptions; xwiki: NoOptions; zimwiki: NoOptions; };
  spx: { aac: AnyToAudioOptions; ac3: Mp4ToAc3Options; adx: AnyToAdxOptions; aifc: Mp4ToWavOptions; aiff: Mp4ToWavOptions; amr: Mp4ToAmrOptions; ast: Mp4ToWavOptions; au: Mp4ToWavOptions; avr: Mp4ToAmrOptions; caf: Mp4ToWavOptions; dts: AnyToDtsOptions; eac3: Mp4ToAc3Options; flac: Mp4ToWavOptions; gsm: AnyToGsmOptions; hcom: Mp4ToAmrOptions; json: AnyToAnyOptions; m4a: AnyToM4aOptions; m4b: AnyToAudioOptions; m4r: AnyToAudioOptions; mka: AnyToMkaOptions; mlp: Mp4ToMlpOptions; mp2: AnyToMp2Options; mp3: AnyToMp3Options; ogg: AnyToOggOptions; opus: AnyToOpusOptions; paf: Mp4ToAmrOptions; pvf: Mp4ToAmrOptions; ra: Mp4ToAc3Options; rf64: Mp4ToWavOptions; sf: Mp4ToWavOptions; sln: Mp4ToAmrOptions; sox: Mp4ToWavOptions; sph: Mp4ToAmrOptions; srt: AnyToAnyOptions; text: AnyToAnyOptions; thd: Mp4ToMlpOptions; tta: Mp4ToWavOptions; txt: AnyToAnyOptions; voc: Mp4ToWavOptions; vtt: AnyToAnyOptions; w64: Mp4ToWavOptions; wav: Mp4ToWavOptions; weba: AnyToWebaOptions; wma: AnyToWmaOptions; wv: Mp4ToWavOptions; wve: Mp4ToAmrOptions; };
  sub: { ass: SubToCsvOptions; csv: SubToCsvOptions; json: SubToCsvOptions; lrc: SubToCsvOptions; mpl2: SubToCsvOptions; pjs: SubToCsvOptions; rt: SubToCsvOptions; sbv: SubToCsvOptions; smi: SubToCsvOptions; srt: SubToCsvOptions; ssa: SubToCsvOptions; subviewer: SubToCsvOptions; ttml: SubToCsvOptions; txt: SubToCsvOptions; vplayer: SubToCsvOptions; vtt: SubToCsvOptions; };
  svg: { avif: SvgToAvifOptions; bmp: SvgToGifOptions; emf: NoOptions; eps: NoOptions; gif: SvgToGifOptions; heic: SvgToHeicOptions; hocr: SvgToHocrOptions; ico: SvgToImageOptions; jp2: SvgToGifOptions; jpg: SvgToJpgOptions; json: SvgToHocrOptions; jxl: SvgToWebpOptions; pdf: NoOptions; png: SvgToImageOptions; ps: NoOptions; psd: SvgToGifOptions; 'searchable-pdf': PdfToHocrOptions; text: PdfToHocrOptions; tga: SvgToGifOptions; tiff: SvgToTiffOptions; txt: PdfToHocrOptions; webp: SvgToWebpOptions; wmf: NoOptions; };
  svgz: { avif: EpsToAvifOptions; bmp: EpsToGifOptions; eps: NoOptions; gif: EpsToGifOptions; hocr: SvgToHocrOptions; jpg: DrawingToJpgOptions; json: SvgToHocrOptions; pdf: NoOptions; png: DrawingToPngOptions; ps: NoOptions; 'searchable-pdf': PdfToHocrOptions; text: SvgToHocrOptions; tiff: EpsToTiffOptions; txt: SvgToHocrOptions; webp: EpsToWebpOptions; };
  tar: { '7z': ArchiveToArchiveOptions; arj: NoOptions; cab: NoOptions; cpio: ArToArjOptions; epub: NoOptions; iso: ArToArjOptions; pdf: NoOptions; squashfs: NoOptions; tar: ArToArjOptions; 'tar.br': NoOptions; 'tar.bz2': ArchiveToTarBz2Options; 'tar.gz': ArchiveToArchiveOptions; 'tar.lz': ArchiveToArchiveOptions; 'tar.lz4': ArchiveToTarLz4Options; 'tar.lzma': ArchiveToArchiveOptions; 'tar.lzo': ArchiveToTarLzoOptions; 'tar.xz': ArchiveToArchiveOptions; 'tar.z': ArToArjOptions; 'tar.zst': ArchiveToTarZstOptions; wim: NoOptions; xar: ArToArjOptions; zip: ArchiveToArchiveOptions; };
  tiff: { avif: JpgToAvifOptions; avs: JpgToPngOptions; bmp: JpgToPngOptions; cals: JpgToPngOptions; dcx: JpgToPngOptions; dds: JpgToPngOptions; dpx: JpgToPngOptions; exr: JpgToPngOptions; fits: JpgToPngOptions; gif: JpgToGifOptions; hdr: JpgToPngOptions; heic: ImageToHeicOptions; hocr: JpgToTxtOptions; icns: JpgToPngOptions; ico: JpgToPngOptions; j2k: JpgToPngOptions; jbig: JpgToPngOptions; jng: JpgToPngOptions; jp2: JpgToPngOptions; jpg: PngToJpgOptions; json: JpgToTxtOptions; jxl: ImageToImageOptions; mtv: JpgToPngOptions; pam: JpgToPngOptions; pbm: JpgToPngOptions; pcx: JpgToPngOptions; pdf: JpgToPdfOptions; pfm: JpgToPngOptions; pgm: JpgToPngOptions; pict: JpgToPngOptions; png: JpgToPngOptions; ppm: JpgToPngOptions; psd: JpgToPngOptions; qoi: JpgToPngOptions; ras: JpgToPngOptions; 'searchable-pdf': JpgToSearchablePdfOptions; sgi: JpgToPngOptions; text: JpgToTxtOptions; tga: JpgToPngOptions; txt: JpgToTxtOptions; vicar: JpgToPngOptions; viff: JpgToPngOptions; wbmp: JpgToPngOptions; webp: JpgToWebpOptions; xbm: JpgToPngOptions; xpm: JpgToPngOptions; xwd: JpgToPngOptions; };
  tsv: { cbor: TsvToXlsxOptions; csv: CsvToXlsxOptions; html: TsvToXlsxOptions; ics: TsvToXlsxOptions; json: TsvToJsonOptions; jsonl: TsvToXlsxOptions; md: TsvToXlsxOptions; msgpack: TsvToXlsxOptions; ods: TsvToXlsxOptions; parquet: TsvToXlsxOptions; plist: TsvToXlsxOptions; sql: TsvToXlsxOptions; sqlite: TsvToXlsxOptions; toml: TsvToXlsxOptions; vcf: TsvToXlsxOptions; xls: TsvToXlsxOptions; xlsx: TsvToXlsxOptions; xml: TsvToXlsxOptions; yaml: TsvToXlsxOptions; };
  txt: { azw3: HtmlToAzw3Options; csv: CsvToXlsxOptions; doc: HtmlToAzw3Options; docm: HtmlToAzw3Options; docx: HtmlToAzw3Options; dot: HtmlToAzw3Options; dotx: HtmlToAzw3Options; eps: TxtToAnyOptions; epub: HtmlToAzw3Options; fodt: HtmlToAzw3Options; html: HtmlToAzw3Options; htmlz: HtmlToAzw3Options; jpg: TxtToImageOptions; json: CsvToJsonOptions; jsonl: CsvToXlsxOptions; lit: HtmlToAzw3Options; lrf: HtmlToAzw3Options; mobi: HtmlToAzw3Options; odt: HtmlToAzw3Options; ott: HtmlToAzw3Options; parquet: CsvToXlsxOptions; pdb: HtmlToAzw3Options; pdf: TxtToAnyOptions; png: TxtToImageOptions; ps: TxtToAnyOptions; rtf: HtmlToAzw3Options; sqlite: CsvToXlsxOptions; svg: TxtToAnyOptions; tiff: TxtToImageOptions; tsv: CsvToXlsxOptions; txtz: HtmlToAzw3Options; xlsx: CsvToXlsxOptions; };
  uop: { eps: SlidesToAnyOptions; jpg: SlidesToImageOptions; pdf: SlidesToAnyOptions; png: SlidesToImageOptions; ps: SlidesToAnyOptions; svg: SlidesToAnyOptions; tiff: SlidesToImageOptions; };
  uot: { docm: NoOptions; docx: NoOptions; dotx: NoOptions; fodt: NoOptions; odt: NoOptions; ott: NoOptions; rtf: NoOptions; txt: NoOptions; };
  webp: { apng: NoOptions; avif: ImageToAvifOptions; avs: JpgToPngOptions; bmp: JpgToPngOptions; cals: JpgToPngOptions; dcx: JpgToPngOptions; dds: JpgToPngOptions; dpx: JpgToPngOptions; exr: JpgToPngOptions; fits: JpgToPngOptions; gif: ImageToGifOptions; hdr: JpgToPngOptions; heic: ImageToHeicOptions; hocr: ImageToAnyOptions; icns: JpgToPngOptions; ico: JpgToPngOptions; j2k: JpgToPngOptions; jbig: JpgToPngOptions; jng: JpgToPngOptions; jp2: JpgToPngOptions; jpg: PngToJpgOptions; json: ImageToAnyOptions; jxl: ImageToImageOptions; mkv: AnyToMkvOptions; mov: AnyToMovOptions; mp4: AnyToMp4Options; mtv: JpgToPngOptions; pam: JpgToPngOptions; pbm: JpgToPngOptions; pcx: JpgToPngOptions; pdf: ImageToPdfOptions; pfm: JpgToPngOptions; pgm: JpgToPngOptions; pict: JpgToPngOptions; png: JpgToPngOptions; ppm: JpgToPngOptions; psd: JpgToPngOptions; qoi: JpgToPngOptions; ras: JpgToPngOptions; 'searchable-pdf': ImageToSearchablePdfOptions; sgi: JpgToPngOptions; text: ImageToAnyOptions; tga: JpgToPngOptions; tiff: AnyToTiffOptions; txt: ImageToAnyOptions; vicar: JpgToPngOptions; viff: JpgToPngOptions; wbmp: JpgToPngOptions; webm: AnyToWebmOptions; xbm: JpgToPngOptions; xpm: JpgToPngOptions; xwd: JpgToPngOptions; };
  xlsx: { cbor: XlsxToAnyOptions; csv: XlsxToCsvOptions; eps: XlsxToPdfOptions; fods: DocxToHtmlOptions; html: XlsxToHtmlOptions; ics: XlsxToAnyOptions; jpg: XlsxToJpgOptions; json: XlsxToJsonOptions; jsonl: XlsxToAnyOptions; md: XlsxToAnyOptions; msgpack: XlsxToAnyOptions; ods: DocxToHtmlOptions; ots: DocxToHtmlOptions; parquet: XlsxToAnyOptions; pdf: XlsxToPdfOptions; plist: XlsxToAnyOptions; png: XlsxToJpgOptions; ps: XlsxToPdfOptions; sql: XlsxToAnyOptions; sqlite: XlsxToAnyOptions; svg: XlsxToPdfOptions; tiff: XlsxToJpgOptions; toml: XlsxToAnyOptions; tsv: XlsxToAnyOptions; vcf: XlsxToAnyOptions; xls: DocxToHtmlOptions; xlsm: DocxToHtmlOptions; xlt: DocxToHtmlOptions; xltx: DocxToHtmlOptions; xml: XlsxToAnyOptions; yaml: XlsxToAnyOptions; };
  xml: { cbor: NoOptions; csv: GmlToXlsxOptions; geojson: NoOptions; gml: NoOptions; gpkg: NoOptions; gpx: NoOptions; html: NoOptions; json: AnyToJsonOptions; jsonl: NoOptions; kml: NoOptions; md: NoOptions; msgpack: NoOptions; ods: NoOptions; parquet: NoOptions; plist: NoOptions; sql: NoOptions; sqlite: NoOptions; toml: NoOptions; tsv: AnyToTsvOptions; xls: NoOptions; xlsx: NoOptions; yaml: NoOptions; };
  zip: { '7z': ZipToArchiveOptions; arj: ZipToArjOptions; bz2: NoOptions; cab: ZipToArjOptions; cpio: ZipToArjOptions; epub: DocxToHtmlOptions; geojson: NoOptions; gml: NoOptions; gpkg: NoOptions; gpx: NoOptions; gz: NoOptions; iso: ZipToArjOptions; kml: NoOptions; lz: NoOptions; lz4: NoOptions; lzma: NoOptions; lzo: NoOptions; pdf: DocxToHtmlOptions; squashfs: ZipToArjOptions; tar: ZipToArjOptions; 'tar.br': ZipToArjOptions; 'tar.bz2': ZipToTarBz2Options; 'tar.gz': ZipToArchiveOptions; 'tar.lz': ZipToArchiveOptions; 'tar.lz4': ZipToTarLz4Options; 'tar.lzma': ZipToArchiveOptions; 'tar.lzo': ZipToTarLzoOptions; 'tar.xz': ZipToArchiveOptions; 'tar.z': ZipToArjOptions; 'tar.zst': ZipToTarZstOptions; wim: ZipToArjOptions; xar: ZipToArjOptions; xz: NoOptions; zip: ZipToArchiveOptions; zst: NoOptions; };
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
  opml: Exclude<keyof Groups['opml'], never>;
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
  opml: Groups['opml'];
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

/** What can be asked for of each target, where nothing is known of the file. */
export interface TargetOptions {
  '3ds': NoOptions;
  '3g2': AnyToVideoOptions;
  '3gp': AnyToVideoOptions;
  '7z': FileToOf7zOptions;
  aac: AnyToAudioOptions;
  ac3: Mp4ToAc3Options;
  adx: AnyToAdxOptions;
  aifc: Mp4ToWavOptions;
  aiff: Mp4ToWavOptions;
  amr: Mp4ToAmrOptions;
  apng: NoOptions;
  arj: FileToArjOptions;
  asciidoc: FileToAsciidocOptions;
  asf: Mp4ToAsfOptions;
  ass: FileToAssOptions;
  ast: Mp4ToWavOptions;
  asx: NoOptions;
  au: Mp4ToWavOptions;
  avi: AnyToAviOptions;
  avif: FileToAvifOptions;
  avr: Mp4ToAmrOptions;
  avs: JpgToPngOptions;
  azw3: HtmlToEpubOptions;
  bibtex: HtmlToAzw3Options;
  bmp: FileToBmpOptions;
  bz2: NoOptions;
  cab: FileToCabOptions;
  caf: Mp4ToWavOptions;
  cals: JpgToPngOptions;
  cbor: FileToCborOptions;
  context: FileToContextOptions;
  cpio: FileToCpioOptions;
  csljson: HtmlToAzw3Options;
  csv: FileToCsvOptions;
  dae: NoOptions;
  dcx: JpgToPngOptions;
  dds: JpgToPngOptions;
  doc: FileToDocOptions;
  docbook: FileToDocbookOptions;
  docm: FileToDocmOptions;
  docx: FileToDocxOptions;
  dokuwiki: FileToDokuwikiOptions;
  dot: FileToDotOptions;
  dotx: FileToDotxOptions;
  dpx: JpgToPngOptions;
  dts: AnyToDtsOptions;
  dxf: ImageToDrawingOptions;
  eac3: Mp4ToAc3Options;
  emf: NoOptions;
  eml: NoOptions;
  eps: FileToEpsOptions;
  epub: FileToEpubOptions;
  exr: JpgToPngOptions;
  f4v: AnyToVideoOptions;
  fb2: FileToFb2Options;
  fits: JpgToPngOptions;
  flac: Mp4ToWavOptions;
  flv: AnyToVideoOptions;
  fodg: DocxToHtmlOptions;
  fodp: DocxToHtmlOptions;
  fods: FileToFodsOptions;
  fodt: FileToFodtOptions;
  geojson: HtmlToAzw3Options;
  gif: FileToGifOptions;
  glb: NoOptions;
  gltf: NoOptions;
  gml: HtmlToAzw3Options;
  gpkg: HtmlToAzw3Options;
  gpx: HtmlToAzw3Options;
  gsm: AnyToGsmOptions;
  gz: NoOptions;
  haddock: FileToHaddockOptions;
  hcom: Mp4ToAmrOptions;
  hdr: JpgToPngOptions;
  heic: FileToHeicOptions;
  hocr: FileToHocrOptions;
  html: FileToHtmlOptions;
  htmlz: HtmlToAzw3Options;
  icml: FileToIcmlOptions;
  icns: JpgToPngOptions;
  ico: FileToIcoOptions;
  ics: FileToIcsOptions;
  ipynb: FileToIpynbOptions;
  ismv: AnyToVideoOptions;
  iso: FileToIsoOptions;
  ivf: AnyToIvfOptions;
  j2k: JpgToPngOptions;
  jats: FileToJatsOptions;
  jbig: JpgToPngOptions;
  jira: FileToJiraOptions;
  jng: JpgToPngOptions;
  jp2: FileToJp2Options;
  jpg: FileToJpgOptions;
  json: FileToJsonOptions;
  jsonl: FileToJsonlOptions;
  jxl: FileToJxlOptions;
  kml: HtmlToAzw3Options;
  latex: FileToLatexOptions;
  lit: HtmlToAzw3Options;
  lrc: FileToLrcOptions;
  lrf: HtmlToAzw3Options;
  lz: NoOptions;
  lz4: NoOptions;
  lzma: NoOptions;
  lzo: NoOptions;
  m2ts: AnyToM2tsOptions;
  m2v: AnyToM2vOptions;
  m3u: NoOptions;
  m3u8: NoOptions;
  m4a: AnyToM4aOptions;
  m4b: AnyToAudioOptions;
  m4r: AnyToAudioOptions;
  man: FileToManOptions;
  mbox: NoOptions;
  md: FileToMdOptions;
  mediawiki: FileToMediawikiOptions;
  mka: AnyToMkaOptions;
  mkv: AnyToMkvOptions;
  mlp: Mp4ToMlpOptions;
  mobi: HtmlToEpubOptions;
  mov: AnyToMovOptions;
  mp2: AnyToMp2Options;
  mp3: AnyToMp3Options;
  mp4: AnyToMp4Options;
  mpg: AnyToMpgOptions;
  mpl2: FileToMpl2Options;
  ms: FileToMsOptions;
  msgpack: FileToMsgpackOptions;
  mtv: JpgToPngOptions;
  muse: FileToMuseOptions;
  mxf: AnyToMxfOptions;
  nut: AnyToNutOptions;
  obj: NoOptions;
  obu: AnyToObuOptions;
  odg: DocxToHtmlOptions;
  odp: DocxToHtmlOptions;
  ods: FileToOdsOptions;
  odt: FileToOdtOptions;
  ogg: AnyToOggOptions;
  ogv: AnyToOgvOptions;
  opml: FileToOpmlOptions;
  opus: AnyToOpusOptions;
  org: FileToOrgOptions;
  otf: NoOptions;
  otg: DocxToHtmlOptions;
  otp: DocxToHtmlOptions;
  ots: FileToOtsOptions;
  ott: FileToOttOptions;
  paf: Mp4ToAmrOptions;
  pam: JpgToPngOptions;
  parquet: FileToParquetOptions;
  pbm: JpgToPngOptions;
  pcx: JpgToPngOptions;
  pdb: HtmlToAzw3Options;
  pdf: FileToPdfOptions;
  pfa: NoOptions;
  pfb: NoOptions;
  pfm: JpgToPngOptions;
  pgm: JpgToPngOptions;
  pict: JpgToPngOptions;
  pjs: FileToPjsOptions;
  plist: FileToPlistOptions;
  pls: NoOptions;
  ply: NoOptions;
  png: FileToPngOptions;
  pot: DocxToHtmlOptions;
  potx: DocxToHtmlOptions;
  ppm: JpgToPngOptions;
  pps: DocxToHtmlOptions;
  ppsx: DocxToHtmlOptions;
  ppt: DocxToHtmlOptions;
  pptm: DocxToHtmlOptions;
  pptx: DocxToHtmlOptions;
  ps: FileToPsOptions;
  psd: FileToPsdOptions;
  pvf: Mp4ToAmrOptions;
  py: HtmlToAzw3Options;
  qoi: JpgToPngOptions;
  ra: Mp4ToAc3Options;
  ras: JpgToPngOptions;
  rf64: Mp4ToWavOptions;
  rm: AnyToRmOptions;
  rst: FileToRstOptions;
  rt: FileToRtOptions;
  rtf: FileToRtfOptions;
  sbc: AnyToSbcOptions;
  sbv: FileToSbvOptions;
  'searchable-pdf': FileToSearchablePdfOptions;
  sf: Mp4ToWavOptions;
  sfd: NoOptions;
  sgi: JpgToPngOptions;
  sln: Mp4ToAmrOptions;
  smi: FileToSmiOptions;
  sox: Mp4ToWavOptions;
  sph: Mp4ToAmrOptions;
  spx: AnyToSpxOptions;
  sql: FileToSqlOptions;
  sqlite: FileToSqliteOptions;
  squashfs: FileToSquashfsOptions;
  srt: FileToSrtOptions;
  ssa: FileToSsaOptions;
  stl: NoOptions;
  sub: FileToSubOptions;
  subviewer: FileToSubviewerOptions;
  svg: FileToSvgOptions;
  swf: AnyToSwfOptions;
  tar: FileToTarOptions;
  'tar.br': FileToTarBrOptions;
  'tar.bz2': FileToTarBz2Options;
  'tar.gz': FileToTarGzOptions;
  'tar.lz': FileToTarLzOptions;
  'tar.lz4': FileToTarLz4Options;
  'tar.lzma': FileToTarLzmaOptions;
  'tar.lzo': FileToTarLzoOptions;
  'tar.xz': FileToTarXzOptions;
  'tar.z': FileToTarZOptions;
  'tar.zst': FileToTarZstOptions;
  tei: FileToTeiOptions;
  texinfo: FileToTexinfoOptions;
  text: FileToTextOptions;
  textile: FileToTextileOptions;
  tga: FileToTgaOptions;
  thd: Mp4ToMlpOptions;
  tiff: FileToTiffOptions;
  toml: FileToTomlOptions;
  ts: AnyToTsOptions;
  tsv: FileToTsvOptions;
  tta: Mp4ToWavOptions;
  ttf: NoOptions;
  ttml: FileToTtmlOptions;
  txt: FileToTxtOptions;
  txtz: HtmlToAzw3Options;
  uot: DocxToHtmlOptions;
  vcf: FileToVcfOptions;
  vicar: JpgToPngOptions;
  viff: JpgToPngOptions;
  vob: Mp4ToVobOptions;
  voc: Mp4ToWavOptions;
  vplayer: FileToVplayerOptions;
  vtt: FileToVttOptions;
  w64: Mp4ToWavOptions;
  wav: Mp4ToWavOptions;
  wbmp: JpgToPngOptions;
  weba: AnyToWebaOptions;
  webm: AnyToWebmOptions;
  webp: FileToWebpOptions;
  wim: FileToWimOptions;
  wma: AnyToWmaOptions;
  wmf: NoOptions;
  wmv: Mp4ToAsfOptions;
  woff: NoOptions;
  woff2: NoOptions;
  wpl: NoOptions;
  wtv: Mp4ToVobOptions;
  wv: Mp4ToWavOptions;
  wve: Mp4ToAmrOptions;
  x: NoOptions;
  x3d: NoOptions;
  xar: FileToXarOptions;
  xbm: JpgToPngOptions;
  xls: FileToXlsOptions;
  xlsm: FileToXlsmOptions;
  xlsx: FileToXlsxOptions;
  xlt: FileToXltOptions;
  xltx: FileToXltxOptions;
  xml: FileToXmlOptions;
  xpm: JpgToPngOptions;
  xspf: NoOptions;
  xwd: JpgToPngOptions;
  xwiki: FileToXwikiOptions;
  xz: NoOptions;
  y4m: AnyToY4mOptions;
  yaml: FileToYamlOptions;
  zimwiki: FileToZimwikiOptions;
  zip: FileToZipOptions;
  zpl: NoOptions;
  zst: NoOptions;
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
