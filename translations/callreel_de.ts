<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Aufzeichnen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>Expand to &amp;Depth</source>
        <translation>Bis Tie&amp;fe ausklappen</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Open a Trace…</source>
        <translation>Aufzeichnung &amp;öffnen…</translation>
    </message>
    <message>
        <source>Open the Closed Tab &amp;Again</source>
        <translation>&amp;Geschlossenen Tab wieder öffnen</translation>
    </message>
    <message>
        <source>&amp;Save a Copy…</source>
        <translation>&amp;Kopie speichern…</translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation>Tab &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;holen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the &amp;Subtree</source>
        <translation>&amp;Teilbaum kopieren</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>&amp;Nächsten Treffer suchen</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>&amp;Vorherigen Treffer suchen</translation>
    </message>
    <message>
        <source>&amp;Record…</source>
        <translation>&amp;Aufzeichnen…</translation>
    </message>
    <message>
        <source>Record &amp;Again as Before</source>
        <translation>&amp;Erneut wie zuvor aufzeichnen</translation>
    </message>
    <message>
        <source>&amp;Stop; Again: Kill</source>
        <translation>&amp;Stoppen; erneut: sofort beenden</translation>
    </message>
    <message>
        <source>&amp;Follow the Output</source>
        <translation>Der Ausgabe &amp;folgen</translation>
    </message>
    <message>
        <source>&amp;Clear the View</source>
        <translation>Ansicht &amp;leeren</translation>
    </message>
    <message>
        <source>Call &amp;Tree</source>
        <translation>Aufruf&amp;baum</translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation>&amp;Aufruf</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Quelltext</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>A&amp;usgabe</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Next Pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Previous Pane</source>
        <translation>&amp;Vorheriger Bereich</translation>
    </message>
    <message>
        <source>&amp;Expand the Subtree</source>
        <translation>&amp;Teilbaum ausklappen</translation>
    </message>
    <message>
        <source>Co&amp;llapse the Subtree</source>
        <translation>Teilbaum &amp;einklappen</translation>
    </message>
    <message>
        <source>Depth &amp;1</source>
        <translation>Tiefe &amp;1</translation>
    </message>
    <message>
        <source>Depth &amp;2</source>
        <translation>Tiefe &amp;2</translation>
    </message>
    <message>
        <source>Depth &amp;3</source>
        <translation>Tiefe &amp;3</translation>
    </message>
    <message>
        <source>Depth &amp;4</source>
        <translation>Tiefe &amp;4</translation>
    </message>
    <message>
        <source>Depth &amp;5</source>
        <translation>Tiefe &amp;5</translation>
    </message>
    <message>
        <source>Depth &amp;6</source>
        <translation>Tiefe &amp;6</translation>
    </message>
    <message>
        <source>Depth &amp;7</source>
        <translation>Tiefe &amp;7</translation>
    </message>
    <message>
        <source>Depth &amp;8</source>
        <translation>Tiefe &amp;8</translation>
    </message>
    <message>
        <source>Depth &amp;9</source>
        <translation>Tiefe &amp;9</translation>
    </message>
    <message>
        <source>Lar&amp;ger Text</source>
        <translation>&amp;Größerer Text</translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation>&amp;Kleinerer Text</translation>
    </message>
    <message>
        <source>Normal Te&amp;xt Size</source>
        <translation>Normale Te&amp;xtgröße</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>V&amp;ollbild</translation>
    </message>
    <message>
        <source>Reset La&amp;yout</source>
        <translation>La&amp;yout zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>&amp;Next Call of This Function</source>
        <translation>&amp;Nächster Aufruf dieser Funktion</translation>
    </message>
    <message>
        <source>&amp;Previous Call of This Function</source>
        <translation>Vorhe&amp;riger Aufruf dieser Funktion</translation>
    </message>
    <message>
        <source>Next &amp;Segment</source>
        <translation>Nächstes &amp;Segment</translation>
    </message>
    <message>
        <source>Previous Se&amp;gment</source>
        <translation>Vorheriges Se&amp;gment</translation>
    </message>
    <message>
        <source>Next Call Left by an &amp;Exception</source>
        <translation>Nächster durch eine &amp;Ausnahme verlassener Aufruf</translation>
    </message>
    <message>
        <source>Previous Call Left by an E&amp;xception</source>
        <translation>Vorheriger durch eine Ausnah&amp;me verlassener Aufruf</translation>
    </message>
    <message>
        <source>&amp;Hottest Path from Here</source>
        <translation>&amp;Heißester Pfad ab hier</translation>
    </message>
    <message>
        <source>Call That Ended the S&amp;cript</source>
        <translation>Aufruf, der das S&amp;kript beendete</translation>
    </message>
    <message>
        <source>Previous Sib&amp;ling</source>
        <translation>Vorheriger Gesch&amp;wisteraufruf</translation>
    </message>
    <message>
        <source>Next S&amp;ibling</source>
        <translation>Nächster Geschw&amp;isteraufruf</translation>
    </message>
    <message>
        <source>Next &amp;Tab</source>
        <translation>Nächster &amp;Tab</translation>
    </message>
    <message>
        <source>Previous T&amp;ab</source>
        <translation>Vorheriger Ta&amp;b</translation>
    </message>
    <message>
        <source>Start Page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Search Calls and &amp;Commands</source>
        <translation>Aufrufe und &amp;Befehle suchen</translation>
    </message>
    <message>
        <source>Open the Trace &amp;Folder</source>
        <translation>&amp;Aufzeichnungsordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>&amp;About Callreel</source>
        <translation>&amp;Über Callreel</translation>
    </message>
    <message>
        <source>Call tree</source>
        <translation>Aufrufbaum</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Recent runs</source>
        <translation>Letzte Läufe</translation>
    </message>
    <message>
        <source>Record dialog</source>
        <translation>Aufzeichnungsdialog</translation>
    </message>
    <message>
        <source>Close what is open: popup, find bar, banner; never a recording</source>
        <translation>Offenes schließen: Popup, Suchleiste, Banner; nie eine laufende Aufzeichnung</translation>
    </message>
    <message>
        <source>Move over the visible rows</source>
        <translation>Durch die sichtbaren Zeilen gehen</translation>
    </message>
    <message>
        <source>Expand, then go to the first child</source>
        <translation>Ausklappen, dann zum ersten Kind gehen</translation>
    </message>
    <message>
        <source>Collapse, then go to the parent</source>
        <translation>Einklappen, dann zum Elternaufruf gehen</translation>
    </message>
    <message>
        <source>Find by name as you type</source>
        <translation>Beim Tippen nach Namen suchen</translation>
    </message>
    <message>
        <source>Open the trace</source>
        <translation>Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>Record it again</source>
        <translation>Erneut aufzeichnen</translation>
    </message>
    <message>
        <source>Move the trace to the trash</source>
        <translation>Aufzeichnung in den Papierkorb verschieben</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufzeichnen</translation>
    </message>
    <message>
        <source>Add an argument</source>
        <translation>Argument hinzufügen</translation>
    </message>
    <message>
        <source>Remove an empty argument</source>
        <translation>Leeres Argument entfernen</translation>
    </message>
    <message>
        <source>Move an argument</source>
        <translation>Argument verschieben</translation>
    </message>
    <message>
        <source>&amp;Help for This Pane</source>
        <translation>&amp;Hilfe zu diesem Bereich</translation>
    </message>
    <message>
        <source>Keyboard &amp;Shortcuts</source>
        <translation>Tasten&amp;kürzel</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Open and close a value</source>
        <translation>Wert auf- und zuklappen</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Find in the source</source>
        <translation>Im Quelltext suchen</translation>
    </message>
    <message>
        <source>Next and previous place</source>
        <translation>Nächste und vorherige Stelle</translation>
    </message>
    <message>
        <source>Go to a line</source>
        <translation>Gehe zu Zeile</translation>
    </message>
    <message>
        <source>Show the call that wrote the line</source>
        <translation>Aufruf zeigen, der die Zeile schrieb</translation>
    </message>
    <message>
        <source>Find in the output</source>
        <translation>In der Ausgabe suchen</translation>
    </message>
    <message>
        <source>Next and previous line with the text</source>
        <translation>Nächste und vorherige Zeile mit dem Text</translation>
    </message>
    <message>
        <source>Copy the line</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Select lines</source>
        <translation>Zeilen auswählen</translation>
    </message>
    <message>
        <source>In the input line: send it; when it is empty, end the input</source>
        <translation>In der Eingabezeile: absenden; wenn sie leer ist, die Eingabe beenden</translation>
    </message>
    <message>
        <source>Open a CodeTracer &amp;Folder…</source>
        <translation>CodeTracer-&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>T&amp;elemetry</source>
        <translation>T&amp;elemetrie</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>Telemetrie</translation>
    </message>
    <message>
        <source>Filter the events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Copy the selected events, or all, as JSON lines</source>
        <translation>Die gewählten Ereignisse oder alle als JSON-Zeilen kopieren</translation>
    </message>
    <message>
        <source>Fold L&amp;ibrary Calls</source>
        <translation>B&amp;ibliotheksaufrufe falten</translation>
    </message>
    <message>
        <source>Show the call&apos;s source, or the library calls of a counted row</source>
        <translation>Quelltext des Aufrufs zeigen, oder die Bibliotheksaufrufe einer gezählten Zeile</translation>
    </message>
    <message>
        <source>&amp;Bookmark</source>
        <translation>&amp;Lesezeichen</translation>
    </message>
    <message>
        <source>&amp;Write a Note</source>
        <translation>Noti&amp;z schreiben</translation>
    </message>
    <message>
        <source>&amp;Bookmarks and Notes</source>
        <translation>Lesezei&amp;chen und Notizen</translation>
    </message>
    <message>
        <source>Next Book&amp;mark</source>
        <translation>Nächstes &amp;Lesezeichen</translation>
    </message>
    <message>
        <source>Previous Boo&amp;kmark</source>
        <translation>Vorheriges Lesezeich&amp;en</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Show the bookmark&apos;s call</source>
        <translation>Den Aufruf des Lesezeichens zeigen</translation>
    </message>
    <message>
        <source>Edit the note</source>
        <translation>Die Notiz bearbeiten</translation>
    </message>
    <message>
        <source>Remove the bookmark</source>
        <translation>Das Lesezeichen entfernen</translation>
    </message>
</context>
<context>
    <name>CallGlyphs</name>
    <message>
        <source>resumed</source>
        <translation>fortgesetzt</translation>
    </message>
    <message>
        <source>went on after a yield</source>
        <translation>lief nach einem yield weiter</translation>
    </message>
    <message>
        <source>exception thrown in</source>
        <translation>Ausnahme hineingeworfen</translation>
    </message>
    <message>
        <source>went on with an exception thrown into it</source>
        <translation>lief mit einer hineingeworfenen Ausnahme weiter</translation>
    </message>
    <message>
        <source>already running</source>
        <translation>lief schon</translation>
    </message>
    <message>
        <source>began before the recording did</source>
        <translation>begann vor der Aufzeichnung</translation>
    </message>
    <message>
        <source>started</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>an ordinary call</source>
        <translation>ein gewöhnlicher Aufruf</translation>
    </message>
    <message>
        <source>yielded</source>
        <translation>angehalten (yield)</translation>
    </message>
    <message>
        <source>suspended, may go on</source>
        <translation>angehalten, kann weitergehen</translation>
    </message>
    <message>
        <source>unwound</source>
        <translation>durch Ausnahme verlassen</translation>
    </message>
    <message>
        <source>left by an exception</source>
        <translation>durch eine Ausnahme verlassen</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>noch offen</translation>
    </message>
    <message>
        <source>no event closed it; the seal did</source>
        <translation>kein Ereignis hat ihn geschlossen; das Versiegeln tat es</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>zurückgekehrt</translation>
    </message>
    <message>
        <source>returned a value</source>
        <translation>gab einen Wert zurück</translation>
    </message>
</context>
<context>
    <name>CallTexts</name>
    <message>
        <source>unwound by %1</source>
        <translation>durch %1 verlassen</translation>
    </message>
    <message>
        <source>unwound by an exception</source>
        <translation>durch eine Ausnahme verlassen</translation>
    </message>
    <message>
        <source>returned %1</source>
        <translation>gab %1 zurück</translation>
    </message>
    <message>
        <source>yielded %1</source>
        <translation>lieferte %1 (yield)</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>coroutine</source>
        <translation>Coroutine</translation>
    </message>
    <message>
        <source>async generator</source>
        <translation>asynchroner Generator</translation>
    </message>
    <message>
        <source>module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>the whole run</source>
        <translation>der ganze Lauf</translation>
    </message>
    <message>
        <source>%1 nanoseconds</source>
        <translation>%1 Nanosekunden</translation>
    </message>
    <message>
        <source>%1 microseconds</source>
        <translation>%1 Mikrosekunden</translation>
    </message>
    <message>
        <source>%1 milliseconds</source>
        <translation>%1 Millisekunden</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 Sekunden</translation>
    </message>
    <message>
        <source>segment %1 of %2</source>
        <translation>Segment %1 von %2</translation>
    </message>
    <message>
        <source>times not recorded</source>
        <translation>Zeiten nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>Ebene %1</translation>
    </message>
    <message>
        <source>starts at %1 seconds</source>
        <translation>beginnt bei %1 Sekunden</translation>
    </message>
    <message>
        <source>starts at %1 milliseconds</source>
        <translation>beginnt bei %1 Millisekunden</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Eintritt</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Austritt</translation>
    </message>
    <message>
        <source>Start, ms</source>
        <translation>Start, ms</translation>
    </message>
    <message>
        <source>Duration, ms</source>
        <translation>Dauer, ms</translation>
    </message>
    <message numerus="yes">
        <source>%1 library call(s)</source>
        <translation>
            <numerusform>%1 Bibliotheksaufruf</numerusform>
            <numerusform>%1 Bibliotheksaufrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>bookmarked</source>
        <translation>mit Lesezeichen</translation>
    </message>
    <message>
        <source>bookmark: %1</source>
        <translation>Lesezeichen: %1</translation>
    </message>
</context>
<context>
    <name>CallTreePainter</name>
    <message>
        <source>an exception</source>
        <translation>eine Ausnahme</translation>
    </message>
    <message numerus="yes">
        <source>%1 call(s)</source>
        <translation>
            <numerusform>%1 Aufruf</numerusform>
            <numerusform>%1 Aufrufe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Diagnostic</name>
    <message>
        <source>The variable %1 has the value &quot;%2&quot;.</source>
        <translation>Die Variable %1 hat den Wert „%2“.</translation>
    </message>
    <message>
        <source>Set it to %3, or unset it.</source>
        <translation>Auf %3 setzen oder entfernen.</translation>
    </message>
    <message>
        <source>Nothing of the program was recorded.</source>
        <translation>Vom Programm wurde nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>A trace is required (--require-trace or CODETRACER_REQUIRE_TRACE), so this counts as a failure.</source>
        <translation>Eine Aufzeichnung ist verlangt (--require-trace oder CODETRACER_REQUIRE_TRACE), deshalb gilt dies als Fehlschlag.</translation>
    </message>
    <message>
        <source>The log %1 could not be written: %2.</source>
        <translation>Das Protokoll %1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Is there space left, and may you write there? CALLREEL_HOME chooses another folder.</source>
        <translation>Ist noch Platz frei, und ist das Schreiben dort erlaubt? CALLREEL_HOME wählt einen anderen Ordner.</translation>
    </message>
    <message>
        <source>There is no interpreter %1: %2.</source>
        <translation>Es gibt keinen Interpreter %1: %2.</translation>
    </message>
    <message>
        <source>It was named by %3. Name a Python 3.11 or later, by its path or as it is called on PATH.</source>
        <translation>Angegeben durch %3. Ein Python 3.11 oder neuer angeben, mit Pfad oder mit seinem Namen auf PATH.</translation>
    </message>
    <message>
        <source>There is no python3 on PATH.</source>
        <translation>Auf PATH gibt es kein python3.</translation>
    </message>
    <message>
        <source>Install Python 3.11 or later, or name one with --python PATH or CALLREEL_PYTHON.</source>
        <translation>Python 3.11 oder neuer installieren oder mit --python PATH oder CALLREEL_PYTHON angeben.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to: %2.</source>
        <translation>In den Ordner %1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Make it first (mkdir -p %1), or choose another place with -o FILE.</source>
        <translation>Zuerst anlegen (mkdir -p %1) oder mit -o FILE einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>Choose another place with -o FILE, or with CALLREEL_HOME for all traces.</source>
        <translation>Mit -o FILE einen anderen Ort wählen, oder mit CALLREEL_HOME für alle Aufzeichnungen.</translation>
    </message>
    <message>
        <source>%1 is not a file that can be replaced.</source>
        <translation>%1 ist keine Datei, die sich ersetzen lässt.</translation>
    </message>
    <message>
        <source>Name a file that is not there yet.</source>
        <translation>Eine Datei angeben, die es noch nicht gibt.</translation>
    </message>
    <message>
        <source>The file %1 exists already.</source>
        <translation>Die Datei %1 gibt es schon.</translation>
    </message>
    <message>
        <source>Choose another name, or add --force to replace it.</source>
        <translation>Einen anderen Namen wählen oder mit --force ersetzen.</translation>
    </message>
    <message>
        <source>There is nothing in it yet.</source>
        <translation>Sie enthält noch nichts.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Free some space or change the folder&apos;s permissions.</source>
        <translation>Platz schaffen oder die Rechte des Ordners ändern.</translation>
    </message>
    <message>
        <source>Choose CPython 3.11 or later: --python PATH, CALLREEL_PYTHON, or the settings.</source>
        <translation>CPython 3.11 oder neuer wählen: --python PATH, CALLREEL_PYTHON oder die Einstellungen.</translation>
    </message>
    <message>
        <source>Another profiler, a debugger or coverage is at work in the program: record it without that.</source>
        <translation>Im Programm arbeitet ein anderer Profiler, ein Debugger oder coverage: ohne diesen aufzeichnen.</translation>
    </message>
    <message>
        <source>Free some space, or choose a folder on another disk with CALLREEL_HOME.</source>
        <translation>Platz schaffen oder mit CALLREEL_HOME einen Ordner auf einem anderen Datenträger wählen.</translation>
    </message>
    <message>
        <source>The interpreter %1 could not be started: %2.</source>
        <translation>Der Interpreter %1 konnte nicht gestartet werden: %2.</translation>
    </message>
    <message>
        <source>The interpreter %1 did not answer.</source>
        <translation>Der Interpreter %1 hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>%1 is not a Python interpreter.</source>
        <translation>%1 ist kein Python-Interpreter.</translation>
    </message>
    <message>
        <source>The recorder works in CPython only, and this is %1.</source>
        <translation>Der Rekorder arbeitet nur in CPython, und dies ist %1.</translation>
    </message>
    <message>
        <source>Python %1 is too old for the recorder.</source>
        <translation>Python %1 ist zu alt für den Rekorder.</translation>
    </message>
    <message>
        <source>The recorder does not work in a free-threaded Python (%1).</source>
        <translation>Der Rekorder arbeitet nicht in einem Python mit freien Threads (free-threaded, %1).</translation>
    </message>
    <message>
        <source>Choose the ordinary build of the same version.</source>
        <translation>Den gewöhnlichen Build derselben Version wählen.</translation>
    </message>
    <message>
        <source>The recorder&apos;s extension does not load in it: %1</source>
        <translation>Die Erweiterung des Rekorders lässt sich darin nicht laden: %1</translation>
    </message>
    <message>
        <source>Install Callreel again for this machine, or choose another interpreter.</source>
        <translation>Callreel für diesen Rechner neu installieren oder einen anderen Interpreter wählen.</translation>
    </message>
    <message>
        <source>The interpreter %1 ended (%2) before the recorder had started.</source>
        <translation>Der Interpreter %1 endete (%2), bevor der Rekorder gestartet war.</translation>
    </message>
    <message>
        <source>Is it a Python interpreter, and are the --python-option values right? What it printed stands above.</source>
        <translation>Ist es ein Python-Interpreter, und stimmen die Werte von --python-option? Seine Ausgabe steht oben.</translation>
    </message>
    <message>
        <source>The interpreter&apos;s profiler slot is taken.</source>
        <translation>Der Profiler-Slot des Interpreters ist belegt.</translation>
    </message>
    <message>
        <source>The interpreter&apos;s profile hook is taken.</source>
        <translation>Der Profil-Hook des Interpreters ist belegt.</translation>
    </message>
    <message>
        <source>The recorder could not write its log.</source>
        <translation>Der Rekorder konnte sein Protokoll nicht schreiben.</translation>
    </message>
    <message>
        <source>The disk is full: the recorder could not write its log.</source>
        <translation>Der Datenträger ist voll: Der Rekorder konnte sein Protokoll nicht schreiben.</translation>
    </message>
    <message>
        <source>The log grew faster than it could be compressed, and half of the free space is used.</source>
        <translation>Das Protokoll wuchs schneller, als es sich komprimieren ließ, und die Hälfte des freien Platzes ist belegt.</translation>
    </message>
    <message>
        <source>The recorder failed.</source>
        <translation>Der Rekorder ist gescheitert.</translation>
    </message>
    <message>
        <source>The recorder is not where it belongs: %1.</source>
        <translation>Der Rekorder ist nicht dort, wo er hingehört: %1.</translation>
    </message>
    <message>
        <source>Install Callreel again; its programs and its share/callreel folder belong together.</source>
        <translation>Callreel neu installieren; seine Programme und sein Ordner share/callreel gehören zusammen.</translation>
    </message>
    <message>
        <source>The program %1 cannot be started: %2.</source>
        <translation>Das Programm %1 kann nicht gestartet werden: %2.</translation>
    </message>
    <message>
        <source>Check the working directory and the installation.</source>
        <translation>Arbeitsverzeichnis und Installation prüfen.</translation>
    </message>
    <message>
        <source>The system has no free files left: %1.</source>
        <translation>Das System hat keine freien Dateien mehr: %1.</translation>
    </message>
    <message>
        <source>Close other programs and record again.</source>
        <translation>Andere Programme schließen und erneut aufzeichnen.</translation>
    </message>
    <message>
        <source>The log is kept: Callreel seals it at its next start, or you do with: %2</source>
        <translation>Das Protokoll bleibt erhalten: Callreel versiegelt es beim nächsten Start, oder von Hand mit: %2</translation>
    </message>
    <message>
        <source>callreel did not answer for %1 s and was ended.</source>
        <translation>callreel hat %1 s lang nicht geantwortet und wurde beendet.</translation>
    </message>
    <message>
        <source>callreel was killed by %1 before it had sealed the trace.</source>
        <translation>callreel wurde durch %1 beendet, bevor es die Aufzeichnung versiegelt hatte.</translation>
    </message>
    <message>
        <source>callreel ended with status %1 before it had sealed the trace.</source>
        <translation>callreel endete mit Status %1, bevor es die Aufzeichnung versiegelt hatte.</translation>
    </message>
    <message>
        <source>callreel ended with status %1 and did not say why.</source>
        <translation>callreel endete mit Status %1 und nannte keinen Grund.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read.</source>
        <translation>Der Ordner %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Choose another trace folder in the settings.</source>
        <translation>In den Einstellungen einen anderen Aufzeichnungsordner wählen.</translation>
    </message>
    <message>
        <source>Choose another with --python PATH or CALLREEL_PYTHON.</source>
        <translation>Mit --python PATH oder CALLREEL_PYTHON einen anderen wählen.</translation>
    </message>
    <message>
        <source>The quote at position %1 is never closed.</source>
        <translation>Das Anführungszeichen an Position %1 wird nie geschlossen.</translation>
    </message>
    <message>
        <source>Add the missing quote at the end.</source>
        <translation>Das fehlende Anführungszeichen am Ende ergänzen.</translation>
    </message>
    <message>
        <source>The log %1 could not be removed: %2.</source>
        <translation>Das Protokoll %1 konnte nicht entfernt werden: %2.</translation>
    </message>
    <message>
        <source>The trace is complete; remove the folder yourself.</source>
        <translation>Die Aufzeichnung ist vollständig; den Ordner von Hand entfernen.</translation>
    </message>
    <message>
        <source>%1 is not the log of a run.</source>
        <translation>%1 ist nicht das Protokoll eines Laufs.</translation>
    </message>
    <message>
        <source>Name the folder of one run, below running in CALLREEL_HOME.</source>
        <translation>Den Ordner eines Laufs angeben, unter running in CALLREEL_HOME.</translation>
    </message>
    <message>
        <source>The log %1 does not say where its trace is to go.</source>
        <translation>Das Protokoll %1 sagt nicht, wohin seine Aufzeichnung soll.</translation>
    </message>
    <message>
        <source>Name the file with -o.</source>
        <translation>Die Datei mit -o angeben.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>Check the name; traces end in .reel.</source>
        <translation>Den Namen prüfen; Aufzeichnungen enden auf .reel.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Check the permissions; a trace is readable by its owner only.</source>
        <translation>Die Rechte prüfen; nur der Eigentümer kann eine Aufzeichnung lesen.</translation>
    </message>
    <message>
        <source>%1 is not a trace.</source>
        <translation>%1 ist keine Aufzeichnung.</translation>
    </message>
    <message>
        <source>Open a file that callreel record made; its name ends in .reel.</source>
        <translation>Eine Datei öffnen, die callreel record erzeugt hat; ihr Name endet auf .reel.</translation>
    </message>
    <message>
        <source>The trace %1 is damaged: %2.</source>
        <translation>Die Aufzeichnung %1 ist beschädigt: %2.</translation>
    </message>
    <message>
        <source>The trace %1 has format %2, which is newer than this version reads.</source>
        <translation>Die Aufzeichnung %1 hat Format %2; das ist neuer, als diese Version lesen kann.</translation>
    </message>
    <message>
        <source>Install a newer version of Callreel to open it.</source>
        <translation>Zum Öffnen eine neuere Version von Callreel installieren.</translation>
    </message>
    <message>
        <source>There is no room left to write %1.</source>
        <translation>Es ist kein Platz mehr, um %1 zu schreiben.</translation>
    </message>
    <message>
        <source>Free some space, or write elsewhere; the log of the run is kept and can be sealed with callreel seal.</source>
        <translation>Platz schaffen oder anderswohin schreiben; das Protokoll des Laufs bleibt erhalten und lässt sich mit callreel seal versiegeln.</translation>
    </message>
    <message>
        <source>Check that the folder exists and is yours to write; the log of the run is kept and can be sealed with callreel seal.</source>
        <translation>Prüfen, ob der Ordner existiert und beschreibbar ist; das Protokoll des Laufs bleibt erhalten und lässt sich mit callreel seal versiegeln.</translation>
    </message>
    <message>
        <source>Choose another name, or allow it to be overwritten with --force.</source>
        <translation>Einen anderen Namen wählen oder das Überschreiben mit --force erlauben.</translation>
    </message>
    <message>
        <source>There is no call %1 in the trace.</source>
        <translation>Es gibt keinen Aufruf %1 in der Aufzeichnung.</translation>
    </message>
    <message>
        <source>The copy %1 could not be written: %2.</source>
        <translation>Die Kopie %1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Choose another place, or make room there.</source>
        <translation>Einen anderen Ort wählen oder dort Platz schaffen.</translation>
    </message>
    <message>
        <source>%1 cannot be moved to the trash.</source>
        <translation>%1 kann nicht in den Papierkorb verschoben werden.</translation>
    </message>
    <message>
        <source>Check that you may write to its folder; or delete it there.</source>
        <translation>Prüfen, ob der Ordner beschreibbar ist; oder dort löschen.</translation>
    </message>
    <message>
        <source>%1 cannot be taken back from the trash.</source>
        <translation>%1 kann nicht aus dem Papierkorb zurückgeholt werden.</translation>
    </message>
    <message>
        <source>Look for it in the trash of your desktop.</source>
        <translation>Im Papierkorb des Desktops danach suchen.</translation>
    </message>
    <message>
        <source>The log %1 could not be sealed: %2</source>
        <translation>Das Protokoll %1 konnte nicht versiegelt werden: %2</translation>
    </message>
    <message>
        <source>The output of this interpreter cannot be kept.</source>
        <translation>Die Ausgabe dieses Interpreters kann nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Record without it: --no-output.</source>
        <translation>Ohne sie aufzeichnen: --no-output.</translation>
    </message>
    <message>
        <source>Logs are kept there while a program runs; CALLREEL_HOME chooses another folder.</source>
        <translation>Dort liegen Protokolle, während ein Programm läuft; CALLREEL_HOME wählt einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The trace could not be sealed.</source>
        <translation>Die Aufzeichnung konnte nicht versiegelt werden.</translation>
    </message>
    <message>
        <source>Nothing is lost: the log is kept in %1. When the trouble is mended: callreel seal %1</source>
        <translation>Nichts ist verloren: Das Protokoll bleibt in %1 erhalten. Wenn das Problem behoben ist: callreel seal %1</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Take it from a backup, or record the program again.</source>
        <translation>Aus einer Sicherung holen oder das Programm erneut aufzeichnen.</translation>
    </message>
    <message>
        <source>callreel-desktop --help lists the options.</source>
        <translation>callreel-desktop --help listet die Optionen.</translation>
    </message>
    <message>
        <source>%1 needs a script.</source>
        <translation>%1 braucht ein Skript.</translation>
    </message>
    <message>
        <source>The option %1 is not known.</source>
        <translation>Die Option %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The option %1 has the value &quot;%2&quot;.</source>
        <translation>Die Option %1 hat den Wert „%2“.</translation>
    </message>
    <message>
        <source>It takes %3.</source>
        <translation>Erlaubt: %3.</translation>
    </message>
    <message>
        <source>%1 asks for proxies+fd, which this recorder does not have.</source>
        <translation>%1 verlangt proxies+fd, das dieser Rekorder nicht hat.</translation>
    </message>
    <message>
        <source>It takes off or proxies; proxies keeps what passes through Python&apos;s files and os.write. What C code writes past Python could only be kept by putting a pipe in place of the program&apos;s own output, which the program would notice.</source>
        <translation>Erlaubt sind off oder proxies; proxies behält, was durch Pythons Dateien und os.write geht. Was C-Code an Python vorbei schreibt, ließe sich nur behalten, wenn eine Pipe an die Stelle der eigenen Ausgabe des Programms träte, und das würde das Programm bemerken.</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The folder %1 exists already.</source>
        <translation>Den Ordner %1 gibt es schon.</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>Der Import wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Is it whole? A recorder that was killed leaves half a file: record again.</source>
        <translation>Ist sie vollständig? Ein getöteter Rekorder hinterlässt eine halbe Datei: erneut aufzeichnen.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>Die Datei %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The trace %1 is damaged at byte %2: %3.</source>
        <translation>Die Aufzeichnung %1 ist bei Byte %2 beschädigt: %3.</translation>
    </message>
    <message>
        <source>%1 is a CodeTracer container (CTFS, .ct), which cannot be imported yet.</source>
        <translation>%1 ist ein CodeTracer-Container (CTFS, .ct), der sich noch nicht importieren lässt.</translation>
    </message>
    <message>
        <source>trace.json and trace.bin (versions 0 and 1) can: codetracer_python_recorder 0.3 and older write them.</source>
        <translation>trace.json und trace.bin (Versionen 0 und 1) lassen sich importieren: codetracer_python_recorder 0.3 und älter schreiben sie.</translation>
    </message>
    <message>
        <source>%1 is CodeTracer&apos;s recording of a native program (rr), which has no calls that could be imported.</source>
        <translation>%1 ist CodeTracers Aufzeichnung eines nativen Programms (rr); sie hat keine Aufrufe, die sich importieren ließen.</translation>
    </message>
    <message>
        <source>Open it with CodeTracer itself.</source>
        <translation>Mit CodeTracer selbst öffnen.</translation>
    </message>
    <message>
        <source>%1 is no CodeTracer trace.</source>
        <translation>%1 ist keine CodeTracer-Aufzeichnung.</translation>
    </message>
    <message>
        <source>Name the folder that has trace.json or trace.bin in it, or one of these.</source>
        <translation>Den Ordner angeben, der trace.json oder trace.bin enthält, oder eine dieser Dateien.</translation>
    </message>
    <message>
        <source>%1 is a CodeTracer trace in a version that is not known here.</source>
        <translation>%1 ist eine CodeTracer-Aufzeichnung in einer Version, die hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>A newer Callreel may know it.</source>
        <translation>Ein neueres Callreel kennt sie vielleicht.</translation>
    </message>
    <message>
        <source>A trace of Callreel&apos;s own is opened as it is.</source>
        <translation>Eine Aufzeichnung von Callreel selbst wird unmittelbar geöffnet.</translation>
    </message>
    <message>
        <source>There is no room to unpack the trace: %1.</source>
        <translation>Es ist kein Platz, um die Aufzeichnung zu entpacken: %1.</translation>
    </message>
    <message>
        <source>Free some space, or name another folder with TMPDIR.</source>
        <translation>Platz schaffen oder mit TMPDIR einen anderen Ordner angeben.</translation>
    </message>
    <message>
        <source>The recorder codetracer runs scripts only, no modules and no code.</source>
        <translation>Der Rekorder codetracer führt nur Skripte aus, keine Module und keinen Code.</translation>
    </message>
    <message>
        <source>Name the script&apos;s file, or record it with --recorder callreel.</source>
        <translation>Die Datei des Skripts angeben oder mit --recorder callreel aufzeichnen.</translation>
    </message>
    <message>
        <source>The interpreter %1 does not have the package codetracer_python_recorder.</source>
        <translation>Der Interpreter %1 hat das Paket codetracer_python_recorder nicht.</translation>
    </message>
    <message>
        <source>Install it: %2 (for CPython 3.12 and 3.13; this is %3). Or choose an interpreter that has it with --python.</source>
        <translation>Installieren mit: %2 (für CPython 3.12 und 3.13; dies ist %3). Oder mit --python einen Interpreter wählen, der es hat.</translation>
    </message>
    <message>
        <source>The package codetracer_python_recorder of %1 does not load: %3</source>
        <translation>Das Paket codetracer_python_recorder von %1 lässt sich nicht laden: %3</translation>
    </message>
    <message>
        <source>Install it anew: %2</source>
        <translation>Neu installieren: %2</translation>
    </message>
    <message>
        <source>The recorder does not tell how the script ended; the process ended with %1.</source>
        <translation>Der Rekorder meldet nicht, wie das Skript endete; der Prozess endete mit %1.</translation>
    </message>
    <message>
        <source>The recorder says that the script ended with status %1; the process ended with %2.</source>
        <translation>Der Rekorder meldet, dass das Skript mit Status %1 endete; der Prozess endete mit %2.</translation>
    </message>
    <message>
        <source>The recorder counts sys.exit() without a status as 1; without it, Python ends with 0.</source>
        <translation>Der Rekorder zählt sys.exit() ohne Status als 1; ohne den Rekorder endet Python mit 0.</translation>
    </message>
    <message>
        <source>The recorder did not print what the script left with: %1</source>
        <translation>Der Rekorder hat nicht ausgegeben, womit das Skript endete: %1</translation>
    </message>
    <message>
        <source>The recorder could not finish its trace: it has no metadata.</source>
        <translation>Der Rekorder konnte seine Aufzeichnung nicht abschließen: Sie hat keine Metadaten.</translation>
    </message>
    <message>
        <source>What it printed stands above. callreel&apos;s own recorder (--recorder callreel) may do better.</source>
        <translation>Seine Ausgabe steht oben. Mit callreels eigenem Rekorder (--recorder callreel) gelingt es vielleicht.</translation>
    </message>
    <message>
        <source>The log file %1 cannot be written: %2.</source>
        <translation>Die Protokolldatei %1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Choose another one with --log-file or CODETRACER_LOG_FILE.</source>
        <translation>Mit --log-file oder CODETRACER_LOG_FILE eine andere wählen.</translation>
    </message>
    <message>
        <source>The program %1 could not be started: %2.</source>
        <translation>Das Programm %1 konnte nicht gestartet werden: %2.</translation>
    </message>
    <message>
        <source>What became of %1 is not known: %2.</source>
        <translation>Was aus %1 wurde, ist nicht bekannt: %2.</translation>
    </message>
    <message>
        <source>Somebody else in this process has waited for it.</source>
        <translation>Eine andere Stelle in diesem Prozess hat darauf gewartet.</translation>
    </message>
    <message>
        <source>callreel record ended with status %1.</source>
        <translation>callreel record endete mit Status %1.</translation>
    </message>
    <message>
        <source>What was wrong it has said on standard error.</source>
        <translation>Was nicht stimmte, steht auf der Standardfehlerausgabe.</translation>
    </message>
    <message>
        <source>The program callreel is neither beside this one nor on PATH.</source>
        <translation>Das Programm callreel liegt weder neben diesem noch auf PATH.</translation>
    </message>
    <message>
        <source>Install Callreel, or say where it is.</source>
        <translation>Callreel installieren oder angeben, wo es ist.</translation>
    </message>
    <message>
        <source>Part of the log was removed or damaged while the program ran.</source>
        <translation>Ein Teil des Protokolls wurde entfernt oder beschädigt, während das Programm lief.</translation>
    </message>
    <message>
        <source>The trace holds what could be read. Leave the folder of a run alone until it is sealed.</source>
        <translation>Die Aufzeichnung enthält, was sich lesen ließ. Den Ordner eines Laufs nicht anrühren, bis er versiegelt ist.</translation>
    </message>
    <message>
        <source>The trace of the failed recording was removed: %1.</source>
        <translation>Die Aufzeichnung des gescheiterten Laufs wurde entfernt: %1.</translation>
    </message>
    <message>
        <source>--keep-partial-trace keeps it, as far as it goes.</source>
        <translation>--keep-partial-trace behält sie, so weit sie reicht.</translation>
    </message>
    <message>
        <source>The trace of the failed recording could not be removed: %1: %2.</source>
        <translation>Die Aufzeichnung des gescheiterten Laufs konnte nicht entfernt werden: %1: %2.</translation>
    </message>
    <message>
        <source>The command &quot;%1&quot; is not found.</source>
        <translation>Der Befehl „%1“ wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>There is no such file, or the interpreter that its first line names is not there.</source>
        <translation>Es gibt keine solche Datei, oder der in ihrer ersten Zeile genannte Interpreter fehlt.</translation>
    </message>
    <message>
        <source>It is in no folder of PATH.</source>
        <translation>Er liegt in keinem Ordner von PATH.</translation>
    </message>
    <message>
        <source>The command &quot;%1&quot; cannot be run: %2.</source>
        <translation>Der Befehl „%1“ kann nicht ausgeführt werden: %2.</translation>
    </message>
    <message>
        <source>The filter command &quot;%1&quot; could not be started: %2.</source>
        <translation>Der Filterbefehl „%1“ konnte nicht gestartet werden: %2.</translation>
    </message>
    <message>
        <source>The filter command &quot;%1&quot; hangs: the output follows as it came.</source>
        <translation>Der Filterbefehl „%1“ hängt: Die Ausgabe folgt, wie sie kam.</translation>
    </message>
    <message>
        <source>The filter command &quot;%1&quot; was killed by %2: the output follows as it came.</source>
        <translation>Der Filterbefehl „%1“ wurde durch %2 beendet (getötet): Die Ausgabe folgt, wie sie kam.</translation>
    </message>
    <message>
        <source>The filter command &quot;%1&quot; exited with status %2: the output follows as it came.</source>
        <translation>Der Filterbefehl „%1“ endete mit Status %2: Die Ausgabe folgt, wie sie kam.</translation>
    </message>
    <message>
        <source>No pipe could be made: %1.</source>
        <translation>Es konnte keine Pipe angelegt werden: %1.</translation>
    </message>
    <message>
        <source>The output cannot be kept in %1 (%2): from here on all of it is shown.</source>
        <translation>Die Ausgabe kann nicht in %1 aufbewahrt werden (%2): Ab hier wird alles gezeigt.</translation>
    </message>
    <message>
        <source>callreel run --show-filter pytest prints a filter to begin with.</source>
        <translation>callreel run --show-filter pytest gibt einen Filter für den Anfang aus.</translation>
    </message>
    <message>
        <source>The filter %1 cannot be read.</source>
        <translation>Der Filter %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>There is no filter &quot;%1&quot;.</source>
        <translation>Es gibt keinen Filter „%1“.</translation>
    </message>
    <message>
        <source>There are: %2. Your own lie in %3, as NAME.toml; a path works too.</source>
        <translation>Vorhanden sind: %2. Eigene liegen in %3, als NAME.toml; auch ein Pfad ist möglich.</translation>
    </message>
    <message>
        <source>An exception came out of it: %1.</source>
        <translation>Daraus kam eine Ausnahme: %1.</translation>
    </message>
    <message>
        <source>The variable %1 has the value &quot;%2&quot;, which is ignored: %3 is used (%4).</source>
        <translation>Die Variable %1 hat den Wert „%2“, der ignoriert wird: Verwendet wird %3 (%4).</translation>
    </message>
    <message>
        <source>It takes none, stop, halt or auto.</source>
        <translation>Erlaubt sind none, stop, halt oder auto.</translation>
    </message>
    <message>
        <source>%1 could not be started: %2.</source>
        <translation>%1 konnte nicht gestartet werden: %2.</translation>
    </message>
    <message>
        <source>There is no process %1.</source>
        <translation>Es gibt keinen Prozess %1.</translation>
    </message>
    <message>
        <source>The recording service did not start in %1 seconds.</source>
        <translation>Der Aufzeichnungsdienst startete nicht innerhalb von %1 Sekunden.</translation>
    </message>
    <message>
        <source>callreel service start --foreground shows what it is waiting for.</source>
        <translation>callreel service start --foreground zeigt, worauf er wartet.</translation>
    </message>
    <message>
        <source>The recording service was not ready within %1 seconds.</source>
        <translation>Der Aufzeichnungsdienst war nicht innerhalb von %1 Sekunden bereit.</translation>
    </message>
    <message>
        <source>callreel service status says what it is doing.</source>
        <translation>callreel service status sagt, was er gerade tut.</translation>
    </message>
    <message>
        <source>The telemetry cannot be written to %1: %2.</source>
        <translation>Die Telemetrie kann nicht in %1 geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Name a file in a folder that is there: --telemetry FILE or CALLREEL_TELEMETRY.</source>
        <translation>Eine Datei in einem vorhandenen Ordner angeben: --telemetry FILE oder CALLREEL_TELEMETRY.</translation>
    </message>
    <message>
        <source>The recording service is being stopped.</source>
        <translation>Der Aufzeichnungsdienst wird gerade gestoppt.</translation>
    </message>
    <message>
        <source>callreel service start starts another.</source>
        <translation>callreel service start startet einen neuen.</translation>
    </message>
    <message>
        <source>The run was stopped before it began.</source>
        <translation>Der Lauf wurde gestoppt, bevor er begann.</translation>
    </message>
    <message>
        <source>The recording service could not be started: %1</source>
        <translation>Der Aufzeichnungsdienst konnte nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>callreel service start --foreground shows more.</source>
        <translation>callreel service start --foreground zeigt mehr.</translation>
    </message>
    <message>
        <source>The path %1 is too long for a socket.</source>
        <translation>Der Pfad %1 ist zu lang für einen Socket.</translation>
    </message>
    <message>
        <source>Choose a shorter CALLREEL_HOME.</source>
        <translation>Ein kürzeres CALLREEL_HOME wählen.</translation>
    </message>
    <message>
        <source>No recording service runs.</source>
        <translation>Es läuft kein Aufzeichnungsdienst.</translation>
    </message>
    <message>
        <source>callreel service start starts one.</source>
        <translation>callreel service start startet einen.</translation>
    </message>
    <message>
        <source>The recording service has gone.</source>
        <translation>Der Aufzeichnungsdienst ist nicht mehr da.</translation>
    </message>
    <message>
        <source>What it recorded goes on by itself; callreel service start starts another.</source>
        <translation>Was er aufzeichnete, läuft von selbst weiter; callreel service start startet einen neuen.</translation>
    </message>
    <message>
        <source>The recording service does not answer.</source>
        <translation>Der Aufzeichnungsdienst antwortet nicht.</translation>
    </message>
    <message>
        <source>Try again; callreel service stop ends it.</source>
        <translation>Erneut versuchen; callreel service stop beendet ihn.</translation>
    </message>
    <message>
        <source>What answers at %1 belongs to another user.</source>
        <translation>Was unter %1 antwortet, gehört einem anderen Benutzer.</translation>
    </message>
    <message>
        <source>Choose another CALLREEL_HOME.</source>
        <translation>Ein anderes CALLREEL_HOME wählen.</translation>
    </message>
    <message>
        <source>A recording service runs for %1 already.</source>
        <translation>Für %1 läuft bereits ein Aufzeichnungsdienst.</translation>
    </message>
    <message>
        <source>callreel service status says more of it.</source>
        <translation>callreel service status sagt mehr darüber.</translation>
    </message>
    <message>
        <source>The socket %1 could not be made: %2.</source>
        <translation>Der Socket %1 konnte nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>The service knows no run %1.</source>
        <translation>Der Dienst kennt keinen Lauf %1.</translation>
    </message>
    <message>
        <source>The service knows no request &quot;%1&quot;.</source>
        <translation>Der Dienst kennt keine Anfrage „%1“.</translation>
    </message>
    <message>
        <source>It may be of another version; callreel service stop ends it.</source>
        <translation>Er gehört vielleicht zu einer anderen Version; callreel service stop beendet ihn.</translation>
    </message>
    <message>
        <source>Another recording is writing %1 now.</source>
        <translation>Eine andere Aufzeichnung schreibt gerade %1.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or choose another name with -o.</source>
        <translation>Warten, bis sie beendet ist, oder mit -o einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Name a list of commands, a script or a folder; commands themselves go behind --.</source>
        <translation>Nennen Sie eine Liste von Befehlen, ein Skript oder einen Ordner; Befehle selbst stehen hinter --.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>There is nothing to record in %1.</source>
        <translation>In %1 gibt es nichts aufzuzeichnen.</translation>
    </message>
    <message>
        <source>It has one command a line, for example: orders.py --fast</source>
        <translation>Sie hat einen Befehl je Zeile, zum Beispiel: orders.py --fast</translation>
    </message>
    <message>
        <source>%1 in &quot;%2&quot; means something to a shell only.</source>
        <translation>%1 in „%2“ bedeutet nur einer Shell etwas.</translation>
    </message>
    <message>
        <source>No shell runs these commands: put it in quotes to mean it as it stands.</source>
        <translation>Diese Befehle führt keine Shell aus: In Anführungszeichen gilt es, wie es dasteht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no Python program.</source>
        <translation>„%1“ ist kein Python-Programm.</translation>
    </message>
    <message>
        <source>A command is a script, -m MODULE, -c CODE or python ..., with its arguments.</source>
        <translation>Ein Befehl ist ein Skript, -m MODULE, -c CODE oder python ..., mit seinen Argumenten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no program.</source>
        <translation>„%1“ nennt kein Programm.</translation>
    </message>
    <message>
        <source>There is no script %1.</source>
        <translation>Es gibt kein Skript %1.</translation>
    </message>
    <message>
        <source>Paths count from the folder that callreel is started in.</source>
        <translation>Pfade gelten ab dem Ordner, in dem callreel gestartet wird.</translation>
    </message>
    <message>
        <source>Of a folder its scripts (*.py) are taken, and the test files (test_*.py) in it and below.</source>
        <translation>Von einem Ordner werden seine Skripte (*.py) genommen und die Testdateien (test_*.py) darin und darunter.</translation>
    </message>
    <message>
        <source>The recording service has not stopped in %1 seconds.</source>
        <translation>Der Aufzeichnungsdienst ist in %1 Sekunden nicht stehen geblieben.</translation>
    </message>
    <message>
        <source>Its recordings go on by themselves and are sealed.</source>
        <translation>Seine Aufzeichnungen laufen von selbst weiter und werden versiegelt.</translation>
    </message>
    <message>
        <source>The trace %1 is damaged: calls are missing.</source>
        <translation>Die Aufzeichnung %1 ist beschädigt: Aufrufe fehlen.</translation>
    </message>
    <message>
        <source>callreel verify says what is damaged.</source>
        <translation>callreel verify sagt, was beschädigt ist.</translation>
    </message>
</context>
<context>
    <name>DropOffer</name>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>%1 aufzeichnen</translation>
    </message>
    <message>
        <source>Cannot open %1</source>
        <translation>%1 kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>A generator pipeline</source>
        <translation>Eine Generator-Pipeline</translation>
    </message>
    <message>
        <source>Three generators that pass values on: calls that stop and go on</source>
        <translation>Drei Generatoren, die Werte weitergeben: Aufrufe, die anhalten und weiterlaufen</translation>
    </message>
    <message>
        <source>An exception that travels</source>
        <translation>Eine Ausnahme auf Reisen</translation>
    </message>
    <message>
        <source>Raised in a task, thrown into another, handled; ends with status 3</source>
        <translation>In einem Task ausgelöst, in einen anderen hineingeworfen, behandelt; endet mit Status 3</translation>
    </message>
    <message>
        <source>Threads and asyncio</source>
        <translation>Threads und asyncio</translation>
    </message>
    <message>
        <source>An echo server, eight clients and a thread pool</source>
        <translation>Ein Echo-Server, acht Clients und ein Thread-Pool</translation>
    </message>
</context>
<context>
    <name>FoldRow</name>
    <message numerus="yes">
        <source>[%1 more lines]</source>
        <translation>
            <numerusform>[%1 weitere Zeile]</numerusform>
            <numerusform>[%1 weitere Zeilen]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 lines that the filter leaves out; Enter shows them</source>
        <translation>
            <numerusform>%1 Zeile, die der Filter weglässt; die Eingabetaste zeigt sie</numerusform>
            <numerusform>%1 Zeilen, die der Filter weglässt; die Eingabetaste zeigt sie</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Interpreters</name>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>virtual environment</source>
        <translation>virtuelle Umgebung</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>not recorded</source>
        <translation>nicht aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>RunOutcome</name>
    <message>
        <source>Recorder %1</source>
        <translation>Rekorder %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>%1 calls open</source>
        <translation>%1 Aufrufe offen</translation>
    </message>
    <message>
        <source>Stopping, %1</source>
        <translation>Wird gestoppt, %1</translation>
    </message>
    <message>
        <source>Recording, %1</source>
        <translation>Wird aufgezeichnet, %1</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>Waiting for a free slot</source>
        <translation>Wartet auf einen freien Platz</translation>
    </message>
</context>
<context>
    <name>SettingTexts</name>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Your data folder</source>
        <translation>Eigener Datenordner</translation>
    </message>
    <message>
        <source>The first python3 found</source>
        <translation>Das erste gefundene python3</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>environment: %1</source>
        <translation>Umgebung: %1</translation>
    </message>
    <message>
        <source>these settings</source>
        <translation>diese Einstellungen</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>Standardfehlerausgabe</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Return the script&apos;s exit status</source>
        <translation>Beendigungsstatus des Skripts zurückgeben</translation>
    </message>
    <message>
        <source>When the script fails, callreel ends with the script&apos;s status instead of 0. A failure of the recorder always wins.</source>
        <translation>Wenn das Skript scheitert, endet callreel mit dem Status des Skripts statt mit 0. Ein Fehler des Rekorders hat immer Vorrang.</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht festgelegt</translation>
    </message>
    <message>
        <source>Return 0</source>
        <translation>0 zurückgeben</translation>
    </message>
    <message>
        <source>Return the script&apos;s</source>
        <translation>Den des Skripts zurückgeben</translation>
    </message>
    <message>
        <source>A missing trace is a failure</source>
        <translation>Eine fehlende Aufzeichnung ist ein Fehlschlag</translation>
    </message>
    <message>
        <source>If nothing could be recorded, callreel fails even when the script succeeded.</source>
        <translation>Wenn nichts aufgezeichnet werden konnte, scheitert callreel auch bei erfolgreichem Skript.</translation>
    </message>
    <message>
        <source>When the recorder itself fails</source>
        <translation>Wenn der Rekorder selbst scheitert</translation>
    </message>
    <message>
        <source>End the script, or let it go on unrecorded.</source>
        <translation>Das Skript beenden oder ohne Aufzeichnung weiterlaufen lassen.</translation>
    </message>
    <message>
        <source>End the script</source>
        <translation>Skript beenden</translation>
    </message>
    <message>
        <source>Let the script go on</source>
        <translation>Skript weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Python interpreter</source>
        <translation>Python-Interpreter</translation>
    </message>
    <message>
        <source>Runs the scripts, unless a recording names another one.</source>
        <translation>Führt die Skripte aus, sofern eine Aufzeichnung keinen anderen angibt.</translation>
    </message>
    <message>
        <source>Record values</source>
        <translation>Werte aufzeichnen</translation>
    </message>
    <message>
        <source>Arguments and results of every call. Off is faster and keeps them private.</source>
        <translation>Argumente und Ergebnisse jedes Aufrufs. Aus ist schneller und hält sie privat.</translation>
    </message>
    <message>
        <source>Keep the script&apos;s output</source>
        <translation>Ausgabe des Skripts aufbewahren</translation>
    </message>
    <message>
        <source>What it writes to standard output and error, with the call that wrote it.</source>
        <translation>Was es auf Standardausgabe und Standardfehler schreibt, mit dem Aufruf, der es schrieb.</translation>
    </message>
    <message>
        <source>Record executed lines</source>
        <translation>Ausgeführte Zeilen aufzeichnen</translation>
    </message>
    <message>
        <source>Which lines of each call ran. Slower.</source>
        <translation>Welche Zeilen jedes Aufrufs liefen. Langsamer.</translation>
    </message>
    <message>
        <source>Trace folder</source>
        <translation>Aufzeichnungsordner</translation>
    </message>
    <message>
        <source>New traces go there, and the start page lists what is in it.</source>
        <translation>Neue Aufzeichnungen kommen dorthin, und die Startseite listet seinen Inhalt.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light, dark, or as the system has it.</source>
        <translation>Hell, dunkel oder wie das System.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Takes effect when Callreel starts the next time.</source>
        <translation>Wirkt ab dem nächsten Start von Callreel.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>In percent of the system&apos;s. Rows and buttons grow with it.</source>
        <translation>In Prozent der Systemgröße. Zeilen und Schaltflächen wachsen mit.</translation>
    </message>
    <message>
        <source>Interface font</source>
        <translation>Schrift der Oberfläche</translation>
    </message>
    <message>
        <source>For menus, names and messages.</source>
        <translation>Für Menüs, Namen und Meldungen.</translation>
    </message>
    <message>
        <source>Value font</source>
        <translation>Schrift für Werte</translation>
    </message>
    <message>
        <source>For values, source and output.</source>
        <translation>Für Werte, Quelltext und Ausgabe.</translation>
    </message>
    <message>
        <source>Height of rows</source>
        <translation>Zeilenhöhe</translation>
    </message>
    <message>
        <source>In the call tree and in lists.</source>
        <translation>Im Aufrufbaum und in Listen.</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Geräumig</translation>
    </message>
    <message>
        <source>When Callreel starts</source>
        <translation>Beim Start von Callreel</translation>
    </message>
    <message>
        <source>What is open when no file was named.</source>
        <translation>Was offen ist, wenn keine Datei angegeben wurde.</translation>
    </message>
    <message>
        <source>Show the start page</source>
        <translation>Startseite zeigen</translation>
    </message>
    <message>
        <source>Open the traces of last time</source>
        <translation>Aufzeichnungen vom letzten Mal öffnen</translation>
    </message>
    <message>
        <source>Show the examples</source>
        <translation>Beispiele zeigen</translation>
    </message>
    <message>
        <source>Three small programs on the start page, recorded in one click.</source>
        <translation>Drei kleine Programme auf der Startseite, mit einem Klick aufgezeichnet.</translation>
    </message>
    <message>
        <source>Exit status</source>
        <translation>Beendigungsstatus</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicherort</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Keep the trace of a recording that failed</source>
        <translation>Gescheiterte Aufzeichnungen behalten</translation>
    </message>
    <message>
        <source>As far as it goes. Off, it is removed, and a warning says so.</source>
        <translation>So weit sie reichen. Wenn aus, werden sie entfernt, und eine Warnung meldet es.</translation>
    </message>
    <message>
        <source>Failures as JSON too</source>
        <translation>Fehler auch als JSON</translation>
    </message>
    <message>
        <source>When the recorder failed, callreel ends with one line of JSON on standard error.</source>
        <translation>Wenn der Rekorder gescheitert ist, endet callreel mit einer Zeile JSON auf der Standardfehlerausgabe.</translation>
    </message>
    <message>
        <source>Recorder&apos;s log</source>
        <translation>Protokoll des Rekorders</translation>
    </message>
    <message>
        <source>How much callreel record tells about its own work.</source>
        <translation>Wie viel callreel record über die eigene Arbeit mitteilt.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was er tut</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Log file</source>
        <translation>Protokolldatei</translation>
    </message>
    <message>
        <source>The log&apos;s lines are added to it.</source>
        <translation>Die Zeilen des Protokolls werden an sie angehängt.</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>Rekorder</translation>
    </message>
    <message>
        <source>CodeTracer&apos;s needs the package codetracer_python_recorder in the interpreter, runs scripts only, and keeps no times and no threads.</source>
        <translation>Der von CodeTracer braucht das Paket codetracer_python_recorder im Interpreter, führt nur Skripte aus und hält weder Zeiten noch Threads fest.</translation>
    </message>
    <message>
        <source>Callreel&apos;s own</source>
        <translation>Der von Callreel</translation>
    </message>
    <message>
        <source>CodeTracer&apos;s</source>
        <translation>Der von CodeTracer</translation>
    </message>
    <message>
        <source>Name modules as they name themselves</source>
        <translation>Module so nennen, wie sie sich selbst nennen</translation>
    </message>
    <message>
        <source>Off, a module is named after its file below sys.path.</source>
        <translation>Wenn aus, heißt ein Modul nach seiner Datei unterhalb von sys.path.</translation>
    </message>
    <message>
        <source>Fold library calls</source>
        <translation>Bibliotheksaufrufe falten</translation>
    </message>
    <message>
        <source>In the call tree, one counted row stands for calls of the standard library and of installed packages.</source>
        <translation>Im Aufrufbaum steht eine gezählte Zeile für Aufrufe der Standardbibliothek und installierter Pakete.</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
</context>
<context>
    <name>ValueText</name>
    <message>
        <source>redacted</source>
        <translation>geschwärzt</translation>
    </message>
    <message>
        <source>cycle</source>
        <translation>Zyklus</translation>
    </message>
    <message>
        <source>too deep</source>
        <translation>zu tief</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht gemeldet</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>gekürzt</translation>
    </message>
    <message>
        <source>cut from %1</source>
        <translation>gekürzt von %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 Elemente</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 von %2 Zeichen</translation>
    </message>
    <message>
        <source>%1 digits</source>
        <translation>%1 Ziffern</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>stopped by you (%1)</source>
        <translation>von Hand gestoppt (%1)</translation>
    </message>
    <message>
        <source>stopped by you, exited with status %1</source>
        <translation>von Hand gestoppt, mit Status %1 beendet</translation>
    </message>
    <message>
        <source>stopped by you</source>
        <translation>von Hand gestoppt</translation>
    </message>
    <message>
        <source>1 value was cut</source>
        <translation>1 Wert wurde gekürzt</translation>
    </message>
    <message>
        <source>%1 values were cut</source>
        <translation>%1 Werte wurden gekürzt</translation>
    </message>
    <message>
        <source>1 value was redacted as a secret</source>
        <translation>1 Wert wurde als Geheimnis geschwärzt</translation>
    </message>
    <message>
        <source>%1 values were redacted as secrets</source>
        <translation>%1 Werte wurden als Geheimnisse geschwärzt</translation>
    </message>
    <message>
        <source>1 record was dropped</source>
        <translation>1 Eintrag wurde verworfen</translation>
    </message>
    <message>
        <source>%1 records were dropped</source>
        <translation>%1 Einträge wurden verworfen</translation>
    </message>
    <message>
        <source>1 child process was not recorded</source>
        <translation>1 Kindprozess wurde nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>%1 child processes were not recorded</source>
        <translation>%1 Kindprozesse wurden nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>1 exception was not told by the interpreter</source>
        <translation>1 Ausnahme wurde vom Interpreter nicht gemeldet</translation>
    </message>
    <message>
        <source>%1 exceptions were not told by the interpreter</source>
        <translation>%1 Ausnahmen wurden vom Interpreter nicht gemeldet</translation>
    </message>
    <message>
        <source>the recorder failed once</source>
        <translation>der Rekorder scheiterte einmal</translation>
    </message>
    <message>
        <source>the recorder failed %1 times</source>
        <translation>der Rekorder scheiterte %1-mal</translation>
    </message>
    <message>
        <source>1 piece of output was cut</source>
        <translation>1 Stück der Ausgabe wurde gekürzt</translation>
    </message>
    <message>
        <source>%1 pieces of output were cut</source>
        <translation>%1 Stücke der Ausgabe wurden gekürzt</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>läuft noch</translation>
    </message>
    <message>
        <source>exited with status %1</source>
        <translation>mit Status %1 beendet</translation>
    </message>
    <message>
        <source>%1, status %2</source>
        <translation>%1, Status %2</translation>
    </message>
    <message>
        <source>uncaught exception, status %1</source>
        <translation>nicht abgefangene Ausnahme, Status %1</translation>
    </message>
    <message>
        <source>%1, killed by %2</source>
        <translation>%1, durch %2 beendet (getötet)</translation>
    </message>
    <message>
        <source>killed by %1</source>
        <translation>durch %1 beendet (getötet)</translation>
    </message>
    <message>
        <source>how it ended is not known</source>
        <translation>wie es endete, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>Rekorder</translation>
    </message>
    <message>
        <source>no errors</source>
        <translation>keine Fehler</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>gescheitert: %1</translation>
    </message>
    <message>
        <source>gave up, the script went on</source>
        <translation>gab auf, das Skript lief weiter</translation>
    </message>
    <message>
        <source>gave up, the script went on: %1</source>
        <translation>gab auf, das Skript lief weiter: %1</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>complete to its last record</source>
        <translation>vollständig bis zum letzten Eintrag</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>ends before the run did</source>
        <translation>endet vor dem Ende des Laufs</translation>
    </message>
    <message>
        <source>records are missing</source>
        <translation>Aufzeichnungen fehlen</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation>%1 Stellen</translation>
    </message>
    <message>
        <source>part of the run is missing</source>
        <translation>ein Teil des Laufs fehlt</translation>
    </message>
    <message>
        <source>%1 calls, %2 returns</source>
        <translation>%1 Aufrufe, %2 Rückgaben</translation>
    </message>
    <message>
        <source>%1 calls, %2 closed by the seal, %3 left suspended</source>
        <translation>%1 Aufrufe, %2 beim Versiegeln geschlossen, %3 angehalten geblieben</translation>
    </message>
    <message>
        <source>%1 calls, %2 closed by the seal</source>
        <translation>%1 Aufrufe, %2 beim Versiegeln geschlossen</translation>
    </message>
    <message>
        <source>%1 calls, %2 returns, %3 left suspended</source>
        <translation>%1 Aufrufe, %2 Rückgaben, %3 angehalten geblieben</translation>
    </message>
    <message>
        <source>1 call, 1 return</source>
        <translation>1 Aufruf, 1 Rückgabe</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgeglichen</translation>
    </message>
    <message>
        <source>returns without a call: %1</source>
        <translation>Rückgaben ohne Aufruf: %1</translation>
    </message>
    <message>
        <source>calls without a return: %1</source>
        <translation>Aufrufe ohne Rückgabe: %1</translation>
    </message>
    <message>
        <source>calls and returns that do not pair</source>
        <translation>Aufrufe und Rückgaben, die kein Paar bilden</translation>
    </message>
    <message>
        <source>Not balanced</source>
        <translation>Nicht ausgeglichen</translation>
    </message>
    <message>
        <source>1 part of the log is missing</source>
        <translation>1 Teil des Protokolls fehlt</translation>
    </message>
    <message>
        <source>%1 parts of the log are missing</source>
        <translation>%1 Teile des Protokolls fehlen</translation>
    </message>
    <message>
        <source>1 part of the log cannot be read</source>
        <translation>1 Teil des Protokolls ist nicht lesbar</translation>
    </message>
    <message>
        <source>%1 parts of the log cannot be read</source>
        <translation>%1 Teile des Protokolls sind nicht lesbar</translation>
    </message>
    <message>
        <source>1 return came without a call</source>
        <translation>1 Rückgabe kam ohne Aufruf</translation>
    </message>
    <message>
        <source>%1 returns came without a call</source>
        <translation>%1 Rückgaben kamen ohne Aufruf</translation>
    </message>
    <message>
        <source>recording was stopped</source>
        <translation>das Aufzeichnen wurde gestoppt</translation>
    </message>
    <message>
        <source>ends where recording was stopped</source>
        <translation>endet, wo das Aufzeichnen gestoppt wurde</translation>
    </message>
    <message>
        <source>the program took the recorder&apos;s tool slot</source>
        <translation>das Programm übernahm den Tool-Slot des Rekorders</translation>
    </message>
    <message>
        <source>ends where the program took the recorder&apos;s tool slot</source>
        <translation>endet, wo das Programm den Tool-Slot des Rekorders übernahm</translation>
    </message>
    <message>
        <source>the program took the profile hook</source>
        <translation>das Programm übernahm den Profil-Hook</translation>
    </message>
    <message>
        <source>ends where the program took the profile hook</source>
        <translation>endet, wo das Programm den Profil-Hook übernahm</translation>
    </message>
    <message>
        <source>the disk was full</source>
        <translation>der Datenträger war voll</translation>
    </message>
    <message>
        <source>ends where the disk was full</source>
        <translation>endet, wo der Datenträger voll war</translation>
    </message>
    <message>
        <source>the log reached its quota</source>
        <translation>das Protokoll erreichte sein Kontingent</translation>
    </message>
    <message>
        <source>ends where the log reached its quota</source>
        <translation>endet, wo das Protokoll sein Kontingent erreichte</translation>
    </message>
    <message>
        <source>1 subinterpreter was not recorded</source>
        <translation>1 Subinterpreter wurde nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>%1 subinterpreters were not recorded</source>
        <translation>%1 Subinterpreter wurden nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>the executed lines of 1 thread are not complete</source>
        <translation>die ausgeführten Zeilen von 1 Thread sind nicht vollständig</translation>
    </message>
    <message>
        <source>the executed lines of %1 threads are not complete</source>
        <translation>die ausgeführten Zeilen von %1 Threads sind nicht vollständig</translation>
    </message>
    <message>
        <source>times: the recorder keeps none</source>
        <translation>Zeiten: Der Rekorder hält keine fest</translation>
    </message>
    <message>
        <source>which thread made a call: all threads share one stack</source>
        <translation>welcher Thread einen Aufruf machte: Alle Threads teilen sich einen Stack</translation>
    </message>
    <message>
        <source>whether a call returned, yielded or was left by an exception: all are returns</source>
        <translation>ob ein Aufruf zurückkehrte, per yield lieferte oder durch eine Ausnahme verlassen wurde: Alles sind Rückgaben</translation>
    </message>
    <message>
        <source>what ran after the script&apos;s last line: threads, functions that run at exit</source>
        <translation>was nach der letzten Zeile des Skripts lief: Threads, beim Beenden laufende Funktionen</translation>
    </message>
    <message>
        <source>1 function was left out by the recorder&apos;s filter</source>
        <translation>1 Funktion wurde vom Filter des Rekorders weggelassen</translation>
    </message>
    <message>
        <source>%1 functions were left out by the recorder&apos;s filter</source>
        <translation>%1 Funktionen wurden vom Filter des Rekorders weggelassen</translation>
    </message>
    <message>
        <source>1 value was left out by the recorder&apos;s filter</source>
        <translation>1 Wert wurde vom Filter des Rekorders weggelassen</translation>
    </message>
    <message>
        <source>%1 values were left out by the recorder&apos;s filter</source>
        <translation>%1 Werte wurden vom Filter des Rekorders weggelassen</translation>
    </message>
    <message>
        <source>the program became another one (exec)</source>
        <translation>das Programm wurde zu einem anderen (exec)</translation>
    </message>
    <message>
        <source>ends where the program became another one (exec)</source>
        <translation>endet, wo das Programm zu einem anderen wurde (exec)</translation>
    </message>
    <message>
        <source>everything: the recorder writes at the script&apos;s end, and was ended before</source>
        <translation>alles: Der Rekorder schreibt am Ende des Skripts und wurde vorher beendet</translation>
    </message>
    <message>
        <source>lost: this recorder writes at the script&apos;s end, and was ended before</source>
        <translation>verloren: Dieser Rekorder schreibt am Ende des Skripts und wurde vorher beendet</translation>
    </message>
    <message>
        <source>worked, but: %1</source>
        <translation>funktionierte, aber: %1</translation>
    </message>
</context>
<context>
    <name>callreel::AboutDialog</name>
    <message>
        <source>About Callreel</source>
        <translation>Über Callreel</translation>
    </message>
    <message>
        <source>Callreel %1</source>
        <translation>Callreel %1</translation>
    </message>
    <message>
        <source>Records a run of a Python program and shows it as a call tree that balances, beside an honest answer to how it ended.</source>
        <translation>Zeichnet einen Lauf eines Python-Programms auf und zeigt ihn als ausgeglichenen Aufrufbaum, neben einer ehrlichen Antwort darauf, wie er endete.</translation>
    </message>
    <message>
        <source>Licensed under the Apache License 2.0. Icons by Lucide (ISC) and Feather (MIT). Made with Qt %1, SQLite and Zstandard.</source>
        <translation>Lizenziert unter der Apache License 2.0. Symbole von Lucide (ISC) und Feather (MIT). Erstellt mit Qt %1, SQLite und Zstandard.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>callreel::ArgumentRow</name>
    <message>
        <source>Drag to move (Alt+Up, Alt+Down)</source>
        <translation>Zum Verschieben ziehen (Alt+Up, Alt+Down)</translation>
    </message>
    <message>
        <source>Argument %1</source>
        <translation>Argument %1</translation>
    </message>
    <message>
        <source>Remove argument %1</source>
        <translation>Argument %1 entfernen</translation>
    </message>
    <message>
        <source>one argument, spaces are kept</source>
        <translation>ein Argument, Leerzeichen bleiben erhalten</translation>
    </message>
    <message>
        <source>quotes are part of it</source>
        <translation>Anführungszeichen gehören dazu</translation>
    </message>
</context>
<context>
    <name>callreel::ArgumentsEditor</name>
    <message>
        <source>Add an argument</source>
        <translation>Argument hinzufügen</translation>
    </message>
    <message>
        <source>Paste a command line…</source>
        <translation>Befehlszeile einfügen…</translation>
    </message>
</context>
<context>
    <name>callreel::CallHeadline</name>
    <message>
        <source>Show the source, %1</source>
        <translation>Quelltext zeigen, %1</translation>
    </message>
    <message>
        <source>unwound by %1</source>
        <translation>durch %1 verlassen</translation>
    </message>
    <message>
        <source>thread %1</source>
        <translation>Thread %1</translation>
    </message>
    <message>
        <source>%1 · depth %2</source>
        <translation>%1 · Tiefe %2</translation>
    </message>
</context>
<context>
    <name>callreel::CallPath</name>
    <message>
        <source>Path to the selected call</source>
        <translation>Pfad zum ausgewählten Aufruf</translation>
    </message>
    <message>
        <source>… %1</source>
        <translation>… %1</translation>
    </message>
</context>
<context>
    <name>callreel::CallTree</name>
    <message>
        <source>Call tree</source>
        <translation>Aufrufbaum</translation>
    </message>
    <message>
        <source>Thread %1</source>
        <translation>Thread %1</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) shown below.</source>
        <translation>
            <numerusform>%n Aufruf darunter angezeigt.</numerusform>
            <numerusform>%n Aufrufe darunter angezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>In: %1, %2
Out: %3, %4</source>
        <translation>Eintritt: %1, %2
Austritt: %3, %4</translation>
    </message>
    <message>
        <source>%1 ns after the start</source>
        <translation>%1 ns nach dem Start</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
    <message>
        <source>Values were not recorded in this run.</source>
        <translation>Werte wurden in diesem Lauf nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>This row cannot be read: the trace is damaged here.</source>
        <translation>Diese Zeile ist nicht lesbar: Die Aufzeichnung ist hier beschädigt.</translation>
    </message>
    <message>
        <source>row %1 of %2</source>
        <translation>Zeile %1 von %2</translation>
    </message>
    <message>
        <source>The row was copied.</source>
        <translation>Die Zeile wurde kopiert.</translation>
    </message>
    <message>
        <source>%1 rows were copied, then: %2</source>
        <translation>%1 Zeilen wurden kopiert, dann: %2</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows were copied.</source>
        <translation>Die ersten %1 von %2 Zeilen wurden kopiert.</translation>
    </message>
    <message>
        <source>%1 rows were copied.</source>
        <translation>%1 Zeilen wurden kopiert.</translation>
    </message>
    <message>
        <source>Not recorded: this trace has no times</source>
        <translation>Nicht aufgezeichnet: Diese Aufzeichnung hat keine Zeiten</translation>
    </message>
    <message numerus="yes">
        <source>%1 call(s) below</source>
        <translation>
            <numerusform>%1 Aufruf darunter</numerusform>
            <numerusform>%1 Aufrufe darunter</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 folded, the first %2, level %3</source>
        <translation>%1 gefaltet, der erste %2, Ebene %3</translation>
    </message>
    <message>
        <source>Everything below is shown; library calls stay folded.</source>
        <translation>Alles darunter wird gezeigt; Bibliotheksaufrufe bleiben gefaltet.</translation>
    </message>
    <message>
        <source>No later call of your own code by the same caller.</source>
        <translation>Kein späterer Aufruf eigenen Codes durch denselben Aufrufer.</translation>
    </message>
    <message>
        <source>No earlier call of your own code by the same caller.</source>
        <translation>Kein früherer Aufruf eigenen Codes durch denselben Aufrufer.</translation>
    </message>
    <message>
        <source>A click folds them.</source>
        <translation>Ein Klick faltet sie.</translation>
    </message>
    <message>
        <source>A click shows them.</source>
        <translation>Ein Klick zeigt sie.</translation>
    </message>
</context>
<context>
    <name>callreel::CallTreeActions</name>
    <message>
        <source>&amp;Next call of the same function</source>
        <translation>&amp;Nächster Aufruf derselben Funktion</translation>
    </message>
    <message>
        <source>&amp;Previous call of the same function</source>
        <translation>&amp;Vorheriger Aufruf derselben Funktion</translation>
    </message>
    <message>
        <source>Next sibl&amp;ing</source>
        <translation>Nächster &amp;Geschwisteraufruf</translation>
    </message>
    <message>
        <source>Previous si&amp;bling</source>
        <translation>Vorheriger Geschw&amp;isteraufruf</translation>
    </message>
    <message>
        <source>Next &amp;segment of this generator or coroutine</source>
        <translation>Nächstes Seg&amp;ment dieses Generators oder dieser Coroutine</translation>
    </message>
    <message>
        <source>Previous se&amp;gment of this generator or coroutine</source>
        <translation>Vorheriges Segmen&amp;t dieses Generators oder dieser Coroutine</translation>
    </message>
    <message>
        <source>Next call left by an &amp;exception</source>
        <translation>Nächster durch eine &amp;Ausnahme verlassener Aufruf</translation>
    </message>
    <message>
        <source>Previous call left by an e&amp;xception</source>
        <translation>Vorheriger d&amp;urch eine Ausnahme verlassener Aufruf</translation>
    </message>
    <message>
        <source>The call that &amp;ended the script</source>
        <translation>Der Aufruf, der das Skript &amp;beendet hat</translation>
    </message>
    <message>
        <source>&amp;Hottest path from here</source>
        <translation>&amp;Heißester Pfad ab hier</translation>
    </message>
    <message>
        <source>&amp;Expand or go to the first child</source>
        <translation>Au&amp;fklappen oder zum ersten Kind gehen</translation>
    </message>
    <message>
        <source>&amp;Collapse or go to the parent</source>
        <translation>&amp;Zuklappen oder zum übergeordneten Aufruf gehen</translation>
    </message>
    <message>
        <source>Expand everything &amp;below</source>
        <translation>Alles &amp;darunter aufklappen</translation>
    </message>
    <message>
        <source>Collapse everything be&amp;low</source>
        <translation>Alles da&amp;runter zuklappen</translation>
    </message>
    <message>
        <source>Shift+*</source>
        <translation>Shift+*</translation>
    </message>
    <message>
        <source>Expand all to level &amp;%1</source>
        <translation>Alles bis Ebene &amp;%1 aufklappen</translation>
    </message>
    <message>
        <source>Expand all &amp;to a level</source>
        <translation>Alles bis zu einer &amp;Ebene aufklappen</translation>
    </message>
    <message>
        <source>Expand &amp;all</source>
        <translation>A&amp;lles aufklappen</translation>
    </message>
    <message>
        <source>&amp;Copy the row</source>
        <translation>Zeile &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the row and everything &amp;below</source>
        <translation>Zeile und alles darunter ko&amp;pieren</translation>
    </message>
    <message>
        <source>&amp;Find by name…</source>
        <translation>Nach Namen &amp;suchen…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Rü&amp;ckwärts suchen</translation>
    </message>
    <message>
        <source>Show the s&amp;ource</source>
        <translation>&amp;Quelltext anzeigen</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>Fold l&amp;ibrary calls</source>
        <translation>B&amp;ibliotheksaufrufe falten</translation>
    </message>
    <message>
        <source>Only a call can be marked: select one.</source>
        <translation>Nur ein Aufruf kann ein Lesezeichen haben: Wählen Sie einen.</translation>
    </message>
    <message>
        <source>Book&amp;mark</source>
        <translation>Lesezei&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Write a note</source>
        <translation>&amp;Notiz schreiben</translation>
    </message>
    <message>
        <source>Next boo&amp;kmark</source>
        <translation>Nächstes &amp;Lesezeichen</translation>
    </message>
    <message>
        <source>Previous bookma&amp;rk</source>
        <translation>Vo&amp;rheriges Lesezeichen</translation>
    </message>
</context>
<context>
    <name>callreel::CallTreeHeader</name>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Arguments → result</source>
        <translation>Argumente → Ergebnis</translation>
    </message>
    <message>
        <source>In / out</source>
        <translation>Ein-/Austritt</translation>
    </message>
    <message>
        <source>Start, %1</source>
        <translation>Start, %1</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Columns of the call tree</source>
        <translation>Spalten des Aufrufbaums</translation>
    </message>
</context>
<context>
    <name>callreel::CallTreePane</name>
    <message>
        <source>Find calls by name</source>
        <translation>Aufrufe nach Namen suchen</translation>
    </message>
    <message>
        <source>This trace has no calls</source>
        <translation>Diese Aufzeichnung hat keine Aufrufe</translation>
    </message>
    <message>
        <source>Recording ended before the first call of the program.</source>
        <translation>Die Aufzeichnung endete vor dem ersten Aufruf des Programms.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>No call matches</source>
        <translation>Kein Aufruf passt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n Aufruf</numerusform>
            <numerusform>%n Aufrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n function(s)</source>
        <translation>
            <numerusform>%n Funktion</numerusform>
            <numerusform>%n Funktionen</numerusform>
        </translation>
    </message>
    <message>
        <source>No call of this run is of your own code: library calls are not folded.</source>
        <translation>Kein Aufruf dieses Laufs ist eigener Code: Bibliotheksaufrufe werden nicht gefaltet.</translation>
    </message>
</context>
<context>
    <name>callreel::CommandPalette</name>
    <message>
        <source>Search calls and commands</source>
        <translation>Aufrufe und Befehle suchen</translation>
    </message>
    <message>
        <source>Calls by name, commands</source>
        <translation>Aufrufe nach Namen, Befehle</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Find the call “%1”</source>
        <translation>Aufruf „%1“ suchen</translation>
    </message>
</context>
<context>
    <name>callreel::CommandPreview</name>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Exact command</source>
        <translation>Genauer Befehl</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Shown as soon as there is something to run</source>
        <translation>Erscheint, sobald es etwas auszuführen gibt</translation>
    </message>
</context>
<context>
    <name>callreel::DetailsPane</name>
    <message>
        <source>%1 segment</source>
        <translation>%1 Segment</translation>
    </message>
    <message>
        <source>first</source>
        <translation>erstes</translation>
    </message>
    <message>
        <source>previous</source>
        <translation>vorheriges</translation>
    </message>
    <message>
        <source>next</source>
        <translation>nächstes</translation>
    </message>
    <message>
        <source>Show source</source>
        <translation>Quelltext anzeigen</translation>
    </message>
    <message>
        <source>Next call of it</source>
        <translation>Nächster Aufruf davon</translation>
    </message>
    <message>
        <source>The next call of the same function (N in the call tree)</source>
        <translation>Der nächste Aufruf derselben Funktion (N im Aufrufbaum)</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copies the value that is selected above</source>
        <translation>Kopiert den oben ausgewählten Wert</translation>
    </message>
    <message>
        <source>The value was copied.</source>
        <translation>Der Wert wurde kopiert.</translation>
    </message>
    <message>
        <source>Select a call</source>
        <translation>Aufruf auswählen</translation>
    </message>
    <message>
        <source>Click a row, or press Down in the call tree.</source>
        <translation>Eine Zeile anklicken oder im Aufrufbaum die Abwärtstaste drücken.</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>This segment</source>
        <translation>Dieses Segment</translation>
    </message>
    <message>
        <source>Whole lifetime</source>
        <translation>Gesamte Lebensdauer</translation>
    </message>
    <message>
        <source>too many segments to add up</source>
        <translation>zu viele Segmente zum Summieren</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Calls below</source>
        <translation>Aufrufe darunter</translation>
    </message>
    <message>
        <source>Lifetime: segment %1 of %2</source>
        <translation>Lebensdauer: Segment %1 von %2</translation>
    </message>
    <message>
        <source>Thrown in</source>
        <translation>Hineingeworfen</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>Yielded</source>
        <translation>Yield-Wert</translation>
    </message>
    <message>
        <source>Exit status</source>
        <translation>Beendigungsstatus</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Not recorded: the run was recorded without values.</source>
        <translation>Nicht aufgezeichnet: Der Lauf wurde ohne Werte aufgezeichnet.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>None: a resumed call has the arguments of its start.</source>
        <translation>Keine: Ein fortgesetzter Aufruf hat die Argumente seines Starts.</translation>
    </message>
    <message>
        <source>from the start segment</source>
        <translation>aus dem Startsegment</translation>
    </message>
    <message>
        <source>as they were when recording began</source>
        <translation>wie sie zu Beginn der Aufzeichnung waren</translation>
    </message>
    <message>
        <source>None: the call was still open at the end.</source>
        <translation>Keines: Der Aufruf war am Ende noch offen.</translation>
    </message>
    <message>
        <source>The interpreter did not tell which exception.</source>
        <translation>Der Interpreter hat nicht gemeldet, welche Ausnahme es war.</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>this trace has no times</source>
        <translation>diese Aufzeichnung hat keine Zeiten</translation>
    </message>
</context>
<context>
    <name>callreel::DropZone</name>
    <message>
        <source>Drop a script or a trace here</source>
        <translation>Skript oder Aufzeichnung hier ablegen</translation>
    </message>
    <message>
        <source>A .py file is recorded, a .reel file opens.</source>
        <translation>Eine .py-Datei wird aufgezeichnet, eine .reel-Datei wird geöffnet.</translation>
    </message>
    <message>
        <source>Record a script…</source>
        <translation>Skript aufzeichnen…</translation>
    </message>
    <message>
        <source>Open a trace…</source>
        <translation>Aufzeichnung öffnen…</translation>
    </message>
</context>
<context>
    <name>callreel::EnvironmentEditor</name>
    <message>
        <source>Add a variable</source>
        <translation>Variable hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>and the %n inherited variable(s)</source>
        <translation>
            <numerusform>und die %n geerbte Variable</numerusform>
            <numerusform>und die %n geerbten Variablen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::EnvironmentRow</name>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Instead of</source>
        <translation>Statt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Name of variable %1</source>
        <translation>Name der Variable %1</translation>
    </message>
    <message>
        <source>Value of variable %1</source>
        <translation>Wert der Variable %1</translation>
    </message>
    <message>
        <source>Remove variable %1</source>
        <translation>Variable %1 entfernen</translation>
    </message>
    <message>
        <source>an empty one</source>
        <translation>eines leeren Werts</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
</context>
<context>
    <name>callreel::EnvironmentTable</name>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Search the environment</source>
        <translation>Umgebung durchsuchen</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s), secrets redacted</source>
        <translation>
            <numerusform>%n Variable, Geheimnisse geschwärzt</numerusform>
            <numerusform>%n Variablen, Geheimnisse geschwärzt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 variables</source>
        <translation>%1 von %2 Variablen</translation>
    </message>
</context>
<context>
    <name>callreel::ExampleCard</name>
    <message>
        <source>Record</source>
        <translation>Aufzeichnen</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>%1 aufzeichnen</translation>
    </message>
    <message>
        <source>The example is not installed</source>
        <translation>Das Beispiel ist nicht installiert</translation>
    </message>
</context>
<context>
    <name>callreel::ExitStatusField</name>
    <message>
        <source>Exit status</source>
        <translation>Beendigungsstatus</translation>
    </message>
    <message>
        <source>Inherited</source>
        <translation>Geerbt</translation>
    </message>
    <message>
        <source>Return 0</source>
        <translation>0 zurückgeben</translation>
    </message>
    <message>
        <source>Return the script’s</source>
        <translation>Den des Skripts zurückgeben</translation>
    </message>
    <message>
        <source>callreel returns the script’s status</source>
        <translation>callreel gibt den Status des Skripts zurück</translation>
    </message>
    <message>
        <source>callreel returns 0 when the script fails</source>
        <translation>callreel gibt 0 zurück, wenn das Skript fehlschlägt</translation>
    </message>
    <message>
        <source>from the command line, %1</source>
        <translation>aus der Befehlszeile, %1</translation>
    </message>
    <message>
        <source>from the environment, %1</source>
        <translation>aus der Umgebung, %1</translation>
    </message>
    <message>
        <source>from the settings</source>
        <translation>aus den Einstellungen</translation>
    </message>
    <message>
        <source>the default</source>
        <translation>der Standard</translation>
    </message>
    <message>
        <source>In effect: %1 — %2</source>
        <translation>Wirksam: %1 — %2</translation>
    </message>
</context>
<context>
    <name>callreel::FilterBox</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Show the output through a filter, as callreel run --filter does</source>
        <translation>Die Ausgabe durch einen Filter zeigen, wie callreel run --filter es tut</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Alle Zeilen</translation>
    </message>
</context>
<context>
    <name>callreel::FindBar</name>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Vorheriger Treffer (Shift+F3)</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Close the find bar (Esc)</source>
        <translation>Suchleiste schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>callreel::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>F6 goes from pane to pane, Ctrl+Tab from tab to tab, Ctrl+K finds any command.</source>
        <translation>F6 wechselt von Bereich zu Bereich, Ctrl+Tab von Tab zu Tab, Ctrl+K findet jeden Befehl.</translation>
    </message>
    <message>
        <source>All shortcuts…</source>
        <translation>Alle Tastenkürzel…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keys of this pane</source>
        <translation>Tasten dieses Bereichs</translation>
    </message>
    <message>
        <source>Callreel</source>
        <translation>Callreel</translation>
    </message>
    <message>
        <source>Callreel records a run of a Python program and shows its calls as a tree that balances, beside the answer to how the run ended.</source>
        <translation>Callreel zeichnet einen Lauf eines Python-Programms auf und zeigt seine Aufrufe als ausgeglichenen Baum, neben der Antwort darauf, wie der Lauf endete.</translation>
    </message>
</context>
<context>
    <name>callreel::ImportPage</name>
    <message>
        <source>Importing the trace of CodeTracer</source>
        <translation>Die Aufzeichnung von CodeTracer wird importiert</translation>
    </message>
    <message numerus="yes">
        <source>%1 calls so far</source>
        <translation>
            <numerusform>bisher %1 Aufruf</numerusform>
            <numerusform>bisher %1 Aufrufe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::InputLine</name>
    <message>
        <source>Type what the program reads, Return sends it</source>
        <translation>Eingabe für das Programm, die Eingabetaste sendet sie</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>End of input</source>
        <translation>Ende der Eingabe</translation>
    </message>
    <message>
        <source>Tell the program that no more input comes (Ctrl+D)</source>
        <translation>Dem Programm mitteilen, dass keine Eingabe mehr kommt (Ctrl+D)</translation>
    </message>
</context>
<context>
    <name>callreel::InterpreterCard</name>
    <message>
        <source>Choose another</source>
        <translation>Anderen wählen</translation>
    </message>
    <message>
        <source>Choose another interpreter</source>
        <translation>Anderen Interpreter wählen</translation>
    </message>
    <message>
        <source>Looking for Python</source>
        <translation>Python wird gesucht</translation>
    </message>
    <message>
        <source>Ready to record with %1</source>
        <translation>Bereit zum Aufzeichnen mit %1</translation>
    </message>
</context>
<context>
    <name>callreel::InterpreterDelegate</name>
    <message>
        <source>chosen by you</source>
        <translation>selbst gewählt</translation>
    </message>
    <message>
        <source>CALLREEL_PYTHON</source>
        <translation>CALLREEL_PYTHON</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>project environment</source>
        <translation>Projektumgebung</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>PATH</translation>
    </message>
    <message>
        <source>system</source>
        <translation>System</translation>
    </message>
    <message>
        <source>pyenv</source>
        <translation>pyenv</translation>
    </message>
    <message>
        <source>being asked…</source>
        <translation>wird abgefragt…</translation>
    </message>
    <message>
        <source>profile hook: slower than 3.12</source>
        <translation>Profil-Hook: langsamer als 3.12</translation>
    </message>
</context>
<context>
    <name>callreel::InterpreterField</name>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>No Python was found</source>
        <translation>Kein Python gefunden</translation>
    </message>
</context>
<context>
    <name>callreel::KeyList</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>callreel::LaunchDelegate</name>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>callreel::LaunchList</name>
    <message>
        <source>Clear history</source>
        <translation>Verlauf leeren</translation>
    </message>
    <message>
        <source>Presets and history</source>
        <translation>Vorlagen und Verlauf</translation>
    </message>
    <message>
        <source>Undo: clear history</source>
        <translation>Rückgängig: Verlauf leeren</translation>
    </message>
    <message>
        <source>&amp;Remove this preset</source>
        <translation>Diese Vorlage &amp;entfernen</translation>
    </message>
</context>
<context>
    <name>callreel::LaunchModel</name>
    <message>
        <source>exited with status 0</source>
        <translation>mit Status 0 beendet</translation>
    </message>
    <message>
        <source>exited with status %1</source>
        <translation>mit Status %1 beendet</translation>
    </message>
    <message>
        <source>killed by %1</source>
        <translation>durch %1 beendet (getötet)</translation>
    </message>
    <message>
        <source>stopped by you</source>
        <translation>vom Benutzer gestoppt</translation>
    </message>
    <message>
        <source>the recorder failed</source>
        <translation>der Rekorder ist gescheitert</translation>
    </message>
    <message>
        <source>how it ended is not known</source>
        <translation>wie er endete, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>None saved yet</source>
        <translation>Noch keine gespeichert</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>Noch nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>Preset %1, changed</source>
        <translation>Vorlage %1, geändert</translation>
    </message>
    <message>
        <source>Preset %1</source>
        <translation>Vorlage %1</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>callreel::LibraryFold</name>
    <message>
        <source>Library calls are folded as soon as they are counted…</source>
        <translation>Bibliotheksaufrufe werden gefaltet, sobald sie gezählt sind …</translation>
    </message>
    <message>
        <source>Library calls cannot be folded: %1</source>
        <translation>Bibliotheksaufrufe können nicht gefaltet werden: %1</translation>
    </message>
</context>
<context>
    <name>callreel::LifetimeStrip</name>
    <message>
        <source>Lifetime</source>
        <translation>Lebensdauer</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s); only those around this one are drawn</source>
        <translation>
            <numerusform>%n Segment; nur die um dieses herum sind gezeichnet</numerusform>
            <numerusform>%n Segmente; nur die um dieses herum sind gezeichnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n Segment</numerusform>
            <numerusform>%n Segmente</numerusform>
        </translation>
    </message>
    <message>
        <source>ran %1</source>
        <translation>lief %1</translation>
    </message>
    <message>
        <source>suspended %1</source>
        <translation>angehalten %1</translation>
    </message>
    <message>
        <source>never resumed</source>
        <translation>nie fortgesetzt</translation>
    </message>
    <message>
        <source>segment %1 of %2, ran %3</source>
        <translation>Segment %1 von %2, lief %3</translation>
    </message>
</context>
<context>
    <name>callreel::MainWindow</name>
    <message>
        <source>Record…</source>
        <translation>Aufzeichnen…</translation>
    </message>
    <message>
        <source>Record a Python program (Ctrl+R)</source>
        <translation>Python-Programm aufzeichnen (Ctrl+R)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Einstellungen (Ctrl+,)</translation>
    </message>
    <message>
        <source>Open a trace</source>
        <translation>Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Traces (*.reel)</source>
        <translation>Aufzeichnungen (*.reel)</translation>
    </message>
    <message>
        <source>Recording: %1</source>
        <translation>Wird aufgezeichnet: %1</translation>
    </message>
    <message>
        <source>The copy was written.</source>
        <translation>Die Kopie wurde geschrieben.</translation>
    </message>
    <message>
        <source>Traces (*.reel);;CodeTracer traces (trace.json trace.bin);;All files (*)</source>
        <translation>Aufzeichnungen (*.reel);;CodeTracer-Aufzeichnungen (trace.json trace.bin);;Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n recording(s) that had been cut short are traces now.</source>
        <translation>
            <numerusform>%n abgebrochene Aufzeichnung ist jetzt versiegelt.</numerusform>
            <numerusform>%n abgebrochene Aufzeichnungen sind jetzt versiegelt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder of a CodeTracer trace</source>
        <translation>Ordner einer CodeTracer-Aufzeichnung öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n process(es) that killed scripts had left behind have been ended.</source>
        <translation>
            <numerusform>%n Prozess, den abgebrochene Skripte hinterlassen hatten, wurde beendet.</numerusform>
            <numerusform>%n Prozesse, die abgebrochene Skripte hinterlassen hatten, wurden beendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more could not be ended.</source>
        <translation>
            <numerusform>%n weiterer konnte nicht beendet werden.</numerusform>
            <numerusform>%n weitere konnten nicht beendet werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be stopped from here.</source>
        <translation>%1 lässt sich von hier nicht anhalten.</translation>
    </message>
    <message>
        <source>Who records it does not answer; it ends by itself, and its trace appears then.</source>
        <translation>Wer es aufzeichnet, antwortet nicht; es endet von selbst, dann erscheint die Aufzeichnung.</translation>
    </message>
    <message>
        <source>%1 is not recorded by this window.</source>
        <translation>%1 wird nicht von diesem Fenster aufgezeichnet.</translation>
    </message>
    <message>
        <source>Its trace can be opened from this list when it has ended.</source>
        <translation>Ist es beendet, lässt sich die Aufzeichnung aus dieser Liste öffnen.</translation>
    </message>
</context>
<context>
    <name>callreel::MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>callreel::MetricLabel</name>
    <message>
        <source>not recorded</source>
        <translation>nicht aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>callreel::Navigator</name>
    <message>
        <source>No later call of %1.</source>
        <translation>Kein späterer Aufruf von %1.</translation>
    </message>
    <message>
        <source>No earlier call of %1.</source>
        <translation>Kein früherer Aufruf von %1.</translation>
    </message>
    <message>
        <source>No later segment: this call is the last of its generator or coroutine, or an ordinary one.</source>
        <translation>Kein späteres Segment: Dieser Aufruf ist der letzte seines Generators oder seiner Coroutine oder ein gewöhnlicher.</translation>
    </message>
    <message>
        <source>No earlier segment: this call is the first of its generator or coroutine, or an ordinary one.</source>
        <translation>Kein früheres Segment: Dieser Aufruf ist der erste seines Generators oder seiner Coroutine oder ein gewöhnlicher.</translation>
    </message>
    <message>
        <source>This is the first segment.</source>
        <translation>Dies ist das erste Segment.</translation>
    </message>
    <message>
        <source>No later call was left by an exception.</source>
        <translation>Kein späterer Aufruf wurde durch eine Ausnahme verlassen.</translation>
    </message>
    <message>
        <source>No earlier call was left by an exception.</source>
        <translation>Kein früherer Aufruf wurde durch eine Ausnahme verlassen.</translation>
    </message>
    <message>
        <source>No later call by the same caller.</source>
        <translation>Kein späterer Aufruf desselben Aufrufers.</translation>
    </message>
    <message>
        <source>No earlier call by the same caller.</source>
        <translation>Kein früherer Aufruf desselben Aufrufers.</translation>
    </message>
    <message>
        <source>This call made no other calls.</source>
        <translation>Dieser Aufruf machte keine weiteren Aufrufe.</translation>
    </message>
    <message>
        <source>The trace does not know which call ended the script.</source>
        <translation>Die Aufzeichnung weiß nicht, welcher Aufruf das Skript beendet hat.</translation>
    </message>
    <message>
        <source>No call has “%1” in its name.</source>
        <translation>Kein Aufruf hat „%1“ im Namen.</translation>
    </message>
    <message>
        <source>No bookmarks yet: M marks the selected call.</source>
        <translation>Noch keine Lesezeichen: M setzt eines am gewählten Aufruf.</translation>
    </message>
    <message>
        <source>No later bookmark.</source>
        <translation>Kein späteres Lesezeichen.</translation>
    </message>
    <message>
        <source>No earlier bookmark.</source>
        <translation>Kein früheres Lesezeichen.</translation>
    </message>
</context>
<context>
    <name>callreel::NotesDelegate</name>
    <message>
        <source>No note. F2 writes one.</source>
        <translation>Keine Notiz. F2 schreibt eine.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>callreel::NotesModel</name>
    <message>
        <source>A call that is not in this trace</source>
        <translation>Ein Aufruf, den diese Aufzeichnung nicht hat</translation>
    </message>
    <message>
        <source>%1, starts at %2</source>
        <translation>%1, beginnt bei %2</translation>
    </message>
    <message>
        <source>no note</source>
        <translation>keine Notiz</translation>
    </message>
</context>
<context>
    <name>callreel::NotesPane</name>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>Edit note (F2)</source>
        <translation>Notiz bearbeiten (F2)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Takes the bookmark and its note away (Del)</source>
        <translation>Entfernt das Lesezeichen und seine Notiz (Entf)</translation>
    </message>
    <message>
        <source>No bookmarks yet</source>
        <translation>Noch keine Lesezeichen</translation>
    </message>
    <message>
        <source>In the call tree, M marks the selected call and F2 writes a note to it.</source>
        <translation>Im Aufrufbaum setzt M ein Lesezeichen am gewählten Aufruf, F2 schreibt eine Notiz dazu.</translation>
    </message>
    <message>
        <source>Bookmark the selected call</source>
        <translation>Lesezeichen am gewählten Aufruf setzen</translation>
    </message>
    <message>
        <source>The bookmark was removed; Ctrl+Z brings it back.</source>
        <translation>Das Lesezeichen wurde entfernt; Strg+Z bringt es zurück.</translation>
    </message>
</context>
<context>
    <name>callreel::OutputDelegate</name>
    <message>
        <source>err</source>
        <translation>err</translation>
    </message>
    <message>
        <source>out</source>
        <translation>out</translation>
    </message>
</context>
<context>
    <name>callreel::OutputModel</name>
    <message>
        <source>err</source>
        <translation>err</translation>
    </message>
    <message>
        <source>out</source>
        <translation>out</translation>
    </message>
</context>
<context>
    <name>callreel::OutputPane</name>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>stdout</source>
        <translation>stdout</translation>
    </message>
    <message>
        <source>stderr</source>
        <translation>stderr</translation>
    </message>
    <message>
        <source>Find in the output (Ctrl+F)</source>
        <translation>In der Ausgabe suchen (Ctrl+F)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in the output</source>
        <translation>In der Ausgabe suchen</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Vorheriger Treffer (Shift+F3)</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%1 lines</source>
        <translation>
            <numerusform>%1 Zeile</numerusform>
            <numerusform>%1 Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>stderr %1</source>
        <translation>stderr %1</translation>
    </message>
    <message>
        <source>This run wrote nothing</source>
        <translation>Dieser Lauf schrieb nichts</translation>
    </message>
    <message>
        <source>No output yet</source>
        <translation>Noch keine Ausgabe</translation>
    </message>
    <message>
        <source>Neither to standard output nor to standard error.</source>
        <translation>Weder auf die Standardausgabe noch auf die Standardfehlerausgabe.</translation>
    </message>
    <message>
        <source>What the program writes appears here as it comes.</source>
        <translation>Was das Programm schreibt, erscheint hier fortlaufend.</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Folgt</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>New lines are shown as they come</source>
        <translation>Neue Zeilen werden fortlaufend angezeigt</translation>
    </message>
    <message>
        <source>Go to the end and stay there (End)</source>
        <translation>Zum Ende gehen und dort bleiben (End)</translation>
    </message>
    <message>
        <source>Not in the lines shown</source>
        <translation>Nicht in den angezeigten Zeilen</translation>
    </message>
</context>
<context>
    <name>callreel::OutputView</name>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>%1 seconds, standard output: %2</source>
        <translation>%1 Sekunden, Standardausgabe: %2</translation>
    </message>
    <message>
        <source>%1 seconds, standard error: %2</source>
        <translation>%1 Sekunden, Standardfehlerausgabe: %2</translation>
    </message>
    <message>
        <source>%1 seconds: %2</source>
        <translation>%1 Sekunden: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n older line(s) are not shown here; the trace keeps them</source>
        <translation>
            <numerusform>%n ältere Zeile wird hier nicht angezeigt; die Aufzeichnung behält sie</numerusform>
            <numerusform>%n ältere Zeilen werden hier nicht angezeigt; die Aufzeichnung behält sie</numerusform>
        </translation>
    </message>
    <message>
        <source>err</source>
        <translation>err</translation>
    </message>
    <message>
        <source>out</source>
        <translation>out</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Show these &amp;lines</source>
        <translation>Diese &amp;Zeilen zeigen</translation>
    </message>
    <message>
        <source>&amp;Fold what was opened</source>
        <translation>Geöffnetes wieder &amp;falten</translation>
    </message>
</context>
<context>
    <name>callreel::PageTabs</name>
    <message>
        <source>Tabs</source>
        <translation>Tabs</translation>
    </message>
    <message>
        <source>Close tab (Ctrl+W)</source>
        <translation>Tab schließen (Ctrl+W)</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
</context>
<context>
    <name>callreel::PasteCommandDialog</name>
    <message>
        <source>&amp;Take it</source>
        <translation>Über&amp;nehmen</translation>
    </message>
    <message>
        <source>Paste a command line</source>
        <translation>Befehlszeile einfügen</translation>
    </message>
    <message>
        <source>&amp;Command line, split as a POSIX shell splits it; nothing is run or expanded</source>
        <translation>&amp;Befehlszeile, zerlegt wie in einer POSIX-Shell; nichts wird ausgeführt oder expandiert</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Taken as it is written, a shell would have acted upon it: %1</source>
        <translation>Wörtlich übernommen, eine Shell hätte es ausgewertet: %1</translation>
    </message>
    <message>
        <source>Working directory</source>
        <translation>Arbeitsverzeichnis</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>Python’s options</source>
        <translation>Optionen für Python</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Argument %1</source>
        <translation>Argument %1</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
</context>
<context>
    <name>callreel::RecentRuns</name>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Recent runs</source>
        <translation>Letzte Läufe</translation>
    </message>
    <message>
        <source>Filter by name or outcome</source>
        <translation>Nach Name oder Ausgang filtern</translation>
    </message>
    <message>
        <source>More for the selected run</source>
        <translation>Mehr zum ausgewählten Lauf</translation>
    </message>
    <message>
        <source>%1 of %2 traces</source>
        <translation>%1 von %2 Aufzeichnungen</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Anderen Ordner wählen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Looking through the folder</source>
        <translation>Ordner wird durchsucht</translation>
    </message>
    <message>
        <source>No run matches</source>
        <translation>Kein Lauf passt</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Noch keine Läufe</translation>
    </message>
    <message>
        <source>Record a script, or try an example: it takes a second.</source>
        <translation>Ein Skript aufzeichnen oder ein Beispiel ausprobieren: Es dauert eine Sekunde.</translation>
    </message>
    <message>
        <source>Record an example</source>
        <translation>Beispiel aufzeichnen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Record again…</source>
        <translation>Erneut aufzeichnen…</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb verschieben</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are hidden by the filter.</source>
        <translation>
            <numerusform>%n Lauf ist durch den Filter ausgeblendet.</numerusform>
            <numerusform>%n Läufe sind durch den Filter ausgeblendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s), %1 in %2</source>
        <translation>
            <numerusform>%n Lauf, %1 in %2</numerusform>
            <numerusform>%n Läufe, %1 in %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the recording</source>
        <translation>Laufende Aufzeichnung zeigen</translation>
    </message>
    <message>
        <source>Kill now</source>
        <translation>Sofort beenden</translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>Stoppen und speichern</translation>
    </message>
</context>
<context>
    <name>callreel::RecordCheck</name>
    <message>
        <source>what to run</source>
        <translation>was ausgeführt wird</translation>
    </message>
    <message>
        <source>interpreter</source>
        <translation>Interpreter</translation>
    </message>
    <message>
        <source>working directory</source>
        <translation>Arbeitsverzeichnis</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>exit status</source>
        <translation>Beendigungsstatus</translation>
    </message>
    <message>
        <source>output file</source>
        <translation>Ausgabedatei</translation>
    </message>
    <message>
        <source>There is no code to run yet.</source>
        <translation>Es gibt noch keinen Code zum Ausführen.</translation>
    </message>
    <message>
        <source>No script is chosen yet.</source>
        <translation>Noch kein Skript gewählt.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>Run the module %1</source>
        <translation>Modul %1 ausführen</translation>
    </message>
    <message>
        <source>This folder has no __main__.py, so Python cannot run it.</source>
        <translation>Dieser Ordner hat keine __main__.py, daher kann Python ihn nicht ausführen.</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>Für diese Datei fehlt die Leseberechtigung.</translation>
    </message>
    <message>
        <source>No module is named yet. One is written like json.tool.</source>
        <translation>Noch kein Modul genannt. Die Schreibweise ist wie json.tool.</translation>
    </message>
    <message>
        <source>This is a file&apos;s path, not the name of a module.</source>
        <translation>Dies ist der Pfad einer Datei, nicht der Name eines Moduls.</translation>
    </message>
    <message>
        <source>Run it as a script</source>
        <translation>Als Skript ausführen</translation>
    </message>
    <message>
        <source>This cannot be the name of a module. One is written like json.tool.</source>
        <translation>Dies kann kein Modulname sein. Die Schreibweise ist wie json.tool.</translation>
    </message>
    <message>
        <source>Use Python %1</source>
        <translation>Python %1 verwenden</translation>
    </message>
    <message>
        <source>No Python was found. Name one, 3.11 or later.</source>
        <translation>Kein Python gefunden. Eines ab 3.11 angeben.</translation>
    </message>
    <message>
        <source>%1 is not a program.</source>
        <translation>%1 ist kein Programm.</translation>
    </message>
    <message>
        <source>Create it</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Use the script’s folder</source>
        <translation>Ordner des Skripts verwenden</translation>
    </message>
    <message>
        <source>This folder is not a whole path: it has to begin with /.</source>
        <translation>Dieser Ordner ist kein vollständiger Pfad: Er muss mit / beginnen.</translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation>Dieser Ordner existiert nicht.</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>Dies ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>You may not enter this folder.</source>
        <translation>Für diesen Ordner fehlt die Zugriffsberechtigung.</translation>
    </message>
    <message>
        <source>The value “%1” has no name.</source>
        <translation>Der Wert „%1“ hat keinen Namen.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1 is set twice; the last one would count.</source>
        <translation>%1 ist zweimal gesetzt; der letzte Wert würde gelten.</translation>
    </message>
    <message>
        <source>Remove the second</source>
        <translation>Zweiten Eintrag entfernen</translation>
    </message>
    <message>
        <source>%1 cannot be the name of a variable: letters, digits and _ only, no digit first.</source>
        <translation>%1 kann kein Variablenname sein: nur Buchstaben, Ziffern und _, keine Ziffer am Anfang.</translation>
    </message>
    <message>
        <source>Choose a name by itself</source>
        <translation>Namen automatisch wählen</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 ist ein Ordner.</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 ist bereits vorhanden.</translation>
    </message>
    <message>
        <source>Overwrite it</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Der Ordner %1 existiert nicht.</translation>
    </message>
    <message>
        <source>You may not write into the folder %1.</source>
        <translation>Für den Ordner %1 fehlt die Schreibberechtigung.</translation>
    </message>
    <message>
        <source>CodeTracer&apos;s recorder runs scripts only, no modules and no code.</source>
        <translation>Der Rekorder von CodeTracer führt nur Skripte aus, keine Module und keinen Code.</translation>
    </message>
    <message>
        <source>Use Callreel&apos;s recorder</source>
        <translation>Rekorder von Callreel verwenden</translation>
    </message>
    <message>
        <source>It does not have CodeTracer&apos;s recorder. In a terminal: %1 -m pip install codetracer_python_recorder==0.3.0</source>
        <translation>Er hat den Rekorder von CodeTracer nicht. In einem Terminal: %1 -m pip install codetracer_python_recorder==0.3.0</translation>
    </message>
</context>
<context>
    <name>callreel::RecordChoices</name>
    <message>
        <source>Arguments and res&amp;ults</source>
        <translation>Ar&amp;gumente und Ergebnisse</translation>
    </message>
    <message>
        <source>Executed &amp;lines</source>
        <translation>Ausgeführte &amp;Zeilen</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>A&amp;usgabe</translation>
    </message>
    <message>
        <source>Show output at o&amp;nce</source>
        <translation>Ausgabe s&amp;ofort anzeigen</translation>
    </message>
    <message>
        <source>Chan&amp;ge…</source>
        <translation>Än&amp;dern…</translation>
    </message>
    <message>
        <source>Choose by itself</source>
        <translation>Automatisch wählen</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>langsamer</translation>
    </message>
    <message>
        <source>What goes into each call and what comes out</source>
        <translation>Was in jeden Aufruf hineingeht und was herauskommt</translation>
    </message>
    <message>
        <source>Which lines of each call ran</source>
        <translation>Welche Zeilen jedes Aufrufs liefen</translation>
    </message>
    <message>
        <source>What the program writes, with the call that wrote it</source>
        <translation>Was das Programm schreibt, mit dem Aufruf, der es schrieb</translation>
    </message>
    <message>
        <source>Without it Python keeps output to the window back until 8 kB are there; this is its option -u</source>
        <translation>Ohne dies hält Python die Ausgabe an das Fenster zurück, bis 8 kB vorliegen; es ist Pythons Option -u</translation>
    </message>
    <message>
        <source>to</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>Change the output file</source>
        <translation>Ausgabedatei ändern</translation>
    </message>
    <message>
        <source>Choose the output file by itself</source>
        <translation>Ausgabedatei automatisch wählen</translation>
    </message>
    <message>
        <source>Callreel&apos;s recorder</source>
        <translation>Rekorder von Callreel</translation>
    </message>
    <message>
        <source>CodeTracer&apos;s recorder</source>
        <translation>Rekorder von CodeTracer</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>Rekorder</translation>
    </message>
    <message>
        <source>CodeTracer&apos;s needs the package codetracer_python_recorder in the interpreter, runs scripts only, and keeps no times and no threads</source>
        <translation>Der von CodeTracer braucht das Paket codetracer_python_recorder im Interpreter, führt nur Skripte aus und hält weder Zeiten noch Threads fest</translation>
    </message>
</context>
<context>
    <name>callreel::RecordDialog</name>
    <message>
        <source>Record a Python program</source>
        <translation>Python-Programm aufzeichnen</translation>
    </message>
    <message>
        <source>Save as &amp;preset…</source>
        <translation>Als &amp;Vorlage speichern…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Re&amp;cord</source>
        <translation>Au&amp;fzeichnen</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>Als Vorlage speichern…</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufzeichnen</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to fix</source>
        <translation>
            <numerusform>%n Punkt zu korrigieren</numerusform>
            <numerusform>%n Punkte zu korrigieren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>&amp;Name of the preset; one that is taken is replaced</source>
        <translation>&amp;Name der Vorlage; eine vorhandene wird ersetzt</translation>
    </message>
    <message>
        <source>What to run, with which interpreter and where; what is wrong is said beside the field. The exact command at the bottom is what Record runs: copied to a shell, it does the same. Left: saved presets and earlier runs; one click fills everything in, Ctrl+Z takes it back.</source>
        <translation>Was ausgeführt wird, mit welchem Interpreter und wo; was nicht stimmt, steht neben dem Feld. Der exakte Befehl unten ist das, was „Aufzeichnen“ ausführt: In eine Shell kopiert, tut er dasselbe. Links: gespeicherte Vorlagen und frühere Läufe; ein Klick füllt alles aus, Ctrl+Z nimmt es zurück.</translation>
    </message>
</context>
<context>
    <name>callreel::RecordDot</name>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung läuft</translation>
    </message>
    <message>
        <source>Not recording</source>
        <translation>Keine Aufzeichnung</translation>
    </message>
</context>
<context>
    <name>callreel::RecordForm</name>
    <message>
        <source>Working directory</source>
        <translation>Arbeitsverzeichnis</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Browse for the working directory</source>
        <translation>Arbeitsverzeichnis suchen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>Au&amp;sführen</translation>
    </message>
    <message>
        <source>&amp;Arguments</source>
        <translation>&amp;Argumente</translation>
    </message>
    <message>
        <source>&amp;Interpreter</source>
        <translation>&amp;Interpreter</translation>
    </message>
    <message>
        <source>&amp;Working directory</source>
        <translation>Arbeits&amp;verzeichnis</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Umgebung</translation>
    </message>
    <message>
        <source>E&amp;xit status</source>
        <translation>&amp;Beendigungsstatus</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufzeichnen</translation>
    </message>
    <message>
        <source>Exact comman&amp;d</source>
        <translation>Exakter Befe&amp;hl</translation>
    </message>
    <message>
        <source>Return 0 for this run</source>
        <translation>Für diesen Lauf 0 zurückgeben</translation>
    </message>
    <message>
        <source>a new file</source>
        <translation>eine neue Datei</translation>
    </message>
</context>
<context>
    <name>callreel::RecordPickers</name>
    <message>
        <source>Choose a script</source>
        <translation>Skript wählen</translation>
    </message>
    <message>
        <source>Python programs (*.py *.pyw *.pyz)</source>
        <translation>Python-Programme (*.py *.pyw *.pyz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a Python interpreter</source>
        <translation>Python-Interpreter wählen</translation>
    </message>
    <message>
        <source>Choose the working directory</source>
        <translation>Arbeitsverzeichnis wählen</translation>
    </message>
    <message>
        <source>Where the trace goes</source>
        <translation>Ziel der Aufzeichnung</translation>
    </message>
    <message>
        <source>Traces (*.reel)</source>
        <translation>Aufzeichnungen (*.reel)</translation>
    </message>
</context>
<context>
    <name>callreel::RecordingHeader</name>
    <message>
        <source>python3</source>
        <translation>python3</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Vergangen</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Calls per second</source>
        <translation>Aufrufe pro Sekunde</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Recorder memory</source>
        <translation>Speicher des Rekorders</translation>
    </message>
    <message>
        <source>%1 · starting</source>
        <translation>%1 · startet</translation>
    </message>
    <message>
        <source>%1 · process %2</source>
        <translation>%1 · Prozess %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Kill now</source>
        <translation>Sofort beenden</translation>
    </message>
    <message>
        <source>Ask the program to end, then keep what was recorded (Ctrl+.)</source>
        <translation>Das Programm zum Beenden auffordern und das Aufgezeichnete behalten (Ctrl+.)</translation>
    </message>
    <message>
        <source>End the program and everything it started at once (Ctrl+.)</source>
        <translation>Das Programm und alles, was es gestartet hat, sofort beenden (Ctrl+.)</translation>
    </message>
    <message>
        <source>The program is being killed</source>
        <translation>Das Programm wird sofort beendet</translation>
    </message>
    <message>
        <source>The recording is over</source>
        <translation>Die Aufzeichnung ist zu Ende</translation>
    </message>
</context>
<context>
    <name>callreel::RecordingPage</name>
    <message>
        <source>Input is closed: the program is stopping</source>
        <translation>Eingabe ist geschlossen: Das Programm wird gestoppt</translation>
    </message>
    <message>
        <source>Input is closed</source>
        <translation>Eingabe ist geschlossen</translation>
    </message>
    <message>
        <source>input: %1</source>
        <translation>Eingabe: %1</translation>
    </message>
    <message>
        <source>end of input</source>
        <translation>Ende der Eingabe</translation>
    </message>
    <message>
        <source>Recording %1, stopping</source>
        <translation>%1 wird aufgezeichnet, wird gestoppt</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>%1 wird aufgezeichnet</translation>
    </message>
    <message>
        <source>No trace of %1</source>
        <translation>Keine Aufzeichnung von %1</translation>
    </message>
    <message>
        <source>Recorded %1</source>
        <translation>%1 aufgezeichnet</translation>
    </message>
    <message>
        <source>Process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>you asked to kill the program now</source>
        <translation>Sie haben das sofortige Beenden des Programms verlangt</translation>
    </message>
    <message>
        <source>callreel asked the program to stop (SIGTERM)</source>
        <translation>callreel forderte das Programm zum Beenden auf (SIGTERM)</translation>
    </message>
    <message>
        <source>callreel killed the program and what it started (SIGKILL)</source>
        <translation>callreel tötete das Programm und was es gestartet hatte (SIGKILL)</translation>
    </message>
    <message>
        <source>There is no trace of this run.</source>
        <translation>Von diesem Lauf gibt es keine Aufzeichnung.</translation>
    </message>
    <message>
        <source>callreel returned %1.</source>
        <translation>callreel gab %1 zurück.</translation>
    </message>
    <message>
        <source>Seal the log now</source>
        <translation>Protokoll jetzt versiegeln</translation>
    </message>
    <message>
        <source>Change and record again…</source>
        <translation>Ändern und erneut aufzeichnen…</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>callreel killed what the program had started (SIGKILL)</source>
        <translation>callreel tötete, was das Programm gestartet hatte (SIGKILL)</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Laufende Aufzeichnung</translation>
    </message>
    <message>
        <source>What the program writes, as it comes, and the calls that are open now. Stop asks the program to end and kills it three seconds later; pressed again, it kills at once. What was recorded is kept either way, and the trace opens here when it is sealed.</source>
        <translation>Was das Programm fortlaufend schreibt, und die Aufrufe, die gerade offen sind. „Stoppen“ fordert das Programm zum Beenden auf und tötet es drei Sekunden später; erneut gedrückt, tötet es sofort. Das Aufgezeichnete bleibt in jedem Fall erhalten, und die Aufzeichnung öffnet sich hier, wenn sie versiegelt ist.</translation>
    </message>
</context>
<context>
    <name>callreel::RunPane</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>How did the script end?</source>
        <translation>Wie endete das Skript?</translation>
    </message>
    <message>
        <source>Did the recorder work?</source>
        <translation>Hat der Rekorder funktioniert?</translation>
    </message>
    <message>
        <source>Is the trace complete?</source>
        <translation>Ist die Aufzeichnung vollständig?</translation>
    </message>
    <message>
        <source>Does it balance?</source>
        <translation>Ist sie ausgeglichen?</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>The command was copied.</source>
        <translation>Der Befehl wurde kopiert.</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>What is known of the run was copied.</source>
        <translation>Alles Bekannte über den Lauf wurde kopiert.</translation>
    </message>
    <message>
        <source>Record again…</source>
        <translation>Erneut aufzeichnen…</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>%1 was running then (%2).</source>
        <translation>Dabei lief %1 (%2).</translation>
    </message>
    <message>
        <source>%1 ended it (%2).</source>
        <translation>Beendet durch %1 (%2).</translation>
    </message>
    <message>
        <source>The trace keeps it as process exit status %1</source>
        <translation>In der Aufzeichnung steht dafür der Beendigungsstatus %1 des Prozesses</translation>
    </message>
    <message>
        <source>, label %1</source>
        <translation>, Bezeichnung %1</translation>
    </message>
    <message>
        <source>No process exit status is in the trace.</source>
        <translation>In der Aufzeichnung steht kein Beendigungsstatus des Prozesses.</translation>
    </message>
    <message>
        <source>Show the call that ended it</source>
        <translation>Beendenden Aufruf zeigen</translation>
    </message>
    <message>
        <source>Return it from now on</source>
        <translation>Ab jetzt zurückgeben</translation>
    </message>
    <message>
        <source>%1 %2 recorded %3.</source>
        <translation>%1 %2 zeichnete %3 auf.</translation>
    </message>
    <message>
        <source>Yes, without errors</source>
        <translation>Ja, ohne Fehler</translation>
    </message>
    <message>
        <source>No, it was given up in mid-run</source>
        <translation>Nein, mitten im Lauf aufgegeben</translation>
    </message>
    <message>
        <source>No, it failed</source>
        <translation>Nein, fehlgeschlagen</translation>
    </message>
    <message>
        <source>Yes, nothing was dropped</source>
        <translation>Ja, nichts ging verloren</translation>
    </message>
    <message>
        <source>The loss ledger is empty: no value was cut, and none was redacted.</source>
        <translation>Das Verlustverzeichnis ist leer: Kein Wert wurde gekürzt und keiner geschwärzt.</translation>
    </message>
    <message>
        <source>What was cut, redacted or left out:</source>
        <translation>Gekürzt, geschwärzt oder weggelassen:</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 calls were still open at the end and were closed by the seal.</source>
        <translation>%1 Aufrufe waren am Ende noch offen und wurden beim Versiegeln geschlossen.</translation>
    </message>
    <message>
        <source>No call was open at the end.</source>
        <translation>Am Ende war kein Aufruf offen.</translation>
    </message>
    <message>
        <source>%1 generators or coroutines were suspended and never resumed; each of their calls has its return.</source>
        <translation>%1 Generatoren oder Koroutinen wurden angehalten und nie fortgesetzt; jeder ihrer Aufrufe hat seine Rückgabe.</translation>
    </message>
    <message>
        <source>Every generator and coroutine finished.</source>
        <translation>Alle Generatoren und Koroutinen liefen zu Ende.</translation>
    </message>
    <message>
        <source>Yes: %1</source>
        <translation>Ja: %1</translation>
    </message>
    <message>
        <source>No: %1</source>
        <translation>Nein: %1</translation>
    </message>
    <message>
        <source>Thread %1</source>
        <translation>Thread %1</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>ausgeglichen</translation>
    </message>
    <message>
        <source>not balanced</source>
        <translation>nicht ausgeglichen</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Rückgaben</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Ran</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
    <message>
        <source>%1 on %2, of %3</source>
        <translation>%1 auf %2, von %3</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n Thread</numerusform>
            <numerusform>%n Threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n function(s)</source>
        <translation>
            <numerusform>%n Funktion</numerusform>
            <numerusform>%n Funktionen</numerusform>
        </translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>aufgezeichnet</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Return status</source>
        <translation>Status zurückgeben</translation>
    </message>
    <message>
        <source>Require trace</source>
        <translation>Aufzeichnung verlangen</translation>
    </message>
    <message>
        <source>On error</source>
        <translation>Bei Fehler</translation>
    </message>
    <message>
        <source>callreel returned it too, because returning the script’s status was on (%1).</source>
        <translation>callreel gab ihn ebenfalls zurück, denn die Rückgabe des Skriptstatus war eingeschaltet (%1).</translation>
    </message>
    <message>
        <source>callreel returned 0, because returning the script’s status was off (%1).</source>
        <translation>callreel gab 0 zurück, denn die Rückgabe des Skriptstatus war ausgeschaltet (%1).</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
</context>
<context>
    <name>callreel::RunningNowDelegate</name>
    <message>
        <source>open %1</source>
        <translation>seit %1 offen</translation>
    </message>
</context>
<context>
    <name>callreel::RunningNowModel</name>
    <message>
        <source>no call open</source>
        <translation>kein Aufruf offen</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) open</source>
        <translation>
            <numerusform>%n Aufruf offen</numerusform>
            <numerusform>%n Aufrufe offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n threads</source>
        <translation>
            <numerusform>%n Thread</numerusform>
            <numerusform>%n Threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) open in each</source>
        <translation>
            <numerusform>je %n Aufruf offen</numerusform>
            <numerusform>je %n Aufrufe offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Thread %1, %2</source>
        <translation>Thread %1, %2</translation>
    </message>
    <message>
        <source>%1 %2, open for %3, level %4</source>
        <translation>%1 %2, seit %3 offen, Ebene %4</translation>
    </message>
</context>
<context>
    <name>callreel::RunningNowPane</name>
    <message>
        <source>Running now</source>
        <translation>Läuft gerade</translation>
    </message>
    <message>
        <source>read four times a second</source>
        <translation>viermal pro Sekunde gelesen</translation>
    </message>
    <message>
        <source>The full tree opens when the run ends.</source>
        <translation>Der volle Baum öffnet sich, wenn der Lauf endet.</translation>
    </message>
    <message>
        <source>No open calls yet</source>
        <translation>Noch keine offenen Aufrufe</translation>
    </message>
    <message>
        <source>The calls that are running appear here once the recorder has begun.</source>
        <translation>Die laufenden Aufrufe erscheinen hier, sobald der Rekorder begonnen hat.</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Wie er endete</translation>
    </message>
</context>
<context>
    <name>callreel::RunsHead</name>
    <message>
        <source>How it ended</source>
        <translation>Wie er endete</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>Ran</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>callreel::RunsModel</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1 was moved to the trash</source>
        <translation>%1 wurde in den Papierkorb verschoben</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Diesen Monat</translation>
    </message>
    <message>
        <source>%1 was moved to the trash. Press Return to take it back.</source>
        <translation>%1 wurde in den Papierkorb verschoben. Die Eingabetaste holt es zurück.</translation>
    </message>
    <message>
        <source>%1, %2, recorded %3, ran %4, %5 calls, %6</source>
        <translation>%1, %2, aufgezeichnet %3, Dauer %4, %5 Aufrufe, %6</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 Aufrufe</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>%1, %2, %3 calls so far, %4</source>
        <translation>%1, %2, bisher %3 Aufrufe, %4</translation>
    </message>
    <message>
        <source>Press Return to see it run.</source>
        <translation>Die Eingabetaste zeigt den laufenden Lauf.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>callreel::RunsView</name>
    <message>
        <source>Recent runs</source>
        <translation>Letzte Läufe</translation>
    </message>
</context>
<context>
    <name>callreel::SettingEditor</name>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Browse for a folder</source>
        <translation>Ordner suchen</translation>
    </message>
    <message>
        <source>Choose the trace folder</source>
        <translation>Ordner für Aufzeichnungen wählen</translation>
    </message>
    <message>
        <source>Browse for a file</source>
        <translation>Datei suchen</translation>
    </message>
    <message>
        <source>Choose the log file</source>
        <translation>Protokolldatei wählen</translation>
    </message>
</context>
<context>
    <name>callreel::SettingRow</name>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Recordings do not start</source>
        <translation>Aufzeichnungen starten nicht</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>Zurück zum Standard: %1</translation>
    </message>
    <message>
        <source>This is the default</source>
        <translation>Das ist der Standard</translation>
    </message>
    <message>
        <source>In effect: %1, from %2</source>
        <translation>Wirksam: %1, Quelle: %2</translation>
    </message>
    <message>
        <source>In the shell that starts Callreel: unset %1. Then start it again.</source>
        <translation>In der Shell, die Callreel startet: unset %1. Danach neu starten.</translation>
    </message>
    <message>
        <source>Your setting is “%1”, but the environment says “%2” and comes first. Order: command line, environment, settings, default.</source>
        <translation>Die Einstellung ist „%1“, aber die Umgebung sagt „%2“ und hat Vorrang. Reihenfolge: Befehlszeile, Umgebung, Einstellungen, Standard.</translation>
    </message>
    <message>
        <source>How to unset it</source>
        <translation>So wird sie entfernt</translation>
    </message>
</context>
<context>
    <name>callreel::SettingsPage</name>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Only changed</source>
        <translation>Nur geänderte</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>Diese Seite zurücksetzen</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Value in the settings</source>
        <translation>Wert in den Einstellungen</translation>
    </message>
    <message>
        <source>In effect, and from where</source>
        <translation>Wirksam, und woher</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>Changed settings</source>
        <translation>Geänderte Einstellungen</translation>
    </message>
    <message>
        <source>%1 of %2 settings match “%3”</source>
        <translation>%1 von %2 Einstellungen passen zu „%3“</translation>
    </message>
    <message>
        <source>No setting matches</source>
        <translation>Keine Einstellung passt</translation>
    </message>
    <message>
        <source>Everything is at its default</source>
        <translation>Alles steht auf Standard</translation>
    </message>
    <message>
        <source>Show all settings</source>
        <translation>Alle Einstellungen zeigen</translation>
    </message>
    <message>
        <source>The settings cannot be saved.</source>
        <translation>Die Einstellungen lassen sich nicht speichern.</translation>
    </message>
    <message>
        <source>%1 cannot be written. What you change is lost when Callreel ends.</source>
        <translation>%1 lässt sich nicht schreiben. Änderungen gehen verloren, wenn Callreel endet.</translation>
    </message>
    <message>
        <source>Callreel speaks the new language when it is started the next time.</source>
        <translation>Callreel verwendet die neue Sprache ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Saved as you change it</source>
        <translation>Wird beim Ändern gespeichert</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Saved as you change them; Ctrl+Z takes a change back. Beside each setting stands what is in effect and who says so: the command line comes before the environment, the environment before the settings, the settings before the default.</source>
        <translation>Wird beim Ändern gespeichert; Ctrl+Z nimmt eine Änderung zurück. Neben jeder Einstellung steht, was wirksam ist und woher es kommt: Die Befehlszeile geht vor der Umgebung, die Umgebung vor den Einstellungen, die Einstellungen vor dem Standard.</translation>
    </message>
    <message>
        <source>Open traces come back.</source>
        <translation>Offene Aufzeichnungen kommen wieder.</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Jetzt neu starten</translation>
    </message>
</context>
<context>
    <name>callreel::ShortcutsDialog</name>
    <message>
        <source>All shortcuts</source>
        <translation>Alle Tastenkürzel</translation>
    </message>
    <message>
        <source>Filter by name or key</source>
        <translation>Nach Name oder Taste filtern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No action and no key matches “%1”</source>
        <translation>Keine Aktion und keine Taste passt zu „%1“</translation>
    </message>
</context>
<context>
    <name>callreel::SourcePane</name>
    <message>
        <source>Find in the source</source>
        <translation>Im Quelltext suchen</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>Gehe zu Zeile</translation>
    </message>
    <message numerus="yes">
        <source>This file has %n line(s)</source>
        <translation>
            <numerusform>Diese Datei hat %n Zeile</numerusform>
            <numerusform>Diese Datei hat %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>No call is selected</source>
        <translation>Kein Aufruf ausgewählt</translation>
    </message>
    <message>
        <source>The source of the selected call stands here.</source>
        <translation>Hier steht der Quelltext des ausgewählten Aufrufs.</translation>
    </message>
    <message>
        <source>%1, as recorded</source>
        <translation>%1, wie aufgezeichnet</translation>
    </message>
    <message>
        <source>The run itself has no source</source>
        <translation>Der Lauf selbst hat keinen Quelltext</translation>
    </message>
    <message>
        <source>Select a call below it.</source>
        <translation>Einen Aufruf darunter auswählen.</translation>
    </message>
    <message>
        <source>This module is frozen into the interpreter</source>
        <translation>Dieses Modul ist fest in den Interpreter eingebaut (frozen)</translation>
    </message>
    <message>
        <source>%1 has no source file: it is a part of Python’s own start-up.</source>
        <translation>%1 hat keine Quelldatei: Es gehört zum Start von Python selbst.</translation>
    </message>
    <message>
        <source>No source for this call</source>
        <translation>Kein Quelltext für diesen Aufruf</translation>
    </message>
    <message>
        <source>%1 was not made from a Python file.</source>
        <translation>%1 stammt nicht aus einer Python-Datei.</translation>
    </message>
    <message>
        <source>The code was given as text</source>
        <translation>Der Code wurde als Text übergeben</translation>
    </message>
    <message>
        <source>It came from -c, exec or eval, and no copy of it is in the trace.</source>
        <translation>Er kam von -c, exec oder eval, und die Aufzeichnung enthält keine Kopie davon.</translation>
    </message>
    <message>
        <source>The source was not kept</source>
        <translation>Der Quelltext wurde nicht aufbewahrt</translation>
    </message>
    <message>
        <source>%1 was missing, unreadable or too large when the run was recorded.</source>
        <translation>%1 fehlte, war unlesbar oder zu groß, als der Lauf aufgezeichnet wurde.</translation>
    </message>
    <message>
        <source>Not in this file</source>
        <translation>Nicht in dieser Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>callreel::SourceView</name>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
</context>
<context>
    <name>callreel::StartPage</name>
    <message>
        <source>Record a Python program</source>
        <translation>Ein Python-Programm aufzeichnen</translation>
    </message>
    <message>
        <source>See every call it makes, and how it really ended.</source>
        <translation>Jeden Aufruf sehen, und wie das Programm wirklich endete.</translation>
    </message>
    <message>
        <source>No script at hand? Record an example</source>
        <translation>Kein Skript zur Hand? Ein Beispiel aufzeichnen</translation>
    </message>
    <message>
        <source>Runs with the Python found on this computer, in a second or two.</source>
        <translation>Läuft mit dem Python dieses Computers, in ein bis zwei Sekunden.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Traces: %1</source>
        <translation>Aufzeichnungen: %1</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Record a script, an example, or what you drop here; open a trace. The list has every trace of the trace folder with how its run ended, and what is being recorded right now.</source>
        <translation>Ein Skript, ein Beispiel oder hier Abgelegtes aufzeichnen; eine Aufzeichnung öffnen. Die Liste enthält jede Aufzeichnung des Aufzeichnungsordners mit dem Ausgang ihres Laufs, und was gerade aufgezeichnet wird.</translation>
    </message>
</context>
<context>
    <name>callreel::StatePane</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>Tab schließen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>callreel::StopQuestion</name>
    <message>
        <source>&amp;Stop and save</source>
        <translation>&amp;Stoppen und speichern</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>%1 is still being recorded</source>
        <translation>%1 wird noch aufgezeichnet</translation>
    </message>
    <message numerus="yes">
        <source>%n recordings are still running</source>
        <translation>
            <numerusform>%n Aufzeichnung läuft noch</numerusform>
            <numerusform>%n Aufzeichnungen laufen noch</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>Stoppen und speichern</translation>
    </message>
    <message>
        <source>The program has been asked to stop</source>
        <translation>Das Programm wurde zum Beenden aufgefordert</translation>
    </message>
    <message>
        <source>Kill &amp;now</source>
        <translation>Sofort &amp;beenden</translation>
    </message>
    <message>
        <source>Kill now</source>
        <translation>Sofort beenden</translation>
    </message>
    <message>
        <source>Killing the program, then sealing its trace. The window closes by itself.</source>
        <translation>Das Programm wird sofort beendet, dann seine Aufzeichnung versiegelt. Das Fenster schließt sich von selbst.</translation>
    </message>
    <message>
        <source>The program was asked to stop. After three seconds it is killed; then the trace is sealed and the window closes by itself.</source>
        <translation>Das Programm wurde zum Beenden aufgefordert. Nach drei Sekunden wird es getötet; dann wird die Aufzeichnung versiegelt, und das Fenster schließt sich von selbst.</translation>
    </message>
    <message>
        <source>&amp;Keep recording in the background</source>
        <translation>Im &amp;Hintergrund weiter aufzeichnen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Stop ends the program and seals its trace; then the window closes. What is recorded so far is kept.

In the background the program goes on to its own end without the window; the trace is among the recent runs then.</source>
        <translation>„Stoppen“ beendet das Programm und versiegelt seine Aufzeichnung; dann schließt sich das Fenster. Das bisher Aufgezeichnete bleibt erhalten.

Im Hintergrund läuft das Programm ohne das Fenster bis zu seinem eigenen Ende weiter; die Aufzeichnung steht dann unter den letzten Läufen.</translation>
    </message>
    <message>
        <source>Stop ends the program and seals its trace; then the tab closes. What is recorded so far is kept.

In the background the program goes on to its own end; the list of recent runs shows it meanwhile.</source>
        <translation>„Stoppen“ beendet das Programm und versiegelt seine Aufzeichnung; dann schließt sich der Tab. Das bisher Aufgezeichnete bleibt erhalten.

Im Hintergrund läuft das Programm bis zu seinem eigenen Ende weiter; die Liste der letzten Läufe zeigt es währenddessen.</translation>
    </message>
    <message>
        <source>Keep recording in the background</source>
        <translation>Im Hintergrund weiter aufzeichnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Killing the program, then sealing its trace. The tab closes by itself.</source>
        <translation>Das Programm wird sofort beendet, dann seine Aufzeichnung versiegelt. Der Tab schließt sich von selbst.</translation>
    </message>
    <message>
        <source>The program was asked to stop. After three seconds it is killed; then the trace is sealed and the tab closes by itself.</source>
        <translation>Das Programm wurde zum Beenden aufgefordert. Nach drei Sekunden wird es getötet; dann wird die Aufzeichnung versiegelt, und der Tab schließt sich von selbst.</translation>
    </message>
</context>
<context>
    <name>callreel::StopSteps</name>
    <message>
        <source>Stopping: asked to stop (SIGTERM)</source>
        <translation>Wird gestoppt: zum Beenden aufgefordert (SIGTERM)</translation>
    </message>
    <message>
        <source>Stopping: waiting for it to finish</source>
        <translation>Wird gestoppt: Warten auf das Ende</translation>
    </message>
    <message>
        <source>Stopping: killing the process group</source>
        <translation>Wird gestoppt: Prozessgruppe wird getötet</translation>
    </message>
    <message>
        <source>Sealing the trace</source>
        <translation>Aufzeichnung wird versiegelt</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird gestoppt</translation>
    </message>
    <message>
        <source>Asked to stop (SIGTERM)</source>
        <translation>Zum Beenden aufgefordert (SIGTERM)</translation>
    </message>
    <message>
        <source>Waiting for it to finish</source>
        <translation>Warten auf das Ende</translation>
    </message>
    <message>
        <source>Kill the process group</source>
        <translation>Prozessgruppe töten</translation>
    </message>
    <message>
        <source>Seal and open the trace</source>
        <translation>Aufzeichnung versiegeln und öffnen</translation>
    </message>
    <message>
        <source>%1 of %2 s</source>
        <translation>%1 von %2 s</translation>
    </message>
    <message>
        <source>What is recorded is kept either way</source>
        <translation>Das Aufgezeichnete bleibt in jedem Fall erhalten</translation>
    </message>
</context>
<context>
    <name>callreel::Switch</name>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>callreel::TargetField</name>
    <message>
        <source>Path of a script, a zipapp or a folder with __main__.py</source>
        <translation>Pfad eines Skripts, einer Zipapp oder eines Ordners mit __main__.py</translation>
    </message>
    <message>
        <source>Name of a module, like json.tool</source>
        <translation>Name eines Moduls, etwa json.tool</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Kind of program</source>
        <translation>Art des Programms</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>import this</source>
        <translation>import this</translation>
    </message>
    <message>
        <source>Browse for a script</source>
        <translation>Skript suchen</translation>
    </message>
</context>
<context>
    <name>callreel::TelemetryModel</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Exit mode</source>
        <translation>Exit-Modus</translation>
    </message>
    <message>
        <source>Stop mode</source>
        <translation>Stopp-Modus</translation>
    </message>
    <message>
        <source>Owned</source>
        <translation>Eigen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Weiteres</translation>
    </message>
</context>
<context>
    <name>callreel::TelemetryPage</name>
    <message>
        <source>Telemetry</source>
        <translation>Telemetrie</translation>
    </message>
    <message>
        <source>Filter by event, run or status</source>
        <translation>Nach Ereignis, Lauf oder Status filtern</translation>
    </message>
    <message>
        <source>Copy as JSON lines (Ctrl+C)</source>
        <translation>Als JSON-Zeilen kopieren (Strg+C)</translation>
    </message>
    <message>
        <source>Copy as JSON lines</source>
        <translation>Als JSON-Zeilen kopieren</translation>
    </message>
    <message>
        <source>Clear the view</source>
        <translation>Ansicht leeren</translation>
    </message>
    <message>
        <source>Nothing has been told yet</source>
        <translation>Noch wurde nichts gemeldet</translation>
    </message>
    <message>
        <source>Start a recording: the steps from its start to its end appear here as they happen.</source>
        <translation>Starten Sie eine Aufzeichnung: Ihre Schritte vom Start bis zum Ende erscheinen hier, sobald sie geschehen.</translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation>Kein Ereignis passt</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are hidden by the filter.</source>
        <translation>
            <numerusform>%n Ereignis ist durch den Filter verborgen.</numerusform>
            <numerusform>%n Ereignisse sind durch den Filter verborgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 events</source>
        <translation>%1 von %2 Ereignissen</translation>
    </message>
    <message>
        <source>Only this run</source>
        <translation>Nur dieser Lauf</translation>
    </message>
    <message>
        <source>The steps of each lifecycle as they are told: which exit mode holds and why, the start, the shutdown with what was stopped and cleaned up, and the end; of this window, of what it records, of the recording service&apos;s runs and of scripts in other processes. Copy takes the selected lines, or all of them, as JSON.</source>
        <translation>Die Schritte jedes Lebenslaufs, wie sie gemeldet werden: welcher Exit-Modus gilt und warum, der Start, das Herunterfahren mit dem, was angehalten und aufgeräumt wurde, und das Ende; von diesem Fenster, von dem, was es aufzeichnet, von den Läufen des Aufzeichnungsdienstes und von Skripten in anderen Prozessen. Kopieren nimmt die gewählten Zeilen oder alle als JSON.</translation>
    </message>
</context>
<context>
    <name>callreel::TraceBanners</name>
    <message>
        <source>Show the call that ended it</source>
        <translation>Beendenden Aufruf zeigen</translation>
    </message>
    <message>
        <source>Return the script’s status from now on</source>
        <translation>Ab jetzt den Status des Skripts zurückgeben</translation>
    </message>
    <message>
        <source>The script was killed by %1 after %2.</source>
        <translation>Das Skript wurde nach %2 durch %1 beendet (getötet).</translation>
    </message>
    <message numerus="yes">
        <source>Callreel sealed the log: no completed call is missing, and the %n call(s) still open are kept with their arguments.</source>
        <translation>
            <numerusform>Callreel hat das Protokoll versiegelt: Kein abgeschlossener Aufruf fehlt, und der %n noch offene Aufruf ist mit seinen Argumenten erhalten.</numerusform>
            <numerusform>Callreel hat das Protokoll versiegelt: Kein abgeschlossener Aufruf fehlt, und die %n noch offenen Aufrufe sind mit ihren Argumenten erhalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the %n open call(s)</source>
        <translation>
            <numerusform>%n offenen Aufruf zeigen</numerusform>
            <numerusform>%n offene Aufrufe zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Callreel sealed the log: no completed call is missing.</source>
        <translation>Callreel hat das Protokoll versiegelt: Kein abgeschlossener Aufruf fehlt.</translation>
    </message>
    <message>
        <source>The script ended with %1, status %2.</source>
        <translation>Das Skript endete mit %1, Status %2.</translation>
    </message>
    <message>
        <source>The script exited with status %1.</source>
        <translation>Das Skript endete mit Status %1.</translation>
    </message>
    <message>
        <source>Recording was given up in mid-run.</source>
        <translation>Die Aufzeichnung wurde mitten im Lauf aufgegeben.</translation>
    </message>
    <message>
        <source>The recorder failed.</source>
        <translation>Der Rekorder ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Recording was given up: %1</source>
        <translation>Die Aufzeichnung wurde aufgegeben: %1</translation>
    </message>
    <message>
        <source>The recorder failed: %1</source>
        <translation>Der Rekorder ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>The %1 calls before that are kept.</source>
        <translation>Die %1 Aufrufe davor sind erhalten.</translation>
    </message>
    <message>
        <source>Record again; if it fails again, the details say more.</source>
        <translation>Erneut aufzeichnen; schlägt es wieder fehl, sagen die Details mehr.</translation>
    </message>
    <message>
        <source>Show what went wrong</source>
        <translation>Zeigen, was schiefging</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>This trace does not balance.</source>
        <translation>Diese Aufzeichnung ist nicht ausgeglichen.</translation>
    </message>
    <message>
        <source>Thread “%1” has %2 returns for %3 calls</source>
        <translation>Der Thread „%1“ hat %2 Rückgaben bei %3 Aufrufen</translation>
    </message>
    <message>
        <source>Calls and returns differ, so depths cannot be trusted.</source>
        <translation>Aufrufe und Rückgaben weichen ab, daher ist auf die Tiefen kein Verlass.</translation>
    </message>
    <message>
        <source>, so depths on it cannot be trusted.</source>
        <translation>, daher ist auf seine Tiefen kein Verlass.</translation>
    </message>
    <message>
        <source>Show the balance</source>
        <translation>Ausgleich zeigen</translation>
    </message>
    <message>
        <source>Part of this run is missing.</source>
        <translation>Ein Teil dieses Laufs fehlt.</translation>
    </message>
    <message>
        <source>Show what is missing</source>
        <translation>Zeigen, was fehlt</translation>
    </message>
    <message>
        <source>Nobody wrote down how the script ended.</source>
        <translation>Niemand hat festgehalten, wie das Skript endete.</translation>
    </message>
    <message>
        <source>All %1 calls of the log were read.</source>
        <translation>Alle %1 Aufrufe des Protokolls wurden gelesen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The settings could not be saved.</source>
        <translation>Die Einstellungen ließen sich nicht speichern.</translation>
    </message>
    <message>
        <source>%1 is not writable.</source>
        <translation>%1 ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>Set in the settings, but a variable stands in the way.</source>
        <translation>In den Einstellungen gesetzt, aber eine Variable steht im Weg.</translation>
    </message>
    <message>
        <source>Set in the settings, but the environment still says no.</source>
        <translation>In den Einstellungen gesetzt, aber die Umgebung sagt noch nein.</translation>
    </message>
    <message>
        <source>%1=%2 overrules the settings; unset it and start the window again.</source>
        <translation>%1=%2 hat Vorrang vor den Einstellungen; die Variable entfernen und das Fenster neu starten.</translation>
    </message>
    <message>
        <source>From the next run on, callreel returns the script’s own status.</source>
        <translation>Ab dem nächsten Lauf gibt callreel den Status des Skripts zurück.</translation>
    </message>
    <message>
        <source>%1=%2 in the environment already says so, and now the settings do too.</source>
        <translation>%1=%2 in der Umgebung sagt das bereits, und jetzt auch die Einstellungen.</translation>
    </message>
    <message>
        <source>Set in the settings; a flag or a variable still overrides it.</source>
        <translation>In den Einstellungen gesetzt; eine Option oder eine Variable hat noch Vorrang.</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>You stopped the script with %1 after %2.</source>
        <translation>Sie haben das Skript nach %2 mit %1 gestoppt.</translation>
    </message>
    <message>
        <source>%1 (signal %2)</source>
        <translation>%1 (Signal %2)</translation>
    </message>
    <message>
        <source>The recording succeeded, and callreel returned %1 too, as it was told (%2).</source>
        <translation>Die Aufzeichnung ist gelungen, und callreel gab ebenfalls %1 zurück, wie verlangt (%2).</translation>
    </message>
    <message>
        <source>The recording succeeded, so callreel returned 0; the trace keeps the %1.</source>
        <translation>Die Aufzeichnung ist gelungen, daher gab callreel 0 zurück; die Aufzeichnung enthält: %1.</translation>
    </message>
    <message>
        <source>a time that is not recorded</source>
        <translation>einer nicht aufgezeichneten Zeit</translation>
    </message>
    <message>
        <source>This is what the imported trace says.</source>
        <translation>So steht es in der importierten Aufzeichnung.</translation>
    </message>
</context>
<context>
    <name>callreel::TraceOutputPane</name>
    <message>
        <source>Find in the output</source>
        <translation>In der Ausgabe suchen</translation>
    </message>
    <message>
        <source>Output of the program</source>
        <translation>Ausgabe des Programms</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Nächster Teil</translation>
    </message>
    <message>
        <source>Only this call</source>
        <translation>Nur dieser Aufruf</translation>
    </message>
    <message>
        <source>Show only what the selected call and the calls below it wrote</source>
        <translation>Nur zeigen, was der ausgewählte Aufruf und die Aufrufe darunter geschrieben haben</translation>
    </message>
    <message>
        <source>Find in the output (Ctrl+F)</source>
        <translation>In der Ausgabe suchen (Ctrl+F)</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n write(s)</source>
        <translation>
            <numerusform>%n Schreibvorgang</numerusform>
            <numerusform>%n Schreibvorgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>First part</source>
        <translation>Erster Teil</translation>
    </message>
    <message>
        <source>Reading the output</source>
        <translation>Ausgabe wird gelesen</translation>
    </message>
    <message>
        <source>Output was not recorded</source>
        <translation>Die Ausgabe wurde nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>This run was recorded with --no-output.</source>
        <translation>Dieser Lauf wurde mit --no-output aufgezeichnet.</translation>
    </message>
    <message>
        <source>This call wrote nothing</source>
        <translation>Dieser Aufruf hat nichts geschrieben</translation>
    </message>
    <message>
        <source>Neither did the calls below it.</source>
        <translation>Die Aufrufe darunter auch nicht.</translation>
    </message>
    <message>
        <source>Show all output</source>
        <translation>Ganze Ausgabe zeigen</translation>
    </message>
    <message>
        <source>This run wrote nothing</source>
        <translation>Dieser Lauf hat nichts geschrieben</translation>
    </message>
    <message>
        <source>Neither to standard output nor to standard error.</source>
        <translation>Weder auf die Standardausgabe noch auf die Standardfehlerausgabe.</translation>
    </message>
    <message>
        <source>Nobody knows which call wrote this.</source>
        <translation>Niemand weiß, welcher Aufruf das geschrieben hat.</translation>
    </message>
    <message>
        <source>Searching, %1 lines so far…</source>
        <translation>Suche läuft, bisher %1 Zeilen…</translation>
    </message>
    <message>
        <source>Not found below</source>
        <translation>Darunter nicht gefunden</translation>
    </message>
    <message>
        <source>Not found above</source>
        <translation>Darüber nicht gefunden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Show these &amp;lines</source>
        <translation>Diese &amp;Zeilen zeigen</translation>
    </message>
    <message>
        <source>&amp;Fold what was opened</source>
        <translation>Geöffnetes wieder &amp;falten</translation>
    </message>
</context>
<context>
    <name>callreel::TracePage</name>
    <message>
        <source>Opening the trace</source>
        <translation>Aufzeichnung wird geöffnet</translation>
    </message>
</context>
<context>
    <name>callreel::TraceState</name>
    <message>
        <source>The bookmark and its note were removed; Ctrl+Z brings them back.</source>
        <translation>Lesezeichen und Notiz wurden entfernt; Strg+Z bringt sie zurück.</translation>
    </message>
</context>
<context>
    <name>callreel::TraceView</name>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Left</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+Right</translation>
    </message>
    <message>
        <source>call %1 of %2</source>
        <translation>Aufruf %1 von %2</translation>
    </message>
    <message>
        <source>Call tree</source>
        <translation>Aufrufbaum</translation>
    </message>
    <message>
        <source>The selected call: how it was entered and left, its times, its arguments and its result as trees. What the recorder cut, left out or redacted wears a dashed tag that says so.</source>
        <translation>Der ausgewählte Aufruf: wie er betreten und verlassen wurde, seine Zeiten, seine Argumente und sein Ergebnis als Bäume. Was der Rekorder gekürzt, weggelassen oder geschwärzt hat, trägt ein gestricheltes Etikett, das dies sagt.</translation>
    </message>
    <message>
        <source>Four questions about the whole run: how the script ended, whether the recorder worked, what is missing, and whether calls and returns balance. Below: command, interpreter, times and the environment as they were.</source>
        <translation>Vier Fragen zum ganzen Lauf: wie das Skript endete, ob der Rekorder funktioniert hat, was fehlt und ob Aufrufe und Rückgaben ausgeglichen sind. Darunter: Befehl, Interpreter, Zeiten und die Umgebung, wie sie waren.</translation>
    </message>
    <message>
        <source>The source of the selected call as it was when the run was recorded, kept in the trace. The call&apos;s line is marked.</source>
        <translation>Der Quelltext des ausgewählten Aufrufs, wie er beim Aufzeichnen des Laufs war, in der Aufzeichnung aufbewahrt. Die Zeile des Aufrufs ist markiert.</translation>
    </message>
    <message>
        <source>What the script wrote, in order, with the time and the call that wrote it. A click on a line selects that call in the tree.</source>
        <translation>Was das Skript schrieb, der Reihe nach, mit der Zeit und dem Aufruf, der es schrieb. Ein Klick auf eine Zeile wählt diesen Aufruf im Baum aus.</translation>
    </message>
    <message>
        <source>Every call of the run in order, below the call that made it: arguments, result or exception, how it was entered and left, when it started and how long it took; the bar is its share of its caller. Ordinary calls and returns have no sign. A generator or coroutine has one row for each time it ran; select one and a band ties them together. Library calls are folded, and one counted row stands for them: a click or Return shows them, F shows them everywhere.</source>
        <translation>Jeder Aufruf des Laufs der Reihe nach, unter dem Aufruf, der ihn machte: Argumente, Ergebnis oder Ausnahme, wie er betreten und verlassen wurde, wann er begann und wie lange er dauerte; der Balken ist sein Anteil an seinem Aufrufer. Gewöhnliche Aufrufe und Rückgaben haben kein Zeichen. Ein Generator oder eine Coroutine hat eine Zeile für jedes Mal, das sie liefen; ist eine ausgewählt, verbindet ein Band sie alle. Bibliotheksaufrufe sind gefaltet, und eine gezählte Zeile steht für sie: ein Klick oder Eingabe zeigt sie, F zeigt sie überall.</translation>
    </message>
    <message>
        <source>Fold library calls</source>
        <translation>Bibliotheksaufrufe falten</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>The calls that you marked, with your notes, in the order of the call tree. They are kept for this run in a file of yours, beside the list of runs; the trace itself is never changed.</source>
        <translation>Die Aufrufe mit Ihren Lesezeichen und Notizen, in der Reihenfolge des Aufrufbaums. Sie liegen für diesen Lauf in einer eigenen Datei neben der Liste der Läufe; die Aufzeichnung selbst wird nie geändert.</translation>
    </message>
    <message>
        <source>Bookmark this call</source>
        <translation>Lesezeichen an diesem Aufruf</translation>
    </message>
</context>
<context>
    <name>callreel::ValueModel</name>
    <message>
        <source>%1 more were not recorded</source>
        <translation>%1 weitere wurden nicht aufgezeichnet</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>Deeper than the recorder looks: only the type is in the trace.</source>
        <translation>Tiefer, als der Rekorder blickt: Nur der Typ steht in der Aufzeichnung.</translation>
    </message>
    <message>
        <source>Cut by the recorder: %1 in all, the trace keeps the beginning.</source>
        <translation>Vom Rekorder gekürzt: insgesamt %1, die Aufzeichnung enthält den Anfang.</translation>
    </message>
    <message>
        <source>Cut by the recorder: the trace keeps the beginning.</source>
        <translation>Vom Rekorder gekürzt: Die Aufzeichnung enthält den Anfang.</translation>
    </message>
    <message>
        <source>The value holds itself here.</source>
        <translation>Der Wert enthält sich hier selbst.</translation>
    </message>
    <message>
        <source>Redacted: its name looks like a secret’s. The trace does not have it.</source>
        <translation>Geschwärzt: Der Name sieht nach einem Geheimnis aus. Die Aufzeichnung enthält den Wert nicht.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
</context>
<context>
    <name>callreel::ValueView</name>
    <message>
        <source>Arguments and result</source>
        <translation>Argumente und Ergebnis</translation>
    </message>
    <message>
        <source>&amp;Copy the value</source>
        <translation>Wert &amp;kopieren</translation>
    </message>
    <message>
        <source>E&amp;xpand everything in it</source>
        <translation>Alles darin &amp;aufklappen</translation>
    </message>
    <message>
        <source>Co&amp;llapse</source>
        <translation>&amp;Zuklappen</translation>
    </message>
</context>
</TS>
