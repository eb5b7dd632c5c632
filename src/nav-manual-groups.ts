import type { Playbook } from './domain/playbook/playbook'
import type { GroupSetting } from './domain/setup/check-groups'
import { type Language, nameIn } from './domain/text/name'
import { loadPlaybook } from './load-playbook'
import { PLAYBOOK_HEADS } from './playbooks/heads'
import { playbookTitle } from './ui/text/playbook-title'

/** The groups that manuals name by number themselves; of a manual whose file does not come, none. */
export async function manualGroups(language: Language): Promise<readonly GroupSetting[]> {
  const begun = PLAYBOOK_HEADS.filter(({ isOff }) => !isOff)
  const manuals = await Promise.allSettled(begun.map(({ id }) => loadPlaybook(id)))
  return manuals.flatMap((loaded) =>
    loaded.status === 'fulfilled' ? groupsIn(loaded.value, language) : [],
  )
}

const groupsIn = ({ id, values }: Playbook, language: Language): readonly GroupSetting[] =>
  values.flatMap(({ kind, name = '', value }) =>
    kind === 'group' && typeof value === 'number'
      ? [
          {
            setting: `${playbookTitle(id, language)}, ${nameIn(name, language)}`,
            ids: [value],
            whenEmpty: 'group_empty_move',
            isOfManual: true,
          },
        ]
      : [],
  )
