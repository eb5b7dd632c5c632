/** The shape of a step, as tall as most are; a long wait is told in words. */
export const StepShape = ({ words }: { readonly words: string }) => (
  <div className="shape" role="status">
    <p className="late">{words}</p>
  </div>
)
