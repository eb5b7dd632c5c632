import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { renderMessage } from '../../src/domain/messages/render-message'
import { CONTACT_TEXTS } from '../../src/playbooks/contact-texts'

const MANUAL = readFileSync('test/fixtures/manuals/contato-com-clientes.md', 'utf8')

/** The quotation under a heading, as printed: its marks and the blanks at line ends left out. */
function printed(section: string): string {
  const [, below = ''] = MANUAL.split(`### ${section}:`)
  const [block = ''] = below.split('\n#')
  return block.replace(/^>/gm, '').replace(/\s+$/gm, '').trim()
}

/** The manual's blanks are our slots; its own greeting is one, since the hour decides it (C5). */
const withSlots = (text: string): string =>
  text
    .replace(/^(?:Bom dia|Boa tarde)!/, '{{greeting}}!')
    .replace('(Link ou numero do ticket)', '{{ticket}}')
    .replace('Segunda-feira - xx/xx/xxxx', '{{third_day}}')

const fromManual = CONTACT_TEXTS.filter(({ source }) => source === 'manual')

test.each(fromManual)('$section is word for word the manual’s, corrections aside', (message) => {
  const { section, text, corrections } = message
  let expected = withSlots(printed(section))
  for (const { manual, sent, why } of corrections) {
    expect(expected).toContain(manual)
    expected = expected.replace(manual, sent)
    process.stdout.write(`Correction in "${section}": "${manual}" is sent as "${sent}". ${why}\n`)
  }
  expect(text).toBe(expected)
})

test('the only text of ours is the first attempt, for which the manual has none', () => {
  expect(CONTACT_TEXTS.filter(({ source }) => source !== 'manual').map(({ id }) => id)).toEqual([
    'attempt-1',
  ])
})

test('every text of the manual’s two chapters of messages is there', () => {
  const [, attempts = ''] = MANUAL.split('## Tentativas de contato')
  const headings = [...attempts.matchAll(/^### (.*):$/gm)].map(([, heading]) => heading)
  expect(CONTACT_TEXTS.map(({ section }) => section)).toEqual(
    expect.arrayContaining([...headings, 'Serviço cobrado']),
  )
})

const VALUES = new Map([
  ['greeting', 'Bom dia'],
  ['ticket', '#4821'],
  ['third_day', 'Segunda-feira - 23/11/2026'],
])

test.each(CONTACT_TEXTS)('$id can be filled in, and its naming words stand in it', (message) => {
  expect(renderMessage(message.text, VALUES)).toMatchObject({ kind: 'ready' })
  expect(message.text.replaceAll('**', '')).toContain(message.naming)
})
