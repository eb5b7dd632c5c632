import { expect, test } from 'vitest'

import { withSecondTry } from '../../tools/import-again'

const triage = 'import(`./triagem-BL.js`)'

test.each([
  [
    'a file that comes later',
    triage,
    `${triage}.catch(()=>import(\`./triagem-BL.js?\`+Date.now()))`,
  ],
  [
    'each of several, whatever their quotes',
    `f(import("./a.js"),import('./b.js'))`,
    `f(import("./a.js").catch(()=>import("./a.js?"+Date.now())),import('./b.js').catch(()=>import('./b.js?'+Date.now())))`,
  ],
  ['an import at the head of the file', 'import{a}from`./a.js`', 'import{a}from`./a.js`'],
  ['the address of the file itself', 'import.meta.url', 'import.meta.url'],
  ['a file that is only known later', 'import(e)', 'import(e)'],
])('another try: %s', (_, code, expected) => {
  expect(withSecondTry(code)).toBe(expected)
})
