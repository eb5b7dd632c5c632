import { unzipSync } from 'fflate'

/** A package as it was uploaded: file by file. */
export type Unpacked = Readonly<Record<string, Uint8Array>>

export const jsonOf = (body: Uint8Array): Readonly<Record<string, unknown>> =>
  JSON.parse(Buffer.from(body).toString('utf8')) as Readonly<Record<string, unknown>>

/** The archive in the one part of a multipart body, which must have this name. */
export function unpacked(body: Buffer, name: string): Unpacked {
  const boundary = body.subarray(0, body.indexOf('\r\n'))
  const start = body.indexOf('\r\n\r\n') + 4
  const head = body.toString('latin1', 0, start)
  if (!head.includes(`name="${name}"`)) throw new Error(`no part ${name} in ${head}`)
  return unzipSync(body.subarray(start, body.indexOf(boundary, start) - 2))
}
