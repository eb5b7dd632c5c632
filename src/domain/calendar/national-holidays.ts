import { type Day, shiftDay } from './day'

/** Brazil's fixed national holidays (C4), each with the first year it was one, if that matters. */
const FIXED: readonly {
  readonly monthDay: string
  readonly name: string
  readonly since?: number
}[] = [
  { monthDay: '01-01', name: 'Confraternização Universal' },
  { monthDay: '04-21', name: 'Tiradentes' },
  { monthDay: '05-01', name: 'Dia do Trabalho' },
  { monthDay: '09-07', name: 'Independência do Brasil' },
  { monthDay: '10-12', name: 'Nossa Senhora Aparecida' },
  { monthDay: '11-02', name: 'Finados' },
  { monthDay: '11-15', name: 'Proclamação da República' },
  { monthDay: '11-20', name: 'Consciência Negra', since: 2024 },
  { monthDay: '12-25', name: 'Natal' },
]

/** The holidays of one year by their day; carnival and Corpus Christi, no national ones, if asked. */
export function nationalHolidays(
  year: number,
  { carnival, corpusChristi }: { readonly carnival: boolean; readonly corpusChristi: boolean },
): Map<Day, string> {
  const easter = easterOf(year)
  const fixed = FIXED.filter(({ since }) => since === undefined || year >= since)
  return new Map([
    ...fixed.map(({ monthDay, name }) => [dayOf(year, monthDay), name] as const),
    [shiftDay(easter, -2), 'Sexta-feira Santa'],
    ...(carnival ? ([-48, -47] as const) : []).map(
      (days) => [shiftDay(easter, days), 'Carnaval'] as const,
    ),
    ...(corpusChristi ? [[shiftDay(easter, 60), 'Corpus Christi'] as const] : []),
  ])
}

const dayOf = (year: number, monthDay: string): Day =>
  `${String(year).padStart(4, '0')}-${monthDay}` as Day

/** Easter Sunday by the Gregorian computus in integers (Meeus, Astronomical Algorithms, chapter 8). */
function easterOf(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const skipped = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - skipped + 15) % 30
  const leaps = 2 * (century % 4) + 2 * Math.floor(ofCentury / 4)
  const toSunday = (32 + leaps - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const march = epact + toSunday - 7 * late + 22 // 32 is 1 April
  return shiftDay(dayOf(year, '03-01'), march - 1)
}
