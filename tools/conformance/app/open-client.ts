import type { Client } from '../zendesk'

/** The SDK's client, or undefined outside Zendesk, where the page says so. */
export function openClient(root: HTMLElement): Client | undefined {
  const client = window.ZAFClient?.init() as unknown as Client | false | undefined
  if (client) return client
  root.textContent = 'This page asks Zendesk: install it there.'
  return undefined
}
