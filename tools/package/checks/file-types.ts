import type { Check } from '../package-files'

/** What Zendesk's documentation accepts; its validator refuses less. */
const ACCEPTED = `png jpg jpeg gif svg js htm html css map eot woff woff2 otf ttf json xml`.split(
  ' ',
)

/** First bytes of what Zendesk refuses, whatever the file is called. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['zip, or a document made of one', 'PK\x03\x04'],
  ['gzip', '\x1f\x8b'],
  ['bzip2', 'BZh'],
  ['rar', 'Rar!'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['PDF', '%PDF'],
  ['an old Office document', '\xd0\xcf\x11\xe0'],
  ['MP3', 'ID3'],
  ['MPEG', '\x00\x00\x01\xba'],
  ['MPEG', '\x00\x00\x01\xb3'],
  ['AVI', 'RIFF'],
  ['a shell script', '#!'],
]

/** File types that Zendesk takes, by name and by content. */
export const checkFileTypes: Check = (files) =>
  [...files].flatMap(([file, content]) => {
    const sentence = isAccepted(file) ? disguiseOf(content) : 'is of a type Zendesk does not accept'
    return sentence ? [{ file, sentence, fix: 'Leave it out of the package.' }] : []
  })

const isAccepted = (file: string): boolean =>
  ACCEPTED.includes(/\.([^./]+)$/.exec(file.toLowerCase())?.[1] ?? '')

function disguiseOf(content: Uint8Array): string | undefined {
  const start = String.fromCharCode(...content.subarray(0, 8))
  const [kind] = REFUSED.find(([, bytes]) => start.startsWith(bytes)) ?? []
  return kind && `is ${kind} under another name`
}
