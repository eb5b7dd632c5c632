import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

import type { SessionState } from '../../src/actions/ticket-session'
import type { SidebarView } from '../../src/domain/sidebar/view'
import { describeStep } from '../../src/ui/contact/describe-step'
import { StepCard } from '../../src/ui/contact/StepCard'
import { type Hands, HandsContext } from '../../src/ui/frame/hands'
import { createPlaybookSay } from '../../src/ui/playbook/playbook-say'
import { TaskCards } from '../../src/ui/playbook/TaskCards'
import { AboveStep, BelowStep } from '../../src/ui/sidebar/BesideCards'
import { createSidebarSay, type SidebarSay, SidebarSayContext } from '../../src/ui/text/sidebar-say'
import { SayContext } from '../../src/ui/text/use-say'
import { createStillSession } from '../fixtures/still-session'

/** What can be read in the sidebar, and pressed. */
export interface Said {
  readonly heading: string
  readonly sentences: readonly string[]
  readonly buttons: readonly string[]
}

/** The words of a state as the sidebar draws them, in Portuguese. */
export function readAloud(state: SessionState): Said {
  const say = createSidebarSay('pt', state.kind === 'ready' ? contextOf(state) : {})
  if (state.kind === 'loading') return { heading: '', sentences: [], buttons: [] }
  if (state.kind === 'failed') {
    const sentences = [say.text(`host_${state.reason}`)]
    return { heading: say.text('failed_heading'), sentences, buttons: [say.text('retry')] }
  }
  const { view } = state
  const drawn = drawnOnce(
    <SayContext.Provider value={say}>
      <SidebarSayContext.Provider value={say}>
        <HandsContext.Provider value={handsFor(state)}>
          <AboveStep view={view} />
          <StepCard view={view} />
          <FirstPlaybook view={view} />
          <BelowStep view={view} />
        </HandsContext.Provider>
      </SidebarSayContext.Provider>
    </SayContext.Provider>,
  )
  return {
    heading: headingOf(view, say),
    sentences: blocksOf(drawn),
    buttons: textsIn(drawn, /<button[^>]*>([\s\S]*?)<\/button>/g),
  }
}

function FirstPlaybook({ view }: { readonly view: SidebarView }) {
  const [first] = view.playbooks.running
  if (!first) return null
  return <TaskCards {...{ view, leading: first, folded: [] }} onChoose={() => undefined} />
}

/** Where the attempts have nothing to say, the playbook's step. */
function headingOf(view: SidebarView, say: SidebarSay): string {
  const [first] = view.playbooks.running
  if (!first?.step || view.next.kind !== 'idle') return describeStep(view.next, view, say).heading
  return createPlaybookSay(say).step(first, first.step, first.n)
}

/** Nothing is laid out here: React says so of every menu. */
function drawnOnce(element: ReactElement): string {
  // biome-ignore lint/suspicious/noConsole: it is what React writes to
  const complain = console.error
  console.error = (...args: readonly unknown[]) => {
    if (!String(args[0]).includes('useLayoutEffect')) complain(...args)
  }
  try {
    return renderToStaticMarkup(element)
  } finally {
    console.error = complain
  }
}

const contextOf = ({ view: { zone, today } }: Extract<SessionState, { kind: 'ready' }>) => ({
  zone,
  today,
})

const handsFor = (state: SessionState): Hands => {
  const session = createStillSession(state)
  const nothing = () => undefined
  return {
    session,
    forms: session.forms,
    now: () => 0,
    open: nothing,
    close: nothing,
    approach: nothing,
    copy: nothing,
  }
}

/** Titles, reasons, notices and whose words a message has; previews, the track and buttons are left out. */
function blocksOf(drawn: string): string[] {
  const words = drawn.replace(/<button[\s\S]*?<\/button>/g, '')
  return textsIn(words, SAID)
}

/** An alert's text follows its title, or is alone in its body. */
const SAID =
  /(?:<(?:p|blockquote) class="(?:Alert-title|StepCard-quote|prose-reason|prose-source)[^"]*"[^>]*>|(?<=class="Alert-body">|class="Alert-title">[^<]*<\/p>)<div>)([\s\S]*?)<\/(?:p|div|blockquote)>/g

const textsIn = (markup: string, pattern: RegExp): string[] =>
  [...markup.matchAll(pattern)].map(([, inner = '']) => plain(inner)).filter((text) => text !== '')

const plain = (markup: string): string =>
  markup
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
