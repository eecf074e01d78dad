#!/bin/sh
# Makes fixtures/media: one spoken sentence in every sound and video format, by encoders and muxers other than FFmpeg's.
# Needs Debian's pocketsphinx-testdata, sox, libsox-fmt-all, twolame, wavpack, speex, musepack-tools, ffmpeg, lame, flac, vorbis-tools, opus-tools, libimage-exiftool-perl and
# gstreamer1.0-plugins-{base,good,bad,ugly} with gstreamer1.0-tools. Run it from anywhere.
set -eu
cd "$(dirname "$0")/../fixtures/media"
rm -f ./*
recordings=/usr/share/pocketsphinx/test/data
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# "Go somewhere and do something": 3.00 s, one channel, 16 kHz (BSD-2-Clause, Carnegie Mellon University).
raw="-t raw -r 16000 -e signed -b 16 -c 1 $recordings/something.raw"
# 24 bits and a second channel 3 ms behind the first.
sox -G $raw -b 24 -r 44100 speech.wav remix 1 1 delay 0 0.003
sox -G $raw -r 44100 speech.aiff
# Six channels at 48 kHz: the speaker in the middle.
sox -G $raw -r 48000 "$scratch/surround.wav" remix 0 0 1 0 0 0
sox -G $raw -r 22050 "$scratch/odd.wav" remix 1 1
sox -G $raw -r 48000 "$scratch/stereo.wav" remix 1 1

gst() { gst-launch-1.0 -q "$@"; }
gst videotestsrc num-buffers=1 ! video/x-raw,width=64,height=64 ! jpegenc ! filesink location="$scratch/cover.jpg"
lame --quiet -V4 --id3v2-utf16 --tt 'Größe' --ta '日本' --ti "$scratch/cover.jpg" "$scratch/odd.wav" speech.mp3
flac -s -f --tag='TITLE=Größe' --picture="$scratch/cover.jpg" -o speech.flac "$scratch/surround.wav"
oggenc -Q -t 'Größe' -o speech.ogg "$scratch/stereo.wav"
opusenc --quiet --title 'Größe' --bitrate 48 "$scratch/stereo.wav" speech.opus

sound() { echo filesrc location="$scratch/$1" ! wavparse ! audioconvert; }
aac='voaacenc bitrate=96000 ! aacparse'
gst $(sound stereo.wav) ! $aac ! audio/mpeg,stream-format=adts ! filesink location=speech.aac
gst $(sound stereo.wav) ! $aac ! mp4mux ! filesink location=speech.m4a

# Video as long as the sound: 75 pictures at 25 a second.
pictures() { echo videotestsrc num-buffers=75 pattern=smpte ! "video/x-raw,width=$1,height=$2,format=I420,framerate=25/1"; }
x264='x264enc bitrate=200 ! h264parse'
queue='queue max-size-time=0 max-size-bytes=0 max-size-buffers=0'
gst mp4mux name=m ! filesink location=speech.mp4 \
  $(pictures 160 120) ! $x264 ! $queue ! m. $(sound stereo.wav) ! $aac ! $queue ! m.
# Held upright while filming: 160 by 90 that is shown as 90 by 160.
gst qtmux name=m ! filesink location=speech.mov \
  $(pictures 160 90) ! $x264 ! $queue ! m. \
  $(sound stereo.wav) ! $queue ! m.
exiftool -q -overwrite_original -Rotation=90 speech.mov
printf '1\n00:00:00,500 --> 00:00:02,500\nGo somewhere Größe\n' >"$scratch/words.srt"
gst matroskamux name=m ! filesink location=speech.mkv \
  $(pictures 160 120) ! $x264 ! $queue ! m. $(sound stereo.wav) ! vorbisenc ! $queue ! m. \
  filesrc location="$scratch/words.srt" ! subparse ! $queue ! m.
# An odd number of pixels each way.
gst webmmux name=m ! filesink location=speech.webm \
  $(pictures 161 121) ! vp8enc target-bitrate=200000 deadline=1 ! $queue ! m. \
  $(sound stereo.wav) ! opusenc ! $queue ! m.
gst avimux name=m ! filesink location=speech.avi \
  $(pictures 161 121) ! jpegenc quality=60 ! $queue ! m. \
  $(sound stereo.wav) ! audioresample ! lamemp3enc ! mpegaudioparse ! $queue ! m.

# The less common ones. What only FFmpeg can write is made by it.
for kind in au caf voc w64 sf sox gsm; do
  case $kind in gsm) form='-r 8000' ;; sox) form='-r 48000' ;; *) form='-r 48000 -b 16' ;; esac
  sox -G $raw $form "speech.$kind"
done
sox -G $raw -r 22050 -b 8 speech.8svx
twolame --quiet "$scratch/stereo.wav" speech.mp2
wavpack -q -y "$scratch/surround.wav" -o speech.wv
sox -G $raw "$scratch/wide.wav"
speexenc --quiet -w "$scratch/wide.wav" speech.spx
mpcenc --silent "$scratch/stereo.wav" speech.mpc
gst $(sound stereo.wav) ! $aac ! mp4mux ! filesink location=speech.m4b
gst $(sound stereo.wav) ! $aac ! mp4mux ! filesink location=speech.m4r
gst $(sound stereo.wav) ! vorbisenc ! matroskamux ! filesink location=speech.mka
gst $(sound stereo.wav) ! opusenc ! webmmux ! filesink location=speech.weba
gst mpegpsmux name=m ! filesink location=speech.mpg \
  $(pictures 160 120) ! mpeg2enc ! $queue ! m. $(sound stereo.wav) ! twolamemp2enc ! $queue ! m.
gst mpegtsmux name=m ! filesink location=speech.m2ts \
  $(pictures 160 120) ! $x264 ! $queue ! m. $(sound stereo.wav) ! $aac ! $queue ! m.
gst flvmux name=m ! filesink location=speech.flv \
  $(pictures 160 120) ! $x264 ! $queue ! m. $(sound stereo.wav) ! $aac ! $queue ! m.
gst oggmux name=m ! filesink location=speech.ogv \
  $(pictures 160 120) ! theoraenc ! $queue ! m. $(sound stereo.wav) ! vorbisenc ! $queue ! m.
gst 3gppmux name=m ! filesink location=speech.3gp \
  $(pictures 160 120) ! $x264 ! $queue ! m. $(sound stereo.wav) ! $aac ! $queue ! m.
gst 3gppmux name=m ! filesink location=speech.3g2 \
  $(pictures 160 120) ! $x264 ! $queue ! m. $(sound stereo.wav) ! $aac ! $queue ! m.
gst mxfmux name=m ! filesink location=speech.mxf \
  $(pictures 160 120) ! mpeg2enc format=3 ! mpegvideoparse ! $queue ! m. $(sound stereo.wav) ! audioresample ! audio/x-raw,format=S16LE,rate=48000 ! $queue ! m.
ff() { ffmpeg -v error -nostdin -y "$@"; }
ff -i "$scratch/stereo.wav" -c:a ac3 -b:a 192k speech.ac3
ff -i "$scratch/surround.wav" -c:a dca -strict -2 -b:a 768k speech.dts
ff -i "$scratch/stereo.wav" -c:a wmav2 -b:a 128k speech.wma
ff -i speech.avi -c:v wmv2 -q:v 4 -c:a wmav2 -s 160x120 speech.wmv
ff -i speech.avi -c:v msmpeg4v2 -q:v 4 -c:a wmav2 -s 160x120 -f asf speech.asf
ff -i speech.mp4 -c copy -f f4v speech.f4v
ff -i speech.mpg -c:v mpeg2video -q:v 4 -c:a ac3 -f vob speech.vob
