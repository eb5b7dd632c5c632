import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from '@dagrejs/dagre'

import type { Flow, FlowWay } from '../../domain/manual/flow'

/** Where everything of a flow is drawn, in pixels from the upper left corner. */
export interface FlowPicture {
  readonly width: number
  readonly height: number
  /** In the order of the steps. */
  readonly steps: readonly Box[]
  /** Where ways begin that are open from every step; absent where there are none. */
  readonly everywhere?: Box
  readonly ways: readonly DrawnWay[]
}

/** The middle of a box, and its size. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface DrawnWay {
  readonly way: FlowWay
  readonly points: readonly Point[]
  /** Of its words; absent where it has none. */
  readonly label?: Box
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** Room for the kind of a step and two lines of its name. */
const STEP = { width: 184, height: 66 }
/** Words beside a way: as wide as they are, up to this, then in two lines. */
const LABEL = { widest: 140, line: 16, letter: 7, padding: 16 }
const EVERYWHERE = 'everywhere'

/** Lays out a flow from top to bottom. `wordsOf`: what is written beside a way; empty for nothing. */
export function layOutFlow(flow: Flow, wordsOf: (way: FlowWay) => string): FlowPicture {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true })
  graph.setGraph({ nodesep: 32, edgesep: 24, ranksep: 28, marginx: 8, marginy: 8 })
  for (const { n } of flow.steps) graph.setNode(String(n), { ...STEP })
  const ways = flow.ways.filter(({ to }) => to !== undefined)
  if (ways.some(({ from }) => from === undefined)) graph.setNode(EVERYWHERE, { ...STEP })
  const edges = ways.map(({ from = EVERYWHERE, to }, n) => ({
    v: String(from),
    w: String(to),
    name: String(n),
  }))
  for (const [n, way] of ways.entries()) {
    const edge = edges[n]
    if (edge) graph.setEdge(edge, labelSize(wordsOf(way)))
  }
  layout(graph)
  const { width = 0, height = 0 } = graph.graph()
  return {
    width,
    height,
    steps: flow.steps.map(({ n }) => boxOf(graph.node(String(n)))),
    ...(graph.hasNode(EVERYWHERE) && { everywhere: boxOf(graph.node(EVERYWHERE)) }),
    ways: ways.flatMap((way, n): DrawnWay[] => {
      const edge = edges[n]
      if (!edge) return []
      const drawn = graph.edge(edge)
      const label = wordsOf(way) === '' ? undefined : boxOf(drawn)
      return [{ way, points: drawn.points ?? [], ...(label && { label }) }]
    }),
  }
}

function labelSize(words: string): EdgeLabel {
  if (words === '') return { width: 0, height: 0 }
  const long = words.length * LABEL.letter + LABEL.padding
  const lines = long > LABEL.widest ? 2 : 1
  return { width: Math.min(long, LABEL.widest), height: lines * LABEL.line, labelpos: 'c' }
}

const boxOf = ({ x = 0, y = 0, width = 0, height = 0 }: NodeLabel | EdgeLabel): Box => ({
  x,
  y,
  width,
  height,
})
