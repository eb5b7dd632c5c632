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

export interface AuditOptions {
  readonly now: number
  /** The app's settings as JSON, by their names in the manifest. */
  readonly settings: unknown
  /** Where the settings name no zone: the account's, by IANA's or Rails' name. */
  readonly zone: string
  /** Manuals beside the contact attempts; ours without. */
  readonly heads?: readonly PlaybookHead[]
  /** Their steps, for figures; findings need none. */
  readonly playbooks?: readonly Playbook[]
}

/** What an export is judged by; settings that cannot be read are named, and their defaults used. */
export function auditContext(
  { now, settings: raw, zone, heads = PLAYBOOK_HEADS, playbooks = [] }: AuditOptions,
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
