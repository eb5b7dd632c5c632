import { type Probe, Unanswerable } from '../probe'
import { type Json, OWN_TAG, type Zendesk } from '../zendesk'

const beside = { where: 'ticket_sidebar' } as const

/** Settings and business rules: only admins may try these. */
export const ACCOUNT: readonly Probe[] = [
  ...[1, 4, 16, 64].map(
    (kilobytes): Probe => ({
      ...beside,
      id: `hidden-setting-${kilobytes}kb`,
      fact: `A hidden setting of ${kilobytes} KB, set by an admin's page, is read back whole.`,
      ...{ section: '9', mark: 'open' },
      does: `Writes ${kilobytes} KB into the hidden setting of this app, and reads it.`,
      takesBack: 'The setting.',
      expects: { status: 200, isWhole: true, keepsOthers: true },
      ask: (zendesk) => hiddenSetting(zendesk, kilobytes * 1024),
    }),
  ),
  {
    ...beside,
    id: 'trigger-audit',
    fact: "A trigger's change is in the audit of the update it looked at, and names the rule by its own via.",
    ...{ section: '6', mark: 'reported' },
    does: 'Makes a trigger and a ticket of its own that it looks at.',
    takesBack: 'Ticket and trigger.',
    expects: { audits: 1, tag: true, channel: 'rule', rel: 'trigger' },
    ask: async (zendesk) => {
      await ownTrigger(zendesk, [])
      const id = await zendesk.ownTicket()
      const { audits } = (await zendesk.rest('GET', `tickets/${id}/audits.json`)).body
      const list = (audits ?? []) as readonly Json[]
      const events = list.flatMap((audit) => (audit['events'] ?? []) as readonly Json[])
      const own = events.find(
        (event) => JSON.stringify(event['value'] ?? '').includes(SEEN) && event['via'],
      )
      const via = Object(own?.['via']) as Json
      return {
        ...{ audits: list.length, tag: JSON.stringify(events).includes(SEEN) },
        ...{ channel: String(via['channel']), rel: String(Object(via['source'])['rel']) },
      }
    },
  },
  {
    ...beside,
    id: 'words-accents',
    fact: 'Whether a condition on words forgives accents is not documented; the account that comes with this code says no.',
    ...{ section: '6', mark: 'open' },
    does: 'Makes a trigger that looks for `nao esta` and one for `não está`, and a ticket that says `não está`.',
    takesBack: 'Ticket and triggers.',
    expects: { withAccents: true, without: false },
    ask: (zendesk) =>
      wordTriggers(zendesk, {
        withAccents: { operator: 'is', value: 'não está' },
        without: { operator: 'is', value: 'nao esta' },
      }),
  },
  {
    ...beside,
    id: 'words-case',
    fact: 'A condition on words forgives upper and lower case.',
    ...{ section: '6', mark: 'reported' },
    does: 'Makes a trigger that looks for `NÃO ESTÁ`, and a ticket that says `não está`.',
    takesBack: 'Ticket and trigger.',
    expects: { upper: true },
    ask: (zendesk) => wordTriggers(zendesk, { upper: { operator: 'is', value: 'NÃO ESTÁ' } }),
  },
  {
    ...beside,
    id: 'tags-fire-triggers',
    fact: 'Tags that are added by REST are an update that triggers look at.',
    ...{ section: '6', mark: 'reported' },
    does: 'Makes a trigger and a ticket of its own, and adds a tag that the trigger looks for.',
    takesBack: 'Ticket and trigger.',
    expects: { before: false, after: true },
    ask: async (zendesk) => {
      const asked = `${OWN_TAG}_asked`
      await ownTrigger(zendesk, [{ field: 'current_tags', operator: 'includes', value: asked }])
      const id = await zendesk.ownTicket()
      const before = await isSeen(zendesk, id)
      await zendesk.rest('PUT', `tickets/${id}/tags.json`, { tags: [asked] })
      return { before, after: await isSeen(zendesk, id) }
    },
  },
]

const SEEN = `${OWN_TAG}_seen`

interface Condition {
  readonly field: string
  readonly operator: string
  readonly value: string
}

/** A trigger that looks at the probe's own tickets alone, and marks them. */
async function ownTrigger(
  { rest, takeBack }: Zendesk,
  conditions: readonly Condition[],
  tag = SEEN,
): Promise<void> {
  const all = [{ field: 'current_tags', operator: 'includes', value: OWN_TAG }, ...conditions]
  const { status, body } = await rest('POST', 'triggers.json', {
    trigger: {
      title: `Roteiro: ${tag}`,
      conditions: { all, any: [] },
      actions: [{ field: 'current_tags', value: tag }],
    },
  })
  const id = Object(body['trigger'])['id']
  if (!id) throw new Unanswerable(`A trigger could not be made (${status})`)
  takeBack(async () => {
    const gone = await rest('DELETE', `triggers/${id}.json`)
    if (gone.status >= 400) throw new Error(`The trigger Roteiro: ${tag} could not be deleted`)
  })
}

async function isSeen({ rest }: Zendesk, id: number, tag = SEEN): Promise<boolean> {
  const { tags } = (await rest('GET', `tickets/${id}/tags.json`)).body
  return ((tags ?? []) as readonly string[]).includes(tag)
}

/** Which of the triggers found their words in a ticket that says `não está`. */
async function wordTriggers(
  zendesk: Zendesk,
  triggers: Readonly<Record<string, Omit<Condition, 'field'>>>,
): Promise<Readonly<Record<string, boolean>>> {
  const names = Object.entries(triggers)
  for (const [name, condition] of names) {
    const words = { field: 'comment_includes_word', ...condition }
    await ownTrigger(zendesk, [words], `${SEEN}_${name.toLowerCase()}`)
  }
  const comment = { body: 'A impressora não está na sala.', public: false }
  const id = await zendesk.ownTicket({ comment })
  const seen = names.map(
    async ([name]) => [name, await isSeen(zendesk, id, `${SEEN}_${name.toLowerCase()}`)] as const,
  )
  return Object.fromEntries(await Promise.all(seen))
}

async function hiddenSetting({ client, rest, takeBack }: Zendesk, length: number) {
  const { installationId } = (await client.metadata()) as Json
  const path = `apps/installations/${installationId}.json`
  const kept = async () => Object((await rest('GET', path)).body['settings']) as Json
  const write = (settings: Json) => rest('PUT', path, { settings })
  const before = await kept()
  const others = Object.keys(before).filter((name) => name !== HIDDEN)
  takeBack(async () => {
    const after = await kept()
    const lost = others.filter((name) => after[name] !== before[name])
    const lostOnes = Object.fromEntries(lost.map((name) => [name, before[name]]))
    await write({ ...lostOnes, [HIDDEN]: before[HIDDEN] ?? null })
  })
  const text = 'abcdefgh'.repeat(length / 8)
  const { status } = await write({ [HIDDEN]: text })
  const after = await kept()
  const found = String(after[HIDDEN] ?? '')
  return {
    ...{ status, isWhole: found === text, kilobytes: Math.floor(found.length / 1024) },
    keepsOthers: others.every((name) => after[name] === before[name]),
  }
}

const HIDDEN = 'probe_hidden'
