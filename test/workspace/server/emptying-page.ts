import { STORAGES } from '../protocol/storages'

/** Has emptied the storages named in its query before it has loaded: they are this origin's alone. */
export const EMPTYING_PAGE = `<!doctype html>
<title>Empties what the app keeps</title>
<script>
  for (const name of ${JSON.stringify(STORAGES)}) {
    if (new URLSearchParams(location.search).has(name)) window[name].clear()
  }
</script>
`
