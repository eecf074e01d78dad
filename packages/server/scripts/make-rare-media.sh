#!/bin/sh
# Makes the rare formats of fixtures/media from those that make-media.sh has made, by other tools than FFmpeg where there are
# some. Needs the same packages, and python3. Run it from anywhere.
set -eu
cd "$(dirname "$0")/../fixtures/media"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
gst() { gst-launch-1.0 -q "$@"; }
ff() { ffmpeg -v error -nostdin -y "$@"; }

sox -G speech.wav -b 16 -r 48000 "$scratch/stereo.wav"
sox -G speech.wav -b 16 -r 32000 "$scratch/wide.wav" remix 1
decoded="filesrc location=$scratch/stereo.wav ! wavparse ! audioconvert"

sox "$scratch/wide.wav" speech.sph
sox -G speech.wav -r 8000 -c 1 speech.wve
sox "$scratch/wide.wav" -t aifc -e signed -b 16 speech.aifc
ff -i "$scratch/wide.wav" speech.tta
ff -i "$scratch/wide.wav" -f ast speech.ast
ff -i "$scratch/wide.wav" -rf64 always -f wav speech.rf64
ff -i "$scratch/stereo.wav" -c:a ac3 -b:a 128k -f rm speech.ra

# Six notes of half a second.
python3 - <<'END'
import struct

events = b"\x00\xff\x51\x03\x07\xa1\x20\x00\xc0\x00"
for note in (60, 64, 67, 72, 67, 64):
    events += b"\x00\x90" + bytes([note, 100]) + b"\x83\x60\x80" + bytes([note, 0])
events += b"\x00\xff\x2f\x00"
header = b"MThd" + struct.pack(">IHHH", 6, 0, 1, 480)
with open("speech.mid", "wb") as file:
    file.write(header + b"MTrk" + struct.pack(">I", len(events)) + events)
END

pictures() { echo videotestsrc num-buffers=75 pattern=smpte ! "video/x-raw,width=$1,height=$2,format=I420,framerate=25/1"; }
queue='queue max-size-time=0 max-size-bytes=0 max-size-buffers=0'
gst mpegtsmux m2ts-mode=true name=m ! filesink location=speech.mts \
  $(pictures 160 120) ! x264enc bitrate=200 ! h264parse ! $queue ! m. \
  $decoded ! voaacenc bitrate=96000 ! aacparse ! $queue ! m.
gst $(pictures 160 120) ! mpeg2enc format=3 ! filesink location=speech.m2v
ff -i speech.webm -an -c copy -f ivf speech.ivf
ff -i speech.mp4 -an -c:v libaom-av1 -cpu-used 8 -crf 40 -f obu speech.obu
ff -i speech.mp4 -c:v rv20 -q:v 4 -c:a ac3 -b:a 128k -f rm speech.rm
ff -i speech.mpg -c:v copy -c:a ac3 -b:a 128k -f wtv speech.wtv
ff -i speech.mp4 -c copy -f ismv speech.ismv
