# Gremien und Sitze

body-many = Gremien
body-many-context = Wer wo sitzt, kraft Amtes oder gewählt.
body-none = Noch keine Gremien
body-none-hint = Gremien stehen im Gründungsdokument des Netzwerks.
body-present = Heute
body-former = Frühere Gremien
body-name = Gremium
body-kind = Art
body-seats-column = Sitze
body-own = Ihr Sitz
body-below = gesteuert von: { $name }
body-vacant = unbesetzt
body-ended = Dieses Gremium gibt es seit dem { $name } nicht mehr.
body-seats-title = Wer hier sitzt
body-seats-none = Hier sitzt noch niemand.
body-seats = { $count ->
    [0] keine Sitze
    [one] ein Sitz
   *[other] { $count } Sitze
 }
body-seats-filled = { $filled } von { $count } Sitzen besetzt
body-holder = Person
body-role = Rolle
body-deputies = Stellvertretung
body-history = Wer hier saß
body-steered-by = Gesteuert von
body-part-of = Teil von
body-rhythm = Trifft sich
body-somebody = Name nicht sichtbar
body-ex-officio = kraft Amtes
body-member = Mitglied
body-advisory = beratend
body-votes = { $count ->
    [one] eine Stimme
   *[other] { $count } Stimmen
 }
body-missing = { $count ->
    [one] Es fehlt noch ein Sitz: { $role }.
   *[other] Es fehlen noch { $count } Sitze: { $role }.
 }
body-surplus = { $count ->
    [one] Ein Sitz zu viel ist besetzt: { $role }.
   *[other] { $count } Sitze zu viel sind besetzt: { $role }.
 }
body-fill = Sitz vergeben
body-fill-link = Sitz vergeben: { $name }
body-fill-title = Sitz vergeben: { $role }
body-end = Sitz beenden
body-end-title = Sitz von { $name } beenden
body-deputy-name = Stellvertretung benennen
body-deputy-add = Benennen
body-deputy-title = Stellvertretung benennen
body-deputy-end = Vertretung beenden
body-organisation = Organisation
body-person = Person
body-people-of = Zur Auswahl stehen Personen von: { $name }
body-no-people = { $name } hat keine Personen im Verzeichnis. Legen Sie dort zuerst die Person mit ihrer Funktion an.
body-no-organisations = Keine Organisation zur Auswahl
body-no-organisations-hint = Das Gründungsdokument sieht für diesen Sitz Mitglieder vor, die es zurzeit nicht gibt.
body-choose = Bitte wählen
body-from = Ab
body-until = Letzter Tag
body-go-on = Weiter
body-error-ex-officio = Diesen Sitz hat, wer das Amt innehat. Ändern Sie die Funktion im Verzeichnis.
body-error-out-of-reach = Die Person hat keine Funktion in einer Organisation, die hier einen Sitz hat.
body-error-sits-already = Diese Person hat hier schon einen Sitz.
body-error-full = Alle Sitze sind vergeben. Beenden Sie zuerst einen.
body-error-ends-early = Der letzte Tag liegt vor dem ersten.
body-error-enough-deputies = Dieser Sitz hat schon so viele Stellvertretungen, wie vorgesehen sind.
body-error-deputy-already = Diese Person hat den Sitz oder vertritt ihn schon.
notice-body-filled = Der Sitz ist vergeben.
notice-body-vacated = Der Sitz endet.
notice-body-deputy = Die Stellvertretung ist benannt.
notice-body-deputy-ended = Die Stellvertretung ist beendet.
body-kind-assembly = Versammlung
body-kind-steering-group = Lenkungsgruppe
body-kind-management-circle = Leitungskreis
body-kind-strategy-team = Strategieteam
body-kind-working-group = Arbeitsgruppe
body-kind-advisory-board = Beirat
body-kind-spokespersons = Sprecherinnen und Sprecher
body-kind-central-office = Geschäftsstelle
body-kind-joint-committee = Gemeinsames Gremium

# Beschlüsse

resolution-many = Beschlüsse
resolution-many-context = Was beschlossen ist und wie weit es ist.
resolution-new = Beschluss entwerfen
resolution-change = Entwurf ändern
resolution-form-context = Solange es ein Entwurf ist, liest ihn nur die Geschäftsstelle.
resolution-form-text = Wortlaut
resolution-form-rest = Wer und wie
resolution-search = Suche in Titel und Wortlaut
resolution-search-go = Suchen
resolution-year = Jahr
resolution-year-all = alle
resolution-none = Keine Beschlüsse
resolution-none-hint = Sobald etwas beschlossen ist, steht es hier.
resolution-none-found = Zu dieser Suche gibt es nichts. Suchen Sie mit weniger Wörtern oder in allen Jahren.
resolution-more = Weitere Beschlüsse
resolution-back = Zum Beschluss
resolution-number = Nummer
resolution-nr = Nr. { $name }
resolution-title = Titel
resolution-title-en = Titel auf Englisch
resolution-text = Wortlaut
resolution-text-en = Wortlaut auf Englisch
resolution-text-hint = So, wie er beschlossen werden soll.
resolution-text-missing = Schreiben Sie, was beschlossen werden soll.
resolution-text-long = Der Text ist zu lang (höchstens 100.000 Zeichen). Legen Sie Anlagen als Datei bei.
resolution-standing = Stand
resolution-on = Datum
resolution-on-hint = Der Tag der Entscheidung. Für einen Beschluss, der erst vorgelegt wird, zählt er nicht.
resolution-by = Beschließt
resolution-by-nobody = kein Gremium
resolution-result = Ergebnis
resolution-votes = { $yes } Ja, { $no } Nein, { $abstentions ->
    [one] eine Enthaltung
   *[other] { $abstentions } Enthaltungen
 }
resolution-effect = Wirkung
resolution-matter = Sache
resolution-level = Wer ihn liest
resolution-realised = Umgesetzt
resolution-realised-percent = Umgesetzt in Prozent
resolution-realised-save = Umsetzung speichern
resolution-earlier = Frühere Fassungen
resolution-version = Fassung { $name }
resolution-save = Entwurf speichern
resolution-settle = Entscheidung eintragen
resolution-settle-save = Entscheidung speichern
resolution-outcome = Was ist geschehen?
resolution-number-malformed = Geben Sie eine ganze Zahl an.
resolution-vote-ja = Ja
resolution-vote-nein = Nein
resolution-vote-enthaltungen = Enthaltungen
resolution-reword = Wortlaut ändern
resolution-reword-context = Die alte Fassung bleibt. Räte, die ihr zugestimmt haben, müssen neu zustimmen.
resolution-reword-save = Neue Fassung speichern
resolution-reason = Grund der Änderung
resolution-reason-hint = Zum Beispiel: Änderung des Rates der Stadt Marl übernommen.
resolution-error-no-draft = Das ist kein Entwurf mehr. Ändern Sie den Wortlaut mit einer neuen Fassung.
resolution-error-settled = Darüber ist schon entschieden.
resolution-error-same-text = Der Wortlaut ist derselbe wie bisher.
resolution-error-still-draft = Ein Entwurf kann den Räten nicht vorgelegt werden.
resolution-error-round-open = Der Beschluss liegt den Räten schon vor.
notice-resolution-drafted = Der Entwurf ist gespeichert.
notice-resolution-changed = Der Entwurf ist geändert.
notice-resolution-settled = Die Entscheidung ist eingetragen.
notice-resolution-reworded = Die neue Fassung gilt.
notice-resolution-realised = Die Umsetzung ist eingetragen.
resolution-standing-draft = Entwurf
resolution-standing-proposed = vorgelegt
resolution-standing-ratifying = in den Räten
resolution-standing-in-force = in Kraft
resolution-standing-failed = gescheitert
resolution-standing-rejected = abgelehnt
resolution-standing-replaced = abgelöst
# used: resolution-outcome-*
resolution-outcome-proposed = Er wird vorgelegt.
resolution-outcome-adopted = Er ist angenommen.
resolution-outcome-rejected = Er ist abgelehnt.
resolution-outcome-replaced = Ein neuer löst ihn ab.
resolution-effect-internal = nur im Gremium
resolution-effect-recommendation = empfiehlt
resolution-effect-needs-ratification = braucht die Zustimmung der Räte
resolution-effect-binding = bindet
resolution-matter-ordinary = einfache Sache
resolution-matter-rules = Arbeitsordnung
resolution-matter-admission = Aufnahme eines Mitglieds
resolution-matter-exclusion = Ausschluss eines Mitglieds
resolution-matter-election = Wahl
resolution-matter-dissolution = Auflösung
resolution-level-public = alle
resolution-level-network = Mitglieder des Netzwerks
resolution-level-central-office = nur die Geschäftsstelle

# Feiertage

# used: holiday-*
holiday-new-year = Neujahr
holiday-epiphany = Heilige Drei Könige
holiday-womens-day = Frauentag
holiday-good-friday = Karfreitag
holiday-easter-sunday = Ostersonntag
holiday-easter-monday = Ostermontag
holiday-labour-day = Tag der Arbeit
holiday-liberation-day = Tag der Befreiung
holiday-ascension = Christi Himmelfahrt
holiday-whit-sunday = Pfingstsonntag
holiday-whit-monday = Pfingstmontag
holiday-corpus-christi = Fronleichnam
holiday-uprising = 75. Jahrestag des Aufstandes vom 17. Juni 1953
holiday-assumption = Mariä Himmelfahrt
holiday-childrens-day = Weltkindertag
holiday-german-unity = Tag der Deutschen Einheit
holiday-reformation = Reformationstag
holiday-all-saints = Allerheiligen
holiday-repentance = Buß- und Bettag
holiday-christmas = Erster Weihnachtstag
holiday-second-christmas = Zweiter Weihnachtstag

# Ratsrunde

ratification-title = Beschlüsse der Räte
ratification-open = Den Räten vorlegen
ratification-open-context = Derselbe Wortlaut geht in jeden Rat. Hier sehen Sie danach, wer schon zugestimmt hat.
ratification-open-save = Den Räten vorlegen
ratification-form-rule = Wann gilt der Beschluss?
# used: ratification-form-rule-*
ratification-form-rule-all = wenn alle zustimmen
ratification-form-rule-at-least = wenn mindestens so viele zustimmen
ratification-form-rule-named-and-at-least = wenn die benannten und so viele andere zustimmen
ratification-form-named = Wer muss auf jeden Fall zustimmen?
ratification-form-named-hint = Zählt nur bei der dritten Regel.
ratification-form-cost = Kosten
ratification-form-dates = Termine
ratification-form-evidence = Nachweis
ratification-number = Anzahl
ratification-number-hint = Für die zweite und dritte Regel
ratification-number-missing = Geben Sie an, wie viele zustimmen müssen.
ratification-deadline = Frist
ratification-councils = Welche Räte entscheiden?
ratification-cost-sum = Kosten im Jahr in Euro
ratification-cost-hint = Zum Beispiel 26.550,00
ratification-cost-key = Aufgeteilt
ratification-cost-equal = zu gleichen Teilen
ratification-cost-inhabitants = nach Einwohnern
ratification-cost-line = Kosten: { $sum }, aufgeteilt { $key }.
ratification-amount-malformed = Geben Sie einen Betrag an, zum Beispiel 26.550,00.
ratification-agreed = { $agreed } von { $of } haben zugestimmt
ratification-outstanding = ausstehend: { $names }
ratification-changed = mit anderem Wortlaut: { $names }
ratification-refused = abgelehnt: { $names }
ratification-name-on = { $name } am { $day }
ratification-on = am { $day }
ratification-and-more = { $count ->
    [one] ein weiterer
   *[other] { $count } weitere
 }
ratification-rule = { $rule ->
    [all] Alle müssen zustimmen.
    [at-least] Mindestens { $number } von { $of } müssen zustimmen.
   *[named-and-at-least] Die benannten müssen zustimmen und mindestens { $number } andere.
 }
ratification-in-force = Er gilt seit dem { $day }, dem Tag der letzten nötigen Zustimmung.
ratification-in-force-unknown = Er gilt; der Tag ist nicht bekannt.
ratification-missing = { $count ->
    [one] Noch eine Zustimmung fehlt.
   *[other] Noch { $count } Zustimmungen fehlen.
 }
ratification-never = Er kann so nicht mehr in Kraft treten: Zu viele haben abgelehnt.
ratification-until = Frist: { $name }
ratification-council = Rat
ratification-state = Stand
ratification-share = Anteil im Jahr
ratification-named = muss zustimmen
ratification-paper = Vorlage
ratification-compare = Abweichender Wortlaut
ratification-outdated = zur früheren Fassung
ratification-what-if = Ohne rechnen
ratification-what-if-without = So verteilen sich die Kosten, wenn diese Zustimmung fehlt: { $name }.
ratification-what-if-end = Alle rechnen
ratification-preliminary = Vorberatung
ratification-deciding = Sitzung
ratification-decided = Entschieden am
ratification-paper-number = Nummer der Vorlage
ratification-paper-hint = Wie sie dort heißt, zum Beispiel VO/2026/0123
ratification-link = Internetadresse der Vorlage oder Niederschrift
ratification-link-hint = Zum Beispiel https://ratsinfo.example.org/vorlage/123
ratification-link-malformed = Geben Sie eine Adresse an, die mit https:// beginnt.
ratification-note = Hinweis
ratification-own-text = Abweichender Wortlaut
ratification-own-text-hint = Nur wenn der Rat etwas anderes beschlossen hat, als ihm vorlag. Das zählt nicht als Zustimmung.
ratification-laid-text = Vorgelegter Wortlaut
ratification-save = Stand speichern
ratification-error-no-councils = Wählen Sie mindestens einen Rat.
ratification-error-too-many = So viele Räte gibt es hier nicht.
ratification-error-no-day = Geben Sie den Tag der Entscheidung an.
ratification-error-in-future = Dieser Tag kommt erst noch.
ratification-error-no-text = Geben Sie den Wortlaut an, den der Rat beschlossen hat.
ratification-error-same-text = Das ist der vorgelegte Wortlaut. Dann hat der Rat zugestimmt.
ratification-error-no-meeting = Geben Sie den Tag der Sitzung an.
notice-ratification-opened = Der Beschluss liegt den Räten vor.
notice-ratification-told = Der Stand ist eingetragen.
ratification-state-not-submitted = noch nicht vorgelegt
ratification-state-submitted = vorgelegt
ratification-state-scheduled = auf der Tagesordnung
ratification-state-decided = entschieden, ungeprüft
ratification-state-approved = zugestimmt
ratification-state-approved-with-changes = geändert beschlossen
ratification-state-postponed = vertagt
ratification-state-noted-only = nur zur Kenntnis genommen
ratification-state-rejected = abgelehnt
# used: council-*
council-town = Rat der { $name }
council-other-town = Rat: { $name }
council-kreis = Kreistag des Kreises { $name }
council-landkreis = Kreistag des Landkreises { $name }
council-other-district = Kreistag: { $name }
council-chamber = Vollversammlung der { $name }
council-other = { $name }
council-hidden = ein weiteres Mitglied
compared-gone = gestrichen:
compared-added = neu:
body-section = Sitze in Gremien
privacy-data-seats = Sitze in Gremien
privacy-purpose-seats = Damit feststeht, wer in den Gremien mitentschieden hat.
privacy-kept-seats = ohne Ihren Namen dauerhaft, als Geschichte der Gremien
privacy-field-body = Gremium
privacy-field-seat = Sitz
# used: body-held-*
body-held-seat = Sitz
body-held-deputy = Stellvertretung
ratification-card-open = { $council } hat noch nicht entschieden
ratification-card-late = Was hat { $council } entschieden?
notification-kind-ratification-asked = Ihr Rat soll über einen Beschluss entscheiden
notification-said-ratification-asked = Ihr Rat soll entscheiden: { $subject }
notification-kind-ratification-due = Die Frist für Ihren Rat läuft ab
notification-said-ratification-due = Die Frist läuft ab, Ihr Rat hat noch nicht entschieden: { $subject }
paper-print = Als PDF
paper-resolution = Beschluss
paper-file = Beschluss
paper-as-of = Stand: { $name }
paper-page = Seite {"{page}"} von {"{pages}"}
paper-gone = gestrichen
paper-added = neu
paper-decided = Beschlossen am
paper-councils = Stand in den Räten
resolution-percent-malformed = Geben Sie eine ganze Zahl von 0 bis 100 an.

# Protokoll
# used: act-*
act-seat-fill = Sitz vergeben
act-seat-vacate = Sitz beendet
act-deputy-name = Stellvertretung benannt
act-deputy-end = Stellvertretung beendet
act-resolution-draft = Beschluss entworfen
act-resolution-change = Entwurf eines Beschlusses geändert
act-resolution-settle = Entscheidung über einen Beschluss eingetragen
act-resolution-reword = Wortlaut eines Beschlusses geändert
act-resolution-realise = Umsetzung eines Beschlusses eingetragen
act-ratification-open = Beschluss den Räten vorgelegt
act-ratification-report = Stand in einem Rat eingetragen
# used: trail-entity-*
trail-entity-seat = Sitz
trail-entity-resolution = Beschluss
