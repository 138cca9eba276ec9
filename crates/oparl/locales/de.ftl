# OParl, in beide Richtungen.

oparl-system-name = Regiowerk: Beschlüsse und Gremien regionaler Allianzen
oparl-error-missing = Unter dieser Adresse gibt es nichts.
oparl-error-unreadable = Ein Filter ist nicht lesbar. Zeitpunkte haben die Form 2026-11-24T10:00:00+01:00; das Pluszeichen wird in Adressen als %2B geschrieben.
oparl-error-method = Diese Schnittstelle wird nur gelesen.
oparl-error-internal = Die Daten sind gerade nicht lesbar. Bitte versuchen Sie es später noch einmal.
