import { type CSSProperties, useState } from 'react'

import { writeFilters } from '../../domain/audit/filters'
import * as anchorsLook from '../garden/anchors.module.css'
import { Button } from '../garden/Button'
import * as prose from '../garden/prose.module.css'
import { type NavSay, useNavSay } from '../nav/nav-say'
import { numberWords } from '../nav/number-words'
import { addressOf } from '../nav/tabs'
import * as look from './FigureCard.module.css'
import type { FigureLine, FigureTable } from './figure-tables'

/** More lines than this are shown on request. */
const MOST = 13

/** A chart that is a table: each name leads to what its bar counts, each bar ends with its number. */
export function FigureCard({ table }: { readonly table: FigureTable }) {
  const say = useNavSay()
  const { nav } = say
  const [isWhole, setWhole] = useState(false)
  const { id, name, lineName, unit, lines, isInTime = false, of, note } = table
  const Heading = of === undefined ? 'h2' : 'h3'
  const some = isInTime ? lines.slice(-MOST) : lines.slice(0, MOST)
  const shown = isWhole ? lines : some
  const most = Math.max(1, ...lines.map(({ value, excepted = 0 }) => value + excepted))
  const hasWords = lines.some(({ words }) => words !== undefined)
  const hasExcepted = lines.some(({ excepted = 0 }) => excepted > 0)
  const room = hasWords ? look.roomiest : hasExcepted ? look.roomy : ''
  return (
    <figure className={look.figure} aria-labelledby={`figure-${id}`}>
      <Heading id={`figure-${id}`}>{nav(name)}</Heading>
      {note && <p className={prose.source}>{nav(note)}</p>}
      <table
        className={`${look.numbers} ${anchorsLook.anchors} ${room}`}
        aria-labelledby={`figure-${id}`}
      >
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{nav(lineName)}</th>
            <th scope="col">{nav(unit)}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                {line.filters ? (
                  <a href={addressOf('auditoria', writeFilters(line.filters))}>{line.name}</a>
                ) : (
                  line.name
                )}
              </th>
              <td>
                <Bar line={line} most={most} />
                <span className={look.value}>{valueWords(line, say)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < lines.length && (
        <Button onPress={() => setWhole(true)}>
          {nav('leads_more', { count: lines.length - shown.length })}
        </Button>
      )}
    </figure>
  )
}

interface BarProps {
  readonly line: FigureLine
  readonly most: number
}

/** For eyes only: the number beside it says the same. */
function Bar({ line: { value, excepted = 0 }, most }: BarProps) {
  const part = (count: number) => ({ '--part': count / most }) as CSSProperties
  return (
    <>
      <span className={look.bar} style={part(value)} />
      {excepted > 0 && <span className={`${look.bar} ${look.excepted}`} style={part(excepted)} />}
    </>
  )
}

/** `17`, `17 e 3 com exceção`, `58 · 71%`, `23 h; nove em dez até 3 dias`. */
function valueWords(line: FigureLine, say: NavSay): string {
  const { value, excepted = 0, percent, words } = line
  if (words !== undefined) return words
  const count = numberWords(value, say)
  if (percent !== undefined) return `${count} · ${percent}%`
  if (excepted === 0) return count
  return say.nav('leads_and_excepted', { count, excepted: numberWords(excepted, say) })
}
