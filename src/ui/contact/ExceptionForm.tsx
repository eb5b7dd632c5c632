import { useState } from 'react'

import {
  EXCEPTION_REASONS,
  type Exception,
  type ExceptionReason,
  type ExceptionRule,
  isExceptionReady,
} from '../../domain/contact/exception'
import type { SidebarView } from '../../domain/sidebar/view'
import { Button } from '../garden/Button'
import { Choice } from '../garden/Choice'
import { LongField } from '../garden/LongField'
import { PanelFrame } from '../panel/PanelFrame'
import { sentence, useSay } from '../text/say'
import { useHands } from '../ticket/hands'
import { useKeptForm } from '../ticket/use-kept-form'
import { doException } from './do-exception'

interface ExceptionFormProps {
  readonly rules: readonly ExceptionRule[]
  readonly view: SidebarView
}

const REASONS = Object.keys(EXCEPTION_REASONS) as readonly ExceptionReason[]

/** A rule set aside, with its reason (C11). */
export function ExceptionForm({ rules, view }: ExceptionFormProps) {
  const { text } = useSay()
  const { session, close } = useHands()
  const { contents, change, forget } = useKeptForm('exception-form', toContents, () => FRESH)
  const [chosen, setChosen] = useState<ExceptionRule | undefined>(rules[0])
  const [isChecked, setChecked] = useState(false)
  const { reason, detail } = contents
  const exception =
    reason && chosen && ({ rule: chosen, reason, text: detail.trim() } satisfies Exception)
  const isReady = exception !== undefined && exception !== '' && isExceptionReady(exception)

  const record = () => {
    setChecked(true)
    if (!isReady) return
    forget()
    close()
    doException(exception, view, session)
  }
  return (
    <PanelFrame title={text('exception_title')}>
      <div className="form">
        {rules.length === 1 && chosen ? (
          <p className="reason">{sentence(text(`rule_${chosen}`))}</p>
        ) : (
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
        <p className="source">{text('exception_recorded')}</p>
        <div className="actions">
          <Button look="primary" isBusy={view.busy} onPress={record}>
            {text('record_exception')}
          </Button>
        </div>
      </div>
    </PanelFrame>
  )
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
