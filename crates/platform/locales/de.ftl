# Anmelden und Konto
account-sign-in = Anmelden
account-email = E-Mail-Adresse
account-email-malformed = Geben Sie die Adresse in der Form name@beispiel.de an.
account-password = Passwort
account-wrong = Adresse oder Passwort stimmt nicht. Prüfen Sie beides.
account-locked = Das Konto ist nach mehreren Fehlversuchen für 15 Minuten gesperrt.
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
mail-outbox-context = Was die Allianz per E-Mail verschickt und ob es angekommen ist
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
