"""Prints what Python's calendar programs find in a file, a line for each finding.

python calendars.py icalendar FILE    icalendar with recurring-ical-events
python calendars.py khal FILE FOLDER  khal, which keeps its calendars in the folder
python calendars.py holidays          public holidays of the Laender, 1995 to 2050
"""

import datetime
import os
import pathlib
import shutil
import subprocess
import sys

FIRST, AFTER = datetime.date(2026, 1, 1), datetime.date(2028, 1, 1)


def moment(value):
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    return value.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def by_icalendar(file):
    import icalendar
    import recurring_ical_events

    calendar = icalendar.Calendar.from_ical(pathlib.Path(file).read_bytes())
    for part in calendar.walk():
        for name, error in part.errors:
            print(f"error {part.name} {name}: {error}")
    if "METHOD" in calendar:
        print(f"method {calendar['METHOD']}")
    for event in recurring_ical_events.of(calendar).between(FIRST, AFTER):
        start, end = moment(event.start), moment(event.end)
        print(f"event {start} {end} {event['STATUS']} {event['SUMMARY']}")
    for event in calendar.events:
        for conference in event.conferences:
            print("conference", conference.uri)
        attendees = event.get("ATTENDEE", [])
        for attendee in attendees if isinstance(attendees, list) else [attendees]:
            words = [attendee, attendee.params["PARTSTAT"]]
            for name, word in [("DELEGATED-TO", "to"), ("DELEGATED-FROM", "for")]:
                if name in attendee.params:
                    value = attendee.params[name]
                    words += [word, value if isinstance(value, str) else value[0]]
            print("attendee", *words)


def by_khal(file, folder):
    folder = pathlib.Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "events").mkdir(parents=True)
    settings = folder / "khal.conf"
    settings.write_text(f"""\
[calendars]
[[sample]]
path = {folder / "events"}
[locale]
local_timezone = UTC
default_timezone = Europe/Berlin
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
timeformat = %H:%M:%S
datetimeformat = %Y-%m-%dT%H:%M:%SZ
longdatetimeformat = %Y-%m-%dT%H:%M:%SZ
[sqlite]
path = {folder / "khal.db"}
""")
    khal = [sys.executable, "-m", "khal", "-c", str(settings)]
    environment = os.environ | {"LC_ALL": "C.UTF-8", "XDG_CONFIG_HOME": str(folder)}
    subprocess.run(
        [*khal, "import", "--batch", "-a", "sample", file],
        check=True,
        env=environment,
        stdout=subprocess.DEVNULL,
    )
    form = "event {start-long} {end-long} {status}{title}"
    listed = subprocess.run(
        [*khal, "list", "--notstarted", "--day-format", "", "--format", form]
        + [FIRST.isoformat(), AFTER.isoformat()],
        check=True,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    # It lists some events on each of their days, and whole days up to the last, included.
    for line in sorted(set(listed.stdout.splitlines())):
        word, start, end, rest = line.split(" ", 3)
        if "T" not in end:
            end = (datetime.date.fromisoformat(end) + datetime.timedelta(1)).isoformat()
        print(word, start, end, rest)


def by_holidays():
    import holidays

    lands = "BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH".split()
    for land in lands:
        for day in holidays.Germany(subdiv=land, years=range(1995, 2051)):
            print(land, day.isoformat())


READERS = {"icalendar": by_icalendar, "khal": by_khal, "holidays": by_holidays}
READERS[sys.argv[1]](*sys.argv[2:])
