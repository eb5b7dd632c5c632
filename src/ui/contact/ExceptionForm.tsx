import { useState } from 'react'

import type { TicketSession } from '../../actions/ticket-session'
import {
  EXCEPTION_REASONS,
  type Exception,
  type ExceptionReason,
  type ExceptionRule,
  isExceptionReady,
} from '../../domain/contact/exception'
import { type AfterException, afterException } from '../../domain/sidebar/open-exceptions'
import type { SidebarView } from '../../domain/sidebar/view'
import { useHands } from '../frame/hands'
import { PanelFrame } from '../frame/PanelFrame'
import { useKeptForm } from '../frame/use-kept-form'
import { Button } from '../garden/Button'
import { Choice } from '../garden/Choice'
import * as formLook from '../garden/form.module.css'
import { LongField } from '../garden/LongField'
import * as layout from '../garden/layout.module.css'
import * as prose from '../garden/prose.module.css'
import { sentence } from '../text/first-say'
import { type SidebarSay, useSidebarSay } from '../text/sidebar-say'

interface ExceptionFormProps {
  readonly rules: readonly ExceptionRule[]
  readonly view: SidebarView
}

const REASONS = Object.keys(EXCEPTION_REASONS) as readonly ExceptionReason[]

/** A rule set aside, with its reason (C11); named by what is done with it. */
export function ExceptionForm({ rules, view }: ExceptionFormProps) {
  const say = useSidebarSay()
  const { text } = say
  const { session, close } = useHands()
  const { contents, change, forget } = useKeptForm('exception-form', toContents, () => FRESH)
  const [chosen, setChosen] = useState<ExceptionRule | undefined>(rules[0])
  const [isChecked, setChecked] = useState(false)
  const { reason, detail } = contents
  const exception =
    reason && chosen && ({ rule: chosen, reason, text: detail.trim() } satisfies Exception)
  const after = chosen ? afterException(chosen, view.next) : SET_ASIDE
  const { title, button } = wordsOf(after, say)
  const isReady = exception !== undefined && exception !== '' && isExceptionReady(exception)

  const record = () => {
    setChecked(true)
    if (!isReady) return
    forget()
    close()
    goOn(exception, after, session)
  }
  return (
    <PanelFrame title={title}>
      <div className={formLook.form}>
        {rules.length === 1 && chosen && after.kind === 'set-aside' && (
          <p className={prose.reason}>{sentence(text(`rule_${chosen}`))}</p>
        )}
        {rules.length > 1 && (
          <Choice
            legend={text('exception_rule')}
            options={rules.map((rule) => ({ value: rule, label: sentence(text(`rule_${rule}`)) }))}
            value={chosen}
            onChange={setChosen}
          />
        )}
        <Choice
          legend={text('exception_reason')}
          options={REASONS.map((value) => ({ value, label: text(`why_${value}`) }))}
          value={reason || undefined}
          onChange={(value) => change({ reason: value })}
          fault={isChecked && !reason ? text('exception_choose') : undefined}
        />
        <LongField
          label={text('exception_text')}
          value={detail}
          lang="pt-BR"
          onChange={(value) => change({ detail: value })}
          fault={isChecked && reason && !isReady ? text('exception_text_required') : undefined}
        />
        <p className={prose.source}>{text('exception_recorded')}</p>
        <div className={`${layout.actions} ${formLook.actions}`}>
          <Button look="primary" isBusy={view.busy} onPress={record}>
            {button}
          </Button>
        </div>
      </div>
    </PanelFrame>
  )
}

const SET_ASIDE: AfterException = { kind: 'set-aside' }

/** What waited for the exception goes on with it; any other is kept for the submit. */
function goOn(exception: Exception, after: AfterException, session: TicketSession): void {
  if (after.kind === 'insert') void session.insertAttempt(after.n, exception)
  else if (after.kind === 'cancel') void session.prepareCancellation(exception)
  else void session.setAside(exception)
}

function wordsOf(after: AfterException, { text, attempt }: SidebarSay) {
  switch (after.kind) {
    case 'insert': {
      const values = { attempt: attempt(after.n) }
      return { title: text('send_early_title', values), button: text('insert_attempt', values) }
    }
    case 'cancel':
      return { title: text('cancel_early_title'), button: text('prepare_cancellation') }
    case 'set-aside':
      return { title: text('exception_title'), button: text('record_exception') }
  }
}

interface Contents {
  readonly reason: ExceptionReason | ''
  readonly detail: string
}

const FRESH: Contents = { reason: '', detail: '' }

function toContents(kept: unknown): Contents | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const values: Partial<Record<string, unknown>> = { ...kept }
  const detail = values['detail']
  return {
    reason: REASONS.find((known) => known === values['reason']) ?? '',
    detail: typeof detail === 'string' ? detail : '',
  }
}
