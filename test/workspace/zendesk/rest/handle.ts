import type { Account } from '../account'
import { SaveRefused } from '../change'
import type { SettingsStore } from '../faults'
import * as setup from './account-setup'
import { parseBody } from './body'
import { BUSINESS_RULES } from './business-rules'
import * as objects from './custom-objects'
import { EMPTY_LISTS } from './empty-lists'
import {
  currentUser,
  type Exchange,
  type Reply,
  type RestRequest,
  type RestResponse,
} from './exchange'
import {
  installations,
  installedRequirements,
  oneApp,
  oneInstallation,
  putInstallation,
} from './installations'
import * as jobs from './jobs'
import { searchExport } from './lead-lists'
import * as lists from './lists'
import { macroApplied, macroOnTicket } from './macro-apply'
import { search, searchCount } from './mixed-search'
import * as more from './more-of-people'
import * as companies from './organizations'
import * as people from './people'
import * as figures from './ticket-figures'
import * as ticketLists from './ticket-lists'
import { manyTickets, oneTicket, ticketAudits, ticketComments } from './ticket-reads'
import { ticketTags } from './ticket-tags'
import { putTicket } from './ticket-update'
import { deleteUpload, postUpload } from './uploads'

type Endpoint = (exchange: Exchange, id: string | undefined) => Reply

/** Everything of Zendesk's REST that is imitated. */
const ENDPOINTS: readonly (readonly [method: string, path: RegExp, answer: Endpoint])[] = [
  ['GET', /^users\/me$/, lists.me],
  ['GET', /^users\/show_many$/, people.manyUsers],
  ['GET', /^users$/, people.users],
  ['POST', /^users$/, people.postUser],
  ['GET', /^users\/search$/, people.searchUsers],
  ['GET', /^users\/autocomplete$/, people.autocompleteUsers],
  ['POST', /^users\/create_or_update$/, people.createOrUpdateUser],
  ['GET', /^users\/(-?\d+)$/, people.oneUser],
  ['PUT', /^users\/(\d+)$/, people.putUser],
  ['GET', /^users\/(\d+)\/identities$/, people.userIdentities],
  ['GET', /^users\/(\d+)\/related$/, people.userRelated],
  ['GET', /^users\/(\d+)\/groups$/, people.userGroups],
  ['GET', /^users\/(\d+)\/organizations$/, companies.userOrganizations],
  ['GET', /^(?:users|groups)\/(\d+)\/(?:group_)?memberships$/, people.groupMemberships],
  ['GET', /^group_memberships(?:\/assignable)?$/, people.groupMemberships],
  ['GET', /^users\/(\d+)\/tickets\/(?:requested|assigned|ccd|followed)$/, ticketLists.userTickets],
  ['GET POST PUT DELETE', /^users\/(\d+)\/tags$/, more.userTags],
  ['GET POST', /^users\/(\d+)\/events$/, more.userEvents],
  ['GET', /^users\/count$/, more.userCount],
  [
    'GET',
    /^(?:users|organizations)\/(\d+)\/organization_memberships$/,
    more.organizationMemberships,
  ],
  ['GET', /^organization_memberships$/, more.organizationMemberships],
  ['POST', /^organizations$/, more.postOrganization],
  ['GET', /^organizations\/count$/, more.organizationCount],
  ['GET POST PUT DELETE', /^organizations\/(\d+)\/tags$/, more.organizationTags],
  ['GET', /^organizations\/(\d+)\/related$/, more.organizationRelated],
  ['GET', /^organizations$/, companies.organizations],
  ['GET', /^organizations\/show_many$/, companies.manyOrganizations],
  ['GET', /^organizations\/(?:search|autocomplete)$/, companies.searchOrganizations],
  ['GET', /^organizations\/(\d+)$/, companies.oneOrganization],
  ['PUT', /^organizations\/(\d+)$/, companies.putOrganization],
  ['GET', /^organizations\/(\d+)\/users$/, people.organizationUsers],
  ['GET', /^organizations\/(\d+)\/tickets$/, ticketLists.organizationTickets],
  ['GET', /^tickets$/, ticketLists.tickets],
  ['POST', /^tickets$/, ticketLists.postTicket],
  ['GET', /^tickets\/recent$/, ticketLists.recentTickets],
  ['GET', /^tickets\/count$/, ticketLists.ticketCount],
  ['PUT', /^tickets\/update_many$/, jobs.updateMany],
  ['POST', /^tickets\/create_many$/, jobs.createMany],
  ['POST', /^tickets\/(\d+)\/merge$/, jobs.postMerge],
  ['GET', /^job_statuses\/\w+$/, jobs.jobStatus],
  ['GET', /^tickets\/(\d+)\/metrics$/, figures.ticketMetric],
  ['GET', /^ticket_metrics$/, figures.ticketMetrics],
  ['GET', /^tickets\/(\d+)\/related$/, figures.ticketRelated],
  ['GET', /^tickets\/(\d+)\/macros\/\d+\/apply$/, macroOnTicket],
  ['GET', /^macros\/(\d+)\/apply$/, macroApplied],
  ['POST', /^uploads$/, postUpload],
  ['DELETE', /^uploads\/\w+$/, deleteUpload],
  ['GET', /^custom_objects$/, objects.customObjects],
  ['GET', /^custom_objects\/\w+\/records$/, objects.records],
  ['POST', /^custom_objects\/\w+\/records$/, objects.postRecord],
  ['PATCH', /^custom_objects\/\w+\/records$/, objects.putRecord],
  ['GET', /^custom_objects\/\w+\/records\/search$/, objects.searchRecords],
  ['GET', /^custom_objects\/\w+\/records\/count$/, objects.recordCount],
  ['GET', /^custom_objects\/\w+\/records\/\w+$/, objects.oneRecord],
  ['PATCH PUT', /^custom_objects\/\w+\/records\/\w+$/, objects.patchRecord],
  ['DELETE', /^custom_objects\/\w+\/records\/\w+$/, objects.deleteRecord],
  ['GET', /^tickets\/show_many$/, manyTickets],
  ['GET', /^tickets\/(\d+)$/, oneTicket],
  ['PUT', /^tickets\/(\d+)$/, putTicket],
  ['DELETE', /^tickets\/(\d+)$/, ticketLists.deleteTicket],
  ['DELETE', /^deleted_tickets\/(\d+)$/, ticketLists.deleteForGood],
  ['GET POST PUT DELETE', /^tickets\/(\d+)\/tags$/, ticketTags],
  ['GET', /^tickets\/(\d+)\/comments$/, ticketComments],
  ['GET', /^tickets\/(\d+)\/audits$/, ticketAudits],
  [
    'GET',
    /^tickets\/(\d+)\/(?:collaborators|followers|email_ccs)$/,
    ticketLists.ticketCollaborators,
  ],
  ['GET', /^macros\/search$/, lists.macroSearch],
  ['GET', /^search$/, search],
  ['GET', /^search\/export$/, searchExport],
  ['GET', /^search\/count$/, searchCount],
  ['GET', /^views\/(\d+)\/tickets$/, ticketLists.viewTickets],
  ['GET', /^views\/(\d+)\/count$/, ticketLists.viewCount],
  ...BUSINESS_RULES,
  ['GET', /^apps\/(\d+)$/, oneApp],
  ['GET', /^apps\/installations$/, installations],
  ['GET', /^apps\/installations\/(\d+)$/, oneInstallation],
  ['PUT', /^apps\/installations\/(\d+)$/, putInstallation],
  ['GET', /^apps\/installations\/(\d+)\/requirements$/, installedRequirements],
  ['GET', /^groups(?:\/assignable)?$/, lists.groups],
  ['GET', /^groups\/count$/, more.groupCount],
  ['GET', /^groups\/(\d+)$/, lists.oneGroup],
  ['GET', /^groups\/(\d+)\/users$/, people.groupUsers],
  ['GET', /^ticket_fields$/, lists.ticketFields],
  ['GET', /^ticket_fields\/(\d+)$/, lists.ticketField],
  ['GET', /^ticket_fields\/(\d+)\/options$/, lists.ticketFieldOptions],
  ['GET', /^ticket_forms$/, lists.ticketForms],
  ['GET', /^ticket_forms\/(\d+)$/, lists.ticketForm],
  ['GET', /^user_fields$/, lists.userFields],
  ['GET', /^organization_fields$/, lists.organizationFields],
  ['GET', /^brands$/, lists.brands],
  ['GET', /^brands\/(\d+)$/, lists.oneBrand],
  ['GET', /^custom_statuses$/, setup.customStatuses],
  ['GET', /^custom_statuses\/(\d+)$/, setup.customStatus],
  ['GET', /^account\/settings$/, setup.accountSettings],
  ['GET', /^custom_roles$/, setup.customRoles],
  ['GET', /^business_hours\/schedules$/, setup.schedules],
  ['GET', /^business_hours\/schedules\/(\d+)$/, setup.oneSchedule],
  ['GET', /^business_hours\/schedules\/(\d+)\/holidays$/, setup.scheduleHolidays],
  ['GET', /^locales(?:\/(?:public|agent))?$/, setup.locales],
  ['GET', /^locales\/([\w-]+)$/, setup.oneLocale],
  ['GET', /^time_zones$/, setup.timeZones],
  ['GET', /^tags$/, lists.tags],
  ['GET', /^autocomplete\/tags$/, lists.autocompleteTags],
  ...EMPTY_LISTS,
]

/**
 * Answers one REST call with the rights of that user, as Zendesk does. Never throws: refusals are
 * answers. What is not imitated answers 404 `InvalidEndpoint` and is listed as unsupported.
 */
export function handle(
  account: Account,
  userId: number,
  request: RestRequest,
  store?: SettingsStore,
): RestResponse {
  const { status, body } = reply(account, userId, request, store)
  return { status, headers: headersFor(account, status), body }
}

function reply(
  account: Account,
  userId: number,
  { method, url, body }: RestRequest,
  store: SettingsStore | undefined,
): Reply {
  const { pathname, searchParams } = new URL(url, 'https://exemplo.zendesk.com')
  const path = pathname.replace(/^\/api\/v2\//, '').replace(/\.json$/, '')
  const verb = method.toUpperCase()
  try {
    const user = currentUser(account, userId)
    const written = writtenAnswer(account, verb, pathname)
    if (written) return written
    for (const [methods, pattern, answer] of ENDPOINTS) {
      const match = pattern.exec(path)
      if (!match || !methods.split(' ').includes(verb)) continue
      const exchange = {
        account,
        user,
        method: verb,
        path,
        query: searchParams,
        body: parseBody(body),
        ...(store && { store }),
      }
      return answer(exchange, match[1])
    }
  } catch (error) {
    if (error instanceof SaveRefused) return { status: error.status, body: error.body }
    throw error
  }
  account.reportUnsupported({ kind: 'rest', name: `${verb} ${pathname}` })
  return { status: 404, body: { error: 'InvalidEndpoint', description: 'Not found' } }
}

/** What the account's file says an endpoint answers. */
function writtenAnswer(account: Account, verb: string, pathname: string): Reply | undefined {
  const isMeant = (path: string): boolean => {
    const parts = path.split('/')
    const asked = pathname.split('/')
    return (
      parts.length === asked.length && parts.every((one, at) => one === '*' || one === asked[at])
    )
  }
  const found = account.directory.answers?.find(
    ({ method, path }) => method === verb && isMeant(path),
  )
  return found && { status: found.status, body: found.body ?? {} }
}

const LIMIT = 400

/** Calls left in this minute, by account. */
const spent = new WeakMap<Account, { minute: number; calls: number }>()

function headersFor(account: Account, status: number): Record<string, string> {
  const minute = Math.floor(account.now() / 60_000)
  const before = spent.get(account)
  const calls = before?.minute === minute ? before.calls + 1 : 1
  spent.set(account, { minute, calls })
  const left = String(Math.max(0, LIMIT - calls))
  const toNextMinute = String(60 - (Math.floor(account.now() / 1000) % 60))
  return {
    'content-type': 'application/json; charset=utf-8',
    'x-rate-limit': String(LIMIT),
    'x-rate-limit-remaining': left,
    'ratelimit-limit': String(LIMIT),
    'ratelimit-remaining': left,
    'ratelimit-reset': toNextMinute,
    ...(status === 429 && { 'retry-after': toNextMinute }),
  }
}
