import { macroWords } from '../domain/messages/macro-words'

/** What a macro writes: rich text if there is any, else plain, which may come with its channel before it. */
export function macroText(
  actions: readonly { readonly field: string; readonly value: unknown }[],
): string {
  const value = (field: string) => {
    const found = actions.find((action) => action.field === field)?.value
    return String((Array.isArray(found) ? found.at(-1) : found) ?? '')
  }
  const html = value('comment_value_html')
  return html === '' ? value('comment_value').replaceAll('\r\n', '\n').trim() : macroWords(html)
}
