import { type ManualChoice, readManuals } from '../../../tools/playbooks/manuals'
import { requirements } from '../../../tools/requirements'
import type { Scenario } from '../scenarios/scenario'
import { DIRECTORY } from '../zendesk/directory'
import type { Directory } from '../zendesk/model'
import { installed } from '../zendesk/rules/install'

/** An account that has the app installed, with the rules of a package of these manuals. */
export const appAccount = (manuals: ManualChoice): Directory =>
  installed(DIRECTORY, requirements({ withTiMacro: false, manuals: readManuals(manuals) }))

/** The same with our manuals: what `npm start` plays. */
export const APP_ACCOUNT = appAccount({})

/** The account a situation happens in; `usual`: one that has the app. */
export const directoryOf = (
  { isWithoutRules, arrange }: Scenario,
  usual: Directory = APP_ACCOUNT,
): Directory => {
  const directory = isWithoutRules ? DIRECTORY : usual
  return arrange ? arrange(directory) : directory
}
