import { useState } from 'react'

import type { Status } from '../../domain/ticket/ticket'
import type { InventedState, Submitted } from '../../ports/invented-ticket'
import { Alert } from '../garden/Alert'
import { Button } from '../garden/Button'
import { Composer } from './Composer'
import { Conversation } from './Conversation'
import { TicketFields } from './TicketFields'
import * as look from './TryOut.module.css'
import type { TryOutDesk } from './try-out-desk'
import { useTrySay } from './try-say'

interface TicketPaneProps {
  readonly desk: TryOutDesk
  readonly state: InventedState
}

/** What Zendesk's own page would have of the ticket: conversation, composer, submit, fields. */
export function TicketPane({ desk, state }: TicketPaneProps) {
  const { tell } = useTrySay()
  const { ticket } = desk
  const [outcome, setOutcome] = useState<Submitted>()
  const submit = async (status: Status) => setOutcome(await ticket.submits(status))
  return (
    <div className={look.ticket}>
      <Conversation state={state} />
      <CustomerReply
        onReply={(words) => {
          setOutcome(undefined)
          ticket.customerWrites(words)
        }}
      />
      <Composer ticket={ticket} draft={state.draft} onSubmit={submit} />
      <div role="status">
        {outcome?.kind === 'stopped' && (
          <Alert tone="error" title={tell('try_stopped')}>
            {outcome.sentence}
          </Alert>
        )}
        {outcome?.kind === 'saved' && <Alert tone="success">{tell('try_sent')}</Alert>}
        {state.toast !== undefined && <Alert tone="info">{state.toast}</Alert>}
      </div>
      <TicketFields desk={desk} state={state} />
    </div>
  )
}

function CustomerReply({ onReply }: { readonly onReply: (words: string) => void }) {
  const { tell } = useTrySay()
  const [words, setWords] = useState(tell('try_customer_words'))
  return (
    <div className={look.reply}>
      <label>
        <span className="visually-hidden">{tell('try_customer')}</span>
        <input value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      <Button look="outline" isOff={words.trim() === ''} onPress={() => onReply(words)}>
        {tell('try_reply')}
      </Button>
    </div>
  )
}
