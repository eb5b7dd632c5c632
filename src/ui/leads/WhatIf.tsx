import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react'

import { type LeadRow, MOST_PASTS } from '../../actions/leads/lead-rows'
import { narrowing } from '../../actions/leads/narrowed-row'
import { contextWith } from '../../domain/audit/asked-rules'
import { inPeriod, type LeadFilters } from '../../domain/audit/filters'
import type { Change } from '../../domain/audit/finding'
import { hasStage } from '../../domain/audit/stages'
import { Button } from '../garden/Button'
import * as prose from '../garden/prose.module.css'
import { useNavSay } from '../nav/nav-say'
import { numberWords } from '../nav/number-words'
import { AskedRulesForm } from './AskedRulesForm'
import { AuditTable } from './AuditTable'
import { askedOf, type Question } from './changed-rows'
import { countedWords, IN_TICKETS, TICKETS_UNREAD } from './counted-words'
import { LeadFoot } from './LeadFoot'
import { LeadSkeleton } from './LeadSkeleton'
import { LeadContext, useLeadState, useLeads } from './lead-context'
import * as pageLook from './page.module.css'
import { type Order, ordered } from './row-order'
import { TakeOut } from './TakeOut'
import { ticketLines } from './table-lines'
import { useChangedRows } from './use-changed-rows'
import * as look from './WhatIf.module.css'
import { type Tell, WHAT_IF_WORDS } from './what-if-say'

interface WhatIfProps {
  /** Those that pass the filters. */
  readonly rows: readonly LeadRow[]
  readonly onShow: (ticketIds: readonly number[]) => void
  readonly onBack: () => void
}

/** What would be judged otherwise if a rule were different, once its words are here. */
export function WhatIf(props: WhatIfProps) {
  const { language } = useNavSay()
  const [isReady, setReady] = useState(WHAT_IF_WORDS.has(language))
  useEffect(() => {
    // Without its own words a page speaks Portuguese.
    const show = () => setReady(true)
    WHAT_IF_WORDS.load(language).then(show, show)
  }, [language])
  return isReady ? <Asking {...props} /> : <LeadSkeleton />
}

function Asking({ rows, onShow, onBack }: WhatIfProps) {
  const { language } = useNavSay()
  const tell = useCallback<Tell>(
    (key, values) => WHAT_IF_WORDS.text(language, key, values),
    [language],
  )
  const leads = useLeads()
  const { filters } = useLeadState()
  const { judging, time, now } = leads
  const [asked, setAsked] = useState(judging.rules)
  const [order, setOrder] = useState<Order>(NEWEST)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const isAsked = asked !== judging.rules
  const question = useMemo((): Question => {
    const before = { ...judging.context, now: now() }
    return isAsked
      ? askedOf(before, contextWith(before, asked))
      : { after: before, otherwise: NOTHING }
  }, [judging, now, asked, isAsked])
  const { to, rows: changed, isDone, judged } = useChangedRows(rows, question)
  const lines = useMemo(() => {
    const narrowed = changed.map(narrowing(filters, time.zone))
    const listed = narrowed.filter(
      ({ verdict }) => verdict.findings.length > 0 && hasStage(filters.stages, verdict),
    )
    return ticketLines(ordered(listed, order, language))
  }, [changed, filters, time, order, language])
  const found = lines.flatMap((line) => (line.kind === 'ticket' ? [line.row] : []))

  // What is drawn of the answer is drawn again with the next one, and not with every question.
  const { time: hours } = to.after
  const answering = useMemo(
    () => ({ ...leads, asked: { time: hours, tell } }),
    [leads, hours, tell],
  )

  return (
    <LeadContext.Provider value={answering}>
      <div className={look.head}>
        <h2 ref={heading} tabIndex={-1}>
          {tell('title')}
        </h2>
        <Button look="outline" onPress={onBack}>
          {tell('back')}
        </Button>
      </div>
      <p className={prose.reason}>{tell('how')}</p>
      <AskedRulesForm tell={tell} today={judging.rules} asked={asked} onChange={setAsked} />
      <div className={pageLook.above}>
        <div className={pageLook.progress}>
          {judged !== undefined && (
            <progress aria-label={tell('judging')} max={rows.length} value={judged} />
          )}
          <p className={look.result} role="status">
            {judged !== undefined && tell('judging')}
            {isDone && <Result rows={found} of={rows} isAsked={isAsked} tell={tell} />}
          </p>
        </div>
        <TakeOut lines={lines} />
      </div>
      {lines.length > 0 && (
        <AnswerTable lines={lines} order={order} onOrder={setOrder} onShow={onShow} />
      )}
      <LeadFoot scope="filtered" />
    </LeadContext.Provider>
  )
}

const NEWEST: Order = { by: 'found', isDescending: true }
/** By the rules of today nothing is otherwise. */
const NOTHING: Question['otherwise'] = () => undefined
const AnswerTable = memo(AuditTable)

interface ResultProps {
  readonly rows: readonly LeadRow[]
  /** All that pass the filters. */
  readonly of: readonly LeadRow[]
  readonly isAsked: boolean
  readonly tell: Tell
}

/** What would be otherwise, in one sentence, and over how many tickets it was asked. */
function Result({ rows, of, isAsked, tell }: ResultProps) {
  const say = useNavSay()
  const { time } = useLeads()
  const { audits, filters } = useLeadState()
  const unread = audits.unread + audits.reading
  const forgotten = forgottenIn(of, filters, time.zone)
  const compared = audits.read - forgotten
  return (
    <>
      <b>{sentenceOf(rows, isAsked, tell, say)}</b>{' '}
      <span className={look.aside}>
        {tell(compared === 1 ? 'compared_one' : 'compared_many', {
          count: numberWords(compared, say),
        })}
        {unread > 0 && ` ${countedWords(TICKETS_UNREAD, unread, say)}`}
        {forgotten > 0 &&
          ` ${tell(forgotten === 1 ? 'forgotten_one' : 'forgotten_many', {
            count: numberWords(forgotten, say),
            most: numberWords(MOST_PASTS, say),
          })}`}
      </span>
    </>
  )
}

/** How many were read whose history is no longer kept, of those that are counted as read. */
function forgottenIn(rows: readonly LeadRow[], filters: LeadFilters, zone: string): number {
  const isIn = inPeriod(filters, zone)
  return rows.filter(({ past, ticket }) => past === 'forgotten' && isIn(ticket)).length
}

function sentenceOf(
  rows: readonly LeadRow[],
  isAsked: boolean,
  tell: Tell,
  say: Parameters<typeof numberWords>[1],
): string {
  if (!isAsked) return tell('choose')
  if (rows.length === 0) return tell('none')
  const findings = rows.flatMap(({ verdict }) => verdict.findings)
  const counts = CHANGES.flatMap((change) => {
    const { length } = findings.filter((finding) => finding.change === change)
    if (length === 0) return []
    return [tell(`${change}_${length === 1 ? 'one' : 'many'}`, { count: numberWords(length, say) })]
  })
  return `${say.list(counts)} ${countedWords(IN_TICKETS, rows.length, say)}.`
}

const CHANGES: readonly Change[] = ['new', 'gone']
