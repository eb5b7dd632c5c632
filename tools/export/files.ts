import { realpath, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

import { failure } from '../failure'
import type { Head } from './place'

/** The files of an export: beside its own, those of a run that is under way. */
export interface Files {
  readonly out: string
  /** The list, page by page; of a whole export, only from where an update goes on. */
  readonly place: string
  /** The lines that are done, in the order of the list. */
  readonly part: string
  /** The result, until it takes its name. */
  readonly made: string
  /** There while a run writes: the number of its process. */
  readonly run: string
}

/** Behind a link, beside the file it leads to. */
export async function filesFor(out: string): Promise<Files> {
  const folder = await realpath(dirname(resolve(out))).catch(() => {
    throw failure(`There is no folder ${dirname(out)}.`)
  })
  const plain = join(folder, basename(out))
  const file = await realpath(plain).catch(() => plain)
  const found = await stat(file).catch(() => undefined) // it need not be there yet
  if (found && !found.isFile()) throw failure(`${out} is no file.`)
  return {
    ...{ out: file, place: `${file}.place`, part: `${file}.part` },
    ...{ made: `${file}.made`, run: `${file}.run` },
  }
}

/** All of a file or nothing, at every moment. */
export async function replaceHead({ place }: Files, head: Head): Promise<void> {
  await writeFile(`${place}.made`, `${JSON.stringify(head)}\n`, { flush: true })
  await rename(`${place}.made`, place)
}

/** Takes off what a killed run left half. */
export async function cutTo(file: string, bytes: number): Promise<void> {
  const { size } = await stat(file)
  if (size > bytes) await truncate(file, bytes)
}

export const remove = (file: string): Promise<void> => rm(file, { force: true })

export const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )
