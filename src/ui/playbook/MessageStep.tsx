import { useState } from 'react'

import type { TextChoice } from '../../domain/sidebar/playbook-view'
import { Preview } from '../contact/Preview'
import { Button } from '../garden/Button'
import * as prose from '../garden/prose.module.css'
import { MessageButtons } from './MessageButtons'
import * as look from './MessageStep.module.css'
import { Place } from './Place'
import { langOf, usePlaybookSay } from './playbook-say'
import { SendBy } from './SendBy'
import { SlotFields } from './SlotFields'
import type { MessageProps } from './screen'
import { useText } from './use-text'

/** Something to say to the customer: one text at a time, the proposed one first. */
export function MessageStep(props: MessageProps) {
  const { ui } = usePlaybookSay()
  const [at, setAt] = useState(0)
  const { choices, sendBy } = props.state
  const index = at % Math.max(1, choices.length)
  const choice = choices[index]
  const promise = sendBy === undefined ? null : <SendBy until={sendBy} now={props.screen.now} />
  if (!choice) {
    return (
      <>
        {promise}
        <p className={prose.reason}>{ui('ui_no_text')}</p>
      </>
    )
  }
  return (
    <>
      {promise}
      <Message {...props} choice={choice} />
      {choices.length > 1 && (
        <div className={look.otherText}>
          <Button look="link" onPress={() => setAt(index + 1)}>
            {ui('ui_other_text')}
          </Button>
          <span className={prose.count}>
            {ui('ui_text_count', { n: index + 1, all: choices.length })}
          </span>
        </div>
      )}
    </>
  )
}

function Message({ choice, ...props }: MessageProps & { readonly choice: TextChoice }) {
  const text = useText(props, choice)
  const { channel } = props.state
  return (
    <>
      <Place state={props.state} />
      <SlotFields view={props.view} slots={text.slots} given={text.given} onGive={text.give} />
      <Preview
        preview={{ rendered: { kind: 'ready', text: text.shown }, channel }}
        lang={langOf(props.view)}
      />
      <MessageButtons key={choice.id} {...props} id={choice.id} text={text} />
    </>
  )
}
