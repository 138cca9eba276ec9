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

# Arbeitsordnungen

rules-one = Arbeitsordnung
rules-many = Arbeitsordnungen
rules-many-context = Wie die Gremien einladen, wann sie beschlussfähig sind und mit welcher Mehrheit sie beschließen.
rules-all-link = Alle Arbeitsordnungen
rules-none = Noch keine Arbeitsordnung
rules-none-hint = Sobald die Geschäftsstelle eine entwirft, steht sie hier.
rules-none-office = Entwerfen Sie die erste. In Kraft tritt sie mit einem Beschluss.
rules-body-none = Für dieses Gremium ist noch nichts geregelt.
rules-present = Gültig und in Arbeit
rules-former = Frühere Fassungen
rules-other-versions = Andere Fassungen
rules-new = Arbeitsordnung entwerfen
rules-change = Entwurf ändern
rules-next = Neue Fassung entwerfen
rules-save = Entwurf speichern
rules-back = Zur Arbeitsordnung
rules-name = Arbeitsordnung
rules-name-hint = Zum Beispiel Arbeitsordnung der Lenkungsgruppe
rules-name-en = Name auf Englisch
rules-version = Fassung { $name }
rules-since = seit dem { $day }
rules-span = vom { $first } bis zum { $last }
rules-from = Gilt ab
rules-state-label = Stand
rules-state-draft = Entwurf
rules-state-coming = beschlossen
rules-state-in-force = in Kraft
rules-state-replaced = abgelöst
rules-holds-for = Gilt für
rules-all-bodies = alle Gremien ohne eigene Arbeitsordnung
rules-bodies-hint = Wählen Sie keines, dann gilt sie für alle Gremien ohne eigene Arbeitsordnung.
rules-basis = Beruht auf
rules-basis-none = noch keinem Beschluss
rules-basis-charter = dem Gründungsdokument
rules-basis-hidden = einem Beschluss, den Sie nicht lesen
rules-source = Quelle
rules-source-hint = Das Dokument, in dem die Regeln stehen
rules-note = Anmerkung
rules-note-en = Anmerkung auf Englisch
rules-note-long = Die Anmerkung ist zu lang (höchstens 10.000 Zeichen).
rules-examples = Beispiele
rules-strength = Gerechnet für: { $name }. Dort gibt es { $legal ->
    [one] eine Stimme
   *[other] { $legal } Stimmen
 }, davon { $filled ->
    [0] ist zurzeit keine besetzt
    [one] ist zurzeit eine besetzt
   *[other] sind zurzeit { $filled } besetzt
 }.
rules-example-of = Beispiele: { $name }
rules-example-present = Anwesende Stimmen
rules-example-abstentions = Enthaltungen
rules-example-needed = Nötige Ja-Stimmen
rules-example-never = nicht möglich
rules-compare = Mit der Fassung davor vergleichen
rules-compare-context = Fassung { $new } gegenüber Fassung { $old }. Was gleich ist, steht hier nicht.
rules-compare-same = Beide Fassungen regeln dasselbe
rules-adopt = In Kraft setzen
rules-adopt-context = Eine Arbeitsordnung gilt mit einem Beschluss. Danach ändert sie niemand mehr; eine Änderung ist eine neue Fassung.
rules-adopt-save = In Kraft setzen
rules-adopt-none = Noch kein Beschluss
rules-adopt-none-hint = Tragen Sie zuerst den Beschluss ein, mit dem die Arbeitsordnung angenommen ist.
rules-adopt-from-hint = Die bisherige Fassung gilt bis zum Tag davor.
rules-form-context = Was Sie leer lassen, ist nicht geregelt. Wonach nicht geregelt ist, wird nicht abgestimmt.
rules-form-name = Name und Gremien
rules-form-empty = Leer heißt: keine Frist.
rules-form-majorities = Mehrheiten
rules-form-majorities-hint = Ohne eigene Mehrheit gilt die der einfachen Sache. Arbeitsordnung, Ausschluss und Auflösung brauchen immer eine eigene.
rules-form-rest = Vertretung, Niederschrift, Wirkung
rules-open = nicht geregelt
# used: rules-field-*
rules-field-name = Name
rules-field-frist = Ladungsfrist in Tagen
rules-field-eil = Ladungsfrist in dringenden Fällen
rules-field-quorum-anteil = Anteil für die Beschlussfähigkeit
rules-field-zweite-anteil = Anteil in der zweiten Sitzung zum selben Gegenstand
rules-field-anteil = Anteil der Ja-Stimmen
rules-field-und-anteil = Zweiter Anteil
rules-field-m-ordinary-anteil = Anteil der Ja-Stimmen
rules-field-zustimmung-anteil = Anteil, der dem Verfahren zustimmt
rules-field-zustimmung-tage = Tage für die Zustimmung zum Verfahren
rules-field-umlauf-tage = Tage für die Abstimmung
rules-field-beteiligung-anteil = Anteil, der mindestens abstimmt
rules-field-niederschrift = Niederschrift innerhalb von Tagen
rules-field-einwand = Einwände innerhalb von Tagen
rules-field-beschluss = Beschluss
rules-field-ab = Gilt ab
rules-share-hint = Geben Sie Anteile als Bruch oder in Prozent an, zum Beispiel 1/2, 2/3 oder 75 %.
rules-how = { $name }: mehr als oder mindestens
# used: rules-how-*
rules-how-more-than = mehr als
rules-how-at-least = mindestens
rules-count-of = { $name }: Zählweise
# used: rules-count-*
rules-count-full-days-between = so viele volle Tage liegen zwischen Zugang und Sitzung
rules-count-latest-day-before = Zugang spätestens an diesem Tag vor der Sitzung
rules-counted-of = { $name }: welche Tage
# used: rules-counted-*
rules-counted-calendar-days = alle Tage
rules-counted-working-days = Arbeitstage
# used: rules-quorum-base-*
rules-quorum-base-legal = aller Stimmen, auch unbesetzter Sitze
rules-quorum-base-filled = der Stimmen besetzter Sitze
rules-deemed = Einmal festgestellt, gilt sie, bis jemand sie anzweifelt
rules-base = Anteil wovon
rules-and-base = Zweiter Anteil: wovon
rules-and-scale = Zweiter Anteil: was zählt
# used: rules-base-*
rules-base-votes = der abgegebenen Stimmen
rules-base-present = der Anwesenden
rules-base-filled-seats = der besetzten Sitze
rules-base-legal-seats = aller Sitze
rules-scale = Was zählt
# used: rules-scale-*
rules-scale-votes = Stimmen
rules-scale-weight = Gewichte, zum Beispiel Einwohner
rules-abstentions = Enthaltungen
rules-invalid = Ungültige Stimmen
# used: rules-counting-*
rules-counting-excluded = zählen nicht mit
rules-counting-in-base = zählen mit und wirken wie Nein
rules-tie = Bei gleich vielen Ja und Nein
# used: rules-tie-*
rules-tie-rejected = ist der Antrag abgelehnt
rules-tie-chair-decides = entscheidet der Vorsitz
rules-unanimity = Einstimmigkeit
# used: rules-unanimity-*
rules-unanimity-not-needed = nicht nötig
rules-unanimity-of-votes = niemand stimmt dagegen
rules-unanimity-of-all-seats = alle Sitze stimmen zu
rules-double = Doppelte Mehrheit
rules-weighting = Stimmrecht
# used: rules-weighting-*
rules-weighting-per-seat = jeder Sitz mit seinen Stimmen
rules-weighting-per-organisation = jede Organisation eine Stimme
rules-circular = Beschlüsse ohne Sitzung
# used: rules-circular-*
rules-circular-forbidden = nicht erlaubt
rules-circular-nobody-objects = erlaubt, wenn niemand widerspricht
rules-circular-share-consents = erlaubt, wenn ein Anteil dem Verfahren zustimmt
rules-silence = Wer nicht antwortet
# used: rules-silence-*
rules-silence-not-cast = hat nicht abgestimmt
rules-silence-objects = widerspricht dem Verfahren
# used: rules-deputies-*
rules-deputies-votes = stimmt für das Mitglied
rules-deputies-advises = berät ohne Stimme
rules-deputies-nobody = gibt es nicht
rules-signed-by = Wer die Niederschrift unterschreibt
rules-signed-by-hint = Zum Beispiel Vorsitz und Schriftführung
rules-signed-by-en = Wer unterschreibt, auf Englisch
rules-publicity = Wer den Sitzungen folgt
# used: rules-publicity-*
rules-publicity-public = alle
rules-publicity-network = die Mitglieder der Allianz
rules-publicity-body = die Mitglieder des Gremiums
rules-effect = Wirkung der Beschlüsse
rules-error-adopted = Diese Fassung ist beschlossen. Entwerfen Sie eine neue.
rules-error-draft-open = Eine neue Fassung ist schon in Arbeit. Ändern Sie diesen Entwurf.
rules-error-urgent-longer = In dringenden Fällen kann die Frist nicht länger sein als sonst.
rules-error-two-majorities = Für eine Sache kann es nur eine Mehrheit geben.
rules-error-no-days = Geben Sie mindestens einen Tag für die Abstimmung an.
rules-error-no-resolution = Wählen Sie den Beschluss, mit dem die Arbeitsordnung angenommen ist.
rules-error-before-resolution = Dieser Tag liegt vor dem Beschluss.
rules-error-not-later = Die bisherige Fassung gilt erst ab diesem Tag oder später. Wählen Sie einen späteren.
rules-error-other-rules = Für eines der Gremien gilt dann schon eine andere Arbeitsordnung.
rules-error-days = Geben Sie eine ganze Zahl von Tagen an, höchstens 366.
rules-error-share = Geben Sie einen Anteil an, der erreichbar ist, zum Beispiel 1/2, 2/3 oder 75 %.
rules-error-share-first = Geben Sie zuerst den ersten Anteil an.
notice-rules-begun = Der Entwurf der Arbeitsordnung ist gespeichert.
notice-rules-changed = Der Entwurf der Arbeitsordnung ist geändert.
notice-rules-revised = Die neue Fassung ist ein Entwurf. Sie sagt noch dasselbe wie bisher.
notice-rules-adopted = Die Arbeitsordnung ist beschlossen.
# used: rules-part-*
rules-part-invitation = Einladung
rules-part-quorum = Beschlussfähigkeit
rules-part-no-majority = Ohne Mehrheit
rules-part-circular = Umlaufverfahren
rules-part-deputies = Stellvertretung
rules-part-minutes = Niederschrift
rules-part-effect = Stimmrecht und Wirkung
rules-part-majority-of = Mehrheit: { $name }
rules-fraction = { $fraction ->
    [f1-2] die Hälfte
    [f1-3] ein Drittel
    [f2-3] zwei Drittel
    [f1-4] ein Viertel
    [f3-4] drei Viertel
    [f1-5] ein Fünftel
    [f2-5] zwei Fünftel
    [f3-5] drei Fünftel
    [f4-5] vier Fünftel
    [f1-10] ein Zehntel
    [f9-10] neun Zehntel
   *[other] { $part }/{ $whole }
 }
rules-more-than = mehr als { $fraction } { $of }
rules-at-least = mindestens { $fraction } { $of }
# used: rules-of-*
rules-of-votes = der abgegebenen Stimmen
rules-of-present = der anwesenden Stimmen
rules-of-filled-seats = der Stimmen aller besetzten Sitze
rules-of-legal-seats = der Stimmen aller Sitze einschließlich der unbesetzten
rules-of-weight-votes = des Gewichts der abgegebenen Stimmen
rules-of-weight-present = des Gewichts der Anwesenden
rules-of-weight-filled-seats = des Gewichts aller besetzten Sitze
rules-of-weight-legal-seats = des Gewichts aller Sitze einschließlich der unbesetzten
# used: rules-all-votes
# used: rules-all-present
# used: rules-all-filled-seats
# used: rules-all-legal-seats
# used: rules-all-weight-*
rules-all-votes = alle abgegebenen Stimmen
rules-all-present = alle anwesenden Stimmen
rules-all-filled-seats = die Stimmen aller besetzten Sitze
rules-all-legal-seats = die Stimmen aller Sitze einschließlich der unbesetzten
rules-all-weight-votes = die Gewichte aller abgegebenen Stimmen
rules-all-weight-present = die Gewichte aller Anwesenden
rules-all-weight-filled-seats = die Gewichte aller besetzten Sitze
rules-all-weight-legal-seats = die Gewichte aller Sitze einschließlich der unbesetzten
rules-say-notice = { $kind ->
    [full] Zwischen dem Zugang der Einladung und der Sitzung liegen mindestens { $days ->
        [one] ein voller Tag
       *[other] { $days } volle Tage
     }.
    [full-working] Zwischen dem Zugang der Einladung und der Sitzung liegen mindestens { $days ->
        [one] ein voller Arbeitstag
       *[other] { $days } volle Arbeitstage
     }.
    [latest] Die Einladung geht spätestens { $days } Tage vor dem Tag der Sitzung zu.
   *[latest-working] Die Einladung geht spätestens { $days } Arbeitstage vor dem Tag der Sitzung zu.
 }
rules-say-urgent = { $kind ->
    [full] In dringenden Fällen liegen dazwischen mindestens { $days ->
        [one] ein voller Tag
       *[other] { $days } volle Tage
     }.
    [full-working] In dringenden Fällen liegen dazwischen mindestens { $days ->
        [one] ein voller Arbeitstag
       *[other] { $days } volle Arbeitstage
     }.
    [latest] In dringenden Fällen geht die Einladung spätestens { $days } Tage vorher zu.
   *[latest-working] In dringenden Fällen geht die Einladung spätestens { $days } Arbeitstage vorher zu.
 }
rules-say-last-day = Für eine Sitzung am { $meeting } heißt das: spätestens am { $last }.
rules-say-no-invitation = Eine Ladungsfrist ist nicht geregelt.
rules-say-quorum = Das Gremium ist beschlussfähig, wenn { $part } anwesend { $many ->
    [one] ist
   *[many] sind
 }{ $of ->
    [0] .
   *[other] , bei { $of } Stimmen also mindestens { $needed }.
 }
rules-say-deemed = Ist die Beschlussfähigkeit einmal festgestellt, gilt sie, bis jemand sie anzweifelt.
rules-say-second = Wird zum selben Gegenstand ein zweites Mal eingeladen, { $many ->
    [one] genügt
   *[many] genügen
 } { $part }, wenn die Einladung darauf hinweist.
rules-say-no-quorum = Wann das Gremium beschlussfähig ist, ist nicht geregelt.
rules-say-carried = Ein Antrag ist angenommen, wenn { $part } für ihn { $many ->
    [one] ist
   *[many] sind
 }.
rules-say-and = Zugleich { $many ->
    [one] muss
   *[many] müssen
 } { $part } für ihn sein.
rules-say-unanimous = Niemand darf dagegen stimmen.
rules-say-unanimous-all = Ein Antrag ist nur angenommen, wenn die Stimmen aller Sitze für ihn sind.
rules-say-all-against = Wer fehlt, sich enthält oder ungültig stimmt, wirkt wie eine Gegenstimme.
rules-say-both = { $how ->
    [excluded] Enthaltungen und ungültige Stimmen zählen nicht mit.
   *[in-base] Enthaltungen und ungültige Stimmen zählen mit und wirken wie Nein.
 }
rules-say-abstentions = { $how ->
    [excluded] Enthaltungen zählen nicht mit.
   *[in-base] Enthaltungen zählen mit und wirken wie Nein.
 }
rules-say-invalid = { $how ->
    [excluded] Ungültige Stimmen zählen nicht mit.
   *[in-base] Ungültige Stimmen zählen mit und wirken wie Nein.
 }
rules-say-tie-rejected = Bei Stimmengleichheit ist der Antrag abgelehnt.
rules-say-tie-chair = Bei Stimmengleichheit entscheidet die Stimme des Vorsitzes.
rules-say-no-majority = Für diese Sachen ist keine Mehrheit geregelt, über sie kann noch nicht abgestimmt werden: { $names }.
rules-say-no-circular = Das Gremium beschließt nur in Sitzungen.
rules-say-nobody-objects = Das Gremium kann ohne Sitzung beschließen, wenn niemand dem Verfahren widerspricht.
rules-say-consent = Das Gremium kann ohne Sitzung beschließen, wenn innerhalb von { $days ->
    [one] einem Tag
   *[other] { $days } Tagen
 } { $part } dem Verfahren { $many ->
    [one] zustimmt
   *[many] zustimmen
 }.
rules-say-vote-days = Die Abstimmung dauert { $days ->
    [one] einen Tag
   *[other] { $days } Tage
 }.
rules-say-silent = Wer nicht antwortet, hat nicht abgestimmt. Schweigen ist nie Zustimmung.
rules-say-silent-objects = Wer nicht antwortet, widerspricht dem Verfahren. Schweigen ist nie Zustimmung.
rules-say-participation = Die Abstimmung zählt nur, wenn { $part } abgegeben { $many ->
    [one] ist
   *[many] sind
 }.
rules-say-deputies-votes = Kann ein Mitglied nicht kommen, stimmt seine Stellvertretung. Stimmt das Mitglied selbst, zählt nur dessen Stimme.
rules-say-deputies-advises = Kann ein Mitglied nicht kommen, berät seine Stellvertretung mit, ohne Stimme.
rules-say-deputies-nobody = Mitglieder können sich nicht vertreten lassen.
rules-say-deputies-open = Die Stellvertretung ist nicht geregelt.
rules-say-signed = Die Niederschrift unterschreibt: { $name }.
rules-say-minutes = Sie wird innerhalb von { $days ->
    [one] einem Tag
   *[other] { $days } Tagen
 } nach der Sitzung verschickt.
rules-say-objection = Einwände sind innerhalb von { $days ->
    [one] einem Tag
   *[other] { $days } Tagen
 } möglich.
rules-say-no-minutes = Die Niederschrift ist nicht geregelt.
rules-say-weighting-per-seat = Jeder Sitz hat so viele Stimmen, wie das Gründungsdokument ihm gibt.
rules-say-weighting-per-organisation = Jede Organisation hat eine Stimme, gleich wer von ihr da ist.
rules-say-effect-internal = Die Beschlüsse betreffen nur das Gremium selbst.
rules-say-effect-recommendation = Die Beschlüsse sind Empfehlungen und binden niemanden.
rules-say-effect-needs-ratification = Die Beschlüsse brauchen die Zustimmung der Räte.
rules-say-effect-binding = Die Beschlüsse binden.
rules-say-publicity-public = Den Sitzungen können alle folgen, wenn ein Tagesordnungspunkt nichts anderes sagt.
rules-say-publicity-network = Den Sitzungen können die Mitglieder der Allianz folgen, wenn ein Tagesordnungspunkt nichts anderes sagt.
rules-say-publicity-body = Den Sitzungen folgen nur die Mitglieder des Gremiums, wenn ein Tagesordnungspunkt nichts anderes sagt.

# Aufgaben

task-one = Aufgabe
task-many = Aufgaben
task-many-context = Was aus Beschlüssen und Sitzungen zu tun ist, von wem und bis wann.
task-new = Aufgabe vergeben
task-change = Aufgabe ändern
task-save = Aufgabe speichern
task-form-context = Wer sie bekommt, erhält eine Nachricht und kann mit dem Link darin ohne Anmeldung antworten.
task-none = Keine Aufgaben
task-none-hint = Wenn Ihnen jemand eine Aufgabe gibt, steht sie hier.
task-none-office = Vergeben Sie eine Aufgabe, am besten von der Seite eines Beschlusses aus.
task-more = Weitere Aufgaben
task-filter-mine = Meine offenen
task-filter-mine-settled = Meine erledigten
task-filter-all = Alle offenen
task-filter-overdue = Überfällig
task-filter-settled = Alle erledigten
task-filter-body = Aufgaben eines Gremiums
task-filter-go = Anzeigen
task-body = Gremium
task-body-all = alle Gremien
task-body-none = kein Gremium
task-of-body = Aufgaben dieses Gremiums
task-of-resolution-none = Zu diesem Beschluss ist noch keine Aufgabe vergeben.
task-resolution = Beschluss
task-rests-on = Zum Beschluss: { $name }
task-owner = Wer
task-what = Was zu tun ist
task-until = bis { $name }
task-given-label = Vergeben
task-given = am { $day } von { $name }
task-history = Was daraus wurde
task-by-link = über den Link der Nachricht
task-tick = Als erledigt melden: { $name }
task-title-hint = Zum Beispiel: Freie Gewerbeflächen an die Geschäftsstelle melden
task-no-organisations = Keine Organisation zur Auswahl
task-no-organisations-hint = Aufgaben bekommen Personen von Mitgliedern. Nehmen Sie zuerst Mitglieder auf.
# used: task-field-*
task-field-organisation = Organisation
task-field-person = Wer
task-field-titel = Was ist zu tun?
task-field-text = Erläuterung
task-field-frist = Bis wann
task-field-sicht = Wer sie liest
task-field-antwort = Wie steht es?
# used: task-level-*
task-level-network = die Mitglieder des Netzwerks
task-level-central-office = nur die Geschäftsstelle und wer sie erledigt
# used: task-state-*
task-state-open = offen
task-state-done = erledigt
task-state-dropped = entfallen
# used: task-due-*
task-due-over = überfällig
task-due-today = heute
task-due-soon = bald
task-answer-title = Antworten
task-answer-send = Antwort senden
task-answer-day = Neues Datum
task-answer-day-hint = Nur für ein neues Datum
task-answer-text = Stand oder Bemerkung
task-answer-text-hint = Schreiben Sie bei „in Arbeit“, wie weit Sie sind.
task-answer-over = Zu dieser Aufgabe ist nichts mehr zu tun.
# used: task-answer-done
# used: task-answer-progress
# used: task-answer-moved
# used: task-answer-dropped
task-answer-done = erledigt
task-answer-progress = in Arbeit
task-answer-moved = neues Datum
task-answer-dropped = entfällt
# used: task-noted-*
task-noted-done = Erledigt
task-noted-progress = In Arbeit
task-noted-moved = Neues Datum
task-noted-dropped = Entfallen
task-error-settled = Diese Aufgabe ist schon erledigt oder entfallen.
task-error-day-over = Dieser Tag ist vorbei. Wählen Sie einen späteren.
task-error-too-far = Dieser Tag liegt mehr als zehn Jahre voraus.
task-error-no-text = Schreiben Sie, wie es steht.
task-error-too-long = Der Text ist zu lang (höchstens 10.000 Zeichen).
task-error-nobody-here = Diese Person steht nicht im Verzeichnis des Netzwerks.
task-error-link-gone = Dieser Link gilt nicht mehr. Antworten Sie der Geschäftsstelle, oder melden Sie sich an.
notice-task-opened = Die Aufgabe ist vergeben.
notice-task-changed = Die Aufgabe ist geändert.
notice-task-noted = Ihre Antwort ist gespeichert.
notice-task-done = Die Aufgabe ist erledigt.
# used: task-mail-*
task-mail-given-subject = Neue Aufgabe bis { $day }: { $task }
task-mail-given-body = Guten Tag { $name },

    Sie haben im Netzwerk { $network } eine Aufgabe bis zum { $day }: { $task }

    Mit dem Link unten können Sie sie ansehen und ohne Anmeldung antworten.
task-mail-ahead-subject = Erinnerung, fällig am { $day }: { $task }
task-mail-ahead-body = Guten Tag { $name },

    Ihre Aufgabe im Netzwerk { $network } ist am { $day } fällig: { $task }

    Melden Sie mit dem Link unten ohne Anmeldung, wie es steht.
task-mail-due-subject = Heute fällig: { $task }
task-mail-due-body = Guten Tag { $name },

    Ihre Aufgabe im Netzwerk { $network } ist fällig (Frist: { $day }): { $task }

    Melden Sie mit dem Link unten ohne Anmeldung, wie es steht.
task-mail-link = Aufgabe ansehen und antworten
notification-kind-task-given = Jemand gibt Ihnen eine Aufgabe
notification-said-task-given = Sie haben eine Aufgabe: { $subject }
notification-kind-task-letter = Nachrichten zu Ihren Aufgaben, mit Link zum Antworten
notification-said-task-letter = Ihre Aufgabe: { $subject }
privacy-data-tasks = Ihre Aufgaben
privacy-purpose-tasks = Damit feststeht, wer was bis wann erledigt.
privacy-kept-tasks = ohne Ihren Namen dauerhaft, als Umsetzung der Beschlüsse
privacy-field-task = Aufgabe
privacy-field-due = Frist
privacy-period-task-links = Links, mit denen Aufgaben ohne Anmeldung beantwortet werden

# Beschlüsse abonnieren

subscription-title = Neue Beschlüsse per E-Mail
subscription-hint = Sie erhalten eine Nachricht, sobald es neue öffentliche Beschlüsse mit Ihren Suchwörtern gibt.
subscription-privacy = Wir speichern Ihre Adresse und die Suchwörter nur für diese Nachrichten und löschen sie, sobald Sie abbestellen. Ohne Ihre Bestätigung löschen wir sie nach sieben Tagen.
subscription-ask = Abonnieren
subscription-trap = Dieses Feld bleibt leer
subscription-all = alle Beschlüsse
subscription-back = Zu den Beschlüssen
subscription-words-hint = Leer heißt: alle Beschlüsse
# used: subscription-field-*
subscription-field-email = E-Mail-Adresse
subscription-field-woerter = Suchwörter
subscription-field-rhythmus = Wie oft
# used: subscription-rhythm-*
subscription-rhythm-daily = täglich, wenn es Neues gibt
subscription-rhythm-weekly = montags, wenn es Neues gibt
subscription-error-email = Geben Sie eine E-Mail-Adresse an, zum Beispiel name@example.org.
subscription-error-words = Geben Sie höchstens 200 Zeichen an.
subscription-link-gone = Dieser Link gilt nicht mehr. Vielleicht haben Sie ihn schon benutzt.
# used: subscription-mailbox-*
subscription-mailbox-title = Sehen Sie in Ihr Postfach
subscription-mailbox-text = Wir haben Ihnen eine Nachricht geschickt. Das Abonnement beginnt, wenn Sie den Link darin innerhalb von { $days } Tagen öffnen und bestätigen. Das gilt für { $network }.
# used: subscription-confirm-*
subscription-confirm-title = Abonnement bestätigen
subscription-confirm-text = Möchten Sie Nachrichten über neue Beschlüsse von { $network } erhalten? Suchwörter: { $words }
subscription-confirm-button = Ja, abonnieren
# used: subscription-confirmed-*
subscription-confirmed-title = Das Abonnement beginnt
subscription-confirmed-text = Sie erhalten eine Nachricht, sobald { $network } neue Beschlüsse veröffentlicht. In jeder Nachricht steht, wie Sie es beenden.
# used: subscription-stop-*
subscription-stop-title = Abonnement beenden
subscription-stop-text = Möchten Sie keine Nachrichten über Beschlüsse von { $network } mehr erhalten? Suchwörter: { $words }
subscription-stop-button = Ja, beenden
# used: subscription-stopped-*
subscription-stopped-title = Das Abonnement ist beendet
subscription-stopped-text = Sie erhalten keine Nachrichten mehr. Ihre Adresse und die Suchwörter sind gelöscht.
# used: subscription-mail-*
subscription-mail-confirm-subject = Bestätigen Sie Ihr Abonnement: { $network }
subscription-mail-confirm-body = Guten Tag,

    jemand möchte mit dieser Adresse Nachrichten über neue Beschlüsse von { $network } erhalten ({ $rhythm }). Suchwörter: { $words }

    Wenn Sie das waren, bestätigen Sie es mit dem Link unten innerhalb von { $days } Tagen. Sonst geschieht nichts, und wir löschen die Adresse.
subscription-mail-confirm-link = Abonnement bestätigen
subscription-mail-known-subject = Sie haben dieses Abonnement schon: { $network }
subscription-mail-known-body = Guten Tag,

    Sie erhalten schon Nachrichten über neue Beschlüsse von { $network }. Suchwörter: { $words }
subscription-mail-digest-subject = Neue Beschlüsse: { $network }
subscription-mail-digest-body = Guten Tag,

    { $network } hat neue Beschlüsse veröffentlicht. Suchwörter: { $words }

    { $said }
subscription-mail-more = … und { $count ->
    [one] ein weiterer
   *[other] { $count } weitere
 }.
subscription-mail-register = Alle Beschlüsse ansehen
subscription-mail-stop = Abonnement beenden
subscription-mail-daily = täglich
subscription-mail-weekly = wöchentlich
privacy-data-subscriptions = Ihre Abonnements von Beschlüssen
privacy-purpose-subscriptions = Damit Sie Nachrichten über neue Beschlüsse erhalten.
privacy-kept-subscriptions = bis Sie abbestellen; ohne Bestätigung sieben Tage
privacy-field-words = Suchwörter
privacy-field-rhythm = Wie oft
privacy-period-subscriptions = Abonnements von Beschlüssen, die niemand bestätigt hat, gerechnet ab dem Ende ihrer sieben Tage
privacy-period-subscription-links = Links, mit denen ein Abonnement bestätigt oder beendet wird, gerechnet ab ihrem Ablauf

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
evidence-many = Nachweise
evidence-link = Dateien und Fundstellen zu diesem Rat
evidence-all = Alle Nachweise
evidence-there = Was vorliegt
evidence-none = Noch kein Nachweis
evidence-none-hint = Ein Auszug aus der Niederschrift oder die Vorlage zeigt, was der Rat beschlossen hat.
evidence-add = Datei hinzufügen
evidence-add-hint = Zum Beispiel ein Auszug aus der Niederschrift. Zuerst sehen ihn nur die Geschäftsstelle und die Organisation des Rates.
evidence-file = Datei
evidence-file-hint = Höchstens 25 MB. PDF, Fotos (JPEG, PNG, WebP), Dokumente und Tabellen ohne Makros, CSV und Text.
evidence-by = { $name }, { $day }
evidence-fetched = abgerufen am { $day }
evidence-gathered = Ratsinformationssystem
evidence-release = Für die Mitglieder freigeben
evidence-withdraw = Freigabe zurücknehmen
evidence-replace = Durch eine neue Datei ersetzen
evidence-remove = Datei entfernen
evidence-remove-hint = Die Datei verschwindet. Im Protokoll bleibt, dass sie da war.
# used: evidence-level-*
evidence-level-network = sehen die Mitglieder
evidence-level-organisation = sehen nur die Geschäftsstelle und die Organisation
evidence-error-full = Dieser Rat hat schon 20 Dateien. Entfernen Sie zuerst eine.
evidence-error-malformed = Dieser Fund lässt sich nicht aufbewahren.
notice-evidence-added = Die Datei ist gespeichert.
notice-evidence-released = Wer die Datei sieht, ist geändert.
notice-evidence-removed = Die Datei ist entfernt.
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
act-rules-begin = Arbeitsordnung entworfen
act-rules-change = Entwurf einer Arbeitsordnung geändert
act-rules-revise = Neue Fassung einer Arbeitsordnung begonnen
act-rules-adopt = Arbeitsordnung in Kraft gesetzt
act-subscription-ask = Abonnement der Beschlüsse erbeten
act-subscription-confirm = Abonnement der Beschlüsse bestätigt
act-subscription-stop = Abonnement der Beschlüsse beendet
act-task-open = Aufgabe vergeben
act-task-change = Aufgabe geändert
act-task-note = Aufgabe beantwortet
act-ratification-attach = Nachweis eines Rates hinzugefügt
act-ratification-replace = Nachweis eines Rates ersetzt
act-ratification-release = Sichtbarkeit eines Nachweises geändert
act-ratification-detach = Nachweis eines Rates entfernt
act-ratification-gather = Fundstelle eines Rates aufgenommen
act-ratification-open = Beschluss den Räten vorgelegt
act-ratification-report = Stand in einem Rat eingetragen
# used: trail-entity-*
trail-entity-seat = Sitz
trail-entity-rules = Arbeitsordnung
trail-entity-subscription = Abonnement
trail-entity-task = Aufgabe
trail-entity-resolution = Beschluss
