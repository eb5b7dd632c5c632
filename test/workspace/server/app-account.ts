import { requirements } from '../../../tools/requirements'
import type { Scenario } from '../scenarios/scenario'
import { DIRECTORY } from '../zendesk/directory'
import type { Directory } from '../zendesk/model'
import { installed } from '../zendesk/rules/install'

/** An account that has the app installed, with its rules: what `npm start` plays. */
export const APP_ACCOUNT = installed(DIRECTORY, requirements({ withTiMacro: false }))

/** The account a situation happens in. */
export const directoryOf = ({ isWithoutRules, arrange }: Scenario): Directory => {
  const usual = isWithoutRules ? DIRECTORY : APP_ACCOUNT
  return arrange ? arrange(usual) : usual
}
