import { useRef, useState } from 'react'

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
import { useSay } from '../text/say'
import { CauseChips } from './CauseChips'
import { blanks, prefilled, toAnswers, toNoteContents } from './note-contents'

/** The four sections of the note, to be written into the draft (E5). */
export function NoteForm({ view }: { readonly view: SidebarView }) {
  const { text } = useSay()
  const { session } = useHands()
  const { note, busy } = view
  const { contents, change, forget } = useKeptForm('note-form', toNoteContents, () =>
    prefilled(note),
  )
  const [isChecked, setChecked] = useState(false)
  const isInDraft = note.kind === 'read' && note.source === 'draft'
  const stage = useStaging({ view, isStaged: isInDraft && !note.isPublic, forget })
  const fields = useRef(new Map<SectionId, HTMLTextAreaElement>())
  const lacking = blanks(contents)
  const hasGap = lacking.length > 0 || contents.option === ''

  const insert = () => stage(() => session.insertNote(toAnswers(contents)))
  const insertChecked = () => {
    setChecked(true)
    const [first] = lacking
    if (!hasGap) insert()
    else if (first) fields.current.get(first)?.focus()
  }
  const field = (id: SectionId) => ({
    ref: (element: HTMLTextAreaElement | null) => void (element && fields.current.set(id, element)),
    value: contents[id],
    onChange: (value: string) => change({ [id]: value }),
    fault: isChecked && lacking.includes(id) ? text('form_required') : undefined,
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
          fault={isChecked && contents.option === '' ? text('form_choose') : undefined}
        />
        <LongField
          {...field('system')}
          label={text(contents.option === 'nao' ? 'form_system_nao' : 'form_system_sim')}
          placeholder={hintsOf('system')[contents.option === 'nao' ? 1 : 0]}
        />
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
          {isChecked && hasGap && (
            <Button look="outline" isBusy={busy} onPress={insert}>
              {text('insert_incomplete')}
            </Button>
          )}
        </div>
      </div>
    </PanelFrame>
  )
}

/** What the template itself prints below its headings. */
const hintsOf = (section: SectionId): readonly string[] =>
  SECTIONS.find(({ id }) => id === section)?.hints ?? []
