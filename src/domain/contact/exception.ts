/** What an agent may set aside with a reason (C11); stops for safety are not among them. */
export const EXCEPTION_RULES = {
  sooner: 'tentativa antecipada',
  cancellation: 'cancelamento antecipado',
  note: 'nota incompleta',
  writing: 'regra de escrita',
} as const
export type ExceptionRule = keyof typeof EXCEPTION_RULES

export const EXCEPTION_REASONS = {
  cliente: 'cliente pediu',
  urgencia: 'urgência do cliente',
  lider: 'orientação do líder',
  outro: 'outro',
} as const
export type ExceptionReason = keyof typeof EXCEPTION_REASONS

export interface Exception {
  readonly rule: ExceptionRule
  readonly reason: ExceptionReason
  /** The agent's own words; mandatory for `outro`. */
  readonly text: string
}

/** The sentence that records an exception, word for word as leads search for it (C11); one line. */
export const exceptionSentence = ({ rule, reason, text }: Exception): string =>
  `Exceção: ${[EXCEPTION_RULES[rule], EXCEPTION_REASONS[reason], oneLine(text)].filter(Boolean).join(' - ')}`

export const exceptionTags = (exceptions: readonly Exception[]): string[] =>
  exceptions.length === 0
    ? []
    : ['roteiro_excecao', ...new Set(exceptions.map(({ reason }) => `roteiro_motivo_${reason}`))]

/** Every tag an exception may set. */
export const EXCEPTION_TAGS: readonly string[] = [
  'roteiro_excecao',
  ...Object.keys(EXCEPTION_REASONS).map((reason) => `roteiro_motivo_${reason}`),
]

/** `outro` says nothing without words. */
export const isExceptionReady = ({ reason, text }: Exception): boolean =>
  reason !== 'outro' || text.trim().length >= 3

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
