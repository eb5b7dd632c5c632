import { failed } from './answers'
import { isClosed, type TabCore } from './tab-core'
import { type FieldLook, type LookVerb, lookAfter } from './tab-extras'
import type { Answer } from './tab-types'
import { zafFields } from './zaf-fields'

const VERB =
  /^ticketFields:([^.]+)\.(?:(optionValues|optionGroups)[:.](.+)\.)?(show|hide|toggle|enable|disable)$/

const LABEL = /^ticketFields:([^.]+)\.label$/

/** Runs an action on how a field looks; undefined if there is no such name. */
export function runLook(core: TabCore, path: string): Answer | undefined {
  const match = VERB.exec(path)
  if (!match) return undefined
  if (isClosed(core)) return failed(path, 'Ticket is closed')
  const [, name = '', kind, option = '', verb] = match
  const field = fieldOf(core, name)
  if (!field) return failed(path, 'Not found')
  if (!kind) return change(core, name, (look) => lookAfter(look, verb as LookVerb))
  if (name === 'status') return failed(path, 'is not available for statuses')
  const options = kind === 'optionValues' ? field.optionValues : field.optionGroups
  const known = options.find(({ value }) => value === option) ?? options[Number(option)]
  if (!known) return failed(path, 'Not found')
  const key = `${kind}:${known.value}`
  return change(core, name, (look) => ({
    ...look,
    options: { ...look.options, [key]: lookAfter(look.options?.[key] ?? {}, verb as LookVerb) },
  }))
}

/** Writes a field's label; undefined if there is no such path. */
export function writeLabel(core: TabCore, path: string, value: unknown): Answer | undefined {
  const name = LABEL.exec(path)?.[1]
  if (name === undefined) return undefined
  if (isClosed(core)) return failed(path, 'Ticket is closed')
  if (!fieldOf(core, name)) return failed(path, 'Not found')
  return change(core, name, (look) => ({ ...look, label: String(value) }), value)
}

const fieldOf = (core: TabCore, name: string) =>
  zafFields(core.directory, core.draft().extras, core.locale()).find((field) => field.name === name)

function change(
  core: TabCore,
  name: string,
  edit: (look: FieldLook) => FieldLook,
  value?: unknown,
): Answer {
  const draft = core.draft()
  const fields = { ...draft.extras.fields, [name]: edit(draft.extras.fields[name] ?? {}) }
  core.change({ ...draft, extras: { ...draft.extras, fields } })
  return { ok: true, value }
}
