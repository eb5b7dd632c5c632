import * as z from 'zod/mini'

import type { Visitor } from '../../domain/setup/account'
import { HostError } from '../../ports/host-error'
import { ask } from '../ask'
import { askRest } from '../ask-rest'
import type { ZafClient } from '../zaf-client'

/** An object with `ianaName`, or a name alone (Rails' or IANA's). */
const zone = z.catch(
  z.union([
    z.string(),
    z.pipe(
      z.object({ ianaName: z.optional(z.string()), name: z.optional(z.string()) }),
      z.transform(({ ianaName, name }) => ianaName || name || ''),
    ),
  ]),
  '',
)
const reply = z.object({
  currentUser: z.object({
    id: z.number(),
    groups: z.catch(z.array(z.object({ id: z.number() })), []),
    role: z.union([z.string(), z.number()]),
    locale: z.catch(z.string(), ''),
    timeZone: zone,
  }),
  currentAccount: z.object({
    subdomain: z.catch(z.string(), ''),
    planName: z.catch(z.string(), ''),
    daysLeftInTrial: z.catch(z.nullable(z.number()), null),
    timeZone: zone,
  }),
})
const me = z.object({ user: z.object({ role: z.string() }) })

/** Who looks at the page, and where. Rejects with HostError. */
export async function readVisitor(client: ZafClient): Promise<Visitor> {
  const { role, ...person } = await readPerson(client)
  return { ...person, isAdmin: await isAdmin(client, role) }
}

/** The same without asking what a custom role may do. Rejects with HostError. */
export async function readPerson(
  client: ZafClient,
): Promise<Omit<Visitor, 'isAdmin'> & { readonly role: string | number }> {
  const parsed = reply.safeParse(await ask(client.get(['currentUser', 'currentAccount'])))
  if (!parsed.success) throw new HostError('unexpected', 'currentUser, currentAccount')
  const { currentUser: user, currentAccount: account } = parsed.data
  return {
    id: user.id,
    groupIds: user.groups.map(({ id }) => id),
    role: user.role,
    locale: user.locale,
    zone: user.timeZone,
    account: {
      subdomain: account.subdomain,
      plan: account.planName,
      trialDaysLeft: account.daysLeftInTrial,
      zone: account.timeZone,
    },
  }
}

/** The framework gives a number for a custom role, and only REST knows what is behind it. */
async function isAdmin(client: ZafClient, role: string | number): Promise<boolean> {
  if (typeof role === 'string' && Number.isNaN(Number(role))) return role === 'admin'
  const url = '/api/v2/users/me.json'
  const parsed = me.safeParse(await askRest(client.request({ url, type: 'GET', autoRetry: false })))
  if (!parsed.success) throw new HostError('unexpected', 'user')
  return parsed.data.user.role === 'admin'
}
