import { describe, expect, test } from 'vitest'

import { SIDEBAR_WORDS } from '../fixtures/sidebar-words'
import { type Desk, poll } from './desk'
import { journey } from './journey'
import { SCREENS } from './screens'

/** What can be read, without messages and answers, which stay in the manuals' Portuguese. */
const ownWords = ({ app }: Desk): Promise<string> =>
  app.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement
    for (const foreign of copy.querySelectorAll('[lang="pt-BR"], q')) foreign.remove()
    const labels = [...copy.querySelectorAll('[aria-label]')].map(
      (element) => element.getAttribute('aria-label') ?? '',
    )
    return [...labels, copy.innerText, copy.textContent].join('\n')
  })

/** The app's Portuguese, piece by piece; what is short is in other languages' words too. */
const PORTUGUESE = Object.values(SIDEBAR_WORDS.pt)
  .flatMap((words) => words.split(/\{\w+\}/))
  .map((piece) => piece.trim())
  .filter((piece) => piece.length > 8)

/** What a language says just as Portuguese does. */
const SHARED = {
  en: ['tag cancelado_sem_retorno', 'Gerundismo'],
  es: [
    'Copiar texto',
    'Copiar para WhatsApp',
    'Completar',
    'Nota Escalonar TI',
    'nota incompleta',
    'Mostrar menos',
    'Nota interna',
    'Gerundismo',
    'Grupo comercial',
  ],
} as const

const LANGUAGES = [
  ['English', 'en-US', SIDEBAR_WORDS.en, 'en'],
  ['Spanish', 'es-419', SIDEBAR_WORDS.es, 'es'],
] as const

describe.for(LANGUAGES)('in %s', ([, locale, words, lang]) => {
  const shared: readonly string[] = SHARED[lang]
  const foreign = PORTUGUESE.filter((piece) => !shared.includes(piece))

  journey.for(SCREENS.filter(({ isRare }) => !isRare))(
    '$state: no Portuguese word of the app is left',
    async ({ open }, { sitDown }) => {
      const desk = await sitDown({ ...open, locale })
      await poll(() => desk.app.locator('html').getAttribute('lang')).toBe(lang)
      await desk.app.locator('.Head-head').waitFor({ state: 'attached' })
      const read = await ownWords(desk)
      expect(foreign.filter((piece) => read.includes(piece))).toEqual([])
    },
  )

  test('every word is its own', () => {
    const said = Object.values(words)
    expect(foreign.filter((piece) => said.some((own) => own.includes(piece)))).toEqual([])
  })

  journey('a stopped submit is explained in that language too', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'note-half', locale })
    const named = (sentence: string) => sentence.replace('{note}', 'Escalonar TI')
    await desk.reads(named(words.note_title))
    const [beginning = ''] = named(words.stop_note_incomplete_other).split('{')
    expect(beginning).toContain('Escalonar TI')
    expect(await desk.submitStopped()).toContain(beginning)
  })
})

describe('the colours', () => {
  journey("follow Zendesk's while the ticket is open", async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due' })
    const root = desk.app.locator('html')
    const background = () =>
      desk.app.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
    const light = await background()
    await desk.page.getByRole('button', { name: 'Usar cores escuras' }).click()
    await poll(() => root.getAttribute('data-color-scheme')).toBe('dark')
    expect(await background()).not.toBe(light)
    await desk.page.getByRole('button', { name: 'Usar cores claras' }).click()
    await poll(() => root.getAttribute('data-color-scheme')).toBe('light')
    expect(await background()).toBe(light)
  })

  journey('are right from the first moment', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due', scheme: 'dark' })
    expect(await desk.app.locator('html').getAttribute('data-color-scheme')).toBe('dark')
  })
})
