<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActivationBar</name>
    <message numerus="yes">
        <source>%n code(s)</source>
        <translation>
            <numerusform>%n code</numerusform>
            <numerusform>%n codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n document(s)</source>
        <translation>
            <numerusform>The one document</numerusform>
            <numerusform>All %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n code(s)</source>
        <translation>
            <numerusform>The one code</numerusform>
            <numerusform>All %n codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActivationLine</name>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswersBox</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%Ln coding</numerusform>
            <numerusform>%Ln codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AutoCodePanel</name>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n turn</numerusform>
            <numerusform>%n turns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %n document</numerusform>
            <numerusform>in %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new code(s)</source>
        <translation>
            <numerusform>%n new code</numerusform>
            <numerusform>%n new codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them coded so already</source>
        <translation>
            <numerusform>%n of them coded so already</numerusform>
            <numerusform>%n of them coded so already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Code %n turn(s)</source>
        <translation>
            <numerusform>Code %n turn</numerusform>
            <numerusform>Code %n turns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CandidatePanel</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided</source>
        <translation>
            <numerusform>%n decided</numerusform>
            <numerusform>%n decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be mended</source>
        <translation>
            <numerusform>%n to be mended</numerusform>
            <numerusform>%n to be mended</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseChooser</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseCommands</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) belong to “{name}” now.</source>
        <translation>
            <numerusform>%Ln document belongs to “{name}” now.</numerusform>
            <numerusform>%Ln documents belong to “{name}” now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) belong to no case any more.</source>
        <translation>
            <numerusform>%Ln document belongs to no case any more.</numerusform>
            <numerusform>%Ln documents belong to no case any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CaseRequests</name>
    <message numerus="yes">
        <source>%n document(s) belong to “{name}” now.</source>
        <translation>
            <numerusform>%Ln document belongs to “{name}” now.</numerusform>
            <numerusform>%Ln documents belong to “{name}” now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellCommands</name>
    <message numerus="yes">
        <source>%n cell(s) changed; the others had this value, or their theme has none such.</source>
        <translation>
            <numerusform>%n cell changed; the others had this value, or their theme has none such.</numerusform>
            <numerusform>%n cells changed; the others had this value, or their theme has none such.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence went along</source>
        <translation>
            <numerusform>%n piece of evidence went along</numerusform>
            <numerusform>%n pieces of evidence went along</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed behind: their segments do not belong to this cell</source>
        <translation>
            <numerusform>%n stayed behind: its segment does not belong to this cell</numerusform>
            <numerusform>%n stayed behind: their segments do not belong to this cell</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) only move</source>
        <translation>
            <numerusform>%n passage only moves</numerusform>
            <numerusform>%n passages only move</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CitationWindow</name>
    <message numerus="yes">
        <source>%n citation(s)</source>
        <translation>
            <numerusform>%n citation</numerusform>
            <numerusform>%n citations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proved word for word</source>
        <translation>
            <numerusform>%n proved word for word</numerusform>
            <numerusform>%n proved word for word</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeController</name>
    <message numerus="yes">
        <source>%n coding(s) moved to “{name}”.</source>
        <translation>
            <numerusform>%Ln coding moved to “{name}”.</numerusform>
            <numerusform>%Ln codings moved to “{name}”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n coding</numerusform>
            <numerusform>%n codings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message numerus="yes">
        <source>In %n activated document(s)</source>
        <translation>
            <numerusform>In %n activated document</numerusform>
            <numerusform>In %n activated documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookController</name>
    <message numerus="yes">
        <source>%n code(s) moved.</source>
        <translation>
            <numerusform>%n code moved.</numerusform>
            <numerusform>%n codes moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) are now part of “{target}”.</source>
        <translation>
            <numerusform>%n code is now part of “{target}”.</numerusform>
            <numerusform>%n codes are now part of “{target}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overlapping coding(s) became one with others.</source>
        <translation>
            <numerusform>%Ln overlapping coding became one with another.</numerusform>
            <numerusform>%Ln overlapping codings became one with others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) dissolved.</source>
        <translation>
            <numerusform>%n code dissolved.</numerusform>
            <numerusform>%n codes dissolved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) deleted.</source>
        <translation>
            <numerusform>%n code deleted.</numerusform>
            <numerusform>%n codes deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) went with it.</source>
        <translation>
            <numerusform>%Ln coding went with it.</numerusform>
            <numerusform>%Ln codings went with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n coding</numerusform>
            <numerusform>%n codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) become {after}, </source>
        <translation>
            <numerusform>%n coding becomes {after}, </numerusform>
            <numerusform>%n codings become {after}, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>because %n cover(s) the same passage</source>
        <translation>
            <numerusform>because one covers a passage coded already</numerusform>
            <numerusform>because %n cover passages coded already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodingBar</name>
    <message numerus="yes">
        <source>%n selected hit(s)</source>
        <translation>
            <numerusform>%Ln selected hit</numerusform>
            <numerusform>%Ln selected hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n hit(s)</source>
        <translation>
            <numerusform>The %Ln hit</numerusform>
            <numerusform>All %Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n carry the code already</source>
        <translation>
            <numerusform>%Ln carries the code already</numerusform>
            <numerusform>%Ln carry the code already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}” given to %n passage(s).</source>
        <translation>
            <numerusform>“{name}” given to %Ln passage.</numerusform>
            <numerusform>“{name}” given to %Ln passages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodingPanel</name>
    <message numerus="yes">
        <source>%n new coding(s) in one step; undo takes all of them back.</source>
        <translation>
            <numerusform>%Ln new coding in one step; undo takes it back.</numerusform>
            <numerusform>%Ln new codings in one step; undo takes all of them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new coding(s) by “{name}”.</source>
        <translation>
            <numerusform>%Ln new coding by “{name}”.</numerusform>
            <numerusform>%Ln new codings by “{name}”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodingWords</name>
    <message numerus="yes">
        <source>%n memo(s)</source>
        <translation>
            <numerusform>%n memo</numerusform>
            <numerusform>%n memos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paraphrase(s)</source>
        <translation>
            <numerusform>%n paraphrase</numerusform>
            <numerusform>%n paraphrases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anchor example(s)</source>
        <translation>
            <numerusform>%n anchor example</numerusform>
            <numerusform>%n anchor examples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) removed.</source>
        <translation>
            <numerusform>%n coding removed.</numerusform>
            <numerusform>%n codings removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) removed, with {things}.</source>
        <translation>
            <numerusform>%n coding removed, with {things}.</numerusform>
            <numerusform>%n codings removed, with {things}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareModel</name>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%Ln theme</numerusform>
            <numerusform>%Ln themes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareWords</name>
    <message numerus="yes">
        <source>%n text(s) of worksheets</source>
        <translation>
            <numerusform>%n text of worksheets</numerusform>
            <numerusform>%n texts of worksheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n coding</numerusform>
            <numerusform>%n codings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopiesLine</name>
    <message numerus="yes">
        <source>%n version(s) are kept.</source>
        <translation>
            <numerusform>%Ln version is kept.</numerusform>
            <numerusform>%Ln versions are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CorrectionPopup</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourseTab</name>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n coding</numerusform>
            <numerusform>%n codings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrosstabPanel</name>
    <message numerus="yes">
        <source>Chosen codes (%n)</source>
        <translation>
            <numerusform>Chosen codes (%n)</numerusform>
            <numerusform>Chosen codes (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %n document</numerusform>
            <numerusform>in %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DictionaryCommands</name>
    <message numerus="yes">
        <source>“{name}” imported: %n row(s).</source>
        <translation>
            <numerusform>“{name}” imported: %Ln row.</numerusform>
            <numerusform>“{name}” imported: %Ln rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentCommands</name>
    <message numerus="yes">
        <source>%n coding(s) went with it.</source>
        <translation>
            <numerusform>%Ln coding went with it.</numerusform>
            <numerusform>%Ln codings went with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %n document(s)</source>
        <translation>
            <numerusform>Deactivate %Ln document</numerusform>
            <numerusform>Deactivate %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activate only these %n document(s)</source>
        <translation>
            <numerusform>Activate only these %Ln document</numerusform>
            <numerusform>Activate only these %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Activate %n document(s)</source>
        <translation>
            <numerusform>Activate %Ln document</numerusform>
            <numerusform>Activate %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %n document(s) to a case...</source>
        <translation>
            <numerusform>Assign document to a case...</numerusform>
            <numerusform>Assign %Ln documents to a case...</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentPanel</name>
    <message numerus="yes">
        <source>%n memo(s)</source>
        <translation>
            <numerusform>%n memo</numerusform>
            <numerusform>%n memos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropChoice</name>
    <message numerus="yes">
        <source>Move %n code(s) under “{target}”</source>
        <translation>
            <numerusform>Move %n code under “{target}”</numerusform>
            <numerusform>Move %n codes under “{target}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n code(s) into “{target}”</source>
        <translation>
            <numerusform>Merge %n code into “{target}”</numerusform>
            <numerusform>Merge %n codes into “{target}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditBand</name>
    <message numerus="yes">
        <source>%n place(s) changed</source>
        <translation>
            <numerusform>%n place changed</numerusform>
            <numerusform>%n places changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditMode</name>
    <message numerus="yes">
        <source>%n correction(s) are not stored yet.</source>
        <translation>
            <numerusform>%n correction is not stored yet.</numerusform>
            <numerusform>%n corrections are not stored yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) stored.</source>
        <translation>
            <numerusform>%n correction stored.</numerusform>
            <numerusform>%n corrections stored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %n place(s). Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>Replaced in %n place. Ctrl+Z takes it back.</numerusform>
            <numerusform>Replaced in %n places. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n NUL character(s) were left out.</source>
        <translation>
            <numerusform>%n NUL character was left out.</numerusform>
            <numerusform>%n NUL characters were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text was changed meanwhile, at %n place(s) of your corrections, too.</source>
        <translation>
            <numerusform>The text was changed meanwhile, at %n place of your corrections, too.</numerusform>
            <numerusform>The text was changed meanwhile, at %n places of your corrections, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportCommands</name>
    <message numerus="yes">
        <source>%n name(s) are looked for in whatever is exported.</source>
        <translation>
            <numerusform>%n name is looked for in whatever is exported.</numerusform>
            <numerusform>%n names are looked for in whatever is exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDoor</name>
    <message numerus="yes">
        <source>On the level for the client, %n finding(s) would be asked about</source>
        <translation>
            <numerusform>On the level for the client, 1 finding would be asked about</numerusform>
            <numerusform>On the level for the client, %n findings would be asked about</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileModel</name>
    <message numerus="yes">
        <source>%n notice(s)</source>
        <translation>
            <numerusform>%Ln notice</numerusform>
            <numerusform>%Ln notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>1 case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FinalDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) are looked through:</source>
        <translation>
            <numerusform>%n backup is looked through:</numerusform>
            <numerusform>%n backups are looked through:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%Ln segment</numerusform>
            <numerusform>%Ln segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n turn</numerusform>
            <numerusform>%n turns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoverWords</name>
    <message numerus="yes">
        <source>%n cell(s) with a summary or a rating</source>
        <translation>
            <numerusform>%n cell with a summary or a rating</numerusform>
            <numerusform>%n cells with a summary or a rating</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memo(s)</source>
        <translation>
            <numerusform>%n memo</numerusform>
            <numerusform>%n memos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anchor example(s)</source>
        <translation>
            <numerusform>%n anchor example</numerusform>
            <numerusform>%n anchor examples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) of the team</source>
        <translation>
            <numerusform>%n decision of the team</numerusform>
            <numerusform>%n decisions of the team</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in sets of codes</source>
        <translation>
            <numerusform>%n place in sets of codes</numerusform>
            <numerusform>%n places in sets of codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved query(ies) or report(s) naming it</source>
        <translation>
            <numerusform>%n saved query or report that names it</numerusform>
            <numerusform>%n saved queries or reports that name it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>definition, rules or scale of %n code(s)</source>
        <translation>
            <numerusform>definition, rules or scale of %n code</numerusform>
            <numerusform>definitions, rules or scales of %n codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>%n digit key</numerusform>
            <numerusform>%n digit keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) stay sensitive.</source>
        <translation>
            <numerusform>%n code stays sensitive.</numerusform>
            <numerusform>%n codes stay sensitive.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) taken back. Redo brings them again.</source>
        <translation>
            <numerusform>%Ln step taken back. Redo brings it again.</numerusform>
            <numerusform>%Ln steps taken back. Redo brings them again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitCoding</name>
    <message numerus="yes">
        <source>“{name}” is on %n hit(s) already.</source>
        <translation>
            <numerusform>“{name}” is on %n hit already.</numerusform>
            <numerusform>“{name}” is on %n hits already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}” given to %n hit(s).</source>
        <translation>
            <numerusform>“{name}” given to %n hit.</numerusform>
            <numerusform>“{name}” given to %n hits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportCommands</name>
    <message numerus="yes">
        <source>%n document(s) imported.</source>
        <translation>
            <numerusform>%Ln document imported.</numerusform>
            <numerusform>%Ln documents imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) in a new state.</source>
        <translation>
            <numerusform>%n document in a new state.</numerusform>
            <numerusform>%n documents in a new state.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new code(s) in the codebook.</source>
        <translation>
            <numerusform>%Ln new code in the codebook.</numerusform>
            <numerusform>%Ln new codes in the codebook.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) imported.</source>
        <translation>
            <numerusform>%Ln case imported.</numerusform>
            <numerusform>%Ln cases imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) described.</source>
        <translation>
            <numerusform>%Ln document described.</numerusform>
            <numerusform>%Ln documents described.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s) described.</source>
        <translation>
            <numerusform>%n speaker described.</numerusform>
            <numerusform>%n speakers described.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) imported.</source>
        <translation>
            <numerusform>%Ln coding imported.</numerusform>
            <numerusform>%Ln codings imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memo(s) new or changed.</source>
        <translation>
            <numerusform>%n memo new or changed.</numerusform>
            <numerusform>%n memos new or changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) imported.</source>
        <translation>
            <numerusform>%n question imported.</numerusform>
            <numerusform>%n questions imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFoot</name>
    <message numerus="yes">
        <source>Import %n document(s)</source>
        <translation>
            <numerusform>Import %Ln document</numerusform>
            <numerusform>Import %Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) cannot be read.</source>
        <translation>
            <numerusform>%Ln more file cannot be read.</numerusform>
            <numerusform>%Ln more files cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) can be read.</source>
        <translation>
            <numerusform>%Ln other file can be read.</numerusform>
            <numerusform>%Ln other files can be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%Ln turn</numerusform>
            <numerusform>%Ln turns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notice(s)</source>
        <translation>
            <numerusform>%Ln notice</numerusform>
            <numerusform>%Ln notices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) chosen</source>
        <translation>
            <numerusform>%Ln file chosen</numerusform>
            <numerusform>%Ln files chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KwicDelegate</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message numerus="yes">
        <source>%n decision(s) have not been carried out and are forgotten.</source>
        <translation>
            <numerusform>%n decision has not been carried out and is forgotten.</numerusform>
            <numerusform>%n decisions have not been carried out and are forgotten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LevelDialog</name>
    <message numerus="yes">
        <source>%n name(s) are looked for.</source>
        <translation>
            <numerusform>%n name is looked for.</numerusform>
            <numerusform>%n names are looked for.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListFiles</name>
    <message numerus="yes">
        <source>%n decision(s) read.</source>
        <translation>
            <numerusform>%n decision read.</numerusform>
            <numerusform>%n decisions read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) stand in no text.</source>
        <translation>
            <numerusform>%n word stands in no text.</numerusform>
            <numerusform>%n words stand in no text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListedWords</name>
    <message numerus="yes">
        <source>%n word(s) listed</source>
        <translation>
            <numerusform>%Ln word listed</numerusform>
            <numerusform>%Ln words listed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n project(s) taken off the list. The files stay where they are.</source>
        <translation>
            <numerusform>%Ln project taken off the list. Its file stays where it is.</numerusform>
            <numerusform>%Ln projects taken off the list. The files stay where they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatrixWords</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>occurs %n time(s)</source>
        <translation>
            <numerusform>occurs once</numerusform>
            <numerusform>occurs %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n own coding(s)</source>
        <translation>
            <numerusform>%n own coding</numerusform>
            <numerusform>%n own codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n coding</numerusform>
            <numerusform>%n codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>%n value(s) differ:</source>
        <translation>
            <numerusform>%Ln value differs:</numerusform>
            <numerusform>%Ln values differ:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OptionsPanel</name>
    <message numerus="yes">
        <source>%n activated code(s)</source>
        <translation>
            <numerusform>%n activated code</numerusform>
            <numerusform>%n activated codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassphraseChange</name>
    <message numerus="yes">
        <source>%n backup(s) renewed.</source>
        <translation>
            <numerusform>%n backup renewed.</numerusform>
            <numerusform>%n backups renewed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) deleted.</source>
        <translation>
            <numerusform>%n backup deleted.</numerusform>
            <numerusform>%n backups deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) still open as before.</source>
        <translation>
            <numerusform>%n backup still opens as before.</numerusform>
            <numerusform>%n backups still open as before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) are not encrypted: whoever has them can read the transcripts.</source>
        <translation>
            <numerusform>%n backup is not encrypted: whoever has it can read the transcripts.</numerusform>
            <numerusform>%n backups are not encrypted: whoever has them can read the transcripts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message numerus="yes">
        <source>%n backup(s) open with the present passphrase:</source>
        <translation>
            <numerusform>%n backup opens with the present passphrase:</numerusform>
            <numerusform>%n backups open with the present passphrase:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) are not encrypted:</source>
        <translation>
            <numerusform>%n backup is not encrypted:</numerusform>
            <numerusform>%n backups are not encrypted:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) have another passphrase and stay as they are.</source>
        <translation>
            <numerusform>%n backup has another passphrase and stays as it is.</numerusform>
            <numerusform>%n backups have another passphrase and stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message numerus="yes">
        <source>{name} (%n coding(s))</source>
        <translation>
            <numerusform>{name} (%n coding)</numerusform>
            <numerusform>{name} (%n codings)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new case(s)</source>
        <translation>
            <numerusform>%Ln new case</numerusform>
            <numerusform>%Ln new cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) new, {changed} changed, {removed} taken away</source>
        <translation>
            <numerusform>%n value new, {changed} changed, {removed} taken away</numerusform>
            <numerusform>%n values new, {changed} changed, {removed} taken away</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PortraitTab</name>
    <message numerus="yes">
        <source>%n coded segment(s)</source>
        <translation>
            <numerusform>%n coded segment</numerusform>
            <numerusform>%n coded segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message numerus="yes">
        <source>%n code(s) activated</source>
        <translation>
            <numerusform>%Ln code activated</numerusform>
            <numerusform>%Ln codes activated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) listed</source>
        <translation>
            <numerusform>%Ln segment listed</numerusform>
            <numerusform>%Ln segments listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%Ln paragraph</numerusform>
            <numerusform>%Ln paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%Ln coding</numerusform>
            <numerusform>%Ln codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%Ln theme</numerusform>
            <numerusform>%Ln themes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) on withdrawn paragraphs</source>
        <translation>
            <numerusform>%Ln coding on a withdrawn paragraph</numerusform>
            <numerusform>%Ln codings on withdrawn paragraphs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintCommands</name>
    <message numerus="yes">
        <source>%n page(s) sent to the printer.</source>
        <translation>
            <numerusform>%n page sent to the printer.</numerusform>
            <numerusform>%n pages sent to the printer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message numerus="yes">
        <source>%n activated document(s)</source>
        <translation>
            <numerusform>%n activated document</numerusform>
            <numerusform>%n activated documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n document(s)</source>
        <translation>
            <numerusform>The one document</numerusform>
            <numerusform>All %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintWords</name>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n paragraph</numerusform>
            <numerusform>%n paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n coding</numerusform>
            <numerusform>%n codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) in withdrawn paragraphs left out</source>
        <translation>
            <numerusform>%n coding in withdrawn paragraphs left out</numerusform>
            <numerusform>%n codings in withdrawn paragraphs left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectSource</name>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%Ln coding</numerusform>
            <numerusform>%Ln codings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PseudonymCommands</name>
    <message numerus="yes">
        <source>%n replacement(s) taken back.</source>
        <translation>
            <numerusform>%n replacement taken back.</numerusform>
            <numerusform>%n replacements taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) replaced</source>
        <translation>
            <numerusform>%n place replaced</numerusform>
            <numerusform>%n places replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %n document</numerusform>
            <numerusform>in %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) of the list were found nowhere.</source>
        <translation>
            <numerusform>%n word of the list was found nowhere.</numerusform>
            <numerusform>%n words of the list were found nowhere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier step(s) can no longer be undone.</source>
        <translation>
            <numerusform>%n earlier step can no longer be undone.</numerusform>
            <numerusform>%n earlier steps can no longer be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) still hold originals.</source>
        <translation>
            <numerusform>%n backup still holds originals.</numerusform>
            <numerusform>%n backups still hold originals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) deleted, a new one made.</source>
        <translation>
            <numerusform>%n backup deleted, a new one made.</numerusform>
            <numerusform>%n backups deleted, a new one made.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PurgeCommands</name>
    <message numerus="yes">
        <source>%n deletion date(s) have passed: {names}.</source>
        <translation>
            <numerusform>%n deletion date has passed: {names}.</numerusform>
            <numerusform>%n deletion dates have passed: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier step(s) can no longer be undone.</source>
        <translation>
            <numerusform>%n earlier step can no longer be undone.</numerusform>
            <numerusform>%n earlier steps can no longer be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) still hold it.</source>
        <translation>
            <numerusform>%n backup still holds it.</numerusform>
            <numerusform>%n backups still hold it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) deleted, a new one made.</source>
        <translation>
            <numerusform>%n backup deleted, a new one made.</numerusform>
            <numerusform>%n backups deleted, a new one made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>1 new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>1 changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>1 unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the register read.</source>
        <translation>
            <numerusform>1 line of the register read.</numerusform>
            <numerusform>%n lines of the register read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PurgeDialog</name>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n paragraph</numerusform>
            <numerusform>%n paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n coding</numerusform>
            <numerusform>%n codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n memo(s)</source>
        <translation>
            <numerusform>%n memo</numerusform>
            <numerusform>%n memos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n summary(ies)</source>
        <translation>
            <numerusform>%n summary</numerusform>
            <numerusform>%n summaries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attribute(s)</source>
        <translation>
            <numerusform>%n attribute</numerusform>
            <numerusform>%n attributes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the quotations in %n place(s)</source>
        <translation>
            <numerusform>the quotations in %n place</numerusform>
            <numerusform>the quotations in %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) are called by these words.</source>
        <translation>
            <numerusform>%Ln code is called by these words.</numerusform>
            <numerusform>%Ln codes are called by these words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueryWords</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %n document</numerusform>
            <numerusform>in %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%Ln turn</numerusform>
            <numerusform>%Ln turns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%Ln paragraph</numerusform>
            <numerusform>%Ln paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) changed</source>
        <translation>
            <numerusform>%n place changed</numerusform>
            <numerusform>%n places changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) would be lost or cut</source>
        <translation>
            <numerusform>%n passage would be lost or cut</numerusform>
            <numerusform>%n passages would be lost or cut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s)</source>
        <translation>
            <numerusform>%Ln code</numerusform>
            <numerusform>%Ln codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%Ln coding</numerusform>
            <numerusform>%Ln codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelationWords</name>
    <message numerus="yes">
        <source>%n coding(s) of “{name}”</source>
        <translation>
            <numerusform>%n coding of “{name}”</numerusform>
            <numerusform>%n codings of “{name}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overlap(s)</source>
        <translation>
            <numerusform>%n overlap</numerusform>
            <numerusform>%n overlaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n paragraph(s)</source>
        <translation>
            <numerusform>up to %n paragraph</numerusform>
            <numerusform>up to %n paragraphs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) near each other</source>
        <translation>
            <numerusform>%n pair near each other</numerusform>
            <numerusform>%n pairs near each other</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>only %n listed segment(s)</source>
        <translation>
            <numerusform>only %n listed segment</numerusform>
            <numerusform>only %n listed segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelationsTab</name>
    <message numerus="yes">
        <source>%n code(s) in the matrix</source>
        <translation>
            <numerusform>%n code in the matrix</numerusform>
            <numerusform>%n codes in the matrix</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message numerus="yes">
        <source>%n word(s) are kept as harmless in the key file.</source>
        <translation>
            <numerusform>%n word is kept as harmless in the key file.</numerusform>
            <numerusform>%n words are kept as harmless in the key file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %n document</numerusform>
            <numerusform>in %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them in memos, summaries and other fields</source>
        <translation>
            <numerusform>%n of them in memos, summaries and other fields</numerusform>
            <numerusform>%n of them in memos, summaries and other fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewCommands</name>
    <message numerus="yes">
        <source>%n paragraph(s) look like this code and do not carry it.</source>
        <translation>
            <numerusform>%n paragraph looks like this code and does not carry it.</numerusform>
            <numerusform>%n paragraphs look like this code and do not carry it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) carry this code and do not look like it.</source>
        <translation>
            <numerusform>%n passage carries this code and does not look like it.</numerusform>
            <numerusform>%n passages carry this code and do not look like it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowImports</name>
    <message numerus="yes">
        <source>%n summary(s) new or changed.</source>
        <translation>
            <numerusform>1 summary new or changed.</numerusform>
            <numerusform>%Ln summaries new or changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) new or changed.</source>
        <translation>
            <numerusform>1 result new or changed.</numerusform>
            <numerusform>%Ln results new or changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) new or changed.</source>
        <translation>
            <numerusform>1 value new or changed.</numerusform>
            <numerusform>%Ln values new or changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) new.</source>
        <translation>
            <numerusform>1 part new.</numerusform>
            <numerusform>%Ln parts new.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowPlanDialog</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>1 row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) say something new</source>
        <translation>
            <numerusform>1 row says something new</numerusform>
            <numerusform>%Ln rows say something new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) replace what is there</source>
        <translation>
            <numerusform>1 row replaces what is there</numerusform>
            <numerusform>%Ln rows replace what is there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) say what is there already</source>
        <translation>
            <numerusform>1 row says what is there already</numerusform>
            <numerusform>%Ln rows say what is there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) would be gone with nothing in its place.</source>
        <translation>
            <numerusform>1 entry would be gone with nothing in its place.</numerusform>
            <numerusform>%Ln entries would be gone with nothing in their place.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScaleDialog</name>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n coding</numerusform>
            <numerusform>%n codings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchFields</name>
    <message numerus="yes">
        <source>%n document(s) of the search</source>
        <translation>
            <numerusform>%Ln document of the search</numerusform>
            <numerusform>%Ln documents of the search</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message numerus="yes">
        <source>%n hit(s) selected</source>
        <translation>
            <numerusform>%Ln hit selected</numerusform>
            <numerusform>%Ln hits selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SegmentCommands</name>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%Ln segment</numerusform>
            <numerusform>%Ln segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n coding(s)</source>
        <translation>
            <numerusform>Remove %Ln coding</numerusform>
            <numerusform>Remove %Ln codings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}” is on %n selected segment(s) already.</source>
        <translation>
            <numerusform>“{name}” is on the selected segment already.</numerusform>
            <numerusform>“{name}” is on all %Ln selected segments already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}” given to %n segment(s).</source>
        <translation>
            <numerusform>“{name}” given to %Ln segment.</numerusform>
            <numerusform>“{name}” given to %Ln segments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s) were there already.</source>
        <translation>
            <numerusform>%Ln coding was there already.</numerusform>
            <numerusform>%Ln codings were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Relations of %n segment(s)</source>
        <translation>
            <numerusform>Relations of %n segment</numerusform>
            <numerusform>Relations of %n segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SegmentsPanel</name>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%Ln segment</numerusform>
            <numerusform>%Ln segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n summary(-ies)</source>
        <translation>
            <numerusform>%Ln summary</numerusform>
            <numerusform>%Ln summaries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionPanel</name>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n speaker</numerusform>
            <numerusform>%n speakers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n turn</numerusform>
            <numerusform>%n turns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %n document</numerusform>
            <numerusform>in %n documents</numerusform>
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
    <name>SimilarityTab</name>
    <message numerus="yes">
        <source>%n feature(s) compared</source>
        <translation>
            <numerusform>%n feature compared</numerusform>
            <numerusform>%n features compared</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpeakerModel</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpeakerRequests</name>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n turn</numerusform>
            <numerusform>%n turns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) removed. Their speakers stay.</source>
        <translation>
            <numerusform>%n person removed. Their speakers stay.</numerusform>
            <numerusform>%n persons removed. Their speakers stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s) coded.</source>
        <translation>
            <numerusform>%n turn coded.</numerusform>
            <numerusform>%n turns coded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpeakersPage</name>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n speaker</numerusform>
            <numerusform>%n speakers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n document(s)</source>
        <translation>
            <numerusform>in %n document</numerusform>
            <numerusform>in %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n person(s)</source>
        <translation>
            <numerusform>Delete %n person</numerusform>
            <numerusform>Delete %n persons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaleBar</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%Ln removed</numerusform>
            <numerusform>%Ln removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of this case changed.</source>
        <translation>
            <numerusform>%Ln cell of this case changed.</numerusform>
            <numerusform>%Ln cells of this case changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%Ln moved</numerusform>
            <numerusform>%Ln moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recoded</source>
        <translation>
            <numerusform>%Ln recoded</numerusform>
            <numerusform>%Ln recoded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rated anew</source>
        <translation>
            <numerusform>%Ln rated anew</numerusform>
            <numerusform>%Ln rated anew</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with other words</source>
        <translation>
            <numerusform>%Ln with other words</numerusform>
            <numerusform>%Ln with other words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn</source>
        <translation>
            <numerusform>%Ln withdrawn</numerusform>
            <numerusform>%Ln withdrawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer withdrawn</source>
        <translation>
            <numerusform>%Ln no longer withdrawn</numerusform>
            <numerusform>%Ln no longer withdrawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n an interviewer&apos;s by now</source>
        <translation>
            <numerusform>%Ln an interviewer&apos;s by now</numerusform>
            <numerusform>%Ln an interviewer&apos;s by now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no interviewer&apos;s any more</source>
        <translation>
            <numerusform>%Ln no interviewer&apos;s any more</numerusform>
            <numerusform>%Ln no interviewer&apos;s any more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateLine</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepDetails</name>
    <message numerus="yes">
        <source>Take back %n step(s)</source>
        <translation>
            <numerusform>Take back %Ln step</numerusform>
            <numerusform>Take back %Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepWords</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%Ln removed</numerusform>
            <numerusform>%Ln removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%Ln sentence</numerusform>
            <numerusform>%Ln sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with evidence of its own</source>
        <translation>
            <numerusform>%Ln with evidence of its own</numerusform>
            <numerusform>%Ln with evidence of their own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence for the whole text</source>
        <translation>
            <numerusform>%Ln piece of evidence for the whole text</numerusform>
            <numerusform>%Ln pieces of evidence for the whole text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with evidence</source>
        <translation>
            <numerusform>%Ln with evidence</numerusform>
            <numerusform>%Ln with evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without</source>
        <translation>
            <numerusform>%Ln without</numerusform>
            <numerusform>%Ln without</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) unused</source>
        <translation>
            <numerusform>%Ln segment unused</numerusform>
            <numerusform>%Ln segments unused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableCopier</name>
    <message numerus="yes">
        <source>%n row(s) copied as a table, with their base.</source>
        <translation>
            <numerusform>%Ln row copied as a table, with its base.</numerusform>
            <numerusform>%Ln rows copied as a table, with their base.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) copied.</source>
        <translation>
            <numerusform>1 passage copied.</numerusform>
            <numerusform>%n passages copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %Ln row</numerusform>
            <numerusform>Import %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableTab</name>
    <message numerus="yes">
        <source>%n coding(s) counted</source>
        <translation>
            <numerusform>%n coding counted</numerusform>
            <numerusform>%n codings counted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextCommands</name>
    <message numerus="yes">
        <source>%n coding(s) on these words</source>
        <translation>
            <numerusform>%n coding on these words</numerusform>
            <numerusform>%n codings on these words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) lost or cut with the correction.</source>
        <translation>
            <numerusform>%n passage was lost or cut with the correction.</numerusform>
            <numerusform>%n passages were lost or cut with the correction.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemeCommands</name>
    <message numerus="yes">
        <source>%n cell(s) and coding(s) have another rating now.</source>
        <translation>
            <numerusform>%n cell or coding has another rating now.</numerusform>
            <numerusform>%n cells and codings have another rating now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemeDialog</name>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%Ln theme</numerusform>
            <numerusform>%Ln themes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemePageView</name>
    <message numerus="yes">
        <source>%n more case(s): show all summaries in the list below</source>
        <translation>
            <numerusform>%Ln more case: show all summaries in the list below</numerusform>
            <numerusform>%Ln more cases: show all summaries in the list below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemesDesk</name>
    <message numerus="yes">
        <source>%n cell(s) selected</source>
        <translation>
            <numerusform>%n cell selected</numerusform>
            <numerusform>%n cells selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TreeTab</name>
    <message numerus="yes">
        <source>%n word(s) far</source>
        <translation>
            <numerusform>%n word far</numerusform>
            <numerusform>%n words far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message numerus="yes">
        <source>%n place(s) changed</source>
        <translation>
            <numerusform>%n place changed</numerusform>
            <numerusform>%n places changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Withdrawing</name>
    <message numerus="yes">
        <source>%n paragraph(s) can be read again.</source>
        <translation>
            <numerusform>%n paragraph can be read again.</numerusform>
            <numerusform>%n paragraphs can be read again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) withdrawn: gone from counts, search and exports.</source>
        <translation>
            <numerusform>%n paragraph withdrawn: gone from counts, search and exports.</numerusform>
            <numerusform>%n paragraphs withdrawn: gone from counts, search and exports.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) are called by words of it.</source>
        <translation>
            <numerusform>%Ln code is called by words of it.</numerusform>
            <numerusform>%Ln codes are called by words of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorksheetImportDialog</name>
    <message numerus="yes">
        <source>%n new item(s)</source>
        <translation>
            <numerusform>%n new item</numerusform>
            <numerusform>%n new items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new answer(s)</source>
        <translation>
            <numerusform>%n new answer</numerusform>
            <numerusform>%n new answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n case(s)</source>
        <translation>
            <numerusform>from %n case</numerusform>
            <numerusform>from %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty</source>
        <translation>
            <numerusform>%n empty</numerusform>
            <numerusform>%n empty</numerusform>
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
    <name>WorksheetRequests</name>
    <message numerus="yes">
        <source>%n text(s) made of the answers. They follow the answers.</source>
        <translation>
            <numerusform>%n text made of the answers. It follows the answers.</numerusform>
            <numerusform>%n texts made of the answers. They follow the answers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorksheetsPage</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) missing.</source>
        <translation>
            <numerusform>%n answer missing.</numerusform>
            <numerusform>%n answers missing.</numerusform>
        </translation>
    </message>
</context>
</TS>
