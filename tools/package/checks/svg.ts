import { type Check, textOf } from '../package-files'

const FIX = 'Draw with plain shapes and their attributes; see the lists in this check.'

/** What is surely kept when Zendesk cleans a drawing; anything else may be taken out in silence. */
const ELEMENTS = words(`svg g title desc defs symbol path circle ellipse rect line polyline
  polygon linearGradient radialGradient stop clipPath mask`)
const ATTRIBUTES = words(`xmlns version id class role aria-hidden viewBox width height x y x1 x2 y1
  y2 cx cy r rx ry d points transform fill fill-rule fill-opacity clip-rule clip-path mask opacity
  stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray
  stroke-opacity offset stop-color stop-opacity gradientUnits gradientTransform`)

const TAG = /<\/?([\w:-]+)((?:\s+[\w:-]+="[^"<>]*")*)\s*\/?>/g

/** Drawings that Zendesk's cleaning leaves as they are; a rewritten icon may look like another. */
export const checkSvg: Check = (files) =>
  [...files.keys()]
    .filter((file) => file.endsWith('.svg'))
    .flatMap((file) =>
      faultsIn(textOf(files, file)).map((sentence) => ({ file, sentence, fix: FIX })),
    )

function faultsIn(drawing: string): readonly string[] {
  const markup = drawing.replace(/^<\?xml [^?]*\?>\s*/, '')
  const tags = [...markup.matchAll(TAG)]
  const names = tags.map(([, name = '']) => name)
  const attributes = tags.flatMap(([, , list = '']) => namesIn(list))
  return [
    ...(/^<svg(?:\s[^>]*)?\sviewBox="/.test(markup)
      ? []
      : ['does not begin with <svg … viewBox=…>']),
    ...strange(names, ELEMENTS).map((name) => `draws with <${name}>`),
    ...strange(attributes, ATTRIBUTES).map((name) => `uses the attribute ${name}`),
    ...(/[<>]/.test(markup.replace(TAG, '')) ? ['holds a comment or other than plain tags'] : []),
  ]
}

const namesIn = (attributes: string): readonly string[] =>
  [...attributes.matchAll(/([\w:-]+)="/g)].map(([, name = '']) => name)

const strange = (found: readonly string[], known: readonly string[]): readonly string[] => [
  ...new Set(found.filter((name) => !known.includes(name) && !name.startsWith('data-'))),
]

function words(list: string): readonly string[] {
  return list.split(/\s+/)
}
