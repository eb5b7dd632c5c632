import { type PageUpdates, pageUpdates } from './page-updates'
import { readAuditPage } from './read-audit-page'

/** Such a page's updates; throws HostError, which names what is wrong, where it is no such page. */
export const toAuditPage = (answer: unknown): PageUpdates => pageUpdates(readAuditPage(answer))
