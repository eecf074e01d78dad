#!/bin/sh
# Makes the hard files of fixtures/media from those that make-media.sh has made: each is one that converters stumble over.
# Needs ffmpeg, sox and lame. Run it from anywhere.
set -eu
cd "$(dirname "$0")/../fixtures/media"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
ff() { ffmpeg -v error -nostdin -y "$@"; }
x264='-c:v libx264 -preset veryfast -crf 30 -pix_fmt yuv420p'

sox -G speech.wav -b 16 -r 48000 "$scratch/stereo.wav"
sox -G speech.wav -r 48000 -b 16 "$scratch/surround.wav" remix 1 2 1 0 1 2
sox -G speech.wav -b 16 -r 8000 -c 1 "$scratch/telephone.wav"
sox -G speech.wav -b 16 -r 32000 -c 1 "$scratch/voice.wav"
printf '1\n00:00:00,500 --> 00:00:02,500\nشيء ما\n' >"$scratch/words.srt"
printf '1\n00:00:00,500 --> 00:00:01,500\n<i>Geh</i> irgendwohin\n\n2\n00:00:01,500 --> 00:00:02,500\nund tu etwas\n' >"$scratch/german.srt"
ff -i speech.mp4 -an $x264 "$scratch/pictures.mp4"

# Video: each of these with the speaker's sound, 3 s long.
two="-i $scratch/stereo.wav -i $scratch/voice.wav -i $scratch/words.srt -map 0:v -map 1 -map 2 -map 3"
ff -i "$scratch/pictures.mp4" -i "$scratch/stereo.wav" -vf "select='not(eq(mod(n\,5)\,2))'" -vsync vfr $x264 -c:a aac hard-variable-rate.mp4
ff -i "$scratch/pictures.mp4" $two $x264 -c:a aac -c:s mov_text hard-tracks.mp4
ff -i "$scratch/pictures.mp4" -i "$scratch/stereo.wav" -c:v libx265 -preset ultrafast -crf 32 -pix_fmt yuv420p10le -tag:v hvc1 -x265-params log-level=error -c:a aac hard-10-bit.mp4
ff -i "$scratch/pictures.mp4" -i "$scratch/surround.wav" $x264 -c:a pcm_s16le -ar 32000 hard-surround.mov
ff -i "$scratch/pictures.mp4" -i "$scratch/stereo.wav" -c:v prores_ks -s 80x60 -c:a pcm_s16le hard-prores.mov
ff -i "$scratch/pictures.mp4" -i "$scratch/stereo.wav" -c:v mjpeg -q:v 8 -pix_fmt yuvj420p -c:a pcm_alaw -ar 32000 -ac 1 hard-camera.mov
ff -i "$scratch/pictures.mp4" $two $x264 -c:a libopus -c:s ass hard-tracks.mkv
spoken="-i $scratch/stereo.wav -i $scratch/words.srt -i $scratch/german.srt -map 0:v -map 1 -map 2 -map 3 -metadata:s:s:0 language=ara -metadata:s:s:1 language=ger"
ff -i "$scratch/pictures.mp4" $spoken -c:v libvpx -b:v 100k -c:a libvorbis -c:s webvtt hard-subtitled.webm
ff -i "$scratch/pictures.mp4" $spoken $x264 -c:a aac -c:s mov_text hard-subtitled.mov
ff -i "$scratch/pictures.mp4" -i "$scratch/surround.wav" -c:v libsvtav1 -preset 10 -crf 45 -c:a flac hard-av1.mkv
ff -i "$scratch/pictures.mp4" -i "$scratch/stereo.wav" -c:v libvpx-vp9 -cpu-used 8 -deadline realtime -b:v 100k -c:a libvorbis -live 1 hard-live.mkv
ff -i "$scratch/pictures.mp4" -i "$scratch/stereo.wav" -c:v libvpx-vp9 -cpu-used 8 -deadline realtime -b:v 100k -pix_fmt yuva420p -c:a libopus hard-alpha.webm
ff -i "$scratch/pictures.mp4" -i "$scratch/stereo.wav" -c:v libsvtav1 -preset 10 -crf 45 -c:a libopus hard-av1.webm
ff -i "$scratch/pictures.mp4" -i "$scratch/stereo.wav" -vf "select='lt(mod(n\,5)\,3)'" -vsync vfr -c:v libvpx -b:v 100k -c:a libvorbis hard-variable-rate.webm
ff -i "$scratch/pictures.mp4" -i "$scratch/stereo.wav" -c:v mpeg4 -bf 2 -q:v 6 -c:a ac3 hard-reordered.avi
ff -i "$scratch/pictures.mp4" -i "$scratch/stereo.wav" -c:v msmpeg4 -q:v 6 -c:a adpcm_ms hard-old.avi
ff -i "$scratch/pictures.mp4" -i "$scratch/stereo.wav" -c:v huffyuv -s 80x60 -c:a pcm_s16le hard-lossless.avi
ff -i "$scratch/pictures.mp4" -i "$scratch/stereo.wav" -c:v wmv1 -q:v 6 -c:a wmav1 hard-old.wmv
ff -i "$scratch/pictures.mp4" -i "$scratch/voice.wav" -c:v wmv2 -q:v 6 -s 162x122 -c:a wmav2 hard-odd.wmv
ff -i "$scratch/pictures.mp4" -i "$scratch/stereo.wav" -i "$scratch/stereo.wav" -map 0 -map 1 -map 2 -c:v wmv2 -q:v 6 -c:a wmav2 hard-tracks.wmv
ff -i "$scratch/pictures.mp4" -i "$scratch/stereo.wav" -c:v mpeg1video -q:v 6 -c:a mp2 -f mpeg hard-mpeg1.mpg
ff -i "$scratch/pictures.mp4" -i "$scratch/stereo.wav" -vf setfield=tff -c:v mpeg2video -flags +ildct+ilme -q:v 6 -c:a mp2 -f mpeg hard-interlaced.mpg
ff -i "$scratch/pictures.mp4" -i "$scratch/surround.wav" -c:v mpeg2video -q:v 6 -c:a ac3 -f dvd hard-surround.mpg

# Sound.
lame --quiet -V 6 -t "$scratch/stereo.wav" hard-no-header.mp3
lame --quiet -b 40 --resample 32 -m m "$scratch/voice.wav" hard-voice.mp3
lame --quiet -b 64 --id3v2-utf16 --tt 'مرحبا' --ta '日本' "$scratch/stereo.wav" hard-right-to-left.mp3
sox "$scratch/voice.wav" -e mu-law hard-mu-law.wav
sox speech.wav -r 22050 -e floating-point -b 32 hard-float.wav
ff -i "$scratch/stereo.wav" -c:a adpcm_ms hard-adpcm.wav
ff -i "$scratch/stereo.wav" -c:a alac hard-lossless.m4a
ff -i "$scratch/stereo.wav" -c:a aac -b:a 64k -movflags +frag_keyframe+empty_moov hard-fragmented.m4a
ff -i "$scratch/surround.wav" -c:a aac -b:a 160k -metadata title='مرحبا' hard-surround.m4a
ff -i "$scratch/telephone.wav" -c:a flac -metadata title='مرحبا' hard-telephone.flac
sox speech.wav -r 96000 -b 24 "$scratch/studio.wav"
ff -i "$scratch/studio.wav" -c:a flac hard-studio.flac
ff -i "$scratch/telephone.wav" -c:a flac -f flac - | cat >hard-from-a-pipe.flac
ff -i "$scratch/surround.wav" -c:a libvorbis hard-surround.ogg
ff -i "$scratch/voice.wav" -c:a libvorbis hard-voice.ogg
ff -i "$scratch/stereo.wav" -c:a flac -f ogg hard-flac.ogg
ff -i "$scratch/surround.wav" -c:a libopus -b:a 128k -mapping_family 1 hard-surround.opus
ff -i "$scratch/voice.wav" -c:a libopus -b:a 20k hard-voice.opus
ff -i "$scratch/stereo.wav" -c:a libopus -b:a 32k -metadata title='مرحبا' hard-right-to-left.opus
ff -i "$scratch/surround.wav" -c:a aac -b:a 160k hard-surround.aac
ff -i "$scratch/stereo.wav" -ar 96000 -c:a aac -b:a 96k hard-studio.aac
ff -i "$scratch/stereo.wav" -c:a aac -b:a 48k -write_id3v2 1 -metadata title='مرحبا' hard-right-to-left.aac
sox "$scratch/telephone.wav" hard-telephone.aiff
sox speech.wav -r 22050 -b 24 hard-24-bit.aiff
ff -i "$scratch/surround.wav" -c:a pcm_s16be -ar 32000 hard-surround.aiff
