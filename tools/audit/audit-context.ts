import { toSettings } from '../../src/adapters/settings/to-settings'
import { toWorkingTime } from '../../src/adapters/settings/to-working-time'
import type { AuditContext } from '../../src/domain/audit/context'
import type { Playbook } from '../../src/domain/playbook/playbook'
import type { PlaybookHead } from '../../src/domain/playbook/playbook-head'
import { CONTACT } from '../../src/playbooks/contact'
import { CONTACT_TEXTS } from '../../src/playbooks/contact-texts'
import { PLAYBOOK_HEADS } from '../../src/playbooks/heads'
import { NAMED } from '../../src/playbooks/named'
import { NOTES } from '../../src/playbooks/notes'

/** By what tickets are judged and, where it is asked what would be otherwise, by what else. */
export interface JudgedBy extends AuditContext {
  readonly other?: AuditContext
}

export interface AuditOptions {
  readonly now: number
  /** The app's settings as JSON, by their names in the manifest. */
  readonly settings: unknown
  /** Of these settings other values, as they are written in the app; of `ATTEMPTS` 3 or 4. */
  readonly whatIf?: Readonly<Record<string, string>>
  /** Where the settings name no zone: the account's, by IANA's or Rails' name. */
  readonly zone: string
  /** Manuals beside the contact attempts; ours without. */
  readonly heads?: readonly PlaybookHead[]
  /** Their steps, for figures; findings need none. */
  readonly playbooks?: readonly Playbook[]
}

/** What an export is judged by; settings that cannot be read are named, and their defaults used. */
export function auditContext(options: AuditOptions, say: (line: string) => void): JudgedBy {
  const { settings, whatIf = {} } = options
  const context = contextBy(options, settings, say)
  if (Object.keys(whatIf).length === 0) return context
  const { [ATTEMPTS]: attempts, ...others } = whatIf
  // What is wrong with the settings as they are was said already.
  const other = contextBy(options, { ...asObject(settings), ...others }, () => undefined)
  return { ...context, other: attempts === '4' ? { ...other, attempts: 4 } : other }
}

/** Of no setting: how many attempts come before a cancellation. */
export const ATTEMPTS = 'tentativas'

const asObject = (settings: unknown): object =>
  typeof settings === 'object' && settings !== null ? settings : {}

function contextBy(
  { now, zone, heads = PLAYBOOK_HEADS, playbooks = [] }: AuditOptions,
  raw: unknown,
  say: (line: string) => void,
): AuditContext {
  const { settings, faults } = toSettings(raw, {
    ...NAMED,
    playbooks: heads.map(({ id }) => id),
  })
  for (const { setting, written } of faults) {
    say(`Setting ${setting} is not understood, its default is used: ${written}`)
  }
  return {
    now,
    time: toWorkingTime(settings, { account: zone, agent: '' }),
    since: settings.auditedSince ?? undefined,
    ...{ playbook: CONTACT, texts: CONTACT_TEXTS, heads, playbooks },
    notes: NOTES,
    hasSectionFields: settings.sectionFields.size > 0,
  }
}
