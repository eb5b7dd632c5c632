import { parseArgs } from 'node:util'

import { CONTACT_ID } from '../../src/domain/playbook/playbook-id'
import type { ManualChoice } from '../playbooks/manuals'

export interface PackageOptions {
  /** Without it the account's business rules stay as they are. */
  readonly withRequirements: boolean
  /** The account that has no macro "Escalonar TI(Script db2)" yet gets ours. */
  readonly withTiMacro: boolean
  /** Ours, a team's own, and those that are left out. */
  readonly manuals: ManualChoice
}

/** What may be typed after the command. */
export const OPTIONS =
  '[--no-requirements | --with-ti-macro] [--playbooks FOLDER] [--without ID,ID (contato stays)]'

/** Reads what was typed after the command; undefined where it cannot be meant. */
export function readOptions(words: readonly string[]): PackageOptions | undefined {
  const values = valuesIn(words)
  if (!values) return undefined
  const { 'no-requirements': none = false, 'with-ti-macro': withTiMacro = false } = values
  const without = (values.without ?? '').split(',').filter((id) => id !== '')
  // Contact attempts are on every ticket.
  if ((none && withTiMacro) || without.includes(CONTACT_ID)) return undefined
  const folder = values.playbooks
  return {
    ...{ withRequirements: !none, withTiMacro },
    manuals: {
      ...(folder !== undefined && { folder }),
      ...(without.length > 0 && { without }),
    },
  }
}

function valuesIn(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        'no-requirements': { type: 'boolean' },
        'with-ti-macro': { type: 'boolean' },
        playbooks: { type: 'string' },
        without: { type: 'string' },
      },
    }).values
  } catch {
    return undefined
  }
}
