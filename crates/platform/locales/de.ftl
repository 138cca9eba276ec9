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
account-sessions = Angemeldete Geräte
account-session-line = angemeldet seit { $since }, zuletzt { $seen }
account-session-present = dieses Gerät
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
password-context = Mit dem Passwort melden Sie sich an
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
notice-password-changed = Ihr Passwort ist geändert. Alle anderen Geräte sind abgemeldet.
notice-password-asked = Wenn es ein Konto mit dieser Adresse gibt, ist ein Link dorthin unterwegs. Sehen Sie in Ihr Postfach.
notice-password-chosen = Ihr neues Passwort gilt. Melden Sie sich damit an.
notice-password-first = Ihr Konto ist eingerichtet.

# Anmeldedienste
oidc-title = Anmeldedienste
oidc-context = Wo Sie sich anmelden können statt mit Ihrem Passwort
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
overview-changes = Neues in der Allianz
overview-no-changes = Noch hat sich nichts geändert.
overview-by-system = Regiowerk
overview-your-role = Ihre Rolle hier
overview-portal = Öffentliche Seiten
overview-portal-hint = So sehen andere die Allianz.
overview-to-portal = Zum Portal

# used: act-*
act-network-apply-charter = Gründungsdokument angewendet
# Postausgang
mail-outbox = Postausgang
mail-outbox-context = Was die Allianz per E-Mail verschickt und ob der Mailserver es angenommen hat
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
token-context = Damit fragen Programme die Schnittstelle in Ihrem Namen
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
# used: invitation-name, invitation-email, invitation-rolle, invitation-bis, invitation-passwort
invitation-title = Einladungen
invitation-context = Wer mitarbeiten soll, bekommt einen Link per E-Mail
invitation-new = Jemanden einladen
invitation-name = Name
invitation-name-missing = Geben Sie den Namen der Person an.
invitation-email = E-Mail-Adresse
invitation-rolle = Rolle
invitation-role-missing = Wählen Sie eine Rolle aus.
invitation-bis = Letzter Tag der Rolle
invitation-until-hint = Für die Prüfung nötig, sonst freiwillig
invitation-until-missing = Geben Sie einen Tag an, der nicht vergangen ist.
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
factor-context = Zum Passwort kommt ein Code von Ihrem Gerät
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
