import {
  type KeyboardEvent,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'

import { addStep, STEP_KINDS } from '../../domain/manual/edit-steps'
import type { Path, Problem } from '../../domain/manual/problem'
import { listAt, nameAt, stepOf, wordsAt } from '../../domain/manual/read-draft'
import { CONTACT_ID } from '../../domain/playbook/playbook-id'
import type { KeptDraft } from '../../ports/manual-drafts'
import { ErrorBoundary } from '../frame/ErrorBoundary'
import { Bars } from '../frame/Skeleton'
import { Alert } from '../garden/Alert'
import { Button } from '../garden/Button'
import { Icon } from '../garden/Icon'
import { MenuButton } from '../garden/MenuButton'
import * as prose from '../garden/prose.module.css'
import { Checker } from './Checker'
import * as look from './EditorPage.module.css'
import { ExportButton } from './ExportButton'
import { EditingContext, fieldId } from './editing'
import { EDITOR_VIEWS } from './editor-views'
import { useManuals } from './manuals-context'
import { PartForm } from './PartForm'
import { PartList } from './PartList'
import { PlaceAnchor } from './PlaceAnchor'
import { PublishPanel } from './PublishPanel'
import { type Part, partOf } from './part'
import { addressOfPlace, type Place } from './place'
import { kindWords } from './step-sentences'
import { useDraft } from './use-draft'

interface EditorPageProps {
  readonly kept: KeptDraft
  readonly go: (place: Place) => void
  /** A version of this manual is in force now. */
  readonly onPublished: (id: string, version: number) => void
}

const FORM = { id: 'form', name: 'view_form' } as const
const PUBLISH = { id: 'publish', name: 'view_publish' } as const

/** A manual while it is written: its parts, the form of the one that is chosen, and what is wrong by now. */
export function EditorPage({ kept, go, onPublished }: EditorPageProps) {
  const { say, drafts, now, check } = useManuals()
  const { manual } = say
  const state = useDraft(kept, drafts, now)
  const { key, edit, keeping, other, text, setText } = state
  const { draft, past, future } = state.writing
  const [part, setPart] = useState<Part>({ kind: 'about' })
  const [view, setView] = useState(text === undefined ? 'form' : 'text')
  const [done, setDone] = useState('')
  // What is typed goes before what is said of it.
  const judged = useDeferredValue(draft)
  const { problems } = useMemo(() => check(judged), [check, judged])
  const focusOn = useFocusOn()
  const editing = useMemo(
    () => ({ draft, edit, focusOn, problems, text, setText }),
    [draft, edit, focusOn, problems, text, setText],
  )

  const heading = useRef<HTMLHeadingElement>(null)
  // What was pressed to come here is gone, and the keys of undo are heard from inside only.
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    if (key !== kept.key)
      history.replaceState(history.state, '', addressOfPlace({ at: 'writing', draft: key }))
  }, [key, kept.key])

  const choose = (to: Part) => {
    setPart(to)
    setView('form')
  }
  const open = (to: Part) => {
    choose(to)
    // Where a pane is narrow, the form is below the whole list.
    const list = document.getElementById('part-list')
    const form = document.getElementById('part-heading')
    if (!list || !form) return
    if (form.getBoundingClientRect().top >= list.getBoundingClientRect().bottom) focusOn([])
  }
  const goTo = ({ at }: Problem) => {
    choose(partOf(draft, at))
    focusOn(at)
  }
  const add = (kind: (typeof STEP_KINDS)[number]) => {
    const after = part.kind === 'step' ? part.n : Number.POSITIVE_INFINITY
    const last = Math.min(after, listAt(draft, ['steps']).length - 1)
    const { at } = addStep(draft, kind, last)
    edit((one) => addStep(one, kind, last).draft)
    choose({ kind: 'step', n: at })
    focusOn(['steps', at, 'name'])
    setDone(manual('done_added'))
  }
  const undo = () => {
    state.undo()
    setDone(manual('done_undone'))
  }
  const redo = () => {
    state.redo()
    setDone(manual('done_redone'))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey)) return
    const letter = event.key.toLowerCase()
    if (letter !== 'z' && letter !== 'y') return
    // The browser's own undo knows one field only.
    event.preventDefault()
    if (letter === 'y' || event.shiftKey) redo()
    else undo()
  }
  const Shown = EDITOR_VIEWS.find(({ id }) => id === view)?.Show
  const step = part.kind === 'step' ? wordsAt(draft, ['steps', part.n, 'id']) : undefined

  return (
    <EditingContext.Provider value={editing}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: undo by keyboard, wherever in the editor the focus is. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as said. */}
      <div className={look.page} onKeyDown={onKeyDown}>
        <p className={look.back}>
          <PlaceAnchor address={addressOfPlace({ at: 'list' })} onGo={() => go({ at: 'list' })}>
            {manual('back')}
          </PlaceAnchor>
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {nameAt(draft, ['title'], say.language) || manual('untitled')}
        </h1>
        <p role="status" className={prose.source}>
          {manual(`keeping_${keeping}`)}
          {done !== '' && ` · ${done}`}
        </p>
        {keeping !== 'kept' && (
          <div className={look.alert}>
            <Alert tone="warning" isUrgent>
              {manual(keeping === 'full' ? 'storage_full' : 'storage_refused')}
            </Alert>
          </div>
        )}
        {other !== 'nothing' && (
          <div className={look.alert}>
            <Alert tone="warning">
              {manual(other === 'open' ? 'other_open' : 'other_changed')}
            </Alert>
          </div>
        )}
        <div className={look.tools}>
          <fieldset className={look.views}>
            <legend className="visually-hidden">{manual('views')}</legend>
            {[FORM, ...EDITOR_VIEWS, PUBLISH].map(({ id, name }) => (
              <button
                key={id}
                type="button"
                className={look.view}
                aria-pressed={view === id}
                onClick={() => setView(id)}
              >
                {manual(name)}
              </button>
            ))}
          </fieldset>
          <span className={look.edits}>
            <ExportButton draft={draft} />
            <Button isOff={past.length === 0} onPress={undo}>
              {manual('undo')}
            </Button>
            <Button isOff={future.length === 0} onPress={redo}>
              {manual('redo')}
            </Button>
          </span>
        </div>
        {Shown ? (
          <div className={look.shown}>
            <ErrorBoundary key={view}>
              <Suspense fallback={<Bars label={say.text('loading')} />}>
                <Shown
                  step={step}
                  onStep={(id) => setPart({ kind: 'step', n: Math.max(stepOf(draft, id), 0) })}
                />
              </Suspense>
            </ErrorBoundary>
          </div>
        ) : view === PUBLISH.id ? (
          <div className={look.shown}>
            <PublishPanel
              from={kept.from}
              onPublished={(id, version) => {
                drafts.forget(key)
                onPublished(id, version)
              }}
            />
          </div>
        ) : (
          <div className={look.columns}>
            <div className={look.list} id="part-list">
              <PartList chosen={part} onChoose={open} onMoved={choose}>
                {wordsAt(draft, ['id']) === CONTACT_ID ? (
                  <p className={prose.source}>{manual('steps_in_app')}</p>
                ) : (
                  <MenuButton
                    items={STEP_KINDS.map((kind) => ({
                      id: kind,
                      label: kindWords(kind, say),
                      onSelect: () => add(kind),
                    }))}
                  >
                    {manual('add_step')}
                    <Icon name="down" />
                  </MenuButton>
                )}
              </PartList>
            </div>
            <PartForm part={part} onChoose={choose} onDone={setDone} />
            <div className={look.checker}>
              <Checker onGo={goTo} />
            </div>
          </div>
        )}
      </div>
    </EditingContext.Provider>
  )
}

/** Puts the focus, after the next drawing, on the field at a place, or on the nearest one around it. */
function useFocusOn(): (at: Path) => void {
  const [wanted, setWanted] = useState<Path>()
  const last = useRef<Path>()
  useEffect(() => {
    if (!wanted || last.current === wanted) return
    last.current = wanted
    const field = wanted
      .map((_, n) => document.getElementById(fieldId(wanted.slice(0, wanted.length - n))))
      .find((element) => element !== null)
    for (
      let fold = field?.closest('details');
      fold;
      fold = fold.parentElement?.closest('details')
    ) {
      fold.open = true
    }
    const target = field ?? document.getElementById('part-heading')
    target?.focus()
    target?.scrollIntoView({ block: 'nearest' })
  }, [wanted])
  return useCallback((at) => setWanted([...at]), [])
}
