import type { Check, Flaw, PackageFiles } from '../package-files'

/** Pixels a side. */
const LOGOS = { 'assets/logo.png': 320, 'assets/logo-small.png': 128 }

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** The two logos Zendesk shows for an app, in its sizes. */
export const checkImages: Check = (files) =>
  Object.entries(LOGOS).flatMap(([file, side]) => logoFlaws(files, file, side))

function logoFlaws(files: PackageFiles, file: string, side: number): Flaw[] {
  const size = sizeOf(files.get(file))
  if (size === `${side} by ${side}`) return []
  const fix = `Put a PNG of ${side} by ${side} pixels there.`
  return [{ file, sentence: size ? `is ${size} pixels` : 'is missing or no PNG', fix }]
}

/** Width and height of a PNG: two numbers of four bytes in the first block of the file. */
function sizeOf(image: Uint8Array | undefined): string | undefined {
  if (!image || image.length < 24 || SIGNATURE.some((byte, i) => image[i] !== byte))
    return undefined
  const view = new DataView(image.buffer, image.byteOffset)
  return `${view.getUint32(16)} by ${view.getUint32(20)}`
}
