import { Field, Input } from '@zendeskgarden/react-forms'
import { useState } from 'react'

import { OUTSIDE_CHANNELS } from '../../domain/conversation/outside-contact'
import type { SidebarView } from '../../domain/sidebar/view'
import type { AttemptNumber } from '../../domain/tags'
import { useHands } from '../frame/hands'
import { PanelFrame } from '../frame/PanelFrame'
import { useKeptForm } from '../frame/use-kept-form'
import { useStaging } from '../frame/use-staging'
import { CheckingButton } from '../garden/CheckingButton'
import { Choice } from '../garden/Choice'
import * as formLook from '../garden/form.module.css'
import { Fault, LongField } from '../garden/LongField'
import * as layout from '../garden/layout.module.css'
import * as prose from '../garden/prose.module.css'
import { sentence } from '../text/first-say'
import { outsideChannel } from '../text/say'
import { useSidebarSay } from '../text/sidebar-say'
import { freshContact, momentOf, toContactContents } from './contact-contents'

interface ContactFormProps {
  readonly n: AttemptNumber
  readonly view: SidebarView
}

/** A contact made outside Zendesk, to be recorded as an attempt (C10). */
export function ContactForm({ n, view }: ContactFormProps) {
  const { text, attempt } = useSidebarSay()
  const { session, now } = useHands()
  const { zone, busy, next } = view
  const fresh = () => freshContact(now(), zone)
  const { contents, change, forget } = useKeptForm(
    'contact-form',
    (kept) => toContactContents(kept, fresh()),
    fresh,
  )
  const [isChecked, setChecked] = useState(false)
  const stage = useStaging({
    view,
    isStaged: next.kind === 'staged' && next.what.kind === 'record',
    forget,
  })
  const at = momentOf(contents, zone)
  const isFuture = at !== undefined && at > now()
  const said = contents.said.trim()

  const record = () => {
    setChecked(true)
    if (at === undefined || isFuture || said === '') return
    stage(() => session.recordContact({ n, channel: contents.channel, at, text: said }))
  }
  const whenFault = at === undefined ? 'contact_when_required' : 'contact_future'
  return (
    <PanelFrame title={text('contact_title')}>
      <div className={formLook.form}>
        <p className={prose.reason}>{text('contact_counts_as', { attempt: attempt(n) })}</p>
        <Choice
          legend={text('contact_channel')}
          options={OUTSIDE_CHANNELS.map((value) => ({
            value,
            label: sentence(outsideChannel(value, text)),
          }))}
          value={contents.channel}
          onChange={(channel) => change({ channel })}
        />
        <div>
          <div className={formLook.when}>
            <Field>
              <Field.Label>{text('contact_day')}</Field.Label>
              <Input
                isCompact
                type="date"
                max={view.today}
                value={contents.day}
                onChange={(event) => change({ day: event.target.value })}
              />
            </Field>
            <Field>
              <Field.Label>{text('contact_time')}</Field.Label>
              <Input
                isCompact
                type="time"
                value={contents.time}
                onChange={(event) => change({ time: event.target.value })}
              />
            </Field>
          </div>
          {isChecked && (at === undefined || isFuture) && <Fault words={text(whenFault)} />}
        </div>
        <LongField
          label={text('contact_text')}
          value={contents.said}
          rows={3}
          lang="pt-BR"
          onChange={(value) => change({ said: value })}
          fault={isChecked && said === '' ? text('form_required') : undefined}
        />
        <p className={prose.source}>{text('contact_note')}</p>
        <div className={`${layout.actions} ${formLook.actions}`}>
          <CheckingButton look="primary" isBusy={busy} words={text('checking')} onPress={record}>
            {text('record_contact')}
          </CheckingButton>
        </div>
      </div>
    </PanelFrame>
  )
}
