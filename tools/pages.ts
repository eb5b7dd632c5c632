interface Page {
  /** One page for each place in Zendesk, under `src`, and under `assets` in the package. */
  readonly file: string
  /** Bytes, brotli: all that the page loads before it is usable, without the hosted SDK. */
  readonly budget: number
  /** What follows by itself, before anybody touches the page. */
  readonly following?: Following
}

interface Following {
  /** Names of chunks, without what the build adds to them. */
  readonly chunks: readonly string[]
  /** Bytes, brotli: the page with all of these. */
  readonly budget: number
}

export const PAGES: readonly Page[] = [
  {
    file: 'ticket-sidebar.html',
    budget: 20_200,
    // Beside a ticket with a note, which has no attempts to show.
    following: { chunks: ['whole-sidebar', 'rest-ticket-api'], budget: 88_000 },
  },
  { file: 'nav-bar.html', budget: 132_000 },
  { file: 'background.html', budget: 26_500 },
  { file: 'top-bar.html', budget: 25_000 },
]
