import { useEffect, useMemo, useRef, useState } from 'react'

import type { LeadRow } from '../../actions/leads/lead-rows'
import { narrowing } from '../../actions/leads/narrowed-row'
import { contextWith } from '../../domain/audit/asked-rules'
import type { Change } from '../../domain/audit/finding'
import { hasStage } from '../../domain/audit/stages'
import { Button } from '../garden/Button'
import * as prose from '../garden/prose.module.css'
import { useNavSay } from '../nav/nav-say'
import { numberWords } from '../nav/number-words'
import { AskedRulesForm } from './AskedRulesForm'
import { AuditTable } from './AuditTable'
import { createChangedRows } from './changed-rows'
import { countedWords, IN_TICKETS, TICKETS_UNREAD } from './counted-words'
import { LeadFoot } from './LeadFoot'
import { LeadSkeleton } from './LeadSkeleton'
import { LeadContext, useLeadState, useLeads } from './lead-context'
import * as pageLook from './page.module.css'
import { type Order, ordered } from './row-order'
import { TakeOut } from './TakeOut'
import { ticketLines } from './table-lines'
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
  const tell: Tell = (key, values) => WHAT_IF_WORDS.text(language, key, values)
  const leads = useLeads()
  const { filters } = useLeadState()
  const { judging, time, now } = leads
  const [asked, setAsked] = useState(judging.rules)
  const [order, setOrder] = useState<Order>(NEWEST)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const { after, changed } = useMemo(() => {
    const before = { ...judging.context, now: now() }
    const after = contextWith(before, asked)
    return { after, changed: createChangedRows(before, after) }
  }, [judging, now, asked])
  const lines = useMemo(() => {
    const narrowed = changed(rows).map(narrowing(filters, time.zone))
    const listed = narrowed.filter(
      ({ verdict }) => verdict.findings.length > 0 && hasStage(filters.stages, verdict),
    )
    return ticketLines(ordered(listed, order, language))
  }, [changed, rows, filters, time, order, language])
  const found = lines.flatMap((line) => (line.kind === 'ticket' ? [line.row] : []))

  return (
    <LeadContext.Provider value={{ ...leads, asked: { time: after.time, tell } }}>
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
        <Result rows={found} isAsked={asked !== judging.rules} tell={tell} />
        <TakeOut lines={lines} />
      </div>
      {lines.length > 0 && (
        <AuditTable lines={lines} order={order} onOrder={setOrder} onShow={onShow} />
      )}
      <LeadFoot scope="filtered" />
    </LeadContext.Provider>
  )
}

const NEWEST: Order = { by: 'found', isDescending: true }

interface ResultProps {
  readonly rows: readonly LeadRow[]
  readonly isAsked: boolean
  readonly tell: Tell
}

/** What would be otherwise, in one sentence, and over how many tickets it was asked. */
function Result({ rows, isAsked, tell }: ResultProps) {
  const say = useNavSay()
  const { audits } = useLeadState()
  const unread = audits.unread + audits.reading
  const compared = audits.read
  return (
    <p className={look.result} role="status">
      <b>{sentenceOf(rows, isAsked, tell, say)}</b>{' '}
      <span className={look.aside}>
        {tell(compared === 1 ? 'compared_one' : 'compared_many', {
          count: numberWords(compared, say),
        })}
        {unread > 0 && ` ${countedWords(TICKETS_UNREAD, unread, say)}`}
      </span>
    </p>
  )
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
