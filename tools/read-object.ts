import { readFile } from 'node:fs/promises'

/** The object that a JSON file holds; undefined: there is no such file. Rejects with a sentence for any other text. */
export async function readObject(file: string): Promise<Record<string, unknown> | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const value = parsed(text)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw new Error(`${file} is no object in JSON.`)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // said by the caller, who knows the file
  }
}
