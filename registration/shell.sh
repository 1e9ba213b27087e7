# shellcheck shell=bash
# What extension/demo and tests/run share; sourced by both. Sets `top`, the project's folder, and `build`, where everything is made.
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

say() { printf '%s\n' "$*"; }
complain() { printf '%s\n' "$*" >&2; }

# Builds go to build/ in the project. Where that cannot be written (another user built there), to a folder of our own; TAMBONPLAN_BUILD decides
# otherwise.
choose_build() {
    build=${TAMBONPLAN_BUILD:-$top/build}
    local probe writable=yes
    mkdir -p "$build" 2>/dev/null || true
    for probe in "$build" "$build"/*/CMakeCache.txt "$build"/*/build.log; do
        [ "$probe" != "$build" ] && [ ! -e "$probe" ] || [ -w "$probe" ] || writable=no
    done
    if [ $writable = no ]; then
        build=${XDG_CACHE_HOME:-${HOME:-}/.cache}/tambonplan-build
        mkdir -p "$build" 2>/dev/null || build=$(mktemp -d -t tambonplan-build.XXXXXX)
        say "The project's build folder cannot be written: building in $build."
    fi
}

# Thai file names need a UTF-8 locale; a machine that starts us without one gets the plainest.
need_utf8() {
    case $(locale charmap 2>/dev/null) in
        UTF-8) ;;
        *) export LC_ALL=C.UTF-8 ;;
    esac
}

# Prints the packages of the given purposes that are not installed.
missing_packages() {
    local purpose package
    command -v dpkg-query >/dev/null || return 0
    while read -r purpose package; do
        case " $* " in *" $purpose "*) ;; *) continue ;; esac
        case $(dpkg-query -W -f='${Status}' "$package" 2>/dev/null) in *" installed") ;; *) printf '%s ' "$package" ;; esac
    done < <(grep -v '^#' "$top/registration/packages.txt")
}

# Installs what is missing for the given purposes; false when that is not possible. Touches nothing when all is there.
need_packages() {
    local missing sudo=
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" != 0 ]; then
        sudo=sudo
        if ! command -v sudo >/dev/null; then
            complain "These packages are missing; ask your administrator to install them: $missing"
            return 1
        fi
    fi
    say "Installing: $missing"
    # shellcheck disable=SC2086 # the list is meant to be split
    if ! { $sudo env DEBIAN_FRONTEND=noninteractive apt-get update -q && $sudo env DEBIAN_FRONTEND=noninteractive \
               apt-get install -q -y --no-install-recommends $missing; } </dev/null; then
        complain "Could not install: $missing"
        return 1
    fi
}

# configure PRESET: makes the build tree, anew when it was made for a project that has moved.
configure() {
    local tree=$build/$1
    if [ -f "$tree/CMakeCache.txt" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$top" "$tree/CMakeCache.txt"; then
        say "$tree was made for another folder: starting anew."
        rm -rf "$tree"
    fi
    (cd "$top" && cmake --preset "$1" -B "$tree" -DTAMBONPLAN_TESTS=ON)
}

# compile PRESET [TARGET…]
compile() {
    local preset=$1
    shift
    configure "$preset" && cmake --build "$build/$preset" --parallel "$(nproc)" ${1:+--target "$@"}
}
