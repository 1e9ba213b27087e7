#!/usr/bin/env bash
# Draws the pictures of menu, toolbar and extension list again from their .svg sources. Needs ImageMagick with librsvg.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
draw() { convert -background none -density $((96 * 4 * $2 / 26)) "$1.svg" -resize "$2x$2" -strip "PNG32:$1_$2.png"; }
for source in *.svg; do
    name=${source%.svg}
    if [ "$name" = tambonplan ]; then draw "$name" 42; else draw "$name" 16; draw "$name" 26; fi
done
