import type { Separator } from '../../src/domain/audit/csv'
import type { JudgedTicket } from './judge-batch'
import { figuresOutput } from './write-figures'
import { csvOutput, jsonOutput } from './write-findings'

/** How a result is written: in pieces, so that parts of an export that are judged apart make one. */
export interface Output {
  /** A piece: takes tickets, and then gives what is to be written of them. */
  readonly begin: () => {
    readonly add: (ticket: JudgedTicket) => void
    readonly end: () => string
  }
  /** All that is written, from pieces in the order of the export. */
  readonly whole: (pieces: AsyncIterable<string>) => AsyncGenerator<string>
}

/** How a person wants it. */
export interface OutputWords {
  readonly format: 'csv' | 'json'
  readonly separator: Separator
  /** Counts in the place of findings. */
  readonly isFigures: boolean
  /** Findings say whether they would be new or gone. */
  readonly isWhatIf: boolean
  /** Nothing is around the records: what several runs write can be put together. */
  readonly isPart: boolean
}

/** `zone`: by whose clock times are told. */
export function outputFor({ format, isFigures, ...words }: OutputWords, zone: string): Output {
  if (isFigures) return figuresOutput(words, zone)
  return format === 'csv' ? csvOutput(words, zone) : jsonOutput(words)
}
