import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const FOLDER = 'src/ui'
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).map((file) =>
  join(FOLDER, file),
)
const sheets = files.filter((file) => file.endsWith('.module.css'))

/** Each class that a component wears, as `sheet class`. */
const worn = new Set(
  files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts')).flatMap(wornIn),
)

function wornIn(file: string): readonly string[] {
  const code = readFileSync(file, 'utf8')
  const imported = [...code.matchAll(/import \* as (\w+) from '([^']+\.module\.css)'/g)]
  return imported.flatMap(([, name, path = '']) =>
    [...code.matchAll(new RegExp(`(?<![\\w/])${name}\\.(\\w+)`, 'g'))].map(
      ([, one]) => `${resolve(file, '..', path)} ${one}`,
    ),
  )
}

const inSheets = new Set(
  sheets.flatMap((sheet) => {
    const selectors = readFileSync(sheet, 'utf8').replace(
      /\/\*[\s\S]*?\*\/|"[^"]*"|:global\([^)]*\)|\{[^{}]*\}/g,
      ' ',
    )
    return [...selectors.matchAll(/\.([a-zA-Z]\w*)/g)].map(([, one]) => `${resolve(sheet)} ${one}`)
  }),
)

test('a component wears only what its sheet has, and a sheet has only what is worn', () => {
  expect(sheets.length).toBeGreaterThan(10)
  expect([...worn].filter((one) => !inSheets.has(one))).toEqual([])
  expect([...inSheets].filter((one) => !worn.has(one))).toEqual([])
})

test('no two sheets go by the same name: classes of the build are named by it', () => {
  const names = sheets.map((sheet) => sheet.split('/').at(-1))
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})
