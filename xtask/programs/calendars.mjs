// Prints what ical.js finds in a file, a line for each finding: node calendars.mjs FILE
// It knows no time zones but those of the file.

import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const AFTER = ICAL.Time.fromString("2028-01-01T00:00:00Z").toUnixTime();

const moment = (time) =>
  time.isDate
    ? time.toString()
    : time.convertToZone(ICAL.Timezone.utcTimezone).toString();

function readCalendar(calendar) {
  for (const zone of calendar.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(zone);
  }
  const method = calendar.getFirstPropertyValue("method");
  if (method) console.log("method", method);
  const components = calendar.getAllSubcomponents("vevent");
  const events = components.map((it) => new ICAL.Event(it, { exceptions: [] }));
  for (const event of events.filter((it) => !it.isRecurrenceException())) {
    for (const other of events) {
      if (other.isRecurrenceException() && other.uid === event.uid) event.relateException(other);
    }
    const tell = ({ startDate, endDate, item }) => {
      const state = item.component.getFirstPropertyValue("status");
      console.log("event", moment(startDate), moment(endDate), state, item.summary);
    };
    const { startDate, endDate } = event;
    if (!event.isRecurring()) tell({ startDate, endDate, item: event });
    const iterator = event.isRecurring() ? event.iterator() : { next: () => null };
    for (let next = iterator.next(); next; next = iterator.next()) {
      if (next.toUnixTime() >= AFTER) break;
      tell(event.getOccurrenceDetails(next));
    }
    for (const conference of event.component.getAllProperties("conference")) {
      console.log("conference", conference.getFirstValue());
    }
    for (const attendee of event.attendees) {
      const words = [attendee.getFirstValue(), attendee.getParameter("partstat")];
      for (const [name, word] of [["delegated-to", "to"], ["delegated-from", "for"]]) {
        const value = attendee.getParameter(name);
        if (value) words.push(word, [value].flat()[0]);
      }
      console.log("attendee", ...words);
    }
  }
}

function readCard(card) {
  for (const property of card.getAllProperties()) {
    console.log(property.name, property.getValues().flat().join(" | "));
  }
}

const component = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], "utf8")));
if (component.name === "vcard") readCard(component);
else readCalendar(component);
