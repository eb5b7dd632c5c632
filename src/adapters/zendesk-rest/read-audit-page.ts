import { HostError } from '../../ports/host-error'
import { type AuditPage, auditPage } from './audit-page'
import { isPlainPage } from './plain-audit-page'

/**
 * An answer as such a page; throws HostError, which names what is wrong, if it is not one. Nearly all
 * are plain, which is seen much faster than the schema reads them.
 */
export function readAuditPage(answer: unknown): AuditPage {
  if (isPlainPage(answer)) return answer
  const parsed = auditPage.safeParse(answer)
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map(({ path }) => path.join('.'))
  throw new HostError('unexpected', wrong.join(', '))
}
