import { readFileSync, statSync } from 'node:fs'

import { type ManualFile, readManual, refused } from '../../src/adapters/manuals/read-manual'

/** Reads a file. Throws where there is none. */
export const readManualFile = (file: string): ManualFile =>
  statSync(file).isDirectory() ? refused(file, 'not_a_file') : readManual(file, readFileSync(file))
