import { type MarkedPiece, markedLines } from '../../domain/manual/marked-lines'
import { type Draft, nameAt, partAt } from '../../domain/manual/read-draft'
import { LANG } from '../text/language'
import * as look from './MarkedText.module.css'
import { MANUAL_WORDS, type ManualKey } from './manual-words'
import { type ManualSay, useManualSay } from './manuals-context'

interface MarkedTextProps {
  /** Whose text it is: it names the blanks. */
  readonly draft: Draft
  readonly text: string
  readonly lang?: string | undefined
}

/** A text as it will be read, with its blanks marked by what fills them. */
export function MarkedText({ draft, text, lang = LANG.pt }: MarkedTextProps) {
  return (
    <div className={look.text} lang={lang}>
      {markedLines(text).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name and never move.
        <p key={index}>
          {line.map((piece, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be in a line twice.
            <Piece key={at} piece={piece} draft={draft} />
          ))}
        </p>
      ))}
    </div>
  )
}

function Piece({ piece, draft }: { readonly piece: MarkedPiece; readonly draft: Draft }) {
  const say = useManualSay()
  const words =
    piece.kind === 'words' ? (
      piece.words
    ) : (
      <mark className={look.blank}>{blankWords(piece.blank, draft, say)}</mark>
    )
  return piece.isBold ? <strong>{words}</strong> : words
}

/** What fills a blank, in words: the app, a value of the team, or the agent. */
export function blankWords(blank: string, draft: Draft, say: ManualSay): string {
  const known = `blank_${blank}`
  if (MANUAL_WORDS.find('pt', known) !== undefined && blank !== 'asked')
    return say.manual(known as ManualKey)
  const label = nameAt(draft, ['asks', blank], say.language)
  if (label !== '') return label
  if (partAt(draft, ['values', blank]) === undefined) return blank
  return nameAt(draft, ['values', blank, 'name'], say.language) || blank
}
