# Sourced by the other scripts: changes to the root of the repository and defines shared functions.
# shellcheck shell=bash

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit

# Without it the order of Hummingbird's traits is random, which causes a full rebuild.
export SWIFT_DETERMINISTIC_HASHING=1

say() {
    printf '==> %s\n' "$*" >&2
}

fail() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

# Build folders: separate for debug and release, because the static standard library recompiles everything.
# YORIAI_SCRATCH may name a folder outside the clone (an absolute path), to keep the compiled libraries between fresh clones.
scratch_path() {
    local folder=.build
    [[ $1 == debug ]] || folder=.build-release
    printf '%s\n' "${YORIAI_SCRATCH:-$PWD}/$folder"
}

# The folder of the embedding model from script/setup --semantic.
# shellcheck disable=SC2034
SEMANTIC=$PWD/.semantic
