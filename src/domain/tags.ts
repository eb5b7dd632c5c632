/** Every tag the app writes. Permanent: they are on live tickets for years. */
export const TAG = {
  /** On every ticket the app marks: the one search term for leads. */
  roteiro: 'roteiro',
  replied: 'contato_respondido',
  cancellationProposed: 'cancelamento_proposto',
  cancelled: 'cancelado_sem_retorno',
  reopened: 'reaberto_apos_cancelamento',
  escalated: 'escalonar_ti_script_db2',
  noteComplete: 'script_db2_completo',
  noteIncomplete: 'script_db2_incompleto',
  costInformed: 'custo_informado',
  costConfirmed: 'custo_confirmado',
  notChecked: 'roteiro_nao_validado',
  exception: 'roteiro_excecao',
  notAReply: 'roteiro_nao_retorno',
} as const

/** The tags of a mandatory note, by the id of its manual. */
export interface NoteTags {
  /** On a ticket with such a note. */
  readonly mark: string
  readonly complete: string
  readonly incomplete: string
}

/** Of a note whose tags were named before every note's began alike. */
const OLDER_NOTES: Readonly<Record<string, NoteTags>> = {
  contato: {
    mark: TAG.escalated,
    complete: TAG.noteComplete,
    incomplete: TAG.noteIncomplete,
  },
}

export function noteTags(id: string): NoteTags {
  const mark = `roteiro_nota_${id}`
  return OLDER_NOTES[id] ?? { mark, complete: `${mark}_completa`, incomplete: `${mark}_incompleta` }
}

export type AttemptNumber = 1 | 2 | 3
export const ATTEMPT_NUMBERS = [1, 2, 3] as const satisfies readonly AttemptNumber[]

const ATTEMPT_TAG = {
  1: 'contato_tentativa_1',
  2: 'contato_tentativa_2',
  3: 'contato_tentativa_3',
} as const satisfies Record<AttemptNumber, string>

export const attemptTag = (n: AttemptNumber): string => ATTEMPT_TAG[n]
export const ATTEMPT_TAGS: readonly string[] = ATTEMPT_NUMBERS.map(attemptTag)

/** The attempts that are in these tags, ascending; `contato_tentativa_02` is not ours. */
export const attemptsIn = (tags: readonly string[]): AttemptNumber[] =>
  ATTEMPT_NUMBERS.filter((n) => tags.includes(attemptTag(n)))

/** Of a manual whose tags were named before every manual's began with `roteiro_` and its id. */
const OLDER_PREFIXES = ['triagem_']

const OUR_PREFIXES = ['roteiro_', ...OLDER_PREFIXES]

/** What a tag of the manual with this id may begin with; no two manuals share a beginning. */
export const beginningsOf = (id: string): readonly string[] => [
  `roteiro_${id}_`,
  ...OLDER_PREFIXES.filter((prefix) => prefix === `${id}_`),
]

/** What follows `roteiro_` in tags of the app itself; no manual has such an id. */
export const APP_WORDS: readonly string[] = [
  ...['pausa', 'motivo', 'nota', 'nao', 'excecao', 'validado'],
]

/** Whether this tag is a mark of a manual, of one that this app no longer has, too. */
export function isPlaybookTag(tag: string): boolean {
  const [prefix = '', id = '', rest] = tag.split('_')
  if (!OUR_PREFIXES.includes(`${prefix}_`)) return false
  return prefix !== 'roteiro' || (rest !== undefined && !APP_WORDS.includes(id))
}

/** Whether the app writes tags of this name; every other tag is left alone, always. */
export const isOurTag = (tag: string): boolean =>
  OUR_TAGS.has(tag) ||
  ATTEMPT_TAGS.includes(tag) ||
  OUR_PREFIXES.some((prefix) => tag.startsWith(prefix))

const OUR_TAGS: ReadonlySet<string> = new Set(Object.values(TAG))
