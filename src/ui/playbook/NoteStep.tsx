import type { PlaybookState } from '../../domain/sidebar/playbook-view'
import type { Channel } from '../../domain/ticket/ticket'
import { Preview } from '../contact/Preview'
import { useHands } from '../frame/hands'
import { CheckingButton } from '../garden/CheckingButton'
import * as layout from '../garden/layout.module.css'
import * as prose from '../garden/prose.module.css'
import { Effects } from './Effects'
import { langOf, usePlaybookSay } from './playbook-say'
import { SlotFields } from './SlotFields'
import type { PartProps } from './screen'
import * as stepLook from './step.module.css'
import { useText } from './use-text'

interface NoteProps extends PartProps {
  readonly state: Extract<PlaybookState, { kind: 'note' }>
}

const INTERNAL: Channel = { kind: 'internal', name: 'internal', sendsAtOnce: false }

/** An internal note, with what the ticket's form gets along with it. */
export function NoteStep({ state, ...props }: NoteProps) {
  const { ui, text: word } = usePlaybookSay()
  const { session } = useHands()
  const text = useText(props, state.choice)
  const { isBusy, isDraftTaken } = props.screen
  const insert = () => void session.insertStep(props.view.id, state.choice.id, text.given)
  return (
    <>
      <SlotFields view={props.view} slots={text.slots} given={text.given} onGive={text.give} />
      <Preview
        preview={{ rendered: { kind: 'ready', text: text.shown }, channel: INTERNAL }}
        lang={langOf(props.view)}
      />
      {state.effects && <Effects effects={state.effects} />}
      <div className={`${layout.actions} ${stepLook.actions}`}>
        <CheckingButton
          look="primary"
          isBusy={isBusy}
          words={word('checking')}
          isOff={!text.isReady || isDraftTaken}
          onPress={insert}
        >
          {word('insert_note')}
        </CheckingButton>
      </div>
      {!text.isReady && <p className={prose.source}>{ui('ui_fill_in')}</p>}
      {isDraftTaken && <p className={prose.source}>{word('draft_taken')}</p>}
    </>
  )
}
