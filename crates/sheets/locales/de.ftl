# Listen: einlesen und mitnehmen
export-latitude = Breitengrad
export-longitude = Längengrad
export-changed = Geändert am
export-reach = Erreichbar
export-as-of = Stand: { $name }
export-print-hint = Drucken Sie diese Seite mit Strg+P. Navigation und Knöpfe stehen nicht auf dem Papier.
export-print-cut = Hier stehen die ersten 2.000. Grenzen Sie die Suche ein oder nehmen Sie die Liste als Datei.

import-title = Importe
import-context = Organisationen aus einer Tabelle übernehmen.
import-directory = Verzeichnis
import-upload = Neue Tabelle
import-file = Datei
import-file-hint = XLSX oder CSV, bis 64 MB und 200.000 Zeilen, Spaltennamen in der ersten Zeile.
import-legal-basis = Rechtsgrundlage
import-legal-basis-hint = Warum die Daten hier gespeichert werden dürfen, zum Beispiel „Einwilligung vom 12.05.2026“.
import-legal-basis-missing = Geben Sie an, auf welcher Grundlage die Daten gespeichert werden.
import-confidentiality = Wer neue Organisationen sieht
import-read = Datei lesen
import-earlier = Bisherige Importe
import-columns = Spalten zuordnen
import-columns-hint = Die Zuordnung gilt auch für die nächste Datei mit denselben Spalten.
import-sheet = Gelesen wird das Blatt „{ $name }“.
import-column-unused = nicht übernehmen
import-column-unnamed = Spalte { $count } ohne Namen
import-example = Zum Beispiel: { $name }
import-assign = Zuordnung übernehmen
import-preview = Das würde geschehen
import-preview-step = Vorschau
import-takeover-step = Übernahme
import-none-of-these = Davon gibt es keine Zeilen.
import-new = Neu
import-changed = Geändert
import-unchanged = Unverändert
import-duplicates = Vielleicht doppelt
import-refused = Abgelehnt
import-row = Zeile { $count }
import-problem = { $cell } „{ $value }“: { $text }
import-problem-empty = { $cell }: { $text }
import-decide = Entscheidung zu { $name }
import-decide-hint = Diese Zeilen könnten eine Organisation ein zweites Mal enthalten. Ohne Ihre Entscheidung werden sie ausgelassen.
import-keep-decisions = Entscheidungen merken
import-all-new = Alle als eigene Organisationen
import-all-skip = Alle auslassen
import-choice-skip = auslassen
import-choice-new = eigene Organisation
import-choice-same = dieselbe Organisation
import-confirm = { $count ->
        [one] 1 Zeile übernehmen
       *[other] { $shown } Zeilen übernehmen
    }
import-discard = Datei verwerfen
import-progress = { $done } von { $all } Zeilen
import-may-leave = Sie können diese Seite verlassen. Es geht weiter.
import-error-sheet = Nicht übernommene Zeilen als XLSX
import-hint = Hinweis
import-planned = Zeilen insgesamt
import-applied = Übernommen
import-skipped = Ausgelassen, weil inzwischen vorhanden
import-undone = Zurückgenommen
import-kept = Behalten, weil inzwischen bearbeitet
import-undo = Import zurücknehmen
import-error-state = Der Import ist inzwischen in einem anderen Zustand. Laden Sie die Seite neu.
import-error-nothing-to-do = Keine Zeile würde etwas ändern. Prüfen Sie die Zuordnung der Spalten.

# used: import-level-*
import-level-public = Alle
import-level-network = Die Mitglieder des Netzwerks
import-level-organisation = Die eigene Organisation
import-level-central-office = Die Geschäftsstelle

# used: import-state-*
import-state-uploaded = Hochgeladen
import-state-running = Läuft
import-state-done = Fertig
import-state-undoing = Wird zurückgenommen
import-state-undone = Zurückgenommen

# used: import-attribute-*
import-attribute-name = Name
import-attribute-short-name = Kurzname
import-attribute-kind = Art der Organisation
import-attribute-street = Straße
import-attribute-house-number = Hausnummer
import-attribute-postcode = Postleitzahl
import-attribute-town = Ort
import-attribute-ags = Amtlicher Gemeindeschlüssel
import-attribute-website = Website
import-attribute-email = E-Mail-Adresse
import-attribute-phone = Telefon
import-attribute-legal-form = Rechtsform
import-attribute-wz2008 = Branchen (WZ 2008)
import-attribute-wz2025 = Branchen (WZ 2025)
import-attribute-employees = Beschäftigte
import-attribute-size-class = Größenklasse
import-attribute-description = Beschreibung
import-attribute-competences = Kompetenzen
import-attribute-source-id = Schlüssel in der Quelle

import-mapping-name-missing = Ordnen Sie eine Spalte dem Namen zu.
import-mapping-twice = Zwei Spalten haben dieselbe Bedeutung. Jede Bedeutung kann nur einmal vorkommen.
import-mapping-foreign = Die Zuordnung passt nicht zur Tabelle. Laden Sie die Seite neu.

import-file-empty = Die Datei enthält keine Zeilen. Wählen Sie eine Tabelle mit Spaltennamen und mindestens einer Zeile.
import-file-too-large = Die Datei ist größer als { $megabytes } MB. Teilen Sie die Tabelle auf.
import-file-no-spreadsheet = Das ist keine Tabelle. Speichern Sie die Liste als XLSX oder CSV.
import-file-other-format = Dieses Tabellenformat wird nicht gelesen. Speichern Sie die Liste als XLSX oder CSV.
import-file-encrypted = Die Datei ist mit einem Passwort geschützt. Speichern Sie sie ohne Passwort.
import-file-bomb = Die Datei entpackt sich auf mehr, als eine Tabelle braucht. Kopieren Sie die Zellen in eine neue Datei.
import-file-broken = Die Datei ist beschädigt. Öffnen Sie sie im Tabellenprogramm und speichern Sie sie neu.
import-file-encoding = Die Zeichen ab Zeile { $row } sind nicht lesbar. Speichern Sie die Datei als „CSV UTF-8“.
import-file-unclosed-quote = In Zeile { $row } wird ein Anführungszeichen nicht geschlossen. Ergänzen Sie es.
import-file-too-many-rows = Die Tabelle hat mehr als { $most } Zeilen. Teilen Sie sie auf.
import-file-too-many-columns = Die Tabelle hat mehr als { $most } Spalten. Löschen Sie überzählige.
import-file-too-much-text = Die Tabelle enthält mehr als { $megabytes } MB Text. Teilen Sie sie auf.
import-file-no-header = In { $cell } steht ein Wert statt eines Spaltennamens. Fügen Sie eine Zeile mit Spaltennamen ein.
import-file-merged-header = Die Spaltennamen sind ab { $cell } verbunden. Heben Sie die Verbindung auf.
import-file-duplicate-header = { $first } und { $second } haben denselben Spaltennamen. Benennen Sie eine Spalte um.

import-cell-formula-error = Die Formel ergibt einen Fehler. Tragen Sie den Wert ein.
import-cell-formula-without-value = Zur Formel ist kein Ergebnis gespeichert. Tragen Sie den Wert ein.
import-cell-merged = Die Zelle ist mit anderen verbunden. Heben Sie die Verbindung auf.
import-cell-too-long = Der Text ist zu lang. Kürzen Sie ihn.
import-cell-destroyed = Der Text enthält zerstörte Zeichen. Schreiben Sie ihn neu.
import-cell-no-column = Über der Zelle steht kein Spaltenname.
import-cell-name-missing = Der Name fehlt.
import-cell-postcode = Das ist keine Postleitzahl mit fünf Ziffern.
import-cell-website = Das ist keine Webadresse wie www.beispiel.de.
import-cell-email = Das ist keine E-Mail-Adresse wie name@beispiel.de.
import-cell-phone = Das ist keine Telefonnummer.
import-cell-branch = Diesen Schlüssel gibt es in dieser WZ-Ausgabe nicht.
import-cell-employees = Das ist keine ganze Zahl von Beschäftigten.
import-cell-size-class = Das ist keine Größenklasse wie „10–49“ oder „mittel“.
import-cell-kind = Diese Art von Organisation gibt es nicht.
import-cell-ags = Diesen Gemeindeschlüssel gibt es nicht.

import-twin-source-id = gleicher Schlüssel in der Quelle
import-twin-area = gleicher Gemeindeschlüssel
import-twin-name-and-town = gleicher Name und Ort
import-twin-name-and-website = gleicher Name und gleiche Website
import-twin-name = gleicher Name, Ort unbekannt
import-twin-website = gleiche Website
import-twin-similar-name = ähnlicher Name, gleicher Ort
import-duplicate-row = Doppelt mit Zeile { $row }: { $reason }
import-duplicate-known = Vielleicht schon im Verzeichnis: { $name }
import-duplicate-ask = Gibt es schon. Fragen Sie: { $name }
import-duplicate-hidden = Gibt es schon in einem anderen Netzwerk.

import-origin = Herkunft
import-origin-day = Import vom { $day }
import-origin-basis = Rechtsgrundlage: { $basis }
notification-kind-import-finished = Import fertig
notification-said-import-finished = Der Import von { $subject } ist fertig.
privacy-period-import-files = Dateien, aus denen importiert wurde
notice-import-assigned = Die Spalten sind zugeordnet.
notice-import-decided = Die Entscheidungen sind gemerkt.
notice-import-discarded = Die Datei ist verworfen. Nichts wurde übernommen.
notice-import-confirmed = Der Import läuft. Sie können diese Seite verlassen.

# Protokoll
# used: act-*
act-import-upload = Liste hochgeladen
act-import-assign = Spalten zugeordnet
act-import-decide = Über doppelte Zeilen entschieden
act-import-confirm = Import gestartet
act-import-finish = Import abgeschlossen
act-import-undo = Import zurückgenommen
act-import-undone = Rücknahme abgeschlossen
act-import-discard = Liste verworfen
# used: trail-entity-*
trail-entity-import = Import
