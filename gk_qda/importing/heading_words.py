"""Words that head a fact, a note or a list ("Datum: ...") and are no speakers, in small letters."""

from __future__ import annotations

# fmt: off
HEADING_WORDS = frozenset((
    "abs", "absatz", "abstract", "acronym", "adresse", "alter", "anhang", "anlage", "anlass",
    "anmerkung", "anmerkungen", "ansprechpartner", "antrag", "anwesend", "anwesende", "art", "audio",
    "aufgabe", "aufnahme", "ausgangslage", "author", "autor", "bearbeitung", "beginn", "beispiel",
    "bemerkung", "bemerkungen", "bericht", "beruf", "beschluss", "beteiligte", "betreff", "codename",
    "comment", "copyright", "date", "dateiname", "datum", "dauer", "document", "dokument", "duration",
    "e-mail", "email", "ende", "ergebnis", "ergebnisse", "example", "fax", "fazit", "file", "filename",
    "form", "format", "funktion", "geburtsdatum", "geschlecht", "hinweis", "hinweise", "history",
    "http", "https", "id", "inhalt", "interviewdatum", "interviewdauer", "interviewnummer",
    "interviewort", "interviewpartner", "kapitel", "kommentar", "kommune", "kontakt", "kuerzel",
    "kürzel", "land", "language", "legende", "link", "location", "mail", "mode", "modus", "nachtrag",
    "name", "note", "notes", "notiz", "notizen", "nr", "nummer", "ort", "place", "postskript",
    "project", "projekt", "protokoll", "ps", "publisher", "quelle", "raum", "redaktion", "regeln",
    "seite", "source", "speakers", "sprecher", "stand", "start", "status", "subject", "tag", "teil",
    "teilnehmende", "teilnehmer", "teilnehmerinnen", "tel", "telefon", "text", "thema", "themen",
    "time", "titel", "title", "todo", "top", "topic", "transcript", "transkribiert", "transkript",
    "transkription", "transkriptionsregeln", "uhrzeit", "version", "von", "vorgehen", "zeichen", "zeit",
    "zeitpunkt", "ziel", "zitat", "zusammenfassung",
))
# fmt: on
