# Sets JAVA_HOME to a JDK 25: the one it already names, or one in the usual places. Sourced by `run` and `mvnw`, which
# run under `set -f`, so the list of candidates is made by `ls` in a subshell that may expand names.

is_jdk_25() {
    [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -q '^javac 25\(\.\|$\)'
}

find_jdk_25() {
    if [ -n "${JAVA_HOME-}" ] && is_jdk_25 "$JAVA_HOME"; then
        printf '%s\n' "$JAVA_HOME"
        return 0
    fi
    (
        set +f
        on_path="$(command -v javac 2>/dev/null || :)"
        [ -z "$on_path" ] || printf '%s\n' "$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")"
        ls -1d /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
            "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
            /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
            /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
            /usr/local/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home 2>/dev/null
    ) | while IFS= read -r home; do
        if is_jdk_25 "$home"; then
            printf '%s\n' "$home"
            break
        fi
    done
}

JDK_25="$(find_jdk_25)"
if [ -z "$JDK_25" ]; then
    cat >&2 <<'END'
Hinderloggen behöver JDK 25, men ingen hittades.
Hinderloggen needs a JDK 25, and none was found.

  Looked at: JAVA_HOME, javac on the PATH, /usr/lib/jvm, /usr/java, /opt, SDKMAN, ~/.jdks, mise, macOS and Homebrew.

  Install one, for example Eclipse Temurin 25:
    Debian/Ubuntu   apt-get install temurin-25-jdk   (from Adoptium's repository)
    SDKMAN          sdk install java 25-tem
    macOS           brew install openjdk@25
  or point JAVA_HOME at one, and run the same command again.
END
    exit 1
fi
export JAVA_HOME="$JDK_25"
