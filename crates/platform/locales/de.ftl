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
# used: invitation-passwort
invitation-title = Einladungen
invitation-context = Wer mitarbeiten soll, bekommt einen Link per E-Mail
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

# Verwaltung der Instanz
# used: administration-errand-*, notice-administration-*
administration-title = Verwaltung
administration-context = Konten, Netzwerke und Betrieb dieser Instanz
administration-tab-overview = Übersicht
administration-tab-accounts = Konten
administration-tab-networks = Netzwerke
administration-tab-jobs = Aufträge
administration-tab-letters = Post
administration-tab-trail = Protokoll
administration-errands = Zu tun
administration-no-errands = Es gibt nichts zu tun: Alle Aufträge laufen, die Post kommt an, kein Konto ist gesperrt.
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
administration-accounts-context = Wer sich auf dieser Instanz anmelden kann
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
notice-administration-close = Das Konto ist geschlossen.
notice-administration-reopen = Das Konto ist wieder offen.
notice-administration-end-sessions = Alle Geräte sind abgemeldet.
notice-administration-unlock = Die Sperre ist aufgehoben.
notice-administration-second-factor-off = Der zweite Faktor ist ausgeschaltet.
notice-administration-make-administrator = Die Person verwaltet jetzt die Instanz.
notice-administration-unmake-administrator = Die Person verwaltet die Instanz nicht mehr.

administration-networks-context = Welche Allianzen diese Instanz führt und wann sie zuletzt geändert wurden
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
# used: administration-fate-*, administration-section-*
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
administration-jobs-context = Was die Anwendung im Hintergrund erledigt
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
trail-context = Wer wann was getan hat, auf der ganzen Instanz
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
access-context = Wer in dieser Allianz mitarbeitet und warum
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
access-until-hint = Für die Prüfung nötig und höchstens 366 Tage entfernt, sonst freiwillig
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
act-account-sign-in = angemeldet
act-account-sign-out = abgemeldet
act-account-end-sessions = Geräte abgemeldet
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
