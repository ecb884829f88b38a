<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>CallTreePainter</name>
    <message numerus="yes">
        <source>%1 call(s)</source>
        <translation>
            <numerusform>%1 call</numerusform>
            <numerusform>%1 calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldRow</name>
    <message numerus="yes">
        <source>[%1 more lines]</source>
        <translation>
            <numerusform>[%1 more line]</numerusform>
            <numerusform>[%1 more lines]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lines that the filter leaves out; Enter shows them</source>
        <translation>
            <numerusform>%1 line that the filter leaves out; Enter shows it</numerusform>
            <numerusform>%1 lines that the filter leaves out; Enter shows them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::CallTree</name>
    <message numerus="yes">
        <source>%1 call(s) below</source>
        <translation>
            <numerusform>%1 call below</numerusform>
            <numerusform>%1 calls below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) shown below.</source>
        <translation>
            <numerusform>%n call shown below.</numerusform>
            <numerusform>%n calls shown below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::CallTreePane</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n function(s)</source>
        <translation>
            <numerusform>%n function</numerusform>
            <numerusform>%n functions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::EnvironmentEditor</name>
    <message numerus="yes">
        <source>and the %n inherited variable(s)</source>
        <translation>
            <numerusform>and the %n inherited variable</numerusform>
            <numerusform>and the %n inherited variables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::EnvironmentTable</name>
    <message numerus="yes">
        <source>%n variable(s), secrets redacted</source>
        <translation>
            <numerusform>%n variable, secrets redacted</numerusform>
            <numerusform>%n variables, secrets redacted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::ImportPage</name>
    <message numerus="yes">
        <source>%1 calls so far</source>
        <translation>
            <numerusform>%1 call so far</numerusform>
            <numerusform>%1 calls so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::LifetimeStrip</name>
    <message numerus="yes">
        <source>%n segment(s); only those around this one are drawn</source>
        <translation>
            <numerusform>%n segment; only those around this one are drawn</numerusform>
            <numerusform>%n segments; only those around this one are drawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::MainWindow</name>
    <message numerus="yes">
        <source>%n recording(s) that had been cut short are traces now.</source>
        <translation>
            <numerusform>%n recording that had been cut short is a trace now.</numerusform>
            <numerusform>%n recordings that had been cut short are traces now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n process(es) that killed scripts had left behind have been ended.</source>
        <translation>
            <numerusform>%n process that killed scripts had left behind has been ended.</numerusform>
            <numerusform>%n processes that killed scripts had left behind have been ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more could not be ended.</source>
        <translation>
            <numerusform>%n more could not be ended.</numerusform>
            <numerusform>%n more could not be ended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::OutputPane</name>
    <message numerus="yes">
        <source>%1 lines</source>
        <translation>
            <numerusform>%1 line</numerusform>
            <numerusform>%1 lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::OutputView</name>
    <message numerus="yes">
        <source>%n older line(s) are not shown here; the trace keeps them</source>
        <translation>
            <numerusform>%n older line is not shown here; the trace keeps it</numerusform>
            <numerusform>%n older lines are not shown here; the trace keeps them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::RecentRuns</name>
    <message numerus="yes">
        <source>%n run(s) are hidden by the filter.</source>
        <translation>
            <numerusform>%n run is hidden by the filter.</numerusform>
            <numerusform>%n runs are hidden by the filter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s), %1 in %2</source>
        <translation>
            <numerusform>%n run, %1 in %2</numerusform>
            <numerusform>%n runs, %1 in %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::RecordDialog</name>
    <message numerus="yes">
        <source>%n thing(s) to fix</source>
        <translation>
            <numerusform>%n thing to fix</numerusform>
            <numerusform>%n things to fix</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::RunPane</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n function(s)</source>
        <translation>
            <numerusform>%n function</numerusform>
            <numerusform>%n functions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::RunningNowModel</name>
    <message numerus="yes">
        <source>%n call(s) open</source>
        <translation>
            <numerusform>%n call open</numerusform>
            <numerusform>%n calls open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n threads</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) open in each</source>
        <translation>
            <numerusform>%n call open in each</numerusform>
            <numerusform>%n calls open in each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::SourcePane</name>
    <message numerus="yes">
        <source>This file has %n line(s)</source>
        <translation>
            <numerusform>This file has %n line</numerusform>
            <numerusform>This file has %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::StopQuestion</name>
    <message numerus="yes">
        <source>%n recordings are still running</source>
        <translation>
            <numerusform>%n recording is still running</numerusform>
            <numerusform>%n recordings are still running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::TelemetryPage</name>
    <message numerus="yes">
        <source>%n event(s) are hidden by the filter.</source>
        <translation>
            <numerusform>%n event is hidden by the filter.</numerusform>
            <numerusform>%n events are hidden by the filter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::TraceBanners</name>
    <message numerus="yes">
        <source>Callreel sealed the log: no completed call is missing, and the %n call(s) still open are kept with their arguments.</source>
        <translation>
            <numerusform>Callreel sealed the log: no completed call is missing, and the %n call still open is kept with its arguments.</numerusform>
            <numerusform>Callreel sealed the log: no completed call is missing, and the %n calls still open are kept with their arguments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n open call(s)</source>
        <translation>
            <numerusform>Show the %n open call</numerusform>
            <numerusform>Show the %n open calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::TraceOutputPane</name>
    <message numerus="yes">
        <source>%n write(s)</source>
        <translation>
            <numerusform>%n write</numerusform>
            <numerusform>%n writes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::ValueModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallTexts</name>
    <message numerus="yes">
        <source>%1 library call(s)</source>
        <translation>
            <numerusform>%1 library call</numerusform>
            <numerusform>%1 library calls</numerusform>
        </translation>
    </message>
</context>
</TS>
