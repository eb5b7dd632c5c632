import { useId, useState } from 'react'

import type { Draft, Status } from '../../domain/ticket/ticket'
import type { InventedTicket } from '../../ports/invented-ticket'
import { Button } from '../garden/Button'
import * as look from './TryOut.module.css'
import { useTrySay } from './try-say'

/** What a ticket can be submitted as. */
const SUBMITTED_AS = ['open', 'pending', 'hold', 'solved'] as const satisfies readonly Status[]
type SubmitStatus = (typeof SUBMITTED_AS)[number]

interface ComposerProps {
  readonly ticket: InventedTicket
  readonly draft: Draft
  readonly onSubmit: (status: Status) => Promise<void>
}

/** The composer as far as a manual needs it: on which side it is, the words, and the submit. */
export function Composer({ ticket, draft, onSubmit }: ComposerProps) {
  const { tell } = useTrySay()
  const id = useId()
  const [chosen, setChosen] = useState<SubmitStatus>()
  const status = chosen ?? SUBMITTED_AS.find((known) => known === draft.status) ?? 'open'
  const submit = async () => {
    await onSubmit(status)
    setChosen(undefined)
  }
  return (
    <div className={draft.isPublic ? look.composer : `${look.composer} ${look.internal}`}>
      <fieldset className={look.sides}>
        <legend className="visually-hidden">{tell('try_draft')}</legend>
        {([false, true] as const).map((isInternal) => (
          <label key={String(isInternal)}>
            <input
              type="radio"
              name={`${id}-side`}
              checked={draft.isPublic !== isInternal}
              onChange={() => ticket.composes(isInternal)}
            />
            {tell(isInternal ? 'try_internal' : 'try_public')}
          </label>
        ))}
      </fieldset>
      <textarea
        aria-label={tell('try_draft')}
        rows={7}
        value={draft.body.content}
        onChange={(event) => ticket.writes(event.target.value)}
      />
      <div className={look.submit}>
        <label htmlFor={`${id}-as`}>{tell('try_submit_as')}</label>
        <select
          id={`${id}-as`}
          value={status}
          onChange={(event) =>
            setChosen(SUBMITTED_AS.find((known) => known === event.target.value))
          }
        >
          {SUBMITTED_AS.map((known) => (
            <option key={known} value={known}>
              {tell(`try_status_${known}`)}
            </option>
          ))}
        </select>
        <Button look="outline" onPress={() => void submit()}>
          {tell('try_submit')}
        </Button>
      </div>
    </div>
  )
}
