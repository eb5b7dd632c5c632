// A zone that the process did not take would let every test of the calendar pass for nothing.
const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
if (timeZone !== process.env['TZ']) {
  throw new Error(`These tests run in ${timeZone}, not in ${process.env['TZ']}.`)
}
