import { useEffect, useRef, useState } from 'react'

import { checkAnswers } from '../../domain/note/check-answers'
import type { SectionVerdict } from '../../domain/note/check-note'
import type { NoteTemplate, Section, SectionId } from '../../domain/note/template'
import type { SidebarView } from '../../domain/sidebar/view'
import { noteFormOf } from '../../playbooks/note-forms'
import { noteFormKey } from '../../ports/memory'
import { useHands } from '../frame/hands'
import { PanelFrame } from '../frame/PanelFrame'
import { useKeptForm } from '../frame/use-kept-form'
import { useStaging } from '../frame/use-staging'
import { Button } from '../garden/Button'
import { CheckingButton } from '../garden/CheckingButton'
import * as formLook from '../garden/form.module.css'
import * as layout from '../garden/layout.module.css'
import * as prose from '../garden/prose.module.css'
import { sentence } from '../text/first-say'
import { type SidebarSay, useSidebarSay } from '../text/sidebar-say'
import { lackWords } from './lack-words'
import { optionKey, prefilled, toAnswers, toNoteContents } from './note-contents'
import { noteTitle } from './note-title'
import { SectionField } from './SectionField'

interface NoteFormProps {
  readonly template: NoteTemplate
  readonly view: SidebarView
}

/**
 * The sections of a note, to be written into the draft (E5). Of one that was found wanting, each
 * section says what it lacks, and the first has the focus.
 */
export function NoteForm({ template, view }: NoteFormProps) {
  const say = useSidebarSay()
  const { text } = say
  const { session } = useHands()
  const { notes, busy } = view
  const note = notes.find((one) => one.template === template)
  const { contents, change, forget } = useKeptForm(
    noteFormKey(template.id),
    (kept) => toNoteContents(kept, template),
    () => prefilled(note, template),
  )
  const [isChecked, setChecked] = useState(note !== undefined && !note.isComplete)
  const isInDraft = note?.source === 'draft'
  const stage = useStaging({ view, isStaged: isInDraft && !note.isPublic, forget })
  const fields = useRef(new Map<SectionId, HTMLElement>())
  const answers = toAnswers(contents, template)
  const form = noteFormOf(template.id)
  const lacking = checkAnswers(answers, template).filter(({ verdict }) => verdict !== 'ok')
  const focusFirst = () => {
    const [first] = lacking
    if (first) fields.current.get(first.section)?.focus()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, where it opens.
  useEffect(() => {
    if (isChecked) focusFirst()
  }, [])

  const insert = () => stage(() => session.insertNote(template, answers))
  const insertChecked = () => {
    setChecked(true)
    if (lacking.length === 0) insert()
    else focusFirst()
  }

  return (
    <PanelFrame title={noteTitle(template, say)}>
      <div className={formLook.form}>
        {template.sections.map((section, index) => {
          const { id } = section
          const key = optionKey(template, id)
          const lack = isChecked ? lacking.find((one) => one.section === id) : undefined
          return (
            <SectionField
              key={id}
              section={section}
              form={form}
              number={index + 1}
              language={template.language}
              text={contents[id] ?? ''}
              option={contents[key] ?? ''}
              isLacking={lack !== undefined}
              fault={faultWords(lack, section, say)}
              onText={(value) => change({ [id]: value })}
              onOption={(value) => change({ [key]: value })}
              field={(element) => void (element && fields.current.set(id, element))}
            />
          )
        })}
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
function faultWords(
  lack: SectionVerdict | undefined,
  section: Section,
  say: SidebarSay,
): string | undefined {
  if (!lack) return undefined
  if (lack.verdict === 'empty' || lack.verdict === 'missing') return say.text('form_required')
  return `${sentence(lackWords(lack, section, say))}.`
}
