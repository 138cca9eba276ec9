# OParl, in both directions.

oparl-system-name = Regiowerk: resolutions and bodies of regional alliances
oparl-error-missing = There is nothing at this address.
oparl-error-unreadable = A filter cannot be read. Moments have the form 2026-11-24T10:00:00+01:00; in addresses the plus sign is written %2B.
oparl-error-method = This interface is only read.
oparl-error-internal = The data cannot be read at the moment. Please try again later.
