import { useState } from 'react'

import { toPlain, toWhatsApp } from '../../domain/messages/formats'
import { useHands } from '../frame/hands'
import { Button } from '../garden/Button'
import { CheckingButton } from '../garden/CheckingButton'
import * as layout from '../garden/layout.module.css'
import * as prose from '../garden/prose.module.css'
import { usePlaybookSay } from './playbook-say'
import type { MessageProps } from './screen'
import * as stepLook from './step.module.css'
import type { TextInHand } from './use-text'

interface MessageButtonsProps extends MessageProps {
  /** The text's id. */
  readonly id: string
  readonly text: TextInHand
}

/** Inserted, sent elsewhere or said: whatever this message allows, in the manual's order. */
export function MessageButtons(props: MessageButtonsProps) {
  const { ui, text: word } = usePlaybookSay()
  const { state, screen, text } = props
  const ways = state.by.filter((way) => way !== 'draft' || state.canInsert)
  const look = (way: (typeof ways)[number]) => (way === ways[0] ? 'primary' : 'outline')
  return (
    <>
      <div className={`${layout.actions} ${stepLook.actions}`}>
        {ways.map((way) => {
          const Way = WAYS[way]
          return <Way key={way} {...props} look={look(way)} />
        })}
      </div>
      {!text.isReady && <p className={prose.source}>{ui('ui_fill_in')}</p>}
      {state.canInsert && screen.isDraftTaken && (
        <p className={prose.source}>{word('draft_taken')}</p>
      )}
      {ways.length === 0 && <p className={prose.reason}>{word('cannot_reply')}</p>}
    </>
  )
}

interface WayProps extends MessageButtonsProps {
  readonly look: 'primary' | 'outline'
}

function Insert({ view, screen, id, text, look }: WayProps) {
  const { ui, text: word } = usePlaybookSay()
  const { session } = useHands()
  return (
    <CheckingButton
      look={look}
      isBusy={screen.isBusy}
      words={word('checking')}
      isOff={!text.isReady || screen.isDraftTaken}
      onPress={() => void session.insertStep(view.id, id, text.given)}
    >
      {ui('ui_insert')}
    </CheckingButton>
  )
}

/** Two buttons: nobody but the agent knows whether it was sent. */
function TakeElsewhere({ view, state, screen, id, text, look }: WayProps) {
  const { ui, text: word } = usePlaybookSay()
  const { session, copy } = useHands()
  const [hasCopied, setCopied] = useState(false)
  // In groups and private chats one asterisk makes bold.
  const format = state.place ? toWhatsApp : toPlain
  const takeAway = () => {
    copy(format(text.shown))
    setCopied(true)
  }
  return (
    <>
      <Button look={hasCopied ? 'outline' : look} isOff={!text.isReady} onPress={takeAway}>
        {word('copy')}
      </Button>
      <Button
        look={hasCopied ? look : 'outline'}
        isBusy={screen.isBusy}
        isOff={!text.isReady}
        onPress={() => void session.markSent(view.id, id, text.given)}
      >
        {ui('ui_sent')}
      </Button>
    </>
  )
}

function Say({ view, screen, look }: WayProps) {
  const { ui } = usePlaybookSay()
  const { session } = useHands()
  return (
    <Button look={look} isBusy={screen.isBusy} onPress={() => void session.finishStep(view.id)}>
      {ui('ui_said')}
    </Button>
  )
}

const WAYS = { draft: Insert, copy: TakeElsewhere, spoken: Say } as const
