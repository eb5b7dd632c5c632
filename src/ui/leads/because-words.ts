import { daysLate } from '../../domain/audit/days-late'
import type { Finding, FindingRule } from '../../domain/audit/finding'
import { restOn } from '../../domain/calendar/business-days'
import type { WorkingTime } from '../../domain/calendar/working-time'
import { type NoteTemplate, type SectionId, sectionOf } from '../../domain/note/template'
import { nameIn } from '../../domain/text/name'
import type { Instant } from '../../domain/ticket/ticket'
import type { NavSay } from '../nav/nav-say'
import { sentence } from '../text/first-say'
import { countedWords, DAYS_LATE } from './counted-words'
import { attemptWords, personWords, reasonWords } from './lead-words'

/** What a reason is said with, in addition to the finding. */
export interface BecauseWords {
  readonly say: NavSay
  readonly time: WorkingTime
  readonly now: Instant
  /** The hours by which a finding would be new, where it is asked what would be otherwise. */
  readonly askedTime?: WorkingTime | undefined
}

/** Why it is a finding, in one sentence with its days and hours; empty where its name says all there is. */
export const becauseWords = (finding: Finding, words: BecauseWords): string =>
  sentence(BECAUSE[finding.rule](finding, { ...words, time: timeOf(finding, words) }))

const timeOf = ({ change }: Finding, { time, askedTime = time }: BecauseWords): WorkingTime =>
  change === 'new' ? askedTime : time

const BECAUSE: Readonly<Record<FindingRule, (finding: Finding, words: BecauseWords) => string>> = {
  F1: ({ attempt }, { say }) =>
    attempt ? say.nav('leads_because_F1', { attempt: attemptWords(attempt, say) }) : '',
  F2: ({ attempts, needed }, { say }) =>
    attempts === undefined || needed === undefined
      ? ''
      : say.nav('leads_because_F2', { attempts, needed }),
  F3: ({ due, at }, { say }) =>
    due === undefined
      ? ''
      : say.nav('leads_because_F3', {
          due: say.dates.shortMoment(due),
          at: later(due, at, say),
        }),
  F4: ({ evidence, at }, { say }) =>
    evidence[0] && evidence.length > 1
      ? say.nav('leads_because_F4', {
          reply: say.dates.shortMoment(evidence[0].at),
          at: later(evidence[0].at, at, say),
        })
      : '',
  F5: ({ evidence, attempt, at }, { say }) =>
    evidence[0] && evidence.length > 1 && attempt
      ? say.nav('leads_because_F5', {
          first: say.dates.shortMoment(evidence[0].at),
          attempt: attemptWords(attempt, say),
          at: say.dates.at(at),
        })
      : '',
  F6: ({ at, attempt }, { say, time }) => {
    const rest = restOn(say.dates.dayOf(at), time.calendar)
    if (!rest || !attempt) return ''
    const values = { attempt: attemptWords(attempt, say), when: say.dates.moment(at) }
    return rest.kind === 'holiday'
      ? say.nav('leads_because_F6_holiday', { ...values, holiday: rest.name })
      : say.nav('leads_because_F6', values)
  },
  F7: ({ attempt }, { say }) =>
    attempt ? say.nav('leads_because_F7', { attempt: attemptWords(attempt, say) }) : '',
  F8: ({ lacking, template, isByToday }, { say }) =>
    lacking && template
      ? say.nav(isByToday ? 'leads_because_F8_today' : 'leads_because_F8', {
          sections: say.list(lacking.map((id) => shortName(id, template, say))),
        })
      : say.nav('leads_because_F8_none'),
  F9: ({ at, attempt }, { say, time, now }) =>
    say.nav('leads_because_F9', {
      what: attempt ? attemptWords(attempt, say) : say.nav('leads_due_cancellation'),
      since: say.dates.shortMoment(at),
      late: countedWords(DAYS_LATE, daysLate(at, now, time), say),
    }),
  F10: (finding, { say }) => {
    const reasons = reasonWords(finding, say)
    return reasons === '' ? say.nav('leads_because_F10') : say.nav('leads_reasons', { reasons })
  },
  F11: ({ evidence, at }, { say }) =>
    evidence[0] && evidence.length > 1
      ? say.nav('leads_because_F11', {
          cancelled: say.dates.shortMoment(evidence[0].at),
          at: later(evidence[0].at, at, say),
        })
      : '',
  F12: ({ evidence, attempt, at, by }, { say }) =>
    evidence[0] && evidence.length > 1 && attempt
      ? say.nav('leads_because_F12', {
          attempt: attemptWords(attempt, say),
          first: say.dates.shortMoment(evidence[0].at),
          firstBy: personWords(evidence[0].author, say),
          at: later(evidence[0].at, at, say),
          by: personWords(by ?? null, say),
        })
      : '',
  F13: (_, { say }) => say.nav('leads_because_F13'),
}

/** A moment that is named after another: on the same day its hour is enough. */
const later = (first: Instant, then: Instant, { dates }: NavSay): string =>
  dates.dayOf(first) === dates.dayOf(then) ? dates.at(then) : dates.onMoment(then)

const shortName = (id: SectionId, template: NoteTemplate, { language }: NavSay): string =>
  nameIn(sectionOf(template, id)?.short ?? id, language)
