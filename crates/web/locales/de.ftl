# Rahmen aller Seiten
shell-skip = Zum Inhalt springen
shell-workspace = Arbeitsbereich
shell-to-workspace = Arbeitsbereich
shell-claim = Software für regionale Allianzen
shell-search = Suche im Verzeichnis
shell-search-hint = Organisationen, Kompetenzen, Orte …
shell-other-language = English
shell-account = Konto
shell-administration = Verwaltung der Instanz
shell-sign-in = Anmelden
shell-sign-out = Abmelden
shell-notices = Mitteilungen
shell-notices-waiting = zu erledigen
shell-menu = Menü
shell-close = Schließen
shell-areas = Bereiche
shell-alliance = Allianz
shell-you-are-here = Sie sind hier
shell-error-prefix = Fehler
shell-main-navigation = Hauptnavigation
shell-legal = Rechtliches
shell-imprint = Impressum
shell-privacy = Datenschutz
shell-accessibility = Erklärung zur Barrierefreiheit
shell-licences = Lizenzen

# used: portal-nav-*
portal-nav-alliance = Die Allianz
portal-nav-members = Mitglieder
portal-nav-bodies = Gremien
portal-nav-resolutions = Beschlüsse
portal-nav-fields = Kompetenzen und Ziele
portal-nav-join = Mitmachen

form-optional = (freiwillig)
form-check = { $count ->
    [one] Bitte prüfen Sie eine Angabe
   *[other] Bitte prüfen Sie { $shown } Angaben
  }

pager-pages = Seiten
pager-page = Seite
pager-back = Zurück
pager-on = Weiter
pager-range = { $first } bis { $last } von { $total }

# Fehler
# used: error-title-*
error-home = Zur Startseite
error-code = Fehler
error-request = Vorgang
error-not-found = Unter dieser Adresse gibt es nichts, oder Sie dürfen es nicht sehen. Prüfen Sie die Adresse oder melden Sie sich an.
error-title-not-found = Diese Seite gibt es nicht
error-sign-in-first = Melden Sie sich an, um weiterzuarbeiten.
error-title-sign-in-first = Anmeldung nötig
error-forbidden = Ihre Rolle erlaubt das nicht. Wenden Sie sich an die Geschäftsstelle, wenn Sie es brauchen.
error-title-forbidden = Das dürfen Sie hier nicht
error-invalid = Mit diesen Angaben können wir nichts anfangen. Gehen Sie zurück und prüfen Sie Ihre Eingabe.
error-title-invalid = Die Eingabe passt nicht
error-no-json = Der Inhalt ist kein JSON. Das Lesen endete in Zeile { $line }, Spalte { $column }.
error-media-type = Senden Sie den Inhalt als application/json.
error-method = Diese Adresse gibt es, aber nicht mit dieser Methode. Welche möglich sind, steht im Kopf „Allow“.
error-changed-meanwhile = Der Eintrag hat sich seit dem genannten Stand geändert. Lesen Sie ihn neu und prüfen Sie Ihre Änderung.
error-if-match-missing = Nennen Sie im Kopf „If-Match“ den Stand (ETag), den Sie ändern.
error-cursor = Diese Fortsetzung gehört nicht zu dieser Liste. Nehmen Sie „next“ aus der Antwort davor oder lassen Sie sie weg.
error-limit = Nennen Sie eine ganze Zahl von 1 bis 200.
error-choice = Diesen Wert gibt es hier nicht. Die möglichen stehen in der Beschreibung der Schnittstelle.
error-conflict = Der Eintrag hat sich inzwischen geändert. Laden Sie die Seite neu und prüfen Sie den Stand.
error-title-conflict = Der Stand ist ein anderer
error-too-many = Das waren zu viele Versuche in kurzer Zeit. Versuchen Sie es in { $minutes ->
    [one] einer Minute
   *[other] { $minutes } Minuten
  } erneut.
error-title-too-many = Zu viele Versuche
error-too-large = Die Datei oder Eingabe ist zu groß.
error-title-too-large = Zu groß
error-too-slow = Ihre Eingabe ist nicht vollständig angekommen, und es wurde nichts gespeichert. Prüfen Sie Ihre Verbindung und senden Sie noch einmal.
error-title-too-slow = Die Übertragung hat zu lange gedauert
error-unavailable = Die Anwendung ist gerade stark beschäftigt. Versuchen Sie es in einer Minute erneut.
error-title-unavailable = Gerade nicht möglich
error-fault = Das ist unser Fehler. Ihre Eingabe wurde nicht gespeichert. Versuchen Sie es später erneut.
error-title-fault = Da ist etwas schiefgegangen
