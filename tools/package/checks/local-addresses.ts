import { type Check, textFiles } from '../package-files'

const LOCAL = /\blocalhost\b|\b127\.0\.0\.1\b|\b0\.0\.0\.0\b|\[::1\]/

/** Zendesk takes a page on the developer's machine for a real one; no agent's browser has it. */
export const checkLocalAddresses: Check = (files) =>
  textFiles(files).flatMap(([file, text]) => {
    const [address] = LOCAL.exec(text) ?? []
    return address
      ? [{ file, sentence: `names ${address}`, fix: 'Name a page of the package instead.' }]
      : []
  })
