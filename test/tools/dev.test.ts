import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import { projectCopy } from './project-copy'

/** Only what hangs runs into it. */
const PATIENCE = { timeout: 600_000 }

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, 'localhost', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

describe('npm run dev -- --zcli, while sources change', PATIENCE, () => {
  let folder: string
  let zcliUrl: string
  let dev: ChildProcess
  let ended: Promise<number | null>
  let output = ''

  const builds = () => output.split('Built again.').length - 1
  async function said(sentence: RegExp) {
    await vi.waitUntil(() => sentence.test(output) || dev.exitCode !== null, PATIENCE)
    expect(output).toMatch(sentence)
  }
  const textAt = async (url: string) => (await fetch(url)).text()
  const sidebar = () => textAt(`${zcliUrl}/0/assets/ticket-sidebar.html`)

  async function change(file: string, edit: (content: string) => string) {
    const path = join(folder, file)
    await writeFile(path, edit(await readFile(path, 'utf8')))
  }

  async function changeAndBuild(file: string, edit: (content: string) => string) {
    const before = builds()
    await change(file, edit)
    await expect.poll(builds, PATIENCE).toBeGreaterThan(before)
  }

  beforeAll(async () => {
    folder = await projectCopy()
    const port = await freePort()
    zcliUrl = `http://localhost:${port}`
    const temporary = join(folder, '.tmp')
    await mkdir(temporary)
    const { NODE_ENV: _, VITEST: __, ...env } = process.env
    dev = spawn(process.execPath, ['tools/run.mjs', 'tools/dev.ts', '--zcli', `--port=${port}`], {
      cwd: folder,
      env: { ...env, TMPDIR: temporary, TEMP: temporary },
    })
    for (const stream of [dev.stdout, dev.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString('utf8')
      })
    }
    ended = new Promise((done) => dev.on('close', done))
    await said(/Roteiro: http|Not built/)
    expect(output).not.toContain('Not built')
    await said(/Apps server is running/)
  }, PATIENCE.timeout)

  afterAll(async () => {
    dev.kill('SIGKILL')
    await ended
    await rm(folder, { recursive: true, force: true })
  })

  test('zcli serves the app with a value for every setting, and the package holds none', async () => {
    const { apps, installations } = JSON.parse(await textAt(`${zcliUrl}/app.json`))
    expect(apps).toMatchObject([{ name: 'Roteiro' }])
    expect(installations[0].settings).toContainEqual({ portao_nota: 'bloquear' })
    expect(await sidebar()).toContain('<script')
    expect(await readdir(join(folder, 'dist'))).not.toContain('zcli.apps.config.json')
  })

  test('a changed source is served again, and open windows are told', async () => {
    const [url] = /http:\/\/localhost:\d+/.exec(output) ?? []
    const account = await fetch(`${url}/workspace/api/accounts`, { method: 'POST', body: '{}' })
    const { id } = (await account.json()) as { readonly id: string }
    const events = await fetch(`${url}/workspace/api/accounts/${id}/events`)
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
    await changeAndBuild('src/ticket-sidebar.tsx', (code) => `${code}\ndocument.title = 'again'\n`)
    const [, script] = /src="\.\/(ticket-sidebar-[^"]+\.js)"/.exec(await sidebar()) ?? []
    expect(await textAt(`${zcliUrl}/0/assets/${script}`)).toMatch(/document\.title=.again/)
    let heard = ''
    while (!heard.includes('data:')) heard += (await reader?.read())?.value ?? expect.fail(heard)
    expect(heard).toContain('{"kind":"app"}')
    await reader?.cancel()
  })

  test('a source that does not compile is said, the last build stays, and fixing it is enough', async () => {
    const before = await sidebar()
    await change('src/ticket-sidebar.tsx', (code) => `${code}\nconst = broken`)
    await said(/Not built: /)
    expect(await sidebar()).toBe(before)
    await changeAndBuild('src/ticket-sidebar.tsx', (code) => code.replace('\nconst = broken', ''))
  })

  test('a changed manifest reaches zcli without ending it', async () => {
    await changeAndBuild('manifest.json', (json) =>
      json.replace(/"version": "[^"]+"/, '"version": "9.9.9"'),
    )
    await expect.poll(() => textAt(`${zcliUrl}/app.json`), PATIENCE).toContain('"9.9.9"')
  })

  test('Ctrl-C ends all of it and leaves nothing behind', async () => {
    dev.kill('SIGINT')
    expect(await ended).toBe(0)
    await expect(fetch(zcliUrl)).rejects.toThrow('fetch failed')
    expect(await readdir(join(folder, '.tmp'))).toEqual([])
  })
})
