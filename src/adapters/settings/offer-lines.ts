import type { Offer, OfferCondition } from '../../domain/playbook/offers'
import { PLAYBOOK_IDS } from '../../domain/playbook/playbook-id'
import { type Entries, readEntries } from './entries'

const BETWEEN = /[;\r\n]/
const LINE = /^(\w+)\s*:(.*)$/
const BY_NUMBER = /^(form|group|brand)\s*=\s*([1-9]\d{0,14})$/
/** Zendesk keeps tags in small letters and without blanks. */
const BY_TAG = /^tag\s*=\s*([^\s=]+)$/

/**
 * Reads `triagem: form=123` or `faturamento: tag=vibra, brand=7`, one a line or parted by `;`: where
 * a playbook is proposed. The conditions of a line must all hold, of several lines one is enough.
 */
export const parseOffers = (text: string): Entries<Offer> => readEntries(text, BETWEEN, toOffer)

function toOffer(line: string): Offer | undefined {
  const [, name, written = ''] = LINE.exec(line.toLowerCase()) ?? []
  const playbook = PLAYBOOK_IDS.filter((id) => id !== 'contato').find((id) => id === name)
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
