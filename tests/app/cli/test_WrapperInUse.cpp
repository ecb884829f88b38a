// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include "support/CallreelProgram.h"

using namespace callreel::test;

/// W2, W3, W6: lines as people write them, with RUN in front of the commands: nothing, callreel run, callreel run with
/// a filter. Output and status must be those without it.
class TestWrapperInUse : public QObject {
    Q_OBJECT

    static ProgramRun runLine(QString line, QString wrapper) {
        const CallreelProgram callreel;
        QFile all(callreel.file(QStringLiteral("all.toml")));
        if (!all.open(QIODevice::WriteOnly))
            return {};
        all.close();
        // A git that knows no user, no matter whose machine this is.
        for (const char* variable :
             {"GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"})
            line.prepend(QStringLiteral("export %1=a@example.org; ").arg(QLatin1String(variable)));
        line.prepend(QStringLiteral("export HOME=\"$PWD\"; "));
        wrapper.replace(QLatin1String("ALL"), all.fileName());
        return callreel.shell(line.replace(QLatin1String("RUN"), wrapper));
    }

private Q_SLOTS:
    void lines_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("needs");
        const auto row = [](const char* name, const char* line, const char* needs = "") {
            QTest::newRow(name) << QString::fromLatin1(line) << QString::fromLatin1(needs);
        };
        row("and, or", "RUN true && echo yes; RUN false || echo no; RUN sh -c 'exit 3' && echo never; echo $?");
        row("not, if, while",
            "if ! RUN false; then echo then; fi; i=0; while RUN test $i -lt 3; do i=$((i+1)); done; echo $i");
        row("set -e", "set -e; RUN true; echo one; RUN sh -c 'exit 9'; echo never");
        row("set -e in a subshell", "(set -e; RUN false; echo never) || echo stopped $?");
        row("trap on exit", "trap 'echo left with $?' EXIT; RUN sh -c 'exit 5'; exit 7");
        row("status of a pipeline", "set -o pipefail 2>/dev/null; RUN sh -c 'echo x; exit 4' | cat; echo $?");
        row("command substitution", "x=$(RUN sh -c 'echo out; exit 6'); echo \"$x $?\"");
        row("head", "RUN seq 100000 2>/dev/null | head -n 3");
        row("head and the writer's end", "bash -c 'RUN yes 2>/dev/null | head -n 1; echo ${PIPESTATUS[0]}'", "bash");
        row("a reader that reads nothing",
            "bash -c 'RUN sh -c \"sleep 0.2; echo x; echo y\" 2>/dev/null | true; echo "
            "${PIPESTATUS[0]}'",
            "bash");
        row("in a pipe", "printf 'b\\na\\n' | RUN sort | RUN tr a-z A-Z");
        row("input that is not read", "seq 100000 | RUN true; echo $?");
        row("closed output", "RUN sh -c 'exit 3' >&-; echo $?");
        row("closed streams",
            "RUN sh -c 'for i in 0 1 2; do test -e /proc/self/fd/$i && echo $i >> open; done; exit 3' "
            "<&- >&- 2>&-; echo $?; ls open; cat open");
        row("output to a full device", "RUN sh -c 'echo x || exit 3' > /dev/full 2>/dev/null; true");
        row("append", "echo one > f; RUN echo two >> f; RUN sh -c 'echo three' >> f; cat f");
        row("errors apart", "RUN sh -c 'echo out; echo err >&2' 2> err; echo; cat err");
        row("errors first", "RUN sh -c 'echo err >&2; echo out' 2>&1 >/dev/null");
        row("no line end", "RUN printf 'no end'; echo; RUN printf 'a\\0b' | od -c");
        row("bytes", "head -c 300000 /dev/zero | tr '\\0' '\\377' | RUN cat | cksum");
        row("environment, folder, arguments", "cd /; A='x y' RUN sh -c 'echo \"$A|$PWD|$0|$1\"' name 'a  b'");
        row("inherited descriptors", "exec 7>seven; RUN sh -c 'echo in >&7'; cat seven");
        row("limits and mask", "umask 027; ulimit -n 99; RUN sh -c 'umask; ulimit -n'");
        row("a lock goes with the command", "RUN flock -n lock true; flock -n lock echo free", "flock");
        row("its reader sees an end",
            "mkfifo f; (cat f >/dev/null; echo reader ended >> log) & RUN sh -c 'exec 7>&-; sleep "
            "0.7; echo command ended >> log' 7> f; wait; cat log");
        row("its writer sees an end",
            "(seq 1000000 2>/dev/null; echo writer ended >> log) | RUN sh -c 'exec <&-; sleep 0.7; "
            "echo command ended >> log'; cat log");
        row("under timeout", "timeout 0.5 RUN sleep 60; echo $?", "timeout");
        row("under timeout, with a kill", "timeout -s KILL 0.5 RUN sleep 60; echo $?", "timeout");
        row("under timeout, in time", "timeout 60 RUN sh -c 'exit 8'; echo $?", "timeout");
        row("timeout inside", "RUN timeout 0.5 sleep 60; echo $?", "timeout");
        row("under env and nice", "env RUN nice sh -c 'exit 11'; echo $?");
        row("background and wait", "RUN sh -c 'exit 12' & wait $!; echo $?");
        row("background and kill", "RUN sleep 60 & sleep 0.3; kill $!; wait $!; echo $?");
        row("nohup", "nohup RUN sh -c 'echo x; exit 3' 2>/dev/null; echo $?");
        row("xargs", "printf '%s\\n' 0 1 0 | xargs -n 1 RUN sh -c 'echo got $0; exit $0'; echo $?", "xargs");
        row("xargs and 255",
            "printf '%s\\n' 0 255 0 | xargs -n 1 RUN sh -c 'echo got $0; exit $0' 2>/dev/null; echo $?", "xargs");
        row("xargs and a signal", "printf '%s\\n' 1 2 | xargs -n 1 RUN sh -c 'kill -TERM $$' 2>/dev/null; echo $?",
            "xargs");
        row("find -exec",
            "touch a b; find . -name '[ab]' -exec RUN sh -c 'exit 1' \\; -o -name a -print | sort; echo $?");
        row("make",
            "printf 'all:\\n\\t@RUN sh -c \"exit 0\"\\n\\t@echo built\\nfails:\\n\\t@RUN sh -c \"exit 3\"\\n\\t@echo "
            "never\\n' > Makefile; make -s all; echo $?; make -s fails 2>&1 | grep -o 'Error 3'; make -s -k fails "
            "2>/dev/null; echo $?",
            "make");
        row("make, ignored",
            "printf 'all:\\n\\t-@RUN false\\n\\t@echo went on\\n' > Makefile; make -s 2>/dev/null; echo $?", "make");
        row("make -j and its jobs",
            "printf 'all: a b\\na b:\\n\\t@RUN $(MAKE) -s --no-print-directory $@1\\na1 b1:\\n\\t@echo $@\\n' > "
            "Makefile; make -s -j2 2>&1 | sort; echo $?",
            "make");
        row("git hook refuses",
            "git init -q r; cd r; mkdir -p .git/hooks; printf '#!/bin/sh\\nRUN sh -c \"exit 1\"\\n' > "
            ".git/hooks/pre-commit; chmod +x .git/hooks/pre-commit; git commit -q --allow-empty -m x; echo "
            "$?; git log --oneline 2>/dev/null | wc -l",
            "git");
        row("git hook passes",
            "git init -q r; cd r; mkdir -p .git/hooks; printf '#!/bin/sh\\nRUN true\\n' > "
            ".git/hooks/pre-commit; chmod +x .git/hooks/pre-commit; git commit -q --allow-empty -m x; echo "
            "$?; git log --oneline | wc -l",
            "git");
        row("git bisect run",
            "git init -q r; cd r; for i in 1 2 3 4 5; do echo $i > n; git add n; git commit -qm c$i; done; git "
            "bisect start -q HEAD HEAD~4 >/dev/null; git bisect run RUN sh -c 'test $(cat n) -lt 4' | "
            "grep -c 'is the first bad commit'; git show -s --format=%s refs/bisect/bad",
            "git");
        row("an alias", "alias sh='RUN sh'\neval \"sh -c 'exit 13'\"; echo $?");
        row("a daemon that goes on", "RUN sh -c '(sleep 0.4; echo late) & echo early' | cat");
        row("nested", "RUN RUN RUN sh -c 'exit 14'; echo $?; RUN RUN sh -c 'kill -USR1 $$'; echo $?");
    }

    void lines() {
        QFETCH(QString, line);
        QFETCH(QString, needs);
        if (!needs.isEmpty() && QStandardPaths::findExecutable(needs).isEmpty())
            QSKIP(qPrintable(needs + QStringLiteral(" is not here")));
        const ProgramRun without = runLine(line, {});
        for (const char* options :
             {"run", "run --quiet --filter ALL --", "run --filter-command cat --", "run --record --"}) {
            const QString wrapper = CallreelProgram::path() + QLatin1Char(' ') + QString::fromLatin1(options);
            const ProgramRun with = runLine(line, wrapper);
            QVERIFY2(with.out == without.out, (QByteArray(options) + "\nwithout: " + without.out.left(500) +
                                               "\nwith: " + with.out.left(500) + with.err)
                                                  .constData());
            QCOMPARE(with.exitCode, without.exitCode);
            QCOMPARE(with.signal, without.signal);
            QCOMPARE(with.err.contains("callreel"), false);
        }
    }
};

QTEST_GUILESS_MAIN(TestWrapperInUse)
#include "test_WrapperInUse.moc"
