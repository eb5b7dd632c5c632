import { useCallback, useEffect, useRef, useState } from 'react'

import type { Draft } from '../../domain/manual/read-draft'
import { begin, redo, undo, type Writing, write } from '../../domain/manual/writing'
import type { Instant } from '../../domain/ticket/ticket'
import type { Keeping, KeptDraft, ManualDrafts } from '../../ports/manual-drafts'
import type { Editing } from './editing'

export interface DraftState {
  readonly key: string
  readonly writing: Writing
  readonly edit: Editing['edit']
  /** Its text, while what is typed there cannot be read. */
  readonly text: string | undefined
  readonly setText: (text: string | undefined) => void
  readonly undo: () => void
  readonly redo: () => void
  /** What became of the last change in this browser. */
  readonly keeping: Keeping
  /** What another tab does with the same draft. `changed`: what is written here is kept apart from now on. */
  readonly other: 'nothing' | 'open' | 'changed'
}

/** A draft, kept in this browser with every change, without writing over what another tab changed. */
export function useDraft(kept: KeptDraft, drafts: ManualDrafts, now: () => Instant): DraftState {
  const [key, setKey] = useState(kept.key)
  const [writing, setWriting] = useState(() => begin(kept.draft))
  const [text, setText] = useState(kept.text)
  const [keeping, setKeeping] = useState(() => drafts.keepingOf(kept.key))
  const [other, setOther] = useState<DraftState['other']>('nothing')
  const isFirst = useRef(true)
  const { draft } = writing

  useEffect(
    () => drafts.watch(key, (what) => setOther((before) => (before === 'changed' ? before : what))),
    [drafts, key],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed is kept.
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      return
    }
    const at = other === 'changed' ? drafts.freeKey(key) : key
    const { text: _, ...rest } = kept
    setKeeping(
      drafts.keep({ ...rest, key: at, draft, at: now(), ...(text !== undefined && { text }) }),
    )
    if (at !== key) {
      setKey(at)
      setOther('nothing')
    }
  }, [draft, text])

  const edit = useCallback(
    (change: (draft: Draft) => Draft, field?: string) =>
      setWriting((before) => write(before, change(before.draft), field)),
    [],
  )
  return {
    key,
    writing,
    edit,
    text,
    setText,
    keeping,
    other,
    undo: useCallback(() => setWriting(undo), []),
    redo: useCallback(() => setWriting(redo), []),
  }
}
