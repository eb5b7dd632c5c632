import { NEUTRAL_ACCOUNT, readAccountFile } from '../../workspace/in-node'
import { BOTH } from '../protocol/sdks'
import { copyApp, installPackage, foreignTest as journey } from './foreign-stage'

journey.for(BOTH)(
  'an app whose libraries come by an import map, and several by one address, runs with %s',
  async (sdk, { openWith, folder }) => {
    const appDir = await copyApp(folder, 'modules')
    await installPackage(appDir, 'greeting')
    await installPackage(appDir, 'jquery')
    const account = await readAccountFile(NEUTRAL_ACCOUNT)
    const { app } = await openWith(sdk, { appDir, account })
    // Its name is in its translations alone.
    await app('Modules').getByText('Hello, Customer').waitFor()
  },
)
