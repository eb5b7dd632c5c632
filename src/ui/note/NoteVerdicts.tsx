import type { ReactNode } from 'react'

import type { SectionVerdict } from '../../domain/note/check-note'
import { type NoteTemplate, sectionOf } from '../../domain/note/template'
import type { NoteView } from '../../domain/sidebar/view'
import { nameIn } from '../../domain/text/name'
import { GLYPHS, Glyph } from '../garden/Glyph'
import * as layout from '../garden/layout.module.css'
import * as prose from '../garden/prose.module.css'
import { type FirstSay, sentence } from '../text/first-say'
import type { FirstKey } from '../text/first-words'
import { lackWords } from './lack-words'
import * as look from './NoteVerdicts.module.css'
import { noteCount, noteTitle } from './note-title'

interface NoteVerdictsProps {
  readonly note: NoteView
  readonly say: FirstSay
  /** What became of it, where that is known. */
  readonly outcome?: string | undefined
  /** What can be done about it. */
  readonly children?: ReactNode
}

/** The note's verdict, section by section, and where it was read (E1, E2). */
export function NoteVerdicts({ note, say, outcome, children }: NoteVerdictsProps) {
  const { text } = say
  const closing = outcome ?? (isReady(note) ? text('note_ready') : undefined)
  return (
    <section className={layout.card} aria-labelledby={`note-title-${note.template.id}`}>
      <div className={layout.cardHead}>
        <h2 id={`note-title-${note.template.id}`}>{noteTitle(note.template, say)}</h2>
        <span className={note.isComplete ? `${prose.count} ${prose.done}` : prose.count}>
          {noteCount(note, say)}
        </span>
      </div>
      <ul className={look.verdicts}>
        {note.verdicts.map((verdict) => (
          <Verdict key={verdict.section} verdict={verdict} template={note.template} say={say} />
        ))}
      </ul>
      {closing && <p className={look.closing}>{closing}</p>}
      <div className={layout.cardFoot}>
        <p className={prose.source}>{text('analysing', { source: text(SOURCE[note.source]) })}</p>
        {children}
      </div>
    </section>
  )
}

/** Nothing is left to do but to send it. */
const isReady = ({ isComplete, source, isPublic }: NoteVerdictsProps['note']): boolean =>
  isComplete && source === 'draft' && !isPublic

const SOURCE: Readonly<Record<NoteView['source'], FirstKey>> = {
  draft: 'source_draft',
  comment: 'source_comment',
  fields: 'source_fields',
  description: 'source_description',
}

interface VerdictProps {
  readonly verdict: SectionVerdict
  readonly template: NoteTemplate
  readonly say: FirstSay
}

function Verdict({ verdict, template, say }: VerdictProps) {
  const { section, verdict: kind } = verdict
  const isOk = kind === 'ok'
  const place = template.sections.findIndex(({ id }) => id === section) + 1
  return (
    <li className={isOk ? `${look.verdict} ${look.ok}` : `${look.verdict} ${look.lacking}`}>
      <Glyph path={isOk ? GLYPHS.check : GLYPHS.warning} />
      <span>
        {place} {verdictWords(verdict, template, say)}
        {isOk && <span className="visually-hidden">: {say.text('verdict_ok')}</span>}
      </span>
    </li>
  )
}

/** `Causa: só o texto do modelo`; a name that asks is answered: `Possível pelo sistema? Não`. */
function verdictWords(verdict: SectionVerdict, template: NoteTemplate, say: FirstSay): string {
  const { section, verdict: kind, option } = verdict
  const asked = sectionOf(template, section)
  const { short = '', choice } = asked ?? {}
  const name = nameIn(short, say.language)
  const chosen = choice?.find(({ id }) => id === option)
  if (kind === 'ok') return chosen ? `${name} ${nameIn(chosen.name, say.language)}` : name
  const lack = lackWords(verdict, asked ?? {}, say)
  return name.endsWith('?') ? `${name} ${sentence(lack)}` : `${name}: ${lack}`
}
