import { useState } from 'react'

import type { SidebarView } from '../../domain/sidebar/view'
import { stepWays, type WayOn } from '../../domain/sidebar/ways-on'
import { WayOnButton } from '../frame/WayOnButton'
import * as layout from '../garden/layout.module.css'
import { useSidebarSay } from '../text/sidebar-say'
import * as stepLook from './StepCard.module.css'
import * as look from './TwoWays.module.css'
import { useChatLink } from './use-chat-link'

interface TwoWaysProps {
  readonly view: SidebarView
  /** The message as WhatsApp wants it. */
  readonly message: string | undefined
}

/** Where WhatsApp delivers nothing (C9): another channel, or outside Zendesk and recorded afterwards. */
export function TwoWays({ view, message }: TwoWaysProps) {
  const { text } = useSidebarSay()
  const [hasCopied, setCopied] = useState(false)
  const [chat, lookUp] = useChatLink(view.customerPhone)
  const ways = stepWays(view)
  // First it is copied, then recorded: one button at a time is the one to press.
  const next: WayOn['kind'] = hasCopied || !message ? 'record-contact' : 'copy-for-whatsapp'
  const copied = () => {
    setCopied(true)
    lookUp()
  }
  return (
    <>
      <ol className={look.ways}>
        <li>{text('undeliverable_inside')}</li>
        <li>{text('undeliverable_outside')}</li>
      </ol>
      <div className={`${layout.actions} ${stepLook.actions}`}>
        {ways.map((way) => (
          <WayOnButton
            key={way.kind}
            way={way}
            isBusy={view.busy}
            message={message}
            look={way.kind === next ? 'primary' : 'outline'}
            onPressed={way.kind === 'copy-for-whatsapp' ? copied : undefined}
          />
        ))}
        {hasCopied && chat.kind === 'open' && (
          <a className={look.chat} href={chat.href} target="_blank" rel="noopener noreferrer">
            {text('open_whatsapp')}
          </a>
        )}
      </div>
    </>
  )
}
