interface Page {
  /** One page for each place in Zendesk, under `src`, and under `assets` in the package. */
  readonly file: string
  /** Bytes, brotli: all that the page loads before it is usable, without the hosted SDK. */
  readonly budget: number
}

export const PAGES: readonly Page[] = [
  { file: 'ticket-sidebar.html', budget: 20_500 },
  { file: 'nav-bar.html', budget: 135_000 },
  { file: 'background.html', budget: 26_500 },
  { file: 'top-bar.html', budget: 28_500 },
]
