import { addressOf, askedIn } from '../nav/tabs'

/** Where in the page Manuais somebody is, as the address says it. */
export type Place =
  | { readonly at: 'list' }
  | { readonly at: 'reading'; readonly manual: string; readonly step?: string }
  /** The draft of this key, kept in this browser. */
  | { readonly at: 'writing'; readonly draft: string }

/** The place that an address such as `#manuais?manual=devolucao&passo=prazo` names. */
export function placeIn(hash: string): Place {
  const asked = new URLSearchParams(askedIn(hash))
  const draft = asked.get('rascunho')
  if (draft) return { at: 'writing', draft }
  const manual = asked.get('manual')
  const step = asked.get('passo')
  if (manual) return { at: 'reading', manual, ...(step && { step }) }
  return { at: 'list' }
}

/** Its address, by which the page finds it again. */
export function addressOfPlace(place: Place): string {
  const asked = new URLSearchParams()
  if (place.at === 'writing') asked.set('rascunho', place.draft)
  if (place.at === 'reading') {
    asked.set('manual', place.manual)
    if (place.step) asked.set('passo', place.step)
  }
  const written = asked.toString()
  return addressOf('manuais', written === '' ? undefined : written)
}
