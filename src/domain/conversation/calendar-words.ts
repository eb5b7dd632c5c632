/** The names of each month, January first, in Portuguese, English and Spanish. */
export const MONTHS = [
  ...['jan janeiro january enero', 'fev fevereiro feb february febrero', 'mar marco march marzo'],
  ...['abr abril apr april', 'mai maio may mayo', 'jun junho june junio', 'jul julho july julio'],
  ...['ago agosto aug august', 'set setembro sep sept september septiembre'],
  ...['out outubro oct october octubre', 'nov novembro november noviembre'],
  'dez dezembro dec december dic diciembre',
].map((names) => names.split(' '))

/** The names of each day of the week, Sunday first; what is shortened is another word as well. */
export const WEEKDAYS = [
  ...['domingo sunday', 'segunda monday lunes', 'terca tuesday martes'],
  ...['quarta wednesday miercoles', 'quinta thursday jueves', 'sexta friday viernes'],
  'sabado saturday',
].map((names) => names.split(' '))

/** All of them, and what else a timetable has. */
export const CALENDAR_WORDS: ReadonlySet<string> = new Set([
  ...[...MONTHS, ...WEEKDAYS].flat(),
  ...`seg ter qua qui sex sab dom domingos segundas tercas quartas quintas sextas sabados feriados`.split(
    ' ',
  ),
])
