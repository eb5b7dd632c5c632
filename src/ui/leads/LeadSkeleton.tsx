import * as look from './LeadSkeleton.module.css'

/** The shape of a page before its first tickets are there. */
export function LeadSkeleton() {
  return (
    <div className={look.skeleton} aria-busy="true" aria-hidden="true">
      {['filters', 'progress', 'first', 'second', 'third', 'fourth'].map((part) => (
        <span key={part} className="bar" />
      ))}
    </div>
  )
}
