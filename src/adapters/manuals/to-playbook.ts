import type { PlaybookStep, PlaybookValue, Until, Way } from '../../domain/playbook/playbook'
import type { Name } from '../../domain/text/name'
import type { PlaybookDocument } from './document-schema'
import { LANGUAGE } from './language-of'
import { namingOf } from './naming'
import { ownTagsOf } from './own-tags'
import type { PrintedPlaybook, PrintedText } from './printed-playbook'
import { toName } from './to-name'

export type WrittenStep = NonNullable<PlaybookDocument['steps']>[number]
export type WrittenWay = NonNullable<PlaybookDocument['asides']>[number]

/** A document as the engine walks it. What the checker would refuse is no concern here. */
export function toPlaybook(document: PlaybookDocument): PrintedPlaybook {
  const { id, language, states = {}, asks = {}, values = {}, corrections = [] } = document
  const say = (name: PlaybookDocument['title']): Name => toName(name, language)
  return {
    id,
    language: LANGUAGE[language],
    ownTags: ownTagsOf(document),
    steps: (document.steps ?? []).map((step) => toStep(step, say)),
    asides: (document.asides ?? []).map((way) => toWay(way, say)),
    reminders: document.reminders ?? [],
    texts: textsOf(document),
    facts: Object.entries(states).map(([fact, name]) => ({ id: fact, name: say(name) })),
    asks: Object.entries(asks).map(([blank, name]) => ({ blank, name: say(name) })),
    values: Object.entries(values).map(
      ([key, { name, ...value }]): PlaybookValue => ({
        id: key,
        ...value,
        ...(name !== undefined && { name: say(name) }),
      }),
    ),
    corrections,
  }
}

type Say = (name: PlaybookDocument['title']) => Name

function toStep(step: WrittenStep, say: Say): PlaybookStep {
  const { name, ways, ...own } = step
  const shared = { name: say(name), ...(ways && { ways: ways.map((way) => toWay(way, say)) }) }
  switch (own.kind) {
    case 'outcome':
      return { ...own, ...shared }
    case 'question':
      return { ...own, ...shared, ways: (ways ?? []).map((way) => toWay(way, say)) }
    case 'wait':
      return { ...own, ...shared, next: own.next ?? '', until: toUntil(own.until) }
    default:
      return { ...own, ...shared, next: own.next ?? '' }
  }
}

function toWay({ name, outsideHours, queue: _, ...way }: WrittenWay, say: Say): Way {
  return { ...way, name: say(name), ...(outsideHours && { when: { outsideHours } }) }
}

type WrittenUntil = Extract<WrittenStep, { kind: 'wait' }>['until']

function toUntil(until: WrittenUntil = 'business-day'): Until {
  if (typeof until === 'string') return { kind: until }
  return 'form' in until ? { kind: 'value', of: until.form } : { kind: 'minutes', ...until }
}

const textsOf = ({ texts = {}, source }: PlaybookDocument): readonly PrintedText[] =>
  Object.entries(texts).map(([id, { section = '', isOurs, ...text }]) => ({
    id,
    manual: source,
    section,
    source: isOurs ? 'ours' : 'manual',
    naming: namingOf(text.text),
    corrections: [],
    ...text,
  }))
