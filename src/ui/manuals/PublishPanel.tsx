import { useEffect, useId, useMemo, useState } from 'react'

import { changesBetween, tagOfStep } from '../../domain/manual/changes'
import { wordsAt } from '../../domain/manual/read-draft'
import type { KeptDraft } from '../../ports/manual-drafts'
import type { PublishProgress, PublishResult, Shelf } from '../../ports/manual-shelf'
import { Alert } from '../garden/Alert'
import { Button } from '../garden/Button'
import * as layout from '../garden/layout.module.css'
import * as prose from '../garden/prose.module.css'
import { whyWords } from '../nav/why-words'
import { SetupSkeleton } from '../setup/SetupSkeleton'
import { changeWords } from './change-words'
import { countWords } from './count-words'
import { ExportButton } from './ExportButton'
import { useEditing } from './editing'
import * as input from './input.module.css'
import { useManuals } from './manuals-context'
import { PublicationWords } from './PublicationWords'
import * as look from './PublishPanel.module.css'
import { resultWords } from './result-words'
import { useShelf } from './use-shelf'

interface PublishPanelProps {
  readonly from: KeptDraft['from']
  readonly onPublished: (id: string, version: number) => void
}

/** What publishing would change, against what is in force right now; why; and what came of it. */
export function PublishPanel({ from, onPublished }: PublishPanelProps) {
  const { say, shelf, right } = useManuals()
  const [state, lookAgain] = useShelf(shelf)
  if (state.kind === 'reading') return <SetupSkeleton />
  // What is typed here stays: who publishes over what they have not seen is told anyway.
  const known = state.kind === 'failed' ? state.last : state.shelf
  if (!known) {
    return (
      <Alert
        tone="error"
        title={say.manual('failed')}
        isUrgent
        actions={<Button onPress={lookAgain}>{say.text('retry')}</Button>}
      >
        {state.kind === 'failed' && whyWords(state.error.reason, say)}
      </Alert>
    )
  }
  return (
    <PublishForm
      shelf={known}
      from={from}
      isAllowed={right === 'publish'}
      onLook={lookAgain}
      onPublished={onPublished}
    />
  )
}

interface PublishFormProps extends PublishPanelProps {
  readonly shelf: Shelf
  readonly isAllowed: boolean
  readonly onLook: () => void
}

function PublishForm({ shelf, from, isAllowed, onLook, onPublished }: PublishFormProps) {
  const { say, shelf: port } = useManuals()
  const { manual } = say
  const { draft, problems } = useEditing()
  const [sentence, setSentence] = useState('')
  const [progress, setProgress] = useState<PublishProgress>()
  const [result, setResult] = useState<PublishResult>()
  const field = useId()
  const id = wordsAt(draft, ['id'])
  const current = shelf.inForce.find((one) => one.id === id)
  const seen = current?.publication?.version ?? 0
  const errors = problems.filter(({ level }) => level === 'error').length
  const before = current?.document
  const isNewer = from?.id === id && current?.publication !== undefined && seen > from.version
  const isReady = errors === 0 && sentence.trim() !== ''
  const publish = async () => {
    setResult(undefined)
    const came = await port.publish(
      { document: draft, sentence: sentence.trim(), seen },
      setProgress,
    )
    setProgress(undefined)
    setResult(came)
    if (came.kind === 'published') onPublished(id, came.publication.version)
    else onLook()
  }
  return (
    <div className={look.panel}>
      <h2>{manual('heading_publish')}</h2>
      {isNewer && current?.publication && (
        <Alert tone="warning" title={manual('newer_in_force')}>
          <PublicationWords publication={current.publication} />
        </Alert>
      )}
      {current && from?.id !== id && <Alert tone="warning">{manual('replaces', { id })}</Alert>}
      <section aria-label={manual('heading_changes')}>
        <h3>{manual('heading_changes')}</h3>
        {before ? <Changes before={before} /> : <p>{manual('change_all')}</p>}
      </section>
      {errors > 0 && (
        <Alert tone="error">
          {manual('correct_first', { errors: countWords('errors', errors, say) })}
        </Alert>
      )}
      {!isAllowed && <Alert tone="info">{manual('admins_publish')}</Alert>}
      {isAllowed && (
        <div>
          <label className={look.label} htmlFor={field}>
            {manual('field_why')}
          </label>
          <input
            id={field}
            className={input.input}
            maxLength={200}
            value={sentence}
            onChange={({ target }) => setSentence(target.value)}
          />
        </div>
      )}
      <div className={layout.actions}>
        {isAllowed && (
          <Button look="primary" isOff={!isReady} isBusy={progress !== undefined} onPress={publish}>
            {manual('publish')}
          </Button>
        )}
        <ExportButton draft={draft} />
        {isAllowed && errors === 0 && sentence.trim() === '' && (
          <span className={prose.source}>{manual('why_first')}</span>
        )}
        <span role="status" className={prose.source}>
          {progress && `${manual(`stage_${progress.stage}`)}…`}
        </span>
      </div>
      {result && result.kind !== 'published' && (
        <Alert tone="error" title={manual('not_published')} isUrgent>
          {resultWords(result, say)}
        </Alert>
      )}
      <p className={prose.source}>{manual('publish_leaves')}</p>
    </div>
  )
}

/** Line by line what changes; of a step that goes, how many open tickets carry its tag. */
function Changes({ before }: { readonly before: Shelf['inForce'][number]['document'] }) {
  const { say } = useManuals()
  const { draft } = useEditing()
  const changes = useMemo(() => changesBetween(before, draft), [before, draft])
  if (changes.length === 0) return <p>{say.manual('change_none')}</p>
  return (
    <ul className={look.changes}>
      {changes.map((change, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two changes may read alike, and the list is drawn again as a whole.
        <li key={n}>
          {changeWords(change, { before, after: draft }, say)}
          {change.kind === 'step_removed' && <InStep tag={tagOfStep(before, change.step)} />}
        </li>
      ))}
    </ul>
  )
}

function InStep({ tag }: { readonly tag: string }) {
  const { say, countTagged } = useManuals()
  const [count, setCount] = useState<number | 'unknown'>()
  useEffect(() => {
    let isHere = true
    const tell = (to: number | 'unknown') => isHere && setCount(to)
    countTagged(tag).then(tell, () => tell('unknown'))
    return () => {
      isHere = false
    }
  }, [countTagged, tag])
  if (count === undefined) return null
  return (
    <span className={prose.source}>
      {' · '}
      {count === 'unknown'
        ? say.manual('count_unknown', { tag })
        : count === 0
          ? say.manual('tickets_in_none')
          : countWords('tickets_in', count, say)}
    </span>
  )
}
