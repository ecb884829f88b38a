# SPDX-License-Identifier: Apache-2.0
# fish completion for callreel and callreel-desktop

function __callreel_needs_verb
    test (count (commandline -opc)) -eq 1
end

function __callreel_verb
    set -l words (commandline -opc)
    test (count $words) -gt 1; and contains -- $words[2] $argv
end

# Options of record end at the program: what follows is its own.
function __callreel_record_options
    __callreel_verb record; or return 1
    set -l words (commandline -opc)
    set -l skip 0
    for word in $words[3..-1]
        if test $skip -eq 1
            set skip 0
            continue
        end
        switch $word
            case -o --output --python --python-option --on-recorder-error --log-level --log-file --io-capture --report
                set skip 1
            case -m -c
                return 1
            case '-*'
            case '*'
                return 1
        end
    end
    return 0
end

function __callreel_run_options
    __callreel_verb run; or return 1
    set -l words (commandline -opc)
    set -l skip 0
    for word in $words[3..-1]
        if test $skip -eq 1
            set skip 0
            continue
        end
        switch $word
            case --filter --filter-command --filter-timeout --show-filter -o --output
                set skip 1
            case --
                return 1
            case '-*'
            case '*'
                return 1
        end
    end
    return 0
end

function __callreel_filters
    echo auto
    callreel run --list-filters 2>/dev/null | string replace -r ' +' '\t'
end

function __callreel_logs
    set -l home $CALLREEL_HOME
    test -n "$home"; or set home (test -n "$XDG_DATA_HOME"; and echo $XDG_DATA_HOME; or echo ~/.local/share)/callreel
    for log in $home/running/*
        echo $log
    end
end

complete -c callreel -n __callreel_needs_verb -f
complete -c callreel -n __callreel_needs_verb -a record -d 'Run a Python program and keep every call of it'
complete -c callreel -n __callreel_needs_verb -a run -d 'Run any command as if callreel were not there'
complete -c callreel -n __callreel_needs_verb -a show -d 'How a run ended, and whether its trace is whole'
complete -c callreel -n __callreel_needs_verb -a tree -d 'The call tree of a trace'
complete -c callreel -n __callreel_needs_verb -a verify -d 'Check everything in a trace'
complete -c callreel -n __callreel_needs_verb -a seal -d 'Make a trace of a log that nobody sealed'
complete -c callreel -n __callreel_needs_verb -a batch -d 'Record many programs or tests, some at a time'
complete -c callreel -n __callreel_needs_verb -a import -d 'Make a trace of a recording of CodeTracer'
complete -c callreel -n __callreel_needs_verb -a export -d 'Write a trace for other tools'
complete -c callreel -n __callreel_needs_verb -a service -d 'The service that records for others'
complete -c callreel -n __callreel_needs_verb -a policy -d 'Exit code policy, and who says so'
complete -c callreel -n __callreel_needs_verb -s V -l version -d 'Show the version'
complete -c callreel -n 'not __callreel_verb record run; or __callreel_record_options; or __callreel_run_options' -s h -l help -d 'Show the help'

complete -c callreel -n __callreel_record_options -s o -l output -r -F -d 'Write the trace to this file'
complete -c callreel -n __callreel_record_options -l force -d 'Replace an existing file'
complete -c callreel -n __callreel_record_options -l python -r -F -d 'The interpreter'
complete -c callreel -n __callreel_record_options -l recorder -x -a 'callreel codetracer' -d 'Who records'
complete -c callreel -n __callreel_record_options -l python-option -x -d 'An option for the interpreter'
complete -c callreel -n __callreel_record_options -l propagate-script-exit -d 'Return the exit code of the script'
complete -c callreel -n __callreel_record_options -l no-propagate-script-exit -d 'Return 0 when the recording succeeded'
complete -c callreel -n __callreel_record_options -l require-trace -d 'Fail when nothing was recorded'
complete -c callreel -n __callreel_record_options -l no-require-trace -d 'Do not fail when nothing was recorded'
complete -c callreel -n __callreel_record_options -l keep-partial-trace -d 'Keep the trace of a recording that failed'
complete -c callreel -n __callreel_record_options -l no-keep-partial-trace -d 'Remove the trace of a recording that failed'
complete -c callreel -n __callreel_record_options -l json-errors -d 'End with a line of JSON when the recorder failed'
complete -c callreel -n __callreel_record_options -l no-json-errors -d 'No JSON when the recorder failed'
complete -c callreel -n __callreel_record_options -l module-name-from-globals -d 'Name modules as their globals do'
complete -c callreel -n __callreel_record_options -l no-module-name-from-globals -d 'Name modules after their files'
complete -c callreel -n __callreel_record_options -l log-level -x -a 'off error warn info debug trace' -d 'How much our own log lines say'
complete -c callreel -n __callreel_record_options -l log-file -r -F -d 'Append our own log lines to this file'
complete -c callreel -n __callreel_record_options -l io-capture -x -a 'off proxies' -d 'What of the output is kept'
complete -c callreel -n __callreel_record_options -l on-recorder-error -x -a 'abort\t"end the script" disable\t"let it go on unrecorded"' -d 'When recording fails in mid-run'
complete -c callreel -n __callreel_record_options -l no-values -d 'Keep no arguments and no results'
complete -c callreel -n __callreel_record_options -l no-output -d 'Do not keep what the program prints'
complete -c callreel -n __callreel_record_options -l lines -d 'Keep which lines each call executed'
complete -c callreel -n __callreel_record_options -l report -r -F -d 'Write how it ended to this file, as JSON'
complete -c callreel -n __callreel_record_options -l exit-mode -x -a 'none stop halt auto' -d 'What becomes of this process'
complete -c callreel -n __callreel_record_options -l stop-mode -x -a 'if-started always never' -d 'Whether the recording service is stopped'
complete -c callreel -n __callreel_record_options -l stay -d 'Stay until interrupted'
complete -c callreel -n __callreel_record_options -l telemetry -r -F -d 'Append what the lifecycle does to this file'
complete -c callreel -n __callreel_record_options -l quiet -d 'No information'
complete -c callreel -n __callreel_record_options -s m -x -d 'Run a module'
complete -c callreel -n __callreel_record_options -s c -x -d 'Run code'

complete -c callreel -n __callreel_run_options -l filter -x -a '(__callreel_filters; __fish_complete_suffix .toml)' -d 'Show the output through a filter'
complete -c callreel -n __callreel_run_options -l filter-command -x -d 'Pipe the output through this line for the shell'
complete -c callreel -n __callreel_run_options -l filter-timeout -x -d 'Seconds that the filter command may do nothing'
complete -c callreel -n __callreel_run_options -s o -l output -r -F -d 'Keep the full output in this file'
complete -c callreel -n __callreel_run_options -l force -d 'Replace an existing file'
complete -c callreel -n __callreel_run_options -l record -d 'Record it too, when it is a Python program'
complete -c callreel -n __callreel_run_options -l quiet -d 'No summary'
complete -c callreel -n __callreel_run_options -l list-filters -d 'List the filters that there are'
complete -c callreel -n __callreel_run_options -l show-filter -x -a '(__callreel_filters)' -d 'Print the file of a filter'
complete -c callreel -n __callreel_run_options -l json -d 'With --list-filters: as JSON'
complete -c callreel -n '__callreel_verb run' -x -a '(__fish_complete_subcommand --fcs-skip=2)'

complete -c callreel -n '__callreel_verb show tree verify' -f -k -a '(__fish_complete_suffix .reel)'
complete -c callreel -n '__callreel_verb show tree verify seal import export service policy' -l json -d 'As JSON'
complete -c callreel -n '__callreel_verb tree' -l depth -x -d 'Only the first levels'
complete -c callreel -n '__callreel_verb tree' -l limit -x -d 'At most so many calls'
complete -c callreel -n '__callreel_verb tree' -l function -x -d 'Only calls of functions that match'
complete -c callreel -n '__callreel_verb tree' -l own -d 'Only calls of your own code'
complete -c callreel -n '__callreel_verb tree' -l thread -x -d 'Only this thread'
complete -c callreel -n '__callreel_verb seal' -l all -d 'Every log that was left behind'
complete -c callreel -n '__callreel_verb service' -f -a 'start status runs stop'
complete -c callreel -n '__callreel_verb service' -l slots -x -d 'Runs at a time'
complete -c callreel -n '__callreel_verb service' -l python -r -F -d 'The interpreter'
complete -c callreel -n '__callreel_verb service' -l foreground -d 'Serve in this process'
complete -c callreel -n '__callreel_verb seal' -s o -l output -r -F -d 'Write the trace to this file'
complete -c callreel -n '__callreel_verb seal' -l force -d 'Replace an existing file'
complete -c callreel -n '__callreel_verb seal' -a '(__callreel_logs)' -d 'Left-behind log'
complete -c callreel -n '__callreel_verb import' -s o -l output -r -F -d 'Write the trace to this file'
complete -c callreel -n '__callreel_verb import export' -l force -d 'Replace what is there'
complete -c callreel -n '__callreel_verb export' -l format -x -a codetracer -d 'The format'
complete -c callreel -n '__callreel_verb batch' -l pytest -x -d 'Record each of these tests'
complete -c callreel -n '__callreel_verb batch' -s j -l jobs -x -d 'How many at a time'
complete -c callreel -n '__callreel_verb batch' -s o -l output -x -a '(__fish_complete_directories)' -d 'Put the traces here'
complete -c callreel -n '__callreel_verb batch' -l report -r -F -d 'Write the report to this file, as JSON'
complete -c callreel -n '__callreel_verb batch' -l junit -r -F -d 'Write it as JUnit XML'
complete -c callreel -n '__callreel_verb batch' -l keep -x -a 'all failing none' -d 'Which traces stay'
complete -c callreel -n '__callreel_verb batch' -l fail-fast -d 'Begin no more once a run has failed'
complete -c callreel -n '__callreel_verb batch' -l retry -x -d 'Record a script that failed again'
complete -c callreel -n '__callreel_verb batch' -l propagate-script-exit -d 'Return 1 when a script failed'
complete -c callreel -n '__callreel_verb batch' -l no-propagate-script-exit -d 'Return 0 when all was recorded'
complete -c callreel -n '__callreel_verb batch' -l python -r -F -d 'The interpreter'
complete -c callreel -n '__callreel_verb batch' -l python-option -x -d 'An option for the interpreter'
complete -c callreel -n '__callreel_verb batch' -l require-trace -d 'A run of which nothing was recorded is not recorded'
complete -c callreel -n '__callreel_verb batch' -l on-recorder-error -x -a 'abort disable' -d 'When recording fails in mid-run'
complete -c callreel -n '__callreel_verb batch' -l no-values -d 'Keep no arguments and no results'
complete -c callreel -n '__callreel_verb batch' -l no-output -d 'Do not keep what the programs print'
complete -c callreel -n '__callreel_verb batch' -l lines -d 'Keep which lines each call executed'
complete -c callreel -n '__callreel_verb batch' -l quiet -d 'No lines for runs that passed'
complete -c callreel -n '__callreel_verb batch' -l json -d 'Print the report as JSON'
complete -c callreel -n '__callreel_verb policy' -f

complete -c callreel-desktop -k -a '(__fish_complete_suffix .reel)'
complete -c callreel-desktop -l record -r -F -d 'Open the dialog filled in'
complete -c callreel-desktop -l help -d 'Show the help'
complete -c callreel-desktop -l version -d 'Show the version'
