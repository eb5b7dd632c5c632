import type { ManualChange } from '../../domain/manual/changes'
import { type Draft, stepNameAt, stepOf, textNameAt } from '../../domain/manual/read-draft'
import type { ManualSay } from './manuals-context'
import { partWords } from './PartList'

/** `Passo "Prazo" retirado`, in the names of the manual that has the part. */
export function changeWords(
  change: ManualChange,
  { before, after }: { readonly before: Draft; readonly after: Draft },
  say: ManualSay,
): string {
  const { manual, language } = say
  const owner = change.kind.endsWith('_removed') ? before : after
  switch (change.kind) {
    case 'step_added':
    case 'step_removed':
    case 'step_changed':
      return manual(`change_${change.kind}`, {
        name: stepNameAt(owner, stepOf(owner, change.step), language) || change.step,
      })
    case 'text_added':
    case 'text_removed':
    case 'text_changed':
      return manual(`change_${change.kind}`, {
        name: textNameAt(owner, change.text) || change.text,
      })
    case 'section_added':
    case 'section_removed':
    case 'section_changed':
      return manual(`change_${change.kind}`, { name: change.section })
    case 'part_changed':
      return manual('change_part', { name: partWords(change.part, say) })
    default:
      return manual(`change_${change.kind}`)
  }
}
