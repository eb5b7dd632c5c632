import { type ReactNode, useEffect, useRef } from 'react'

import {
  entriesAt,
  idsAt,
  languageAt,
  listAt,
  partAt,
  wordsAt,
} from '../../domain/manual/read-draft'
import { nameIn } from '../../domain/text/name'
import type { ManualInForce } from '../../ports/manual-shelf'
import { Alert } from '../garden/Alert'
import * as prose from '../garden/prose.module.css'
import { Tag } from '../garden/Tag'
import { LANG } from '../text/language'
import { ManualViews } from './ManualViews'
import { MarkedText } from './MarkedText'
import { useManualSay, useManuals } from './manuals-context'
import { NoteReading } from './NoteReading'
import { PlaceAnchor } from './PlaceAnchor'
import { PublicationWords } from './PublicationWords'
import { addressOfPlace, type Place } from './place'
import * as look from './ReadingPage.module.css'
import { StepReading } from './StepReading'
import { stepWords, valueWords } from './step-sentences'
import { textsSaid } from './texts-said'
import { UndoPanel } from './UndoPanel'
import { WayRows } from './WayRows'
import { WriteButtons } from './WriteButtons'

interface ReadingPageProps {
  /** Absent: it is no longer in force. */
  readonly manual: ManualInForce | undefined
  /** The step to begin at. */
  readonly step: string | undefined
  readonly go: (place: Place) => void
  /** Its publication was taken back, in words. */
  readonly onUndone: (words: string) => void
  /** Something else may be in force by now. */
  readonly onLook: () => void
}

/** A manual as it is in force: its steps in order, what they say, and what is set around them. */
export function ReadingPage({ manual: one, step, go, onUndone, onLook }: ReadingPageProps) {
  const { say, right } = useManuals()
  const { manual, language } = say
  const page = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const target = step === undefined ? undefined : document.getElementById(`step-${step}`)
    ;(target ?? page.current?.querySelector('h1'))?.focus()
    target?.scrollIntoView({ block: 'start' })
  }, [step])

  const back = (
    <p className={look.back}>
      <PlaceAnchor address={addressOfPlace({ at: 'list' })} onGo={() => go({ at: 'list' })}>
        {manual('back')}
      </PlaceAnchor>
    </p>
  )
  if (!one) {
    return (
      <div ref={page}>
        {back}
        <h1 tabIndex={-1}>{manual('missing')}</h1>
      </div>
    )
  }
  const { document: draft, id, title, origin, publication } = one
  const steps = listAt(draft, ['steps'])
  const toStep = (to: string) => go({ at: 'reading', manual: id, step: to })
  return (
    <div ref={page} className={look.page}>
      {back}
      <h1 tabIndex={-1}>{nameIn(title, language)}</h1>
      <div className={look.source}>
        <Tag tone={origin === 'published' ? 'neutral' : 'quiet'}>{manual(`origin_${origin}`)}</Tag>
        {publication && <PublicationWords publication={publication} />}
      </div>
      <p className={look.about} lang={LANG[languageAt(draft)]}>
        {wordsAt(draft, ['about'])}
      </p>
      <p className={prose.source}>{manual('written_at', { source: wordsAt(draft, ['source']) })}</p>
      {one.hides?.isNewer && <Alert tone="info">{manual('hides_newer')}</Alert>}
      {right === 'publish' && publication && (
        <UndoPanel manual={one} onUndone={onUndone} onLook={onLook} />
      )}
      {right !== 'read' && <WriteButtons manual={one} go={go} />}
      <ManualViews draft={draft} chosen={step} onChoose={toStep} />
      <div className={look.columns}>
        {steps.length > 0 && (
          <nav className={look.index} aria-label={manual('heading_steps')}>
            <ol>
              {steps.map((_, n) => {
                const stepId = wordsAt(draft, ['steps', n, 'id'])
                return (
                  <li key={stepId}>
                    <PlaceAnchor
                      address={addressOfPlace({ at: 'reading', manual: id, step: stepId })}
                      onGo={() => toStep(stepId)}
                    >
                      {stepWords(draft, stepId, say)}
                    </PlaceAnchor>
                  </li>
                )
              })}
            </ol>
          </nav>
        )}
        <div className={look.body}>
          {steps.length === 0 && partAt(draft, ['texts']) !== undefined && (
            <p className={look.part}>{manual('steps_in_app')}</p>
          )}
          {steps.length > 0 && (
            <Part name={manual('heading_steps')}>
              <ol>
                {steps.map((_, n) => (
                  <StepReading
                    key={wordsAt(draft, ['steps', n, 'id'])}
                    manual={id}
                    draft={draft}
                    n={n}
                    toStep={toStep}
                  />
                ))}
              </ol>
            </Part>
          )}
          <OtherTexts draft={draft} />
          {listAt(draft, ['asides']).length > 0 && (
            <Part name={manual('heading_asides')}>
              <WayRows manual={id} draft={draft} at={['asides']} toStep={toStep} />
            </Part>
          )}
          {partAt(draft, ['note']) !== undefined && (
            <Part name={manual('heading_note')}>
              <NoteReading draft={draft} />
            </Part>
          )}
          <Values draft={draft} />
          {listAt(draft, ['reminders']).length > 0 && (
            <Part name={manual('heading_reminders')}>
              <ul className={look.points} lang={LANG[languageAt(draft)]}>
                {listAt(draft, ['reminders']).map((_, n) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a reminder has no other name.
                  <li key={n}>{wordsAt(draft, ['reminders', n, 'words'])}</li>
                ))}
              </ul>
            </Part>
          )}
          <Offer draft={draft} />
          {one.history.length > 0 && (
            <Part name={manual('heading_history')}>
              <ul className={look.history}>
                {one.history.map((publication) => (
                  <li key={publication.version}>
                    <PublicationWords publication={publication} />
                  </li>
                ))}
              </ul>
            </Part>
          )}
        </div>
      </div>
    </div>
  )
}

interface DraftProps {
  readonly draft: ManualInForce['document']
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section className={look.part} aria-label={name}>
      <h2>{name}</h2>
      {children}
    </section>
  )
}

function OtherTexts({ draft }: DraftProps) {
  const { manual } = useManualSay()
  const said = textsSaid(draft)
  const others = idsAt(draft, ['texts']).filter((id) => !said.includes(id))
  if (others.length === 0) return null
  const isAll = said.length === 0
  return (
    <Part name={manual(isAll ? 'heading_texts' : 'heading_other_texts')}>
      {others.map((id) => (
        <div key={id} className={look.text}>
          <p className={prose.source}>{id}</p>
          <MarkedText
            draft={draft}
            text={wordsAt(draft, ['texts', id, 'text'])}
            lang={LANG[languageAt(draft)]}
          />
        </div>
      ))}
    </Part>
  )
}

function Values({ draft }: DraftProps) {
  const say = useManualSay()
  const { manual, label } = say
  const values = entriesAt(draft, ['values'])
  if (values.length === 0) return null
  return (
    <Part name={manual('heading_values')}>
      <dl className={look.values}>
        {values.map(([id, value]) => {
          const kind = wordsAt(value, ['kind'])
          const setting = wordsAt(value, ['setting'])
          const written = wordsAt(value, ['value'])
          return (
            <div key={id}>
              <dt>
                {valueWords(draft, id, say)}
                {(kind === 'group' || kind === 'link' || kind === 'text') && (
                  <span className={prose.source}> {manual(`value_${kind}`)}</span>
                )}
              </dt>
              <dd>
                {written}
                {setting !== '' && manual('value_of_setting', { setting: label(setting) })}
                {written === '' && setting === '' && manual('value_empty')}
              </dd>
            </div>
          )
        })}
      </dl>
    </Part>
  )
}

const CONDITIONS = ['form', 'group', 'brand', 'tag', 'channel'] as const

function Offer({ draft }: DraftProps) {
  const { manual, list } = useManualSay()
  const lines = listAt(draft, ['offer'])
  return (
    <Part name={manual('heading_offer')}>
      {lines.length === 0 && <p>{manual('offered_nowhere')}</p>}
      <ul className={look.points}>
        {lines.map((line, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no other name.
          <li key={n}>
            {list(
              CONDITIONS.flatMap((key) => {
                const value = wordsAt(line, [key])
                return value === '' ? [] : [manual(`offer_${key}`, { value })]
              }),
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}
