import { useEffect, useRef, useState } from 'react'

import { checkAnswers } from '../../domain/note/check-answers'
import type { SectionVerdict } from '../../domain/note/check-note'
import { SECTIONS, type SectionId } from '../../domain/note/sections'
import type { SidebarView } from '../../domain/sidebar/view'
import { useHands } from '../frame/hands'
import { PanelFrame } from '../frame/PanelFrame'
import { useKeptForm } from '../frame/use-kept-form'
import { useStaging } from '../frame/use-staging'
import { Button } from '../garden/Button'
import { CheckingButton } from '../garden/CheckingButton'
import { Choice } from '../garden/Choice'
import * as formLook from '../garden/form.module.css'
import { LongField } from '../garden/LongField'
import * as layout from '../garden/layout.module.css'
import * as prose from '../garden/prose.module.css'
import { sentence } from '../text/first-say'
import { type Say, useSay } from '../text/say'
import { CauseChips } from './CauseChips'
import { lackWords } from './lack-words'
import { prefilled, toAnswers, toNoteContents } from './note-contents'

/**
 * The four sections of the note, to be written into the draft (E5). Of one that was found wanting, each
 * section says what it lacks, and the first has the focus.
 */
export function NoteForm({ view }: { readonly view: SidebarView }) {
  const say = useSay()
  const { text } = say
  const { session } = useHands()
  const { note, busy } = view
  const { contents, change, forget } = useKeptForm('note-form', toNoteContents, () =>
    prefilled(note),
  )
  const [isChecked, setChecked] = useState(note.kind === 'read' && !note.isComplete)
  const isInDraft = note.kind === 'read' && note.source === 'draft'
  const stage = useStaging({ view, isStaged: isInDraft && !note.isPublic, forget })
  const fields = useRef(new Map<SectionId, HTMLTextAreaElement>())
  const choice = useRef<HTMLInputElement>(null)
  const lacking = checkAnswers(toAnswers(contents)).filter(({ verdict }) => verdict !== 'ok')
  const lackOf = (id: SectionId) => lacking.find(({ section }) => section === id)
  const isOpen = contents.option === '' && lackOf('system') !== undefined
  const focusFirst = () => {
    const [first] = lacking
    if (first?.section === 'system' && isOpen) choice.current?.focus()
    else if (first) fields.current.get(first.section)?.focus()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, where it opens.
  useEffect(() => {
    if (isChecked) focusFirst()
  }, [])

  const insert = () => stage(() => session.insertNote(toAnswers(contents)))
  const insertChecked = () => {
    setChecked(true)
    if (lacking.length === 0) insert()
    else focusFirst()
  }
  const field = (id: SectionId) => ({
    ref: (element: HTMLTextAreaElement | null) => void (element && fields.current.set(id, element)),
    value: contents[id],
    onChange: (value: string) => change({ [id]: value }),
    fault: isChecked ? faultWords(lackOf(id), say) : undefined,
    lang: 'pt-BR',
  })

  return (
    <PanelFrame title={text('note_title')}>
      <div className={formLook.form}>
        <Choice
          isInline
          legend={`1 ${text('form_system')}`}
          options={[
            { value: 'sim', label: text('option_sim') },
            { value: 'nao', label: text('option_nao') },
          ]}
          value={contents.option || undefined}
          onChange={(option) => change({ option })}
          firstRef={choice}
          fault={isChecked && isOpen ? text('form_choose') : undefined}
        />
        {(contents.option !== '' || contents.system !== '') && (
          <LongField
            {...field('system')}
            label={text(contents.option ? `form_system_${contents.option}` : 'form_system_open')}
            placeholder={hintsOf('system')[contents.option === 'nao' ? 1 : 0]}
          />
        )}
        <LongField
          {...field('description')}
          label={`2 ${text('form_description')}`}
          placeholder={hintsOf('description')[0]}
          rows={3}
        />
        <div>
          <LongField
            {...field('cause')}
            label={`3 ${text('section_full_cause')}`}
            placeholder={hintsOf('cause')[0]}
          />
          <CauseChips
            onChoose={(cause) => {
              change({ cause: [contents.cause.trim(), `${cause}: `].filter(Boolean).join('\n') })
              fields.current.get('cause')?.focus()
            }}
          />
        </div>
        <LongField
          {...field('solution')}
          label={`4 ${text('section_full_solution')}`}
          placeholder={hintsOf('solution')[0]}
        />
        <p className={prose.source}>{text('kept_here')}</p>
        <div className={`${layout.actions} ${formLook.actions}`}>
          <CheckingButton
            look="primary"
            isBusy={busy}
            words={text('checking')}
            onPress={insertChecked}
          >
            {text(isInDraft ? 'update_note' : 'insert_note')}
          </CheckingButton>
          {isChecked && lacking.length > 0 && (
            <Button look="outline" isBusy={busy} onPress={insert}>
              {text('insert_incomplete')}
            </Button>
          )}
        </div>
      </div>
    </PanelFrame>
  )
}

/** What a section lacks, as a sentence below its field. */
function faultWords(lack: SectionVerdict | undefined, say: Say): string | undefined {
  if (!lack) return undefined
  if (lack.verdict === 'empty' || lack.verdict === 'missing') return say.text('form_required')
  return `${sentence(lackWords(lack, say))}.`
}

/** What the template itself prints below its headings. */
const hintsOf = (section: SectionId): readonly string[] =>
  SECTIONS.find(({ id }) => id === section)?.hints ?? []
