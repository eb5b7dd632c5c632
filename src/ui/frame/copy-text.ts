/**
 * Puts text on the clipboard; false when neither way works. Zendesk's frame may lack the permission
 * for the clipboard's own interface, so the browser's old command is the second try.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByCommand(text) // refused, or absent in this frame
  }
}

function copyByCommand(text: string): boolean {
  const focused = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'visually-hidden'
  document.body.append(field)
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false // the command does not exist here
  } finally {
    field.remove()
    if (focused instanceof HTMLElement) focused.focus()
  }
}
