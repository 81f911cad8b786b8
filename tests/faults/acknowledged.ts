import { z } from 'zod'

/** One line of the saver: this is on the disk. */
export const acknowledgedSchema = z.object({
  kind: z.enum(['draft', 'incident', 'action', 'outcome', 'amendment']),
  id: z.string(),
  text: z.string(),
})
export type Acknowledged = z.infer<typeof acknowledgedSchema>
