# Read by the other scripts: goes to the root of the repository and gives them what they share.
# shellcheck shell=bash

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit

# Without it Hummingbird's traits come in a random order, and with them a full rebuild.
export SWIFT_DETERMINISTIC_HASHING=1

say() {
    printf '==> %s\n' "$*" >&2
}

fail() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

# Where the compiler works: debug and release apart, because the static library recompiles everything.
# YORIAI_SCRATCH may name a folder outside the clone (an absolute path), to keep the compiled libraries between fresh clones.
scratch_path() {
    local folder=.build
    [[ $1 == debug ]] || folder=.build-release
    printf '%s\n' "${YORIAI_SCRATCH:-$PWD}/$folder"
}

# Where script/setup --semantic puts the model of search.
# shellcheck disable=SC2034
SEMANTIC=$PWD/.semantic
