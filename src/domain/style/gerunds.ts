/** Words of that ending which are no gerunds, names among them. */
const NO_GERUND = [
  'quando|brando|bando|contrabando|comando|desmando|nefando|miserando|formando|mestrando',
  'doutorando|educando|fernando|hernando|orlando|armando|rolando|nando|ferdinando',
  'adendo|remendo|dividendo|estupendo|horrendo|tremendo|reverendo|crescendo',
  'lindo|findo|infindo|arlindo|deolindo|florindo|olindo|clarindo|laurindo|benvindo',
  'redondo|hediondo|estrondo|marimbondo|rondo',
].join('|')

/** Pattern of a gerund in flattened text, perhaps with a pronoun: `enviando`, `enviando-lhe`. */
export const GERUND = `(?!(?:${NO_GERUND})(?![a-z]))[a-z]*[aeio]ndo(?:-(?:lhes?|me|te|se|nos|vos|l?[oa]s?))?(?![a-z-])`

/** "enviá-lo", "recebê-lo", "pô-lo"; "transferi-lo" has no accent, "distribuí-lo" has. */
const STRESSED: ReadonlyMap<string, string> = new Map([
  ['a', 'á'],
  ['e', 'ê'],
  ['o', 'ô'],
])

/**
 * The infinitive of a gerund, its pronoun kept: `transferindo` is transferir, `pondo` is pôr,
 * `enviando-lhe` enviar-lhe, `enviando-o` enviá-lo. Capitals stay capitals.
 */
export function infinitiveOf(gerund: string): string {
  const [verb = '', pronoun] = gerund.split('-')
  const stem = verb.slice(0, -4)
  const vowel = verb.slice(-4, -3).toLowerCase()
  const end = endOf(stem.toLowerCase(), vowel, pronoun?.toLowerCase())
  const isLoud = verb === verb.toUpperCase()
  return stem + (isLoud ? end.toUpperCase() : end)
}

function endOf(stem: string, vowel: string, pronoun: string | undefined): string {
  if (pronoun !== undefined && /^l?[oa]s?$/.test(pronoun)) {
    const isParted = vowel === 'i' && /(?:[ao]|(?<![gq])u)$/.test(stem)
    return `${isParted ? 'í' : (STRESSED.get(vowel) ?? vowel)}-l${pronoun.replace('l', '')}`
  }
  const isToPut = vowel === 'o' && stem === 'p'
  return `${isToPut ? 'ô' : vowel}r${pronoun === undefined ? '' : `-${pronoun}`}`
}
