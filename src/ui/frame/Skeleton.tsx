/** The screen's shape before anything is known; the page itself brings the same before any script. */
export function Skeleton() {
  return (
    <main className="skeleton" aria-busy="true">
      <h1 className="visually-hidden">Roteiro</h1>
      <span className="bar bar-overline" />
      <span className="bar bar-heading" />
      <span className="bar" />
      <span className="bar bar-half" />
      <span className="bar bar-preview" />
      <span className="bar bar-button" />
      <span className="bar bar-track" />
    </main>
  )
}

/** The same for a part of the screen. */
export function Bars({ label }: { readonly label: string }) {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      <span className="bar" />
      <span className="bar bar-half" />
      <span className="bar bar-preview" />
    </div>
  )
}
