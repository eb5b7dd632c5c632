import * as setupParts from './SetupParts.module.css'
import * as look from './SetupSkeleton.module.css'

/** The shape of the lines before the first look has ended. */
export function SetupSkeleton() {
  return (
    <div className={look.skeleton} aria-hidden="true">
      {['account', 'settings', 'groups'].map((part) => (
        <div key={part} className={setupParts.part}>
          <span className="bar bar-half" />
          <div>
            <span className="bar" />
            <span className="bar" />
            <span className="bar bar-half" />
          </div>
        </div>
      ))}
    </div>
  )
}
