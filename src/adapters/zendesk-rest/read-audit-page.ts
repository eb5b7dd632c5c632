import { HostError } from '../../ports/host-error'
import { type AuditPage, auditPage } from './audit-page'
import { isNumber, isObject, momentOf } from './json'

/**
 * An answer as such a page; throws HostError, which names what is wrong, if it is not one. Nearly all
 * are plain, which is seen much faster than the schema reads them.
 */
export function readAuditPage(answer: unknown): AuditPage {
  if (isPlainPage(answer)) return answer
  const parsed = auditPage.safeParse(answer)
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map(({ path }) => path.join('.'))
  throw new HostError('unexpected', wrong.join(', '))
}

/**
 * Whether a page holds nothing that its schema would refuse or read as not said: then the schema
 * would leave all that is read as it is.
 */
export const isPlainPage = (answer: unknown): answer is AuditPage =>
  isObject(answer) &&
  isListOf(answer['audits'], isPlainAudit) &&
  (answer['users'] === undefined || isListOf(answer['users'], isUser)) &&
  isMissingOr(answer['count'], isNumber)

const isPlainAudit = (value: unknown): boolean =>
  isObject(value) &&
  isNumber(value['id']) &&
  momentOf(value['created_at']) !== undefined &&
  isMissingOr(value['author_id'], isNumber) &&
  isMissingOr(value['via'], isPlainVia) &&
  isMissingOr(value['metadata'], isPlainFlagged) &&
  isListOf(value['events'], isPlainEvent)

const isPlainEvent = (value: unknown): boolean =>
  isObject(value) &&
  isText(value['type']) &&
  isMissingOr(value['via'], isPlainVia) &&
  isMissingOr(value['metadata'], isPlainFlagged)

const isPlainVia = (value: unknown): boolean =>
  isObject(value) &&
  (value['channel'] === undefined || isText(value['channel']) || isNumber(value['channel'])) &&
  isMissingOr(value['source'], isPlainSource)

const isPlainSource = (value: unknown): boolean =>
  isObject(value) && isMissingOr(value['rel'], isText) && isMissingOr(value['from'], isObject)

const isPlainFlagged = (value: unknown): boolean =>
  isObject(value) && isMissingOr(value['flags'], (flags) => isListOf(flags, isNumber))

const isUser = (value: unknown): boolean =>
  isObject(value) && isNumber(value['id']) && isText(value['name']) && isText(value['role'])

const isText = (value: unknown): value is string => typeof value === 'string'

const isListOf = (value: unknown, isOne: (entry: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isOne)

/** Zendesk leaves out what is not there, or writes `null`. */
const isMissingOr = (value: unknown, isIt: (value: unknown) => boolean): boolean =>
  value === undefined || value === null || isIt(value)
