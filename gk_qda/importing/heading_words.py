"""Words before a colon that are no speakers, in small letters."""

from __future__ import annotations

# fmt: off
#: They head a fact, a note or a list: "Datum: ...", "Hinweis: ...".
_FACTS = (
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
)
#: They begin a sentence: "Also: ...", "Genau: ...".
_BEGINNINGS = (
    "aber", "ach", "also", "antworten", "dann", "das", "denn", "der", "die", "doch", "drittens", "eben",
    "er", "erstens", "es", "fragen", "genau", "gut", "heißt", "hm", "ich", "ja", "jetzt", "klar",
    "lachen", "man", "mhm", "na", "naja", "nein", "nicht", "nun", "nur", "oder", "ok", "okay", "pause",
    "plus", "sie", "so", "sprich", "und", "unterbrechung", "weil", "wir", "wobei", "zitat", "zweitens",
)
# fmt: on

HEADING_WORDS = frozenset((*_FACTS, *_BEGINNINGS))
