import { useEffect, useRef, useState } from 'react'

import type { ManualInForce, PublishProgress, UndoResult } from '../../ports/manual-shelf'
import { Alert } from '../garden/Alert'
import { Button } from '../garden/Button'
import { useManuals } from './manuals-context'
import { resultWords } from './result-words'
import * as look from './UndoPanel.module.css'

interface UndoPanelProps {
  readonly manual: ManualInForce
  /** It is taken back, in words; this panel goes with the publication. */
  readonly onUndone: (words: string) => void
  /** Something else may be in force by now. */
  readonly onLook: () => void
}

/** Takes a publication back, after saying what comes in its place. */
export function UndoPanel({ manual: one, onUndone, onLook }: UndoPanelProps) {
  const { say, shelf } = useManuals()
  const { manual } = say
  const [isAsked, setAsked] = useState(false)
  const [progress, setProgress] = useState<PublishProgress>()
  const [result, setResult] = useState<UndoResult>()
  const own = useRef<HTMLDivElement>(null)
  const isFirst = useRef(true)
  const asks = isAsked || result !== undefined
  // What was pressed is gone by then.
  useEffect(() => {
    if (!isFirst.current) (asks ? own.current : own.current?.querySelector('button'))?.focus()
    isFirst.current = false
  }, [asks])
  const undo = async () => {
    const seen = {
      inForce: one.publication?.version ?? 0,
      before: one.before?.publication?.version ?? 0,
    }
    const came = await shelf.undo(one.id, seen, setProgress)
    setProgress(undefined)
    setAsked(false)
    if (came.kind === 'undone') {
      onUndone(resultWords(came, say))
      return
    }
    setResult(came)
    if (came.kind === 'overtaken') onLook()
  }
  return (
    <div ref={own} className={look.panel} tabIndex={-1}>
      {result ? (
        <Alert tone="error" isUrgent onDismiss={() => setResult(undefined)}>
          {resultWords(result, say)}
        </Alert>
      ) : isAsked ? (
        <Alert
          tone="warning"
          title={manual('undo_title', { version: one.publication?.version ?? 0 })}
          actions={
            <>
              <Button isBusy={progress !== undefined} onPress={undo}>
                {manual('undo_publication')}
              </Button>
              <Button look="link" onPress={() => setAsked(false)}>
                {manual('keep_publication')}
              </Button>
            </>
          }
        >
          {beforeWords(one, say)}
          {progress && ` ${manual(`stage_${progress.stage}`)}…`}
        </Alert>
      ) : (
        <Button onPress={() => setAsked(true)}>{manual('undo_publication')}</Button>
      )}
    </div>
  )
}

function beforeWords(
  { before }: ManualInForce,
  { manual, dates }: ReturnType<typeof useManuals>['say'],
): string {
  if (!before) return manual('undo_to_nothing')
  if (!before.publication) return manual('undo_to_package')
  const { version, by, at } = before.publication
  return manual('undo_to_version', {
    version,
    by: by.name || manual('unknown_person'),
    when: dates.onMoment(at),
  })
}
