import { useRef } from 'react'

import { hintLines, type NoteForm, type Section } from '../../domain/note/template'
import { type Language, nameIn } from '../../domain/text/name'
import { Choice } from '../garden/Choice'
import { LongField } from '../garden/LongField'
import { LANG } from '../text/language'
import { type SidebarSay, useSidebarSay } from '../text/sidebar-say'
import { SuggestionChips } from './SuggestionChips'

interface SectionFieldProps {
  readonly section: Section
  /** Of the whole note. */
  readonly form: NoteForm
  readonly number: number
  /** The note's. */
  readonly language: Language
  readonly text: string
  /** Empty: none is chosen. */
  readonly option: string
  readonly isLacking: boolean
  readonly fault: string | undefined
  readonly onText: (text: string) => void
  readonly onOption: (option: string) => void
  /** Told which element has the focus where the section lacks something. */
  readonly field: (element: HTMLElement | null) => void
}

/** One section of a note's form: its field, and its choice where it has one. */
export function SectionField(props: SectionFieldProps) {
  const { section } = props
  return section.choice ? <ChoiceField {...props} /> : <TextField {...props} />
}

/** Its first section has the most to say, which no document tells: its hint is the longest. */
const LONG_HINT = 120

function TextField({
  section,
  form,
  number,
  language,
  text,
  fault,
  onText,
  field,
}: SectionFieldProps) {
  const say = useSidebarSay()
  const element = useRef<HTMLTextAreaElement | null>(null)
  const { short, suggestions = [] } = section
  const [hint] = hintLines(section)
  const entry = (
    <LongField
      ref={(area: HTMLTextAreaElement | null) => {
        element.current = area
        field(area)
      }}
      value={text}
      onChange={onText}
      fault={fault}
      lang={LANG[language]}
      label={`${number} ${labelOf(section, form, say)}`}
      placeholder={hint}
      rows={hint && hint.length > LONG_HINT ? 3 : undefined}
    />
  )
  if (suggestions.length === 0) return entry
  return (
    <div>
      {entry}
      <SuggestionChips
        suggestions={suggestions}
        section={nameIn(short, say.language)}
        lang={LANG[language]}
        onChoose={(suggestion) => {
          onText([text.trim(), `${suggestion}: `].filter(Boolean).join('\n'))
          element.current?.focus()
        }}
      />
    </div>
  )
}

/** Where no option is chosen the focus goes to the options, else to what is said beside one. */
function ChoiceField({ isLacking, fault, field, ...props }: SectionFieldProps) {
  const say = useSidebarSay()
  const { section, form, number, language, text, option, onText, onOption } = props
  const options = section.choice ?? []
  const chosen = options.find(({ id }) => id === option)
  const prompt = form.prompts[section.id]?.[option]
  const isOpen = isLacking && !chosen
  const names = options.map(({ name }) => nameIn(name, say.language))
  const asks = chosen ? chosen.asks !== undefined : false
  return (
    <>
      <Choice
        isInline
        legend={`${number} ${labelOf(section, form, say)}`}
        options={options.map(({ id, name }) => ({ value: id, label: nameIn(name, say.language) }))}
        value={chosen?.id}
        onChange={onOption}
        firstRef={chosen ? undefined : field}
        fault={isOpen ? say.text('form_choose', { options: either(names, say) }) : undefined}
      />
      {(asks || text !== '') && (
        <LongField
          ref={chosen ? field : undefined}
          value={text}
          onChange={onText}
          fault={fault}
          lang={LANG[language]}
          label={prompt === undefined ? say.text('form_answer') : nameIn(prompt, say.language)}
          placeholder={hintOf(section, chosen?.id)}
        />
      )}
    </>
  )
}

/** `1 Descrição detalhada`: what the form asks, in the agent's language. */
const labelOf = ({ id, name }: Section, { labels }: NoteForm, { language }: SidebarSay): string =>
  nameIn(labels[id] ?? name, language)

/** What the note itself prints for this option; before one is chosen, for the first. */
function hintOf({ choice = [] }: Section, chosen: string | undefined): string | undefined {
  const [first] = choice
  const { label, asks } = choice.find(({ id }) => id === chosen) ?? first ?? {}
  return asks === undefined ? undefined : `${label} → ${asks}`
}

/** `Sim ou Não`. */
const either = (names: readonly string[], { language }: SidebarSay): string =>
  new Intl.ListFormat(LANG[language], { style: 'long', type: 'disjunction' }).format(names)
