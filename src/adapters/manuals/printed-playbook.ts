import type { Playbook, PlaybookText } from '../../domain/playbook/playbook'

/** A playbook with what only its comparison with the written manual needs. */
export interface PrintedPlaybook extends Playbook {
  readonly texts: readonly PrintedText[]
  /** Where words of the manual beside its texts are shown otherwise than printed. */
  readonly corrections: readonly Correction[]
}

/** One message, or note, as its manual has it. */
export interface PrintedText extends PlaybookText {
  /** Where the manual is, and the heading the text is under. */
  readonly manual: string
  readonly section: string
  /** `ours`: the manual has none. */
  readonly source: 'manual' | 'ours'
  /** Where the sent words differ from the manual's. Nothing else may. */
  readonly corrections: readonly Correction[]
}

export interface Correction {
  readonly manual: string
  readonly sent: string
  readonly why: string
}

/** What the app needs of it. */
export function toShip({ corrections: _, ...playbook }: PrintedPlaybook): Playbook {
  return {
    ...playbook,
    texts: playbook.texts.map(({ id, text, naming, states }) => ({
      id,
      text,
      naming,
      ...(states && { states }),
    })),
  }
}
