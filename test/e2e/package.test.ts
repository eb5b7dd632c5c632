import { expect, test } from 'vitest'

import { readPackage } from '../../tools/package/read-package'
import { flawsOf } from '../tools/package/good-package'

test('what the build made of the app could be uploaded as it is', async () => {
  expect(flawsOf(await readPackage('dist'))).toEqual([])
})
