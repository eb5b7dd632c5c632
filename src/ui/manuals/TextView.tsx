import { useEffect, useId, useRef, useState } from 'react'

import type { Path } from '../../domain/manual/problem'
import { Button } from '../garden/Button'
import * as prose from '../garden/prose.module.css'
import { useEditing } from './editing'
import * as input from './input.module.css'
import { useManuals } from './manuals-context'
import * as look from './TextView.module.css'

interface Line {
  readonly line: number
  readonly words: string
}

/** The draft as text, taken back with every letter that leaves it readable; the rest is kept as it is typed. */
export function TextView() {
  const { say, toText, fromText, problemWords } = useManuals()
  const { draft, edit, problems, text, setText } = useEditing()
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const [shown, setShown] = useState(text)
  const [faults, setFaults] = useState<readonly Line[]>([])
  const [lineOf, setLineOf] = useState<(path: Path) => number>()
  /** What was typed last: answers of the reader may come in another order. */
  const latest = useRef(shown)
  /** The draft that the text says by now. */
  const told = useRef<unknown>()

  const read = async (words: string) => {
    latest.current = words
    setShown(words)
    const come = await fromText(words)
    if (latest.current !== words) return
    if (come.kind === 'refused') {
      setText(words)
      setFaults(come.faults)
      return
    }
    told.current = come.draft
    setText(undefined)
    setFaults([])
    setLineOf(() => come.lineOf)
    edit(() => come.draft, 'text')
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: written again only where something else has changed the draft.
  useEffect(() => {
    if (told.current === draft) return
    if (text !== undefined && told.current === undefined) {
      told.current = draft
      void read(text)
      return
    }
    told.current = draft
    let isHere = true
    void toText(draft).then(async (words) => {
      const come = await fromText(words)
      if (!isHere) return
      latest.current = words
      setShown(words)
      setFaults([])
      if (come.kind === 'draft') setLineOf(() => come.lineOf)
    })
    return () => {
      isHere = false
    }
  }, [draft])

  const goTo = (line: number) => {
    const area = field.current
    if (!area) return
    const lines = area.value.split('\n')
    const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
    area.focus()
    area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
  }
  const all: readonly Line[] =
    faults.length > 0 || !lineOf
      ? faults
      : problems.map((problem) => ({
          line: lineOf(problem.at),
          words: problemWords(problem, draft),
        }))
  return (
    <div className={look.columns}>
      <div>
        <label className={look.label} htmlFor={id}>
          {say.manual('field_yaml')}
        </label>
        <textarea
          id={id}
          ref={field}
          className={`${input.input} ${input.code} ${look.text}`}
          spellCheck={false}
          value={shown ?? ''}
          aria-invalid={faults.length > 0 || undefined}
          onChange={({ target }) => read(target.value)}
        />
      </div>
      <section aria-label={say.manual('heading_checker')}>
        <h2>{say.manual('heading_checker')}</h2>
        <p role="status" className={prose.source}>
          {faults.length > 0 && say.manual('text_unread')}
          {faults.length === 0 && all.length === 0 && say.manual('no_problems')}
        </p>
        <ul className={look.lines}>
          {all.map(({ line, words }) => (
            <li key={`${line} ${words}`}>
              <Button look="link" onPress={() => goTo(line)}>
                {say.manual('at_line', { line })}
              </Button>{' '}
              {words}
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
