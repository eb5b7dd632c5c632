// @vitest-environment happy-dom
import { render } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'

import { draw } from '../../../src/ui/frame/draw'
import * as small from '../../../src/ui/frame/jsx-runtime'
import { ProblemScreen } from '../../../src/ui/frame/ProblemScreen'
import { FirstScreen } from '../../../src/ui/sidebar/FirstScreen'
import { createFirstSay } from '../../../src/ui/text/first-say'
import { VIEWS } from '../../fixtures/views'

const say = createFirstSay('pt')

/** Notes of every state of the screen, each once. */
const NOTES = [
  ...new Map(VIEWS.map(({ view: { notes } }) => [JSON.stringify(notes), notes])).values(),
]

/** What React makes of the same. */
function byReact(screen: React.ReactElement): string {
  const { container, unmount } = render(screen)
  const html = container.innerHTML
  unmount()
  return html
}

function byUs(screen: React.ReactElement): string {
  const root = document.createElement('div')
  root.innerHTML = '<main>what the page came with</main>'
  draw(root, screen)
  return root.innerHTML
}

describe('what is drawn before React is there is what React draws', () => {
  test('there are notes of several kinds', () => {
    expect(new Set(NOTES.map(({ length }) => length))).toEqual(new Set([0, 1]))
    expect(NOTES.length).toBeGreaterThan(5)
  })

  test.each(NOTES.map((notes, index) => [index, notes] as const))('note %i', (_, notes) => {
    for (const isCounted of [true, false]) {
      const screen = <FirstScreen {...{ notes, isCounted, say }} />
      expect(byUs(screen)).toBe(byReact(screen))
    }
  })

  test('a page without a sidebar', () => {
    const screen = (
      <ProblemScreen heading="Não foi" reason={'<b>a & b</b>'} retry="De novo" onRetry={vi.fn()} />
    )
    expect(byUs(screen)).toBe(byReact(screen))
    expect(byUs(screen)).toContain('&lt;b&gt;a &amp; b&lt;/b&gt;')
  })
})

test('its button is heard', () => {
  const onRetry = vi.fn()
  const root = document.createElement('div')
  draw(root, <ProblemScreen heading="" reason="" retry="De novo" onRetry={onRetry} />)
  root.querySelector('button')?.click()
  expect(onRetry).toHaveBeenCalledOnce()
})

describe('what JSX becomes in the built app', () => {
  afterEach(() => vi.restoreAllMocks())

  test('is drawn by React with its keys, texts and defaults', () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const Named = ({ name }: { readonly name: string }) => small.jsx('b', { children: name })
    Named.defaultProps = { name: 'sem nome' }
    const list = small.jsxs('ul', {
      className: 'list',
      children: ['a', 'b'].map((name) => small.jsx('li', { children: name }, name)),
    })
    const screen = small.jsxs(small.Fragment, { children: [list, small.jsx(Named, {})] })
    const { container } = render(screen as unknown as React.ReactElement)
    expect(container.innerHTML).toBe('<ul class="list"><li>a</li><li>b</li></ul><b>sem nome</b>')
    // React complains of default properties of functions; Garden's components are no functions.
    const said = complaints.mock.calls.map(([words]) => String(words))
    expect(said.filter((words) => !words.includes('defaultProps'))).toEqual([])
  })

  test('hands over an element for who asks for it', () => {
    const seen = vi.fn()
    render(small.jsx('p', { ref: seen, children: 'x' }) as unknown as React.ReactElement)
    expect(seen.mock.calls[0]?.[0]).toBeInstanceOf(HTMLElement)
  })
})
