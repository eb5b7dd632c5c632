import type { Offer, OfferCondition } from '../../domain/playbook/offers'
import type { PlaybookId } from '../../domain/playbook/playbook-id'
import { type Entries, readEntries } from './entries'

const BETWEEN = /[;\r\n]/
const LINE = /^(\w+)\s*:(.*)$/
const BY_NUMBER = /^(form|group|brand)\s*=\s*([1-9]\d{0,14})$/
/** Zendesk keeps tags in small letters and without blanks. */
const BY_TAG = /^tag\s*=\s*([^\s=]+)$/

/**
 * Reads `manual: form=123` or `manual: tag=vibra, brand=7`, one a line or parted by `;`: where one of
 * these playbooks is proposed. The conditions of a line must all hold, of several lines one is enough.
 */
export const parseOffers = (text: string, ids: readonly PlaybookId[]): Entries<Offer> =>
  readEntries(text, BETWEEN, (line) => toOffer(line, ids))

function toOffer(line: string, ids: readonly PlaybookId[]): Offer | undefined {
  const [, name, written = ''] = LINE.exec(line.toLowerCase()) ?? []
  const playbook = ids.find((id) => id === name)
  const conditions = written.split(',').map((part) => toCondition(part.trim()))
  if (!playbook || !conditions.every((condition) => condition !== undefined)) return undefined
  return hasTwoOfOne(conditions) ? undefined : { playbook, conditions }
}

function toCondition(written: string): OfferCondition | undefined {
  const [, tag] = BY_TAG.exec(written) ?? []
  if (tag !== undefined) return { kind: 'tag', tag }
  const [, kind, id] = BY_NUMBER.exec(written) ?? []
  return kind === 'form' || kind === 'group' || kind === 'brand'
    ? { kind, id: Number(id) }
    : undefined
}

/** A ticket has one form, one group, one brand: a line that asks for two would never hold. */
function hasTwoOfOne(conditions: readonly OfferCondition[]): boolean {
  const kinds = conditions.map(({ kind }) => kind).filter((kind) => kind !== 'tag')
  return new Set(kinds).size < kinds.length
}
