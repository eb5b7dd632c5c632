import { atLeast, either, MISSING } from '../expected'
import type { Probe } from '../probe'
import { type Json, OWN_TAG, type Zendesk } from '../zendesk'

/** What an app hears when an agent submits, or changes the ticket elsewhere. */
export const BY_HAND: readonly Probe[] = [
  {
    where: 'submit',
    id: 'submit-order',
    fact: 'A submit is told in this order: it starts, `ticket.save` is asked, it is done, it is over.',
    ...{ section: '1.7', mark: 'documented' },
    does: 'Listens while the agent submits.',
    expects: {
      heard: ['ticket.submit.start', 'ticket.save', 'ticket.submit.done', 'ticket.submit.always'],
    },
    words: ['ticket.submit.fail'],
    ask: async ({ submit }) => ({ heard: submit().heard }),
  },
  {
    where: 'submit',
    id: 'submit-carries-tags',
    fact: 'What a handler of `ticket.save` sets is part of that save.',
    ...{ section: '1.7', mark: 'reported' },
    does: 'Adds a tag inside the handler, and looks for it in the saved ticket.',
    takesBack: 'The tag.',
    expects: { isSaved: true },
    ask: async ({ client, read, rest, takeBack }) => {
      const id = await read('ticket.id')
      takeBack(async () => {
        await client.invoke('ticket.tags.remove', OWN_TAG)
        await rest('DELETE', `tickets/${id}/tags.json`, { tags: [OWN_TAG] })
      })
      const { body } = await rest('GET', `tickets/${id}.json`)
      const tags = (Object(body['ticket'])['tags'] ?? []) as readonly string[]
      return { isSaved: tags.includes(OWN_TAG) }
    },
  },
  {
    where: 'submit',
    id: 'submit-waits',
    fact: 'Zendesk waits for a handler of `ticket.save` for two seconds at least.',
    ...{ section: '1.7', mark: 'open' },
    does: 'Answers after two seconds.',
    expects: { ended: 'done', afterMs: atLeast(2000) },
    words: ['fail'],
    ask: async ({ submit }) => ({ ended: submit().ended, afterMs: submit().afterMs }),
  },
  {
    where: 'long-submit',
    id: 'hook-limit',
    fact: 'How long Zendesk waits for a handler of `ticket.save`, and what it does then, is not documented.',
    ...{ section: '1.7', mark: 'open' },
    does: 'Answers after a minute, and looks when the submit ends.',
    expects: { ended: either('done', 'fail'), afterMs: atLeast(2000) },
    ask: async ({ submit }) => ({ ended: submit().ended, afterMs: submit().afterMs }),
  },
  {
    where: 'bulk',
    id: 'bulk-asks-nobody',
    fact: 'Tickets that are changed in a list ask no app.',
    ...{ section: '1.7', mark: 'open' },
    does: 'Looks whether `ticket.save` was asked, and how the last audit says it came.',
    expects: { hooks: 0, channel: 'web', rel: MISSING },
    words: ['api', 'bulk'],
    ask: lastAudit,
  },
  {
    where: 'merge',
    id: 'merge-asks-nobody',
    fact: 'A merge asks no app; its audit says `merge`.',
    ...{ section: '1.7', mark: 'open' },
    does: 'Looks whether `ticket.save` was asked, and how the last audit says it came.',
    expects: { hooks: 0, channel: 'web', rel: 'merge' },
    words: ['api'],
    ask: lastAudit,
  },
]

async function lastAudit({ hooks, read, rest }: Zendesk) {
  const { body } = await rest('GET', `tickets/${await read('ticket.id')}/audits.json`)
  const last = ((body['audits'] ?? []) as readonly Json[]).at(-1)
  const via = Object(last?.['via']) as Json
  const rel = Object(via['source'])['rel'] as string | null | undefined
  return {
    ...{ hooks: hooks(), channel: String(via['channel']) },
    rel: rel ?? undefined,
  }
}
