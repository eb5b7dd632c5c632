import type { AuditPage } from './audit-page'
import { isListOf, isMissingOr, isNumber, isObject, isText, momentOf } from './json'

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
