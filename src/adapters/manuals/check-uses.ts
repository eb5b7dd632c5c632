import { error, type Path, type Problem, warning } from '../../domain/manual/problem'
import { CONTACT_ID } from '../../domain/playbook/playbook-id'
import type { PlaybookDocument } from './document-schema'
import type { WrittenStep } from './to-playbook'
import { waysIn } from './walk-document'

/** Texts, states and forms that are named, those that are not, and offers that ask for nothing. */
export function checkUses(document: PlaybookDocument): readonly Problem[] {
  const { id, texts = {}, states = {}, steps = [], offer = [] } = document
  const said = steps.flatMap(textsNamed)
  const stated = [
    ...Object.entries(texts).flatMap(([text, { states: own = [] }]) =>
      own.map((state, n) => ({ at: ['texts', text, 'states', n], state })),
    ),
    ...waysIn(document).flatMap(({ way, at }) =>
      way.fact === undefined ? [] : [{ at: [...at, 'fact'], state: way.fact }],
    ),
  ]
  const names = new Set(said.map(({ text }) => text))
  const unsaid = id === CONTACT_ID ? [] : Object.keys(texts).filter((text) => !names.has(text))
  return [
    ...said
      .filter(({ text }) => !Object.hasOwn(texts, text))
      .map(({ at, text }) => error('unknown_text', at, { text })),
    ...stated
      .filter(({ state }) => !Object.hasOwn(states, state))
      .map(({ at, state }) => error('unknown_state', at, { state })),
    ...unsaid.map((text) => warning('unsaid_text', ['texts', text], { text })),
    ...forms(steps),
    // Nothing to hold would always hold, on every ticket.
    ...offer.flatMap((line, n) =>
      Object.keys(line).length === 0 ? [error('empty', ['offer', n], { key: 'offer' })] : [],
    ),
  ]
}

function textsNamed(step: WrittenStep, n: number): { readonly at: Path; readonly text: string }[] {
  const at = ['steps', n]
  if (step.kind === 'message')
    return step.texts.map((text, m) => ({ at: [...at, 'texts', m], text }))
  if (step.kind === 'note') return [{ at: [...at, 'text'], text: step.text }]
  const items = 'items' in step ? (step.items ?? []) : []
  return items.flatMap(({ copies }, m) =>
    copies === undefined ? [] : [{ at: [...at, 'items', m, 'copies'], text: copies }],
  )
}

function forms(steps: readonly WrittenStep[]): Problem[] {
  const ids = new Set(steps.filter(({ kind }) => kind === 'form').map(({ id }) => id))
  return steps.flatMap((step, n) => {
    const until = step.kind === 'wait' ? step.until : undefined
    if (typeof until !== 'object' || !('form' in until) || ids.has(until.form)) return []
    return [error('not_a_form', ['steps', n, 'until', 'form'], { step: until.form })]
  })
}
