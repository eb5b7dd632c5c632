import { useNavSay } from '../nav/nav-say'
import { numberWords } from '../nav/number-words'
import { Bars } from './Bars'
import * as look from './FigureCard.module.css'
import type { FigureTable } from './figure-tables'

/** More bars than this are lines of the table alone. */
const MOST_BARS = 15
/** Of what goes on in time, the last ones. */
const MOST_WEEKS = 26

/** A chart with its name, what its colours mean, and its numbers as a table. */
export function FigureCard({ table }: { readonly table: FigureTable }) {
  const say = useNavSay()
  const { nav } = say
  const { id, name, lineName, series, lines, isInTime = false } = table
  const drawn = isInTime ? lines.slice(-MOST_WEEKS) : lines.slice(0, MOST_BARS)
  const hasDetail = lines.some(({ detail }) => detail)
  return (
    <figure className={look.figure} aria-labelledby={`figure-${id}`}>
      <h2 id={`figure-${id}`}>{nav(name)}</h2>
      {series.length > 1 && (
        <ul className={look.legend} aria-hidden="true">
          {series.map((one, index) => (
            <li key={one} className={index === 1 ? look.second : undefined}>
              {nav(one)}
            </li>
          ))}
        </ul>
      )}
      <Bars lines={drawn} isUpright={isInTime} />
      <details>
        <summary>{nav('leads_as_table')}</summary>
        <table className={look.numbers}>
          <caption className="visually-hidden">{nav(name)}</caption>
          <thead>
            <tr>
              {[lineName, ...series].map((one) => (
                <th key={one} scope="col">
                  {nav(one)}
                </th>
              ))}
              {hasDetail && <th scope="col">{nav('leads_column_findings')}</th>}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <th scope="row">{line.name}</th>
                {line.values.map((value, index) => (
                  <td key={series[index]}>{numberWords(value, say)}</td>
                ))}
                {hasDetail && <td>{line.detail}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
