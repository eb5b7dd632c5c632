import { BarChart, type BarChartData, type BarChartOptions, type ResponsiveOptions } from 'chartist'
import { useEffect, useRef } from 'react'

import * as look from './Bars.module.css'
import type { FigureLine } from './figure-tables'

interface BarsProps {
  readonly lines: readonly FigureLine[]
  readonly isUpright: boolean
}

/** A line's share of the height, and what the axis below needs. */
const LINE_PX = 34
const AXIS_PX = 34
const UPRIGHT_PX = 240

/** The lines as bars, each series on the one before. For eyes only: the table beside says the same. */
export function Bars({ lines, isUpright }: BarsProps) {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<BarChart>()
  const height = isUpright ? UPRIGHT_PX : lines.length * LINE_PX + AXIS_PX
  const written = JSON.stringify([lines.map(({ name, values }) => [name, values]), isUpright])

  useEffect(() => {
    const [drawn, upright] = JSON.parse(written) as [Drawn, boolean]
    const data = dataOf(upright ? drawn : [...drawn].reverse())
    if (chart.current) chart.current.update(data)
    else chart.current = new BarChart(place.current, data, optionsFor(upright), WHERE_NARROW)
  }, [written])
  useEffect(
    () => () => {
      chart.current?.detach()
      chart.current = undefined
    },
    [],
  )

  return <div ref={place} className={look.bars} aria-hidden="true" style={{ height }} />
}

type Drawn = (readonly [name: string, values: readonly number[]])[]

function dataOf(drawn: Drawn): BarChartData {
  const [first] = drawn
  return {
    labels: drawn.map(([name]) => name),
    series: (first?.[1] ?? []).map((_, index) => drawn.map(([, values]) => values[index] ?? 0)),
  }
}

/** Names leave the bars some room. */
const WHERE_NARROW: ResponsiveOptions<BarChartOptions> = [
  ['(width < 600px)', { axisY: { offset: 110 } }],
]

/** As many names as find room below upright bars. */
const MOST_LABELS = 9

const someLabels = (label: unknown, index: number, all?: readonly unknown[]): string | null =>
  index % Math.ceil((all?.length ?? 1) / MOST_LABELS) === 0 ? String(label) : null

const optionsFor = (isUpright: boolean): BarChartOptions => ({
  stackBars: true,
  horizontalBars: !isUpright,
  chartPadding: { top: 8, right: 16, bottom: 0, left: 0 },
  axisX: isUpright
    ? { showGrid: false, offset: 28, labelInterpolationFnc: someLabels }
    : { onlyInteger: true, offset: 28 },
  axisY: isUpright ? { onlyInteger: true, offset: 40 } : { showGrid: false, offset: 190 },
})
