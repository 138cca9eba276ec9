# Anmelden und Konto
account-sign-in = Anmelden
account-email = E-Mail-Adresse
account-email-malformed = Geben Sie die Adresse in der Form name@beispiel.de an.
account-password = Passwort
account-wrong = Adresse oder Passwort stimmt nicht. Prüfen Sie beides.
account-locked = Das Konto ist nach mehreren Fehlversuchen gesperrt. Versuchen Sie es in { $minutes ->
    [one] einer Minute
   *[other] { $minutes } Minuten
  } erneut.
account-demo = In der Demo: eine Person wählen
account-demo-hint = Alle Personen sind erfunden. Ein Klick meldet Sie an.
account-title = Ihr Konto
account-who = Person und Rollen
account-name = Name
account-roles = Rollen
account-privacy = Mitteilungen und Daten
account-sessions = Angemeldete Geräte
account-session-line = angemeldet seit { $since }, zuletzt { $seen }
account-session-present = dieses Gerät
account-device = { $browser } auf { $system }
account-device-unknown = Unbekanntes Gerät
account-session-end = Abmelden
account-sessions-end-others = Alle anderen Geräte abmelden
notice-signed-out = Sie sind abgemeldet.
notice-sessions-ended = Die Geräte sind abgemeldet.

# used: role-*
role-central-office = Geschäftsstelle
role-head = Verwaltungsspitze
role-officer = Wirtschaftsförderung
role-organisation-editor = Redaktion der Organisation
role-company-user = Unternehmen
role-auditor = Prüfung
role-administrator = Verwaltung der Instanz

# used: persona-*
persona-1-central-office = Geschäftsstelle
persona-2-developer = Wirtschaftsförderung der Stadt Marl
persona-3-mayor = Bürgermeisterin der Stadt Gladbeck
persona-4-company = Inhaber eines Unternehmens
persona-5-chamber = Referentin einer Kammer
persona-6-auditor = Prüfung der Förderstelle
persona-7-administrator = Verwaltung der Instanz

# Passwort
# used: password-bisher, password-neu
password-title = Passwort ändern
password-context = Mit dem Passwort melden Sie sich an.
password-bisher = Bisheriges Passwort
password-neu = Neues Passwort
password-present-missing = Geben Sie Ihr bisheriges Passwort an.
password-wrong = Das bisherige Passwort stimmt nicht.
password-none = Ihr Konto hat noch kein Passwort. Fordern Sie einen Link an, wenn Sie eines festlegen möchten.
password-change = Passwort ändern
password-change-hint = Alle anderen Geräte werden dabei abgemeldet. Ihre Zugriffstoken gelten weiter.
password-cancel = Abbrechen
password-save = Passwort speichern
password-forgotten = Passwort vergessen?
password-forgotten-title = Passwort vergessen
password-forgotten-intro = Wir schicken Ihnen einen Link, mit dem Sie ein neues Passwort wählen. Er gilt eine Stunde.
password-ask = Link anfordern
password-to-sign-in = Zur Anmeldung
password-link-over = Dieser Link gilt nicht mehr: Er ist schon benutzt oder abgelaufen. Fordern Sie unter „Passwort vergessen“ einen neuen an.
# used: password-choice-*
# used: password-intro-*
password-choice-forgotten = Neues Passwort wählen
password-choice-first = Willkommen bei Regiowerk
password-intro-forgotten = Danach melden Sie sich mit dem neuen Passwort an. Alle angemeldeten Geräte werden abgemeldet.
password-intro-first = Sie verwalten diese Instanz. Wählen Sie Ihr Passwort.
# used: password-forgotten-mail-*
# used: password-first-mail-*
# used: password-changed-mail-*
password-forgotten-mail-subject = Neues Passwort wählen
password-forgotten-mail-body =
    Guten Tag,

    jemand hat für das Konto mit dieser E-Mail-Adresse ein neues Passwort angefordert. Mit diesem Link wählen Sie eines. Er gilt eine Stunde und nur einmal.

    Waren Sie es nicht? Dann löschen Sie diese Nachricht. Ihr Passwort bleibt, wie es ist.
password-forgotten-mail-link = Neues Passwort wählen
password-first-mail-subject = Sie verwalten Regiowerk
password-first-mail-body =
    Guten Tag { $name },

    für Sie ist ein Konto angelegt, mit dem Sie die Instanz verwalten. Mit diesem Link wählen Sie Ihr Passwort. Er gilt { $days } Tage und nur einmal.
password-first-mail-link = Passwort wählen
password-changed-mail-subject = Ihr Passwort wurde geändert
password-changed-mail-body =
    Guten Tag { $name },

    das Passwort Ihres Kontos wurde geändert. Alle anderen Geräte sind abgemeldet.

    Waren Sie es nicht? Dann wählen Sie sofort ein neues Passwort, widerrufen Sie unter „Konto“ fremde Zugriffstoken und sagen Sie Ihrer Geschäftsstelle Bescheid.
password-changed-mail-link = Passwort vergessen
# used: alert-*
alert-service-linked-mail-subject = Ihr Konto ist mit einem Anmeldedienst verknüpft
alert-service-linked-mail-body =
    Guten Tag { $name },

    Ihr Konto ist jetzt mit dem Anmeldedienst „{ $what }“ verknüpft. Wer sich dort anmeldet, kommt damit in Ihr Konto.

    Waren Sie es nicht? Dann lösen Sie die Verknüpfung unter „Konto“, ändern Sie Ihr Passwort und sagen Sie Ihrer Geschäftsstelle Bescheid.
alert-service-unlinked-mail-subject = Eine Verknüpfung Ihres Kontos wurde gelöst
alert-service-unlinked-mail-body =
    Guten Tag { $name },

    Ihr Konto ist nicht mehr mit dem Anmeldedienst „{ $what }“ verknüpft.

    Waren Sie es nicht? Dann ändern Sie Ihr Passwort, beenden Sie unter „Konto“ fremde Sitzungen und sagen Sie Ihrer Geschäftsstelle Bescheid.
alert-factor-on-mail-subject = Ihr zweiter Faktor ist eingeschaltet
alert-factor-on-mail-body =
    Guten Tag { $name },

    bei der Anmeldung mit Passwort fragen wir Sie ab jetzt zusätzlich nach einem Code. Bewahren Sie Ihre Ersatzcodes sicher auf.

    Waren Sie es nicht? Dann sagen Sie sofort Ihrer Geschäftsstelle Bescheid.
alert-factor-off-mail-subject = Ihr zweiter Faktor ist ausgeschaltet
alert-factor-off-mail-body =
    Guten Tag { $name },

    für die Anmeldung genügt ab jetzt Ihr Passwort; nach einem Code fragen wir nicht mehr.

    Waren Sie es nicht? Dann ändern Sie Ihr Passwort, schalten Sie den zweiten Faktor unter „Konto“ wieder ein und sagen Sie Ihrer Geschäftsstelle Bescheid.
alert-token-created-mail-subject = Für Ihr Konto gibt es ein neues Zugriffstoken
alert-token-created-mail-body =
    Guten Tag { $name },

    für Ihr Konto wurde das Zugriffstoken „{ $what }“ erstellt. Ein Programm kann damit in Ihrem Namen arbeiten.

    Waren Sie es nicht? Dann widerrufen Sie das Token unter „Konto“, ändern Sie Ihr Passwort und sagen Sie Ihrer Geschäftsstelle Bescheid.
notice-password-changed = Ihr Passwort ist geändert. Alle anderen Geräte sind abgemeldet.
notice-password-asked = Wenn es ein Konto mit dieser Adresse gibt, ist ein Link dorthin unterwegs. Sehen Sie in Ihr Postfach.
notice-password-chosen = Ihr neues Passwort gilt. Melden Sie sich damit an.
notice-password-first = Ihr Konto ist eingerichtet.

# Anmeldedienste
oidc-title = Anmeldedienste
oidc-context = Wo Sie sich anmelden können statt mit Ihrem Passwort.
oidc-elsewhere = Oder über einen Anmeldedienst
oidc-sign-in = Mit { $name } anmelden
oidc-linked = Verknüpft
oidc-none = Ihr Konto ist mit keinem Anmeldedienst verknüpft.
oidc-since = verknüpft seit { $name }
oidc-more = Weitere Anmeldedienste
oidc-link = Verknüpfen
oidc-unlink = Verknüpfung lösen
oidc-leave-title = Anmeldedienst verknüpfen
oidc-leave-intro = Melden Sie sich nun bei { $name } an. Danach kommen Sie hierher zurück, und Ihr Konto ist verknüpft.
oidc-leave = Weiter zu { $name }
oidc-to-links = Zu den Anmeldediensten
oidc-title-refused = Die Anmeldung hat nicht geklappt
oidc-title-unknown = Ihr Konto ist hier nicht bekannt
oidc-unknown = { $service } hat Sie als { $email } angemeldet. Mit dieser Adresse ist hier niemand eingeladen. Bitten Sie die Geschäftsstelle Ihrer Allianz um eine Einladung.
oidc-unverified = { $service } hat Ihre E-Mail-Adresse nicht bestätigt. Bestätigen Sie sie dort, oder melden Sie sich mit Ihrem Passwort an und verknüpfen Sie den Dienst unter „Konto“.
oidc-astray = Dieser Weg zurück gilt nicht mehr: Er ist schon benutzt, älter als zehn Minuten oder begann in einem anderen Browser. Beginnen Sie die Anmeldung noch einmal.
oidc-sent-back = { $service } hat Sie nicht angemeldet. Beginnen Sie noch einmal, oder melden Sie sich mit Ihrem Passwort an.
oidc-taken = Wer sich bei { $service } angemeldet hat, ist schon mit einem anderen Konto verknüpft. Lösen Sie die Verknüpfung dort zuerst.
oidc-last-way-in = Ohne diese Verknüpfung kämen Sie nicht mehr in Ihr Konto. Legen Sie zuerst über „Passwort vergessen“ ein Passwort fest.
oidc-unreachable = { $service } antwortet gerade nicht. Versuchen Sie es in einigen Minuten erneut, oder melden Sie sich mit Ihrem Passwort an.
oidc-refused = Die Antwort von { $service } ließ sich nicht prüfen. Beginnen Sie die Anmeldung noch einmal.
notice-service-linked = Der Anmeldedienst ist verknüpft.
notice-service-unlinked = Die Verknüpfung ist gelöst.

# used: act-*
act-account-sign-in = Angemeldet
act-account-sign-out = Abgemeldet
act-account-end-sessions = Geräte abgemeldet
act-account-change-password = Passwort geändert
act-account-send-password-link = Link für ein neues Passwort verschickt
act-account-reset-password = Passwort neu gewählt
act-account-choose-password = Erstes Passwort gewählt
act-account-appoint-administrator = Verwaltung der Instanz übertragen
act-account-link-service = Anmeldedienst verknüpft
act-account-unlink-service = Verknüpfung mit Anmeldedienst gelöst

# Übersicht
overview-title = Übersicht
overview-today = { $day } · Kalenderwoche { $week }
overview-tasks = Aufgaben und Fristen
overview-no-tasks = Nichts zu tun
overview-no-tasks-hint = Was Sie erledigen müssen und welche Fristen laufen, steht hier. Im Verzeichnis finden Sie alle Organisationen.
overview-expires-today = { $count ->
    [one] Eine Frist läuft heute ab:
   *[other] { $shown } Fristen laufen heute ab:
  }
overview-since-last-visit = neu seit Ihrem letzten Besuch
overview-overdue = { $count ->
    [one] seit gestern fällig
   *[other] seit { $count } Tagen fällig
  }
overview-due-today = heute
overview-due-tomorrow = morgen
overview-due-days = in { $count } Tagen
overview-changes = Neues in der Allianz
overview-no-changes = Noch hat sich nichts geändert.
# used: news-*
news-network-apply-charter = Gründungsdokument angewendet
overview-by-system = Regiowerk
overview-your-role = Ihre Rolle hier
overview-portal = Öffentliche Seiten
overview-portal-hint = So sehen andere die Allianz.
overview-to-portal = Zum Portal

# used: act-*
act-network-apply-charter = Gründungsdokument angewendet
act-network-take-over-charter = Gründungsdokument neu übernommen
act-legal-text-write = Rechtstext veröffentlicht
act-network-create = Netzwerk angelegt
# Mitteilungen
# used: notification-kind-*
# used: notification-said-*
# used: notification-channel-*
# used: notification-mail-*
# used: notification-digest-*
notification-title = Mitteilungen
notification-context = Was in der Allianz geschehen ist und Sie angeht.
notification-empty = Noch keine Mitteilungen
notification-empty-hint = Sobald etwas geschieht, das Sie angeht, steht es hier. Unter „Konto“ wählen Sie, was auch per E-Mail kommt.
notification-unread = { $count ->
    [0] Alles gelesen
    [one] Eine ungelesene Mitteilung
   *[other] { $shown } ungelesene Mitteilungen
  }
notification-read = Gelesen
notification-read-all = Alle als gelesen markieren
notification-new = neu
notification-to-do = zu erledigen
notification-settings = Mitteilungen einstellen
notification-settings-context = Sie entscheiden, was Sie erfahren und auf welchem Weg.
notification-channels = Auf welchem Weg
notification-channels-hint = „Nur hier“ heißt: Die Mitteilung steht im Arbeitsbereich, wir schreiben Ihnen nicht.
notification-channel-at-once = sofort per E-Mail
notification-channel-digest = in der täglichen Zusammenfassung
notification-channel-here = nur hier
notification-channel-never = gar nicht
notification-channel-missing = Wählen Sie einen Weg aus.
notification-digest-title = Tägliche Zusammenfassung
notification-digest-hint = Sie kommt um 7:00 Uhr, wenn es etwas Ungelesenes gibt.
notification-digest-wanted = Zusammenfassung per E-Mail erhalten
notification-lang = Sprache der E-Mails
notification-settings-keep = Einstellungen speichern
notification-cancel = Abbrechen
notice-settings-kept = Ihre Einstellungen sind gespeichert.
notification-mail-subject = { $said }
notification-mail-body =
    Guten Tag { $name },

    { $said }

    Allianz: { $network }
notification-digest-subject = { $count ->
    [one] Eine neue Mitteilung
   *[other] { $count } neue Mitteilungen
  } – { $day }
notification-digest-body =
    Guten Tag { $name },

    das ist seit der letzten Zusammenfassung geschehen:

    { $said }
notification-digest-more = { $count ->
    [one] und eine weitere Mitteilung
   *[other] und { $count } weitere Mitteilungen
  }
notification-look = Ansehen
notification-unsubscribe-kind = Solche E-Mails abbestellen
notification-unsubscribe-digest = Tägliche Zusammenfassung abbestellen
notification-unsubscribe = E-Mails abbestellen
notification-the-digest = Tägliche Zusammenfassung
notification-unsubscribe-ask = Möchten Sie diese E-Mails nicht mehr erhalten: „{ $name }“?
notification-unsubscribe-now = E-Mails abbestellen
notification-unsubscribed = Abbestellt: „{ $name }“.
notification-unsubscribed-hint = Im Arbeitsbereich stehen die Mitteilungen weiterhin. Wenn Sie sich anmelden, können Sie das wieder ändern.
notification-link-gone = Dieser Link gilt nicht mehr. Melden Sie sich an und ändern Sie die Einstellungen unter „Konto“.
notification-kind-invitation-accepted = Einladung angenommen
notification-said-invitation-accepted = { $subject } hat die Einladung angenommen.
notification-kind-role-ends = Rolle endet bald
notification-said-role-ends = Eine Ihrer Rollen endet am { $subject }.
notification-kind-erasure-asked = Löschung beantragt
notification-said-erasure-asked = Jemand hat die Löschung einer Person beantragt.
notification-kind-erasure-decided = Antrag auf Löschung entschieden
notification-said-erasure-decided = Ihr Antrag auf Löschung vom { $subject } ist entschieden.

# Datenschutz
# used: privacy-data-*
# used: privacy-purpose-*
# used: privacy-kept-*
# used: privacy-basis-*
# used: privacy-fate-*
# used: privacy-period-*
# used: privacy-field-*
# used: privacy-state-*
# used: privacy-account-*
# used: privacy-said-*
privacy-title = Datenschutz
privacy-context = Wer um Löschung bittet, und wie lange wir was aufbewahren.
privacy-own = Ihre Daten
privacy-own-context = Alles, was über Sie gespeichert ist, mit Zweck, Rechtsgrundlage und Frist.
privacy-download = Als Datei herunterladen (JSON)
privacy-nothing = Hierzu ist nichts gespeichert.
privacy-records = { $count ->
    [one] Ein Eintrag
   *[other] { $shown } Einträge
  }
privacy-said-yes = ja
privacy-said-no = nein
privacy-basis = Rechtsgrundlage
privacy-kept = Aufbewahrung
privacy-basis-contract = Nutzung, die Sie wünschen (Art. 6 Abs. 1 Buchst. b DSGVO)
privacy-basis-law = gesetzliche Pflicht (Art. 6 Abs. 1 Buchst. c DSGVO)
privacy-basis-public-task = öffentliche Aufgabe (Art. 6 Abs. 1 Buchst. e DSGVO)
privacy-basis-interest = berechtigtes Interesse (Art. 6 Abs. 1 Buchst. f DSGVO)
privacy-ask-title = Löschung beantragen
privacy-ask-hint = Die Geschäftsstelle prüft Ihren Antrag und löscht, was sie nicht aufbewahren muss. Ihr Konto wird dabei geschlossen.
privacy-ask-self = Löschung meiner Daten beantragen
privacy-ask-nobody = Sie gehören zu keiner Allianz. Wenden Sie sich an die Verwaltung der Instanz.
privacy-reason = Begründung
privacy-asked-already = Diese Löschung ist schon beantragt. Die Geschäftsstelle entscheidet darüber.
privacy-too-long = Kürzen Sie den Text auf 1.000 Zeichen.
privacy-answer-missing = Schreiben Sie, warum Sie ablehnen.
privacy-decided = Über diesen Antrag ist schon entschieden.
privacy-requests = Anträge auf Löschung
privacy-requests-caption = Anträge auf Löschung, die neuesten zuerst
privacy-periods = Speicherfristen
privacy-periods-context = Jede Nacht löscht die Anwendung, was abgelaufen ist.
privacy-empty = Keine Anträge auf Löschung
privacy-empty-hint = Wer über sich oder eine Ansprechperson der eigenen Organisation eine Löschung beantragt, erscheint hier.
privacy-person = Person
privacy-asked-by = Beantragt von
privacy-asked-at = Beantragt am
privacy-state = Stand
privacy-state-open = offen
privacy-state-done = gelöscht
privacy-state-declined = abgelehnt
privacy-request = Löschung: { $name }
privacy-the-request = Antrag
privacy-decided-by = Entschieden
privacy-verdict = { $name }, { $at }
privacy-extent = Was gelöscht wird und was bleibt
privacy-what = Daten
privacy-count = Einträge
privacy-fate = Was geschieht
privacy-fate-erased = wird gelöscht
privacy-fate-unnamed = bleibt ohne Namen
privacy-fate-kept = bleibt
privacy-after = Gelöscht nach
privacy-account-stays = Ein Konto der Person wird nicht geschlossen: Es gibt keines, oder es hat auch in anderen Allianzen eine Rolle.
privacy-mentions = Weitere Texte mit diesem Namen
privacy-mentions-hint = Diese Notizen gehören weder zu dieser Person noch zu einer ihrer Organisationen; vielleicht ist jemand anderes gemeint. Beim Löschen bleiben sie unverändert. Lesen Sie sie vorher, und bitten Sie, wer sie geschrieben hat, um eine Berichtigung.
privacy-carry-out-title = { $name } löschen?
privacy-carry-out-hint = Das lässt sich nicht rückgängig machen. Wer den Antrag gestellt hat, bekommt eine Mitteilung.
privacy-carry-out = Endgültig löschen
privacy-cancel = Abbrechen
privacy-decline-title = Antrag ablehnen
privacy-answer = Begründung der Ablehnung
privacy-answer-hint = Sie wird der Person gezeigt, die den Antrag gestellt hat. Nennen Sie die Vorschrift, nach der Sie aufbewahren müssen.
privacy-decline = Antrag ablehnen
notice-erasure-asked = Ihr Antrag liegt der Geschäftsstelle vor.
notice-erasure-done = Die Person ist gelöscht.
notice-erasure-declined = Der Antrag ist abgelehnt.
privacy-at-once = sofort
privacy-days = { $count ->
    [one] einem Tag
   *[other] { $count } Tagen
  }
privacy-months = { $count ->
    [one] einem Monat
   *[other] { $count } Monaten
  }
privacy-account-invited = eingeladen
privacy-account-active = in Gebrauch
privacy-account-closed = geschlossen
privacy-data-account = Konto
privacy-purpose-account = Damit melden Sie sich an.
privacy-kept-account = bis Sie die Löschung beantragen
privacy-data-roles = Rollen
privacy-purpose-roles = Daraus folgt, was Sie sehen und tun dürfen.
privacy-kept-roles = ohne Ihren Namen dauerhaft, als Nachweis vergebener Rechte
privacy-data-sessions = Angemeldete Geräte
privacy-purpose-sessions = Damit bleiben Sie angemeldet und können fremde Anmeldungen erkennen.
privacy-kept-sessions = einen Tag nach dem Ende der Sitzung
privacy-data-services = Verknüpfte Anmeldedienste
privacy-purpose-services = Damit melden Sie sich mit einem anderen Konto an.
privacy-kept-services = bis Sie die Verknüpfung lösen
privacy-data-tokens = Zugriffstoken
privacy-purpose-tokens = Damit fragen Programme die Schnittstelle in Ihrem Namen.
privacy-kept-tokens = 90 Tage nach ihrem Ablauf
privacy-data-invitations = Einladungen
privacy-purpose-invitations = So kamen Sie zu Ihrem Konto und Ihren Rollen.
privacy-kept-invitations = 90 Tage nach ihrem Ablauf
privacy-data-notices = Mitteilungen
privacy-purpose-notices = Damit erfahren Sie, was Sie angeht.
privacy-kept-notices = zwölf Monate, nachdem Sie sie gelesen haben
privacy-data-mail = E-Mails an Sie
privacy-purpose-mail = Damit lässt sich klären, ob eine Nachricht angekommen ist.
privacy-kept-mail = der Text 90 Tage; dass eine Nachricht verschickt wurde, bleibt ohne Namen
privacy-data-uploads = Hochgeladene Dateien
privacy-purpose-uploads = Dateien, die Sie zu einem Kontakt hinzugefügt haben.
privacy-kept-uploads = solange der Kontakt sie braucht; gelöscht wird Ihr Name, die Datei bleibt
privacy-data-requests = Anträge auf Löschung
privacy-purpose-requests = Damit weisen wir nach, dass wir Anträge bearbeitet haben.
privacy-kept-requests = ohne Namen dauerhaft, als Nachweis nach Art. 5 Abs. 2 DSGVO
privacy-data-trail = Protokoll Ihrer Handlungen
privacy-purpose-trail = Damit lässt sich nachweisen, wer was entschieden hat.
privacy-kept-trail = dauerhaft: Jeder Eintrag sichert alle folgenden. Der Name, unter dem gehandelt wurde, bleibt als Nachweis (Art. 17 Abs. 3 DSGVO); Einzelheiten werden gelöscht.
privacy-period-sessions = Angemeldete Geräte, nach dem Ende der Sitzung
privacy-period-tokens = Zugriffstoken, nach ihrem Ablauf
privacy-period-invitations = Einladungen, nach ihrem Ablauf
privacy-period-sent-mail = Text verschickter E-Mails
privacy-period-jobs = Erledigte Aufträge der Anwendung
privacy-period-read-notices = Gelesene Mitteilungen
privacy-period-unsubscribe-links = Links zum Abbestellen von E-Mails
privacy-field-file = Datei
privacy-field-identifier = Kennung
privacy-field-name = Name
privacy-field-email = E-Mail-Adresse
privacy-field-state = Stand
privacy-field-second-factor = Zweiter Faktor
privacy-field-password = Passwort gewählt
privacy-field-created = Angelegt
privacy-field-role = Rolle
privacy-field-network = Allianz
privacy-field-from = Von
privacy-field-until = Bis
privacy-field-device = Gerät
privacy-field-seen = Zuletzt benutzt
privacy-field-ends = Endet
privacy-field-by = Von wem
privacy-field-at = Zeitpunkt
privacy-field-kind = Art
privacy-field-subject = Betreff
privacy-field-read = Gelesen
privacy-field-text = Text
privacy-field-reason = Begründung
privacy-field-answer = Antwort
privacy-field-act = Handlung

# Druck von Dokumenten
press-error-absent = Diese Instanz druckt keine Dokumente. Wer sie betreibt, kann das ändern.
press-error-busy = Es werden gerade viele Dokumente erstellt. Versuchen Sie es in einer Minute noch einmal.
press-error-too-long = Das Dokument war nicht rechtzeitig fertig. Versuchen Sie es in einer Minute noch einmal.
press-error-too-large = Das Dokument ist zu groß, um ein PDF daraus zu machen. Teilen Sie es auf oder kürzen Sie es.
press-error-broken = Das Dokument ließ sich nicht erstellen. Bitte sagen Sie es dem, der die Anwendung betreibt.

# Hochgeladene Dateien
upload-error-no-depot = Diese Instanz nimmt keine Dateien an, weil noch keine Ablage eingerichtet ist. Wer sie betreibt, kann das ändern.
upload-error-empty = Wählen Sie eine Datei aus, die nicht leer ist.
upload-error-too-large = Die Datei ist zu groß. Sie darf höchstens 25 MB haben.
upload-error-kind = Diese Art von Datei nehmen wir nicht an. Möglich sind PDF, JPEG, PNG, WebP, DOCX, XLSX, PPTX, ODT, ODS, ODP, CSV und Text.
upload-error-macros = Das Dokument enthält Makros. Speichern Sie es ohne Makros und laden Sie es noch einmal hoch.
upload-error-broken = Die Datei ist nicht vollständig angekommen. Laden Sie sie noch einmal hoch.
upload-error-going = Die Datei lässt sich gerade nicht speichern. Versuchen Sie es in einer Minute noch einmal.
upload-error-damaged = Die Datei ist in der Ablage beschädigt und wird deshalb nicht ausgegeben. Bitte sagen Sie es dem, der die Anwendung betreibt.
upload-error-missing = Die Datei fehlt in der Ablage. Bitte sagen Sie es dem, der die Anwendung betreibt.
upload-error-depot = Die Ablage für Dateien antwortet nicht. Versuchen Sie es später noch einmal.
act-upload-damaged = Beschädigte Datei bemerkt
act-upload-sweep = Unbenutzte Dateien gelöscht

# used: act-*
act-account-decide-notices = Mitteilungen eingestellt
act-account-unsubscribe = E-Mails abbestellt
act-privacy-ask = Löschung beantragt
act-privacy-decline = Antrag auf Löschung abgelehnt
act-privacy-erase = Person gelöscht
act-privacy-expire = Abgelaufenes gelöscht

# Postausgang
mail-outbox = Postausgang
mail-outbox-context = Was die Allianz per E-Mail verschickt und ob der Mailserver es angenommen hat.
mail-outbox-caption = E-Mails der Allianz, die neuesten zuerst
mail-outbox-empty = Noch keine E-Mails
mail-outbox-empty-hint = Einladungen und Benachrichtigungen erscheinen hier, sobald die Anwendung sie verschickt.
mail-subject = Betreff
mail-to = An
mail-state = Status
mail-when = Zeitpunkt
mail-letter = Nachricht
mail-link-hidden = Der Link ist nur für die Empfängerin oder den Empfänger bestimmt und wird hier nicht gezeigt.
mail-log = Zustellung
mail-log-empty = Noch kein Versuch. Die Anwendung verschickt E-Mails im Hintergrund.
mail-attempt-sent = angenommen
mail-attempt-failed = gescheitert
mail-resend = Erneut senden
mail-not-failed = Diese E-Mail ist schon verschickt oder noch unterwegs.
notice-mail-queued = Die E-Mail wird erneut verschickt.

# used: mail-state-*
mail-state-queued = wartet
mail-state-sent = verschickt
mail-state-failed = gescheitert

# Zugriffstoken für die Schnittstelle
account-security = Sicherheit und Zugriff
token-title = Zugriffstoken
token-context = Damit fragen Programme die Schnittstelle in Ihrem Namen.
token-list = Token in Gebrauch
token-none = Sie haben kein Token in Gebrauch.
token-made = Das Token ist angelegt
token-made-hint = Kopieren Sie es jetzt. Wir zeigen es nur dieses eine Mal.
token-secret = Ihr neues Token
token-until = gilt bis { $name }
token-used = zuletzt benutzt { $name }
token-unused = noch nie benutzt
token-revoke = Widerrufen
token-new = Neues Token
token-name = Bezeichnung
token-name-hint = Wofür ist es? Zum Beispiel: Export für das Statistikamt
token-name-missing = Geben Sie eine Bezeichnung an.
token-scope = Umfang
token-scope-read = nur lesen
token-scope-write = lesen und schreiben
token-days = Gültig für
token-days-count = { $count } Tage
token-create = Token anlegen
token-too-many = Sie haben schon 20 Token in Gebrauch. Widerrufen Sie zuerst eines.
token-unknown = Das Token gilt nicht: Es ist unbekannt, abgelaufen oder widerrufen. Legen Sie unter „Konto“ ein neues an.
token-needed = Die Schnittstelle nimmt Änderungen nur mit einem Token an (Authorization: Bearer rw_…).
token-read-only = Dieses Token darf nur lesen. Legen Sie eines mit dem Umfang „lesen und schreiben“ an.
notice-token-revoked = Das Token ist widerrufen.

# Einladungen
# used: invitation-passwort
invitation-title = Einladungen
invitation-context = Wer mitarbeiten soll, bekommt einen Link per E-Mail.
invitation-new = Jemanden einladen
invitation-account-closed = Das Konto mit dieser Adresse ist geschlossen.
invitation-send = Einladung verschicken
invitation-list = Letzte Einladungen
invitation-none = Noch ist niemand eingeladen.
invitation-by = eingeladen von { $by } am { $at }
invitation-withdraw = Zurückziehen
invitation-not-open = Diese Einladung gilt nicht mehr: Sie ist angenommen, zurückgezogen oder älter als sieben Tage. Bitten Sie um eine neue.
invitation-accept-title = Sie sind eingeladen
invitation-accept-intro = { $inviter } lädt Sie zur Mitarbeit ein: { $network }. Ihre Rolle: { $role }.
invitation-accept-email = Sie melden sich künftig mit { $name } an.
invitation-accept-known = Sie haben schon ein Konto mit { $name }. Nehmen Sie die Einladung an und melden Sie sich an wie gewohnt.
invitation-accept = Einladung annehmen
invitation-passwort = Passwort
invitation-passwort-hint = Mindestens 12 Zeichen, gern ein ganzer Satz
invitation-password-short = Wählen Sie ein Passwort mit 12 bis 200 Zeichen.
# used: invitation-mail-*
invitation-mail-subject = Einladung: { $network }
invitation-mail-body =
    Guten Tag { $name },

    { $inviter } lädt Sie zur Mitarbeit ein: { $network }. Ihre Rolle: { $role }.

    Mit diesem Link nehmen Sie an. Er gilt { $days } Tage und nur einmal. Wenn Sie nichts damit anfangen können, löschen Sie diese Nachricht.
invitation-mail-link = Einladung annehmen
notice-invitation-sent = Die Einladung ist unterwegs.
notice-invitation-withdrawn = Die Einladung ist zurückgezogen.
notice-invitation-accepted = Sie haben die Einladung angenommen.

# used: invitation-state-*
invitation-state-open = offen
invitation-state-accepted = angenommen
invitation-state-withdrawn = zurückgezogen
invitation-state-expired = abgelaufen

# Rechtstexte
legal-text-title = Rechtstexte
legal-text-context = Impressum, Datenschutz und Barrierefreiheit, wie sie auf den öffentlichen Seiten stehen.
legal-text-one-context = Was Sie hier veröffentlichen, sieht jeder sofort. Frühere Fassungen bleiben erhalten.
# used: legal-text-kind-*
legal-text-kind-impressum = Impressum
legal-text-kind-datenschutz = Datenschutz
legal-text-kind-barrierefreiheit = Barrierefreiheit
legal-text-default = noch nicht ausgefüllt
legal-text-written = { $at }, { $by }
legal-text-public = So steht es auf der öffentlichen Seite
legal-text-preview = Vorschau
# used: legal-text-deutsch*
legal-text-deutsch = Text auf Deutsch
legal-text-hint = Eine Leerzeile trennt Absätze. Überschriften beginnen mit ##, Punkte einer Liste mit einem Bindestrich, Fettes steht zwischen je zwei Sternen. Links schreiben Sie so: [Worte](https://www.example.org).
# used: legal-text-englisch*
legal-text-englisch = Text auf Englisch
legal-text-english-hint = Fehlt er, zeigen die englischen Seiten den deutschen Text.
legal-text-write = Veröffentlichen
legal-text-versions = Fassungen
legal-text-version = Fassung { $number }
legal-text-german-missing = Geben Sie den Text auf Deutsch an.
legal-text-too-long = Schreiben Sie höchstens 20.000 Zeichen.
legal-text-changed-meanwhile = Inzwischen hat jemand anderes eine neue Fassung veröffentlicht. Sichern Sie Ihren Text, laden Sie die Seite neu und tragen Sie Ihre Änderungen dort ein.
notice-legal-text-written = Der Text ist veröffentlicht.
# used: legal-text-default-*
legal-text-default-impressum =
    ## Anbieter

    Hier steht, wer diese Seiten betreibt: vollständiger Name, Rechtsform und Anschrift, und wer die Stelle vertritt.

    ## So erreichen Sie uns

    Hier stehen eine E-Mail-Adresse und eine Telefonnummer, unter denen schnell jemand antwortet.

    ## Register und Aufsicht

    Soweit vorhanden: Registergericht und Nummer, Umsatzsteuer-Identifikationsnummer und Aufsichtsbehörde.

    ## Verantwortlich für den Inhalt

    Hier steht, wer für redaktionelle Beiträge verantwortlich ist.
legal-text-default-datenschutz =
    ## Wer verantwortlich ist

    Hier stehen die verantwortliche Stelle mit Anschrift und, soweit bestellt, die Datenschutzbeauftragte oder der Datenschutzbeauftragte.

    ## Wenn Sie diese Seiten lesen

    Die öffentlichen Seiten setzen keine Cookies und rufen nichts von anderen Servern ab. Der Server braucht Ihre IP-Adresse, um zu antworten. Ob und wie lange er sie protokolliert, ergänzt hier der Betreiber.

    ## Wenn Sie mitmachen möchten

    Im Formular nennen Sie Ihre Organisation, Ihren Namen und Ihre E-Mail-Adresse. Wir schicken Ihnen einen Link. Folgen Sie ihm nicht, löschen wir alle Angaben nach sieben Tagen. Folgen Sie ihm, erhält die Geschäftsstelle Ihre Angaben, um über den Antrag zu entscheiden. Rechtsgrundlage ist Ihre Einwilligung (Artikel 6 Absatz 1 Buchstabe a DSGVO), die Sie jederzeit widerrufen können.

    ## Wenn Sie sich anmelden

    Mitglieder haben ein Konto mit Namen und E-Mail-Adresse. Vom Passwort speichern wir nur einen Prüfwert, aus dem es sich nicht zurückrechnen lässt. Nach der Anmeldung setzt die Seite ein Cookie, das nur die Sitzung kennzeichnet; es verfällt 14 Tage nach dem letzten Besuch.

    ## Was die Allianz speichert

    - Organisationen: Name, Anschrift, Branche, Internetseite und was sie selbst dazu angeben. Öffentlich ist nur, was als öffentlich gekennzeichnet ist.
    - Ansprechpersonen: Name, Funktion und dienstliche Erreichbarkeit.
    - Gespräche und Besuche: wer mit wem wann worüber gesprochen hat, nur für Mitglieder.
    - Nachrichten, die das System verschickt, mit dem Zeitpunkt der Zustellung.
    - Ein Protokoll der Änderungen: wer wann was geändert hat. Es dient der Nachvollziehbarkeit und wird nicht verändert.

    Zu welchem Zweck, auf welcher Rechtsgrundlage und wie lange die Allianz diese Angaben speichert, ergänzt hier der Betreiber.

    ## Ihre Rechte

    Sie können Auskunft, Berichtigung, Löschung und Einschränkung verlangen und der Verarbeitung widersprechen. Sie können sich auch bei einer Aufsichtsbehörde beschweren; welche zuständig ist, steht hier.
legal-text-default-barrierefreiheit =
    ## Stand der Barrierefreiheit

    Die Seiten sind mit dem Ziel gebaut, die Anforderungen der BITV 2.0 und der WCAG 2.2 auf Stufe AA zu erfüllen. Das Ergebnis und das Datum der Prüfung ergänzt hier der Betreiber.

    ## Was noch nicht barrierefrei ist

    Hier stehen Inhalte, die noch nicht barrierefrei sind, und der Grund dafür.

    ## Barriere melden

    Haben Sie eine Barriere gefunden? Sagen Sie es uns bitte: Wenden Sie sich an die Kontaktstelle. Hier steht, über welche Adresse das geht und wie schnell Sie eine Antwort erhalten.

    ## Schlichtung

    Hier steht die zuständige Schlichtungs- oder Durchsetzungsstelle, an die Sie sich wenden können, wenn unsere Antwort Ihnen nicht hilft.

# used: act-*
act-mail-resend = E-Mail erneut verschickt
act-invitation-send = Einladung verschickt
act-invitation-withdraw = Einladung zurückgezogen
act-invitation-accept = Einladung angenommen

# Zweiter Faktor
# used: factor-code, factor-passwort
factor-title = Zweiter Faktor
factor-context = Zum Passwort kommt ein Code von Ihrem Gerät.
factor-state = Stand
factor-on = eingeschaltet
factor-on-hint = Beim Anmelden fragen wir nach einem Code.
factor-none = Noch genügt Ihr Passwort zum Anmelden. Mit einem zweiten Faktor ist Ihr Konto auch dann geschützt, wenn jemand Ihr Passwort kennt.
factor-set-up = Zweiten Faktor einrichten
factor-scan = Lesen Sie den QR-Code mit einer Authenticator-App ein und geben Sie den Code an, den sie zeigt.
factor-qr = QR-Code für die Authenticator-App
factor-secret = Oder tippen Sie diesen Schlüssel ab:
factor-code = Code
factor-code-hint = Sechs Ziffern aus der App
factor-code-or-recovery = Sechs Ziffern aus der App oder einer Ihrer Ersatzcodes
factor-confirm = Bestätigen und einschalten
factor-confirmed = Der zweite Faktor ist eingeschaltet
factor-recovery-hint = Bewahren Sie diese Ersatzcodes sicher auf, falls Ihr Gerät verloren geht. Jeder gilt einmal. Wir zeigen sie nur jetzt.
factor-passwort = Passwort
factor-off-hint = Zum Ausschalten brauchen wir Ihr Passwort.
factor-switch-off = Zweiten Faktor ausschalten
factor-wrong-code = Der Code stimmt nicht oder ist schon benutzt. Warten Sie auf den nächsten.
factor-wrong-password = Das Passwort stimmt nicht.
factor-over = Dieser Schritt ist nicht mehr möglich. Beginnen Sie von vorn.
factor-sign-in-title = Code eingeben
notice-factor-off = Der zweite Faktor ist ausgeschaltet.

# Verwaltung der Instanz
# used: administration-errand-*, notice-administration-*
administration-title = Verwaltung
administration-context = Konten, Netzwerke und Betrieb dieser Instanz.
administration-tab-overview = Übersicht
administration-tab-accounts = Konten
administration-tab-networks = Netzwerke
administration-tab-jobs = Aufträge
administration-tab-letters = Post
administration-tab-texts = Rechtstexte
administration-tab-trail = Protokoll
administration-errands = Zu tun
administration-no-errands = Es gibt nichts zu tun: Alle Aufträge laufen, die Post kommt an, kein Konto ist gesperrt.
# used: administration-errand-*
administration-errand-jobs = { $count ->
    [one] Ein Auftrag der Anwendung ist gescheitert
   *[other] { $shown } Aufträge der Anwendung sind gescheitert
}
administration-errand-jobs-hint = Sehen Sie nach, woran es lag. Versuchen Sie es erneut oder geben Sie auf.
administration-errand-mail = { $count ->
    [one] Eine E-Mail ist nicht angekommen
   *[other] { $shown } E-Mails sind nicht angekommen
}
administration-errand-mail-hint = Prüfen Sie Adresse und Mailserver und senden Sie erneut.
administration-errand-locked = { $count ->
    [one] Ein Konto ist gesperrt
   *[other] { $shown } Konten sind gesperrt
}
administration-errand-locked-hint = Nach fünf falschen Passwörtern sperrt sich ein Konto für 15 Minuten.
administration-figures = Zahlen
administration-networks = Netzwerke
administration-accounts-active = Konten in Gebrauch
administration-accounts-invited = eingeladen
administration-administrators = Verwaltung
administration-jobs-waiting = wartende Aufträge
administration-version = Stand der Datenbank: Schritt { $name }
administration-instance = Instanz
administration-filter = Suche eingrenzen
administration-words = Name oder E-Mail-Adresse
administration-show = Anzeigen
administration-reset = Alle Filter zurücksetzen
administration-cancel = Abbrechen
administration-since = Seit

administration-accounts = Konten
administration-accounts-context = Wer sich auf dieser Instanz anmelden kann.
administration-accounts-count = { $count ->
    [one] Ein Konto
   *[other] { $shown } Konten
}
administration-accounts-caption = Konten, nach Namen geordnet
administration-accounts-empty = Kein Konto gefunden
administration-accounts-empty-hint = Ändern Sie die Suche oder setzen Sie die Filter zurück.
administration-filter-accounts = Konten filtern
administration-state-of = Status
administration-last-visit = Zuletzt da
administration-never = noch nie
administration-devices = Geräte
administration-on = eingeschaltet
administration-off = nicht eingerichtet
administration-locked = gesperrt
administration-administrator = Verwaltung
administration-those-all = Alle
administration-those-active = In Gebrauch
administration-those-invited = Eingeladen
administration-those-closed = Geschlossen
administration-those-locked = Gesperrt
administration-those-administrators = Verwaltung der Instanz
account-state-active = in Gebrauch
account-state-invited = eingeladen
account-state-closed = geschlossen
administration-roles = Erteilte Rollen
administration-no-roles = Diesem Konto ist keine Rolle erteilt.
administration-roles-hint = Rollen erteilt die Geschäftsstelle des Netzwerks unter „Zugänge“. Dort stehen auch die, die aus Ämtern folgen.
administration-no-sessions = Kein Gerät ist angemeldet.
administration-account-trail = Protokoll dieses Kontos
administration-measures = Maßnahmen
administration-own = Das ist Ihr eigenes Konto. Was Sie hier für andere tun, tun andere für Sie.
administration-last = Eine Person muss die Instanz verwalten. Geben Sie die Verwaltung zuerst jemand anderem.
administration-state = Das passt nicht mehr zum Zustand des Kontos. Laden Sie die Seite neu.
administration-ask-for = Betroffen ist das Konto von { $name }.
administration-do-close = Konto schließen
administration-do-reopen = Konto wieder öffnen
administration-do-end-sessions = Alle Geräte abmelden
administration-do-unlock = Sperre aufheben
administration-do-second-factor-off = Zweiten Faktor ausschalten
administration-do-make-administrator = Verwaltung der Instanz geben
administration-do-unmake-administrator = Verwaltung der Instanz nehmen
administration-go-close = Konto schließen
administration-go-reopen = Wieder öffnen
administration-go-end-sessions = Alle abmelden
administration-go-unlock = Entsperren
administration-go-second-factor-off = Ausschalten
administration-go-make-administrator = Verwaltung geben
administration-go-unmake-administrator = Verwaltung nehmen
administration-means-close = Niemand meldet sich mehr mit diesem Konto an, alle Geräte werden abgemeldet. Was die Person eingetragen hat, bleibt.
administration-means-reopen = Die Person kann sich wieder anmelden. Ihre Rollen gelten wie zuvor.
administration-means-end-sessions = Jedes Gerät muss sich neu anmelden. Das hilft, wenn eines verloren ging.
administration-means-unlock = Die Person kann es sofort wieder mit ihrem Passwort versuchen.
administration-means-second-factor-off = Zum Anmelden genügt dann das Passwort, bis die Person den zweiten Faktor neu einrichtet. Prüfen Sie vorher, wer Sie darum bittet. Das lässt sich nicht rückgängig machen.
administration-means-make-administrator = Die Person verwaltet dann Konten, Netzwerke und Aufträge dieser Instanz, auch Ihr Konto.
administration-means-unmake-administrator = Die Person verwaltet diese Instanz dann nicht mehr. Ihre Rollen in Netzwerken bleiben.
# used: notice-administration-*
notice-administration-close = Das Konto ist geschlossen.
notice-administration-reopen = Das Konto ist wieder offen.
notice-administration-end-sessions = Alle Geräte sind abgemeldet.
notice-administration-unlock = Die Sperre ist aufgehoben.
notice-administration-second-factor-off = Der zweite Faktor ist ausgeschaltet.
notice-administration-make-administrator = Die Person verwaltet jetzt die Instanz.
notice-administration-unmake-administrator = Die Person verwaltet die Instanz nicht mehr.

administration-networks-context = Welche Allianzen diese Instanz führt und wann sie zuletzt geändert wurden.
administration-networks-caption = Netzwerke, nach ihrer Adresse geordnet
administration-networks-empty = Noch kein Netzwerk
administration-networks-empty-hint = Ein Netzwerk entsteht aus seinem Gründungsdokument: regiowerk charter apply DATEI.toml
administration-network = Netzwerk
administration-members = Mitglieder
administration-revision = Fassung
administration-applied = Gründungsdokument vom
administration-address = Adresse
administration-region = Region
administration-network-trail = Protokoll dieses Netzwerks
administration-charters = Gründungsdokumente
administration-charter-line = Fassung { $revision } vom { $at }
administration-charter-by = angewendet von { $name }
administration-charter-steps = { $count ->
    [one] Eine Änderung
   *[other] { $shown } Änderungen
}
administration-charter-download = Als TOML herunterladen
administration-charter-compare = Unterschied zur Fassung davor
administration-difference = Unterschied zwischen Fassung { $before } und { $after }
administration-difference-hint = Zeilen mit − sind entfallen, Zeilen mit + sind hinzugekommen.
administration-difference-none = Beide Fassungen sind gleich.
# used: administration-fate-*
# used: administration-section-*
administration-fate-create = neu
administration-fate-change = geändert
administration-fate-end = beendet
administration-section-identity = Selbstverständnis
administration-section-region = Region
administration-section-history = Geschichte
administration-section-operates-through = arbeitet über
administration-section-admission = Aufnahme
administration-section-partners = Partner
administration-section-office = Geschäftsstelle
administration-section-contact = Kontakt
administration-section-channels = Kanäle
administration-section-organisations = Organisation
administration-section-positions = Amt
administration-section-bodies = Gremium
administration-section-rules = Arbeitsordnung
administration-section-resolutions = Beschluss
administration-section-meetings = Treffen
administration-section-fields = Handlungsfeld
administration-section-goals = Ziel
administration-section-plans = Zukunftsplan
administration-section-measures = Maßnahme
administration-section-living-labs = Reallabor
administration-section-projects = Partnerprojekt
administration-section-grants = Zuwendung

# used: job-*
administration-jobs = Aufträge der Anwendung
administration-jobs-context = Was die Anwendung im Hintergrund erledigt.
administration-jobs-states = Nach Stand
administration-jobs-caption = Aufträge, die neuesten zuerst
administration-jobs-empty = Keine Aufträge in diesem Stand
administration-jobs-empty-hint-dead = Gut so: Nichts ist gescheitert.
administration-jobs-empty-hint-waiting = Alles ist erledigt.
administration-jobs-empty-hint-running = Gerade arbeitet kein Knoten an einem Auftrag.
administration-jobs-empty-hint-done = Sobald die Anwendung etwas verschickt oder einliest, steht es hier.
administration-job = Auftrag
administration-job-kind = Art
administration-attempts = Versuche
administration-attempts-of = { $count } von { $most }
administration-queued = Seit
administration-due = Fällig
administration-finished = Erledigt
administration-last-error = Letzter Fehler
administration-payload = Inhalt
administration-decide = Entscheiden
administration-retry-hint = Ist die Ursache behoben, versuchen Sie es noch einmal. Der Auftrag hat dann wieder alle Versuche vor sich.
administration-retry = Erneut versuchen
administration-give-up = Auftrag aufgeben
administration-give-up-hint = Warum wird dieser Auftrag nicht mehr gebraucht? Das steht im Protokoll.
administration-reason = Grund
administration-reason-missing = Nennen Sie den Grund in einer Zeile.
administration-job-given-up-by = { $reason } ({ $by })
administration-job-not-dead = Über diesen Auftrag ist nichts zu entscheiden: Er ist nicht gescheitert.
job-state-dead = gescheitert
job-state-waiting = wartet
job-state-running = läuft
job-state-done = erledigt
job-state-given-up = aufgegeben
job-platform-mail = E-Mail verschicken
job-platform-audit-check = Protokoll prüfen
notice-job-waits = Der Auftrag wartet wieder.
notice-job-given-up = Der Auftrag ist aufgegeben.

administration-letters = Nicht zugestellte Post
administration-letters-context = E-Mails aller Netzwerke, die der Mailserver nicht angenommen hat. Betreff und Text sieht nur die Geschäftsstelle.
administration-letters-caption = Nicht zugestellte E-Mails, die neuesten zuerst
administration-letters-empty = Alles ist zugestellt
administration-letters-empty-hint = Scheitert eine E-Mail achtmal, erscheint sie hier.
administration-answer = Antwort des Mailservers

# Protokoll
# used: trail-von, trail-bis
trail-title = Protokoll
trail-context = Wer wann was getan hat, auf der ganzen Instanz.
trail-filter = Protokoll filtern
trail-all-networks = Alle Netzwerke
trail-act = Was
trail-all-acts = Alles
trail-account = E-Mail-Adresse des Kontos
trail-no-account = Mit dieser Adresse gibt es kein Konto.
trail-von = Von
trail-bis = Bis
trail-no-day = Geben Sie einen Tag an, zum Beispiel 14.11.2026.
trail-entries = Einträge
trail-caption = Einträge des Protokolls, die neuesten zuerst
trail-number = Nummer
trail-who = Wer
trail-details = Einzelheiten
trail-older = Ältere Einträge
trail-empty = Keine Einträge
trail-empty-hint = Zu dieser Auswahl steht nichts im Protokoll. Ändern Sie die Filter.
# used: trail-entity-*
trail-entity-account = Konto
trail-entity-access-token = Zugriffstoken
trail-entity-audit-check = Prüfung
trail-entity-grant = Rolle
trail-entity-invitation = Einladung
trail-entity-job = Auftrag
trail-entity-mail = E-Mail
trail-entity-network = Netzwerk
trail-entity-legal-text = Rechtstext
trail-entity-erasure = Löschung
trail-entity-retention = Speicherfrist
trail-check = Kette prüfen
trail-check-context = Jeder Eintrag trägt einen Fingerabdruck des Eintrags davor. So fällt auf, wenn jemand nachträglich etwas ändert oder löscht.
trail-check-new = Neue Prüfung
trail-check-entries = Das Protokoll hat { $name } Einträge. Die Prüfung läuft im Hintergrund, Sie können die Seite verlassen.
trail-check-begin = Prüfung beginnen
trail-check-running = Es läuft schon eine Prüfung. Warten Sie, bis sie fertig ist.
trail-check-refresh = Stand aktualisieren
trail-checks = Bisherige Prüfungen
trail-checks-none = Noch wurde nicht geprüft.
trail-check-asked = begonnen von { $by } am { $at }
trail-check-progress = { $done } von { $written } Einträgen geprüft
trail-check-sound = { $count } Einträge geprüft, die Kette ist unversehrt
trail-check-state-running = läuft
trail-check-state-sound = unversehrt
trail-check-state-broken = verändert
trail-fault-gap = Eintrag { $number } fehlt: Als Nächstes kommt { $other }
trail-fault-broken = Eintrag { $number } setzt die Kette nicht fort: Er oder einer davor wurde geändert
trail-fault-details = Die Einzelheiten von Eintrag { $number } wurden geändert
trail-fault-cut = Das Protokoll endet bei Eintrag { $other }, geschrieben wurden { $number }
notice-check-begun = Die Prüfung läuft.

# Zugänge
# used: access-name, access-email, access-rolle, access-organisation, access-bis, access-suchwort, access-means-*
access-title = Zugänge
access-context = Wer in dieser Allianz mitarbeitet und warum.
access-since = seit { $from }
access-span = { $from } bis { $until }
access-filter = Zugänge durchsuchen
access-count = { $count ->
    [one] Eine Person
   *[other] { $shown } Personen
}
access-caption = Personen mit Zugang, nach Namen geordnet
access-roles = Rollen
access-empty = Niemand gefunden
access-empty-hint = Ändern Sie die Suche oder laden Sie jemanden ein.
access-follows = folgt aus dem Amt: { $name }
access-follows-hint = Diese Rolle endet mit dem Amt. Das Amt ändern Sie im Verzeichnis bei der Person.
access-given = erteilt, { $span }
access-given-by = erteilt von { $by }, { $span }
access-ended-by = beendet von { $by } am { $at }
access-end = Rolle beenden
access-past = Frühere Rollen
access-new = Zugang geben
access-further = Weitere Rolle geben
access-who = Person
access-known-person = { $name } hat schon Zugang. Die neue Rolle gilt sofort.
access-invite-hint = Die Person bekommt einen Link per E-Mail. Hat sie schon ein Konto, nimmt sie damit nur die Rolle an.
access-name = Name
access-name-missing = Geben Sie den Namen der Person an.
access-email = E-Mail-Adresse
access-what = Rolle
access-rolle = Was soll die Person tun?
access-role-missing = Wählen Sie eine Rolle aus.
access-means-central-office = Führt die Allianz im Alltag, sieht alles und gibt Zugänge.
access-means-head = Leitet ein Mitglied und liest mit.
access-means-officer = Arbeitet für ein Mitglied und pflegt dessen Daten.
access-means-organisation-editor = Pflegt den Eintrag einer Organisation.
access-means-company-user = Pflegt die Daten des eigenen Unternehmens und sieht sonst nur Öffentliches.
access-means-auditor = Liest alles und ändert nichts, höchstens ein Jahr lang.
access-for-organisation = Wählen Sie unten die Organisation.
access-bis = Letzter Tag der Rolle
access-until-hint = Für die Prüfung nötig, dann höchstens 366 Tage entfernt
access-organisation = Organisation
access-organisation-hint = Nur für Rollen, die für eine Organisation sprechen. Wir zeigen die Organisationen, deren Eintrag Ihre Geschäftsstelle führt.
access-suchwort = Name oder Ort der Organisation
access-search = Organisation suchen
access-found = Gefundene Organisationen
access-none-found = Keine Organisation gefunden. Führt eine andere Geschäftsstelle den Eintrag, gibt sie den Zugang.
access-give = Rolle geben
access-no-organisation = Diese Rolle spricht für eine Organisation. Suchen Sie sie und wählen Sie sie aus.
access-no-end = Eine Prüfung braucht einen letzten Tag.
access-end-past = Geben Sie einen Tag an, der nicht vergangen ist.
access-end-late = Eine Prüfung dauert höchstens 366 Tage.
access-end-malformed = Geben Sie den Tag so an: 2027-12-31.
access-known = Diese Rolle hat die Person schon.
access-own = Ihre eigene Rolle in der Geschäftsstelle beendet eine Kollegin oder ein Kollege.
access-over = Diese Rolle ist schon beendet.
notice-access-given = Die Rolle ist erteilt.
notice-access-ended = Die Rolle ist beendet.

# used: act-*
act-account-close = Konto geschlossen
act-account-reopen = Konto wieder geöffnet
act-account-unlock = Sperre aufgehoben
act-account-make-administrator = Verwaltung der Instanz gegeben
act-account-unmake-administrator = Verwaltung der Instanz genommen
act-second-factor-confirm = Zweiten Faktor eingeschaltet
act-second-factor-switch-off = Zweiten Faktor ausgeschaltet
act-token-create = Zugriffstoken angelegt
act-token-revoke = Zugriffstoken widerrufen
act-job-retry = Auftrag erneut versucht
act-job-give-up = Auftrag aufgegeben
act-trail-check = Prüfung des Protokolls begonnen
act-role-give = Rolle erteilt
act-role-end = Rolle beendet
