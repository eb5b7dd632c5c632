import { type Weekday, weekdayOf } from '../../domain/calendar/day'
import type { AdminPage } from '../../domain/setup/admin-page'
import type { Item, Line, LineState, Part, Values } from '../../domain/setup/line'
import type { HostReason } from '../../ports/host-error'
import type { NavSay } from '../nav/nav-say'
import { numberWords } from '../nav/number-words'
import { whyWords } from '../nav/why-words'
import { LANG } from '../text/language'
import { faultWords } from '../text/setting-words'

/** The heading of a part. */
export const partWords = (part: Part, { nav }: NavSay): string => nav(`part_${part}`)

/** The state as a word: colour is never alone. */
export const stateWords = (state: LineState, { nav }: NavSay): string => nav(`state_${state}`)

/** What a line says; settings go by their labels, faults by the sentence every agent knows. */
export function lineWords({ what }: Line, say: NavSay): string {
  const { key, values = {} } = what
  const { setting, value, written, reason, instead } = values
  if (key === 'setting_fault') {
    return faultWords({ setting: String(setting), written: String(written) }, say)
  }
  return say.nav(key, {
    ...values,
    ...numbersIn(values, say),
    ...(value !== undefined && { value: valueWords(String(value), say) }),
    ...(setting !== undefined && { setting: say.label(String(setting)) }),
    ...(instead !== undefined && { instead: say.nav(`instead_${instead as Instead}`) }),
    ...(reason !== undefined && { reason: whyWords(reason as HostReason, say) }),
  })
}

/** What is used in place of a published manual that is not. */
type Instead = 'below' | 'none'

/** Quantities, unlike numbers of groups and fields, are written as people write them: `4.500`. */
const QUANTITIES: readonly string[] = ['count', 'near', 'limit', 'read']

const numbersIn = (values: Values, say: NavSay): Values =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => QUANTITIES.includes(name))
      .map(([name, value]) => [name, numberWords(Number(value), say)]),
  )

/** A box that is ticked or not is told in words. */
function valueWords(value: string, { nav }: NavSay): string {
  if (value === 'true') return nav('value_yes')
  return value === 'false' ? nav('value_no') : value
}

/** What to do about it; nothing on a green line. */
export const fixWords = ({ fix }: Line, { nav }: NavSay): string | undefined => fix && nav(fix)

/** Where a page is in Admin Center, as one clicks one's way to it. */
export const adminWords = (page: AdminPage, { nav }: NavSay): string =>
  nav('admin_way', { way: nav(`admin_${page}`) })

/** `Emissão de nota: 4.812 caracteres`; the ticket's number comes before it. The subject is foreign text. */
export const roomWords = (
  { name, ticket }: Required<Pick<Item, 'name' | 'ticket'>>,
  say: NavSay,
): string =>
  say.nav('room_item', {
    subject: name.replace(/\s+/g, ' ').trim() || '–',
    used: numberWords(ticket.used, say),
  })

/** `sexta-feira, 20/11: Consciência Negra, feriado só no app`. No "hoje": the page may stay open. */
export function itemWords(item: Item, say: NavSay): string {
  const { name, setting, day, weekday, note, ticket } = item
  if (setting !== undefined && note) return `${say.label(setting)}: ${say.nav(`note_${note}`)}`
  if (ticket) return `#${ticket.id} ${roomWords({ name, ticket }, say)}`
  const named = day ? weekdayOf(day) : weekday
  const when = [
    ...(named === undefined ? [] : [weekdayWord(named, say)]),
    ...(day ? [say.dates.short(day)] : []),
  ].join(', ')
  const whole = when === '' ? name : `${when}: ${name}`
  return note ? `${whole}, ${say.nav(`note_${note}`)}` : whole
}

/** 4 January 1970 was a Sunday. */
const weekdayWord = (weekday: Weekday, { language }: NavSay): string =>
  new Intl.DateTimeFormat(LANG[language], { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(1970, 0, 4 + weekday),
  )
