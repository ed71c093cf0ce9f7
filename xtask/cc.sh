#!/bin/sh
# Rust tells by the name, cc, how to speak to it.
# Links by `cc`, after installing it where there is none (Debian and Ubuntu, as root or by sudo).
# Cargo shows a linker's words only when it fails, so these go to the terminal, if there is one.
say() { { echo "$1" >/dev/tty; } 2>/dev/null || echo "$1" >&2; }
if ! command -v cc >/dev/null; then
    say "Installing build-essential with apt-get: there is no C compiler to link Rust programs with."
    sudo=
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || { say "Become root, or install sudo, and try again."; exit 1; }
        sudo=sudo
    fi
    $sudo apt-get update -q &&
        $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends build-essential ||
        { say "That failed. Install a C compiler and try again."; exit 1; }
fi
exec cc "$@"
