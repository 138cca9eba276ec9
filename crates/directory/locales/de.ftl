# Verzeichnis
directory-title = Verzeichnis
directory-context = Organisationen der Region, mit Kompetenzen und letztem Kontakt.
directory-filter = Suche eingrenzen
directory-filter-label = Verzeichnis filtern
directory-words = Suchwort
directory-town = Ort
directory-all-towns = Alle Orte
directory-all-kinds = Alle Arten
directory-all-standings = Alle
directory-show = Anzeigen
directory-chips = Gesetzte Filter:
directory-remove-filter = Filter entfernen
directory-reset = Alle Filter zurücksetzen
directory-caption = Organisationen, beste Treffer zuerst, sonst nach Namen geordnet
directory-empty = Nichts gefunden
directory-empty-hint = Prüfen Sie die Schreibweise oder entfernen Sie einen Filter. Gesucht wird in Namen, Kompetenzen, Orten und Branchen.
directory-count = { $count ->
    [one] Eine Organisation
   *[other] { $shown } Organisationen
  }
directory-today = heute
directory-days-ago = { $count ->
    [one] gestern
   *[other] vor { $count } Tagen
  }
directory-weeks-ago = vor { $count } Wochen
directory-months-ago = vor { $count } Monaten
directory-years-ago = vor { $count } Jahren
directory-since = seit { $first }
directory-span = { $first } bis { $last }

# used: directory-standing-*
directory-standing-member = Mitglieder
directory-standing-contact = Kontakte

# used: directory-scope-*
directory-scope-public = öffentlich
directory-scope-network = nur Netzwerk
directory-scope-organisation = nur eigene Organisation
directory-scope-central-office = nur Geschäftsstelle

# used: directory-level-*
directory-level-public = öffentlich
directory-level-network = nur im Netzwerk
directory-level-organisation = nur eigene Organisation und Geschäftsstelle
directory-level-central-office = nur Geschäftsstelle

form-choose = Bitte wählen
form-cancel = Abbrechen

organisation-new = Organisation anlegen
organisation-edit = Bearbeiten
organisation-save = Organisation speichern
organisation-facts = Angaben
organisation-origin = Herkunft
organisation-origin-import = Import vom { $day }
organisation-origin-basis = Rechtsgrundlage: { $basis }
organisation-context = { $kind } in { $town }
organisation-name = Name
organisation-name-hint = So, wie er im Handelsregister oder in der Satzung steht.
organisation-name-missing = Geben Sie einen Namen mit höchstens 200 Zeichen an.
organisation-short-name = Kurzname
organisation-legal-form = Rechtsform
organisation-employees = Beschäftigte
organisation-employees-malformed = Geben Sie eine ganze Zahl an.
organisation-branches = Branchen (WZ)
organisation-branches-hint = Schlüssel nach WZ 2008 oder WZ 2025, zum Beispiel 24.44, durch Komma getrennt
organisation-address = Anschrift und Erreichbarkeit
organisation-street = Straße und Hausnummer
organisation-postcode = Postleitzahl
organisation-postcode-malformed = Geben Sie fünf Ziffern an.
organisation-ags = Amtlicher Gemeindeschlüssel (AGS)
organisation-ags-hint = Acht Ziffern für eine Gemeinde, fünf für einen Kreis
organisation-website = Internetseite
organisation-website-malformed = Geben Sie die Adresse in der Form https://www.example.org an.
organisation-phone = Telefon
organisation-email = E-Mail-Adresse
organisation-email-malformed = Geben Sie die Adresse in der Form name@example.org an.
organisation-description = Beschreibung
organisation-confidentiality = Wer den Eintrag sieht
organisation-confidentiality-missing = Wählen Sie aus, wer den Eintrag sieht.
organisation-form-context = Vor dem Speichern prüfen wir, ob es die Organisation schon gibt.
organisation-form-base = Name und Tätigkeit
organisation-form-visibility = Sichtbarkeit
organisation-form-visibility-hint = Name, Art und Ort sieht jeder, der den Eintrag sieht. Alles andere bestimmen Sie einzeln.
organisation-error-ags = Diesen Gemeindeschlüssel gibt es nicht. Prüfen Sie die Ziffern.
organisation-error-branch = Einen der Schlüssel gibt es nicht. Prüfen Sie die Ziffern.
organisation-error-changed-meanwhile = Jemand hat den Eintrag inzwischen geändert. Laden Sie ihn neu und tragen Sie Ihre Änderung noch einmal ein.
notice-organisation-created = Die Organisation ist gespeichert.
notice-organisation-changed = Die Änderungen sind gespeichert.

organisation-kind = Art
organisation-kind-missing = Wählen Sie eine Art aus.
# used: organisation-kind-*
organisation-kind-municipality = Kommune
organisation-kind-district = Kreis
organisation-kind-chamber-of-commerce = Industrie- und Handelskammer
organisation-kind-chamber-of-crafts = Handwerkskammer
organisation-kind-regional-authority = Regionalverband
organisation-kind-development-agency = Wirtschaftsförderung
organisation-kind-company = Unternehmen
organisation-kind-university = Hochschule
organisation-kind-research-institute = Forschungsinstitut
organisation-kind-association = Verein oder Verband
organisation-kind-employment-agency = Agentur für Arbeit
organisation-kind-other = Sonstige

# used: organisation-size-*
organisation-size-micro = bis 9 Beschäftigte
organisation-size-small = 10 bis 49 Beschäftigte
organisation-size-medium = 50 bis 249 Beschäftigte
organisation-size-large = ab 250 Beschäftigte

# used: organisation-field-*
organisation-field-address = Anschrift
organisation-field-branches = Branche
organisation-field-legal-form = Rechtsform
organisation-field-size = Beschäftigte
organisation-field-website = Internetseite
organisation-field-phone = Telefon
organisation-field-email = E-Mail
organisation-field-description = Beschreibung

competence-title = Kompetenzen
competence-hint = Eine je Zeile oder durch Komma getrennt, höchstens 30
competence-error-too-many = Geben Sie höchstens 30 Kompetenzen an.

competence-who-knows = Wer weiß was
competence-who-knows-context = Wer sich in Ihrem Netzwerk womit auskennt.
competence-about = Thema, Name oder Funktion
competence-empty-hint = Versuchen Sie es mit einem anderen Wort.
person-count = { $count ->
    [one] Eine Person
   *[other] { $shown } Personen
  }
person-positions = Funktionen
person-positions-none = Keine Funktion eingetragen.
person-title = Ansprechpersonen
person-none = Noch niemand eingetragen.
person-demo = erfundene Person (Demo)
person-error-ends-before = Das Ende liegt vor dem Beginn.

membership-title = Mitgliedschaft
membership-many = Mitgliedschaften
membership-none = Keine Mitgliedschaft.
membership-line = { $state } { $span } · entschieden von { $by } am { $day }
membership-line-short = { $state } { $span }
# used: membership-state-*
membership-state-none = Kontakt
membership-state-applied = Aufnahme beantragt
membership-state-declined = Aufnahme abgelehnt
membership-state-admitted = Mitglied
membership-state-left = Ausgetreten
membership-error-open-already = Die Organisation ist schon Mitglied oder hat die Aufnahme beantragt.
membership-error-message = Schreiben Sie höchstens 2.000 Zeichen.
membership-error-decided = Über diesen Antrag ist schon entschieden.
membership-error-not-a-member = Die Organisation ist kein Mitglied.
membership-error-ends-before = Der Austritt liegt vor dem Eintritt.

membership-applications = Aufnahmeanträge
membership-applications-context = Wer Mitglied werden möchte und auf Ihre Entscheidung wartet.
membership-applications-open = Offene Anträge
membership-applications-none = Keine offenen Anträge
membership-applications-none-hint = Wer auf der öffentlichen Seite mitmachen möchte, erscheint hier.
membership-admit = Aufnehmen
membership-decline = Ablehnen
notice-membership-admitted = Die Organisation ist jetzt Mitglied.
notice-membership-declined = Der Antrag ist abgelehnt.

contact-title = Kontakte
contact-new = Kontakt festhalten
contact-save = Kontakt speichern
contact-none = Noch kein Kontakt, den Sie sehen dürfen.
contact-last = Letzter Kontakt
contact-never = noch nie
contact-warning = Zuletzt besucht { $ago }, am { $day }: { $by }. Sprechen Sie einen weiteren Besuch miteinander ab.
contact-form-what = Anlass und Ergebnis
contact-form-who = Beteiligte
contact-form-who-hint = Ein Name je Zeile. Dass es einen Besuch gab, wann und von wem, sehen alle Mitglieder des Netzwerks.
contact-own-side = Von Ihrer Organisation
contact-guests = Von { $name }
contact-on = Tag
contact-on-malformed = Geben Sie einen Tag an.
contact-subject = Worum es ging
contact-subject-missing = Geben Sie an, worum es ging.
contact-note = Notiz
contact-note-hint = Schreiben Sie nichts, was die Person selbst nicht lesen dürfte.
contact-next = Nächster Kontakt
contact-confidentiality = Wer die Notiz liest
contact-channel = Art des Kontakts
# used: contact-channel-*
contact-channel-visit = Besuch
contact-channel-phone = Telefonat
contact-channel-meeting = Treffen
contact-channel-mail = Schreiben
contact-satisfaction = Zufriedenheit mit dem Standort
contact-satisfaction-unasked = nicht gefragt
# used: contact-satisfaction-*
contact-satisfaction-1 = 1 – unzufrieden
contact-satisfaction-2 = 2
contact-satisfaction-3 = 3
contact-satisfaction-4 = 4
contact-satisfaction-5 = 5 – sehr zufrieden
contact-error-future = Der Tag liegt in der Zukunft.
contact-error-next = Der nächste Kontakt liegt vor diesem.
contact-error-satisfaction = Wählen Sie 1 bis 5.
contact-error-public = Eine Notiz ist nie öffentlich.
contact-error-nameless = Geben Sie zu jeder beteiligten Person einen Namen an.
notice-contact-recorded = Der Kontakt ist festgehalten.

# Mitteilungen
notification-kind-membership-applied = Antrag auf Mitgliedschaft
notification-said-membership-applied = { $subject } möchte Mitglied werden.
notification-kind-membership-decided = Entscheidung über Ihren Antrag
notification-said-membership-decided = Über den Antrag von { $subject } ist entschieden.
notification-kind-organisation-visited = Ihre Organisation wurde besucht
notification-said-organisation-visited = { $subject } wurde besucht.
notification-kind-organisation-changed = Eintrag Ihrer Organisation geändert
notification-said-organisation-changed = Jemand hat den Eintrag von { $subject } geändert.
notification-kind-contact-due = Nachfassen fällig
notification-said-contact-due = Sie wollten sich wieder melden: { $subject }.
notification-kind-import-finished = Import fertig
notification-said-import-finished = Der Import von { $subject } ist fertig.
# used: membership-mail-*
membership-mail-admitted-subject = Willkommen: { $network }
membership-mail-admitted-body =
    Guten Tag { $name },

    { $organisation } ist jetzt Mitglied: { $network }. Wir freuen uns auf die Zusammenarbeit.

    Die Geschäftsstelle meldet sich bei Ihnen, wenn sie noch etwas braucht.
membership-mail-declined-subject = Ihr Antrag: { $network }
membership-mail-declined-body =
    Guten Tag { $name },

    der Antrag von { $organisation } auf Mitgliedschaft wurde abgelehnt: { $network }.

    Wenn Sie die Gründe wissen möchten, wenden Sie sich an die Geschäftsstelle. Ihre Angaben aus dem Antrag löschen wir nach sechs Monaten.

# Übersicht
directory-card-follow-up = Nachfassen: { $subject }
directory-card-application = Antrag auf Mitgliedschaft vom { $day }
directory-card-duplicates = { $count ->
    [one] Eine mögliche Dublette
   *[other] { $count } mögliche Dubletten
  }
directory-card-duplicates-hint = Prüfen und zusammenführen
directory-card-own = Ihre Organisation
directory-card-changed = zuletzt geändert am { $day }

# Datenschutz
person-erasure = Löschung beantragen
person-erasure-what = Was dann geschieht
person-erasure-hint = Die Geschäftsstelle löscht Name, E-Mail, Telefon und Kompetenzen der Person. Auch in Notizen zu Kontakten ersetzt sie den Namen. Das lässt sich nicht rückgängig machen.
person-erasure-reason = Begründung
person-erasure-reason-hint = Zum Beispiel: Die Person arbeitet nicht mehr bei uns.
person-erasure-ask = Löschung beantragen
person-erasure-cancel = Abbrechen
notice-person-erasure-asked = Ihr Antrag liegt der Geschäftsstelle vor.
privacy-data-person = Eintrag im Verzeichnis
privacy-purpose-person = Damit die Mitglieder der Allianz Sie erreichen.
privacy-kept-person = bis Sie die Löschung beantragen oder die Geschäftsstelle den Eintrag löscht
privacy-data-positions = Funktionen
privacy-purpose-positions = Damit ist bekannt, für wen Sie sprechen.
privacy-kept-positions = ohne Ihren Namen dauerhaft, als Geschichte der Organisation
privacy-data-competences = Kompetenzen
privacy-purpose-competences = Damit andere wissen, wen sie fragen können.
privacy-kept-competences = bis Sie die Löschung beantragen
privacy-data-contacts = Kontakte und Besuche
privacy-purpose-contacts = Damit niemand zweimal in kurzer Zeit dieselbe Organisation besucht.
privacy-kept-contacts = ohne Ihren Namen dauerhaft; auch in Notizen wird er durch „[gelöscht]“ ersetzt
privacy-data-applications = Anträge auf Mitgliedschaft
privacy-purpose-applications = Damit die Geschäftsstelle über den Antrag entscheiden und antworten kann.
privacy-kept-applications = nach einer Ablehnung sechs Monate; ohne Ihren Namen dauerhaft
privacy-period-declined-applications = Name und Worte abgelehnter Anträge auf Mitgliedschaft
privacy-period-import-files = Dateien, aus denen importiert wurde
privacy-field-phone = Telefon
privacy-field-mobile = Mobiltelefon
privacy-field-level = Sichtbarkeit
privacy-field-contact-level = Sichtbarkeit der Erreichbarkeit
privacy-field-changed = Zuletzt geändert
privacy-field-title = Funktion
privacy-field-organisation = Organisation
privacy-field-competence = Kompetenz
privacy-field-on = Tag
privacy-field-channel = Weg

merge-title = Dubletten
merge-context = Einträge, die wahrscheinlich dieselbe Organisation meinen.
merge-none = Keine Dubletten
merge-none-hint = Alle Einträge Ihres Netzwerks unterscheiden sich in Name oder Ort.
merge-pairs = Wahrscheinliche Paare
merge-keep = „{ $name }“ behalten
merge-done = Zusammengeführt
merge-undo = Wieder trennen
notice-merged = Die Einträge sind zusammengeführt.
notice-parted = Die Einträge sind wieder getrennt.
merge-found = Diese Organisation gibt es vielleicht schon
merge-ask = Ein Eintrag ist vorhanden, aber für Sie nicht sichtbar. Fragen Sie: { $name }.
merge-ask-office = Ein Eintrag ist vorhanden, aber für Sie nicht sichtbar. Fragen Sie die Geschäftsstelle.
merge-anyway = Es ist eine andere Organisation; trotzdem anlegen

# Importe
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
import-column-unused = nicht übernehmen
import-example = Zum Beispiel: { $name }
import-assign = Zuordnung übernehmen
import-preview = Das würde geschehen
import-new = Neu
import-changed = Geändert
import-unchanged = Unverändert
import-duplicates = Vielleicht doppelt
import-refused = Abgelehnt
import-row = Zeile { $count }
import-decide = Entscheidung zu { $name }
import-choice-skip = auslassen
import-choice-new = eigene Organisation
import-choice-same = dieselbe Organisation
import-confirm = Übernehmen
import-error-sheet = Nicht übernommene Zeilen als XLSX
import-hint = Hinweis
import-planned = Zeilen insgesamt
import-applied = Übernommen
import-skipped = Ausgelassen, weil inzwischen vorhanden
import-undone = Zurückgenommen
import-kept = Behalten, weil inzwischen bearbeitet
import-undo = Import zurücknehmen
notice-import-confirmed = Der Import läuft. Sie können diese Seite verlassen.
notice-import-undone = Der Import ist zurückgenommen.
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
