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
directory-day-malformed = Geben Sie einen Tag an.
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
form-line-missing = Geben Sie eine Zeile mit höchstens 200 Zeichen an.

organisation-new = Organisation anlegen
organisation-edit = Bearbeiten
organisation-own = Eigene Organisation
organisation-back = Zurück zum Eintrag
organisation-save = Organisation speichern
organisation-facts = Angaben
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
organisation-error-place = Nennen Sie Breite und Länge zusammen, in Grad, innerhalb der Grenzen der Erde.
organisation-error-changed-meanwhile = Jemand hat den Eintrag inzwischen geändert. Laden Sie ihn neu und tragen Sie Ihre Änderung noch einmal ein.
notice-organisation-created = Die Organisation ist gespeichert.
notice-organisation-changed = Die Änderungen sind gespeichert.
visibility-title = Sichtbarkeit
visibility-fields = Wer sieht was
visibility-hint = Wählen Sie zu jeder Angabe, wer sie sieht. Name, Art und Ort sieht jeder, der den Eintrag sieht. Was Sie verbergen, bleibt gespeichert.
visibility-save = Sichtbarkeit speichern
visibility-preview = Vorschau zeigen
visibility-views = So sehen Sie andere
visibility-view-public = Ohne Anmeldung
visibility-view-network = Mitglieder des Netzwerks
visibility-unseen = Der Eintrag ist hier nicht zu sehen.
visibility-unsaved = Diese Vorschau ist noch nicht gespeichert.
notice-visibility-chosen = Die Sichtbarkeit ist gespeichert.

history-title = Verlauf
history-entries = Änderungen
history-none = Noch keine Änderungen
history-none-hint = Sobald jemand den Eintrag ändert, steht hier, wer es war und was sich geändert hat.
history-hidden = geändert, für Sie nicht sichtbar
history-old = vorher
history-new = jetzt
history-by-system = Programm
history-level = Sichtbarkeit: { $name }
# used: history-field-*
history-field-name = Name
history-field-short-name = Kurzname
history-field-kind = Art
history-field-ags = Amtlicher Gemeindeschlüssel (AGS)
history-field-town = Ort
history-field-confidentiality = Wer den Eintrag sieht
history-field-competences = Kompetenzen
history-field-certificate = Zertifikat
# used: history-act-*
history-act-other = Eintrag bearbeitet
history-act-organisation-create = Eintrag angelegt
history-act-organisation-change = Angaben geändert
history-act-organisation-disclose = Sichtbarkeit geändert
history-act-organisation-list = In ein weiteres Netzwerk aufgenommen
history-act-organisation-merge = Mit einem anderen Eintrag zusammengeführt
history-act-organisation-undo-merge = Zusammenführung zurückgenommen
history-act-competence-assign = Kompetenzen geändert
history-act-certificate-add = Zertifikat ergänzt
history-act-certificate-remove = Zertifikat entfernt
history-act-takeover-send = Link zur Übernahme verschickt
history-act-takeover-withdraw = Link zur Übernahme zurückgezogen
history-act-takeover-accept = Profil vom Unternehmen übernommen

certificate-title = Zertifikate
certificate-new = Zertifikat ergänzen
certificate-add = Zertifikat speichern
certificate-remove = Entfernen
certificate-none = Noch kein Zertifikat eingetragen.
certificate-name = Name des Zertifikats
certificate-name-hint = Zum Beispiel ISO 9001 oder EMAS
certificate-valid-until = Gültig bis
certificate-until = gültig bis { $day }
certificate-over = abgelaufen
certificate-level = Wer das Zertifikat sieht
certificate-error-known = Dieses Zertifikat ist schon eingetragen. Entfernen Sie es zuerst, wenn sich das Datum ändert.
certificate-error-too-many = Tragen Sie höchstens 50 Zertifikate ein.
notice-certificate-added = Das Zertifikat ist gespeichert.
notice-certificate-removed = Das Zertifikat ist entfernt.

takeover-title = Profil übergeben
takeover-hint = Das Unternehmen bekommt einen Link per E-Mail. Er gilt einmal und 30 Tage. Wer ihn öffnet, pflegt das Profil künftig selbst. Sie sehen weiterhin, wer was geändert hat.
takeover-recipient = Name der Person
takeover-recipient-missing = Geben Sie an, an wen der Link geht.
takeover-email-hint = Wählen Sie ein persönliches Postfach. Wer den Link hat, kann das Profil übernehmen.
takeover-send = Link verschicken
takeover-sent = Verschickte Links
takeover-none = Noch kein Link verschickt.
takeover-line = von { $by } am { $day }, gilt bis { $until }
takeover-withdraw = Zurückziehen
takeover-not-open = Dieser Link gilt nicht mehr: Er ist benutzt, zurückgezogen oder älter als 30 Tage. Bitten Sie um einen neuen.
# used: takeover-state-*
takeover-state-open = offen
takeover-state-accepted = übernommen
takeover-state-withdrawn = zurückgezogen
takeover-state-expired = abgelaufen
takeover-accept-title = Profil übernehmen
takeover-accept-intro = { $sender } gibt Ihnen dieses Profil in die Hand: { $network }. Danach pflegen Sie Kompetenzen und Zertifikate selbst und bestimmen, wer was sieht.
takeover-position-hint = Was Sie im Unternehmen sind, zum Beispiel Geschäftsführerin
takeover-accept-email = Sie melden sich künftig mit { $name } an.
takeover-accept-known = Sie haben schon ein Konto mit { $name }. Übernehmen Sie das Profil und melden Sie sich an wie gewohnt.
takeover-password = Passwort
takeover-password-hint = Mindestens 12 Zeichen, gern ein ganzer Satz
takeover-accept = Profil übernehmen
# used: takeover-mail-*
takeover-mail-subject = Ihr Profil: { $company }
takeover-mail-body =
    Guten Tag { $name },

    { $sender } lädt Sie ein, das Profil von { $company } selbst zu pflegen ({ $network }).

    Sie ergänzen Kompetenzen und Zertifikate und bestimmen zu jeder Angabe, wer sie sieht. Der Link gilt einmal und { $days } Tage.
takeover-mail-link = Profil übernehmen
notice-takeover-sent = Der Link ist unterwegs.
notice-takeover-withdrawn = Der Link ist zurückgezogen.
notice-takeover-accepted = Das Profil ist jetzt in Ihrer Hand. Ergänzen Sie Kompetenzen und Zertifikate und wählen Sie, wer was sieht.
notice-takeover-known = Das Profil ist jetzt in Ihrer Hand. Melden Sie sich an.

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
person-position = Funktion
person-given-name = Vorname
person-family-name = Nachname
person-demo = erfundene Person (Demo)
person-error-ends-before = Das Ende liegt vor dem Beginn.
person-many = Personen
person-many-context = Wer in den Organisationen Ihres Netzwerks welche Funktion hat.
person-many-empty = Prüfen Sie die Schreibweise. Gesucht wird in Namen, Funktionen und Kompetenzen.
person-words = Name oder Funktion
person-all = Alle und frühere
person-edit = Person bearbeiten
person-save = Person speichern
person-academic-title = Titel
person-academic-title-hint = Zum Beispiel Dr. oder Prof. Dr.
person-mobile = Mobiltelefon
person-confidentiality = Wer die Person sieht
person-contact-level = Wer Telefon und E-Mail-Adresse sieht
person-competences-hint = So finden Kolleginnen und Kollegen heraus, wer sich womit auskennt.
notice-person-changed = Die Angaben zur Person sind gespeichert.

position-new = Person hinzufügen
position-edit = Funktion ändern
position-save = Funktion speichern
position-who = Person
position-none = Noch niemand eingetragen
position-none-hint = Fügen Sie hinzu, wer in dieser Organisation anzusprechen ist.
position-today = Heute im Amt
position-other = Früher und künftig
position-title-hint = Zum Beispiel Bürgermeisterin oder Leiter der Wirtschaftsförderung
position-role = Rolle im Arbeitsbereich
position-role-hint = Die Rolle gilt, solange die Funktion gilt und die Organisation Mitglied ist.
position-role-none = keine
position-role-forbidden = Diese Rolle können Sie hier nicht vergeben. Bitten Sie die Geschäftsstelle.
position-office = Amt im Gründungsdokument
position-office-hint = Schlüssel des Amtes, aus dem Sitze folgen, zum Beispiel mayor
position-office-malformed = Verwenden Sie nur Kleinbuchstaben, Ziffern und Bindestriche.
position-since = Seit
position-until = Bis
position-day-hint = Zum Beispiel 01.11.2025, 11/2025 oder 2025
position-until-hint = Letzter Tag; leer, solange die Funktion besteht
position-day-malformed = Geben Sie einen Tag, einen Monat oder ein Jahr an.
position-end-today = Funktion heute beenden
position-namesake = Eine Person mit diesem Namen gibt es schon.
position-namesakes = Meinen Sie eine dieser Personen?
position-namesake-anyway = Es ist eine andere Person; trotzdem anlegen
position-hand-over = Nachfolge eintragen
position-hand-over-intro = { $name } gibt die Funktion „{ $title }“ ab.
position-hand-over-save = Nachfolge speichern
position-from = Ab
position-from-hint = Erster Tag der Nachfolge. Die bisherige Zeit endet am Tag davor.
position-from-early = Der Tag liegt vor dem Beginn der bisherigen Zeit, oder die Funktion ist schon beendet.
position-successor = Wer folgt
position-successor-known = Aus dieser Organisation
position-successor-new = eine neue Person
notice-position-saved = Die Funktion ist gespeichert.
notice-position-ended = Die Funktion ist beendet.
notice-position-handed-over = Die Nachfolge ist eingetragen.

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
membership-error-future = Der letzte Tag liegt in der Zukunft. Tragen Sie den Austritt ein, sobald er da ist.
membership-share = Anteil
membership-category = Art der Mitgliedschaft
# used: membership-category-*
membership-category-full = Vollmitglied
membership-category-associate = Assoziiertes Mitglied
membership-category-supporting = Fördermitglied

leaving-title = Austritt und Übergabe
leaving-hint = Mit dem Austritt enden alle Rollen, die aus dieser Mitgliedschaft folgen. Geben Sie offene Wiedervorlagen vorher weiter.
leaving-open = Offen und zu übergeben
leaving-open-none = Nichts offen.
leaving-day = Letzter Tag
leaving-day-hint = Heute oder ein vergangener Tag
leaving-reason = Grund
leaving-save = Austritt eintragen
notice-member-left = Der Austritt ist eingetragen.

membership-applications = Aufnahmeanträge
membership-applications-context = Wer Mitglied werden möchte und auf Ihre Entscheidung wartet.
membership-applications-open = Offene Anträge
membership-applications-none = Keine offenen Anträge
membership-applications-none-hint = Wer auf der öffentlichen Seite mitmachen möchte, erscheint hier.
membership-admit = Aufnehmen
membership-decline = Ablehnen
notice-membership-admitted = Die Organisation ist jetzt Mitglied.
notice-membership-declined = Der Antrag ist abgelehnt.
# used: membership-mail-admitted-*
membership-mail-admitted-subject = Willkommen: { $network }
membership-mail-admitted-body =
    Guten Tag { $name },

    { $organisation } ist jetzt dabei: { $network }. Die Organisation steht ab sofort auf der öffentlichen Seite.
# used: membership-mail-declined-*
membership-mail-declined-subject = Ihr Antrag: { $network }
membership-mail-declined-body =
    Guten Tag { $name },

    über Ihren Antrag für { $organisation } ist entschieden: { $network } nimmt die Organisation zurzeit nicht auf. Wenn Sie dazu Fragen haben, wenden Sie sich an die Geschäftsstelle.

# Anträge von der öffentlichen Seite
# used: application-form-*
application-form-membership = Aufnahme beantragen
application-form-interest = Interesse melden
application-form-hint-membership = Sie brauchen etwa drei Minuten. Die Geschäftsstelle prüft den Antrag und antwortet Ihnen per E-Mail.
application-form-hint-interest = Sie brauchen etwa drei Minuten. Die Geschäftsstelle gibt Ihr Interesse an die Mitglieder weiter und antwortet Ihnen per E-Mail.
application-your-organisation = Ihre Organisation
application-person = Ansprechperson
application-organisation = Name der Organisation
application-organisation-missing = Geben Sie den Namen der Organisation an.
application-art = Art der Organisation
application-art-missing = Wählen Sie die Art der Organisation.
application-ort = Ort
application-ort-hint = Name des Ortes. Städte, Gemeinden und Kreise können auch ihren amtlichen Schlüssel angeben.
application-ort-missing = Geben Sie den Ort an.
application-ort-unknown = Diesen Ort gibt es im Gemeindeverzeichnis nicht. Prüfen Sie die Schreibweise oder den Schlüssel.
application-ort-many = Diesen Namen gibt es mehrmals. Geben Sie den amtlichen Gemeindeschlüssel an, zum Beispiel 05562024.
application-webseite = Internetseite
application-name = Vor- und Nachname
application-name-missing = Geben Sie Ihren Namen an.
application-email = E-Mail-Adresse
application-email-hint = Dorthin schicken wir einen Link. Erst wenn Sie ihm folgen, erhält die Geschäftsstelle Ihren Antrag.
application-email-malformed = Geben Sie eine E-Mail-Adresse an, zum Beispiel name@example.org.
application-nachricht = Nachricht
application-nachricht-hint = Was möchten Sie beitragen, was erwarten Sie? Höchstens 2.000 Zeichen.
application-zweitadresse = Bitte leer lassen
application-einwilligung = Datenschutz
application-einwilligung-text = Ich bin einverstanden, dass die Geschäftsstelle meine Angaben speichert, um über den Antrag zu entscheiden. Das kann ich jederzeit widerrufen.
application-einwilligung-missing = Ohne Ihre Zustimmung darf die Geschäftsstelle den Antrag nicht bearbeiten.
application-privacy = Was mit Ihren Angaben geschieht
# used: application-absenden*
application-absenden = Absenden
application-hasty = Das ging sehr schnell. Sehen Sie Ihre Angaben noch einmal durch und senden Sie dann erneut.
application-too-many = Zurzeit gehen zu viele Anträge ein, oder an diese Adresse sind schon mehrere Links unterwegs. Sehen Sie in Ihrem Postfach nach oder versuchen Sie es später noch einmal.
# used: application-send-*
application-send-membership = Antrag absenden
application-send-interest = Interesse melden
# used: application-mailbox-*
application-mailbox-title = Sehen Sie in Ihr Postfach
application-mailbox-text = Wir haben Ihnen einen Link geschickt. Erst wenn Sie ihm folgen, liegt Ihr Antrag der Geschäftsstelle vor. Der Link gilt { $days } Tage.
# used: application-ask-*
application-ask-title = Antrag bestätigen
application-ask-text = Sie möchten { $organisation } anmelden: { $network }. Mit der Bestätigung erhält die Geschäftsstelle Ihren Antrag.
application-confirm = Antrag bestätigen
# used: application-arrived-*
application-arrived-title = Ihr Antrag ist angekommen
application-arrived-text = Die Geschäftsstelle hat Ihren Antrag und meldet sich bei Ihnen. Wir haben Ihnen das auch per E-Mail bestätigt.
# used: application-known-*
application-known-title = Die Organisation ist schon bekannt
application-known-text = Sie ist Mitglied oder hat schon einen Antrag gestellt. Sie brauchen nichts weiter zu tun.
application-back = Zur Startseite der Allianz
application-not-open = Dieser Link gilt nicht mehr. Vielleicht haben Sie den Antrag schon bestätigt. Sonst füllen Sie das Formular bitte noch einmal aus.
# used: application-mail-confirm-*
application-mail-confirm-subject = Bitte bestätigen Sie Ihren Antrag: { $network }
application-mail-confirm-body =
    Guten Tag { $name },

    jemand hat mit dieser Adresse { $organisation } angemeldet: { $network }.

    Waren Sie das? Dann bestätigen Sie den Antrag mit diesem Link. Er gilt { $days } Tage. Wenn nicht, löschen Sie diese Nachricht: Ohne Bestätigung vergessen wir den Antrag.
application-mail-link = Antrag bestätigen
# used: application-mail-received-*
application-mail-received-subject = Ihr Antrag ist angekommen: { $network }
application-mail-received-body =
    Guten Tag { $name },

    die Geschäftsstelle hat Ihren Antrag für { $organisation } und meldet sich bei Ihnen.
application-mail-network = Zur Seite der Allianz

# Mitteilungen
notification-kind-membership-applied = Antrag auf Mitgliedschaft
notification-said-membership-applied = { $subject } möchte Mitglied werden.
notification-kind-membership-decided = Entscheidung über Ihren Antrag
notification-said-membership-decided = Über den Antrag von { $subject } ist entschieden.
notification-kind-organisation-changed = Eintrag Ihrer Organisation geändert
notification-said-organisation-changed = Jemand hat den Eintrag von { $subject } geändert.

# Übersicht
directory-card-application = Antrag auf Mitgliedschaft vom { $day }
directory-card-duplicates = { $count ->
    [one] Eine mögliche Dublette
   *[other] { $count } mögliche Dubletten
  }
directory-card-duplicates-hint = Prüfen und zusammenführen
directory-card-own = Ihre Organisation
directory-card-changed = zuletzt geändert am { $day }

# Protokoll
# used: act-*
act-organisation-create = Organisation angelegt
act-organisation-ensure = Organisation aus dem Gründungsdokument übernommen
act-organisation-change = Organisation geändert
act-organisation-disclose = Sichtbarkeit geändert
act-organisation-list = Organisation in ein weiteres Netzwerk aufgenommen
act-organisation-merge = Einträge zusammengeführt
act-organisation-undo-merge = Zusammenführung zurückgenommen
act-person-create = Person angelegt
act-person-change = Person geändert
act-person-erase = Person gelöscht
act-person-appoint = Funktion übertragen
act-person-resign = Funktion beendet
act-person-rearrange = Funktion geändert
act-person-succeed = Nachfolge eingetragen
act-competence-assign = Kompetenzen geändert
act-certificate-add = Zertifikat ergänzt
act-certificate-remove = Zertifikat entfernt
act-application-receive = Antrag eingegangen
act-application-confirm = Antrag bestätigt
act-application-forget = Antrag verfallen
act-membership-apply = Mitgliedschaft beantragt
act-membership-ensure = Mitgliedschaft aus dem Gründungsdokument übernommen
act-membership-admit = Mitglied aufgenommen
act-membership-decline = Antrag abgelehnt
act-membership-leave = Mitglied ausgetreten
act-membership-end = Mitgliedschaft beendet
act-takeover-send = Link zur Übernahme verschickt
act-takeover-withdraw = Link zur Übernahme zurückgezogen
act-takeover-accept = Profil vom Unternehmen übernommen
# used: trail-entity-*
trail-entity-organisation = Organisation
trail-entity-person = Person
trail-entity-application = Antrag
trail-entity-membership = Mitgliedschaft

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
privacy-data-applications = Anträge auf Mitgliedschaft
privacy-purpose-applications = Damit die Geschäftsstelle über den Antrag entscheiden und antworten kann.
privacy-kept-applications = nach einer Ablehnung sechs Monate; ohne Ihren Namen dauerhaft
privacy-data-takeovers = Links zur Übernahme eines Profils
privacy-purpose-takeovers = Damit Sie das Profil Ihres Unternehmens selbst pflegen können.
privacy-kept-takeovers = ohne Ihren Namen dauerhaft, als Nachweis der Übergabe
privacy-data-waiting-applications = Anträge, die Sie noch nicht bestätigt haben
privacy-purpose-waiting-applications = Damit niemand in fremdem Namen einen Antrag stellt.
privacy-kept-waiting-applications = sieben Tage
privacy-period-declined-applications = Name und Worte abgelehnter Anträge auf Mitgliedschaft
privacy-field-phone = Telefon
privacy-field-mobile = Mobiltelefon
privacy-field-level = Sichtbarkeit
privacy-field-contact-level = Sichtbarkeit der Erreichbarkeit
privacy-field-changed = Zuletzt geändert
privacy-field-title = Funktion
privacy-field-organisation = Organisation
privacy-field-competence = Kompetenz

merge-title = Dubletten
merge-context = Einträge, die wahrscheinlich dieselbe Organisation meinen. Der andere Eintrag geht in dem auf, den Sie behalten; das lässt sich zurücknehmen.
merge-none = Keine Dubletten
merge-none-hint = Alle Einträge Ihres Netzwerks unterscheiden sich in Name oder Ort.
merge-pairs = Wahrscheinliche Paare
merge-keep = „{ $name }“ behalten
merge-done = Zusammengeführt
merge-undo = Wieder trennen
notice-merged = Die Einträge sind zusammengeführt.
notice-parted = Die Einträge sind wieder getrennt.
merge-found = Diese Organisation gibt es vielleicht schon
merge-ask = Dieses Unternehmen ist { $article } { $name } bekannt. Fragen Sie dort nach.
merge-ask-office = Dieses Unternehmen ist der Geschäftsstelle bekannt. Fragen Sie dort nach.
merge-anyway = Es ist eine andere Organisation; trotzdem anlegen

# Wege zu Listen
export-as-text = Liste als CSV
export-as-workbook = Als Excel-Datei
export-as-cards = Als Visitenkarten
export-on-paper = Druckansicht
export-card = Visitenkarte

import-link = Liste einlesen

# Neues in der Allianz
# used: news-*
news-membership-admit = Mitglied aufgenommen
news-membership-leave = Mitglied ausgetreten
news-person-succeed = Amt übergeben
news-import-finish = Import abgeschlossen
