#!/bin/sh
# Makes the virtual environment of the peer comparisons, Benchmarks/peers/.venv, and installs the
# peers in the versions that were tested (Python 3.11, x86_64). What cannot be installed is said
# and skipped; the scripts say what they miss.
#
#     sh Benchmarks/peers/setup.sh
#     PYTHON=python3.11 sh Benchmarks/peers/setup.sh

set -eu

cd "$(dirname "$0")"
PYTHON=${PYTHON:-python3}
PACKAGES="
numpy==2.4.6
scipy==1.17.1
polars==2.1.0
threadpoolctl==3.8.0
faiss-cpu==1.15.1
implicit==0.7.3
ortools==9.15.6755
pytrec-eval-terrier==0.5.11
"

"$PYTHON" -m venv .venv
skipped=""
for package in $PACKAGES; do
    if .venv/bin/python -m pip install --quiet --disable-pip-version-check "$package"; then
        echo "installed $package"
    else
        echo "skipped $package: pip could not install it" >&2
        skipped="$skipped $package"
    fi
done

if [ -n "$skipped" ]; then
    echo "not installed:$skipped" >&2
fi
echo "use $(pwd)/.venv/bin/python"
