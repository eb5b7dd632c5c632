/** The screen's shape before anything is known; the page itself brings the same before any script. */
export function Skeleton() {
  return (
    <main className="waiting" aria-busy="true">
      <h1 className="visually-hidden">Roteiro</h1>
      <div className="shape" />
    </main>
  )
}

/** The shape of a part of the screen. */
export const Bars = ({ label }: { readonly label: string }) => (
  <div className="shape shape-part" role="status" aria-label={label} />
)
