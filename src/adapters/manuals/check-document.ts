import type { Problem } from '../../domain/manual/problem'
import { checkFlow } from './check-flow'
import { checkIds } from './check-ids'
import { checkNames } from './check-names'
import { checkNote } from './check-note'
import { checkTags } from './check-tags'
import { checkTexts } from './check-texts'
import { checkUses } from './check-uses'
import { checkValues } from './check-values'
import type { PlaybookDocument } from './document-schema'

const CHECKS: readonly ((document: PlaybookDocument) => readonly Problem[])[] = [
  ...[checkIds, checkFlow, checkUses, checkTexts],
  ...[checkValues, checkTags, checkNames, checkNote],
]

/** What is wrong with a document that has the right shape: all of it at once. */
export const checkDocument = (document: PlaybookDocument): readonly Problem[] =>
  CHECKS.flatMap((check) => check(document))
