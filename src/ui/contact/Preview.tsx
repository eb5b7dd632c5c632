import { Fragment } from 'react'

import type { Preview as PreviewView } from '../../domain/sidebar/view'
import { useSidebarSay } from '../text/sidebar-say'
import type { SidebarKey } from '../text/sidebar-words'
import { messageLines, type Piece } from './message-lines'
import * as look from './Preview.module.css'

const SLOT_NAMES: Partial<Record<string, SidebarKey>> = {
  greeting: 'slot_greeting',
  ticket: 'slot_ticket',
  third_day: 'slot_third_day',
}

interface PreviewProps {
  readonly preview: Pick<PreviewView, 'rendered' | 'channel'>
  /** Of the message; Portuguese without. */
  readonly lang?: string
}

/** The message as it will arrive, read only: it is edited in the composer. */
export function Preview({ preview, lang = 'pt-BR' }: PreviewProps) {
  const { text, list } = useSidebarSay()
  const { rendered, channel } = preview
  if (rendered.kind === 'incomplete') {
    const missing = rendered.missing.map((slot) => {
      const key = SLOT_NAMES[slot]
      return key ? text(key) : slot
    })
    return <p className={look.fault}>{text('preview_incomplete', { missing: list(missing) })}</p>
  }
  return (
    <figure className={look.preview} aria-label={text('preview')} lang={lang}>
      {messageLines(rendered.text, channel).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name and never move.
        <Line key={index} pieces={line} />
      ))}
    </figure>
  )
}

const Line = ({ pieces }: { readonly pieces: readonly Piece[] }) => (
  <p>
    {pieces.map(({ text, isBold }, index) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be in a line twice.
      isBold ? <strong key={index}>{text}</strong> : <Fragment key={index}>{text}</Fragment>,
    )}
  </p>
)
