# Kontakte, Wiedervorlagen, Hinweise
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
contact-error-needs = Tragen Sie höchstens zehn Bedarfe ein.
contact-hidden = Besuch; die Notiz ist für Sie nicht sichtbar
contact-warning-planned = Besuch geplant am { $day }: { $by }. Sprechen Sie einen weiteren Besuch miteinander ab.
contact-warning-planned-some-day = Besuch geplant, Tag noch offen: { $by }. Sprechen Sie einen weiteren Besuch miteinander ab.
contact-topics = Themen
# used: contact-topic-*
contact-topic-space = Fläche
contact-topic-expansion = Erweiterung
contact-topic-succession = Nachfolge
contact-topic-workforce = Fachkräfte
contact-topic-financing = Finanzierung
contact-topic-digitalisation = Digitalisierung
contact-topic-energy = Energie
contact-topic-permits = Genehmigung
contact-employees = Beschäftigte an diesem Tag
contact-need = Bedarf
contact-needs = Bedarf
contact-needs-hint = Aus einem Bedarf an Fläche wird der Entwurf einer Anfrage. Er steht bei den Wiedervorlagen Ihrer Organisation.
contact-need-topic = Wofür
contact-need-topic-missing = Wählen Sie aus, wofür der Bedarf ist.
contact-need-text = Was gebraucht wird
contact-need-text-missing = Schreiben Sie in einer Zeile, was gebraucht wird.
contact-follow-ups-hint = Was nach dem Kontakt zu tun ist, von wem und bis wann. Ohne Betreff wird nichts angelegt.
contact-further = Weitere Organisation
contact-further-none = keine
contact-further-names = Namen, durch Komma getrennt
contact-correct = Berichtigen
contact-correct-title = Kontakt berichtigen
contact-versions = Frühere Fassungen
contact-version = geschrieben von { $by }, ersetzt am { $day } von { $replacer }
notice-contact-corrected = Der Kontakt ist berichtigt. Die frühere Fassung bleibt erhalten.

follow-up-mine = Meine Wiedervorlagen
follow-up-mine-context = Was Sie oder Ihre Organisation als Nächstes zu tun haben.
follow-up-many = Wiedervorlagen
follow-up-open = Offen
follow-up-none = Nichts offen
follow-up-none-hint = Nach einem Kontakt legen Sie hier fest, was zu tun ist. Auf der Seite einer Organisation planen Sie den nächsten Besuch.
follow-up-new = Wiedervorlage anlegen
follow-up-plan-visit = Besuch planen
follow-up-save = Wiedervorlage speichern
follow-up-subject = Was zu tun ist
follow-up-owner = Wer
follow-up-due = Bis wann
follow-up-office = Geschäftsstelle
follow-up-finish = Als erledigt melden
follow-up-one-context = Haken Sie ab, was erledigt ist, oder geben Sie es weiter.
follow-up-hand-over = Weitergeben oder verschieben
follow-up-over = überfällig
follow-up-today = heute
follow-up-soon = bald
follow-up-done-by = erledigt am { $day } von { $by }
follow-up-draft-hint = Wird zur Anfrage, sobald es den Bereich Standorte gibt.
follow-up-error-owner = Wählen Sie aus, wer es tun soll.
follow-up-error-done = Das ist schon erledigt.
follow-up-kind = Art
# used: follow-up-kind-*
follow-up-kind-task = Aufgabe
follow-up-kind-visit = Besuch
follow-up-kind-enquiry-draft = Entwurf einer Anfrage
notice-follow-up-planned = Die Wiedervorlage ist gespeichert.
notice-follow-up-done = Die Wiedervorlage ist erledigt.
notice-follow-up-handed-over = Die Wiedervorlage ist geändert.
notice-contact-recorded = Der Kontakt ist festgehalten.

hint-title = Hinweise
hint-context = Was Mitglieder einander über Unternehmen mitteilen. Einen Hinweis lesen nur Absender und Empfänger, auch die Geschäftsstelle nicht.
hint-new = Hinweis geben
hint-new-context = Ein Unternehmen betrifft ein anderes Mitglied? Ihre eigene Akte bleibt geschlossen.
hint-confidential = Diesen Hinweis lesen nur Ihre Organisation und die Empfänger, auch die Geschäftsstelle nicht.
hint-about = Unternehmen
hint-text = Hinweis
hint-text-hint = Was die Empfänger wissen sollten, höchstens 2.000 Zeichen
hint-recipients = An welche Mitglieder
hint-send = Hinweis abschicken
hint-received = Eingang
hint-received-none = Noch kein Hinweis eingegangen.
hint-sent = Ausgang
hint-sent-none = Noch kein Hinweis abgeschickt.
hint-line = von { $from } ({ $by }) am { $day }
hint-record = Eintrag im Verzeichnis
hint-record-link = Mit einem Eintrag verknüpfen
hint-record-other = Mit einem anderen Eintrag verknüpfen
hint-record-words = Name oder Ort des Unternehmens
hint-record-search = Eintrag suchen
hint-record-found = Gefundene Einträge
hint-record-none = Kein Eintrag gefunden. Versuchen Sie einen anderen Namen, oder legen Sie das Unternehmen im Verzeichnis an.
hint-record-missing = Wählen Sie einen Eintrag aus.
hint-record-save = Verknüpfen
hint-answers = Was daraus geworden ist
hint-answer = Ihre Antwort
hint-answer-save = Antwort speichern
hint-outcome = Ergebnis
hint-outcome-hint = Der Absender liest es. Bei „erledigt“ und „nicht weiterverfolgt“ nötig.
hint-card = Hinweis von { $from }
hint-state = Stand
# used: hint-state-*
hint-state-new = neu
hint-state-taken = übernommen
hint-state-done = erledigt
hint-state-dropped = nicht weiterverfolgt
hint-error-recipients = Wählen Sie 1 bis 20 andere Mitglieder aus.
hint-error-text = Schreiben Sie 1 bis 2.000 Zeichen.
hint-error-state = Wählen Sie aus, wie weit Sie sind.
hint-error-outcome = Schreiben Sie, was daraus geworden ist.
notice-hint-sent = Der Hinweis ist abgeschickt.
notice-hint-answered = Ihre Antwort ist gespeichert.
notice-hint-linked = Der Hinweis ist mit dem Eintrag verknüpft.

# Mitteilungen, Übersicht, Datenschutz
notification-kind-organisation-visited = Ihre Organisation wurde besucht
notification-said-organisation-visited = { $subject } wurde besucht.
notification-kind-contact-due = Nachfassen fällig
notification-said-contact-due = Sie wollten sich wieder melden: { $subject }.
privacy-data-contacts = Kontakte und Besuche
privacy-purpose-contacts = Damit niemand zweimal in kurzer Zeit dieselbe Organisation besucht.
privacy-kept-contacts = ohne Ihren Namen dauerhaft; auch in Notizen wird er durch „[gelöscht]“ ersetzt
privacy-data-follow-ups = Wiedervorlagen
privacy-purpose-follow-ups = Damit Sie wissen, was Sie zu tun haben.
privacy-kept-follow-ups = ohne Ihren Namen dauerhaft, als Geschichte der Organisation
privacy-data-hints = Hinweise von Ihnen
privacy-purpose-hints = Damit der Empfänger weiß, von wem ein Hinweis kommt.
privacy-kept-hints = ohne Ihren Namen dauerhaft
privacy-field-on = Tag
privacy-field-channel = Weg
privacy-field-done = Erledigt
contact-card-due = Nachfassen: { $subject }

figures-title = { $town } und die Region
# used: figures-*
figures-people = { $count ->
    [one] { $shown } Mensch
   *[other] { $shown } Menschen
  }
figures-companies = { $count ->
    [one] { $shown } Unternehmen im Verzeichnis
   *[other] { $shown } Unternehmen im Verzeichnis
  }
figures-visits = { $count ->
    [one] { $shown } Unternehmensbesuch in zwölf Monaten
   *[other] { $shown } Unternehmensbesuche in zwölf Monaten
  }
figures-region = { $shown } in der Region

# Anhänge
attachment-many = Anhänge
attachment-there = Dateien
attachment-add = Anhang hinzufügen
attachment-manage = Anhänge ändern
attachment-file = Datei
attachment-file-hint = Höchstens 25 MB. PDF, Fotos (JPEG, PNG, WebP), Dokumente und Tabellen ohne Makros, CSV und Text. Lesen darf die Datei, wer auch die Notiz lesen darf.
attachment-none = Noch keine Anhänge
attachment-none-hint = Fügen Sie zum Beispiel den Bericht eines Besuchs oder Fotos hinzu.
attachment-none-reader = Wer den Kontakt festgehalten hat, kann Dateien hinzufügen.
attachment-by = hinzugefügt von { $name } am { $day }
attachment-remove = Entfernen
attachment-remove-hint = Die Datei wird gelöscht. Das lässt sich nicht rückgängig machen.
attachment-remove-now = Endgültig entfernen
attachment-error-full = Ein Kontakt hat höchstens 20 Anhänge. Entfernen Sie zuerst einen anderen.
notice-attachment-added = Der Anhang ist gespeichert.
notice-attachment-removed = Der Anhang ist entfernt.

# Protokoll
# used: act-*
act-contact-record = Kontakt festgehalten
act-contact-correct = Kontakt berichtigt
act-contact-attach = Anhang hinzugefügt
act-contact-detach = Anhang entfernt
act-follow-up-plan = Wiedervorlage angelegt
act-follow-up-finish = Wiedervorlage erledigt
act-follow-up-hand-over = Wiedervorlage weitergegeben oder verschoben
act-hint-send = Hinweis gegeben
act-hint-answer = Hinweis beantwortet
act-hint-link = Hinweis mit einem Eintrag verknüpft
# used: trail-entity-*
trail-entity-contact = Kontakt
trail-entity-follow-up = Wiedervorlage
trail-entity-hint = Hinweis
