import type { Check } from '../package-files'

const OURS = /^(manifest\.json|requirements\.json|translations\/[^/]+\.json|assets\/[^/]+)$/

/** Nothing but what the build puts there: a stray file would be public on Zendesk's servers. */
export const checkContents: Check = (files) =>
  [...files.keys()]
    .filter((file) => !OURS.test(file))
    .map((file) => ({
      file,
      sentence: 'is no part of the package',
      fix: 'Delete it from dist; the build puts back what belongs there.',
    }))
