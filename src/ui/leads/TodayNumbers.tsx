import type { MouseEvent } from 'react'

import { daysLate } from '../../domain/audit/days-late'
import { writeFilters } from '../../domain/audit/filters'
import * as anchorsLook from '../garden/anchors.module.css'
import { Tag } from '../garden/Tag'
import { useNavSay } from '../nav/nav-say'
import type { NavKey } from '../nav/nav-words'
import { numberWords } from '../nav/number-words'
import { addressOf } from '../nav/tabs'
import { countedWords, LATE } from './counted-words'
import { useLeadState, useLeads } from './lead-context'
import * as look from './TodayNumbers.module.css'
import type { DueRow } from './today-lists'

/** A list of the page: its name after one, its name after many, where it is, and what is in it. */
export interface TodayNumber {
  readonly id: string
  readonly names: readonly [one: NavKey, many: NavKey]
  readonly rows: readonly DueRow[]
}

/** How much there is to do, in numbers that lead to it. */
export function TodayNumbers({ numbers }: { readonly numbers: readonly TodayNumber[] }) {
  const say = useNavSay()
  const { nav } = say
  const { time, now } = useLeads()
  const address = addressOf('hoje', writeFilters(useLeadState().filters))
  return (
    <ul className={`${look.numbers} ${anchorsLook.anchors}`}>
      {numbers.map(({ id, names: [one, many], rows }) => {
        const sure = rows.filter(({ isByTags }) => !isByTags)
        const late = sure.filter(
          ({ item }) => item.kind !== 'queue' && daysLate(item.since, now(), time) > 0,
        )
        const count = (
          <>
            <b>{numberWords(sure.length, say)}</b> {nav(sure.length === 1 ? one : many)}
          </>
        )
        return (
          <li key={id}>
            {rows.length === 0 ? (
              <span>{count}</span>
            ) : (
              <a href={address} onClick={(event) => goTo(id, event)}>
                {count}
              </a>
            )}
            {late.length > 0 && <Tag tone="danger">{countedWords(LATE, late.length, say)}</Tag>}
            {sure.length < rows.length && (
              <span className={look.toCheck}>
                {nav('leads_to_check_count', {
                  count: numberWords(rows.length - sure.length, say),
                })}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** The address is the page's own: it names tab and filters, and no place on the page. */
function goTo(id: string, event: MouseEvent): void {
  event.preventDefault()
  const heading = document.getElementById(id)
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}
