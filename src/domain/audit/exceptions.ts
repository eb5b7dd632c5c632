import {
  EXCEPTION_REASONS,
  EXCEPTION_RULES,
  EXCEPTION_TAGS,
  type ExceptionReason,
  type ExceptionRule,
  exceptionTags,
} from '../contact/exception'
import type { Entry } from '../conversation/entry'
import { adds, addsAny, type Moment } from './past'

/** One sentence of an exception, as an internal note keeps it (C11). */
export interface WrittenException {
  readonly rule: ExceptionRule
  readonly reason?: ExceptionReason
}

const keysOf = <K extends string>(names: Readonly<Record<K, string>>): readonly K[] =>
  Object.keys(names) as K[]

/** The exceptions that an agent's internal note states, word for word as the app writes them. */
export function writtenExceptions({ part, comment, inherits }: Entry): WrittenException[] {
  if (part !== 'team' || !comment || comment.isPublic || inherits) return []
  if (!comment.text.includes(OPENING)) return []
  return comment.text.split('\n').flatMap((line) => saidIn(line) ?? [])
}

const OPENING = 'Exceção: '

function saidIn(line: string): WrittenException | undefined {
  const said = /Exceção: (.*)$/.exec(line)?.[1]
  const rule = keysOf(EXCEPTION_RULES).find((key) => said?.startsWith(EXCEPTION_RULES[key]))
  if (said === undefined || !rule) return undefined
  const rest = said.slice(EXCEPTION_RULES[rule].length)
  const reason = keysOf(EXCEPTION_REASONS).find((key) =>
    rest.startsWith(` - ${EXCEPTION_REASONS[key]}`),
  )
  return { rule, ...(reason && { reason }) }
}

/** A note that the app added by itself, because the update before carried another comment (C11). */
export const isExceptionAlone = ({ comment }: Entry): boolean =>
  comment?.text.trim().startsWith(OPENING) === true

/** The tags of exceptions that this update set. */
export const exceptionTagsAt = (moment: Moment): string[] =>
  addsAny(moment) ? EXCEPTION_TAGS.filter((tag) => adds(moment, tag)) : []

/** What these tags give as reasons. */
export const reasonsIn = (tags: readonly string[]): ExceptionReason[] =>
  keysOf(EXCEPTION_REASONS).filter((reason) =>
    exceptionTags([{ rule: 'sooner', reason, text: '' }])
      .slice(1)
      .some((tag) => tags.includes(tag)),
  )

/**
 * Whether an exception covers an act: by its tags, set with the act or with the tag that counts it,
 * or by its sentence, in the act's own comment or in a note before the next act of that kind (C11).
 * `later` are the updates from the act up to that next one, the act first.
 */
export const isCovered = (
  later: readonly Moment[],
  rule: ExceptionRule,
  countedBy: string,
): boolean =>
  later.some(
    (moment, index) =>
      ((index === 0 || adds(moment, countedBy)) && exceptionTagsAt(moment).length > 0) ||
      writtenExceptions(moment.update).some((said) => said.rule === rule),
  )
