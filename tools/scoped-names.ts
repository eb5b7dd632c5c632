import { basename } from 'node:path'

/** `actions` of `Alert.module.css` -> `Alert-actions`: a sheet is named for what wears it. */
export const scopedName = (name: string, file: string): string =>
  `${basename(file.split('?')[0] ?? file, '.module.css')}-${name}`
