import { describe, expect, test } from 'vitest'

import type { Correction, PrintedText } from '../../src/adapters/manuals/printed-playbook'
import { namedMessages } from '../../src/domain/messages/carried'
import type { ManualWords, PlaybookStep } from '../../src/domain/playbook/playbook'
import { CONTACT } from '../../src/playbooks/contact'
import { readManuals } from '../../tools/playbooks/manuals'
import {
  comparable,
  headingOver,
  MANUAL_FILES,
  MANUALS,
  placesUnder,
  plainManual,
  quotationsIn,
  templateOf,
} from './printed'

/** As written, with what is not shipped; the attempts with their steps. */
const EVERY_PLAYBOOK = readManuals().map(({ playbook }) =>
  playbook.id === 'contato' ? { ...playbook, steps: CONTACT.steps } : playbook,
)

const TEXTS = EVERY_PLAYBOOK.flatMap(({ texts }) => texts)
const textsOf = (manual: string) => TEXTS.filter((text) => text.manual === manual)
const manualOf = ({ texts }: { readonly texts: readonly PrintedText[] }): string =>
  texts[0]?.manual ?? ''

const quotationOf = (text: PrintedText) =>
  quotationsIn(text.manual).find(
    (quotation) =>
      templateOf(text.manual, quotation, text.corrections) === comparable(text.manual, text.text),
  )

/** Every correction is printed, so that it need not be looked for. */
const say = (manual: string, where: string, { manual: printed, sent, why }: Correction) =>
  process.stdout.write(`Correction in ${manual}, ${where}: "${printed}" is "${sent}". ${why}\n`)

test('every manual is read', () => {
  expect(MANUAL_FILES.map((file) => file.replace(/\.\w+$/, ''))).toEqual([...MANUALS].sort())
  expect(new Set(EVERY_PLAYBOOK.map(manualOf))).toEqual(new Set(MANUALS))
})

test.each([
  ['contato-com-clientes', 4],
  ['retorno-do-cliente', 6],
  ['escalonamento-tres-niveis', 0],
  ['triagem-certificado-digital', 4],
  // First answers 1, 2, 4, 5, 6 and two more; ten follow-ups, 4 and 5 on their own.
  ['faturamento-tratativa', 17],
])('%s quotes %i texts', (manual, count) => {
  expect(quotationsIn(manual)).toHaveLength(count)
})

describe('texts', () => {
  const fromManual = TEXTS.filter(({ source }) => source === 'manual')

  test.each(fromManual)('$manual: $id is word for word the manual’s, corrections aside', (text) => {
    const { manual, corrections } = text
    const templates = quotationsIn(manual).map((quotation) =>
      templateOf(manual, quotation, corrections),
    )
    expect(templates).toContain(comparable(manual, text.text))
    for (const correction of corrections) {
      expect(quotationOf(text)?.words.split(correction.manual)).toHaveLength(2)
      say(manual, text.id, correction)
    }
  })

  test.each(fromManual)('$manual: $id is under the heading it names', (text) => {
    const sections = textsOf(text.manual).map(({ section }) => section)
    const at = quotationOf(text)?.at ?? -1
    expect(headingOver(plainManual(text.manual), at, sections)).toBe(text.section)
  })

  const quoted = MANUALS.flatMap((manual) =>
    quotationsIn(manual).map(({ words }) => ({ manual, words })),
  )
  test.each(quoted)('$manual: "$words" is among the texts, once', ({ manual, words }) => {
    const those = textsOf(manual).filter((text) => quotationOf(text)?.words === words)
    expect(those).toHaveLength(1)
  })

  test('those without a manual are the first attempt, the hand-overs and the request to cancel', () => {
    const ours = TEXTS.filter(({ source }) => source === 'ours').map(({ id }) => id)
    expect(ours).toEqual(['attempt-1', 'repasse_1', 'repasse_2', 'pedir_cancelamento'])
  })

  const withPlaybook = EVERY_PLAYBOOK.flatMap(({ texts }) => texts.map((text) => ({ text, texts })))
  test.each(withPlaybook)('$text.manual: the naming words name $text.id alone', (row) => {
    expect(namedMessages(row.text.text.replaceAll('**', ''), row.texts)).toEqual([row.text.id])
    expect(row.text.naming).not.toMatch(/[{}*]/)
  })
})

describe('words of the manual', () => {
  const wordsOf = (step: PlaybookStep): readonly ManualWords[] => {
    const { manual = expect.fail(`${step.id} has no words of the manual`) } = step
    const { section } = manual
    const items = 'items' in step ? (step.items ?? []).map(({ words }) => words) : []
    const points = step.kind === 'question' ? (step.points ?? []) : []
    return [
      manual,
      ...(step.reminders ?? []),
      ...[...items, ...points].map((words) => ({ section, words })),
    ]
  }

  const passages = EVERY_PLAYBOOK.flatMap((playbook) => {
    const all = [...playbook.steps.flatMap(wordsOf), ...playbook.reminders]
    const sections = all.map(({ section }) => section)
    const { corrections } = playbook
    return all.map((passage) => ({ manual: manualOf(playbook), sections, corrections, ...passage }))
  })

  test.each(passages)('$manual, $section: "$words"', (passage) => {
    const { manual, section, sections, corrections } = passage
    const printed = corrections.reduce(
      (words, correction) => words.replace(correction.sent, correction.manual),
      passage.words,
    )
    expect(placesUnder(manual, section, printed, sections)).not.toEqual([])
  })

  const corrected = EVERY_PLAYBOOK.flatMap((playbook) =>
    playbook.corrections.map((correction) => ({ playbook, correction })),
  )
  test.each(corrected)('corrected: "$correction.manual"', ({ playbook, correction }) => {
    const shown = passages.filter(({ manual }) => manual === manualOf(playbook))
    expect(shown.some(({ words }) => words.includes(correction.sent))).toBe(true)
    expect(plainManual(manualOf(playbook))).toContain(correction.manual)
    say(manualOf(playbook), 'what is said', correction)
  })
})
