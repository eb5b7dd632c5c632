import { z } from 'zod'

import { KIND, type Report } from './report'

const report = z.object({
  kind: z.literal(KIND),
  version: z.string(),
  month: z.string(),
  outcomes: z.record(
    z.string(),
    z.object({
      answer: z.json().optional(),
      unanswered: z.string().optional(),
      writes: z.number().optional(),
      left: z.array(z.string()).optional(),
    }),
  ),
})

/** A saved report. Throws what is wrong with it. */
export const readReport = (text: string): Report => report.parse(JSON.parse(text))
