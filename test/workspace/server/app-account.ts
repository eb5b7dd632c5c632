import { type ManualChoice, readManuals } from '../../../tools/playbooks/manuals'
import { requirements } from '../../../tools/requirements'
import type { AccountPlan } from '../account-file/plan'
import type { Scenario } from '../scenarios/scenario'
import { DIRECTORY, ROLES } from '../zendesk/directory'
import type { Directory } from '../zendesk/model'
import { installed } from '../zendesk/rules/install'

/** An account that has the app installed, with the rules of a package of these manuals. */
const appAccount = (manuals: ManualChoice): Directory =>
  installed(DIRECTORY, requirements({ withTiMacro: false, manuals: readManuals(manuals) }))

/** The same with our manuals: what `npm start` plays. */
const APP_ACCOUNT = appAccount({})

/** What `npm start` plays with this app: its situations, and no ticket before one is chosen. */
export const storyPlan = (manuals?: ManualChoice): AccountPlan => ({
  directory: manuals ? appAccount(manuals) : APP_ACCOUNT,
  roles: ROLES,
  locale: 'pt-BR',
  fill: () => [],
  settings: {},
  hasScenarios: true,
})

/** The account a situation happens in; `usual`: one that has the app. */
export const directoryOf = (
  { isWithoutRules, arrange }: Scenario,
  usual: Directory = APP_ACCOUNT,
): Directory => {
  const directory = isWithoutRules ? DIRECTORY : usual
  return arrange ? arrange(directory) : directory
}
