# Treffen

meeting-many = Treffen
meeting-many-context = Wer wann tagt, worüber und mit welchen Unterlagen.
meeting-when = Zeitraum
meeting-coming = Kommende
meeting-past = Vergangene
meeting-all-bodies = Alle Gremien
meeting-filter = Anzeigen
meeting-none = Kein Treffen geplant
meeting-none-past = Noch kein Treffen gehalten
meeting-none-hint = Planen Sie ein Treffen als Entwurf. Eingeladen wird erst, wenn Sie die Einladung versenden.
meeting-none-reader = Sobald Sie zu einem Treffen eingeladen sind, steht es hier.
meeting-more = Weitere Treffen
meeting-new = Treffen planen
meeting-change = Treffen ändern
meeting-call = Einladung versenden
meeting-cancel = Treffen absagen
meeting-print = Tagesordnung als PDF
meeting-ics = Termin für den Kalender
meeting-title = Bezeichnung
meeting-title-hint = Zum Beispiel: 5. Sitzung der Lenkungsgruppe
meeting-day = Tag
meeting-time = Uhrzeit
meeting-from = Beginn
meeting-to = Ende
meeting-span = { $from } bis { $to } Uhr
meeting-minutes = { $count ->
    [one] eine Minute
   *[other] { $count } Minuten
 }
meeting-venue = Ort
meeting-venue-hint = Haus, Straße, Raum
meeting-host = Gastgeber
meeting-host-none = kein Mitglied
meeting-link = Teilnahme per Video
meeting-by-video = per Video: { $name }
meeting-note = Hinweis für alle, die kommen
meeting-note-hint = Anfahrt, Parken, Verpflegung. Steht auch im Kalendereintrag.
meeting-access = Wer davon wissen darf
meeting-access-public = alle, auch im Internet
meeting-access-network = die Mitglieder des Netzwerks
meeting-access-body = die Mitglieder des Gremiums
meeting-chair = Leitung
meeting-chair-open = steht noch nicht fest
meeting-urgent = Grund der Eile
meeting-urgent-hint = Nur ausfüllen, wenn mit verkürzter Frist eingeladen wird. Der Grund steht in der Einladung.
meeting-second = Zweites Treffen zu denselben Punkten; die Einladung weist darauf hin
meeting-form-context = Ein Entwurf verschickt nichts.
meeting-form-what = Worum es geht
meeting-form-when = Wann
meeting-form-where = Wo
meeting-form-rest = Zugang und Frist
meeting-save = Speichern
meeting-change-told = Es ist schon eingeladen. Ändern sich Tag, Uhrzeit oder Ort, erhalten alle eine neue Einladung.
meeting-time-malformed = Geben Sie eine Uhrzeit an, zum Beispiel 14:30.
meeting-link-malformed = Geben Sie eine Adresse an, die mit https:// beginnt.
meeting-duration-malformed = Geben Sie eine Zahl von 1 bis 600 an.
meeting-state = Stand
meeting-state-draft = Entwurf
meeting-state-invited = eingeladen
meeting-state-running = läuft
meeting-state-held = gehalten
meeting-state-cancelled = abgesagt
meeting-is-cancelled = Dieses Treffen ist abgesagt: { $name }
meeting-has-defect = Die Einladung ging zu spät hinaus. Begründung: { $name } Wer anwesend ist, kann das rügen.
meeting-cancel-reason = Grund der Absage
meeting-cancel-told = Alle Eingeladenen erhalten eine Absage mit dem Grund. Der Termin wird in ihren Kalendern gestrichen.
meeting-cancel-draft = Zu diesem Entwurf ist noch niemand eingeladen. Es wird nichts verschickt.
meeting-cancel-now = Treffen absagen
meeting-file = tagesordnung
meeting-file-ics = termin.ics

meeting-agenda = Tagesordnung
meeting-overview = Übersicht
meeting-agenda-empty = Auf der Tagesordnung steht noch nichts.
meeting-begins = { $name } Uhr
meeting-item-new = Punkt hinzufügen
meeting-item-change = Punkt ändern
meeting-item-save = Punkt speichern
meeting-item-back = Zurück zum Punkt
meeting-item-number = Nr.
meeting-item-title = Gegenstand
meeting-item-kind = Art
meeting-item-kind-formal = Formalie
meeting-item-kind-information = Information
meeting-item-kind-discussion = Beratung
meeting-item-kind-decision = Beschluss
meeting-item-kind-election = Wahl
meeting-item-duration = Dauer in Minuten
meeting-item-presenter = Vortrag
meeting-item-presenter-hint = Wer den Punkt einbringt
meeting-item-section = Abschnitt
meeting-item-section-hint = Überschrift, unter der mehrere Punkte stehen
meeting-item-text = Erläuterung oder Antrag
meeting-item-text-hint = Steht in der Einladung.
meeting-item-resolution = Beschluss, über den entschieden wird
meeting-item-resolution-none = keiner
meeting-item-begins = Beginn
meeting-item-closed = nicht öffentlich
meeting-item-close = Nicht öffentlich: nur das Gremium und die Geschäftsstelle sehen diesen Punkt
meeting-item-up = Nach oben: { $name }
meeting-item-down = Nach unten: { $name }
meeting-item-remove = Punkt entfernen
meeting-item-remove-hint = Der Punkt und seine Unterlagen werden von der Tagesordnung genommen.
meeting-item-remove-now = Von der Tagesordnung nehmen
meeting-item-opening = Eröffnung und Feststellung der Beschlussfähigkeit
meeting-item-minutes = Genehmigung der letzten Niederschrift
meeting-item-other = Verschiedenes
meeting-outcome-open = offen
meeting-outcome-noted = zur Kenntnis genommen
meeting-outcome-decided = entschieden
meeting-outcome-postponed = vertagt
meeting-outcome-withdrawn = zurückgezogen
meeting-papers = Unterlagen
meeting-paper-version = Fassung { $name }
meeting-paper-by = { $name }, { $day }
meeting-paper-file = Datei
meeting-paper-hint = Eine Datei mit demselben Namen wird die nächste Fassung; die ältere bleibt erhalten.
meeting-paper-add = Unterlage hinzufügen
meeting-paper-remove = Entfernen

meeting-error-overtaken = In der Zwischenzeit hat jemand anderes etwas geändert. Ihre Eingaben stehen noch hier. Prüfen Sie den neuen Stand und speichern Sie dann erneut.
meeting-error-settled = Das Treffen ist schon eröffnet, gehalten oder abgesagt.
meeting-error-not-called = Zu diesem Treffen ist noch nicht eingeladen.
meeting-error-not-open = Das Treffen ist nicht eröffnet.
meeting-error-ends-before = Das Ende muss nach dem Beginn liegen.
meeting-error-past = Dieser Zeitpunkt ist schon vorbei.
meeting-error-body-ended = Dieses Gremium gibt es nicht mehr.
paper-error-full = Zu diesem Punkt gibt es schon 50 Fassungen von Unterlagen.

notice-meeting-planned = Der Entwurf ist gespeichert. Verschickt ist nichts.
notice-meeting-changed = Die Änderung ist gespeichert.
notice-meeting-cancelled = Das Treffen ist abgesagt.
notice-meeting-called = Die Einladungen sind unterwegs.
notice-meeting-item-added = Der Punkt steht auf der Tagesordnung.
notice-meeting-item-revised = Der Punkt ist geändert.
notice-meeting-item-removed = Der Punkt ist von der Tagesordnung genommen.
notice-meeting-rearranged = Die Reihenfolge ist geändert.
notice-meeting-paper-added = Die Unterlage ist hinzugefügt.
notice-meeting-paper-removed = Die Unterlage ist entfernt.

# Einladung und Teilnahme

meeting-invitation = Einladung
meeting-letter-answer = Antworten, ohne sich anzumelden
meeting-letter-greeting = Guten Tag,
meeting-letter-call = hiermit lade ich Sie ein: { $title }, am { $day }, { $time }.
meeting-letter-urgent = Die Einladung ergeht mit verkürzter Frist, weil die Sache eilt: { $reason }
meeting-letter-defect = Die Einladung geht Ihnen später zu, als die Arbeitsordnung es vorsieht: { $reason } Wer anwesend ist, kann das rügen.
# used: meeting-called-*
meeting-called-subject = Einladung: { $title } am { $day }
meeting-called-body =
    Guten Tag { $name },

    { $network } lädt Sie ein: { $title }.

    Tag: { $day }
    Zeit: { $time } Uhr
    Ort: { $place }

    Die Tagesordnung liegt bei, ebenso der Termin für Ihren Kalender.
# used: meeting-moved-*
meeting-moved-subject = Neuer Termin: { $title } am { $day }
meeting-moved-body =
    Guten Tag { $name },

    der Termin hat sich geändert: { $title }.

    Tag: { $day }
    Zeit: { $time } Uhr
    Ort: { $place }

    Bitte antworten Sie noch einmal.
# used: meeting-elsewhere-*
meeting-elsewhere-subject = Neuer Ort: { $title } am { $day }
meeting-elsewhere-body =
    Guten Tag { $name },

    der Ort hat sich geändert: { $title }.

    Tag: { $day }
    Zeit: { $time } Uhr
    Ort: { $place }
# used: meeting-cancelled-*
meeting-cancelled-subject = Abgesagt: { $title } am { $day }
meeting-cancelled-body =
    Guten Tag { $name },

    dieses Treffen findet nicht statt: { $title }, { $day }.

    Grund: { $reason }
# used: meeting-withdrawn-*
meeting-withdrawn-subject = Sie müssen nicht vertreten: { $title } am { $day }
meeting-withdrawn-body =
    Guten Tag { $name },

    Ihre Vertretung wird nicht mehr gebraucht: { $title }, { $day }. Das Treffen findet ohne Sie statt.

roster-title = Eingeladen
roster-summary = { $yes } zugesagt, { $no } abgesagt, { $open } offen
roster-own = Ihre Teilnahme
roster-own-none = Sie haben noch nicht geantwortet.
roster-own-accepted = Sie haben zugesagt.
roster-own-declined = Sie haben abgesagt.
roster-own-tentative = Sie kommen vielleicht.
roster-own-delegated = Sie werden vertreten. Solange die Vertretung gilt, stimmt sie für Ihren Sitz ab.
roster-own-withdrawn = Ihre Vertretung wird nicht mehr gebraucht.
roster-say-accepted = Zusagen
roster-say-declined = Absagen
roster-say-tentative = Vielleicht
roster-capacity = Als
roster-capacity-chair = Leitung
roster-capacity-member = Mitglied
roster-capacity-deputy = Vertretung
roster-capacity-guest = Gast
roster-answer = Antwort
roster-answer-none = offen
roster-answer-accepted = zugesagt
roster-answer-declined = abgesagt
roster-answer-tentative = vielleicht
roster-answer-delegated = wird vertreten
roster-answer-withdrawn = nicht mehr nötig
roster-note = Antwort eintragen
roster-by-post = ohne E-Mail-Adresse, bitte per Brief
roster-guest-add = Gast einladen
roster-guest-name = Name des Gastes
roster-deputy = Vertretung für dieses Treffen
roster-deputy-hint = Die Vertretung wird eingeladen und stimmt für Ihren Sitz ab. Sie selbst können es solange nicht.
roster-deputy-none = niemand, ich komme selbst
roster-deputy-save = Vertretung speichern
roster-no-colleagues = Im Verzeichnis steht niemand aus Ihrer Organisation, der Sie vertreten könnte.
roster-reply = Antwort aus einem Kalender einlesen
roster-reply-file = Datei aus der E-Mail
roster-reply-hint = Die Datei mit der Endung .ics, die ein Kalender als Antwort schickt.
roster-reply-read = Einlesen
roster-unregulated = Für dieses Gremium ist keine Ladungsfrist festgelegt.
roster-in-time = Die Einladung muss bis { $day } zugehen. Heute ist sie rechtzeitig.
roster-in-time-urgent = Mit verkürzter Frist muss die Einladung bis { $day } zugehen. Heute ist sie rechtzeitig.
roster-too-late = Die Einladung hätte bis { $day } zugehen müssen. Sie können trotzdem einladen; der Mangel und Ihre Begründung stehen in der Einladung und in der Niederschrift.
roster-late-reason = Warum trotzdem eingeladen wird
roster-late-hint = Zum Beispiel: Alle Mitglieder sind einverstanden.
roster-whom = Wer eingeladen wird
roster-whom-nobody = Es sind schon alle eingeladen, die im Gremium sitzen.
roster-whom-hint = Jede Person erhält eine eigene E-Mail mit Tagesordnung, Termin und einem Link zum Antworten.
roster-call-now = Jetzt einladen
roster-link-title = Ihre Einladung
roster-link-for = Diese Einladung ging an { $name }.
roster-link-cancelled = Dieses Treffen ist abgesagt.
roster-link-over = Eine Antwort ist nicht mehr nötig.

roster-error-seated = Diese Person sitzt in diesem Treffen schon für einen anderen Sitz.
roster-error-themselves = Niemand vertritt sich selbst.
roster-error-no-deputy = Diese Person gehört nicht zur Organisation und ist nicht als Vertretung benannt.
roster-error-occupied = Der Sitz ist gerade besetzt oder wird vertreten. Ändern Sie zuerst das.
roster-error-called = Unter dieser Adresse ist schon jemand eingeladen.
roster-error-too-late = Die Frist ist vorbei. Sagen Sie, warum Sie trotzdem einladen.
roster-error-no-agenda = Ohne Tagesordnung kann niemand eingeladen werden.
roster-error-no-convener = Für Ihr Konto ist keine E-Mail-Adresse hinterlegt, an die Antworten gehen könnten.
roster-error-reply = Diese Datei ist keine Antwort auf eine Einladung. Wählen Sie die Datei mit der Endung .ics aus der E-Mail.
roster-error-not-invited = Zu dieser Datei gibt es hier keine Einladung: Das Treffen oder die Adresse ist nicht bekannt.
roster-error-no-longer = Dieses Treffen ist abgesagt oder vorbei, oder die Person ist nicht mehr eingeladen. Die Antwort ist im Protokoll vermerkt.
roster-error-older = Es liegt schon eine neuere Antwort vor, oder der Termin hat sich seitdem geändert. Diese ist im Protokoll vermerkt.

notice-roster-answered = Ihre Antwort ist gespeichert.
notice-roster-deputy = Die Vertretung ist eingeladen.
notice-roster-deputy-back = Die Vertretung ist aufgehoben.
notice-roster-guest = Der Gast ist eingetragen.
notice-roster-reply = Die Antwort ist eingelesen.

# used: act-*
act-meeting-plan = Treffen geplant
act-meeting-change = Treffen geändert
act-meeting-cancel = Treffen abgesagt
act-meeting-convene = Zu einem Treffen eingeladen
act-meeting-add-item = Punkt auf die Tagesordnung gesetzt
act-meeting-revise-item = Punkt der Tagesordnung geändert
act-meeting-rearrange = Tagesordnung umgestellt
act-meeting-remove-item = Punkt von der Tagesordnung genommen
act-meeting-add-paper = Unterlage hinzugefügt
act-meeting-drop-paper = Unterlage entfernt
act-meeting-add-guest = Gast eingeladen
act-meeting-send-deputy = Vertretung für ein Treffen bestimmt
act-meeting-answer = Einladung beantwortet
act-meeting-reply = Antwort aus einem Kalender gelesen
act-meeting-open = Treffen eröffnet
act-meeting-close = Treffen geschlossen
act-meeting-arrive = Anwesenheit begonnen
act-meeting-leave = Anwesenheit beendet
act-meeting-establish = Beschlussfähigkeit festgestellt
act-meeting-recuse = Befangenheit vermerkt
act-meeting-take-part-again = Befangenheit aufgehoben
act-meeting-open-ballot = Abstimmung eröffnet
act-meeting-cast = Stimme namentlich abgegeben
act-meeting-enter-votes = Stimmen eingetragen
act-meeting-end-ballot = Abstimmung beendet
# used: trail-entity-*
trail-entity-meeting = Treffen

# Sitzung

sitting-title = Sitzung leiten
sitting-open = Sitzung eröffnen
sitting-open-hint = Mit der Eröffnung wird festgehalten, wer heute im Gremium sitzt.
sitting-close = Sitzung schließen
sitting-close-hint = Wer noch anwesend ist, wird mit dem Schluss als gegangen eingetragen.
sitting-roll = Anwesenheit
sitting-present = { $count } von { $all } Stimmen anwesend
sitting-there = anwesend
sitting-all = Alle Übrigen sind da
sitting-arrive = Kommt
sitting-leave = Geht
sitting-at = Uhrzeit, leer für jetzt
sitting-quorum = Beschlussfähigkeit
sitting-quorum-none = Noch nicht festgestellt.
sitting-establish = Beschlussfähigkeit feststellen
sitting-challenge = Beschlussfähigkeit anzweifeln
sitting-challenger = Wer zweifelt sie an
sitting-count-again = Neu zählen
sitting-recused = Nehmen an Beratung und Abstimmung nicht teil:
sitting-recuse = Befangen
sitting-recuse-who = Wer nicht teilnimmt
sitting-recuse-declared = selbst angezeigt
sitting-recuse-decided = vom Gremium festgestellt
sitting-recuse-back = Nimmt wieder teil
sitting-beamer = Ansicht für den Beamer
# used: quorum-*
quorum-counted = { $time } Uhr, { $occasion }: beschlussfähig, { $present } Stimmen anwesend, { $needed } nötig.
quorum-deemed = { $time } Uhr, { $occasion }: gilt als beschlussfähig, bis es jemand anzweifelt; { $present } Stimmen anwesend.
quorum-second-meeting = { $time } Uhr, { $occasion }: beschlussfähig als zweites Treffen zu denselben Punkten, { $present } Stimmen anwesend.
quorum-missing = { $time } Uhr, { $occasion }: nicht beschlussfähig, { $present } Stimmen anwesend, { $needed } nötig.
quorum-unregulated = { $time } Uhr, { $occasion }: { $present } Stimmen anwesend. Eine Mindestzahl ist nicht festgelegt.
quorum-occasion-opening = zu Beginn
quorum-occasion-challenge = auf Zweifel
quorum-occasion-count = vor der Abstimmung

attendance-error-taken = Für diesen Sitz ist schon jemand anwesend.
attendance-error-elsewhere = Diese Person ist schon für einen anderen Sitz anwesend. Mitglied und Vertretung zugleich geht nicht.
attendance-error-vacant = Dieser Sitz ist unbesetzt.
attendance-error-not-there = Für diesen Sitz ist niemand anwesend.
attendance-error-time = Diese Uhrzeit passt nicht: Sie muss zwischen Eröffnung und jetzt liegen und darf sich mit anderen Zeiten nicht überschneiden.
attendance-error-recused = Dieser Sitz nimmt an dem Punkt schon nicht teil.
attendance-error-ballot = Es läuft noch eine Abstimmung. Schließen Sie diese zuerst.
attendance-error-challenger = Nur wer anwesend ist, kann die Beschlussfähigkeit anzweifeln.

notice-sitting-opened = Die Sitzung ist eröffnet.
notice-sitting-closed = Die Sitzung ist geschlossen.
notice-sitting-all = Alle Übrigen sind als anwesend eingetragen.
notice-sitting-arrived = Als anwesend eingetragen.
notice-sitting-left = Als gegangen eingetragen.
notice-sitting-quorate = Das Gremium ist beschlussfähig.
notice-sitting-inquorate = Das Gremium ist nicht beschlussfähig. Die Feststellung ist vermerkt.
notice-sitting-recused = Die Befangenheit ist vermerkt.
notice-sitting-takes-part = Die Befangenheit ist aufgehoben.

# Abstimmung

ballot-open = Abstimmung eröffnen
ballot-question = Frage
ballot-question-default = Wer stimmt zu?
ballot-how = Wie abgestimmt wird
ballot-kind-hands = Handzeichen
ballot-kind-named = Namentlich
ballot-kind-secret = Geheim
# used: ballot-state-*
ballot-state-open = läuft
ballot-state-closed = ausgezählt
ballot-state-void = abgebrochen
ballot-vote = Stimme
# used: ballot-choice-*
ballot-choice-yes = Ja
ballot-choice-no = Nein
ballot-choice-abstain = Enthaltung
ballot-choice-invalid = ungültig
ballot-enter = Stimmen eintragen
ballot-close = Schließen und auszählen
ballot-annul = Abstimmung abbrechen
ballot-annul-reason = Grund
ballot-annulled = ohne Angabe von Gründen abgebrochen
ballot-progress = { $cast } von { $count } haben abgestimmt.
ballot-has-voted = hat abgestimmt
ballot-has-not = noch nicht
ballot-sums = { $yes } Ja, { $no } Nein, { $abstentions } Enthaltungen
ballot-carried = Angenommen.
ballot-rejected = Abgelehnt.
ballot-undeclared = Das Ergebnis muss die Leitung feststellen.
ballot-needed = Nötig waren { $needed } Ja-Stimmen von { $base }.
ballot-by-chair = Bei Gleichstand gab die Stimme der Leitung den Ausschlag.
ballot-found = Festgestellt von { $name }: { $reason }
# used: ballot-unable-*
ballot-unable-no-rule = Für diese Sache ist keine Mehrheit festgelegt.
ballot-unable-not-weighable = Nach Gewicht lässt sich so nicht zählen.
ballot-unable-more-than-present = Es sind mehr Stimmen eingetragen als anwesend.
ballot-unable-chair-unknown = Bei Gleichstand fehlt die Stimme der Leitung.
ballot-found-reason = Begründung
ballot-found-yes = Als angenommen feststellen
ballot-found-no = Als abgelehnt feststellen
ballot-own-title = Abstimmen
ballot-none-open = Gerade wird nicht abgestimmt
ballot-raise-hand = Heben Sie die Hand. Die Stimme wird für Sie eingetragen.
ballot-your-vote = Ihre Stimme:
ballot-secret-hint = Gespeichert wird nur, dass Sie abgestimmt haben, nicht wie und nicht wann.
ballot-wait = Sobald eine Frage zur Abstimmung steht, erscheint sie hier.
ballot-look-again = Neu laden
ballot-last = Letztes Ergebnis

ballot-error-no-seat = Für Sie ist in dieser Abstimmung kein Sitz vorgesehen.
ballot-error-closed = Diese Abstimmung ist geschlossen. Ihre Stimme wurde nicht gezählt.
ballot-error-not-present = Dieser Sitz war bei der Eröffnung der Abstimmung nicht anwesend oder ist inzwischen gegangen.
ballot-error-recused = Dieser Sitz nimmt an dem Punkt wegen Befangenheit nicht teil.
ballot-error-no-vote = Dieser Sitz hat nur eine beratende Stimme.
ballot-error-twice = Für diesen Sitz ist schon abgestimmt. Es zählt die erste Stimme.
ballot-error-by-hands = Hier wird durch Handzeichen abgestimmt.
ballot-error-secret-by-oneself = Geheim stimmt jede Person nur selbst ab.
ballot-error-not-quorate = Das Gremium ist für diesen Punkt nicht beschlussfähig. Die Zählung ist vermerkt.
ballot-error-one-open = Es läuft schon eine Abstimmung. Schließen Sie diese zuerst.
ballot-error-not-secret = Geheim geht hier nicht: Die Sitze haben verschieden viele Stimmen oder es wird nach Gewicht gezählt, und die Summe würde verraten, wer wie gestimmt hat.
ballot-error-past = Dafür ist diese Abstimmung schon zu weit.
ballot-error-computed = Das Ergebnis folgt aus der Arbeitsordnung und wird nicht anders festgestellt.

notice-ballot-opened = Die Abstimmung läuft.
notice-ballot-cast = Ihre Stimme ist gezählt.
notice-ballot-entered = Die Stimmen sind eingetragen.
notice-ballot-closed = Die Abstimmung ist ausgezählt.
notice-ballot-found = Das Ergebnis ist festgestellt.
notice-ballot-annulled = Die Abstimmung ist abgebrochen.

# Niederschrift

minutes-title = Niederschrift
minutes-file = niederschrift
minutes-print = Niederschrift als PDF
minutes-write = Niederschrift zu diesem Punkt
minutes-text = Was festgehalten wird
minutes-module = Textbaustein anfügen
minutes-module-without = keiner
minutes-module-noted = Das Gremium nimmt den Bericht zur Kenntnis.
minutes-module-report = Es wird berichtet und Fragen werden beantwortet.
minutes-module-discussed = Der Punkt wird eingehend beraten.
minutes-module-approved = Die Niederschrift des letzten Treffens wird ohne Einwände genehmigt.
minutes-module-postponed = Der Punkt wird auf das nächste Treffen vertagt.
minutes-module-none = Es gibt keine Wortmeldungen.
minutes-outcome = Ergebnis
minutes-save = Niederschrift speichern
minutes-present = Anwesenheit
minutes-times = Anwesend
minutes-absent = nicht anwesend
minutes-guests = Als Gäste: { $names }.
minutes-recused = An Beratung und Abstimmung nicht beteiligt: { $names }.
minutes-wording = Wortlaut, über den abgestimmt wurde
minutes-name = Name
minutes-clerk = Schriftführung
minutes-defect = Mangel der Einladung
minutes-draft = Entwurf
minutes-draft-note = Diese Niederschrift ist noch nicht genehmigt.
minutes-approve = Niederschrift genehmigen
minutes-approve-hint = Mit der Genehmigung bleibt die Niederschrift so, wie sie ist. Danach werden nur noch Berichtigungen angefügt.
minutes-approved-in = Genehmigt im Treffen
minutes-approved-outside = außerhalb eines Treffens
minutes-approved-on = Genehmigt am { $name }. Änderungen stehen als Berichtigungen am Ende.
minutes-corrections = Berichtigungen
minutes-correction = { $day }: { $text }
minutes-correct = Berichtigung anfügen
minutes-correction-text = Was richtig ist
minutes-correction-closed = Nur für das Gremium
minutes-conflict = Zwei haben zugleich geschrieben
minutes-conflict-hint = { $name } hat diesen Punkt in der Zwischenzeit gespeichert. Beide Texte stehen hier. Führen Sie sie zusammen und speichern Sie.
minutes-theirs = Gespeichert
minutes-own = Ihr Text

minutes-error-approved = Diese Niederschrift ist genehmigt. Fügen Sie eine Berichtigung an.
minutes-error-not-approved = Diese Niederschrift ist noch nicht genehmigt. Ändern Sie den Text beim Punkt.
minutes-error-not-over = Die Sitzung ist noch nicht geschlossen.

notice-minutes-written = Die Niederschrift ist gespeichert.
notice-minutes-approved = Die Niederschrift ist genehmigt.
notice-minutes-corrected = Die Berichtigung ist angefügt.

# used: act-*
act-minutes-write = Niederschrift geschrieben
act-minutes-approve = Niederschrift genehmigt
act-minutes-correct = Niederschrift berichtigt

# Auskunft über gespeicherte Daten

privacy-data-meetings = Treffen und Abstimmungen
privacy-purpose-meetings = Damit feststeht, wer eingeladen war, teilgenommen und namentlich abgestimmt hat.
privacy-kept-meetings = ohne Ihren Namen dauerhaft, als Niederschrift der Gremien
# used: privacy-field-*
privacy-field-meeting = Treffen oder Frage
privacy-field-part = Beteiligung
privacy-field-said = Antwort oder Stimme
# used: meeting-part-*
meeting-part-called = eingeladen
meeting-part-there = anwesend
meeting-part-voted = abgestimmt

# Kalender

feed-title = Kalender abonnieren
feed-context = Treffen im eigenen Kalender, immer auf dem neuesten Stand.
feed-own = Ihr eigener Kalender
feed-own-hint = Er enthält alle Treffen, zu denen Sie eingeladen sind. Die Adresse ist geheim: Wer sie kennt, sieht Ihre Termine.
feed-fresh = Fügen Sie diese Adresse in Ihrem Kalender hinzu. Sie wird nur jetzt angezeigt.
feed-since = Eine Adresse gibt es seit dem { $name }.
feed-make = Adresse erzeugen
feed-make-again = Neue Adresse erzeugen
feed-withdraw = Adresse aufheben
feed-public = Öffentliche Kalender
feed-public-hint = Kopieren Sie die Adresse des Links in Ihren Kalender. Darin stehen nur Treffen, von denen alle wissen dürfen.
feed-all = Alle öffentlichen Treffen
notice-feed-withdrawn = Die Adresse gilt nicht mehr.
meeting-card = { $time }, { $place }
meeting-card-open = { $time }, { $place }. Bitte antworten Sie.
# used: act-*
act-calendar-feed-issue = Adresse für den eigenen Kalender erzeugt
act-calendar-feed-withdraw = Adresse für den eigenen Kalender aufgehoben
# used: trail-entity-*
trail-entity-calendar-feed = Kalender
