import { jsonOf, type Unpacked, unpacked } from './call-bodies'
import type { Switches } from './switches'

interface Call {
  readonly method: string
  readonly path: string
  readonly body: Buffer
}

export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

interface App {
  readonly id: number
  readonly name: string
  version: string
}

interface Installation {
  readonly id: number
  readonly app_id: number
  settings: Readonly<Record<string, unknown>>
  enabled: boolean
  pending_installation: boolean
  pending_job_id: string | null
}

export interface AppsAccount {
  readonly switches: Switches
  readonly set: (switches: Switches) => void
  readonly apps: ReadonlyMap<number, App>
  readonly installations: Installation[]
  /** What was uploaded to become an app or to be validated: file by file. */
  readonly uploads: Unpacked[]
  /** An app that somebody installed before. */
  readonly seed: (name: string, settings: Readonly<Record<string, unknown>>) => Installation
  readonly answer: (call: Call) => Answer
}

const NOT_FOUND: Answer = {
  status: 404,
  body: { error: 'RecordNotFound', description: 'Not found' },
}
const ok = (body: unknown, status = 200): Answer => ({ status, body })

/** Apps, jobs and installations of one account, in memory. */
export function createAppsAccount(first: Switches): AppsAccount {
  let switches = first
  let lastId = 100
  let refusals = 0
  const apps = new Map<number, App>()
  const uploads: Unpacked[] = []
  const uploadOf = new Map<number, Unpacked>()
  const jobs = new Map<string, { polls: number; readonly build: () => number }>()
  const requirementJobs = new Map<string, { polls: number; readonly of: Installation }>()
  const installations: Installation[] = []
  const nextId = () => ++lastId

  function upload({ body }: Call): Answer {
    if (switches.uploadRefused) return { status: 422, body: { error: 'RecordInvalid' } }
    const id = nextId()
    const files = unpacked(body, 'uploaded_data')
    uploads.push(files)
    uploadOf.set(id, files)
    return ok({ id }, switches.uploadAnswers200 ? 200 : 201)
  }

  function validate({ body }: Call): Answer {
    uploads.push(unpacked(body, 'file'))
    const { validationFails } = switches
    return validationFails ? { status: 400, body: { description: validationFails } } : ok({})
  }

  function startJob(build: () => number): Answer {
    const id = `job${nextId()}`
    jobs.set(id, { polls: switches.pollsBeforeBuilt ?? 0, build })
    return ok({ job_id: id })
  }

  function createApp({ body }: Call): Answer {
    const { upload_id, name } = jsonOf(body)
    return startJob(() => {
      const id = nextId()
      apps.set(id, { id, name: String(name), version: versionIn(Number(upload_id)) })
      return id
    })
  }

  function updateApp({ body }: Call, id: string): Answer {
    const app = apps.get(Number(id))
    if (!app) return NOT_FOUND
    return startJob(() => {
      app.version = versionIn(Number(jsonOf(body)['upload_id']))
      return app.id
    })
  }

  function versionIn(uploadId: number): string {
    const manifest = jsonOf(uploadOf.get(uploadId)?.['manifest.json'] ?? Buffer.from('{}'))
    return switches.versionStays ?? String(manifest['version'])
  }

  function buildJob(_: Call, id: string): Answer {
    const job = jobs.get(id)
    if (!job) return NOT_FOUND
    if (switches.buildNeverEnds || job.polls-- > 0) return ok({ status: 'working' })
    const { buildFails } = switches
    if (buildFails) return { status: 404, body: { status: 'failed', message: buildFails } }
    return ok({ status: 'completed', message: 'done', app_id: job.build() })
  }

  function install({ body }: Call): Answer {
    const { app_id, settings } = jsonOf(body)
    if (!apps.has(Number(app_id))) return NOT_FOUND
    return refusal() ?? ok(add(Number(app_id), settings as Installation['settings']), 201)
  }

  function add(app_id: number, settings: Installation['settings']): Installation {
    const polls = switches.pollsBeforeRequirements
    const added: Installation = {
      id: nextId(),
      app_id,
      settings,
      enabled: switches.installsSwitchedOff !== true,
      pending_installation: polls !== undefined,
      pending_job_id: polls === undefined ? null : `requirements${nextId()}`,
    }
    if (added.pending_job_id) {
      requirementJobs.set(added.pending_job_id, { polls: polls ?? 0, of: added })
    }
    installations.push(added)
    return added
  }

  function requirementsJob(_: Call, id: string): Answer {
    const job = requirementJobs.get(id)
    if (!job) return NOT_FOUND
    if (job.polls-- > 0) return ok({ id, status: 'working' })
    if (switches.requirementsFail) {
      return { status: 404, body: { status: 'failed', message: switches.requirementsFail } }
    }
    job.of.pending_installation = false
    job.of.pending_job_id = null
    return ok({ id, status: 'completed' })
  }

  /** As harsh as the real one may be: what is not named is gone. */
  function changeSettings({ body }: Call, id: string): Answer {
    const found = installations.find((one) => one.id === Number(id))
    if (!found) return NOT_FOUND
    const refused = refusal()
    if (refused) return refused
    found.settings = jsonOf(body)['settings'] as Installation['settings']
    return ok(found)
  }

  function refusal(): Answer | undefined {
    const { installationRefused, firstInstallationRefused } = switches
    const isRefused = installationRefused ?? (firstInstallationRefused && refusals === 0)
    if (!isRefused) return undefined
    refusals += 1
    const description = installationRefused ?? 'Try again later'
    return { status: 422, body: { error: 'RecordInvalid', description } }
  }

  function showApp(_: Call, id: string): Answer {
    const app = apps.get(Number(id))
    return app ? ok(app) : NOT_FOUND
  }

  const TABLE: readonly (readonly [string, RegExp, (call: Call, id: string) => Answer])[] = [
    ['POST', /^\/api\/v2\/apps\/validate$/, validate],
    ['POST', /^\/api\/v2\/apps\/uploads\.json$/, upload],
    ['POST', /^\/api\/apps\.json$/, createApp],
    ['PUT', /^\/api\/v2\/apps\/(\d+)$/, updateApp],
    ['GET', /^\/api\/v2\/apps\/(\d+)\.json$/, showApp],
    ['GET', /^\/api\/v2\/apps\/job_statuses\/(\w+)$/, buildJob],
    ['GET', /^\/api\/support\/apps\/installations\.json$/, () => ok({ installations })],
    ['POST', /^\/api\/support\/apps\/installations\.json$/, install],
    ['PUT', /^\/api\/support\/apps\/installations\/(\d+)\.json$/, changeSettings],
    ['GET', /^\/api\/v2\/apps\/installations\/job_statuses\/(\w+)$/, requirementsJob],
  ]

  return {
    get switches() {
      return switches
    },
    set: (next) => {
      switches = next
    },
    apps,
    installations,
    uploads,
    seed: (name, settings) => {
      const id = nextId()
      apps.set(id, { id, name, version: '0.0.1' })
      return add(id, settings)
    },
    answer: (call) => {
      for (const [method, path, reply] of TABLE) {
        const match = method === call.method ? path.exec(call.path) : null
        if (match) return reply(call, match[1] ?? '')
      }
      return NOT_FOUND
    },
  }
}
