import { useState } from 'react'

import { useWorkspace, useWorkspaceState } from '../context'
import { Popover } from './Popover'

/** The ticket's requester answers, as if from outside. */
export function CustomerMenu() {
  const { words } = useWorkspace()
  const { open, active } = useWorkspaceState()
  const id = open.find(({ guid }) => guid === active)?.tab.view().saved?.id
  return (
    <Popover label={words.customerReplies} icon="reply" isDisabled={id === undefined} align="end">
      {(close) => id !== undefined && <ReplyForm ticketId={id} onSent={close} />}
    </Popover>
  )
}

interface ReplyFormProps {
  readonly ticketId: number
  readonly onSent: () => void
}

function ReplyForm({ ticketId, onSent }: ReplyFormProps) {
  const { customerReplies, toast, words } = useWorkspace()
  const [text, setText] = useState(words.usualReply)

  async function reply(isAutomatic: boolean) {
    onSent()
    try {
      await customerReplies(ticketId, {
        text: isAutomatic ? words.automaticText : text,
        isAutomatic,
      })
    } catch (error) {
      toast(String(error), 'error')
    }
  }

  return (
    <div className="popover-form">
      <label>
        {words.customerText}
        <textarea rows={3} value={text} onChange={({ target }) => setText(target.value)} />
      </label>
      <div className="row">
        <button type="button" className="button primary" onClick={() => void reply(false)}>
          {words.reply}
        </button>
        <button type="button" className="button" onClick={() => void reply(true)}>
          {words.automaticReply}
        </button>
      </div>
    </div>
  )
}
