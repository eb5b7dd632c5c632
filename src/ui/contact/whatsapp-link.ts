import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/**
 * Where a chat with this number opens; none where it is no valid number (C9). Brazil's unless + or 00
 * names a country; trunk zero, carrier and extension go, the zero of 0800 is part of its number.
 * Comes with its library, and so is fetched when it is asked for.
 */
export function whatsAppLink(phone: string | undefined): string | undefined {
  const written = withoutExtras(phone ?? '')
  // 00 goes before a country or before a carrier.
  const digits = readAbroad(written) ?? readPhone(written)
  return digits === undefined ? undefined : `https://wa.me/${digits}`
}

/** No number is longer, with all that is written around it. */
const LONGEST = 60
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
/** The first of several. */
const ANOTHER = /[/;|,]|\s(?:e|ou)\s/i
const EXTENSION =
  /[\s,(-]*(?<![a-z])(?:ramal|ram|r|ext(?:ens[aã]o|ension)?|int(?:erno)?|x|#)[.:]?\s*\d{1,6}\)?\s*$/i
/** `0xx47`: the caller puts a carrier there. */
const CARRIER_BLANK = /0?[\s-]*(?:xx|\*\*)[\s-]*(?=\d)/i

const withoutExtras = (phone: string): string =>
  (phone.slice(0, LONGEST).replace(INVISIBLE, '').split(ANOTHER)[0] ?? '')
    .replace(EXTENSION, '')
    .replace(CARRIER_BLANK, '0')

const readAbroad = (written: string): string | undefined =>
  /^\D*00/.test(written) ? readPhone(written.replace(/^\D*00\s*/, '+')) : undefined

function readPhone(written: string): string | undefined {
  const phone = parsePhoneNumberFromString(written, 'BR')
  if (!phone?.isValid()) return undefined
  const { countryCallingCode, nationalNumber, number } = phone
  if (countryCallingCode !== '55') return number.slice(1)
  if (TOLL_FREE.test(nationalNumber)) return `550${nationalNumber}`
  return WITH_AREA.test(nationalNumber) ? number.slice(1) : undefined
}

/** The library's smallest tables do not tell Brazil's kinds of numbers apart; these do. */
const TOLL_FREE = /^800\d{6,7}$/
const WITH_AREA = /^(?:[14689][1-9]|2[12478]|3[1-578]|5[13-5]|7[13-579])(?:9\d{8}|[2-57]\d{7})$/
