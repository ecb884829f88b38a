# SPDX-License-Identifier: Apache-2.0
# bash completion for callreel and callreel-desktop

_callreel_files() { # _callreel_files EXTENSION...: files with one of these endings, and folders
    local IFS=$'\n' pattern
    for pattern in "$@"; do
        COMPREPLY+=($(compgen -f -X "!*.$pattern" -- "$cur"))
    done
    COMPREPLY+=($(compgen -d -- "$cur"))
    compopt -o filenames 2>/dev/null
}

_callreel_record() {
    local i word
    # Options end at the program: what follows is its own.
    for ((i = 2; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        case $word in
            -m | -c) ((i + 1 < COMP_CWORD)) && { _callreel_any; return; }; break ;;
            --python | --recorder | --python-option | --on-recorder-error | --log-level | --log-file | --io-capture | --report | \
                --exit-mode | --stop-mode | --telemetry | -o | --output)
                ((i++))
                # bash splits --option=value at the equals sign
                [[ ${COMP_WORDS[i]} == = ]] && ((i++)) ;;
            -*) ;;
            *) _callreel_any; return ;;
        esac
    done
    case $prev in
        --recorder) COMPREPLY=($(compgen -W 'callreel codetracer' -- "$cur")); return ;;
        --exit-mode) COMPREPLY=($(compgen -W 'none stop halt auto' -- "$cur")); return ;;
        --stop-mode) COMPREPLY=($(compgen -W 'if-started always never' -- "$cur")); return ;;
        --telemetry) _callreel_any; return ;;
        --on-recorder-error) COMPREPLY=($(compgen -W 'abort disable' -- "$cur")); return ;;
        --log-level) COMPREPLY=($(compgen -W 'off error warn info debug trace' -- "$cur")); return ;;
        --io-capture) COMPREPLY=($(compgen -W 'off proxies' -- "$cur")); return ;;
        --log-file) _callreel_any; return ;;
        --python) COMPREPLY=($(compgen -c -X '!*python*' -- "$cur")); _callreel_any; return ;;
        -o | --output) _callreel_files reel; return ;;
        --report) _callreel_files json; return ;;
        --python-option | -c) return ;;
        -m) return ;;
    esac
    case $cur in
        -*) COMPREPLY=($(compgen -W '-o --output --force --python --recorder --python-option --propagate-script-exit
            --no-propagate-script-exit --require-trace --no-require-trace --keep-partial-trace --no-keep-partial-trace
            --on-recorder-error --json-errors --no-json-errors --log-level --log-file --io-capture
            --module-name-from-globals --no-module-name-from-globals --no-values --no-output --lines --report
            --exit-mode --stop-mode --stay --telemetry --quiet -m -c -h --help' -- "$cur")) ;;
        *) _callreel_files py pyz ;;
    esac
}

# Completes the command that is run, with its own completion where there is one.
_callreel_run() {
    local i word
    for ((i = 2; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        case $word in
            --filter | --filter-command | --filter-timeout | --show-filter | -o | --output)
                ((i++))
                [[ ${COMP_WORDS[i]} == = ]] && ((i++)) ;;
            --) ((i++)); break ;;
            -*) ;;
            *) break ;;
        esac
    done
    if ((i < COMP_CWORD)); then
        if declare -F _command_offset >/dev/null; then _command_offset $i; else _callreel_any; fi
        return
    fi
    case $prev in
        --filter | --show-filter)
            COMPREPLY=($(compgen -W "auto $(callreel run --list-filters 2>/dev/null | cut -d ' ' -f 1)" -- "$cur"))
            _callreel_files toml
            return ;;
        --filter-command) COMPREPLY=($(compgen -c -- "$cur")); return ;;
        --filter-timeout) return ;;
        -o | --output) _callreel_any; return ;;
    esac
    case $cur in
        -*) COMPREPLY=($(compgen -W '--filter --filter-command --filter-timeout -o --output --force --record --quiet
            --list-filters --show-filter --json -- -h --help' -- "$cur")) ;;
        *) COMPREPLY=($(compgen -c -- "$cur")) ;;
    esac
}

_callreel_any() {
    local IFS=$'\n'
    COMPREPLY+=($(compgen -f -- "$cur"))
    compopt -o filenames 2>/dev/null
}

_callreel() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()
    if ((COMP_CWORD == 1)); then
        COMPREPLY=($(compgen -W 'record run show tree verify seal batch import export service policy --help --version' -- "$cur"))
        return
    fi
    case ${COMP_WORDS[1]} in
        record) _callreel_record ;;
        run) _callreel_run ;;
        show | verify)
            case $cur in
                -*) COMPREPLY=($(compgen -W '--json -h --help' -- "$cur")) ;;
                *) _callreel_files reel ;;
            esac ;;
        tree)
            case $prev in
                --depth | --limit | --function | --thread) return ;;
            esac
            case $cur in
                -*) COMPREPLY=($(compgen -W '--depth --limit --function --own --thread --json -h --help' -- "$cur")) ;;
                *) _callreel_files reel ;;
            esac ;;
        seal)
            case $prev in
                -o | --output) _callreel_files reel; return ;;
            esac
            case $cur in
                -*) COMPREPLY=($(compgen -W '--all -o --output --force --json -h --help' -- "$cur")) ;;
                *)
                    local IFS=$'\n' home=${CALLREEL_HOME:-${XDG_DATA_HOME:-$HOME/.local/share}/callreel}
                    [[ -z $cur ]] && COMPREPLY=($(compgen -d -- "$home/running/"))
                    ((${#COMPREPLY[@]})) || COMPREPLY=($(compgen -d -- "$cur"))
                    compopt -o filenames 2>/dev/null ;;
            esac ;;
        import)
            case $prev in
                -o | --output) _callreel_files reel; return ;;
            esac
            case $cur in
                -*) COMPREPLY=($(compgen -W '-o --output --force --json -h --help' -- "$cur")) ;;
                *) _callreel_files json bin ;;
            esac ;;
        export)
            case $prev in
                --format) COMPREPLY=($(compgen -W 'codetracer' -- "$cur")); return ;;
            esac
            case $cur in
                -*) COMPREPLY=($(compgen -W '--format --force --json -h --help' -- "$cur")) ;;
                *) _callreel_files reel ;;
            esac ;;
        batch)
            case $prev in
                -o | --output) COMPREPLY=($(compgen -d -- "$cur")); compopt -o filenames 2>/dev/null; return ;;
                --keep) COMPREPLY=($(compgen -W 'all failing none' -- "$cur")); return ;;
                --on-recorder-error) COMPREPLY=($(compgen -W 'abort disable' -- "$cur")); return ;;
                --python) COMPREPLY=($(compgen -c -- "$cur")); return ;;
                -j | --jobs | --retry | --python-option) return ;;
            esac
            case $cur in
                -*) COMPREPLY=($(compgen -W '--pytest -j --jobs -o --output --report --junit --keep --fail-fast --retry
                    --propagate-script-exit --no-propagate-script-exit --python --python-option --require-trace
                    --on-recorder-error --no-values --no-output --lines --quiet --json -h --help --' -- "$cur")) ;;
                *) _callreel_any ;;
            esac ;;
        service)
            case $cur in
                -*) COMPREPLY=($(compgen -W '--slots --python --foreground --json -h --help' -- "$cur")) ;;
                *) COMPREPLY=($(compgen -W 'start status runs stop' -- "$cur")) ;;
            esac ;;
        policy) COMPREPLY=($(compgen -W '--json -h --help' -- "$cur")) ;;
    esac
}

_callreel_desktop() {
    local cur=${COMP_WORDS[COMP_CWORD]}
    COMPREPLY=()
    case $cur in
        -*) COMPREPLY=($(compgen -W '--record --help --version' -- "$cur")) ;;
        *) if [[ ${COMP_WORDS[1]} == --record ]]; then _callreel_files py pyz; else _callreel_files reel; fi ;;
    esac
}

complete -F _callreel callreel
complete -F _callreel_desktop callreel-desktop
