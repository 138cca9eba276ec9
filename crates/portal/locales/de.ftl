# Öffentliche Seiten
portal-and = und
portal-feed = Änderungen als Feed
portal-more = Einzelheiten
portal-since = seit{"\u00A0"}{ $date }
portal-until = bis { $date }
portal-from-until = { $from } bis { $until }

# used: portal-month-*
portal-month-1 = Januar
portal-month-2 = Februar
portal-month-3 = März
portal-month-4 = April
portal-month-5 = Mai
portal-month-6 = Juni
portal-month-7 = Juli
portal-month-8 = August
portal-month-9 = September
portal-month-10 = Oktober
portal-month-11 = November
portal-month-12 = Dezember

# used: portal-precision-*
portal-precision-about = rund { $number }
portal-precision-more-than = über { $number }

# used: portal-share-*
portal-share-all = alle
portal-share-more-than = mehr als { $fraction }
portal-share-at-least = mindestens { $fraction }

# Startseite
portal-networks = Regionale Allianzen
portal-networks-lead = Städte, Kammern und Unternehmen, die ihre Region gemeinsam voranbringen.
portal-networks-none = Hier gibt es noch keine Allianz
portal-networks-none-hint = Sobald eine Satzungsdatei angewendet ist, steht die Allianz hier.

# Die Allianz
portal-through = Die laufende Arbeit übernimmt
portal-map-title = Karte: { $name }
portal-map-numbers = Die Nummern stehen auf der Karte.
portal-founded = gegründet
portal-experts = Fachleute im Netzwerk
portal-areas = Städte und Kreise
portal-form = Form der Zusammenarbeit
portal-bodies-and-history = Gremien und Werdegang
portal-history = Werdegang und Rechtsform
portal-work = Ziele und Vorhaben
portal-strengths = Was die Region bietet
portal-companies = Unternehmen, die für die Region stehen: { $name }.
portal-contact = Kontakt
portal-contact-find = Kontakt
portal-contact-none = Zu dieser Allianz ist noch keine Ansprechstelle hinterlegt.
portal-contact-through = Das Netzwerk führt die Geschäfte der Allianz und nimmt Ihre Fragen entgegen.
portal-address = Anschrift
portal-carried-by = Getragen von
portal-carried-by-all = Getragen von allen Mitgliedern.
portal-carried-by-line = Getragen von { $names }.
portal-other-partners = Partner

# used: portal-figure-*
portal-figure-inhabitants = Menschen leben hier
portal-figure-catchment = Menschen im Einzugsgebiet
portal-figure-companies = Unternehmen
portal-figure-employees = Beschäftigte
portal-figure-municipalities = Städte und Gemeinden

# used: portal-stage-*
portal-stage-past = früher
portal-stage-current = heute
portal-stage-planned = geplant

# used: portal-form-*
portal-form-informal = informeller Zusammenschluss
portal-form-project-partnership = Projektpartnerschaft
portal-form-network = Netzwerk
portal-form-committee = gemeinsames Gremium
portal-form-working-group = kommunale Arbeitsgemeinschaft
portal-form-association = Verein
portal-form-special-purpose-association = Zweckverband
portal-form-company = Gesellschaft
portal-form-joint-organisation = gemeinsame Organisation

# used: portal-partner-*
portal-partner-cooperation = Zusammenarbeit
portal-partner-funding = Förderung
portal-partner-science = wissenschaftliche Begleitung
portal-partner-political = politische Unterstützung
portal-partner-sponsor = Unterstützung der Öffentlichkeitsarbeit
portal-partner-initiative = unterstützte Initiative

# Beschlüsse
portal-resolutions = Beschlüsse, auf denen die Allianz beruht
portal-decided-by = Beschlossen von
portal-effective = Wirksam
portal-effective-all = wenn alle zustimmen
portal-effective-at-least = { $count ->
    [one] wenn mindestens eine Vertretung zustimmt
   *[other] wenn mindestens { $shown } Vertretungen zustimmen
  }
portal-effective-named = { $count ->
    [0] wenn { $names } zustimmen
    [one] wenn { $names } und mindestens eine weitere Vertretung zustimmen
   *[other] wenn { $names } und mindestens { $count } weitere Vertretungen zustimmen
  }
portal-councils = Räte und Vertretungen

# used: portal-resolution-*
portal-resolution-proposed = vorgeschlagen
portal-resolution-in-force = in Kraft
portal-resolution-rejected = abgelehnt

# used: portal-council-*
portal-council-pending = { $shown } noch offen
portal-council-adopted = { $shown } zugestimmt
portal-council-adopted-with-changes = { $shown } mit Änderungen zugestimmt
portal-council-postponed = { $shown } vertagt
portal-council-rejected = { $shown } abgelehnt

# Mitglieder
portal-members-count = { $count ->
    [one] Ein Mitglied
   *[other] { $shown } Mitglieder
  }
portal-members-none = Noch keine Mitglieder
portal-members-former = Frühere Mitglieder
portal-member-name = Name
portal-member-since = Mitglied
portal-member-website = Internetseite
portal-member-share = Anteil { $share }
portal-part-of-line = gehört zu { $name }
portal-owners = Eigentümer: { $owners }

# used: portal-category-*
portal-category-municipality = Städte und Gemeinden
portal-category-district = Kreise
portal-category-chamber-of-commerce = Industrie- und Handelskammern
portal-category-chamber-of-crafts = Handwerkskammern
portal-category-regional-authority = Regionalverbände
portal-category-development-agency = Wirtschaftsförderungen
portal-category-company = Unternehmen
portal-category-university = Hochschulen
portal-category-research-institute = Forschungseinrichtungen
portal-category-association = Verbände und Vereine
portal-category-employment-agency = Agenturen für Arbeit
portal-category-other = Weitere

# used: portal-of-*
portal-of-members = der Mitglieder
portal-of-municipality = der Städte und Gemeinden
portal-of-district = der Kreise
portal-of-chamber-of-commerce = der Industrie- und Handelskammern
portal-of-chamber-of-crafts = der Handwerkskammern
portal-of-regional-authority = der Regionalverbände
portal-of-development-agency = der Wirtschaftsförderungen
portal-of-company = der Unternehmen
portal-of-university = der Hochschulen
portal-of-research-institute = der Forschungseinrichtungen
portal-of-association = der Verbände und Vereine
portal-of-employment-agency = der Agenturen für Arbeit
portal-of-other = der weiteren Mitglieder

# Gremien
portal-bodies = Gremien
portal-bodies-context = Wer entscheidet, wer mitarbeitet und nach welchen Regeln.
portal-bodies-none = Noch keine Gremien
portal-body = Gremium
portal-body-seats = Zusammensetzung
portal-body-duties = Aufgaben
portal-body-steered-by = Gesteuert von
portal-body-part-of = Teil von
portal-body-same-as = Dasselbe Gremium wie in
portal-body-run-by = Geführt von
portal-body-rhythm = Rhythmus
portal-seat-representative = Vertretung
portal-seat-ex-officio = alle kraft Amtes
portal-seat-open = Zahl nicht festgelegt
portal-seat-no-vote = ohne Stimme
portal-seat-exactly = { $count ->
    [one] genau eine Person
   *[other] genau { $shown } Personen
  }
portal-seat-at-most = { $count ->
    [one] höchstens eine Person
   *[other] höchstens { $shown } Personen
  }
portal-seat-at-least = { $count ->
    [one] mindestens eine Person
   *[other] mindestens { $shown } Personen
  }
portal-seat-between = { $min } bis { $max } Personen
portal-seat-deputies = { $count ->
    [one] je eine Stellvertretung
   *[other] je { $shown } Stellvertretungen
  }
portal-seat-votes = je { $shown } Stimmen
portal-seat-term = { $count ->
    [one] für ein Jahr
   *[other] für { $shown } Jahre
  }

# used: portal-body-*
portal-body-assembly = Versammlung
portal-body-steering-group = Lenkungsgruppe
portal-body-management-circle = Leitungskreis
portal-body-strategy-team = Strategieteam
portal-body-working-group = Arbeitsgruppe
portal-body-advisory-board = Beirat
portal-body-spokespersons = Sprecherinnen und Sprecher
portal-body-central-office = Geschäftsstelle
portal-body-joint-committee = gemeinsames Gremium

# Arbeitsordnung
# used: portal-rules-*
portal-rules = Arbeitsordnung
portal-rules-in-preparation = in Arbeit
portal-rules-draft = Entwurf
portal-rules-adopted = in Kraft
portal-rules-bodies = Gilt für
portal-rules-valid = In Kraft
portal-rules-invitation = Einladung
portal-rules-urgent = Eilige Einladung
portal-rules-quorum = Beschlussfähig
portal-rules-circular = Beschluss ohne Sitzung
portal-rules-publicity = Öffentlichkeit
portal-rules-effect = Wirkung eines Beschlusses
portal-rules-minutes = Niederschrift
portal-second-meeting = in einer zweiten Sitzung zur selben Sache { $share }
portal-abstentions-count = Enthaltungen zählen mit
portal-minutes-signed = unterschrieben von { $who }
portal-minutes-sent = { $count ->
    [one] versandt am nächsten Tag
   *[other] versandt binnen { $shown } Tagen
  }
portal-minutes-objection = { $count ->
    [one] Einspruch binnen eines Tages
   *[other] Einspruch binnen { $shown } Tagen
  }
portal-days = { $count ->
    [one] ein Tag
   *[other] { $shown } Tage
  }

# used: portal-invitation-*
portal-invitation-full-days-between = { $count ->
    [one] ein voller Tag zwischen Zugang und Sitzung
   *[other] { $shown } volle Tage zwischen Zugang und Sitzung
  }
portal-invitation-latest-day-before = { $count ->
    [one] spätestens am Tag vor der Sitzung
   *[other] spätestens am { $shown }. Tag vor der Sitzung
  }

# used: portal-base-*
portal-base-votes = der abgegebenen Stimmen
portal-base-present = der Anwesenden
portal-base-filled-seats = der besetzten Sitze
portal-base-legal-seats = aller vorgesehenen Sitze

# used: portal-tie-*
portal-tie-rejected = bei Gleichstand abgelehnt
portal-tie-chair-decides = bei Gleichstand entscheidet der Vorsitz

# used: portal-matter-*
portal-matter-ordinary = Beschlüsse
portal-matter-rules = Arbeitsordnung ändern
portal-matter-admission = Mitglied aufnehmen
portal-matter-exclusion = Mitglied ausschließen
portal-matter-election = Wahlen
portal-matter-dissolution = Auflösung

# used: portal-circular-*
portal-circular-forbidden = nicht möglich
portal-circular-nobody-objects = wenn niemand widerspricht
portal-circular-share-consents = wenn genügend Mitglieder dem Verfahren zustimmen

# used: portal-publicity-*
portal-publicity-public = öffentlich
portal-publicity-network = für die Mitglieder der Allianz
portal-publicity-body = nur für die Mitglieder des Gremiums

# used: portal-effect-*
portal-effect-recommendation = Empfehlung
portal-effect-needs-ratification = wirksam erst mit Zustimmung der Räte
portal-effect-binding = bindend

# Kompetenzen und Ziele
portal-fields = Kompetenz- und Handlungsfelder
portal-fields-short = Felder
portal-fields-context = Woran die Allianz arbeitet und was sie erreichen will.
portal-fields-none = Noch keine Felder und Ziele
portal-goals = Ziele
portal-plans = Pläne und Konzepte
portal-measures = Maßnahmen
portal-labs = Reallabore
portal-projects = Projekte
portal-grants = Förderung
portal-meetings = Treffen
portal-kind = Art
portal-plan = Plan
portal-project = Projekt
portal-part-of = Teil von
portal-unites = Führt zusammen
portal-decided-in = Beschlossen in
portal-responsible = Verantwortlich
portal-period = Zeitraum
portal-partners = Beteiligt
portal-amount = Betrag
portal-giver = Fördergeber
portal-recipients = Empfänger
portal-notice = Bescheid vom
portal-date = Datum
portal-venue = Ort
portal-participants = Teilnehmende
portal-guests = Gäste
portal-topics = Themen
portal-breakouts = Kleingruppen
portal-decisions = Ergebnisse

# used: portal-field-*
portal-field-competence = Kompetenzfeld
portal-field-action = Handlungsfeld
portal-field-competence-and-action = Kompetenz- und Handlungsfeld

# used: portal-plan-*
portal-plan-strategy = Strategie
portal-plan-future-plan = Zukunftsplan
portal-plan-development-concept = Entwicklungskonzept

# used: portal-progress-*
portal-progress-proposed = vorgeschlagen
portal-progress-decided = beschlossen
portal-progress-in-preparation = in Arbeit
portal-progress-running = läuft
portal-progress-completed = abgeschlossen
portal-progress-abandoned = eingestellt

# used: portal-grant-*
portal-grant-announced = in Aussicht gestellt
portal-grant-applied = beantragt
portal-grant-approved = bewilligt
portal-grant-closed = abgerechnet

# used: portal-meeting-*
portal-meeting-planned = geplant
portal-meeting-held = hat stattgefunden
portal-meeting-cancelled = abgesagt

# Mitmachen
portal-join-how = So werden Sie Mitglied
portal-join-sought = Wen die Allianz sucht
# used: portal-joining-*
portal-joining-open = Die Allianz steht allen offen, die in der Region mitwirken wollen. Sie können jederzeit beitreten.
portal-joining-on-invitation = Die Mitglieder laden neue Partner ein. Wenn Sie mitwirken möchten, melden Sie Ihr Interesse.
portal-joining-by-resolution = Wer Mitglied ist, haben die Räte mit dem Gründungsbeschluss bestimmt. Unternehmen, Kammern und Verbände arbeiten als Partner mit. Wenn Sie mitwirken möchten, melden Sie Ihr Interesse.
portal-joining-unknown = Wie man Mitglied wird, hat die Allianz noch nicht festgelegt. Fragen Sie die Kontaktstelle.

# Rechtliches
portal-legal-default = Diese Seite ist noch nicht ausgefüllt. Wer die Plattform betreibt, ergänzt sie vor der Veröffentlichung.
portal-legal-day = Stand: { $name }

# Lizenzen
portal-licences-own = Regiowerk ist freie Software unter der European Union Public Licence 1.2 (EUPL-1.2).
portal-licences-data = Karten
portal-licences-third-party = Bestandteile der Oberfläche

# Feed
portal-atom-title = Die Angaben zur Allianz haben sich geändert
portal-atom-summary = Mitglieder, Gremien, Ziele oder andere öffentliche Angaben sind auf neuem Stand.
portal-share-alt = Zeichen von Regiowerk: drei verbundene Punkte um eine Mitte
portal-atom-member = Neues Mitglied: { $name }

register-title = Beschlüsse
register-context = Was die Allianz beschlossen hat, in welchen Worten und welche Räte zugestimmt haben.
register-feed = Diese Suche als Feed abonnieren
portal-licences-programs = Bestandteile des Programms
portal-licences-fonts = Schriften in Dokumenten
portal-licences-fonts-text = Fira Sans, © The Mozilla Foundation und Telefonica S.A., SIL Open Font License 1.1.
