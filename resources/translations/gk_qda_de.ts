<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About GK-QDA</source>
        <translation>Über GK-QDA</translation>
    </message>
    <message>
        <source>Version {version} (Python {python}, Qt for Python {qt})</source>
        <translation>Version {version} (Python {python}, Qt for Python {qt})</translation>
    </message>
    <message>
        <source>Coding qualitative interviews, counting codes, writing theme-centred summaries.</source>
        <translation>Qualitative Interviews codieren, Codes auszählen, themenzentrierte Zusammenfassungen schreiben.</translation>
    </message>
    <message>
        <source>GK-QDA never goes online. Transcripts and codings stay in your project file.</source>
        <translation>GK-QDA geht nie ins Internet. Transkripte und Codierungen bleiben in Ihrer Projektdatei.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence: use, change and pass it on; without any warranty.</source>
        <translation>Freie Software unter der MIT-Lizenz: nutzen, ändern und weitergeben; ohne jede Gewähr.</translation>
    </message>
    <message>
        <source>Made with Qt for Python (LGPL 3), SQLAlchemy, SQLCipher, NumPy, pandas, spaCy. Icons: Tabler (MIT).</source>
        <translation>Gemacht mit Qt for Python (LGPL 3), SQLAlchemy, SQLCipher, NumPy, pandas, spaCy. Symbole: Tabler (MIT).</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projekt</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Coding</source>
        <translation>&amp;Codieren</translation>
    </message>
    <message>
        <source>&amp;Analysis</source>
        <translation>A&amp;uswertung</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>New project...</source>
        <translation>Neues Projekt...</translation>
    </message>
    <message>
        <source>Open project...</source>
        <translation>Projekt öffnen...</translation>
    </message>
    <message>
        <source>Look at the demo project</source>
        <translation>Demo-Projekt ansehen</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>Projekt schließen</translation>
    </message>
    <message>
        <source>Import documents...</source>
        <translation>Dokumente importieren...</translation>
    </message>
    <message>
        <source>Import codebook...</source>
        <translation>Kodierleitfaden importieren...</translation>
    </message>
    <message>
        <source>Import cases and attributes...</source>
        <translation>Fälle und Merkmale importieren...</translation>
    </message>
    <message>
        <source>Import worksheets...</source>
        <translation>Arbeitshilfen importieren...</translation>
    </message>
    <message>
        <source>Import codings...</source>
        <translation>Codierungen importieren...</translation>
    </message>
    <message>
        <source>Export theme-centred summary...</source>
        <translation>Themenzentrierte Zusammenfassung exportieren...</translation>
    </message>
    <message>
        <source>Export theme matrix...</source>
        <translation>Themenmatrix exportieren...</translation>
    </message>
    <message>
        <source>Export code frequencies...</source>
        <translation>Codehäufigkeiten exportieren...</translation>
    </message>
    <message>
        <source>Export coded segments...</source>
        <translation>Codierte Segmente exportieren...</translation>
    </message>
    <message>
        <source>Export codebook...</source>
        <translation>Kodierleitfaden exportieren...</translation>
    </message>
    <message>
        <source>Export worksheets...</source>
        <translation>Arbeitshilfen exportieren...</translation>
    </message>
    <message>
        <source>Export codings...</source>
        <translation>Codierungen exportieren...</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Passphrase...</source>
        <translation>Passphrase...</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Preferences...</source>
        <translation>Einstellungen...</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>In diesem Dokument suchen</translation>
    </message>
    <message>
        <source>Dictionaries</source>
        <translation>Wörterbücher</translation>
    </message>
    <message>
        <source>Find a command, code or document</source>
        <translation>Befehl, Code oder Dokument suchen</translation>
    </message>
    <message>
        <source>Code the selection...</source>
        <translation>Auswahl codieren...</translation>
    </message>
    <message>
        <source>Last code again</source>
        <translation>Letzten Code erneut vergeben</translation>
    </message>
    <message>
        <source>All activated codes</source>
        <translation>Alle aktivierten Codes vergeben</translation>
    </message>
    <message>
        <source>In vivo</source>
        <translation>In vivo codieren</translation>
    </message>
    <message>
        <source>Move to another code...</source>
        <translation>Zu einem anderen Code verschieben...</translation>
    </message>
    <message>
        <source>Remove coding</source>
        <translation>Codierung entfernen</translation>
    </message>
    <message>
        <source>Select sentence</source>
        <translation>Satz markieren</translation>
    </message>
    <message>
        <source>Select turn</source>
        <translation>Redebeitrag markieren</translation>
    </message>
    <message>
        <source>Select one more sentence</source>
        <translation>Einen Satz mehr markieren</translation>
    </message>
    <message>
        <source>New code...</source>
        <translation>Neuer Code...</translation>
    </message>
    <message>
        <source>Rename code</source>
        <translation>Code umbenennen</translation>
    </message>
    <message>
        <source>Colour of the code...</source>
        <translation>Farbe des Codes...</translation>
    </message>
    <message>
        <source>Merge into another code...</source>
        <translation>Mit anderem Code zusammenführen...</translation>
    </message>
    <message>
        <source>Dissolve code</source>
        <translation>Code auflösen</translation>
    </message>
    <message>
        <source>Delete code...</source>
        <translation>Code löschen...</translation>
    </message>
    <message>
        <source>Segments of the code</source>
        <translation>Segmente des Codes</translation>
    </message>
    <message>
        <source>New memo on what is in focus</source>
        <translation>Neues Memo zu dem, was im Fokus ist</translation>
    </message>
    <message>
        <source>New free memo</source>
        <translation>Neues freies Memo</translation>
    </message>
    <message>
        <source>Memo on the project</source>
        <translation>Memo zum Projekt</translation>
    </message>
    <message>
        <source>New memo on the case</source>
        <translation>Neues Memo zum Fall</translation>
    </message>
    <message>
        <source>Reset activation</source>
        <translation>Aktivierung zurücksetzen</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>Codieren</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Frequencies</source>
        <translation>Häufigkeiten</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Attributes of documents and persons</source>
        <translation>Merkmale von Dokumenten und Personen</translation>
    </message>
    <message>
        <source>Worksheets</source>
        <translation>Arbeitshilfen</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Hide or show time marks</source>
        <translation>Zeitmarken aus- oder einblenden</translation>
    </message>
    <message>
        <source>Colour, underline or stripes only</source>
        <translation>Farbe, Unterstreichung oder nur Streifen</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>Memos</translation>
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
        <source>Like the desktop</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>The first ten minutes</source>
        <translation>Die ersten zehn Minuten</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About GK-QDA</source>
        <translation>Über GK-QDA</translation>
    </message>
    <message>
        <source>opened for reading</source>
        <translation>nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>Stripes left or right</source>
        <translation>Streifen links oder rechts</translation>
    </message>
    <message>
        <source>Export memos...</source>
        <translation>Memos exportieren...</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprecher*innen</translation>
    </message>
    <message>
        <source>Correct words...</source>
        <translation>Wörter korrigieren...</translation>
    </message>
    <message>
        <source>Activate all documents</source>
        <translation>Alle Dokumente aktivieren</translation>
    </message>
    <message>
        <source>Invert activated documents</source>
        <translation>Aktivierte Dokumente umkehren</translation>
    </message>
    <message>
        <source>Activate all codes</source>
        <translation>Alle Codes aktivieren</translation>
    </message>
    <message>
        <source>Invert activated codes</source>
        <translation>Aktivierte Codes umkehren</translation>
    </message>
    <message>
        <source>Activate the codes of this document</source>
        <translation>Codes dieses Dokuments aktivieren</translation>
    </message>
    <message>
        <source>Activate documents with this code</source>
        <translation>Dokumente mit diesem Code aktivieren</translation>
    </message>
    <message>
        <source>Favourite: add or take out</source>
        <translation>Favorit: aufnehmen oder entfernen</translation>
    </message>
    <message>
        <source>Make the code a draft</source>
        <translation>Code zum Entwurf machen</translation>
    </message>
    <message>
        <source>Make the code valid</source>
        <translation>Code gültig machen</translation>
    </message>
    <message>
        <source>Count own codings, with sub-codes, or documents</source>
        <translation>Eigene Codierungen, mit Subcodes oder Dokumente zählen</translation>
    </message>
    <message>
        <source>Hide or show favourites</source>
        <translation>Favoriten aus- oder einblenden</translation>
    </message>
    <message>
        <source>Show or hide dissolved codes</source>
        <translation>Aufgelöste Codes ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Open all codes</source>
        <translation>Alle Codes aufklappen</translation>
    </message>
    <message>
        <source>Close all codes</source>
        <translation>Alle Codes zuklappen</translation>
    </message>
    <message>
        <source>Paraphrase passages</source>
        <translation>Textstellen paraphrasieren</translation>
    </message>
    <message>
        <source>Filter documents by attributes...</source>
        <translation>Dokumente nach Merkmalen filtern...</translation>
    </message>
    <message>
        <source>Sets of documents...</source>
        <translation>Dokument-Sets...</translation>
    </message>
    <message>
        <source>Sets of codes...</source>
        <translation>Code-Sets...</translation>
    </message>
    <message>
        <source>Open coding mode</source>
        <translation>Offenes Codieren</translation>
    </message>
    <message>
        <source>Open document in new tab</source>
        <translation>Dokument in neuem Tab öffnen</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Nächster Tab</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Voriger Tab</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Tab schließen</translation>
    </message>
    <message>
        <source>Print or save as PDF...</source>
        <translation>Drucken oder als PDF speichern...</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>Text bearbeiten</translation>
    </message>
    <message>
        <source>New sub-code...</source>
        <translation>Neuer Subcode...</translation>
    </message>
    <message>
        <source>Move under another code...</source>
        <translation>Unter anderen Code verschieben...</translation>
    </message>
    <message>
        <source>Codings of all codes, or only of activated ones</source>
        <translation>Codierungen aller Codes oder nur der aktivierten</translation>
    </message>
    <message>
        <source>Speaker colours</source>
        <translation>Farben je Sprecher*in</translation>
    </message>
    <message>
        <source>Text versions</source>
        <translation>Textfassungen</translation>
    </message>
    <message>
        <source>Go to paragraph</source>
        <translation>Zu Absatz gehen</translation>
    </message>
    <message>
        <source>Import memos...</source>
        <translation>Memos importieren...</translation>
    </message>
    <message>
        <source>Change shortcuts...</source>
        <translation>Tastenkürzel ändern...</translation>
    </message>
    <message>
        <source>Palette only</source>
        <translation>Nur in der Befehlssuche</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>In the transcript</source>
        <translation>Im Transkript</translation>
    </message>
    <message>
        <source>In the list of segments</source>
        <translation>In der Segmentliste</translation>
    </message>
    <message>
        <source>In the code tree</source>
        <translation>Im Codebaum</translation>
    </message>
    <message>
        <source>In the list of documents</source>
        <translation>In der Dokumentliste</translation>
    </message>
    <message>
        <source>In the list of sets</source>
        <translation>In der Liste der Sets</translation>
    </message>
    <message>
        <source>In memos, paraphrases and corrections</source>
        <translation>In Memos, Paraphrasen und Korrekturen</translation>
    </message>
    <message>
        <source>In the command palette</source>
        <translation>In der Befehlssuche</translation>
    </message>
    <message>
        <source>In the inspector</source>
        <translation>Im Inspektor</translation>
    </message>
    <message>
        <source>While editing the text</source>
        <translation>Beim Bearbeiten des Textes</translation>
    </message>
    <message>
        <source>Before printing</source>
        <translation>Vor dem Drucken</translation>
    </message>
    <message>
        <source>On the Themes desk</source>
        <translation>Auf der Seite Themen</translation>
    </message>
    <message>
        <source>On the Compare desk</source>
        <translation>Auf der Seite Vergleich</translation>
    </message>
    <message>
        <source>On the list of speakers</source>
        <translation>In der Liste der Sprechenden</translation>
    </message>
    <message>
        <source>In the table of a worksheet</source>
        <translation>In der Tabelle einer Arbeitshilfe</translation>
    </message>
    <message>
        <source>While importing and exporting</source>
        <translation>Beim Importieren und Exportieren</translation>
    </message>
    <message>
        <source>On the start page</source>
        <translation>Auf der Startseite</translation>
    </message>
    <message>
        <source>Next or previous control</source>
        <translation>Nächstes oder voriges Feld</translation>
    </message>
    <message>
        <source>Menu of what is in focus</source>
        <translation>Menü zu dem, was im Fokus ist</translation>
    </message>
    <message>
        <source>Cut, copy, paste</source>
        <translation>Ausschneiden, kopieren, einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alle markieren</translation>
    </message>
    <message>
        <source>Give the code on this digit</source>
        <translation>Den Code auf dieser Ziffer vergeben</translation>
    </message>
    <message>
        <source>Select the previous or next turn</source>
        <translation>Vorigen oder nächsten Redebeitrag markieren</translation>
    </message>
    <message>
        <source>Select letter by letter, word by word, line by line</source>
        <translation>Nach Zeichen, Wörtern, Zeilen markieren</translation>
    </message>
    <message>
        <source>Focus the previous or next coding</source>
        <translation>Vorige oder nächste Codierung in den Fokus</translation>
    </message>
    <message>
        <source>Move the end of the focused coding</source>
        <translation>Ende der Codierung im Fokus verschieben</translation>
    </message>
    <message>
        <source>Move the beginning of the focused coding</source>
        <translation>Anfang der Codierung im Fokus verschieben</translation>
    </message>
    <message>
        <source>Let go of the coding, then of the selection</source>
        <translation>Erst die Codierung, dann die Markierung loslassen</translation>
    </message>
    <message>
        <source>Copy with source</source>
        <translation>Mit Quelle kopieren</translation>
    </message>
    <message>
        <source>Next or previous hit of the search</source>
        <translation>Nächster oder voriger Treffer der Suche</translation>
    </message>
    <message>
        <source>Usual size of the text</source>
        <translation>Übliche Schriftgröße des Textes</translation>
    </message>
    <message>
        <source>Walk through the codes</source>
        <translation>Durch die Codes gehen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Codieren</translation>
    </message>
    <message>
        <source>Code and ask for one more</source>
        <translation>Codieren und nach einem weiteren fragen</translation>
    </message>
    <message>
        <source>Make a main code of the words</source>
        <translation>Aus den Wörtern einen Hauptcode anlegen</translation>
    </message>
    <message>
        <source>Complete the name; once more: make a code below it</source>
        <translation>Namen ergänzen; noch einmal: Code darunter anlegen</translation>
    </message>
    <message>
        <source>Close; the selection stays</source>
        <translation>Schließen; die Markierung bleibt</translation>
    </message>
    <message>
        <source>Give the code on this digit to the selected segments</source>
        <translation>Den Code auf dieser Ziffer an die markierten Segmente vergeben</translation>
    </message>
    <message>
        <source>Ask for a code for the selected segments</source>
        <translation>Nach einem Code für die markierten Segmente fragen</translation>
    </message>
    <message>
        <source>Remove the selected codings</source>
        <translation>Die markierten Codierungen entfernen</translation>
    </message>
    <message>
        <source>Select several segments</source>
        <translation>Mehrere Segmente markieren</translation>
    </message>
    <message>
        <source>Copy the selected segments with their sources</source>
        <translation>Markierte Segmente mit ihrer Quelle kopieren</translation>
    </message>
    <message>
        <source>Show the segment in the transcript</source>
        <translation>Das Segment im Transkript zeigen</translation>
    </message>
    <message>
        <source>Activate or deactivate the selected codes</source>
        <translation>Die markierten Codes aktivieren oder deaktivieren</translation>
    </message>
    <message>
        <source>Rename in place</source>
        <translation>An Ort und Stelle umbenennen</translation>
    </message>
    <message>
        <source>Delete the selected codes</source>
        <translation>Die markierten Codes löschen</translation>
    </message>
    <message>
        <source>Close or open a code</source>
        <translation>Einen Code zu- oder aufklappen</translation>
    </message>
    <message>
        <source>Walk through the favourites, apply one, take it off</source>
        <translation>Durch die Favoriten gehen, einen vergeben, herausnehmen</translation>
    </message>
    <message>
        <source>Choose a colour of the palette</source>
        <translation>Eine Farbe der Palette wählen</translation>
    </message>
    <message>
        <source>Open the document, or close and open a group</source>
        <translation>Das Dokument öffnen, eine Gruppe zu- oder aufklappen</translation>
    </message>
    <message>
        <source>Activate or deactivate</source>
        <translation>Aktivieren oder deaktivieren</translation>
    </message>
    <message>
        <source>Previous or next set</source>
        <translation>Voriges oder nächstes Set</translation>
    </message>
    <message>
        <source>Activate the set</source>
        <translation>Das Set aktivieren</translation>
    </message>
    <message>
        <source>Move the set up or down</source>
        <translation>Das Set nach oben oder unten schieben</translation>
    </message>
    <message>
        <source>Rename the set; Esc leaves it as it was</source>
        <translation>Das Set umbenennen; Esc lässt es, wie es war</translation>
    </message>
    <message>
        <source>Delete the set</source>
        <translation>Das Set löschen</translation>
    </message>
    <message>
        <source>Tick a value of the filter</source>
        <translation>Einen Wert des Filters ankreuzen</translation>
    </message>
    <message>
        <source>Keep and go to the next</source>
        <translation>Übernehmen und zum nächsten gehen</translation>
    </message>
    <message>
        <source>Go to the previous</source>
        <translation>Zum vorigen gehen</translation>
    </message>
    <message>
        <source>Begin a line</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>From the title to the text</source>
        <translation>Vom Titel zum Text</translation>
    </message>
    <message>
        <source>Back to the transcript</source>
        <translation>Zurück zum Transkript</translation>
    </message>
    <message>
        <source>Remove the memo</source>
        <translation>Das Memo entfernen</translation>
    </message>
    <message>
        <source>Keep what was written</source>
        <translation>Geschriebenes übernehmen</translation>
    </message>
    <message>
        <source>Take back what was written</source>
        <translation>Geschriebenes zurücknehmen</translation>
    </message>
    <message>
        <source>Go to the anchor example</source>
        <translation>Zum Ankerbeispiel gehen</translation>
    </message>
    <message>
        <source>Move the anchor example up or down</source>
        <translation>Das Ankerbeispiel nach oben oder unten schieben</translation>
    </message>
    <message>
        <source>Remove the anchor example</source>
        <translation>Das Ankerbeispiel entfernen</translation>
    </message>
    <message>
        <source>Begin a turn</source>
        <translation>Neuer Redebeitrag</translation>
    </message>
    <message>
        <source>Remove letters, words</source>
        <translation>Zeichen, Wörter entfernen</translation>
    </message>
    <message>
        <source>In the field of other words: replace this</source>
        <translation>Im Feld der neuen Wörter: dies ersetzen</translation>
    </message>
    <message>
        <source>Leave the text; changes are asked about</source>
        <translation>Den Text verlassen; nach Änderungen wird gefragt</translation>
    </message>
    <message>
        <source>Previous or next page</source>
        <translation>Vorige oder nächste Seite</translation>
    </message>
    <message>
        <source>First or last page</source>
        <translation>Erste oder letzte Seite</translation>
    </message>
    <message>
        <source>Leave without printing</source>
        <translation>Verlassen, ohne zu drucken</translation>
    </message>
    <message>
        <source>Go to the paragraph that was typed</source>
        <translation>Zum eingegebenen Absatz gehen</translation>
    </message>
    <message>
        <source>Walk through what was found</source>
        <translation>Durch die Treffer gehen</translation>
    </message>
    <message>
        <source>Run or open</source>
        <translation>Ausführen oder öffnen</translation>
    </message>
    <message>
        <source>Code the selection with the code</source>
        <translation>Die Markierung mit dem Code codieren</translation>
    </message>
    <message>
        <source>Activate the code or document</source>
        <translation>Den Code oder das Dokument aktivieren</translation>
    </message>
    <message>
        <source>Complete the words</source>
        <translation>Die Wörter ergänzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Write the summary of the cell</source>
        <translation>Die Zusammenfassung der Zelle schreiben</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>Zurück zur Tabelle</translation>
    </message>
    <message>
        <source>Next or previous cell while writing</source>
        <translation>Beim Schreiben zur nächsten oder vorigen Zelle</translation>
    </message>
    <message>
        <source>Set or take off the segment as evidence</source>
        <translation>Das Segment als Beleg setzen oder herausnehmen</translation>
    </message>
    <message>
        <source>Take off the evidence mark that is picked</source>
        <translation>Das gewählte Belegzeichen herausnehmen</translation>
    </message>
    <message>
        <source>Go to the place of a segment</source>
        <translation>Zur Stelle eines Segments gehen</translation>
    </message>
    <message>
        <source>Next outdated cell</source>
        <translation>Nächste veraltete Zelle</translation>
    </message>
    <message>
        <source>Filter themes and cases</source>
        <translation>Themen und Fälle filtern</translation>
    </message>
    <message>
        <source>Segments of the cell, or choose</source>
        <translation>Segmente der Zelle, oder wählen</translation>
    </message>
    <message>
        <source>Move the column</source>
        <translation>Die Spalte verschieben</translation>
    </message>
    <message>
        <source>Differences first</source>
        <translation>Unterschiede zuerst</translation>
    </message>
    <message>
        <source>Quotations on or off</source>
        <translation>Zitate ein oder aus</translation>
    </message>
    <message>
        <source>More of the cell</source>
        <translation>Mehr von der Zelle</translation>
    </message>
    <message>
        <source>Close the drawer</source>
        <translation>Die Schublade schließen</translation>
    </message>
    <message>
        <source>Sort by this column, or as the tree</source>
        <translation>Nach dieser Spalte sortieren, oder wie der Codebaum</translation>
    </message>
    <message>
        <source>Go to the first turn</source>
        <translation>Zum ersten Redebeitrag gehen</translation>
    </message>
    <message>
        <source>Write the answer</source>
        <translation>Die Antwort schreiben</translation>
    </message>
    <message>
        <source>Make the chosen answers missing</source>
        <translation>Die gewählten Antworten auf fehlend setzen</translation>
    </message>
    <message>
        <source>Counts as respondent, or not</source>
        <translation>Zählt als befragt oder nicht</translation>
    </message>
    <message>
        <source>Rename the report or dictionary</source>
        <translation>Den Bericht oder das Wörterbuch umbenennen</translation>
    </message>
    <message>
        <source>Delete the report, dictionary or word</source>
        <translation>Den Bericht, das Wörterbuch oder das Wort löschen</translation>
    </message>
    <message>
        <source>Tick or leave out</source>
        <translation>Ankreuzen oder auslassen</translation>
    </message>
    <message>
        <source>Open the notices of a row</source>
        <translation>Die Hinweise einer Zeile öffnen</translation>
    </message>
    <message>
        <source>Role of the speaker</source>
        <translation>Rolle der sprechenden Person</translation>
    </message>
    <message>
        <source>Next notice</source>
        <translation>Nächster Hinweis</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Leave without importing</source>
        <translation>Verlassen, ohne zu importieren</translation>
    </message>
    <message>
        <source>Previous or next project</source>
        <translation>Voriges oder nächstes Projekt</translation>
    </message>
    <message>
        <source>Open the project</source>
        <translation>Das Projekt öffnen</translation>
    </message>
    <message>
        <source>Take it off the list; Esc keeps it</source>
        <translation>Von der Liste nehmen; Esc behält es</translation>
    </message>
    <message>
        <source>Import speakers...</source>
        <translation>Sprecher*innen importieren...</translation>
    </message>
    <message>
        <source>Export speakers...</source>
        <translation>Sprecher*innen exportieren...</translation>
    </message>
    <message>
        <source>Write a comment; Enter keeps it, Esc does not</source>
        <translation>Kommentar schreiben; Enter übernimmt ihn, Esc nicht</translation>
    </message>
    <message>
        <source>Export what is counted...</source>
        <translation>Gezähltes exportieren...</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
    <message>
        <source>On the Frequencies desk</source>
        <translation>Auf der Seite Häufigkeiten</translation>
    </message>
    <message>
        <source>On the pages of reports, dictionaries and of the audit trail</source>
        <translation>Auf den Seiten der Berichte, der Wörterbücher und des Protokolls</translation>
    </message>
    <message>
        <source>Segments of the cell</source>
        <translation>Segmente der Zelle</translation>
    </message>
    <message>
        <source>Close or open a code, then walk through the cells</source>
        <translation>Code schließen oder öffnen, dann durch die Zellen gehen</translation>
    </message>
    <message>
        <source>Mark a block</source>
        <translation>Block markieren</translation>
    </message>
    <message>
        <source>Filter what is counted</source>
        <translation>Filtern, was gezählt wird</translation>
    </message>
    <message>
        <source>Export what is counted</source>
        <translation>Gezähltes exportieren</translation>
    </message>
    <message>
        <source>Take the row off the crosstab</source>
        <translation>Zeile aus der Kreuztabelle nehmen</translation>
    </message>
    <message>
        <source>Close the segments</source>
        <translation>Segmente schließen</translation>
    </message>
    <message>
        <source>In pictures of the Frequencies desk</source>
        <translation>In Bildern der Seite Häufigkeiten</translation>
    </message>
    <message>
        <source>Segments of the tile or cell</source>
        <translation>Segmente der Kachel oder Zelle</translation>
    </message>
    <message>
        <source>Go to the text</source>
        <translation>Zum Text gehen</translation>
    </message>
    <message>
        <source>First or last of the row</source>
        <translation>Anfang oder Ende der Zeile</translation>
    </message>
    <message>
        <source>From tile to tile, cell to cell</source>
        <translation>Von Kachel zu Kachel, von Zelle zu Zelle</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Document portrait</source>
        <translation>Dokumentbild</translation>
    </message>
    <message>
        <source>Course of the text</source>
        <translation>Verlauf im Text</translation>
    </message>
    <message>
        <source>Similarity of documents and cases</source>
        <translation>Ähnlichkeit von Dokumenten und Fällen</translation>
    </message>
    <message>
        <source>Check citations of a report...</source>
        <translation>Zitate eines Berichts prüfen...</translation>
    </message>
    <message>
        <source>Relations of codes</source>
        <translation>Zusammenhänge der Codes</translation>
    </message>
    <message>
        <source>Search for several codes</source>
        <translation>Abfrage über mehrere Codes</translation>
    </message>
    <message>
        <source>Copy the text of the cell</source>
        <translation>Text der Zelle kopieren</translation>
    </message>
    <message>
        <source>Put the copied text into an empty cell</source>
        <translation>Kopierten Text in eine leere Zelle setzen</translation>
    </message>
    <message>
        <source>State of the cell, or of all selected</source>
        <translation>Zustand der Zelle oder aller ausgewählten</translation>
    </message>
    <message>
        <source>Rating of the cell, or of all selected</source>
        <translation>Ausprägung der Zelle oder aller ausgewählten</translation>
    </message>
    <message>
        <source>Add a case or group</source>
        <translation>Fall oder Gruppe hinzufügen</translation>
    </message>
    <message>
        <source>Cases and attributes</source>
        <translation>Fälle und Merkmale</translation>
    </message>
    <message>
        <source>Export cases and attributes...</source>
        <translation>Fälle und Merkmale exportieren...</translation>
    </message>
    <message>
        <source>Export attributes of documents...</source>
        <translation>Merkmale der Dokumente exportieren...</translation>
    </message>
    <message>
        <source>Assign the passage to a case...</source>
        <translation>Markierung einem Fall zuordnen...</translation>
    </message>
    <message>
        <source>On the list of cases</source>
        <translation>In der Liste der Fälle</translation>
    </message>
    <message>
        <source>Move the case up or down</source>
        <translation>Fall nach oben oder unten schieben</translation>
    </message>
    <message>
        <source>When a code or a case is asked for</source>
        <translation>Wenn nach einem Code oder Fall gefragt wird</translation>
    </message>
    <message>
        <source>Sets and groups of cases</source>
        <translation>Mengen und Gruppen von Fällen</translation>
    </message>
    <message>
        <source>Tick a theme, column or part</source>
        <translation>Thema, Spalte oder Teil ankreuzen</translation>
    </message>
    <message>
        <source>Move a part of the report</source>
        <translation>Einen Teil des Berichts verschieben</translation>
    </message>
    <message>
        <source>Back to the desk</source>
        <translation>Zurück zum Arbeitsbereich</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Tick the theme for the export, or the case</source>
        <translation>Thema für den Export ankreuzen, oder den Fall</translation>
    </message>
    <message>
        <source>Change the rating</source>
        <translation>Ausprägung ändern</translation>
    </message>
    <message>
        <source>Move the theme</source>
        <translation>Thema verschieben</translation>
    </message>
    <message>
        <source>Import interview guide...</source>
        <translation>Interviewleitfaden importieren...</translation>
    </message>
    <message>
        <source>Export interview guide...</source>
        <translation>Interviewleitfaden exportieren...</translation>
    </message>
    <message>
        <source>Interview guide</source>
        <translation>Interviewleitfaden</translation>
    </message>
    <message>
        <source>Import attributes of documents...</source>
        <translation>Merkmale von Dokumenten importieren...</translation>
    </message>
    <message>
        <source>Level of exports...</source>
        <translation>Stufe der Exporte...</translation>
    </message>
    <message>
        <source>Remember the passphrase on this computer, or forget it</source>
        <translation>Passphrase auf diesem Rechner merken oder vergessen</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Take a suggested code</source>
        <translation>Einen vorgeschlagenen Code geben</translation>
    </message>
    <message>
        <source>Check the code by suggestions...</source>
        <translation>Code anhand von Vorschlägen prüfen...</translation>
    </message>
    <message>
        <source>Withdraw paragraph, or lift that</source>
        <translation>Absatz sperren oder wieder freigeben</translation>
    </message>
    <message>
        <source>Consents and deletion dates...</source>
        <translation>Einwilligungen und Löschfristen...</translation>
    </message>
    <message>
        <source>What is held on a person...</source>
        <translation>Auskunft zu einer Person...</translation>
    </message>
    <message>
        <source>Delete for good...</source>
        <translation>Endgültig löschen...</translation>
    </message>
    <message>
        <source>Search all texts</source>
        <translation>In allen Texten suchen</translation>
    </message>
    <message>
        <source>Next hit in all texts</source>
        <translation>Nächste Fundstelle in allen Texten</translation>
    </message>
    <message>
        <source>Previous hit in all texts</source>
        <translation>Vorige Fundstelle in allen Texten</translation>
    </message>
    <message>
        <source>In the hits of a search</source>
        <translation>In den Fundstellen einer Suche</translation>
    </message>
    <message>
        <source>Show the hit in the transcript</source>
        <translation>Die Fundstelle im Transkript zeigen</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Pseudonymise...</source>
        <translation>Pseudonymisieren...</translation>
    </message>
    <message>
        <source>On the page of pseudonymisation</source>
        <translation>Auf der Seite der Pseudonymisierung</translation>
    </message>
    <message>
        <source>Pseudonym, function, generalisation, omission, harmless</source>
        <translation>Pseudonym, Funktion, Verallgemeinerung, Auslassung, unbedenklich</translation>
    </message>
    <message>
        <source>Write the replacement</source>
        <translation>Ersetzung schreiben</translation>
    </message>
    <message>
        <source>Open the decision again</source>
        <translation>Entscheidung wieder öffnen</translation>
    </message>
    <message>
        <source>Go to the first place</source>
        <translation>Zur ersten Stelle</translation>
    </message>
    <message>
        <source>Sensitive: mark or take back</source>
        <translation>Sensibel: kennzeichnen oder zurücknehmen</translation>
    </message>
    <message>
        <source>Deletion dates of the document...</source>
        <translation>Löschfristen des Dokuments...</translation>
    </message>
    <message>
        <source>Wider stripes</source>
        <translation>Streifen breiter</translation>
    </message>
    <message>
        <source>Narrower stripes</source>
        <translation>Streifen schmaler</translation>
    </message>
    <message>
        <source>Wider panel</source>
        <translation>Bereich breiter</translation>
    </message>
    <message>
        <source>Narrower panel</source>
        <translation>Bereich schmaler</translation>
    </message>
    <message>
        <source>Higher panel</source>
        <translation>Bereich höher</translation>
    </message>
    <message>
        <source>Lower panel</source>
        <translation>Bereich niedriger</translation>
    </message>
    <message>
        <source>Move the selected codes up or down</source>
        <translation>Gewählte Codes nach oben oder unten</translation>
    </message>
    <message>
        <source>Move the favourite</source>
        <translation>Favorit verschieben</translation>
    </message>
    <message>
        <source>Memo on the case</source>
        <translation>Memo zum Fall</translation>
    </message>
    <message>
        <source>Import tables</source>
        <translation>Tabellen importieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Edit codes</source>
        <translation>Codes bearbeiten</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Colours and language</source>
        <translation>Farben und Sprache</translation>
    </message>
    <message>
        <source>Insert quotation</source>
        <translation>Zitat einfügen</translation>
    </message>
    <message>
        <source>Page of the theme</source>
        <translation>Seite des Themas</translation>
    </message>
    <message>
        <source>Move theme to the left</source>
        <translation>Thema nach links</translation>
    </message>
    <message>
        <source>Move theme to the right</source>
        <translation>Thema nach rechts</translation>
    </message>
    <message>
        <source>Import values of attributes by date...</source>
        <translation>Merkmalswerte mit Datum importieren...</translation>
    </message>
    <message>
        <source>Import parts of cases...</source>
        <translation>Teile von Fällen importieren...</translation>
    </message>
    <message>
        <source>Import summaries...</source>
        <translation>Zusammenfassungen importieren...</translation>
    </message>
    <message>
        <source>Import results of themes and cases...</source>
        <translation>Ergebnisse zu Themen und Fällen importieren...</translation>
    </message>
    <message>
        <source>Export values of attributes by date...</source>
        <translation>Merkmalswerte mit Datum exportieren...</translation>
    </message>
    <message>
        <source>Export parts of cases...</source>
        <translation>Teile von Fällen exportieren...</translation>
    </message>
    <message>
        <source>Export summaries...</source>
        <translation>Zusammenfassungen exportieren...</translation>
    </message>
    <message>
        <source>Export results of themes and cases...</source>
        <translation>Ergebnisse zu Themen und Fällen exportieren...</translation>
    </message>
    <message>
        <source>Take the row into the crosstab</source>
        <translation>Zeile in die Kreuztabelle nehmen</translation>
    </message>
</context>
<context>
    <name>ActivationBar</name>
    <message>
        <source>Activated:</source>
        <translation>Aktiviert:</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Nothing activated: everything counts again</source>
        <translation>Nichts aktiviert: Alles zählt wieder</translation>
    </message>
    <message>
        <source>Only the activated documents are counted.</source>
        <translation>Gezählt sind nur die aktivierten Dokumente.</translation>
    </message>
    <message>
        <source>Only the activated codes are rows; percentages still refer to all codes.</source>
        <translation>Zeilen sind nur die aktivierten Codes; Prozente beziehen sich weiter auf alle Codes.</translation>
    </message>
    <message>
        <source>Only the activated documents are counted; only the activated codes are rows.</source>
        <translation>Gezählt sind nur die aktivierten Dokumente; Zeilen sind nur die aktivierten Codes.</translation>
    </message>
    <message>
        <source>Rows and numbers come from the activated documents only.</source>
        <translation>Zeilen und Zahlen kommen nur aus den aktivierten Dokumenten.</translation>
    </message>
    <message>
        <source>The columns are the activated codes instead of the themes of the project.</source>
        <translation>Spalten sind die aktivierten Codes statt der Themen des Projekts.</translation>
    </message>
    <message>
        <source>Rows and numbers come from the activated documents, columns are the activated codes.</source>
        <translation>Zeilen und Zahlen kommen aus den aktivierten Dokumenten, Spalten sind die aktivierten Codes.</translation>
    </message>
    <message>
        <source>Sources and numbers come from the activated documents only.</source>
        <translation>Quellen und Zahlen kommen nur aus den aktivierten Dokumenten.</translation>
    </message>
    <message>
        <source>{set} ({n} of {all} documents)</source>
        <translation>{set} ({n} von {all} Dokumenten)</translation>
    </message>
    <message>
        <source>{n} of {all} documents</source>
        <translation>{n} von {all} Dokumenten</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s)</source>
        <translation>
            <numerusform>%Ln Code</numerusform>
            <numerusform>%Ln Codes</numerusform>
        </translation>
    </message>
    <message>
        <source>{code} + {more}</source>
        <translation>{code} + {more}</translation>
    </message>
    <message>
        <source>The rows are the activated codes instead of the chosen themes.</source>
        <translation>Die Zeilen sind die aktivierten Codes statt der gewählten Themen.</translation>
    </message>
    <message>
        <source>Sources and numbers come from the activated documents, rows are the activated codes.</source>
        <translation>Quellen und Zahlen stammen aus den aktivierten Dokumenten, Zeilen sind die aktivierten Codes.</translation>
    </message>
    <message>
        <source>Everything is shown here, whatever is activated.</source>
        <translation>Hier steht alles, unabhängig von der Aktivierung.</translation>
    </message>
    <message>
        <source>As a whole, with all their cases: {names}</source>
        <translation>Als Ganzes, mit allen ihren Fällen: {names}</translation>
    </message>
    <message numerus="yes">
        <source>All %n document(s)</source>
        <translation>
            <numerusform>Das Dokument</numerusform>
            <numerusform>Alle %n Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n code(s)</source>
        <translation>
            <numerusform>Der Code</numerusform>
            <numerusform>Alle %n Codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActivationCommands</name>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Activate only this one</source>
        <translation>Nur diesen aktivieren</translation>
    </message>
    <message>
        <source>Activate only these</source>
        <translation>Nur diese aktivieren</translation>
    </message>
    <message>
        <source>Activate documents with this code</source>
        <translation>Dokumente mit diesem Code aktivieren</translation>
    </message>
    <message>
        <source>{document} has no codings yet.</source>
        <translation>{document} hat noch keine Codierungen.</translation>
    </message>
    <message>
        <source>Select a code first.</source>
        <translation>Erst einen Code auswählen.</translation>
    </message>
    <message>
        <source>No document holds “{code}” yet.</source>
        <translation>Noch kein Dokument enthält „{code}“.</translation>
    </message>
</context>
<context>
    <name>ActivationLine</name>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%Ln Segment</numerusform>
            <numerusform>%Ln Segmente</numerusform>
        </translation>
    </message>
    <message>
        <source>{segments} in {documents}</source>
        <translation>{segments} in {documents}</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumenten</numerusform>
        </translation>
    </message>
    <message>
        <source>List these segments</source>
        <translation>Diese Segmente auflisten</translation>
    </message>
</context>
<context>
    <name>AnchorList</name>
    <message>
        <source>Example in words</source>
        <translation>Beispiel in Worten</translation>
    </message>
    <message>
        <source>New anchor example</source>
        <translation>Neues Ankerbeispiel</translation>
    </message>
    <message>
        <source>Type an example</source>
        <translation>Beispiel eingeben</translation>
    </message>
</context>
<context>
    <name>AnchorRow</name>
    <message>
        <source>Remove anchor example</source>
        <translation>Ankerbeispiel entfernen</translation>
    </message>
    <message>
        <source>Anchor example</source>
        <translation>Ankerbeispiel</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>„{quote}“</translation>
    </message>
    <message>
        <source>Go to the passage</source>
        <translation>Zur Stelle</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
</context>
<context>
    <name>AnswerLosses</name>
    <message>
        <source>{place} – {kind} “{name}”: {outcome} (“{words}”)</source>
        <translation>{place} – {kind} „{name}“: {outcome} („{words}“)</translation>
    </message>
</context>
<context>
    <name>AnswerTexts</name>
    <message>
        <source>Go to the answers</source>
        <translation>Zu den Antworten</translation>
    </message>
</context>
<context>
    <name>AnswersBox</name>
    <message>
        <source>Worksheets</source>
        <translation>Arbeitshilfen</translation>
    </message>
    <message>
        <source>Answers to the theme in worksheets</source>
        <translation>Antworten zum Thema in Arbeitshilfen</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the answer into the text, with its source</source>
        <translation>Die Antwort mit ihrer Quelle in den Text nehmen</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>The language can be changed once the running task is done.</source>
        <translation>Die Sprache lässt sich wechseln, sobald die laufende Aufgabe fertig ist.</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%Ln Codierung</numerusform>
            <numerusform>%Ln Codierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%Ln Zeichen</numerusform>
            <numerusform>%Ln Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>in para. {numbers}</source>
        <translation>in Abs. {numbers}</translation>
    </message>
</context>
<context>
    <name>AttributePopup</name>
    <message>
        <source>Attribute</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation>Nur diese zeigen</translation>
    </message>
    <message>
        <source>Activate these</source>
        <translation>Diese aktivieren</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Art des Dokuments</translation>
    </message>
    <message>
        <source>{n} of {all} documents</source>
        <translation>{n} von {all} Dokumenten</translation>
    </message>
</context>
<context>
    <name>AttributeWords</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>One of several</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Several of several</source>
        <translation>Mehrfachauswahl</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>ohne Angabe</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>trifft nicht zu</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>AttributesPage</name>
    <message>
        <source>Attributes of</source>
        <translation>Merkmale von</translation>
    </message>
    <message>
        <source>Documents and persons</source>
        <translation>Dokumente und Personen</translation>
    </message>
    <message>
        <source>What is known of a document itself; attributes of its case hold for it besides.</source>
        <translation>Was von einem Dokument selbst bekannt ist; die Merkmale seines Falls gelten außerdem.</translation>
    </message>
    <message>
        <source>Who speaks, across documents; persons are named on the page of the speakers.</source>
        <translation>Wer spricht, über Dokumente hinweg; Personen werden auf der Seite der Sprecher*innen benannt.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>There is nothing here yet.</source>
        <translation>Hier gibt es noch nichts.</translation>
    </message>
</context>
<context>
    <name>AuditModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Hash of the file</source>
        <translation>Prüfsumme der Datei</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Audit trail</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Check the trail</source>
        <translation>Protokoll prüfen</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren...</translation>
    </message>
    <message>
        <source>Project lead: look at one person</source>
        <translation>Projektleitung: eine Person ansehen</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Alle Vorgänge</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>No entry with this action and time.</source>
        <translation>Kein Eintrag mit diesem Vorgang und dieser Zeit.</translation>
    </message>
    <message>
        <source>Choose an entry to see all that it holds.</source>
        <translation>Einen Eintrag wählen, um alles zu sehen, was er enthält.</translation>
    </message>
    <message>
        <source>Only the project lead looks at one person, for a reason that the works council knows. Each such look is noted in the trail itself.</source>
        <translation>Auf eine Person blickt nur die Projektleitung, aus einem Grund, den der Betriebsrat kennt. Jeder solche Blick wird im Protokoll selbst vermerkt.</translation>
    </message>
    <message>
        <source>The trail proves what happened to the data besides editing: exports, passphrases, opened keys, erasures. It is no control of performance, and no text of a transcript stands in it.</source>
        <translation>Das Protokoll belegt, was außer dem Bearbeiten mit den Daten geschah: Ausgaben, Passphrasen, geöffnete Schlüssel, Löschungen. Es ist keine Leistungskontrolle, und kein Text eines Transkripts steht darin.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>no. {n}</source>
        <translation>Nr. {n}</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Hash of the file</source>
        <translation>Prüfsumme der Datei</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>As text (*.csv);;Excel (*.xlsx);;For programs (*.json)</source>
        <translation>Als Text (*.csv);;Excel (*.xlsx);;Für Programme (*.json)</translation>
    </message>
</context>
<context>
    <name>AutoCodePanel</name>
    <message>
        <source>Code by speaker</source>
        <translation>Nach Sprecher*in codieren</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Code turns</source>
        <translation>Redebeiträge codieren</translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n Redebeitrag</numerusform>
            <numerusform>%n Redebeiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %n Dokument</numerusform>
            <numerusform>in %n Dokumenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new code(s)</source>
        <translation>
            <numerusform>%n neuer Code</numerusform>
            <numerusform>%n neue Codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them coded so already</source>
        <translation>
            <numerusform>davon %n schon so codiert</numerusform>
            <numerusform>davon %n schon so codiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels, time marks and withdrawn paragraphs stay out. Undo takes it back as one step.</source>
        <translation>Sprecherkürzel, Zeitmarken und gesperrte Absätze bleiben außen vor. Rückgängig nimmt alles in einem Schritt zurück.</translation>
    </message>
    <message numerus="yes">
        <source>Code %n turn(s)</source>
        <translation>
            <numerusform>%n Redebeitrag codieren</numerusform>
            <numerusform>%n Redebeiträge codieren</numerusform>
        </translation>
    </message>
    <message>
        <source>One code for all</source>
        <translation>Ein Code für alle</translation>
    </message>
    <message>
        <source>A code for each person</source>
        <translation>Ein Code je Person</translation>
    </message>
    <message>
        <source>A code for each role</source>
        <translation>Ein Code je Rolle</translation>
    </message>
    <message>
        <source>A code for each function</source>
        <translation>Ein Code je Funktion</translation>
    </message>
    <message>
        <source>A code for each speaker</source>
        <translation>Ein Code je Sprecher*in</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code, or name of a new one</source>
        <translation>Code oder Name eines neuen</translation>
    </message>
    <message>
        <source>below this code (or: main codes)</source>
        <translation>unter diesem Code (leer: Hauptcodes)</translation>
    </message>
    <message>
        <source>Name the code that every turn of these speakers gets.</source>
        <translation>Den Code nennen, den jeder Redebeitrag dieser Sprecher*innen bekommt.</translation>
    </message>
    <message>
        <source>There is no such code. Choose one from the list.</source>
        <translation>Diesen Code gibt es nicht. Einen aus der Liste wählen.</translation>
    </message>
</context>
<context>
    <name>BaseLine</name>
    <message>
        <source>Base:</source>
        <translation>Basis:</translation>
    </message>
</context>
<context>
    <name>CandidateModel</name>
    <message>
        <source>no replacement</source>
        <translation>Ersetzung fehlt</translation>
    </message>
    <message>
        <source>given twice</source>
        <translation>doppelt angegeben</translation>
    </message>
    <message>
        <source>taken already</source>
        <translation>schon vergeben</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
</context>
<context>
    <name>CandidatePanel</name>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Words that may tell who is meant</source>
        <translation>Hinweise auf Personen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Decided or open</source>
        <translation>Entschieden oder offen</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Find words</source>
        <translation>Wörter suchen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>To be mended</source>
        <translation>Zu berichtigen</translation>
    </message>
    <message>
        <source>Looking for names, places and numbers in the texts...</source>
        <translation>Namen, Orte und Nummern in den Texten werden gesucht...</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Wird gelesen...</translation>
    </message>
    <message>
        <source>Reading: {n} %</source>
        <translation>Gelesen: {n} %</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Read the texts</source>
        <translation>Texte lesen</translation>
    </message>
    <message>
        <source>Add “{word}” to the list</source>
        <translation>„{word}“ in die Liste aufnehmen</translation>
    </message>
    <message>
        <source>No word with “{word}” on the list.</source>
        <translation>Kein Wort mit „{word}“ in der Liste.</translation>
    </message>
    <message>
        <source>Nothing is left to look at here.</source>
        <translation>Hier ist nichts mehr anzusehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided</source>
        <translation>
            <numerusform>%n entschieden</numerusform>
            <numerusform>%n entschieden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be mended</source>
        <translation>
            <numerusform>%n zu berichtigen</numerusform>
            <numerusform>%n zu berichtigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseChooser</name>
    <message>
        <source>Find a case</source>
        <translation>Fall suchen</translation>
    </message>
    <message>
        <source>Four of four are chosen. Take one out to add another.</source>
        <translation>Vier von vier gewählt. Für einen anderen erst einen abwählen.</translation>
    </message>
    <message>
        <source>{n} of {most} chosen.</source>
        <translation>{n} von {most} gewählt.</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Cases or groups</source>
        <translation>Fälle oder Gruppen</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%Ln Fall</numerusform>
            <numerusform>%Ln Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>Group, or typ=Kreis AND ...</source>
        <translation>Gruppe, oder typ=Kreis UND ...</translation>
    </message>
    <message>
        <source>Find a group. A condition and Enter make one: typ=Kreis AND thm_stellen_vzae&gt;=1</source>
        <translation>Gruppe suchen. Eine Bedingung und Enter bilden eine: typ=Kreis UND thm_stellen_vzae&gt;=1</translation>
    </message>
</context>
<context>
    <name>CaseCommands</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%Ln Zeichen</numerusform>
            <numerusform>%Ln Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) belong to “{name}” now.</source>
        <translation>
            <numerusform>%Ln Dokument gehört jetzt zu „{name}“.</numerusform>
            <numerusform>%Ln Dokumente gehören jetzt zu „{name}“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) belong to no case any more.</source>
        <translation>
            <numerusform>%Ln Dokument gehört zu keinem Fall mehr.</numerusform>
            <numerusform>%Ln Dokumente gehören zu keinem Fall mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The passage belongs to “{name}” now.</source>
        <translation>Die Stelle gehört jetzt zu „{name}“.</translation>
    </message>
    <message>
        <source>All of {document} is part of “{name}” already; the passage is noted besides.</source>
        <translation>{document} gehört schon ganz zu „{name}“; die Stelle ist zusätzlich vermerkt.</translation>
    </message>
    <message>
        <source>Show the case</source>
        <translation>Fall zeigen</translation>
    </message>
</context>
<context>
    <name>CaseHeads</name>
    <message>
        <source>Compared cases</source>
        <translation>Verglichene Fälle</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>CaseMemo</name>
    <message>
        <source>Choose a case first.</source>
        <translation>Erst einen Fall auswählen.</translation>
    </message>
    <message>
        <source>Memo on the case</source>
        <translation>Memo zum Fall</translation>
    </message>
</context>
<context>
    <name>CaseModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{x} of {n}</source>
        <translation>{x} von {n}</translation>
    </message>
</context>
<context>
    <name>CasePopup</name>
    <message>
        <source>Name of a case</source>
        <translation>Name eines Falls</translation>
    </message>
    <message>
        <source>Cases that fit</source>
        <translation>Passende Fälle</translation>
    </message>
    <message>
        <source>Enter assigns   Esc closes</source>
        <translation>Enter ordnet zu   Esc schließt</translation>
    </message>
    <message>
        <source>New case “{name}”</source>
        <translation>Neuer Fall „{name}“</translation>
    </message>
</context>
<context>
    <name>CaseReports</name>
    <message>
        <source>Word (*.docx);;OpenDocument (*.odt);;Web page (*.html);;Markdown (*.md)</source>
        <translation>Word (*.docx);;OpenDocument (*.odt);;Webseite (*.html);;Markdown (*.md)</translation>
    </message>
    <message>
        <source>Case report</source>
        <translation>Fallbericht</translation>
    </message>
</context>
<context>
    <name>CaseRequests</name>
    <message>
        <source>“{name}” deleted with its values, answers and summaries. Its documents stay.</source>
        <translation>„{name}“ mit Merkmalen, Antworten und Zusammenfassungen gelöscht. Die Dokumente bleiben.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>“{words}” is no day. Type 2020-03-16.</source>
        <translation>„{words}“ ist kein Tag. Schreibweise: 16.03.2020.</translation>
    </message>
    <message>
        <source>Type the value first, then the day from which it holds.</source>
        <translation>Zuerst den Wert eintragen, dann den Tag, ab dem er gilt.</translation>
    </message>
    <message>
        <source>“{name}” went up in “{target}”.</source>
        <translation>„{name}“ ist in „{target}“ aufgegangen.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) belong to “{name}” now.</source>
        <translation>
            <numerusform>%Ln Dokument gehört jetzt zu „{name}“.</numerusform>
            <numerusform>%Ln Dokumente gehören jetzt zu „{name}“.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Sort by title</source>
        <translation>Alphabetisch ordnen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Add case</source>
        <translation>Fall anlegen</translation>
    </message>
    <message>
        <source>Name of a new case</source>
        <translation>Name eines neuen Falls</translation>
    </message>
    <message>
        <source>No cases yet. A case is what your study speaks about: a municipality, a school, a person.</source>
        <translation>Noch keine Fälle. Ein Fall ist, worüber die Studie spricht: eine Kommune, eine Schule, eine Person.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%Ln Fall</numerusform>
            <numerusform>%Ln Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>without a source: {names}</source>
        <translation>ohne Quelle: {names}</translation>
    </message>
    <message>
        <source>There is no document or speaker “{name}”. Choose one from the list.</source>
        <translation>Ein Dokument oder eine sprechende Person „{name}“ gibt es nicht. Bitte aus der Liste wählen.</translation>
    </message>
    <message>
        <source>Merge...</source>
        <translation>Zusammenführen...</translation>
    </message>
    <message>
        <source>Report...</source>
        <translation>Bericht...</translation>
    </message>
    <message>
        <source>Report of the case...</source>
        <translation>Bericht über den Fall...</translation>
    </message>
    <message>
        <source>Put beside other cases</source>
        <translation>Neben andere Fälle stellen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
</context>
<context>
    <name>CellCommands</name>
    <message>
        <source>Setting states</source>
        <translation>Zustände werden gesetzt</translation>
    </message>
    <message>
        <source>Setting ratings</source>
        <translation>Ausprägungen werden gesetzt</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) changed; the others had this value, or their theme has none such.</source>
        <translation>
            <numerusform>%n Zelle geändert; die anderen hatten diesen Wert schon, oder ihr Thema kennt ihn nicht.</numerusform>
            <numerusform>%n Zellen geändert; die anderen hatten diesen Wert schon, oder ihr Thema kennt ihn nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>This cell has no text to copy.</source>
        <translation>Diese Zelle hat keinen Text zum Kopieren.</translation>
    </message>
    <message>
        <source>Copied. Ctrl+V puts the text into an empty cell, as a draft.</source>
        <translation>Kopiert. Strg+V setzt den Text als Entwurf in eine leere Zelle.</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence went along</source>
        <translation>
            <numerusform>%n Beleg ging mit</numerusform>
            <numerusform>%n Belege gingen mit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed behind: their segments do not belong to this cell</source>
        <translation>
            <numerusform>%n blieb zurück: Sein Segment gehört nicht zu dieser Zelle</numerusform>
            <numerusform>%n blieben zurück: Ihre Segmente gehören nicht zu dieser Zelle</numerusform>
        </translation>
    </message>
    <message>
        <source>The text is on the clipboard.</source>
        <translation>Der Text liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The summary of a case has no evidence of its own: paste the words into its text.</source>
        <translation>Eine Fallzusammenfassung hat keine eigenen Belege: Bitte die Wörter in ihren Text einfügen.</translation>
    </message>
</context>
<context>
    <name>CellDetail</name>
    <message>
        <source>This text was changed elsewhere meanwhile. What you are typing stays.</source>
        <translation>Dieser Text wurde inzwischen anderswo geändert. Was Sie gerade schreiben, bleibt.</translation>
    </message>
    <message>
        <source>The row or the theme of this text is gone. The text is on the clipboard.</source>
        <translation>Zeile oder Thema dieses Textes gibt es nicht mehr. Der Text liegt in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>CellRatings</name>
    <message>
        <source>not rated</source>
        <translation>ohne Ausprägung</translation>
    </message>
</context>
<context>
    <name>CellSegments</name>
    <message>
        <source>not used as evidence</source>
        <translation>nicht als Beleg verwendet</translation>
    </message>
</context>
<context>
    <name>CellWriter</name>
    <message>
        <source>Setting ratings</source>
        <translation>Ausprägungen werden gesetzt</translation>
    </message>
</context>
<context>
    <name>CellsBehind</name>
    <message>
        <source>Summaries that this one speaks of</source>
        <translation>Zusammenfassungen, von denen diese spricht</translation>
    </message>
</context>
<context>
    <name>Centre</name>
    <message>
        <source>Themes are codes by which cases are compared. No codes yet.</source>
        <translation>Themen sind Codes, nach denen Fälle verglichen werden. Noch keine Codes.</translation>
    </message>
    <message>
        <source>No theme has evidence in every column.</source>
        <translation>Kein Thema hat in jeder Spalte einen Beleg.</translation>
    </message>
    <message>
        <source>Show all themes</source>
        <translation>Alle Themen zeigen</translation>
    </message>
    <message>
        <source>Choose two to four cases or groups.</source>
        <translation>Zwei bis vier Fälle oder Gruppen wählen.</translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message>
        <source>Back to the text</source>
        <translation>Zurück zum Text</translation>
    </message>
    <message>
        <source>What the correction changes</source>
        <translation>Was die Korrektur ändert</translation>
    </message>
    <message>
        <source>Lost or cut if you accept</source>
        <translation>Geht beim Übernehmen verloren oder wird gekürzt</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Every coding and memo keeps its words.</source>
        <translation>Alle Codierungen und Memos behalten ihre Wörter.</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) only move</source>
        <translation>
            <numerusform>%n Stelle verschiebt sich nur</numerusform>
            <numerusform>%n Stellen verschieben sich nur</numerusform>
        </translation>
    </message>
    <message>
        <source>gone: para. {numbers}</source>
        <translation>entfällt: Abs. {numbers}</translation>
    </message>
    <message>
        <source>para. {one} joins {other}</source>
        <translation>Abs. {one} geht in {other} auf</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>Changed in the text meanwhile, too</source>
        <translation>Im Text inzwischen ebenfalls geändert</translation>
    </message>
    <message>
        <source>Para. {paragraph}: in the text now: “{words}”</source>
        <translation>Abs. {paragraph}: jetzt im Text: „{words}“</translation>
    </message>
    <message>
        <source>Your correction: “{before}”  →  “{words}”</source>
        <translation>Ihre Korrektur: „{before}“  →  „{words}“</translation>
    </message>
</context>
<context>
    <name>ChartTab</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Show segments</source>
        <translation>Segmente zeigen</translation>
    </message>
    <message>
        <source>Go to the text</source>
        <translation>Zum Text gehen</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren...</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Picture for print, 300 dpi</source>
        <translation>Bild für den Druck, 300 dpi</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Press Delete to remove this filter.</source>
        <translation>Entf entfernt diesen Filter.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>CitationCommands</name>
    <message>
        <source>Reports (*.docx *.odt *.html *.htm *.md *.txt *.rtf)</source>
        <translation>Berichte (*.docx *.odt *.html *.htm *.md *.txt *.rtf)</translation>
    </message>
    <message>
        <source>Check the citations of a report</source>
        <translation>Zitate eines Berichts prüfen</translation>
    </message>
    <message>
        <source>Checking citations</source>
        <translation>Zitate werden geprüft</translation>
    </message>
    <message>
        <source>Citations in {name}</source>
        <translation>Zitate in {name}</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>Tabellen (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Liste speichern</translation>
    </message>
    <message>
        <source>Saving the list</source>
        <translation>Liste wird gespeichert</translation>
    </message>
    <message>
        <source>Saved: {names}</source>
        <translation>Gespeichert: {names}</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>CitationWindow</name>
    <message>
        <source>Citations in {name}</source>
        <translation>Zitate in {name}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>Im Text zeigen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Save the list...</source>
        <translation>Liste speichern...</translation>
    </message>
    <message numerus="yes">
        <source>%n citation(s)</source>
        <translation>
            <numerusform>%n Quellenangabe</numerusform>
            <numerusform>%n Quellenangaben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proved word for word</source>
        <translation>
            <numerusform>%n wörtlich belegt</numerusform>
            <numerusform>%n wörtlich belegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n zu prüfen</numerusform>
            <numerusform>%n zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>To look at ({n})</source>
        <translation>Zu prüfen ({n})</translation>
    </message>
    <message>
        <source>All ({n})</source>
        <translation>Alle ({n})</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The report names no source such as (TM07, Abs. 17).</source>
        <translation>Der Bericht nennt keine Quelle wie (TM07, Abs. 17).</translation>
    </message>
    <message>
        <source>Paragraph {n} of the report.</source>
        <translation>Absatz {n} des Berichts.</translation>
    </message>
    <message>
        <source>In the report: {words}</source>
        <translation>Im Bericht: {words}</translation>
    </message>
    <message>
        <source>There it says: {words}</source>
        <translation>Dort steht: {words}</translation>
    </message>
    <message>
        <source>These words stand at: {place}</source>
        <translation>Diese Worte stehen bei: {place}</translation>
    </message>
    <message>
        <source>Every citation that is listed here is right.</source>
        <translation>Keine Quellenangabe, die hier zu prüfen wäre.</translation>
    </message>
</context>
<context>
    <name>Citations</name>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Stands at</source>
        <translation>Steht bei</translation>
    </message>
    <message>
        <source>right</source>
        <translation>stimmt</translation>
    </message>
    <message>
        <source>place exists, nothing quoted</source>
        <translation>Stelle vorhanden, nichts zitiert</translation>
    </message>
    <message>
        <source>in substance, from minutes</source>
        <translation>sinngemäß aus Protokoll</translation>
    </message>
    <message>
        <source>words do not stand there</source>
        <translation>Wortlaut steht dort nicht</translation>
    </message>
    <message>
        <source>few words, not found there</source>
        <translation>wenige Wörter, dort nicht gefunden</translation>
    </message>
    <message>
        <source>somebody else speaks</source>
        <translation>eine andere Person spricht</translation>
    </message>
    <message>
        <source>minutes quoted literally</source>
        <translation>Protokoll wörtlich zitiert</translation>
    </message>
    <message>
        <source>paragraph is withdrawn</source>
        <translation>Absatz ist gesperrt</translation>
    </message>
    <message>
        <source>no such paragraph</source>
        <translation>Absatz gibt es nicht</translation>
    </message>
    <message>
        <source>no such document</source>
        <translation>Dokument gibt es nicht</translation>
    </message>
</context>
<context>
    <name>CodeBox</name>
    <message>
        <source>Choose code</source>
        <translation>Code wählen</translation>
    </message>
    <message>
        <source>Add code</source>
        <translation>Code hinzufügen</translation>
    </message>
</context>
<context>
    <name>CodeChooser</name>
    <message>
        <source>Name of a code</source>
        <translation>Name eines Codes</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
</context>
<context>
    <name>CodeController</name>
    <message>
        <source>Coded “{name}”.</source>
        <translation>Mit „{name}“ codiert.</translation>
    </message>
    <message>
        <source>Removing codings</source>
        <translation>Codierungen werden entfernt</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) moved to “{name}”.</source>
        <translation>
            <numerusform>%Ln Codierung nach „{name}“ umcodiert.</numerusform>
            <numerusform>%Ln Codierungen nach „{name}“ umcodiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Moving codings</source>
        <translation>Codierungen werden verschoben</translation>
    </message>
    <message>
        <source>“{name}” is already coded here. The coding now covers both passages.</source>
        <translation>„{name}“ ist hier schon codiert. Die Codierung umfasst jetzt beide Stellen.</translation>
    </message>
    <message>
        <source>“{name}” is already coded here.</source>
        <translation>„{name}“ ist hier schon codiert.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Coding the passage</source>
        <translation>Textstelle wird codiert</translation>
    </message>
    <message>
        <source>The coding now covers both passages.</source>
        <translation>Die Codierung umfasst jetzt beide Stellen.</translation>
    </message>
    <message>
        <source>Coded with a new code: {path}.</source>
        <translation>Mit einem neuen Code codiert: {path}.</translation>
    </message>
    <message>
        <source>“{name}” has other limits now.</source>
        <translation>„{name}“ hat jetzt andere Grenzen.</translation>
    </message>
</context>
<context>
    <name>CodeDesk</name>
    <message>
        <source>Find in this document</source>
        <translation>In diesem Dokument suchen</translation>
    </message>
    <message>
        <source>{document}, para. {number}</source>
        <translation>{document}, Abs. {number}</translation>
    </message>
</context>
<context>
    <name>CodeDialogs</name>
    <message>
        <source>Sub-code of {path}</source>
        <translation>Subcode von {path}</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Neuer Code</translation>
    </message>
    <message>
        <source>Name of the code</source>
        <translation>Name des Codes</translation>
    </message>
    <message>
        <source>Add code</source>
        <translation>Code anlegen</translation>
    </message>
    <message>
        <source>Rename document</source>
        <translation>Dokument umbenennen</translation>
    </message>
    <message>
        <source>Name of the document</source>
        <translation>Name des Dokuments</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete all of it</source>
        <translation>Alles mit löschen</translation>
    </message>
    <message>
        <source>Give all to the parent code</source>
        <translation>Alles an den Obercode geben</translation>
    </message>
    <message>
        <source>{number} codes become part of the code you choose: their codings and sub-codes move there.</source>
        <translation>{number} Codes werden Teil des gewählten Codes: Codierungen und Subcodes ziehen dorthin um.</translation>
    </message>
    <message>
        <source>{number} codes and their sub-codes hold {n} codings.</source>
        <translation>{number} Codes und ihre Subcodes haben {n} Codierungen.</translation>
    </message>
    <message>
        <source>Colour of the code</source>
        <translation>Farbe des Codes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>“{name}” becomes part of the code you choose: its codings and sub-codes move there.</source>
        <translation>„{name}“ wird Teil des gewählten Codes: Codierungen und Subcodes ziehen dorthin um.</translation>
    </message>
    <message>
        <source>Merge codes</source>
        <translation>Codes zusammenführen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>“{name}” and its sub-codes hold {n} codings.</source>
        <translation>Codierungen in „{name}“ und seinen Subcodes: {n}.</translation>
    </message>
    <message>
        <source>Delete code</source>
        <translation>Code löschen</translation>
    </message>
    <message>
        <source>Delete codings too</source>
        <translation>Codierungen mitlöschen</translation>
    </message>
    <message>
        <source>Give codings to the parent code</source>
        <translation>Codierungen an den Obercode geben</translation>
    </message>
    <message>
        <source>Colour of {n} codes</source>
        <translation>Farbe von {n} Codes</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>sky</source>
        <translation>Himmelblau</translation>
    </message>
    <message>
        <source>green</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>brick</source>
        <translation>Ziegel</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>mint</source>
        <translation>Mint</translation>
    </message>
    <message>
        <source>indigo</source>
        <translation>Indigo</translation>
    </message>
    <message>
        <source>amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>plum</source>
        <translation>Pflaume</translation>
    </message>
    <message>
        <source>“{name}”: {color}</source>
        <translation>„{name}“: {color}</translation>
    </message>
    <message>
        <source>Where does “{name}” go, with its sub-codes?</source>
        <translation>Wohin kommt „{name}“ mit seinen Subcodes?</translation>
    </message>
    <message>
        <source>Where do {number} codes go, with their sub-codes?</source>
        <translation>Wohin kommen {number} Codes mit ihren Subcodes?</translation>
    </message>
    <message>
        <source>Move codes</source>
        <translation>Codes verschieben</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>To the main codes</source>
        <translation>Zu den Hauptcodes</translation>
    </message>
    <message>
        <source>“{name}” and its sub-codes hold 1 coding.</source>
        <translation>„{name}“ und seine Subcodes haben 1 Codierung.</translation>
    </message>
    <message>
        <source>{number} codes and their sub-codes hold 1 coding.</source>
        <translation>{number} Codes und ihre Subcodes haben 1 Codierung.</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>Select a code to see its definition.</source>
        <translation>Einen Code wählen, um seine Definition zu sehen.</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Delimitation</source>
        <translation>Abgrenzung</translation>
    </message>
    <message>
        <source>Add a definition</source>
        <translation>Definition ergänzen</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Regel ergänzen</translation>
    </message>
    <message>
        <source>Add a delimitation</source>
        <translation>Abgrenzung ergänzen</translation>
    </message>
    <message>
        <source>Anchor examples</source>
        <translation>Ankerbeispiele</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Digit</source>
        <translation>Zifferntaste</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>dissolved</source>
        <translation>aufgelöst</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n Codierung</numerusform>
            <numerusform>%n Codierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>({n} with the code itself)</source>
        <translation>({n} mit dem Code selbst)</translation>
    </message>
    <message>
        <source>in {n} of {all} documents</source>
        <translation>in {n} von {all} Dokumenten</translation>
    </message>
    <message>
        <source>Made on {day} by {coder}</source>
        <translation>Angelegt am {day} von {coder}</translation>
    </message>
    <message>
        <source>Made on {day}</source>
        <translation>Angelegt am {day}</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Sensitive: ask before its passages leave</source>
        <translation>Sensibel: vor jeder Weitergabe fragen</translation>
    </message>
    <message>
        <source>A code above it is sensitive.</source>
        <translation>Ein Code darüber ist sensibel.</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Filter codes</source>
        <translation>Codes filtern</translation>
    </message>
    <message>
        <source>Sort codes</source>
        <translation>Codes sortieren</translation>
    </message>
    <message>
        <source>By tree</source>
        <translation>Nach Baum</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Add code</source>
        <translation>Code anlegen</translation>
    </message>
    <message>
        <source>No codes yet. Start with the codebook, or select text and press Enter.</source>
        <translation>Noch keine Codes. Mit dem Kodierleitfaden beginnen oder Text markieren und Enter drücken.</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Neuer Code</translation>
    </message>
    <message>
        <source>Import codebook</source>
        <translation>Kodierleitfaden importieren</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>No code contains “{words}”.</source>
        <translation>Kein Code enthält „{words}“.</translation>
    </message>
    <message numerus="yes">
        <source>In %n activated document(s)</source>
        <translation>
            <numerusform>In %n aktivierten Dokument</numerusform>
            <numerusform>In %n aktivierten Dokumenten</numerusform>
        </translation>
    </message>
    <message>
        <source>In all documents</source>
        <translation>In allen Dokumenten</translation>
    </message>
    <message>
        <source>In {document}</source>
        <translation>In {document}</translation>
    </message>
    <message>
        <source>activated</source>
        <translation>aktiviert</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>Nach Zahl</translation>
    </message>
</context>
<context>
    <name>CodePanelMenu</name>
    <message>
        <source>Numbers and what is shown</source>
        <translation>Zahlen und was zu sehen ist</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Favourites above the tree</source>
        <translation>Favoriten über dem Codebaum</translation>
    </message>
    <message>
        <source>Dissolved codes</source>
        <translation>Aufgelöste Codes</translation>
    </message>
    <message>
        <source>Filter definitions too</source>
        <translation>Auch Definitionen filtern</translation>
    </message>
    <message>
        <source>Open all</source>
        <translation>Alle aufklappen</translation>
    </message>
    <message>
        <source>Close all</source>
        <translation>Alle zuklappen</translation>
    </message>
</context>
<context>
    <name>CodePick</name>
    <message>
        <source>Name of a code</source>
        <translation>Name eines Codes</translation>
    </message>
    <message>
        <source>Enter takes   Shift+Enter takes and stays   Esc closes</source>
        <translation>Enter übernimmt   Umschalt+Enter übernimmt und bleibt   Esc schließt</translation>
    </message>
    <message>
        <source>Enter takes   Esc closes</source>
        <translation>Enter übernimmt   Esc schließt</translation>
    </message>
    <message>
        <source>Codes that fit</source>
        <translation>Passende Codes</translation>
    </message>
</context>
<context>
    <name>CodePopup</name>
    <message>
        <source>Name of a code</source>
        <translation>Name eines Codes</translation>
    </message>
    <message>
        <source>Enter moves   Esc closes
Tab completes   Ctrl+Enter moves to a new main code</source>
        <translation>Enter codiert um   Esc schließt
Tab ergänzt   Strg+Enter codiert in einen neuen Hauptcode um</translation>
    </message>
    <message>
        <source>Enter codes   Shift+Enter codes and stays   Esc closes
Tab completes   Ctrl+Enter makes a main code</source>
        <translation>Enter codiert   Umschalt+Enter codiert und bleibt   Esc schließt
Tab ergänzt   Strg+Enter legt einen Hauptcode an</translation>
    </message>
    <message>
        <source>Codes that fit</source>
        <translation>Passende Codes</translation>
    </message>
    <message>
        <source>New code “{name}” in {parent}</source>
        <translation>Neuer Code „{name}“ in {parent}</translation>
    </message>
    <message>
        <source>New code “{name}”</source>
        <translation>Neuer Code „{name}“</translation>
    </message>
    <message>
        <source>New code “{name}” (without “&gt;”)</source>
        <translation>Neuer Code „{name}“ (ohne „&gt;“)</translation>
    </message>
</context>
<context>
    <name>CodeTreeView</name>
    <message>
        <source>Some codes are hidden by the filter: empty it to arrange codes.</source>
        <translation>Der Filter verbirgt Codes: zum Umordnen leeren.</translation>
    </message>
    <message>
        <source>The codes are sorted. Choose “By tree” to arrange them.</source>
        <translation>Die Codes sind sortiert. Zum Umordnen „Nach Baum“ wählen.</translation>
    </message>
</context>
<context>
    <name>CodeWords</name>
    <message>
        <source>Own codings</source>
        <translation>Eigene Codierungen</translation>
    </message>
    <message>
        <source>Codings with sub-codes</source>
        <translation>Codierungen mit Subcodes</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Number of codings with the code itself</source>
        <translation>Zahl der Codierungen mit dem Code selbst</translation>
    </message>
    <message>
        <source>Number of codings with the code or one of its sub-codes</source>
        <translation>Zahl der Codierungen mit dem Code oder einem seiner Subcodes</translation>
    </message>
    <message>
        <source>Number of documents that hold the code or one of its sub-codes</source>
        <translation>Zahl der Dokumente, in denen der Code oder einer seiner Subcodes vorkommt</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>dissolved</source>
        <translation>aufgelöst</translation>
    </message>
    <message>
        <source>has a rule</source>
        <translation>hat eine Regel</translation>
    </message>
    <message>
        <source>has a definition</source>
        <translation>hat eine Definition</translation>
    </message>
    <message>
        <source>has a memo</source>
        <translation>hat ein Memo</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>key {digit}</source>
        <translation>Taste {digit}</translation>
    </message>
    <message>
        <source>Colour of its own</source>
        <translation>Eigene Farbe</translation>
    </message>
    <message>
        <source>Colour from “{code}”</source>
        <translation>Farbe von „{code}“</translation>
    </message>
    <message>
        <source>{here} own codings here, {all} in all</source>
        <translation>{here} eigene Codierungen hier, {all} insgesamt</translation>
    </message>
    <message>
        <source>{here} codings here, {all} in all</source>
        <translation>{here} Codierungen hier, {all} insgesamt</translation>
    </message>
    <message>
        <source>in {all} documents</source>
        <translation>in {all} Dokumenten</translation>
    </message>
    <message>
        <source>sensitive</source>
        <translation>sensibel</translation>
    </message>
    <message>
        <source>1 own coding here, {all} in all</source>
        <translation>1 eigene Codierung hier, {all} insgesamt</translation>
    </message>
    <message>
        <source>1 coding here, {all} in all</source>
        <translation>1 Codierung hier, {all} insgesamt</translation>
    </message>
    <message>
        <source>in 1 document</source>
        <translation>in 1 Dokument</translation>
    </message>
</context>
<context>
    <name>CodebookCommands</name>
    <message>
        <source>Put on a digit</source>
        <translation>Auf eine Ziffer legen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Select a code first.</source>
        <translation>Zuerst einen Code wählen.</translation>
    </message>
</context>
<context>
    <name>CodebookController</name>
    <message>
        <source>“{code}” moved.</source>
        <translation>„{code}“ verschoben.</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) moved.</source>
        <translation>
            <numerusform>%n Code verschoben.</numerusform>
            <numerusform>%n Codes verschoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{source}” is now part of “{target}”.</source>
        <translation>„{source}“ gehört jetzt zu „{target}“.</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) are now part of “{target}”.</source>
        <translation>
            <numerusform>%n Code gehört jetzt zu „{target}“.</numerusform>
            <numerusform>%n Codes gehören jetzt zu „{target}“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overlapping coding(s) became one with others.</source>
        <translation>
            <numerusform>%Ln überlappende Codierung wurde mit einer anderen vereint.</numerusform>
            <numerusform>%Ln überlappende Codierungen wurden mit anderen vereint.</numerusform>
        </translation>
    </message>
    <message>
        <source>Code “{name}” dissolved.</source>
        <translation>Code „{name}“ aufgelöst.</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) dissolved.</source>
        <translation>
            <numerusform>%n Code aufgelöst.</numerusform>
            <numerusform>%n Codes aufgelöst.</numerusform>
        </translation>
    </message>
    <message>
        <source>At the code above now: {cells}.</source>
        <translation>Jetzt beim Code darüber: {cells}.</translation>
    </message>
    <message>
        <source>Code “{name}” deleted.</source>
        <translation>Code „{name}“ gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) deleted.</source>
        <translation>
            <numerusform>%n Code gelöscht.</numerusform>
            <numerusform>%n Codes gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) went with it.</source>
        <translation>
            <numerusform>%n Codierung ist mit gelöscht.</numerusform>
            <numerusform>%n Codierungen sind mit gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted with it: {cells}.</source>
        <translation>Mit gelöscht: {cells}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n Codierung</numerusform>
            <numerusform>%n Codierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) become {after}, </source>
        <translation>
            <numerusform>%n Codierung wird zu {after}, </numerusform>
            <numerusform>%n Codierungen werden zu {after}, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>because %n cover(s) the same passage</source>
        <translation>
            <numerusform>weil eine eine schon codierte Stelle trifft</numerusform>
            <numerusform>weil %n eine schon codierte Stelle treffen</numerusform>
        </translation>
    </message>
    <message>
        <source>Merging codes</source>
        <translation>Codes werden zusammengeführt</translation>
    </message>
    <message>
        <source>Dissolving codes</source>
        <translation>Codes werden aufgelöst</translation>
    </message>
    <message>
        <source>Deleting codes</source>
        <translation>Codes werden gelöscht</translation>
    </message>
    <message>
        <source>“{code}” stays sensitive: a code above it is.</source>
        <translation>„{code}“ bleibt sensibel: Ein Code darüber ist es.</translation>
    </message>
</context>
<context>
    <name>CoderMenu</name>
    <message>
        <source>New coder...</source>
        <translation>Neue Person...</translation>
    </message>
    <message>
        <source>New coder</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Code as</source>
        <translation>Codieren als</translation>
    </message>
</context>
<context>
    <name>CodingBar</name>
    <message>
        <source>Which hits are coded</source>
        <translation>Welche Fundstellen codiert werden</translation>
    </message>
    <message>
        <source>How much is coded</source>
        <translation>Wie viel codiert wird</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Codieren</translation>
    </message>
    <message>
        <source>Code nothing</source>
        <translation>Nichts codieren</translation>
    </message>
    <message>
        <source>The hit</source>
        <translation>Die Fundstelle</translation>
    </message>
    <message>
        <source>The sentence</source>
        <translation>Den Satz</translation>
    </message>
    <message>
        <source>The turn</source>
        <translation>Den Redebeitrag</translation>
    </message>
    <message numerus="yes">
        <source>%n selected hit(s)</source>
        <translation>
            <numerusform>%Ln gewählte Fundstelle</numerusform>
            <numerusform>%Ln gewählte Fundstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n hit(s)</source>
        <translation>
            <numerusform>Die %Ln Fundstelle</numerusform>
            <numerusform>Alle %Ln Fundstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Coding hits</source>
        <translation>Fundstellen codieren</translation>
    </message>
    <message>
        <source>Choose a code...</source>
        <translation>Code wählen...</translation>
    </message>
    <message>
        <source>Code: {name}</source>
        <translation>Code: {name}</translation>
    </message>
    <message>
        <source>Choose a code</source>
        <translation>Code wählen</translation>
    </message>
    <message>
        <source>Counting passages...</source>
        <translation>Passagen werden gezählt...</translation>
    </message>
    <message>
        <source>Counting passages: {n} %</source>
        <translation>Passagen werden gezählt: {n} %</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%Ln Passage</numerusform>
            <numerusform>%Ln Passagen</numerusform>
        </translation>
    </message>
    <message>
        <source>{passages} in {documents}</source>
        <translation>{passages} in {documents}</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n carry the code already</source>
        <translation>
            <numerusform>%Ln trägt den Code schon</numerusform>
            <numerusform>%Ln tragen den Code schon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}” given to %n passage(s).</source>
        <translation>
            <numerusform>„{name}“ an %Ln Passage vergeben.</numerusform>
            <numerusform>„{name}“ an %Ln Passagen vergeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>CodingCommands</name>
    <message>
        <source>Select text first.</source>
        <translation>Zuerst Text markieren.</translation>
    </message>
    <message>
        <source>No code is activated. A click on the ring before a code activates it.</source>
        <translation>Kein Code ist aktiviert. Ein Klick auf den Ring vor einem Code aktiviert ihn.</translation>
    </message>
    <message>
        <source>No code lies on {digit} yet. Right-click a code to put it there.</source>
        <translation>Auf {digit} liegt noch kein Code. Per Rechtsklick auf einen Code zuweisen.</translation>
    </message>
    <message>
        <source>Select a coding first: click its stripe.</source>
        <translation>Zuerst eine Codierung wählen: auf ihren Streifen klicken.</translation>
    </message>
    <message>
        <source>Copy with source</source>
        <translation>Mit Quelle kopieren</translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation>„{name}“ entfernen</translation>
    </message>
    <message>
        <source>Recode as “{name}”</source>
        <translation>Nach „{name}“ umcodieren</translation>
    </message>
    <message>
        <source>The sentence at the caret is selected. {keys} once more codes it.</source>
        <translation>Der Satz an der Schreibmarke ist markiert. {keys} noch einmal codiert ihn.</translation>
    </message>
    <message>
        <source>No word that could name a code is selected.</source>
        <translation>Es ist kein Wort markiert, das einem Code den Namen geben könnte.</translation>
    </message>
</context>
<context>
    <name>CodingPage</name>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
    <message>
        <source>Comment on this coding</source>
        <translation>Kommentar zu dieser Codierung</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Remove coding</source>
        <translation>Codierung entfernen</translation>
    </message>
    <message>
        <source>Use as anchor example</source>
        <translation>Als Ankerbeispiel setzen</translation>
    </message>
    <message>
        <source>Click a stripe or a segment to see its coding.</source>
        <translation>Ein Klick auf Streifen oder Segment zeigt die Codierung.</translation>
    </message>
    <message>
        <source>Say it in your own words</source>
        <translation>Mit eigenen Worten</translation>
    </message>
    <message>
        <source>Paraphrase</source>
        <translation>Paraphrase</translation>
    </message>
</context>
<context>
    <name>CodingPanel</name>
    <message>
        <source>How much is coded</source>
        <translation>Wie viel codiert wird</translation>
    </message>
    <message>
        <source>In which documents</source>
        <translation>In welchen Dokumenten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Neu zählen</translation>
    </message>
    <message>
        <source>What would be coded</source>
        <translation>Was codiert würde</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Codieren</translation>
    </message>
    <message>
        <source>Coding with a dictionary</source>
        <translation>Codieren mit einem Wörterbuch</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Alle Dokumente</translation>
    </message>
    <message>
        <source>Activated documents</source>
        <translation>Aktivierte Dokumente</translation>
    </message>
    <message>
        <source>Counting...</source>
        <translation>Wird gezählt...</translation>
    </message>
    <message>
        <source>Counting: {n} %</source>
        <translation>Wird gezählt: {n} %</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>No words yet: there is nothing to code.</source>
        <translation>Noch keine Wörter: Es gibt nichts zu codieren.</translation>
    </message>
    <message>
        <source>Choose a dictionary.</source>
        <translation>Ein Wörterbuch wählen.</translation>
    </message>
    <message numerus="yes">
        <source>%n new coding(s) in one step; undo takes all of them back.</source>
        <translation>
            <numerusform>%Ln neue Codierung in einem Schritt; „Rückgängig“ nimmt sie zurück.</numerusform>
            <numerusform>%Ln neue Codierungen in einem Schritt; „Rückgängig“ nimmt alle zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Code {n} passages</source>
        <translation>{n} Passagen codieren</translation>
    </message>
    <message numerus="yes">
        <source>%n new coding(s) by “{name}”.</source>
        <translation>
            <numerusform>%Ln neue Codierung durch „{name}“.</numerusform>
            <numerusform>%Ln neue Codierungen durch „{name}“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Code one passage</source>
        <translation>Eine Passage codieren</translation>
    </message>
</context>
<context>
    <name>CodingWords</name>
    <message numerus="yes">
        <source>%n memo(s)</source>
        <translation>
            <numerusform>%n Memo</numerusform>
            <numerusform>%n Memos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paraphrase(s)</source>
        <translation>
            <numerusform>%n Paraphrase</numerusform>
            <numerusform>%n Paraphrasen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anchor example(s)</source>
        <translation>
            <numerusform>%n Ankerbeispiel</numerusform>
            <numerusform>%n Ankerbeispielen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) removed.</source>
        <translation>
            <numerusform>%n Codierung entfernt.</numerusform>
            <numerusform>%n Codierungen entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} und {last}</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) removed, with {things}.</source>
        <translation>
            <numerusform>%n Codierung entfernt, mit {things}.</numerusform>
            <numerusform>%n Codierungen entfernt, mit {things}.</numerusform>
        </translation>
    </message>
    <message>
        <source>weight {number}</source>
        <translation>Gewicht {number}</translation>
    </message>
    <message>
        <source>rating “{rating}”</source>
        <translation>Ausprägung „{rating}“</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Given up: {things}.</source>
        <translation>Aufgegeben: {things}.</translation>
    </message>
</context>
<context>
    <name>ColorDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Another colour</source>
        <translation>Andere Farbe</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>Like the main code</source>
        <translation>Wie der Hauptcode</translation>
    </message>
    <message>
        <source>in use now</source>
        <translation>gilt jetzt</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Report of the case...</source>
        <translation>Bericht über den Fall...</translation>
    </message>
    <message>
        <source>Show the case</source>
        <translation>Fall zeigen</translation>
    </message>
    <message>
        <source>Take the column out</source>
        <translation>Spalte herausnehmen</translation>
    </message>
</context>
<context>
    <name>CommentField</name>
    <message>
        <source>Comment. Enter keeps it.</source>
        <translation>Kommentar. Enter übernimmt ihn.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
</context>
<context>
    <name>CompareBase</name>
    <message>
        <source>no such document</source>
        <translation>kein solches Dokument</translation>
    </message>
    <message>
        <source>without a document: {names}</source>
        <translation>ohne Dokument: {names}</translation>
    </message>
</context>
<context>
    <name>CompareDesk</name>
    <message>
        <source>Numbers behind sources = codings</source>
        <translation>Zahl hinter der Quelle = Codierungen</translation>
    </message>
    <message>
        <source>No cases yet. Cases, such as municipalities, come with their table.</source>
        <translation>Noch keine Fälle. Fälle, zum Beispiel Kommunen, kommen mit ihrer Tabelle.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cases and groups</source>
        <translation>Fälle und Gruppen</translation>
    </message>
</context>
<context>
    <name>CompareHead</name>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Differences first</source>
        <translation>Unterschiede zuerst</translation>
    </message>
    <message>
        <source>Evidence in all columns</source>
        <translation>Beleg in allen Spalten</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren...</translation>
    </message>
    <message>
        <source>Themes in which the cases differ come first (D)</source>
        <translation>Themen, in denen sich die Fälle unterscheiden, zuerst (D)</translation>
    </message>
    <message>
        <source>Only themes with a coding in every case</source>
        <translation>Nur Themen mit einer Codierung in jedem Fall</translation>
    </message>
    <message>
        <source>Show the best quotation of each cell (Q)</source>
        <translation>Das beste Zitat jeder Zelle zeigen (Q)</translation>
    </message>
    <message>
        <source>Sub-codes of {name}</source>
        <translation>Subcodes von {name}</translation>
    </message>
    <message>
        <source>Themes of the project</source>
        <translation>Themen des Projekts</translation>
    </message>
    <message>
        <source>Main codes</source>
        <translation>Hauptcodes</translation>
    </message>
    <message>
        <source>Case or group</source>
        <translation>Fall oder Gruppe</translation>
    </message>
    <message>
        <source>Export ({n})...</source>
        <translation>Exportieren ({n})...</translation>
    </message>
    <message>
        <source>Questions of the guide</source>
        <translation>Fragen des Leitfadens</translation>
    </message>
</context>
<context>
    <name>CompareModel</name>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%Ln Thema</numerusform>
            <numerusform>%Ln Themen</numerusform>
        </translation>
    </message>
    <message>
        <source>another rating, or addressed only in some of the cases</source>
        <translation>verschiedene Ausprägung oder nur in einem Teil der Fälle thematisiert</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Mit Unterschied</translation>
    </message>
    <message>
        <source>same rating, addressed everywhere or nowhere</source>
        <translation>gleiche Ausprägung, überall oder nirgends thematisiert</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Ohne Unterschied</translation>
    </message>
</context>
<context>
    <name>CompareTable</name>
    <message>
        <source>Comparison of cases</source>
        <translation>Vergleich der Fälle</translation>
    </message>
</context>
<context>
    <name>CompareWords</name>
    <message>
        <source>Interview</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Reflection talk</source>
        <translation>Reflexionsgespräch</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>no {source}</source>
        <translation>kein {source}</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>keine Quelle</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>– not coded yet</source>
        <translation>– noch nicht codiert</translation>
    </message>
    <message>
        <source>– not addressed</source>
        <translation>– nicht thematisiert</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>noch offen</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>ohne Ausprägung</translation>
    </message>
    <message>
        <source>less</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>rating differs</source>
        <translation>Ausprägung verschieden</translation>
    </message>
    <message>
        <source>{numbers} codings</source>
        <translation>{numbers} Codierungen</translation>
    </message>
    <message>
        <source>addressed only in {cases}</source>
        <translation>nur in {cases} thematisiert</translation>
    </message>
    <message>
        <source>not in {cases}</source>
        <translation>nicht in {cases}</translation>
    </message>
    <message>
        <source>{x} of {n}</source>
        <translation>{x} von {n}</translation>
    </message>
    <message>
        <source>{x} of {n} cases</source>
        <translation>{x} von {n} Fällen</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%Ln Fall</numerusform>
            <numerusform>%Ln Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>question not recognised</source>
        <translation>Frage nicht erkannt</translation>
    </message>
    <message>
        <source>Answers in worksheets</source>
        <translation>Antworten in Arbeitshilfen</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) of worksheets</source>
        <translation>
            <numerusform>%n Text aus Arbeitshilfen</numerusform>
            <numerusform>%n Texte aus Arbeitshilfen</numerusform>
        </translation>
    </message>
    <message>
        <source>WS</source>
        <translation>AH</translation>
    </message>
    <message>
        <source>no {source}</source>
        <comment>worksheets</comment>
        <translation>keine {source}</translation>
    </message>
    <message>
        <source>no talk, only worksheets</source>
        <translation>kein Gespräch, nur Arbeitshilfen</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n Codierung</numerusform>
            <numerusform>%n Codierungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonExport</name>
    <message>
        <source>Word, landscape (*.docx);;Excel (*.xlsx);;OpenDocument (*.odt);;As text (*.csv)</source>
        <translation>Word, quer (*.docx);;Excel (*.xlsx);;OpenDocument (*.odt);;Als Text (*.csv)</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Export without attributes</source>
        <translation>Ohne Merkmale exportieren</translation>
    </message>
    <message>
        <source>Export only {attribute}</source>
        <translation>Nur {attribute} exportieren</translation>
    </message>
    <message>
        <source>Fewer than {k} cases have the attributes shown for {cases}: they can be identified.</source>
        <translation>Weniger als {k} Fälle haben die gezeigten Merkmale von {cases}: Sie sind erkennbar.</translation>
    </message>
    <message>
        <source>Nothing is compared.</source>
        <translation>Es wird nichts verglichen.</translation>
    </message>
</context>
<context>
    <name>ConditionPopup</name>
    <message>
        <source>Condition that divides the rows</source>
        <translation>Bedingung, die die Zeilen teilt</translation>
    </message>
    <message>
        <source>typ=Kreis AND thm_stellen_vzae&gt;=1</source>
        <translation>typ=Kreis UND thm_stellen_vzae&gt;=1</translation>
    </message>
    <message>
        <source>Enter groups the rows   Esc closes</source>
        <translation>Enter gruppiert die Zeilen   Esc schließt</translation>
    </message>
</context>
<context>
    <name>ConsentModel</name>
    <message>
        <source>given</source>
        <translation>erteilt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivierung</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Place of the form</source>
        <translation>Ort des Formulars</translation>
    </message>
</context>
<context>
    <name>CopiesLine</name>
    <message>
        <source>Show backups</source>
        <translation>Sicherungen zeigen</translation>
    </message>
    <message>
        <source>Last backup of “{name}”: {when}.</source>
        <translation>Letzte Sicherung von „{name}“: {when}.</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) are kept.</source>
        <translation>
            <numerusform>%Ln Fassung aufbewahrt.</numerusform>
            <numerusform>%Ln Fassungen aufbewahrt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionPopup</name>
    <message>
        <source>Corrected words</source>
        <translation>Korrigierte Wörter</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter stores all the same   Esc closes</source>
        <translation>Enter speichert trotzdem   Esc schließt</translation>
    </message>
    <message>
        <source>Enter stores   Esc closes</source>
        <translation>Enter speichert   Esc schließt</translation>
    </message>
</context>
<context>
    <name>CountModel</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>{answer} (not among the options)</source>
        <translation>{answer} (steht nicht zur Wahl)</translation>
    </message>
</context>
<context>
    <name>CountsTab</name>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>No word in this selection.</source>
        <translation>Kein Wort in dieser Auswahl.</translation>
    </message>
    <message>
        <source>Word cloud</source>
        <translation>Wortwolke</translation>
    </message>
    <message>
        <source>Stop words</source>
        <translation>Stoppwörter</translation>
    </message>
    <message>
        <source>Without stop words</source>
        <translation>Ohne Stoppwörter</translation>
    </message>
    <message>
        <source>With stop words</source>
        <translation>Mit Stoppwörtern</translation>
    </message>
    <message>
        <source>Least number</source>
        <translation>Mindestanzahl</translation>
    </message>
    <message>
        <source>At least {n}×</source>
        <translation>Mindestens {n}×</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Leave out “{word}” as a stop word</source>
        <translation>„{word}“ als Stoppwort weglassen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>CourseTab</name>
    <message>
        <source>Course of the text</source>
        <translation>Verlauf im Text</translation>
    </message>
    <message>
        <source>No coding in this selection.</source>
        <translation>Keine Codierung in dieser Auswahl.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Each code</source>
        <translation>Jeder Code</translation>
    </message>
    <message>
        <source>Main codes</source>
        <translation>Hauptcodes</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n Codierung</numerusform>
            <numerusform>%n Codierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>One document, code by code</source>
        <translation>Ein Dokument, Code für Code</translation>
    </message>
    <message>
        <source>Documents beside each other</source>
        <translation>Dokumente nebeneinander</translation>
    </message>
    <message>
        <source>Documents, all equally long</source>
        <translation>Dokumente, gleich lang</translation>
    </message>
    <message>
        <source>Documents by date</source>
        <translation>Dokumente nach Datum</translation>
    </message>
    <message>
        <source>Documents by guide question</source>
        <translation>Dokumente nach Leitfrage</translation>
    </message>
</context>
<context>
    <name>CourseViews</name>
    <message>
        <source>{code} · para. {number} · {n} codings</source>
        <translation>{code} · Abs. {number} · {n} Codierungen</translation>
    </message>
    <message>
        <source>{code} · para. {number} · 1 coding</source>
        <translation>{code} · Abs. {number} · 1 Codierung</translation>
    </message>
    <message>
        <source>{code} × para. {number}</source>
        <translation>{code} × Abs. {number}</translation>
    </message>
    <message>
        <source>{document} · para. {number}</source>
        <translation>{document} · Abs. {number}</translation>
    </message>
    <message>
        <source>{document} · {day}
{code}: {n} codings</source>
        <translation>{document} · {day}
{code}: {n} Codierungen</translation>
    </message>
    <message>
        <source>{document} · {day}
{code}: 1 coding</source>
        <translation>{document} · {day}
{code}: 1 Codierung</translation>
    </message>
</context>
<context>
    <name>CrosstabCopies</name>
    <message>
        <source>Copy crosstab as table</source>
        <translation>Kreuztabelle als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy crosstab as picture</source>
        <translation>Kreuztabelle als Bild kopieren</translation>
    </message>
    <message>
        <source>Show segments</source>
        <translation>Segmente zeigen</translation>
    </message>
</context>
<context>
    <name>CrosstabModel</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>gesamt</translation>
    </message>
    <message>
        <source>Sum of codings</source>
        <translation>Summe der Codierungen</translation>
    </message>
</context>
<context>
    <name>CrosstabPanel</name>
    <message>
        <source>Crosstab</source>
        <translation>Kreuztabelle</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>by</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>{documents} with the code</source>
        <translation>{documents}, in denen der Code vorkommt</translation>
    </message>
    <message>
        <source>Drag codes from the table above to here to compare them.</source>
        <translation>Ziehen Sie Codes aus der Tabelle hierher, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>No code differs between these groups. Drag codes from the table to here.</source>
        <translation>Zwischen diesen Gruppen unterscheidet sich kein Code. Ziehen Sie Codes aus der Tabelle hierher.</translation>
    </message>
    <message>
        <source>No coding in this selection.</source>
        <translation>Keine Codierung in dieser Auswahl.</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Alle Dokumente</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>A cell counts</source>
        <translation>Eine Zelle zählt</translation>
    </message>
    <message>
        <source>Largest differences</source>
        <translation>Größte Unterschiede</translation>
    </message>
    <message numerus="yes">
        <source>Chosen codes (%n)</source>
        <translation>
            <numerusform>Gewählte Codes (%Ln)</numerusform>
            <numerusform>Gewählte Codes (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>All codes with codings</source>
        <translation>Alle Codes mit Codierungen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>CrosstabView</name>
    <message>
        <source>Crosstab</source>
        <translation>Kreuztabelle</translation>
    </message>
</context>
<context>
    <name>DateModel</name>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Delete recording by</source>
        <translation>Aufnahme löschen bis</translation>
    </message>
    <message>
        <source>Delete key by</source>
        <translation>Schlüssel löschen bis</translation>
    </message>
    <message>
        <source>Delete transcript by</source>
        <translation>Transkript löschen bis</translation>
    </message>
    <message>
        <source>{date} – due</source>
        <translation>{date} – fällig</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Vorschlagen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %n Dokument</numerusform>
            <numerusform>in %n Dokumenten</numerusform>
        </translation>
    </message>
    <message>
        <source>{places}, the first {n}</source>
        <translation>{places}, die ersten {n}</translation>
    </message>
    <message>
        <source>Write what is to stand there, or choose omission.</source>
        <translation>Schreiben, was dort stehen soll, oder „Auslassung“ wählen.</translation>
    </message>
    <message>
        <source>The same spelling is given for two words. Keep one of them.</source>
        <translation>Dieselbe Schreibweise ist für zwei Wörter angegeben. Eine davon behalten.</translation>
    </message>
    <message>
        <source>This pseudonym stands for another word already, or is itself one of the words. Choose another.</source>
        <translation>Dieses Pseudonym steht schon für ein anderes Wort oder ist selbst eines davon. Ein anderes wählen.</translation>
    </message>
    <message>
        <source>(different)</source>
        <translation>(verschieden)</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>Ersetzung</translation>
    </message>
    <message>
        <source>Other spellings</source>
        <translation>Weitere Schreibweisen</translation>
    </message>
    <message>
        <source>Choose a word to see its places and to decide on it.</source>
        <translation>Ein Wort wählen, um seine Stellen zu sehen und zu entscheiden.</translation>
    </message>
    <message>
        <source>Will read: {words}</source>
        <translation>Dort steht dann: {words}</translation>
    </message>
    <message>
        <source>Separated by semicolons; endings are found anyway.</source>
        <translation>Mit Semikolon getrennt; Endungen werden von selbst gefunden.</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Dictionaries</name>
    <message>
        <source>Dictionary</source>
        <translation>Wörterbuch</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Word or phrase</source>
        <translation>Wort oder Wortfolge</translation>
    </message>
    <message>
        <source>How it is looked for</source>
        <translation>Suchart</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Fundstellen</translation>
    </message>
    <message>
        <source>{code} (deleted)</source>
        <translation>{code} (gelöscht)</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Passagen</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Coded already</source>
        <translation>Schon codiert</translation>
    </message>
    <message>
        <source>New codings</source>
        <translation>Neue Codierungen</translation>
    </message>
</context>
<context>
    <name>DictionariesPage</name>
    <message>
        <source>Dictionaries</source>
        <translation>Wörterbücher</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>New dictionary</source>
        <translation>Neues Wörterbuch</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>Importieren...</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Search with it</source>
        <translation>Damit suchen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>In this project</source>
        <translation>In diesem Projekt</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Code with it</source>
        <translation>Damit codieren</translation>
    </message>
    <message>
        <source>No dictionaries yet. A dictionary holds, for each of some codes, the words that speak for it; it searches for all of them, and codes what they find in one step.</source>
        <translation>Noch keine Wörterbücher. Ein Wörterbuch hält zu Codes die Wörter fest, die für sie sprechen; damit lässt sich nach allen suchen und in einem Schritt codieren, was sie finden.</translation>
    </message>
</context>
<context>
    <name>DictionaryCommands</name>
    <message>
        <source>New dictionary</source>
        <translation>Neues Wörterbuch</translation>
    </message>
    <message>
        <source>“{name}” deleted. What was coded with it stays.</source>
        <translation>„{name}“ gelöscht. Was damit codiert wurde, bleibt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.xlsx)</source>
        <translation>Tabellen (*.csv *.tsv *.xlsx)</translation>
    </message>
    <message>
        <source>Import a dictionary</source>
        <translation>Wörterbuch importieren</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” imported: %n row(s).</source>
        <translation>
            <numerusform>„{name}“ importiert: %Ln Zeile.</numerusform>
            <numerusform>„{name}“ importiert: %Ln Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading a table</source>
        <translation>Tabelle wird gelesen</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Changed words</source>
        <translation>Geänderte Wörter</translation>
    </message>
    <message>
        <source>[withdrawn]</source>
        <translation>[gesperrt]</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Para. {number}</source>
        <translation>Abs. {number}</translation>
    </message>
    <message>
        <source>Front matter</source>
        <translation>Kopfzeilen</translation>
    </message>
</context>
<context>
    <name>DocumentChoice</name>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
</context>
<context>
    <name>DocumentCommands</name>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Activate only this one</source>
        <translation>Nur dieses aktivieren</translation>
    </message>
    <message>
        <source>Rename...</source>
        <translation>Umbenennen...</translation>
    </message>
    <message>
        <source>Delete document</source>
        <translation>Dokument löschen</translation>
    </message>
    <message>
        <source>Document “{name}” deleted.</source>
        <translation>Dokument „{name}“ gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) went with it.</source>
        <translation>
            <numerusform>%Ln Codierung ist mit ihm entfernt.</numerusform>
            <numerusform>%Ln Codierungen sind mit ihm entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Speakers...</source>
        <translation>Sprecher*innen...</translation>
    </message>
    <message>
        <source>Activate the codes of this document</source>
        <translation>Codes dieses Dokuments aktivieren</translation>
    </message>
    <message>
        <source>Open in new tab</source>
        <translation>In neuem Tab öffnen</translation>
    </message>
    <message>
        <source>Print or save as PDF...</source>
        <translation>Drucken oder als PDF speichern...</translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %n document(s)</source>
        <translation>
            <numerusform>%Ln Dokument deaktivieren</numerusform>
            <numerusform>%Ln Dokumente deaktivieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activate only these %n document(s)</source>
        <translation>
            <numerusform>Nur dieses Dokument aktivieren</numerusform>
            <numerusform>Nur diese %Ln Dokumente aktivieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activate %n document(s)</source>
        <translation>
            <numerusform>%Ln Dokument aktivieren</numerusform>
            <numerusform>%Ln Dokumente aktivieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleting the document</source>
        <translation>Dokument wird gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>Assign %n document(s) to a case...</source>
        <translation>
            <numerusform>Dokument einem Fall zuordnen...</numerusform>
            <numerusform>%Ln Dokumente einem Fall zuordnen...</numerusform>
        </translation>
    </message>
    <message>
        <source>Deletion dates...</source>
        <translation>Löschfristen...</translation>
    </message>
</context>
<context>
    <name>DocumentPanel</name>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Group documents by</source>
        <translation>Dokumente gruppieren nach</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>By case</source>
        <translation>Nach Fall</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>No documents yet. Drop transcripts here or import them.</source>
        <translation>Noch keine Dokumente. Transkripte hierher ziehen oder importieren.</translation>
    </message>
    <message>
        <source>Import documents</source>
        <translation>Dokumente importieren</translation>
    </message>
    <message>
        <source>Without a case</source>
        <translation>Ohne Fall</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Interviews</translation>
    </message>
    <message>
        <source>Reflection talks</source>
        <translation>Reflexionsgespräche</translation>
    </message>
    <message>
        <source>Worksheet texts</source>
        <translation>Arbeitshilfen</translation>
    </message>
    <message>
        <source>Other documents</source>
        <translation>Sonstige Dokumente</translation>
    </message>
    <message>
        <source>Filter documents</source>
        <translation>Dokumente filtern</translation>
    </message>
    <message>
        <source>Filter by attributes</source>
        <translation>Nach Merkmalen filtern</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sets</translation>
    </message>
    <message>
        <source>No document passes the filter.</source>
        <translation>Kein Dokument passt zum Filter.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>By set</source>
        <translation>Nach Set</translation>
    </message>
    <message>
        <source>{document}, activated</source>
        <translation>{document}, aktiviert</translation>
    </message>
    <message>
        <source>In no set</source>
        <translation>In keinem Set</translation>
    </message>
    <message>
        <source>More for this document</source>
        <translation>Mehr zu diesem Dokument</translation>
    </message>
    <message numerus="yes">
        <source>%n memo(s)</source>
        <translation>
            <numerusform>%n Memo</numerusform>
            <numerusform>%n Memos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentTabs</name>
    <message>
        <source>All tabs</source>
        <translation>Alle Tabs</translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation>Offene Dokumente</translation>
    </message>
</context>
<context>
    <name>DocumentTree</name>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
</context>
<context>
    <name>DropChoice</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Move “{source}” under “{target}”</source>
        <translation>„{source}“ unter „{target}“ verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n code(s) under “{target}”</source>
        <translation>
            <numerusform>%n Code unter „{target}“ verschieben</numerusform>
            <numerusform>%n Codes unter „{target}“ verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge “{source}” into “{target}”</source>
        <translation>„{source}“ mit „{target}“ zusammenführen</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n code(s) into “{target}”</source>
        <translation>
            <numerusform>%n Code mit „{target}“ zusammenführen</numerusform>
            <numerusform>%n Codes mit „{target}“ zusammenführen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditBand</name>
    <message>
        <source>What changes...</source>
        <translation>Was sich ändert...</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>You are editing the text of {name}. Codings move with their words.</source>
        <translation>Sie bearbeiten den Text von {name}. Codierungen wandern mit ihren Wörtern.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) changed</source>
        <translation>
            <numerusform>%n Stelle geändert</numerusform>
            <numerusform>%n Stellen geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changed yet</source>
        <translation>Noch nichts geändert</translation>
    </message>
    <message>
        <source>new: para. {numbers}</source>
        <translation>neu: Abs. {numbers}</translation>
    </message>
    <message>
        <source>Accept all the same</source>
        <translation>Trotzdem übernehmen</translation>
    </message>
</context>
<context>
    <name>EditMode</name>
    <message>
        <source>Open a document first.</source>
        <translation>Zuerst ein Dokument öffnen.</translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) are not stored yet.</source>
        <translation>
            <numerusform>%n Korrektur ist noch nicht gespeichert.</numerusform>
            <numerusform>%n Korrekturen sind noch nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) stored.</source>
        <translation>
            <numerusform>%n Korrektur gespeichert.</numerusform>
            <numerusform>%n Korrekturen gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %n place(s). Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>An %n Stelle ersetzt. Strg+Z nimmt es zurück.</numerusform>
            <numerusform>An %n Stellen ersetzt. Strg+Z nimmt es zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was withdrawn cannot be changed, nor joined with other text.</source>
        <translation>Gesperrtes lässt sich nicht ändern und nicht mit anderem Text verbinden.</translation>
    </message>
    <message numerus="yes">
        <source>%n NUL character(s) were left out.</source>
        <translation>
            <numerusform>%n NUL-Zeichen wurde weggelassen.</numerusform>
            <numerusform>%n NUL-Zeichen wurden weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>while the text is edited</source>
        <translation>während der Text bearbeitet wird</translation>
    </message>
    <message numerus="yes">
        <source>The text was changed meanwhile, at %n place(s) of your corrections, too.</source>
        <translation>
            <numerusform>Der Text wurde inzwischen geändert, auch an %n Stelle Ihrer Korrekturen.</numerusform>
            <numerusform>Der Text wurde inzwischen geändert, auch an %n Stellen Ihrer Korrekturen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of them is lost; look at the list before you accept.</source>
        <translation>Davon ist nichts verloren; sehen Sie die Liste an, bevor Sie übernehmen.</translation>
    </message>
    <message>
        <source>The text was changed meanwhile. Your corrections stand on it as it is now.</source>
        <translation>Der Text wurde inzwischen geändert. Ihre Korrekturen stehen auf ihm, wie er jetzt ist.</translation>
    </message>
</context>
<context>
    <name>EditorMargin</name>
    <message>
        <source>Paragraph numbers</source>
        <translation>Absatznummern</translation>
    </message>
</context>
<context>
    <name>ExportCheckWindow</name>
    <message>
        <source>Before {name} is exported</source>
        <translation>Bevor {name} exportiert wird</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>Im Text zeigen</translation>
    </message>
    <message>
        <source>Why it may leave</source>
        <translation>Warum es hinaus darf</translation>
    </message>
    <message>
        <source>Words of a withdrawn paragraph never leave. Take them out first.</source>
        <translation>Worte eines gesperrten Absatzes verlassen das Projekt nie. Bitte erst herausnehmen.</translation>
    </message>
    <message>
        <source>Export all the same</source>
        <translation>Trotzdem exportieren</translation>
    </message>
    <message>
        <source>Do not export</source>
        <translation>Nicht exportieren</translation>
    </message>
    <message>
        <source>What others would be spared: {name}</source>
        <translation>Was anderen erspart bliebe: {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Why it may leave all the same (is noted: no names)</source>
        <translation>Warum es trotzdem hinaus darf (bleibt im Protokoll: keine Namen)</translation>
    </message>
</context>
<context>
    <name>ExportCommands</name>
    <message>
        <source>Preparing the export</source>
        <translation>Export wird vorbereitet</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Saved: {names}</source>
        <translation>Gespeichert: {names}</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) are looked for in whatever is exported.</source>
        <translation>
            <numerusform>%n Name wird in allem gesucht, was exportiert wird.</numerusform>
            <numerusform>%n Namen werden in allem gesucht, was exportiert wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening the key file</source>
        <translation>Schlüsseldatei wird geöffnet</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Count technical codes too</source>
        <translation>Technische Codes mitzählen</translation>
    </message>
    <message>
        <source>For German Excel (semicolon, decimal comma)</source>
        <translation>Für deutsches Excel (Semikolon, Dezimalkomma)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>What it will hold</source>
        <translation>Inhalt der Datei</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Columns by</source>
        <translation>Spalten nach</translation>
    </message>
    <message>
        <source>Compare by</source>
        <translation>Vergleichen nach</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>How often each answer was given</source>
        <translation>Wie oft jede Antwort gegeben wurde</translation>
    </message>
    <message>
        <source>The answers, as they are imported</source>
        <translation>Die Antworten, wie sie importiert werden</translation>
    </message>
    <message>
        <source>The items, as they are imported</source>
        <translation>Die Items, wie sie importiert werden</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Dokumentart</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>no groups</source>
        <translation>keine Gruppen</translation>
    </message>
    <message>
        <source>Change...</source>
        <translation>Ändern...</translation>
    </message>
    <message>
        <source>Place of the file</source>
        <translation>Ort der Datei</translation>
    </message>
    <message>
        <source>Tick at least one theme.</source>
        <translation>Mindestens ein Thema ankreuzen.</translation>
    </message>
    <message>
        <source>The file of this name will be replaced.</source>
        <translation>Die Datei dieses Namens wird ersetzt.</translation>
    </message>
    <message>
        <source>Word (docx)</source>
        <translation>Word (docx)</translation>
    </message>
    <message>
        <source>OpenDocument (odt)</source>
        <translation>OpenDocument (odt)</translation>
    </message>
    <message>
        <source>Web page (html)</source>
        <translation>Webseite (html)</translation>
    </message>
    <message>
        <source>Markdown (md)</source>
        <translation>Markdown (md)</translation>
    </message>
    <message>
        <source>Excel (xlsx)</source>
        <translation>Excel (xlsx)</translation>
    </message>
    <message>
        <source>Table for programs (csv)</source>
        <translation>Tabelle für Programme (csv)</translation>
    </message>
    <message>
        <source>Which memos</source>
        <translation>Welche Memos</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Verfasst von</translation>
    </message>
    <message>
        <source>Memos and paraphrases</source>
        <translation>Memos und Paraphrasen</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>allen</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand vom</translation>
    </message>
    <message>
        <source>Evening of {day}</source>
        <translation>Abend des {day}</translation>
    </message>
    <message>
        <source>as it is now</source>
        <translation>wie er jetzt ist</translation>
    </message>
</context>
<context>
    <name>ExportDoor</name>
    <message>
        <source>{name} was not exported.</source>
        <translation>{name} wurde nicht exportiert.</translation>
    </message>
    <message numerus="yes">
        <source>On the level for the client, %n finding(s) would be asked about</source>
        <translation>
            <numerusform>Auf der Stufe „Auftraggeber“ würde nach 1 Hinweis gefragt</numerusform>
            <numerusform>Auf der Stufe „Auftraggeber“ würde nach %n Hinweisen gefragt</numerusform>
        </translation>
    </message>
    <message>
        <source>Details...</source>
        <translation>Einzelheiten...</translation>
    </message>
    <message>
        <source>It could not be noted in the audit trail</source>
        <translation>Es konnte nicht protokolliert werden</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Export theme-centred summary</source>
        <translation>Themenzentrierte Zusammenfassung exportieren</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Export theme matrix</source>
        <translation>Themenmatrix exportieren</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Themenmatrix</translation>
    </message>
    <message>
        <source>Export code frequencies</source>
        <translation>Codehäufigkeiten exportieren</translation>
    </message>
    <message>
        <source>Frequencies</source>
        <translation>Häufigkeiten</translation>
    </message>
    <message>
        <source>Export coded segments</source>
        <translation>Codierte Segmente exportieren</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Export codebook</source>
        <translation>Kodierleitfaden exportieren</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Kodierleitfaden</translation>
    </message>
    <message>
        <source>Export worksheets</source>
        <translation>Arbeitshilfen exportieren</translation>
    </message>
    <message>
        <source>Worksheets</source>
        <translation>Arbeitshilfen</translation>
    </message>
    <message>
        <source>Export codings</source>
        <translation>Codierungen exportieren</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Codierungen</translation>
    </message>
    <message>
        <source>Export memos</source>
        <translation>Memos exportieren</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>Memos</translation>
    </message>
    <message>
        <source>Export speakers</source>
        <translation>Sprecher*innen exportieren</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprecher*innen</translation>
    </message>
    <message>
        <source>Export cases and attributes</source>
        <translation>Fälle und Merkmale exportieren</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Export attributes of documents</source>
        <translation>Merkmale der Dokumente exportieren</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Export interview guide</source>
        <translation>Interviewleitfaden exportieren</translation>
    </message>
    <message>
        <source>Interview guide</source>
        <translation>Interviewleitfaden</translation>
    </message>
    <message>
        <source>Export values of attributes by date</source>
        <translation>Merkmalswerte mit Datum exportieren</translation>
    </message>
    <message>
        <source>Values by date</source>
        <translation>Merkmalswerte</translation>
    </message>
    <message>
        <source>Export parts of cases</source>
        <translation>Teile von Fällen exportieren</translation>
    </message>
    <message>
        <source>Parts of cases</source>
        <translation>Teile von Fällen</translation>
    </message>
    <message>
        <source>Export summaries</source>
        <translation>Zusammenfassungen exportieren</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>Zusammenfassungen</translation>
    </message>
    <message>
        <source>Export results of themes and cases</source>
        <translation>Ergebnisse zu Themen und Fällen exportieren</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
</context>
<context>
    <name>FavoriteChip</name>
    <message>
        <source>Code with “{code}”</source>
        <translation>Mit „{code}“ codieren</translation>
    </message>
    <message>
        <source>Codes the selected text. Drop text here, or drag this onto text.</source>
        <translation>Codiert den markierten Text. Text hierher oder den Code auf Text ziehen.</translation>
    </message>
</context>
<context>
    <name>FavoriteRow</name>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
</context>
<context>
    <name>FileHead</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>Files to import</source>
        <translation>Zu importierende Dateien</translation>
    </message>
</context>
<context>
    <name>FileModel</name>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>already in the project</source>
        <translation>schon im Projekt</translation>
    </message>
    <message>
        <source>new state of a document in the project</source>
        <translation>neuer Stand eines Dokuments im Projekt</translation>
    </message>
    <message numerus="yes">
        <source>%n notice(s)</source>
        <translation>
            <numerusform>%Ln Hinweis</numerusform>
            <numerusform>%Ln Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>nicht gewählt</translation>
    </message>
</context>
<context>
    <name>FileSaver</name>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Saved: {names}</source>
        <translation>Gespeichert: {names}</translation>
    </message>
    <message>
        <source>Stopped. {name} was not saved.</source>
        <translation>Angehalten. {name} wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Saving {name}</source>
        <translation>{name} wird gespeichert</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Activate these</source>
        <translation>Diese aktivieren</translation>
    </message>
    <message>
        <source>Filter of the documents</source>
        <translation>Filter der Dokumente</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Which documents, speakers and codings are counted</source>
        <translation>Welche Dokumente, Personen und Codierungen gezählt werden</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Alle Dokumente</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Only cases with all kinds of document</source>
        <translation>Nur Fälle mit allen Dokumentarten</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sets</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>Codierende</translation>
    </message>
    <message>
        <source>Count technical codes too</source>
        <translation>Technische Codes mitzählen</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>only cases with all kinds</source>
        <translation>nur Fälle mit allen Dokumentarten</translation>
    </message>
    <message>
        <source>with technical codes</source>
        <translation>mit technischen Codes</translation>
    </message>
    <message>
        <source>without technical codes</source>
        <translation>ohne technische Codes</translation>
    </message>
    <message>
        <source>By attribute</source>
        <translation>Nach Attribut</translation>
    </message>
    <message>
        <source>All but interviewers</source>
        <translation>Alle außer Interviewenden</translation>
    </message>
    <message>
        <source>Counted respondents</source>
        <translation>Gezählte Befragte</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Interviews</translation>
    </message>
    <message>
        <source>Reflection talks</source>
        <translation>Reflexionsgespräche</translation>
    </message>
    <message>
        <source>Worksheets</source>
        <translation>Arbeitshilfen</translation>
    </message>
    <message>
        <source>Other documents</source>
        <translation>Weitere Dokumente</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>1 Fall</numerusform>
            <numerusform>%Ln Fälle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FinalDialog</name>
    <message>
        <source>Make replacements final</source>
        <translation>Ersetzungen endgültig machen</translation>
    </message>
    <message>
        <source>Keep them: whoever has one can read the originals</source>
        <translation>Behalten: Wer eine hat, kann die Originale lesen</translation>
    </message>
    <message>
        <source>Delete those that still hold an original, and make a new one</source>
        <translation>Die löschen, die noch ein Original enthalten, und eine neue anlegen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) are looked through:</source>
        <translation>
            <numerusform>%n Sicherung wird durchgesehen:</numerusform>
            <numerusform>%n Sicherungen werden durchgesehen:</numerusform>
        </translation>
    </message>
    <message>
        <source>Make final</source>
        <translation>Endgültig machen</translation>
    </message>
    <message>
        <source>The originals of the key file leave the history, older versions of the texts and the original files kept in the project. Earlier steps that concerned them can no longer be undone, and this cannot be undone either. With the key file they can still be put back.</source>
        <translation>Die Originale der Schlüsseldatei verschwinden aus Verlauf, früheren Textfassungen und den gespeicherten Originaldateien im Projekt. Frühere Schritte, die sie betrafen, lassen sich nicht mehr zurücknehmen, und auch dies lässt sich nicht rückgängig machen. Mit der Schlüsseldatei lassen sie sich wieder einsetzen.</translation>
    </message>
    <message>
        <source>Files that you imported or exported stay on the disk: those in the folder of the project are looked through and named, and deleted by nobody but you.</source>
        <translation>Dateien, die Sie importiert oder exportiert haben, bleiben auf dem Datenträger: Die im Ordner des Projekts werden durchgesehen und genannt; löschen müssen Sie sie selbst.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this document</source>
        <translation>In diesem Dokument suchen</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>{current} of {count}</source>
        <translation>{current} von {count}</translation>
    </message>
    <message>
        <source>no hits</source>
        <translation>kein Treffer</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Finding</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
</context>
<context>
    <name>FontChoice</name>
    <message>
        <source>Like the window</source>
        <translation>Wie im Fenster</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Schriften</translation>
    </message>
</context>
<context>
    <name>FoundDelegate</name>
    <message>
        <source>last used</source>
        <translation>zuletzt benutzt</translation>
    </message>
</context>
<context>
    <name>FrequenciesDesk</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>nothing counted</source>
        <translation>nichts gezählt</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>only for rows of the table</source>
        <translation>nur für Zeilen der Tabelle</translation>
    </message>
</context>
<context>
    <name>FrequenciesTabs</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Document portrait</source>
        <translation>Dokumentbild</translation>
    </message>
    <message>
        <source>Course of the text</source>
        <translation>Verlauf im Text</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Zusammenhänge</translation>
    </message>
    <message>
        <source>Code search</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Word tree</source>
        <translation>Wortbaum</translation>
    </message>
    <message>
        <source>Key words</source>
        <translation>Schlüsselwörter</translation>
    </message>
</context>
<context>
    <name>Gone</name>
    <message>
        <source>“{name}” is gone, so nothing is filtered by it here any more.</source>
        <translation>„{name}“ gibt es nicht mehr; danach wird hier nicht mehr gefiltert.</translation>
    </message>
    <message>
        <source>“{name}” is gone and no longer among the columns.</source>
        <translation>„{name}“ gibt es nicht mehr; es steht nicht mehr in den Spalten.</translation>
    </message>
    <message>
        <source>“{name}” is gone, so the columns are others now.</source>
        <translation>„{name}“ gibt es nicht mehr; die Spalten sind jetzt andere.</translation>
    </message>
    <message>
        <source>“{name}” is gone, so the rows are no longer grouped by it.</source>
        <translation>„{name}“ gibt es nicht mehr; die Zeilen sind nicht mehr danach gruppiert.</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>Result of the theme</source>
        <translation>Ergebnis des Themas</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>ohne Angabe</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%Ln Segment</numerusform>
            <numerusform>%Ln Segmente</numerusform>
        </translation>
    </message>
    <message>
        <source>Case summary</source>
        <translation>Fallzusammenfassung</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Theme matrix</source>
        <translation>Themenmatrix</translation>
    </message>
</context>
<context>
    <name>GroupModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What belongs to it</source>
        <translation>Was dazugehört</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>chosen cases</source>
        <translation>ausgewählte Fälle</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>Sets and groups</source>
        <translation>Mengen und Gruppen</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Add set</source>
        <translation>Menge anlegen</translation>
    </message>
    <message>
        <source>No groups yet. A set holds cases that you tick; a condition finds its cases by attributes.</source>
        <translation>Noch keine Gruppen. Eine Menge enthält Fälle, die Sie ankreuzen; eine Bedingung findet ihre Fälle über Merkmale.</translation>
    </message>
    <message>
        <source>Choose a group at the left.</source>
        <translation>Links eine Gruppe wählen.</translation>
    </message>
    <message>
        <source>Name of a new group</source>
        <translation>Name einer neuen Gruppe</translation>
    </message>
    <message>
        <source>Condition, or nothing for a set</source>
        <translation>Bedingung, oder leer für eine Menge</translation>
    </message>
    <message>
        <source>typ=Kreis AND thm_stellen_vzae&gt;=1, start_monat&lt;2020-03, NOT typ=Kreis</source>
        <translation>typ=Kreis UND thm_stellen_vzae&gt;=1, start_monat&lt;2020-03, NICHT typ=Kreis</translation>
    </message>
    <message>
        <source>Sets and conditions filter, group and stand as columns wherever attributes do.</source>
        <translation>Mengen und Bedingungen filtern, gruppieren und stehen als Spalten überall, wo Merkmale es tun.</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>Gruppe anlegen</translation>
    </message>
    <message>
        <source>{x} of {n} cases</source>
        <translation>{x} von {n} Fällen</translation>
    </message>
    <message>
        <source>“{name}” deleted. Its cases stay.</source>
        <translation>„{name}“ gelöscht. Die Fälle bleiben.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>Questions of the guide</source>
        <translation>Fragen des Leitfadens</translation>
    </message>
    <message>
        <source>Turns of the interviewer</source>
        <translation>Redebeiträge der Interviewenden</translation>
    </message>
    <message>
        <source>Interview guide</source>
        <translation>Interviewleitfaden</translation>
    </message>
    <message>
        <source>Who asks what</source>
        <translation>Wer fragt was</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>Importieren...</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren...</translation>
    </message>
    <message>
        <source>Move the question up</source>
        <translation>Frage nach oben</translation>
    </message>
    <message>
        <source>Move the question down</source>
        <translation>Frage nach unten</translation>
    </message>
    <message>
        <source>Delete the question</source>
        <translation>Frage löschen</translation>
    </message>
    <message>
        <source>Asked in</source>
        <translation>Gefragt in</translation>
    </message>
    <message>
        <source>Add question</source>
        <translation>Frage aufnehmen</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>No questions yet. Type the first one below, or import a table with number and text.</source>
        <translation>Noch keine Fragen. Tippen Sie unten die erste ein, oder importieren Sie eine Tabelle mit Nummer und Text.</translation>
    </message>
    <message>
        <source>Here you see which turns ask the questions.</source>
        <translation>Hier steht, welche Redebeiträge die Fragen stellen.</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>Neue Frage</translation>
    </message>
    <message>
        <source>The words of the interviewer tell which question a turn asks.</source>
        <translation>Welche Frage ein Redebeitrag stellt, sagen seine Worte.</translation>
    </message>
    <message>
        <source>what the words say</source>
        <translation>was die Worte sagen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n Redebeitrag</numerusform>
            <numerusform>%n Redebeiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>not recognised: {numbers}</source>
        <translation>nicht erkannt: {numbers}</translation>
    </message>
    <message>
        <source>{document}: questions asked: {x} of {n}</source>
        <translation>{document}: gestellte Fragen: {x} von {n}</translation>
    </message>
</context>
<context>
    <name>GuideWords</name>
    <message>
        <source>Interviews</source>
        <translation>Interviews</translation>
    </message>
    <message>
        <source>Reflection talks</source>
        <translation>Reflexionsgespräche</translation>
    </message>
    <message>
        <source>Other documents</source>
        <translation>Sonstige Dokumente</translation>
    </message>
</context>
<context>
    <name>HandoverWords</name>
    <message numerus="yes">
        <source>%n cell(s) with a summary or a rating</source>
        <translation>
            <numerusform>%n Zelle mit Zusammenfassung oder Ausprägung</numerusform>
            <numerusform>%n Zellen mit Zusammenfassung oder Ausprägung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memo(s)</source>
        <translation>
            <numerusform>%n Memo</numerusform>
            <numerusform>%n Memos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anchor example(s)</source>
        <translation>
            <numerusform>%n Ankerbeispiel</numerusform>
            <numerusform>%n Ankerbeispiele</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) of the team</source>
        <translation>
            <numerusform>%n Entscheidung des Teams</numerusform>
            <numerusform>%n Entscheidungen des Teams</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in sets of codes</source>
        <translation>
            <numerusform>%n Platz in Mengen von Codes</numerusform>
            <numerusform>%n Plätze in Mengen von Codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved query(ies) or report(s) naming it</source>
        <translation>
            <numerusform>%n gespeicherte Abfrage, die ihn nennt</numerusform>
            <numerusform>%n gespeicherte Abfragen, die ihn nennen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>definition, rules or scale of %n code(s)</source>
        <translation>
            <numerusform>Definition, Regeln oder Skala von %n Code</numerusform>
            <numerusform>Definitionen, Regeln oder Skalen von %n Codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>%n Zifferntaste</numerusform>
            <numerusform>%n Zifferntasten</numerusform>
        </translation>
    </message>
    <message>
        <source>Written in the Themes desk: {cells}.</source>
        <translation>Dazu im Arbeitsbereich Themen: {cells}.</translation>
    </message>
    <message>
        <source>What hangs on them: {things}.</source>
        <translation>Daran hängt: {things}.</translation>
    </message>
    <message>
        <source>also {things}</source>
        <translation>außerdem {things}</translation>
    </message>
    <message>
        <source>“{code}” becomes sensitive</source>
        <translation>„{code}“ wird sensibel</translation>
    </message>
    <message>
        <source>“{code}” stays sensitive.</source>
        <translation>„{code}“ bleibt sensibel.</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) stay sensitive.</source>
        <translation>
            <numerusform>%n Code bleibt sensibel.</numerusform>
            <numerusform>%n Codes bleiben sensibel.</numerusform>
        </translation>
    </message>
    <message>
        <source>Went along: {things}.</source>
        <translation>Mitgegangen: {things}.</translation>
    </message>
    <message>
        <source>“{code}” is sensitive now.</source>
        <translation>„{code}“ ist jetzt sensibel.</translation>
    </message>
    <message>
        <source>Given to “{code}”, that becomes sensitive.</source>
        <translation>„{code}“ wird sensibel, wenn alles dorthin geht.</translation>
    </message>
    <message>
        <source>On their codings: {things}.</source>
        <translation>Auf ihren Codierungen: {things}.</translation>
    </message>
    <message>
        <source>Gone with it: {things}.</source>
        <translation>Damit gelöscht: {things}.</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Find in the history</source>
        <translation>Im Verlauf suchen</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren...</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>the newest {n}</source>
        <translation>die neuesten {n}</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%Ln Schritt</numerusform>
            <numerusform>%Ln Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>No step with “{words}”.</source>
        <translation>Kein Schritt mit „{words}“.</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>Wird zurückgenommen</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) taken back. Redo brings them again.</source>
        <translation>
            <numerusform>%Ln Schritt zurückgenommen. Wiederherstellen bringt ihn zurück.</numerusform>
            <numerusform>%Ln Schritte zurückgenommen. Wiederherstellen bringt sie zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;As text (*.csv);;For programs (*.json)</source>
        <translation>Excel (*.xlsx);;Als Text (*.csv);;Für Programme (*.json)</translation>
    </message>
</context>
<context>
    <name>HitCoding</name>
    <message>
        <source>Code all hits</source>
        <translation>Alle Fundstellen codieren</translation>
    </message>
    <message>
        <source>Coding hits</source>
        <translation>Fundstellen codieren</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” is on %n hit(s) already.</source>
        <translation>
            <numerusform>„{name}“ liegt schon auf %n Fundstelle.</numerusform>
            <numerusform>„{name}“ liegt schon auf %n Fundstellen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}” given to %n hit(s).</source>
        <translation>
            <numerusform>%n Fundstelle mit „{name}“ codiert.</numerusform>
            <numerusform>%n Fundstellen mit „{name}“ codiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>HitExports</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Hits of a search</source>
        <translation>Fundstellen einer Suche</translation>
    </message>
</context>
<context>
    <name>HitTable</name>
    <message>
        <source>Hits</source>
        <translation>Fundstellen</translation>
    </message>
</context>
<context>
    <name>HitView</name>
    <message>
        <source>Hits of the search</source>
        <translation>Fundstellen der Abfrage</translation>
    </message>
</context>
<context>
    <name>HitsPanel</name>
    <message>
        <source>Hits</source>
        <translation>Fundstellen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No hit in this selection.</source>
        <translation>Keine Fundstelle in dieser Auswahl.</translation>
    </message>
    <message>
        <source>{n} for {name}</source>
        <translation>{n} für {name}</translation>
    </message>
    <message>
        <source>{n} for {name}, the first {shown}</source>
        <translation>{n} für {name}, die ersten {shown}</translation>
    </message>
</context>
<context>
    <name>ImportCommands</name>
    <message>
        <source>Transcripts ({suffixes})</source>
        <translation>Transkripte ({suffixes})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import documents</source>
        <translation>Dokumente importieren</translation>
    </message>
    <message>
        <source>Facts of the documents</source>
        <translation>Angaben zu den Dokumenten</translation>
    </message>
    <message>
        <source>Importing documents</source>
        <translation>Dokumente werden importiert</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) imported.</source>
        <translation>
            <numerusform>%Ln Dokument importiert.</numerusform>
            <numerusform>%Ln Dokumente importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) in a new state.</source>
        <translation>
            <numerusform>%n Dokument im neuen Stand.</numerusform>
            <numerusform>%n Dokumente im neuen Stand.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import codebook</source>
        <translation>Kodierleitfaden importieren</translation>
    </message>
    <message>
        <source>Codes are added under their path; codes that are there already are updated.</source>
        <translation>Codes werden unter ihrem Pfad angelegt; vorhandene werden aktualisiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n new code(s) in the codebook.</source>
        <translation>
            <numerusform>%Ln neuer Code im Kodierleitfaden.</numerusform>
            <numerusform>%Ln neue Codes im Kodierleitfaden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import cases and attributes</source>
        <translation>Fälle und Merkmale importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) imported.</source>
        <translation>
            <numerusform>%Ln Fall importiert.</numerusform>
            <numerusform>%Ln Fälle importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import worksheets: a table of items, one of answers, or both</source>
        <translation>Arbeitshilfen importieren: eine Tabelle der Items, eine der Antworten oder beide</translation>
    </message>
    <message>
        <source>Importing worksheets</source>
        <translation>Arbeitshilfen werden importiert</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Item</numerusform>
            <numerusform>%n Items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} imported.</source>
        <translation>{what} importiert.</translation>
    </message>
    <message>
        <source>Import codings</source>
        <translation>Codierungen importieren</translation>
    </message>
    <message>
        <source>Each row names document, code and place. Rows without a coder count as yours.</source>
        <translation>Jede Zeile nennt Dokument, Code und Stelle. Zeilen ohne codierende Person gelten als Ihre.</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) imported.</source>
        <translation>
            <numerusform>%Ln Codierung importiert.</numerusform>
            <numerusform>%Ln Codierungen importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>Tabellen (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Import memos</source>
        <translation>Memos importieren</translation>
    </message>
    <message>
        <source>Each row names its text and what it is on. Known memos get title and text of the table.</source>
        <translation>Jede Zeile nennt ihren Text und wozu er gehört. Bekannte Memos bekommen Titel und Text der Tabelle.</translation>
    </message>
    <message numerus="yes">
        <source>%n memo(s) new or changed.</source>
        <translation>
            <numerusform>%n Memo neu oder geändert.</numerusform>
            <numerusform>%n Memos neu oder geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import speakers</source>
        <translation>Sprecher*innen importieren</translation>
    </message>
    <message>
        <source>Each row names document and label, and says role, function, person and who counts.</source>
        <translation>Jede Zeile nennt Dokument und Kürzel und sagt Rolle, Funktion, Person und wer als befragt zählt.</translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s) described.</source>
        <translation>
            <numerusform>%n Sprecher*in beschrieben.</numerusform>
            <numerusform>%n Sprecher*innen beschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import interview guide</source>
        <translation>Interviewleitfaden importieren</translation>
    </message>
    <message>
        <source>Each row is a question: number, text, kind of documents, main code. Known numbers are updated.</source>
        <translation>Jede Zeile ist eine Frage: Nummer, Text, Art der Dokumente, Hauptcode. Bekannte Nummern werden aktualisiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) imported.</source>
        <translation>
            <numerusform>%n Frage importiert.</numerusform>
            <numerusform>%n Fragen importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import attributes of documents</source>
        <translation>Merkmale von Dokumenten importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) described.</source>
        <translation>
            <numerusform>%Ln Dokument beschrieben.</numerusform>
            <numerusform>%Ln Dokumente beschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is taken from: {columns}.</source>
        <translation>Nichts übernommen wird aus: {columns}.</translation>
    </message>
</context>
<context>
    <name>ImportFoot</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Import %n document(s)</source>
        <translation>
            <numerusform>%Ln Dokument importieren</numerusform>
            <numerusform>%Ln Dokumente importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) cannot be read.</source>
        <translation>
            <numerusform>%Ln weitere Datei ist nicht lesbar.</numerusform>
            <numerusform>%Ln weitere Dateien sind nicht lesbar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) can be read.</source>
        <translation>
            <numerusform>%Ln andere Datei ist lesbar.</numerusform>
            <numerusform>%Ln andere Dateien sind lesbar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Add files...</source>
        <translation>Dateien hinzufügen...</translation>
    </message>
    <message>
        <source>Facts from a table...</source>
        <translation>Angaben aus Tabelle...</translation>
    </message>
    <message>
        <source>Import documents</source>
        <translation>Dokumente importieren</translation>
    </message>
    <message>
        <source>Next notice</source>
        <translation>Nächster Hinweis</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%Ln Redebeitrag</numerusform>
            <numerusform>%Ln Redebeiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notice(s)</source>
        <translation>
            <numerusform>%Ln Hinweis</numerusform>
            <numerusform>%Ln Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>this is how it will look</source>
        <translation>so wird das Dokument aussehen</translation>
    </message>
    <message>
        <source>This file has not been read yet.</source>
        <translation>Diese Datei ist noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Choose a file at the left.</source>
        <translation>Links eine Datei wählen.</translation>
    </message>
    <message>
        <source>Every file takes these roles for the same speakers.</source>
        <translation>Diese Rollen gelten jetzt in allen Dateien für dieselben Personen.</translation>
    </message>
    <message>
        <source>No speaker, but text</source>
        <translation>Keine Person, sondern Text</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) chosen</source>
        <translation>
            <numerusform>%Ln Datei gewählt</numerusform>
            <numerusform>%Ln Dateien gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing is written yet</source>
        <translation>noch ist nichts geschrieben</translation>
    </message>
    <message>
        <source>as in the header lines</source>
        <translation>aus Kopfzeile</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Coding</source>
        <translation>Codierung</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>ItemPanel</name>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Theme...</source>
        <translation>Thema...</translation>
    </message>
    <message>
        <source>Take the item off its theme</source>
        <translation>Item vom Thema lösen</translation>
    </message>
    <message>
        <source>How often each answer was given</source>
        <translation>Wie oft jede Antwort gegeben wurde</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>State of the answer</source>
        <translation>Zustand der Antwort</translation>
    </message>
    <message>
        <source>Theme: {name}</source>
        <translation>Thema: {name}</translation>
    </message>
    <message>
        <source>Answer: {case}</source>
        <translation>Antwort: {case}</translation>
    </message>
    <message>
        <source>The worksheet was not returned.</source>
        <translation>Die Arbeitshilfe kam nicht zurück.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Ohne Angabe</translation>
    </message>
    <message>
        <source>Answer in own words</source>
        <translation>Antwort in eigenen Worten</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Auszählung</translation>
    </message>
    <message>
        <source>Choose an item at the left.</source>
        <translation>Links ein Item wählen.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Codieren</translation>
    </message>
    <message>
        <source>Open this answer on the Code desk, as a text that is coded</source>
        <translation>Diese Antwort auf dem Codiertisch öffnen, als Text, der codiert wird</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Press the new keys here</source>
        <translation>Hier die neuen Tasten drücken</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
</context>
<context>
    <name>KeyFields</name>
    <message>
        <source>Make a new key file</source>
        <translation>Neue Schlüsseldatei anlegen</translation>
    </message>
    <message>
        <source>Go on with a key file that is there</source>
        <translation>Mit einer vorhandenen Schlüsseldatei weitermachen</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Wählen...</translation>
    </message>
    <message>
        <source>The key file says who is meant. Keep it and its passphrase apart from the project; nobody can recover a lost passphrase.</source>
        <translation>Die Schlüsseldatei sagt, wer gemeint ist. Sie und ihre Passphrase getrennt vom Projekt aufbewahren; eine verlorene Passphrase stellt niemand wieder her.</translation>
    </message>
    <message>
        <source>Name the key file.</source>
        <translation>Schlüsseldatei angeben.</translation>
    </message>
    <message>
        <source>The key file may not lie in the folder of the project. Choose another.</source>
        <translation>Die Schlüsseldatei darf nicht im Ordner des Projekts liegen. Einen anderen wählen.</translation>
    </message>
    <message>
        <source>This file exists already. Choose another name, or go on with it.</source>
        <translation>Diese Datei gibt es schon. Anderen Namen wählen oder mit ihr weitermachen.</translation>
    </message>
    <message>
        <source>Enter the passphrase of the key file.</source>
        <translation>Passphrase der Schlüsseldatei eingeben.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Key files (*.gkkey)</source>
        <translation>Schlüsseldateien (*.gkkey)</translation>
    </message>
    <message>
        <source>New key file</source>
        <translation>Neue Schlüsseldatei</translation>
    </message>
</context>
<context>
    <name>KeyTab</name>
    <message>
        <source>Key words</source>
        <translation>Schlüsselwörter</translation>
    </message>
    <message>
        <source>No word stands out in this selection.</source>
        <translation>Kein Wort fällt in dieser Auswahl auf.</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>Group against the rest</source>
        <translation>Gruppe gegen Übrige</translation>
    </message>
    <message>
        <source>Near a word</source>
        <translation>In der Nähe eines Wortes</translation>
    </message>
    <message>
        <source>Groups by</source>
        <translation>Gruppen nach</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Window: {n} words</source>
        <translation>Fenster: {n} Wörter</translation>
    </message>
    <message>
        <source>Collocations</source>
        <translation>Nachbarwörter</translation>
    </message>
    <message>
        <source>“{word}” stands in no text of this selection.</source>
        <translation>„{word}“ steht in keinem Text dieser Auswahl.</translation>
    </message>
    <message>
        <source>Nothing stands near “{word}” more often than by chance.</source>
        <translation>Nichts steht in der Nähe von „{word}“ häufiger als zufällig.</translation>
    </message>
</context>
<context>
    <name>KwicDelegate</name>
    <message>
        <source>Without assignment</source>
        <translation>Ohne Zuordnung</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%Ln Fundstelle</numerusform>
            <numerusform>%Ln Fundstellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Leave pseudonymisation</source>
        <translation>Pseudonymisierung verlassen</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) have not been carried out and are forgotten.</source>
        <translation>
            <numerusform>%n Entscheidung ist nicht ausgeführt und wird vergessen.</numerusform>
            <numerusform>%n Entscheidungen sind nicht ausgeführt und werden vergessen.</numerusform>
        </translation>
    </message>
    <message>
        <source>They name originals and are not stored. “List → Export...” keeps them in a file.</source>
        <translation>Sie nennen Originale und werden nicht gespeichert. „Liste → Exportieren...“ bewahrt sie in einer Datei.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
</context>
<context>
    <name>LevelDialog</name>
    <message>
        <source>Every file that leaves this project is made and checked for those who will read it.</source>
        <translation>Jede Datei, die dieses Projekt verlässt, wird für die gemacht und geprüft, die sie lesen werden.</translation>
    </message>
    <message>
        <source>Level of exports</source>
        <translation>Stufe der Exporte</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Gemacht für</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Cases are called as each report says. Asked about are only refused quotations and known names.</source>
        <translation>Fälle heißen, wie es jeder Bericht sagt. Gefragt wird nur bei verweigerten Zitaten und bekannten Namen.</translation>
    </message>
    <message>
        <source>Cases are called by their pseudonym; nobody&apos;s function is named where only one person can be meant.</source>
        <translation>Fälle heißen nach ihrem Pseudonym; niemandes Funktion steht da, wo nur eine Person gemeint sein kann.</translation>
    </message>
    <message>
        <source>Cases are called by their type only; documents get new numbers by lot, others in every file.</source>
        <translation>Fälle heißen nur nach ihrem Typ; Dokumente bekommen durch das Los neue Nummern, in jeder Datei andere.</translation>
    </message>
    <message>
        <source>No name is looked for: no key file is open.</source>
        <translation>Namen werden nicht gesucht: Es ist keine Schlüsseldatei geöffnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) are looked for.</source>
        <translation>
            <numerusform>%n Name wird gesucht.</numerusform>
            <numerusform>%n Namen werden gesucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Key file...</source>
        <translation>Schlüsseldatei...</translation>
    </message>
    <message>
        <source>Passphrase of the key file</source>
        <translation>Passphrase der Schlüsseldatei</translation>
    </message>
    <message>
        <source>Key files (*.gkkey)</source>
        <translation>Schlüsseldateien (*.gkkey)</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>The names of {name} will be looked for.</source>
        <translation>Gesucht werden die Namen aus {name}.</translation>
    </message>
</context>
<context>
    <name>ListFiles</name>
    <message>
        <source>Read the texts again</source>
        <translation>Texte neu lesen</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren...</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>Importieren...</translation>
    </message>
    <message>
        <source>Words that may tell who is meant</source>
        <translation>Hinweise auf Personen</translation>
    </message>
    <message>
        <source>As text (*.csv);;Excel (*.xlsx)</source>
        <translation>Als Text (*.csv);;Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>Tabellen (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Liste importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) read.</source>
        <translation>
            <numerusform>%n Entscheidung gelesen.</numerusform>
            <numerusform>%n Entscheidungen gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) stand in no text.</source>
        <translation>
            <numerusform>%n Wort steht in keinem Text.</numerusform>
            <numerusform>%n Wörter stehen in keinem Text.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Liste wird gelesen</translation>
    </message>
    <message>
        <source>Protocol of the replacements</source>
        <translation>Protokoll der Ersetzungen</translation>
    </message>
    <message>
        <source>It names originals: delete it when it has served.</source>
        <translation>Die Datei nennt Originale: bitte löschen, wenn sie ihren Dienst getan hat.</translation>
    </message>
</context>
<context>
    <name>ListedSegments</name>
    <message>
        <source>Select a code to see its segments.</source>
        <translation>Einen Code wählen, um seine Segmente zu sehen.</translation>
    </message>
    <message>
        <source>{n} in {name}</source>
        <translation>{n} in {name}</translation>
    </message>
    <message>
        <source>all documents</source>
        <translation>allen Dokumenten</translation>
    </message>
    <message>
        <source>More than {most} segments are listed: choose a code or fewer documents first.</source>
        <translation>Mehr als {most} Segmente sind aufgelistet: Bitte zuerst einen Code oder weniger Dokumente wählen.</translation>
    </message>
    <message>
        <source>Reading segments</source>
        <translation>Segmente werden gelesen</translation>
    </message>
</context>
<context>
    <name>ListedWords</name>
    <message numerus="yes">
        <source>%n word(s) listed</source>
        <translation>
            <numerusform>%Ln Wort aufgeführt</numerusform>
            <numerusform>%Ln Wörter aufgeführt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LossDialog</name>
    <message>
        <source>Change the answer?</source>
        <translation>Antwort ändern?</translation>
    </message>
    <message>
        <source>What is coded or noted on its words goes with it. Undo brings all of it back.</source>
        <translation>Was auf ihren Wörtern codiert oder notiert ist, geht mit. Rückgängig bringt alles zurück.</translation>
    </message>
    <message>
        <source>Change all the same</source>
        <translation>Trotzdem ändern</translation>
    </message>
    <message>
        <source>Keep the answer</source>
        <translation>Antwort behalten</translation>
    </message>
</context>
<context>
    <name>LossNotice</name>
    <message>
        <source>Store all the same</source>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>Keep the old answer</source>
        <translation>Alte Antwort behalten</translation>
    </message>
    <message>
        <source>Not stored yet:</source>
        <translation>Noch nicht gespeichert:</translation>
    </message>
</context>
<context>
    <name>LossWords</name>
    <message>
        <source>Coding</source>
        <translation>Codierung</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>Part of a case</source>
        <translation>Teil eines Falls</translation>
    </message>
    <message>
        <source>Decision of the team</source>
        <translation>Entscheidung im Team</translation>
    </message>
    <message>
        <source>Evidence of a summary</source>
        <translation>Beleg einer Zusammenfassung</translation>
    </message>
    <message>
        <source>stays as a memo on the document</source>
        <translation>bleibt als Memo am Dokument</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>geht verloren</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>wird gekürzt</translation>
    </message>
    <message>
        <source>other words</source>
        <translation>andere Wörter</translation>
    </message>
    <message>
        <source>{kind} “{name}”, para. {paragraph}: {outcome}</source>
        <translation>{kind} „{name}“, Abs. {paragraph}: {outcome}</translation>
    </message>
    <message>
        <source>Anchor example</source>
        <translation>Ankerbeispiel</translation>
    </message>
    <message>
        <source>{kind} “{name}” by {coder}, para. {paragraph}: {outcome}</source>
        <translation>{kind} „{name}“ von {coder}, Abs. {paragraph}: {outcome}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Everything up to your last step is saved.</source>
        <translation>Im Programm ist etwas schiefgegangen. Alles bis zu Ihrem letzten Schritt ist gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) taken off the list. The files stay where they are.</source>
        <translation>
            <numerusform>%Ln Projekt aus der Liste genommen. Die Datei bleibt, wo sie ist.</numerusform>
            <numerusform>%Ln Projekte aus der Liste genommen. Die Dateien bleiben, wo sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
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
        <source>Like the desktop</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>{keys} shows all commands</source>
        <translation>{keys} zeigt alle Befehle</translation>
    </message>
</context>
<context>
    <name>MatrixControls</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
</context>
<context>
    <name>MatrixCopy</name>
    <message>
        <source>There is no matrix.</source>
        <translation>Es gibt keine Matrix.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Copy the text of the cell</source>
        <translation>Text der Zelle kopieren</translation>
    </message>
    <message>
        <source>Paste as a draft</source>
        <translation>Als Entwurf einfügen</translation>
    </message>
</context>
<context>
    <name>MatrixMenu</name>
    <message>
        <source>Show segments</source>
        <translation>Segmente zeigen</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Nach dieser Spalte sortieren</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Code frequencies</source>
        <translation>Codehäufigkeiten</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Summen</translation>
    </message>
</context>
<context>
    <name>MatrixWords</name>
    <message>
        <source>Code with sub-codes</source>
        <translation>Code mit Subcodes</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Kinds of document</source>
        <translation>Dokumentarten</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sets</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Codierungen</translation>
    </message>
    <message>
        <source>Codings without sub-codes</source>
        <translation>Codierungen ohne Subcodes</translation>
    </message>
    <message>
        <source>Documents, once each</source>
        <translation>Dokumente, je einmal</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Row %</source>
        <translation>Zeilen-%</translation>
    </message>
    <message>
        <source>Column % of codings</source>
        <translation>Spalten-% der Codierungen</translation>
    </message>
    <message>
        <source>Column % of documents</source>
        <translation>Spalten-% der Dokumente</translation>
    </message>
    <message>
        <source>Own codings</source>
        <translation>Eigene Codierungen</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%Ln Segment</numerusform>
            <numerusform>%Ln Segmente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%Ln Zeichen</numerusform>
            <numerusform>%Ln Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n own coding(s)</source>
        <translation>
            <numerusform>%Ln eigene Codierung</numerusform>
            <numerusform>%Ln eigene Codierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%Ln Codierung</numerusform>
            <numerusform>%Ln Codierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Interviews</translation>
    </message>
    <message>
        <source>Reflection talks</source>
        <translation>Reflexionsgespräche</translation>
    </message>
    <message>
        <source>Worksheets</source>
        <translation>Arbeitshilfen</translation>
    </message>
    <message>
        <source>Other documents</source>
        <translation>Weitere Dokumente</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>ohne Angabe</translation>
    </message>
    <message>
        <source>{x} of {n}</source>
        <translation>{x} von {n}</translation>
    </message>
    <message>
        <source>% of {n}</source>
        <translation>% von {n}</translation>
    </message>
    <message>
        <source>not coded yet</source>
        <translation>noch nicht codiert</translation>
    </message>
    <message>
        <source>{code} × {column}: {what}</source>
        <translation>{code} × {column}: {what}</translation>
    </message>
    <message>
        <source>{code}: {what}</source>
        <translation>{code}: {what}</translation>
    </message>
    <message>
        <source>below {n} %</source>
        <translation>unter {n} %</translation>
    </message>
    <message>
        <source>{n} % and more</source>
        <translation>ab {n} %</translation>
    </message>
    <message>
        <source>{n} and more</source>
        <translation>ab {n}</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Standardised residuals</source>
        <translation>Standardisierte Residuen</translation>
    </message>
    <message>
        <source>chi-square {value}, {degrees} degrees of freedom: no test</source>
        <translation>Chi-Quadrat {value} bei {degrees} Freiheitsgraden: kein Test</translation>
    </message>
    <message>
        <source>{counted}, expected {expected}</source>
        <translation>{counted}, erwartet {expected}</translation>
    </message>
    <message>
        <source>Occurs or not</source>
        <translation>Kommt vor oder nicht</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message numerus="yes">
        <source>occurs %n time(s)</source>
        <translation>
            <numerusform>kommt einmal vor</numerusform>
            <numerusform>kommt %Ln-mal vor</numerusform>
        </translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>Symbols by table</source>
        <translation>Symbole je Tabelle</translation>
    </message>
    <message>
        <source>Symbols by row</source>
        <translation>Symbole je Zeile</translation>
    </message>
    <message>
        <source>Symbols by column</source>
        <translation>Symbole je Spalte</translation>
    </message>
    <message>
        <source>{unit}: share of the largest number of the table</source>
        <translation>{unit}: Anteil an der größten Zahl der Tabelle</translation>
    </message>
    <message>
        <source>{unit}: share of the largest number of the row</source>
        <translation>{unit}: Anteil an der größten Zahl der Zeile</translation>
    </message>
    <message>
        <source>{unit}: share of the largest number of the column</source>
        <translation>{unit}: Anteil an der größten Zahl der Spalte</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
</context>
<context>
    <name>MemberModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
</context>
<context>
    <name>MemoCommands</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Free memo</source>
        <translation>Freies Memo</translation>
    </message>
    <message>
        <source>Put it on</source>
        <translation>Zuordnen zu</translation>
    </message>
    <message>
        <source>nothing (free memo)</source>
        <translation>nichts (freies Memo)</translation>
    </message>
    <message>
        <source>Delete memo</source>
        <translation>Memo löschen</translation>
    </message>
    <message>
        <source>Memo on the selection</source>
        <translation>Memo zur Auswahl</translation>
    </message>
    <message>
        <source>Memo on the segment “{name}”</source>
        <translation>Memo zum Segment „{name}“</translation>
    </message>
    <message>
        <source>Memo on the code</source>
        <translation>Memo zum Code</translation>
    </message>
    <message>
        <source>Memo on the document</source>
        <translation>Memo zum Dokument</translation>
    </message>
    <message>
        <source>Selected passage</source>
        <translation>Ausgewählte Textstelle</translation>
    </message>
    <message>
        <source>Segment “{name}”</source>
        <translation>Segment „{name}“</translation>
    </message>
    <message>
        <source>Code “{name}”</source>
        <translation>Code „{name}“</translation>
    </message>
    <message>
        <source>Document “{name}”</source>
        <translation>Dokument „{name}“</translation>
    </message>
    <message>
        <source>Case “{name}”</source>
        <translation>Fall „{name}“</translation>
    </message>
    <message>
        <source>Case summary “{name}”</source>
        <translation>Fallzusammenfassung „{name}“</translation>
    </message>
    <message>
        <source>Another case</source>
        <translation>Anderer Fall</translation>
    </message>
    <message>
        <source>Case summary of another case</source>
        <translation>Fallzusammenfassung eines anderen Falls</translation>
    </message>
    <message>
        <source>This document belongs to no case.</source>
        <translation>Dieses Dokument gehört zu keinem Fall.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Memo deleted.</source>
        <translation>Memo gelöscht.</translation>
    </message>
    <message>
        <source>There is no memo on it yet.</source>
        <translation>Dazu gibt es noch kein Memo.</translation>
    </message>
</context>
<context>
    <name>MemoEditor</name>
    <message>
        <source>More for this memo</source>
        <translation>Mehr zu diesem Memo</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title of the memo</source>
        <translation>Titel des Memos</translation>
    </message>
    <message>
        <source>Text of the memo</source>
        <translation>Text des Memos</translation>
    </message>
    <message>
        <source>Stands on: {place}</source>
        <translation>Steht bei: {place}</translation>
    </message>
    <message>
        <source>not stored yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Go to {place}</source>
        <translation>Gehe zu {place}</translation>
    </message>
</context>
<context>
    <name>MemoMarks</name>
    <message>
        <source>Memo</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>Segment “{name}”</source>
        <translation>Segment „{name}“</translation>
    </message>
    <message>
        <source>Code “{name}”</source>
        <translation>Code „{name}“</translation>
    </message>
    <message>
        <source>Document “{name}”</source>
        <translation>Dokument „{name}“</translation>
    </message>
</context>
<context>
    <name>MemoPage</name>
    <message>
        <source>Nothing is in focus.</source>
        <translation>Nichts ist im Fokus.</translation>
    </message>
    <message>
        <source>New memo: {place}</source>
        <translation>Neues Memo: {place}</translation>
    </message>
</context>
<context>
    <name>MemoPanel</name>
    <message>
        <source>Memos</source>
        <translation>Memos</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Search memos</source>
        <translation>Memos durchsuchen</translation>
    </message>
    <message>
        <source>Which memos</source>
        <translation>Welche Memos</translation>
    </message>
    <message>
        <source>Order of the memos</source>
        <translation>Reihenfolge der Memos</translation>
    </message>
    <message>
        <source>No memos yet. Note what strikes you: on a passage, a code, a case, or the whole project.</source>
        <translation>Noch keine Memos. Notieren Sie, was auffällt: zu einer Textstelle, einem Code, einem Fall oder zum ganzen Projekt.</translation>
    </message>
    <message>
        <source>New memo</source>
        <translation>Neues Memo</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} von {all}</translation>
    </message>
    <message>
        <source>No memo holds “{words}”.</source>
        <translation>Kein Memo enthält „{words}“.</translation>
    </message>
    <message>
        <source>No memos of this sort.</source>
        <translation>Keine Memos dieser Art.</translation>
    </message>
    <message>
        <source>This memo was changed elsewhere meanwhile. What you are typing stays.</source>
        <translation>Dieses Memo wurde inzwischen anderswo geändert. Was Sie gerade schreiben, bleibt stehen.</translation>
    </message>
    <message>
        <source>This memo was deleted. Its text is on the clipboard.</source>
        <translation>Dieses Memo wurde gelöscht. Sein Text liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Somebody else changed this memo meanwhile. Their words and yours are both kept.</source>
        <translation>Jemand anderes hat dieses Memo inzwischen geändert. Beide Texte sind erhalten.</translation>
    </message>
</context>
<context>
    <name>MemoView</name>
    <message>
        <source>Memos</source>
        <translation>Memos</translation>
    </message>
</context>
<context>
    <name>MemoWords</name>
    <message>
        <source>All memos</source>
        <translation>Alle Memos</translation>
    </message>
    <message>
        <source>On documents</source>
        <translation>Zu Dokumenten</translation>
    </message>
    <message>
        <source>On passages</source>
        <translation>Zu Textstellen</translation>
    </message>
    <message>
        <source>On segments</source>
        <translation>Zu Segmenten</translation>
    </message>
    <message>
        <source>On codes</source>
        <translation>Zu Codes</translation>
    </message>
    <message>
        <source>On cases</source>
        <translation>Zu Fällen</translation>
    </message>
    <message>
        <source>Project and free</source>
        <translation>Projekt und freie</translation>
    </message>
    <message>
        <source>Paraphrases</source>
        <translation>Paraphrasen</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>Nach Fundort</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Paraphrase</source>
        <translation>Paraphrase</translation>
    </message>
    <message>
        <source>Case summary</source>
        <translation>Fallzusammenfassung</translation>
    </message>
    <message>
        <source>What does this case stand for?</source>
        <translation>Wofür steht dieser Fall?</translation>
    </message>
    <message>
        <source>Say it in your own words</source>
        <translation>Mit eigenen Worten</translation>
    </message>
    <message>
        <source>What is to be noted?</source>
        <translation>Was ist festzuhalten?</translation>
    </message>
    <message>
        <source>changed {when}</source>
        <translation>geändert {when}</translation>
    </message>
</context>
<context>
    <name>MenuField</name>
    <message>
        <source>Find a command, code or document</source>
        <translation>Befehl, Code oder Dokument suchen</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>“{name}” goes up in another case: its documents, speakers and passages, values, answers, summaries and memos move there, and it is gone. Undo brings it back.</source>
        <translation>„{name}“ geht in einem anderen Fall auf: Dokumente, Sprechende und Stellen, Werte, Antworten, Zusammenfassungen und Memos ziehen dorthin um, der Fall selbst verschwindet. „Rückgängig“ holt ihn zurück.</translation>
    </message>
    <message>
        <source>Merge cases</source>
        <translation>Fälle zusammenführen</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Keep the values of “{name}”</source>
        <translation>Die Werte von „{name}“ behalten</translation>
    </message>
    <message>
        <source>No value of the two contradicts the other.</source>
        <translation>Kein Wert der beiden widerspricht dem anderen.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) differ:</source>
        <translation>
            <numerusform>%Ln Wert ist verschieden:</numerusform>
            <numerusform>%Ln Werte sind verschieden:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{place} of {total}</source>
        <translation>{place} von {total}</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>For instance: Evaluation 2020</source>
        <translation>Zum Beispiel: Begleitforschung 2020</translation>
    </message>
    <message>
        <source>Begin without codes</source>
        <translation>Ohne Codes beginnen</translation>
    </message>
    <message>
        <source>Starter codebook (73 codes of the demo study)</source>
        <translation>Kodierleitfaden der Demo-Studie (73 Codes)</translation>
    </message>
    <message>
        <source>From a table (csv or xlsx)...</source>
        <translation>Aus einer Tabelle (csv oder xlsx)...</translation>
    </message>
    <message>
        <source>Encrypt the file with a passphrase</source>
        <translation>Datei mit einer Passphrase verschlüsseln</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>The project needs a name.</source>
        <translation>Das Projekt braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a file of this name already. Choose another name or place.</source>
        <translation>Eine Datei dieses Namens gibt es schon. Anderen Namen oder Ort wählen.</translation>
    </message>
    <message>
        <source>Say who codes.</source>
        <translation>Angeben, wer codiert.</translation>
    </message>
    <message>
        <source>Choose the table with the codes.</source>
        <translation>Die Tabelle mit den Codes wählen.</translation>
    </message>
    <message>
        <source>Enter a passphrase, or leave the file unencrypted.</source>
        <translation>Eine Passphrase eingeben oder die Datei unverschlüsselt lassen.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
    <message>
        <source>Change...</source>
        <translation>Ändern...</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Who codes</source>
        <translation>Wer codiert</translation>
    </message>
    <message>
        <source>Every coding carries this name.</source>
        <translation>Jede Codierung trägt diesen Namen.</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Kodierleitfaden</translation>
    </message>
    <message>
        <source>Not encrypted: whoever has the file can read the transcripts.</source>
        <translation>Nicht verschlüsselt: Wer die Datei hat, kann die Transkripte lesen.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>A lost passphrase cannot be replaced: without it nobody can open the project again.</source>
        <translation>Eine verlorene Passphrase lässt sich nicht ersetzen: Ohne sie kann niemand das Projekt mehr öffnen.</translation>
    </message>
    <message>
        <source>Make project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>Place of the project</source>
        <translation>Speicherort des Projekts</translation>
    </message>
    <message>
        <source>GK-QDA projects (*.gkqda)</source>
        <translation>GK-QDA-Projekte (*.gkqda)</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>Tabellen (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>From the table {name}</source>
        <translation>Aus der Tabelle {name}</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Notes on the numbers</source>
        <translation>Hinweise zu den Zahlen</translation>
    </message>
    <message>
        <source>Nothing stands out: no rule found a number to be careful with.</source>
        <translation>Nichts fällt auf: Keine Regel fand eine Zahl, bei der Vorsicht nötig wäre.</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%Ln Segment</numerusform>
            <numerusform>%Ln Segmente</numerusform>
        </translation>
    </message>
    <message>
        <source>Respondents only</source>
        <translation>Nur Befragte</translation>
    </message>
    <message>
        <source>Show code</source>
        <translation>Code zeigen</translation>
    </message>
    <message>
        <source>Show codes</source>
        <translation>Codes zeigen</translation>
    </message>
    <message>
        <source>Show numbers</source>
        <translation>Zahlen zeigen</translation>
    </message>
</context>
<context>
    <name>NothingCounted</name>
    <message>
        <source>No coding in this selection.</source>
        <translation>Keine Codierung in dieser Auswahl.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Nothing is coded yet. What is coded is counted here.</source>
        <translation>Noch ist nichts codiert. Hier wird gezählt, was codiert ist.</translation>
    </message>
    <message>
        <source>Go to coding</source>
        <translation>Zum Codieren</translation>
    </message>
</context>
<context>
    <name>NothingRelated</name>
    <message>
        <source>No two of these codes meet. Choose another value or more codes.</source>
        <translation>Keine zwei dieser Codes treffen zusammen. Einen anderen Wert oder mehr Codes wählen.</translation>
    </message>
    <message>
        <source>There are no codes yet. Codes that meet on the same passage are shown here.</source>
        <translation>Es gibt noch keine Codes. Hier steht, welche Codes an derselben Stelle zusammentreffen.</translation>
    </message>
</context>
<context>
    <name>NumberMargin</name>
    <message>
        <source>Paragraph numbers</source>
        <translation>Absatznummern</translation>
    </message>
</context>
<context>
    <name>OpenCoding</name>
    <message>
        <source>Open coding</source>
        <translation>Offenes Codieren</translation>
    </message>
    <message>
        <source>End open coding</source>
        <translation>Offenes Codieren beenden</translation>
    </message>
    <message>
        <source>Each passage you select with the mouse asks for its code. A click ends this.</source>
        <translation>Jede Stelle, die Sie mit der Maus markieren, fragt nach ihrem Code. Ein Klick beendet das.</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>GK-QDA projects (*.gkqda)</source>
        <translation>GK-QDA-Projekte (*.gkqda)</translation>
    </message>
    <message>
        <source>Making the project</source>
        <translation>Projekt wird angelegt</translation>
    </message>
    <message>
        <source>GK-QDA demo.gkqda</source>
        <translation>GK-QDA Demo.gkqda</translation>
    </message>
    <message>
        <source>Building the demo project</source>
        <translation>Demo-Projekt wird aufgebaut</translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation>{name} wird geöffnet</translation>
    </message>
    <message>
        <source>Find {name}</source>
        <translation>{name} suchen</translation>
    </message>
    <message>
        <source>{name} is open already.</source>
        <translation>{name} ist schon geöffnet.</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>Nur lesen</translation>
    </message>
</context>
<context>
    <name>OptionsPanel</name>
    <message>
        <source>What is printed</source>
        <translation>Was gedruckt wird</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>With codings in the margin</source>
        <translation>Mit Codierungen am Rand</translation>
    </message>
    <message>
        <source>Whose codings</source>
        <translation>Wessen Codierungen</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Time marks</source>
        <translation>Zeitmarken</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Counted codings</source>
        <translation>Gezählte Codierungen</translation>
    </message>
    <message>
        <source>Everybody&apos;s codings</source>
        <translation>Codierungen von allen</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>Alle Codes</translation>
    </message>
    <message numerus="yes">
        <source>%n activated code(s)</source>
        <translation>
            <numerusform>%n aktivierter Code</numerusform>
            <numerusform>%n aktivierte Codes</numerusform>
        </translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter (US)</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Von wem</translation>
    </message>
    <message>
        <source>Every coding has a number at its beginning, in the margin and in the legend at the end, so that it can be found without colours too.</source>
        <translation>Jede Codierung hat eine Nummer: an ihrem Anfang, am Rand und in der Legende am Ende. So findet man sie auch ohne Farben.</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Codierungen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
</context>
<context>
    <name>OrderedTicks</name>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
</context>
<context>
    <name>OwnerModel</name>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Merkmale</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview, page {page} of {pages}</source>
        <translation>Vorschau, Seite {page} von {pages}</translation>
    </message>
</context>
<context>
    <name>PairPanel</name>
    <message>
        <source>What the pair has in common</source>
        <translation>Was das Paar gemeinsam hat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Only {name}</source>
        <translation>Nur {name}</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Keins von beiden</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find a command, code or document</source>
        <translation>Befehl, Code oder Dokument suchen</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Enter opens   Shift+Enter codes   Ctrl+Enter activates</source>
        <translation>Enter öffnen   Umschalt+Enter codieren   Strg+Enter aktivieren</translation>
    </message>
    <message>
        <source>&gt; Commands   # Codes   @ Documents</source>
        <translation>&gt; Befehle   # Codes   @ Dokumente</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
</context>
<context>
    <name>PaletteDelegate</name>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Documents, cases and projects</source>
        <translation>Dokumente, Fälle und Projekte</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>ParagraphField</name>
    <message>
        <source>Number of the paragraph</source>
        <translation>Nummer des Absatzes</translation>
    </message>
    <message>
        <source>Go to paragraph</source>
        <translation>Zu Absatz gehen</translation>
    </message>
    <message>
        <source>There is no paragraph {number} here.</source>
        <translation>Einen Absatz {number} gibt es hier nicht.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
</context>
<context>
    <name>ParaphraseBar</name>
    <message>
        <source>Paraphrase</source>
        <translation>Paraphrase</translation>
    </message>
    <message>
        <source>Enter: next passage · Shift+Enter: new line · Esc: end</source>
        <translation>Enter: nächste Stelle · Umschalt+Enter: neue Zeile · Esc: Ende</translation>
    </message>
    <message>
        <source>End paraphrasing</source>
        <translation>Paraphrasieren beenden</translation>
    </message>
    <message>
        <source>Say it in your own words</source>
        <translation>Mit eigenen Worten</translation>
    </message>
</context>
<context>
    <name>Paraphrasing</name>
    <message>
        <source>This was the last segment of the list.</source>
        <translation>Das war das letzte Segment der Liste.</translation>
    </message>
    <message>
        <source>This was the first segment of the list.</source>
        <translation>Das war das erste Segment der Liste.</translation>
    </message>
    <message>
        <source>Select a passage or a segment.</source>
        <translation>Eine Textstelle oder ein Segment auswählen.</translation>
    </message>
</context>
<context>
    <name>PartModel</name>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>What of it</source>
        <translation>Was davon</translation>
    </message>
    <message>
        <source>Turns of {name}</source>
        <translation>Beiträge von {name}</translation>
    </message>
    <message>
        <source>Passage, paragraph {number}</source>
        <translation>Stelle, Absatz {number}</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>ganz</translation>
    </message>
</context>
<context>
    <name>PassphraseChange</name>
    <message>
        <source>Looking at the backups</source>
        <translation>Sicherungen werden angesehen</translation>
    </message>
    <message>
        <source>Checking the passphrase</source>
        <translation>Passphrase wird geprüft</translation>
    </message>
    <message>
        <source>Writing {name} anew</source>
        <translation>{name} wird neu geschrieben</translation>
    </message>
    <message>
        <source>The backups could not all be renewed.</source>
        <translation>Nicht alle Sicherungen ließen sich erneuern.</translation>
    </message>
    <message>
        <source>The project is encrypted now.</source>
        <translation>Das Projekt ist jetzt verschlüsselt.</translation>
    </message>
    <message>
        <source>The project opens with the new passphrase only.</source>
        <translation>Das Projekt öffnet sich nur noch mit der neuen Passphrase.</translation>
    </message>
    <message>
        <source>The project is not encrypted any more.</source>
        <translation>Das Projekt ist nicht mehr verschlüsselt.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) renewed.</source>
        <translation>
            <numerusform>%n Sicherung erneuert.</numerusform>
            <numerusform>%n Sicherungen erneuert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) deleted.</source>
        <translation>
            <numerusform>%n Sicherung gelöscht.</numerusform>
            <numerusform>%n Sicherungen gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) still open as before.</source>
        <translation>
            <numerusform>%n Sicherung öffnet sich weiter wie bisher.</numerusform>
            <numerusform>%n Sicherungen öffnen sich weiter wie bisher.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) are not encrypted: whoever has them can read the transcripts.</source>
        <translation>
            <numerusform>%n Sicherung ist nicht verschlüsselt: Wer sie hat, kann die Transkripte lesen.</numerusform>
            <numerusform>%n Sicherungen sind nicht verschlüsselt: Wer sie hat, kann die Transkripte lesen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Passphrase of the project</source>
        <translation>Passphrase des Projekts</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>Remove the passphrase: store the project unencrypted</source>
        <translation>Passphrase entfernen: das Projekt unverschlüsselt speichern</translation>
    </message>
    <message>
        <source>Renew them: they open like the project</source>
        <translation>Erneuern: Sie öffnen sich wie das Projekt</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Enter the present passphrase.</source>
        <translation>Die jetzige Passphrase eingeben.</translation>
    </message>
    <message>
        <source>Enter the new passphrase.</source>
        <translation>Die neue Passphrase eingeben.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
    <message>
        <source>{name} is encrypted.</source>
        <translation>{name} ist verschlüsselt.</translation>
    </message>
    <message>
        <source>{name} is not encrypted: whoever has the file can read the transcripts.</source>
        <translation>{name} ist nicht verschlüsselt: Wer die Datei hat, kann die Transkripte lesen.</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Jetzige Passphrase</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Nobody can recover a lost passphrase, not even we, and there is no second key. Write it down and keep the sheet apart from the computer.</source>
        <translation>Eine verlorene Passphrase kann niemand wiederherstellen, auch wir nicht, und es gibt keinen zweiten Schlüssel. Aufschreiben und das Blatt getrennt vom Rechner verwahren.</translation>
    </message>
    <message>
        <source>Then whoever has the file can read the transcripts.</source>
        <translation>Dann kann jeder, der die Datei hat, die Transkripte lesen.</translation>
    </message>
    <message>
        <source>The project is closed for it and opened again. Every step can still be taken back.</source>
        <translation>Das Projekt wird dafür geschlossen und wieder geöffnet. Jeder Schritt lässt sich weiter zurücknehmen.</translation>
    </message>
    <message>
        <source>Keep them: they open with the present passphrase</source>
        <translation>Behalten: Sie öffnen sich mit der jetzigen Passphrase</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) open with the present passphrase:</source>
        <translation>
            <numerusform>%n Sicherung öffnet sich mit der jetzigen Passphrase:</numerusform>
            <numerusform>%n Sicherungen öffnen sich mit der jetzigen Passphrase:</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them: whoever has them can read the transcripts</source>
        <translation>Behalten: Wer sie hat, kann die Transkripte lesen</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) are not encrypted:</source>
        <translation>
            <numerusform>%n Sicherung ist nicht verschlüsselt:</numerusform>
            <numerusform>%n Sicherungen sind nicht verschlüsselt:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) have another passphrase and stay as they are.</source>
        <translation>
            <numerusform>%n Sicherung hat eine andere Passphrase und bleibt, wie sie ist.</numerusform>
            <numerusform>%n Sicherungen haben eine andere Passphrase und bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them: whoever has the unencrypted ones can read the transcripts</source>
        <translation>Behalten: Wer die unverschlüsselten hat, kann die Transkripte lesen</translation>
    </message>
</context>
<context>
    <name>PassphraseQuestion</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase of {name}</source>
        <translation>Passphrase von {name}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>Nicht öffnen</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>counted in tables</source>
        <translation>in Tabellen gezählt</translation>
    </message>
    <message>
        <source>not counted in tables</source>
        <translation>in Tabellen nicht gezählt</translation>
    </message>
    <message>
        <source>Whose codings every table counts, unless it says otherwise</source>
        <translation>Wessen Codierungen jede Tabelle zählt, wenn sie nichts anderes sagt</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zählt</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Codierungen</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>Zusammenfassungen</translation>
    </message>
    <message>
        <source>codes now</source>
        <translation>codiert gerade</translation>
    </message>
    <message>
        <source>consensus</source>
        <translation>Konsens</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Coders</source>
        <translation>Codierende</translation>
    </message>
    <message>
        <source>Documents coded by several people</source>
        <translation>Von mehreren codierte Dokumente</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Code as</source>
        <translation>Codieren als</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Coded by several people</source>
        <translation>Von mehreren codiert</translation>
    </message>
    <message>
        <source>No second coding yet. When another person codes a document too, its numbers stand here.</source>
        <translation>Noch keine Zweitcodierung. Sobald eine weitere Person ein Dokument codiert, stehen hier die Zahlen.</translation>
    </message>
    <message>
        <source>Name of a new person</source>
        <translation>Name einer neuen Person</translation>
    </message>
    <message>
        <source>{x} of {n} documents</source>
        <translation>{x} von {n} Dokumenten</translation>
    </message>
    <message>
        <source>Tables count the codings of {names}.</source>
        <translation>Tabellen zählen die Codierungen von {names}.</translation>
    </message>
    <message>
        <source>Not counted: {names}.</source>
        <translation>Nicht gezählt: {names}.</translation>
    </message>
    <message>
        <source>Code as {initials}</source>
        <translation>Als {initials} codieren</translation>
    </message>
    <message>
        <source>One person at least has to count. Tick another one first.</source>
        <translation>Mindestens eine Person muss zählen. Erst eine andere ankreuzen.</translation>
    </message>
    <message>
        <source>{name} codes here already.</source>
        <translation>{name} codiert hier schon mit.</translation>
    </message>
    <message numerus="yes">
        <source>{name} (%n coding(s))</source>
        <translation>
            <numerusform>{name} (%n Codierung)</numerusform>
            <numerusform>{name} (%n Codierungen)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Months and days of cases get a phase: before, during or after the period. Values that were typed or imported stay.</source>
        <translation>Monate und Tage von Fällen bekommen eine Phase: vor, während oder nach dem Zeitraum. Eingetragene und importierte Werte bleiben.</translation>
    </message>
    <message>
        <source>Name of the period</source>
        <translation>Name des Zeitraums</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>Places in the texts</source>
        <translation>Stellen in den Texten</translation>
    </message>
</context>
<context>
    <name>PlaceModel</name>
    <message>
        <source>{document}, para. {number}</source>
        <translation>{document}, Abs. {number}</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed values ({n})</source>
        <translation>Geänderte Werte ({n})</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>What the columns become</source>
        <translation>Was aus den Spalten wird</translation>
    </message>
    <message>
        <source>Known values that become others</source>
        <translation>Bekannte Werte, die anders werden</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>Die ersten Zeilen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>The project knows all of this already: nothing would change.</source>
        <translation>Das Projekt weiß das alles schon: Es würde sich nichts ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new case(s)</source>
        <translation>
            <numerusform>%Ln neuer Fall</numerusform>
            <numerusform>%Ln neue Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>{new}, {known} known</source>
        <translation>{new}, {known} bekannte</translation>
    </message>
    <message>
        <source>All of it is one step that undo takes back.</source>
        <translation>Alles zusammen ist ein Schritt, den „Rückgängig“ zurücknimmt.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>wird</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>ohne Angabe</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>until now</source>
        <translation>bisher</translation>
    </message>
    <message>
        <source>from the table</source>
        <translation>aus der Tabelle</translation>
    </message>
    <message>
        <source>new attribute</source>
        <translation>neues Merkmal</translation>
    </message>
    <message>
        <source>attribute {name}</source>
        <translation>Merkmal {name}</translation>
    </message>
    <message>
        <source>whose row it is</source>
        <translation>wessen Zeile es ist</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>kind of the case</source>
        <translation>Art des Falls</translation>
    </message>
    <message>
        <source>kind of the document</source>
        <translation>Art des Dokuments</translation>
    </message>
    <message>
        <source>form of the text</source>
        <translation>Fassung des Textes</translation>
    </message>
    <message>
        <source>case of the document</source>
        <translation>Fall des Dokuments</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>Dauer</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) new, {changed} changed, {removed} taken away</source>
        <translation>
            <numerusform>%n Wert neu, {changed} geändert, {removed} weggenommen</numerusform>
            <numerusform>%n Werte neu, {changed} geändert, {removed} weggenommen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PortraitTab</name>
    <message>
        <source>Document portrait</source>
        <translation>Dokumentbild</translation>
    </message>
    <message>
        <source>No coding in this selection.</source>
        <translation>Keine Codierung in dieser Auswahl.</translation>
    </message>
    <message>
        <source>All of the selection</source>
        <translation>Alle der Auswahl</translation>
    </message>
    <message>
        <source>A tile is</source>
        <translation>Kachel</translation>
    </message>
    <message>
        <source>Share of the characters</source>
        <translation>Anteil der Zeichen</translation>
    </message>
    <message>
        <source>Share of the segments</source>
        <translation>Anteil der Segmente</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Folge</translation>
    </message>
    <message>
        <source>As in the text</source>
        <translation>Wie im Text</translation>
    </message>
    <message>
        <source>By colour</source>
        <translation>Nach Farbe</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>{n} segments</source>
        <translation>{n} Segmente</translation>
    </message>
    <message>
        <source>1 segment</source>
        <translation>1 Segment</translation>
    </message>
    <message>
        <source>{document} · {code} · {length} characters · {tiles} of {all} tiles</source>
        <translation>{document} · {code} · {length} Zeichen · {tiles} von {all} Kacheln</translation>
    </message>
    <message numerus="yes">
        <source>%n coded segment(s)</source>
        <translation>
            <numerusform>%n codiertes Segment</numerusform>
            <numerusform>%n codierte Segmente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Size of type</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Like the desktop</source>
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
        <source>Transcripts have a size of their own: Ctrl++.</source>
        <translation>Transkripte haben eine eigene Größe: Strg++.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Your codings carry it from now on.</source>
        <translation>Ihre Codierungen tragen ihn ab jetzt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Lines of transcripts</source>
        <translation>Zeilen der Transkripte</translation>
    </message>
    <message>
        <source>Coding stripes</source>
        <translation>Codierstreifen</translation>
    </message>
    <message>
        <source>Narrow, 60 characters</source>
        <translation>Schmal, 60 Zeichen</translation>
    </message>
    <message>
        <source>Comfortable, 80 characters</source>
        <translation>Angenehm, 80 Zeichen</translation>
    </message>
    <message>
        <source>Wide, 100 characters</source>
        <translation>Breit, 100 Zeichen</translation>
    </message>
    <message>
        <source>Right of the text</source>
        <translation>Rechts vom Text</translation>
    </message>
    <message>
        <source>Left of the text</source>
        <translation>Links vom Text</translation>
    </message>
    <message>
        <source>Change shortcuts...</source>
        <translation>Tastenkürzel ändern...</translation>
    </message>
    <message>
        <source>Font of transcripts</source>
        <translation>Schrift der Transkripte</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>No documents yet. Drop transcripts here or import them.</source>
        <translation>Noch keine Dokumente. Transkripte hierher ziehen oder importieren.</translation>
    </message>
    <message>
        <source>Import documents</source>
        <translation>Dokumente importieren</translation>
    </message>
    <message>
        <source>{n} of {all} documents activated</source>
        <translation>{n} von {all} Dokumenten aktiviert</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) activated</source>
        <translation>
            <numerusform>%Ln Code aktiviert</numerusform>
            <numerusform>%Ln Codes aktiviert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) listed</source>
        <translation>
            <numerusform>%Ln Segment in der Liste</numerusform>
            <numerusform>%Ln Segmente in der Liste</numerusform>
        </translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Reflection talk</source>
        <translation>Reflexionsgespräch</translation>
    </message>
    <message>
        <source>Worksheet text</source>
        <translation>Arbeitshilfe</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%Ln Absatz</numerusform>
            <numerusform>%Ln Absätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%Ln Codierung</numerusform>
            <numerusform>%Ln Codierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Respondents: {people}</source>
        <translation>Befragte: {people}</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>number = segments</source>
        <translation>Zahl = Segmente</translation>
    </message>
    <message>
        <source>No cell is stale.</source>
        <translation>Keine Zelle ist veraltet.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%Ln Fall</numerusform>
            <numerusform>%Ln Fälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%Ln Thema</numerusform>
            <numerusform>%Ln Themen</numerusform>
        </translation>
    </message>
    <message>
        <source>Themes are codes by which you compare the cases. There are no codes yet.</source>
        <translation>Themen sind Codes, nach denen Sie die Fälle vergleichen. Noch gibt es keine Codes.</translation>
    </message>
    <message>
        <source>Go to coding</source>
        <translation>Zum Codieren</translation>
    </message>
    <message>
        <source>There are no rows of this kind yet.</source>
        <translation>Solche Zeilen gibt es noch nicht.</translation>
    </message>
    <message>
        <source>Show documents as rows</source>
        <translation>Dokumente als Zeilen zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) on withdrawn paragraphs</source>
        <translation>
            <numerusform>%Ln Codierung auf einem gesperrten Absatz</numerusform>
            <numerusform>%Ln Codierungen auf gesperrten Absätzen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>Para. {first} to {last} without notice</source>
        <translation>Abs. {first} bis {last} ohne Hinweis</translation>
    </message>
</context>
<context>
    <name>PrintCommands</name>
    <message>
        <source>Preparing the preview</source>
        <translation>Vorschau wird vorbereitet</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Writing the PDF</source>
        <translation>PDF wird geschrieben</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Es wird gedruckt</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer.</source>
        <translation>
            <numerusform>%n Seite an den Drucker gegeben.</numerusform>
            <numerusform>%n Seiten an den Drucker gegeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved: {names}</source>
        <translation>Gespeichert: {names}</translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview of</source>
        <translation>Vorschau von</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>Voriges Dokument</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>Nächstes Dokument</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save as PDF...</source>
        <translation>Als PDF speichern...</translation>
    </message>
    <message>
        <source>Print...</source>
        <translation>Drucken...</translation>
    </message>
    <message>
        <source>Nothing to print yet. Import a document first.</source>
        <translation>Noch nichts zu drucken. Zuerst ein Dokument importieren.</translation>
    </message>
    <message numerus="yes">
        <source>%n activated document(s)</source>
        <translation>
            <numerusform>%n aktiviertes Dokument</numerusform>
            <numerusform>%n aktivierte Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>Only {name}</source>
        <translation>Nur {name}</translation>
    </message>
    <message numerus="yes">
        <source>All %n document(s)</source>
        <translation>
            <numerusform>Das eine Dokument</numerusform>
            <numerusform>Alle %n Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n Dokument</numerusform>
            <numerusform>%n Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>is being laid out...</source>
        <translation>wird gesetzt...</translation>
    </message>
</context>
<context>
    <name>PrintWords</name>
    <message>
        <source>Printed on {date}</source>
        <translation>Gedruckt am {date}</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n Absatz</numerusform>
            <numerusform>%n Absätze</numerusform>
        </translation>
    </message>
    <message>
        <source>printed without codings</source>
        <translation>ohne Codierungen gedruckt</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n Codierung</numerusform>
            <numerusform>%n Codierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>by {names}</source>
        <translation>von {names}</translation>
    </message>
    <message>
        <source>only these codes and what is below them: {codes}</source>
        <translation>nur diese Codes mit ihren Subcodes: {codes}</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) in withdrawn paragraphs left out</source>
        <translation>
            <numerusform>%n Codierung in gesperrten Absätzen weggelassen</numerusform>
            <numerusform>%n Codierungen in gesperrten Absätzen weggelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>{document} · page {page} of {pages}</source>
        <translation>{document} · Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>(cont.)</source>
        <translation>(Forts.)</translation>
    </message>
    <message>
        <source>Codes in this document</source>
        <translation>Codes in diesem Dokument</translation>
    </message>
    <message>
        <source>no. {numbers}</source>
        <translation>Nr. {numbers}</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Reflection talk</source>
        <translation>Reflexionsgespräch</translation>
    </message>
    <message>
        <source>Worksheet text</source>
        <translation>Arbeitshilfe</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>Stopping ...</source>
        <translation>Wird angehalten ...</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>noch unter einer Minute</translation>
    </message>
    <message>
        <source>about a minute left</source>
        <translation>noch etwa eine Minute</translation>
    </message>
    <message>
        <source>about {minutes} minutes left</source>
        <translation>noch etwa {minutes} Minuten</translation>
    </message>
</context>
<context>
    <name>ProjectCommands</name>
    <message>
        <source>Backup made: {name}</source>
        <translation>Gesichert: {name}</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Projekt wird gesichert</translation>
    </message>
</context>
<context>
    <name>ProjectPage</name>
    <message>
        <source>No backup was made.</source>
        <translation>Es wurde keine Sicherung angelegt.</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>Opened for reading</source>
        <translation>Nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>What was activated last is gone from the project. Everything counts again.</source>
        <translation>Was zuletzt aktiviert war, ist nicht mehr im Projekt. Es zählt wieder alles.</translation>
    </message>
</context>
<context>
    <name>ProjectSource</name>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%Ln Codierung</numerusform>
            <numerusform>%Ln Codierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>{document}, para. {number}</source>
        <translation>{document}, Abs. {number}</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>Find “{words}” in the open document</source>
        <translation>„{words}“ im geöffneten Dokument suchen</translation>
    </message>
    <message>
        <source>This document has no paragraph {number}.</source>
        <translation>Dieses Dokument hat keinen Absatz {number}.</translation>
    </message>
    <message>
        <source>Search “{words}” in all texts</source>
        <translation>„{words}“ in allen Texten suchen</translation>
    </message>
</context>
<context>
    <name>ProtectionCommands</name>
    <message>
        <source>Asking the keyring</source>
        <translation>Schlüsselbund wird gefragt</translation>
    </message>
    <message>
        <source>This computer opens the project without asking from now on. Whoever uses your account can read the transcripts.</source>
        <translation>Dieser Rechner öffnet das Projekt künftig, ohne zu fragen. Wer Ihr Benutzerkonto benutzt, kann die Transkripte lesen.</translation>
    </message>
    <message>
        <source>This computer asks for the passphrase again.</source>
        <translation>Dieser Rechner fragt wieder nach der Passphrase.</translation>
    </message>
    <message>
        <source>This computer has no keyring that would keep it. The passphrase is asked for as before.</source>
        <translation>Dieser Rechner hat keinen Schlüsselbund, der sie behält. Nach der Passphrase wird gefragt wie bisher.</translation>
    </message>
    <message>
        <source>Checking the audit trail</source>
        <translation>Protokoll wird geprüft</translation>
    </message>
</context>
<context>
    <name>PseudonymCommands</name>
    <message>
        <source>Open...</source>
        <translation>Öffnen...</translation>
    </message>
    <message>
        <source>Protocol without originals...</source>
        <translation>Protokoll ohne Originale...</translation>
    </message>
    <message>
        <source>Make replacements final...</source>
        <translation>Ersetzungen endgültig machen...</translation>
    </message>
    <message>
        <source>Take replacements back...</source>
        <translation>Ersetzungen zurücknehmen...</translation>
    </message>
    <message>
        <source>What was replaced before gets the same replacement again; harmless words and pseudonyms are not listed any more. It is noted that the file was opened.</source>
        <translation>Was schon ersetzt wurde, wird wieder gleich ersetzt; unbedenkliche Wörter und Pseudonyme stehen nicht mehr in der Liste. Vermerkt wird, dass die Datei geöffnet wurde.</translation>
    </message>
    <message>
        <source>Open the key file</source>
        <translation>Schlüsseldatei öffnen</translation>
    </message>
    <message>
        <source>Opening the key file</source>
        <translation>Schlüsseldatei wird geöffnet</translation>
    </message>
    <message>
        <source>Replacing</source>
        <translation>Wird ersetzt</translation>
    </message>
    <message>
        <source>Making replacements final</source>
        <translation>Ersetzungen werden endgültig gemacht</translation>
    </message>
    <message>
        <source>The originals are put back where they stood. Replacements that somebody wrote over stay. The audit trail says that it was done.</source>
        <translation>Die Originale werden wieder eingesetzt, wo sie standen. Überschriebene Ersetzungen bleiben. Im Prüfprotokoll steht, dass es geschehen ist.</translation>
    </message>
    <message>
        <source>Take replacements back</source>
        <translation>Ersetzungen zurücknehmen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n replacement(s) taken back.</source>
        <translation>
            <numerusform>%n Ersetzung zurückgenommen.</numerusform>
            <numerusform>%n Ersetzungen zurückgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking replacements back</source>
        <translation>Ersetzungen werden zurückgenommen</translation>
    </message>
    <message>
        <source>A list of the replacements with technique, kind and number, without the originals.</source>
        <translation>Eine Liste der Ersetzungen mit Technik, Art und Anzahl, ohne die Originale.</translation>
    </message>
    <message>
        <source>Protocol of the replacements</source>
        <translation>Protokoll der Ersetzungen</translation>
    </message>
    <message>
        <source>Go on...</source>
        <translation>Weiter...</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Harmless words are kept in the key file.</source>
        <translation>Unbedenkliche Wörter stehen jetzt in der Schlüsseldatei.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>%n Stelle ersetzt</numerusform>
            <numerusform>%n Stellen ersetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %n Dokument</numerusform>
            <numerusform>in %n Dokumenten</numerusform>
        </translation>
    </message>
    <message>
        <source>The replacements are final.</source>
        <translation>Die Ersetzungen sind endgültig.</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier step(s) can no longer be undone.</source>
        <translation>
            <numerusform>%n früherer Schritt lässt sich nicht mehr rückgängig machen.</numerusform>
            <numerusform>%n frühere Schritte lassen sich nicht mehr rückgängig machen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) still hold originals.</source>
        <translation>
            <numerusform>%n Sicherung enthält noch Originale.</numerusform>
            <numerusform>%n Sicherungen enthalten noch Originale.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete these backups</source>
        <translation>Diese Sicherungen löschen</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) deleted, a new one made.</source>
        <translation>
            <numerusform>%n Sicherung gelöscht, eine neue angelegt.</numerusform>
            <numerusform>%n Sicherungen gelöscht, eine neue angelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleting backups</source>
        <translation>Sicherungen werden gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) of the list were found nowhere.</source>
        <translation>
            <numerusform>Ein Wort der Liste wurde nirgends gefunden.</numerusform>
            <numerusform>%n Wörter der Liste wurden nirgends gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open key file</source>
        <translation>Schlüsseldatei öffnen</translation>
    </message>
    <message>
        <source>Originals are still written:</source>
        <translation>Originale stehen noch da:</translation>
    </message>
    <message>
        <source>The history holds no original any more, but what is written today does:</source>
        <translation>Der Verlauf enthält kein Original mehr, aber was heute geschrieben steht:</translation>
    </message>
</context>
<context>
    <name>PseudonymsPage</name>
    <message>
        <source>Pseudonymise</source>
        <translation>Pseudonymisieren</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Documents to look in</source>
        <translation>Durchsuchte Dokumente</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>Replace...</source>
        <translation>Ersetzen...</translation>
    </message>
    <message>
        <source>The texts have changed. Read them again</source>
        <translation>Die Texte haben sich geändert. Neu lesen</translation>
    </message>
    <message>
        <source>“{word}” stands in no text.</source>
        <translation>„{word}“ steht in keinem Text.</translation>
    </message>
    <message>
        <source>Keep...</source>
        <translation>Merken...</translation>
    </message>
    <message>
        <source>What you decide stays in memory until it is replaced: it names originals, and nothing of it is stored.</source>
        <translation>Was Sie entscheiden, bleibt bis zum Ersetzen nur im Arbeitsspeicher: Es nennt Originale, und nichts davon wird gespeichert.</translation>
    </message>
    <message>
        <source>The project is open for reading: words can be looked at, not decided.</source>
        <translation>Das Projekt ist nur zum Lesen geöffnet: Wörter lassen sich ansehen, nicht entscheiden.</translation>
    </message>
    <message>
        <source>Show the first place in the text</source>
        <translation>Erste Stelle im Text zeigen</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Alle Dokumente</translation>
    </message>
    <message>
        <source>Activated documents</source>
        <translation>Aktivierte Dokumente</translation>
    </message>
</context>
<context>
    <name>PurgeCommands</name>
    <message numerus="yes">
        <source>%n deletion date(s) have passed: {names}.</source>
        <translation>
            <numerusform>%n Löschfrist ist abgelaufen: {names}.</numerusform>
            <numerusform>%n Löschfristen sind abgelaufen: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>There are no persons yet. Name them on the page of the speakers.</source>
        <translation>Es gibt noch keine Personen. Auf der Seite der Sprecher*innen benennen.</translation>
    </message>
    <message>
        <source>What is held on a person</source>
        <translation>Auskunft zu einer Person</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Write...</source>
        <translation>Schreiben...</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Auskunft</translation>
    </message>
    <message>
        <source>Reports (*.docx *.odt *.html *.md)</source>
        <translation>Berichte (*.docx *.odt *.html *.md)</translation>
    </message>
    <message>
        <source>There is no document and no person to delete.</source>
        <translation>Es gibt kein Dokument und keine Person zu löschen.</translation>
    </message>
    <message>
        <source>Deleting for good</source>
        <translation>Endgültiges Löschen</translation>
    </message>
    <message>
        <source>Document {name}</source>
        <translation>Dokument {name}</translation>
    </message>
    <message>
        <source>Person {name}</source>
        <translation>Person {name}</translation>
    </message>
    <message>
        <source>Paragraph {number} of {name}</source>
        <translation>Absatz {number} von {name}</translation>
    </message>
    <message>
        <source>{what}: deleted for good.</source>
        <translation>{what}: endgültig gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier step(s) can no longer be undone.</source>
        <translation>
            <numerusform>%n früherer Schritt lässt sich nicht mehr rückgängig machen.</numerusform>
            <numerusform>%n frühere Schritte lassen sich nicht mehr rückgängig machen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) still hold it.</source>
        <translation>
            <numerusform>%n Sicherung enthält es noch.</numerusform>
            <numerusform>%n Sicherungen enthalten es noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete these backups</source>
        <translation>Diese Sicherungen löschen</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) deleted, a new one made.</source>
        <translation>
            <numerusform>%n Sicherung gelöscht, eine neue angelegt.</numerusform>
            <numerusform>%n Sicherungen gelöscht, eine neue angelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleting backups</source>
        <translation>Löschen der Sicherungen</translation>
    </message>
    <message>
        <source>The report names the person. Hand it to nobody but her or him.</source>
        <translation>Die Auskunft nennt die Person. Sie ist nur für sie selbst bestimmt.</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>Tabellen (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>It names the person.</source>
        <translation>Die Datei nennt die Person.</translation>
    </message>
    <message>
        <source>Import consents</source>
        <translation>Einwilligungen importieren</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>Tabellen (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>1 neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>1 geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>1 unverändert</numerusform>
            <numerusform>%n unverändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines of the register: {counts}. All of it is one step that undo takes back.</source>
        <translation>Zeilen des Registers: {counts}. Alles ist ein Schritt, den Rückgängig zurücknimmt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the register read.</source>
        <translation>
            <numerusform>1 Zeile des Registers gelesen.</numerusform>
            <numerusform>%n Zeilen des Registers gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No key file is open: what others say under the real name or the pseudonym is not found. Open it first under Project → Level of exports.</source>
        <translation>Keine Schlüsseldatei ist geöffnet: Was andere unter dem wirklichen Namen oder dem Pseudonym sagen, wird nicht gefunden. Sie wird unter Projekt → Stufe der Exporte geöffnet.</translation>
    </message>
    <message>
        <source>What others say is looked for under the names of the open key file, too.</source>
        <translation>Was andere sagen, wird auch unter den Namen der offenen Schlüsseldatei gesucht.</translation>
    </message>
</context>
<context>
    <name>PurgeDialog</name>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Delete backups that still hold it, and make a new one</source>
        <translation>Sicherungen löschen, die es noch enthalten, und eine neue anlegen</translation>
    </message>
    <message>
        <source>Counting what would go...</source>
        <translation>Gezählt wird, was ginge...</translation>
    </message>
    <message>
        <source>Type “{name}” to confirm:</source>
        <translation>Zur Bestätigung „{name}“ eintippen:</translation>
    </message>
    <message>
        <source>With it go: {parts}.</source>
        <translation>Damit gehen: {parts}.</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n Absatz</numerusform>
            <numerusform>%n Absätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n Codierung</numerusform>
            <numerusform>%n Codierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memo(s)</source>
        <translation>
            <numerusform>%n Memo</numerusform>
            <numerusform>%n Memos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n summary(ies)</source>
        <translation>
            <numerusform>%n Zusammenfassung</numerusform>
            <numerusform>%n Zusammenfassungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attribute(s)</source>
        <translation>
            <numerusform>%n Merkmal</numerusform>
            <numerusform>%n Merkmale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the quotations in %n place(s)</source>
        <translation>
            <numerusform>die Zitate an %n Stelle</numerusform>
            <numerusform>die Zitate an %n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting what would go: {n} %</source>
        <translation>Gezählt wird, was ginge: {n} %</translation>
    </message>
    <message>
        <source>stays in the deletion record: no names</source>
        <translation>bleibt im Löschnachweis: keine Namen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>This cannot be undone. The text leaves the history, older versions and the original file kept in the project too, and earlier steps that concerned it can no longer be taken back. Files that you imported or exported stay on the disk: those in the folder of the project are looked through and named.</source>
        <translation>Das lässt sich nicht rückgängig machen. Der Text geht auch aus Verlauf, älteren Fassungen und der gespeicherten Originaldatei im Projekt, und frühere Schritte, die ihn betrafen, lassen sich nicht mehr zurücknehmen. Dateien, die Sie importiert oder exportiert haben, bleiben auf dem Datenträger: Die im Ordner des Projekts werden durchgesehen und genannt.</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) are called by these words.</source>
        <translation>
            <numerusform>%Ln Code heißt nach diesen Worten.</numerusform>
            <numerusform>%Ln Codes heißen nach diesen Worten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueryBuilder</name>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Take the activated codes</source>
        <translation>Aktivierte Codes übernehmen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>At least this many codes</source>
        <translation>Mindestens so viele Codes</translation>
    </message>
    <message>
        <source>Distance in paragraphs, at most</source>
        <translation>Abstand in Absätzen, höchstens</translation>
    </message>
    <message>
        <source>Listed are</source>
        <translation>Gezeigt werden</translation>
    </message>
    <message>
        <source>A: codes</source>
        <translation>A: Codes</translation>
    </message>
    <message>
        <source>B: one code</source>
        <translation>B: ein Code</translation>
    </message>
    <message>
        <source>This search goes beyond the builder. A change here writes a new one; Ctrl+Z brings it back.</source>
        <translation>Diese Abfrage geht über den Baukasten hinaus. Eine Änderung hier schreibt eine neue; Strg+Z im Textfeld bringt sie zurück.</translation>
    </message>
</context>
<context>
    <name>QueryExports</name>
    <message>
        <source>Code search</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Fundstellen</translation>
    </message>
</context>
<context>
    <name>QueryTab</name>
    <message>
        <source>or write it: (A AND B) NOT C</source>
        <translation>oder schreiben: (A UND B) NICHT C</translation>
    </message>
    <message>
        <source>Search in words</source>
        <translation>Abfrage in Worten</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Fundstellen</translation>
    </message>
    <message>
        <source>The search cannot be run yet.</source>
        <translation>Die Abfrage lässt sich noch nicht stellen.</translation>
    </message>
    <message>
        <source>Choose a function and add codes, or write a search. The hits appear at once.</source>
        <translation>Eine Funktion wählen und Codes hinzufügen oder eine Abfrage schreiben. Die Fundstellen erscheinen sofort.</translation>
    </message>
    <message>
        <source>No passage fits this search.</source>
        <translation>Keine Textstelle passt zu dieser Abfrage.</translation>
    </message>
    <message>
        <source>the first {n} are listed</source>
        <translation>gelistet sind die ersten {n}</translation>
    </message>
    <message>
        <source>No code is activated. Codes are activated on the Code desk.</source>
        <translation>Kein Code ist aktiviert. Aktiviert werden Codes auf dem Arbeitsplatz Codieren.</translation>
    </message>
    <message>
        <source>What is searched for</source>
        <translation>Wonach gesucht wird</translation>
    </message>
</context>
<context>
    <name>QueryWords</name>
    <message>
        <source>Any of the codes</source>
        <translation>Einer der Codes</translation>
    </message>
    <message>
        <source>Intersection</source>
        <translation>Überschneidung</translation>
    </message>
    <message>
        <source>Intersection (set)</source>
        <translation>Überschneidung (Set)</translation>
    </message>
    <message>
        <source>Overlapping</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>Overlapping (set)</source>
        <translation>Überlappung (Set)</translation>
    </message>
    <message>
        <source>Only one code alone</source>
        <translation>Nur ein Code allein</translation>
    </message>
    <message>
        <source>Only this code alone</source>
        <translation>Nur dieser Code allein</translation>
    </message>
    <message>
        <source>If inside</source>
        <translation>Wenn innerhalb</translation>
    </message>
    <message>
        <source>If outside</source>
        <translation>Wenn außerhalb</translation>
    </message>
    <message>
        <source>Followed by</source>
        <translation>Gefolgt von</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Nähe</translation>
    </message>
    <message>
        <source>Segments with any code of A.</source>
        <translation>Segmente mit irgendeinem Code aus A.</translation>
    </message>
    <message>
        <source>The part of the text that carries all codes of A.</source>
        <translation>Der Teil des Textes, der alle Codes aus A trägt.</translation>
    </message>
    <message>
        <source>The part of the text that carries at least so many codes of A.</source>
        <translation>Der Teil des Textes, der mindestens so viele Codes aus A trägt.</translation>
    </message>
    <message>
        <source>Where all codes of A meet: from the first start to the last end.</source>
        <translation>Wo alle Codes aus A zusammentreffen: vom ersten Anfang bis zum letzten Ende.</translation>
    </message>
    <message>
        <source>Where at least so many codes of A meet: all that their segments cover.</source>
        <translation>Wo mindestens so viele Codes aus A zusammentreffen: alles, was ihre Segmente abdecken.</translation>
    </message>
    <message>
        <source>Segments of A that no other code of A touches.</source>
        <translation>Segmente aus A, die kein anderer Code aus A berührt.</translation>
    </message>
    <message>
        <source>Segments of B that no code of A touches; without A, no other code at all.</source>
        <translation>Segmente von B, die kein Code aus A berührt; ohne A: überhaupt kein anderer Code.</translation>
    </message>
    <message>
        <source>Segments of A that lie wholly inside a segment of B.</source>
        <translation>Segmente aus A, die ganz innerhalb eines Segments von B liegen.</translation>
    </message>
    <message>
        <source>Segments of A that hold a whole segment of B.</source>
        <translation>Segmente aus A, die ein ganzes Segment von B umschließen.</translation>
    </message>
    <message>
        <source>A segment of A ends, and within the distance one of B begins.</source>
        <translation>Ein Segment aus A endet, und innerhalb des Abstands beginnt eines von B.</translation>
    </message>
    <message>
        <source>Segments of A and B within the distance of each other, in any order.</source>
        <translation>Segmente aus A und B, die höchstens so weit auseinanderliegen, in beliebiger Reihenfolge.</translation>
    </message>
    <message>
        <source>A and B</source>
        <translation>A und B</translation>
    </message>
    <message>
        <source>only A</source>
        <translation>nur A</translation>
    </message>
    <message>
        <source>only B</source>
        <translation>nur B</translation>
    </message>
    <message>
        <source>Choose a code for B.</source>
        <translation>Einen Code für B wählen.</translation>
    </message>
    <message>
        <source>Add a code to A.</source>
        <translation>Einen Code zu A hinzufügen.</translation>
    </message>
    <message>
        <source>Add another code to A.</source>
        <translation>Noch einen Code zu A hinzufügen.</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n Fundstelle</numerusform>
            <numerusform>%n Fundstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %n Dokument</numerusform>
            <numerusform>in %n Dokumenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n Paar</numerusform>
            <numerusform>%n Paare</numerusform>
        </translation>
    </message>
    <message>
        <source>with sub-codes</source>
        <translation>mit Subcodes</translation>
    </message>
    <message>
        <source>only the code itself</source>
        <translation>nur der Code selbst</translation>
    </message>
    <message>
        <source>across coders</source>
        <translation>über Codierende hinweg</translation>
    </message>
    <message>
        <source>within one coder</source>
        <translation>innerhalb je Codierende*r</translation>
    </message>
</context>
<context>
    <name>QuestionModel</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Asked in</source>
        <translation>Gefragt in</translation>
    </message>
    <message>
        <source>Main code</source>
        <translation>Hauptcode</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Coding</source>
        <translation>Codieren</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Frequencies</source>
        <translation>Häufigkeiten</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Arbeitsbereiche</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Reading files</source>
        <translation>Dateien werden gelesen</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>No document is open.</source>
        <translation>Kein Dokument ist geöffnet.</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>Encoding</source>
        <translation>Zeichenkodierung</translation>
    </message>
    <message>
        <source>How it is read</source>
        <translation>Wie gelesen wird</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation>Interviewende</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>Befragte</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%Ln Redebeitrag</numerusform>
            <numerusform>%Ln Redebeiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%Ln Absatz</numerusform>
            <numerusform>%Ln Absätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Time marks</source>
        <translation>Zeitmarken</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Schon da</translation>
    </message>
    <message>
        <source>as {name}</source>
        <translation>als {name}</translation>
    </message>
    <message>
        <source>New state of</source>
        <translation>Neuer Stand von</translation>
    </message>
    <message>
        <source>Umlauts wrong? Read as</source>
        <translation>Umlaute falsch? Lesen als</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) changed</source>
        <translation>
            <numerusform>%n Stelle geändert</numerusform>
            <numerusform>%n Stellen geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) would be lost or cut</source>
        <translation>
            <numerusform>%n Stelle ginge verloren oder würde gekürzt</numerusform>
            <numerusform>%n Stellen gingen verloren oder würden gekürzt</numerusform>
        </translation>
    </message>
    <message>
        <source>codings stay on their words</source>
        <translation>Codierungen bleiben an ihren Wörtern</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{n} of {total} turns, as {form}</source>
        <translation>{n} von {total} Beiträgen, Form {form}</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Take these roles for all files</source>
        <translation>Rollen für alle Dateien übernehmen</translation>
    </message>
    <message>
        <source>Role of {label}</source>
        <translation>Rolle von {label}</translation>
    </message>
    <message>
        <source>No speaker</source>
        <translation>Keine Person</translation>
    </message>
    <message>
        <source>Header lines</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Para. {number}</source>
        <translation>Abs. {number}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Read as a speaker</source>
        <translation>Als Person lesen</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>Find file</source>
        <translation>Datei suchen</translation>
    </message>
    <message>
        <source>The passphrase does not fit. Check upper and lower case.</source>
        <translation>Die Passphrase passt nicht. Groß- und Kleinschreibung prüfen.</translation>
    </message>
    <message>
        <source>File not found. Connect the drive, or find the file.</source>
        <translation>Datei nicht gefunden. Laufwerk anschließen oder Datei suchen.</translation>
    </message>
    <message>
        <source>Made with a newer version. Update GK-QDA to open it.</source>
        <translation>Mit einer neueren Version angelegt. GK-QDA aktualisieren, um es zu öffnen.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s)</source>
        <translation>
            <numerusform>%Ln Code</numerusform>
            <numerusform>%Ln Codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%Ln Codierung</numerusform>
            <numerusform>%Ln Codierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%Ln Fall</numerusform>
            <numerusform>%Ln Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue at {place}</source>
        <translation>Weiter bei {place}</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>verschlüsselt</translation>
    </message>
</context>
<context>
    <name>RecentSource</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
</context>
<context>
    <name>RegisterWindow</name>
    <message>
        <source>Consents and deletion dates</source>
        <translation>Einwilligungen und Löschfristen</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Einwilligungen</translation>
    </message>
    <message>
        <source>Deletion dates</source>
        <translation>Löschfristen</translation>
    </message>
    <message>
        <source>Double click or F2 changes a cell. Dates as 2026-12-31 or 31.12.2026; an empty cell takes one away.</source>
        <translation>Doppelklick oder F2 ändert eine Zelle. Daten als 31.12.2026; eine leere Zelle nimmt eines weg.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What is still there</source>
        <translation>Was noch da ist</translation>
    </message>
    <message>
        <source>Import consents...</source>
        <translation>Einwilligungen importieren...</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren...</translation>
    </message>
    <message>
        <source>No documents yet.</source>
        <translation>Noch keine Dokumente.</translation>
    </message>
    <message>
        <source>No deletion date has been entered.</source>
        <translation>Noch keine Löschfrist eingetragen.</translation>
    </message>
</context>
<context>
    <name>RelationControls</name>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Add code</source>
        <translation>Code hinzufügen</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>paragraphs</source>
        <translation>Absätze</translation>
    </message>
    <message>
        <source>Activated codes, else all</source>
        <translation>Aktivierte Codes, sonst alle</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>Alle Codes</translation>
    </message>
    <message>
        <source>Main codes</source>
        <translation>Hauptcodes</translation>
    </message>
    <message>
        <source>Chosen codes</source>
        <translation>Gewählte Codes</translation>
    </message>
    <message>
        <source>Distance in paragraphs</source>
        <translation>Abstand in Absätzen</translation>
    </message>
    <message>
        <source>0 is the same paragraph</source>
        <translation>0 ist derselbe Absatz</translation>
    </message>
</context>
<context>
    <name>RelationExports</name>
    <message>
        <source>Code relations: {value}</source>
        <translation>Zusammenhänge der Codes: {value}</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>List of pairs</source>
        <translation>Liste der Paare</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Code relations</source>
        <translation>Zusammenhänge der Codes</translation>
    </message>
</context>
<context>
    <name>RelationWords</name>
    <message>
        <source>Overlaps</source>
        <translation>Überschneidungen</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Nähe</translation>
    </message>
    <message>
        <source>Documents in common</source>
        <translation>Gemeinsame Dokumente</translation>
    </message>
    <message>
        <source>c-coefficient</source>
        <translation>c-Koeffizient</translation>
    </message>
    <message>
        <source>without overlaps</source>
        <translation>ohne Überschneidungen</translation>
    </message>
    <message>
        <source>overlaps count as near</source>
        <translation>Überschneidungen zählen als Nähe</translation>
    </message>
    <message>
        <source>with sub-codes</source>
        <translation>mit Subcodes</translation>
    </message>
    <message>
        <source>only the code itself</source>
        <translation>nur der Code selbst</translation>
    </message>
    <message>
        <source>across coders</source>
        <translation>über Codierende hinweg</translation>
    </message>
    <message>
        <source>within one coder</source>
        <translation>innerhalb je Codierende*r</translation>
    </message>
    <message>
        <source>also codes that meet no other</source>
        <translation>auch Codes ohne Treffer</translation>
    </message>
    <message>
        <source>only codes that meet</source>
        <translation>nur Codes mit Treffern</translation>
    </message>
    <message>
        <source>A code and its own sub-codes are no pair.</source>
        <translation>Ein Code und seine eigenen Subcodes sind kein Paar.</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) of “{name}”</source>
        <translation>
            <numerusform>%n Codierung von „{name}“</numerusform>
            <numerusform>%n Codierungen von „{name}“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overlap(s)</source>
        <translation>
            <numerusform>%n Überschneidung</numerusform>
            <numerusform>%n Überschneidungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n paragraph(s)</source>
        <translation>
            <numerusform>bis %n Absatz</numerusform>
            <numerusform>bis %n Absätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) near each other</source>
        <translation>
            <numerusform>%n Paar in der Nähe</numerusform>
            <numerusform>%n Paare in der Nähe</numerusform>
        </translation>
    </message>
    <message>
        <source>{x} of {n} documents in common</source>
        <translation>{x} von {n} Dokumenten gemeinsam</translation>
    </message>
    <message>
        <source>Codings of one code overlap: c is out of range.</source>
        <translation>Codierungen eines Codes überlappen sich: c ist außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>One code is used more than five times as often: c understates the relation.</source>
        <translation>Ein Code ist mehr als fünfmal so häufig: c unterschätzt den Zusammenhang.</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n Paar</numerusform>
            <numerusform>%n Paare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>only %n listed segment(s)</source>
        <translation>
            <numerusform>nur %n gelistetes Segment</numerusform>
            <numerusform>nur %n gelistete Segmente</numerusform>
        </translation>
    </message>
    <message>
        <source>out of range</source>
        <translation>außerhalb</translation>
    </message>
    <message>
        <source>used very unequally</source>
        <translation>sehr ungleich häufig</translation>
    </message>
</context>
<context>
    <name>RelationsTab</name>
    <message>
        <source>Code relations</source>
        <translation>Zusammenhänge der Codes</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) in the matrix</source>
        <translation>
            <numerusform>%n Code in der Matrix</numerusform>
            <numerusform>%n Codes in der Matrix</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Remains</name>
    <message>
        <source>Still found in: {names}.</source>
        <translation>Noch enthalten in: {names}.</translation>
    </message>
    <message>
        <source>Could not be looked into (packed, encrypted, damaged or too large), and may still hold it: {names}.</source>
        <translation>Nicht durchzusehen (gepackt, verschlüsselt, beschädigt oder zu groß), dort kann es noch stehen: {names}.</translation>
    </message>
</context>
<context>
    <name>ReplaceBar</name>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Replace this</source>
        <translation>Dies ersetzen</translation>
    </message>
    <message>
        <source>Replace all in this document</source>
        <translation>Alle im Dokument ersetzen</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Keep harmless words</source>
        <translation>Unbedenkliche Wörter merken</translation>
    </message>
    <message>
        <source>Also in names of documents, cases, persons, codes and sets</source>
        <translation>Auch in Namen von Dokumenten, Fällen, Personen, Codes und Sets</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) are kept as harmless in the key file.</source>
        <translation>
            <numerusform>%n Wort wird in der Schlüsseldatei als unbedenklich vermerkt.</numerusform>
            <numerusform>%n Wörter werden in der Schlüsseldatei als unbedenklich vermerkt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Codings, memos, evidence and paragraph numbers stay where they are. It is one step, which can be taken back until it is made final.</source>
        <translation>Codierungen, Memos, Belege und Absatznummern bleiben, wo sie sind. Es ist ein Schritt, der sich zurücknehmen lässt, bis er endgültig gemacht wird.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Counting...</source>
        <translation>Wird gezählt...</translation>
    </message>
    <message>
        <source>Counting what would be replaced...</source>
        <translation>Gezählt wird, was ersetzt würde...</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %n Dokument</numerusform>
            <numerusform>in %n Dokumenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them in memos, summaries and other fields</source>
        <translation>
            <numerusform>davon %n in Memos, Zusammenfassungen und anderen Feldern</numerusform>
            <numerusform>davon %n in Memos, Zusammenfassungen und anderen Feldern</numerusform>
        </translation>
    </message>
    <message>
        <source>To be replaced: {places} {documents}</source>
        <translation>Ersetzt werden {places} {documents}</translation>
    </message>
    <message>
        <source>Counting what would be replaced: {n} %</source>
        <translation>Gezählt wird, was ersetzt würde: {n} %</translation>
    </message>
</context>
<context>
    <name>ReportCommands</name>
    <message>
        <source>“{name}” deleted. Files made of it stay.</source>
        <translation>„{name}“ gelöscht. Dateien, die daraus entstanden sind, bleiben.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>Exporting {name}</source>
        <translation>{name} wird exportiert</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Saved: {names}</source>
        <translation>Gespeichert: {names}</translation>
    </message>
    <message>
        <source>Word templates (*.docx *.dotx)</source>
        <translation>Word-Vorlagen (*.docx *.dotx)</translation>
    </message>
    <message>
        <source>Template of Word reports</source>
        <translation>Vorlage für Word-Berichte</translation>
    </message>
    <message>
        <source>Returned lists (*.xlsx *.csv)</source>
        <translation>Zurückgeschickte Listen (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Returned list of quotations</source>
        <translation>Zurückgeschickte Liste von Zitaten</translation>
    </message>
    <message>
        <source>Approved: {accepted}, changed: {changed}, not to be used: {refused}, undecided: {open}.</source>
        <translation>Freigegeben: {accepted}, geändert: {changed}, nicht verwenden: {refused}, ohne Entscheidung: {open}.</translation>
    </message>
    <message>
        <source>Not in this project, rows: {rows}.</source>
        <translation>Nicht in diesem Projekt, Zeilen: {rows}.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Choices of the report</source>
        <translation>Angaben des Berichts</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>Neuer Bericht</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Quotations of a theme</source>
        <translation>Zitate je Thema</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Material</translation>
    </message>
    <message>
        <source>Themes in the order of the tree</source>
        <translation>Themen in der Reihenfolge des Baums</translation>
    </message>
    <message>
        <source>Only themes with evidence in all columns</source>
        <translation>Nur Themen mit Beleg in allen Spalten</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Zitate je Thema</translation>
    </message>
    <message>
        <source>Parts, in this order</source>
        <translation>Teile, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>Attributes at the top</source>
        <translation>Merkmale am Anfang</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Two to four columns</source>
        <translation>Zwei bis vier Spalten</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>all that fit</source>
        <translation>alle, die sich eignen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>at most {n}</source>
        <translation>höchstens {n}</translation>
    </message>
    <message>
        <source>that of the project</source>
        <translation>die des Projekts</translation>
    </message>
    <message>
        <source>the whole project</source>
        <translation>das ganze Projekt</translation>
    </message>
    <message>
        <source>as set before</source>
        <translation>wie bisher eingestellt</translation>
    </message>
    <message>
        <source>what is activated now</source>
        <translation>was jetzt aktiviert ist</translation>
    </message>
    <message>
        <source>Compare by</source>
        <translation>Vergleichen nach</translation>
    </message>
    <message>
        <source>Columns by</source>
        <translation>Spalten nach</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>no groups</source>
        <translation>ohne Gruppen</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Dokumentart</translation>
    </message>
    <message>
        <source>no columns</source>
        <translation>ohne Spalten</translation>
    </message>
    <message>
        <source>Give the report a name.</source>
        <translation>Dem Bericht einen Namen geben.</translation>
    </message>
    <message>
        <source>Tick at least one theme.</source>
        <translation>Mindestens ein Thema ankreuzen.</translation>
    </message>
    <message>
        <source>Tick two to four columns.</source>
        <translation>Zwei bis vier Spalten ankreuzen.</translation>
    </message>
    <message>
        <source>Tick at least one part.</source>
        <translation>Mindestens einen Teil ankreuzen.</translation>
    </message>
    <message>
        <source>The project has no cases yet.</source>
        <translation>Das Projekt hat noch keine Fälle.</translation>
    </message>
    <message>
        <source>Cases are called</source>
        <translation>Fälle heißen</translation>
    </message>
    <message>
        <source>“About half” beside “7 of 14”, with a legend</source>
        <translation>„etwa die Hälfte“ neben „7 von 14“, mit Legende</translation>
    </message>
    <message>
        <source>Questions of the guide instead of themes</source>
        <translation>Fragen des Leitfadens statt Themen</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Last export</source>
        <translation>Letzter Export</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>In the last file</source>
        <translation>In der letzten Datei</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>New report...</source>
        <translation>Neuer Bericht...</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren...</translation>
    </message>
    <message>
        <source>Choices...</source>
        <translation>Angaben...</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>In this project</source>
        <translation>In diesem Projekt</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Changes since the last export</source>
        <translation>Änderungen seit dem letzten Export</translation>
    </message>
    <message>
        <source>No reports yet. A report keeps its choices; the project says when its last file is out of date.</source>
        <translation>Noch keine Berichte. Ein Bericht behält seine Angaben; das Projekt sagt, wenn seine letzte Datei veraltet ist.</translation>
    </message>
    <message>
        <source>Before: {before}
Now: {now}</source>
        <translation>Vorher: {before}
Jetzt: {now}</translation>
    </message>
    <message>
        <source>Not exported yet: there is nothing to compare with.</source>
        <translation>Noch nicht exportiert: Es gibt nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Template of Word reports</source>
        <translation>Vorlage für Word-Berichte</translation>
    </message>
    <message>
        <source>Word template</source>
        <translation>Word-Vorlage</translation>
    </message>
    <message>
        <source>Look of the program</source>
        <translation>Gestaltung des Programms</translation>
    </message>
    <message>
        <source>Choose a file...</source>
        <translation>Datei wählen...</translation>
    </message>
    <message>
        <source>Read the answers...</source>
        <translation>Antworten einlesen...</translation>
    </message>
</context>
<context>
    <name>ReviewCommands</name>
    <message>
        <source>Select a code first, in the code tree.</source>
        <translation>Zuerst einen Code auswählen, im Codebaum.</translation>
    </message>
    <message>
        <source>All passages are looked through...</source>
        <translation>Alle Passagen werden durchgesehen...</translation>
    </message>
    <message>
        <source>{document}, para. {number}</source>
        <translation>{document}, Abs. {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) look like this code and do not carry it.</source>
        <translation>
            <numerusform>%n Absatz sieht nach diesem Code aus und trägt ihn nicht.</numerusform>
            <numerusform>%n Absätze sehen nach diesem Code aus und tragen ihn nicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) carry this code and do not look like it.</source>
        <translation>
            <numerusform>%n Passage trägt diesen Code und sieht nicht nach ihm aus.</numerusform>
            <numerusform>%n Passagen tragen diesen Code und sehen nicht nach ihm aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is a reason to look, not a fault.</source>
        <translation>Das ist ein Anlass nachzusehen, kein Fehler.</translation>
    </message>
    <message>
        <source>All passages are looked through: {n} %</source>
        <translation>Alle Passagen werden durchgesehen: {n} %</translation>
    </message>
    <message>
        <source>Stopped. Choose above what shall be looked for.</source>
        <translation>Abgebrochen. Oben wählen, wonach gesehen werden soll.</translation>
    </message>
    <message>
        <source>The likeliest come first.</source>
        <translation>Die wahrscheinlichsten stehen oben.</translation>
    </message>
    <message>
        <source>Most of these will be wrong.</source>
        <translation>Die meisten davon werden nicht stimmen.</translation>
    </message>
</context>
<context>
    <name>ReviewWindow</name>
    <message>
        <source>Check suggestions</source>
        <translation>Vorschläge prüfen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Not coded, look like it</source>
        <translation>Nicht codiert, sehen danach aus</translation>
    </message>
    <message>
        <source>Coded, do not look like it</source>
        <translation>Codiert, sehen nicht danach aus</translation>
    </message>
    <message>
        <source>Passages to check</source>
        <translation>Zu prüfende Passagen</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>Im Text zeigen</translation>
    </message>
    <message>
        <source>Code it</source>
        <translation>Codieren</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Passt nicht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Not coded, look a little like it</source>
        <translation>Nicht codiert, sehen ein wenig danach aus</translation>
    </message>
    <message>
        <source>There is nothing to look at here.</source>
        <translation>Hier ist nichts zu prüfen.</translation>
    </message>
</context>
<context>
    <name>RightSide</name>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>Memos</translation>
    </message>
</context>
<context>
    <name>RowImports</name>
    <message>
        <source>Import summaries</source>
        <translation>Zusammenfassungen importieren</translation>
    </message>
    <message>
        <source>Each row is a cell: case (or document or person), theme, summary, rating, state, author, evidence. What the table has no column for stays.</source>
        <translation>Jede Zeile ist eine Zelle: Fall (oder Dokument oder Person), Thema, Zusammenfassung, Bewertung, Stand, verfasst von, Belege. Wofür die Tabelle keine Spalte hat, das bleibt.</translation>
    </message>
    <message numerus="yes">
        <source>%n summary(s) new or changed.</source>
        <translation>
            <numerusform>1 Zusammenfassung neu oder geändert.</numerusform>
            <numerusform>%Ln Zusammenfassungen neu oder geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import results of themes and cases</source>
        <translation>Ergebnisse zu Themen und Fällen importieren</translation>
    </message>
    <message>
        <source>Each row is the result of a theme, or of a case as a whole: theme or case, result, author, state, evidence.</source>
        <translation>Jede Zeile ist das Ergebnis eines Themas oder eines ganzen Falls: Thema oder Fall, Ergebnis, verfasst von, Stand, Belege.</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) new or changed.</source>
        <translation>
            <numerusform>1 Ergebnis neu oder geändert.</numerusform>
            <numerusform>%Ln Ergebnisse neu oder geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import values of attributes by date</source>
        <translation>Merkmalswerte mit Datum importieren</translation>
    </message>
    <message>
        <source>Each row is a value: case, attribute, value, and the day from which it holds. An empty value takes away what stood there.</source>
        <translation>Jede Zeile ist ein Wert: Fall, Merkmal, Wert und der Tag, ab dem er gilt. Ein leerer Wert nimmt weg, was dort stand.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) new or changed.</source>
        <translation>
            <numerusform>1 Wert neu oder geändert.</numerusform>
            <numerusform>%Ln Werte neu oder geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import parts of cases</source>
        <translation>Teile von Fällen importieren</translation>
    </message>
    <message>
        <source>Each row makes a document, a speaker or a passage (start and end) part of a case. What is part already stays it.</source>
        <translation>Jede Zeile macht ein Dokument, eine sprechende Person oder eine Passage (Anfang und Ende) zum Teil eines Falls. Was schon dazugehört, bleibt dabei.</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) new.</source>
        <translation>
            <numerusform>1 Teil neu.</numerusform>
            <numerusform>%Ln Teile neu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>Tabellen (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>RowPlanDialog</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>1 Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>What would be replaced ({n})</source>
        <translation>Was ersetzt würde ({n})</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>What is there and would become something else</source>
        <translation>Was schon da ist und anders würde</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>Die ersten Zeilen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>The project knows all of this already: nothing would change.</source>
        <translation>Das Projekt kennt das alles schon: Nichts würde sich ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) say something new</source>
        <translation>
            <numerusform>1 Zeile sagt Neues</numerusform>
            <numerusform>%Ln Zeilen sagen Neues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) replace what is there</source>
        <translation>
            <numerusform>1 Zeile ersetzt, was schon da ist</numerusform>
            <numerusform>%Ln Zeilen ersetzen, was schon da ist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) say what is there already</source>
        <translation>
            <numerusform>1 Zeile sagt, was schon da ist</numerusform>
            <numerusform>%Ln Zeilen sagen, was schon da ist</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it is one step that undo takes back.</source>
        <translation>Alles ist ein Schritt, den Rückgängig zurücknimmt.</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) would be gone with nothing in its place.</source>
        <translation>
            <numerusform>1 Angabe wäre ersatzlos weg.</numerusform>
            <numerusform>%Ln Angaben wären ersatzlos weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>until now</source>
        <translation>bisher</translation>
    </message>
    <message>
        <source>from the table</source>
        <translation>aus der Tabelle</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasst von</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>noch offen</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>not addressed</source>
        <translation>nicht thematisiert</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
</context>
<context>
    <name>SavedBar</name>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Abfragen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Name der Abfrage</translation>
    </message>
    <message>
        <source>None yet. Name a search and save it.</source>
        <translation>Noch keine. Eine Abfrage benennen und speichern.</translation>
    </message>
    <message>
        <source>Rename “{old}” to “{new}”</source>
        <translation>„{old}“ in „{new}“ umbenennen</translation>
    </message>
    <message>
        <source>Delete “{name}”</source>
        <translation>„{name}“ löschen</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
</context>
<context>
    <name>SavedSearches</name>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Name der Suche</translation>
    </message>
    <message>
        <source>Search “{name}” saved.</source>
        <translation>Suche „{name}“ gespeichert.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Save this search...</source>
        <translation>Diese Suche speichern...</translation>
    </message>
    <message>
        <source>Words of “{name}”</source>
        <translation>Wörter von „{name}“</translation>
    </message>
    <message>
        <source>Dictionaries...</source>
        <translation>Wörterbücher...</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Search for “{name}”</source>
        <translation>Suche nach „{name}“</translation>
    </message>
</context>
<context>
    <name>ScaleDialog</name>
    <message>
        <source>Ratings of a theme</source>
        <translation>Ausprägungen eines Themas</translation>
    </message>
    <message>
        <source>With which values do you rate “{theme}”? The order is that of the tables.</source>
        <translation>Mit welchen Ausprägungen stufen Sie „{theme}“ ein? Ihre Reihenfolge gilt in den Tabellen.</translation>
    </message>
    <message>
        <source>Add value</source>
        <translation>Ausprägung hinzufügen</translation>
    </message>
    <message>
        <source>Use these ratings</source>
        <translation>Diese Ausprägungen verwenden</translation>
    </message>
    <message>
        <source>Two values have the same name.</source>
        <translation>Zwei Ausprägungen heißen gleich.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n Zelle</numerusform>
            <numerusform>%n Zellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n Codierung</numerusform>
            <numerusform>%n Codierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>“{value}” is used: give it words, or remove it.</source>
        <translation>„{value}“ wird verwendet: Geben Sie ihr Wörter oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>Say what becomes of what was rated with the removed value.</source>
        <translation>Wählen Sie, was aus der entfernten Ausprägung wird.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>SearchFields</name>
    <message>
        <source>Search all texts</source>
        <translation>In allen Texten suchen</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Suchart</translation>
    </message>
    <message>
        <source>In which documents</source>
        <translation>In welchen Dokumenten</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>Wer spricht</translation>
    </message>
    <message>
        <source>Within which codes</source>
        <translation>Innerhalb welcher Codes</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Dictionary form</source>
        <translation>Grundform</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Match capital and small letters</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Alle Dokumente</translation>
    </message>
    <message>
        <source>Activated documents</source>
        <translation>Aktivierte Dokumente</translation>
    </message>
    <message>
        <source>Without interviewers</source>
        <translation>Ohne Interviewende</translation>
    </message>
    <message>
        <source>Words of a dictionary</source>
        <translation>Wörter eines Wörterbuchs</translation>
    </message>
    <message>
        <source>Respondents</source>
        <translation>Befragte</translation>
    </message>
    <message>
        <source>All speakers</source>
        <translation>Alle Sprechenden</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) of the search</source>
        <translation>
            <numerusform>%Ln Dokument der Suche</numerusform>
            <numerusform>%Ln Dokumente der Suche</numerusform>
        </translation>
    </message>
    <message>
        <source>Filters of the search</source>
        <translation>Filter der Suche</translation>
    </message>
    <message>
        <source>Coded or not</source>
        <translation>Codiert oder nicht</translation>
    </message>
    <message>
        <source>Within activated codes</source>
        <translation>In aktivierten Codes</translation>
    </message>
    <message>
        <source>Within “{name}”</source>
        <translation>In „{name}“</translation>
    </message>
    <message>
        <source>Within a code...</source>
        <translation>In einem Code...</translation>
    </message>
</context>
<context>
    <name>SearchHits</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Hit</source>
        <translation>Fundstelle</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Order of the hits</source>
        <translation>Reihenfolge der Fundstellen</translation>
    </message>
    <message>
        <source>Group hits by</source>
        <translation>Fundstellen gruppieren</translation>
    </message>
    <message>
        <source>Code...</source>
        <translation>Codieren...</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s) selected</source>
        <translation>
            <numerusform>%Ln Fundstelle gewählt</numerusform>
            <numerusform>%Ln Fundstellen gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>As in the texts</source>
        <translation>Wie in den Texten</translation>
    </message>
    <message>
        <source>By what stands before</source>
        <translation>Nach dem Text davor</translation>
    </message>
    <message>
        <source>By the hit</source>
        <translation>Nach der Fundstelle</translation>
    </message>
    <message>
        <source>By what stands after</source>
        <translation>Nach dem Text danach</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Nicht gruppiert</translation>
    </message>
    <message>
        <source>By document</source>
        <translation>Nach Dokument</translation>
    </message>
    <message>
        <source>By case</source>
        <translation>Nach Fall</translation>
    </message>
    <message>
        <source>By speaker</source>
        <translation>Nach Person</translation>
    </message>
    <message>
        <source>Type a word: every place in the texts is listed here with what stands around it.</source>
        <translation>Ein Wort eingeben: Hier stehen dann alle Fundstellen mit dem Text davor und danach.</translation>
    </message>
    <message>
        <source>Nothing found. Look for less, or in more documents.</source>
        <translation>Nichts gefunden. Nach weniger suchen oder in mehr Dokumenten.</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Collapse</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Aufklappen</translation>
    </message>
</context>
<context>
    <name>SegmentCommands</name>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%Ln Segment</numerusform>
            <numerusform>%Ln Segmente</numerusform>
        </translation>
    </message>
    <message>
        <source>No code lies on {digit} yet. Right-click a code to put it there.</source>
        <translation>Auf {digit} liegt noch kein Code. Per Rechtsklick auf einen Code zuweisen.</translation>
    </message>
    <message>
        <source>Coding segments</source>
        <translation>Segmente werden codiert</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation>„{name}“ entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n coding(s)</source>
        <translation>
            <numerusform>%Ln Codierung entfernen</numerusform>
            <numerusform>%Ln Codierungen entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy with source</source>
        <translation>Mit Quelle kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alle markieren</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” is on %n selected segment(s) already.</source>
        <translation>
            <numerusform>„{name}“ liegt schon auf %Ln markiertem Segment.</numerusform>
            <numerusform>„{name}“ liegt schon auf allen %Ln markierten Segmenten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}” given to %n segment(s).</source>
        <translation>
            <numerusform>„{name}“ an %Ln Segment vergeben.</numerusform>
            <numerusform>„{name}“ an %Ln Segmente vergeben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) were there already.</source>
        <translation>
            <numerusform>%Ln Codierung war schon da.</numerusform>
            <numerusform>%Ln Codierungen waren schon da.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>Relations of %n segment(s)</source>
        <translation>
            <numerusform>Zusammenhänge von %n Segment</numerusform>
            <numerusform>Zusammenhänge von %n Segmenten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SegmentDrawer</name>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No coded segment.</source>
        <translation>Kein codiertes Segment.</translation>
    </message>
    <message>
        <source>{n} in {name}</source>
        <translation>{n} in {name}</translation>
    </message>
</context>
<context>
    <name>SegmentPanel</name>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Which segments</source>
        <translation>Welche Segmente</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>Dieses Dokument</translation>
    </message>
    <message>
        <source>Selected code</source>
        <translation>Gewählter Code</translation>
    </message>
    <message>
        <source>Activated</source>
        <translation>Aktivierte</translation>
    </message>
    <message>
        <source>No coded segments here yet.</source>
        <translation>Hier noch keine codierten Segmente.</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Wortlaut zeigen</translation>
    </message>
    <message>
        <source>Show the paraphrases</source>
        <translation>Paraphrasen zeigen</translation>
    </message>
    <message>
        <source>Show the comments</source>
        <translation>Kommentare zeigen</translation>
    </message>
</context>
<context>
    <name>SegmentView</name>
    <message>
        <source>Coded segments</source>
        <translation>Codierte Segmente</translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message>
        <source>para. {numbers}</source>
        <translation>Abs. {numbers}</translation>
    </message>
</context>
<context>
    <name>SegmentsDrawer</name>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No coded segment.</source>
        <translation>Kein codiertes Segment.</translation>
    </message>
    <message>
        <source>{n} in {name}</source>
        <translation>{n} in {name}</translation>
    </message>
</context>
<context>
    <name>SegmentsPanel</name>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>With context</source>
        <translation>Mit Kontext</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>Im Text zeigen</translation>
    </message>
    <message>
        <source>Not addressed</source>
        <translation>Nicht thematisiert</translation>
    </message>
    <message>
        <source>Read the document</source>
        <translation>Dokument lesen</translation>
    </message>
    <message>
        <source>Drag a segment onto a sentence, or press Ctrl+B: the sentence has its evidence.</source>
        <translation>Segment auf einen Satz ziehen oder Strg+B drücken: Der Satz bekommt seinen Beleg.</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%Ln Segment</numerusform>
            <numerusform>%Ln Segmente</numerusform>
        </translation>
    </message>
    <message>
        <source>new since {day}</source>
        <translation>neu seit {day}</translation>
    </message>
    <message>
        <source>There is no document for {name}, so nothing can be said here.</source>
        <translation>Zu {name} gibt es kein Dokument; hier lässt sich nichts sagen.</translation>
    </message>
    <message>
        <source>Nothing is coded with this theme yet.</source>
        <translation>Mit diesem Thema ist noch nichts codiert.</translation>
    </message>
    <message>
        <source>No segments. The theme was not asked about.</source>
        <translation>Keine Segmente. Nach dem Thema wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>No segments. The theme is not addressed.</source>
        <translation>Keine Segmente. Nicht thematisiert.</translation>
    </message>
    <message>
        <source>No segments. Not addressed, or not read yet?</source>
        <translation>Keine Segmente. Nicht thematisiert oder noch nicht gelesen?</translation>
    </message>
    <message numerus="yes">
        <source>%n summary(-ies)</source>
        <translation>
            <numerusform>%Ln Zusammenfassung</numerusform>
            <numerusform>%Ln Zusammenfassungen</numerusform>
        </translation>
    </message>
    <message>
        <source>new since</source>
        <translation>seitdem neu</translation>
    </message>
    <message>
        <source>rewritten since</source>
        <translation>seitdem neu geschrieben</translation>
    </message>
    <message>
        <source>codings changed since</source>
        <translation>seitdem anders codiert</translation>
    </message>
    <message>
        <source>emptied since</source>
        <translation>seitdem geleert</translation>
    </message>
    <message>
        <source>Summaries instead of segments</source>
        <translation>Zusammenfassungen statt Segmenten</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>{shown} of {number}</source>
        <translation>{shown} von {number}</translation>
    </message>
    <message>
        <source>moved since</source>
        <translation>seither verschoben</translation>
    </message>
    <message>
        <source>recoded since</source>
        <translation>seither umcodiert</translation>
    </message>
    <message>
        <source>rated anew since</source>
        <translation>seither neu bewertet</translation>
    </message>
    <message>
        <source>words changed since</source>
        <translation>Wortlaut seither geändert</translation>
    </message>
    <message>
        <source>withdrawn in part since</source>
        <translation>seitdem teilweise gesperrt</translation>
    </message>
    <message>
        <source>no longer withdrawn since</source>
        <translation>seitdem nicht mehr gesperrt</translation>
    </message>
    <message>
        <source>an interviewer&apos;s since</source>
        <translation>seitdem von Interviewenden gesagt</translation>
    </message>
    <message>
        <source>no interviewer&apos;s since</source>
        <translation>seitdem nicht mehr von Interviewenden gesagt</translation>
    </message>
</context>
<context>
    <name>SelectionPanel</name>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Show the first turn</source>
        <translation>Ersten Redebeitrag zeigen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Counts as a respondent</source>
        <translation>Zählt als befragte Person</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Eine Person</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n Sprecher*in</numerusform>
            <numerusform>%n Sprecher*innen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n Redebeitrag</numerusform>
            <numerusform>%n Redebeiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %n Dokument</numerusform>
            <numerusform>in %n Dokumenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>keine bestimmte</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>(different)</source>
        <translation>(verschieden)</translation>
    </message>
    <message>
        <source>Merge into {label}</source>
        <translation>Zu {label} zusammenführen</translation>
    </message>
    <message>
        <source>One person: whoever speaks here under several labels, also in several documents.</source>
        <translation>Eine Person: wer unter mehreren Kürzeln spricht, auch in mehreren Dokumenten.</translation>
    </message>
    <message>
        <source>Merge: one speaker of this document under one label.</source>
        <translation>Zusammenführen: in diesem Dokument nur noch ein Kürzel.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>In lists and citations; the text stays as it was said.</source>
        <translation>In Listen und Zitaten; der Text bleibt im Wortlaut.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Type a name and press Enter, known or new.</source>
        <translation>Namen tippen und Enter drücken, bekannt oder neu.</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Choose speakers at the left to describe them. Ctrl+A chooses all that are listed.</source>
        <translation>Links Sprecher*innen wählen, um sie zu beschreiben. Strg+A wählt alle aufgeführten.</translation>
    </message>
    <message>
        <source>The speakers that are chosen</source>
        <translation>Die gewählten Sprecher</translation>
    </message>
</context>
<context>
    <name>SetButton</name>
    <message>
        <source>Activate this set; with Ctrl add it to what is activated</source>
        <translation>Dieses Set aktivieren; mit Strg zum Aktivierten hinzunehmen</translation>
    </message>
</context>
<context>
    <name>SetRow</name>
    <message>
        <source>Name of the set</source>
        <translation>Name des Sets</translation>
    </message>
    <message>
        <source>Rename set</source>
        <translation>Set umbenennen</translation>
    </message>
    <message>
        <source>Delete set</source>
        <translation>Set löschen</translation>
    </message>
</context>
<context>
    <name>Sets</name>
    <message>
        <source>Sets</source>
        <translation>Sets</translation>
    </message>
    <message>
        <source>Set “{name}” holds what is activated now.</source>
        <translation>Das Set „{name}“ enthält jetzt das Aktivierte.</translation>
    </message>
    <message>
        <source>Set “{name}” deleted. What was in it stays.</source>
        <translation>Set „{name}“ gelöscht. Was darin war, bleibt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Storing the set</source>
        <translation>Set wird gespeichert</translation>
    </message>
</context>
<context>
    <name>SetsPopup</name>
    <message>
        <source>Save set</source>
        <translation>Set speichern</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Umkehren</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Sets of documents</source>
        <translation>Dokument-Sets</translation>
    </message>
    <message>
        <source>Sets of codes</source>
        <translation>Code-Sets</translation>
    </message>
    <message>
        <source>Name for what is activated</source>
        <translation>Name für das Aktivierte</translation>
    </message>
    <message>
        <source>No sets yet. Activate documents, then save them under a name.</source>
        <translation>Noch keine Sets. Dokumente aktivieren, dann unter einem Namen speichern.</translation>
    </message>
    <message>
        <source>No sets yet. Activate codes, then save them under a name.</source>
        <translation>Noch keine Sets. Codes aktivieren, dann unter einem Namen speichern.</translation>
    </message>
    <message>
        <source>Replace its content</source>
        <translation>Inhalt ersetzen</translation>
    </message>
</context>
<context>
    <name>SharedModel</name>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>withdrawn</source>
        <translation>gesperrt</translation>
    </message>
</context>
<context>
    <name>SheetModel</name>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Theme: {name}</source>
        <translation>Thema: {name}</translation>
    </message>
    <message>
        <source>{case} did not return {worksheet}.</source>
        <translation>Von {case} kam {worksheet} nicht zurück.</translation>
    </message>
</context>
<context>
    <name>SheetPanel</name>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Parts of the case</source>
        <translation>Teile des Falls</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Delete attribute</source>
        <translation>Merkmal löschen</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>{x} of {n} attributes</source>
        <translation>{x} von {n} Merkmalen</translation>
    </message>
    <message>
        <source>New attribute</source>
        <translation>Neues Merkmal</translation>
    </message>
    <message>
        <source>Document or speaker</source>
        <translation>Dokument oder sprechende Person</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Choices, with ; between them</source>
        <translation>Antworten, mit ; dazwischen</translation>
    </message>
    <message>
        <source>Choose a row at the left.</source>
        <translation>Links eine Zeile wählen.</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
</context>
<context>
    <name>SheetTables</name>
    <message>
        <source>Items</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Answers of the cases</source>
        <translation>Antworten der Fälle</translation>
    </message>
</context>
<context>
    <name>ShortcutEditor</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Übliche Tasten</translation>
    </message>
    <message>
        <source>Usual keys for all commands</source>
        <translation>Übliche Tasten für alle Befehle</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>These keys belong to the place “{place}” and stay there.</source>
        <translation>Diese Tasten gehören zum Ort „{place}“ und bleiben dort.</translation>
    </message>
    <message>
        <source>{keys} runs “{command}” from now on.</source>
        <translation>{keys} führt von jetzt an „{command}“ aus.</translation>
    </message>
    <message>
        <source>“{command}” has no keys.</source>
        <translation>„{command}“ hat keine Tasten.</translation>
    </message>
    <message>
        <source>{keys} runs “{command}” now. Taken over, that command has no such keys any more.</source>
        <translation>{keys} führt jetzt „{command}“ aus. Nach dem Übernehmen hat jener Befehl diese Tasten nicht mehr.</translation>
    </message>
    <message>
        <source>{keys} is needed: {place}: “{command}”. Choose other keys.</source>
        <translation>{keys} wird gebraucht: {place}: „{command}“. Wählen Sie andere Tasten.</translation>
    </message>
    <message>
        <source>{keys} is needed for “{command}” where it is shown. Choose other keys.</source>
        <translation>{keys} wird für „{command}“ gebraucht. Wählen Sie andere Tasten.</translation>
    </message>
    <message>
        <source>{keys} writes a character on German keyboards (AltGr). Choose other keys.</source>
        <translation>{keys} schreibt auf deutschen Tastaturen ein Zeichen (AltGr). Wählen Sie andere Tasten.</translation>
    </message>
    <message>
        <source>{keys} alone would get in the way of typing. Add Ctrl or Alt.</source>
        <translation>{keys} allein würde beim Tippen stören. Nehmen Sie Strg oder Alt dazu.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Change shortcuts...</source>
        <translation>Tastenkürzel ändern...</translation>
    </message>
</context>
<context>
    <name>ShownMenu</name>
    <message>
        <source>What is shown in the transcript</source>
        <translation>Was im Transkript zu sehen ist</translation>
    </message>
    <message>
        <source>Only activated codes</source>
        <translation>Nur aktivierte Codes</translation>
    </message>
    <message>
        <source>Only activated codes (none is)</source>
        <translation>Nur aktivierte Codes (keiner ist es)</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>Alle Codes</translation>
    </message>
    <message>
        <source>Codings in colour</source>
        <translation>Codierungen farbig</translation>
    </message>
    <message>
        <source>Codings underlined</source>
        <translation>Codierungen unterstrichen</translation>
    </message>
    <message>
        <source>Stripes only</source>
        <translation>Nur Streifen</translation>
    </message>
    <message>
        <source>Time marks</source>
        <translation>Zeitmarken</translation>
    </message>
    <message>
        <source>Speaker colours</source>
        <translation>Farben je Sprecher*in</translation>
    </message>
    <message>
        <source>Stripes left of the text</source>
        <translation>Streifen links vom Text</translation>
    </message>
    <message>
        <source>Counted codings</source>
        <translation>Gezählte Codierungen</translation>
    </message>
    <message>
        <source>Everybody&apos;s codings</source>
        <translation>Codierungen aller</translation>
    </message>
    <message>
        <source>Only my codings</source>
        <translation>Nur meine Codierungen</translation>
    </message>
    <message>
        <source>One coder</source>
        <translation>Eine Person</translation>
    </message>
    <message>
        <source>Activated codes</source>
        <translation>Aktivierte Codes</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>only mine</source>
        <translation>nur meine</translation>
    </message>
    <message>
        <source>Shown: {what}</source>
        <translation>Zu sehen: {what}</translation>
    </message>
    <message>
        <source>Counted codings and mine</source>
        <translation>Gezählte Codierungen und meine</translation>
    </message>
    <message>
        <source>counted and mine</source>
        <translation>gezählte und meine</translation>
    </message>
</context>
<context>
    <name>SimilarityTab</name>
    <message>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Nothing to compare in this selection.</source>
        <translation>In dieser Auswahl gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>By</source>
        <translation>nach</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Main codes</source>
        <translation>Hauptcodes</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Merkmalen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Kuckartz &amp; Rädiker&apos;s zeta</source>
        <translation>Kuckartz &amp; Rädikers zeta</translation>
    </message>
    <message>
        <source>Simple matching</source>
        <translation>Einfache Übereinstimmung</translation>
    </message>
    <message>
        <source>Jaccard</source>
        <translation>Jaccard</translation>
    </message>
    <message>
        <source>Russel &amp; Rao</source>
        <translation>Russel &amp; Rao</translation>
    </message>
    <message>
        <source>Squared Euclidean distance</source>
        <translation>Quadrierte euklidische Distanz</translation>
    </message>
    <message>
        <source>Block distance</source>
        <translation>Block-Distanz</translation>
    </message>
    <message numerus="yes">
        <source>%n feature(s) compared</source>
        <translation>
            <numerusform>%n Eigenschaft verglichen</numerusform>
            <numerusform>%n Eigenschaften verglichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sizing</name>
    <message>
        <source>Nothing stands above or below this panel.</source>
        <translation>Über oder unter diesem Bereich steht nichts.</translation>
    </message>
</context>
<context>
    <name>SpeakerModel</name>
    <message>
        <source>Speaker</source>
        <translation>Sprecher*in</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zählt</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Who it is, across documents</source>
        <translation>Wer es ist, über Dokumente hinweg</translation>
    </message>
    <message>
        <source>Counts as a respondent: base of “x of n respondents”</source>
        <translation>Zählt als befragte Person: Basis von „x von n Befragten“</translation>
    </message>
    <message>
        <source>Without labels, time marks and withdrawn paragraphs</source>
        <translation>Ohne Sprecherkürzel, Zeitmarken und gesperrte Absätze</translation>
    </message>
    <message>
        <source>No person</source>
        <translation>Keine Person</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n Dokument</numerusform>
            <numerusform>%n Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>no speaker</source>
        <translation>ohne Sprecher*in</translation>
    </message>
    <message>
        <source>counts as a respondent</source>
        <translation>zählt als befragte Person</translation>
    </message>
    <message>
        <source>does not count as a respondent</source>
        <translation>zählt nicht als befragte Person</translation>
    </message>
    <message>
        <source>Show the first turn, para. {number}</source>
        <translation>Ersten Redebeitrag zeigen, Abs. {number}</translation>
    </message>
</context>
<context>
    <name>SpeakerRequests</name>
    <message>
        <source>One person now, “{name}”: {speakers}.</source>
        <translation>Jetzt eine Person, „{name}“: {speakers}.</translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n Redebeitrag</numerusform>
            <numerusform>%n Redebeiträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged into “{label}”, {turns}.</source>
        <translation>Zu „{label}“ zusammengeführt, {turns}.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) removed. Their speakers stay.</source>
        <translation>
            <numerusform>%n Person entfernt. Ihre Sprecher*innen bleiben.</numerusform>
            <numerusform>%n Personen entfernt. Ihre Sprecher*innen bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Coding turns</source>
        <translation>Redebeiträge werden codiert</translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s) coded.</source>
        <translation>
            <numerusform>%n Redebeitrag codiert.</numerusform>
            <numerusform>%n Redebeiträge codiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Changing speakers</source>
        <translation>Sprecher*innen werden geändert</translation>
    </message>
</context>
<context>
    <name>SpeakerRoles</name>
    <message>
        <source>Respondents</source>
        <translation>Befragte</translation>
    </message>
    <message>
        <source>Interviewers</source>
        <translation>Interviewende</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Sonstige</translation>
    </message>
</context>
<context>
    <name>SpeakerTable</name>
    <message>
        <source>Speakers</source>
        <translation>Sprecher*innen</translation>
    </message>
</context>
<context>
    <name>SpeakersPage</name>
    <message>
        <source>Group speakers by</source>
        <translation>Sprecher*innen gruppieren</translation>
    </message>
    <message>
        <source>Find speakers, persons, documents</source>
        <translation>Sprecher*in, Person, Dokument suchen</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprecher*innen</translation>
    </message>
    <message>
        <source>By document</source>
        <translation>Nach Dokument</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>Nach Person</translation>
    </message>
    <message>
        <source>One list</source>
        <translation>Eine Liste</translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n Sprecher*in</numerusform>
            <numerusform>%n Sprecher*innen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %n Dokument</numerusform>
            <numerusform>in %n Dokumenten</numerusform>
        </translation>
    </message>
    <message>
        <source>No speaker with “{words}”.</source>
        <translation>Keine Sprecher*in mit „{words}“.</translation>
    </message>
    <message>
        <source>No speakers yet. They come with transcripts in which labels stand before the turns.</source>
        <translation>Noch keine Sprecher*innen. Sie kommen mit Transkripten, in denen Kürzel vor den Redebeiträgen stehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Respondents: {speakers} {documents}, together {persons}.</source>
        <translation>Als Befragte zählen {speakers} {documents}, zusammen {persons}.</translation>
    </message>
    <message>
        <source>This document names no speakers.</source>
        <translation>In diesem Dokument sind keine Sprecher*innen benannt.</translation>
    </message>
    <message>
        <source>Show the first turn</source>
        <translation>Ersten Redebeitrag zeigen</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Eine Person</translation>
    </message>
    <message>
        <source>Merge into {label}</source>
        <translation>Zu {label} zusammenführen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Counts as a respondent</source>
        <translation>Zählt als befragte Person</translation>
    </message>
    <message>
        <source>Does not count as a respondent</source>
        <translation>Zählt nicht als befragte Person</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Keine bestimmte Person</translation>
    </message>
    <message>
        <source>Merge persons into “{name}”</source>
        <translation>Personen zu „{name}“ zusammenführen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n person(s)</source>
        <translation>
            <numerusform>%n Person löschen</numerusform>
            <numerusform>%n Personen löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting turns and words...</source>
        <translation>Redebeiträge und Wörter werden gezählt...</translation>
    </message>
</context>
<context>
    <name>StaleBar</name>
    <message>
        <source>Show difference</source>
        <translation>Unterschied zeigen</translation>
    </message>
    <message>
        <source>Still right</source>
        <translation>Stimmt noch</translation>
    </message>
    <message>
        <source>Stale.</source>
        <translation>Veraltet.</translation>
    </message>
    <message>
        <source>Stale since {day}.</source>
        <translation>Veraltet seit {day}.</translation>
    </message>
    <message>
        <source>Removed: a coding with “{code}”.</source>
        <translation>Entfernt: eine Codierung mit „{code}“.</translation>
    </message>
    <message>
        <source>New: {place} coded as “{code}”.</source>
        <translation>Neu: {place} als „{code}“ codiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%Ln entfernt</numerusform>
            <numerusform>%Ln entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Codings: {changes}.</source>
        <translation>Codierungen: {changes}.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Written for the first time: “{theme}”</source>
        <translation>Neu geschrieben: „{theme}“</translation>
    </message>
    <message>
        <source>Rewritten or rated anew: “{theme}”</source>
        <translation>Anders geschrieben oder eingestuft: „{theme}“</translation>
    </message>
    <message>
        <source>Coded otherwise: “{theme}”</source>
        <translation>Anders codiert: „{theme}“</translation>
    </message>
    <message>
        <source>Emptied: “{theme}”</source>
        <translation>Geleert: „{theme}“</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of this case changed.</source>
        <translation>
            <numerusform>%Ln Zelle dieses Falls hat sich geändert.</numerusform>
            <numerusform>%Ln Zellen dieses Falls haben sich geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%Ln verschoben</numerusform>
            <numerusform>%Ln verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recoded</source>
        <translation>
            <numerusform>%Ln umcodiert</numerusform>
            <numerusform>%Ln umcodiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rated anew</source>
        <translation>
            <numerusform>%Ln neu bewertet</numerusform>
            <numerusform>%Ln neu bewertet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with other words</source>
        <translation>
            <numerusform>%Ln mit anderem Wortlaut</numerusform>
            <numerusform>%Ln mit anderem Wortlaut</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved: {place}, “{code}”.</source>
        <translation>Verschoben: {place}, „{code}“.</translation>
    </message>
    <message>
        <source>Recoded: {place}, “{code}”, before “{other}”.</source>
        <translation>Umcodiert: {place}, „{code}“, vorher „{other}“.</translation>
    </message>
    <message>
        <source>Rated anew: {place}, “{code}”: “{rating}”, before “{before}”.</source>
        <translation>Neu bewertet: {place}, „{code}“: „{rating}“, vorher „{before}“.</translation>
    </message>
    <message>
        <source>Other words: {place}, “{code}”.</source>
        <translation>Anderer Wortlaut: {place}, „{code}“.</translation>
    </message>
    <message>
        <source>Removed: {place}, “{code}”.</source>
        <translation>Entfernt: {place}, „{code}“.</translation>
    </message>
    <message>
        <source>Removed: {place}, “{code}”, now “{other}”.</source>
        <translation>Entfernt: {place}, „{code}“, jetzt „{other}“.</translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn</source>
        <translation>
            <numerusform>%Ln gesperrt</numerusform>
            <numerusform>%Ln gesperrt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer withdrawn</source>
        <translation>
            <numerusform>%Ln nicht mehr gesperrt</numerusform>
            <numerusform>%Ln nicht mehr gesperrt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n an interviewer&apos;s by now</source>
        <translation>
            <numerusform>%Ln jetzt von Interviewenden gesagt</numerusform>
            <numerusform>%Ln jetzt von Interviewenden gesagt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no interviewer&apos;s any more</source>
        <translation>
            <numerusform>%Ln nicht mehr von Interviewenden gesagt</numerusform>
            <numerusform>%Ln nicht mehr von Interviewenden gesagt</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdrawn: {place}, “{code}”.</source>
        <translation>Gesperrt: {place}, „{code}“.</translation>
    </message>
    <message>
        <source>No longer withdrawn: {place}, “{code}”.</source>
        <translation>Nicht mehr gesperrt: {place}, „{code}“.</translation>
    </message>
    <message>
        <source>An interviewer&apos;s by now: {place}, “{code}”.</source>
        <translation>Jetzt von Interviewenden gesagt: {place}, „{code}“.</translation>
    </message>
    <message>
        <source>No interviewer&apos;s any more: {place}, “{code}”.</source>
        <translation>Nicht mehr von Interviewenden gesagt: {place}, „{code}“.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Look at the demo project</source>
        <translation>Demo-Projekt ansehen</translation>
    </message>
    <message>
        <source>24 invented transcripts, 73 codes, 16 municipalities</source>
        <translation>24 erfundene Transkripte, 73 Codes</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>On this computer or in the network</source>
        <translation>Auf diesem Rechner oder im Netz</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Empty or with a codebook</source>
        <translation>Leer oder mit Kodierleitfaden</translation>
    </message>
    <message>
        <source>Find a project</source>
        <translation>Projekt suchen</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>verschlüsselt</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>No project yet. The demo project shows everything on 24 invented interviews.</source>
        <translation>Noch kein Projekt. Das Demo-Projekt zeigt alles an 24 erfundenen Interviews.</translation>
    </message>
    <message>
        <source>Code, compare, report.</source>
        <translation>Codieren, vergleichen, berichten.</translation>
    </message>
    <message>
        <source>GK-QDA never goes online. Transcripts and codings stay in your project file.</source>
        <translation>GK-QDA geht nie ins Internet. Transkripte und Codierungen bleiben in Ihrer Projektdatei.</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>My documents</source>
        <translation>Eigene Dokumente</translation>
    </message>
    <message>
        <source>Home folder</source>
        <translation>Persönlicher Ordner</translation>
    </message>
    <message>
        <source>Drive {name}</source>
        <translation>Laufwerk {name}</translation>
    </message>
    <message>
        <source>Today, {time}</source>
        <translation>Heute, {time}</translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation>heute, {time}</translation>
    </message>
    <message>
        <source>yesterday, {time}</source>
        <translation>gestern, {time}</translation>
    </message>
    <message>
        <source>Yesterday, {time}</source>
        <translation>Gestern, {time}</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>day and month, as QDate formats them</comment>
        <translation>dd.MM.</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date, as QDate formats it</comment>
        <translation>dd.MM.yyyy</translation>
    </message>
</context>
<context>
    <name>StateLine</name>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reading the words of all texts: {n} %</source>
        <translation>Die Wörter aller Texte werden gelesen: {n} %</translation>
    </message>
    <message>
        <source>Searching: {n} %</source>
        <translation>Suche läuft: {n} %</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%Ln Fundstelle</numerusform>
            <numerusform>%Ln Fundstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumenten</numerusform>
        </translation>
    </message>
    <message>
        <source>{hits} in {documents}</source>
        <translation>{hits} in {documents}</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>Die Suche wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Searching...</source>
        <translation>Suche läuft...</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>noch offen</translation>
    </message>
    <message>
        <source>not addressed</source>
        <translation>nicht thematisiert</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>keine Quelle</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Coding as</source>
        <translation>Codiert wird als</translation>
    </message>
    <message>
        <source>Choose who codes</source>
        <translation>Wählen, wer codiert</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Gespeichert {time}</translation>
    </message>
    <message>
        <source>Saving ...</source>
        <translation>Speichert ...</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>StepDetails</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Touched</source>
        <translation>Betroffen</translation>
    </message>
    <message>
        <source>Take back to here...</source>
        <translation>Bis hierher zurücknehmen...</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>no. {n}</source>
        <translation>Nr. {n}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Choose a step to see what it touched.</source>
        <translation>Einen Schritt wählen, um zu sehen, was er betrifft.</translation>
    </message>
    <message>
        <source>This takes back the last step. Redo brings it again.</source>
        <translation>Das nimmt den letzten Schritt zurück. Wiederherstellen bringt ihn zurück.</translation>
    </message>
    <message>
        <source>This takes back {n} steps: this one and all after it. Redo brings them again.</source>
        <translation>Das nimmt {n} Schritte zurück: diesen und alle späteren. Wiederherstellen bringt sie zurück.</translation>
    </message>
    <message numerus="yes">
        <source>Take back %n step(s)</source>
        <translation>
            <numerusform>%Ln Schritt zurücknehmen</numerusform>
            <numerusform>%Ln Schritte zurücknehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>The step that is chosen</source>
        <translation>Der gewählte Schritt</translation>
    </message>
    <message>
        <source>Words of codes</source>
        <translation>Worte der Codes</translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message>
        <source>beginning</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>gilt</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>discarded</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>The project was made with this step; it cannot be taken back.</source>
        <translation>Mit diesem Schritt wurde das Projekt angelegt; er lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>This line tells that another step was taken back or repeated.</source>
        <translation>Diese Zeile sagt, dass ein anderer Schritt zurückgenommen oder wiederholt wurde.</translation>
    </message>
    <message>
        <source>Taken back. Redo brings it again as long as nothing else is changed.</source>
        <translation>Zurückgenommen. Wiederherstellen bringt ihn zurück, solange nichts anderes geändert wird.</translation>
    </message>
    <message>
        <source>Taken back, and then something else was changed. It cannot be repeated.</source>
        <translation>Zurückgenommen, und danach wurde etwas anderes geändert. Er lässt sich nicht wiederholen.</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%Ln geändert</numerusform>
            <numerusform>%Ln geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%Ln entfernt</numerusform>
            <numerusform>%Ln entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>Anchor examples</source>
        <translation>Ankerbeispiele</translation>
    </message>
    <message>
        <source>Values of attributes</source>
        <translation>Merkmalswerte</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Members of cases</source>
        <translation>Zuordnungen zu Fällen</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>Codierende</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Codierungen</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Einwilligungen</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Guide questions</source>
        <translation>Leitfadenfragen</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>Memos</translation>
    </message>
    <message>
        <source>Original files</source>
        <translation>Originaldateien</translation>
    </message>
    <message>
        <source>Consensus decisions</source>
        <translation>Konsensentscheidungen</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sets</translation>
    </message>
    <message>
        <source>Members of sets</source>
        <translation>Mitglieder von Sets</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Absätze</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Values of scales</source>
        <translation>Ausprägungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprechende</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>Zusammenfassungen</translation>
    </message>
    <message>
        <source>Evidence of summaries</source>
        <translation>Belege von Zusammenfassungen</translation>
    </message>
    <message>
        <source>Labels and time marks</source>
        <translation>Sprecherkürzel und Zeitmarken</translation>
    </message>
    <message>
        <source>Versions of texts</source>
        <translation>Textfassungen</translation>
    </message>
    <message>
        <source>Withdrawn paragraphs</source>
        <translation>Gesperrte Absätze</translation>
    </message>
    <message>
        <source>Answers of worksheets</source>
        <translation>Antworten in Arbeitshilfen</translation>
    </message>
    <message>
        <source>Items of worksheets</source>
        <translation>Fragen in Arbeitshilfen</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>delimitation</source>
        <translation>Abgrenzung</translation>
    </message>
    <message>
        <source>name in the other language</source>
        <translation>Name in der anderen Sprache</translation>
    </message>
    <message>
        <source>Before: {words}</source>
        <translation>Vorher: {words}</translation>
    </message>
    <message>
        <source>After: {words}</source>
        <translation>Nachher: {words}</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>nothing to take back</source>
        <translation>nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>nothing to repeat</source>
        <translation>nichts wiederherzustellen</translation>
    </message>
</context>
<context>
    <name>StillThereModel</name>
    <message>
        <source>Delete by</source>
        <translation>Löschen bis</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>In the project</source>
        <translation>Im Projekt</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>still there</source>
        <translation>noch da</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>kept elsewhere</source>
        <translation>außerhalb des Projekts</translation>
    </message>
    <message>
        <source>due</source>
        <translation>fällig</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
</context>
<context>
    <name>StripeMargin</name>
    <message>
        <source>Codings</source>
        <translation>Codierungen</translation>
    </message>
</context>
<context>
    <name>StripeTip</name>
    <message>
        <source>Weight {weight}</source>
        <translation>Gewicht {weight}</translation>
    </message>
    <message>
        <source>Rating {rating}</source>
        <translation>Ausprägung {rating}</translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message>
        <source>Put the caret into what somebody says.</source>
        <translation>Die Schreibmarke in einen Redebeitrag setzen.</translation>
    </message>
    <message>
        <source>Measuring...</source>
        <translation>Es wird gemessen...</translation>
    </message>
    <message>
        <source>No word here speaks for a code.</source>
        <translation>Kein Wort spricht hier für einen Code.</translation>
    </message>
    <message>
        <source>{document}, para. {number}</source>
        <translation>{document}, Abs. {number}</translation>
    </message>
    <message>
        <source>The words of all texts are read once: {done} of {total}</source>
        <translation>Die Wörter aller Texte werden einmal gelesen: {done} von {total}</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Measuring: {n} %</source>
        <translation>Wird gemessen: {n} %</translation>
    </message>
</context>
<context>
    <name>SuggestionPage</name>
    <message>
        <source>Suggestions are off. Switched on, the program learns from the codings of this project which words speak for which code. That happens on this machine only. It never codes by itself, and it is often wrong; it tells you how often.</source>
        <translation>Vorschläge sind aus. Eingeschaltet lernt das Programm aus den Codierungen dieses Projekts, welche Wörter für welchen Code sprechen. Das geschieht nur auf diesem Rechner. Es codiert nie von selbst, und es irrt sich oft; wie oft, sagt es.</translation>
    </message>
    <message>
        <source>Suggest codes</source>
        <translation>Codes vorschlagen</translation>
    </message>
    <message>
        <source>Similar passages</source>
        <translation>Ähnliche Stellen</translation>
    </message>
    <message>
        <source>How often are they right?</source>
        <translation>Wie oft treffen sie?</translation>
    </message>
    <message>
        <source>Switch suggestions off</source>
        <translation>Vorschläge ausschalten</translation>
    </message>
    <message>
        <source>Measured on {n} coded passages, each in a document left out while learning: the first code was right {first} times, one of five {five} times. Always naming the most frequent codes: {floor_first} and {floor_five} times. Words read by {reader}.</source>
        <translation>Gemessen an {n} codierten Passagen, jede in einem Dokument, aus dem nicht gelernt wurde: Der erste Code traf {first}-mal, einer der fünf {five}-mal. Immer die häufigsten Codes zu nennen, träfe {floor_first}- und {floor_five}-mal. Wörter gelesen von {reader}.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>SuggestionRow</name>
    <message>
        <source>Code</source>
        <translation>Codieren</translation>
    </message>
    <message>
        <source>Code with “{name}”</source>
        <translation>Mit „{name}“ codieren</translation>
    </message>
    <message>
        <source>Words that speak for it</source>
        <translation>Wörter, die dafür sprechen</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>SummaryEditor</name>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Remove this evidence</source>
        <translation>Diesen Beleg entfernen</translation>
    </message>
    <message>
        <source>{document}, para. {number}: no segment of this cell any more</source>
        <translation>{document}, Abs. {number}: kein Segment dieser Zelle mehr</translation>
    </message>
    <message>
        <source>whole text</source>
        <translation>ganzer Text</translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Ausprägung</translation>
    </message>
    <message>
        <source>Define ratings...</source>
        <translation>Ausprägungen festlegen...</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What do the segments say about the theme?</source>
        <translation>Was sagen die Segmente zum Thema?</translation>
    </message>
    <message>
        <source>Insert quotation</source>
        <translation>Zitat einfügen</translation>
    </message>
    <message>
        <source>Set as evidence</source>
        <translation>Beleg setzen</translation>
    </message>
    <message>
        <source>Previous cell</source>
        <translation>Vorige Zelle</translation>
    </message>
    <message>
        <source>Next cell</source>
        <translation>Nächste Zelle</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%Ln Satz</numerusform>
            <numerusform>%Ln Sätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with evidence of its own</source>
        <translation>
            <numerusform>%Ln mit eigenem Beleg</numerusform>
            <numerusform>%Ln mit eigenem Beleg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence for the whole text</source>
        <translation>
            <numerusform>%Ln Beleg für den ganzen Text</numerusform>
            <numerusform>%Ln Belege für den ganzen Text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with evidence</source>
        <translation>
            <numerusform>%Ln mit Beleg</numerusform>
            <numerusform>%Ln mit Beleg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without</source>
        <translation>
            <numerusform>%Ln ohne</numerusform>
            <numerusform>%Ln ohne</numerusform>
        </translation>
    </message>
    <message>
        <source>Untie evidence</source>
        <translation>Beleg lösen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Change ratings...</source>
        <translation>Ausprägungen ändern...</translation>
    </message>
    <message>
        <source>Case summary</source>
        <translation>Fallzusammenfassung</translation>
    </message>
    <message>
        <source>rests on the cells of the case</source>
        <translation>beruht auf den Zellen des Falls</translation>
    </message>
    <message>
        <source>What do the cells say about the case as a whole?</source>
        <translation>Was sagen die Zellen über den Fall im Ganzen?</translation>
    </message>
    <message>
        <source>What do the cases say about the theme?</source>
        <translation>Was sagen die Fälle über das Thema?</translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) unused</source>
        <translation>
            <numerusform>%Ln Segment ungenutzt</numerusform>
            <numerusform>%Ln Segmente ungenutzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TabCommands</name>
    <message>
        <source>only one document is open</source>
        <translation>nur ein Dokument ist offen</translation>
    </message>
</context>
<context>
    <name>TableCopier</name>
    <message numerus="yes">
        <source>%n row(s) copied as a table, with their base.</source>
        <translation>
            <numerusform>%Ln Zeile als Tabelle kopiert, mit ihrer Basis.</numerusform>
            <numerusform>%Ln Zeilen als Tabelle kopiert, mit ihrer Basis.</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture is copied.</source>
        <translation>Das Bild ist kopiert.</translation>
    </message>
    <message>
        <source>Copy of the table</source>
        <translation>Kopie der Tabelle</translation>
    </message>
    <message>
        <source>Copy of the picture</source>
        <translation>Kopie des Bilds</translation>
    </message>
    <message>
        <source>Copied passages</source>
        <translation>Kopierte Stellen</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) copied.</source>
        <translation>
            <numerusform>1 Stelle kopiert.</numerusform>
            <numerusform>%n Stellen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied. In the passage: {found}.</source>
        <translation>Kopiert. In der Stelle: {found}.</translation>
    </message>
    <message>
        <source>Dragged into another program. In the passage: {found}.</source>
        <translation>In ein anderes Programm gezogen. In der Stelle: {found}.</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%Ln Spalte</numerusform>
            <numerusform>%Ln Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>Die ersten Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>%Ln Zeile importieren</numerusform>
            <numerusform>%Ln Zeilen importieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableExports</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Crosstab</source>
        <translation>Kreuztabelle</translation>
    </message>
    <message>
        <source>Code matrix</source>
        <translation>Code-Matrix</translation>
    </message>
    <message>
        <source>Table as heat map</source>
        <translation>Tabelle als Bild</translation>
    </message>
    <message>
        <source>Crosstab as bars</source>
        <translation>Kreuztabelle als Balken</translation>
    </message>
    <message>
        <source>Table as symbols</source>
        <translation>Tabelle als Symbole</translation>
    </message>
</context>
<context>
    <name>TableLayout</name>
    <message>
        <source>Crosstab</source>
        <translation>Kreuztabelle</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
</context>
<context>
    <name>TableTab</name>
    <message numerus="yes">
        <source>%n coding(s) counted</source>
        <translation>
            <numerusform>%Ln Codierung gezählt</numerusform>
            <numerusform>%Ln Codierungen gezählt</numerusform>
        </translation>
    </message>
    <message>
        <source>also codes without codings</source>
        <translation>auch Codes ohne Codierung</translation>
    </message>
    <message>
        <source>used codes only</source>
        <translation>nur verwendete Codes</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Es wird gezählt</translation>
    </message>
    <message>
        <source>Marked {rows} × {columns}: {what}</source>
        <translation>Markiert {rows} × {columns}: {what}</translation>
    </message>
    <message>
        <source>{said} (a document counts once for each code)</source>
        <translation>{said} (ein Dokument zählt je Code einmal)</translation>
    </message>
    <message>
        <source>{cell} · Enter shows the segments</source>
        <translation>{cell} · Enter zeigt die Segmente</translation>
    </message>
</context>
<context>
    <name>TeamDesk</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>Codierende</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprecher*innen</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Worksheets</source>
        <translation>Arbeitshilfen</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Interview guide</source>
        <translation>Interviewleitfaden</translation>
    </message>
</context>
<context>
    <name>TextCommands</name>
    <message numerus="yes">
        <source>%n coding(s) on these words</source>
        <translation>
            <numerusform>%n Codierung auf diesen Wörtern</numerusform>
            <numerusform>%n Codierungen auf diesen Wörtern</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the words to correct first.</source>
        <translation>Zuerst die Wörter markieren, die korrigiert werden.</translation>
    </message>
    <message>
        <source>Paragraph {number} was withdrawn. Its text cannot be changed.</source>
        <translation>Absatz {number} ist gesperrt. Sein Text lässt sich nicht ändern.</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) lost or cut with the correction.</source>
        <translation>
            <numerusform>%n Stelle ging mit der Korrektur verloren oder wurde gekürzt.</numerusform>
            <numerusform>%n Stellen gingen mit der Korrektur verloren oder wurden gekürzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Longer passages are corrected in the text itself: F9.</source>
        <translation>Längere Stellen werden im Text selbst korrigiert: F9.</translation>
    </message>
    <message>
        <source>Correcting the text</source>
        <translation>Text wird korrigiert</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>Text of the transcript, being edited</source>
        <translation>Text des Transkripts, wird bearbeitet</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles markieren</translation>
    </message>
</context>
<context>
    <name>TextHistory</name>
    <message>
        <source>The older text is the current one again.</source>
        <translation>Der frühere Text ist wieder der heutige.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>TextOpening</name>
    <message>
        <source>The text is still being loaded.</source>
        <translation>Der Text wird noch geladen.</translation>
    </message>
    <message>
        <source>This text could not be read. Open another one, then try again.</source>
        <translation>Dieser Text konnte nicht gelesen werden. Öffnen Sie einen anderen und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>ThemeCommands</name>
    <message numerus="yes">
        <source>%n cell(s) and coding(s) have another rating now.</source>
        <translation>
            <numerusform>%n Zelle oder Codierung hat jetzt eine andere Ausprägung.</numerusform>
            <numerusform>%n Zellen und Codierungen haben jetzt eine andere Ausprägung.</numerusform>
        </translation>
    </message>
    <message>
        <source>The order of the columns cannot be changed now.</source>
        <translation>Die Reihenfolge der Spalten lässt sich jetzt nicht ändern.</translation>
    </message>
</context>
<context>
    <name>ThemeDialog</name>
    <message>
        <source>Choose themes</source>
        <translation>Themen wählen</translation>
    </message>
    <message>
        <source>Themes are codes by which you compare the cases.</source>
        <translation>Themen sind Codes, nach denen Sie die Fälle vergleichen.</translation>
    </message>
    <message>
        <source>Find a code</source>
        <translation>Code suchen</translation>
    </message>
    <message>
        <source>All main codes</source>
        <translation>Alle Hauptcodes</translation>
    </message>
    <message>
        <source>Use these themes</source>
        <translation>Diese Themen verwenden</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%Ln Thema</numerusform>
            <numerusform>%Ln Themen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemeHeads</name>
    <message>
        <source>Themes</source>
        <translation>Themen</translation>
    </message>
</context>
<context>
    <name>ThemeList</name>
    <message>
        <source>Themes</source>
        <translation>Themen</translation>
    </message>
</context>
<context>
    <name>ThemePageView</name>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Groups compared</source>
        <translation>Verglichene Gruppen</translation>
    </message>
    <message>
        <source>or a condition: typ=Kreis</source>
        <translation>oder Bedingung: typ=Kreis</translation>
    </message>
    <message>
        <source>Ratings...</source>
        <translation>Ausprägungen...</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren...</translation>
    </message>
    <message numerus="yes">
        <source>%n more case(s): show all summaries in the list below</source>
        <translation>
            <numerusform>%Ln weiterer Fall: alle Zusammenfassungen unten zeigen</numerusform>
            <numerusform>%Ln weitere Fälle: alle Zusammenfassungen unten zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Compared by</source>
        <translation>Vergleich nach</translation>
    </message>
    <message>
        <source>Page of the theme</source>
        <translation>Seite des Themas</translation>
    </message>
</context>
<context>
    <name>ThemesDesk</name>
    <message>
        <source>Choose themes</source>
        <translation>Themen wählen</translation>
    </message>
    <message>
        <source>{done} of {total} cells done</source>
        <translation>{done} von {total} Zellen fertig</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) selected</source>
        <translation>
            <numerusform>%n Zelle ausgewählt</numerusform>
            <numerusform>%n Zellen ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemesHead</name>
    <message>
        <source>Themes</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>Gruppiert nach</translation>
    </message>
    <message>
        <source>Which states</source>
        <translation>Zustände</translation>
    </message>
    <message>
        <source>Case or theme</source>
        <translation>Fall oder Thema</translation>
    </message>
    <message>
        <source>Choose themes...</source>
        <translation>Themen wählen...</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>View of this desk</source>
        <translation>Ansicht dieses Bereichs</translation>
    </message>
    <message>
        <source>Matrix and cell side by side</source>
        <translation>Matrix und Zelle nebeneinander</translation>
    </message>
    <message>
        <source>Rows of one line</source>
        <translation>Zeilen einzeilig</translation>
    </message>
    <message>
        <source>Underline sentences without evidence</source>
        <translation>Sätze ohne Beleg unterstreichen</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Results of the themes as last row</source>
        <translation>Ergebnisse der Themen als letzte Zeile</translation>
    </message>
    <message>
        <source>Case summaries as last column</source>
        <translation>Fallzusammenfassungen als letzte Spalte</translation>
    </message>
    <message>
        <source>Condition...</source>
        <translation>Bedingung...</translation>
    </message>
</context>
<context>
    <name>TranscriptText</name>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
</context>
<context>
    <name>TreeTab</name>
    <message>
        <source>Word tree</source>
        <translation>Wortbaum</translation>
    </message>
    <message>
        <source>Nothing stands before or after this word often enough.</source>
        <translation>Vor und nach diesem Wort steht nichts oft genug.</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Words far</source>
        <translation>Wörter weit</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) far</source>
        <translation>
            <numerusform>%n Wort weit</numerusform>
            <numerusform>%n Wörter weit</numerusform>
        </translation>
    </message>
    <message>
        <source>Least number</source>
        <translation>Mindestanzahl</translation>
    </message>
    <message>
        <source>At least {n}×</source>
        <translation>Mindestens {n}×</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n-mal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>“{word}” stands in no text of this selection.</source>
        <translation>„{word}“ steht in keinem Text dieser Auswahl.</translation>
    </message>
</context>
<context>
    <name>TurnModel</name>
    <message>
        <source>Para.</source>
        <translation>Abs.</translation>
    </message>
    <message>
        <source>What the interviewer says</source>
        <translation>Was gesagt wird</translation>
    </message>
    <message>
        <source>Asks</source>
        <translation>Fragt nach</translation>
    </message>
    <message>
        <source>none (decided)</source>
        <translation>keine (entschieden)</translation>
    </message>
</context>
<context>
    <name>ValueList</name>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
</context>
<context>
    <name>ValueModel</name>
    <message>
        <source>Attribute</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
</context>
<context>
    <name>ValueWords</name>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>trifft nicht zu</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Interviews</translation>
    </message>
    <message>
        <source>Reflection talks</source>
        <translation>Reflexionsgespräche</translation>
    </message>
    <message>
        <source>Worksheet texts</source>
        <translation>Arbeitshilfen</translation>
    </message>
    <message>
        <source>Other documents</source>
        <translation>Andere Dokumente</translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation>{n} weitere</translation>
    </message>
</context>
<context>
    <name>ValuesModel</name>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>% of all</source>
        <translation>% aller</translation>
    </message>
    <message>
        <source>% of valid</source>
        <translation>% der gültigen</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personen</translation>
    </message>
</context>
<context>
    <name>ValuesTab</name>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>{n} of {all} have a value</source>
        <translation>{n} von {all} haben einen Wert</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Weights of codings</source>
        <translation>Gewichte der Codierungen</translation>
    </message>
    <message>
        <source>Ratings of codings</source>
        <translation>Ausprägungen der Codierungen</translation>
    </message>
    <message>
        <source>Rating: {theme}</source>
        <translation>Ausprägung: {theme}</translation>
    </message>
    <message>
        <source>Enter shows the codings</source>
        <translation>Enter zeigt die Codierungen</translation>
    </message>
    <message>
        <source>Values as bars</source>
        <translation>Werte als Balken</translation>
    </message>
    <message>
        <source>Enter shows the codings, the menu of the row filters by the value</source>
        <translation>Enter zeigt die Codierungen, das Menü der Zeile filtert nach dem Wert</translation>
    </message>
    <message>
        <source>Show segments</source>
        <translation>Segmente zeigen</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>Nach diesem Wert filtern</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>No value in this selection.</source>
        <translation>Kein Wert in dieser Auswahl.</translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>With the version before</source>
        <translation>Mit der Fassung davor</translation>
    </message>
    <message>
        <source>With the text of today</source>
        <translation>Mit dem heutigen Text</translation>
    </message>
    <message>
        <source>Restore this text</source>
        <translation>Diesen Text wiederherstellen</translation>
    </message>
    <message>
        <source>Back to the transcript</source>
        <translation>Zurück zum Transkript</translation>
    </message>
    <message>
        <source>Versions of the text</source>
        <translation>Fassungen des Texts</translation>
    </message>
    <message>
        <source>Text versions of {name}</source>
        <translation>Textfassungen von {name}</translation>
    </message>
    <message>
        <source>No difference that may be shown.</source>
        <translation>Kein Unterschied, der gezeigt werden darf.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) changed</source>
        <translation>
            <numerusform>%n Stelle geändert</numerusform>
            <numerusform>%n Stellen geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore all the same</source>
        <translation>Trotzdem wiederherstellen</translation>
    </message>
    <message>
        <source>This is the text of today.</source>
        <translation>Das ist der heutige Text.</translation>
    </message>
    <message>
        <source>This is the text as it was imported.</source>
        <translation>Das ist der Text, wie er importiert wurde.</translation>
    </message>
    <message>
        <source>Today: </source>
        <translation>Heute: </translation>
    </message>
    <message>
        <source>Version {number} restored</source>
        <translation>Fassung {number} wiederhergestellt</translation>
    </message>
    <message>
        <source>New state of the file {name}</source>
        <translation>Neuer Stand der Datei {name}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Korrektur</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Loading text …</source>
        <translation>Text wird geladen …</translation>
    </message>
</context>
<context>
    <name>WhoseWords</name>
    <message>
        <source>Of others: {whose}.</source>
        <translation>Von anderen: {whose}.</translation>
    </message>
</context>
<context>
    <name>Withdrawing</name>
    <message>
        <source>Select the paragraph to withdraw first.</source>
        <translation>Zuerst den Absatz wählen, der gesperrt werden soll.</translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) can be read again.</source>
        <translation>
            <numerusform>%n Absatz ist wieder zu lesen.</numerusform>
            <numerusform>%n Absätze sind wieder zu lesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) withdrawn: gone from counts, search and exports.</source>
        <translation>
            <numerusform>%n Absatz gesperrt: fehlt in Zählung, Suche und Export.</numerusform>
            <numerusform>%n Absätze gesperrt: fehlen in Zählung, Suche und Export.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) are called by words of it.</source>
        <translation>
            <numerusform>%Ln Code heißt nach Worten daraus.</numerusform>
            <numerusform>%Ln Codes heißen nach Worten daraus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordField</name>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
</context>
<context>
    <name>WordTab</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Dictionary forms</source>
        <translation>Grundformen</translation>
    </message>
    <message>
        <source>Words as written</source>
        <translation>Wie geschrieben</translation>
    </message>
    <message>
        <source>Reading words</source>
        <translation>Wörter werden gelesen</translation>
    </message>
    <message>
        <source>“{word}”</source>
        <translation>„{word}“</translation>
    </message>
    <message>
        <source>Show hits</source>
        <translation>Fundstellen zeigen</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Stopped. What was shown before stays.</source>
        <translation>Abgebrochen. Es bleibt, was zuvor zu sehen war.</translation>
    </message>
</context>
<context>
    <name>WordsAhead</name>
    <message>
        <source>Reading the words of all texts</source>
        <translation>Die Wörter aller Texte werden gelesen</translation>
    </message>
    <message>
        <source>Stopped. The words are read when somebody asks for dictionary forms.</source>
        <translation>Abgebrochen. Die Wörter werden gelesen, wenn jemand nach Grundformen sucht.</translation>
    </message>
</context>
<context>
    <name>WordsPanel</name>
    <message>
        <source>How the words are looked for</source>
        <translation>Suchart der Wörter</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Choose a code...</source>
        <translation>Code wählen...</translation>
    </message>
    <message>
        <source>Code: {name}</source>
        <translation>Code: {name}</translation>
    </message>
    <message>
        <source>Choose a code</source>
        <translation>Code wählen</translation>
    </message>
    <message>
        <source>Words, several with ; between them</source>
        <translation>Wörter, mehrere mit ; dazwischen</translation>
    </message>
    <message>
        <source>Words to add</source>
        <translation>Neue Wörter</translation>
    </message>
    <message>
        <source>No words yet. Choose a code, type words that speak for it, and press Enter: how often each stands in the texts is counted at once.</source>
        <translation>Noch keine Wörter. Einen Code wählen, Wörter eingeben, die für ihn sprechen, und Enter drücken: Wie oft jedes in den Texten steht, wird gleich gezählt.</translation>
    </message>
    <message>
        <source>Double click or F2 changes a cell, Del removes words.</source>
        <translation>Doppelklick oder F2 ändert eine Zelle, Entf entfernt Wörter.</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>One thing is still being done. Wait for it, or stop it below.</source>
        <translation>Eine Aufgabe läuft noch. Abwarten oder unten anhalten.</translation>
    </message>
</context>
<context>
    <name>WorksheetImportDialog</name>
    <message>
        <source>Import worksheets</source>
        <translation>Arbeitshilfen importieren</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>Die ersten Zeilen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Items</translation>
    </message>
    <message numerus="yes">
        <source>%n new item(s)</source>
        <translation>
            <numerusform>%n neues Item</numerusform>
            <numerusform>%n neue Items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new answer(s)</source>
        <translation>
            <numerusform>%n neue Antwort</numerusform>
            <numerusform>%n neue Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n case(s)</source>
        <translation>
            <numerusform>von %n Fall</numerusform>
            <numerusform>von %n Fällen</numerusform>
        </translation>
    </message>
    <message>
        <source>These columns name no item and are left out: {names}.</source>
        <translation>Diese Spalten nennen kein Item und bleiben weg: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>%n empty</source>
        <translation>
            <numerusform>%n leer</numerusform>
            <numerusform>%n leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed answers carry codings or memos. With the import would go:</source>
        <translation>Auf geänderten Antworten liegen Codierungen oder Memos. Mit dem Import gingen:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers that are not among the options (taken all the same): {answers}.</source>
        <translation>Antworten, die nicht zur Wahl stehen (sie werden trotzdem übernommen): {answers}.</translation>
    </message>
</context>
<context>
    <name>WorksheetRequests</name>
    <message>
        <source>{names} deleted with all answers.</source>
        <translation>{names} mit allen Antworten gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) made of the answers. They follow the answers.</source>
        <translation>
            <numerusform>%n Text aus den Antworten angelegt. Er folgt den Antworten.</numerusform>
            <numerusform>%n Texte aus den Antworten angelegt. Sie folgen den Antworten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorksheetWords</name>
    <message>
        <source>one of several</source>
        <translation>eins von mehreren</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>own words</source>
        <translation>eigene Worte</translation>
    </message>
    <message>
        <source>to-do</source>
        <translation>To-do</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlend</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>trifft nicht zu</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>several of several</source>
        <translation>mehrere von mehreren</translation>
    </message>
</context>
<context>
    <name>WorksheetsPage</name>
    <message>
        <source>Worksheets</source>
        <translation>Arbeitshilfen</translation>
    </message>
    <message>
        <source>Worksheet</source>
        <translation>Arbeitshilfe</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Import...</source>
        <translation>Importieren...</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren...</translation>
    </message>
    <message>
        <source>Delete items</source>
        <translation>Items löschen</translation>
    </message>
    <message>
        <source>all cases</source>
        <translation>alle Fälle</translation>
    </message>
    <message>
        <source>No worksheets yet. Import a table of items and one of answers, from Excel or as csv.</source>
        <translation>Noch keine Arbeitshilfen. Importieren Sie eine Tabelle der Items und eine der Antworten, aus Excel oder als csv.</translation>
    </message>
    <message>
        <source>all sections</source>
        <translation>alle Abschnitte</translation>
    </message>
    <message>
        <source>without a theme</source>
        <translation>ohne Thema</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Item</numerusform>
            <numerusform>%n Items</numerusform>
        </translation>
    </message>
    <message>
        <source>{worksheet}: returned by {x} of {n} cases</source>
        <translation>{worksheet}: Rücklauf von {x} von {n} Fällen</translation>
    </message>
    <message>
        <source>(not by {names})</source>
        <translation>(nicht von {names})</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) missing.</source>
        <translation>
            <numerusform>%n Antwort fehlt.</numerusform>
            <numerusform>%n Antworten fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Taking back</source>
        <translation>Schritt wird zurückgenommen</translation>
    </message>
    <message>
        <source>Repeating</source>
        <translation>Schritt wird wiederholt</translation>
    </message>
</context>
<context>
    <name>_CaseView</name>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
</context>
<context>
    <name>_Corner</name>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
</context>
<context>
    <name>_FileDelegate</name>
    <message>
        <source>not readable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>in the project</source>
        <translation>schon im Projekt</translation>
    </message>
    <message>
        <source>new state</source>
        <translation>neuer Stand</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
</context>
<context>
    <name>_LeavingRow</name>
    <message>
        <source>“{value}” ({uses}) becomes</source>
        <translation>„{value}“ ({uses}) wird zu</translation>
    </message>
    <message>
        <source>What “{value}” becomes</source>
        <translation>Was aus „{value}“ wird</translation>
    </message>
    <message>
        <source>– choose –</source>
        <translation>– wählen –</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>bleibt, wie es ist</translation>
    </message>
    <message>
        <source>no rating</source>
        <translation>keine Ausprägung</translation>
    </message>
</context>
<context>
    <name>_ValueRow</name>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>full circle</source>
        <translation>voller Kreis</translation>
    </message>
    <message>
        <source>half circle</source>
        <translation>halber Kreis</translation>
    </message>
    <message>
        <source>empty circle</source>
        <translation>leerer Kreis</translation>
    </message>
    <message>
        <source>question mark</source>
        <translation>Fragezeichen</translation>
    </message>
    <message>
        <source>no symbol</source>
        <translation>kein Symbol</translation>
    </message>
    <message>
        <source>Words of the rating</source>
        <translation>Name der Ausprägung</translation>
    </message>
    <message>
        <source>Remove this value</source>
        <translation>Diese Ausprägung entfernen</translation>
    </message>
</context>
</TS>
