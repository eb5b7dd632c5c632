import * as look from './SetupSkeleton.module.css'

/** The shape of the lines before the first look has ended. */
export const SetupSkeleton = () => (
  <div className={look.skeleton} aria-hidden="true">
    <span className="bar bar-half" />
    <span className="bar" />
    <span className="bar" />
  </div>
)
