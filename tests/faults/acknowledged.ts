import { z } from 'zod'

/** One line of the saver: this is on the disk. */
export const acknowledgedSchema = z.object({
  kind: z.enum([
    ...(['draft', 'incident', 'action', 'outcome', 'amendment'] as const),
    ...(['sealed-draft', 'restricted', 'restricted-outcome', 'made-restricted', 'drop', 'taken-drop'] as const),
  ]),
  id: z.string(),
  text: z.string(),
})
export type Acknowledged = z.infer<typeof acknowledgedSchema>
