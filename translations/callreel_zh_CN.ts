<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand to &amp;Depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a Trace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Closed Tab &amp;Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save a Copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the &amp;Subtree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record &amp;Again as Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop; Again: Kill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Follow the Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear the View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call &amp;Tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous Pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Expand the Subtree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;llapse the Subtree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth &amp;1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth &amp;2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth &amp;3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth &amp;4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth &amp;5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth &amp;6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth &amp;7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth &amp;8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth &amp;9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lar&amp;ger Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal Te&amp;xt Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset La&amp;yout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Call of This Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous Call of This Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Se&amp;gment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Call Left by an &amp;Exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Call Left by an E&amp;xception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hottest Path from Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call That Ended the S&amp;cript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Sib&amp;ling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next S&amp;ibling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous T&amp;ab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search Calls and &amp;Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Trace &amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help for This Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All &amp;Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Callreel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record dialog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close what is open: popup, find bar, banner; never a recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move over the visible rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand, then go to the first child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse, then go to the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the call&apos;s source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by name as you type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the trace to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove an empty argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move an argument</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallTreePainter</name>
    <message>
        <source>an exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Diagnostic</name>
    <message>
        <source>The variable %1 has the value &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it to %3, or unset it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of the program was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A trace is required (--require-trace or CODETRACER_REQUIRE_TRACE), so this counts as a failure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log %1 could not be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is there space left, and may you write there? CALLREEL_HOME chooses another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no interpreter %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was named by %3. Name a Python 3.11 or later, by its path or as it is called on PATH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no python3 on PATH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Python 3.11 or later, or name one with --python PATH or CALLREEL_PYTHON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it first (mkdir -p %1), or choose another place with -o FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place with -o FILE, or with CALLREEL_HOME for all traces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a file that can be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file that is not there yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or add --force to replace it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space or change the folder&apos;s permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose CPython 3.11 or later: --python PATH, CALLREEL_PYTHON, or the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another profiler, a debugger or coverage is at work in the program: record it without that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or choose a folder on another disk with CALLREEL_HOME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interpreter %1 could not be started: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interpreter %1 did not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a Python interpreter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recorder works in CPython only, and this is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python %1 is too old for the recorder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recorder does not work in a free-threaded Python (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the ordinary build of the same version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recorder&apos;s extension does not load in it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Callreel again for this machine, or choose another interpreter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interpreter %1 ended (%2) before the recorder had started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it a Python interpreter, and are the --python-option values right? What it printed stands above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interpreter&apos;s profiler slot is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interpreter&apos;s profile hook is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recorder could not write its log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: the recorder could not write its log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log grew faster than it could be compressed, and half of the free space is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recorder failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recorder is not where it belongs: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Callreel again; its programs and its share/callreel folder belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program %1 cannot be started: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the working directory and the installation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system has no free files left: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs and record again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is kept: Callreel seals it at its next start, or you do with: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callreel did not answer for %1 s and was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callreel was killed by %1 before it had sealed the trace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callreel ended with status %1 before it had sealed the trace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callreel ended with status %1 and did not say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another trace folder in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another with --python PATH or CALLREEL_PYTHON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quote at position %1 is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the missing quote at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log %1 could not be removed: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trace is complete; remove the folder yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not the log of a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the folder of one run, below running in CALLREEL_HOME.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log %1 does not say where its trace is to go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the file with -o.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name; traces end in .reel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions; a trace is readable by its owner only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a trace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file that callreel record made; its name ends in .reel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trace %1 is damaged: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trace %1 has format %2, which is newer than this version reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install a newer version of Callreel to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left to write %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or write elsewhere; the log of the run is kept and can be sealed with callreel seal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder exists and is yours to write; the log of the run is kept and can be sealed with callreel seal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or allow it to be overwritten with --force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no call %1 in the trace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy %1 could not be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place, or make room there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be moved to the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may write to its folder; or delete it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be taken back from the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for it in the trash of your desktop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log %1 could not be sealed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output of this interpreter cannot be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record without it: --no-output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs are kept there while a program runs; CALLREEL_HOME chooses another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trace could not be sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost: the log is kept in %1. When the trouble is mended: callreel seal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it from a backup, or record the program again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropOffer</name>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot open %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>A generator pipeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three generators that pass values on: calls that stop and go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exception that travels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raised in a task, thrown into another, handled; ends with status 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads and asyncio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An echo server, eight clients and a thread pool</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Interpreters</name>
    <message>
        <source>settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>virtual environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunOutcome</name>
    <message>
        <source>Recorder %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingTexts</name>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first python3 found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>environment: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Return the script&apos;s exit status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the script fails, callreel ends with the script&apos;s status instead of 0. A failure of the recorder always wins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return the script&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A missing trace is a failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If nothing could be recorded, callreel fails even when the script succeeded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the recorder itself fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the script, or let it go on unrecorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the script go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs the scripts, unless a recording names another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments and results of every call. Off is faster and keeps them private.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the script&apos;s output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it writes to standard output and error, with the call that wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record executed lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which lines of each call ran. Slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New traces go there, and the start page lists what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light, dark, or as the system has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect when Callreel starts the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In percent of the system&apos;s. Rows and buttons grow with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interface font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For menus, names and messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For values, source and output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height of rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the call tree and in lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When Callreel starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is open when no file was named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the traces of last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three small programs on the start page, recorded in one click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueText</name>
    <message>
        <source>redacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 digits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>stopped by you (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by you, exited with status %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 value was cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values were cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 value was redacted as a secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values were redacted as secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 record was dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 records were dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 child process was not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 child processes were not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 exception was not told by the interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exceptions were not told by the interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the recorder failed once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the recorder failed %1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 piece of output was cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pieces of output were cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exited with status %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, status %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uncaught exception, status %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, killed by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>killed by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how it ended is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gave up, the script went on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gave up, the script went on: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete to its last record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends before the run did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of the run is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls, %2 returns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls, %2 closed by the seal, %3 left suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls, %2 closed by the seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls, %2 returns, %3 left suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 call, 1 return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>returns without a call: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls without a return: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls and returns that do not pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 part of the log is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parts of the log are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 part of the log cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parts of the log cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 return came without a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 returns came without a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recording was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends where recording was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program took the recorder&apos;s tool slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends where the program took the recorder&apos;s tool slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program took the profile hook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends where the program took the profile hook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk was full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends where the disk was full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the log reached its quota</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends where the log reached its quota</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::AboutDialog</name>
    <message>
        <source>About Callreel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callreel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records a run of a Python program and shows it as a call tree that balances, beside an honest answer to how it ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licensed under the Apache License 2.0. Icons by Lucide (ISC) and Feather (MIT). Made with Qt %1, SQLite and Zstandard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::ArgumentRow</name>
    <message>
        <source>Drag to move (Alt+Up, Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argument %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove argument %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one argument, spaces are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quotes are part of it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::ArgumentsEditor</name>
    <message>
        <source>Add an argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a command line…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::CallHeadline</name>
    <message>
        <source>Show the source, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unwound by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thread %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · depth %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::CallPath</name>
    <message>
        <source>Path to the selected call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::CallTree</name>
    <message>
        <source>Call tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thread %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) shown below.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>In: %1, %2
Out: %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ns after the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values were not recorded in this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row cannot be read: the trace is damaged here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows were copied, then: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 of %2 rows were copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows were copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::CallTreeActions</name>
    <message>
        <source>&amp;Next call of the same function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous call of the same function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next sibl&amp;ing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous si&amp;bling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;segment of this generator or coroutine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous se&amp;gment of this generator or coroutine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next call left by an &amp;exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous call left by an e&amp;xception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call that &amp;ended the script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hottest path from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Expand or go to the first child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Collapse or go to the parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand everything &amp;below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse everything be&amp;low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand all to level &amp;%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand all &amp;to a level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the row and everything &amp;below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find by name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the s&amp;ource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::CallTreeHeader</name>
    <message>
        <source>Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments → result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In / out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of the call tree</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::CallTreePane</name>
    <message>
        <source>Find calls by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This trace has no calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording ended before the first call of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n function(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::CommandPalette</name>
    <message>
        <source>Search calls and commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls by name, commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the call “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::CommandPreview</name>
    <message>
        <source>Cop&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown as soon as there is something to run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::DetailsPane</name>
    <message>
        <source>%1 segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next call of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next call of the same function (N in the call tree)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the value that is selected above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a row, or press Down in the call tree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole lifetime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many segments to add up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifetime: segment %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thrown in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yielded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded: the run was recorded without values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: a resumed call has the arguments of its start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the start segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as they were when recording began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: the call was still open at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interpreter did not tell which exception.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::DropZone</name>
    <message>
        <source>Drop a script or a trace here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A .py file is recorded, a .reel file opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a script…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a trace…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::EnvironmentEditor</name>
    <message>
        <source>Add a variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and the %n inherited variable(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::EnvironmentRow</name>
    <message>
        <source>NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of variable %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of variable %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove variable %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an empty one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::EnvironmentTable</name>
    <message>
        <source>Variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s), secrets redacted</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 variables</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::ExampleCard</name>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The example is not installed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::ExitStatusField</name>
    <message>
        <source>Exit status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inherited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return the script’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callreel returns the script’s status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callreel returns 0 when the script fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the command line, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the environment, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In effect: %1 — %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::FindBar</name>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the find bar (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F6 goes from pane to pane, Ctrl+Tab from tab to tab, Ctrl+K finds any command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shortcuts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::InputLine</name>
    <message>
        <source>Type what the program reads, Return sends it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the program that no more input comes (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::InterpreterCard</name>
    <message>
        <source>Choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to record with %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::InterpreterDelegate</name>
    <message>
        <source>chosen by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CALLREEL_PYTHON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>project environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PATH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pyenv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being asked…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>profile hook: slower than 3.12</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::InterpreterField</name>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Python was found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::LaunchDelegate</name>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::LaunchList</name>
    <message>
        <source>Clear history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets and history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: clear history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove this preset</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::LaunchModel</name>
    <message>
        <source>exited with status 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exited with status %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>killed by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the recorder failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how it ended is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset %1, changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::LifetimeStrip</name>
    <message>
        <source>Lifetime</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s); only those around this one are drawn</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>ran %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspended %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>segment %1 of %2, ran %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::MainWindow</name>
    <message>
        <source>Record…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a Python program (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces (*.reel);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces (*.reel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::MessageBar</name>
    <message>
        <source>Close message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::MetricLabel</name>
    <message>
        <source>not recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::Navigator</name>
    <message>
        <source>No later call of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No earlier call of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No later segment: this call is the last of its generator or coroutine, or an ordinary one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No earlier segment: this call is the first of its generator or coroutine, or an ordinary one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first segment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No later call was left by an exception.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No earlier call was left by an exception.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No later call by the same caller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No earlier call by the same caller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This call made no other calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trace does not know which call ended the script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call has “%1” in its name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::OutputDelegate</name>
    <message>
        <source>err</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::OutputModel</name>
    <message>
        <source>err</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::OutputPane</name>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stdout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stderr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the output (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 lines</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>stderr %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run wrote nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No output yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither to standard output nor to standard error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the program writes appears here as it comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New lines are shown as they come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the end and stay there (End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the lines shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::OutputView</name>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seconds, standard output: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seconds, standard error: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seconds: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n older line(s) are not shown here; the trace keeps them</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>err</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::PageTabs</name>
    <message>
        <source>Tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close tab (Ctrl+W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::PasteCommandDialog</name>
    <message>
        <source>&amp;Take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Command line, split as a POSIX shell splits it; nothing is run or expanded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken as it is written, a shell would have acted upon it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python’s options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argument %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::RecentRuns</name>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name or outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for the selected run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs are hidden by the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a script, or try an example: it takes a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record an example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 run, %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs, %2 in %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::RecordCheck</name>
    <message>
        <source>what to run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no code to run yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No script is chosen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the module %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder has no __main__.py, so Python cannot run it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No module is named yet. One is written like json.tool.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a file&apos;s path, not the name of a module.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it as a script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be the name of a module. One is written like json.tool.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use Python %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Python was found. Name one, 3.11 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the script’s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder is not a whole path: it has to begin with /.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not enter this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value “%1” has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is set twice; the last one would count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be the name of a variable: letters, digits and _ only, no digit first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a name by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwrite it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write into the folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::RecordChoices</name>
    <message>
        <source>Arguments and res&amp;ults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executed &amp;lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show output at o&amp;nce</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chan&amp;ge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes into each call and what comes out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which lines of each call ran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the program writes, with the call that wrote it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it Python keeps output to the window back until 8 kB are there; this is its option -u</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the output file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the output file by itself</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::RecordDialog</name>
    <message>
        <source>Record a Python program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as &amp;preset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;cord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to fix</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of the preset; one that is taken is replaced</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::RecordDot</name>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recording</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::RecordForm</name>
    <message>
        <source>Working directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse for the working directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Working directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xit status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact comman&amp;d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return 0 for this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python programs (*.py *.pyw *.pyz)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a Python interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the working directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the trace goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces (*.reel)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::RecordingHeader</name>
    <message>
        <source>python3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorder memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · process %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the program to end, then keep what was recorded (Ctrl+.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the program and everything it started at once (Ctrl+.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program is being killed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording is over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::RecordingPage</name>
    <message>
        <source>Input is closed: the program is stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording %1, stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trace of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Process %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you asked to kill the program now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callreel asked the program to stop (SIGTERM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callreel killed the program and what it started (SIGKILL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no trace of this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callreel returned %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal the log now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change and record again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callreel killed what the program had started (SIGKILL)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::RunPane</name>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How did the script end?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did the recorder work?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the trace complete?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does it balance?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of the run was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was running then (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended it (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trace keeps it as process exit status %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, label %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No process exit status is in the trace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the call that ended it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return it from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 recorded %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, without errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, it was given up in mid-run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, it failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, nothing was dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss ledger is empty: no value was cut, and none was redacted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was cut, redacted or left out:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %1 more kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls were still open at the end and were closed by the seal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call was open at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 generators or coroutines were suspended and never resumed; each of their calls has its return.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every generator and coroutine finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thread %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2, of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n function(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Require trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callreel returned it too, because returning the script’s status was on (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callreel returned 0, because returning the script’s status was off (%1).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::RunningNowDelegate</name>
    <message>
        <source>open %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::RunningNowModel</name>
    <message>
        <source>no call open</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n threads</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) open in each</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Thread %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, open for %3, level %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::RunningNowPane</name>
    <message>
        <source>Running now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read four times a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The full tree opens when the run ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No open calls yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calls that are running appear here once the recorder has begun.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::RunsHead</name>
    <message>
        <source>How it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::RunsModel</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was moved to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was moved to the trash. Press Return to take it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, recorded %3, ran %4, %5 calls, %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::RunsView</name>
    <message>
        <source>Recent runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::SettingEditor</name>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse for a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse for an interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the trace folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an interpreter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::SettingRow</name>
    <message>
        <source>Reset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings do not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In effect: %1, from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the shell that starts Callreel: unset %1. Then start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your setting is “%1”, but the environment says “%2” and comes first. Order: command line, environment, settings, default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to unset it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::SettingsPage</name>
    <message>
        <source>Search the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value in the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In effect, and from where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 settings match “%3”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is at its default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings cannot be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written. What you change is lost when Callreel ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callreel speaks the new language when it is started the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as you change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::ShortcutsDialog</name>
    <message>
        <source>All shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name or key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::SourcePane</name>
    <message>
        <source>Find in the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This file has %n line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No call is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source of the selected call stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run itself has no source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a call below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This module is frozen into the interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no source file: it is a part of Python’s own start-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source for this call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not made from a Python file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code was given as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It came from -c, exec or eval, and no copy of it is in the trace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source was not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was missing, unreadable or too large when the run was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::SourceView</name>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::StartPage</name>
    <message>
        <source>Record a Python program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See every call it makes, and how it really ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No script at hand? Record an example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs with the Python found on this computer, in a second or two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::StatePane</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::StopQuestion</name>
    <message>
        <source>&amp;Stop and save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is still being recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n recordings are still running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stop ends the program and seals its trace; then the window closes. What is recorded so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program has been asked to stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill &amp;now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Killing the program, then sealing its trace. The window closes by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program was asked to stop. After three seconds it is killed; then the trace is sealed and the window closes by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::StopSteps</name>
    <message>
        <source>Stopping: asked to stop (SIGTERM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping: waiting for it to finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping: killing the process group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealing the trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked to stop (SIGTERM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for it to finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill the process group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal and open the trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is recorded is kept either way</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::Switch</name>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::TargetField</name>
    <message>
        <source>Path of a script, a zipapp or a folder with __main__.py</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a module, like json.tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse for a script</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::TraceBanners</name>
    <message>
        <source>Show the call that ended it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return the script’s status from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script was killed by %1 after %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Callreel sealed the log: no completed call is missing, and the %n call(s) still open are kept with their arguments.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n open call(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Callreel sealed the log: no completed call is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script ended with %1, status %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script exited with status %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording was given up in mid-run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recorder failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording was given up: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recorder failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 calls before that are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record again; if it fails again, the details say more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This trace does not balance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thread “%1” has %2 returns for %3 calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls and returns differ, so depths cannot be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, so depths on it cannot be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of this run is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody wrote down how the script ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 calls of the log were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not writable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set in the settings, but a variable stands in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set in the settings, but the environment still says no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1=%2 overrules the settings; unset it and start the window again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the next run on, callreel returns the script’s own status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1=%2 in the environment already says so, and now the settings do too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set in the settings; a flag or a variable still overrides it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped the script with %1 after %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (signal %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording succeeded, and callreel returned %1 too, as it was told (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording succeeded, so callreel returned 0; the trace keeps the %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::TraceOutputPane</name>
    <message>
        <source>Find in the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only what the selected call and the calls below it wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the output (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n write(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>First part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output was not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run was recorded with --no-output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This call wrote nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither did the calls below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run wrote nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither to standard output nor to standard error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows which call wrote this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching, %1 lines so far…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found above</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::TracePage</name>
    <message>
        <source>Opening the trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::TraceView</name>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>call %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::ValueModel</name>
    <message>
        <source>%1 more were not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Deeper than the recorder looks: only the type is in the trace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut by the recorder: %1 in all, the trace keeps the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut by the recorder: the trace keeps the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value holds itself here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redacted: its name looks like a secret’s. The trace does not have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::ValueView</name>
    <message>
        <source>Arguments and result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xpand everything in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;llapse</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>callreel::callTexts</name>
    <message>
        <source>unwound by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unwound by an exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>returned %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yielded %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
