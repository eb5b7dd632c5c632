import type { MacroFault } from '../../domain/messages/wording'
import type { Preview as PreviewView, WordingView } from '../../domain/sidebar/view'
import * as prose from '../garden/prose.module.css'
import { type SidebarSay, useSidebarSay } from '../text/sidebar-say'
import type { SidebarKey } from '../text/sidebar-words'
import { Preview } from './Preview'
import * as look from './WordedPreview.module.css'

/** The preview, and below it whose words they are; it waits for the account's. */
export function WordedPreview({ preview }: { readonly preview: PreviewView }) {
  const { text } = useSidebarSay()
  const { wording } = preview
  // The manual's own words keep the room that the account's will need; most macros say the same.
  if (wording.kind === 'loading') {
    return (
      <div className={look.room} role="status" aria-label={text('wording_loading')}>
        <Preview preview={preview} />
      </div>
    )
  }
  if (wording.kind === 'macro' && wording.isManual) return <Preview preview={preview} />
  return (
    <>
      <Preview preview={preview} />
      <p className={prose.source}>
        {wording.kind === 'unreadable' ? (
          text('wording_unreadable')
        ) : (
          <About title={wording.title} words={wordsAbout(wording, text)} />
        )}
      </p>
    </>
  )
}

/** A sentence about a macro, whose title is in the account's language. */
function About({ title, words }: { readonly title: string; readonly words: string }) {
  const [before = '', ...after] = words.split(title)
  return (
    <>
      {before}
      <span lang="pt-BR">{title}</span>
      {after.join(title)}
    </>
  )
}

function wordsAbout(
  wording: Extract<WordingView, { title: string }>,
  text: SidebarSay['text'],
): string {
  const { kind, title } = wording
  if (kind !== 'broken') return text(WHOSE[kind], { title })
  const { fault } = wording
  return text(BROKEN[fault.kind], { title, ...('blank' in fault && { blank: fault.blank }) })
}

const WHOSE = { macro: 'wording_macro', absent: 'wording_absent' } as const

const BROKEN: Readonly<Record<MacroFault['kind'], SidebarKey>> = {
  missing: 'wording_missing',
  unknown: 'wording_unknown',
  unlike: 'wording_unlike',
}
