import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'

import { accountFile } from './account-file'
import type { AccountPlan } from './plan'
import { toPlan } from './to-plan'

/** What a foreign app meets when no account is named. */
export const NEUTRAL_ACCOUNT = 'test/workspace/account-file/neutral.yaml'

/** The account of a YAML file. Rejects with a sentence that names the file and what is wrong in it. */
export async function readAccountFile(file: string): Promise<AccountPlan> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`No account: ${file} is not there.`)
  })
  try {
    return planOf(text)
  } catch (cause) {
    const said = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause)
    throw new Error(`${file} tells no account:\n${said.replace(/^Error: /, '')}`)
  }
}

/** The account that YAML tells. Throws what is wrong with it. */
const planOf = (text: string): AccountPlan => toPlan(accountFile.parse(parse(text)))
