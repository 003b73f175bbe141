// What ical.js reads in a calendar file: node read.mjs MODULE FILE, JSON on standard output.
// It knows no time zones of its own but UTC, so the file's VTIMEZONE decides.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [module, file] = process.argv.slice(2);
const { default: ICAL } = await import(pathToFileURL(module));
ICAL.design.strict = true;

const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);

// Seconds since 1970; the text of a date, or of a time without a zone.
const moment = (time) =>
  time.isDate || time.zone === ICAL.Timezone.localTimezone ? time.toString() : time.toUnixTime();

const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  const alarms = component.getAllSubcomponents("valarm");
  return {
    uid: event.uid,
    title: event.summary,
    description: event.description,
    start: moment(event.startDate),
    end: moment(event.endDate),
    alarms: alarms.map((alarm) => alarm.getFirstPropertyValue("trigger").toSeconds()),
  };
});
process.stdout.write(JSON.stringify(events));
